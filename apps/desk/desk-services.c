/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-services.h"

#include <glib/gi18n.h>
#include <string.h>

#include "desk-words.h"
#include "ui/kios-widgets.h"

#define MAX_HITS 5
#define CODE_KEY "desk-service-code"

struct _DeskServices
{
  GtkBox          parent_instance;

  /* Template */
  GtkBox         *rows;
  GtkSearchEntry *search;
  GtkBox         *hits;

  /* Owned */
  DeskSession    *session;
  GPtrArray      *checks; /* of GtkCheckButton, not owned: children of rows */

  /* State */
  guint           is_showing : 1;
};

G_DEFINE_FINAL_TYPE (DeskServices, desk_services, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkCheckButton *
find_check (DeskServices *self,
            const char   *code)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      GObject *check = g_ptr_array_index (self->checks, i);

      if (g_strcmp0 (g_object_get_data (check, CODE_KEY), code) == 0)
        return GTK_CHECK_BUTTON (check);
    }

  return NULL;
}

static void
on_toggled (GtkCheckButton *check,
            DeskServices   *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (DeskServices *self,
         KiosService  *service,
         gboolean      is_given,
         gboolean      was_asked)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (desk_words_service_title (service));

  gtk_widget_add_css_class (row, "line");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_given);
  gtk_widget_set_tooltip_text (check, desk_words_service_text (service));
  kios_ui_set_name (check, desk_words_service_title (service));
  g_object_set_data_full (G_OBJECT (check), CODE_KEY, g_strdup (service->code), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);

  gtk_box_append (GTK_BOX (row), check);
  if (was_asked)
    gtk_box_append (GTK_BOX (row), kios_state_pill_new (KIOS_PILL_ACCENT, "kios-slip-symbolic",
                                                        _("Asked for")));
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

/* Every word typed has to stand somewhere in the titles or texts of either language, or the code. */
static gboolean
is_hit (KiosService *service,
        GStrv        words)
{
  g_autofree char *text = g_strjoin (" ", service->code, service->title_id, service->title_en,
                                     service->text_id, service->text_en, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_own_desk (DeskServices *self,
             guint         desk_no)
{
  const DeskNow *now = desk_session_get_now (self->session);

  if (now == NULL)
    return FALSE;
  for (guint i = 0; i < now->counter->desks->len; i++)
    {
      if (g_array_index (now->counter->desks, guint, i) == desk_no)
        return TRUE;
    }

  return FALSE;
}

static void
on_hit_clicked (GtkButton    *button,
                DeskServices *self)
{
  desk_services_add (self, g_object_get_data (G_OBJECT (button), CODE_KEY));
}

static void
add_hit (DeskServices *self,
         KiosService  *service)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (desk_words_service_title (service));
  GtkWidget *text = gtk_label_new (desk_words_service_text (service));
  g_autofree char *letter = desk_words_letter (service->desk_no);
  GtkWidget *badge = kios_desk_badge_new (letter, 26);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "hit");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (text, "dim");
  gtk_widget_add_css_class (text, "sm");
  g_object_set (badge, "show-letter", TRUE, NULL);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), text);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  kios_ui_set_name (button, desk_words_service_title (service));
  g_object_set_data_full (G_OBJECT (button), CODE_KEY, g_strdup (service->code), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_hit_clicked), self, 0);
  gtk_box_append (self->hits, button);
}

static void
on_search_changed (GtkSearchEntry *search,
                   DeskServices   *self)
{
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (search)), -1);
  g_auto(GStrv) words = g_strsplit_set (g_strstrip (text), " ", -1);
  GPtrArray *services;
  guint n_hits = 0;

  clear_box (self->hits);
  if (*text == '\0' || self->session == NULL)
    return;

  /* The counter's own desks first, then everybody's. */
  services = desk_session_get_opened (self->session)->services;
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < services->len && n_hits < MAX_HITS; i++)
        {
          KiosService *service = g_ptr_array_index (services, i);

          if (!service->is_leaf || is_own_desk (self, service->desk_no) != (round == 0) ||
              find_check (self, service->code) != NULL || !is_hit (service, words))
            continue;
          add_hit (self, service);
          n_hits++;
        }
    }

  if (n_hits == 0)
    {
      GtkWidget *nothing = gtk_label_new (_("No service is called that."));

      gtk_widget_add_css_class (nothing, "dim");
      gtk_widget_add_css_class (nothing, "no-hit");
      gtk_box_append (self->hits, nothing);
    }
}

