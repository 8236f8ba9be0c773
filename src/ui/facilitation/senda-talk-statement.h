/* senda-talk-statement.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement for the room, in each language that is shown, with a sign of how the group marks
 * it and the choices to mark it by.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_STATEMENT (senda_talk_statement_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkStatement, senda_talk_statement, SENDA, TALK_STATEMENT, GtkWidget)

GtkWidget *senda_talk_statement_new          (SendaTalk            *talk,
                                              const SendaStatement *statement);
/* Of GtkLabel. (transfer none) */
GPtrArray *senda_talk_statement_get_labels   (SendaTalkStatement   *self);
/* Languages beside one another, or one under the other. */
void       senda_talk_statement_set_wide     (SendaTalkStatement   *self,
                                              gboolean              wide);
void       senda_talk_statement_set_compact  (SendaTalkStatement   *self,
                                              gboolean              compact);
void       senda_talk_statement_set_size     (SendaTalkStatement   *self,
                                              int                   size);
void       senda_talk_statement_update       (SendaTalkStatement   *self);

G_END_DECLS
