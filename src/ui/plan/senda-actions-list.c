/* senda-actions-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-actions-list.h"

#include "senda-browser-section.h"
#include "senda-next-statements.h"
#include "senda-plan-edits.h"
#include "senda-plan-words.h"
#include "senda-record-edits.h"
#include "senda-records-by-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NOBODY "-"
#define NO_ELEMENT "-"
#define SOON_DAYS 30
#define LAST "zzzz" /* sorts after what has a name */

static SendaPeopleFacts *
get_facts (gpointer data)
{
  return senda_browser_section_get_facts (SENDA_BROWSER_SECTION (data));
}

static SendaCatalog *
get_catalog (gpointer data)
{
  return senda_browser_section_get_catalog (SENDA_BROWSER_SECTION (data));
}

static SendaContent *
get_content (gpointer data)
{
  return senda_people_facts_get_content (get_facts (data));
}

/* An action that is open, as most are, need not say so; the line says what is overdue. */
static const char *
get_end (SendaRecord *action,
         gpointer     data)
{
  if (g_str_equal (senda_plan_get_state (action), SENDA_ACTION_OPEN))
    return NULL;
  return senda_plan_say_state (action, get_catalog (data));
}

static void
describe (SendaRecord     *action,
          SendaRecordLine *line,
          gpointer         data)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (data));

  line->title = g_strdup (senda_record_get_wording (action, "what",
                                                    senda_workspace_get_language (workspace),
                                                    NULL));
  line->subtitle = senda_plan_say_line (action, get_facts (data), get_catalog (data));
  line->end = g_strdup (get_end (action, data));
}

/* (transfer none) (nullable) */
static const char *
name_element (SendaRecord *action,
              gpointer     data)
{
  const SendaElement *element = senda_action_get_element (action, get_content (data));

  return element ? senda_message (element->name, get_catalog (data)) : NULL;
}

static char *
dup_words (SendaRecord *action,
           gpointer     data)
{
  return g_strdup (name_element (action, data));
}

/* Sorts a later day before an earlier one. (transfer full) */
static char *
turn_day (const char *day)
{
  char *turned = g_strdup (day);

  for (char *c = turned; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      *c = '0' + '9' - *c;
  return turned;
}

/* Those that are done come last in every order, the latest first; after them what was dropped. */
static char *
make_key (SendaRecord *action,
          const char  *key)
{
  gboolean is_open = senda_action_is_open (action);
  const char *day = senda_record_get_text (action, is_open ? "due_on" : "done_on");
  g_autofree char *turned = is_open || day == NULL ? NULL : turn_day (day);

  if (turned != NULL)
    day = turned;
  return g_strdup_printf ("%d%s %s", is_open ? 0 : 1, key ? key : LAST, day ? day : LAST);
}

static char *
dup_due (SendaRecord *action,
         gpointer     data G_GNUC_UNUSED)
{
  return make_key (action, "");
}

static char *
dup_owner (SendaRecord *action,
           gpointer     data)
{
  g_autofree char *who = senda_plan_say_who (action, get_facts (data), get_catalog (data));

  return make_key (action, who);
}

static char *
dup_element (SendaRecord *action,
             gpointer     data)
{
  const SendaElement *element = senda_action_get_element (action, get_content (data));
  g_autofree char *position = element ? g_strdup_printf ("%03u", element->position) : NULL;

  return make_key (action, position);
}

static char *
dup_state (SendaRecord *action,
           gpointer     data G_GNUC_UNUSED)
{
  const char *state = senda_plan_get_state (action);
  guint position = 0;
  g_autofree char *key = NULL;

  while (senda_action_states[position].name != NULL &&
         !g_str_equal (senda_action_states[position].name, state))
    position++;
  key = g_strdup_printf ("%02u", position);
  return make_key (action, key);
}

static void
fill_due (SendaRecordList *list,
          gpointer         data G_GNUC_UNUSED)
{
  senda_record_list_add_value (list, "overdue", C_("action", "Overdue"));
  senda_record_list_add_value (list, "soon", _("In the next 30 days"));
  senda_record_list_add_value (list, "later", C_("action", "Later"));
  senda_record_list_add_value (list, "never", _("Without a day"));
}

static gboolean
is_due (SendaRecord *action,
        const char  *value,
        gpointer     data)
{
  const char *due_on = senda_record_get_text (action, "due_on");
  const char *today = senda_people_facts_get_today (get_facts (data));
  g_autofree char *soon = senda_day_add (today, 0, SOON_DAYS);

  if (!senda_action_is_open (action))
    return FALSE;
  if (due_on == NULL)
    return g_str_equal (value, "never");
  if (strcmp (due_on, today) < 0)
    return g_str_equal (value, "overdue");
  return g_str_equal (value, strcmp (due_on, soon) <= 0 ? "soon" : "later");
}

static void
fill_states (SendaRecordList *list,
             gpointer         data)
{
  senda_record_list_add_value (list, "unfinished", C_("action", "All that is not finished"));
  for (const SendaChoice *choice = senda_action_states; choice->name != NULL; choice++)
    senda_record_list_add_value (list, choice->name,
                                 senda_choice_say (senda_action_states, choice->name,
                                                   get_catalog (data)));
}

static gboolean
has_state (SendaRecord *action,
           const char  *value,
           gpointer     data G_GNUC_UNUSED)
{
  if (g_str_equal (value, "unfinished"))
    return senda_action_is_open (action);
  return g_str_equal (senda_plan_get_state (action), value);
}

/* Those who have one. */
static void
fill_owners (SendaRecordList *list,
             gpointer         data)
{
  SendaPeopleFacts *facts = get_facts (data);
  GPtrArray *members = senda_people_facts_list (facts, &senda_member_info);
  g_autoptr (GPtrArray) sorted = senda_records_dup_by_name (members, get_catalog (data));

  for (guint i = 0; i < sorted->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (sorted, i);
      const char *id = senda_record_get_id (member);

      if (senda_people_facts_list_of (facts, &senda_action_info, "owner", id)->len > 0)
        senda_record_list_add_value (list, id, senda_record_get_text (member, "name"));
    }
  senda_record_list_add_value (list, NOBODY, _("Nobody yet"));
}

static gboolean
is_owned_by (SendaRecord *action,
             const char  *value,
             gpointer     data)
{
  SendaRecord *owner = senda_people_facts_follow (get_facts (data), action, "owner");
  SendaRecord *agency = senda_people_facts_follow (get_facts (data), action, "agency");

  if (g_str_equal (value, NOBODY))
    return owner == NULL && agency == NULL;
  return owner != NULL && g_str_equal (senda_record_get_id (owner), value);
}

static void
fill_elements (SendaRecordList *list,
               gpointer         data)
{
  SendaContent *content = get_content (data);
  GPtrArray *actions = senda_people_facts_list (get_facts (data), &senda_action_info);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < actions->len; i++)
    g_hash_table_add (found, (gpointer) senda_action_get_element (actions->pdata[i], content));
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (g_hash_table_contains (found, element))
        senda_record_list_add_value (list, element->id,
                                     senda_message (element->name, get_catalog (data)));
    }
  senda_record_list_add_value (list, NO_ELEMENT, _("No element"));
}

