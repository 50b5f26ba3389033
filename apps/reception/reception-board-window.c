/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "kios-reception"

#include "config.h"

#include "reception-board-window.h"

#include <glib/gi18n.h>

#include "reception-app.h"
#include "reception-data.h"
#include "reception-model.h"
#include "reception-pages.h"
#include "store/kios-list.h"
#include "store/kios-store-requests.h"

#define N_BEFORE 4
#define N_CALLS 60 /* enough that every desk's present number is among them */
#define BLINK_SECONDS 2

struct _ReceptionBoardWindow
{
  AdwApplicationWindow  parent_instance;

  /* Template */
  KiosWordMark         *word_mark;
  KiosFreshness        *freshness;
  GtkLabel             *date;
  GtkLabel             *clock;
  GtkLabel             *zone;
  GtkStack             *last_stack;
  GtkBox               *last;
  GtkBox               *band;
  GtkImage             *band_icon;
  GtkLabel             *band_name;
  GtkLabel             *number;
  GtkLabel             *counter;
  GtkBox               *before;
  GtkBox               *desks;
  GtkLabel             *charter;
  GtkLabel             *hours;
  KiosQrView           *qr;
  GtkLabel             *complaints;

  /* Owned */
  KiosContext          *context;
  ReceptionModel       *model;
  KiosList             *calls; /* of KiosRequest, the last call first */
  char                 *shown; /* the call that is large: number and time */

  /* State */
  guint                 tick_id;
  guint                 blink_id;
};

G_DEFINE_FINAL_TYPE (ReceptionBoardWindow, reception_board_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gpointer
calls_job (KiosDb    *db,
           gpointer   data,
           GError   **error)
{
  return kios_store_requests_recent (db, N_CALLS, error);
}

static gboolean
is_same_call (gpointer a,
              gpointer b)
{
  KiosRequest *one = a;
  KiosRequest *other = b;

  return g_str_equal (one->id, other->id) && one->last_call_us == other->last_call_us && one->state == other->state &&
         one->counter_no == other->counter_no;
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);

  return label;
}

static char *
dup_counter (KiosRequest *request)
{
  /* Translators: %u is the number of a counter */
  return g_strdup_printf (_("Counter %u"), request->counter_no);
}

static gboolean
on_blinked (gpointer user_data)
{
  ReceptionBoardWindow *self = user_data;

  self->blink_id = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self->band), "blink");

  return G_SOURCE_REMOVE;
}

/* The band blinks three times for a new call; not for the one the board came up with. */
static void
blink (ReceptionBoardWindow *self)
{
  g_clear_handle_id (&self->blink_id, g_source_remove);
  gtk_widget_remove_css_class (GTK_WIDGET (self->band), "blink");
  gtk_widget_add_css_class (GTK_WIDGET (self->band), "blink");
  self->blink_id = g_timeout_add_seconds (BLINK_SECONDS, on_blinked, self);
}

static void
show_last (ReceptionBoardWindow *self,
           KiosRequest          *request)
{
  KiosDesk *desk = reception_model_get_desk (self->model, request->desk_no);
  g_autofree char *counter = dup_counter (request);
  g_autofree char *call = g_strdup_printf ("%s %" G_GINT64_FORMAT, request->number, request->last_call_us);
  gboolean is_new = self->shown != NULL && !g_str_equal (self->shown, call);

  gtk_stack_set_visible_child_name (self->last_stack, "call");
  gtk_label_set_label (self->number, request->number);
  kios_ui_set_number_class (GTK_WIDGET (self->number), request->number);
  gtk_label_set_label (self->counter, counter);
  if (desk != NULL)
    {
      char letter[2] = { desk->letter, '\0' };

      kios_ui_set_desk_class (GTK_WIDGET (self->band), letter);
      gtk_image_set_from_icon_name (self->band_icon, desk->icon_name);
      gtk_label_set_label (self->band_name, reception_choose (desk->name_id, desk->name_en));
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&call);
  if (is_new)
    blink (self);
}

