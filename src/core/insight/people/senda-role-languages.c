/* senda-role-languages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which languages of a role's words others have left behind.
 */
#include "config.h"

#include "senda-role-card.h"

#include <string.h>

#define MAX_LANGUAGES 32

/* One bit for each of senda_languages(). */
typedef guint Languages;

static gboolean
says_the_same (const SendaRoleCard *card,
               SendaRecord         *version,
               SendaRecord         *before,
               const char          *list,
               SendaCatalog        *catalog)
{
  const char *other = NULL;
  const char *other_before = NULL;
  g_auto (GStrv) items = senda_role_card_dup_items (card, version, list, catalog, &other);
  g_auto (GStrv) items_before = senda_role_card_dup_items (card, before, list, catalog,
                                                           &other_before);
  const char *const none[] = { NULL };

  return g_strv_equal (other ? none : (const char *const *) items,
                       other_before ? none : (const char *const *) items_before);
}

/* The languages in which @version says other things than @before. */
static Languages
find_changed (const SendaRoleCard *card,
              SendaRecord         *version,
              SendaRecord         *before)
{
  Languages changed = 0;

  for (guint i = 0; senda_languages ()[i] != NULL && i < MAX_LANGUAGES; i++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (senda_languages ()[i]);
      gboolean same = says_the_same (card, version, before, "purpose", catalog);

      for (const char *const *list = senda_role_lists; same && *list != NULL; list++)
        same = says_the_same (card, version, before, *list, catalog);
      if (!same)
        changed |= 1u << i;
    }
  return changed;
}

/* Where nothing was ever written, nothing is to be checked: readers get another language. */
static gboolean
has_words (const SendaRoleCard *card,
           const char          *language)
{
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (language);
  gboolean has = FALSE;

  for (const char *const *list = senda_role_lists; !has && *list != NULL; list++)
    {
      const char *other = NULL;
      g_auto (GStrv) items = senda_role_card_dup_items (card, card->version, *list, catalog,
                                                        &other);

      has = items[0] != NULL && other == NULL;
    }
  return has;
}

static Languages
get_all (void)
{
  guint n_languages = g_strv_length ((char **) senda_languages ());

  return (1u << MIN (n_languages, MAX_LANGUAGES - 1)) - 1;
}

/* The languages in which nothing was written since another one's words last changed: whoever writes
 * in one leaves the others behind, and whoever then writes in those catches up. None for Senda's
 * words. (transfer full): codes */
char **
senda_role_card_dup_behind (const SendaRoleCard *card,
                            SendaPeopleFacts    *facts)
{
  g_autoptr (GPtrArray) versions = senda_role_card_dup_versions (card, facts);
  GPtrArray *codes = g_ptr_array_new ();
  SendaRecord *before = NULL;
  Languages behind = 0;

  for (guint i = versions->len; i > 0; i--)
    {
      SendaRecord *version = g_ptr_array_index (versions, i - 1);
      Languages changed = find_changed (card, version, before);

      if (senda_record_get_integer (version, "is_shipped") != 0)
        behind = 0;
      else if (changed != 0)
        behind = (changed & behind) ? behind & ~changed : get_all () & ~changed;
      before = version;
    }
  for (guint i = 0; senda_languages ()[i] != NULL && i < MAX_LANGUAGES; i++)
    if ((behind & (1u << i)) && has_words (card, senda_languages ()[i]))
      g_ptr_array_add (codes, g_strdup (senda_languages ()[i]));
  g_ptr_array_add (codes, NULL);
  return (char **) g_ptr_array_free (codes, FALSE);
}
