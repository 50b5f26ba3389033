/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-notice.h"
#include "kios-ui-private.h"

struct _KiosNotice
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *spinner;
  GtkWidget *icon;
  GtkWidget *words;
  GtkWidget *title;
  GtkWidget *detail;
  GtkWidget *button;
  GtkWidget *disc;
  GtkWidget *end_icon;

  /* Owned */
  char      *icon_name;

  /* State */
  KiosLevel  level;
  guint      is_busy : 1;
};

G_DEFINE_ENUM_TYPE (KiosLevel, kios_level,
                    G_DEFINE_ENUM_VALUE (KIOS_LEVEL_INFO, "info"),
                    G_DEFINE_ENUM_VALUE (KIOS_LEVEL_OK, "ok"),
                    G_DEFINE_ENUM_VALUE (KIOS_LEVEL_WARNING, "warning"),
                    G_DEFINE_ENUM_VALUE (KIOS_LEVEL_ERROR, "error"))

G_DEFINE_FINAL_TYPE (KiosNotice, kios_notice, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LEVEL,
  PROP_ICON,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_BUTTON_TEXT,
  PROP_END_ICON,
  PROP_IS_BUSY,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const struct
{
  const char *css_class;
  const char *icon;
} levels[] = {
  [KIOS_LEVEL_INFO] = { "info", "kios-info-symbolic" },
  [KIOS_LEVEL_OK] = { "ok", "kios-ok-symbolic" },
  [KIOS_LEVEL_WARNING] = { "warning", "kios-alert-symbolic" },
  [KIOS_LEVEL_ERROR] = { "error", "kios-error-symbolic" },
};

static void
update_look (KiosNotice *self)
{
  gboolean has_own_icon = self->icon_name != NULL && *self->icon_name != '\0';

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    kios_ui_toggle_class (GTK_WIDGET (self), levels[i].css_class, i == self->level);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                has_own_icon ? self->icon_name : levels[self->level].icon);
  gtk_widget_set_visible (self->icon, !self->is_busy);
  gtk_widget_set_visible (self->spinner, self->is_busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->is_busy);
}

