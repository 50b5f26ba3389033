/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-checklist-row.h"
#include "kios-qr-view.h"
#include "kios-state-pill.h"
#include "kios-ui-private.h"

struct _KiosChecklistRow
{
  GtkWidget           parent_instance;

  /* Children */
  GtkWidget          *mark;
  GtkWidget          *mark_number;
  GtkWidget          *mark_tick;
  GtkWidget          *words;
  GtkWidget          *title;
  GtkWidget          *detail;
  GtkWidget          *pill;
  GtkWidget          *code;
  GtkWidget          *qr;
  GtkWidget          *caption;

  /* State */
  guint               number;
  KiosChecklistState  state;
};

G_DEFINE_ENUM_TYPE (KiosChecklistState, kios_checklist_state,
                    G_DEFINE_ENUM_VALUE (KIOS_CHECKLIST_TO_DO, "to-do"),
                    G_DEFINE_ENUM_VALUE (KIOS_CHECKLIST_NOW, "now"),
                    G_DEFINE_ENUM_VALUE (KIOS_CHECKLIST_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (KIOS_CHECKLIST_NEEDS_HELP, "needs-help"),
                    G_DEFINE_ENUM_VALUE (KIOS_CHECKLIST_OPTIONAL, "optional"))

G_DEFINE_FINAL_TYPE (KiosChecklistRow, kios_checklist_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_STATE,
  PROP_QR_TEXT,
  PROP_QR_CAPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char    *css_class;
  KiosPillStyle  pill_style;
  const char    *icon;
  const char    *text;
} states[] = {
  [KIOS_CHECKLIST_TO_DO] = { "to-do", KIOS_PILL_NEUTRAL, "kios-clock-symbolic", NC_ ("step", "Not yet") },
  [KIOS_CHECKLIST_NOW] = { "now", KIOS_PILL_ACCENT, "kios-edit-symbolic", NC_ ("step", "In progress") },
  [KIOS_CHECKLIST_DONE] = { "done", KIOS_PILL_OK, "kios-ok-symbolic", NC_ ("step", "Done") },
  [KIOS_CHECKLIST_NEEDS_HELP] = { "help", KIOS_PILL_WARNING, "kios-alert-symbolic",
                                  NC_ ("step", "Needs help") },
  [KIOS_CHECKLIST_OPTIONAL] = { "optional", KIOS_PILL_NEUTRAL, "kios-info-symbolic",
                                NC_ ("step", "If needed") },
};

static void
update (KiosChecklistRow *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  g_autofree char *qr_text = NULL;
  gboolean is_done = self->state == KIOS_CHECKLIST_DONE;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    kios_ui_toggle_class (GTK_WIDGET (self), states[i].css_class, i == self->state);
  gtk_label_set_text (GTK_LABEL (self->mark_number), number);
  gtk_widget_set_visible (self->mark_number, !is_done);
  gtk_widget_set_visible (self->mark_tick, is_done);
  kios_state_pill_set (KIOS_STATE_PILL (self->pill), states[self->state].pill_style,
                       states[self->state].icon, g_dpgettext2 (NULL, "step", states[self->state].text));

  /* With large text only the step that is being done keeps its sentence. */
  gtk_widget_set_visible (self->detail, *gtk_label_get_text (GTK_LABEL (self->detail)) != '\0' &&
                                          (!kios_ui_get_is_large () || self->state == KIOS_CHECKLIST_NOW));

  g_object_get (self->qr, "text", &qr_text, NULL);
  gtk_widget_set_visible (self->code, !is_done && qr_text != NULL && *qr_text != '\0');
}

static void
kios_checklist_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KiosChecklistRow *self = KIOS_CHECKLIST_ROW (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->title)));
      break;
    case PROP_DETAIL:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->detail)));
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_QR_TEXT:
      g_object_get_property (G_OBJECT (self->qr), "text", value);
      break;
    case PROP_QR_CAPTION:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->caption)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_checklist_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KiosChecklistRow *self = KIOS_CHECKLIST_ROW (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      self->number = g_value_get_uint (value);
      break;
    case PROP_TITLE:
      kios_ui_label_set (GTK_LABEL (self->title), g_value_get_string (value));
      g_object_set (self->qr, "description", gtk_label_get_text (GTK_LABEL (self->title)), NULL);
      break;
    case PROP_DETAIL:
      kios_ui_label_set (GTK_LABEL (self->detail), g_value_get_string (value));
      break;
    case PROP_STATE:
      self->state = g_value_get_enum (value);
      break;
    case PROP_QR_TEXT:
      kios_qr_view_set_text (KIOS_QR_VIEW (self->qr), g_value_get_string (value));
      break;
    case PROP_QR_CAPTION:
      kios_ui_label_set (GTK_LABEL (self->caption), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
kios_checklist_row_dispose (GObject *object)
{
  KiosChecklistRow *self = KIOS_CHECKLIST_ROW (object);

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->code, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_checklist_row_parent_class)->dispose (object);
}

static void
kios_checklist_row_class_init (KiosChecklistRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_checklist_row_get_property;
  object_class->set_property = kios_checklist_row_set_property;
  object_class->dispose = kios_checklist_row_dispose;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, 99, 1, KIOS_UI_PARAM);
  properties[PROP_TITLE] = kios_ui_param_text ("title");
  properties[PROP_DETAIL] = kios_ui_param_text ("detail");
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, KIOS_TYPE_CHECKLIST_STATE,
                                              KIOS_CHECKLIST_TO_DO, KIOS_UI_PARAM);
  properties[PROP_QR_TEXT] = kios_ui_param_text ("qr-text");
  properties[PROP_QR_CAPTION] = kios_ui_param_text ("qr-caption");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
