/* senda-role-card.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The roles of a task force as its members read them: each shipped role and each of its own, in the
 * wording that holds today, with who holds it, who held it, and who has read it. A card stands for a
 * shipped role even where no record of it has been made.
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;                /* of the record, derived where there is none yet */
  const char *source;      /* content id, or the id made for an own role */
  const char *kind;        /* "discipline", "task-force" */
  const SendaTopic *topic; /* NULL: an own role */
  SendaRecord *record;     /* NULL: as shipped, and never referred to */
  SendaRecord *version;    /* the latest wording; NULL: as shipped, and never anything else */
  guint number;            /* of the wording; 0: never anything but as shipped */
  gboolean is_unused;
} SendaRoleCard;

/* In the order of the content, then the task force's own. (transfer full) */
GPtrArray     *senda_role_cards_new        (SendaPeopleFacts    *facts);
SendaRoleCard *senda_role_cards_find       (GPtrArray           *cards,
                                            const char          *id_or_source);

/* Whether the words are Senda's: never adapted, or gone back to them. */
gboolean       senda_role_card_is_shipped  (const SendaRoleCard *card);
/* Its name in the language of @catalog, or in the one that there is. */
const char    *senda_role_card_get_name    (const SendaRoleCard *card,
                                            SendaCatalog        *catalog);
/* @version NULL: the shipped words. @list is "purpose" or one of senda_role_lists. @actual: the
 * language of what is given, where it is another one, else NULL. (transfer full): an item each */
char         **senda_role_card_dup_items   (const SendaRoleCard *card,
                                            SendaRecord         *version,
                                            const char          *list,
                                            SendaCatalog        *catalog,
                                            const char         **actual);
/* All wordings, the latest first. (transfer container) */
GPtrArray     *senda_role_card_dup_versions (const SendaRoleCard *card,
                                            SendaPeopleFacts    *facts);
/* The languages whose words are to be checked, since another one's changed last. (transfer full) */
char         **senda_role_card_dup_behind  (const SendaRoleCard *card,
                                            SendaPeopleFacts    *facts);

/* Who holds it today: members with an assignment, or, for a discipline's role, those who take part
 * in that discipline. (transfer container) (element-type SendaRecord) */
GPtrArray     *senda_role_card_dup_holders (const SendaRoleCard *card,
                                            SendaPeopleFacts    *facts);
/* Every assignment, those of today first, then the latest. (transfer container) */
GPtrArray     *senda_role_card_dup_assignments (const SendaRoleCard *card,
                                            SendaPeopleFacts    *facts);
gboolean       senda_role_card_is_held_by  (const SendaRoleCard *card,
                                            SendaPeopleFacts    *facts,
                                            SendaRecord         *member);
/* It is held or has a part in a responsibility, and was not marked as not used here. */
gboolean       senda_role_card_is_in_use   (const SendaRoleCard *card,
                                            SendaPeopleFacts    *facts);
/* Whether @member works with those who hold it: it is held, not by them, and leads or supports what
 * one of theirs does too, or no responsibilities have been settled. */
gboolean       senda_role_card_is_partner  (const SendaRoleCard *card,
                                            GPtrArray           *cards,
                                            SendaPeopleFacts    *facts,
                                            SendaRecord         *member);

/* What a member found in reading it. */
typedef enum
{
  SENDA_READING_NONE,       /* not read */
  SENDA_READING_UNDERSTOOD, /* the wording of today */
  SENDA_READING_DISCUSS,    /* there is an open question */
  SENDA_READING_SETTLED,    /* there was one */
  SENDA_READING_AGAIN       /* an earlier wording was read: to be read again */
} SendaReading;

/* @review: the record behind it, or NULL. An open question stays one when the text changes. */
SendaReading   senda_role_card_get_reading (const SendaRoleCard *card,
                                            SendaPeopleFacts    *facts,
                                            SendaRecord         *member,
                                            SendaRecord        **review);
/* Every open question: reviews whose question is not settled, the oldest first. (transfer
 * container) */
GPtrArray     *senda_reviews_dup_open      (SendaPeopleFacts    *facts);

G_END_DECLS
