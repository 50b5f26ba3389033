/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "backoffice-cases-page.h"

#include "backoffice-case-row.h"
#include "backoffice-case.h"
#include "store/kios-list.h"
#include "store/kios-store-cases.h"
#include "ui/kios-message-page.h"
#include "ui/kios-ui.h"
#include "ui/kios-words.h"

struct _BackofficeCasesPage
{
  BackofficePage      parent_instance;

  /* Template */
  AdwWindowTitle     *title;
  GtkSearchEntry     *search;
  GtkDropDown        *filter_choice;
  GtkStack           *stack;
  GtkListView        *list;
  KiosMessagePage    *empty;

  /* Owned */
  KiosList           *cases;
  GtkFilter          *filter;
  GtkSortListModel   *shown;

  /* State */
  guint               n_open;
  guint               n_late;
};

G_DEFINE_FINAL_TYPE (BackofficeCasesPage, backoffice_cases_page, BACKOFFICE_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_N_OPEN,
  PROP_N_LATE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gpointer
list_job (KiosDb    *db,
          gpointer   data,
          GError   **error)
{
  return kios_store_cases_list (db, TRUE, error);
}

static gint64
get_now_us (BackofficeCasesPage *self)
{
  return backoffice_session_get_now_us (backoffice_page_get_session (BACKOFFICE_PAGE (self)));
}

static GTimeZone *
get_zone (BackofficeCasesPage *self)
{
  return backoffice_session_get_zone (backoffice_page_get_session (BACKOFFICE_PAGE (self)));
}

/* The choices are: open, late, each state, all. */
static guint
get_filter (BackofficeCasesPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->filter_choice);

  if (selected < 2)
    return selected;
  if (selected == 2 + KIOS_CASE_CLOSED)
    return BACKOFFICE_CASES_ALL;

  return BACKOFFICE_CASES_STATE + selected - 1;
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  BackofficeCasesPage *self = user_data;

  return backoffice_case_is_in (item, get_filter (self), get_now_us (self)) &&
         backoffice_case_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  return backoffice_case_compare ((KiosCase *) a, (KiosCase *) b);
}

static void
set_count (BackofficeCasesPage *self,
           guint               *place,
           guint                count,
           guint                prop_id)
{
  if (*place == count)
    return;

  *place = count;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
update_counts (BackofficeCasesPage *self)
{
  gint64 now_us = get_now_us (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->cases));
  guint n_open = 0;
  guint n_late = 0;
  g_autofree char *open = NULL;
  g_autofree char *late = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KiosCase) record = g_list_model_get_item (G_LIST_MODEL (self->cases), i);

      n_open += record->state != KIOS_CASE_CLOSED;
      n_late += backoffice_case_is_late (record, now_us);
    }
  set_count (self, &self->n_open, n_open, PROP_N_OPEN);
  set_count (self, &self->n_late, n_late, PROP_N_LATE);

  open = g_strdup_printf (ngettext ("%u open case", "%u open cases", n_open), n_open);
  late = g_strdup_printf (ngettext ("%u is late", "%u are late", n_late), n_late);
  subtitle = n_late > 0 ? g_strdup_printf ("%s, %s", open, late) : g_steal_pointer (&open);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
update_stack (BackofficeCasesPage *self)
{
  gboolean is_filtered = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0' ||
                         get_filter (self) != BACKOFFICE_CASES_OPEN;
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0;

  if (!is_empty || !kios_list_get_is_loaded (self->cases))
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }

  kios_message_page_set_text (self->empty, is_filtered ? _("No case fits") : _("No open case"),
                              is_filtered ? _("Try another word or another state.")
                                          : _("What a desk cannot finish the same day appears here by itself."));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
update_rows (BackofficeCasesPage *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (BACKOFFICE_IS_CASE_ROW (row) && backoffice_case_row_get_case (BACKOFFICE_CASE_ROW (row)) != NULL)
        backoffice_case_row_set_case (BACKOFFICE_CASE_ROW (row),
                                      backoffice_case_row_get_case (BACKOFFICE_CASE_ROW (row)), get_now_us (self),
                                      get_zone (self));
    }
}

static void
on_cases_changed (BackofficeCasesPage *self)
{
  update_counts (self);
  update_stack (self);
}

static void
on_filter_changed (BackofficeCasesPage *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

static void
on_list_failed (KiosList            *list,
                const GError        *error,
                BackofficeCasesPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    backoffice_say_error (GTK_WIDGET (self), error);
}

static void
on_row_setup (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  gtk_list_item_set_child (item, backoffice_case_row_new ());
}

static void
on_row_bind (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             BackofficeCasesPage      *self)
{
  backoffice_case_row_set_case (BACKOFFICE_CASE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item),
                                get_now_us (self), get_zone (self));
}

static void
on_activated (GtkListView         *list,
              guint                position,
              BackofficeCasesPage *self)
{
  g_autoptr(KiosCase) record = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "backoffice.open-case", "s", record->id);
}

/* Time goes on: what was on time may be late now. */
static void
backoffice_cases_page_refresh (BackofficePage *page)
{
  BackofficeCasesPage *self = BACKOFFICE_CASES_PAGE (page);

  update_counts (self);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_rows (self);
  update_stack (self);
}

