/* senda-element-actions.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of the element pane about the plan: the target, and the actions for this element.
 */
#pragma once

#include "senda-element-section.h"
#include "senda-rounds.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_ACTIONS (senda_element_actions_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementActions, senda_element_actions, SENDA, ELEMENT_ACTIONS,
                      SendaElementSection)

GtkWidget *senda_element_actions_new (SendaRoadmap       *roadmap,
                                      SendaRounds        *rounds,
                                      const SendaElement *element);

G_END_DECLS
