/* senda-fill.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-fill.h"

#include <string.h>

/* The value of the place that begins at @brace, and what follows the place; NULL for a brace that is
 * only a brace. */
static const char *
find_value (const char        *brace,
            const char *const *pairs,
            const char       **rest)
{
  for (; pairs[0]; pairs += 2)
    {
      gsize length = strlen (pairs[0]);

      if (strncmp (brace + 1, pairs[0], length) == 0 && brace[1 + length] == '}')
        {
          *rest = brace + length + 2;
          return pairs[1];
        }
    }
  return NULL;
}

/* @message with each {name} of @pairs (name, value, …, NULL) replaced by its value; other braces stay
 * as they are. (transfer full) */
char *
senda_fill_pairs (const char        *message,
                  const char *const *pairs)
{
  GString *filled = g_string_sized_new (strlen (message));
  const char *at = message;

  while (*at)
    {
      gsize plain = strcspn (at, "{");
      const char *rest = NULL;
      const char *value = NULL;

      g_string_append_len (filled, at, plain);
      at += plain;
      if (*at == '\0')
        break;
      value = find_value (at, pairs, &rest);
      g_string_append (filled, value ? value : "{");
      at = value ? rest : at + 1;
    }
  return g_string_free (filled, FALSE);
}

/* The same with the pairs as arguments, ended by NULL. (transfer full) */
char *
senda_fill (const char *message,
            ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  const char *argument = NULL;
  va_list arguments;

  va_start (arguments, message);
  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (pairs, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (pairs, NULL);
  return senda_fill_pairs (message, (const char *const *) pairs->pdata);
}
