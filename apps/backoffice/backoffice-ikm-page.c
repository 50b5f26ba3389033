/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-ikm-page.h"

#include "records/kios-desk.h"
#include "store/kios-store-site.h"
#include "store/kios-store-survey.h"
#include "ui/kios-desk-badge.h"
#include "ui/kios-format.h"
#include "ui/kios-ui.h"

typedef enum
{
  PERIOD_TODAY,
  PERIOD_MONTH,
  PERIOD_LAST_MONTH,
  PERIOD_YEAR,
  PERIOD_CHOSEN,
} Period;

typedef struct
{
  char  *from;
  char  *to;
  guint  desk_no;
} Question;

typedef struct
{
  GPtrArray    *desks;      /* of KiosDesk */
  GArray       *desk_tallies; /* of KiosIkmTally, one per desk */
  KiosIkmTally  tally;
} Answer;

struct _BackofficeIkmPage
{
  BackofficePage      parent_instance;

  /* Template */
  AdwWindowTitle     *title;
  GtkDropDown        *period;
  GtkDropDown        *desk;
  GtkWidget          *dates;
  GtkMenuButton      *from_button;
  GtkMenuButton      *to_button;
  GtkCalendar        *from;
  GtkCalendar        *to;
  BackofficeIkmView  *view;
  GtkListBox         *desks;

  /* Owned */
  GPtrArray          *desk_records;
  char               *index;
};

G_DEFINE_FINAL_TYPE (BackofficeIkmPage, backoffice_ikm_page, BACKOFFICE_TYPE_PAGE)

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->from);
  g_free (question->to);
  g_free (question);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->desks, g_ptr_array_unref);
  g_clear_pointer (&answer->desk_tallies, g_array_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
tally_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  const Question *question = data;
  g_autoptr(Answer) answer = g_new0 (Answer, 1);

  answer->desks = kios_store_desks_list (db, error);
  answer->desk_tallies = g_array_new (FALSE, TRUE, sizeof (KiosIkmTally));
  if (answer->desks == NULL ||
      !kios_store_survey_tally (db, question->from, question->to, question->desk_no, &answer->tally, error))
    return NULL;

  for (guint i = 0; i < answer->desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (answer->desks, i);
      KiosIkmTally tally = { 0 };

      if (!kios_store_survey_tally (db, question->from, question->to, desk->no, &tally, error))
        return NULL;
      g_array_append_val (answer->desk_tallies, tally);
    }

  return g_steal_pointer (&answer);
}

static char *
dup_calendar_date (GtkCalendar *calendar)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);

  return g_date_time_format (day, "%Y-%m-%d");
}

static Question *
ask (BackofficeIkmPage *self)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *today = backoffice_session_dup_today (backoffice_page_get_session (BACKOFFICE_PAGE (self)));
  guint selected = gtk_drop_down_get_selected (self->desk);
  int year = (int) g_ascii_strtoll (today, NULL, 10);
  int month = (int) g_ascii_strtoll (today + 5, NULL, 10);

  switch ((Period) gtk_drop_down_get_selected (self->period))
    {
    case PERIOD_TODAY:
      question->from = g_strdup (today);
      question->to = g_steal_pointer (&today);
      break;
    case PERIOD_LAST_MONTH:
      if (--month == 0)
        {
          month = 12;
          year--;
        }
      question->from = g_strdup_printf ("%04d-%02d-01", year, month);
      question->to = g_strdup_printf ("%04d-%02d-%02d", year, month,
                                      g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
      break;
    case PERIOD_YEAR:
      question->from = g_strdup_printf ("%04d-01-01", year);
      question->to = g_steal_pointer (&today);
      break;
    case PERIOD_CHOSEN:
      question->from = dup_calendar_date (self->from);
      question->to = dup_calendar_date (self->to);
      break;
    case PERIOD_MONTH:
    default:
      question->from = g_strdup_printf ("%.8s01", today);
      question->to = g_steal_pointer (&today);
      break;
    }

  if (self->desk_records != NULL && selected > 0 && selected <= self->desk_records->len)
    question->desk_no = ((KiosDesk *) g_ptr_array_index (self->desk_records, selected - 1))->no;

  return question;
}

static const char *
get_desk_name (KiosDesk *desk)
{
  return kios_language_get_current () == KIOS_LANGUAGE_ENGLISH ? desk->name_en : desk->name_id;
}

static GtkWidget *
new_desk_row (KiosDesk           *desk,
              const KiosIkmTally *tally)
{
  char letter[] = { desk->letter, '\0' };
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *badge = kios_desk_badge_new (letter, 28);
  GtkWidget *number;
  g_autofree char *detail = NULL;
  g_autofree char *index = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_desk_name (desk));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set (badge, "show-letter", TRUE, "desk-name", get_desk_name (desk), NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), badge);

  if (tally->n_responses == 0)
    {
      detail = g_strdup (_("No data yet"));
    }
  else if (tally->n_responses < BACKOFFICE_IKM_LEAST)
    {
      detail = g_strdup (_("Fewer than 5 answers, not shown"));
    }
  else
    {
      g_autoptr(KiosIkm) ikm = kios_ikm_new (tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
      g_autofree char *class_name = backoffice_ikm_class_name (ikm != NULL ? ikm->total.class_letter : 0);
      g_autofree char *answers = g_strdup_printf (ngettext ("%u answer", "%u answers", tally->n_responses),
                                                  tally->n_responses);

      index = backoffice_ikm_number (ikm != NULL ? ikm->total.index : NULL);
      detail = g_strdup_printf ("%s · %s", class_name, answers);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  number = gtk_label_new (index != NULL ? index : "–");
  gtk_widget_add_css_class (number, "number-18");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);

  return row;
}

