/* senda-agencies-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agencies-section.h"

#include "senda-agency-page.h"
#include "senda-people-words.h"

#include <glib/gi18n-lib.h>

struct _SendaAgenciesSection
{
  SendaBrowserSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaAgenciesSection, senda_agencies_section, SENDA_TYPE_BROWSER_SECTION)

static const char *
name_discipline (SendaRecord         *agency,
                 SendaBrowserSection *section)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (section));

  return senda_content_name_topic (senda_workspace_get_content (workspace),
                                   senda_record_get_text (agency, "discipline"),
                                   senda_workspace_get_catalog (workspace));
}

static void
describe (SendaRecord     *agency,
          SendaRecordLine *line,
          gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);
  const char *standing = senda_record_get_text (agency, "standing");
  const char *level = senda_choice_say (senda_levels, senda_record_get_text (agency, "level"),
                                        catalog);

  line->title = g_strdup (senda_record_get_text (agency, "name"));
  line->subtitle = senda_people_join (name_discipline (agency, data), level, SENDA_WORDS_END);
  if (g_strcmp0 (standing, SENDA_AGENCY_ACTIVE) != 0)
    line->end = g_strdup (senda_choice_say (senda_agency_standings, standing, catalog));
}

static char *
dup_words (SendaRecord *agency,
           gpointer     data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);
  const char *area = senda_record_get_wording (agency, "area",
                                               senda_catalog_get_language (catalog), NULL);

  return g_strjoin (" ", senda_record_get_text (agency, "short_name")
                           ? senda_record_get_text (agency, "short_name") : "",
                    area ? area : "", NULL);
}

static char *
dup_name (SendaRecord *agency,
          gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (agency, "name"));
}

static char *
dup_discipline (SendaRecord *agency,
                gpointer     data)
{
  return g_strdup (name_discipline (agency, data));
}

static void
fill_choices (SendaRecordList   *list,
              const SendaChoice *choices,
              gpointer           data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);

  for (const SendaChoice *choice = choices; choice->name != NULL; choice++)
    senda_record_list_add_value (list, choice->name,
                                 senda_choice_say (choices, choice->name, catalog));
}

static void
fill_standings (SendaRecordList *list,
                gpointer         data)
{
  fill_choices (list, senda_agency_standings, data);
}

static void
fill_levels (SendaRecordList *list,
             gpointer         data)
{
  fill_choices (list, senda_levels, data);
}

static gboolean
has_standing (SendaRecord *agency,
              const char  *value,
              gpointer     data G_GNUC_UNUSED)
{
  const char *standing = senda_record_get_text (agency, "standing");

  return g_strcmp0 (standing ? standing : SENDA_AGENCY_ACTIVE, value) == 0;
}

static gboolean
has_level (SendaRecord *agency,
           const char  *value,
           gpointer     data G_GNUC_UNUSED)
{
  return g_strcmp0 (senda_record_get_text (agency, "level"), value) == 0;
}

static const SendaRecordSort sorts[] = {
  { "name", NC_("sort", "Name"), dup_name },
  { "discipline", NC_("sort", "Discipline"), dup_discipline },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "standing", NC_("filter", "Standing"), fill_standings, has_standing },
  { "level", NC_("filter", "Level"), fill_levels, has_level },
  { NULL }
};

static const SendaFormField bulk[] = {
  { "standing", NULL, NULL },
  { "level", NULL, NULL },
  { "discipline", NULL, "discipline" },
  { "joined_on", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaRecordListSpec list_spec = {
  .info = &senda_agency_info,
  .label = N_("Agencies"),
  .search_hint = N_("Find by name, discipline or area"),
  .none_found = N_("No agency fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .bulk = bulk,
  .sheet = "agencies",
};

static GtkWidget *
make_page (SendaRecord *agency,
           gpointer     data)
{
  return senda_agency_page_new (data, agency);
}

static const SendaRecordBrowserSpec spec = {
  .list = &list_spec,
  .add_label = N_("Add an Agency"),
  .empty_icon = "senda-task-force-symbolic",
  .empty_title = N_("No agencies yet"),
  .empty_text = N_("The agencies and organizations that work together: what each is, how it is "
                   "reached at any hour, and what it may share."),
  .make_detail = make_page,
};

static void
senda_agencies_section_class_init (SendaAgenciesSectionClass *klass)
{
  SENDA_BROWSER_SECTION_CLASS (klass)->spec = &spec;
}

static void
senda_agencies_section_init (SendaAgenciesSection *self G_GNUC_UNUSED)
{
}
