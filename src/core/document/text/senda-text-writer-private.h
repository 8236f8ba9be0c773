/* senda-text-writer-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the plain text writer share. Columns are those of a terminal, where a letter
 * may take none, one or two.
 */
#pragma once

#include "senda-writers-private.h"

G_BEGIN_DECLS

#define SENDA_TEXT_COLUMNS 78

typedef struct
{
  const SendaWriteJob *job;
  SendaDocument *document;
  GString *out;       /* what has not gone to the stream yet */
  GError *error;      /* the first; nothing is written after it */
  guint indent;
  guint n_empty;      /* lines at the end of what is said */
  gboolean has_begun; /* something stands above */
} SendaTextOut;

/* senda-text-writer-lines.c */
guint    senda_text_out_measure    (const char       *text);
guint    senda_text_out_longest    (const char       *text);
char    *senda_text_out_take_line  (const char      **text,
                                    guint             columns);
void     senda_text_out_flush      (SendaTextOut     *self);
void     senda_text_out_put_line   (SendaTextOut     *self,
                                    const char       *line);
void     senda_text_out_put_rule   (SendaTextOut     *self,
                                    char              letter,
                                    guint             columns);
void     senda_text_out_gap        (SendaTextOut     *self,
                                    guint             n);
guint    senda_text_out_indent     (SendaTextOut     *self,
                                    guint             columns);
guint    senda_text_out_put_hanging (SendaTextOut    *self,
                                    const char       *marker,
                                    guint             hang,
                                    const char       *text);
guint    senda_text_out_put        (SendaTextOut     *self,
                                    const char       *marker,
                                    const char       *text);

/* senda-text-writer-words.c */
char    *senda_text_out_dup        (const SendaBlock *block,
                                    guint             language);
gboolean senda_text_out_is_twofold (SendaTextOut     *self,
                                    const SendaBlock *block);
char    *senda_text_out_dup_both   (SendaTextOut     *self,
                                    const SendaBlock *block,
                                    const char       *between);

/* senda-text-writer-table.c */
void     senda_text_out_put_table  (SendaTextOut     *self,
                                    const SendaBlock *table);

G_END_DECLS
