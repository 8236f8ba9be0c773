/* senda-id.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-id.h"

#include <string.h>

#define LENGTH 36

/* Senda's own name space for derived ids: a random UUID, fixed for ever. */
static const guint8 name_space[16] = {
  0x5e, 0x2d, 0xa0, 0x11, 0x7c, 0x43, 0x4b, 0x8e, 0x9f, 0x06, 0x3d, 0x57, 0xc2, 0x18, 0xe4, 0x6a
};

/* A random (version 4) id. (transfer full) */
char *
senda_id_new_random (void)
{
  return g_uuid_string_random ();
}

/* The id (UUID version 5, RFC 4122) of the one record of @type with the natural key @key, a
 * NULL-terminated list of values: two machines make the same one. (transfer full) */
char *
senda_id_derive (const char        *type,
                 const char *const *key)
{
  g_autoptr (GChecksum) sha1 = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 hash[20];
  gsize length = sizeof hash;
  GString *id = g_string_sized_new (36);

  g_checksum_update (sha1, name_space, sizeof name_space);
  g_checksum_update (sha1, (const guchar *) type, strlen (type) + 1);
  for (; *key; key++)
    g_checksum_update (sha1, (const guchar *) *key, strlen (*key) + 1);
  g_checksum_get_digest (sha1, hash, &length);

  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  for (guint i = 0; i < 16; i++)
    g_string_append_printf (id, "%s%02x",
                            i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", hash[i]);
  return g_string_free (id, FALSE);
}

/* Whether it is a UUID as Senda writes one: without capitals. Asked at every row that is read. */
gboolean
senda_id_is_valid (const char *id)
{
  guint i = 0;

  if (id == NULL)
    return FALSE;
  for (i = 0; i < LENGTH && id[i] != '\0'; i++)
    {
      gboolean parts = i == 8 || i == 13 || i == 18 || i == 23;

      if (parts ? id[i] != '-' : !g_ascii_isxdigit (id[i]) || g_ascii_isupper (id[i]))
        return FALSE;
    }
  return i == LENGTH && id[i] == '\0';
}
