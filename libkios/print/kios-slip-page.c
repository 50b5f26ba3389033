/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kios-qr.h"
#include "kios-slip-page.h"
#include "kios-pen.h"
#include "kios-slip-words.h"

#define MARK "kios-mark-symbolic"

static const char *say (const KiosSlip *slip,
                        const char     *msgid) G_GNUC_FORMAT (2);

static const char *
say (const KiosSlip *slip,
     const char     *msgid)
{
  return kios_language_gettext (slip->language, msgid);
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
add_head (const KiosSlip *slip,
          KiosPen        *pen)
{
  static const char light[] = "Kios ";
  static const char heavy[] = "SIAPkerja";
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = NULL;
  gsize length = strlen (light) + strlen (heavy);

  text = g_strconcat (light, heavy, slip->unit_name != NULL ? "\n" : "", slip->unit_name, NULL);
  add_attribute (attributes,
                 pango_attr_size_new_absolute (kios_pen_scale (pen, 40) * PANGO_SCALE), 0, length);
  add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_ULTRABOLD), strlen (light),
                 length);
  kios_pen_add_heading (pen, MARK, 92, text, 28, PANGO_WEIGHT_NORMAL, attributes);
}

static void
add_number (const KiosSlip *slip,
            KiosPen        *pen)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoRectangle ink;
  gsize length = strlen (slip->number);
  double size = length <= 5 ? 176 : length == 6 ? 146 : 122;

  /* Classes by length, so that most numbers of a day look the same; drawn for 536 dots. */
  size = size * pen->width / 536 / pen->scale;
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (pen->layout, attributes);
  do
    {
      kios_pen_set_text (pen, slip->number, size, PANGO_WEIGHT_ULTRABOLD, PANGO_ALIGN_LEFT, -1);
      pango_layout_get_pixel_extents (pen->layout, &ink, NULL);
      size -= 4;
    }
  while (ink.width > pen->width && size > 40);

  /* By its ink: digits have neither ascenders nor descenders to leave room for. */
  kios_pen_add_space (pen, 28);
  kios_pen_show_text (pen, pen->margin + (pen->width - ink.width) / 2 - ink.x, pen->y - ink.y);
  pango_layout_set_attributes (pen->layout, NULL);
  pen->y += ink.height;
  kios_pen_add_space (pen, 26);
}

static void
add_facts (const KiosSlip *slip,
           KiosPen        *pen)
{
  g_autofree char *ahead = kios_slip_dup_ahead (slip);
  g_autofree char *wait = kios_slip_dup_wait (slip);
  g_autofree char *counters = kios_slip_dup_counters (slip);

  kios_pen_add_fact (pen, say (slip, N_("Ahead of you")), ahead);
  kios_pen_add_fact (pen, say (slip, N_("Estimated wait")), wait);
  kios_pen_add_fact (pen, say (slip, N_("Wait in")), slip->room);
  kios_pen_add_fact (pen, say (slip, N_("Called to")), counters);
  pen->y -= kios_pen_scale (pen, 10);
}

/* The text stands beside the code, or on narrow paper beneath it. The quiet zone is kept on every
   side; the space of a rule or a band is part of it. */
static void
add_code (const KiosSlip *slip,
          KiosPen        *pen,
          const char     *text,
          gboolean        is_beneath)
{
  g_autofree char *code = kios_slip_dup_code (slip);
  g_autoptr(KiosQr) qr = code != NULL ? kios_qr_new (code, NULL) : NULL;
  int module, size, quiet, height;

  if (qr == NULL)
    return;

  /* About 28 mm whatever the version, so that the slip looks the same every day. */
  module = MAX (228 / (int) kios_qr_get_size (qr), 5);
  size = (int) kios_qr_get_size (qr) * module;
  quiet = KIOS_QR_QUIET * module;
  pen->y += MAX (0, quiet - kios_pen_scale (pen, KIOS_PEN_RULE_SPACE));

  if (is_beneath)
    {
      kios_qr_draw (qr, pen->cr, pen->margin + (pen->width - size) / 2, pen->y, (guint) module);
      pen->y += size + quiet;
      if (kios_slip_is_self_service (slip))
        {
          g_autofree char *token = kios_slip_dup_token (slip);

          kios_pen_add_paragraph (pen, token, 28, PANGO_WEIGHT_NORMAL);
          kios_pen_add_space (pen, 14);
        }
      kios_pen_add_paragraph (pen, text, 28, PANGO_WEIGHT_BOLD);
      return;
    }

  height = kios_pen_set_text (pen, text, 28, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT,
                              pen->width - size - quiet);
  kios_qr_draw (qr, pen->cr, pen->margin, pen->y + MAX (0, (height - size) / 2), (guint) module);
  kios_pen_show_text (pen, pen->margin + size + quiet, pen->y + MAX (0, (size - height) / 2));
  pen->y += MAX (size, height);
  pen->y += MAX (0, quiet - kios_pen_scale (pen, KIOS_PEN_RULE_SPACE));
}

