/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "kios-glyph.h"
#include "kios-qr.h"
#include "kios-slip-page.h"
#include "kios-slip-words.h"

#define FONT_FAMILIES "Cantarell, Noto Sans"
#define MARK "kios-mark-symbolic"

/**
 * SECTION:kios-slip-page
 *
 * The page is drawn in printer dots, 8 to the millimetre, from top to bottom with one pen. Its
 * height is where the pen ends, so measuring is drawing onto a picture of one dot.
 */

typedef enum
{
  ALIGN_LEFT,
  ALIGN_CENTER,
  ALIGN_RIGHT,
} Align;

typedef struct
{
  const KiosSlip *slip;
  cairo_t        *cr;
  PangoLayout    *layout;
  double          scale;   /* of text and spaces: 1 on 80 mm */
  int             margin;
  int             width;   /* between the margins */
  int             y;
} Pen;

/* --- Text -------------------------------------------------------------------------------------- */

static const char *say (Pen        *pen,
                        const char *msgid) G_GNUC_FORMAT (2);

static const char *
say (Pen        *pen,
     const char *msgid)
{
  return kios_language_gettext (pen->slip->language, msgid);
}

static int
scaled (Pen    *pen,
        double  dots)
{
  return (int) round (dots * pen->scale);
}

/* Sets the layout up and returns its height; @width is in dots, -1 for one line. */
static int
set_text (Pen         *pen,
          const char  *text,
          int          size,
          PangoWeight  weight,
          Align        align,
          int          width)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FONT_FAMILIES);
  int height;

  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (pen->layout, font);
  pango_layout_set_width (pen->layout, width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_set_wrap (pen->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (pen->layout, align == ALIGN_RIGHT ? PANGO_ALIGN_RIGHT
                                           : align == ALIGN_CENTER ? PANGO_ALIGN_CENTER
                                                                   : PANGO_ALIGN_LEFT);
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_get_pixel_size (pen->layout, NULL, &height);

  return height;
}

/* The width the lines need at most, which is less than the width they were given. */
static int
get_text_width (Pen *pen)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (pen->layout, NULL, &logical);

  return logical.width;
}

/* Narrows the layout as far as it keeps its number of lines: lines of like length instead of a
   long one and a lone word. */
static void
balance_lines (Pen *pen)
{
  int n_lines = pango_layout_get_line_count (pen->layout);
  int high = pango_layout_get_width (pen->layout) / PANGO_SCALE;
  int low = high / 2;

  if (n_lines < 2)
    return;

  while (high - low > 2)
    {
      int middle = (low + high) / 2;

      pango_layout_set_width (pen->layout, middle * PANGO_SCALE);
      if (pango_layout_get_line_count (pen->layout) > n_lines)
        low = middle;
      else
        high = middle;
    }
  pango_layout_set_width (pen->layout, high * PANGO_SCALE);
}

static void
show_text (Pen *pen,
           int  x,
           int  y)
{
  cairo_move_to (pen->cr, x, y);
  pango_cairo_show_layout (pen->cr, pen->layout);
}

static void
add_paragraph (Pen         *pen,
               const char  *text,
               double       size,
               PangoWeight  weight)
{
  int x;

  set_text (pen, text, scaled (pen, size), weight, ALIGN_CENTER, pen->width);
  balance_lines (pen);
  x = pen->margin + (pen->width - pango_layout_get_width (pen->layout) / PANGO_SCALE) / 2;
  show_text (pen, x, pen->y);
  pango_layout_get_pixel_size (pen->layout, NULL, &x);
  pen->y += x;
}

/* --- Parts ------------------------------------------------------------------------------------- */

static void
add_space (Pen    *pen,
           double  dots)
{
  pen->y += scaled (pen, dots);
}

static void
add_rule (Pen *pen)
{
  add_space (pen, 18);
  cairo_save (pen->cr);
  cairo_set_antialias (pen->cr, CAIRO_ANTIALIAS_NONE);
  for (int x = 0; x + 6 <= pen->width; x += 10)
    cairo_rectangle (pen->cr, pen->margin + x, pen->y, 6, 3);
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
  pen->y += 3;
  add_space (pen, 18);
}

