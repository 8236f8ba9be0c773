/* people-maker.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People as a task force may have them, as many as wanted: for benchmarks, and for looking at a
 * full store by hand (make-people). The same at every run.
 */
#pragma once

#include "senda-task-forces.h"

typedef struct
{
  guint n_members;
  guint n_agencies; /* each of which answers to two contacts */
  guint n_offers;   /* services that each agency offers */
} PeopleSize;

/* A task force with agencies, contacts, agreements, members, committees with seats, roles with
 * those who hold them, and offers, in one transaction of each. Ends the program when it cannot.
 * (transfer full) */
SendaTaskForce *people_maker_fill       (SendaWorkspace   *workspace,
                                         const PeopleSize *size);
/* The name of the member with that number, from 0. (transfer full) */
char           *people_maker_dup_name   (guint             number);
/* A roster of new members, as a spreadsheet would save it. (transfer full) */
char           *people_maker_dup_roster (guint             n_rows);
