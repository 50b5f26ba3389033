/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-session.h"

struct _BackofficeSession
{
  GObject      parent_instance;

  /* Owned */
  KiosContext *context;
  KiosOfficer *officer;
};

G_DEFINE_FINAL_TYPE (BackofficeSession, backoffice_session, G_TYPE_OBJECT)

static void
backoffice_session_dispose (GObject *object)
{
  BackofficeSession *self = BACKOFFICE_SESSION (object);

  g_clear_object (&self->officer);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (backoffice_session_parent_class)->dispose (object);
}

static void
backoffice_session_class_init (BackofficeSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = backoffice_session_dispose;
}

static void
backoffice_session_init (BackofficeSession *self)
{
}

/**
 * backoffice_session_new:
 * @context: with an open store
 * @officer: who acts from now on in every job of the store
 *
 * Returns: (transfer full): a session
 */
BackofficeSession *
backoffice_session_new (KiosContext *context,
                        KiosOfficer *officer)
{
  BackofficeSession *self;

  g_return_val_if_fail (KIOS_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (KIOS_IS_OFFICER (officer), NULL);

  self = g_object_new (BACKOFFICE_TYPE_SESSION, NULL);
  self->context = g_object_ref (context);
  self->officer = g_object_ref (officer);
  kios_store_set_officer (kios_context_get_store (context), officer->id);

  return self;
}

/**
 * backoffice_session_get_store:
 *
 * Returns: (transfer none): the store
 */
KiosStore *
backoffice_session_get_store (BackofficeSession *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_SESSION (self), NULL);

  return kios_context_get_store (self->context);
}

/**
 * backoffice_session_get_site:
 *
 * Returns: (transfer none): the site
 */
KiosSite *
backoffice_session_get_site (BackofficeSession *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_SESSION (self), NULL);

  return kios_store_get_site (kios_context_get_store (self->context));
}

/**
 * backoffice_session_get_zone:
 *
 * Returns: (transfer none): the site's time zone
 */
GTimeZone *
backoffice_session_get_zone (BackofficeSession *self)
{
  return backoffice_session_get_site (self)->zone;
}

/**
 * backoffice_session_get_officer:
 *
 * Returns: (transfer none): who acts
 */
KiosOfficer *
backoffice_session_get_officer (BackofficeSession *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_SESSION (self), NULL);

  return self->officer;
}

/**
 * backoffice_session_get_now_us:
 *
 * Returns: the suite's time
 */
gint64
backoffice_session_get_now_us (BackofficeSession *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_SESSION (self), 0);

  return kios_clock_get_now_us (kios_context_get_clock (self->context));
}

/**
 * backoffice_session_dup_today:
 *
 * Returns: (transfer full): today's business date, "2026-11-20"
 */
char *
backoffice_session_dup_today (BackofficeSession *self)
{
  return kios_time_business_date (backoffice_session_get_now_us (self), backoffice_session_get_zone (self));
}

/**
 * backoffice_session_may:
 *
 * For showing only what helps; the store is what refuses.
 *
 * Returns: whether the officer's role has @right
 */
gboolean
backoffice_session_may (BackofficeSession *self,
                        KiosRight          right)
{
  g_return_val_if_fail (BACKOFFICE_IS_SESSION (self), FALSE);

  return kios_role_may (self->officer->role, right);
}
