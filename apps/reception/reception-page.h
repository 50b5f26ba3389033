/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reception-issue.h"
#include "reception-model.h"
#include "reception-walk.h"
#include "ui/kios-widgets.h"

G_BEGIN_DECLS

#define RECEPTION_TYPE_PAGE (reception_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (ReceptionPage, reception_page, RECEPTION, PAGE, AdwBin)

/**
 * ReceptionPage:
 *
 * One screen of the kiosk. It shows what the model and the walk know, writes the visitor's answer
 * into the walk and says so; it does not know which page comes next. Language, size and walk may
 * change at any time: a page is then made anew from the walk, so that nothing typed is lost.
 *
 * Signals: "changed" (heading, action or back), "answered" (go on), "go" (int #ReceptionPageKind), "ring" (const char *reason: help is
 * wanted), "finished" (back to the start).
 */
struct _ReceptionPageClass
{
  AdwBinClass parent_class;

  void     (*build)         (ReceptionPage *self); /* once, model and walk are known */
  void     (*lay_out)       (ReceptionPage *self,
                             gboolean       is_landscape);
  void     (*more_time)     (ReceptionPage *self);
  gboolean (*type)          (ReceptionPage *self,  /* keys of a keyboard that were no scan */
                             const char    *text);
};

void              reception_page_set_up        (ReceptionPage     *self,
                                                ReceptionPageKind  kind,
                                                ReceptionModel    *model,
                                                ReceptionIssue    *issue,
                                                ReceptionWalk     *walk);
ReceptionPageKind reception_page_get_kind      (ReceptionPage     *self);
ReceptionModel   *reception_page_get_model     (ReceptionPage     *self);
ReceptionIssue   *reception_page_get_issue     (ReceptionPage     *self);
ReceptionWalk    *reception_page_get_walk      (ReceptionPage     *self);

void              reception_page_set_heading   (ReceptionPage     *self,
                                                const char        *title,
                                                const char        *lead,
                                                const char        *step_text);
const char       *reception_page_get_title     (ReceptionPage     *self);
const char       *reception_page_get_lead      (ReceptionPage     *self);
const char       *reception_page_get_step_text (ReceptionPage     *self);
void              reception_page_set_action    (ReceptionPage     *self,
                                                GtkWidget         *action);
GtkWidget        *reception_page_get_action    (ReceptionPage     *self);
void              reception_page_set_back      (ReceptionPage     *self,
                                                KiosFrameBack      back);
KiosFrameBack     reception_page_get_back      (ReceptionPage     *self);
void              reception_page_set_idle      (ReceptionPage     *self,
                                                guint              warn_seconds,
                                                guint              reset_seconds);
void              reception_page_get_idle      (ReceptionPage     *self,
                                                guint             *warn_seconds,
                                                guint             *reset_seconds);
gboolean          reception_page_get_is_landscape (ReceptionPage  *self);
void              reception_page_set_is_landscape (ReceptionPage  *self,
                                                gboolean           is_landscape);

void              reception_page_answer        (ReceptionPage     *self);
void              reception_page_go            (ReceptionPage     *self,
                                                ReceptionPageKind  kind);
void              reception_page_ring          (ReceptionPage     *self,
                                                const char        *reason);
void              reception_page_finish        (ReceptionPage     *self);
void              reception_page_give_time     (ReceptionPage     *self);
gboolean          reception_page_type          (ReceptionPage     *self,
                                                const char        *text);

ReceptionPage    *reception_page_new           (ReceptionPageKind  kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
