/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gallery.h"
#include "kios-widgets.h"

/* Whole screens as the design draws them, with the parts in their places. */

static KiosKioskFrame *
new_frame (guint       step,
           const char *step_text,
           const char *title,
           const char *lead)
{
  KiosKioskFrame *frame = KIOS_KIOSK_FRAME (kios_kiosk_frame_new ());

  kios_kiosk_frame_set_unit_name (frame, "BPVP Kendari");
  kios_kiosk_frame_set_back (frame, KIOS_FRAME_BACK_BACK);
  if (step > 0)
    kios_kiosk_frame_set_step (frame, step, 5, step_text);
  kios_kiosk_frame_set_title (frame, title);
  kios_kiosk_frame_set_lead (frame, lead);

  return frame;
}

static GtkWidget *
styled (GtkWidget  *widget,
        const char *css_class)
{
  gtk_widget_add_css_class (widget, css_class);

  return widget;
}

static GtkWidget *
expanded (GtkWidget *widget)
{
  gtk_widget_set_hexpand (widget, TRUE);

  return widget;
}

GtkWidget *
gallery_start (void)
{
  KiosKioskFrame *frame = new_frame (0, NULL, NULL, NULL);
  GtkWidget *hero, *action, *rest;

  action = styled (kios_main_button_new ("kios-slip-symbolic", "Ambil nomor antrean"), "start");
  gtk_widget_add_css_class (action, "action");
  kios_main_button_set_subtitle (KIOS_MAIN_BUTTON (action), "Sentuh di sini untuk mulai");
  hero = styled (gallery_box (GTK_ORIENTATION_VERTICAL, 12, gallery_text ("09.55", "clock"),
                              gallery_text ("Rabu, 18 November 2026", "title-2"),
                              gallery_text ("Selamat datang", "title-1"), NULL),
                 "deep");
  gtk_widget_set_size_request (hero, -1, 400);
  rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (rest, TRUE);
  kios_kiosk_frame_set_content (frame, gallery_box (GTK_ORIENTATION_VERTICAL, 0, hero, rest, NULL));
  kios_kiosk_frame_set_action (frame, action);
  kios_kiosk_frame_set_is_start (frame, TRUE);
  kios_kiosk_frame_set_back (frame, KIOS_FRAME_BACK_NONE);

  return GTK_WIDGET (frame);
}

typedef struct
{
  KiosKioskFrame *frame;
  GtkWidget      *grid;
} Need;

static const struct
{
  const char *desk;
  const char *title;
  const char *subtitle;
} needs[] = {
  { "D", "Mencari kerja", "Lowongan, karier, dan usaha" },
  { "A", "Ikut pelatihan atau magang", "Program, daftar, dan seleksi" },
  { "B", "Sertifikasi kompetensi", "Pendaftaran dan biaya uji" },
  { "K", "Layanan pemberi kerja", "Wajib lapor dan lowongan" },
  { "F", "Jaminan sosial dan hubungan kerja", "JKP dan konsultasi hak pekerja" },
  { "G", "Keselamatan kerja (K3)", "Aturan, pembinaan, lisensi" },
  { "P", "Pengaduan", "Sampaikan keluhan atau saran" },
  { "T", "Tamu atau pertemuan", "Bertemu pegawai, kerja sama" },
};

static void
lay_out_needs (Need *need)
{
  gboolean is_landscape = kios_kiosk_frame_get_is_landscape (need->frame);
  int n_columns = is_landscape ? 3 : 2;
  GtkWidget *child;
  GtkWidget *help;

  while ((child = gtk_widget_get_first_child (need->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (need->grid), child);
  for (int i = 0; i < (int) G_N_ELEMENTS (needs); i++)
    {
      GtkWidget *tile = kios_tile_new (needs[i].desk, kios_ui_desk_icon (needs[i].desk), needs[i].title,
                                       needs[i].subtitle);

      kios_tile_set_is_horizontal (KIOS_TILE (tile), is_landscape);
      gtk_widget_set_vexpand (tile, TRUE);
      gtk_grid_attach (GTK_GRID (need->grid), tile, i % n_columns, i / n_columns, 1, 1);
    }
  help = kios_tile_new ("help", kios_ui_desk_icon ("help"), "Saya belum tahu",
                        "Tidak apa-apa. Petugas kami akan membantu Anda.");
  g_object_set (help, "is-wide", TRUE, "is-horizontal", is_landscape, NULL);
  if (is_landscape)
    gtk_grid_attach (GTK_GRID (need->grid), help, 2, 2, 1, 1);
  else
    gtk_grid_attach (GTK_GRID (need->grid), help, 0, 4, 2, 1);
  kios_kiosk_frame_set_lead (need->frame, is_landscape || kios_ui_get_is_large () ? "" : "Sentuh satu pilihan.");
}

GtkWidget *
gallery_need (void)
{
  Need *need = g_new0 (Need, 1);

  need->frame = new_frame (1, "keperluan", "Apa keperluan Anda?", NULL);
  need->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (need->grid), 20);
  gtk_grid_set_column_spacing (GTK_GRID (need->grid), 24);
  gtk_grid_set_column_homogeneous (GTK_GRID (need->grid), TRUE);
  kios_kiosk_frame_set_content (need->frame, need->grid);
  g_object_set_data_full (G_OBJECT (need->frame), "need", need, g_free);
  g_signal_connect_swapped (need->frame, "notify::is-landscape", G_CALLBACK (lay_out_needs), need);
  lay_out_needs (need);

  return GTK_WIDGET (need->frame);
}

static GtkWidget *
segments (void)
{
  GtkWidget *nik = gtk_toggle_button_new_with_label ("NIK");
  GtkWidget *phone = gtk_toggle_button_new_with_label ("Nomor HP");

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (phone), GTK_TOGGLE_BUTTON (nik));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (nik), TRUE);

  return styled (gallery_box (GTK_ORIENTATION_HORIZONTAL, 0, nik, phone, NULL), "segmented");
}

