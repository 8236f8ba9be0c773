/* fuzz-catalog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Throws bytes at the reader of .mo files: any file may be refused, none may crash it or make it
 * give what is not text.
 */
#include "senda-catalog.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static void
ask (SendaCatalog *catalog)
{
  static const char *const messages[] = { "", "a", "January", "one", "Meetings" };
  g_autofree char *date = senda_catalog_format_date (catalog, "2026-03-09");
  g_autofree char *moment = senda_catalog_format_moment (catalog, 1773000000000);

  g_assert_true (g_utf8_validate (date, -1, NULL));
  g_assert_true (g_utf8_validate (moment, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      const char *text = senda_catalog_get (catalog, i % 2 ? "date" : NULL, messages[i]);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      for (guint n = 0; n < 4; n++)
        {
          text = senda_catalog_get_plural (catalog, NULL, messages[i], "many", n * n * 37);
          g_assert_true (g_utf8_validate (text, -1, NULL));
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) mo = g_bytes_new (data, size);
  g_autoptr (SendaCatalog) catalog = senda_catalog_new ("es", mo, NULL);

  if (catalog != NULL)
    ask (catalog);
  return 0;
}
