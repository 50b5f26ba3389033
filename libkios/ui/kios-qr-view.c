/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kios-qr-view.h"
#include "kios-ui-private.h"
#include "print/kios-qr.h"

#define DEFAULT_SIZE_PX 190

struct _KiosQrView
{
  GtkWidget  parent_instance;

  /* Owned */
  char      *text;
  char      *description;
  KiosQr    *qr; /* (nullable): nothing to draw */

  /* State */
  guint      size_px;
};

G_DEFINE_FINAL_TYPE (KiosQrView, kios_qr_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_SIZE,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
kios_qr_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = KIOS_QR_VIEW (widget)->size_px;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kios_qr_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  KiosQrView *self = KIOS_QR_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int modules, module, edge;
  cairo_t *cr;

  if (self->qr == NULL)
    return;

  modules = kios_qr_get_size (self->qr) + 2 * KIOS_QR_QUIET;
  module = MAX (1, MIN (width, height) / modules);
  edge = module * modules;

  /* White belongs to the code: dark surroundings must not eat the quiet zone. */
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, (width - edge) / 2, (height - edge) / 2);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, edge, edge);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  kios_qr_draw (self->qr, cr, KIOS_QR_QUIET * module, KIOS_QR_QUIET * module, module);
  cairo_destroy (cr);
}

static void
kios_qr_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KiosQrView *self = KIOS_QR_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SIZE:
      g_value_set_uint (value, self->size_px);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kios_qr_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KiosQrView *self = KIOS_QR_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      kios_qr_view_set_text (self, g_value_get_string (value));
      return;
    case PROP_SIZE:
      self->size_px = g_value_get_uint (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_DESCRIPTION:
      g_free (self->description);
      self->description = g_value_dup_string (value);
      if (self->description != NULL)
        kios_ui_set_name (GTK_WIDGET (self), self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
kios_qr_view_finalize (GObject *object)
{
  KiosQrView *self = KIOS_QR_VIEW (object);

  g_free (self->text);
  g_free (self->description);
  g_clear_pointer (&self->qr, kios_qr_free);

  G_OBJECT_CLASS (kios_qr_view_parent_class)->finalize (object);
}

static void
kios_qr_view_class_init (KiosQrViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kios_qr_view_get_property;
  object_class->set_property = kios_qr_view_set_property;
  object_class->finalize = kios_qr_view_finalize;
  widget_class->measure = kios_qr_view_measure;
  widget_class->snapshot = kios_qr_view_snapshot;

  properties[PROP_TEXT] = kios_ui_param_text ("text");
  properties[PROP_SIZE] = g_param_spec_uint ("size", NULL, NULL, 16, 4096, DEFAULT_SIZE_PX, KIOS_UI_PARAM);
  properties[PROP_DESCRIPTION] = kios_ui_param_text ("description");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kios_qr_view_init (KiosQrView *self)
{
  self->size_px = DEFAULT_SIZE_PX;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * kios_qr_view_new:
 * @text: (nullable): what the code says
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
kios_qr_view_new (const char *text)
{
  return g_object_new (KIOS_TYPE_QR_VIEW, "text", text, NULL);
}

/**
 * kios_qr_view_set_text:
 * @text: (nullable): what the code says; a text that fits in no code draws nothing
 */
void
kios_qr_view_set_text (KiosQrView *self,
                       const char *text)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (KIOS_IS_QR_VIEW (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  g_clear_pointer (&self->qr, kios_qr_free);
  if (text != NULL && *text != '\0')
    self->qr = kios_qr_new (text, &error);
  if (error != NULL)
    g_warning ("A QR code cannot be drawn: %s", error->message);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
