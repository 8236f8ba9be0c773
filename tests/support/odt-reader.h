/* odt-reader.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads an OpenDocument text as a word processor does, as far as tests need it: the package, and a
 * transcript of its content in which automatic styles are told by what they stand for.
 */
#pragma once

#include "senda-writer.h"

/* A package, unpacked. */
typedef struct
{
  GBytes *bytes;
  GPtrArray *order;    /* of the entries' names */
  GHashTable *entries; /* to GString */
} OdtPackage;

/* The test fails where there is no such entry, or where XML is not well-formed. */
OdtPackage *odt_unpack           (GBytes           *bytes);
void        odt_package_free     (OdtPackage       *package);
const char *odt_entry            (OdtPackage       *package,
                                  const char       *name);
char       *odt_transcribe       (const char       *xml);
GBytes     *odt_write            (SendaDocument    *document,
                                  const SendaPaper *paper);
char       *odt_write_transcript (SendaDocument    *document);

/* A document in English, or in English and Spanish, and what is said in it: @spanish NULL for what
 * both share. */
SendaDocument *begin_document (gboolean        is_twofold);
SendaBlock    *say_words      (SendaBlock     *block,
                               const char     *english,
                               const char     *spanish);
SendaBlock    *add_block      (SendaBlock     *parent,
                               SendaBlockKind  kind,
                               const char     *english,
                               const char     *spanish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OdtPackage, odt_package_free)

#define assert_says(transcript, words) \
  G_STMT_START { \
    if (strstr (transcript, words) == NULL) \
      g_error ("“%s” is not in:%s", words, transcript); \
  } G_STMT_END
