/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>
#include <math.h>

#include "kios-ui-private.h"

/* The colours keep the contrasts that the design promises, and the style sheets mean something. */

static const char *const sections[] = { "light", "dark", "high-contrast" };

/* Promised contrasts in the three sets, rounded down. */
static const struct
{
  const char *text;
  const char *ground;
  double      least[3];
} pairs[] = {
  { "window_fg_color", "window_bg_color", { 14.2, 15.0, 21.0 } },
  { "window_fg_color", "card_bg_color", { 15.5, 12.5, 21.0 } },
  { "window_fg_color", "kios_well", { 12.7, 13.8, 21.0 } },
  { "kios_muted", "window_bg_color", { 6.8, 9.0, 21.0 } },
  { "kios_muted", "card_bg_color", { 7.4, 7.5, 21.0 } },
  { "kios_muted", "kios_well", { 6.1, 8.3, 21.0 } },
  { "accent_fg_color", "accent_color", { 7.8, 9.0, 14.7 } },
  { "accent_color", "card_bg_color", { 7.8, 8.0, 14.7 } },
  { "accent_color", "window_bg_color", { 7.1, 9.6, 14.7 } },
  { "accent_color", "kios_tint", { 6.7, 7.0, 10.6 } },
  { "kios_on_action", "kios_action", { 4.9, 7.7, 14.8 } },
  { "kios_on_action", "kios_action_pressed", { 7.4, 10.0, 21.0 } },
  { "success_color", "kios_ok_bg", { 5.6, 7.3, 11.9 } },
  { "warning_color", "kios_warn_bg", { 6.6, 7.9, 10.9 } },
  { "error_color", "kios_err_bg", { 6.3, 7.1, 10.4 } },
  { "kios_info", "kios_info_bg", { 6.9, 7.6, 11.4 } },
  { "window_fg_color", "kios_warn_bg", { 13.7, 11.4, 15.4 } },
  { "window_fg_color", "kios_err_bg", { 12.9, 12.5, 17.7 } },
  { "kios_on_desk", "kios_desk_a", { 7.2, 9.4, 12.2 } },
  { "kios_on_desk", "kios_desk_b", { 7.1, 9.2, 13.0 } },
  { "kios_on_desk", "kios_desk_c", { 6.8, 9.4, 13.5 } },
  { "kios_on_desk", "kios_desk_d", { 6.6, 8.9, 12.4 } },
  { "kios_on_desk", "kios_desk_e", { 6.3, 11.3, 15.6 } },
  { "kios_on_desk", "kios_desk_f", { 7.4, 10.2, 14.2 } },
  { "kios_on_desk", "kios_desk_g", { 6.2, 10.3, 14.4 } },
  { "kios_on_desk", "kios_desk_t", { 7.8, 10.3, 14.7 } },
  { "kios_on_desk", "kios_desk_p", { 10.3, 10.0, 13.7 } },
  { "kios_on_desk", "kios_desk_k", { 10.2, 11.2, 21.0 } },
  { "kios_edge", "card_bg_color", { 3.6, 5.0, 21.0 } },
  { "kios_edge", "window_bg_color", { 3.3, 6.1, 21.0 } },
};

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance_of (const char *css,
              const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("@define-color %s (#[0-9A-Fa-f]{6});", name);
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *value = NULL;
  GdkRGBA color;

  if (!g_regex_match (regex, css, 0, &match))
    g_error ("There is no colour %s", name);
  value = g_match_info_fetch (match, 1);
  g_assert_true (gdk_rgba_parse (&color, value));

  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

static double
contrast (const char *css,
          const char *text,
          const char *ground)
{
  double a = luminance_of (css, text);
  double b = luminance_of (css, ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static void
test_contrasts_are_kept (void)
{
  for (guint section = 0; section < G_N_ELEMENTS (sections); section++)
    {
      g_autofree char *css = kios_ui_tokens_section (sections[section]);

      for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
        {
          double ratio = contrast (css, pairs[i].text, pairs[i].ground);

          if (ratio < pairs[i].least[section])
            g_error ("%s: %s on %s has %.2f, not %.1f", sections[section], pairs[i].text, pairs[i].ground,
                     ratio, pairs[i].least[section]);
        }
    }
}

static void
test_disabled_text_can_be_read (void)
{
  for (guint section = 0; section < G_N_ELEMENTS (sections); section++)
    {
      g_autofree char *css = kios_ui_tokens_section (sections[section]);

      g_assert_cmpfloat (contrast (css, "kios_disabled_fg", "kios_disabled_bg"), >=,
                         section == 2 ? 7 : 4.5);
      g_assert_cmpfloat (contrast (css, "kios_bar_fg", "kios_bar_bg"), >=,
                         section == 2 ? 7 : 4.5);
      g_assert_cmpfloat (contrast (css, "kios_bar_muted", "kios_bar_bg"), >=,
                         section == 2 ? 7 : 4.5);
      for (guint face = 1; face <= 4; face++)
        {
          g_autofree char *name = g_strdup_printf ("kios_face_%u", face);

          g_assert_cmpfloat (contrast (css, name, "card_bg_color"), >=, 4.5);
        }
    }
}

static GHashTable *
names_of (const char *css)
{
  g_autoptr(GRegex) regex = g_regex_new ("@define-color (\\w+) ", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_regex_match (regex, css, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_assert_true (g_hash_table_add (names, g_match_info_fetch (match, 1)));

  return names;
}

static void
test_sets_have_the_same_names (void)
{
  g_autofree char *light_css = kios_ui_tokens_section ("light");
  g_autoptr(GHashTable) light = names_of (light_css);

  for (guint i = 1; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *css = kios_ui_tokens_section (sections[i]);
      g_autoptr(GHashTable) names = names_of (css);
      GHashTableIter iter;
      gpointer name;

      g_assert_cmpuint (g_hash_table_size (names), ==, g_hash_table_size (light));
      g_hash_table_iter_init (&iter, light);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_assert_true (g_hash_table_contains (names, name));
    }
}

static void
on_parsing_error (GtkCssProvider *provider,
                  GtkCssSection  *section,
                  GError         *error,
                  gpointer        user_data)
{
  g_autofree char *where = gtk_css_section_to_string (section);

  g_error ("%s: %s", where, error->message);
}

static void
test_style_sheets_parse (void)
{
  static const char *const names[] = { "kios.css", "kios-board.css", "kios-desktop.css", "kios-large.css",
                                       "kios-hc.css", "kios-tokens.css" };
  g_autofree char *light_css = kios_ui_tokens_section ("light");
  g_autoptr(GHashTable) light = names_of (light_css);
  g_autoptr(GRegex) regex = g_regex_new ("@(kios_\\w+)", 0, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
      g_autofree char *path = g_strconcat (KIOS_UI_PREFIX, names[i], NULL);
      g_autoptr(GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;

      g_signal_connect (provider, "parsing-error", G_CALLBACK (on_parsing_error), NULL);
      gtk_css_provider_load_from_resource (provider, path);

      /* A colour that nobody defined is silently ignored by GTK. */
      g_assert_nonnull (bytes);
      g_regex_match (regex, g_bytes_get_data (bytes, NULL), 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *name = g_match_info_fetch (match, 1);

          if (!g_hash_table_contains (light, name))
            g_error ("%s uses %s, which is not defined", names[i], name);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  kios_ui_init (KIOS_UI_KIOSK);

  g_test_add_func ("/ui/style/contrasts-are-kept", test_contrasts_are_kept);
  g_test_add_func ("/ui/style/disabled-text-can-be-read", test_disabled_text_can_be_read);
  g_test_add_func ("/ui/style/sets-have-the-same-names", test_sets_have_the_same_names);
  g_test_add_func ("/ui/style/style-sheets-parse", test_style_sheets_parse);

  return g_test_run ();
}
