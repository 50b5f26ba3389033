/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

#include "kios-language.h"
#include "reception-data.h"

#define BADGE_SIZE 60

struct _ReceptionStartPage
{
  ReceptionPage   parent_instance;

  /* Template */
  GtkBox         *halves;
  GtkBox         *hero;
  GtkBox         *spring;
  GtkLabel       *clock;
  GtkLabel       *zone;
  GtkLabel       *date;
  GtkBox         *pill;
  GtkImage       *pill_icon;
  GtkLabel       *pill_text;
  GtkLabel       *outer_heading;
  GtkLabel       *inner_heading;
  GtkBox         *queues;
  KiosMainButton *start_button;

  /* State */
  guint           tick_id;
};

G_DEFINE_FINAL_TYPE (ReceptionStartPage, reception_start_page, RECEPTION_TYPE_PAGE)

static gint64
get_now_us (ReceptionStartPage *self)
{
  ReceptionModel *model = reception_page_get_model (RECEPTION_PAGE (self));

  return kios_clock_get_now_us (kios_store_get_clock (reception_model_get_store (model)));
}

static GTimeZone *
get_zone (ReceptionStartPage *self)
{
  ReceptionModel *model = reception_page_get_model (RECEPTION_PAGE (self));

  return kios_store_get_site (reception_model_get_store (model))->zone;
}

static void
show_time (ReceptionStartPage *self)
{
  g_autofree char *now = kios_format_time (get_now_us (self), get_zone (self));
  g_autofree char *zone = kios_format_zone (get_now_us (self), get_zone (self));
  g_autofree char *date = kios_format_date_weekday (get_now_us (self), get_zone (self));

  gtk_label_set_label (self->clock, now);
  gtk_label_set_label (self->zone, zone);
  gtk_label_set_label (self->date, date);
}

static char *
dup_opens_again (ReceptionStartPage    *self,
                 const KiosHoursStatus *hours)
{
  g_autofree char *opens = NULL;
  g_autofree char *opens_date = NULL;
  g_autofree char *today = NULL;

  if (hours->opens_at_us < 0)
    return g_strdup (_("Please ask our staff when we open again."));

  opens = kios_format_time (hours->opens_at_us, get_zone (self));
  opens_date = kios_format_date_weekday (hours->opens_at_us, get_zone (self));
  today = kios_format_date_weekday (get_now_us (self), get_zone (self));
  if (g_str_equal (today, opens_date))
    /* Translators: %s is a time of today */
    return g_strdup_printf (_("Opens again at %s"), opens);

  /* Translators: a date with its weekday, and a time */
  return g_strdup_printf (_("Opens again on %s at %s"), opens_date, opens);
}

/* "Buka sampai pukul 12.00, lalu 13.00–16.30" */
static char *
dup_open (ReceptionStartPage    *self,
          const KiosHoursStatus *hours)
{
  const KiosDayHours *today = reception_model_get_today (reception_page_get_model (RECEPTION_PAGE (self)));
  g_autofree char *closes = kios_format_time (hours->closes_at_us, get_zone (self));

  for (guint i = 0; i < today->n_sessions; i++)
    {
      g_autofree char *from = kios_format_minute_of_day (today->sessions[i].opens_minute);
      g_autofree char *to = kios_format_minute_of_day (today->sessions[i].closes_minute);
      g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (get_now_us (self) / G_USEC_PER_SEC);
      g_autoptr(GDateTime) local = g_date_time_to_timezone (now, get_zone (self));
      guint minute = (guint) (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));

      if (today->sessions[i].opens_minute > minute)
        /* Translators: a time, and the next opening hours of today */
        return g_strdup_printf (_("<b>Open</b> until %s, then %s–%s"), closes, from, to);
    }

  /* Translators: %s is a time */
  return g_strdup_printf (_("<b>Open</b> until %s"), closes);
}

static void
set_pill (ReceptionStartPage *self,
          const char         *style,
          const char         *icon,
          const char         *markup)
{
  static const char *const styles[] = { "ok", "warning" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (styles[i], style))
        gtk_widget_add_css_class (GTK_WIDGET (self->pill), styles[i]);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->pill), styles[i]);
    }
  gtk_image_set_from_icon_name (self->pill_icon, icon);
  gtk_label_set_markup (self->pill_text, markup);
}

/* Whether numbers are given out, and if not, why: on the pill and on the button. */
static void
show_hours (ReceptionStartPage *self)
{
  ReceptionModel *model = reception_page_get_model (RECEPTION_PAGE (self));
  const KiosHoursStatus *hours = reception_model_get_hours (model);
  gboolean is_online = kios_store_get_is_online (reception_model_get_store (model));

  if (!is_online || hours == NULL)
    {
      gboolean is_loading = is_online && hours == NULL;

      set_pill (self, "warning", is_loading ? "kios-hourglass-symbolic" : "kios-alert-symbolic",
                is_loading ? _("One moment, please …")
                           : _("Not connected at the moment. We keep trying."));
      kios_main_button_set_subtitle (self->start_button,
                                     is_loading ? _("One moment, please …")
                                                : _("Please wait a moment or call our staff."));
    }
  else if (hours->is_open)
    {
      g_autofree char *markup = dup_open (self, hours);

      set_pill (self, "ok", "kios-ok-symbolic", markup);
      kios_main_button_set_subtitle (self->start_button, _("Touch here to begin"));
    }
  else
    {
      g_autofree char *again = dup_opens_again (self, hours);
      g_autofree char *escaped = g_markup_escape_text (again, -1);
      g_autofree char *markup = g_strdup_printf ("<b>%s</b> %s", _("Closed now."), escaped);

      set_pill (self, "warning", "kios-clock-symbolic", markup);
      kios_main_button_set_subtitle (self->start_button, again);
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->start_button), is_online && hours != NULL && hours->is_open);
}