GtkWidget *
gallery_account (void)
{
  KiosKioskFrame *frame = new_frame (3, "akun SIAPkerja", "Apakah Anda punya akun SIAPkerja?",
                                     "Pilih satu cara. Data Anda hanya untuk memeriksa akun.");
  GtkWidget *field = kios_digit_field_new (KIOS_DIGIT_NIK);
  GtkWidget *keypad = kios_keypad_new ();
  GtkWidget *none = styled (kios_main_button_new ("kios-user-plus-symbolic", "Saya belum punya akun"),
                            "secondary");
  GtkWidget *card;

  for (const char *p = "00001111222"; *p != '\0'; p++)
    kios_digit_field_append (KIOS_DIGIT_FIELD (field), *p);
  kios_keypad_set_field (KIOS_KEYPAD (keypad), KIOS_DIGIT_FIELD (field));
  gtk_widget_set_vexpand (keypad, TRUE);
  card = gallery_box (GTK_ORIENTATION_VERTICAL, 20,
                      gallery_box (GTK_ORIENTATION_HORIZONTAL, 20,
                                   expanded (gallery_text ("Ketik nomor Anda", "heading")), segments (), NULL),
                      field, keypad, NULL);
  gtk_widget_set_margin_start (card, 32);
  gtk_widget_set_margin_end (card, 32);
  gtk_widget_set_margin_top (card, 28);
  gtk_widget_set_margin_bottom (card, 32);
  card = styled (gallery_box (GTK_ORIENTATION_VERTICAL, 0, card, NULL), "card");
  kios_kiosk_frame_set_content (frame, gallery_box (GTK_ORIENTATION_VERTICAL, 24, card, none, NULL));

  return GTK_WIDGET (frame);
}

static GtkWidget *
step (guint               number,
      const char         *title,
      const char         *detail,
      KiosChecklistState  state,
      const char         *address)
{
  GtkWidget *row = kios_checklist_row_new (number, title, detail);
  g_autofree char *url = g_strconcat ("https://", address, NULL);

  kios_checklist_row_set_qr (KIOS_CHECKLIST_ROW (row), url, address);
  kios_checklist_row_set_state (KIOS_CHECKLIST_ROW (row), state);
  gtk_widget_set_vexpand (row, TRUE);

  return row;
}

GtkWidget *
gallery_self_service (void)
{
  KiosKioskFrame *frame = new_frame (3, "akun SIAPkerja", "Mari siapkan akun Anda",
                                     "Pindai kode QR dengan kamera ponsel, lalu ikuti langkahnya. "
                                     "Tidak perlu terburu-buru.");
  GtkWidget *help = styled (kios_main_button_new ("kios-call-staff-symbolic", "Saya perlu bantuan"),
                            "secondary");
  GtkWidget *done = styled (kios_main_button_new ("kios-check-symbolic", "Saya sudah selesai"), "action");
  GtkWidget *without = styled (kios_main_button_new (NULL, "Lanjut tanpa akun, saya tetap ingin dilayani"),
                               "link");
  GtkWidget *two = gallery_box (GTK_ORIENTATION_HORIZONTAL, 24, help, done, NULL);

  gtk_box_set_homogeneous (GTK_BOX (two), TRUE);
  kios_kiosk_frame_set_content (
    frame,
    gallery_box (GTK_ORIENTATION_VERTICAL, 18,
                 step (1, "Buat akun SIAPkerja", "Siapkan KTP, nomor HP, dan alamat surel Anda.",
                       KIOS_CHECKLIST_DONE, "account.kemnaker.go.id"),
                 step (2, "Aktifkan akun", "Buka pesan dari SIAPkerja di surel atau SMS Anda, lalu sentuh tautannya.",
                       KIOS_CHECKLIST_NOW, "account.kemnaker.go.id"),
                 step (3, "Isi SIAPkerja-ID", "Isi data diri dan status pekerjaan.", KIOS_CHECKLIST_TO_DO,
                       "siapkerja.kemnaker.go.id"),
                 step (4, "Asesmen mandiri JKP",
                       "Hanya bila Anda baru kehilangan pekerjaan dan ingin mengurus JKP.",
                       KIOS_CHECKLIST_OPTIONAL, "siapkerja.kemnaker.go.id"),
                 two, without, NULL));

  return GTK_WIDGET (frame);
}

