/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kios-ui-private.h"

/* Desks and queue numbers as classes and icons, and what the widgets share. */

static const struct
{
  const char *letter;
  const char *css_class;
  const char *icon;
} desks[] = {
  { "A", "desk-a", "kios-desk-training-symbolic" },
  { "B", "desk-b", "kios-desk-certification-symbolic" },
  { "C", "desk-c", "kios-desk-productivity-symbolic" },
  { "D", "desk-d", "kios-desk-placement-symbolic" },
  { "E", "desk-e", "kios-desk-expansion-symbolic" },
  { "F", "desk-f", "kios-desk-social-security-symbolic" },
  { "G", "desk-g", "kios-desk-safety-symbolic" },
  { "T", "desk-t", "kios-guest-symbolic" },
  { "P", "desk-p", "kios-complaint-symbolic" },
  { "K", "desk-k", "kios-employer-symbolic" },
  { "help", "desk-help", "kios-help-symbolic" },
};

static int
find_desk (const char *letter)
{
  if (letter == NULL)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    if (g_ascii_strcasecmp (desks[i].letter, letter) == 0)
      return i;

  return -1;
}

/**
 * kios_ui_desk_class:
 * @letter: (nullable): a desk's letter, "K" for employers, "help"
 *
 * Returns: (transfer none) (nullable): the style class of the desk's colour
 */
const char *
kios_ui_desk_class (const char *letter)
{
  int i = find_desk (letter);

  return i >= 0 ? desks[i].css_class : NULL;
}

/**
 * kios_ui_desk_icon:
 * @letter: (nullable): a desk's letter, "K" for employers, "help"
 *
 * Returns: (transfer none): the name of the desk's icon
 */
const char *
kios_ui_desk_icon (const char *letter)
{
  int i = find_desk (letter);

  return i >= 0 ? desks[i].icon : "kios-counter-symbolic";
}

/**
 * kios_ui_set_desk_class:
 * @letter: (nullable): a desk's letter; %NULL for none
 *
 * Gives @widget the colour of one desk and takes those of others away.
 */
void
kios_ui_set_desk_class (GtkWidget  *widget,
                        const char *letter)
{
  int wanted = find_desk (letter);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (int i = 0; i < (int) G_N_ELEMENTS (desks); i++)
    kios_ui_toggle_class (widget, desks[i].css_class, i == wanted);
}

/**
 * kios_ui_number_class:
 * @number: (nullable): a queue number
 *
 * Returns: (transfer none): "n5" where five characters fit, "n6" for longer ones ("A-1000")
 */
const char *
kios_ui_number_class (const char *number)
{
  return number != NULL && g_utf8_strlen (number, -1) > 5 ? "n6" : "n5";
}

/**
 * kios_ui_set_number_class:
 *
 * Chooses the size class of a label that shows @number.
 */
void
kios_ui_set_number_class (GtkWidget  *widget,
                          const char *number)
{
  gboolean is_long = strcmp (kios_ui_number_class (number), "n6") == 0;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  kios_ui_toggle_class (widget, "n5", !is_long);
  kios_ui_toggle_class (widget, "n6", is_long);
}

/* kios_ui_label_set:
 * Sets a label's text and hides it when there is none. Returns: whether something changed */
gboolean
kios_ui_label_set (GtkLabel   *label,
                   const char *text)
{
  if (text == NULL)
    text = "";

  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  if (strcmp (gtk_label_get_text (label), text) == 0)
    return FALSE;

  gtk_label_set_text (label, text);
  return TRUE;
}

/* kios_ui_image_set:
 * Sets an image's icon and hides it when there is none. Returns: whether something changed */
gboolean
kios_ui_image_set (GtkImage   *image,
                   const char *icon)
{
  if (icon != NULL && *icon == '\0')
    icon = NULL;

  gtk_widget_set_visible (GTK_WIDGET (image), icon != NULL);
  if (g_strcmp0 (gtk_image_get_icon_name (image), icon) == 0)
    return FALSE;

  if (icon != NULL)
    gtk_image_set_from_icon_name (image, icon);
  else
    gtk_image_clear (image);
  return TRUE;
}

/* kios_ui_label_new:
 * A label at the start of its line that wraps. */
GtkWidget *
kios_ui_label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

void
kios_ui_toggle_class (GtkWidget  *widget,
                      const char *css_class,
                      gboolean    is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* kios_ui_set_child:
 * The usual setter of a single child. Returns: whether something changed */
gboolean
kios_ui_set_child (GtkWidget  *parent,
                   GtkWidget **slot,
                   GtkWidget  *child)
{
  if (*slot == child)
    return FALSE;

  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  if (child != NULL)
    gtk_widget_set_parent (child, parent);
  return TRUE;
}

/* kios_ui_guess_is_landscape:
 * Whether a widget will be wider than high, before its window has a size. */
gboolean
kios_ui_guess_is_landscape (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (widget));
  g_autoptr(GdkMonitor) monitor = NULL;
  GdkRectangle geometry = { 0, };
  int width = 0, height = 0;

  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  if (width > 0 && height > 0)
    return width > height;

  monitor = g_list_model_get_item (monitors, 0);
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &geometry);
  return geometry.width > geometry.height;
}
