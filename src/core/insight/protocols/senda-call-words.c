/* senda-call-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one does with an answer, in words: whom to call, at which number, when. Functions and not
 * persons: who answers tonight may be another one tomorrow.
 */
#include "config.h"

#include "senda-call-book-private.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>

/* Indexed by what there is: 1 somebody, 2 a number, 4 hours. */
static const char *const call_messages[] = {
  NC_("call", "Nobody is named to call."),
  /* Translators: {who} is an agency and a function, “Harbor House, on-call advocate”; {phone} is a
   * number; {hours} is when somebody answers, “day and night” or “Mon–Fri, 8–5”. The same holds for
   * all sentences that begin with “Call” or “Backup” */
  NC_("call", "Call {who}. No number is given."),
  NC_("call", "Call {phone}."),
  NC_("call", "Call {who}, at {phone}."),
  NC_("call", "Nobody is named to call."),
  NC_("call", "Call {who}, {hours}. No number is given."),
  NC_("call", "Call {phone}, {hours}."),
  NC_("call", "Call {who}, at {phone}, {hours}."),
};

static const char *const backup_messages[] = {
  NULL,
  NC_("call", "Backup: {who}."),
  NC_("call", "Backup: {phone}."),
  NC_("call", "Backup: {who}, at {phone}."),
};

static const char *
get_words (SendaRecord  *record,
           const char   *field,
           SendaCatalog *catalog)
{
  return record ? senda_record_get_wording (record, field, senda_catalog_get_language (catalog),
                                            NULL)
                : NULL;
}

static char *
join_who (SendaRecord *agency,
          const char  *function)
{
  const char *name = agency ? senda_record_get_text (agency, "name") : NULL;

  if (name != NULL && function != NULL)
    return g_strconcat (name, ", ", function, NULL);
  return g_strdup (name ? name : function);
}

/* "Harbor House, on-call advocate"; NULL when @call names nobody. (transfer full) (nullable) */
char *
_senda_call_dup_who (const SendaCall *call,
                     SendaCatalog    *catalog)
{
  const char *function = get_words (call->function, "function", catalog);

  if (function == NULL)
    function = get_words (call->contact, "function", catalog);
  return join_who (call->agency, function);
}

static char *
say_backup (const SendaCall *call,
            SendaCatalog    *catalog)
{
  const char *function = get_words (call->backup_function, "backup_function", catalog);
  g_autofree char *who = join_who (call->backup_agency, function);
  guint has = (who ? 1 : 0) | (call->backup_phone ? 2 : 0);

  if (has == 0)
    return NULL;
  return senda_fill (senda_catalog_get (catalog, "call", backup_messages[has]), "who",
                     who ? who : "", "phone", call->backup_phone ? call->backup_phone : "", NULL);
}

static char *
say_first (const SendaCall *call,
           SendaCatalog    *catalog)
{
  const char *hours = get_words (call->hours, "hours", catalog);
  g_autofree char *who = _senda_call_dup_who (call, catalog);
  guint has = 0;

  if (hours == NULL)
    hours = get_words (call->contact, "hours", catalog);
  has = (who ? 1 : 0) | (call->phone ? 2 : 0) | (hours ? 4 : 0);
  return senda_fill (senda_catalog_get (catalog, "call", call_messages[has]), "who",
                     who ? who : "", "phone", call->phone ? call->phone : "", "hours",
                     hours ? hours : "", NULL);
}

/* Whom to call and who stands in, in the language of @catalog. (transfer full) */
char *
senda_call_say (const SendaCall *call,
                SendaCatalog    *catalog)
{
  g_autofree char *first = say_first (call, catalog);
  g_autofree char *backup = say_backup (call, catalog);

  return backup ? g_strconcat (first, " ", backup, NULL) : g_steal_pointer (&first);
}
