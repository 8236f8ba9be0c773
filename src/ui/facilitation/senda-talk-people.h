/* senda-talk-people.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is in the room: the roster of the round, and whoever else was noted as present.
 */
#pragma once

#include "senda-talk.h"

G_BEGIN_DECLS

typedef struct
{
  char *member; /* id */
  char *name;
  char *agency; /* or NULL */
  gboolean is_rater;
  gboolean has_voted; /* on the element that is looked at */
} SendaTalkPerson;

/* By name. Without a roster those who take part today. (transfer full) (element-type
 * SendaTalkPerson) */
GPtrArray *senda_talk_list_people (SendaTalk  *talk);
/* What a member is called, also one who is gone. (transfer full) */
char      *senda_talk_say_member  (SendaTalk  *talk,
                                   const char *member);

G_END_DECLS
