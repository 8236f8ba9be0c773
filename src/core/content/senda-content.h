/* senda-content.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Senda ships: the roadmap, as immutable objects read once from the program's resources; all
 * else is topics, see senda-topic.h. Each node has a stable id that user data refers to; an id that
 * was renamed or retired is found through the content's aliases. Texts are English messages with a
 * context; a reader passes them through the SendaCatalog of a chosen language with
 * senda_message().
 */
#pragma once

#include "senda-catalog.h"
#include "senda-label.h"

G_BEGIN_DECLS

/* A translatable text: the kind of node as context, and the English. text may be NULL: none. */
typedef struct
{
  const char *context;
  const char *text;
} SendaMessage;

typedef struct _SendaArea SendaArea;
typedef struct _SendaTopic SendaTopic;
typedef struct _SendaElement SendaElement;

typedef struct
{
  const char *id; /* "guide.purpose" */
  SendaMessage title;
  GPtrArray *paragraphs; /* of SendaMessage */
  GPtrArray *items;      /* of SendaMessage */
} SendaSection;

typedef struct
{
  guint number; /* 1 to 5 */
  SendaMessage name;
  SendaMessage description;
} SendaStage;

typedef struct
{
  const char *id;   /* "mission-statement.example" */
  const char *kind; /* "example", "note", "tip", "list", "definition" */
  SendaMessage title;
  SendaMessage text;
  GPtrArray *items; /* of SendaMessage */
} SendaBox;

typedef struct
{
  const char *id; /* "mission-statement.3.1" */
  SendaMessage text;
  const SendaElement *element;
  guint stage;
} SendaStatement;

typedef struct
{
  guint number;
  const SendaStage *stage;
  SendaMessage prompt;   /* what would move us on */
  GPtrArray *statements; /* of SendaStatement */
} SendaElementStage;

struct _SendaElement
{
  const char *id;     /* "mission-statement" */
  const char *number; /* "1.1" */
  guint position;     /* among all elements, from 0 */
  const SendaArea *area;
  SendaMessage name;
  SendaMessage introduction;
  GPtrArray *boxes;  /* of SendaBox */
  GPtrArray *stages; /* of SendaElementStage, the first stage first */
};

struct _SendaArea
{
  const char *id;
  guint number;
  SendaMessage name;
  SendaMessage description;
  GPtrArray *elements; /* of SendaElement */
};

#define SENDA_TYPE_CONTENT (senda_content_get_type ())

G_DECLARE_FINAL_TYPE (SendaContent, senda_content, SENDA, CONTENT, GObject)

SendaContent         *senda_content_load             (GError       **error);
SendaContent         *senda_content_new_from_bytes   (GBytes        *roadmap,
                                                      GError       **error);
GPtrArray            *senda_content_get_sections     (SendaContent  *self);
GPtrArray            *senda_content_get_stages       (SendaContent  *self);
GPtrArray            *senda_content_get_areas        (SendaContent  *self);
guint                 senda_content_get_n_elements   (SendaContent  *self);
const SendaElement   *senda_content_get_element      (SendaContent  *self,
                                                      guint          position);
const SendaStage     *senda_content_find_stage       (SendaContent  *self,
                                                      guint          number);
const SendaArea      *senda_content_find_area        (SendaContent  *self,
                                                      const char    *id);
const SendaElement   *senda_content_find_element     (SendaContent  *self,
                                                      const char    *id);
const SendaStatement *senda_content_find_statement   (SendaContent  *self,
                                                      const char    *id);
const SendaBox       *senda_content_find_box         (SendaContent  *self,
                                                      const char    *id);
const char           *senda_message                  (SendaMessage   message,
                                                      SendaCatalog  *catalog);
char                 *senda_content_render_label     (SendaContent  *self,
                                                      SendaLabel    *label,
                                                      SendaCatalog  *catalog);

G_END_DECLS
