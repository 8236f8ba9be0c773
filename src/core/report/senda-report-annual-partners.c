/* senda-report-annual-partners.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Services in words, the agreements that began and ended in a year, and the roles that were worded
 * and read.
 */
#include "config.h"

#include "senda-report-annual-private.h"

#include "senda-coverage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn service_columns[] = {
  { NC_("report", "Service"), { .width = 4 } },
  { NC_("report", "Who offers it"), { .width = 6 } },
};

static const SendaReportColumn agreement_columns[] = {
  { NC_("report", "Agreement"), { .width = 3 } },
  { NC_("report", "Kind"), { .width = 2.4 } },
  { NC_("report", "Between whom"), { .width = 5 } },
  { NC_("report", "Signed on"), { .width = 2 } },
  { NC_("report", "Ends on"), { .width = 2 } },
};

static const SendaReportColumn review_columns[] = {
  { NC_("report", "Role"), { .width = 4 } },
  { NC_("report", "Who read it in this year"), { .width = 6 } },
};

/* The service and all the agencies that offer it, or a part of it, from @first on. Gives back the
 * position of the next service. */
static guint
add_service (SendaReportMaker *maker,
             SendaBlock       *table,
             GPtrArray        *offers,
             guint             first)
{
  const SendaTopic *service = senda_report_get_service (maker, g_ptr_array_index (offers, first));
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();
  g_autofree char *names = NULL;
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *cell = senda_report_add_cell (row);
  guint i = first;

  for (; i < offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i);
      SendaRecord *agency = senda_people_facts_follow (maker->facts->people, offer, "agency");

      if (senda_report_get_service (maker, offer) != service)
        break;
      if (!g_ptr_array_find (agencies, agency, NULL))
        g_ptr_array_add (agencies, agency);
    }
  if (service != NULL)
    senda_report_say_content (maker, cell, senda_topic_get_text (service, "name"));
  else
    senda_report_say (maker, cell, NC_("report", "Other services"), NULL);
  names = senda_report_join_names (agencies);
  senda_report_say_shared (senda_report_add_cell (row), names);
  return i;
}

/* Whether nobody firm is known for it, whomever it is for, and nobody said that it is not needed. */
static gboolean
is_gap (SendaCoverage *coverage,
        guint          row)
{
  guint n_columns = senda_coverage_get_columns (coverage)->len;

  for (guint i = 0; i < n_columns; i++)
    if (!senda_coverage_cell_is_gap (senda_coverage_get_cell (coverage, row, i)))
      return FALSE;
  return n_columns > 0;
}

static char *
dup_gaps (SendaCatalog  *catalog,
          gconstpointer  data)
{
  SendaCoverage *coverage = (SendaCoverage *) data;
  GPtrArray *rows = senda_coverage_get_rows (coverage);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    if (is_gap (coverage, i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                              senda_coverage_line_get_name (g_ptr_array_index (rows, i), catalog));
  return g_string_free (names, FALSE);
}

void
senda_report_add_service_gaps (SendaReportMaker *maker,
                               const char       *title)
{
  SendaCoverage *coverage = senda_coverage_new (maker->facts->people, SENDA_LENS_POPULATION, FALSE,
                                                FALSE);
  g_autofree char *names = dup_gaps (maker->options->catalogs[0], coverage);
  SendaBlock *definitions = NULL;

  if (*names != '\0')
    {
      definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
      senda_report_say_words (maker, senda_report_add_term (maker, definitions, title), dup_gaps,
                              coverage);
    }
  senda_coverage_free (coverage);
}

void
senda_report_add_services_in_words (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) offers = senda_report_dup_offers (maker);
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Services"));
  if (offers->len == 0)
    {
      senda_report_add_nothing (maker, NC_("report", "No service has been written down yet."));
      return;
    }
  table = senda_report_add_table (maker, maker->body, service_columns,
                                  G_N_ELEMENTS (service_columns));
  for (guint i = 0; i < offers->len;)
    i = add_service (maker, table, offers, i);
  senda_report_add_service_gaps (maker, NC_("report", "Nobody firm is known for it yet: a question "
                                            "to ask, not a fault"));
}

/* (transfer full) */
static char *
dup_parties (SendaReportMaker *maker,
             SendaRecord      *agreement)
{
  GPtrArray *parties = senda_people_facts_list_of (maker->facts->people,
                                                   &senda_agreement_party_info, "agreement",
                                                   senda_record_get_id (agreement));
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    {
      SendaRecord *agency = senda_people_facts_follow (maker->facts->people,
                                                       g_ptr_array_index (parties, i), "agency");

      if (agency != NULL)
        g_ptr_array_add (agencies, agency);
    }
  return senda_report_join_names (agencies);
}

static void
add_agreement (SendaReportMaker *maker,
               SendaBlock       *table,
               SendaRecord      *agreement)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  g_autofree char *parties = dup_parties (maker, agreement);

  senda_report_say_field (maker, senda_report_add_cell (row), agreement, "name");
  senda_report_say_field (maker, senda_report_add_cell (row), agreement, "kind");
  senda_report_say_shared (senda_report_add_cell (row), parties);
  senda_report_say_field (maker, senda_report_add_cell (row), agreement, "signed_on");
  senda_report_say_field (maker, senda_report_add_cell (row), agreement, "ends_on");
}

