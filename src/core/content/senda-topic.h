/* senda-topic.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Senda ships beside the roadmap, as a tree of topics: roles, responsibilities, disciplines,
 * services, populations and what follows. All of it is written in one small grammar: an element
 * with an id is a topic, one without is a text of the topic around it. The shapes in
 * senda-topic-shapes.c say which kinds there are and what each holds; a new kind is a line there
 * and a file in data/content.
 *
 * Topics are read when one is first asked for, are immutable, and live as long as the content.
 */
#pragma once

#include "senda-content.h"

G_BEGIN_DECLS

typedef struct _SendaTopicText SendaTopicText;

struct _SendaTopicText
{
  const char *tag;
  SendaMessage message;
  GPtrArray *list; /* private: this and all after it with its tag, once somebody asked for it */
  SendaTopicText *next;
};

struct _SendaTopic
{
  const char *id;   /* "role.local-prosecutors" */
  const char *kind; /* "role": the tag */
  guint position;   /* among its kind, from 0 */
  const SendaTopic *parent; /* or NULL */
  GPtrArray *children;      /* of SendaTopic */
  SendaTopicText *texts;    /* all, as they are written */
  const char **attributes;  /* private: name and value in turn, then NULL; or NULL */
  SendaContent *content;    /* private */
};

const SendaTopic *senda_content_find_topic  (SendaContent     *self,
                                             const char       *id);
/* Of one kind, in their order; empty for a kind that there is not. (element-type SendaTopic) */
GPtrArray        *senda_content_get_topics  (SendaContent     *self,
                                             const char       *kind);
SendaMessage      senda_topic_get_text      (const SendaTopic *self,
                                             const char       *tag);
GPtrArray        *senda_topic_get_texts     (const SendaTopic *self,
                                             const char       *tag);
const char       *senda_topic_get_attribute (const SendaTopic *self,
                                             const char       *name);
/* The ids in an attribute that holds several. (transfer full) */
char            **senda_topic_dup_ids       (const SendaTopic *self,
                                             const char       *name);
/* The name of the topic called @id in the language of @catalog; @id itself when there is none: what
 * people wrote themselves, or what a newer Senda knows. */
const char       *senda_content_name_topic  (SendaContent     *self,
                                             const char       *id,
                                             SendaCatalog     *catalog);
/* The names of all that a field of tags holds, "Spanish, Mam". (transfer full) */
char             *senda_content_name_tags   (SendaContent     *self,
                                             const char       *tags,
                                             SendaCatalog     *catalog);
/* The label of the choice called @name, NULL when it is none. (nullable) */
const char       *senda_choice_say          (const SendaChoice *choices,
                                             const char       *name,
                                             SendaCatalog     *catalog);

G_END_DECLS
