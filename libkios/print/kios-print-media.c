/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "kios-print-media.h"

/* The width a driver gives may be the paper's or the head's, rounded to points or inches. */
#define TOLERANCE_MM 1.5

static double
get_head_mm (guint paper_mm)
{
  return paper_mm < 80 ? 48 : 72;
}

/* Reads the end of a self-describing name (PWG 5101.1): "om_roll_80x200mm", "na_x_3x8in". */
static gboolean
parse_size (const char *name,
            double     *width_mm,
            double     *height_mm)
{
  const char *size = strrchr (name, '_');
  double factor;
  char *end;

  if (size == NULL)
    return FALSE;
  factor = g_str_has_suffix (name, "mm") ? 1 : g_str_has_suffix (name, "in") ? 25.4 : 0;
  if (factor == 0)
    return FALSE;

  *width_mm = g_ascii_strtod (size + 1, &end) * factor;
  if (end == size + 1 || *end != 'x')
    return FALSE;
  size = end + 1;
  *height_mm = g_ascii_strtod (size, &end) * factor;

  return end != size && *width_mm > 0 && *height_mm > 0;
}

/* Paper as long as the slip, in the widest width up to the paper's that the driver can be given. */
static char *
choose_custom (double max_width,
               double min_height,
               double max_height,
               guint  paper_mm,
               guint  height_mm,
               guint  page_mm[2])
{
  if (max_width < get_head_mm (paper_mm) - TOLERANCE_MM || max_height < height_mm)
    return NULL;

  page_mm[0] = MIN (paper_mm, (guint) round (max_width));
  page_mm[1] = MAX (height_mm, (guint) ceil (min_height));

  return g_strdup_printf ("Custom.%ux%umm", page_mm[0], page_mm[1]);
}

/**
 * kios_print_media_choose:
 * @supported: (nullable) (array zero-terminated=1): the queue's media-supported
 * @paper_mm: 80 or 58
 * @height_mm: what the slip needs
 * @page_mm: (out): width and height of the page to make
 *
 * Never asks for a size the queue does not know: CUPS would cancel the job.
 *
 * Returns: (transfer full) (nullable): the value of the job's "media"; %NULL to leave it to the
 *   queue, the page then has the paper's width and the slip's height
 */
char *
kios_print_media_choose (const char *const *supported,
                         guint              paper_mm,
                         guint              height_mm,
                         guint              page_mm[2])
{
  double min_width = 0, min_height = 0, max_width = 0, max_height = 0;
  const char *best = NULL;
  double best_height = 0;
  char *custom;

  g_return_val_if_fail (page_mm != NULL, NULL);

  page_mm[0] = paper_mm;
  page_mm[1] = height_mm;
  for (guint i = 0; supported != NULL && supported[i] != NULL; i++)
    {
      double width, height;

      if (!parse_size (supported[i], &width, &height))
        continue;
      if (g_str_has_prefix (supported[i], "custom_min_"))
        {
          min_width = width;
          min_height = height;
          continue;
        }
      if (g_str_has_prefix (supported[i], "custom_max_"))
        {
          max_width = width;
          max_height = height;
          continue;
        }

      /* The shortest sheet that holds the slip. */
      if (width < get_head_mm (paper_mm) - TOLERANCE_MM || width > paper_mm + TOLERANCE_MM ||
          height < height_mm || (best != NULL && height >= best_height))
        continue;
      best = supported[i];
      best_height = height;
      page_mm[0] = (guint) round (width);
      page_mm[1] = (guint) floor (height);
    }

  if (min_width <= paper_mm)
    {
      custom = choose_custom (max_width, min_height, max_height, paper_mm, height_mm, page_mm);
      if (custom != NULL)
        return custom;
    }

  return g_strdup (best);
}