static void
on_search_activated (GtkSearchEntry *search,
                     DeskServices   *self)
{
  GtkWidget *first;

  /* Enter may come before the search's own delay. */
  on_search_changed (search, self);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->hits));
  if (GTK_IS_BUTTON (first))
    on_hit_clicked (GTK_BUTTON (first), self);
}

static void
on_search_stopped (GtkSearchEntry *search,
                   DeskServices   *self)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
}

static void
desk_services_dispose (GObject *object)
{
  DeskServices *self = DESK_SERVICES (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_SERVICES);

  G_OBJECT_CLASS (desk_services_parent_class)->dispose (object);
}

static void
desk_services_finalize (GObject *object)
{
  g_clear_pointer (&DESK_SERVICES (object)->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (desk_services_parent_class)->finalize (object);
}

static void
desk_services_class_init (DeskServicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_services_dispose;
  G_OBJECT_CLASS (klass)->finalize = desk_services_finalize;

  signals[CHANGED] = g_signal_new ("changed", DESK_TYPE_SERVICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/desk/desk-services.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskServices, rows);
  gtk_widget_class_bind_template_child (widget_class, DeskServices, search);
  gtk_widget_class_bind_template_child (widget_class, DeskServices, hits);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
}

static void
desk_services_init (DeskServices *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * desk_services_show:
 * @session: somebody is called or served there
 *
 * Shows what is stored for the person: the services given, or the one asked for.
 */
void
desk_services_show (DeskServices *self,
                    DeskSession  *session)
{
  const DeskNow *now = desk_session_get_now (session);
  KiosService *asked;
  gboolean has_given;

  g_return_if_fail (DESK_IS_SERVICES (self));
  g_return_if_fail (now != NULL && now->request != NULL);

  g_set_object (&self->session, session);
  self->is_showing = TRUE;
  g_ptr_array_set_size (self->checks, 0);
  clear_box (self->rows);
  clear_box (self->hits);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");

  has_given = now->request->given_codes != NULL && now->request->given_codes[0] != NULL;
  asked = desk_session_get_service (session, now->request->service_code);
  if (asked != NULL)
    add_row (self, asked,
             !has_given || g_strv_contains ((const char *const *) now->request->given_codes, asked->code), TRUE);
  for (guint i = 0; has_given && now->request->given_codes[i] != NULL; i++)
    {
      KiosService *service = desk_session_get_service (session, now->request->given_codes[i]);

      if (service != NULL && service != asked)
        add_row (self, service, TRUE, FALSE);
    }
  self->is_showing = FALSE;
}

/**
 * desk_services_dup_codes:
 *
 * Returns: (transfer full): the services that are ticked, never %NULL
 */
GStrv
desk_services_dup_codes (DeskServices *self)
{
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  g_return_val_if_fail (DESK_IS_SERVICES (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      if (gtk_check_button_get_active (check))
        g_strv_builder_add (codes, g_object_get_data (G_OBJECT (check), CODE_KEY));
    }

  return g_strv_builder_end (codes);
}

/**
 * desk_services_add:
 * @code: a leaf of the catalogue
 *
 * Ticks a service, as if it had been chosen from the search.
 */
void
desk_services_add (DeskServices *self,
                   const char   *code)
{
  KiosService *service;
  GtkCheckButton *check;

  g_return_if_fail (DESK_IS_SERVICES (self));

  service = self->session != NULL ? desk_session_get_service (self->session, code) : NULL;
  if (service == NULL || !service->is_leaf)
    return;

  check = find_check (self, service->code);
  if (check != NULL)
    {
      gtk_check_button_set_active (check, TRUE);
    }
  else
    {
      add_row (self, service, TRUE, FALSE);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  /* Last: the button that was pressed, and with it @code, goes. */
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  clear_box (self->hits);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * desk_services_focus_search:
 *
 * Takes the officer to the search.
 */
void
desk_services_focus_search (DeskServices *self)
{
  g_return_if_fail (DESK_IS_SERVICES (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
