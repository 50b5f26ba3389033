/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-survey"

#include "config.h"

#include "survey-rest-page.h"

#include <glib/gi18n.h>

#include "kios-error.h"
#include "model/kios-number.h"
#include "store/kios-store-site.h"
#include "ui/kios-error-text.h"
#include "ui/kios-format.h"
#include "ui/kios-main-button.h"
#include "ui/kios-notice.h"
#include "ui/kios-tile.h"
#include "ui/kios-ui.h"

#define N_COLUMNS          3
#define N_COLUMNS_PORTRAIT 2
#define N_ROWS             2
#define N_ROWS_PORTRAIT    4
#define REFRESH_SECONDS    15
#define NOTICE_SECONDS     20

struct _SurveyRestPage
{
  GtkBox          parent_instance;

  /* Template */
  KiosNotice     *notice;
  GtkWidget      *hero;
  GtkLabel       *hero_title;
  KiosMainButton *hero_button;
  GtkWidget      *welcome;
  GtkWidget      *smile;
  GtkLabel       *welcome_title;
  GtkLabel       *welcome_lead;
  GtkWidget      *others;
  GtkGrid        *tiles;

  /* Owned */
  KiosStore      *store;
  KiosList       *visits;
  SurveySpool    *spool;
  char           *counters;
  GPtrArray      *desks;      /* (nullable): of KiosDesk */
  KiosVisit      *hero_visit; /* (nullable) */
  GCancellable   *cancellable;

  /* State */
  guint           n_tiles;
  guint           n_columns;
  guint           refresh_source;
  guint           notice_source;
  guint           is_portrait : 1;
  guint           is_looking : 1;
};

G_DEFINE_FINAL_TYPE (SurveyRestPage, survey_rest_page, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static GQuark visit_quark;

static const char *
find_desk_label (SurveyRestPage *self,
                 guint           desk_no)
{
  for (guint i = 0; self->desks != NULL && i < self->desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (self->desks, i);

      if (desk->no == desk_no)
        return kios_language_get_current () == KIOS_LANGUAGE_ENGLISH ? desk->board_en : desk->board_id;
    }

  return NULL;
}

static void
on_tile_clicked (SurveyRestPage *self,
                 KiosTile       *tile)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_qdata (G_OBJECT (tile), visit_quark));
}

static void
on_hero_clicked (SurveyRestPage *self)
{
  if (self->hero_visit != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, self->hero_visit);
}

static char *
dup_subtitle (SurveyRestPage *self,
              KiosVisit      *visit)
{
  KiosRequest *subject = survey_visit_get_subject (visit);
  const char *label = subject != NULL ? find_desk_label (self, subject->desk_no) : NULL;
  gint64 now_us = kios_clock_get_now_us (kios_store_get_clock (self->store));
  g_autofree char *ago = kios_format_ago (visit->ended_us, now_us);

  return label != NULL ? g_strdup_printf ("%s · %s", label, ago) : g_steal_pointer (&ago);
}

static GtkWidget *
new_tile (SurveyRestPage *self,
          KiosVisit      *visit)
{
  KiosRequest *subject = survey_visit_get_subject (visit);
  char letter[2] = { subject != NULL ? kios_desk_letter (subject->desk_no) : '\0', '\0' };
  g_autofree char *subtitle = dup_subtitle (self, visit);
  GtkWidget *tile;

  tile = kios_tile_new (letter, kios_ui_desk_icon (letter), visit->number, subtitle);
  kios_tile_set_is_horizontal (KIOS_TILE (tile), TRUE);
  g_object_set_qdata_full (G_OBJECT (tile), visit_quark, g_object_ref (visit), g_object_unref);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (on_tile_clicked), self, G_CONNECT_SWAPPED);

  return tile;
}

/* Returns: whether the tiles already show these visits, so that only their times change: a tile that
 * is being touched must not go away under the finger. */
