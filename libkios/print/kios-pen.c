/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "kios-glyph.h"
#include "kios-pen.h"

#define FONT_FAMILIES "Cantarell, Noto Sans"

/* Narrows the layout as far as it keeps its number of lines: lines of like length instead of a
   long one and a lone word. */
static void
balance_lines (KiosPen *pen)
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

/**
 * kios_pen_init:
 * @pen: to be cleared
 * @cr: where to draw; borrowed
 * @language: "id" or "en"
 *
 * Margin, width and scale are the caller's to set.
 */
void
kios_pen_init (KiosPen    *pen,
               cairo_t    *cr,
               const char *language)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context = pango_cairo_create_context (cr);

  /* Lines break alike on paper, in a PDF and in a picture only without hinted metrics. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_round_glyph_positions (context, FALSE);

  *pen = (KiosPen) { .cr = cr, .layout = pango_layout_new (context), .scale = 1 };

  g_object_unref (context);
  cairo_font_options_destroy (options);
}

void
kios_pen_clear (KiosPen *pen)
{
  g_clear_object (&pen->layout);
}

/**
 * kios_pen_scale:
 *
 * Returns: @dots on 80 mm as dots on this paper
 */
int
kios_pen_scale (KiosPen *pen,
                double   dots)
{
  return (int) round (dots * pen->scale);
}

/**
 * kios_pen_set_text:
 * @size: of the letters, before scaling
 * @width: in dots; -1 for one line
 *
 * Sets the layout up, for kios_pen_show_text().
 *
 * Returns: its height in dots
 */
int
kios_pen_set_text (KiosPen        *pen,
                   const char     *text,
                   double          size,
                   PangoWeight     weight,
                   PangoAlignment  alignment,
                   int             width)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FONT_FAMILIES);
  int height;

  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, kios_pen_scale (pen, size) * PANGO_SCALE);
  pango_layout_set_font_description (pen->layout, font);
  pango_layout_set_width (pen->layout, width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_set_wrap (pen->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (pen->layout, alignment);
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_get_pixel_size (pen->layout, NULL, &height);

  return height;
}

/**
 * kios_pen_get_text_width:
 *
 * Returns: the width the lines need, at most the width they were given
 */
int
kios_pen_get_text_width (KiosPen *pen)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (pen->layout, NULL, &logical);

  return logical.width;
}

void
kios_pen_show_text (KiosPen *pen,
                    int      x,
                    int      y)
{
  cairo_move_to (pen->cr, x, y);
  pango_cairo_show_layout (pen->cr, pen->layout);
}

void
kios_pen_add_space (KiosPen *pen,
                    double   dots)
{
  pen->y += kios_pen_scale (pen, dots);
}

void
kios_pen_add_rule (KiosPen *pen)
{
  kios_pen_add_space (pen, KIOS_PEN_RULE_SPACE);
  cairo_save (pen->cr);
  cairo_set_antialias (pen->cr, CAIRO_ANTIALIAS_NONE);
  for (int x = 0; x + 6 <= pen->width; x += 10)
    cairo_rectangle (pen->cr, pen->margin + x, pen->y, 6, 3);
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
  pen->y += 3;
  kios_pen_add_space (pen, KIOS_PEN_RULE_SPACE);
}

void
kios_pen_add_paragraph (KiosPen     *pen,
                        const char  *text,
                        double       size,
                        PangoWeight  weight)
{
  int height = kios_pen_set_text (pen, text, size, weight, PANGO_ALIGN_CENTER, pen->width);
  int x;

  balance_lines (pen);
  x = pen->margin + (pen->width - pango_layout_get_width (pen->layout) / PANGO_SCALE) / 2;
  kios_pen_show_text (pen, x, pen->y);
  pen->y += height;
}

/**
 * kios_pen_add_heading:
 * @icon_name: (nullable): see kios_glyph_draw()
 * @attributes: (nullable): of the text
 *
 * A picture and beside it a text, together in the middle of the page.
 */
void
kios_pen_add_heading (KiosPen       *pen,
                      const char    *icon_name,
                      double         icon_size,
                      const char    *text,
                      double         text_size,
                      PangoWeight    weight,
                      PangoAttrList *attributes)
{
  int icon = kios_pen_scale (pen, icon_size);
  int gap = kios_pen_scale (pen, 20);
  int text_height, height, x;

  pango_layout_set_attributes (pen->layout, attributes);
  text_height = kios_pen_set_text (pen, text, text_size, weight, PANGO_ALIGN_LEFT,
                                        pen->width - icon - gap);
  balance_lines (pen);
  height = MAX (icon, text_height);
  x = pen->margin + (pen->width - icon - gap - kios_pen_get_text_width (pen)) / 2;
  kios_glyph_draw (pen->cr, icon_name, x, pen->y + (height - icon) / 2, icon);
  kios_pen_show_text (pen, x + icon + gap, pen->y + (height - text_height) / 2);
  pango_layout_set_attributes (pen->layout, NULL);
  pen->y += height;
}

/**
 * kios_pen_add_fact:
 * @value: (nullable): nothing is added without one
 */
void
kios_pen_add_fact (KiosPen    *pen,
                   const char *label,
                   const char *value)
{
  int gap = kios_pen_scale (pen, 20);
  int inset = 4;
  int label_width, height;

  if (value == NULL)
    return;

  kios_pen_set_text (pen, label, 30, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, -1);
  label_width = kios_pen_get_text_width (pen);
  kios_pen_show_text (pen, pen->margin + inset, pen->y + kios_pen_scale (pen, 2));
  height = kios_pen_set_text (pen, value, 32, PANGO_WEIGHT_BOLD, PANGO_ALIGN_RIGHT,
                                   pen->width - 2 * inset - label_width - gap);
  kios_pen_show_text (pen, pen->margin + inset + label_width + gap, pen->y);
  pen->y += height;
  kios_pen_add_space (pen, 10);
}

/**
 * kios_pen_add_band:
 *
 * White on a black band, for what nobody may overlook.
 */
void
kios_pen_add_band (KiosPen    *pen,
                   const char *text)
{
  int padding = kios_pen_scale (pen, 16);
  int inset = kios_pen_scale (pen, 12);
  int height;

  height = kios_pen_set_text (pen, text, 42, PANGO_WEIGHT_ULTRABOLD, PANGO_ALIGN_CENTER,
                                   pen->width - 2 * inset);
  cairo_rectangle (pen->cr, pen->margin, pen->y, pen->width, height + 2 * padding);
  cairo_fill (pen->cr);
  cairo_set_source_rgb (pen->cr, 1, 1, 1);
  kios_pen_show_text (pen, pen->margin + inset, pen->y + padding);
  cairo_set_source_rgb (pen->cr, 0, 0, 0);
  pen->y += height + 2 * padding;
}
