/* senda-protocol-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-notices.h"

#include "senda-people-notices.h"
#include "senda-protocol-schedule.h"
#include "senda-sign-off.h"

#include <string.h>

typedef struct
{
  SendaProtocolFacts *facts;
  const char *today;
  char *limit; /* the last day that is near; NULL: beyond all days */
  GPtrArray *notices;
} Reading;

static void
notice_free (gpointer data)
{
  SendaProtocolNotice *notice = data;

  g_object_unref (notice->record);
  g_free (notice);
}

static SendaProtocolNotice *
add_notice (Reading                 *reading,
            SendaProtocolNoticeKind  kind,
            SendaRecord             *record)
{
  SendaProtocolNotice *notice = g_new0 (SendaProtocolNotice, 1);

  notice->kind = kind;
  notice->record = g_object_ref (record);
  g_ptr_array_add (reading->notices, notice);
  return notice;
}

static gboolean
is_near (const Reading *reading,
         const char    *day)
{
  return day != NULL && (reading->limit == NULL || strcmp (day, reading->limit) <= 0);
}

/* The day is not the record's own text: a record may change under a notice. */
static void
add_day (Reading                 *reading,
         SendaProtocolNoticeKind  kind,
         SendaRecord             *record,
         const char              *field)
{
  const char *day = senda_record_get_text (record, field);

  if (is_near (reading, day))
    add_notice (reading, kind, record)->day = g_intern_string (day);
}

static gboolean
is_under_review (Reading     *reading,
                 SendaRecord *protocol)
{
  return strcmp (senda_protocol_get_state (protocol), SENDA_PROTOCOL_UNDER_REVIEW) == 0 ||
         senda_protocol_get_open_review (reading->facts, protocol) != NULL;
}

static gboolean
has_reviews (SendaRecord *protocol)
{
  const char *state = senda_protocol_get_state (protocol);

  return strcmp (state, SENDA_PROTOCOL_AGREED) == 0 ||
         strcmp (state, SENDA_PROTOCOL_SUBMITTED) == 0 ||
         strcmp (state, SENDA_PROTOCOL_IN_USE) == 0;
}

/* Nobody is asked for what is no longer used. */
static gboolean
rests (SendaRecord *protocol)
{
  return strcmp (senda_protocol_get_state (protocol), SENDA_PROTOCOL_RETIRED) == 0;
}

static gboolean
waits (SendaRecord *item)
{
  const char *state = senda_protocol_item_get_state (item);

  return senda_record_get_integer (item, "is_retired") == 0 &&
         strcmp (state, SENDA_ITEM_DECIDED) != 0 &&
         strcmp (state, SENDA_ITEM_NOT_APPLICABLE) != 0;
}

/* The notice for items due on @day: what is past is told of at once, under the last of its days. */
static SendaProtocolNotice *
ensure_item_notice (Reading     *reading,
                    GHashTable  *by_day,
                    SendaRecord *protocol,
                    const char  *day)
{
  gboolean is_past = strcmp (day, reading->today) < 0;
  const char *key = is_past ? "" : day;
  SendaProtocolNotice *notice = g_hash_table_lookup (by_day, key);

  if (notice == NULL)
    {
      notice = add_notice (reading, SENDA_PROTOCOL_NOTICE_ITEM_DUE, protocol);
      notice->day = g_intern_string (day);
      g_hash_table_insert (by_day, (gpointer) key, notice);
    }
  if (strcmp (day, notice->day) > 0)
    notice->day = g_intern_string (day);
  return notice;
}

static void
add_items (Reading     *reading,
           SendaRecord *protocol)
{
  GPtrArray *items = senda_protocol_facts_list_of (reading->facts, &senda_protocol_item_info,
                                                   senda_record_get_id (protocol));
  g_autoptr (GHashTable) by_day = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      SendaRecord *item = g_ptr_array_index (items, i);
      const char *day = senda_record_get_text (item, "due_on");

      if (is_near (reading, day) && waits (item))
        ensure_item_notice (reading, by_day, protocol, day)->count++;
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const SendaProtocolNotice *left = *(const SendaProtocolNotice *const *) a;
  const SendaProtocolNotice *right = *(const SendaProtocolNotice *const *) b;

  return strcmp (left->day, right->day);
}

static void
add_days (Reading *reading)
{
  GPtrArray *protocols = senda_protocol_facts_list (reading->facts, &senda_protocol_info);
  GPtrArray *answers = senda_protocol_facts_list (reading->facts, &senda_answer_info);

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);

      if (has_reviews (protocol) && !is_under_review (reading, protocol))
        add_day (reading, SENDA_PROTOCOL_NOTICE_REVIEW_DUE, protocol, "next_review_on");
      if (!rests (protocol))
        add_items (reading, protocol);
    }
  for (guint i = 0; i < answers->len; i++)
    add_day (reading, SENDA_PROTOCOL_NOTICE_ANSWER_DUE, g_ptr_array_index (answers, i),
             "review_on");
  g_ptr_array_sort (reading->notices, compare_days);
}

static void
add_under_review (Reading *reading)
{
  GPtrArray *protocols = senda_protocol_facts_list (reading->facts, &senda_protocol_info);

  for (guint i = 0; i < protocols->len; i++)
    if (is_under_review (reading, g_ptr_array_index (protocols, i)))
      add_notice (reading, SENDA_PROTOCOL_NOTICE_UNDER_REVIEW, g_ptr_array_index (protocols, i));
}

static guint
count_missing (Reading     *reading,
               SendaRecord *protocol)
{
  SendaRecord *version = senda_protocol_facts_get_latest (reading->facts, protocol);
  g_autoptr (SendaSignOff) sign_off = NULL;

  if (version == NULL || rests (protocol) ||
      strcmp (senda_protocol_get_state (protocol), SENDA_PROTOCOL_NOT_RAISED) == 0)
    return 0;
  sign_off = senda_sign_off_new (
    reading->facts, version,
    senda_protocol_facts_list_of (reading->facts, &senda_approval_info,
                                  senda_record_get_id (version)),
    senda_protocol_facts_list_of (reading->facts, &senda_acknowledgement_info,
                                  senda_record_get_id (version)));
  return senda_sign_off_n_missing (sign_off);
}

static void
add_missing (Reading *reading)
{
  GPtrArray *protocols = senda_protocol_facts_list (reading->facts, &senda_protocol_info);

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);
      guint count = count_missing (reading, protocol);

      if (count > 0)
        add_notice (reading, SENDA_PROTOCOL_NOTICE_MISSING, protocol)->count = count;
    }
}

/* Those with a day come first, the earliest first; then the others by their kind. The notices keep
 * the records that they name. (transfer full) (element-type SendaProtocolNotice) */
GPtrArray *
senda_protocol_notices_new (SendaProtocolFacts *facts)
{
  Reading reading = { .facts = facts, .today = senda_protocol_facts_get_today (facts) };

  reading.limit = senda_day_add (reading.today, 0, SENDA_NOTICE_DAYS);
  reading.notices = g_ptr_array_new_with_free_func (notice_free);
  add_days (&reading);
  add_under_review (&reading);
  add_missing (&reading);
  g_free (reading.limit);
  return g_steal_pointer (&reading.notices);
}