static gboolean
refresh_tiles (SurveyRestPage *self,
               GPtrArray      *offered,
               guint           first,
               guint           n_tiles)
{
  GtkWidget *tile = gtk_widget_get_first_child (GTK_WIDGET (self->tiles));

  if (self->n_tiles != n_tiles || self->n_columns != (self->is_portrait ? N_COLUMNS_PORTRAIT : N_COLUMNS))
    return FALSE;

  for (guint i = 0; i < n_tiles; i++, tile = gtk_widget_get_next_sibling (tile))
    {
      KiosVisit *shown = g_object_get_qdata (G_OBJECT (tile), visit_quark);
      KiosVisit *wanted = g_ptr_array_index (offered, first + i);
      g_autofree char *subtitle = dup_subtitle (self, wanted);

      if (!g_str_equal (shown->id, wanted->id))
        return FALSE;
      kios_tile_set_subtitle (KIOS_TILE (tile), subtitle);
    }

  return TRUE;
}

static void
fill_tiles (SurveyRestPage *self,
            GPtrArray      *offered,
            guint           first,
            guint           n_tiles)
{
  guint n_columns = self->is_portrait ? N_COLUMNS_PORTRAIT : N_COLUMNS;
  GtkWidget *child;

  if (refresh_tiles (self, offered, first, n_tiles))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tiles))) != NULL)
    gtk_grid_remove (self->tiles, child);
  for (guint i = 0; i < n_tiles; i++)
    gtk_grid_attach (self->tiles, new_tile (self, g_ptr_array_index (offered, first + i)),
                     (int) (i % n_columns), (int) (i / n_columns), 1, 1);
  /* A single tile is as wide as one of a full row. */
  for (guint i = n_tiles; n_tiles > 0 && i < n_columns; i++)
    {
      GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_hexpand (space, TRUE);
      gtk_grid_attach (self->tiles, space, (int) i, 0, 1, 1);
    }
  self->n_tiles = n_tiles;
  self->n_columns = n_columns;
}

/* Returns: (transfer full): the visits to offer, newest first */
static GPtrArray *
collect_visits (SurveyRestPage *self)
{
  GPtrArray *offered = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model = G_LIST_MODEL (self->visits);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(KiosVisit) visit = g_list_model_get_item (model, i);

      if (visit->number != NULL && survey_visit_is_asked_here (visit, self->counters) &&
          !survey_spool_has_visit (self->spool, visit->id))
        g_ptr_array_add (offered, g_steal_pointer (&visit));
    }

  return offered;
}

static void
show_hero (SurveyRestPage *self,
           KiosVisit      *visit)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_set_object (&self->hero_visit, visit);
  gtk_widget_set_visible (self->hero, visit != NULL);
  if (visit == NULL)
    return;

  /* Translators: %s is a queue number, A-012. */
  text = g_markup_printf_escaped (_("<b>%s</b>, how was it?"), visit->number);
  gtk_label_set_markup (self->hero_title, text);
  /* Translators: the name of the button, for screen readers; %s is a queue number. */
  name = g_strdup_printf (_("Tell us how it was, %s"), visit->number);
  kios_ui_set_name (GTK_WIDGET (self->hero_button), name);
}

