/* senda-tags-field.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field of tags: what is in it as a row of words that each can be taken out, and a picker that
 * adds one of the content's or words of one's own; or, from another source, the names of records.
 */
#pragma once

#include "senda-picker.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TAGS_FIELD (senda_tags_field_get_type ())

G_DECLARE_FINAL_TYPE (SendaTagsField, senda_tags_field, SENDA, TAGS_FIELD, GtkWidget)

/* Where names come from that are no topics. */
typedef struct
{
  /* NULL: it is kept but not shown. (transfer full) */
  char *(*dup_name) (const char *tag,
                     gpointer    data);
  void (*fill) (SendaPicker *picker,
                const char  *without,
                gpointer     data);
} SendaTagsSource;

/* Signal "committed" (SendaTagsField *, const char *tags): save it. */

/* @kind: of the topics to choose from, "language". */
GtkWidget *senda_tags_field_new          (SendaWorkspace *workspace,
                                          const char     *label,
                                          const char     *kind);
void       senda_tags_field_set_tags     (SendaTagsField *self,
                                          const char     *tags);
void       senda_tags_field_set_editable (SendaTagsField *self,
                                          gboolean        editable);
void       senda_tags_field_set_source  (SendaTagsField *self,
                                        const SendaTagsSource *source,
                                        gpointer        data);
void       senda_tags_field_refresh     (SendaTagsField *self);

G_END_DECLS
