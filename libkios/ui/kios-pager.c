/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kios-main-button.h"
#include "kios-pager.h"
#include "kios-ui-private.h"

#define HEADING_GAP_PX 24
#define CARD_GAP_PX 12
#define BAR_GAP_PX 18

/* The rows lie directly in the pager, so that they can be measured and shown page by page; the cards
 * behind them are drawn by "surfaces", boxes without content. */
struct _KiosPager
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *bar;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *position;
  GPtrArray *rows;     /* GtkWidget, headings too */
  GPtrArray *surfaces; /* GtkWidget */

  /* State */
  GArray    *starts; /* guint: first row of each page */
  guint      page;
  guint      max_rows;
  guint      update_id;
};

G_DEFINE_FINAL_TYPE (KiosPager, kios_pager, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_MAX_ROWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
row_at (KiosPager *self,
        guint      i)
{
  return g_ptr_array_index (self->rows, i);
}

static gboolean
is_heading (GtkWidget *row)
{
  return GTK_IS_LABEL (row);
}

static int
row_height (GtkWidget *row,
            int        width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/* The inner width of a row: cards have a margin, headings stand at the edge. */
static int
inset_of (GtkWidget *row)
{
  return is_heading (row) ? 0 : 30;
}

/* What row @i needs below a row that is (or is not) there on the same page. */
static int
needed_height (KiosPager *self,
               guint      i,
               gboolean   is_first,
               int        width)
{
  GtkWidget *row = row_at (self, i);
  int gap = 0;

  if (!is_first && is_heading (row))
    gap = HEADING_GAP_PX;
  else if (!is_first && is_heading (row_at (self, i - 1)))
    gap = CARD_GAP_PX;

  return gap + row_height (row, width - 2 * inset_of (row));
}

static void
fill_page (KiosPager *self,
           guint     *end,
           guint      start,
           int        width,
           int        height)
{
  guint n_rows = 0;
  int used = 0;

  for (guint i = start; i < self->rows->len; i++)
    {
      int needed = needed_height (self, i, i == start, width);

      if (i > start && (used + needed > height || (self->max_rows > 0 && n_rows >= self->max_rows)))
        {
          /* A heading stays with what it heads. */
          *end = i - 1 > start && is_heading (row_at (self, i - 1)) ? i - 1 : i;
          return;
        }
      used += needed;
      n_rows += is_heading (row_at (self, i)) ? 0 : 1;
    }
  *end = self->rows->len;
}

static void
find_pages (KiosPager *self,
            GArray    *starts,
            int        width,
            int        height)
{
  guint start = 0;

  while (start < self->rows->len)
    {
      guint end;

      g_array_append_val (starts, start);
      fill_page (self, &end, start, width, height);
      start = MAX (end, start + 1);
    }
}

static void
update_bar (KiosPager *self)
{
  g_autofree char *text = NULL;

  /* Translators: "Page 1 of 2" */
  text = g_strdup_printf (_("Page %u of %u"), self->page + 1, MAX (self->starts->len, 1));
  gtk_label_set_text (GTK_LABEL (self->position), text);
  kios_main_button_set_text (KIOS_MAIN_BUTTON (self->previous), _("Previous"));
  kios_main_button_set_text (KIOS_MAIN_BUTTON (self->next), _("Next"));
  gtk_widget_set_sensitive (self->previous, self->page > 0);
  gtk_widget_set_sensitive (self->next, self->page + 1 < self->starts->len);
}

static void
notify_pages (gpointer user_data)
{
  KiosPager *self = user_data;

  self->update_id = 0;
  update_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
}

static void
show_page (KiosPager *self)
{
  guint start = 0, end = 0;

  if (self->page < self->starts->len)
    {
      start = g_array_index (self->starts, guint, self->page);
      end = self->page + 1 < self->starts->len ? g_array_index (self->starts, guint, self->page + 1)
                                               : self->rows->len;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      gtk_widget_set_child_visible (row_at (self, i), i >= start && i < end);
      gtk_widget_set_can_focus (row_at (self, i), i >= start && i < end);
    }
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
allocate_page (KiosPager *self,
               int        width)
{
  guint n_surfaces = 0;
  int y = 0, card_top = 0;
  gboolean is_first = TRUE, is_in_card = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = row_at (self, i);
      int inset = inset_of (row);
      int height, needed;

      if (!gtk_widget_get_child_visible (row))
        continue;
      needed = needed_height (self, i, is_first, width);
      height = row_height (row, width - 2 * inset);
      if (is_heading (row) && is_in_card)
        {
          allocate (g_ptr_array_index (self->surfaces, n_surfaces++), 0, card_top, width, y - card_top);
          is_in_card = FALSE;
        }
      y += needed - height;
      kios_ui_toggle_class (row, "joined", is_in_card);
      if (!is_heading (row) && !is_in_card)
        {
          is_in_card = TRUE;
          card_top = y;
        }
      allocate (row, inset, y, width - 2 * inset, height);
      y += height;
      is_first = FALSE;
    }
  if (is_in_card)
    allocate (g_ptr_array_index (self->surfaces, n_surfaces++), 0, card_top, width, y - card_top);
  for (guint i = 0; i < self->surfaces->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->surfaces, i), i < n_surfaces);
}

static void
kios_pager_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  KiosPager *self = KIOS_PAGER (widget);
  g_autoptr(GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first_row = 0;
  int bar_height;
  gboolean has_bar;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, width, &bar_height, NULL, NULL, NULL);
  find_pages (self, starts, width, height);
  has_bar = starts->len > 1;
  if (has_bar)
    {
      g_array_set_size (starts, 0);
      find_pages (self, starts, width, height - bar_height - BAR_GAP_PX);
    }

  /* Whoever looked at a row keeps it in sight when the pages change. */
  if (self->page < self->starts->len)
    first_row = g_array_index (self->starts, guint, self->page);
  if (starts->len != self->starts->len)
    {
      self->page = 0;
      for (guint i = 0; i < starts->len; i++)
        if (g_array_index (starts, guint, i) <= first_row)
          self->page = i;
      if (self->update_id == 0)
        self->update_id = g_idle_add_once (notify_pages, self);
    }
  g_array_set_size (self->starts, 0);
  g_array_append_vals (self->starts, starts->data, starts->len);

  show_page (self);
  gtk_widget_set_child_visible (self->bar, has_bar);
  allocate_page (self, width);
  if (has_bar)
    allocate (self->bar, 0, height - bar_height, width, bar_height);
}

