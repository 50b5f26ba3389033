/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-page.h"

#define WARN_SECONDS 30
#define RESET_SECONDS 45
#define SLOW_WARN_SECONDS 90
#define SLOW_RESET_SECONDS 120
#define ACTION_GAP 24

typedef struct
{
  /* Owned */
  ReceptionModel    *model;
  ReceptionIssue    *issue;
  GtkWidget         *action;
  char              *title;
  char              *lead;
  char              *step_text;

  /* Borrowed from the window, which outlives its pages */
  ReceptionWalk     *walk;

  /* State */
  ReceptionPageKind  kind;
  KiosFrameBack      back;
  guint              warn_seconds;
  guint              reset_seconds;
  guint              is_landscape : 1;
} ReceptionPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ReceptionPage, reception_page, ADW_TYPE_BIN)

enum
{
  CHANGED,
  ANSWERED,
  GO,
  RING,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static ReceptionPagePrivate *
get_private (ReceptionPage *self)
{
  return reception_page_get_instance_private (self);
}

static void
reception_page_dispose (GObject *object)
{
  ReceptionPagePrivate *priv = get_private (RECEPTION_PAGE (object));

  g_clear_object (&priv->action);
  g_clear_object (&priv->issue);
  g_clear_object (&priv->model);
  priv->walk = NULL;

  G_OBJECT_CLASS (reception_page_parent_class)->dispose (object);
}

static void
reception_page_finalize (GObject *object)
{
  ReceptionPagePrivate *priv = get_private (RECEPTION_PAGE (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->lead, g_free);
  g_clear_pointer (&priv->step_text, g_free);

  G_OBJECT_CLASS (reception_page_parent_class)->finalize (object);
}

static void
reception_page_class_init (ReceptionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reception_page_dispose;
  object_class->finalize = reception_page_finalize;

  signals[CHANGED] = g_signal_new ("changed", RECEPTION_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[ANSWERED] = g_signal_new ("answered", RECEPTION_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[GO] = g_signal_new ("go", RECEPTION_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_INT);
  signals[RING] = g_signal_new ("ring", RECEPTION_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FINISHED] = g_signal_new ("finished", RECEPTION_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
reception_page_init (ReceptionPage *self)
{
  get_private (self)->back = KIOS_FRAME_BACK_BACK;
}

/**
 * reception_page_set_up:
 * @walk: (transfer none): the visitor's; must outlive the page
 *
 * Gives a new page what it shows; it builds itself. Call once.
 */
void
reception_page_set_up (ReceptionPage     *self,
                       ReceptionPageKind  kind,
                       ReceptionModel    *model,
                       ReceptionIssue    *issue,
                       ReceptionWalk     *walk)
{
  ReceptionPagePrivate *priv;

  g_return_if_fail (RECEPTION_IS_PAGE (self));

  priv = get_private (self);
  priv->kind = kind;
  priv->model = g_object_ref (model);
  priv->issue = g_object_ref (issue);
  priv->walk = walk;
  priv->warn_seconds = reception_page_is_slow (kind) ? SLOW_WARN_SECONDS : WARN_SECONDS;
  priv->reset_seconds = reception_page_is_slow (kind) ? SLOW_RESET_SECONDS : RESET_SECONDS;
  if (kind == RECEPTION_PAGE_START)
    priv->warn_seconds = priv->reset_seconds = 0;
  RECEPTION_PAGE_GET_CLASS (self)->build (self);
}

ReceptionPageKind
reception_page_get_kind (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), RECEPTION_PAGE_START);

  return get_private (self)->kind;
}

ReceptionModel *
reception_page_get_model (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), NULL);

  return get_private (self)->model;
}

ReceptionIssue *
reception_page_get_issue (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), NULL);

  return get_private (self)->issue;
}

/**
 * reception_page_get_walk:
 *
 * Returns: (transfer none) (nullable): the visitor's walk, to write the answer into; %NULL once the
 *   page is disposed
 */
ReceptionWalk *
reception_page_get_walk (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), NULL);

  return get_private (self)->walk;
}

/**
 * reception_page_set_heading:
 * @title: (nullable): the question
 * @lead: (nullable): one sentence below it
 * @step_text: (nullable): the step's name
 *
 * What the frame shows above the page; translated already.
 */
void
reception_page_set_heading (ReceptionPage *self,
                            const char    *title,
                            const char    *lead,
                            const char    *step_text)
{
  ReceptionPagePrivate *priv;

  g_return_if_fail (RECEPTION_IS_PAGE (self));

  priv = get_private (self);
  g_free (priv->title);
  priv->title = g_strdup (title);
  g_free (priv->lead);
  priv->lead = g_strdup (lead);
  g_free (priv->step_text);
  priv->step_text = g_strdup (step_text);
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
reception_page_get_title (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

const char *
reception_page_get_lead (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), NULL);

  return get_private (self)->lead;
}

