/* senda-members-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-members-section.h"

#include "senda-member-page.h"
#include "senda-people-attention.h"
#include "senda-people-words.h"
#include "senda-records-by-name.h"
#include "senda-roster-window.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define NO_AGENCY "-"
#define YES "1"
#define NO "0"

struct _SendaMembersSection
{
  SendaBrowserSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaMembersSection, senda_members_section, SENDA_TYPE_BROWSER_SECTION)

static const char *
get_agency_name (SendaRecord         *member,
                 SendaBrowserSection *section)
{
  SendaRecord *agency = senda_people_facts_follow (senda_browser_section_get_facts (section),
                                                   member, "agency");

  return agency ? senda_record_get_text (agency, "name") : NULL;
}

static const char *
get_standing (SendaRecord *member)
{
  const char *standing = senda_record_get_text (member, "standing");

  return standing ? standing : SENDA_MEMBER_ACTIVE;
}

/* What stands out about a member: that they are not active, else what they are here. */
static const char *
get_end (SendaRecord         *member,
         SendaBrowserSection *section)
{
  const char *standing = get_standing (member);

  if (g_strcmp0 (standing, SENDA_MEMBER_ACTIVE) != 0)
    return senda_choice_say (senda_member_standings, standing,
                             senda_browser_section_get_catalog (section));
  if (senda_record_get_integer (member, "is_coordinator") != 0)
    return C_("member", "Coordinator");
  return senda_record_get_integer (member, "is_core") != 0 ? C_("member", "Core team") : NULL;
}

static void
describe (SendaRecord     *member,
          SendaRecordLine *line,
          gpointer         data)
{
  line->title = g_strdup (senda_record_get_text (member, "name"));
  line->subtitle = senda_people_join (senda_record_get_text (member, "title"),
                                      get_agency_name (member, data), SENDA_WORDS_END);
  line->end = g_strdup (get_end (member, data));
}

static char *
dup_words (SendaRecord *member,
           gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (member, "email"));
}

static char *
dup_name (SendaRecord *member,
          gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (member, "name"));
}

static char *
dup_agency (SendaRecord *member,
            gpointer     data)
{
  return g_strdup (get_agency_name (member, data));
}

/* In the order in which a member passes through them. */
static char *
dup_standing (SendaRecord *member,
              gpointer     data G_GNUC_UNUSED)
{
  const char *standing = get_standing (member);
  guint position = 0;

  while (senda_member_standings[position].name != NULL &&
         g_strcmp0 (senda_member_standings[position].name, standing) != 0)
    position++;
  return g_strdup_printf ("%02u", position);
}

static char *
dup_term_end (SendaRecord *member,
              gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (member, "ends_on"));
}

static void
fill_agencies (SendaRecordList *list,
               gpointer         data)
{
  GPtrArray *agencies = senda_people_facts_list (senda_browser_section_get_facts (data),
                                                 &senda_agency_info);
  g_autoptr (GPtrArray) sorted =
    senda_records_dup_by_name (agencies, senda_browser_section_get_catalog (data));

  for (guint i = 0; i < sorted->len; i++)
    senda_record_list_add_value (list, senda_record_get_id (g_ptr_array_index (sorted, i)),
                                 senda_record_get_text (g_ptr_array_index (sorted, i), "name"));
  senda_record_list_add_value (list, NO_AGENCY, _("No agency"));
}

static gboolean
is_of_agency (SendaRecord *member,
              const char  *value,
              gpointer     data)
{
  SendaRecord *agency = senda_people_facts_follow (senda_browser_section_get_facts (data), member,
                                                   "agency");

  return g_strcmp0 (agency ? senda_record_get_id (agency) : NO_AGENCY, value) == 0;
}

static void
fill_standings (SendaRecordList *list,
                gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);

  for (const SendaChoice *choice = senda_member_standings; choice->name != NULL; choice++)
    senda_record_list_add_value (list, choice->name,
                                 senda_choice_say (senda_member_standings, choice->name, catalog));
}

static gboolean
has_standing (SendaRecord *member,
              const char  *value,
              gpointer     data G_GNUC_UNUSED)
{
  return g_strcmp0 (get_standing (member), value) == 0;
}