static GtkWidget *
make_count (KiosDesk *desk)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (desk->n_waiting > 0)
    {
      g_autofree char *number = kios_format_number (desk->n_waiting);
      GtkWidget *count = gtk_label_new (number);
      GtkWidget *unit = gtk_label_new (ngettext ("person waiting", "people waiting", desk->n_waiting));

      gtk_widget_add_css_class (count, "start-count");
      gtk_widget_add_css_class (count, "tabular");
      gtk_widget_add_css_class (unit, "dim");
      gtk_widget_set_valign (count, GTK_ALIGN_BASELINE);
      gtk_widget_set_valign (unit, GTK_ALIGN_BASELINE);
      gtk_box_append (GTK_BOX (box), count);
      gtk_box_append (GTK_BOX (box), unit);
    }
  else
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("kios-ok-symbolic"));
      gtk_box_append (GTK_BOX (box), gtk_label_new (_("No queue")));
      gtk_widget_add_css_class (box, "success");
      gtk_widget_add_css_class (box, "start-free");
    }

  return box;
}

static GtkWidget *
make_queue (KiosDesk *desk)
{
  char letter[2] = { desk->letter, '\0' };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 22);
  GtkWidget *badge = kios_desk_badge_new (letter, BADGE_SIZE);
  GtkWidget *icon = gtk_image_new_from_icon_name (desk->icon_name);
  GtkWidget *name = gtk_label_new (reception_choose (desk->name_id, desk->name_en));

  g_object_set (badge, "show-letter", TRUE, NULL);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (icon, "desk-text");
  kios_ui_set_desk_class (icon, letter);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (row, "start-queue");
  gtk_box_append (GTK_BOX (row), badge);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), make_count (desk));

  return row;
}

static void
show_queues (ReceptionStartPage *self)
{
  GPtrArray *desks = reception_model_get_desks (reception_page_get_model (RECEPTION_PAGE (self)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->queues))) != NULL)
    gtk_box_remove (self->queues, child);

  for (guint i = 0; desks != NULL && i < desks->len; i++)
    {
      KiosDesk *desk = g_ptr_array_index (desks, i);

      if (desk->no < RECEPTION_DESK_COMPLAINTS)
        gtk_box_append (self->queues, make_queue (desk));
    }
}

static void
on_model_changed (ReceptionModel     *model,
                  ReceptionStartPage *self)
{
  show_hours (self);
  show_queues (self);
}

static gboolean
on_tick (gpointer user_data)
{
  show_time (RECEPTION_START_PAGE (user_data));

  return G_SOURCE_CONTINUE;
}

static void
on_start_clicked (GtkButton          *button,
                  ReceptionStartPage *self)
{
  reception_walk_begin (reception_page_get_walk (RECEPTION_PAGE (self)));
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
reception_start_page_build (ReceptionPage *page)
{
  ReceptionStartPage *self = RECEPTION_START_PAGE (page);

  reception_page_set_back (page, KIOS_FRAME_BACK_NONE);
  g_signal_connect_object (reception_page_get_model (page), "changed", G_CALLBACK (on_model_changed), self, 0);
  self->tick_id = g_timeout_add_seconds (1, on_tick, self);
  show_time (self);
  show_hours (self);
  show_queues (self);
}

static void
reception_start_page_lay_out (ReceptionPage *page,
                              gboolean       is_landscape)
{
  ReceptionStartPage *self = RECEPTION_START_PAGE (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self->outer_heading), is_landscape);
  gtk_widget_set_visible (GTK_WIDGET (self->inner_heading), !is_landscape);
  gtk_widget_set_vexpand (GTK_WIDGET (self->spring), is_landscape);
}

static void
reception_start_page_dispose (GObject *object)
{
  ReceptionStartPage *self = RECEPTION_START_PAGE (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RECEPTION_TYPE_START_PAGE);

  G_OBJECT_CLASS (reception_start_page_parent_class)->dispose (object);
}

static void
reception_start_page_class_init (ReceptionStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_start_page_dispose;
  page_class->build = reception_start_page_build;
  page_class->lay_out = reception_start_page_lay_out;

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, halves);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, hero);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, spring);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, clock);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, zone);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, date);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, pill);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, pill_icon);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, pill_text);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, outer_heading);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, inner_heading);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, queues);
  gtk_widget_class_bind_template_child (widget_class, ReceptionStartPage, start_button);
  gtk_widget_class_bind_template_callback (widget_class, on_start_clicked);
}

static void
reception_start_page_init (ReceptionStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