const char *
reception_page_get_step_text (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), NULL);

  return get_private (self)->step_text;
}

/**
 * reception_page_set_action:
 * @action: (nullable): what the frame shows just above the bottom bar
 */
void
reception_page_set_action (ReceptionPage *self,
                           GtkWidget     *action)
{
  ReceptionPagePrivate *priv;

  g_return_if_fail (RECEPTION_IS_PAGE (self));

  priv = get_private (self);
  if (action == priv->action)
    return;

  if (action != NULL)
    {
      gtk_widget_set_margin_top (action, ACTION_GAP);
      g_object_ref_sink (action);
    }
  g_clear_object (&priv->action);
  priv->action = action;
  g_signal_emit (self, signals[CHANGED], 0);
}

GtkWidget *
reception_page_get_action (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), NULL);

  return get_private (self)->action;
}

void
reception_page_set_back (ReceptionPage *self,
                         KiosFrameBack  back)
{
  g_return_if_fail (RECEPTION_IS_PAGE (self));

  if (get_private (self)->back == back)
    return;

  get_private (self)->back = back;
  g_signal_emit (self, signals[CHANGED], 0);
}

KiosFrameBack
reception_page_get_back (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), KIOS_FRAME_BACK_BACK);

  return get_private (self)->back;
}

/**
 * reception_page_set_idle:
 * @warn_seconds: without a touch until the screen asks; 0 when the page looks after itself
 * @reset_seconds: until it goes back to the start
 */
void
reception_page_set_idle (ReceptionPage *self,
                         guint          warn_seconds,
                         guint          reset_seconds)
{
  ReceptionPagePrivate *priv;

  g_return_if_fail (RECEPTION_IS_PAGE (self));

  priv = get_private (self);
  if (priv->warn_seconds == warn_seconds && priv->reset_seconds == reset_seconds)
    return;

  priv->warn_seconds = warn_seconds;
  priv->reset_seconds = reset_seconds;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
reception_page_get_idle (ReceptionPage *self,
                         guint         *warn_seconds,
                         guint         *reset_seconds)
{
  g_return_if_fail (RECEPTION_IS_PAGE (self));

  *warn_seconds = get_private (self)->warn_seconds;
  *reset_seconds = get_private (self)->reset_seconds;
}

gboolean
reception_page_get_is_landscape (ReceptionPage *self)
{
  g_return_val_if_fail (RECEPTION_IS_PAGE (self), FALSE);

  return get_private (self)->is_landscape;
}

/**
 * reception_page_set_is_landscape:
 *
 * Lets the page lay itself out for a screen that is wider than high, or not.
 */
void
reception_page_set_is_landscape (ReceptionPage *self,
                                 gboolean       is_landscape)
{
  ReceptionPageClass *klass;

  g_return_if_fail (RECEPTION_IS_PAGE (self));

  get_private (self)->is_landscape = is_landscape;
  klass = RECEPTION_PAGE_GET_CLASS (self);
  if (klass->lay_out != NULL)
    klass->lay_out (self, is_landscape);
}

/**
 * reception_page_answer:
 *
 * The walk has the visitor's answer: the next page, please.
 */
void
reception_page_answer (ReceptionPage *self)
{
  g_return_if_fail (RECEPTION_IS_PAGE (self));

  g_signal_emit (self, signals[ANSWERED], 0);
}

void
reception_page_go (ReceptionPage     *self,
                   ReceptionPageKind  kind)
{
  g_return_if_fail (RECEPTION_IS_PAGE (self));

  g_signal_emit (self, signals[GO], 0, (int) kind);
}

/**
 * reception_page_ring:
 * @reason: a code, "self_service"
 *
 * Calls the receptionist.
 */
void
reception_page_ring (ReceptionPage *self,
                     const char    *reason)
{
  g_return_if_fail (RECEPTION_IS_PAGE (self));

  g_signal_emit (self, signals[RING], 0, reason);
}

void
reception_page_finish (ReceptionPage *self)
{
  g_return_if_fail (RECEPTION_IS_PAGE (self));

  g_signal_emit (self, signals[FINISHED], 0);
}

/**
 * reception_page_give_time:
 *
 * Tambah waktu was pressed.
 */
void
reception_page_give_time (ReceptionPage *self)
{
  ReceptionPageClass *klass;

  g_return_if_fail (RECEPTION_IS_PAGE (self));

  klass = RECEPTION_PAGE_GET_CLASS (self);
  if (klass->more_time != NULL)
    klass->more_time (self);
}

/**
 * reception_page_type:
 * @text: typed on a keyboard, slower than a scanner does
 *
 * Returns: whether the page used it
 */
gboolean
reception_page_type (ReceptionPage *self,
                     const char    *text)
{
  ReceptionPageClass *klass;

  g_return_val_if_fail (RECEPTION_IS_PAGE (self), FALSE);

  klass = RECEPTION_PAGE_GET_CLASS (self);
  return klass->type != NULL && klass->type (self, text);
}
