/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reception-pages.h"

#include <glib/gi18n.h>

#include "model/kios-identifier.h"

/* Has the visitor a SIAPkerja account? By scan, by NIK or phone number, or not. What is typed stands
 * in the walk at once, so that it survives a switch of the language. */
struct _ReceptionAccountPage
{
  ReceptionPage    parent_instance;

  /* Template */
  GtkBox          *halves;
  GtkBox          *left;
  GtkBox          *or_line;
  GtkBox          *type_card;
  GtkToggleButton *nik_button;
  GtkToggleButton *phone_button;
  KiosDigitField  *field;
  KiosKeypad      *keypad;
  GtkLabel        *problem;

  /* Owned */
  GtkWidget       *none_button;

  /* State */
  guint            is_filling : 1;
};

G_DEFINE_FINAL_TYPE (ReceptionAccountPage, reception_account_page, RECEPTION_TYPE_PAGE)

static void
show_problem (ReceptionAccountPage *self,
              const char           *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->or_line), text == NULL);
}

static void
on_digits_changed (KiosDigitField       *field,
                   ReceptionAccountPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (self->is_filling || walk == NULL)
    return;

  reception_walk_take_text (&walk->digits, g_strdup (kios_digit_field_get_digits (field)));
  show_problem (self, NULL);
}

static void
on_kind_toggled (GtkToggleButton      *button,
                 ReceptionAccountPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));
  gboolean is_phone = !gtk_toggle_button_get_active (self->nik_button);

  if (self->is_filling || walk == NULL || walk->is_phone == is_phone)
    return;

  walk->is_phone = is_phone;
  kios_digit_field_clear (self->field);
  kios_digit_field_set_kind (self->field, is_phone ? KIOS_DIGIT_PHONE : KIOS_DIGIT_NIK);
  reception_walk_take_text (&walk->digits, NULL);
  show_problem (self, NULL);
}

static gboolean
is_number_right (ReceptionAccountPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));
  g_autoptr(KiosIdentifier) identifier = NULL;

  if (walk->digits == NULL)
    return FALSE;
  if (walk->is_phone)
    identifier = kios_phone_parse (walk->digits, NULL);
  else
    identifier = kios_nik_parse (walk->digits, NULL, NULL, NULL);

  return identifier != NULL;
}

/* Declared, not verified: only the gateway or an officer can say that an account is active. */
static void
on_done (GtkWidget            *widget,
         ReceptionAccountPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  if (!is_number_right (self))
    {
      show_problem (self, walk->is_phone ? _("This phone number cannot be right. Please check it once more.")
                                         : _("This NIK cannot be right. Please check it against your KTP."));
      return;
    }

  walk->account = KIOS_ACCOUNT_DECLARED;
  walk->has_passed_self_service = FALSE;
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
on_none_clicked (GtkButton            *button,
                 ReceptionAccountPage *self)
{
  ReceptionWalk *walk = reception_page_get_walk (RECEPTION_PAGE (self));

  reception_walk_take_text (&walk->digits, NULL);
  walk->account = KIOS_ACCOUNT_NONE;
  reception_page_answer (RECEPTION_PAGE (self));
}

static void
reception_account_page_build (ReceptionPage *page)
{
  ReceptionAccountPage *self = RECEPTION_ACCOUNT_PAGE (page);
  ReceptionWalk *walk = reception_page_get_walk (page);

  reception_page_set_heading (page, _("Do you have a SIAPkerja account?"),
                              _("Choose one way. Your data is only used to check the account."),
                              _("SIAPkerja account"));
  self->none_button = g_object_ref_sink (kios_main_button_new ("kios-user-plus-symbolic",
                                                               _("I have no account yet")));
  gtk_widget_add_css_class (self->none_button, "secondary");
  g_signal_connect_object (self->none_button, "clicked", G_CALLBACK (on_none_clicked), self, 0);

  self->is_filling = TRUE;
  kios_digit_field_set_kind (self->field, walk->is_phone ? KIOS_DIGIT_PHONE : KIOS_DIGIT_NIK);
  gtk_toggle_button_set_active (walk->is_phone ? self->phone_button : self->nik_button, TRUE);
  for (const char *c = walk->digits; c != NULL && *c != '\0'; c++)
    kios_digit_field_append (self->field, *c);
  self->is_filling = FALSE;
}

/* "I have no account yet" stands above the bottom bar; beside the keypad where there is room. */
static void
reception_account_page_lay_out (ReceptionPage *page,
                                gboolean       is_landscape)
{
  ReceptionAccountPage *self = RECEPTION_ACCOUNT_PAGE (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  is_landscape ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (self->type_card, is_landscape ? 12 : 20);
  gtk_widget_set_hexpand (GTK_WIDGET (self->left), TRUE);
  if (gtk_widget_get_parent (self->none_button) == GTK_WIDGET (self->left))
    gtk_box_remove (self->left, self->none_button);
  if (is_landscape)
    {
      reception_page_set_action (page, NULL);
      gtk_box_append (self->left, self->none_button);
    }
  else
    {
      reception_page_set_action (page, self->none_button);
    }
}

static gboolean
reception_account_page_type (ReceptionPage *page,
                             const char    *text)
{
  ReceptionAccountPage *self = RECEPTION_ACCOUNT_PAGE (page);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        kios_digit_field_append (self->field, *c);
    }

  return TRUE;
}

static void
reception_account_page_dispose (GObject *object)
{
  ReceptionAccountPage *self = RECEPTION_ACCOUNT_PAGE (object);

  g_clear_object (&self->none_button);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RECEPTION_TYPE_ACCOUNT_PAGE);

  G_OBJECT_CLASS (reception_account_page_parent_class)->dispose (object);
}

static void
reception_account_page_class_init (ReceptionAccountPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReceptionPageClass *page_class = RECEPTION_PAGE_CLASS (klass);

  object_class->dispose = reception_account_page_dispose;
  page_class->build = reception_account_page_build;
  page_class->lay_out = reception_account_page_lay_out;
  page_class->type = reception_account_page_type;

  gtk_widget_class_set_template_from_resource (widget_class, RECEPTION_RESOURCES "reception-account-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, halves);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, left);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, or_line);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, type_card);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, nik_button);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, phone_button);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, field);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, keypad);
  gtk_widget_class_bind_template_child (widget_class, ReceptionAccountPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_digits_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
reception_account_page_init (ReceptionAccountPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
