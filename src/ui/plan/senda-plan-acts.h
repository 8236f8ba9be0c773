/* senda-plan-acts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with actions and with the statements that they carry: by every screen that shows
 * them, with the questions that go before and the toast that offers Undo after.
 */
#pragma once

#include "senda-rounds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget: what was pressed. It may be gone when an answer comes: the place around it asks. */

/* Asks why first, where the state needs a cause; afterwards, of one that is done, what its
 * statement now says of us. */
void senda_plan_move        (GtkWidget            *widget,
                             SendaRounds          *rounds,
                             SendaRecord          *action,
                             const char           *state);
void senda_plan_ask_outcome (GtkWidget            *widget,
                             SendaRounds          *rounds,
                             SendaRecord          *action);
void senda_plan_set_outcome (GtkWidget            *widget,
                             SendaRounds          *rounds,
                             SendaRecord          *action,
                             const char           *mark);
void senda_plan_remove      (GtkWidget            *widget,
                             SendaRounds          *rounds,
                             SendaRecord          *action);
/* An action for a statement at once; or asks why there is to be none; or takes that back. */
void senda_plan_carry       (GtkWidget            *widget,
                             SendaRounds          *rounds,
                             const SendaStatement *statement);
void senda_plan_decline     (GtkWidget            *widget,
                             SendaRounds          *rounds,
                             const SendaStatement *statement);
void senda_plan_reconsider  (GtkWidget            *widget,
                             SendaRounds          *rounds,
                             const SendaStatement *statement);

G_END_DECLS
