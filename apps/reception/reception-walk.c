/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-walk.h"

#include <string.h>

/* Personal data must not linger in freed memory of a program that runs for weeks. */
static void
wipe (char **text)
{
  if (*text != NULL)
    memset (*text, 0, strlen (*text));
  g_clear_pointer (text, g_free);
}

/**
 * reception_walk_new:
 *
 * Returns: (transfer full): a walk that knows nothing
 */
ReceptionWalk *
reception_walk_new (void)
{
  return g_new0 (ReceptionWalk, 1);
}

/**
 * reception_walk_free:
 * @walk: (transfer full) (nullable): a walk
 */
void
reception_walk_free (ReceptionWalk *walk)
{
  if (walk == NULL)
    return;

  reception_walk_forget (walk);
  g_free (walk);
}

/**
 * reception_walk_forget:
 *
 * Forgets the visitor: everything typed, scanned and chosen.
 */
void
reception_walk_forget (ReceptionWalk *walk)
{
  g_return_if_fail (walk != NULL);

  wipe (&walk->digits);
  wipe (&walk->siapkerja_id);
  wipe (&walk->name);
  wipe (&walk->company);
  wipe (&walk->search);
  g_clear_pointer (&walk->operation_id, g_free);
  g_clear_pointer (&walk->visit_id, g_free);
  g_clear_pointer (&walk->need_key, g_free);
  g_clear_pointer (&walk->service_code, g_free);
  memset (walk, 0, sizeof *walk);
}

/**
 * reception_walk_begin:
 *
 * A visitor begins: forgets the one before and makes the id that keeps a double tap from making
 * two visits.
 */
void
reception_walk_begin (ReceptionWalk *walk)
{
  g_return_if_fail (walk != NULL);

  reception_walk_forget (walk);
  walk->operation_id = g_uuid_string_random ();
}

/**
 * reception_walk_take_text:
 * @field: (inout): a text of a walk
 * @text: (transfer full) (nullable): its new value; an empty one counts as none
 */
void
reception_walk_take_text (char **field,
                          char  *text)
{
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  wipe (field);
  *field = text;
}

/* The question after the group is known. Only what the service needs is asked: a complaint needs no
 * account, and who comes back from self-service has answered already. */
static ReceptionPageKind
get_account_page (const ReceptionWalk *walk)
{
  if (walk->visit_id != NULL)
    return RECEPTION_PAGE_SERVICE;
  if (walk->group == KIOS_GROUP_GUEST)
    return RECEPTION_PAGE_GUEST;
  if (walk->desk_no == RECEPTION_DESK_COMPLAINTS)
    return RECEPTION_PAGE_SERVICE;
  if (walk->group == KIOS_GROUP_EMPLOYER)
    return RECEPTION_PAGE_EMPLOYER;

  return RECEPTION_PAGE_ACCOUNT;
}

static gboolean
needs_self_service (const ReceptionWalk *walk)
{
  return walk->account == KIOS_ACCOUNT_NONE;
}

/**
 * reception_walk_get_next:
 * @page: the page that has been answered
 *
 * Which page comes next, by what is known. The longest way is start, need, group, account, service,
 * priority: six touches.
 *
 * Returns: the page; the start page after the last one
 */
ReceptionPageKind
reception_walk_get_next (const ReceptionWalk *walk,
                         ReceptionPageKind    page)
{
  g_return_val_if_fail (walk != NULL, RECEPTION_PAGE_START);

  switch (page)
    {
    case RECEPTION_PAGE_START:
      if (walk->visit_id != NULL && walk->desk_no != 0)
        return RECEPTION_PAGE_SERVICE;
      return RECEPTION_PAGE_NEED;

    case RECEPTION_PAGE_NEED:
      if (walk->is_help)
        return RECEPTION_PAGE_PRIORITY;
      if (walk->group == 0)
        return RECEPTION_PAGE_GROUP;
      return get_account_page (walk);

    case RECEPTION_PAGE_GROUP:
      return get_account_page (walk);

    case RECEPTION_PAGE_ACCOUNT:
    case RECEPTION_PAGE_EMPLOYER:
      return needs_self_service (walk) ? RECEPTION_PAGE_SELF_SERVICE : RECEPTION_PAGE_SERVICE;

    case RECEPTION_PAGE_SELF_SERVICE:
      return walk->is_held ? RECEPTION_PAGE_HELD : RECEPTION_PAGE_SERVICE;

    case RECEPTION_PAGE_GUEST:
    case RECEPTION_PAGE_DESK:
      return RECEPTION_PAGE_SERVICE;

    case RECEPTION_PAGE_SERVICE:
      return RECEPTION_PAGE_PRIORITY;

    case RECEPTION_PAGE_PRIORITY:
      return RECEPTION_PAGE_NUMBER;

    case RECEPTION_PAGE_HELD:
    case RECEPTION_PAGE_NUMBER:
    default:
      return RECEPTION_PAGE_START;
    }
}

