/* senda-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-place.h"

#include "senda-focus.h"

typedef struct
{
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  GtkWidget *aside; /* a weak pointer */
  gboolean collapsed;
} SendaPlacePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaPlace, senda_place, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_TASK_FORCE,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
senda_place_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (SENDA_PLACE (object));

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    case PROP_TASK_FORCE:
      g_value_set_object (value, priv->task_force);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, priv->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_collapsed (SendaPlace *self,
               gboolean    collapsed)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  if (priv->collapsed == collapsed)
    return;
  priv->collapsed = collapsed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
senda_place_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  SendaPlace *self = SENDA_PLACE (object);
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;
    case PROP_TASK_FORCE:
      senda_place_set_task_force (self, g_value_get_object (value));
      break;
    case PROP_COLLAPSED:
      set_collapsed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Where the place begins, which is not what stands aside. */
static gboolean
senda_place_grab_focus (GtkWidget *widget)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (SENDA_PLACE (widget));
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  gboolean grabbed = FALSE;

  if (priv->aside != NULL)
    gtk_widget_set_can_focus (priv->aside, FALSE);
  grabbed = GTK_WIDGET_CLASS (senda_place_parent_class)->grab_focus (widget) ||
            (child != NULL && gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD));
  if (priv->aside != NULL)
    gtk_widget_set_can_focus (priv->aside, TRUE);
  return grabbed;
}

static void
senda_place_dispose (GObject *object)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (SENDA_PLACE (object));

  g_clear_weak_pointer (&priv->aside);
  g_clear_object (&priv->task_force);
  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (senda_place_parent_class)->dispose (object);
}

static void
senda_place_class_init (SendaPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_place_dispose;
  object_class->get_property = senda_place_get_property;
  object_class->set_property = senda_place_set_property;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_place_grab_focus;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, SENDA_TYPE_WORKSPACE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TASK_FORCE] =
    g_param_spec_object ("task-force", NULL, NULL, SENDA_TYPE_TASK_FORCE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
senda_place_init (SendaPlace *self G_GNUC_UNUSED)
{
}

/* (transfer none) */
SendaWorkspace *
senda_place_get_workspace (SendaPlace *self)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  return priv->workspace;
}

/* The task force that the place shows. (transfer none) (nullable) */
SendaTaskForce *
senda_place_get_task_force (SendaPlace *self)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  return priv->task_force;
}

void
senda_place_set_task_force (SendaPlace     *self,
                            SendaTaskForce *task_force)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  if (!g_set_object (&priv->task_force, task_force))
    return;
  if (SENDA_PLACE_GET_CLASS (self)->task_force_changed)
    SENDA_PLACE_GET_CLASS (self)->task_force_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TASK_FORCE]);
}

/* A widget of the place that Tab reaches and that never takes the focus first. */
void
senda_place_set_aside (SendaPlace *self,
                       GtkWidget  *widget)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  g_set_weak_pointer (&priv->aside, widget);
}

/* Whether @widget is what stands aside, or lies in it. */
gboolean
senda_place_is_aside (SendaPlace *self,
                      GtkWidget  *widget)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  return priv->aside != NULL &&
         (widget == priv->aside || gtk_widget_is_ancestor (widget, priv->aside));
}

gboolean
senda_place_get_collapsed (SendaPlace *self)
{
  SendaPlacePrivate *priv = senda_place_get_instance_private (self);

  return priv->collapsed;
}

/* Shows what @target names; FALSE when the place does not know it. */
gboolean
senda_place_open (SendaPlace *self,
                  const char *target)
{
  return SENDA_PLACE_GET_CLASS (self)->open &&
         SENDA_PLACE_GET_CLASS (self)->open (self, target);
}

/* Steps back inside the place; FALSE when it is at its first step. */
gboolean
senda_place_go_back (SendaPlace *self)
{
  return SENDA_PLACE_GET_CLASS (self)->go_back && SENDA_PLACE_GET_CLASS (self)->go_back (self);
}

/* Commits what is still being typed. */
void
senda_place_flush (SendaPlace *self)
{
  if (SENDA_PLACE_GET_CLASS (self)->flush)
    SENDA_PLACE_GET_CLASS (self)->flush (self);
}

/* What senda_place_open() needs to return to what is shown now. (transfer full) (nullable) */
char *
senda_place_dup_target (SendaPlace *self)
{
  if (SENDA_PLACE_GET_CLASS (self)->dup_target == NULL)
    return NULL;
  return SENDA_PLACE_GET_CLASS (self)->dup_target (self);
}

/* What is shown as a list, for a spreadsheet. NULL with an error where it cannot be made, without
 * one where there is none. (transfer full) (nullable) */
SendaDocument *
senda_place_make_list (SendaPlace *self,
                       GError    **error)
{
  if (SENDA_PLACE_GET_CLASS (self)->make_list == NULL)
    return NULL;
  return SENDA_PLACE_GET_CLASS (self)->make_list (self, error);
}