static GtkWidget *
make_before (ReceptionBoardWindow *self,
             KiosRequest          *request)
{
  KiosDesk *desk = reception_model_get_desk (self->model, request->desk_no);
  char letter[2] = { desk != NULL ? desk->letter : request->series, '\0' };
  g_autofree char *counter = g_strdup_printf ("%u", request->counter_no);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 28);
  GtkWidget *badge = kios_desk_badge_new (letter, 64);
  GtkWidget *number = make_label (request->number, "board-before");
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  kios_ui_set_number_class (number, request->number);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_set_hexpand (number, TRUE);
  gtk_box_append (GTK_BOX (end), make_label (_("Counter"), "dim"));
  gtk_box_append (GTK_BOX (end), make_label (counter, "board-before-counter"));
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), badge);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), end);
  gtk_widget_add_css_class (row, "board-card");
  gtk_widget_add_css_class (row, "board-before-row");

  return row;
}

static KiosRequest *
find_call_of_desk (ReceptionBoardWindow *self,
                   guint                 desk_no)
{
  GListModel *calls = G_LIST_MODEL (self->calls);

  for (guint i = 0; i < g_list_model_get_n_items (calls); i++)
    {
      g_autoptr(KiosRequest) request = g_list_model_get_item (calls, i);

      if (request->desk_no == desk_no && request->counter_no != 0)
        return g_steal_pointer (&request);
    }

  return NULL;
}

static GtkWidget *
make_desk (ReceptionBoardWindow *self,
           KiosDesk             *desk)
{
  char letter[2] = { desk->letter, '\0' };
  g_autoptr(KiosRequest) request = find_call_of_desk (self, desk->no);
  g_autofree char *counter = request != NULL ? dup_counter (request) : g_strdup (_("None yet"));
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (reception_choose (desk->board_id, desk->board_en));
  GtkWidget *number = make_label (request != NULL ? request->number : "–", "board-desk-number");
  GtkWidget *where = make_label (counter, "board-desk-counter");

  gtk_widget_add_css_class (head, "board-desk-head");
  kios_ui_set_desk_class (head, letter);
  gtk_box_append (GTK_BOX (head), make_label (letter, "letter"));
  gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name (desk->icon_name));
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (head), name);
  gtk_widget_set_vexpand (number, TRUE);
  if (request != NULL)
    {
      kios_ui_set_number_class (number, request->number);
    }
  else
    {
      gtk_widget_add_css_class (number, "none");
      gtk_widget_add_css_class (where, "none");
    }
  gtk_widget_set_margin_bottom (where, 12);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), number);
  gtk_box_append (GTK_BOX (card), where);
  gtk_widget_add_css_class (card, "board-card");
  gtk_widget_set_size_request (card, -1, 206);

  return card;
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_calls (ReceptionBoardWindow *self)
{
  GListModel *calls = G_LIST_MODEL (self->calls);
  GPtrArray *desks = reception_model_get_desks (self->model);
  guint n = g_list_model_get_n_items (calls);

  clear (self->before);
  clear (self->desks);
  if (n == 0)
    gtk_stack_set_visible_child_name (self->last_stack, "none");
  for (guint i = 0; i < n && i <= N_BEFORE; i++)
    {
      g_autoptr(KiosRequest) request = g_list_model_get_item (calls, i);

      if (i == 0)
        show_last (self, request);
      else
        gtk_box_append (self->before, make_before (self, request));
    }
  /* Rows keep their height while there are few calls. */
  for (guint i = MAX (n, 1); i <= N_BEFORE; i++)
    gtk_box_append (self->before, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  for (guint i = 0; desks != NULL && i < desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (desks, i);

      if (desk->no < RECEPTION_DESK_COMPLAINTS)
        gtk_box_append (self->desks, make_desk (self, desk));
    }
}

static char *
dup_day (const KiosDayHours *day)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < day->n_sessions; i++)
    {
      g_autofree char *opens = kios_format_minute_of_day (day->sessions[i].opens_minute);
      g_autofree char *closes = kios_format_minute_of_day (day->sessions[i].closes_minute);

      g_string_append_printf (text, "%s%s–%s", i > 0 ? ", " : "", opens, closes);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_strip (ReceptionBoardWindow *self)
{
  const KiosDayHours *week = reception_model_get_week (self->model);
  const char *charter = reception_choose (reception_model_get_setting (self->model, "charter_id"),
                                          reception_model_get_setting (self->model, "charter_en"));
  const char *complaints = reception_model_get_setting (self->model, "complaint_contact");
  const char *address = reception_model_get_setting (self->model, "address_lapor");

  gtk_label_set_label (self->charter, charter);
  gtk_label_set_label (self->complaints, complaints != NULL ? complaints : "");
  g_object_set (self->qr, "text", address != NULL ? address : "", "description", _("Web page for complaints"), NULL);
  if (week != NULL)
    {
      g_autofree char *usual = dup_day (&week[0]);
      g_autofree char *friday = dup_day (&week[4]);
      g_autofree char *text = NULL;

      /* Translators: the hours of these days */
      text = g_strdup_printf (_("Mon–Thu %s\nFriday %s"), usual, friday);
      gtk_label_set_label (self->hours, text);
    }
}

static void
on_model_changed (ReceptionModel       *model,
                  ReceptionBoardWindow *self)
{
  show_strip (self);
  show_calls (self);
}

static void
on_calls_changed (GListModel           *calls,
                  guint                 position,
                  guint                 removed,
                  guint                 added,
                  ReceptionBoardWindow *self)
{
  show_calls (self);
}

static gboolean
on_tick (gpointer user_data)
{
  ReceptionBoardWindow *self = user_data;
  KiosStore *store = kios_context_get_store (self->context);
  GTimeZone *zone = kios_store_get_site (store)->zone;
  gint64 now_us = kios_clock_get_now_us (kios_context_get_clock (self->context));
  g_autofree char *now = kios_format_time (now_us, zone);
  g_autofree char *name = kios_format_zone (now_us, zone);
  g_autofree char *date = kios_format_date_weekday (now_us, zone);

  gtk_label_set_label (self->clock, now);
  gtk_label_set_label (self->zone, name);
  gtk_label_set_label (self->date, date);
  kios_freshness_set (self->freshness, kios_store_get_last_good_us (store), now_us, zone);

  return G_SOURCE_CONTINUE;
}

static void
reception_board_window_constructed (GObject *object)
{
  ReceptionBoardWindow *self = RECEPTION_BOARD_WINDOW (object);
  KiosStore *store = kios_context_get_store (self->context);

  G_OBJECT_CLASS (reception_board_window_parent_class)->constructed (object);

  self->model = reception_model_new (self->context);
  self->calls = kios_list_new (store, calls_job, NULL, NULL, is_same_call);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (on_model_changed), self, 0);
  g_signal_connect_object (self->calls, "items-changed", G_CALLBACK (on_calls_changed), self, 0);
  kios_word_mark_set_unit_name (self->word_mark, kios_store_get_site (store)->unit_name);
  self->tick_id = g_timeout_add_seconds (1, on_tick, self);
  on_tick (self);
  show_calls (self);
}

