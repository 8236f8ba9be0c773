/* bench-people.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of bench-people share: a store full of people, and a copy of it for plain SQL.
 */
#pragma once

#include "bench-frame.h"
#include "bench-raw-people.h"
#include "people-maker.h"

typedef struct
{
  char *path;
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  RawPeople *raw;
} People;

void people_open        (People           *self,
                         const char       *folder,
                         const PeopleSize *size);
/* As the program does when it is started anew. */
void people_reopen      (People           *self);
void people_close       (People           *self);

/* bench-people-core.c */
void bench_picture      (People           *people);
void bench_import       (const char       *folder,
                         guint             n_rows);

/* bench-people-lists.c */
void bench_opening      (People           *people);
void bench_keys         (People           *people);
void bench_places       (People           *people);
