/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-page.h"

#include "ui/kios-error-text.h"

#define TICK_SECONDS 60

typedef struct
{
  /* Owned */
  BackofficeSession *session;
  GCancellable      *cancellable;

  /* State */
  guint              tick_id;
  guint              is_stale : 1;
} BackofficePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BackofficePage, backoffice_page, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
on_store_changed (KiosStore      *store,
                  gint64          last_seq,
                  BackofficePage *self)
{
  backoffice_page_refresh (self);
}

static gboolean
on_tick (gpointer user_data)
{
  backoffice_page_refresh (user_data);

  return G_SOURCE_CONTINUE;
}

static void
backoffice_page_map (GtkWidget *widget)
{
  BackofficePage *self = BACKOFFICE_PAGE (widget);
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (self);

  GTK_WIDGET_CLASS (backoffice_page_parent_class)->map (widget);

  priv->tick_id = g_timeout_add_seconds (TICK_SECONDS, on_tick, self);
  if (priv->is_stale)
    backoffice_page_refresh (self);
}

static void
backoffice_page_unmap (GtkWidget *widget)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (BACKOFFICE_PAGE (widget));

  g_clear_handle_id (&priv->tick_id, g_source_remove);
  priv->is_stale = TRUE;

  GTK_WIDGET_CLASS (backoffice_page_parent_class)->unmap (widget);
}

static void
backoffice_page_constructed (GObject *object)
{
  BackofficePage *self = BACKOFFICE_PAGE (object);

  G_OBJECT_CLASS (backoffice_page_parent_class)->constructed (object);

  g_signal_connect_object (backoffice_page_get_store (self), "changed", G_CALLBACK (on_store_changed), self, 0);
}

static void
backoffice_page_dispose (GObject *object)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (BACKOFFICE_PAGE (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_handle_id (&priv->tick_id, g_source_remove);

  G_OBJECT_CLASS (backoffice_page_parent_class)->dispose (object);
}

static void
backoffice_page_finalize (GObject *object)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (BACKOFFICE_PAGE (object));

  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (backoffice_page_parent_class)->finalize (object);
}

static void
backoffice_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (BACKOFFICE_PAGE (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
backoffice_page_class_init (BackofficePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = backoffice_page_constructed;
  object_class->dispose = backoffice_page_dispose;
  object_class->finalize = backoffice_page_finalize;
  object_class->set_property = backoffice_page_set_property;
  widget_class->map = backoffice_page_map;
  widget_class->unmap = backoffice_page_unmap;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, BACKOFFICE_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
backoffice_page_init (BackofficePage *self)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (self);

  priv->cancellable = g_cancellable_new ();
  priv->is_stale = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * backoffice_page_get_session:
 *
 * Returns: (transfer none): who works with what
 */
BackofficeSession *
backoffice_page_get_session (BackofficePage *self)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (self);

  g_return_val_if_fail (BACKOFFICE_IS_PAGE (self), NULL);

  return priv->session;
}

/**
 * backoffice_page_get_store:
 *
 * Returns: (transfer none): the store
 */
KiosStore *
backoffice_page_get_store (BackofficePage *self)
{
  return backoffice_session_get_store (backoffice_page_get_session (self));
}

/**
 * backoffice_page_get_cancellable:
 *
 * Returns: (transfer none): cancelled when the page goes
 */
GCancellable *
backoffice_page_get_cancellable (BackofficePage *self)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (self);

  g_return_val_if_fail (BACKOFFICE_IS_PAGE (self), NULL);

  return priv->cancellable;
}

/**
 * backoffice_page_read:
 *
 * kios_store_read_async() with the page's cancellable; @callback gets a reference of the page, which
 * it owns, as user data.
 */
void
backoffice_page_read (BackofficePage      *self,
                      KiosJob              job,
                      gpointer             data,
                      GDestroyNotify       free_data,
                      GDestroyNotify       free_result,
                      GAsyncReadyCallback  callback)
{
  kios_store_read_async (backoffice_page_get_store (self), job, data, free_data, free_result,
                         backoffice_page_get_cancellable (self), callback, g_object_ref (self));
}

/**
 * backoffice_page_write:
 *
 * As backoffice_page_read(), with kios_store_write_async().
 */
void
backoffice_page_write (BackofficePage      *self,
                       KiosJob              job,
                       gpointer             data,
                       GDestroyNotify       free_data,
                       GDestroyNotify       free_result,
                       GAsyncReadyCallback  callback)
{
  kios_store_write_async (backoffice_page_get_store (self), job, data, free_data, free_result,
                          backoffice_page_get_cancellable (self), callback, g_object_ref (self));
}

/**
 * backoffice_page_refresh:
 *
 * Reads anew what the page shows, now or before it is next seen.
 */
void
backoffice_page_refresh (BackofficePage *self)
{
  BackofficePagePrivate *priv = backoffice_page_get_instance_private (self);
  BackofficePageClass *klass = BACKOFFICE_PAGE_GET_CLASS (self);

  g_return_if_fail (BACKOFFICE_IS_PAGE (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      priv->is_stale = TRUE;
      return;
    }

  priv->is_stale = FALSE;
  if (klass->refresh != NULL)
    klass->refresh (self);
}

/**
 * backoffice_say:
 * @widget: anything in the window
 *
 * Says one sentence to the officer.
 */
void
backoffice_say (GtkWidget  *widget,
                const char *sentence)
{
  gtk_widget_activate_action (widget, "backoffice.say", "s", sentence);
}

/**
 * backoffice_say_error:
 *
 * Says in one sentence what went wrong; silent when it was only cancelled.
 */
void
backoffice_say_error (GtkWidget    *widget,
                      const GError *error)
{
  g_autofree char *sentence = NULL;

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_debug ("%s", error->message);
  sentence = kios_error_text (error);
  backoffice_say (widget, sentence);
}