/* A picture and beside it a text, together in the middle of the page. */
static void
add_heading (Pen           *pen,
             const char    *icon_name,
             double         icon_size,
             const char    *text,
             double         text_size,
             PangoWeight    weight,
             PangoAttrList *attributes)
{
  int icon = scaled (pen, icon_size);
  int gap = scaled (pen, 20);
  int text_height, height, x;

  pango_layout_set_attributes (pen->layout, attributes);
  text_height = set_text (pen, text, scaled (pen, text_size), weight, ALIGN_LEFT,
                          pen->width - icon - gap);
  balance_lines (pen);
  height = MAX (icon, text_height);
  x = pen->margin + (pen->width - icon - gap - get_text_width (pen)) / 2;
  kios_glyph_draw (pen->cr, icon_name, x, pen->y + (height - icon) / 2, icon);
  show_text (pen, x + icon + gap, pen->y + (height - text_height) / 2);
  pango_layout_set_attributes (pen->layout, NULL);
  pen->y += height;
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* The word-mark, and the unit's name beneath it. */
static void
add_head (Pen *pen)
{
  static const char light[] = "Kios ";
  static const char heavy[] = "SIAPkerja";
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = NULL;
  gsize length = strlen (light) + strlen (heavy);

  text = g_strconcat (light, heavy, pen->slip->unit_name != NULL ? "\n" : "",
                      pen->slip->unit_name, NULL);
  add_attribute (attributes, pango_attr_size_new_absolute (scaled (pen, 40) * PANGO_SCALE), 0,
                 length);
  add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_ULTRABOLD), strlen (light),
                 length);
  add_heading (pen, MARK, 92, text, 28, PANGO_WEIGHT_NORMAL, attributes);
}

static void
add_number (Pen *pen)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoRectangle ink;
  gsize length = strlen (pen->slip->number);
  int size = length <= 5 ? 176 : length == 6 ? 146 : 122;

  size = size * pen->width / 536;
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (pen->layout, attributes);
  do
    {
      set_text (pen, pen->slip->number, size, PANGO_WEIGHT_ULTRABOLD, ALIGN_LEFT, -1);
      pango_layout_get_pixel_extents (pen->layout, &ink, NULL);
      size -= 4;
    }
  while (ink.width > pen->width && size > 40);

  /* By its ink: digits have neither ascenders nor descenders to leave room for. */
  add_space (pen, 28);
  show_text (pen, pen->margin + (pen->width - ink.width) / 2 - ink.x, pen->y - ink.y);
  pango_layout_set_attributes (pen->layout, NULL);
  pen->y += ink.height;
  add_space (pen, 26);
}

static int
measure_label (Pen        *pen,
               const char *label)
{
  set_text (pen, label, scaled (pen, 30), PANGO_WEIGHT_NORMAL, ALIGN_LEFT, -1);

  return get_text_width (pen);
}

static void
add_fact (Pen        *pen,
          const char *label,
          const char *value)
{
  int gap = scaled (pen, 20);
  int inset = 4;
  int label_width, height;

  if (value == NULL)
    return;

  label_width = measure_label (pen, label);
  show_text (pen, pen->margin + inset, pen->y + scaled (pen, 2));
  height = set_text (pen, value, scaled (pen, 32), PANGO_WEIGHT_BOLD, ALIGN_RIGHT,
                     pen->width - 2 * inset - label_width - gap);
  show_text (pen, pen->margin + inset + label_width + gap, pen->y);
  pen->y += height;
  add_space (pen, 10);
}

