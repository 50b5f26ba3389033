/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gallery.h"
#include "kios-widgets.h"

/* The parts and their states, in the order of the design's sheet of components. The gallery is for
 * developers: its own words are not translated. */

static const char *const states[] = { "normal", "pressed", "focus", "not available" };

static void
put_into_state (GtkWidget *widget,
                guint      state)
{
  if (state == 1)
    gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_ACTIVE, FALSE);
  else if (state == 2)
    gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE, FALSE);
  else if (state == 3)
    gtk_widget_set_sensitive (widget, FALSE);
}

static GtkWidget *
in_states (GtkWidget *(*create) (guint state))
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      GtkWidget *widget = create (i);
      GtkWidget *caption = gallery_text (states[i], "dim");

      put_into_state (widget, i);
      gtk_label_set_xalign (GTK_LABEL (caption), 0.5);
      gtk_widget_add_css_class (caption, "small");
      gtk_box_append (GTK_BOX (row), gallery_box (GTK_ORIENTATION_VERTICAL, 12, widget, caption, NULL));
    }

  return row;
}

static GtkWidget *
create_tile (guint state)
{
  GtkWidget *tile = kios_tile_new ("A", kios_ui_desk_icon ("A"), "Ikut pelatihan atau magang",
                                   "Program dan seleksi");

  if (state == 3)
    kios_tile_set_disabled_reason (KIOS_TILE (tile), "Buka lagi pukul 13.00");

  return tile;
}

static GtkWidget *
create_action (guint state)
{
  GtkWidget *button = kios_main_button_new ("kios-check-symbolic", "Selesai");

  gtk_widget_add_css_class (button, "action");

  return button;
}

static GtkWidget *
create_secondary (guint state)
{
  GtkWidget *button = kios_main_button_new ("kios-call-staff-symbolic", "Bantuan");

  gtk_widget_add_css_class (button, "secondary");

  return button;
}

static GtkWidget *
create_key (guint state)
{
  GtkWidget *button = gtk_button_new_with_label ("5");

  gtk_widget_add_css_class (button, "key");

  return button;
}

static GtkWidget *
create_face (guint state)
{
  GtkWidget *face = kios_face_button_new (3, "Cepat");

  if (state == 3)
    kios_face_button_set_is_selected (KIOS_FACE_BUTTON (face), TRUE);

  return face;
}

static GtkWidget *
faces (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *face = create_face (i);

      if (i < 3)
        put_into_state (face, i);
      gtk_box_append (GTK_BOX (row), face);
    }

  return row;
}

static GtkWidget *
checklist_row (guint               number,
               const char         *title,
               KiosChecklistState  state)
{
  GtkWidget *row = kios_checklist_row_new (number, title, NULL);

  kios_checklist_row_set_state (KIOS_CHECKLIST_ROW (row), state);

  return row;
}

static GtkWidget *
notice (KiosLevel   level,
        const char *icon,
        const char *title,
        const char *detail,
        const char *button)
{
  GtkWidget *widget = kios_notice_new (level, title, detail);

  g_object_set (widget, "icon", icon, "button-text", button, NULL);

  return widget;
}

static GtkWidget *
grid_of_four (GtkWidget *a,
              GtkWidget *b,
              GtkWidget *c,
              GtkWidget *d)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), a, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), b, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), c, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), d, 1, 1, 1, 1);

  return grid;
}

static GtkWidget *
on_sheet (GtkWidget *widget)
{
  GtkWidget *sheet;

  gtk_widget_set_margin_start (widget, 48);
  gtk_widget_set_margin_end (widget, 48);
  gtk_widget_set_margin_top (widget, 40);
  gtk_widget_set_margin_bottom (widget, 40);

  sheet = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (sheet), widget);
  gtk_widget_set_focusable (sheet, FALSE);

  return sheet;
}

