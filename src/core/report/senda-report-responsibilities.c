/* senda-report-responsibilities.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-responsibility-findings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaReportSection senda_responsibilities_sections[] = {
  { "matrix", NC_("report-section", "Who leads, supports and is informed") },
  { "findings", NC_("report-section", "What to talk about") },
  { NULL, NULL }
};

static const SendaReportColumn matrix_columns[] = {
  { NC_("report", "Responsibility"), { .width = 3 } },
  { NC_("report", "Leads"), { .width = 3 } },
  { NC_("report", "Supports"), { .width = 3.4 } },
  { NC_("report", "Is informed"), { .width = 3 } },
};

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Responsibility ID"), { .width = 3 } },
  { NC_("report", "Responsibility"), { .width = 4 } },
  { NC_("report", "Role ID"), { .width = 3 } },
  { NC_("report", "Role"), { .width = 4 } },
  { NC_("report", "Part"), { .width = 2 } },
};

/* In the order of the columns. */
static const char *const part_names[] = {
  SENDA_PART_LEADS, SENDA_PART_SUPPORTS, SENDA_PART_INFORMED
};

/* What there is to talk about. Who holds a role is for members. */
static const struct
{
  SendaFinding finding;
  gboolean tells_members;
  const char *title;
  const char *about;
} findings[] = {
  { SENDA_FINDING_NOBODY_LEADS, FALSE, NC_("report", "Nobody leads"),
    NC_("report", "Who could take the lead, at least for now?") },
  { SENDA_FINDING_NOBODY_HOLDS, TRUE, NC_("report", "A role leads that nobody holds"),
    NC_("report", "Who could hold the role, or who does the work meanwhile?") },
  { SENDA_FINDING_SEVERAL_LEAD, FALSE, NC_("report", "Several lead"),
    NC_("report", "That may be fine. Does everybody know who does what, and when?") },
  { SENDA_FINDING_ONE_PERSON, TRUE, NC_("report", "Depends on one person"),
    NC_("report", "Who could step in when that person is away?") },
};

/* The roles that have one part in a responsibility. */
typedef struct
{
  SendaReportMaker *maker;
  SendaRecord *responsibility;
  const char *part;
} Share;

static GPtrArray *
list_responsibilities (SendaReportMaker *maker)
{
  return senda_people_facts_list (maker->facts->people, &senda_responsibility_info);
}

static gboolean
has_part (const Share         *share,
          const SendaRoleCard *card)
{
  return !card->is_unused &&
         g_strcmp0 (senda_responsibility_get_part (share->responsibility,
                                                   share->maker->facts->people, card),
                    share->part) == 0;
}

static char *
dup_roles (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const Share *share = data;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < share->maker->cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (share->maker->cards, i);

      if (has_part (share, card))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                                senda_role_card_get_name (card, catalog));
    }
  return g_string_free (names, FALSE);
}

static char *
dup_name (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const Share *share = data;

  return g_strdup (senda_responsibility_get_name (share->responsibility,
                                                  share->maker->facts->people, catalog));
}

static void
add_matrix (SendaReportMaker *maker)
{
  GPtrArray *responsibilities = list_responsibilities (maker);
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, maker->body, 2,
                            NC_("report", "Who leads, supports and is informed"));
  table = senda_report_add_table (maker, maker->body, matrix_columns,
                                  G_N_ELEMENTS (matrix_columns));
  for (guint i = 0; i < responsibilities->len; i++)
    {
      Share share = { maker, g_ptr_array_index (responsibilities, i), NULL };
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_words (maker, senda_report_add_cell (row), dup_name, &share);
      for (guint j = 0; j < G_N_ELEMENTS (part_names); j++)
        {
          share.part = part_names[j];
          senda_report_say_words (maker, senda_report_add_cell (row), dup_roles, &share);
        }
    }
}

static char *
dup_finding (SendaCatalog  *catalog,
             gconstpointer  data)
{
  const Share *share = data;
  g_autofree char *name = dup_name (catalog, share);
  g_autofree char *who = NULL;
  SendaRecord *person = NULL;

  if (strcmp (share->part, SENDA_PART_LEADS) == 0)
    who = dup_roles (catalog, share);
  else
    person = senda_responsibility_get_person (share->responsibility, share->maker->facts->people,
                                              share->maker->cards);
  if (person != NULL)
    who = senda_report_dup_member (share->maker, person);
  if (who == NULL || *who == '\0')
    return g_steal_pointer (&name);
  /* Translators: a responsibility, and the roles or the person that it rests on */
  return senda_fill (senda_catalog_get (catalog, "report",
                                        NC_("report", "{responsibility}: {who}")),
                     "responsibility", name, "who", who, NULL);
}