/* Everything on this page follows from the list, the spool and the clock. */
static void
update (SurveyRestPage *self)
{
  g_autoptr(GPtrArray) offered = collect_visits (self);
  gint64 now_us = kios_clock_get_now_us (kios_store_get_clock (self->store));
  guint n_columns = self->is_portrait ? N_COLUMNS_PORTRAIT : N_COLUMNS;
  guint n_rows = self->is_portrait ? N_ROWS_PORTRAIT : N_ROWS;
  gboolean has_hero;
  guint first;
  guint n_tiles;

  has_hero = offered->len > 0 && survey_visit_is_fresh (g_ptr_array_index (offered, 0), now_us);
  first = has_hero ? 1 : 0;
  if (has_hero && !self->is_portrait)
    n_rows = 1;
  n_tiles = MIN (offered->len - first, n_columns * n_rows);

  show_hero (self, has_hero ? g_ptr_array_index (offered, 0) : NULL);
  gtk_widget_set_visible (self->welcome, !has_hero);
  gtk_widget_set_visible (self->smile, n_tiles == 0);
  gtk_widget_set_vexpand (self->welcome, n_tiles == 0);
  gtk_widget_set_valign (self->welcome, n_tiles == 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_label_set_xalign (self->welcome_title, n_tiles == 0 ? 0.5f : 0);
  gtk_label_set_xalign (self->welcome_lead, n_tiles == 0 ? 0.5f : 0);
  gtk_label_set_text (self->welcome_lead,
                      n_tiles == 0 ? _("When you have been served, tell us how it was. Nine short questions, no names.")
                                   : _("Touch your number. Nine short questions, about 40 seconds, no names."));
  gtk_widget_set_visible (self->others, has_hero && n_tiles > 0);

  fill_tiles (self, offered, first, n_tiles);
}

static gboolean
on_refresh (gpointer data)
{
  update (data);

  return G_SOURCE_CONTINUE;
}

static gboolean
on_notice_over (gpointer data)
{
  SurveyRestPage *self = data;

  self->notice_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);

  return G_SOURCE_REMOVE;
}

static void
show_notice (SurveyRestPage *self,
             const char     *title)
{
  g_clear_handle_id (&self->notice_source, g_source_remove);
  kios_notice_set_level (self->notice, KIOS_LEVEL_INFO);
  kios_notice_set_text (self->notice, title, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), TRUE);
  self->notice_source = g_timeout_add_seconds (NOTICE_SECONDS, on_notice_over, self);
}

static void
on_visit_found (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(SurveyRestPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KiosVisit) visit = kios_store_job_finish (KIOS_STORE (source), result, &error);
  g_autofree char *text = NULL;

  self->is_looking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (visit == NULL)
    {
      if (g_error_matches (error, KIOS_ERROR, KIOS_ERROR_NOT_FOUND))
        text = g_strdup (_("We do not know this slip. Please choose your number, or answer without a number."));
      else
        text = kios_error_text (error);
      show_notice (self, text);
      return;
    }

  switch (survey_spool_has_visit (self->spool, visit->id) ? SURVEY_ANSWERED : survey_visit_get_fitness (visit))
    {
    case SURVEY_FIT:
      g_signal_emit (self, signals[CHOSEN], 0, visit);
      break;
    case SURVEY_ANSWERED:
      show_notice (self, _("There is already an answer for this number. Thank you!"));
      break;
    case SURVEY_NOT_ENDED:
      show_notice (self, _("Your visit is not over yet. You are welcome here when you have been served."));
      break;
    case SURVEY_NOT_SERVED:
    default:
      show_notice (self, _("Nothing was served under this number. You can answer without a number."));
      break;
    }
}

static gpointer
find_token_job (KiosDb    *db,
                gpointer   data,
                GError   **error)
{
  return kios_store_visits_find_token (db, data, error);
}

static gpointer
desks_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  return kios_store_desks_list (db, error);
}

static void
on_desks_loaded (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(SurveyRestPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) desks = kios_store_job_finish (KIOS_STORE (source), result, &error);

  /* Without them the tiles say only when a visit ended. */
  if (desks == NULL)
    {
      g_debug ("No desks: %s", error->message);
      return;
    }

  g_clear_pointer (&self->desks, g_ptr_array_unref);
  self->desks = g_steal_pointer (&desks);
  update (self);
}

static void
survey_rest_page_dispose (GObject *object)
{
  SurveyRestPage *self = SURVEY_REST_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_handle_id (&self->notice_source, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->visits);
  g_clear_object (&self->spool);
  g_clear_object (&self->hero_visit);
  g_clear_pointer (&self->desks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SURVEY_TYPE_REST_PAGE);

  G_OBJECT_CLASS (survey_rest_page_parent_class)->dispose (object);
}