GtkWidget *
gallery_parts (void)
{
  return on_sheet (gallery_box (
    GTK_ORIENTATION_VERTICAL, 18,
    gallery_text ("Tile", "heading"), in_states (create_tile),
    gallery_text ("Action", "heading"), in_states (create_action),
    gallery_text ("Second button", "heading"), in_states (create_secondary),
    gallery_text ("Key", "heading"), in_states (create_key),
    gallery_text ("Checklist", "heading"),
    grid_of_four (checklist_row (1, "Buat akun SIAPkerja", KIOS_CHECKLIST_DONE),
                  checklist_row (2, "Aktifkan akun", KIOS_CHECKLIST_NOW),
                  checklist_row (3, "Isi SIAPkerja-ID", KIOS_CHECKLIST_TO_DO),
                  checklist_row (4, "Asesmen mandiri JKP", KIOS_CHECKLIST_NEEDS_HELP)),
    gallery_text ("Notices", "heading"),
    grid_of_four (notice (KIOS_LEVEL_INFO, NULL, "Layanan buka lagi pukul 13.00",
                          "Anda boleh menunggu di dalam.", NULL),
                  notice (KIOS_LEVEL_WARNING, "kios-printer-empty-symbolic", "Kertas printer kiosk habis",
                          "Pintu utama, sejak 10.21. Nomor tetap berlaku.", "Sudah diisi"),
                  notice (KIOS_LEVEL_ERROR, "kios-stale-symbolic", "Sambungan terputus",
                          "Data terakhir pukul 10.22. Kami mencoba lagi.", "Coba lagi"),
                  notice (KIOS_LEVEL_OK, NULL, "Printer siap kembali", "Kertas sudah diisi.", "Tutup")),
    NULL));
}

static GtkWidget *
pills (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 4);
  for (KiosRequestState state = KIOS_REQUEST_PRINTING; state <= KIOS_REQUEST_CANCELLED; state++)
    {
      GtkWidget *pill = kios_state_pill_new (KIOS_PILL_NEUTRAL, NULL, NULL);

      kios_state_pill_set_request_state (KIOS_STATE_PILL (pill), state);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), pill);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (flow); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);

  return flow;
}

static GtkWidget *
badges (void)
{
  static const char *const letters[] = { "A", "B", "C", "D", "E", "F", "G", "T", "P", "K" };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      GtkWidget *letter = kios_desk_badge_new (letters[i], 60);

      g_object_set (letter, "show-letter", TRUE, NULL);
      gtk_box_append (GTK_BOX (row), letter);
      gtk_box_append (GTK_BOX (row), kios_desk_badge_new (letters[i], 60));
    }

  return row;
}

static GtkWidget *
warned_watch (void)
{
  GtkWidget *watch = kios_idle_watch_new ();
  GtkWidget *page = gallery_text ("Any page", "title-1");

  gtk_widget_set_size_request (page, -1, 520);
  kios_idle_watch_set_child (KIOS_IDLE_WATCH (watch), page);
  kios_idle_watch_set_times (KIOS_IDLE_WATCH (watch), 20, 100000);
  kios_idle_watch_set_is_active (KIOS_IDLE_WATCH (watch), TRUE);
  kios_idle_watch_advance (KIOS_IDLE_WATCH (watch), 21 * G_USEC_PER_SEC);

  return watch;
}

static GtkWidget *
alarm_bar (void)
{
  KiosAlarmBar *bar = KIOS_ALARM_BAR (kios_alarm_bar_new ());

  kios_alarm_bar_set (bar, "paper", KIOS_LEVEL_WARNING, "kios-printer-empty-symbolic",
                      "Kertas printer kiosk habis", NULL, "Sudah diisi");
  kios_alarm_bar_set (bar, "connection", KIOS_LEVEL_ERROR, "kios-stale-symbolic", "Sambungan terputus",
                      NULL, "Coba lagi");
  kios_alarm_bar_set (bar, "hours", KIOS_LEVEL_INFO, NULL, "Layanan buka lagi pukul 13.00", NULL, NULL);

  return GTK_WIDGET (bar);
}

GtkWidget *
gallery_more_parts (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (8 * 3600);
  GtkWidget *fresh = kios_freshness_new ();
  GtkWidget *stale = kios_freshness_new ();
  GtkWidget *wide = kios_tile_new ("help", kios_ui_desk_icon ("help"), "Saya belum tahu",
                                   "Tidak apa-apa. Petugas kami akan membantu Anda.");

  g_object_set (wide, "is-wide", TRUE, NULL);
  kios_freshness_set (KIOS_FRESHNESS (fresh), 0, 2 * G_USEC_PER_SEC, zone);
  kios_freshness_set (KIOS_FRESHNESS (stale), 0, 60 * G_USEC_PER_SEC, zone);
  g_object_set (wide, "vexpand", FALSE, NULL);

  return on_sheet (gallery_box (
    GTK_ORIENTATION_VERTICAL, 24,
    gallery_text ("Faces", "heading"), faces (),
    gallery_text ("States", "heading"), pills (),
    gallery_text ("Desks", "heading"), badges (),
    gallery_text ("Age of the data", "heading"),
    gallery_box (GTK_ORIENTATION_HORIZONTAL, 16, fresh, stale, NULL),
    gallery_text ("Help tile", "heading"), wide,
    gallery_text ("More than two alarms", "heading"), alarm_bar (),
    gallery_text ("Before the start over", "heading"), warned_watch (),
    NULL));
}

