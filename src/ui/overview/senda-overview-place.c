/* senda-overview-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-overview-place.h"

#include "senda-list-export.h"
#include "senda-list-views.h"
#include "senda-overview-changes.h"
#include "senda-overview-notices.h"
#include "senda-overview-stages.h"
#include "senda-overview-steps.h"
#include "senda-page.h"
#include "senda-pictures.h"
#include "senda-section.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaOverviewPlace
{
  SendaPlace parent_instance;

  GtkWidget *page;
  GtkWidget *content; /* NULL while there is no task force */
  GtkWidget *name;
  GtkWidget *where;
  GtkWidget *mission;
  GtkWidget *mission_language;
  GtkWidget *stages;
  GtkWidget *steps;
  GtkWidget *notices;
  GtkWidget *changes;
  SendaRoadmap *roadmap;
  GdkFrameClock *clock; /* while the first frame is awaited */
  guint update_source;
  guint notices_source;
  gboolean is_stale;      /* something changed while the place was not seen */
  gboolean lacks_changes; /* what changed last waits for the first frame, and the notices */
};

G_DEFINE_FINAL_TYPE (SendaOverviewPlace, senda_overview_place, SENDA_TYPE_PLACE)

static void
set_optional_text (GtkWidget  *label,
                   const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
update_where (SendaOverviewPlace *self,
              SendaRecord        *task_force)
{
  const char *jurisdiction = senda_record_get_text (task_force, "jurisdiction");
  const char *region = senda_record_get_text (task_force, "region");
  g_autofree char *both = NULL;

  if (jurisdiction != NULL && region != NULL)
    both = g_strdup_printf ("%s · %s", jurisdiction, region);
  set_optional_text (self->where, both ? both : jurisdiction ? jurisdiction : region);
}

static void
update_mission (SendaOverviewPlace *self,
                SendaRecord        *task_force)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  const char *language = senda_workspace_get_language (workspace);
  const char *actual = NULL;
  const char *mission = senda_record_get_wording (task_force, "mission", language, &actual);
  gboolean is_other = mission != NULL && g_strcmp0 (actual, language) != 0;
  g_autofree char *written_in = is_other ? senda_wording_written_in (actual) : NULL;

  gtk_label_set_label (GTK_LABEL (self->mission),
                       mission ? mission : _("No mission has been written yet."));
  if (mission != NULL)
    gtk_widget_remove_css_class (self->mission, "dim-label");
  else
    gtk_widget_add_css_class (self->mission, "dim-label");
  set_optional_text (self->mission_language, written_in);
}

static gboolean
notices_cb (gpointer data)
{
  SendaOverviewPlace *self = SENDA_OVERVIEW_PLACE (data);
  SendaTaskForce *task_force = senda_place_get_task_force (SENDA_PLACE (self));
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  gboolean busy = FALSE;

  self->notices_source = 0;
  g_object_get (workspace, "busy", &busy, NULL);
  if (busy)
    self->is_stale = TRUE;
  else if (self->content != NULL && task_force != NULL)
    senda_overview_notices_update (SENDA_OVERVIEW_NOTICES (self->notices), workspace, task_force);
  return G_SOURCE_REMOVE;
}

/* To look at everybody takes a while: only when there is nothing else to do. */
static void
queue_notices (SendaOverviewPlace *self)
{
  if (self->notices_source == 0)
    self->notices_source = g_idle_add_full (G_PRIORITY_LOW, notices_cb, self, NULL);
}

static void
update_changes (SendaOverviewPlace *self)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  gboolean busy = FALSE;

  g_object_get (workspace, "busy", &busy, NULL);
  if (busy)
    self->is_stale = TRUE;
  else
    senda_overview_changes_update (SENDA_OVERVIEW_CHANGES (self->changes), workspace);
  queue_notices (self);
  self->lacks_changes = FALSE;
}

static void
stop_waiting (SendaOverviewPlace *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
}

static void
painted_cb (SendaOverviewPlace *self)
{
  g_assert (SENDA_IS_OVERVIEW_PLACE (self));

  stop_waiting (self);
  if (self->content != NULL)
    update_changes (self);
}

/* The history stands below everything else: reading it does not hold up the first frame. */
static void
update_changes_after_painting (SendaOverviewPlace *self)
{
  if (self->clock != NULL)
    return;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
}

static void
update (SendaOverviewPlace *self)
{
  SendaRecord *task_force = SENDA_RECORD (senda_place_get_task_force (SENDA_PLACE (self)));

  self->is_stale = FALSE;
  if (self->content == NULL || task_force == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->name), senda_record_get_text (task_force, "name"));
  update_where (self, task_force);
  update_mission (self, task_force);
  senda_overview_stages_update (SENDA_OVERVIEW_STAGES (self->stages), self->roadmap);
  senda_overview_steps_update (SENDA_OVERVIEW_STEPS (self->steps), self->roadmap);
  self->lacks_changes = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_changes (self);
}

