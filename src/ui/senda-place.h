/* senda-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place of the window: Overview, Roadmap and what follows. A place fills the content pane, brings
 * its own header bar, works on one task force at a time, and does everything through the
 * workspace. The window makes it when it is first visited.
 */
#pragma once

#include "senda-document.h"
#include "senda-task-forces.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PLACE (senda_place_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaPlace, senda_place, SENDA, PLACE, AdwBin)

/**
 * SendaPlaceClass:
 * @task_force_changed: the task force is now another one, or none (NULL)
 * @open: show what @target names: a content id ("leadership", "leadership.3.1"), a record id, or
 *   NULL for the place itself. TRUE when it could.
 * @go_back: step back inside the place (from a detail to the list). TRUE when there was a step.
 * @flush: commit what is still being typed; before closing, switching, undo
 * @dup_target: what @open would need to show what is shown now, to return to it after a restart;
 *   NULL for the place itself
 * @make_list: the list that it shows as a document of one sheet, as it is searched, filtered and
 *   sorted; NULL without an error when it shows none. For the command of senda-list-export.h.
 *
 * Properties: "workspace" (construct only), "task-force", "collapsed" (the sidebar is hidden behind
 * this place: show a back button with the action win.show-sidebar).
 */
struct _SendaPlaceClass
{
  AdwBinClass parent_class;

  void (*task_force_changed) (SendaPlace *self);
  gboolean (*open) (SendaPlace *self,
                    const char *target);
  gboolean (*go_back) (SendaPlace *self);
  void (*flush) (SendaPlace *self);
  char *(*dup_target) (SendaPlace *self);
  SendaDocument *(*make_list) (SendaPlace *self,
                               GError    **error);
};

SendaWorkspace *senda_place_get_workspace  (SendaPlace     *self);
SendaTaskForce *senda_place_get_task_force (SendaPlace     *self);
void            senda_place_set_task_force (SendaPlace     *self,
                                            SendaTaskForce *task_force);
gboolean        senda_place_get_collapsed  (SendaPlace     *self);
void            senda_place_set_aside      (SendaPlace     *self,
                                            GtkWidget      *widget);
gboolean        senda_place_is_aside       (SendaPlace     *self,
                                            GtkWidget      *widget);
gboolean        senda_place_open           (SendaPlace     *self,
                                            const char     *target);
gboolean        senda_place_go_back        (SendaPlace     *self);
void            senda_place_flush          (SendaPlace     *self);
char           *senda_place_dup_target     (SendaPlace     *self);
SendaDocument  *senda_place_make_list      (SendaPlace     *self,
                                            GError        **error);

G_END_DECLS
