/* rounds-picture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plain picture of what is to be there beside the store, whatever is done with rounds: what each
 * rating and each dissent says, by its id.
 */
#pragma once

#include "rounds-fixture.h"

typedef struct
{
  RoundsFixture base;
  SendaRoadmap *roadmap;
  GRand *rand;
  GHashTable *said;     /* the picture: id to what it says, empty parts included */
  GPtrArray *snapshots; /* of such pictures, one for each step of undo, from the first state on */
  guint position;       /* which of them is now */
  guint n_changes;
  guint n_reasons;
  SendaRecord *round;   /* that the step is about, or NULL */
  gboolean frozen;      /* it is, before the step */
  guint n_done;
  guint n_refused;
} Play;

/* What a rating says: "answer|stage|marks|note". */
enum
{
  PART_ANSWER,
  PART_STAGE,
  PART_MARKS,
  PART_NOTE,
  N_PARTS
};

/* (transfer full) */
char       *get_rating_id       (const char  *round,
                                 const char  *member,
                                 const char  *element);
/* (transfer full) */
char       *say_stage           (gint64       stage);
void        note_part           (Play        *play,
                                 const char  *id,
                                 guint        part,
                                 const char  *value);
void        note_new            (Play        *play,
                                 GPtrArray   *expected);
/* (transfer full) */
GHashTable *copy_picture        (GHashTable  *said);
void        assert_all_is_there (Play        *play);
