/* senda-people.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The people of one task force, live: it keeps a picture (SendaPeopleFacts) true and tells when it
 * has changed. Also who works here: the member behind "I am …".
 */
#pragma once

#include "senda-people-facts.h"
#include "senda-task-forces.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PEOPLE (senda_people_get_type ())

G_DECLARE_FINAL_TYPE (SendaPeople, senda_people, SENDA, PEOPLE, GObject)

/* Signal "changed" (SendaPeople *): the picture is another one; once per transaction. */

SendaPeople      *senda_people_new            (SendaWorkspace   *workspace,
                                               SendaTaskForce   *task_force);
SendaWorkspace   *senda_people_get_workspace  (SendaPeople      *self);
SendaTaskForce   *senda_people_get_task_force (SendaPeople      *self);
/* The picture of now, made when it is first asked for after a change. (transfer none) */
SendaPeopleFacts *senda_people_get_facts      (SendaPeople      *self);

/* Who works here, or NULL. Setting it makes the member's name the author of what follows.
 * (transfer none) */
SendaRecord      *senda_people_get_me         (SendaPeople      *self);
gboolean          senda_people_set_me         (SendaPeople      *self,
                                               SendaRecord      *member,
                                               GError          **error);

G_END_DECLS
