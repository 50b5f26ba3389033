/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reception-page.h"

G_BEGIN_DECLS

/* The pages of the kiosk, one file each. All are made by reception_page_new(). */

#define RECEPTION_RESOURCES "/id/go/kemnaker/kios/reception/"

#define RECEPTION_TYPE_START_PAGE (reception_start_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionStartPage, reception_start_page, RECEPTION, START_PAGE, ReceptionPage)

#define RECEPTION_TYPE_NEED_PAGE (reception_need_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionNeedPage, reception_need_page, RECEPTION, NEED_PAGE, ReceptionPage)

#define RECEPTION_TYPE_DESK_PAGE (reception_desk_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionDeskPage, reception_desk_page, RECEPTION, DESK_PAGE, ReceptionPage)

#define RECEPTION_TYPE_GROUP_PAGE (reception_group_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionGroupPage, reception_group_page, RECEPTION, GROUP_PAGE, ReceptionPage)

#define RECEPTION_TYPE_ACCOUNT_PAGE (reception_account_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionAccountPage, reception_account_page, RECEPTION, ACCOUNT_PAGE, ReceptionPage)

#define RECEPTION_TYPE_EMPLOYER_PAGE (reception_employer_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionEmployerPage, reception_employer_page, RECEPTION, EMPLOYER_PAGE, ReceptionPage)

#define RECEPTION_TYPE_GUEST_PAGE (reception_guest_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionGuestPage, reception_guest_page, RECEPTION, GUEST_PAGE, ReceptionPage)

#define RECEPTION_TYPE_SELF_SERVICE_PAGE (reception_self_service_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionSelfServicePage, reception_self_service_page, RECEPTION, SELF_SERVICE_PAGE,
                      ReceptionPage)

#define RECEPTION_TYPE_SERVICE_PAGE (reception_service_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionServicePage, reception_service_page, RECEPTION, SERVICE_PAGE, ReceptionPage)

#define RECEPTION_TYPE_PRIORITY_PAGE (reception_priority_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionPriorityPage, reception_priority_page, RECEPTION, PRIORITY_PAGE, ReceptionPage)

#define RECEPTION_TYPE_NUMBER_PAGE (reception_number_page_get_type ())
G_DECLARE_FINAL_TYPE (ReceptionNumberPage, reception_number_page, RECEPTION, NUMBER_PAGE, ReceptionPage)

G_END_DECLS
