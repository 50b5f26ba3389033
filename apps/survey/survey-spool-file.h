/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/kios-vault.h"
#include "survey-answers.h"

G_BEGIN_DECLS

/* The files of the spool, one per answer, sealed. All of it happens on a thread of its own; results
 * are taken with g_task_propagate_boolean() and g_task_propagate_pointer(). */
void survey_spool_file_write_async    (const char           *dir,
                                       KiosVault            *vault,
                                       const SurveyAnswers  *answers,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
void survey_spool_file_remove_async   (const char           *dir,
                                       const char           *operation_id);
void survey_spool_file_read_all_async (const char           *dir,
                                       KiosVault            *vault,
                                       GObject              *source,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

G_END_DECLS