/**
 * reception_walk_get_back:
 * @page: the page on the screen
 *
 * Where Kembali leads: the last question that was asked. Once a number is drawn there is no way
 * back.
 *
 * Returns: the page; @page itself when there is no way back
 */
ReceptionPageKind
reception_walk_get_back (const ReceptionWalk *walk,
                         ReceptionPageKind    page)
{
  ReceptionPageKind before_account;

  g_return_val_if_fail (walk != NULL, RECEPTION_PAGE_START);

  before_account = walk->has_fixed_group || walk->visit_id != NULL ? RECEPTION_PAGE_NEED
                                                                   : RECEPTION_PAGE_GROUP;
  switch (page)
    {
    case RECEPTION_PAGE_NEED:
      return RECEPTION_PAGE_START;

    case RECEPTION_PAGE_GROUP:
      return RECEPTION_PAGE_NEED;

    case RECEPTION_PAGE_ACCOUNT:
    case RECEPTION_PAGE_EMPLOYER:
    case RECEPTION_PAGE_GUEST:
      return before_account;

    case RECEPTION_PAGE_SELF_SERVICE:
      return get_account_page (walk);

    case RECEPTION_PAGE_DESK:
      return RECEPTION_PAGE_SERVICE;

    case RECEPTION_PAGE_SERVICE:
      if (get_account_page (walk) == RECEPTION_PAGE_SERVICE)
        return before_account;
      if (walk->has_passed_self_service)
        return RECEPTION_PAGE_SELF_SERVICE;
      return get_account_page (walk);

    case RECEPTION_PAGE_PRIORITY:
      return walk->is_help ? RECEPTION_PAGE_NEED : RECEPTION_PAGE_SERVICE;

    case RECEPTION_PAGE_START:
    case RECEPTION_PAGE_HELD:
    case RECEPTION_PAGE_NUMBER:
    default:
      return page;
    }
}

/**
 * reception_page_get_step:
 *
 * Returns: which of the five steps the page belongs to; 0 for pages that are none
 */
guint
reception_page_get_step (ReceptionPageKind page)
{
  switch (page)
    {
    case RECEPTION_PAGE_NEED:
      return 1;
    case RECEPTION_PAGE_GROUP:
      return 2;
    case RECEPTION_PAGE_ACCOUNT:
    case RECEPTION_PAGE_EMPLOYER:
    case RECEPTION_PAGE_GUEST:
    case RECEPTION_PAGE_SELF_SERVICE:
      return 3;
    case RECEPTION_PAGE_DESK:
    case RECEPTION_PAGE_SERVICE:
      return 4;
    case RECEPTION_PAGE_PRIORITY:
      return 5;
    case RECEPTION_PAGE_START:
    case RECEPTION_PAGE_HELD:
    case RECEPTION_PAGE_NUMBER:
    default:
      return 0;
    }
}

/**
 * reception_page_is_slow:
 *
 * Returns: whether people need more time here (decisions, lock-down: 90 and 120 seconds)
 */
gboolean
reception_page_is_slow (ReceptionPageKind page)
{
  switch (page)
    {
    case RECEPTION_PAGE_ACCOUNT:
    case RECEPTION_PAGE_EMPLOYER:
    case RECEPTION_PAGE_GUEST:
    case RECEPTION_PAGE_SELF_SERVICE:
      return TRUE;
    case RECEPTION_PAGE_START:
    case RECEPTION_PAGE_NEED:
    case RECEPTION_PAGE_DESK:
    case RECEPTION_PAGE_GROUP:
    case RECEPTION_PAGE_HELD:
    case RECEPTION_PAGE_SERVICE:
    case RECEPTION_PAGE_PRIORITY:
    case RECEPTION_PAGE_NUMBER:
    default:
      return FALSE;
    }
}

/**
 * reception_page_needs_lead:
 *
 * Returns: whether the sentence below the title stays where there is little room, because it carries
 *   something: that nobody has to prove anything, that a slip is no number
 */
gboolean
reception_page_needs_lead (ReceptionPageKind page)
{
  return page == RECEPTION_PAGE_PRIORITY || page == RECEPTION_PAGE_HELD;
}
