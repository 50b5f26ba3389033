/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-format.h"
#include "kios-freshness.h"
#include "kios-state-pill.h"
#include "kios-ui-private.h"

#define FRESH_US (15 * G_USEC_PER_SEC)

struct _KiosFreshness
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *pill;

  /* State */
  guint      is_fresh : 1;
};

G_DEFINE_FINAL_TYPE (KiosFreshness, kios_freshness, GTK_TYPE_WIDGET)

static void
on_classes_changed (KiosFreshness *self)
{
  kios_ui_toggle_class (self->pill, "flat", gtk_widget_has_css_class (GTK_WIDGET (self), "flat"));
}

static void
kios_freshness_dispose (GObject *object)
{
  g_clear_pointer (&KIOS_FRESHNESS (object)->pill, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_freshness_parent_class)->dispose (object);
}

static void
kios_freshness_class_init (KiosFreshnessClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kios_freshness_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kios_freshness_init (KiosFreshness *self)
{
  self->pill = kios_state_pill_new (KIOS_PILL_OK, "kios-live-symbolic", NULL);
  gtk_widget_set_parent (self->pill, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::css-classes", G_CALLBACK (on_classes_changed), NULL);
}

/**
 * kios_freshness_new:
 *
 * Returns: (transfer floating): a pill, hidden until kios_freshness_set()
 */
GtkWidget *
kios_freshness_new (void)
{
  return g_object_new (KIOS_TYPE_FRESHNESS, NULL);
}

/**
 * kios_freshness_set:
 * @updated_us: when the data was last good
 * @now_us: the present
 * @zone: the site's
 *
 * Shows how old the data is; call once a second.
 */
void
kios_freshness_set (KiosFreshness *self,
                    gint64         updated_us,
                    gint64         now_us,
                    GTimeZone     *zone)
{
  g_autofree char *text = NULL;

  g_return_if_fail (KIOS_IS_FRESHNESS (self));
  g_return_if_fail (zone != NULL);

  self->is_fresh = now_us - updated_us <= FRESH_US;
  if (self->is_fresh)
    {
      g_autofree char *ago = kios_format_ago (updated_us, now_us);

      /* Translators: %s is "2 seconds ago" */
      text = g_strdup_printf (_("Updated %s"), ago);
    }
  else
    {
      g_autofree char *time = kios_format_time (updated_us, zone);

      /* Translators: %s is a time of day; the data on screen is as old as that */
      text = g_strdup_printf (_("Data from %s"), time);
    }
  kios_state_pill_set (KIOS_STATE_PILL (self->pill), self->is_fresh ? KIOS_PILL_OK : KIOS_PILL_WARNING,
                       self->is_fresh ? "kios-live-symbolic" : "kios-stale-symbolic", text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * kios_freshness_is_fresh:
 *
 * Returns: whether the data was at most 15 s old
 */
gboolean
kios_freshness_is_fresh (KiosFreshness *self)
{
  g_return_val_if_fail (KIOS_IS_FRESHNESS (self), FALSE);

  return self->is_fresh;
}