static void
on_button_clicked (KiosNotice *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
set_label (KiosNotice *self,
           GtkWidget  *label,
           const char *text,
           guint       prop_id)
{
  g_autofree char *name = NULL;

  if (!kios_ui_label_set (GTK_LABEL (label), text))
    return;
  name = g_strdup_printf ("%s. %s", gtk_label_get_text (GTK_LABEL (self->title)),
                          gtk_label_get_text (GTK_LABEL (self->detail)));
  kios_ui_set_name (GTK_WIDGET (self), name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
kios_notice_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  KiosNotice *self = KIOS_NOTICE (object);

  switch (prop_id)
    {
    case PROP_LEVEL:
      g_value_set_enum (value, self->level);
      break;
    case PROP_ICON:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->title)));
      break;
    case PROP_DETAIL:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->detail)));
      break;
    case PROP_BUTTON_TEXT:
      g_value_set_string (value, gtk_button_get_label (GTK_BUTTON (self->button)));
      break;
    case PROP_END_ICON:
      g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->end_icon)));
      break;
    case PROP_IS_BUSY:
      g_value_set_boolean (value, self->is_busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_notice_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  KiosNotice *self = KIOS_NOTICE (object);

  switch (prop_id)
    {
    case PROP_LEVEL:
      kios_notice_set_level (self, g_value_get_enum (value));
      break;
    case PROP_ICON:
      g_free (self->icon_name);
      self->icon_name = g_value_dup_string (value);
      update_look (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TITLE:
      set_label (self, self->title, g_value_get_string (value), PROP_TITLE);
      break;
    case PROP_DETAIL:
      set_label (self, self->detail, g_value_get_string (value), PROP_DETAIL);
      break;
    case PROP_BUTTON_TEXT:
      {
        const char *text = g_value_get_string (value);

        gtk_button_set_label (GTK_BUTTON (self->button), text != NULL ? text : "");
        gtk_widget_set_visible (self->button, text != NULL && *text != '\0');
        g_object_notify_by_pspec (object, pspec);
      }
      break;
    case PROP_END_ICON:
      if (kios_ui_image_set (GTK_IMAGE (self->end_icon), g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      gtk_widget_set_visible (self->disc, gtk_image_get_icon_name (GTK_IMAGE (self->end_icon)) != NULL);
      break;
    case PROP_IS_BUSY:
      self->is_busy = g_value_get_boolean (value);
      update_look (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_notice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kios_notice_parent_class)->dispose (object);
}

static void
kios_notice_finalize (GObject *object)
{
  g_free (KIOS_NOTICE (object)->icon_name);

  G_OBJECT_CLASS (kios_notice_parent_class)->finalize (object);
}

static void
kios_notice_class_init (KiosNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_notice_get_property;
  object_class->set_property = kios_notice_set_property;
  object_class->dispose = kios_notice_dispose;
  object_class->finalize = kios_notice_finalize;

  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, KIOS_TYPE_LEVEL, KIOS_LEVEL_INFO,
                                              KIOS_UI_PARAM);
  properties[PROP_ICON] = kios_ui_param_text ("icon");
  properties[PROP_TITLE] = kios_ui_param_text ("title");
  properties[PROP_DETAIL] = kios_ui_param_text ("detail");
  properties[PROP_BUTTON_TEXT] = kios_ui_param_text ("button-text");
  properties[PROP_END_ICON] = kios_ui_param_text ("end-icon");
  properties[PROP_IS_BUSY] = kios_ui_param_flag ("is-busy", FALSE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
kios_notice_init (KiosNotice *self)
{
  GtkWidget *parent = GTK_WIDGET (self);

  gtk_widget_add_css_class (parent, "notice");

  self->spinner = gtk_spinner_new ();
  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->spinner, parent);
  gtk_widget_set_parent (self->icon, parent);

  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->title = kios_ui_label_new ("title");
  self->detail = kios_ui_label_new ("detail");
  gtk_widget_set_visible (self->detail, FALSE);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->words), self->title);
  gtk_box_append (GTK_BOX (self->words), self->detail);
  gtk_widget_set_parent (self->words, parent);

  self->button = gtk_button_new_with_label ("");
  gtk_widget_set_visible (self->button, FALSE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_button_clicked), self,
                           G_CONNECT_SWAPPED);
  kios_ui_add_touch_tolerance (GTK_BUTTON (self->button));
  gtk_widget_set_parent (self->button, parent);

  self->disc = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->end_icon = gtk_image_new ();
  gtk_widget_set_hexpand (self->end_icon, TRUE);
  gtk_widget_add_css_class (self->disc, "disc");
  gtk_widget_set_valign (self->disc, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->disc, FALSE);
  gtk_box_append (GTK_BOX (self->disc), self->end_icon);
  /* The arrow's wish to expand is for its disc, not for the notice. */
  gtk_widget_set_hexpand (self->disc, FALSE);
  gtk_widget_set_parent (self->disc, parent);

  update_look (self);
}

/**
 * kios_notice_new:
 * @title: the sentence
 * @detail: (nullable): a second line
 *
 * Returns: (transfer floating): a notice
 */
GtkWidget *
kios_notice_new (KiosLevel   level,
                 const char *title,
                 const char *detail)
{
  return g_object_new (KIOS_TYPE_NOTICE, "level", level, "title", title, "detail", detail, NULL);
}

/**
 * kios_notice_set_level:
 */
void
kios_notice_set_level (KiosNotice *self,
                       KiosLevel   level)
{
  g_return_if_fail (KIOS_IS_NOTICE (self));

  if (self->level == level)
    return;
  self->level = level;
  update_look (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

/**
 * kios_notice_set_text:
 * @title: (nullable): the sentence
 * @detail: (nullable): a second line
 */
void
kios_notice_set_text (KiosNotice *self,
                      const char *title,
                      const char *detail)
{
  g_return_if_fail (KIOS_IS_NOTICE (self));

  g_object_set (self, "title", title, "detail", detail, NULL);
}
