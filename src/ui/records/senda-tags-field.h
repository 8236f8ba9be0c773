/* senda-tags-field.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field of tags: what is in it as a row of words that each can be taken out, and a picker that adds
 * one of the content's or words of one's own.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TAGS_FIELD (senda_tags_field_get_type ())

G_DECLARE_FINAL_TYPE (SendaTagsField, senda_tags_field, SENDA, TAGS_FIELD, GtkWidget)

/* Signal "committed" (SendaTagsField *, const char *tags): save it. */

/* @kind: of the topics to choose from, "language". */
GtkWidget *senda_tags_field_new          (SendaWorkspace *workspace,
                                          const char     *label,
                                          const char     *kind);
void       senda_tags_field_set_tags     (SendaTagsField *self,
                                          const char     *tags);
void       senda_tags_field_set_editable (SendaTagsField *self,
                                          gboolean        editable);

G_END_DECLS
