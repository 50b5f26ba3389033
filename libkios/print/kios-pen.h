/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define KIOS_PEN_RULE_SPACE 18 /* above and below a rule, before scaling */

/**
 * KiosPen:
 *
 * Draws a page in printer dots, from top to bottom. Its height is where the pen ends, so measuring
 * is drawing onto a picture of one dot. For kios-slip-page.c only.
 */
typedef struct
{
  cairo_t     *cr;
  PangoLayout *layout;
  double       scale;  /* of text and spaces: 1 on 80 mm */
  int          margin;
  int          width;  /* between the margins */
  int          y;
} KiosPen;

void kios_pen_init           (KiosPen       *pen,
                              cairo_t       *cr,
                              const char    *language);
void kios_pen_clear          (KiosPen       *pen);

int  kios_pen_scale          (KiosPen       *pen,
                              double         dots);
int  kios_pen_set_text       (KiosPen       *pen,
                              const char    *text,
                              double         size,
                              PangoWeight    weight,
                              PangoAlignment alignment,
                              int            width);
int  kios_pen_get_text_width (KiosPen       *pen);
void kios_pen_show_text      (KiosPen       *pen,
                              int            x,
                              int            y);

void kios_pen_add_space      (KiosPen       *pen,
                              double         dots);
void kios_pen_add_rule       (KiosPen       *pen);
void kios_pen_add_paragraph  (KiosPen       *pen,
                              const char    *text,
                              double         size,
                              PangoWeight    weight);
void kios_pen_add_heading    (KiosPen       *pen,
                              const char    *icon_name,
                              double         icon_size,
                              const char    *text,
                              double         text_size,
                              PangoWeight    weight,
                              PangoAttrList *attributes);
void kios_pen_add_fact       (KiosPen       *pen,
                              const char    *label,
                              const char    *value);
void kios_pen_add_band       (KiosPen       *pen,
                              const char    *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KiosPen, kios_pen_clear)

G_END_DECLS