static gboolean
is_of_element (SendaRecord *action,
               const char  *value,
               gpointer     data)
{
  const SendaElement *element = senda_action_get_element (action, get_content (data));

  return g_str_equal (element ? element->id : NO_ELEMENT, value);
}

static char *
dup_group_due (SendaRecord *action,
               gpointer     data)
{
  if (!senda_action_is_open (action))
    return g_strdup (C_("action", "Done or dropped"));
  if (is_due (action, "overdue", data))
    return g_strdup (C_("action", "Overdue"));
  if (is_due (action, "soon", data))
    return g_strdup (_("In the next 30 days"));
  return g_strdup (is_due (action, "later", data) ? C_("action", "Later") : _("Without a day"));
}

static char *
dup_group_owner (SendaRecord *action,
                 gpointer     data)
{
  char *who = senda_plan_say_who (action, get_facts (data), get_catalog (data));

  if (!senda_action_is_open (action))
    {
      g_free (who);
      return g_strdup (C_("action", "Done or dropped"));
    }
  return who ? who : g_strdup (_("Nobody yet"));
}

static char *
dup_group_element (SendaRecord *action,
                   gpointer     data)
{
  const char *name = name_element (action, data);

  if (!senda_action_is_open (action))
    return g_strdup (C_("action", "Done or dropped"));
  return g_strdup (name ? name : _("No element"));
}

static char *
dup_group_state (SendaRecord *action,
                 gpointer     data)
{
  return g_strdup (senda_plan_say_state (action, get_catalog (data)));
}

static const SendaRecordSort sorts[] = {
  { "due", NC_("sort", "Due date"), dup_due, dup_group_due },
  { "owner", NC_("sort", "Owner"), dup_owner, dup_group_owner },
  { "element", NC_("sort", "Element"), dup_element, dup_group_element },
  { "state", NC_("sort", "State"), dup_state, dup_group_state },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "due", NC_("filter", "Due"), fill_due, is_due },
  { "state", NC_("filter", "State"), fill_states, has_state },
  { "owner", NC_("filter", "Owner"), fill_owners, is_owned_by },
  { "element", NC_("filter", "Element"), fill_elements, is_of_element },
  { NULL }
};

/* Blocked and dropped need a cause, which is said of each. */
static const SendaFormField bulk[] = {
  { "owner", NULL, NULL },
  { "agency", NULL, NULL },
  { "backup", NULL, NULL },
  { "due_on", NULL, NULL },
  { "state", NULL, SENDA_ACTION_OPEN "," SENDA_ACTION_WORKING "," SENDA_ACTION_DONE },
  { NULL, NULL, NULL }
};

/* Done notes the day too. */
static gboolean
edit_many (SendaWorkspace *workspace,
           GPtrArray      *records,
           const char     *field,
           const char     *language,
           const char     *text,
           GError        **error)
{
  if (g_str_equal (field, "state") && *text != '\0')
    return senda_actions_set_state (workspace, records, text, error);
  return senda_record_edit_many (workspace, records, field, language, text, error);
}

const SendaRecordListSpec senda_actions_list_spec = {
  .info = &senda_action_info,
  .label = N_("Actions"),
  .search_hint = N_("Find by words, owner or element"),
  .none_found = N_("No action fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .bulk = bulk,
  .edit_many = edit_many,
  .may_remove_many = TRUE,
  .sheet = "actions",
};
