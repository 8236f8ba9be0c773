/* senda-committees-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-committees-section.h"

#include "senda-committee-page.h"
#include "senda-committees-actions.h"
#include "senda-people-words.h"
#include "senda-section.h"
#include "senda-structure-page.h"
#include "senda-structure-words.h"

#include <glib/gi18n-lib.h>

#define STRUCTURE "structure"

struct _SendaCommitteesSection
{
  SendaBrowserSection parent_instance;

  SendaPeopleFacts *facts; /* what nodes was read from */
  GPtrArray *nodes;        /* of SendaStructureNode; NULL until it is asked for */
};

G_DEFINE_FINAL_TYPE (SendaCommitteesSection, senda_committees_section, SENDA_TYPE_BROWSER_SECTION)

/* Read once for all rows of the list. */
static GPtrArray *
get_nodes (SendaCommitteesSection *self)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (SENDA_BROWSER_SECTION (self));

  if (facts == self->facts)
    return self->nodes;
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->facts, senda_people_facts_unref);
  self->facts = senda_people_facts_ref (facts);
  self->nodes = senda_structure_new (facts);
  return self->nodes;
}

static SendaStructureNode *
find_node (gpointer     section,
           SendaRecord *committee,
           guint       *index)
{
  GPtrArray *nodes = get_nodes (SENDA_COMMITTEES_SECTION (section));
  SendaStructureNode *node = senda_structure_find (nodes, senda_record_get_id (committee));

  if (index != NULL && (node == NULL || !g_ptr_array_find (nodes, node, index)))
    *index = nodes->len;
  return node;
}

/* (transfer full) (nullable) */
static char *
dup_chairs (SendaStructureNode *node,
            gpointer            section)
{
  g_autoptr (GPtrArray) chairs = NULL;
  GString *text = g_string_new (NULL);

  chairs = senda_structure_dup_chairs (node, senda_browser_section_get_facts (section),
                                       senda_browser_section_get_catalog (section));
  for (guint i = 0; i < chairs->len; i++)
    {
      if (i > 0)
        g_string_append (text, C_("between facts", ", "));
      g_string_append (text, g_ptr_array_index (chairs, i));
    }
  return g_string_free (text, text->len == 0);
}

static void
describe (SendaRecord     *committee,
          SendaRecordLine *line,
          gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);
  SendaStructureNode *node = find_node (data, committee, NULL);
  const char *name = senda_record_get_wording (committee, "name",
                                               senda_catalog_get_language (catalog), NULL);
  const char *kind = senda_choice_say (senda_committee_kinds,
                                       senda_record_get_text (committee, "kind"), catalog);
  g_autofree char *chairs = node ? dup_chairs (node, data) : NULL;

  line->title = g_strdup (name ? name : "");
  line->subtitle = senda_people_join (kind, chairs, SENDA_WORDS_END);
  line->depth = node ? node->depth : 0;
}

/* By purpose, and by who sits in it. */
static char *
dup_words (SendaRecord *committee,
           gpointer     data)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (data);
  SendaStructureNode *node = find_node (data, committee, NULL);
  const char *purpose = senda_record_get_wording (
    committee, "purpose",
    senda_catalog_get_language (senda_browser_section_get_catalog (data)), NULL);
  GString *words = g_string_new (purpose);

  for (guint i = 0; node != NULL && i < node->seats->len; i++)
    {
      SendaRecord *member = senda_people_facts_follow (facts, g_ptr_array_index (node->seats, i),
                                                       "member");

      g_string_append_printf (words, " %s", senda_record_get_text (member, "name"));
    }
  return g_string_free (words, FALSE);
}

static char *
dup_place (SendaRecord *committee,
           gpointer     data)
{
  guint index = 0;

  find_node (data, committee, &index);
  return g_strdup_printf ("%06u", index);
}