static void
survey_rest_page_finalize (GObject *object)
{
  SurveyRestPage *self = SURVEY_REST_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->counters, g_free);

  G_OBJECT_CLASS (survey_rest_page_parent_class)->finalize (object);
}

static void
survey_rest_page_class_init (SurveyRestPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = survey_rest_page_dispose;
  object_class->finalize = survey_rest_page_finalize;

  visit_quark = g_quark_from_static_string ("survey-visit");
  signals[CHOSEN] = g_signal_new ("chosen", SURVEY_TYPE_REST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, KIOS_TYPE_VISIT);

  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/survey/survey-rest-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, notice);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, hero);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, hero_title);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, hero_button);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, smile);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, welcome_title);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, welcome_lead);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, others);
  gtk_widget_class_bind_template_child (widget_class, SurveyRestPage, tiles);
  gtk_widget_class_bind_template_callback (widget_class, on_hero_clicked);
}

static void
survey_rest_page_init (SurveyRestPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * survey_rest_page_new:
 * @store: the open store
 * @visits: from survey_visits_list_new()
 * @spool: knows who has answered although the store does not yet
 * @counters: (nullable): "1,2": whose visits are asked here; %NULL for all
 *
 * Returns: (transfer floating): a page in the language of the screens
 */
GtkWidget *
survey_rest_page_new (KiosStore   *store,
                      KiosList    *visits,
                      SurveySpool *spool,
                      const char  *counters)
{
  SurveyRestPage *self;

  g_return_val_if_fail (KIOS_IS_STORE (store), NULL);
  g_return_val_if_fail (KIOS_IS_LIST (visits), NULL);
  g_return_val_if_fail (SURVEY_IS_SPOOL (spool), NULL);

  self = g_object_new (SURVEY_TYPE_REST_PAGE, NULL);
  self->store = g_object_ref (store);
  self->visits = g_object_ref (visits);
  self->spool = g_object_ref (spool);
  self->counters = g_strdup (counters);
  kios_ui_set_name (GTK_WIDGET (self), _("How was our service?"));
  g_signal_connect_object (visits, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (spool, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->refresh_source = g_timeout_add_seconds (REFRESH_SECONDS, on_refresh, self);
  update (self);
  kios_store_read_async (store, desks_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                         on_desks_loaded, g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * survey_rest_page_set_is_portrait:
 * @is_portrait: two columns instead of three
 */
void
survey_rest_page_set_is_portrait (SurveyRestPage *self,
                                  gboolean        is_portrait)
{
  g_return_if_fail (SURVEY_IS_REST_PAGE (self));

  if (self->is_portrait == (is_portrait != FALSE))
    return;

  self->is_portrait = is_portrait != FALSE;
  update (self);
}

/**
 * survey_rest_page_scan:
 * @text: what a scanner read
 *
 * Finds the slip's visit and chooses it, or says in one sentence why not.
 */
void
survey_rest_page_scan (SurveyRestPage *self,
                       const char     *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;
  g_autofree char *token = NULL;

  g_return_if_fail (SURVEY_IS_REST_PAGE (self));
  g_return_if_fail (text != NULL);

  if (self->is_looking)
    return;

  if (!kios_ticket_payload_parse (text, &number, &date, &token, &error))
    {
      show_notice (self, _("This is not the code of our slip. Please choose your number, or answer without a number."));
      return;
    }

  self->is_looking = TRUE;
  kios_store_read_async (self->store, find_token_job, g_steal_pointer (&token), g_free, g_object_unref,
                         self->cancellable, on_visit_found, g_object_ref (self));
}

/**
 * survey_rest_page_refresh:
 *
 * Looks at the clock again. Happens by itself every 15 seconds.
 */
void
survey_rest_page_refresh (SurveyRestPage *self)
{
  g_return_if_fail (SURVEY_IS_REST_PAGE (self));

  update (self);
}