GtkWidget *
gallery_service (void)
{
  static const char *const training[] = {
    "Fasilitasi informasi program pelatihan vokasi",
    "Fasilitasi informasi lembaga penyelenggara pelatihan vokasi",
    "Fasilitasi informasi pendaftaran pelatihan vokasi",
    "Fasilitasi informasi proses seleksi pelatihan vokasi",
    "Fasilitasi informasi data standar kompetensi kerja nasional Indonesia yang telah ditetapkan",
    "Fasilitasi informasi pemagangan dalam negeri",
    "Fasilitasi informasi pemagangan luar negeri",
    "Fasilitasi informasi perizinan penyelenggaraan pemagangan",
  };
  KiosKioskFrame *frame = new_frame (4, "layanan", "Layanan apa yang Anda perlukan?", NULL);
  KiosPager *pager = KIOS_PAGER (kios_pager_new ());
  GtkWidget *unsure = kios_tile_new ("help", kios_ui_desk_icon ("help"), "Saya tidak yakin",
                                     "Petugas loket akan membantu memilihkan.");

  g_object_set (unsure, "is-wide", TRUE, NULL);
  kios_pager_append (pager, kios_choice_row_new ("Fasilitasi informasi pasar kerja"));
  kios_pager_append (pager, kios_choice_row_new (
    "Fasilitasi layanan penyuluhan dan/atau bimbingan jabatan berupa orientasi karir, sosialisasi pemahaman "
    "dunia kerja, lingkungan kerja, peluang usaha, dan/atau bisnis prospektif"));
  kios_pager_append_heading (pager, "Informasi pelatihan vokasi");
  for (guint i = 0; i < G_N_ELEMENTS (training); i++)
    {
      GtkWidget *row = kios_choice_row_new (training[i]);

      if (i == 2)
        g_object_set (row, "pill-text", "Sering dipilih", "match", "pendaftaran", NULL);
      kios_pager_append (pager, row);
    }
  kios_kiosk_frame_set_content (frame, gallery_box (GTK_ORIENTATION_VERTICAL, 20, pager, unsure, NULL));

  return GTK_WIDGET (frame);
}

static GtkWidget *
new_number_card (gboolean is_compact)
{
  GtkWidget *card = kios_number_card_new ();

  kios_number_card_set_desk (KIOS_NUMBER_CARD (card), "A", "Pelatihan Vokasi dan Pemagangan");
  kios_number_card_set_number (KIOS_NUMBER_CARD (card), "A-012");
  g_object_set (card, "is-compact", is_compact, NULL);

  return card;
}

GtkWidget *
gallery_number (void)
{
  KiosKioskFrame *frame = new_frame (0, NULL, NULL, NULL);
  GtkWidget *second = styled (kios_fact_row_new ("kios-clock-symbolic", "Kira-kira 15–25 menit",
                                                 "Perkiraan dari layanan hari ini."), "joined");
  GtkWidget *third = styled (kios_fact_row_new ("kios-seat-symbolic", "Silakan duduk di Ruang Tunggu 1",
                                                "Nomor Anda akan dipanggil ke Loket 2 atau Loket 3."), "joined");
  GtkWidget *facts = gallery_box (GTK_ORIENTATION_VERTICAL, 0,
                                  kios_fact_row_new ("kios-people-symbolic", "3 orang di depan Anda",
                                                     "Antrean prioritas dapat dipanggil lebih dulu."),
                                  second, third, NULL);
  GtkWidget *print = kios_notice_new (KIOS_LEVEL_OK, "Slip Anda sudah dicetak",
                                      "Silakan ambil di bawah layar dan simpan.");
  GtkWidget *done = styled (kios_main_button_new ("kios-check-symbolic", "Selesai"), "action");
  GtkWidget *page;

  gtk_widget_add_css_class (done, "large-action");
  gtk_widget_set_margin_start (facts, 36);
  gtk_widget_set_margin_end (facts, 36);
  g_object_set (print, "icon", "kios-print-symbolic", "end-icon", "kios-down-symbolic", NULL);
  page = gallery_box (GTK_ORIENTATION_VERTICAL, 24, new_number_card (FALSE),
                      styled (gallery_box (GTK_ORIENTATION_VERTICAL, 0, facts, NULL), "card"), print, NULL);
  gtk_widget_set_margin_top (page, 36);
  kios_kiosk_frame_set_content (frame, page);
  kios_kiosk_frame_set_action (frame, done);
  kios_kiosk_frame_set_back (frame, KIOS_FRAME_BACK_MORE_TIME);

  return GTK_WIDGET (frame);
}

