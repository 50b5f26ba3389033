/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk-refer-dialog.h"

#include <glib/gi18n.h>

#include "model/kios-routing.h"
#include "ui/kios-widgets.h"

struct _DeskReferDialog
{
  AdwWindow     parent_instance;

  /* Template */
  GtkTextView  *problem;
  GtkWidget    *employer;
  GtkDropDown  *scope;
  GtkWidget    *place;
  GtkDropDown  *province;
  GtkDropDown  *region;
  GtkWidget    *decide;

  /* Owned */
  DeskSession  *session;
  GCancellable *cancellable;
  GPtrArray    *provinces; /* of GStrv: code, name */
  GPtrArray    *regions;
};

G_DEFINE_FINAL_TYPE (DeskReferDialog, desk_refer_dialog, ADW_TYPE_WINDOW)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_problem (DeskReferDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->problem);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static const char *
get_code (GPtrArray   *places,
          GtkDropDown *drop)
{
  guint selected = gtk_drop_down_get_selected (drop);

  if (places == NULL || selected >= places->len)
    return NULL;

  return ((GStrv) g_ptr_array_index (places, selected))[0];
}

static void
fill (GtkDropDown *drop,
      GPtrArray   *places,
      const char  *wanted)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < places->len; i++)
    {
      GStrv pair = g_ptr_array_index (places, i);

      gtk_string_list_append (names, pair[1]);
      if (g_strcmp0 (pair[0], wanted) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop, selected);
}

static const char *
get_site_region (DeskReferDialog *self)
{
  return kios_store_get_site (desk_session_get_store (self->session))->region_code;
}

static void
on_problem_changed (DeskReferDialog *self)
{
  g_autofree char *problem = dup_problem (self);

  gtk_widget_set_sensitive (self->decide, *problem != '\0');
}

static void
on_scope_changed (DeskReferDialog *self)
{
  KiosScope scope = (KiosScope) gtk_drop_down_get_selected (self->scope);

  gtk_widget_set_visible (self->place, scope == KIOS_SCOPE_ONE_REGION || scope == KIOS_SCOPE_ONE_PROVINCE);
  gtk_widget_set_visible (GTK_WIDGET (self->region), scope == KIOS_SCOPE_ONE_REGION);
}

static void
on_regions (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(DeskReferDialog) self = user_data;
  g_autoptr(GPtrArray) regions = kios_store_job_finish (KIOS_STORE (source), result, NULL);

  if (regions == NULL || self->session == NULL)
    return;

  g_clear_pointer (&self->regions, g_ptr_array_unref);
  self->regions = g_steal_pointer (&regions);
  fill (self->region, self->regions, get_site_region (self));
}

static void
on_province_changed (DeskReferDialog *self)
{
  const char *code = get_code (self->provinces, self->province);

  if (code == NULL || self->session == NULL)
    return;

  kios_store_read_async (desk_session_get_store (self->session), desk_regions_job, g_strdup (code), g_free,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_regions,
                         g_object_ref (self));
}

static void
on_provinces (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(DeskReferDialog) self = user_data;
  g_autoptr(GPtrArray) provinces = kios_store_job_finish (KIOS_STORE (source), result, NULL);
  g_autofree char *own = NULL;

  if (provinces == NULL || self->session == NULL)
    return;

  own = kios_region_province (get_site_region (self));
  self->provinces = g_steal_pointer (&provinces);
  fill (self->province, self->provinces, own);
  on_province_changed (self);
}

static void
on_decide_clicked (DeskReferDialog *self)
{
  g_autofree char *problem = dup_problem (self);
  KiosScope scope = KIOS_SCOPE_NONE;
  g_autofree char *code = NULL;

  if (gtk_widget_get_visible (self->employer))
    scope = (KiosScope) gtk_drop_down_get_selected (self->scope);
  if (scope == KIOS_SCOPE_ONE_REGION)
    code = g_strdup (get_code (self->regions, self->region));
  else if (scope == KIOS_SCOPE_ONE_PROVINCE)
    code = g_strdup (get_code (self->provinces, self->province));

  g_signal_emit (self, signals[DECIDED], 0, problem, (int) scope, code);
  gtk_window_close (GTK_WINDOW (self));
}

static void
desk_refer_dialog_dispose (GObject *object)
{
  DeskReferDialog *self = DESK_REFER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DESK_TYPE_REFER_DIALOG);

  G_OBJECT_CLASS (desk_refer_dialog_parent_class)->dispose (object);
}

static void
desk_refer_dialog_finalize (GObject *object)
{
  DeskReferDialog *self = DESK_REFER_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->provinces, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);

  G_OBJECT_CLASS (desk_refer_dialog_parent_class)->finalize (object);
}

static void
desk_refer_dialog_class_init (DeskReferDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = desk_refer_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = desk_refer_dialog_finalize;

  signals[DECIDED] = g_signal_new ("decided", DESK_TYPE_REFER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/desk/desk-refer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DeskReferDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, DeskReferDialog, employer);
  gtk_widget_class_bind_template_child (widget_class, DeskReferDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, DeskReferDialog, place);
  gtk_widget_class_bind_template_child (widget_class, DeskReferDialog, province);
  gtk_widget_class_bind_template_child (widget_class, DeskReferDialog, region);
  gtk_widget_class_bind_template_child (widget_class, DeskReferDialog, decide);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_province_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_decide_clicked);
}

static void
set_up_drop_down (GtkDropDown *drop)
{
  g_autoptr(GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (drop, name);
}

static void
desk_refer_dialog_init (DeskReferDialog *self)
{
  g_autoptr(GtkStringList) scopes = gtk_string_list_new (NULL);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The position in the list is the scope's number. */
  gtk_string_list_append (scopes, _("Not known yet"));
  for (KiosScope scope = KIOS_SCOPE_ONE_REGION; scope <= KIOS_SCOPE_CROSS_PROVINCE; scope++)
    gtk_string_list_append (scopes, kios_words_scope (scope));
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (scopes));
  set_up_drop_down (self->province);
  set_up_drop_down (self->region);
  g_signal_connect_object (gtk_text_view_get_buffer (self->problem), "changed",
                           G_CALLBACK (on_problem_changed), self, G_CONNECT_SWAPPED);
  on_scope_changed (self);
  g_signal_connect_object (self, "map", G_CALLBACK (gtk_widget_grab_focus), self->problem, G_CONNECT_SWAPPED);
}

/**
 * desk_refer_dialog_new:
 * @session: somebody is served there
 *
 * Returns: (transfer none): a dialog for desk_dialog_present()
 */
GtkWindow *
desk_refer_dialog_new (DeskSession *session)
{
  DeskReferDialog *self = g_object_new (DESK_TYPE_REFER_DIALOG, NULL);
  const DeskNow *now = desk_session_get_now (session);
  gboolean is_employer = now != NULL && now->visit != NULL && now->visit->group == KIOS_GROUP_EMPLOYER;

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->employer, is_employer);
  if (is_employer)
    kios_store_read_async (desk_session_get_store (session), desk_regions_job, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_provinces,
                           g_object_ref (self));

  return GTK_WINDOW (self);
}
