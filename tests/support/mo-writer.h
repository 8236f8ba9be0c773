/* mo-writer.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes .mo files for tests, right ones and wrong ones.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A message as the file has it: "context\004message", "singular\0plural". */
typedef struct
{
  const char *message;
  gsize message_length; /* 0: up to the NUL */
  const char *translation;
  gsize translation_length;
} MoEntry;

#define MO_HEADER(plural)                                                     \
  {                                                                           \
    "", 0, "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: " plural, 0 \
  }

GBytes *mo_write (const MoEntry *entries,
                  guint          n_entries,
                  gboolean       swapped);

G_END_DECLS
