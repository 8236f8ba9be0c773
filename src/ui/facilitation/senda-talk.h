/* senda-talk.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A conversation about one round: which element and which of its stages is looked at, in which
 * languages and order, whose votes are revealed, and who is present. The widgets of the meeting
 * room show it and change it; what is kept goes to the workspace at once.
 */
#pragma once

#include "senda-roadmap.h"
#include "senda-rounds.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TALK (senda_talk_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalk, senda_talk, SENDA, TALK, GObject)

/* Signals: "leaving" (SendaTalk *): what is being typed about the element must be kept now;
 * "moved" (SendaTalk *): another element, stage or language is looked at; "changed" (SendaTalk *):
 * what is said of it is another, or its votes are revealed or hidden. */

#define SENDA_TALK_BOTH "both"

/* @round: of @people's task force. */
SendaTalk          *senda_talk_new              (SendaPeople         *people,
                                                 SendaRecord         *round);
SendaWorkspace     *senda_talk_get_workspace    (SendaTalk           *self);
SendaContent       *senda_talk_get_content      (SendaTalk           *self);
SendaRecord        *senda_talk_get_round        (SendaTalk           *self);
SendaRounds        *senda_talk_get_rounds       (SendaTalk           *self);
/* FALSE when it was undone or removed. */
gboolean            senda_talk_has_round        (SendaTalk           *self);
SendaRoadmap       *senda_talk_get_roadmap      (SendaTalk           *self);
SendaRoundFacts    *senda_talk_get_facts        (SendaTalk           *self);
SendaBallotBox     *senda_talk_get_box          (SendaTalk           *self);
SendaPeopleFacts   *senda_talk_get_people       (SendaTalk           *self);
/* Why nothing can be changed, in a sentence, or NULL. */
const char         *senda_talk_why_fixed        (SendaTalk           *self);

/* Where the conversation is */
const SendaElement *senda_talk_get_element      (SendaTalk           *self);
void                senda_talk_set_element      (SendaTalk           *self,
                                                 const SendaElement  *element);
/* The one that many steps on in the order, or NULL. */
const SendaElement *senda_talk_peek             (SendaTalk           *self,
                                                 int                  steps);
gboolean            senda_talk_step             (SendaTalk           *self,
                                                 int                  steps);
guint               senda_talk_get_stage        (SendaTalk           *self);
void                senda_talk_set_stage        (SendaTalk           *self,
                                                 guint                stage);
/* What to talk about first comes first; the roadmap's order follows. */
gboolean            senda_talk_get_widest_first (SendaTalk           *self);
void                senda_talk_set_widest_first (SendaTalk           *self,
                                                 gboolean             widest_first);
gboolean            senda_talk_is_widest        (SendaTalk           *self,
                                                 const SendaElement  *element);

/* Languages: a code, or SENDA_TALK_BOTH. */
const char         *senda_talk_get_language     (SendaTalk           *self);
void                senda_talk_set_language     (SendaTalk           *self,
                                                 const char          *language);
/* Of SendaCatalog, one or two. (transfer none) */
GPtrArray          *senda_talk_get_catalogs     (SendaTalk           *self);
/* @message in each language that is shown: "Leadership · Liderazgo". (transfer full) */
char               *senda_talk_say              (SendaTalk           *self,
                                                 SendaMessage         message);

/* Votes of the element that is looked at */
gboolean            senda_talk_is_revealed      (SendaTalk           *self);
void                senda_talk_set_revealed     (SendaTalk           *self,
                                                 gboolean             revealed);
/* @stage 0: cannot say. */
gboolean            senda_talk_vote             (SendaTalk           *self,
                                                 const char          *member,
                                                 guint                stage,
                                                 GError             **error);
gboolean            senda_talk_take_vote_back   (SendaTalk           *self,
                                                 const char          *member,
                                                 GError             **error);

/* Who is present at the element that is looked at: as it was kept, else as at the element before,
 * else the whole roster. Ids of members. (transfer full) */
char              **senda_talk_dup_present      (SendaTalk           *self);
gboolean            senda_talk_set_present      (SendaTalk           *self,
                                                 const char          *member,
                                                 gboolean             is_present,
                                                 GError             **error);
/* Whether the group has said where it is in the element. */
gboolean            senda_talk_is_agreed        (SendaTalk           *self);
/* Whether its stage or a mark was brought from an earlier round and is not confirmed. */
gboolean            senda_talk_is_carried       (SendaTalk           *self);
/* Keeps it with who is present. @reason NULL keeps the one that there is. */
gboolean            senda_talk_agree            (SendaTalk           *self,
                                                 const char          *state,
                                                 guint                stage,
                                                 const char          *reason,
                                                 GError             **error);

G_END_DECLS
