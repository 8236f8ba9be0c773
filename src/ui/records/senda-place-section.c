/* senda-place-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-place-section.h"

typedef struct
{
  SendaPeople *people;
  SendaRounds *rounds; /* or NULL */
  SendaProtocols *protocols; /* or NULL */
} SendaPlaceSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaPlaceSection, senda_place_section, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PEOPLE,
  PROP_ROUNDS,
  PROP_PROTOCOLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
senda_place_section_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SendaPlaceSectionPrivate *priv =
    senda_place_section_get_instance_private (SENDA_PLACE_SECTION (object));

  if (prop_id == PROP_PEOPLE)
    priv->people = g_value_dup_object (value);
  else if (prop_id == PROP_ROUNDS)
    priv->rounds = g_value_dup_object (value);
  else if (prop_id == PROP_PROTOCOLS)
    priv->protocols = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
senda_place_section_finalize (GObject *object)
{
  SendaPlaceSectionPrivate *priv =
    senda_place_section_get_instance_private (SENDA_PLACE_SECTION (object));

  g_clear_object (&priv->protocols);
  g_clear_object (&priv->rounds);
  g_clear_object (&priv->people);

  G_OBJECT_CLASS (senda_place_section_parent_class)->finalize (object);
}

static void
senda_place_section_class_init (SendaPlaceSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = senda_place_section_finalize;
  object_class->set_property = senda_place_section_set_property;

  properties[PROP_PEOPLE] =
    g_param_spec_object ("people", NULL, NULL, SENDA_TYPE_PEOPLE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROUNDS] =
    g_param_spec_object ("rounds", NULL, NULL, SENDA_TYPE_ROUNDS,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROTOCOLS] =
    g_param_spec_object ("protocols", NULL, NULL, SENDA_TYPE_PROTOCOLS,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
senda_place_section_init (SendaPlaceSection *self G_GNUC_UNUSED)
{
}

/* (transfer none) */
SendaPeople *
senda_place_section_get_people (SendaPlaceSection *self)
{
  SendaPlaceSectionPrivate *priv = senda_place_section_get_instance_private (self);

  return priv->people;
}

/* The rounds that all sections of the place look at; NULL in a place without. (transfer none)
 * (nullable) */
SendaRounds *
senda_place_section_get_rounds (SendaPlaceSection *self)
{
  SendaPlaceSectionPrivate *priv = senda_place_section_get_instance_private (self);

  return priv->rounds;
}

/* The protocols that all sections of the place look at; NULL in a place without. (transfer none)
 * (nullable) */
SendaProtocols *
senda_place_section_get_protocols (SendaPlaceSection *self)
{
  SendaPlaceSectionPrivate *priv = senda_place_section_get_instance_private (self);

  return priv->protocols;
}

/* (transfer none) */
SendaWorkspace *
senda_place_section_get_workspace (SendaPlaceSection *self)
{
  return senda_people_get_workspace (senda_place_section_get_people (self));
}

const char *
senda_place_section_get_task_force_id (SendaPlaceSection *self)
{
  SendaPeople *people = senda_place_section_get_people (self);

  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (people)));
}

/* Shows what @target names; FALSE when the section does not know it. */
gboolean
senda_place_section_open (SendaPlaceSection *self,
                          const char        *target)
{
  if (SENDA_PLACE_SECTION_GET_CLASS (self)->open == NULL)
    return target == NULL;
  return SENDA_PLACE_SECTION_GET_CLASS (self)->open (self, target);
}

/* Steps back inside the section; FALSE when it is at its first step. */
gboolean
senda_place_section_go_back (SendaPlaceSection *self)
{
  return SENDA_PLACE_SECTION_GET_CLASS (self)->go_back &&
         SENDA_PLACE_SECTION_GET_CLASS (self)->go_back (self);
}

/* What senda_place_section_open() needs to return to what is shown now. (transfer full)
 * (nullable) */
char *
senda_place_section_dup_target (SendaPlaceSection *self)
{
  if (SENDA_PLACE_SECTION_GET_CLASS (self)->dup_target == NULL)
    return NULL;
  return SENDA_PLACE_SECTION_GET_CLASS (self)->dup_target (self);
}

/* (transfer full) (nullable) */
SendaDocument *
senda_place_section_make_list (SendaPlaceSection *self,
                               GError           **error)
{
  if (SENDA_PLACE_SECTION_GET_CLASS (self)->make_list == NULL)
    return NULL;
  return SENDA_PLACE_SECTION_GET_CLASS (self)->make_list (self, error);
}