static void
add_ticket (const KiosSlip *slip,
            KiosPen        *pen)
{
  g_autofree char *subject = kios_slip_dup_subject (slip);

  kios_pen_add_paragraph (pen, say (slip, N_("Your queue number")), 32, PANGO_WEIGHT_NORMAL);
  add_number (slip, pen);
  if (slip->desk_name != NULL)
    kios_pen_add_heading (pen, slip->desk_icon, 80, slip->desk_name, 34, PANGO_WEIGHT_BOLD, NULL);
  if (subject != NULL)
    {
      kios_pen_add_space (pen, 8);
      kios_pen_add_paragraph (pen, subject, 26, PANGO_WEIGHT_NORMAL);
    }
  kios_pen_add_rule (pen);
  add_facts (slip, pen);
  kios_pen_add_rule (pen);
  add_code (slip, pen,
            say (slip, N_("Keep this slip. Scan this code at the kiosk or show it to an officer.")),
            pen->scale < 1);
  kios_pen_add_rule (pen);
  kios_pen_add_paragraph (pen, say (slip, N_("Please take a seat and listen for your number.")), 26,
                          PANGO_WEIGHT_NORMAL);
  kios_pen_add_paragraph (pen, say (slip, N_("Priority visitors may be called first.")), 26,
                          PANGO_WEIGHT_NORMAL);
}

static void
add_self_service (const KiosSlip *slip,
                  KiosPen        *pen)
{
  kios_pen_add_paragraph (pen, say (slip, N_("Self-service")), 44, PANGO_WEIGHT_BOLD);
  kios_pen_add_space (pen, 12);
  kios_pen_add_band (pen, say (slip, N_("Not a queue number")));
  kios_pen_add_space (pen, KIOS_PEN_RULE_SPACE);
  add_code (slip, pen,
            say (slip, N_("When you have finished, scan this code at the kiosk to get your queue "
                          "number.")),
            TRUE);
  kios_pen_add_rule (pen);
  kios_pen_add_paragraph (pen, say (slip, N_("Need help? Show this slip to an officer.")), 26,
                          PANGO_WEIGHT_NORMAL);
}

/* On one line where it fits, else the time beneath the date. */
static void
add_moment (const KiosSlip *slip,
            KiosPen        *pen)
{
  g_autofree char *date = kios_slip_dup_date (slip);
  g_autofree char *time = kios_slip_dup_time (slip);
  g_autofree char *line = NULL;

  if (date == NULL || time == NULL)
    return;

  kios_pen_add_space (pen, 12);
  line = g_strconcat (date, ", ", time, NULL);
  kios_pen_set_text (pen, line, 26, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, -1);
  if (kios_pen_get_text_width (pen) <= pen->width)
    {
      kios_pen_add_paragraph (pen, line, 26, PANGO_WEIGHT_BOLD);
      return;
    }
  kios_pen_add_paragraph (pen, date, 26, PANGO_WEIGHT_BOLD);
  kios_pen_add_paragraph (pen, time, 26, PANGO_WEIGHT_BOLD);
}

static void
add_page (const KiosSlip *slip,
          KiosPen        *pen)
{
  pen->y = kios_pen_scale (pen, 20);
  add_head (slip, pen);
  kios_pen_add_rule (pen);
  if (kios_slip_is_self_service (slip))
    add_self_service (slip, pen);
  else
    add_ticket (slip, pen);
  add_moment (slip, pen);
  if (slip->legal_line != NULL)
    {
      kios_pen_add_space (pen, 8);
      kios_pen_add_paragraph (pen, slip->legal_line, 22, PANGO_WEIGHT_NORMAL);
    }
  kios_pen_add_space (pen, 32);
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
  g_auto(KiosPen) pen = { 0 };

  g_return_val_if_fail (slip != NULL && cr != NULL, 0);

  kios_pen_init (&pen, cr, kios_language_to_string (slip->language));
  pen.scale = paper_mm < 80 ? 0.8 : 1.0;
  pen.margin = paper_mm < 80 ? 8 : 20;
  pen.width = (int) kios_slip_page_get_width (paper_mm) - 2 * pen.margin;

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  add_page (slip, &pen);
  cairo_restore (cr);

  return (guint) pen.y;
}
