/* senda-actions-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-actions-section.h"

#include "senda-action-page.h"
#include "senda-actions-list.h"
#include "senda-dialogs.h"
#include "senda-people-edits.h"

#include <glib/gi18n-lib.h>

struct _SendaActionsSection
{
  SendaBrowserSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaActionsSection, senda_actions_section, SENDA_TYPE_BROWSER_SECTION)

static GtkWidget *
make_page (SendaRecord *action,
           gpointer     data)
{
  return senda_action_page_new (senda_place_section_get_rounds (SENDA_PLACE_SECTION (data)),
                                action);
}

static const SendaRecordBrowserSpec spec = {
  .list = &senda_actions_list_spec,
  .add_label = N_("Add an Action"),
  .empty_icon = "senda-plan-symbolic",
  .empty_title = N_("No actions yet"),
  .empty_text = N_("What is to be done, by whom and by when. Begin with an action here, or with a "
                   "statement of the roadmap under Next Steps."),
  .make_detail = make_page,
};

static void
worded_cb (const char *what,
           gpointer    data)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) action = senda_people_plan_action (people, what, NULL, NULL, NULL,
                                                             &error);

  if (action == NULL)
    senda_window_show_error (GTK_WIDGET (data), error);
  else
    senda_place_section_open (SENDA_PLACE_SECTION (data), senda_record_get_id (action));
}

static void
senda_actions_section_add (SendaBrowserSection *section)
{
  const SendaQuestion question = {
    .heading = _("Add an Action"),
    .body = _("Begin with a verb, such as “Invite the school district to the next meeting”."),
    .label = _("What is to be done"),
    .accept = _("_Add"),
  };

  senda_dialog_ask (GTK_WIDGET (section), &question, worded_cb, section);
}

/* "overdue" and the id of a member or of an element are a filter. */
static gboolean
senda_actions_section_open (SendaPlaceSection *section,
                            const char        *target)
{
  SendaBrowserSection *self = SENDA_BROWSER_SECTION (section);
  SendaRecordBrowser *browser = senda_browser_section_get_browser (self);
  SendaRecordList *list = senda_record_browser_get_list (browser);
  SendaPeopleFacts *facts = senda_browser_section_get_facts (self);
  const char *filter = NULL;

  if (g_strcmp0 (target, "overdue") == 0)
    filter = "due";
  else if (target && senda_people_facts_find (facts, &senda_member_info, target) != NULL)
    filter = "owner";
  else if (target && senda_content_find_element (senda_people_facts_get_content (facts), target))
    filter = "element";
  if (filter == NULL)
    return SENDA_PLACE_SECTION_CLASS (senda_actions_section_parent_class)->open (section, target);
  senda_record_browser_open (browser, NULL);
  senda_record_list_set_filter (list, filter, target);
  return TRUE;
}

static void
senda_actions_section_class_init (SendaActionsSectionClass *klass)
{
  SENDA_PLACE_SECTION_CLASS (klass)->open = senda_actions_section_open;
  SENDA_BROWSER_SECTION_CLASS (klass)->spec = &spec;
  SENDA_BROWSER_SECTION_CLASS (klass)->add = senda_actions_section_add;
}

static void
senda_actions_section_init (SendaActionsSection *self G_GNUC_UNUSED)
{
}
