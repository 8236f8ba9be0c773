/* senda-member-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-actions.h"

#include "senda-plan-words.h"
#include "senda-record-edits.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>

static void
append (GtkListBox          *list,
        SendaRecord         *action,
        const char          *part,
        SendaBrowserSection *section)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (section));
  SendaPeopleFacts *facts = senda_browser_section_get_facts (section);
  SendaCatalog *catalog = senda_browser_section_get_catalog (section);
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *what = senda_record_dup_name (workspace, action);
  g_autofree char *due = senda_plan_say_due (action, facts, catalog);
  g_autofree char *line = g_strjoin (" · ", part, senda_plan_say_state (action, catalog), due,
                                     NULL);
  g_autofree char *target = g_strconcat ("plan:actions:", senda_record_get_id (action), NULL);

  senda_row_set_text (SENDA_ROW (row), what, line);
  senda_row_set_action (SENDA_ROW (row), "win.open-target", target);
  gtk_list_box_append (list, row);
}

/* What @member has to do with @action; NULL: nothing. */
static const char *
get_part (SendaRecord *action,
          const char  *member)
{
  if (g_strcmp0 (senda_record_get_text (action, "owner"), member) == 0)
    return C_("action", "Owner");
  if (g_strcmp0 (senda_record_get_text (action, "backup"), member) == 0)
    return C_("action", "Backup");
  if (senda_tags_have (senda_record_get_text (action, "helpers"), member))
    return C_("action", "Helper");
  return NULL;
}

/* Appends the actions that are not finished in which @member has a part. */
void
senda_member_actions_add (GtkListBox          *list,
                          SendaRecord         *member,
                          SendaBrowserSection *section)
{
  GPtrArray *actions = senda_people_facts_list (senda_browser_section_get_facts (section),
                                                &senda_action_info);

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);
      const char *part = get_part (action, senda_record_get_id (member));

      if (part != NULL && senda_action_is_open (action))
        append (list, action, part, section);
    }
}

/* Appends the actions that are not finished and are for @agency or one of its members to do. */
void
senda_agency_actions_add (GtkListBox          *list,
                          SendaRecord         *agency,
                          SendaBrowserSection *section)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (section);
  GPtrArray *actions = senda_people_facts_list (facts, &senda_action_info);

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);
      SendaRecord *owner = senda_people_facts_follow (facts, action, "owner");
      SendaRecord *own = senda_people_facts_follow (facts, action, "agency");

      if (own == NULL && owner != NULL)
        own = senda_people_facts_follow (facts, owner, "agency");
      if (own == agency && senda_action_is_open (action))
        append (list, action, owner ? senda_record_get_text (owner, "name")
                                    : C_("action", "The agency"), section);
    }
}