/* In force on the last day of the year, and neither begun nor ended in it. */
static gboolean
goes_on (SendaReportMaker *maker,
         SendaRecord      *agreement)
{
  const char *signed_on = senda_record_get_text (agreement, "signed_on");
  const char *ends_on = senda_record_get_text (agreement, "ends_on");

  return signed_on != NULL && strcmp (signed_on, maker->options->since) < 0 &&
         (ends_on == NULL || strcmp (ends_on, maker->options->until) > 0);
}

static gboolean
began (SendaReportMaker *maker,
       SendaRecord      *agreement)
{
  return senda_report_is_in_year (maker, agreement, "signed_on");
}

static gboolean
ended (SendaReportMaker *maker,
       SendaRecord      *agreement)
{
  return senda_report_is_in_year (maker, agreement, "ends_on");
}

/* Those that @is_it says yes to, under @title. @kind of event on the day @field, or NULL. */
static void
add_agreements (SendaReportMaker *maker,
                gboolean        (*is_it) (SendaReportMaker *maker,
                                          SendaRecord      *agreement),
                const char       *title,
                const char       *field,
                const char       *kind)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_agreement_info);
  SendaBlock *table = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *agreement = g_ptr_array_index (all, i);
      g_autofree char *parties = NULL;

      if (!is_it (maker, agreement))
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, title);
          table = senda_report_add_table (maker, maker->body, agreement_columns,
                                          G_N_ELEMENTS (agreement_columns));
        }
      add_agreement (maker, table, agreement);
      if (kind == NULL)
        continue;
      parties = dup_parties (maker, agreement);
      senda_report_say_field (maker,
                              senda_report_add_event (maker,
                                                      senda_record_get_text (agreement, field),
                                                      kind, parties),
                              agreement, "name");
    }
}

void
senda_report_add_agreements_of_year (SendaReportMaker *maker)
{
  guint n_before = 0;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Agreements"));
  n_before = senda_block_n_children (maker->body);
  add_agreements (maker, began, NC_("report", "Signed in this year"), "signed_on",
                  NC_("report", "An agreement was signed"));
  add_agreements (maker, ended, NC_("report", "Ended in this year"), "ends_on",
                  NC_("report", "An agreement ended"));
  if (senda_block_n_children (maker->body) == n_before)
    senda_report_add_nothing (maker, NC_("report", "No agreement was signed or ended in this "
                                         "year."));
  add_agreements (maker, goes_on, NC_("report", "Still in force"), NULL, NULL);
}

static const SendaRoleCard *
find_card (SendaReportMaker *maker,
           SendaRecord      *record)
{
  return senda_role_cards_find (maker->cards, senda_record_get_text (record, "role"));
}

static void
add_wordings (SendaReportMaker *maker)
{
  GPtrArray *versions = senda_people_facts_list (maker->facts->people, &senda_role_version_info);
  SendaBlock *definitions = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);
      const SendaRoleCard *card = find_card (maker, version);

      if (card == NULL || !senda_report_is_in_year (maker, version, "made_on"))
        continue;
      if (definitions == NULL)
        definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
      senda_report_say_role (maker, senda_block_add (definitions, SENDA_BLOCK_TERM), card);
      senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                        NC_("report", "Worded anew on {date}."), "date",
                        senda_record_get_text (version, "made_on"), NULL);
      if (senda_report_may_say (maker, version, "reason"))
        senda_report_say_field (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                                version, "reason");
      senda_report_say_role (maker,
                             senda_report_add_event (maker,
                                                     senda_record_get_text (version, "made_on"),
                                                     NC_("report", "A role was worded anew"),
                                                     NULL),
                             card);
    }
}

/* The members who read the role in the year. (transfer full) */
static char *
dup_readers (SendaReportMaker    *maker,
             const SendaRoleCard *card)
{
  GPtrArray *reviews = senda_people_facts_list (maker->facts->people, &senda_role_review_info);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  for (guint i = 0; i < reviews->len; i++)
    {
      SendaRecord *review = g_ptr_array_index (reviews, i);
      SendaRecord *member = senda_people_facts_follow (maker->facts->people, review, "member");

      if (find_card (maker, review) == card && member != NULL &&
          senda_report_is_in_year (maker, review, "reviewed_on"))
        g_ptr_array_add (members, member);
    }
  return senda_report_dup_members (maker, members);
}

static void
add_readings (SendaReportMaker *maker)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < maker->cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (maker->cards, i);
      g_autofree char *readers = dup_readers (maker, card);
      SendaBlock *row = NULL;

      if (*readers == '\0')
        continue;
      if (table == NULL)
        table = senda_report_add_table (maker, maker->body, review_columns,
                                        G_N_ELEMENTS (review_columns));
      row = senda_block_add_row (table, FALSE);
      senda_report_say_role (maker, senda_report_add_cell (row), card);
      senda_report_say_shared (senda_report_add_cell (row), readers);
    }
}

void
senda_report_add_roles_of_year (SendaReportMaker *maker)
{
  guint n_before = 0;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Roles"));
  n_before = senda_block_n_children (maker->body);
  add_wordings (maker);
  add_readings (maker);
  if (senda_block_n_children (maker->body) == n_before)
    senda_report_add_nothing (maker, NC_("report", "No role was worded anew or read in this year."));
}
