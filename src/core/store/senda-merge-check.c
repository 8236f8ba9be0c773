/* senda-merge-check.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a Senda writes, of this version or a newer one; anything else is refused.
 */
#include "config.h"

#include "senda-merge-private.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NUMBER (G_GINT64_CONSTANT (1) << 47)
#define LATEST (G_GINT64_CONSTANT (1) << 53)
#define LONGEST_NAME 64
#define LONGEST_LANGUAGE 16
#define LONGEST_KIND 32
#define LONGEST_AUTHOR (40 << 10)
#define LONGEST_LABEL (64 << 10)
#define MOST_LINKS 10000

gboolean
_senda_merge_fail_damaged (GError **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
                       _("This holds something that no Senda writes: it is damaged, or was made by "
                         "another program. Nothing was changed; ask for it again."));
  return FALSE;
}

gboolean
_senda_merge_fail_too_much (GError **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
                       _("This file holds far more than a task force ever writes, and was not read. "
                         "Nothing was changed; ask whoever sent it how it was made."));
  return FALSE;
}

static gboolean
is_number (gint64 number)
{
  return number >= 1 && number <= MOST_NUMBER;
}

static gboolean
is_time (gint64 time)
{
  return time >= 0 && time <= LATEST;
}

static gboolean
is_text (const char *text,
         gsize       longest)
{
  gsize length = text ? strlen (text) : 0;

  return text != NULL && length <= longest && g_utf8_validate (text, length, NULL);
}

/* The length of the name that @text begins with: "task_force"; 0 when it begins with none. */
static gsize
measure_name (const char *text)
{
  gsize length = 0;

  if (!g_ascii_islower (*text))
    return 0;
  while (g_ascii_islower (text[length]) || g_ascii_isdigit (text[length]) || text[length] == '_')
    length++;
  return length <= LONGEST_NAME ? length : 0;
}

static gboolean
is_name (const char *text)
{
  gsize length = text ? measure_name (text) : 0;

  return length > 0 && text[length] == '\0';
}

static gboolean
is_language (const char *text)
{
  gsize length = 0;

  while (g_ascii_isalnum (text[length]) || text[length] == '-')
    length++;
  return length > 0 && length <= LONGEST_LANGUAGE && text[length] == '\0';
}

/* "mission", or "mission@es" for a wording. */
static gboolean
is_column (const char *text)
{
  gsize length = text ? measure_name (text) : 0;

  return length > 0 && (text[length] == '\0' ||
                        (text[length] == '@' && is_language (text + length + 1)));
}

static gboolean
is_kind (const char *text)
{
  gsize length = 0;

  while (text != NULL && (g_ascii_islower (text[length]) || text[length] == '-'))
    length++;
  return length > 0 && length <= LONGEST_KIND && text[length] == '\0';
}

/* Fails with SENDA_ERROR_DAMAGED. */
gboolean
_senda_merge_check_transaction (const SendaLogTransaction *transaction,
                                GError                   **error)
{
  return (senda_id_is_valid (transaction->site) &&
          is_number (transaction->number) &&
          is_time (transaction->time) &&
          (transaction->author == NULL || is_text (transaction->author, LONGEST_AUTHOR)) &&
          is_kind (transaction->kind) &&
          is_text (transaction->label, LONGEST_LABEL)) ||
         _senda_merge_fail_damaged (error);
}

static gboolean
is_value (const SendaLogChange *change)
{
  const SendaValue *value = change->value;

  if (change->is_purged && value->type != SENDA_VALUE_NULL)
    return FALSE;
  if (strcmp (change->column, SENDA_DELETED_COLUMN) == 0)
    return value->type == SENDA_VALUE_INTEGER && (value->integer == 0 || value->integer == 1);
  return value->type != SENDA_VALUE_TEXT || is_text (value->text, SENDA_TEXT_MOST_BYTES);
}

static gboolean
is_removal (const SendaLogChange *change)
{
  return strcmp (change->column, SENDA_DELETED_COLUMN) == 0 && change->value->integer == 1;
}

/* No change is about a later one of its own site, and only a removal has seen values. */
static gboolean
is_link (const SendaLogChange *change,
         const SendaLogLink   *link)
{
  return senda_id_is_valid (link->site) && is_number (link->seq) &&
         (link->seq < change->seq || strcmp (link->site, change->site) != 0) &&
         (link->kind == SENDA_LINK_REPLACES ||
          (link->kind == SENDA_LINK_HAD_SEEN && is_removal (change)));
}

/* Fails with SENDA_ERROR_DAMAGED. */
gboolean
_senda_merge_check_change (const SendaLogChange *change,
                           GError              **error)
{
  if (!senda_id_is_valid (change->site) || !is_number (change->seq) ||
      !is_number (change->transaction) || !is_time (change->time) ||
      !is_name (change->type) || !senda_id_is_valid (change->id) || !is_column (change->column) ||
      !is_value (change) || change->n_links > MOST_LINKS)
    return _senda_merge_fail_damaged (error);
  for (guint i = 0; i < change->n_links; i++)
    if (!is_link (change, &change->links[i]))
      return _senda_merge_fail_damaged (error);
  return TRUE;
}
