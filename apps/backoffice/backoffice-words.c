/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-words.h"

typedef struct
{
  const char *step;    /* as a heading */
  const char *button;  /* as what is done */
  const char *explain; /* in one sentence */
  const char *text;    /* what the text of the step is */
  const char *icon;
} Words;

static const Words words[] = {
  [0] = { N_("Add a note"), N_("Keep the note"),
          N_("A note stays in the journey of the case and changes nothing else."), N_("Note"),
          "kios-edit-symbolic" },
  [KIOS_CASE_ACTION_ROUTE] = { N_("Choose the office"), N_("Choose the office…"),
                               N_("The decree's rule says which office coordinates this case."), N_("Reason"),
                               "kios-handover-symbolic" },
  [KIOS_CASE_ACTION_ANSWER_ACCEPTED] = { N_("Record the office's answer"), N_("Accepted"),
                                         N_("What did the office answer?"), N_("What the office wrote"),
                                         "kios-mail-symbolic" },
  [KIOS_CASE_ACTION_ANSWER_RETURNED] = { N_("The office returned the case"), N_("Returned"),
                                         N_("A returned case is sent to another office or closed."),
                                         N_("What the office wrote"), "kios-returned-symbolic" },
  [KIOS_CASE_ACTION_ANSWER_RE_REFERRED] = { N_("The office referred the case on"), N_("Referred on"),
                                            N_("Another office will answer."), N_("What the office wrote"),
                                            "kios-transfer-symbolic" },
  [KIOS_CASE_ACTION_DOCUMENTS_COMPLETE] = { N_("Check the documents"), N_("Documents complete"),
                                            N_("Is everything there that the office needs?"),
                                            N_("What is missing, one line each"), "kios-document-symbolic" },
  [KIOS_CASE_ACTION_DOCUMENTS_INCOMPLETE] = { N_("Documents are missing"), N_("Incomplete"),
                                              N_("Say what is missing, so that the visitor can bring it."),
                                              N_("What is missing, one line each"), "kios-alert-symbolic" },
  [KIOS_CASE_ACTION_SCHEDULE] = { N_("Schedule the meeting"), N_("Schedule the meeting…"),
                                  N_("Agree on date and time, and on a place or a link."), N_("Note"),
                                  "kios-calendar-symbolic" },
  [KIOS_CASE_ACTION_INFORM] = { N_("Tell the visitor about the meeting"), N_("The visitor has been told"),
                                N_("Send or say this, then record how."), N_("Message"), "kios-chat-symbolic" },
  [KIOS_CASE_ACTION_MET] = { N_("Hold the meeting"), N_("The meeting was held"),
                             N_("After the meeting, write down what came of it."), N_("What came of the meeting"),
                             "kios-people-symbolic" },
  [KIOS_CASE_ACTION_FULFIL] = { N_("Fulfil the need"), N_("The need is fulfilled"),
                                N_("Write down how the visitor's need was met."), N_("How the need was met"),
                                "kios-ok-symbolic" },
  [KIOS_CASE_ACTION_CLOSE] = { N_("Close the case"), N_("Close the case"),
                               N_("A closed case stays readable and cannot be changed."), N_("Reason"),
                               "kios-lock-symbolic" },
};

static const Words *
look_up (KiosCaseAction action)
{
  return &words[(guint) action < G_N_ELEMENTS (words) ? (guint) action : 0];
}

/**
 * backoffice_words_step:
 *
 * Returns: the step as a heading
 */
const char *
backoffice_words_step (KiosCaseAction action)
{
  return _(look_up (action)->step);
}

/**
 * backoffice_words_button:
 *
 * Returns: the step as what a button does
 */
const char *
backoffice_words_button (KiosCaseAction action)
{
  return _(look_up (action)->button);
}

/**
 * backoffice_words_explain:
 *
 * Returns: one sentence on the step
 */
const char *
backoffice_words_explain (KiosCaseAction action)
{
  return _(look_up (action)->explain);
}

/**
 * backoffice_words_text:
 *
 * Returns: what is written with the step
 */
const char *
backoffice_words_text (KiosCaseAction action)
{
  return _(look_up (action)->text);
}

/**
 * backoffice_words_icon:
 *
 * Returns: the step's icon
 */
const char *
backoffice_words_icon (KiosCaseAction action)
{
  return look_up (action)->icon;
}
