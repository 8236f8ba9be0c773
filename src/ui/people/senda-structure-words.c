/* senda-structure-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-structure-words.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (SendaRecord  *committee,
          SendaCatalog *catalog)
{
  const char *name = senda_record_get_wording (committee, "name",
                                               senda_catalog_get_language (catalog), NULL);

  return name ? name : "";
}

/* "Chair: Ana Ruiz" for each who chairs today. (transfer full) (element-type utf8) */
GPtrArray *
senda_structure_dup_chairs (SendaStructureNode *node,
                            SendaPeopleFacts   *facts,
                            SendaCatalog       *catalog)
{
  GPtrArray *chairs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < node->seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (node->seats, i);
      SendaRecord *member = senda_people_facts_follow (facts, seat, "member");
      const char *duty = senda_choice_say (senda_seat_duties,
                                           senda_record_get_text (seat, "duty"), catalog);

      if (senda_committee_seat_is_chair (seat))
        /* Translators: what somebody does in a committee, and who it is: "Chair: Ana Ruiz" */
        g_ptr_array_add (chairs, g_strdup_printf (C_("seat", "%1$s: %2$s"), duty,
                                                  senda_record_get_text (member, "name")));
    }
  return chairs;
}

static void
say_node (GString            *text,
          SendaStructureNode *node,
          SendaPeopleFacts   *facts,
          SendaCatalog       *catalog)
{
  SendaRecord *above = node->depth > 0
                         ? senda_people_facts_follow (facts, node->committee, "reports_to") : NULL;
  const char *kind = senda_choice_say (senda_committee_kinds,
                                       senda_record_get_text (node->committee, "kind"), catalog);
  g_autoptr (GPtrArray) chairs = senda_structure_dup_chairs (node, facts, catalog);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, get_name (node->committee, catalog));
  if (kind != NULL)
    g_string_append_printf (text, " (%s)", kind);
  if (above != NULL)
    {
      /* Translators: goes on after the name of a committee; %s is another one */
      g_string_append_printf (text, C_("structure", ", reports to %s"), get_name (above, catalog));
    }
  g_string_append (text, ".");
  for (guint i = 0; i < chairs->len; i++)
    g_string_append_printf (text, " %s.", (const char *) g_ptr_array_index (chairs, i));
}

char *
senda_structure_describe (GPtrArray        *nodes,
                          SendaPeopleFacts *facts,
                          SendaCatalog     *catalog)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    say_node (text, g_ptr_array_index (nodes, i), facts, catalog);
  return g_string_free (text, FALSE);
}

/* The chart of @nodes in the language of @catalog. (transfer full) */
SendaFigure *
senda_structure_draw (GPtrArray        *nodes,
                      SendaPeopleFacts *facts,
                      SendaCatalog     *catalog)
{
  SendaFigure *chart = senda_chart_new (1);

  for (guint i = 0; i < nodes->len; i++)
    {
      SendaStructureNode *node = g_ptr_array_index (nodes, i);
      const char *kind = senda_choice_say (senda_committee_kinds,
                                           senda_record_get_text (node->committee, "kind"),
                                           catalog);
      const SendaFigureWords name_words = { { get_name (node->committee, catalog) } };
      const SendaFigureWords kind_words = { { kind ? kind : "" } };
      g_autoptr (GPtrArray) chairs = senda_structure_dup_chairs (node, facts, catalog);

      senda_chart_add (chart, node->depth, &name_words, &kind_words);
      for (guint j = 0; j < chairs->len; j++)
        {
          const SendaFigureWords line = { { g_ptr_array_index (chairs, j) } };

          senda_chart_add_line (chart, &line);
        }
    }
  return chart;
}

SendaRecord *
senda_structure_find_noticed (const SendaNotice *notice,
                              SendaPeopleFacts  *facts)
{
  if (notice->kind == SENDA_NOTICE_NO_CHAIR)
    return notice->record;
  if (notice->kind == SENDA_NOTICE_CHAIR_LEFT)
    return senda_people_facts_follow (facts, notice->record, "committee");
  return NULL;
}

/* NULL when it is not about a committee. */
char *
senda_structure_say_notice (const SendaNotice *notice,
                            SendaPeopleFacts  *facts,
                            SendaCatalog      *catalog)
{
  SendaRecord *committee = senda_structure_find_noticed (notice, facts);
  SendaRecord *member = NULL;

  if (committee == NULL)
    return NULL;
  if (notice->kind == SENDA_NOTICE_NO_CHAIR)
    return senda_fill (_("Nobody chairs {committee} now."),
                       "committee", get_name (committee, catalog), NULL);
  member = senda_people_facts_follow (facts, notice->record, "member");
  return senda_fill (_("{member}, who chairs {committee}, no longer takes part."),
                     "member", senda_record_get_text (member, "name"),
                     "committee", get_name (committee, catalog), NULL);
}
