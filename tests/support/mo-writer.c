/* mo-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mo-writer.h"

#include <string.h>

#define HEADER_SIZE 28

static void
put_word (GByteArray *file,
          guint       offset,
          guint32     word,
          gboolean    swapped)
{
  if (swapped)
    word = GUINT32_SWAP_LE_BE (word);
  memcpy (file->data + offset, &word, sizeof word);
}

static void
put_text (GByteArray *file,
          guint       offset,
          const char *text,
          gsize       length,
          gboolean    swapped)
{
  if (length == 0)
    length = strlen (text);
  put_word (file, offset, length, swapped);
  put_word (file, offset + 4, file->len, swapped);
  g_byte_array_append (file, (const guint8 *) text, length);
  g_byte_array_append (file, (const guint8 *) "", 1);
}

/* The bytes of a .mo file with @entries, which stand in the order in which the file has them.
 * (transfer full) */
GBytes *
mo_write (const MoEntry *entries,
          guint          n_entries,
          gboolean       swapped)
{
  GByteArray *file = g_byte_array_new ();
  guint translations = HEADER_SIZE + n_entries * 8;

  g_byte_array_set_size (file, HEADER_SIZE + n_entries * 16);
  memset (file->data, 0, file->len);
  put_word (file, 0, 0x950412deU, swapped);
  put_word (file, 8, n_entries, swapped);
  put_word (file, 12, HEADER_SIZE, swapped);
  put_word (file, 16, translations, swapped);
  for (guint i = 0; i < n_entries; i++)
    put_text (file, HEADER_SIZE + i * 8, entries[i].message, entries[i].message_length, swapped);
  for (guint i = 0; i < n_entries; i++)
    put_text (file, translations + i * 8, entries[i].translation, entries[i].translation_length,
              swapped);
  return g_byte_array_free_to_bytes (file);
}
