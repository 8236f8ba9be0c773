/* senda-protocol-schedule.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-schedule.h"

#include <stdlib.h>
#include <string.h>

#define USUAL_MONTHS 12
#define USUAL_FIRST_MONTHS 6
#define MOST_MONTHS 1200

static const SendaTopic *
find_topic (SendaRecord  *protocol,
            SendaContent *content)
{
  const char *source = senda_record_get_text (protocol, "source");
  const SendaTopic *topic = source ? senda_content_find_topic (content, source) : NULL;

  return topic != NULL && strcmp (topic->kind, "protocol") == 0 ? topic : NULL;
}

static guint
read_months (const SendaTopic *topic,
             const char       *attribute,
             guint             usual)
{
  const char *months = topic ? senda_topic_get_attribute (topic, attribute) : NULL;
  guint64 n = months ? g_ascii_strtoull (months, NULL, 10) : 0;

  return n >= 1 && n <= MOST_MONTHS ? n : usual;
}

/* The months from the year 0 to the month of @day. */
static int
count_months (const char *day)
{
  return atoi (day) * 12 + atoi (day + strlen ("2026-"));
}

/* NULL beyond the year 9999: a day of five figures would come before all others. */
static char *
add_months (const char *day,
            int         months)
{
  g_autofree char *later = senda_day_add (day, months, 0);

  return later != NULL && senda_day_is_valid (later) ? g_steal_pointer (&later) : NULL;
}

/* How many months lie between two reviews of @protocol: its own, else those of the shipped one that
 * it follows, else 12. */
guint
senda_protocol_get_review_months (SendaRecord  *protocol,
                                  SendaContent *content)
{
  gint64 own = senda_record_get_integer (protocol, "review_months");

  if (own >= 1 && own <= MOST_MONTHS)
    return own;
  return read_months (find_topic (protocol, content), "review", USUAL_MONTHS);
}

/* The first day after @after on the schedule that leads from @intended in steps of @months. It lies
 * after @intended too: a review that was done ahead of its day is not asked for again. NULL beyond
 * all days, and where a day is none. (transfer full) (nullable) */
char *
senda_review_day_after (const char *intended,
                        guint       months,
                        const char *after)
{
  g_autofree char *day = NULL;
  int steps = 0;

  g_return_val_if_fail (months >= 1 && months <= MOST_MONTHS, NULL);

  if (!senda_day_is_valid (intended) || !senda_day_is_valid (after))
    return NULL;
  steps = MAX (1, (count_months (after) - count_months (intended)) / (int) months);
  day = add_months (intended, steps * (int) months);
  if (day != NULL && strcmp (day, after) <= 0)
    {
      g_free (day);
      day = add_months (intended, (steps + 1) * (int) months);
    }
  return g_steal_pointer (&day);
}

/* The day for which the first review of @protocol is intended when it is adopted on @adopted_on: it
 * comes no later than those that follow would. (transfer full) (nullable) */
char *
senda_protocol_first_review_day (SendaRecord  *protocol,
                                 SendaContent *content,
                                 const char   *adopted_on)
{
  guint first = read_months (find_topic (protocol, content), "first-review", USUAL_FIRST_MONTHS);
  guint months = senda_protocol_get_review_months (protocol, content);

  return add_months (adopted_on, MIN (first, months));
}

/* The review of @protocol that was begun and is not done yet; of two, begun on two machines, the
 * earlier. (transfer none) (nullable) */
SendaRecord *
senda_protocol_get_open_review (SendaProtocolFacts *facts,
                                SendaRecord        *protocol)
{
  GPtrArray *reviews = senda_protocol_facts_list_of (facts, &senda_protocol_review_info,
                                                     senda_record_get_id (protocol));
  SendaRecord *open = NULL;

  for (guint i = 0; i < reviews->len; i++)
    {
      SendaRecord *review = g_ptr_array_index (reviews, i);
      const char *begun = senda_record_get_text (review, "begun_on");

      if (begun != NULL && senda_record_is_null (review, "done_on") &&
          (open == NULL || strcmp (begun, senda_record_get_text (open, "begun_on")) < 0))
        open = review;
    }
  return open;
}

/* The reasons to look at @protocol before its day, as sentences: those of the shipped one that it
 * follows, then those that hold for every protocol. (transfer full) (element-type utf8) */
GPtrArray *
senda_protocol_dup_early_signs (SendaRecord  *protocol,
                                SendaContent *content,
                                SendaCatalog *catalog)
{
  const SendaTopic *topic = find_topic (protocol, content);
  GPtrArray *texts = topic ? senda_topic_get_texts (topic, "early") : NULL;
  GPtrArray *common = senda_content_get_topics (content, "early-sign");
  GPtrArray *signs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    g_ptr_array_add (signs, g_strdup (senda_message (
                              *(const SendaMessage *) g_ptr_array_index (texts, i), catalog)));
  for (guint i = 0; i < common->len; i++)
    {
      SendaMessage name = senda_topic_get_text (g_ptr_array_index (common, i), "name");

      g_ptr_array_add (signs, g_strdup (senda_message (name, catalog)));
    }
  return signs;
}
