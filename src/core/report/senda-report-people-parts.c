/* senda-report-people-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reports of people, roles and services share.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-coverage.h"

#include <string.h>

static double
find_width (const SendaField *field)
{
  if (field->kind == SENDA_FIELD_DATE || field->kind == SENDA_FIELD_CHOICE)
    return 2;
  return field->kind == SENDA_FIELD_LONG_TEXT ? 5 : 3;
}

SendaBlock *
senda_report_add_sheet_of (SendaReportMaker        *maker,
                           const char              *id,
                           const char              *name,
                           const SendaReportColumn *columns,
                           guint                    n_columns,
                           const SendaRecordInfo   *info,
                           const char *const       *fields)
{
  SendaBlock *sheet = senda_document_add_sheet (maker->document, id);
  g_autoptr (GArray) plain = g_array_new (FALSE, TRUE, sizeof (SendaColumn));
  SendaBlock *header = NULL;

  senda_report_say (maker, sheet, name, NULL);
  header = senda_block_add_row (sheet, TRUE);
  for (guint i = 0; i < n_columns; i++)
    {
      g_array_append_val (plain, columns[i].column);
      senda_report_say (maker, senda_report_add_cell (header), columns[i].heading, NULL);
    }
  for (guint i = 0; fields[i] != NULL; i++)
    {
      int index = senda_record_info_field (info, fields[i]);
      SendaColumn column = { .width = find_width (&info->fields[index]) };

      if (!senda_report_may_ever_say (maker, info, fields[i]))
        continue;
      g_array_append_val (plain, column);
      senda_report_say_label (maker, senda_report_add_cell (header), info, fields[i]);
    }
  senda_block_set_columns (sheet, (const SendaColumn *) (gpointer) plain->data, plain->len);
  return sheet;
}

void
senda_report_add_fields (SendaReportMaker  *maker,
                         SendaBlock        *row,
                         SendaRecord       *record,
                         const char *const *fields)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  for (guint i = 0; fields[i] != NULL; i++)
    if (senda_report_may_ever_say (maker, info, fields[i]))
      senda_report_say_field (maker, senda_report_add_cell (row), record, fields[i]);
    else
      senda_report_may_say (maker, record, fields[i]);
}

static void
append_name (GString    *names,
             const char *name)
{
  if (name != NULL)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

char *
senda_report_dup_member (SendaReportMaker *maker,
                         SendaRecord      *member)
{
  SendaRecord *agency = senda_people_facts_follow (maker->facts->people, member, "agency");
  GString *name = NULL;

  if (!senda_report_may_say (maker, member, "name"))
    return NULL;
  name = g_string_new (senda_record_get_text (member, "name"));
  if (senda_report_may_say (maker, member, "title"))
    append_name (name, senda_record_get_text (member, "title"));
  if (agency != NULL && senda_report_may_say (maker, member, "agency"))
    append_name (name, senda_record_get_text (agency, "name"));
  return g_string_free (name, FALSE);
}

char *
senda_report_dup_members (SendaReportMaker *maker,
                          GPtrArray        *members)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);

      if (senda_report_may_say (maker, member, "name"))
        append_name (names, senda_record_get_text (member, "name"));
    }
  return g_string_free (names, FALSE);
}

const char *
senda_report_get_words (SendaRecord  *record,
                        const char   *field,
                        SendaCatalog *catalog)
{
  return senda_record_get_wording (record, field, senda_catalog_get_language (catalog), NULL);
}

static char *
dup_role (SendaCatalog  *catalog,
          gconstpointer  data)
{
  return g_strdup (senda_role_card_get_name (data, catalog));
}

SendaBlock *
senda_report_say_role (SendaReportMaker    *maker,
                       SendaBlock          *block,
                       const SendaRoleCard *card)
{
  return senda_report_say_words (maker, block, dup_role, card);
}

void
senda_report_add_nothing (SendaReportMaker *maker,
                          const char       *message)
{
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL, message);
}

void
senda_report_say_number (SendaReportMaker *maker,
                         SendaBlock       *block,
                         SendaRecord      *offer)
{
  SendaRecord *agency = senda_people_facts_follow (maker->facts->people, offer, "agency");

  if (!senda_report_say_field (maker, block, offer, "phone"))
    senda_report_say_field (maker, block, agency, "day_and_night");
}

const SendaTopic *
senda_report_get_service (SendaReportMaker *maker,
                          SendaRecord      *offer)
{
  const SendaTopic *topic = senda_content_find_topic (maker->facts->content,
                                                      senda_record_get_text (offer, "service"));

  return topic && topic->parent ? topic->parent : topic;
}

/* An offer, and where it stands among the others. */
typedef struct
{
  SendaRecord *offer;
  const char *agency; /* its name */
  guint service;
  guint item;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      catalog)
{
  const Place *one = a;
  const Place *other = b;
  int order = 0;

  if (one->service != other->service)
    return one->service < other->service ? -1 : 1;
  order = senda_catalog_compare (catalog, one->agency, other->agency);
  if (order == 0 && one->item != other->item)
    order = one->item < other->item ? -1 : 1;
  return order ? order : strcmp (senda_record_get_id (one->offer),
                                 senda_record_get_id (other->offer));
}

static gboolean
find_place (SendaReportMaker *maker,
            SendaRecord      *offer,
            Place            *place)
{
  SendaRecord *agency = senda_people_facts_follow (maker->facts->people, offer, "agency");
  const SendaTopic *service = senda_report_get_service (maker, offer);
  const SendaTopic *topic = senda_content_find_topic (maker->facts->content,
                                                      senda_record_get_text (offer, "service"));

  if (!senda_people_facts_agency_takes_part (maker->facts->people, agency) ||
      senda_offer_get_cover (offer) == SENDA_COVER_NONE)
    return FALSE;
  *place = (Place) {
    .offer = offer,
    .agency = senda_record_get_text (agency, "name"),
    .service = service ? service->position : G_MAXUINT,
    .item = topic && topic != service ? topic->position + 1 : 0,
  };
  return TRUE;
}

GPtrArray *
senda_report_dup_offers (SendaReportMaker *maker)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_service_offer_info);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  GPtrArray *offers = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      Place place;

      if (find_place (maker, g_ptr_array_index (all, i), &place))
        g_array_append_val (places, place);
    }
  g_array_sort_with_data (places, compare_places, maker->options->catalogs[0]);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (offers, g_array_index (places, Place, i).offer);
  return offers;
}
