/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-world.h"

#include "kios-language.h"
#include "store/kios-events.h"
#include "store/kios-store-visits.h"

World *
world_new (const char *unit,
           guint       type,
           const char *clock)
{
  KiosSiteDraft draft = { .unit_name = unit, .type = type, .zone = "Asia/Makassar", .region_code = "74.71",
                          .code = "uji" };
  World *self = g_new0 (World, 1);

  self->site = made_site_new (&draft, made_site_parse_time (clock));
  made_site_set_environment (self->site, clock);
  self->context = world_open_context ("reception");

  return self;
}

void
world_free (World *self)
{
  if (self->window != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->window));
      g_assert_finalize_object (self->window);
    }
  kios_context_close (self->context);
  g_clear_object (&self->context);
  world_settle ();
  made_site_free (self->site);
  g_free (self);
}

void
world_show (World *self,
            int    width,
            int    height)
{
  ReceptionModel *model;

  self->window = g_object_ref (g_object_new (RECEPTION_TYPE_WINDOW, "context", self->context, NULL));
  self->width = width;
  self->height = height;
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  kios_ui_set_up_window (GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
  model = reception_page_get_model (reception_window_get_page (self->window));
  world_wait_until (reception_model_get_is_loaded (model));
  world_wait_until (gtk_widget_get_width (GTK_WIDGET (self->window)) > 0);
  world_wait_until (reception_page_get_is_landscape (reception_window_get_page (self->window)) == (width > height));
  world_settle ();
}

typedef struct
{
  gpointer  result;
  gboolean  is_done;
} Answer;

static void
on_job_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(GError) error = NULL;

  answer->result = kios_store_job_finish (KIOS_STORE (source), result, &error);
  g_assert_no_error (error);
  answer->is_done = TRUE;
}

gpointer
world_read (World    *self,
            KiosJob   job,
            gpointer  data)
{
  Answer answer = { NULL, FALSE };

  kios_store_read_async (kios_context_get_store (self->context), job, data, NULL, NULL, NULL, on_job_done, &answer);
  world_wait_until (answer.is_done);

  return answer.result;
}

gpointer
world_write (World    *self,
             KiosJob   job,
             gpointer  data)
{
  Answer answer = { NULL, FALSE };

  kios_store_write_async (kios_context_get_store (self->context), job, data, NULL, NULL, NULL, on_job_done, &answer);
  world_wait_until (answer.is_done);

  return answer.result;
}

static gpointer
visits_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  return kios_store_visits_list (db, NULL, NULL, error);
}

GPtrArray *
world_get_visits (World *self)
{
  return world_read (self, visits_job, NULL);
}

static gpointer
events_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  return kios_store_events_list (db, 0, 10000, error);
}

guint
world_count_events (World      *self,
                    const char *kind)
{
  g_autoptr(GPtrArray) events = world_read (self, events_job, NULL);
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += g_str_equal (((KiosEvent *) g_ptr_array_index (events, i))->kind, kind);

  return n;
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  static const char *const properties[] = { "text", "title", "label" };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), properties[i]);
      g_autofree char *value = NULL;

      if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
        continue;
      g_object_get (widget, properties[i], &value, NULL);
      if (g_strcmp0 (value, text) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
contains_label (GtkWidget  *widget,
                const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (contains_label (child, text))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (text == NULL || has_text (widget, text) || contains_label (widget, text)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
world_find_button (World      *self,
                   const char *text)
{
  return find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, text);
}

GtkWidget *
world_find (World *self,
            GType  type)
{
  return find (GTK_WIDGET (self->window), type, NULL);
}

void
world_wait_button (World      *self,
                   const char *text)
{
  gint64 deadline_us = world_get_deadline_us ();
  GtkWidget *button;

  while ((button = world_find_button (self, text)) == NULL || !gtk_widget_is_sensitive (button))
    {
      if (!world_turn (deadline_us))
        g_error ("There is no “%s” to press", text);
    }
}

void
world_press (World      *self,
             const char *text)
{
  world_wait_button (self, text);
  g_signal_emit_by_name (world_find_button (self, text), "clicked");
}

void
world_wait_page (World             *self,
                 ReceptionPageKind  kind)
{
  gint64 deadline_us = world_get_deadline_us ();

  while (reception_window_get_page_kind (self->window) != kind)
    {
      if (!world_turn (deadline_us))
        g_error ("Page %d never came; it is still %d", kind, reception_window_get_page_kind (self->window));
    }
}

/* Whether the page fits the screen it is meant for: nothing at a kiosk may be cut off. A new style
 * takes a frame to come into force. */
gboolean
world_measure (World      *self,
               const char *name)
{
  GtkWidget *content = world_find (self, KIOS_TYPE_KIOSK_FRAME);
  gint64 deadline_us = g_get_monotonic_time () + 2 * G_TIME_SPAN_SECOND;
  int width;
  int height;

  do
    {
      world_settle ();
      gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, MAX (width, self->width), &height, NULL, NULL, NULL);
      if (width <= self->width && height <= self->height)
        return TRUE;
      g_usleep (5000);
    }
  while (g_get_monotonic_time () < deadline_us);

  g_printerr ("%s needs %dx%d, the screen has %dx%d\n", name, width, height, self->width, self->height);
  return FALSE;
}

/* With KIOS_TEST_SHOTS, a picture of the window, to be looked at. */
void
world_shoot (World      *self,
             const char *name)
{
  const char *folder = g_getenv ("KIOS_TEST_SHOTS");
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GtkSnapshot) snapshot = NULL;
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  gint64 end_us = g_get_monotonic_time () + 350 * G_TIME_SPAN_MILLISECOND;
  int width = gtk_widget_get_width (GTK_WIDGET (self->window));
  int height = gtk_widget_get_height (GTK_WIDGET (self->window));

  if (folder == NULL)
    return;

  while (g_get_monotonic_time () < end_us)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
  paintable = gtk_widget_paintable_new (GTK_WIDGET (self->window));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
