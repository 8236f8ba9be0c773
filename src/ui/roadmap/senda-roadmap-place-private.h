/* senda-roadmap-place-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the place share.
 */
#pragma once

#include "senda-element-pane.h"
#include "senda-page.h"
#include "senda-roadmap-place.h"
#include "senda-roadmap-view.h"
#include "senda-split-view.h"

G_BEGIN_DECLS

struct _SendaRoadmapPlace
{
  SendaPlace parent_instance;

  SendaRoadmap *roadmap; /* NULL: no task force */
  GListModel *rounds;    /* of the task force, the earliest first */
  GSimpleActionGroup *actions;
  gboolean is_fixed;     /* nothing of the round can be changed */

  GtkWidget *split;
  GtkWidget *page;
  GtkWidget *stack;
  GtkWidget *grid;
  GtkWidget *table; /* NULL until it is first shown */
  GtkWidget *pane;
  GtkWidget *notice;
  GtkWidget *why;
  GtkWidget *latest;
  GtkWidget *anew; /* the button that opens a new round */
  GtkWidget *filter_button;
  GtkWidget *round_button;
};

/* senda-roadmap-place.c */
void        _senda_roadmap_place_show_round  (SendaRoadmapPlace        *self,
                                              SendaRound               *round);
gboolean    _senda_roadmap_place_open        (SendaRoadmapPlace        *self,
                                              const SendaRoadmapTarget *target);
void        _senda_roadmap_place_close       (SendaRoadmapPlace        *self);
void        _senda_roadmap_place_update_view (SendaRoadmapPlace        *self);

/* senda-roadmap-place-actions.c */
void        _senda_roadmap_place_add_actions (SendaRoadmapPlace        *self);
char       *_senda_roadmap_place_dup_choice  (SendaRoadmapPlace        *self,
                                              const char               *action);
gboolean    _senda_roadmap_place_is_table    (SendaRoadmapPlace        *self);
void        _senda_roadmap_place_enable      (SendaRoadmapPlace        *self);
void        _senda_roadmap_place_set_choice  (SendaRoadmapPlace        *self,
                                              const char               *action,
                                              const char               *choice);

G_END_DECLS
