/* senda-topic-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading topics.
 */
#pragma once

#include "senda-content-private.h"
#include "senda-topic.h"

G_BEGIN_DECLS

#define SENDA_TOPIC_MAX_NAMES 8

/* What a kind of topic holds. Lists end with NULL; the first text of all has to be there. */
typedef struct
{
  SendaSubject subject;
  const char *kind;
  const char *parent; /* NULL: none */
  const char *once[SENDA_TOPIC_MAX_NAMES];      /* texts that are there once */
  const char *often[SENDA_TOPIC_MAX_NAMES];     /* texts that are there at least once */
  const char *maybe[SENDA_TOPIC_MAX_NAMES];     /* texts that may be there, once */
  const char *attributes[SENDA_TOPIC_MAX_NAMES]; /* that may be there */
} SendaTopicShape;

const SendaTopicShape *_senda_topic_shape (const char    *kind);
/* Adds the topics of one file to @content. Fails with SENDA_ERROR_INVALID. */
gboolean               _senda_topics_parse (SendaContent *content,
                                            GBytes       *file,
                                            GError      **error);

G_END_DECLS
