/* senda-offers-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-offers-list.h"

#include "senda-browser-section.h"
#include "senda-offer-words.h"
#include "senda-records-by-name.h"

#include <glib/gi18n-lib.h>

#define STALE "stale"
#define FRESH "fresh"

static SendaWorkspace *
get_workspace (gpointer data)
{
  return senda_place_section_get_workspace (SENDA_PLACE_SECTION (data));
}

static SendaPeopleFacts *
get_facts (gpointer data)
{
  return senda_browser_section_get_facts (SENDA_BROWSER_SECTION (data));
}

static SendaContent *
get_content (gpointer data)
{
  return senda_workspace_get_content (get_workspace (data));
}

static void
describe (SendaRecord     *offer,
          SendaRecordLine *line,
          gpointer         data)
{
  SendaPeopleFacts *facts = get_facts (data);
  g_autofree char *checked = senda_offer_dup_checked (offer, get_workspace (data));

  line->title = g_strdup (senda_offer_name_service (offer, get_workspace (data)));
  line->subtitle = g_strdup_printf ("%s · %s · %s", senda_offer_name_agency (offer, facts),
                                    senda_offer_say_reach (offer), checked);
  if (senda_offer_is_stale (offer, facts))
    line->end = g_strdup (C_("offer", "Check again"));
}

/* Languages and people in words, and all that was written. */
static char *
dup_words (SendaRecord *offer,
           gpointer     data)
{
  static const char *const texts[] = { "hours_note", "area", "conditions", "cost", "note" };
  SendaContent *content = get_content (data);
  SendaCatalog *catalog = senda_browser_section_get_catalog (SENDA_BROWSER_SECTION (data));
  const char *language = senda_workspace_get_language (get_workspace (data));
  const char *tongues = senda_offer_get_languages (offer, get_facts (data));
  const char *people = senda_record_get_text (offer, "populations");
  const char *phone = senda_record_get_text (offer, "phone");
  g_autofree char *tongue_names = tongues ? senda_content_name_tags (content, tongues, catalog)
                                          : NULL;
  g_autofree char *people_names = people ? senda_content_name_tags (content, people, catalog)
                                         : NULL;
  GString *words = g_string_new (phone);

  g_string_append_printf (words, " %s %s", tongue_names ? tongue_names : "",
                          people_names ? people_names : "");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = senda_record_get_wording (offer, texts[i], language, NULL);

      g_string_append_printf (words, " %s", text ? text : "");
    }
  return g_string_free (words, FALSE);
}

static char *
dup_service_key (SendaRecord *offer,
                 gpointer     data)
{
  return senda_offer_dup_name (offer, get_facts (data), get_workspace (data));
}

static char *
dup_agency_key (SendaRecord *offer,
                gpointer     data)
{
  return g_strconcat (senda_offer_name_agency (offer, get_facts (data)), " ",
                      senda_offer_name_service (offer, get_workspace (data)), NULL);
}

/* What was never checked comes first. */
static char *
dup_checked_key (SendaRecord *offer,
                 gpointer     data G_GNUC_UNUSED)
{
  const char *day = senda_record_get_text (offer, "checked_on");

  return g_strdup (day ? day : "0");
}

static const SendaRecordSort sorts[] = {
  { "service", NC_("sort", "Service"), dup_service_key },
  { "agency", NC_("sort", "Agency"), dup_agency_key },
  { "checked", NC_("sort", "Checked longest ago"), dup_checked_key },
  { NULL },
};

static void
add_topics (SendaRecordList *list,
            GPtrArray       *topics,
            gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (SENDA_BROWSER_SECTION (data));

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      senda_record_list_add_value (list, topic->id,
                                   senda_message (senda_topic_get_text (topic, "name"), catalog));
    }
}

static void
fill_services (SendaRecordList *list,
               gpointer         data)
{
  add_topics (list, senda_content_get_topics (get_content (data), "service"), data);
}

static gboolean
is_of_service (SendaRecord *offer,
               const char  *value,
               gpointer     data)
{
  return senda_offer_is_of (offer, value, get_content (data));
}

