/* xlsx-reader.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a workbook as a spreadsheet does, as far as tests need it. A formula or a link fails the
 * test.
 */
#pragma once

#include <glib.h>

/* What was found in a worksheet. */
typedef struct
{
  GHashTable *cells;  /* "B2" to what it holds: "s:words", "n:5" */
  GHashTable *styles; /* "B2" to the number of its style */
  GArray *widths;     /* of double */
  GHashTable *heights; /* "2" to how high that row is, where it says so */
  char *frozen;       /* the cell at the corner of what moves */
  char *filter;       /* the range that is filtered */
  char *header;
  char *footer;
  char *paper;
  char *orientation;
  char *cell;         /* in which the reader is */
  GString *text;
} Worksheet;

char      *xlsx_unpack    (const char *book,
                           gsize       length,
                           const char *name);
Worksheet *worksheet_read (const char *book,
                           gsize       length,
                           guint       number);
void       worksheet_free (Worksheet  *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Worksheet, worksheet_free)