/* Those that members here have, in the order of the content. */
static void
fill_disciplines (SendaRecordList *list,
                  gpointer         data)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (data);
  SendaContent *content = senda_people_facts_get_content (facts);
  GPtrArray *members = senda_people_facts_list (facts, &senda_member_info);
  GPtrArray *topics = senda_content_get_topics (content, "discipline");
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const char *discipline = senda_people_facts_get_discipline (facts,
                                                                  g_ptr_array_index (members, i));

      if (discipline != NULL)
        g_hash_table_add (found, (gpointer) senda_content_find_topic (content, discipline));
    }
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      if (g_hash_table_contains (found, topic))
        senda_record_list_add_value (list, topic->id,
                                     senda_content_name_topic (
                                       content, topic->id,
                                       senda_browser_section_get_catalog (data)));
    }
}

static gboolean
has_discipline (SendaRecord *member,
                const char  *value,
                gpointer     data)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (data);
  SendaContent *content = senda_people_facts_get_content (facts);
  const char *discipline = senda_people_facts_get_discipline (facts, member);

  return discipline != NULL && senda_content_find_topic (content, discipline) ==
                                 senda_content_find_topic (content, value);
}

static void
fill_core (SendaRecordList *list,
           gpointer         data G_GNUC_UNUSED)
{
  senda_record_list_add_value (list, YES, _("In the core team"));
  senda_record_list_add_value (list, NO, _("Not in the core team"));
}

static gboolean
is_core (SendaRecord *member,
         const char  *value,
         gpointer     data G_GNUC_UNUSED)
{
  return (senda_record_get_integer (member, "is_core") != 0) == (g_strcmp0 (value, YES) == 0);
}

static const SendaRecordSort sorts[] = {
  { "name", NC_("sort", "Name"), dup_name },
  { "agency", NC_("sort", "Agency"), dup_agency },
  { "standing", NC_("sort", "Standing"), dup_standing },
  { "term-end", NC_("sort", "End of the term"), dup_term_end },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "agency", NC_("filter", "Agency"), fill_agencies, is_of_agency },
  { "standing", NC_("filter", "Standing"), fill_standings, has_standing },
  { "discipline", NC_("filter", "Discipline"), fill_disciplines, has_discipline },
  { "core", NC_("filter", "Core team"), fill_core, is_core },
  { NULL }
};

static const SendaFormField bulk[] = {
  { "standing", NULL, NULL },
  { "agency", NULL, NULL },
  { "discipline", NULL, "discipline" },
  { "languages", NULL, "language" },
  { "starts_on", NULL, NULL },
  { "ends_on", NULL, NULL },
  { "is_core", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaRecordListSpec list_spec = {
  .info = &senda_member_info,
  .label = N_("Members"),
  .search_hint = N_("Find by name, agency, title or email"),
  .none_found = N_("No member fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .bulk = bulk,
  .may_remove_many = TRUE,
  .sheet = "members",
};

static GtkWidget *
make_page (SendaRecord *member,
           gpointer     data)
{
  return senda_member_page_new (data, member);
}

static const SendaRecordBrowserSpec spec = {
  .list = &list_spec,
  .add_label = N_("Add a Member"),
  .empty_icon = "senda-people-symbolic",
  .empty_title = N_("No members yet"),
  .empty_text = N_("The people who take part: for which agency, in what standing, from when to "
                   "when. Work contact alone is kept here."),
  .make_detail = make_page,
};

static void
import_cb (SendaMembersSection *self)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));

  g_assert (SENDA_IS_MEMBERS_SECTION (self));

  gtk_window_present (GTK_WINDOW (senda_roster_window_new (GTK_WIDGET (self), people)));
}

static GtkWidget *
make_import (SendaMembersSection *self)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
  GtkWidget *button = senda_text_button_new ("senda-import-symbolic", _("Import a Roster…"));

  gtk_widget_remove_css_class (button, "flat");
  g_object_bind_property (workspace, "read-only", button, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (button, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
senda_members_section_constructed (GObject *object)
{
  SendaMembersSection *self = SENDA_MEMBERS_SECTION (object);
  SendaPeople *people = NULL;
  SendaRecordBrowser *browser = NULL;
  GtkWidget *first = NULL;

  G_OBJECT_CLASS (senda_members_section_parent_class)->constructed (object);

  people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));
  browser = senda_browser_section_get_browser (SENDA_BROWSER_SECTION (self));
  senda_record_browser_pack (browser, make_import (self));
  first = make_import (self);
  gtk_widget_add_css_class (first, "pill");
  senda_record_browser_pack_first (browser, first);
  senda_record_browser_set_top (browser, senda_people_attention_new (people));
}

static void
senda_members_section_class_init (SendaMembersSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_members_section_constructed;
  SENDA_BROWSER_SECTION_CLASS (klass)->spec = &spec;
}

static void
senda_members_section_init (SendaMembersSection *self G_GNUC_UNUSED)
{
}
