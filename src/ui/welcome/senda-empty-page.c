/* senda-empty-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-empty-page.h"

struct _SendaEmptyPage
{
  AdwBin parent_instance;

  gboolean collapsed;
};

G_DEFINE_FINAL_TYPE (SendaEmptyPage, senda_empty_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
senda_empty_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_COLLAPSED)
    g_value_set_boolean (value, SENDA_EMPTY_PAGE (object)->collapsed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
senda_empty_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SendaEmptyPage *self = SENDA_EMPTY_PAGE (object);

  if (prop_id != PROP_COLLAPSED)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->collapsed == g_value_get_boolean (value))
    return;
  self->collapsed = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, properties[PROP_COLLAPSED]);
}

static void
senda_empty_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SENDA_TYPE_EMPTY_PAGE);

  G_OBJECT_CLASS (senda_empty_page_parent_class)->dispose (object);
}

static void
senda_empty_page_class_init (SendaEmptyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_empty_page_dispose;
  object_class->get_property = senda_empty_page_get_property;
  object_class->set_property = senda_empty_page_set_property;

  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               SENDA_RESOURCES "/senda-empty-page.ui");
}

static void
senda_empty_page_init (SendaEmptyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
senda_empty_page_new (void)
{
  return g_object_new (SENDA_TYPE_EMPTY_PAGE, NULL);
}
