/* senda-content-parser.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two halves of reading the roadmap's XML: the rules, which say what may stand in what and make
 * the nodes (senda-content-rules.c), and the walk through the file, which follows them
 * (senda-content-parser.c).
 */
#pragma once

#include "senda-content-private.h"

G_BEGIN_DECLS

#define SENDA_MAX_DEPTH 8

typedef enum
{
  TAG_NONE,
  TAG_ROADMAP,
  TAG_GUIDE,
  TAG_SECTION,
  TAG_SECTION_TITLE,
  TAG_SECTION_TEXT,
  TAG_SECTION_ITEM,
  TAG_STAGES,
  TAG_STAGE,
  TAG_STAGE_NAME,
  TAG_STAGE_DESCRIPTION,
  TAG_AREA,
  TAG_AREA_NAME,
  TAG_AREA_DESCRIPTION,
  TAG_ELEMENT,
  TAG_ELEMENT_NAME,
  TAG_INTRODUCTION,
  TAG_BOX,
  TAG_BOX_TITLE,
  TAG_BOX_TEXT,
  TAG_BOX_ITEM,
  TAG_ELEMENT_STAGE,
  TAG_PROMPT,
  TAG_STATEMENT,
  TAG_ALIASES,
  TAG_ALIAS,
  N_TAGS
} SendaTag;

typedef struct
{
  SendaContent *content;
  GMarkupParseContext *context;
  SendaTag stack[SENDA_MAX_DEPTH];
  guint depth;
  gpointer open[N_TAGS]; /* the node of each kind that is open now */
  GString *text;         /* of the node that is open now */
} SendaParser;

/* What one kind of node is. A text goes to @offset in the node that holds it: there a SendaMessage,
 * or, when @is_list, a GPtrArray of them. */
typedef struct
{
  SendaTag parent;
  const char *tag;
  const char *attributes[2]; /* all needed; "note" is for translators */
  gboolean (*start) (SendaParser  *self,
                     const char  **values,
                     GError      **error);
  gboolean (*end) (SendaParser  *self,
                   GError      **error);
  const char *context; /* of a text */
  gsize offset;
  gboolean is_list;
} SendaRule;

extern const SendaRule _senda_rules[N_TAGS];

G_END_DECLS