static void
fill_kinds (SendaRecordList *list,
            gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);

  for (const SendaChoice *kind = senda_committee_kinds; kind->name != NULL; kind++)
    senda_record_list_add_value (list, kind->name,
                                 senda_choice_say (senda_committee_kinds, kind->name, catalog));
}

static gboolean
is_kind (SendaRecord *committee,
         const char  *value,
         gpointer     data G_GNUC_UNUSED)
{
  return g_strcmp0 (senda_record_get_text (committee, "kind"), value) == 0;
}

/* One way alone: the list is a tree. */
static const SendaRecordSort sorts[] = {
  { "place", NC_("sort", "Place in the structure"), dup_place },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "kind", NC_("filter", "Kind"), fill_kinds, is_kind },
  { NULL }
};

static const SendaFormField bulk[] = {
  { "kind", NULL, NULL },
  { "rhythm", NULL, NULL },
  { "reports_to", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaRecordListSpec list_spec = {
  .info = &senda_committee_info,
  .label = N_("Committees"),
  .search_hint = N_("Find by name, purpose or member"),
  .none_found = N_("No committee fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .bulk = bulk,
  .may_remove_many = TRUE,
  .sheet = "committees",
};

static GtkWidget *
make_page (SendaRecord *committee,
           gpointer     data)
{
  return senda_committee_page_new (data, committee);
}

static GtkWidget *
make_overview (gpointer data)
{
  return senda_structure_page_new (data);
}

static const SendaRecordBrowserSpec spec = {
  .list = &list_spec,
  .add_label = N_("Add a Committee"),
  .empty_icon = "senda-people-symbolic",
  .empty_title = N_("No committees yet"),
  .empty_text = N_("The core team, committees and working groups: what each is for, who chairs it, "
                   "who sits in it and when it meets. Together they make the chart of the task "
                   "force."),
  .make_detail = make_page,
  .make_overview = make_overview,
};

static gboolean
senda_committees_section_open (SendaPlaceSection *section,
                               const char        *target)
{
  if (g_strcmp0 (target, STRUCTURE) != 0)
    return SENDA_PLACE_SECTION_CLASS (senda_committees_section_parent_class)->open (section,
                                                                                    target);
  senda_record_browser_show_overview (
    senda_browser_section_get_browser (SENDA_BROWSER_SECTION (section)));
  return TRUE;
}

static char *
senda_committees_section_dup_target (SendaPlaceSection *section)
{
  if (senda_record_browser_shows_overview (
        senda_browser_section_get_browser (SENDA_BROWSER_SECTION (section))))
    return g_strdup (STRUCTURE);
  return SENDA_PLACE_SECTION_CLASS (senda_committees_section_parent_class)->dup_target (section);
}

static void
senda_committees_section_constructed (GObject *object)
{
  GtkWidget *chart = gtk_button_new_with_label (_("Chart"));

  G_OBJECT_CLASS (senda_committees_section_parent_class)->constructed (object);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (chart), "committees.overview");
  senda_record_browser_pack (senda_browser_section_get_browser (SENDA_BROWSER_SECTION (object)),
                             chart);
}

static void
senda_committees_section_finalize (GObject *object)
{
  SendaCommitteesSection *self = SENDA_COMMITTEES_SECTION (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->facts, senda_people_facts_unref);

  G_OBJECT_CLASS (senda_committees_section_parent_class)->finalize (object);
}

static void
senda_committees_section_class_init (SendaCommitteesSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  object_class->constructed = senda_committees_section_constructed;
  object_class->finalize = senda_committees_section_finalize;
  section_class->open = senda_committees_section_open;
  section_class->dup_target = senda_committees_section_dup_target;
  SENDA_BROWSER_SECTION_CLASS (klass)->spec = &spec;
  senda_committees_actions_install (GTK_WIDGET_CLASS (klass));
}

static void
senda_committees_section_init (SendaCommitteesSection *self G_GNUC_UNUSED)
{
}
