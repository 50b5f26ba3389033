/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kios-types.h"

G_BEGIN_DECLS

/**
 * ReceptionPageKind:
 *
 * The screens of the kiosk at the door, in the order of the way.
 */
typedef enum
{
  RECEPTION_PAGE_START,
  RECEPTION_PAGE_NEED,
  RECEPTION_PAGE_DESK,         /* choosing another desk, from the service page */
  RECEPTION_PAGE_GROUP,
  RECEPTION_PAGE_ACCOUNT,
  RECEPTION_PAGE_EMPLOYER,     /* the account question of employers: wajib lapor */
  RECEPTION_PAGE_GUEST,        /* the guest book */
  RECEPTION_PAGE_SELF_SERVICE,
  RECEPTION_PAGE_HELD,         /* the slip to come back with from self-service */
  RECEPTION_PAGE_SERVICE,
  RECEPTION_PAGE_PRIORITY,
  RECEPTION_PAGE_NUMBER,
} ReceptionPageKind;

/**
 * ReceptionWalk:
 * @operation_id: made once per walk; a second touch gives the first number
 * @visit_id: (nullable): a visit that comes back from self-service
 * @need_key: (nullable): the tile that was touched
 * @desk_no: 0 while it is not known
 * @is_help: "I don't know yet": first-help desk, nothing more is asked
 * @has_fixed_group: the tile implies the group
 * @group: 0 while it is not known
 * @account: what was declared; UNKNOWN while nothing was
 * @has_passed_self_service: the visitor chose to go on from the self-service page
 * @is_held: the visitor goes away and comes back with a slip
 * @is_phone: @digits is a phone number, not a NIK
 * @digits: (nullable): typed so far
 * @siapkerja_id: (nullable): scanned
 * @name: (nullable): of a guest
 * @company: (nullable): of an employer or a guest
 * @search: (nullable): typed on the service page
 * @service_code: (nullable): none for "not sure"
 * @priority: declared
 *
 * What is known of the visitor who stands before the kiosk. Owns its texts; nothing of it survives
 * reception_walk_forget().
 */
typedef struct
{
  char              *operation_id;
  char              *visit_id;
  char              *need_key;
  guint              desk_no;
  gboolean           is_help;
  gboolean           has_fixed_group;
  KiosGroup          group;
  KiosAccountStatus  account;
  gboolean           has_passed_self_service;
  gboolean           is_held;
  gboolean           is_phone;
  char              *digits;
  char              *siapkerja_id;
  char              *name;
  char              *company;
  char              *search;
  char              *service_code;
  KiosPriority       priority;
} ReceptionWalk;

#define RECEPTION_DESK_COMPLAINTS 8
#define RECEPTION_DESK_GUESTS     9
#define RECEPTION_N_STEPS         5

ReceptionWalk     *reception_walk_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void               reception_walk_free        (ReceptionWalk       *walk);
void               reception_walk_forget      (ReceptionWalk       *walk);
void               reception_walk_begin       (ReceptionWalk       *walk);
void               reception_walk_take_text   (char               **field,
                                               char                *text);

ReceptionPageKind  reception_walk_get_next    (const ReceptionWalk *walk,
                                               ReceptionPageKind    page);
ReceptionPageKind  reception_walk_get_back    (const ReceptionWalk *walk,
                                               ReceptionPageKind    page);
guint              reception_page_get_step    (ReceptionPageKind    page);
gboolean           reception_page_is_slow     (ReceptionPageKind    page);
gboolean           reception_page_needs_lead  (ReceptionPageKind    page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReceptionWalk, reception_walk_free)

G_END_DECLS
