/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-driver.h"

G_BEGIN_DECLS

/* One connection. It belongs to the thread that uses it; the store's worker has one, kiosctl
 * another. */
struct _KiosDb
{
  GObject           parent_instance;

  /* Owned */
  const KiosDriver *driver;
  KiosConnection   *connection;
  GHashTable       *statements;
  KiosVault        *vault;
  KiosClock        *clock;
  KiosSite         *site;
  char             *uri;
  char             *site_code;
  char             *station;
  char             *officer_id;

  /* State */
  int               version;
  gint64            now_us;
  char             *today;
  guint             is_in_job : 1;
};

/* What kios-db.c lends to the other files of the store. */
const KiosDriver *kios_db_get_driver         (KiosDb        *self);
KiosConnection   *kios_db_get_connection     (KiosDb        *self);
GHashTable       *kios_db_get_statements     (KiosDb        *self);
gboolean          kios_db_reload_site        (KiosDb        *self,
                                              GError       **error);
gboolean          kios_db_migrate            (KiosDb        *self,
                                              int           *version,
                                              GError       **error);
int               kios_db_get_newest_version (void);

void              kios_statement_destroy     (gpointer       data);

G_END_DECLS
