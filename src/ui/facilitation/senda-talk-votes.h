/* senda-talk-votes.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The votes of the room on one element. Hidden: who has voted, or how many, and no more; a vote
 * that is said aloud or shown by hand is entered here, and shows as a dot. Revealed: how the views
 * are spread.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_VOTES (senda_talk_votes_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkVotes, senda_talk_votes, SENDA, TALK_VOTES, GtkWidget)

GtkWidget *senda_talk_votes_new        (SendaTalk      *talk);
/* The vote of whoever is chosen in the list; 0: cannot say. FALSE when nobody is chosen. */
gboolean   senda_talk_votes_enter      (SendaTalkVotes *self,
                                        guint           stage);
/* Whether keys are votes now: the list or what belongs to it has the focus. */
gboolean   senda_talk_votes_takes_keys (SendaTalkVotes *self);
/* The sentences get the focus, and so are heard. */
void       senda_talk_votes_focus_spread (SendaTalkVotes *self);

G_END_DECLS