static GtkWidget *
desktop_button (const char *icon,
                const char *text,
                const char *key,
                gboolean    is_allowed)
{
  GtkWidget *button = kios_main_button_new (icon, text);

  gtk_widget_add_css_class (button, "neutral");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, is_allowed);
  kios_main_button_set_key_hint (KIOS_MAIN_BUTTON (button), key);

  return button;
}

static GtkWidget *
reasons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  for (KiosCallReason reason = KIOS_CALL_REASON_RETURNED; reason <= KIOS_CALL_REASON_PICKED; reason++)
    {
      GtkWidget *chip = kios_reason_chip_new (reason);

      g_object_set (chip, "time-text", "10.45", NULL);
      gtk_box_append (GTK_BOX (box), chip);
    }

  return box;
}

static GtkWidget *
timeline (void)
{
  KiosTimeline *line = KIOS_TIMELINE (kios_timeline_new ());

  kios_timeline_append (line, KIOS_TIMELINE_DONE, "Diidentifikasi",
                        "Sari W., Loket 2: perlu koordinasi lebih lanjut.", "12 November, 09.40", NULL);
  kios_timeline_append (line, KIOS_TIMELINE_DONE, "Diteruskan ke Dinas Provinsi",
                        "Usaha lintas kabupaten/kota dalam satu provinsi.", "12 November, 11.05", NULL);
  kios_timeline_append (line, KIOS_TIMELINE_NOW, "Beri tahu pengunjung", "Langkah sekarang.", NULL,
                        kios_state_pill_new (KIOS_PILL_ERROR, "kios-clock-symbolic", "batas 17 November"));
  kios_timeline_append (line, KIOS_TIMELINE_TO_COME, "Pertemuan", NULL, NULL, NULL);
  kios_timeline_append (line, KIOS_TIMELINE_TO_COME, "Terpenuhi, lalu ditutup", NULL, NULL, NULL);

  return GTK_WIDGET (line);
}

static GtkWidget *
in_card (GtkWidget *widget)
{
  GtkWidget *card = gallery_box (GTK_ORIENTATION_VERTICAL, 0, widget, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_margin_start (widget, 18);
  gtk_widget_set_margin_end (widget, 18);
  gtk_widget_set_margin_top (widget, 16);
  gtk_widget_set_margin_bottom (widget, 16);
  gtk_widget_set_hexpand (card, TRUE);

  return card;
}

GtkWidget *
gallery_desktop (void)
{
  GtkWidget *number = gallery_text ("A-012", "queue-number");
  GtkWidget *finish = kios_main_button_new ("kios-check-symbolic", "Selesai");
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *bar, *columns, *page;

  gtk_widget_add_css_class (finish, "action");
  gtk_widget_set_valign (finish, GTK_ALIGN_CENTER);
  kios_main_button_set_key_hint (KIOS_MAIN_BUTTON (finish), "F10");
  gtk_widget_set_hexpand (space, TRUE);
  bar = gallery_box (GTK_ORIENTATION_HORIZONTAL, 8,
                     desktop_button ("kios-megaphone-symbolic", "Panggil ulang", "F3", FALSE),
                     desktop_button ("kios-no-show-symbolic", "Tidak hadir", "F8", FALSE),
                     desktop_button ("kios-parked-symbolic", "Jeda", "F9", TRUE),
                     desktop_button ("kios-next-symbolic", "Alihkan", NULL, TRUE), space, finish, NULL);
  gtk_widget_add_css_class (bar, "status-bar");

  columns = gallery_box (GTK_ORIENTATION_HORIZONTAL, 22, in_card (timeline ()),
                         in_card (gallery_box (GTK_ORIENTATION_VERTICAL, 18, number, reasons (), NULL)), NULL);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_widget_set_margin_start (columns, 22);
  gtk_widget_set_margin_end (columns, 22);
  gtk_widget_set_margin_top (columns, 18);
  gtk_widget_set_margin_bottom (columns, 18);
  page = gallery_box (GTK_ORIENTATION_VERTICAL, 0, alarm_bar (), columns, bar, NULL);

  return page;
}
