/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "kios-glyph.h"
#include "kios-glyph-paths.h"

#define GRID 24.0

/* SVG gives the ends of an arc, cairo wants its centre (SVG 1.1, implementation notes F.6.5);
   the icons have no rotated ellipses. */
static void
add_arc (cairo_t *cr,
         double   rx,
         double   ry,
         gboolean is_large,
         gboolean is_sweep,
         double   x2,
         double   y2)
{
  double x1, y1, dx, dy, square, factor, cx, cy, start, end;

  cairo_get_current_point (cr, &x1, &y1);
  dx = (x1 - x2) / 2 / rx;
  dy = (y1 - y2) / 2 / ry;
  square = dx * dx + dy * dy;
  if (square == 0)
    return;
  if (square > 1)
    {
      rx *= sqrt (square);
      ry *= sqrt (square);
      dx /= sqrt (square);
      dy /= sqrt (square);
      square = 1;
    }

  factor = sqrt ((1 - square) / square) * (is_large == is_sweep ? -1 : 1);
  cx = factor * dy;
  cy = -factor * dx;
  start = atan2 (dy - cy, dx - cx);
  end = atan2 (-dy - cy, -dx - cx);

  cairo_save (cr);
  cairo_translate (cr, (x1 + x2) / 2 + cx * rx, (y1 + y2) / 2 + cy * ry);
  cairo_scale (cr, rx, ry);
  if (is_sweep)
    cairo_arc (cr, 0, 0, 1, start, end);
  else
    cairo_arc_negative (cr, 0, 0, 1, start, end);
  cairo_restore (cr);
}

static void
read_numbers (const char **path,
              double      *numbers,
              guint        n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    {
      char *end;

      *path += strspn (*path, " ,");
      numbers[i] = g_ascii_strtod (*path, &end);
      g_assert (end != *path);
      *path = end;
    }
}

static void
add_path (cairo_t    *cr,
          const char *path)
{
  double a[7];

  while (*path != '\0')
    switch (*path++)
      {
      case 'M':
        read_numbers (&path, a, 2);
        cairo_move_to (cr, a[0], a[1]);
        break;

      case 'L':
        read_numbers (&path, a, 2);
        cairo_line_to (cr, a[0], a[1]);
        break;

      case 'C':
        read_numbers (&path, a, 6);
        cairo_curve_to (cr, a[0], a[1], a[2], a[3], a[4], a[5]);
        break;

      case 'A':
        read_numbers (&path, a, 7);
        add_arc (cr, a[0], a[1], a[3] != 0, a[4] != 0, a[5], a[6]);
        break;

      case 'z':
        cairo_close_path (cr);
        break;

      case ' ':
        break;

      default:
        g_assert_not_reached ();
      }
}

/**
 * kios_glyph_draw:
 * @icon_name: (nullable): a desk's symbolic icon, or "kios-mark-symbolic"
 * @x: left edge
 * @y: upper edge
 * @size: edge of the square it fills
 *
 * Fills an icon with the current source. Any thread.
 *
 * Returns: whether there is such an icon
 */
gboolean
kios_glyph_draw (cairo_t    *cr,
                 const char *icon_name,
                 double      x,
                 double      y,
                 double      size)
{
  g_return_val_if_fail (cr != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    {
      if (g_strcmp0 (glyphs[i].icon_name, icon_name) != 0)
        continue;

      cairo_save (cr);
      cairo_translate (cr, x, y);
      cairo_scale (cr, size / GRID, size / GRID);
      cairo_new_path (cr);
      add_path (cr, glyphs[i].path);
      cairo_fill (cr);
      cairo_restore (cr);
      return TRUE;
    }

  return FALSE;
}
