/* senda-cli-output.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a command says: lines and tables for people, JSON for programs, one line when it refuses.
 * What people typed may hold anything; characters that would move a terminal's cursor or end the
 * line are shown as a sign in their place.
 */
#pragma once

#include "senda-cli-private.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* In the language asked for. @message is marked with N_(). */
const char     *senda_cli_text         (SendaCli     *cli,
                                        const char   *message) G_GNUC_FORMAT (2);
const char     *senda_cli_message      (SendaCli     *cli,
                                        SendaMessage  message);
char           *senda_cli_quote        (const char   *given);

void            senda_cli_say          (SendaCli     *cli,
                                        const char   *format,
                                        ...) G_GNUC_PRINTF (2, 3);
void            senda_cli_wrap         (SendaCli     *cli,
                                        guint         indent,
                                        const char   *bullet,
                                        const char   *text);
SendaCliStatus  senda_cli_refuse       (SendaCli     *cli,
                                        const char   *format,
                                        ...) G_GNUC_PRINTF (2, 3);
SendaCliStatus  senda_cli_refuse_error (SendaCli     *cli,
                                        const GError *error);
SendaCliStatus  senda_cli_misuse       (SendaCli     *cli,
                                        const char   *format,
                                        ...) G_GNUC_PRINTF (2, 3);

/* A table: cells are copied; every column but the last is as wide as its widest cell. */
typedef struct _SendaCliTable SendaCliTable;

SendaCliTable  *senda_cli_table_new    (guint          n_columns);
void            senda_cli_table_add    (SendaCliTable *table,
                                        ...) G_GNUC_NULL_TERMINATED;
void            senda_cli_table_add_cell (SendaCliTable *table,
                                        const char    *text);
void            senda_cli_table_print  (SendaCliTable *table,
                                        SendaCli      *cli,
                                        guint          indent);
void            senda_cli_table_free   (SendaCliTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCliTable, senda_cli_table_free)

/* JSON: a NULL text is null. */
void            senda_cli_json_text    (JsonBuilder  *builder,
                                        const char   *name,
                                        const char   *text);
void            senda_cli_json_number  (JsonBuilder  *builder,
                                        const char   *name,
                                        gint64        number);
void            senda_cli_json_boolean (JsonBuilder  *builder,
                                        const char   *name,
                                        gboolean      is_so);
/* Ended with json_builder_end_array(). */
void            senda_cli_json_list    (JsonBuilder  *builder,
                                        const char   *name);
void            senda_cli_json_print   (SendaCli     *cli,
                                        JsonBuilder  *builder);
/* A list that may be long: printed item by item, each on a line. */
void            senda_cli_json_item    (SendaCli     *cli,
                                        JsonBuilder  *builder,
                                        gboolean      is_first);
void            senda_cli_json_end     (SendaCli     *cli,
                                        gboolean      is_empty);

G_END_DECLS