static gboolean
update_cb (gpointer data)
{
  SendaOverviewPlace *self = SENDA_OVERVIEW_PLACE (data);

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame; several changes are shown at once. */
static void
queue_update (SendaOverviewPlace *self)
{
  self->is_stale = TRUE;
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

static void
busy_cb (SendaOverviewPlace *self)
{
  g_assert (SENDA_IS_OVERVIEW_PLACE (self));

  if (self->is_stale)
    queue_update (self);
}

static GtkWidget *
build_about (SendaOverviewPlace *self)
{
  GtkWidget *about = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->name = senda_heading_new (NULL, "title-1", 1);
  self->where = senda_paragraph_new_dim (NULL);
  self->mission = senda_paragraph_new (NULL);
  gtk_widget_set_margin_top (self->mission, 6);
  self->mission_language = senda_paragraph_new_dim (NULL);
  gtk_widget_add_css_class (self->mission_language, "caption");
  gtk_box_append (GTK_BOX (about), self->name);
  gtk_box_append (GTK_BOX (about), self->where);
  gtk_box_append (GTK_BOX (about), self->mission);
  gtk_box_append (GTK_BOX (about), self->mission_language);
  return about;
}

static void
build_content (SendaOverviewPlace *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->stages = senda_overview_stages_new ();
  self->steps = senda_overview_steps_new ();
  self->notices = senda_overview_notices_new ();
  self->changes = senda_overview_changes_new ();
  gtk_box_append (GTK_BOX (self->content), build_about (self));
  gtk_box_append (GTK_BOX (self->content), self->stages);
  gtk_box_append (GTK_BOX (self->content), self->steps);
  gtk_box_append (GTK_BOX (self->content), self->notices);
  gtk_box_append (GTK_BOX (self->content), self->changes);
  senda_page_set_content (SENDA_PAGE (self->page), self->content);
}

static void
senda_overview_place_task_force_changed (SendaPlace *place)
{
  SendaOverviewPlace *self = SENDA_OVERVIEW_PLACE (place);
  SendaTaskForce *task_force = senda_place_get_task_force (place);

  g_clear_object (&self->roadmap);
  if (task_force == NULL)
    {
      senda_page_set_body (SENDA_PAGE (self->page), NULL);
      self->content = NULL;
      return;
    }
  self->roadmap = senda_roadmap_new (senda_place_get_workspace (place), task_force, NULL);
  if (self->content == NULL)
    build_content (self);
  update (self);
}

static gboolean
senda_overview_place_open (SendaPlace *place G_GNUC_UNUSED,
                           const char *target)
{
  return target == NULL;
}

static void
senda_overview_place_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (senda_overview_place_parent_class)->map (widget);

  if (SENDA_OVERVIEW_PLACE (widget)->is_stale)
    queue_update (SENDA_OVERVIEW_PLACE (widget));
  else if (SENDA_OVERVIEW_PLACE (widget)->lacks_changes)
    update_changes_after_painting (SENDA_OVERVIEW_PLACE (widget));
}

static void
senda_overview_place_unmap (GtkWidget *widget)
{
  SendaOverviewPlace *self = SENDA_OVERVIEW_PLACE (widget);

  stop_waiting (self);
  if (self->notices_source != 0)
    self->is_stale = TRUE;
  g_clear_handle_id (&self->notices_source, g_source_remove);

  GTK_WIDGET_CLASS (senda_overview_place_parent_class)->unmap (widget);
}

static SendaDocument *
senda_overview_place_make_list (SendaPlace *place,
                                GError    **error)
{
  SendaWorkspace *workspace = senda_place_get_workspace (place);
  SendaTaskForce *task_force = senda_place_get_task_force (place);
  const char *id = task_force ? senda_record_get_id (SENDA_RECORD (task_force)) : NULL;
  g_autofree char *today = senda_workspace_today (workspace);
  g_autoptr (SendaPeopleFacts) people = NULL;
  g_autoptr (SendaProtocolFacts) protocols = NULL;

  if (id == NULL)
    return NULL;
  people = senda_workspace_picture_people (workspace, id, today, error);
  protocols = people ? senda_workspace_picture_protocols (workspace, people, error) : NULL;
  return protocols ? senda_list_make_notices (workspace, id, people, protocols) : NULL;
}

static void
senda_overview_place_constructed (GObject *object)
{
  SendaOverviewPlace *self = SENDA_OVERVIEW_PLACE (object);
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));

  G_OBJECT_CLASS (senda_overview_place_parent_class)->constructed (object);

  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_overview_place_dispose (GObject *object)
{
  SendaOverviewPlace *self = SENDA_OVERVIEW_PLACE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_handle_id (&self->notices_source, g_source_remove);
  stop_waiting (self);
  g_clear_object (&self->roadmap);

  G_OBJECT_CLASS (senda_overview_place_parent_class)->dispose (object);
}

static void
senda_overview_place_class_init (SendaOverviewPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceClass *place_class = SENDA_PLACE_CLASS (klass);

  object_class->constructed = senda_overview_place_constructed;
  object_class->dispose = senda_overview_place_dispose;
  widget_class->map = senda_overview_place_map;
  widget_class->unmap = senda_overview_place_unmap;
  place_class->task_force_changed = senda_overview_place_task_force_changed;
  place_class->open = senda_overview_place_open;
  place_class->make_list = senda_overview_place_make_list;
}

static void
senda_overview_place_init (SendaOverviewPlace *self)
{
  self->page = senda_page_new (_("Overview"));
  g_object_bind_property (self, "collapsed", self->page, "collapsed", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), self->page);
  senda_list_export_attach (SENDA_PLACE (self), SENDA_PAGE (self->page));
}
