/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cups/cups.h>

#include "kios-cups.h"

#define CONNECT_TIMEOUT_MS 3000
#define ANSWER_TIMEOUT_S   5.0

struct _KiosCups
{
  char   *queue_name;
  char   *resource;
  http_t *http;
};

/* CUPS would ask on the terminal. */
static const char *
give_no_password (const char *prompt,
                  http_t     *http,
                  const char *method,
                  const char *resource,
                  void       *user_data)
{
  return NULL;
}

static int
on_timeout (http_t *http,
            void   *user_data)
{
  return 0;
}

static gboolean
connect_to_server (KiosCups *cups)
{
  if (cups->http != NULL)
    return TRUE;

  cupsSetPasswordCB2 (give_no_password, NULL);
  cups->http = httpConnect2 (cupsServer (), ippPort (), NULL, AF_UNSPEC, cupsEncryption (), 1,
                             CONNECT_TIMEOUT_MS, NULL);
  if (cups->http == NULL)
    return FALSE;
  httpSetTimeout (cups->http, ANSWER_TIMEOUT_S, on_timeout, NULL);

  return TRUE;
}

static ipp_t *
make_request (KiosCups *cups,
              ipp_op_t  operation)
{
  ipp_t *request = ippNewRequest (operation);
  char uri[HTTP_MAX_URI];

  httpAssembleURIf (HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", NULL, "localhost", 0,
                    "/printers/%s", cups->queue_name);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, uri);

  return request;
}

static void
add_user (ipp_t *request)
{
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL,
                cupsUser ());
}

/* Anything but an answer of the server counts as no server; the next call connects anew. */
static KiosPrintReason
judge_answer (KiosCups *cups,
              ipp_t    *response)
{
  if (response == NULL || cupsLastError () == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE)
    {
      g_clear_pointer (&cups->http, httpClose);
      return KIOS_PRINT_REASON_NO_CUPS;
    }
  if (cupsLastError () == IPP_STATUS_ERROR_NOT_FOUND)
    return KIOS_PRINT_REASON_NO_QUEUE;

  return ippGetStatusCode (response) < IPP_STATUS_REDIRECTION_OTHER_SITE
             ? KIOS_PRINT_REASON_NONE
             : KIOS_PRINT_REASON_REJECTED;
}

static int
get_integer (ipp_t      *response,
             const char *name,
             ipp_tag_t   tag)
{
  ipp_attribute_t *attribute = ippFindAttribute (response, name, tag);

  return attribute != NULL ? ippGetInteger (attribute, 0) : 0;
}

static char *
dup_text (ipp_t      *response,
          const char *name)
{
  ipp_attribute_t *attribute = ippFindAttribute (response, name, IPP_TAG_TEXT);

  return attribute != NULL ? g_strdup (ippGetString (attribute, 0, NULL)) : NULL;
}

static GStrv
dup_words (ipp_t      *response,
           const char *name)
{
  ipp_attribute_t *attribute = ippFindAttribute (response, name, IPP_TAG_ZERO);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (int i = 0; i < ippGetCount (attribute); i++)
    if (ippGetString (attribute, i, NULL) != NULL)
      g_strv_builder_add (words, ippGetString (attribute, i, NULL));

  return g_strv_builder_end (words);
}

