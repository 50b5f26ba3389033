/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-case-row.h"

#include "backoffice-case.h"
#include "ui/kios-desk-badge.h"
#include "ui/kios-format.h"
#include "ui/kios-state-pill.h"
#include "ui/kios-ui.h"
#include "ui/kios-words.h"

struct _BackofficeCaseRow
{
  GtkWidget  parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel  *number;
  GtkLabel  *date;
  GtkWidget *badge;
  GtkLabel  *who;
  GtkLabel  *service;
  GtkLabel  *office;
  GtkWidget *state;
  GtkWidget *due;

  /* Owned */
  KiosCase  *record;
};

G_DEFINE_FINAL_TYPE (BackofficeCaseRow, backoffice_case_row, GTK_TYPE_WIDGET)

static void
backoffice_case_row_dispose (GObject *object)
{
  BackofficeCaseRow *self = BACKOFFICE_CASE_ROW (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_CASE_ROW);

  G_OBJECT_CLASS (backoffice_case_row_parent_class)->dispose (object);
}

static void
backoffice_case_row_class_init (BackofficeCaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = backoffice_case_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-case-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, box);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, number);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, date);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, badge);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, who);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, service);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, office);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, state);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCaseRow, due);
}

static void
backoffice_case_row_init (BackofficeCaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
backoffice_case_row_new (void)
{
  return g_object_new (BACKOFFICE_TYPE_CASE_ROW, NULL);
}

/**
 * backoffice_case_row_get_case:
 *
 * Returns: (transfer none) (nullable): what the row shows
 */
KiosCase *
backoffice_case_row_get_case (BackofficeCaseRow *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_CASE_ROW (self), NULL);

  return self->record;
}

/**
 * backoffice_case_row_set_case:
 * @record: what to show
 * @now_us: decides what is late
 * @zone: the site's
 */
void
backoffice_case_row_set_case (BackofficeCaseRow *self,
                              KiosCase          *record,
                              gint64             now_us,
                              GTimeZone         *zone)
{
  static const char letters[] = "?ABCDEFGPT";
  char letter[] = { letters[record->desk_no < sizeof letters - 1 ? record->desk_no : 0], '\0' };
  g_autofree char *who = backoffice_case_dup_who (record);
  g_autofree char *date = kios_format_date_short (record->created_us, zone);
  g_autofree char *due = backoffice_case_dup_due (record, now_us, zone);
  g_autofree char *name = NULL;
  gboolean is_late = backoffice_case_is_late (record, now_us);

  g_return_if_fail (BACKOFFICE_IS_CASE_ROW (self));

  g_set_object (&self->record, record);
  gtk_label_set_text (self->number, record->number);
  gtk_label_set_text (self->date, date);
  kios_desk_badge_set_desk (KIOS_DESK_BADGE (self->badge), letter);
  gtk_label_set_text (self->who, who);
  gtk_label_set_text (self->service, backoffice_case_get_service (record));
  gtk_label_set_text (self->office, record->office != NULL ? record->office : _("No office yet"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->office), record->office);
  kios_state_pill_set_case_state (KIOS_STATE_PILL (self->state), record->state);
  kios_state_pill_set (KIOS_STATE_PILL (self->due), is_late ? KIOS_PILL_ERROR : KIOS_PILL_NEUTRAL,
                       "kios-clock-symbolic", due);
  gtk_widget_set_opacity (self->due, *due != '\0' ? 1 : 0);

  name = g_strjoin (", ", record->number, who, backoffice_case_get_service (record),
                    kios_words_case_state (record->state), *due != '\0' ? due : NULL, NULL);
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    kios_ui_set_name (gtk_widget_get_parent (GTK_WIDGET (self)), name);
}