static void
add_facts (Pen *pen)
{
  g_autofree char *ahead = kios_slip_dup_ahead (pen->slip);
  g_autofree char *wait = kios_slip_dup_wait (pen->slip);
  g_autofree char *counters = kios_slip_dup_counters (pen->slip);

  add_fact (pen, say (pen, N_("Ahead of you")), ahead);
  add_fact (pen, say (pen, N_("Estimated wait")), wait);
  add_fact (pen, say (pen, N_("Wait in")), pen->slip->room);
  add_fact (pen, say (pen, N_("Called to")), counters);
  pen->y -= scaled (pen, 10);
}

/* The text stands beside the code, or on narrow paper beneath it. */
static void
add_code (Pen        *pen,
          const char *text,
          gboolean    is_beneath)
{
  g_autofree char *code = kios_slip_dup_code (pen->slip);
  g_autoptr(KiosQr) qr = code != NULL ? kios_qr_new (code, NULL) : NULL;
  guint module, size, quiet;
  int text_width, height;

  if (qr == NULL)
    return;

  /* About 28 mm whatever the version, so that the slip looks the same every day. */
  module = MAX (228 / kios_qr_get_size (qr), 5);
  size = kios_qr_get_size (qr) * module;
  quiet = KIOS_QR_QUIET * module;
  add_space (pen, 6);
  if (is_beneath)
    {
      kios_qr_draw (qr, pen->cr, pen->margin + (pen->width - (int) size) / 2, pen->y, module);
      pen->y += size + quiet / 2;
      if (kios_slip_is_self_service (pen->slip))
        {
          g_autofree char *token = kios_slip_dup_token (pen->slip);

          add_paragraph (pen, token, 28, PANGO_WEIGHT_NORMAL);
          add_space (pen, 14);
        }
      add_paragraph (pen, text, 28, PANGO_WEIGHT_BOLD);
      return;
    }

  text_width = pen->width - (int) size - (int) quiet;
  height = set_text (pen, text, scaled (pen, 28), PANGO_WEIGHT_BOLD, ALIGN_LEFT, text_width);
  kios_qr_draw (qr, pen->cr, pen->margin, pen->y + MAX (0, (height - (int) size) / 2), module);
  show_text (pen, pen->margin + (int) (size + quiet),
             pen->y + MAX (0, ((int) size - height) / 2));
  pen->y += MAX ((int) size, height);
  add_space (pen, 6);
}

/* White on a black band: nobody shall wait to be called with this slip. */
static void
add_band (Pen        *pen,
          const char *text)
{
  int height, padding = scaled (pen, 16), inset = scaled (pen, 12);

  height = set_text (pen, text, scaled (pen, 42), PANGO_WEIGHT_ULTRABOLD, ALIGN_CENTER,
                     pen->width - 2 * inset);
  cairo_rectangle (pen->cr, pen->margin, pen->y, pen->width, height + 2 * padding);
  cairo_fill (pen->cr);
  cairo_set_source_rgb (pen->cr, 1, 1, 1);
  show_text (pen, pen->margin + inset, pen->y + padding);
  cairo_set_source_rgb (pen->cr, 0, 0, 0);
  pen->y += height + 2 * padding;
}

/* --- The two kinds of slip ---------------------------------------------------------------------- */

static void
add_ticket (Pen *pen)
{
  g_autofree char *subject = kios_slip_dup_subject (pen->slip);

  add_paragraph (pen, say (pen, N_("Your queue number")), 32, PANGO_WEIGHT_NORMAL);
  add_number (pen);
  if (pen->slip->desk_name != NULL)
    add_heading (pen, pen->slip->desk_icon, 80, pen->slip->desk_name, 34, PANGO_WEIGHT_BOLD,
                 NULL);
  if (subject != NULL)
    {
      add_space (pen, 8);
      add_paragraph (pen, subject, 26, PANGO_WEIGHT_NORMAL);
    }
  add_rule (pen);
  add_facts (pen);
  add_rule (pen);
  add_code (pen, say (pen, N_("Keep this slip. Scan this code at the kiosk or show it to an officer.")),
            pen->scale < 1);
  add_rule (pen);
  add_paragraph (pen, say (pen, N_("Please take a seat and listen for your number.")), 26,
                 PANGO_WEIGHT_NORMAL);
  add_paragraph (pen, say (pen, N_("Priority visitors may be called first.")), 26,
                 PANGO_WEIGHT_NORMAL);
}