static void
fill_agencies (SendaRecordList *list,
               gpointer         data)
{
  g_autoptr (GPtrArray) agencies =
    senda_records_dup_by_name (senda_people_facts_list (get_facts (data), &senda_agency_info),
                               senda_browser_section_get_catalog (SENDA_BROWSER_SECTION (data)));

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);

      senda_record_list_add_value (list, senda_record_get_id (agency),
                                   senda_record_get_text (agency, "name"));
    }
}

static gboolean
is_of_agency (SendaRecord *offer,
              const char  *value,
              gpointer     data G_GNUC_UNUSED)
{
  return g_strcmp0 (senda_record_get_text (offer, "agency"), value) == 0;
}

static void
fill_reaches (SendaRecordList *list,
              gpointer         data G_GNUC_UNUSED)
{
  for (SendaCover cover = SENDA_COVER_MEMBER; cover <= SENDA_COVER_NONE; cover++)
    {
      g_autofree char *id = g_strdup_printf ("%u", cover);

      senda_record_list_add_value (list, id, g_dpgettext2 (GETTEXT_PACKAGE, "cover",
                                                           senda_cover_get_label (cover)));
    }
}

static gboolean
is_reached (SendaRecord *offer,
            const char  *value,
            gpointer     data G_GNUC_UNUSED)
{
  return (guint64) senda_offer_get_cover (offer) == g_ascii_strtoull (value, NULL, 10);
}

static void
fill_checks (SendaRecordList *list,
             gpointer         data G_GNUC_UNUSED)
{
  senda_record_list_add_value (list, STALE, C_("cover", "To be checked again"));
  senda_record_list_add_value (list, FRESH, C_("offer", "Checked lately"));
}

static gboolean
is_checked (SendaRecord *offer,
            const char  *value,
            gpointer     data)
{
  return senda_offer_is_stale (offer, get_facts (data)) == g_str_equal (value, STALE);
}

/* Those that some offer is made in. */
static void
fill_languages (SendaRecordList *list,
                gpointer         data)
{
  SendaPeopleFacts *facts = get_facts (data);
  GPtrArray *offers = senda_people_facts_list (facts, &senda_service_offer_info);
  SendaCatalog *catalog = senda_browser_section_get_catalog (SENDA_BROWSER_SECTION (data));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const char *tags = senda_offer_get_languages (g_ptr_array_index (offers, i), facts);
      g_auto (GStrv) names = senda_tags_split (tags);

      for (guint j = 0; names[j] != NULL; j++)
        if (g_hash_table_add (seen, g_strdup (names[j])))
          senda_record_list_add_value (list, names[j],
                                       senda_content_name_topic (get_content (data), names[j],
                                                                 catalog));
    }
}

static gboolean
is_in_language (SendaRecord *offer,
                const char  *value,
                gpointer     data)
{
  const char *languages = senda_offer_get_languages (offer, get_facts (data));

  return languages != NULL && senda_tags_have (languages, value);
}

static const SendaRecordFilter filters[] = {
  { "service", NC_("filter", "Service"), fill_services, is_of_service },
  { "agency", NC_("filter", "Agency"), fill_agencies, is_of_agency },
  { "reach", NC_("filter", "How it is reached"), fill_reaches, is_reached },
  { "checked", NC_("filter", "Checked"), fill_checks, is_checked },
  { "language", NC_("filter", "Language"), fill_languages, is_in_language },
  { NULL },
};

static const SendaFormField bulk[] = {
  { .field = "checked_on" },
  { .field = "reach" },
  { .field = "hours" },
  { .field = "capacity" },
  { NULL },
};

const SendaRecordListSpec senda_offers_list_spec = {
  .info = &senda_service_offer_info,
  .label = N_("Services Offered"),
  .search_hint = N_("Find by service, agency, people or language"),
  .none_found = N_("No service fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .bulk = bulk,
  .may_remove_many = TRUE,
  .sheet = "services",
};
