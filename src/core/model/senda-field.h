/* senda-field.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field of a record: one line of a table that says what the field holds, how far it may go, who
 * may read it and what it is called. From that line come the GObject property, the column, the
 * words of the history, the search index and what a shared copy may contain.
 */
#pragma once

#include "senda-types.h"

G_BEGIN_DECLS

/**
 * SendaFieldKind:
 * @SENDA_FIELD_TEXT: one line
 * @SENDA_FIELD_LONG_TEXT: any number of lines
 * @SENDA_FIELD_INTEGER: a whole number between min and max
 * @SENDA_FIELD_DATE: a day, text as "2026-03-09"
 * @SENDA_FIELD_TIME: a time of day, text as "14:30"
 * @SENDA_FIELD_CHOICE: one of a list of named values, kept by name
 * @SENDA_FIELD_BOOLEAN: integer 0 or 1
 * @SENDA_FIELD_REFERENCE: the id of another record, of the type that the field names
 * @SENDA_FIELD_CONTENT: the id of a node of the shipped content
 * @SENDA_FIELD_TAGS: several of those ids, or words of the task force's own where the content has
 *   none: parted by commas, see senda-tags.h
 * @SENDA_FIELD_REFERENCES: the ids of several records of the type that the field names, parted by
 *   commas
 * @SENDA_FIELD_MARKS: several statements of the content with a mark each, see senda-marks.h
 */
typedef enum
{
  SENDA_FIELD_TEXT,
  SENDA_FIELD_LONG_TEXT,
  SENDA_FIELD_INTEGER,
  SENDA_FIELD_DATE,
  SENDA_FIELD_TIME,
  SENDA_FIELD_CHOICE,
  SENDA_FIELD_BOOLEAN,
  SENDA_FIELD_REFERENCE,
  SENDA_FIELD_CONTENT,
  SENDA_FIELD_TAGS,
  SENDA_FIELD_REFERENCES,
  SENDA_FIELD_MARKS
} SendaFieldKind;

/* Who may read a field in a copy that leaves the task force's coordinator. */
typedef enum
{
  SENDA_PRIVACY_PUBLIC,
  SENDA_PRIVACY_MEMBERS,
  SENDA_PRIVACY_PERSONAL
} SendaPrivacy;

typedef enum
{
  SENDA_FIELD_REQUIRED = 1 << 0,
  SENDA_FIELD_BILINGUAL = 1 << 1, /* holds a wording per language; text kinds only */
  SENDA_FIELD_SEARCHED = 1 << 2,  /* feeds the full-text search */
  SENDA_FIELD_FIXED = 1 << 3      /* stays as it was once set; not for bilingual ones */
} SendaFieldFlags;

struct _SendaChoice
{
  const char *name;    /* what is kept: never changes */
  const char *label;   /* what people read: marked with N_() */
  const char *context; /* of the label, or NULL; SENDA_CHOICE() marks and gives both */
};

/* Marks the label for extraction (keyword SENDA_CHOICE:2c,3). */
#define SENDA_CHOICE(name, context, label) { name, label, context }

/* No text is longer, whatever its limit in characters: what travels is read back up to this. */
#define SENDA_TEXT_MOST_BYTES (4 << 20)

struct _SendaField
{
  const char *name;
  const char *label; /* marked with N_() */
  SendaFieldKind kind;
  SendaFieldFlags flags;
  SendaPrivacy privacy;
  gint64 min;                 /* INTEGER: least value; texts: unused */
  gint64 max;                 /* INTEGER: greatest value; texts: characters, 0 for the usual limit */
  const SendaChoice *choices; /* CHOICE: ends with a NULL name */
  const char *reference;      /* REFERENCE, REFERENCES: name of the record type */
};

gboolean senda_field_is_text  (const SendaField *field);
gint64   senda_field_limit    (const SendaField *field);
gboolean senda_field_check    (const SendaField *field,
                               const SendaValue *value,
                               GError          **error);
/* The one called @name, or NULL. */
const SendaChoice *
         senda_choice_find    (const SendaChoice *choices,
                               const char        *name);

G_END_DECLS
