/* senda-roster-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the roster share: how headings and values are recognized.
 */
#pragma once

#include "senda-roster.h"

G_BEGIN_DECLS

/* The field of a member that keeps what a column holds; NULL for SKIP and for parts of a name. */
const char *_senda_roster_kind_field   (SendaRosterKind  kind);

/* senda-roster-headings.c */
#define SENDA_ROSTER_N_RANKS 3

typedef struct
{
  SendaRosterKind kind;
  guint rank;      /* of two headings of one kind the lower one wins */
  gboolean beside; /* belongs beside another of its kind */
} SendaRosterHeading;

gboolean    _senda_roster_find_heading (GHashTable         *own,
                                        const char         *text,
                                        SendaRosterHeading *heading);
/* What Senda itself calls the columns, in every language. (transfer full) */
GHashTable *_senda_roster_own_headings (void);

/* senda-roster-words.c */
typedef struct _SendaRosterWords SendaRosterWords;

char             *_senda_roster_fold           (const char       *text);
char             *_senda_roster_fold_heading   (const char       *text);
char             *_senda_roster_one_line       (const char       *text);
char             *_senda_roster_read_day       (const char       *text);
SendaRosterWords *_senda_roster_words_new      (SendaContent     *content);
void              _senda_roster_words_free     (SendaRosterWords *self);
/* The content's id, the choice's name, or NULL. */
const char       *_senda_roster_words_discipline (SendaRosterWords *self,
                                                  const char       *text);
const char       *_senda_roster_words_standing (SendaRosterWords *self,
                                                const char       *text);
char             *_senda_roster_words_languages (SendaRosterWords *self,
                                                 const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaRosterWords, _senda_roster_words_free)

/* senda-roster-row.c */
typedef struct
{
  SendaTable *table;
  const SendaRosterKind *kinds;
  SendaRosterWords *words;
} SendaRosterReader;

/* What a row says, apart from who is there already: EMPTY, WRONG with its problem, or else ADD with
 * its values. (transfer full) */
SendaRosterRow *_senda_roster_read_row  (const SendaRosterReader *reader,
                                         guint                    row);
void            _senda_roster_row_free  (SendaRosterRow          *row);
/* That the term of a row ends before it starts. (transfer full) */
char           *_senda_roster_say_order (const SendaRosterReader *reader,
                                         guint                    row);

G_END_DECLS