GtkWidget *
gallery_no_paper (void)
{
  KiosKioskFrame *frame = new_frame (0, NULL, NULL, NULL);
  GtkWidget *warning = kios_notice_new (KIOS_LEVEL_WARNING, "Kertas slip sedang habis",
                                        "Nomor Anda tetap berlaku. Petugas sudah kami beri tahu.");
  GtkWidget *qr = kios_qr_view_new ("KIOS A-012 2026-11-18 AAAABBBBCCCCDDDD");
  GtkWidget *keep, *page, *two;

  g_object_set (warning, "icon", "kios-printer-empty-symbolic", NULL);
  g_object_set (qr, "size", 300, "description", "Slip A-012", NULL);
  keep = styled (gallery_box (GTK_ORIENTATION_HORIZONTAL, 32, qr,
                              gallery_text ("Silakan simpan nomor ini", "title-2"), NULL), "card");
  two = gallery_box (GTK_ORIENTATION_HORIZONTAL, 24,
                     styled (kios_main_button_new ("kios-sync-symbolic", "Coba cetak lagi"), "secondary"),
                     styled (kios_main_button_new ("kios-check-symbolic", "Sudah saya catat"), "action"), NULL);
  gtk_box_set_homogeneous (GTK_BOX (two), TRUE);
  page = gallery_box (GTK_ORIENTATION_VERTICAL, 24, warning, new_number_card (TRUE), keep, NULL);
  gtk_widget_set_margin_top (page, 32);
  kios_kiosk_frame_set_content (frame, page);
  kios_kiosk_frame_set_action (frame, two);
  kios_kiosk_frame_set_back (frame, KIOS_FRAME_BACK_NONE);

  return GTK_WIDGET (frame);
}

GtkWidget *
gallery_name (void)
{
  KiosKioskFrame *frame = new_frame (2, "nama", "Siapa nama Anda?", "Petugas akan memanggil Anda dengan nama ini.");
  GtkWidget *entry = styled (gtk_entry_new (), "entry-large");
  GtkWidget *keyboard = kios_keyboard_new ();
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (space, TRUE);
  gtk_widget_set_size_request (keyboard, -1, 520);
  kios_ui_set_name (entry, "Nama");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "Nama lengkap");
  kios_keyboard_set_target (KIOS_KEYBOARD (keyboard), entry);
  kios_kiosk_frame_set_content (frame, gallery_box (GTK_ORIENTATION_VERTICAL, 24, entry, space, keyboard, NULL));

  return GTK_WIDGET (frame);
}

GtkWidget *
gallery_survey (void)
{
  static const char *const answers[] = { "Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat" };
  GtkWidget *faces = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 22);
  GtkWidget *language = kios_language_switch_new ();
  GtkWidget *header, *bar, *page;

  g_object_set (language, "is-compact", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  header = gallery_box (GTK_ORIENTATION_HORIZONTAL, 24, expanded (kios_word_mark_new ()), language, NULL);
  gtk_widget_set_size_request (header, -1, 104);
  gtk_box_set_homogeneous (GTK_BOX (faces), TRUE);
  gtk_widget_set_vexpand (faces, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_box_append (GTK_BOX (faces), kios_face_button_new (i + 1, answers[i]));
  page = gallery_box (GTK_ORIENTATION_VERTICAL, 26, header,
                      gallery_text ("Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
                                    "title-1"),
                      faces, NULL);
  gtk_widget_set_margin_start (page, 40);
  gtk_widget_set_margin_end (page, 40);
  gtk_widget_set_vexpand (page, TRUE);
  bar = styled (gallery_box (GTK_ORIENTATION_HORIZONTAL, 24,
                             styled (kios_main_button_new ("kios-back-symbolic", "Kembali"), "bar"),
                             expanded (gallery_text ("Tanpa nama.", "dim")),
                             styled (kios_main_button_new ("kios-next-symbolic", "Lewati"), "bar"), NULL),
                "survey-bar");
  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_valign (child, GTK_ALIGN_CENTER);

  return gallery_box (GTK_ORIENTATION_VERTICAL, 26, page, bar, NULL);
}
