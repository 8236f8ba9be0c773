/* senda-sections-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sections-place.h"

#include "senda-list-export.h"
#include "senda-page.h"
#include "senda-stack.h"
#include "senda-switcher.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *page;
  GtkWidget *switcher;
  GtkWidget *stack;    /* of the sections that were shown; NULL without a task force */
  SendaListExport *list_export;
  SendaPeople *people; /* or NULL */
  SendaRounds *rounds; /* or NULL */
  SendaProtocols *protocols; /* or NULL */
} SendaSectionsPlacePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaSectionsPlace, senda_sections_place, SENDA_TYPE_PLACE)

static const SendaSectionInfo *
find_section (SendaSectionsPlace *self,
              const char         *name)
{
  const SendaSectionInfo *info = SENDA_SECTIONS_PLACE_GET_CLASS (self)->sections;

  for (; info->name != NULL; info++)
    if (g_strcmp0 (info->name, name) == 0)
      return info;
  return NULL;
}

static SendaPlaceSection *
get_section (SendaSectionsPlace *self)
{
  SendaSectionsPlacePrivate *priv = senda_sections_place_get_instance_private (self);
  GtkWidget *shown = priv->stack ? gtk_stack_get_visible_child (GTK_STACK (priv->stack)) : NULL;

  return shown ? SENDA_PLACE_SECTION (shown) : NULL;
}

static SendaPlaceSection *
show_section (SendaSectionsPlace     *self,
              const SendaSectionInfo *info)
{
  SendaSectionsPlacePrivate *priv = senda_sections_place_get_instance_private (self);
  GtkWidget *section = gtk_stack_get_child_by_name (GTK_STACK (priv->stack), info->name);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean has_focus = focus != NULL &&
                       (gtk_widget_is_ancestor (focus, priv->stack) ||
                        senda_place_is_aside (SENDA_PLACE (self), focus));

  senda_place_flush (SENDA_PLACE (self));
  if (section == NULL)
    {
      section = g_object_new (info->get_type (), "people", priv->people, "rounds", priv->rounds,
                              "protocols", priv->protocols, NULL);
      gtk_stack_add_named (GTK_STACK (priv->stack), section, info->name);
    }
  gtk_stack_set_visible_child (GTK_STACK (priv->stack), section);
  senda_switcher_set_active (SENDA_SWITCHER (priv->switcher), info->name);
  senda_list_export_set_available (priv->list_export,
                                   SENDA_PLACE_SECTION_GET_CLASS (section)->make_list != NULL);
  /* It goes where the section begins: what had it is out of sight, or is the export. */
  if (has_focus)
    gtk_widget_grab_focus (section);
  return SENDA_PLACE_SECTION (section);
}

static void
switched_cb (SendaSectionsPlace *self,
             const char         *name)
{
  g_assert (SENDA_IS_SECTIONS_PLACE (self));

  show_section (self, find_section (self, name));
}

static gboolean
senda_sections_place_open (SendaPlace *place,
                           const char *target)
{
  SendaSectionsPlace *self = SENDA_SECTIONS_PLACE (place);
  SendaSectionsPlacePrivate *priv = senda_sections_place_get_instance_private (self);
  g_auto (GStrv) parts = g_strsplit (target ? target : "", ":", 2);
  const SendaSectionInfo *info = parts[0] ? find_section (self, parts[0]) : NULL;

  if (priv->people == NULL)
    return FALSE;
  if (target == NULL)
    return TRUE;
  return info != NULL && senda_place_section_open (show_section (self, info), parts[1]);
}

static gboolean
senda_sections_place_go_back (SendaPlace *place)
{
  SendaPlaceSection *section = get_section (SENDA_SECTIONS_PLACE (place));

  return section != NULL && senda_place_section_go_back (section);
}

static void
senda_sections_place_flush (SendaPlace *place)
{
  senda_text_entry_flush_within (GTK_WIDGET (place));
}

static char *
senda_sections_place_dup_target (SendaPlace *place)
{
  SendaSectionsPlacePrivate *priv =
    senda_sections_place_get_instance_private (SENDA_SECTIONS_PLACE (place));
  SendaPlaceSection *section = get_section (SENDA_SECTIONS_PLACE (place));
  g_autofree char *target = section ? senda_place_section_dup_target (section) : NULL;
  const char *name = NULL;

  if (section == NULL)
    return NULL;
  name = gtk_stack_get_visible_child_name (GTK_STACK (priv->stack));
  return target ? g_strconcat (name, ":", target, NULL) : g_strdup (name);
}

static SendaDocument *
senda_sections_place_make_list (SendaPlace *place,
                                GError    **error)
{
  SendaPlaceSection *section = get_section (SENDA_SECTIONS_PLACE (place));

  return section ? senda_place_section_make_list (section, error) : NULL;
}

