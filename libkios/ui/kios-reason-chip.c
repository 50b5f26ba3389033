/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-reason-chip.h"
#include "kios-state-pill.h"
#include "kios-ui-private.h"
#include "kios-words.h"

struct _KiosReasonChip
{
  GtkWidget       parent_instance;

  /* Children */
  GtkWidget      *pill;

  /* Owned */
  char           *time_text;

  /* State */
  KiosCallReason  reason;
};

G_DEFINE_FINAL_TYPE (KiosReasonChip, kios_reason_chip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REASON,
  PROP_TIME_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  KiosPillStyle pill_style;
  const char   *icon;
} looks[] = {
  [KIOS_CALL_REASON_NONE] = { KIOS_PILL_NEUTRAL, NULL },
  [KIOS_CALL_REASON_RETURNED] = { KIOS_PILL_INFO, "kios-returned-symbolic" },
  [KIOS_CALL_REASON_REGULAR_BOUND] = { KIOS_PILL_WARNING, "kios-hourglass-symbolic" },
  [KIOS_CALL_REASON_PRIORITY] = { KIOS_PILL_ACCENT, "kios-priority-symbolic" },
  [KIOS_CALL_REASON_FAIRNESS_CAP] = { KIOS_PILL_NEUTRAL, "kios-fairness-symbolic" },
  [KIOS_CALL_REASON_FIFO] = { KIOS_PILL_NEUTRAL, "kios-fifo-symbolic" },
  [KIOS_CALL_REASON_APPOINTMENT] = { KIOS_PILL_ACCENT, "kios-appointment-symbolic" },
  [KIOS_CALL_REASON_PICKED] = { KIOS_PILL_NEUTRAL, "kios-picked-symbolic" },
};

static void
update (KiosReasonChip *self)
{
  g_autofree char *text = NULL;
  KiosCallReason reason = self->reason < G_N_ELEMENTS (looks) ? self->reason : KIOS_CALL_REASON_NONE;

  if (reason == KIOS_CALL_REASON_APPOINTMENT && self->time_text != NULL)
    text = g_strdup_printf ("%s %s", kios_words_reason (reason), self->time_text);
  else
    text = g_strdup (kios_words_reason (reason));

  gtk_widget_set_visible (GTK_WIDGET (self), reason != KIOS_CALL_REASON_NONE);
  kios_state_pill_set (KIOS_STATE_PILL (self->pill), looks[reason].pill_style, looks[reason].icon, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), kios_words_reason_why (reason));
}

static void
kios_reason_chip_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KiosReasonChip *self = KIOS_REASON_CHIP (object);

  switch (prop_id)
    {
    case PROP_REASON:
      g_value_set_int (value, self->reason);
      break;
    case PROP_TIME_TEXT:
      g_value_set_string (value, self->time_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_reason_chip_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KiosReasonChip *self = KIOS_REASON_CHIP (object);

  switch (prop_id)
    {
    case PROP_REASON:
      kios_reason_chip_set_reason (self, g_value_get_int (value));
      break;
    case PROP_TIME_TEXT:
      g_free (self->time_text);
      self->time_text = g_value_dup_string (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_reason_chip_dispose (GObject *object)
{
  g_clear_pointer (&KIOS_REASON_CHIP (object)->pill, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_reason_chip_parent_class)->dispose (object);
}

static void
kios_reason_chip_finalize (GObject *object)
{
  g_free (KIOS_REASON_CHIP (object)->time_text);

  G_OBJECT_CLASS (kios_reason_chip_parent_class)->finalize (object);
}

static void
kios_reason_chip_class_init (KiosReasonChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kios_reason_chip_get_property;
  object_class->set_property = kios_reason_chip_set_property;
  object_class->dispose = kios_reason_chip_dispose;
  object_class->finalize = kios_reason_chip_finalize;

  properties[PROP_REASON] = g_param_spec_int ("reason", NULL, NULL, 0, G_MAXINT, KIOS_CALL_REASON_NONE,
                                              KIOS_UI_PARAM);
  properties[PROP_TIME_TEXT] = kios_ui_param_text ("time-text");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kios_reason_chip_init (KiosReasonChip *self)
{
  self->pill = kios_state_pill_new (KIOS_PILL_NEUTRAL, NULL, NULL);
  gtk_widget_set_parent (self->pill, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  update (self);
}

/**
 * kios_reason_chip_new:
 * @reason: why
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
kios_reason_chip_new (KiosCallReason reason)
{
  return g_object_new (KIOS_TYPE_REASON_CHIP, "reason", (int) reason, NULL);
}

/**
 * kios_reason_chip_set_reason:
 * @reason: why; %KIOS_CALL_REASON_NONE hides the chip
 */
void
kios_reason_chip_set_reason (KiosReasonChip *self,
                             KiosCallReason  reason)
{
  g_return_if_fail (KIOS_IS_REASON_CHIP (self));

  if (self->reason == reason)
    return;
  self->reason = reason;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
}
