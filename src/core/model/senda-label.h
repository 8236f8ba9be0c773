/* senda-label.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a transaction did, as an id and named arguments, so that the history and the undo menu can
 * say it in each reader's language: "rate" with element=leadership, stage=3 reads "Rated
 * Leadership at stage 3" or "Se ubicó Liderazgo en la etapa 3".
 *
 * An argument is plain text, the id of a content node (shown by its name) or a stage.
 * Rendering needs the content and lives there: senda_content_render_label().
 */
#pragma once

#include "senda-types.h"

G_BEGIN_DECLS

#define SENDA_TYPE_LABEL (senda_label_get_type ())

/* Of the transaction that takes in an anonymous ballot. */
#define SENDA_LABEL_ANONYMOUS_BALLOT "ballot-anonymous"

GType       senda_label_get_type    (void) G_GNUC_CONST;
SendaLabel *senda_label_new         (const char *id,
                                     ...) G_GNUC_NULL_TERMINATED;
SendaLabel *senda_label_ref         (SendaLabel *self);
void        senda_label_unref       (SendaLabel *self);
SendaLabel *senda_label_parse       (const char *string);
char       *senda_label_to_string   (SendaLabel *self);
const char *senda_label_get_id      (SendaLabel *self);
gboolean    senda_label_is_unsigned (SendaLabel *self);
const char *senda_label_get         (SendaLabel *self,
                                     const char *argument);
const char *senda_label_get_message (SendaLabel *self);
char       *senda_label_fill        (SendaLabel *self,
                                     const char *message,
                                     char     *(*show) (const char *argument,
                                                        const char *value,
                                                        gpointer    data),
                                     gpointer    data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaLabel, senda_label_unref)

G_END_DECLS
