/* senda-committees-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-committees-actions.h"

#include "senda-browser-section.h"
#include "senda-dialogs.h"
#include "senda-people-edits.h"
#include "senda-record-edits.h"
#include "senda-structure.h"

#include <glib/gi18n-lib.h>

static SendaPeople *
get_people (GtkWidget *widget)
{
  return senda_place_section_get_people (SENDA_PLACE_SECTION (widget));
}

/* (transfer none) (nullable) */
static SendaRecord *
find (GtkWidget             *widget,
      const SendaRecordInfo *info,
      const char            *id)
{
  return senda_people_facts_find (senda_people_get_facts (get_people (widget)), info, id);
}

/* Says what was done, with Undo, or why it was not. */
static void
tell (GtkWidget    *widget,
      gboolean      done,
      const char   *text,
      const GError *error)
{
  if (done)
    senda_window_toast (widget, text, TRUE);
  else
    senda_window_show_error (widget, error);
}

static const char *
get_holder (GtkWidget   *widget,
            SendaRecord *seat)
{
  SendaRecord *member = senda_people_facts_follow (senda_people_get_facts (get_people (widget)),
                                                   seat, "member");

  return member ? senda_record_get_text (member, "name") : "";
}

static void
add_seat_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  const char *committee_id = NULL;
  const char *member_id = NULL;
  const char *duty = NULL;
  SendaRecord *committee = NULL;
  SendaRecord *member = NULL;
  g_autoptr (SendaRecord) seat = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_variant_get (parameter, "(&s&s&s)", &committee_id, &member_id, &duty);
  committee = find (widget, &senda_committee_info, committee_id);
  member = find (widget, &senda_member_info, member_id);
  if (committee == NULL || member == NULL)
    return;
  text = g_strdup_printf (_("%s has a seat from today."), senda_record_get_text (member, "name"));
  seat = senda_people_add_seat (get_people (widget), committee, member, duty, &error);
  tell (widget, seat != NULL, text, error);
}

static void
set_duty_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  SendaWorkspace *workspace = senda_people_get_workspace (get_people (widget));
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const char *id = NULL;
  const char *duty = NULL;
  SendaRecord *seat = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &duty);
  seat = find (widget, &senda_committee_seat_info, id);
  if (seat == NULL || g_strcmp0 (senda_record_get_text (seat, "duty"), duty) == 0)
    return;
  /* Translators: a member of a committee, then what the member does there, such as “Chair” */
  text = g_strdup_printf (_("%1$s is now: %2$s"), get_holder (widget, seat),
                          senda_choice_say (senda_seat_duties, duty, catalog));
  tell (widget, senda_record_edit (workspace, seat, "duty", NULL, duty, &error), text, error);
}

static void
end_seat_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  SendaWorkspace *workspace = senda_people_get_workspace (get_people (widget));
  const char *id = NULL;
  const char *day = NULL;
  SendaRecord *seat = NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &day);
  seat = find (widget, &senda_committee_seat_info, id);
  if (seat == NULL)
    return;
  date = senda_catalog_format_date (senda_workspace_get_catalog (workspace), day);
  /* Translators: the last day of a member in a committee: a name, then a date */
  text = g_strdup_printf (_("The last day of %1$s in this seat: %2$s"),
                          get_holder (widget, seat), date);
  tell (widget, senda_people_end_seat (get_people (widget), seat, day, &error), text, error);
}

/* The nearest before (-1) or after (1) it that stands under the same; NULL when it is the last. */
static SendaRecord *
find_neighbour (SendaPeopleFacts *facts,
                SendaRecord      *committee,
                int               by)
{
  g_autoptr (GPtrArray) nodes = senda_structure_new (facts);
  SendaStructureNode *node = senda_structure_find (nodes, senda_record_get_id (committee));
  guint at = 0;

  if (node == NULL || !g_ptr_array_find (nodes, node, &at))
    return NULL;
  for (int i = (int) at + by; i >= 0 && i < (int) nodes->len; i += by)
    {
      SendaStructureNode *other = g_ptr_array_index (nodes, i);

      if (other->depth < node->depth)
        return NULL;
      if (other->depth == node->depth)
        return other->committee;
    }
  return NULL;
}

/* All committees stand in one order; those beside each other in the chart need not in that. */
static void
move_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  SendaPeopleFacts *facts = senda_people_get_facts (get_people (widget));
  GPtrArray *all = senda_people_facts_list (facts, &senda_committee_info);
  const char *id = NULL;
  SendaRecord *committee = NULL;
  SendaRecord *neighbour = NULL;
  guint from = 0;
  guint to = 0;
  int by = 0;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&si)", &id, &by);
  committee = find (widget, &senda_committee_info, id);
  neighbour = committee ? find_neighbour (facts, committee, by) : NULL;
  if (neighbour == NULL || !g_ptr_array_find (all, committee, &from) ||
      !g_ptr_array_find (all, neighbour, &to))
    {
      senda_window_toast (widget, _("There is none beside it on that side."), FALSE);
      return;
    }
  tell (widget, senda_record_move (senda_people_get_workspace (get_people (widget)), committee,
                                   (int) to - (int) from, &error),
        by < 0 ? _("The committee was moved up.") : _("The committee was moved down."), error);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  SendaRecord *committee = find (widget, &senda_committee_info,
                                 g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (committee != NULL)
    tell (widget, senda_record_remove (senda_people_get_workspace (get_people (widget)), committee,
                                       &error),
          _("The committee was removed, and its seats with it."), error);
}

static void
overview_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  senda_place_section_open (SENDA_PLACE_SECTION (widget), "structure");
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_widget_activate_action (widget, "win.open-place", "s", "reports:structure");
}

void
senda_committees_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "committees.add-seat", "(sss)", add_seat_cb);
  gtk_widget_class_install_action (widget_class, "committees.set-duty", "(ss)", set_duty_cb);
  gtk_widget_class_install_action (widget_class, "committees.end-seat", "(ss)", end_seat_cb);
  gtk_widget_class_install_action (widget_class, "committees.move", "(si)", move_cb);
  gtk_widget_class_install_action (widget_class, "committees.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "committees.overview", NULL, overview_cb);
  gtk_widget_class_install_action (widget_class, "committees.print", NULL, print_cb);
}