static KiosPrintReason
look_at_queue (KiosCups     *cups,
               KiosCupsView *view)
{
  static const char *const wanted[] = { "printer-state", "printer-state-reasons",
                                        "printer-state-message", "printer-is-accepting-jobs",
                                        "printer-make-and-model", "media-supported",
                                        "queued-job-count" };
  ipp_t *request = make_request (cups, IPP_OP_GET_PRINTER_ATTRIBUTES);
  KiosPrintReason reason;
  ipp_attribute_t *attribute;
  ipp_t *response;

  add_user (request);
  ippAddStrings (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                 G_N_ELEMENTS (wanted), NULL, wanted);
  response = cupsDoRequest (cups->http, request, "/");
  reason = judge_answer (cups, response);
  if (reason == KIOS_PRINT_REASON_NONE)
    {
      view->seen.printer_state = get_integer (response, "printer-state", IPP_TAG_ENUM);
      view->printer_reasons = dup_words (response, "printer-state-reasons");
      view->printer_message = dup_text (response, "printer-state-message");
      view->make_and_model = dup_text (response, "printer-make-and-model");
      view->media = dup_words (response, "media-supported");
      view->n_queued = (guint) MAX (get_integer (response, "queued-job-count", IPP_TAG_INTEGER), 0);
      attribute = ippFindAttribute (response, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
      view->seen.is_accepting = attribute == NULL || ippGetBoolean (attribute, 0);
    }
  ippDelete (response);

  return reason;
}

static KiosPrintReason
look_at_job (KiosCups     *cups,
             int           job_id,
             KiosCupsView *view)
{
  static const char *const wanted[] = { "job-state", "job-printer-state-message" };
  ipp_t *request = make_request (cups, IPP_OP_GET_JOB_ATTRIBUTES);
  KiosPrintReason reason;
  ipp_t *response;

  ippAddInteger (request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job_id);
  add_user (request);
  ippAddStrings (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                 G_N_ELEMENTS (wanted), NULL, wanted);
  response = cupsDoRequest (cups->http, request, "/");
  reason = judge_answer (cups, response);
  if (reason == KIOS_PRINT_REASON_NONE)
    {
      view->seen.job_state = get_integer (response, "job-state", IPP_TAG_ENUM);
      view->job_message = dup_text (response, "job-printer-state-message");
    }
  ippDelete (response);

  /* The queue is there, so it is the job that was not found: its state stays 0. */
  return reason == KIOS_PRINT_REASON_NO_QUEUE ? KIOS_PRINT_REASON_NONE : reason;
}

/**
 * kios_cups_new:
 *
 * Returns: (transfer full): a conversation that has not begun
 */
KiosCups *
kios_cups_new (const char *queue_name)
{
  KiosCups *cups = g_new0 (KiosCups, 1);

  cups->queue_name = g_strdup (queue_name);
  cups->resource = g_strconcat ("/printers/", queue_name, NULL);

  return cups;
}

void
kios_cups_free (KiosCups *cups)
{
  if (cups == NULL)
    return;

  g_free (cups->queue_name);
  g_free (cups->resource);
  g_clear_pointer (&cups->http, httpClose);
  g_free (cups);
}

void
kios_cups_view_clear (KiosCupsView *view)
{
  g_clear_pointer (&view->job_message, g_free);
  g_clear_pointer (&view->printer_message, g_free);
  g_clear_pointer (&view->printer_reasons, g_strfreev);
  g_clear_pointer (&view->make_and_model, g_free);
  g_clear_pointer (&view->media, g_strfreev);
  view->seen = (KiosPrintObservation) { 0 };
}

/**
 * kios_cups_look:
 * @job_id: a job to look at too; 0 for none
 * @view: (out): what there is to see; to be cleared
 *
 * Returns: %KIOS_PRINT_REASON_NONE when there is something to see, %KIOS_PRINT_REASON_NO_CUPS or
 *   %KIOS_PRINT_REASON_NO_QUEUE
 */
KiosPrintReason
kios_cups_look (KiosCups     *cups,
                int           job_id,
                KiosCupsView *view)
{
  KiosPrintReason reason;

  *view = (KiosCupsView) { 0 };
  if (!connect_to_server (cups))
    return KIOS_PRINT_REASON_NO_CUPS;

  /* The job first: a fault that ended with it is no longer seen in the queue. */
  if (job_id != 0)
    {
      reason = look_at_job (cups, job_id, view);
      if (reason != KIOS_PRINT_REASON_NONE)
        return reason;
    }
  reason = look_at_queue (cups, view);
  view->seen.job_message = view->job_message;
  view->seen.printer_message = view->printer_message;
  view->seen.printer_reasons = (const char *const *) view->printer_reasons;

  return reason;
}

/**
 * kios_cups_submit:
 * @title: name of the job, readable for everybody who may see the queue
 * @format: media type of @document
 * @media: (nullable): the size of paper
 * @job_id: (out): its number
 *
 * Returns: %KIOS_PRINT_REASON_NONE when CUPS has the job
 */
KiosPrintReason
kios_cups_submit (KiosCups   *cups,
                  const char *title,
                  const char *format,
                  const char *media,
                  GBytes     *document,
                  int        *job_id)
{
  KiosPrintReason reason;
  http_status_t status;
  ipp_t *request, *response;
  gconstpointer data;
  gsize length;

  if (!connect_to_server (cups))
    return KIOS_PRINT_REASON_NO_CUPS;

  request = make_request (cups, IPP_OP_PRINT_JOB);
  add_user (request);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", NULL, title);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL, format);
  if (media != NULL)
    ippAddString (request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", NULL, media);

  data = g_bytes_get_data (document, &length);
  status = cupsSendRequest (cups->http, request, cups->resource, ippLength (request) + length);
  if (status == HTTP_STATUS_CONTINUE)
    status = cupsWriteRequestData (cups->http, data, length);
  ippDelete (request);
  if (status != HTTP_STATUS_CONTINUE && status != HTTP_STATUS_OK)
    {
      httpFlush (cups->http);
      g_clear_pointer (&cups->http, httpClose);
      return status == HTTP_STATUS_ERROR || status == HTTP_STATUS_SERVICE_UNAVAILABLE
                 ? KIOS_PRINT_REASON_NO_CUPS
                 : KIOS_PRINT_REASON_REJECTED;
    }

  response = cupsGetResponse (cups->http, cups->resource);
  reason = judge_answer (cups, response);
  if (reason == KIOS_PRINT_REASON_NONE)
    *job_id = get_integer (response, "job-id", IPP_TAG_INTEGER);
  ippDelete (response);
  if (reason == KIOS_PRINT_REASON_NONE && *job_id <= 0)
    return KIOS_PRINT_REASON_REJECTED;

  return reason;
}

/**
 * kios_cups_cancel:
 *
 * Returns: whether the job is gone; not so one that has ended
 */
gboolean
kios_cups_cancel (KiosCups *cups,
                  int       job_id)
{
  KiosPrintReason reason;
  ipp_t *request, *response;

  if (!connect_to_server (cups))
    return FALSE;

  request = make_request (cups, IPP_OP_CANCEL_JOB);
  ippAddInteger (request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job_id);
  add_user (request);
  response = cupsDoRequest (cups->http, request, "/jobs/");
  reason = judge_answer (cups, response);
  ippDelete (response);

  return reason == KIOS_PRINT_REASON_NONE;
}

/**
 * kios_cups_get_message:
 *
 * Returns: (transfer none) (nullable): what CUPS said last in this thread, for the log
 */
const char *
kios_cups_get_message (KiosCups *cups)
{
  return cupsLastErrorString ();
}
