/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backoffice-world.h"

#include "store/kios-store-cases.h"
#include "store/kios-store-counters.h"
#include "store/kios-store-officers.h"
#include "store/kios-store-requests.h"
#include "store/kios-store-survey.h"
#include "store/kios-store-visits.h"

#define CLOCK "2026-11-18T10:24:00+08:00"

/* One officer of each kind that matters here. */
static gpointer
add_officers_job (KiosDb    *db,
                  gpointer   data,
                  GError   **error)
{
  static const struct
  {
    const char *login;
    KiosRole    role;
  } officers[] = { { "rahmat", KIOS_ROLE_BACKOFFICE_OFFICER }, { "budi", KIOS_ROLE_RECEPTIONIST } };

  for (guint i = 0; i < G_N_ELEMENTS (officers); i++)
    {
      g_autofree char *one_time = NULL;
      g_autoptr(KiosOfficer) officer = kios_store_officers_add (db, officers[i].login, officers[i].login,
                                                                officers[i].role, &one_time, error);

      g_assert_nonnull (officer);
    }

  return db;
}

World *
world_new (void)
{
  KiosSiteDraft draft = { .unit_name = "BPVP Contoh", .type = 1, .zone = "Asia/Makassar",
                          .region_code = "74.71", .code = "uji" };
  World *self = g_new0 (World, 1);
  g_autoptr(KiosClock) clock = kios_clock_new_fixed (made_site_parse_time (CLOCK));
  g_autoptr(GError) error = NULL;

  self->site = made_site_new (&draft, kios_clock_get_now_us (clock));
  g_assert_nonnull (made_site_write (self->site, clock, add_officers_job, NULL, &error));
  g_assert_no_error (error);
  made_site_set_environment (self->site, CLOCK);
  self->context = world_open_context ("backoffice");

  return self;
}

void
world_free (World *self)
{
  if (self->window != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->window));
      world_settle ();
      g_assert_finalize_object (self->window);
    }
  kios_context_close (self->context);
  world_settle ();
  g_clear_object (&self->context);
  made_site_free (self->site);
  g_free (self);
}

void
world_set_time (World      *self,
                const char *iso8601)
{
  kios_clock_set_now_us (kios_context_get_clock (self->context), made_site_parse_time (iso8601));
}

void
world_show (World      *self,
            const char *login)
{
  self->window = g_object_ref (BACKOFFICE_WINDOW (backoffice_window_new (NULL, self->context, login)));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1366, 768);
  gtk_window_present (GTK_WINDOW (self->window));
  if (login != NULL)
    world_wait_until (backoffice_window_get_shell (self->window) != NULL);
  world_wait_until (gtk_widget_get_width (GTK_WIDGET (self->window)) > 0);
  world_settle ();
}

/* As another program would: through a connection of its own. */
gpointer
world_write (World     *self,
             KiosJob    job,
             gpointer   data,
             GError   **error)
{
  return made_site_write (self->site, kios_context_get_clock (self->context), job, data, error);
}

typedef struct
{
  KiosGroup   group;
  const char *company;
} CaseDraft;

/* A visit, called, served and referred. */
static gpointer
add_case_job (KiosDb    *db,
              gpointer   data,
              GError   **error)
{
  const CaseDraft *draft = data;
  const guint desks[] = { 4 };
  g_autoptr(KiosCounter) counter = kios_store_counters_open (db, 1, NULL, desks, 1, error);
  KiosVisitDraft visit_draft = { .group = draft->group, .desk_no = 4, .company = draft->company,
                                 .phone = "081200000310", .account = KIOS_ACCOUNT_DECLARED,
                                 .language = KIOS_LANGUAGE_INDONESIAN, .may_outside_hours = TRUE };
  g_autoptr(KiosVisit) visit = NULL;
  g_autoptr(KiosRequest) called = NULL;
  g_autoptr(KiosRequest) started = NULL;
  g_autoptr(KiosRequest) referred = NULL;
  KiosServed served = { 0 };

  g_assert_nonnull (counter);
  visit = kios_store_visits_open (db, &visit_draft, error);
  called = visit != NULL ? kios_store_requests_call (db, 1, error) : NULL;
  started = called != NULL ? kios_store_requests_start (db, called->id, error) : NULL;
  referred = started != NULL ? kios_store_requests_refer (db, started->id, &served, "Perlu koordinasi.",
                                                          KIOS_SCOPE_NONE, NULL, error)
                             : NULL;

  return referred != NULL ? g_strdup (referred->case_id) : NULL;
}