static void
add_finding (SendaReportMaker *maker,
             guint             index,
             guint            *n_found)
{
  GPtrArray *responsibilities = list_responsibilities (maker);
  SendaBlock *group = NULL;
  SendaBlock *list = NULL;

  for (guint i = 0; i < responsibilities->len; i++)
    {
      Share share = { maker, g_ptr_array_index (responsibilities, i), SENDA_PART_LEADS };

      if (!(senda_responsibility_get_findings (share.responsibility, maker->facts->people,
                                               maker->cards) & findings[index].finding))
        continue;
      if (findings[index].finding == SENDA_FINDING_ONE_PERSON)
        share.part = "";
      if (list == NULL)
        {
          group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
          senda_report_add_heading (maker, group, 3, findings[index].title);
          senda_report_add_paragraph (maker, group, SENDA_ROLE_NORMAL, findings[index].about);
          list = senda_block_add (group, SENDA_BLOCK_LIST);
        }
      senda_report_say_words (maker, senda_block_add (list, SENDA_BLOCK_ITEM), dup_finding,
                              &share);
      (*n_found)++;
    }
}

/* Findings to talk about, not faults. */
static void
add_findings (SendaReportMaker *maker)
{
  gboolean may_tell = senda_report_may_ever_say (maker, &senda_role_assignment_info, "role");
  guint n_found = 0;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "What to talk about"));
  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    if (may_tell || !findings[i].tells_members)
      add_finding (maker, i, &n_found);
    else
      maker->left_out = TRUE;
  if (n_found == 0)
    senda_report_add_nothing (maker, NC_("report", "Nothing stands out: each responsibility has "
                                         "one lead."));
}

static void
add_part_row (SendaReportMaker    *maker,
              SendaBlock          *sheet,
              const Share         *share,
              const SendaRoleCard *card)
{
  SendaBlock *row = senda_block_add_row (sheet, FALSE);

  senda_report_say_field (maker, senda_report_add_cell (row), share->responsibility, "source");
  senda_report_say_words (maker, senda_report_add_cell (row), dup_name, share);
  senda_report_say_shared (senda_report_add_cell (row), card ? card->source : NULL);
  if (card == NULL)
    {
      senda_report_add_cell (row);
      senda_report_add_cell (row);
      return;
    }
  senda_report_say_role (maker, senda_report_add_cell (row), card);
  senda_report_say_choice (maker, senda_report_add_cell (row), senda_parts, share->part);
}

/* A row for each part that a role has; one for a responsibility in which nobody has any. */
static void
add_sheet (SendaReportMaker *maker)
{
  GPtrArray *responsibilities = list_responsibilities (maker);
  SendaBlock *sheet = senda_report_add_sheet (maker, "responsibilities",
                                              NC_("report", "Responsibilities"), sheet_columns,
                                              G_N_ELEMENTS (sheet_columns));

  for (guint i = 0; i < responsibilities->len; i++)
    {
      Share share = { maker, g_ptr_array_index (responsibilities, i), NULL };
      guint n_parts = 0;

      for (guint j = 0; j < G_N_ELEMENTS (part_names) * maker->cards->len; j++)
        {
          const SendaRoleCard *card = g_ptr_array_index (maker->cards, j % maker->cards->len);

          share.part = part_names[j / maker->cards->len];
          if (!has_part (&share, card))
            continue;
          add_part_row (maker, sheet, &share, card);
          n_parts++;
        }
      if (n_parts == 0)
        add_part_row (maker, sheet, &share, NULL);
    }
}

/* Who leads, supports and is informed, and what that leaves to talk about. */
void
senda_report_make_responsibilities (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
  add_sheet (maker);
  if (list_responsibilities (maker)->len == 0)
    {
      senda_report_add_nothing (maker,
        NC_("report", "Nothing has been settled yet about who leads, supports and is informed. "
            "The place “Roles” begins with the usual division, to change as it fits."));
      return;
    }
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "Whoever leads sees to it that the work gets done, and does not have to do it "
        "alone. Whoever is informed hears of it in time."));
  if (senda_report_has (maker, "matrix"))
    add_matrix (maker);
  if (senda_report_has (maker, "findings"))
    add_findings (maker);
}
