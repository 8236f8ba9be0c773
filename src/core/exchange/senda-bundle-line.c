/* senda-bundle-line.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-bundle-line-private.h"

#include "senda-bundle-private.h"

#include <string.h>

/* Every take_…() reads at @at, moves it on, and returns FALSE where something else stands. The zero
 * byte at the end, of which there is no other, stops them all. */

/* (transfer full) */
SendaBundleLine *
_senda_bundle_line_new (void)
{
  SendaBundleLine *self = g_new0 (SendaBundleLine, 1);

  self->sites = g_ptr_array_new_with_free_func (g_free);
  self->links = g_array_new (FALSE, FALSE, sizeof (SendaLogLink));
  return self;
}

void
_senda_bundle_line_free (SendaBundleLine *self)
{
  g_ptr_array_unref (self->sites);
  g_array_unref (self->links);
  g_free (self);
}

SendaBundleLineKind
_senda_bundle_line_kind (const char *text,
                         gsize       length)
{
  if (length < 6 || memcmp (text, "[\"", 2) != 0 || text[3] != '"' || text[length - 1] != ']')
    return SENDA_BUNDLE_LINE_UNKNOWN;
  switch (text[2])
    {
    case 's':
      return SENDA_BUNDLE_LINE_SITE;
    case 't':
      return SENDA_BUNDLE_LINE_TRANSACTION;
    case 'c':
      return SENDA_BUNDLE_LINE_CHANGE;
    case 'm':
      return SENDA_BUNDLE_LINE_SUMMARY;
    default:
      return SENDA_BUNDLE_LINE_UNKNOWN;
    }
}

static inline gboolean
take (char **at,
      char   expected)
{
  if (**at != expected)
    return FALSE;
  (*at)++;
  return TRUE;
}

static inline gboolean
take_null (char **at)
{
  if (strncmp (*at, "null", 4) != 0)
    return FALSE;
  *at += 4;
  return TRUE;
}

static inline gboolean
take_integer (char  **at,
              gint64 *number)
{
  gboolean is_negative = take (at, '-');
  const char *first = *at;
  guint64 limit = (guint64) G_MAXINT64 + is_negative;
  guint64 value = 0;

  for (; g_ascii_isdigit (**at); (*at)++)
    {
      guint digit = **at - '0';

      if (value > (limit - digit) / 10)
        return FALSE;
      value = value * 10 + digit;
    }
  if (*at == first || (*first == '0' && (*at > first + 1 || is_negative)))
    return FALSE;
  *number = is_negative ? (gint64) (0 - value) : (gint64) value;
  return TRUE;
}

static gboolean
take_hex (const char **at,
          gunichar    *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, (*at)++)
    {
      int digit = g_ascii_xdigit_value (**at);

      if (digit < 0)
        return FALSE;
      *unit = *unit << 4 | digit;
    }
  return TRUE;
}

/* After "\u". */
static gboolean
take_character (const char **at,
                char       **to)
{
  gunichar unit = 0;
  gunichar second = 0;

  if (!take_hex (at, &unit) || unit == 0 || (unit >= 0xdc00 && unit < 0xe000))
    return FALSE;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if ((*at)[0] != '\\' || (*at)[1] != 'u')
        return FALSE;
      *at += 2;
      if (!take_hex (at, &second) || second < 0xdc00 || second >= 0xe000)
        return FALSE;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
    }
  *to += g_unichar_to_utf8 (unit, *to);
  return TRUE;
}

/* After the backslash. What it stands for is never longer than it is. */
static gboolean
take_escape (const char **at,
             char       **to)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char letter = *(*at)++;
  const char *found = letter ? strchr (letters, letter) : NULL;

  if (letter == 'u')
    return take_character (at, to);
  if (found == NULL)
    return FALSE;
  *(*to)++ = meanings[found - letters];
  return TRUE;
}

static inline gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && c != '"' && c != '\\';
}

/* The rest of a text from its first escape on. */
static gboolean
take_escaped (char **at)
{
  const char *from = *at;
  char *to = *at;

  while (*from != '"')
    if (is_plain (*from))
      *to++ = *from++;
    else if (*from++ != '\\' || !take_escape (&from, &to))
      return FALSE;
  *to = '\0';
  *at += from + 1 - *at;
  return TRUE;
}

static inline gboolean
take_text (char       **at,
           const char **text)
{
  if (!take (at, '"'))
    return FALSE;
  *text = *at;
  while (is_plain (**at))
    (*at)++;
  if (**at != '"')
    return take_escaped (at);
  *(*at)++ = '\0';
  return TRUE;
}

static inline gboolean
take_text_or_null (char       **at,
                   const char **text)
{
  *text = NULL;
  return take_null (at) || take_text (at, text);
}

static gboolean
take_value (char       **at,
            SendaValue  *value)
{
  const char *text = NULL;

  *value = (SendaValue) SENDA_VALUE_INIT;
  if (take_null (at))
    return TRUE;
  if (**at != '"')
    {
      value->type = SENDA_VALUE_INTEGER;
      return take_integer (at, &value->integer);
    }
  value->type = SENDA_VALUE_TEXT;
  if (!take_text (at, &text))
    return FALSE;
  value->text = (char *) text;
  return TRUE;
}

