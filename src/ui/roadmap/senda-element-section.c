/* senda-element-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-section.h"

#include "senda-roadmap-words.h"

typedef struct
{
  SendaRoadmap *roadmap;
  const SendaElement *element; /* the content's */
} SendaElementSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaElementSection, senda_element_section, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROADMAP,
  PROP_ELEMENT
};

static void
senda_element_section_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  SendaElementSectionPrivate *priv =
    senda_element_section_get_instance_private (SENDA_ELEMENT_SECTION (object));

  switch (prop_id)
    {
    case PROP_ROADMAP:
      priv->roadmap = g_value_dup_object (value);
      break;
    case PROP_ELEMENT:
      priv->element = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_element_section_dispose (GObject *object)
{
  SendaElementSectionPrivate *priv =
    senda_element_section_get_instance_private (SENDA_ELEMENT_SECTION (object));

  /* The children go first: a field that is still being typed in commits as it goes. */
  G_OBJECT_CLASS (senda_element_section_parent_class)->dispose (object);

  g_clear_object (&priv->roadmap);
}

static void
senda_element_section_class_init (SendaElementSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = senda_element_section_set_property;
  object_class->dispose = senda_element_section_dispose;

  g_object_class_install_property (object_class, PROP_ROADMAP,
                                   g_param_spec_object ("roadmap", NULL, NULL,
                                                        SENDA_TYPE_ROADMAP, flags));
  g_object_class_install_property (object_class, PROP_ELEMENT,
                                   g_param_spec_pointer ("element", NULL, NULL, flags));
}

static void
senda_element_section_init (SendaElementSection *self G_GNUC_UNUSED)
{
}

/* (transfer none) */
SendaRoadmap *
senda_element_section_get_roadmap (SendaElementSection *self)
{
  SendaElementSectionPrivate *priv = senda_element_section_get_instance_private (self);

  return priv->roadmap;
}

/* (transfer none) */
const SendaElement *
senda_element_section_get_element (SendaElementSection *self)
{
  SendaElementSectionPrivate *priv = senda_element_section_get_instance_private (self);

  return priv->element;
}

/* (transfer none) */
SendaWorkspace *
senda_element_section_get_workspace (SendaElementSection *self)
{
  return senda_roadmap_get_workspace (senda_element_section_get_roadmap (self));
}

/* Whether nothing can be changed here: an earlier round, or a file open for reading only. */
gboolean
senda_element_section_is_fixed (SendaElementSection *self)
{
  return senda_words_why_fixed (senda_element_section_get_roadmap (self)) != NULL;
}

/* Shows the facts as they are now. */
void
senda_element_section_update (SendaElementSection *self)
{
  g_return_if_fail (SENDA_IS_ELEMENT_SECTION (self));

  if (SENDA_ELEMENT_SECTION_GET_CLASS (self)->update)
    SENDA_ELEMENT_SECTION_GET_CLASS (self)->update (self);
}

/* A box for a section, under a heading when @title is given. */
GtkWidget *
senda_section_box_new (const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (title != NULL)
    {
      GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                         "label", title,
                                         "wrap", TRUE,
                                         "xalign", 0.0,
                                         NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (heading),
                                      GTK_ACCESSIBLE_PROPERTY_LEVEL, 3, -1);
      gtk_widget_add_css_class (heading, "heading");
      gtk_box_append (GTK_BOX (box), heading);
    }
  return box;
}

/* A paragraph; @css_class may be NULL. */
GtkWidget *
senda_section_label_new (const char *text,
                         const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text ? text : "",
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}