static void
fill_desk_choice (BackofficeIkmPage *self,
                  GPtrArray         *desks)
{
  g_autoptr(GtkStringList) names = NULL;

  if (self->desk_records != NULL)
    return;

  self->desk_records = g_ptr_array_ref (desks);
  names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, _("All desks"));
  for (guint i = 0; i < desks->len; i++)
    gtk_string_list_append (names, get_desk_name (g_ptr_array_index (desks, i)));
  gtk_drop_down_set_model (self->desk, G_LIST_MODEL (names));
}

static void
on_tallied (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BackofficeIkmPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = kios_store_job_finish (KIOS_STORE (source), result, &error);
  g_autoptr(KiosIkm) ikm = NULL;
  GtkWidget *child;
  gboolean is_breakdown;

  if (answer == NULL)
    {
      backoffice_say_error (GTK_WIDGET (self), error);
      return;
    }

  is_breakdown = gtk_drop_down_get_selected (self->desk) > 0 && self->desk_records != NULL;
  fill_desk_choice (self, answer->desks);
  ikm = kios_ikm_new (&answer->tally, KIOS_IKM_WEIGHTS_EXACT, NULL);
  g_free (self->index);
  self->index = g_strdup (ikm != NULL ? ikm->total.index : NULL);
  backoffice_ikm_view_set_tally (self->view, &answer->tally, is_breakdown);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->desks))) != NULL)
    gtk_list_box_remove (self->desks, child);
  for (guint i = 0; i < answer->desks->len; i++)
    gtk_list_box_append (self->desks, new_desk_row (g_ptr_array_index (answer->desks, i),
                                                    &g_array_index (answer->desk_tallies, KiosIkmTally, i)));
}

static void
backoffice_ikm_page_refresh (BackofficePage *page)
{
  BackofficeIkmPage *self = BACKOFFICE_IKM_PAGE (page);
  Question *question = ask (self);
  g_autofree char *from = kios_format_business_date (question->from);
  g_autofree char *to = kios_format_business_date (question->to);
  g_autofree char *subtitle = g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf ("%s – %s", from, to);

  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_menu_button_set_label (self->from_button, from);
  gtk_menu_button_set_label (self->to_button, to);
  backoffice_page_read (page, tally_job, question, question_free, answer_free, on_tallied);
}

static void
on_choice_changed (BackofficeIkmPage *self)
{
  if (backoffice_page_get_session (BACKOFFICE_PAGE (self)) == NULL)
    return;

  gtk_widget_set_visible (self->dates, gtk_drop_down_get_selected (self->period) == PERIOD_CHOSEN);
  backoffice_page_refresh (BACKOFFICE_PAGE (self));
}

static void
backoffice_ikm_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_IKM_PAGE);

  G_OBJECT_CLASS (backoffice_ikm_page_parent_class)->dispose (object);
}

static void
backoffice_ikm_page_finalize (GObject *object)
{
  BackofficeIkmPage *self = BACKOFFICE_IKM_PAGE (object);

  g_clear_pointer (&self->desk_records, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_free);

  G_OBJECT_CLASS (backoffice_ikm_page_parent_class)->finalize (object);
}

static void
backoffice_ikm_page_class_init (BackofficeIkmPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = backoffice_ikm_page_dispose;
  object_class->finalize = backoffice_ikm_page_finalize;
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_ikm_page_refresh;

  g_type_ensure (BACKOFFICE_TYPE_IKM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-ikm-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, title);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, period);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, desk);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, dates);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, from_button);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, to_button);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, from);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, to);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, view);
  gtk_widget_class_bind_template_child (widget_class, BackofficeIkmPage, desks);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed);
}

static void
backoffice_ikm_page_init (BackofficeIkmPage *self)
{
  const char *periods[] = { _("Today"), _("This month"), _("Last month"), _("This year"), _("Choose dates"), NULL };
  const char *desks[] = { _("All desks"), NULL };
  g_autoptr(GtkStringList) period_names = gtk_string_list_new (periods);
  g_autoptr(GtkStringList) desk_names = gtk_string_list_new (desks);

  gtk_widget_init_template (GTK_WIDGET (self));
  kios_ui_set_name (GTK_WIDGET (self->desks), _("Per desk"));

  gtk_drop_down_set_model (self->period, G_LIST_MODEL (period_names));
  gtk_drop_down_set_selected (self->period, PERIOD_MONTH);
  gtk_drop_down_set_model (self->desk, G_LIST_MODEL (desk_names));
  kios_ui_set_name (GTK_WIDGET (self->period), _("Period"));
  kios_ui_set_name (GTK_WIDGET (self->desk), _("Desk"));
  kios_ui_set_name (GTK_WIDGET (self->from_button), _("From"));
  kios_ui_set_name (GTK_WIDGET (self->to_button), _("To"));
  kios_ui_set_name (GTK_WIDGET (self->from), _("From"));
  kios_ui_set_name (GTK_WIDGET (self->to), _("To"));
}

GtkWidget *
backoffice_ikm_page_new (BackofficeSession *session)
{
  return g_object_new (BACKOFFICE_TYPE_IKM_PAGE, "session", session, NULL);
}

/**
 * backoffice_ikm_page_get_index:
 *
 * Returns: (transfer none) (nullable): the index of what is chosen, "86.42"; %NULL without data
 */
const char *
backoffice_ikm_page_get_index (BackofficeIkmPage *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_IKM_PAGE (self), NULL);

  return self->index;
}