static void
kios_pager_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  KiosPager *self = KIOS_PAGER (widget);
  int tallest = 0, sum = 0;

  gtk_widget_measure (self->bar, orientation, -1, minimum, natural, NULL, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = row_at (self, i);
      int row_minimum, row_natural;

      gtk_widget_measure (row, orientation,
                          orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0
                            ? for_size - 2 * inset_of (row)
                            : -1,
                          &row_minimum, &row_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, row_minimum + 2 * inset_of (row));
          *natural = MAX (*natural, row_natural + 2 * inset_of (row));
        }
      else
        {
          tallest = MAX (tallest, row_minimum);
          sum += row_natural;
        }
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += BAR_GAP_PX + tallest;
      *natural = MAX (*minimum, sum);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static GtkSizeRequestMode
kios_pager_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
on_previous_clicked (KiosPager *self)
{
  if (self->page > 0)
    kios_pager_set_page (self, self->page - 1);
}

static void
on_next_clicked (KiosPager *self)
{
  kios_pager_set_page (self, self->page + 1);
}

static void
kios_pager_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KiosPager *self = KIOS_PAGER (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->starts->len);
      break;
    case PROP_MAX_ROWS:
      g_value_set_uint (value, self->max_rows);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_pager_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KiosPager *self = KIOS_PAGER (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      kios_pager_set_page (self, g_value_get_uint (value));
      break;
    case PROP_MAX_ROWS:
      self->max_rows = g_value_get_uint (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_pager_dispose (GObject *object)
{
  KiosPager *self = KIOS_PAGER (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  kios_pager_clear (self);
  g_clear_pointer (&self->bar, gtk_widget_unparent);

  G_OBJECT_CLASS (kios_pager_parent_class)->dispose (object);
}

static void
kios_pager_finalize (GObject *object)
{
  KiosPager *self = KIOS_PAGER (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->surfaces);
  g_array_unref (self->starts);

  G_OBJECT_CLASS (kios_pager_parent_class)->finalize (object);
}

static void
kios_pager_class_init (KiosPagerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_pager_get_property;
  object_class->set_property = kios_pager_set_property;
  object_class->dispose = kios_pager_dispose;
  object_class->finalize = kios_pager_finalize;
  widget_class->measure = kios_pager_measure;
  widget_class->size_allocate = kios_pager_size_allocate;
  widget_class->get_request_mode = kios_pager_get_request_mode;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, KIOS_UI_PARAM);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                KIOS_UI_PARAM_READ);
  properties[PROP_MAX_ROWS] = g_param_spec_uint ("max-rows", NULL, NULL, 0, G_MAXUINT, 0, KIOS_UI_PARAM);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kios_pager_init (KiosPager *self)
{
  self->rows = g_ptr_array_new ();
  self->surfaces = g_ptr_array_new ();
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_widget_add_css_class (self->bar, "page-bar");
  self->previous = kios_main_button_new ("kios-up-symbolic", NULL);
  self->next = kios_main_button_new (NULL, NULL);
  g_object_set (self->next, "end-icon", "kios-down-symbolic", NULL);
  self->position = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->previous, "secondary");
  gtk_widget_add_css_class (self->next, "secondary");
  gtk_widget_set_hexpand (self->previous, TRUE);
  gtk_widget_set_hexpand (self->next, TRUE);
  g_signal_connect_object (self->previous, "clicked", G_CALLBACK (on_previous_clicked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (on_next_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->bar), self->previous);
  gtk_box_append (GTK_BOX (self->bar), self->position);
  gtk_box_append (GTK_BOX (self->bar), self->next);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->bar, FALSE);
  update_bar (self);
}

/**
 * kios_pager_new:
 *
 * Returns: (transfer floating): an empty pager
 */
GtkWidget *
kios_pager_new (void)
{
  return g_object_new (KIOS_TYPE_PAGER, NULL);
}

/* A card more than there are headings is always enough. */
static void
append_surface (KiosPager *self)
{
  GtkWidget *surface = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (surface, "card");
  gtk_widget_insert_after (surface, GTK_WIDGET (self), NULL);
  gtk_widget_set_child_visible (surface, FALSE);
  g_ptr_array_add (self->surfaces, surface);
}

/**
 * kios_pager_append:
 * @row: (transfer floating): a row, usually a #KiosChoiceRow
 *
 * Adds a row after the others.
 */
void
kios_pager_append (KiosPager *self,
                   GtkWidget *row)
{
  g_return_if_fail (KIOS_IS_PAGER (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (self->surfaces->len == 0)
    append_surface (self);
  gtk_widget_insert_before (row, GTK_WIDGET (self), self->bar);
  g_ptr_array_add (self->rows, row);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * kios_pager_append_heading:
 * @text: a heading for the rows that follow
 */
void
kios_pager_append_heading (KiosPager  *self,
                           const char *text)
{
  GtkWidget *label;

  g_return_if_fail (KIOS_IS_PAGER (self));

  label = kios_ui_label_new ("section");
  gtk_label_set_text (GTK_LABEL (label), text);
  append_surface (self);
  kios_pager_append (self, label);
}

/**
 * kios_pager_clear:
 *
 * Takes all rows away and goes to the first page.
 */
void
kios_pager_clear (KiosPager *self)
{
  g_return_if_fail (KIOS_IS_PAGER (self));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (row_at (self, i));
  for (guint i = 0; i < self->surfaces->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->surfaces, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->surfaces, 0);
  g_array_set_size (self->starts, 0);
  self->page = 0;
}

/**
 * kios_pager_get_page:
 *
 * Returns: the page on screen, from 0
 */
guint
kios_pager_get_page (KiosPager *self)
{
  g_return_val_if_fail (KIOS_IS_PAGER (self), 0);

  return self->page;
}

/**
 * kios_pager_set_page:
 * @page: the page to show, from 0; one that does not exist is ignored
 */
void
kios_pager_set_page (KiosPager *self,
                     guint      page)
{
  g_return_if_fail (KIOS_IS_PAGER (self));

  if (page == self->page || page >= self->starts->len)
    return;

  self->page = page;
  update_bar (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * kios_pager_get_n_pages:
 *
 * Returns: how many pages there are at the present size; 0 before the first layout
 */
guint
kios_pager_get_n_pages (KiosPager *self)
{
  g_return_val_if_fail (KIOS_IS_PAGER (self), 0);

  return self->starts->len;
}
