/* senda-agreements-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreements-section.h"

#include "senda-agreement-page.h"
#include "senda-people-notices.h"
#include "senda-people-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The values of the filter by when an agreement ends. */
#define ENDS_SOON "soon"
#define ENDED "ended"
#define HOLDS "holds"

struct _SendaAgreementsSection
{
  SendaBrowserSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaAgreementsSection, senda_agreements_section, SENDA_TYPE_BROWSER_SECTION)

static const char *
get_today (gpointer data)
{
  return senda_people_facts_get_today (senda_browser_section_get_facts (data));
}

static void
describe (SendaRecord     *agreement,
          SendaRecordLine *line,
          gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);
  const char *kind = senda_record_get_text (agreement, "kind");
  g_autofree char *end = senda_people_describe_end (senda_record_get_text (agreement, "ends_on"),
                                                    get_today (data), catalog);

  line->title = g_strdup (senda_record_get_text (agreement, "name"));
  line->subtitle = senda_people_join (senda_choice_say (senda_agreement_kinds, kind, catalog),
                                      end, SENDA_WORDS_END);
}

/* The names of its parties: who looks for an agency finds what it signed. */
static char *
dup_words (SendaRecord *agreement,
           gpointer     data)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (data);
  GPtrArray *parties = senda_people_facts_list_of (facts, &senda_agreement_party_info,
                                                   "agreement", senda_record_get_id (agreement));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      SendaRecord *agency = senda_people_facts_follow (facts, g_ptr_array_index (parties, i),
                                                       "agency");

      if (agency != NULL)
        g_string_append_printf (words, "%s ", senda_record_get_text (agency, "name"));
    }
  return g_string_free (words, FALSE);
}

/* What ends first comes first; what has no end, last. */
static char *
dup_end (SendaRecord *agreement,
         gpointer     data G_GNUC_UNUSED)
{
  const char *ends_on = senda_record_get_text (agreement, "ends_on");

  return g_strdup (ends_on ? ends_on : "9999");
}

static char *
dup_name (SendaRecord *agreement,
          gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (agreement, "name"));
}

static void
fill_ends (SendaRecordList *list,
           gpointer         data G_GNUC_UNUSED)
{
  senda_record_list_add_value (list, ENDS_SOON, C_("agreement", "Ends within 90 days"));
  senda_record_list_add_value (list, ENDED, C_("agreement", "Has ended"));
  senda_record_list_add_value (list, HOLDS, C_("agreement", "Holds"));
}

static gboolean
ends (SendaRecord *agreement,
      const char  *value,
      gpointer     data)
{
  const char *today = get_today (data);
  const char *ends_on = senda_record_get_text (agreement, "ends_on");
  g_autofree char *soon = senda_day_add (today, 0, SENDA_NOTICE_DAYS);
  gboolean has_ended = ends_on != NULL && strcmp (ends_on, today) < 0;

  if (strcmp (value, ENDED) == 0)
    return has_ended;
  if (strcmp (value, ENDS_SOON) == 0)
    return ends_on != NULL && !has_ended && strcmp (ends_on, soon) <= 0;
  return !has_ended;
}

static void
fill_kinds (SendaRecordList *list,
            gpointer         data)
{
  for (const SendaChoice *kind = senda_agreement_kinds; kind->name != NULL; kind++)
    senda_record_list_add_value (list, kind->name,
                                 senda_choice_say (senda_agreement_kinds, kind->name,
                                                   senda_browser_section_get_catalog (data)));
}

static gboolean
is_kind (SendaRecord *agreement,
         const char  *value,
         gpointer     data G_GNUC_UNUSED)
{
  return g_strcmp0 (senda_record_get_text (agreement, "kind"), value) == 0;
}

static const SendaRecordSort sorts[] = {
  { "ends_on", NC_("sort", "When it ends"), dup_end },
  { "name", NC_("sort", "Name"), dup_name },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "ends", NC_("filter", "When it ends"), fill_ends, ends },
  { "kind", NC_("filter", "Kind"), fill_kinds, is_kind },
  { NULL }
};

static const SendaFormField bulk[] = {
  { "kind", NULL, NULL },
  { "ends_on", NULL, NULL },
  { "kept_at", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaRecordListSpec list_spec = {
  .info = &senda_agreement_info,
  .label = N_("Agreements"),
  .search_hint = N_("Find by name or by a party"),
  .none_found = N_("No agreement fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .bulk = bulk,
  .may_remove_many = TRUE,
  .sheet = "agreements",
};

static GtkWidget *
make_page (SendaRecord *agreement,
           gpointer     data)
{
  return senda_agreement_page_new (data, agreement);
}

static const SendaRecordBrowserSpec spec = {
  .list = &list_spec,
  .add_label = N_("Add an Agreement"),
  .empty_icon = "senda-evidence-symbolic",
  .empty_title = N_("No agreements yet"),
  .empty_text = N_("Memorandums of understanding and other written agreements: what each covers, "
                   "who signed it, when it ends, and where the paper is kept."),
  .make_detail = make_page,
};

static void
senda_agreements_section_class_init (SendaAgreementsSectionClass *klass)
{
  SENDA_BROWSER_SECTION_CLASS (klass)->spec = &spec;
}

static void
senda_agreements_section_init (SendaAgreementsSection *self G_GNUC_UNUSED)
{
}