static void
fill_filter (BackofficeCasesPage *self)
{
  g_autoptr(GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _("All open cases"));
  gtk_string_list_append (choices, _("Late cases"));
  for (int state = KIOS_CASE_IDENTIFIED; state <= KIOS_CASE_CLOSED; state++)
    gtk_string_list_append (choices, kios_words_case_state ((KiosCaseState) state));
  gtk_string_list_append (choices, _("All cases"));
  gtk_drop_down_set_model (self->filter_choice, G_LIST_MODEL (choices));
}

static void
backoffice_cases_page_constructed (GObject *object)
{
  BackofficeCasesPage *self = BACKOFFICE_CASES_PAGE (object);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  G_OBJECT_CLASS (backoffice_cases_page_parent_class)->constructed (object);

  self->cases = kios_list_new (backoffice_page_get_store (BACKOFFICE_PAGE (self)), list_job, NULL, NULL,
                               backoffice_case_same);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->cases)), g_object_ref (self->filter));
  self->shown = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL)));
  g_signal_connect_object (self->cases, "items-changed", G_CALLBACK (on_cases_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cases, "notify::is-loaded", G_CALLBACK (on_cases_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cases, "failed", G_CALLBACK (on_list_failed), self, 0);

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->list,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown)))));
  g_object_unref (gtk_list_view_get_model (self->list));
}

static void
backoffice_cases_page_dispose (GObject *object)
{
  BackofficeCasesPage *self = BACKOFFICE_CASES_PAGE (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->cases);
  gtk_widget_dispose_template (GTK_WIDGET (object), BACKOFFICE_TYPE_CASES_PAGE);

  G_OBJECT_CLASS (backoffice_cases_page_parent_class)->dispose (object);
}

static void
backoffice_cases_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  BackofficeCasesPage *self = BACKOFFICE_CASES_PAGE (object);

  switch (prop_id)
    {
    case PROP_N_OPEN:
      g_value_set_uint (value, self->n_open);
      break;
    case PROP_N_LATE:
      g_value_set_uint (value, self->n_late);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
backoffice_cases_page_class_init (BackofficeCasesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = backoffice_cases_page_constructed;
  object_class->dispose = backoffice_cases_page_dispose;
  object_class->get_property = backoffice_cases_page_get_property;
  BACKOFFICE_PAGE_CLASS (klass)->refresh = backoffice_cases_page_refresh;

  props[PROP_N_OPEN] = g_param_spec_uint ("n-open", NULL, NULL, 0, G_MAXUINT, 0,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_N_LATE] = g_param_spec_uint ("n-late", NULL, NULL, 0, G_MAXUINT, 0,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/go/kemnaker/kios/backoffice/backoffice-cases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BackofficeCasesPage, title);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCasesPage, search);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCasesPage, filter_choice);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCasesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCasesPage, list);
  gtk_widget_class_bind_template_child (widget_class, BackofficeCasesPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
backoffice_cases_page_init (BackofficeCasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_filter (self);
  kios_ui_set_name (GTK_WIDGET (self->search), _("Search cases"));
  kios_ui_set_name (GTK_WIDGET (self->filter_choice), _("Which cases"));
  kios_ui_set_name (GTK_WIDGET (self->list), _("Cases"));
}

GtkWidget *
backoffice_cases_page_new (BackofficeSession *session)
{
  return g_object_new (BACKOFFICE_TYPE_CASES_PAGE, "session", session, NULL);
}

/**
 * backoffice_cases_page_get_n_open:
 *
 * Returns: how many cases are not closed
 */
guint
backoffice_cases_page_get_n_open (BackofficeCasesPage *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_CASES_PAGE (self), 0);

  return self->n_open;
}

/**
 * backoffice_cases_page_get_n_late:
 *
 * Returns: how many of them are late
 */
guint
backoffice_cases_page_get_n_late (BackofficeCasesPage *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_CASES_PAGE (self), 0);

  return self->n_late;
}

/**
 * backoffice_cases_page_get_shown:
 *
 * Returns: (transfer none) (nullable): the cases on screen, in their order
 */
GListModel *
backoffice_cases_page_get_shown (BackofficeCasesPage *self)
{
  g_return_val_if_fail (BACKOFFICE_IS_CASES_PAGE (self), NULL);

  return G_LIST_MODEL (self->shown);
}

/**
 * backoffice_cases_page_set_filter:
 * @filter: a #BackofficeCaseFilter
 * @search: (nullable): words to look for
 */
void
backoffice_cases_page_set_filter (BackofficeCasesPage *self,
                                  guint                filter,
                                  const char          *search)
{
  guint selected = filter;

  g_return_if_fail (BACKOFFICE_IS_CASES_PAGE (self));

  if (filter == BACKOFFICE_CASES_ALL)
    selected = 2 + KIOS_CASE_CLOSED;
  else if (filter >= BACKOFFICE_CASES_STATE)
    selected = filter - BACKOFFICE_CASES_STATE + 1;
  gtk_editable_set_text (GTK_EDITABLE (self->search), search != NULL ? search : "");
  gtk_drop_down_set_selected (self->filter_choice, selected);
  on_filter_changed (self);
}
