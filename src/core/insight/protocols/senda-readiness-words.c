/* senda-readiness-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readiness test has to say.
 */
#include "config.h"

#include "senda-readiness-private.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>

/* Of more in conflict, the first ones are named. */
#define MAX_NAMED 4

static const char *
get (SendaCatalog *catalog,
     const char   *message)
{
  return senda_catalog_get (catalog, "readiness", message);
}

/* Whom @call names, or of one that names nobody, its circumstances. */
static char *
dup_name (const SendaCall    *call,
          const SendaFactors *factors,
          SendaCatalog       *catalog)
{
  char *who = _senda_call_dup_who (call, catalog);

  return who ? who : senda_factors_say (factors, &call->when, catalog);
}

/* "“City Police” and “County Sheriff”" */
static char *
name_calls (GPtrArray          *calls,
            const SendaFactors *factors,
            SendaCatalog       *catalog)
{
  guint n = MIN (calls->len, MAX_NAMED);
  char *named = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = dup_name (g_ptr_array_index (calls, i), factors, catalog);
      /* Translators: whom an answer names, as one of a list */
      g_autofree char *quoted = senda_fill (get (catalog, NC_("readiness", "“{name}”")), "name",
                                            name, NULL);
      g_autofree char *before = g_steal_pointer (&named);

      if (before == NULL)
        named = g_steal_pointer (&quoted);
      else if (i + 1 < n || n < calls->len)
        named = g_strconcat (before, ", ", quoted, NULL);
      else
        /* Translators: {last} ends a list of answers */
        named = senda_fill (get (catalog, NC_("readiness", "{list} and {last}")), "list", before,
                            "last", quoted, NULL);
    }
  return named;
}

static char *
say_conflict (const SendaReadinessGap *gap,
              const SendaFactors      *factors,
              const char              *where,
              SendaCatalog            *catalog)
{
  g_autofree char *named = name_calls (gap->calls, factors, catalog);
  g_autofree char *more = g_strdup_printf ("%u", gap->calls->len - MIN (gap->calls->len,
                                                                        MAX_NAMED));

  if (gap->calls->len > MAX_NAMED)
    /* Translators: {where} are circumstances, {named} are the first of the answers, {n} a number */
    return senda_fill (
      senda_catalog_get_plural (catalog,
                                NCP_ ("readiness",
                                      "{where}: {named} and {n} more hold alike. Settle which one "
                                      "goes first.",
                                      "{where}: {named} and {n} more hold alike. Settle which one "
                                      "goes first."),
                                gap->calls->len - MAX_NAMED),
      "where", where, "named", named, "n", more, NULL);
  /* Translators: {where} are circumstances, {named} are two answers or more */
  return senda_fill (get (catalog, NC_("readiness", "{where}: {named} hold alike. Settle which one "
                                       "goes first.")),
                     "where", where, "named", named, NULL);
}

static char *
say_unreachable (const SendaReadinessGap *gap,
                 const char              *where,
                 SendaCatalog            *catalog)
{
  g_autofree char *who = _senda_call_dup_who (g_ptr_array_index (gap->calls, 0), catalog);

  if (who == NULL)
    return senda_fill (get (catalog, NC_("readiness", "{where}: the answer names nobody to call.")),
                       "where", where, NULL);
  /* Translators: {who} is an agency and a function */
  return senda_fill (get (catalog, NC_("readiness", "{where}: there is no number for {who}.")),
                     "where", where, "who", who, NULL);
}

static char *
say_left (const SendaReadinessGap *gap,
          const char              *where,
          SendaCatalog            *catalog)
{
  const SendaCall *call = g_ptr_array_index (gap->calls, 0);
  gboolean is_first = _senda_agency_has_left (call->agency);
  SendaRecord *agency = is_first ? call->agency : call->backup_agency;
  const char *message =
    is_first ? NC_("readiness", "{where}: {agency}, which the answer names, does not take part any "
                   "more.")
             : NC_("readiness", "{where}: {agency}, which the answer names as a backup, does not "
                   "take part any more.");

  return senda_fill (get (catalog, message), "where", where, "agency",
                     senda_record_get_text (agency, "name"), NULL);
}

/* A sentence on @gap in the language of @catalog. (transfer full) */
char *
senda_readiness_gap_say (const SendaReadinessGap *gap,
                         SendaCallBook           *book,
                         SendaCatalog            *catalog)
{
  const SendaFactors *factors = senda_call_book_get_factors (book);
  g_autofree char *where = senda_factors_say (factors, &gap->where, catalog);

  switch (gap->kind)
    {
    case SENDA_READINESS_CONFLICT:
      return say_conflict (gap, factors, where, catalog);
    case SENDA_READINESS_UNREACHABLE:
      return say_unreachable (gap, where, catalog);
    case SENDA_READINESS_LEFT:
      return say_left (gap, where, catalog);
    case SENDA_READINESS_UNANSWERED:
    default:
      /* Translators: {where} are circumstances, “Tribal land; Child under 13” */
      return senda_fill (get (catalog, NC_("readiness", "{where}: nobody has been named to call.")),
                         "where", where, NULL);
    }
}
