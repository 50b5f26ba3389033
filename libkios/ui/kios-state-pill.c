/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-state-pill.h"
#include "kios-ui-private.h"
#include "kios-words.h"

struct _KiosStatePill
{
  GtkWidget      parent_instance;

  /* Children */
  GtkWidget     *icon;
  GtkWidget     *text;

  /* State */
  KiosPillStyle  pill_style;
};

G_DEFINE_ENUM_TYPE (KiosPillStyle, kios_pill_style,
                    G_DEFINE_ENUM_VALUE (KIOS_PILL_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (KIOS_PILL_OK, "ok"),
                    G_DEFINE_ENUM_VALUE (KIOS_PILL_WARNING, "warning"),
                    G_DEFINE_ENUM_VALUE (KIOS_PILL_ERROR, "error"),
                    G_DEFINE_ENUM_VALUE (KIOS_PILL_INFO, "info"),
                    G_DEFINE_ENUM_VALUE (KIOS_PILL_ACCENT, "accent"))

G_DEFINE_FINAL_TYPE (KiosStatePill, kios_state_pill, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PILL_STYLE,
  PROP_ICON,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const style_classes[] = { "neutral", "ok", "warning", "error", "info", "accent" };

static void
set_pill_style (KiosStatePill *self,
                KiosPillStyle  pill_style)
{
  self->pill_style = pill_style;
  for (guint i = 0; i < G_N_ELEMENTS (style_classes); i++)
    kios_ui_toggle_class (GTK_WIDGET (self), style_classes[i], i == pill_style);
}

static void
set_text (KiosStatePill *self,
          const char    *text)
{
  if (!kios_ui_label_set (GTK_LABEL (self->text), text))
    return;
  kios_ui_set_name (GTK_WIDGET (self), gtk_label_get_text (GTK_LABEL (self->text)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
kios_state_pill_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KiosStatePill *self = KIOS_STATE_PILL (object);

  switch (prop_id)
    {
    case PROP_PILL_STYLE:
      g_value_set_enum (value, self->pill_style);
      break;
    case PROP_ICON:
      g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->icon)));
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->text)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_state_pill_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KiosStatePill *self = KIOS_STATE_PILL (object);

  switch (prop_id)
    {
    case PROP_PILL_STYLE:
      if ((int) self->pill_style == g_value_get_enum (value))
        break;
      set_pill_style (self, g_value_get_enum (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ICON:
      if (kios_ui_image_set (GTK_IMAGE (self->icon), g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_state_pill_dispose (GObject *object)
{
  KiosStatePill *self = KIOS_STATE_PILL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_state_pill_parent_class)->dispose (object);
}

static void
kios_state_pill_class_init (KiosStatePillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_state_pill_get_property;
  object_class->set_property = kios_state_pill_set_property;
  object_class->dispose = kios_state_pill_dispose;

  properties[PROP_PILL_STYLE] = g_param_spec_enum ("pill-style", NULL, NULL, KIOS_TYPE_PILL_STYLE,
                                                   KIOS_PILL_NEUTRAL, KIOS_UI_PARAM);
  properties[PROP_ICON] = kios_ui_param_text ("icon");
  properties[PROP_TEXT] = kios_ui_param_text ("text");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
kios_state_pill_init (KiosStatePill *self)
{
  self->icon = gtk_image_new ();
  self->text = gtk_label_new (NULL);
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pill");
  set_pill_style (self, KIOS_PILL_NEUTRAL);
}

/**
 * kios_state_pill_new:
 * @pill_style: its colours
 * @icon: (nullable): the name of an icon
 * @text: the word
 *
 * Returns: (transfer floating): a pill
 */
GtkWidget *
kios_state_pill_new (KiosPillStyle  pill_style,
                     const char    *icon,
                     const char    *text)
{
  return g_object_new (KIOS_TYPE_STATE_PILL, "pill-style", pill_style, "icon", icon, "text", text, NULL);
}

/**
 * kios_state_pill_set:
 * @icon: (nullable): the name of an icon
 * @text: (nullable): the word
 *
 * Sets everything at once.
 */
void
kios_state_pill_set (KiosStatePill *self,
                     KiosPillStyle  pill_style,
                     const char    *icon,
                     const char    *text)
{
  g_return_if_fail (KIOS_IS_STATE_PILL (self));

  g_object_set (self, "pill-style", pill_style, "icon", icon, "text", text, NULL);
}

/**
 * kios_state_pill_set_request_state:
 *
 * Shows the state of a request.
 */
void
kios_state_pill_set_request_state (KiosStatePill    *self,
                                   KiosRequestState  state)
{
  static const struct
  {
    KiosPillStyle pill_style;
    const char   *icon;
  } looks[] = {
    [KIOS_REQUEST_PRINTING] = { KIOS_PILL_NEUTRAL, "kios-print-symbolic" },
    [KIOS_REQUEST_PENDING] = { KIOS_PILL_NEUTRAL, "kios-next-symbolic" },
    [KIOS_REQUEST_WAITING] = { KIOS_PILL_NEUTRAL, "kios-clock-symbolic" },
    [KIOS_REQUEST_CALLED] = { KIOS_PILL_INFO, "kios-megaphone-symbolic" },
    [KIOS_REQUEST_SERVING] = { KIOS_PILL_ACCENT, "kios-edit-symbolic" },
    [KIOS_REQUEST_PARKED] = { KIOS_PILL_WARNING, "kios-parked-symbolic" },
    [KIOS_REQUEST_COMPLETED] = { KIOS_PILL_OK, "kios-ok-symbolic" },
    [KIOS_REQUEST_REFERRED] = { KIOS_PILL_INFO, "kios-handover-symbolic" },
    [KIOS_REQUEST_NO_SHOW] = { KIOS_PILL_WARNING, "kios-no-show-symbolic" },
    [KIOS_REQUEST_CANCELLED] = { KIOS_PILL_NEUTRAL, "kios-close-symbolic" },
  };

  g_return_if_fail (KIOS_IS_STATE_PILL (self));
  g_return_if_fail (state < G_N_ELEMENTS (looks));

  kios_state_pill_set (self, looks[state].pill_style, looks[state].icon,
                       kios_words_request_state (state));
}

/**
 * kios_state_pill_set_case_state:
 *
 * Shows the state of a case.
 */
void
kios_state_pill_set_case_state (KiosStatePill *self,
                                KiosCaseState  state)
{
  static const struct
  {
    KiosPillStyle pill_style;
    const char   *icon;
  } looks[] = {
    [KIOS_CASE_IDENTIFIED] = { KIOS_PILL_WARNING, "kios-flag-symbolic" },
    [KIOS_CASE_ROUTED] = { KIOS_PILL_INFO, "kios-handover-symbolic" },
    [KIOS_CASE_ACCEPTED] = { KIOS_PILL_ACCENT, "kios-check-symbolic" },
    [KIOS_CASE_RETURNED] = { KIOS_PILL_WARNING, "kios-returned-symbolic" },
    [KIOS_CASE_RE_REFERRED] = { KIOS_PILL_INFO, "kios-transfer-symbolic" },
    [KIOS_CASE_DOCUMENTS_INCOMPLETE] = { KIOS_PILL_WARNING, "kios-document-symbolic" },
    [KIOS_CASE_DOCUMENTS_COMPLETE] = { KIOS_PILL_ACCENT, "kios-document-symbolic" },
    [KIOS_CASE_MEETING_SCHEDULED] = { KIOS_PILL_ACCENT, "kios-calendar-symbolic" },
    [KIOS_CASE_VISITOR_INFORMED] = { KIOS_PILL_ACCENT, "kios-chat-symbolic" },
    [KIOS_CASE_MET] = { KIOS_PILL_ACCENT, "kios-people-symbolic" },
    [KIOS_CASE_FULFILLED] = { KIOS_PILL_OK, "kios-ok-symbolic" },
    [KIOS_CASE_CLOSED] = { KIOS_PILL_NEUTRAL, "kios-lock-symbolic" },
  };

  g_return_if_fail (KIOS_IS_STATE_PILL (self));
  g_return_if_fail (state < G_N_ELEMENTS (looks));

  kios_state_pill_set (self, looks[state].pill_style, looks[state].icon, kios_words_case_state (state));
}

/**
 * kios_state_pill_set_account_status:
 *
 * Shows what is known of a visitor's account.
 */
void
kios_state_pill_set_account_status (KiosStatePill     *self,
                                    KiosAccountStatus  status)
{
  static const struct
  {
    KiosPillStyle pill_style;
    const char   *icon;
  } looks[] = {
    [KIOS_ACCOUNT_UNKNOWN] = { KIOS_PILL_NEUTRAL, "kios-help-symbolic" },
    [KIOS_ACCOUNT_NONE] = { KIOS_PILL_WARNING, "kios-user-plus-symbolic" },
    [KIOS_ACCOUNT_INACTIVE] = { KIOS_PILL_WARNING, "kios-alert-symbolic" },
    [KIOS_ACCOUNT_ACTIVE] = { KIOS_PILL_OK, "kios-ok-symbolic" },
    [KIOS_ACCOUNT_DECLARED] = { KIOS_PILL_NEUTRAL, "kios-person-symbolic" },
  };

  g_return_if_fail (KIOS_IS_STATE_PILL (self));
  g_return_if_fail (status < G_N_ELEMENTS (looks));

  kios_state_pill_set (self, looks[status].pill_style, looks[status].icon, kios_words_account (status));
}