kios_checklist_row_init (KiosChecklistRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->number = 1;
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_add_css_class (widget, "checklist-row");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 28);

  self->mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->mark, "mark");
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  self->mark_number = gtk_label_new (NULL);
  self->mark_tick = gtk_image_new_from_icon_name ("kios-check-symbolic");
  gtk_widget_set_hexpand (self->mark_number, TRUE);
  gtk_widget_set_hexpand (self->mark_tick, TRUE);
  gtk_box_append (GTK_BOX (self->mark), self->mark_number);
  gtk_box_append (GTK_BOX (self->mark), self->mark_tick);
  /* The tick's wish to expand is for its disc, not for the row. */
  gtk_widget_set_hexpand (self->mark, FALSE);
  gtk_widget_set_parent (self->mark, widget);

  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->title = kios_ui_label_new ("title");
  self->detail = kios_ui_label_new ("detail");
  self->pill = kios_state_pill_new (KIOS_PILL_NEUTRAL, NULL, NULL);
  gtk_widget_set_margin_top (self->pill, 8);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->detail, FALSE);
  gtk_box_append (GTK_BOX (self->words), self->title);
  gtk_box_append (GTK_BOX (self->words), self->detail);
  gtk_box_append (GTK_BOX (self->words), self->pill);
  gtk_widget_set_parent (self->words, widget);

  self->code = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->qr = kios_qr_view_new (NULL);
  self->caption = gtk_label_new (NULL);
  gtk_widget_set_valign (self->code, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->code, 284, -1);
  gtk_widget_set_visible (self->caption, FALSE);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_box_append (GTK_BOX (self->code), self->qr);
  gtk_box_append (GTK_BOX (self->code), self->caption);
  gtk_widget_set_parent (self->code, widget);
  g_signal_connect_object (kios_ui_switches_get (), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * kios_checklist_row_new:
 * @number: the step's number
 * @title: what to do
 * @detail: (nullable): one sentence
 *
 * Returns: (transfer floating): a row, to do
 */
GtkWidget *
kios_checklist_row_new (guint       number,
                        const char *title,
                        const char *detail)
{
  return g_object_new (KIOS_TYPE_CHECKLIST_ROW, "number", number, "title", title, "detail", detail, NULL);
}

/**
 * kios_checklist_row_set_state:
 */
void
kios_checklist_row_set_state (KiosChecklistRow   *self,
                              KiosChecklistState  state)
{
  g_return_if_fail (KIOS_IS_CHECKLIST_ROW (self));

  g_object_set (self, "state", state, NULL);
}

/**
 * kios_checklist_row_set_qr:
 * @text: (nullable): what the code says
 * @caption: (nullable): the address below it
 */
void
kios_checklist_row_set_qr (KiosChecklistRow *self,
                           const char       *text,
                           const char       *caption)
{
  g_return_if_fail (KIOS_IS_CHECKLIST_ROW (self));

  g_object_set (self, "qr-text", text, "qr-caption", caption, NULL);
}
