/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "kios-error.h"
#include "store/kios-db.h"

G_BEGIN_DECLS

/* What scripts see of how it went (documented in the manual; never renumbered). */
typedef enum
{
  KIOSCTL_DONE = 0,
  KIOSCTL_USAGE = 2,
  KIOSCTL_CONFLICT = 3,
  KIOSCTL_NOT_FOUND = 4,
  KIOSCTL_INVALID = 5,
  KIOSCTL_UNAVAILABLE = 6,
  KIOSCTL_NOT_PERMITTED = 7,
} KiosctlStatus;

typedef struct _KiosctlOptions KiosctlOptions;
typedef struct _KiosctlSession KiosctlSession;

/**
 * Kiosctl:
 * @said: what is printed without --json
 * @status: what the program ends with, unless there is an error
 * @complaint: (nullable): a sentence for stderr although there is a result
 *
 * One run of the program.
 */
typedef struct
{
  KiosctlOptions *options;
  KiosctlSession *session;
  GString        *said;
  KiosctlStatus   status;
  char           *complaint;
} Kiosctl;

/**
 * KiosctlMode:
 * @KIOSCTL_PLAIN: needs no database
 * @KIOSCTL_SESSION: opens the database itself, if it needs it
 * @KIOSCTL_READ: runs in one read transaction
 * @KIOSCTL_WRITE: runs in one write transaction
 * @KIOSCTL_OPEN: makes its own transactions
 * @KIOSCTL_CREATE: likewise, and makes key and database where there are none
 */
typedef enum
{
  KIOSCTL_PLAIN,
  KIOSCTL_SESSION,
  KIOSCTL_READ,
  KIOSCTL_WRITE,
  KIOSCTL_OPEN,
  KIOSCTL_CREATE,
} KiosctlMode;

/**
 * KiosctlCommand:
 * @name: its words, "visit open"
 * @usage: arguments and options as --help shows them; also the grammar they are read by
 * @help: one sentence
 * @n_min: arguments needed
 * @n_max: arguments allowed
 * @run: does it; returns (transfer full) what --json prints, %NULL on error
 *
 * One command. It asks libkios and shows the answer; no rule stands here.
 */
typedef struct
{
  const char  *name;
  const char  *usage;
  const char  *help;
  guint        n_min;
  guint        n_max;
  KiosctlMode  mode;
  JsonNode  *(*run) (Kiosctl *self, KiosDb *db, GError **error);
} KiosctlCommand;

/* Each file of commands ends its table with a name of NULL. */
extern const KiosctlCommand kiosctl_site_commands[];
extern const KiosctlCommand kiosctl_check_commands[];
extern const KiosctlCommand kiosctl_visit_commands[];
extern const KiosctlCommand kiosctl_counter_commands[];
extern const KiosctlCommand kiosctl_queue_commands[];
extern const KiosctlCommand kiosctl_case_commands[];
extern const KiosctlCommand kiosctl_survey_commands[];
extern const KiosctlCommand kiosctl_officer_commands[];
extern const KiosctlCommand kiosctl_care_commands[];

/* kiosctl-commands.c */
int  kiosctl_main     (int          argc,
                       char       **argv);

/* kiosctl-session.c */
KiosctlSession *kiosctl_session_new          (KiosctlOptions         *options,
                                              gboolean                may_create_key,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void            kiosctl_session_free         (KiosctlSession         *session);
KiosDb         *kiosctl_session_open         (KiosctlSession         *session,
                                              gboolean                may_create,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
KiosClock      *kiosctl_session_get_clock    (KiosctlSession         *session);
KiosVault      *kiosctl_session_get_vault    (KiosctlSession         *session);
const char     *kiosctl_session_get_printer  (KiosctlSession         *session);
guint           kiosctl_session_get_paper_mm (KiosctlSession         *session);

/* What people see without --json. */
void  kiosctl_say    (Kiosctl     *self,
                      const char  *format,
                      ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KiosctlSession, kiosctl_session_free)

G_END_DECLS
