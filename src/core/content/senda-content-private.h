/* senda-content-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the content is held while it is read and after: strings, nodes and lists live as long as the
 * content and go at once.
 */
#pragma once

#include "senda-content.h"
#include "senda-error.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_NODE_SECTION,
  SENDA_NODE_AREA,
  SENDA_NODE_ELEMENT,
  SENDA_NODE_BOX,
  SENDA_NODE_STATEMENT,
  SENDA_NODE_TOPIC
} SendaNodeKind;

/* What the files of topics are about. */
typedef enum
{
  SENDA_SUBJECT_PEOPLE,
  SENDA_SUBJECT_PROTOCOLS,
  SENDA_N_SUBJECTS
} SendaSubject;

/* What an id names. */
typedef struct
{
  SendaNodeKind kind;
  gconstpointer node;
} SendaNode;

struct _SendaContent
{
  GObject parent_instance;

  GStringChunk *strings;
  GPtrArray *blocks; /* of memory for nodes */
  gsize used;        /* of the last block */
  GPtrArray *lists;  /* every GPtrArray of the nodes */
  GHashTable *ids;     /* id to SendaNode */
  GHashTable *aliases; /* former id to id */

  GPtrArray *sections;
  GPtrArray *stages;
  GPtrArray *areas;
  GPtrArray *elements;

  gboolean subjects_are_loaded[SENDA_N_SUBJECTS];
  GHashTable *topics;   /* kind to GPtrArray of SendaTopic */
  GPtrArray *no_topics; /* always empty */
};

gconstpointer _senda_content_find_node (SendaContent      *self,
                                        SendaNodeKind      kind,
                                        const char        *id);
gpointer   _senda_content_alloc    (SendaContent         *self,
                                    gsize                 size);
GPtrArray *_senda_content_new_list (SendaContent         *self);
gboolean   _senda_content_parse    (SendaContent         *self,
                                    GBytes               *roadmap,
                                    GError              **error);
int        _senda_markup_get_line  (GMarkupParseContext  *context);
gboolean   _senda_markup_fail      (GMarkupParseContext  *context,
                                    GError              **error,
                                    const char           *format,
                                    ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
