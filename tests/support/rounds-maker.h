/* rounds-maker.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rounds as a task force may have them after many years: for benchmarks, and for looking at a full
 * store by hand (make-rounds). The same at every run.
 */
#pragma once

#include "people-maker.h"

#include "senda-round.h"

typedef struct
{
  guint n_raters; /* in each round, each of whom answers every element and marks every statement */
  guint n_rounds;
} RoundsSize;

/* Gives @task_force, which people_maker_fill() made with members enough, rounds with what the group
 * agreed on, dissents, and ballots: one transaction for each round. Ends the program when it
 * cannot. */
void rounds_maker_fill (SendaWorkspace   *workspace,
                        SendaTaskForce   *task_force,
                        const RoundsSize *size);
