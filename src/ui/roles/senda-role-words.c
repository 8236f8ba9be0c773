/* senda-role-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-words.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMED 2

static const struct
{
  const char *list;
  const char *words;
} list_words[] = {
  { "purpose", NC_("role", "What It Is For") },
  { "does", NC_("role", "What It Does") },
  { "does_not", NC_("role", "What It Does Not Do") },
  { "can_share", NC_("role", "What It Can Share") },
  { "cannot_share", NC_("role", "What It Cannot Share") },
  { "needs", NC_("role", "What It Needs from Others") },
};

/* The heading of @list, "purpose" or one of senda_role_lists. */
const char *
senda_role_words_list (const char *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (list_words); i++)
    if (g_strcmp0 (list_words[i].list, list) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "role", list_words[i].words);
  return list;
}

/* In two or three words. */
const char *
senda_role_words_reading (SendaReading reading)
{
  switch (reading)
    {
    case SENDA_READING_NONE:
      return C_("reading", "Not read yet");
    case SENDA_READING_UNDERSTOOD:
      return C_("reading", "Understood");
    case SENDA_READING_DISCUSS:
      return C_("reading", "Question open");
    case SENDA_READING_SETTLED:
      return C_("reading", "Question settled");
    case SENDA_READING_AGAIN:
      return C_("reading", "To be read again");
    default:
      g_return_val_if_reached ("");
    }
}

/* Says whose words @version (NULL: the shipped ones) holds. (transfer full) */
char *
senda_role_words_dup_version (const SendaRoleCard *card,
                              SendaRecord         *version,
                              SendaCatalog        *catalog)
{
  g_autofree char *day = NULL;

  if (version == NULL && card->topic == NULL)
    return g_strdup (_("Nothing has been written yet"));
  if (version == NULL)
    return g_strdup (_("Senda’s wording"));
  day = senda_catalog_format_date (catalog, senda_record_get_text (version, "made_on"));
  if (senda_record_get_integer (version, "is_shipped") != 0)
    /* Translators: %s is the day on which the task force went back to the words that came with Senda */
    return g_strdup_printf (_("Senda’s wording, again since %s"), day);
  /* Translators: the words of a role as the task force changed them; %2$s is a day */
  return g_strdup_printf (_("Your wording, version %1$u of %2$s"),
                          (guint) senda_record_get_integer (version, "number"), day);
}

/* @names, ended by NULL, as one text; NULL for none. (transfer full) (nullable) */
char *
senda_role_words_dup_names (const char *const *names)
{
  guint n_names = g_strv_length ((char **) names);

  if (n_names == 0)
    return NULL;
  if (n_names == 1)
    return g_strdup (names[0]);
  if (n_names == MAX_NAMED)
    /* Translators: two names */
    return g_strdup_printf (C_("names", "%1$s and %2$s"), names[0], names[1]);
  /* Translators: two names, and how many there are besides */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$s and %3$u more",
                                       "%1$s, %2$s and %3$u more", n_names - MAX_NAMED),
                          names[0], names[1], n_names - MAX_NAMED);
}

/* Who holds the role today; says so when nobody does. (transfer full) */
char *
senda_role_words_dup_holders (const SendaRoleCard *card,
                              SendaPeopleFacts    *facts)
{
  g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, facts);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  char *text = NULL;

  for (guint i = 0; i < holders->len; i++)
    g_ptr_array_add (names, (gpointer) senda_record_get_text (g_ptr_array_index (holders, i),
                                                              "name"));
  g_ptr_array_add (names, NULL);
  text = senda_role_words_dup_names ((const char *const *) names->pdata);
  return text ? text : g_strdup (_("Nobody holds it"));
}

static char *
dup_settled (SendaRecord  *review,
             SendaCatalog *catalog)
{
  const char *language = senda_catalog_get_language (catalog);
  const char *question = senda_record_get_text (review, "question");
  const char *answer = senda_record_get_wording (review, "answer", language, NULL);
  g_autofree char *day = senda_catalog_format_date (catalog,
                                                    senda_record_get_text (review, "settled_on"));

  if (answer == NULL)
    return g_strdup_printf (_("You asked: “%1$s” That was settled on %2$s."), question, day);
  return g_strdup_printf (_("You asked: “%1$s” The answer of %2$s: “%3$s”"), question, day, answer);
}

/* Says to @member how the card was read. (transfer full) */
char *
senda_role_words_dup_reading (const SendaRoleCard *card,
                              SendaPeopleFacts    *facts,
                              SendaRecord         *member,
                              SendaCatalog        *catalog)
{
  SendaRecord *review = NULL;
  SendaReading reading = senda_role_card_get_reading (card, facts, member, &review);
  const char *question = NULL;
  g_autofree char *day = NULL;

  if (review == NULL)
    return g_strdup (_("You have not read this yet."));
  day = senda_catalog_format_date (catalog, senda_record_get_text (review, "reviewed_on"));
  question = senda_record_get_text (review, "question");
  switch (reading)
    {
    case SENDA_READING_DISCUSS:
      return g_strdup_printf (_("Your question of %1$s is open: “%2$s”"), day, question);
    case SENDA_READING_SETTLED:
      return dup_settled (review, catalog);
    case SENDA_READING_AGAIN:
      return g_strdup_printf (_("The wording has changed since you read it on %s. Please read it "
                                "again."), day);
    case SENDA_READING_NONE:
    case SENDA_READING_UNDERSTOOD:
    default:
      return g_strdup_printf (_("You read and understood this on %s."), day);
    }
}

/* From when to when. (transfer full) (nullable) */
char *
senda_role_words_dup_days (SendaRecord  *assignment,
                           SendaCatalog *catalog)
{
  const char *start = senda_record_get_text (assignment, "starts_on");
  const char *end = senda_record_get_text (assignment, "ends_on");
  g_autofree char *from = start ? senda_catalog_format_date (catalog, start) : NULL;
  g_autofree char *to = end ? senda_catalog_format_date (catalog, end) : NULL;

  if (from != NULL && to != NULL)
    /* Translators: the days between which somebody holds a role */
    return g_strdup_printf (_("From %1$s to %2$s"), from, to);
  if (from != NULL)
    return g_strdup_printf (_("Since %s"), from);
  return to ? g_strdup_printf (_("Until %s"), to) : NULL;
}
