/* senda-structure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-structure.h"

#include <string.h>

static SendaRecord *
get_above (SendaPeopleFacts *facts,
           SendaRecord      *committee)
{
  return senda_people_facts_follow (facts, committee, "reports_to");
}

/* Whether going up from @committee leads back to it. A walk that ends in a circle further up ends
 * after as many steps as there are committees. */
static gboolean
is_in_circle (SendaPeopleFacts *facts,
              SendaRecord      *committee)
{
  guint n_committees = senda_people_facts_list (facts, &senda_committee_info)->len;
  SendaRecord *above = get_above (facts, committee);

  for (guint i = 0; above != NULL && above != committee && i < n_committees; i++)
    above = get_above (facts, above);
  return above == committee;
}

static gboolean
is_at_top (SendaPeopleFacts *facts,
           SendaRecord      *committee)
{
  return get_above (facts, committee) == NULL || is_in_circle (facts, committee);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  gint64 left = senda_record_get_integer (*(SendaRecord *const *) a, "position");
  gint64 right = senda_record_get_integer (*(SendaRecord *const *) b, "position");

  return (left > right) - (left < right);
}

static GPtrArray *
dup_top (SendaPeopleFacts *facts)
{
  GPtrArray *all = senda_people_facts_list (facts, &senda_committee_info);
  GPtrArray *top = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_at_top (facts, g_ptr_array_index (all, i)))
      g_ptr_array_add (top, g_ptr_array_index (all, i));
  g_ptr_array_sort (top, compare_positions);
  return top;
}

static GPtrArray *
dup_below (SendaPeopleFacts *facts,
           SendaRecord      *committee)
{
  GPtrArray *all = senda_people_facts_list_of (facts, &senda_committee_info, "reports_to",
                                               senda_record_get_id (committee));
  GPtrArray *below = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!is_at_top (facts, g_ptr_array_index (all, i)))
      g_ptr_array_add (below, g_ptr_array_index (all, i));
  g_ptr_array_sort (below, compare_positions);
  return below;
}

static int
rank_duty (SendaRecord *seat)
{
  if (!senda_committee_seat_is_chair (seat))
    return 2;
  return g_strcmp0 (senda_record_get_text (seat, "duty"), SENDA_DUTY_CHAIR) == 0 ? 0 : 1;
}

static int
compare_seats (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  SendaRecord *left = *(SendaRecord *const *) a;
  SendaRecord *right = *(SendaRecord *const *) b;
  SendaRecord *left_member = senda_people_facts_follow (data, left, "member");
  SendaRecord *right_member = senda_people_facts_follow (data, right, "member");

  if (rank_duty (left) != rank_duty (right))
    return rank_duty (left) - rank_duty (right);
  return g_utf8_collate (senda_record_get_text (left_member, "name"),
                         senda_record_get_text (right_member, "name"));
}

/* The day on which a former seat was left: its own last or the member's, whichever came first;
 * today when neither is known. */
static const char *
get_last_day (SendaPeopleFacts *facts,
              SendaRecord      *seat)
{
  SendaRecord *member = senda_people_facts_follow (facts, seat, "member");
  const char *own = senda_record_get_text (seat, "ends_on");
  const char *term = senda_record_get_text (member, "ends_on");
  const char *day = senda_people_facts_get_today (facts);

  if (own != NULL && strcmp (own, day) < 0)
    day = own;
  if (term != NULL && strcmp (term, day) < 0)
    day = term;
  return day;
}

static int
compare_former (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  return strcmp (get_last_day (data, *(SendaRecord *const *) b),
                 get_last_day (data, *(SendaRecord *const *) a));
}

static gboolean
has_begun (SendaPeopleFacts *facts,
           SendaRecord      *seat)
{
  const char *begin = senda_record_get_text (seat, "starts_on");

  return begin == NULL || strcmp (begin, senda_people_facts_get_today (facts)) <= 0;
}

static void
add_seat (SendaStructureNode *node,
          SendaPeopleFacts   *facts,
          SendaRecord        *seat)
{
  GPtrArray *list = senda_people_facts_is_held (facts, seat) ? node->seats : node->former;

  if (senda_people_facts_follow (facts, seat, "member") != NULL && has_begun (facts, seat))
    g_ptr_array_add (list, g_object_ref (seat));
}

/* Once, even of a member who holds two such seats. */
static void
add_chairs (SendaStructureNode *node,
            SendaPeopleFacts   *facts)
{
  for (guint i = 0; i < node->seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (node->seats, i);
      SendaRecord *member = senda_people_facts_follow (facts, seat, "member");

      if (senda_committee_seat_is_chair (seat) && !g_ptr_array_find (node->chairs, member, NULL))
        g_ptr_array_add (node->chairs, g_object_ref (member));
    }
}

static void
node_free (gpointer data)
{
  SendaStructureNode *node = data;

  g_object_unref (node->committee);
  g_ptr_array_unref (node->chairs);
  g_ptr_array_unref (node->seats);
  g_ptr_array_unref (node->former);
  g_free (node);
}

static SendaStructureNode *
node_new (SendaPeopleFacts *facts,
          SendaRecord      *committee,
          guint             depth)
{
  SendaStructureNode *node = g_new0 (SendaStructureNode, 1);
  GPtrArray *seats = senda_people_facts_list_of (facts, &senda_committee_seat_info, "committee",
                                                 senda_record_get_id (committee));

  node->committee = g_object_ref (committee);
  node->depth = depth;
  node->chairs = g_ptr_array_new_with_free_func (g_object_unref);
  node->seats = g_ptr_array_new_with_free_func (g_object_unref);
  node->former = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < seats->len; i++)
    add_seat (node, facts, g_ptr_array_index (seats, i));
  g_ptr_array_sort_with_data (node->seats, compare_seats, facts);
  g_ptr_array_sort_with_data (node->former, compare_former, facts);
  add_chairs (node, facts);
  return node;
}

static void
add_branch (GPtrArray        *nodes,
            SendaPeopleFacts *facts,
            SendaRecord      *committee,
            guint             depth)
{
  g_autoptr (GPtrArray) below = dup_below (facts, committee);

  g_ptr_array_add (nodes, node_new (facts, committee, depth));
  for (guint i = 0; i < below->len; i++)
    add_branch (nodes, facts, g_ptr_array_index (below, i), depth + 1);
}

/* The committees of @facts, depth first; each is there once. The nodes keep the records that they
 * name. (transfer full) (element-type SendaStructureNode) */
GPtrArray *
senda_structure_new (SendaPeopleFacts *facts)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (node_free);
  g_autoptr (GPtrArray) top = dup_top (facts);

  for (guint i = 0; i < top->len; i++)
    add_branch (nodes, facts, g_ptr_array_index (top, i), 0);
  return nodes;
}

/* The node of the committee with the id @committee. (transfer none) (nullable) */
SendaStructureNode *
senda_structure_find (GPtrArray  *nodes,
                      const char *committee)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      SendaStructureNode *node = g_ptr_array_index (nodes, i);

      if (g_strcmp0 (senda_record_get_id (node->committee), committee) == 0)
        return node;
    }
  return NULL;
}