/* Where the section begins, and not where the focus was last: a key pressed twice must not act. */
static gboolean
senda_sections_place_grab_focus (GtkWidget *widget)
{
  SendaPlaceSection *section = get_section (SENDA_SECTIONS_PLACE (widget));

  return section != NULL && gtk_widget_grab_focus (GTK_WIDGET (section));
}

/* Sections are made for one task force's people: another one gets new ones, at the same section. */
static void
senda_sections_place_task_force_changed (SendaPlace *place)
{
  SendaSectionsPlace *self = SENDA_SECTIONS_PLACE (place);
  SendaSectionsPlacePrivate *priv = senda_sections_place_get_instance_private (self);
  SendaTaskForce *task_force = senda_place_get_task_force (place);
  const SendaSectionInfo *info = SENDA_SECTIONS_PLACE_GET_CLASS (self)->sections;

  if (priv->stack != NULL)
    info = find_section (self, gtk_stack_get_visible_child_name (GTK_STACK (priv->stack)));
  priv->stack = NULL;
  senda_page_set_body (SENDA_PAGE (priv->page), NULL);
  g_clear_object (&priv->protocols);
  g_clear_object (&priv->rounds);
  g_clear_object (&priv->people);
  gtk_widget_set_visible (priv->switcher, task_force != NULL);
  senda_list_export_set_available (priv->list_export, FALSE);
  if (task_force == NULL)
    return;
  priv->people = senda_people_new (senda_place_get_workspace (place), task_force);
  if (SENDA_SECTIONS_PLACE_GET_CLASS (self)->needs_rounds)
    priv->rounds = senda_rounds_new (priv->people);
  if (SENDA_SECTIONS_PLACE_GET_CLASS (self)->needs_protocols)
    priv->protocols = senda_protocols_new (priv->people);
  priv->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (priv->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (priv->stack), FALSE);
  senda_stack_tell_pages (GTK_STACK (priv->stack));
  senda_page_set_body (SENDA_PAGE (priv->page), priv->stack);
  show_section (self, info);
}

static void
senda_sections_place_constructed (GObject *object)
{
  SendaSectionsPlace *self = SENDA_SECTIONS_PLACE (object);
  SendaSectionsPlacePrivate *priv = senda_sections_place_get_instance_private (self);
  const SendaSectionsPlaceClass *klass = SENDA_SECTIONS_PLACE_GET_CLASS (self);
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "place", klass->title);

  G_OBJECT_CLASS (senda_sections_place_parent_class)->constructed (object);

  senda_page_set_title (SENDA_PAGE (priv->page), title, NULL);
  priv->switcher = senda_switcher_new (title);
  for (const SendaSectionInfo *info = klass->sections; info->name != NULL; info++)
    senda_switcher_add (SENDA_SWITCHER (priv->switcher), info->name,
                        g_dpgettext2 (GETTEXT_PACKAGE, "section", info->title));
  g_signal_connect_object (priv->switcher, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  senda_page_add_top_bar (SENDA_PAGE (priv->page), priv->switcher);
  if (klass->has_days)
    senda_list_export_add_item (priv->list_export, _("C_alendar…"), "win.export-calendar");
}

static void
senda_sections_place_dispose (GObject *object)
{
  SendaSectionsPlacePrivate *priv =
    senda_sections_place_get_instance_private (SENDA_SECTIONS_PLACE (object));

  g_clear_object (&priv->protocols);
  g_clear_object (&priv->rounds);
  g_clear_object (&priv->people);

  G_OBJECT_CLASS (senda_sections_place_parent_class)->dispose (object);
}

static void
senda_sections_place_class_init (SendaSectionsPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SendaPlaceClass *place_class = SENDA_PLACE_CLASS (klass);

  object_class->constructed = senda_sections_place_constructed;
  object_class->dispose = senda_sections_place_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_sections_place_grab_focus;
  place_class->task_force_changed = senda_sections_place_task_force_changed;
  place_class->open = senda_sections_place_open;
  place_class->go_back = senda_sections_place_go_back;
  place_class->flush = senda_sections_place_flush;
  place_class->dup_target = senda_sections_place_dup_target;
  place_class->make_list = senda_sections_place_make_list;
}

static void
senda_sections_place_init (SendaSectionsPlace *self)
{
  SendaSectionsPlacePrivate *priv = senda_sections_place_get_instance_private (self);

  priv->page = senda_page_new (NULL);
  g_object_bind_property (self, "collapsed", priv->page, "collapsed", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), priv->page);
  priv->list_export = senda_list_export_attach (SENDA_PLACE (self), SENDA_PAGE (priv->page));
}

/* From inside a section: shows another one of the place around @widget, as @target says. FALSE when
 * there is none. */
gboolean
senda_sections_place_show (GtkWidget  *widget,
                           const char *target)
{
  GtkWidget *place = gtk_widget_get_ancestor (widget, SENDA_TYPE_SECTIONS_PLACE);

  return place != NULL && senda_place_open (SENDA_PLACE (place), target);
}