char *
world_add_case (World      *self,
                KiosGroup   group,
                const char *company)
{
  CaseDraft draft = { group, company };
  g_autoptr(GError) error = NULL;
  char *case_id = world_write (self, add_case_job, &draft, &error);

  g_assert_no_error (error);
  return case_id;
}

static gpointer
get_case_job (KiosDb    *db,
              gpointer   data,
              GError   **error)
{
  return kios_store_cases_get (db, data, error);
}

KiosCase *
world_get_case (World      *self,
                const char *case_id)
{
  g_autoptr(GError) error = NULL;
  KiosCase *record = world_write (self, get_case_job, (gpointer) case_id, &error);

  g_assert_no_error (error);
  return record;
}

static gpointer
add_answer_job (KiosDb    *db,
                gpointer   data,
                GError   **error)
{
  return kios_store_survey_add (db, data, error) ? db : NULL;
}

void
world_add_answer (World *self,
                  guint  score,
                  guint  desk_no)
{
  KiosSurveyDraft draft = { .desk_no = desk_no };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < KIOS_IKM_N_ELEMENTS; i++)
    draft.answers[i] = (guint8) score;
  g_assert_nonnull (world_write (self, add_answer_job, &draft, &error));
  g_assert_no_error (error);
}

typedef struct
{
  const char *login;
  const char *pin;
} LogIn;

static gpointer
log_in_job (KiosDb    *db,
            gpointer   data,
            GError   **error)
{
  const LogIn *log_in = data;

  return kios_store_officers_check_pin (db, log_in->login, log_in->pin, error);
}

gboolean
world_may_log_in (World      *self,
                  const char *login,
                  const char *pin)
{
  LogIn log_in = { login, pin };
  g_autoptr(KiosOfficer) officer = world_write (self, log_in_job, &log_in, NULL);

  return officer != NULL;
}

/* The first visible widget of a type. */
GtkWidget *
world_find (GtkWidget *root,
            GType      type)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = world_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child))
        return TRUE;
    }

  return FALSE;
}

/* Whether assistive technology finds a name: one that was given, or, for what is named by its
 * content, a text in it. */
static gboolean
has_name (GtkWidget *widget)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  return GTK_IS_BUTTON (widget) && has_text (widget);
}

/* An inner part (the text of an entry, the button of a menu button) is named by what it is part of. */
static gboolean
is_named_by_parent (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL; parent = gtk_widget_get_parent (parent))
    {
      if ((GTK_IS_EDITABLE (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_MENU_BUTTON (parent) ||
           GTK_IS_CALENDAR (parent) || GTK_IS_HEADER_BAR (parent) || GTK_IS_WINDOW_CONTROLS (parent)) &&
          (has_name (parent) || GTK_IS_WINDOW_CONTROLS (parent)))
        return TRUE;
    }

  return FALSE;
}

guint
world_lint_names (GtkWidget *root)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (root) || !gtk_widget_get_can_focus (root))
    return 0;

  if (gtk_widget_get_focusable (root) && !GTK_IS_WINDOW (root) && !has_name (root) && !is_named_by_parent (root))
    {
      g_test_message ("%s in %s has no name", G_OBJECT_TYPE_NAME (root),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (gtk_widget_get_parent (root))));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += world_lint_names (child);

  return n;
}