static void
add_self_service (Pen *pen)
{
  add_paragraph (pen, say (pen, N_("Self-service")), 44, PANGO_WEIGHT_BOLD);
  add_space (pen, 12);
  add_band (pen, say (pen, N_("Not a queue number")));
  add_space (pen, 24);
  add_code (pen, say (pen, N_("When you have finished, scan this code at the kiosk to get your "
                              "queue number.")), TRUE);
  add_rule (pen);
  add_paragraph (pen, say (pen, N_("Need help? Show this slip to an officer.")), 26,
                 PANGO_WEIGHT_NORMAL);
}

/* On one line where it fits, else the time beneath the date. */
static void
add_moment (Pen *pen)
{
  g_autofree char *date = kios_slip_dup_date (pen->slip);
  g_autofree char *time = kios_slip_dup_time (pen->slip);
  g_autofree char *line = NULL;

  if (date == NULL || time == NULL)
    return;

  add_space (pen, 12);
  line = g_strconcat (date, ", ", time, NULL);
  set_text (pen, line, scaled (pen, 26), PANGO_WEIGHT_BOLD, ALIGN_CENTER, -1);
  if (get_text_width (pen) <= pen->width)
    {
      add_paragraph (pen, line, 26, PANGO_WEIGHT_BOLD);
      return;
    }
  add_paragraph (pen, date, 26, PANGO_WEIGHT_BOLD);
  add_paragraph (pen, time, 26, PANGO_WEIGHT_BOLD);
}

static void
add_page (Pen *pen)
{

  pen->y = scaled (pen, 20);
  add_head (pen);
  add_rule (pen);
  if (kios_slip_is_self_service (pen->slip))
    add_self_service (pen);
  else
    add_ticket (pen);
  add_moment (pen);
  if (pen->slip->legal_line != NULL)
    {
      add_space (pen, 8);
      add_paragraph (pen, pen->slip->legal_line, 22, PANGO_WEIGHT_NORMAL);
    }
  add_space (pen, 32);
}

/**
 * kios_slip_page_get_width:
 * @paper_mm: 80 or 58
 *
 * Returns: the dots a head of that paper can print
 */
guint
kios_slip_page_get_width (guint paper_mm)
{
  return paper_mm < 80 ? 48 * KIOS_SLIP_DOTS_PER_MM : 72 * KIOS_SLIP_DOTS_PER_MM;
}

/**
 * kios_slip_page_draw:
 * @slip: a slip
 * @paper_mm: 80 or 58
 * @cr: where to draw: black on what is there, one unit a dot, the origin in the upper left corner
 *   of the printable width
 *
 * A function of its arguments and the installed fonts. Any thread.
 *
 * Returns: the height in dots
 */
guint
kios_slip_page_draw (const KiosSlip *slip,
                     guint           paper_mm,
                     cairo_t        *cr)
{
  PangoContext *context;
  cairo_font_options_t *options;
  Pen pen = { .slip = slip, .cr = cr };

  g_return_val_if_fail (slip != NULL && cr != NULL, 0);

  /* Lines break alike on paper, in a PDF and in a picture only without hinted metrics. */
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  context = pango_cairo_create_context (cr);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_language (context, pango_language_from_string (
                                         kios_language_to_string (slip->language)));
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  pen.layout = pango_layout_new (context);
  g_object_unref (context);
  pen.scale = paper_mm < 80 ? 0.8 : 1.0;
  pen.margin = paper_mm < 80 ? 8 : 20;
  pen.width = (int) kios_slip_page_get_width (paper_mm) - 2 * pen.margin;

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  add_page (&pen);
  cairo_restore (cr);
  g_object_unref (pen.layout);

  return (guint) pen.y;
}