static void
reception_board_window_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  ReceptionBoardWindow *self = RECEPTION_BOARD_WINDOW (object);

  switch (property_id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
reception_board_window_dispose (GObject *object)
{
  ReceptionBoardWindow *self = RECEPTION_BOARD_WINDOW (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->blink_id, g_source_remove);
  g_clear_object (&self->calls);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (reception_board_window_parent_class)->dispose (object);
}

static void
reception_board_window_finalize (GObject *object)
{
  g_clear_pointer (&RECEPTION_BOARD_WINDOW (object)->shown, g_free);

  G_OBJECT_CLASS (reception_board_window_parent_class)->finalize (object);
}

static void
reception_board_window_class_init (ReceptionBoardWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = reception_board_window_constructed;
  object_class->set_property = reception_board_window_set_property;
  object_class->dispose = reception_board_window_dispose;
  object_class->finalize = reception_board_window_finalize;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, KIOS_TYPE_CONTEXT,
                                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-board-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, word_mark);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, freshness);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, date);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, zone);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, last_stack);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, last);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, band);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, band_icon);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, band_name);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, number);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, counter);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, before);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, desks);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, charter);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, hours);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, qr);
  gtk_widget_class_bind_template_child (widget_class, ReceptionBoardWindow, complaints);
}

static void
reception_board_window_init (ReceptionBoardWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), _("Queue board"));
  reception_add_style ();
}
