/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-error-text.h"

/**
 * kios_error_text:
 * @error: what went wrong
 *
 * One sentence for people: what happened and what to do now. The error's own message is for the log
 * and never shown.
 *
 * Returns: (transfer full): a sentence in the language of the screens
 */
char *
kios_error_text (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == KIOS_ERROR)
    switch ((KiosError) error->code)
      {
      case KIOS_ERROR_CONFLICT:
        return g_strdup (_("Somebody else was faster; the list is up to date again, please choose anew."));
      case KIOS_ERROR_NOT_FOUND:
        return g_strdup (_("Nothing was found; please check what you entered."));
      case KIOS_ERROR_INVALID:
        return g_strdup (_("That cannot be right; please check it and try again."));
      case KIOS_ERROR_UNAVAILABLE:
        return g_strdup (_("The connection is interrupted; please try again in a moment."));
      case KIOS_ERROR_NOT_PERMITTED:
        return g_strdup (_("You do not have the right to do this; please ask a manager."));
      case KIOS_ERROR_FULL:
        return g_strdup (_("The disk is full and nothing was stored; please call the administrator."));
      case KIOS_ERROR_VERSION:
        return g_strdup (_("The data was made by a newer version; please update this program."));
      case KIOS_ERROR_DAMAGED:
        return g_strdup (_("The data cannot be read; please call the administrator, who can restore a backup."));
      case KIOS_ERROR_FAILED:
        break;
      default:
        break;
      }
  else if (error->domain == G_IO_ERROR && error->code == G_IO_ERROR_TIMED_OUT)
    return g_strdup (_("The connection is interrupted; please try again in a moment."));

  return g_strdup (_("Something went wrong; please try again or call the administrator."));
}

/**
 * kios_error_text_start:
 * @error: why a program cannot begin
 *
 * As kios_error_text(), for the page that is shown instead of the program.
 *
 * Returns: (transfer full): a sentence in the language of the screens
 */
char *
kios_error_text_start (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == KIOS_ERROR)
    switch ((KiosError) error->code)
      {
      case KIOS_ERROR_NOT_FOUND:
        return g_strdup (_("The database or its key was not found; please let the administrator set this computer up."));
      case KIOS_ERROR_INVALID:
        return g_strdup (_("The settings or the key do not fit this database; please call the administrator."));
      case KIOS_ERROR_UNAVAILABLE:
        return g_strdup (_("The database or its key cannot be reached; please check the network and this computer's set-up, then try again."));
      case KIOS_ERROR_NOT_PERMITTED:
        return g_strdup (_("The database or its key can be read by others, or not by this program; please call the administrator."));
      case KIOS_ERROR_CONFLICT:
      case KIOS_ERROR_FULL:
      case KIOS_ERROR_VERSION:
      case KIOS_ERROR_DAMAGED:
      case KIOS_ERROR_FAILED:
      default:
        break;
      }

  return kios_error_text (error);
}

/**
 * kios_error_toast_show:
 * @toasts: where
 * @error: what went wrong; a cancelled call is not worth a word
 *
 * Says @error in a toast and writes its message to the log.
 */
void
kios_error_toast_show (AdwToastOverlay *toasts,
                       const GError    *error)
{
  g_autofree char *text = NULL;
  AdwToast *toast;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_message ("%s", error->message);
  text = kios_error_text (error);
  toast = adw_toast_new (text);
  adw_toast_set_timeout (toast, 8);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (toasts, toast);
}