static gboolean
take_site (SendaBundleLine *self,
           char           **at,
           const char     **site)
{
  gint64 number = -1;

  if (!take_integer (at, &number) || number < 0 || number >= self->sites->len)
    return FALSE;
  *site = g_ptr_array_index (self->sites, number);
  return TRUE;
}

static gboolean
take_link (SendaBundleLine *self,
           char           **at)
{
  SendaLogLink link = { 0 };
  gint64 kind = 0;

  if (!take (at, '[') || !take_integer (at, &kind) || !take (at, ',') ||
      !take_site (self, at, &link.site) || !take (at, ',') || !take_integer (at, &link.seq) ||
      !take (at, ']') || (kind != SENDA_LINK_REPLACES && kind != SENDA_LINK_HAD_SEEN))
    return FALSE;
  link.kind = kind;
  g_array_append_val (self->links, link);
  return TRUE;
}

static gboolean
take_links (SendaBundleLine *self,
            char           **at)
{
  g_array_set_size (self->links, 0);
  if (!take (at, '['))
    return FALSE;
  if (take (at, ']'))
    return TRUE;
  do
    if (self->links->len == SENDA_BUNDLE_MOST_LINKS || !take_link (self, at))
      return FALSE;
  while (take (at, ','));
  return take (at, ']');
}

static gboolean
parse_site (SendaBundleLine *self,
            char            *at)
{
  const char *site = NULL;

  if (!take_text (&at, &site) || !take (&at, ']') || *at != '\0' || *site == '\0' ||
      strlen (site) > SENDA_BUNDLE_MOST_SITE)
    return FALSE;
  g_ptr_array_add (self->sites, g_strdup (site));
  return TRUE;
}

static gboolean
parse_transaction (SendaBundleLine *self,
                   char            *at)
{
  SendaLogTransaction *transaction = &self->transaction;

  return take_site (self, &at, &transaction->site) && take (&at, ',') &&
         take_integer (&at, &transaction->number) && take (&at, ',') &&
         take_integer (&at, &transaction->time) && take (&at, ',') &&
         take_text_or_null (&at, &transaction->author) && take (&at, ',') &&
         take_text (&at, &transaction->kind) && take (&at, ',') &&
         take_text (&at, &transaction->label) && take (&at, ']') && *at == '\0';
}

static gboolean
parse_change (SendaBundleLine *self,
              char            *at)
{
  SendaLogChange *change = &self->change;
  gint64 purged = 0;

  if (!take_site (self, &at, &change->site) || !take (&at, ',') ||
      !take_integer (&at, &change->seq) || !take (&at, ',') ||
      !take_integer (&at, &change->transaction) || !take (&at, ',') ||
      !take_integer (&at, &change->time) || !take (&at, ',') ||
      !take_text (&at, &change->type) || !take (&at, ',') ||
      !take_text (&at, &change->id) || !take (&at, ',') ||
      !take_text (&at, &change->column) || !take (&at, ',') ||
      !take_value (&at, &self->value) || !take (&at, ',') ||
      !take_integer (&at, &purged) || !take (&at, ',') ||
      !take_links (self, &at) || !take (&at, ']') || *at != '\0')
    return FALSE;
  change->value = &self->value;
  change->is_purged = purged == 1;
  change->links = (const SendaLogLink *) (gpointer) self->links->data;
  change->n_links = self->links->len;
  return purged == 0 || (purged == 1 && self->value.type == SENDA_VALUE_NULL);
}

static gboolean
parse_summary (SendaBundleLine *self,
               char            *at)
{
  SendaBundleSummary *summary = &self->summary;

  return take_text (&at, &summary->origin) && take (&at, ',') &&
         take_text (&at, &summary->origin_round) && take (&at, ',') &&
         take_text (&at, &summary->name) && take (&at, ',') &&
         take_text_or_null (&at, &summary->jurisdiction) && take (&at, ',') &&
         take_text_or_null (&at, &summary->region) && take (&at, ',') &&
         take_text (&at, &summary->agreed_on) && take (&at, ',') &&
         take_integer (&at, &summary->made_at) && take (&at, ',') &&
         take_text (&at, &summary->stages) && take (&at, ']') && *at == '\0';
}

gboolean
_senda_bundle_line_parse (SendaBundleLine    *self,
                          SendaBundleLineKind kind,
                          char               *text,
                          gsize               length)
{
  char *at = text + strlen ("[\"c\"");

  if (!g_utf8_validate_len (text, length, NULL) || !take (&at, ','))
    return FALSE;
  switch (kind)
    {
    case SENDA_BUNDLE_LINE_SITE:
      return parse_site (self, at);
    case SENDA_BUNDLE_LINE_TRANSACTION:
      return parse_transaction (self, at);
    case SENDA_BUNDLE_LINE_CHANGE:
      return parse_change (self, at);
    case SENDA_BUNDLE_LINE_SUMMARY:
      return parse_summary (self, at);
    case SENDA_BUNDLE_LINE_UNKNOWN:
    default:
      return FALSE;
    }
}
