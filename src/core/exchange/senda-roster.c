/* senda-roster.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roster-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *label;
  const char *field;
} kinds[SENDA_ROSTER_N_KINDS] = {
  /* Translators: what a column of a list of people holds */
  [SENDA_ROSTER_SKIP] = { NC_("roster", "Leave out"), NULL },
  [SENDA_ROSTER_NAME] = { NC_("roster", "Full name"), "name" },
  [SENDA_ROSTER_FIRST_NAME] = { NC_("roster", "First name"), NULL },
  [SENDA_ROSTER_MIDDLE_NAME] = { NC_("roster", "Middle name"), NULL },
  [SENDA_ROSTER_LAST_NAME] = { NC_("roster", "Last name"), NULL },
  [SENDA_ROSTER_AGENCY] = { NC_("roster", "Agency"), "agency" },
  [SENDA_ROSTER_TITLE] = { NC_("roster", "Job title"), "title" },
  [SENDA_ROSTER_DISCIPLINE] = { NC_("roster", "Discipline"), "discipline" },
  [SENDA_ROSTER_EMAIL] = { NC_("roster", "Work email"), "email" },
  [SENDA_ROSTER_PHONE] = { NC_("roster", "Work phone"), "phone" },
  [SENDA_ROSTER_LANGUAGES] = { NC_("roster", "Languages"), "languages" },
  [SENDA_ROSTER_STANDING] = { NC_("roster", "Standing"), "standing" },
  [SENDA_ROSTER_STARTS_ON] = { NC_("roster", "Term began on"), "starts_on" },
  [SENDA_ROSTER_ENDS_ON] = { NC_("roster", "Term ends on"), "ends_on" },
  [SENDA_ROSTER_NOTE] = { NC_("roster", "Note"), "note" },
};

/* The label of @kind in English, for the catalogue's context "roster". (transfer none) */
const char *
senda_roster_kind_get_label (SendaRosterKind kind)
{
  g_return_val_if_fail (kind < SENDA_ROSTER_N_KINDS, NULL);

  return kinds[kind].label;
}

const char *
_senda_roster_kind_field (SendaRosterKind kind)
{
  return kinds[kind].field;
}

/* The column whose heading is @heading folded, or -1. */
static int
find_column (SendaTable *table,
             const char *heading)
{
  for (guint i = 0; i < senda_table_get_n_columns (table); i++)
    {
      g_autofree char *folded = _senda_roster_fold_heading (senda_table_get (table, 0, i));

      if (strcmp (folded, heading) == 0)
        return i;
    }
  return -1;
}

static gboolean
is_work (const char *type)
{
  static const char *const words[] = { "", "work", "business", "office", "trabajo", "oficina" };
  g_autofree char *folded = _senda_roster_fold_heading (type);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], folded) == 0)
      return TRUE;
  return FALSE;
}

/* Beside "Phone 1 - Value" a column may say whose telephone it is: if any is not of work, people
 * decide themselves. */
static gboolean
may_be_private (SendaTable *table,
                guint       column)
{
  g_autofree char *folded = _senda_roster_fold_heading (senda_table_get (table, 0, column));
  g_autofree char *label = NULL;
  g_autofree char *type = NULL;
  int beside = -1;

  if (!g_str_has_prefix (folded, "phone ") || !g_str_has_suffix (folded, " value"))
    return FALSE;
  folded[strlen (folded) - strlen (" value")] = '\0';
  label = g_strconcat (folded, " label", NULL);
  type = g_strconcat (folded, " type", NULL);
  beside = MAX (find_column (table, label), find_column (table, type));
  for (guint row = 1; beside >= 0 && row < senda_table_get_n_rows (table); row++)
    if (*senda_table_get (table, row, column) != '\0' &&
        !is_work (senda_table_get (table, row, beside)))
      return TRUE;
  return FALSE;
}

static void
guess_by_headings (SendaTable      *table,
                   SendaRosterKind *guessed)
{
  guint n_columns = senda_table_get_n_columns (table);
  g_autoptr (GHashTable) own = _senda_roster_own_headings ();
  int taken[SENDA_ROSTER_N_KINDS] = { 0 };

  for (guint rank = 0; rank < SENDA_ROSTER_N_RANKS; rank++)
    for (guint i = 0; i < n_columns; i++)
      {
        SendaRosterHeading heading = { 0 };

        if (!_senda_roster_find_heading (own, senda_table_get (table, 0, i), &heading) ||
            heading.rank != rank || heading.kind == SENDA_ROSTER_SKIP ||
            (taken[heading.kind] > 0 && !heading.beside) || may_be_private (table, i))
          continue;
        guessed[i] = heading.kind;
        taken[heading.kind]++;
      }
  /* "Nombre" beside "Apellidos" is not the whole name. */
  for (guint i = 0; i < n_columns; i++)
    if (guessed[i] == SENDA_ROSTER_NAME && taken[SENDA_ROSTER_LAST_NAME] > 0 &&
        taken[SENDA_ROSTER_FIRST_NAME] == 0)
      guessed[i] = SENDA_ROSTER_FIRST_NAME;
}

/* A list without headings: addresses can be told, and who stands first is the person. */
static void
guess_by_values (SendaTable      *table,
                 SendaRosterKind *guessed)
{
  gboolean has_name = FALSE;
  gboolean has_email = FALSE;

  for (guint i = 0; i < senda_table_get_n_columns (table); i++)
    {
      const char *value = senda_table_get (table, 0, i);

      if (strchr (value, '@') != NULL && !has_email)
        {
          guessed[i] = SENDA_ROSTER_EMAIL;
          has_email = TRUE;
        }
      else if (*value != '\0' && strpbrk (value, "@0123456789") == NULL && !has_name)
        {
          guessed[i] = SENDA_ROSTER_NAME;
          has_name = TRUE;
        }
    }
}

SendaRosterKind *
senda_roster_guess (SendaTable *table)
{
  SendaRosterKind *guessed = g_new0 (SendaRosterKind, senda_table_get_n_columns (table));

  if (senda_roster_has_headings (table))
    guess_by_headings (table, guessed);
  else
    guess_by_values (table, guessed);
  return guessed;
}

gboolean
senda_roster_has_headings (SendaTable *table)
{
  g_autoptr (GHashTable) own = _senda_roster_own_headings ();
  guint n_known = 0;

  for (guint i = 0; i < senda_table_get_n_columns (table); i++)
    {
      SendaRosterHeading heading = { 0 };
      const char *text = senda_table_get (table, 0, i);

      if (strchr (text, '@') != NULL)
        return FALSE;
      n_known += _senda_roster_find_heading (own, text, &heading);
    }
  return n_known > 0;
}
