/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-documents.h"

#include <glib/gi18n.h>

#include "desk-words.h"
#include "ui/kios-widgets.h"

struct _DeskDocuments
{
  GtkBox           parent_instance;

  /* Template */
  GtkLabel        *count;
  GtkToggleButton *complete;
  GtkToggleButton *incomplete;
  GtkBox          *rows;

  /* Owned */
  DeskSession     *session;
  GPtrArray       *names;  /* of char */
  GPtrArray       *checks; /* of GtkCheckButton, not owned: children of rows */

  /* State */
  guint            is_showing : 1;
};

G_DEFINE_FINAL_TYPE (DeskDocuments, desk_documents, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_seen (DeskDocuments *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i)) ? 1 : 0;

  return n;
}

static void
show_count (DeskDocuments *self)
{
  guint n_seen = count_seen (self);
  guint n = self->checks->len;
  g_autofree char *text = n > 0 ? g_strdup_printf (_("%u of %u seen"), n_seen, n) : g_strdup ("");

  gtk_label_set_text (self->count, text);
}

static void
set_state (DeskDocuments *self,
           KiosDocuments  state)
{
  gboolean was_showing = self->is_showing;

  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->complete, state == KIOS_DOCUMENTS_COMPLETE);
  gtk_toggle_button_set_active (self->incomplete, state == KIOS_DOCUMENTS_INCOMPLETE);
  self->is_showing = was_showing;
}

static void
on_decided (GtkToggleButton *button,
            DeskDocuments   *self)
{
  if (self->is_showing)
    return;

  if (gtk_toggle_button_get_active (button))
    set_state (self, button == self->complete ? KIOS_DOCUMENTS_COMPLETE : KIOS_DOCUMENTS_INCOMPLETE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_ticked (GtkCheckButton *check,
           DeskDocuments  *self)
{
  guint n_seen;

  if (self->is_showing)
    return;

  n_seen = count_seen (self);
  set_state (self, n_seen == 0                   ? KIOS_DOCUMENTS_UNKNOWN
                   : n_seen == self->checks->len ? KIOS_DOCUMENTS_COMPLETE
                                                 : KIOS_DOCUMENTS_INCOMPLETE);
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (DeskDocuments *self,
         const char    *name,
         gboolean       is_seen)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (row, "line");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_seen);
  kios_ui_set_name (check, name);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_ticked), self, 0);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->names, g_strdup (name));
}

static void
fill (DeskDocuments *self,
      GStrv          codes,
      GStrv          seen)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->names, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      KiosService *service = desk_session_get_service (self->session, codes[i]);
      const char *const *names = service != NULL ? desk_words_documents (service) : NULL;

      for (guint j = 0; names != NULL && names[j] != NULL; j++)
        {
          if (*names[j] == '\0' ||
              g_ptr_array_find_with_equal_func (self->names, names[j], g_str_equal, NULL))
            continue;
          add_row (self, names[j], seen != NULL && g_strv_contains ((const char *const *) seen, names[j]));
        }
    }

  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->checks->len > 0);
  show_count (self);
}

static void
desk_documents_dispose (GObject *object)
{
  DeskDocuments *self = DESK_DOCUMENTS (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_DOCUMENTS);

  G_OBJECT_CLASS (desk_documents_parent_class)->dispose (object);
}

static void
desk_documents_finalize (GObject *object)
{
  DeskDocuments *self = DESK_DOCUMENTS (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (desk_documents_parent_class)->finalize (object);
}

static void
desk_documents_class_init (DeskDocumentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_documents_dispose;
  G_OBJECT_CLASS (klass)->finalize = desk_documents_finalize;

  signals[CHANGED] = g_signal_new ("changed", DESK_TYPE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/id/go/kemnaker/kios/desk/desk-documents.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskDocuments, count);
  gtk_widget_class_bind_template_child (widget_class, DeskDocuments, complete);
  gtk_widget_class_bind_template_child (widget_class, DeskDocuments, incomplete);
  gtk_widget_class_bind_template_child (widget_class, DeskDocuments, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_decided);
}

static void
desk_documents_init (DeskDocuments *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * desk_documents_show:
 * @codes: the services given
 * @seen: (nullable): names ticked before
 * @documents: what is stored
 *
 * Shows what is known for a person.
 */
void
desk_documents_show (DeskDocuments *self,
                     DeskSession   *session,
                     GStrv          codes,
                     GStrv          seen,
                     KiosDocuments  documents)
{
  g_return_if_fail (DESK_IS_DOCUMENTS (self));
  g_return_if_fail (codes != NULL);

  g_set_object (&self->session, session);
  self->is_showing = TRUE;
  fill (self, codes, seen);
  set_state (self, documents);
  self->is_showing = FALSE;
}

/**
 * desk_documents_set_services:
 * @codes: the services given now
 *
 * Another choice of services asks for other documents; what was ticked stays ticked.
 */
void
desk_documents_set_services (DeskDocuments *self,
                             GStrv          codes)
{
  g_auto(GStrv) seen = NULL;

  g_return_if_fail (DESK_IS_DOCUMENTS (self));
  g_return_if_fail (codes != NULL);

  if (self->session == NULL)
    return;

  seen = desk_documents_dup_seen (self);
  self->is_showing = TRUE;
  fill (self, codes, seen);
  self->is_showing = FALSE;
  if (count_seen (self) < self->checks->len && desk_documents_get_state (self) == KIOS_DOCUMENTS_COMPLETE)
    set_state (self, count_seen (self) > 0 ? KIOS_DOCUMENTS_INCOMPLETE : KIOS_DOCUMENTS_UNKNOWN);
}

/**
 * desk_documents_get_state:
 *
 * Returns: whether they are complete, as far as the officer knows
 */
KiosDocuments
desk_documents_get_state (DeskDocuments *self)
{
  g_return_val_if_fail (DESK_IS_DOCUMENTS (self), KIOS_DOCUMENTS_UNKNOWN);

  if (gtk_toggle_button_get_active (self->complete))
    return KIOS_DOCUMENTS_COMPLETE;
  if (gtk_toggle_button_get_active (self->incomplete))
    return KIOS_DOCUMENTS_INCOMPLETE;

  return KIOS_DOCUMENTS_UNKNOWN;
}

/**
 * desk_documents_dup_seen:
 *
 * Returns: (transfer full): the names that are ticked
 */
GStrv
desk_documents_dup_seen (DeskDocuments *self)
{
  g_autoptr(GStrvBuilder) seen = g_strv_builder_new ();

  g_return_val_if_fail (DESK_IS_DOCUMENTS (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        g_strv_builder_add (seen, g_ptr_array_index (self->names, i));
    }

  return g_strv_builder_end (seen);
}
