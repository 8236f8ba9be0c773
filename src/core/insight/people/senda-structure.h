/* senda-structure.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape of a task force: the core team, committees and working groups as a tree, with who chairs
 * and sits in each today. A committee that reports to nobody, to itself or in a circle stands at the
 * top.
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

typedef struct
{
  SendaRecord *committee;
  guint depth;           /* 0 at the top */
  GPtrArray *chairs;     /* of SendaRecord: members; today's chairs and co-chairs */
  GPtrArray *seats;      /* of SendaRecord: all of today's seats, chairs first, then by name */
  GPtrArray *former;     /* of SendaRecord: seats that ended, the latest first */
} SendaStructureNode;

/* Depth first, each level in the order of position. A seat whose member no longer takes part is
 * among the former. (transfer full) (element-type SendaStructureNode) */
GPtrArray          *senda_structure_new  (SendaPeopleFacts *facts);
SendaStructureNode *senda_structure_find (GPtrArray        *nodes,
                                          const char       *committee);

G_END_DECLS
