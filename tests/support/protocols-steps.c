/* protocols-steps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-steps.h"

static const char *const topics[] = { "protocol.media", "protocol.operational" };
static const char *const states[] = {
  SENDA_PROTOCOL_NOT_RAISED, SENDA_PROTOCOL_DISCUSSING, SENDA_PROTOCOL_DRAFTING,
  SENDA_PROTOCOL_AGREED, SENDA_PROTOCOL_SUBMITTED, SENDA_PROTOCOL_IN_USE, SENDA_PROTOCOL_RETIRED,
};
static const char *const words[] = { "So be it.", "Not so.", "<b>“&” 👩‍👧 עברית</b>", NULL };
static const char *const languages[] = { "en", "es" };
static const char *const questions[] = { "question.housing", "question.provider" };
static const char *const cases[] = {
  "circumstance.form-sex", "circumstance.form-labor",
  "circumstance.form-sex, circumstance.form-both",
  "circumstance.age-teen, circumstance.gender-woman", "circumstance.moon", NULL,
};

#define PICK(play, array) (array)[pick ((play), G_N_ELEMENTS (array))]

guint
pick (ProtocolsPlay *play,
      guint          n)
{
  return g_rand_int_range (play->rand, 0, n);
}

static SendaRecord *
pick_of (ProtocolsPlay         *play,
         const SendaRecordInfo *info)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (play->base.protocols);
  GPtrArray *records = senda_protocol_facts_list (facts, info);

  return records->len > 0 ? g_ptr_array_index (records, pick (play, records->len)) : NULL;
}

/* The latest, most of the time. (transfer full) (nullable) */
static SendaRecord *
pick_version (ProtocolsPlay *play)
{
  SendaRecord *protocol = pick_of (play, &senda_protocol_info);
  SendaProtocolFacts *facts = senda_protocols_get_facts (play->base.protocols);
  SendaRecord *version = protocol != NULL && pick (play, 4) > 0
                           ? senda_protocol_facts_get_latest (facts, protocol)
                           : pick_of (play, &senda_protocol_version_info);

  return version ? g_object_ref (version) : NULL;
}

static const char *
pick_item (ProtocolsPlay *play,
           SendaRecord   *protocol)
{
  GPtrArray *items = senda_protocols_get_sheet (play->base.protocols, protocol)->items;

  if (items->len == 0 || pick (play, 20) == 0)
    return "consideration.none";
  return ((const SendaSheetItem *) g_ptr_array_index (items, pick (play, MIN (items->len, 4))))->id;
}

static SendaRecord *
pick_member (ProtocolsPlay *play)
{
  return PICK (play, play->base.members);
}

static SendaRecord *
pick_agency (ProtocolsPlay *play)
{
  return PICK (play, play->base.agencies);
}

static gboolean
start_any (ProtocolsPlay  *play,
           SendaRecord    *protocol G_GNUC_UNUSED,
           GError        **error)
{
  g_autoptr (SendaRecord) started = NULL;

  if (pick (play, 4) > 0)
    started = senda_protocol_start (play->base.protocols,
                                    topic_called (&play->base, PICK (play, topics)), error);
  else
    started = senda_protocol_start_own (play->base.protocols, PICK (play, words),
                                        PICK (play, languages), error);
  return started != NULL;
}

static gboolean
set_state (ProtocolsPlay  *play,
           SendaRecord    *protocol,
           GError        **error)
{
  return senda_protocol_set_state (play->base.protocols, protocol, PICK (play, states), error);
}

static gboolean
set_field (ProtocolsPlay  *play,
           SendaRecord    *protocol,
           GError        **error)
{
  static const struct
  {
    const char *field;
    const char *text;
  } fields[] = {
    { "asks_funder", "1" }, { "asks_funder", "" }, { "is_guidelines", "1" }, { "purpose", "Why." },
    { "review_months", "7" }, { "state", SENDA_PROTOCOL_IN_USE }, { "next_review_on", "" },
  };
  guint i = pick (play, G_N_ELEMENTS (fields));

  return senda_record_edit (play->base.workspace, protocol, fields[i].field, NULL, fields[i].text,
                            error);
}

static gboolean
set_item (ProtocolsPlay  *play,
          SendaRecord    *protocol,
          GError        **error)
{
  static const char *const fields[] = { "decision", "decision", "reason", "note" };
  g_autofree char *item = g_strdup (pick_item (play, protocol));
  const SendaGiven given[] = {
    { PICK (play, fields), PICK (play, words), PICK (play, languages) }, { NULL, NULL, NULL }
  };

  return senda_protocol_set_item (play->base.protocols, protocol, item, given, error);
}

static gboolean
set_items (ProtocolsPlay  *play,
           SendaRecord    *protocol,
           GError        **error)
{
  g_autofree char *first = g_strdup (pick_item (play, protocol));
  g_autofree char *second = g_strdup (pick_item (play, protocol));
  const char *const items[] = { first, second, NULL };

  return pick (play, 2)
           ? senda_protocol_set_items (play->base.protocols, protocol, items, "responsible",
                                       senda_record_get_id (pick_member (play)), error)
           : senda_protocol_set_items (play->base.protocols, protocol, items, "state",
                                       SENDA_ITEM_DISCUSSING, error);
}

static gboolean
decide_everything (ProtocolsPlay  *play,
                   SendaRecord    *protocol,
                   GError        **error)
{
  GPtrArray *items = senda_protocols_get_sheet (play->base.protocols, protocol)->items;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (items, i);

      if (item->is_mandatory && senda_sheet_item_is_open (item))
        g_ptr_array_add (ids, g_strdup (item->id));
    }
  g_ptr_array_add (ids, NULL);
  return senda_protocol_set_items (play->base.protocols, protocol, (const char **) ids->pdata,
                                   "decision", "Decided.", error);
}

static gboolean
add_item (ProtocolsPlay  *play,
          SendaRecord    *protocol,
          GError        **error)
{
  g_autoptr (SendaRecord) item =
    senda_protocol_add_item (play->base.protocols, protocol, pick (play, 3) ? NULL : "part.media-1",
                             pick (play, 2), PICK (play, words), PICK (play, words),
                             PICK (play, languages), error);

  return item != NULL;
}

static gboolean
move_item (ProtocolsPlay  *play,
           SendaRecord    *protocol,
           GError        **error)
{
  g_autofree char *item = g_strdup (pick_item (play, protocol));

  return senda_protocol_move_item (play->base.protocols, protocol, item, pick (play, 2) ? 1 : -1,
                                   error);
}

static gboolean
retire_item (ProtocolsPlay  *play,
             SendaRecord    *protocol,
             GError        **error)
{
  g_autofree char *item = g_strdup (pick_item (play, protocol));

  return senda_protocol_retire_item (play->base.protocols, protocol, item, pick (play, 2), error);
}

static gboolean
change_block (ProtocolsPlay  *play,
              SendaRecord    *protocol,
              GError        **error)
{
  GPtrArray *blocks = senda_protocols_get_draft (play->base.protocols, protocol)->blocks;
  const SendaDraftBlock *block = blocks->len ? blocks->pdata[pick (play, blocks->len)] : NULL;
  g_autofree char *id = g_strdup (block ? block->id : "none");

  return pick (play, 2)
           ? senda_protocol_word_block (play->base.protocols, protocol, id, PICK (play, languages),
                                        PICK (play, words), error)
           : senda_protocol_leave_out (play->base.protocols, protocol, id, pick (play, 2), error);
}

static gboolean
adopt (ProtocolsPlay  *play,
       SendaRecord    *protocol,
       GError        **error)
{
  const SendaAdoption adoption = {
    .adopted_on = pick (play, 8) ? NULL : "2026-03-01", .summary = PICK (play, words),
    .open_reason = pick (play, 3) ? "There was no time." : NULL, .language = PICK (play, languages),
  };
  g_autoptr (SendaRecord) version = senda_protocol_adopt (play->base.protocols, protocol, &adoption,
                                                          error);

  return version != NULL;
}

static gboolean
approve (ProtocolsPlay  *play,
         SendaRecord    *protocol G_GNUC_UNUSED,
         GError        **error)
{
  static const char *const answers[] = {
    SENDA_APPROVAL_APPROVED, SENDA_APPROVAL_WITH_CONDITIONS, SENDA_APPROVAL_DECLINED, NULL
  };
  g_autoptr (SendaRecord) version = pick_version (play);

  if (version == NULL)
    return FALSE;
  return senda_protocol_approve (play->base.protocols, version, pick_agency (play),
                                 PICK (play, answers), pick (play, 2) ? pick_member (play) : NULL,
                                 NULL, PICK (play, words), error);
}

static gboolean
acknowledge_any (ProtocolsPlay  *play,
                 SendaRecord    *protocol G_GNUC_UNUSED,
                 GError        **error)
{
  g_autoptr (SendaRecord) version = pick_version (play);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  if (version == NULL)
    return FALSE;
  if (pick (play, 2))
    return senda_protocol_acknowledge (play->base.protocols, version, pick_agency (play),
                                       pick (play, 2) ? pick_member (play) : NULL, NULL, "email",
                                       error);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (members, play->base.members[i * 2]);
  return senda_protocol_acknowledge_many (play->base.protocols, version, members, NULL, NULL, error);
}

static gboolean
review_any (ProtocolsPlay  *play,
            SendaRecord    *protocol,
            GError        **error)
{
  static const char *const outcomes[] = {
    SENDA_REVIEW_KEEP, SENDA_REVIEW_CHANGE, SENDA_REVIEW_RETIRE, "burn"
  };
  static const char *const causes[] = { "early-sign.law", NULL };
  SendaRecord *open = pick_of (play, &senda_protocol_review_info);
  g_autoptr (SendaRecord) review = open && pick (play, 2) ? g_object_ref (open) : NULL;

  if (review != NULL)
    return senda_protocol_finish_review (play->base.protocols, review, PICK (play, outcomes),
                                         PICK (play, words), error);
  review = senda_protocol_begin_review (play->base.protocols, protocol,
                                        pick (play, 2) ? causes : NULL, error);
  return review != NULL;
}

static gboolean
answer_any (ProtocolsPlay  *play,
            SendaRecord    *protocol G_GNUC_UNUSED,
            GError        **error)
{
  const SendaTopic *question = topic_called (&play->base, PICK (play, questions));
  SendaRecord *other = pick_of (play, &senda_answer_info);
  const char *same = other && pick (play, 2) ? senda_record_get_id (other) : NULL;
  const SendaGiven given[] = {
    { "agency", senda_record_get_id (pick_agency (play)), NULL }, { "same_as", same, NULL },
    { NULL, NULL, NULL }
  };
  g_autoptr (SendaRecord) answer =
    pick (play, 2) ? senda_answer_set_default (play->base.protocols, question, given, error)
                   : senda_answer_add_variation (play->base.protocols, question,
                                                 PICK (play, cases), given, error);

  return answer != NULL;
}

static gboolean
edit_answer (ProtocolsPlay  *play,
             SendaRecord    *protocol G_GNUC_UNUSED,
             GError        **error)
{
  SendaRecord *found = pick_of (play, &senda_answer_info);
  g_autoptr (SendaRecord) answer = found ? g_object_ref (found) : NULL;
  SendaRecord *other = pick_of (play, &senda_answer_info);

  if (answer == NULL)
    return FALSE;
  if (pick (play, 2))
    return senda_record_edit (play->base.workspace, answer, "same_as", NULL,
                              senda_record_get_id (other), error);
  return senda_record_edit (play->base.workspace, answer, "circumstances", NULL,
                            PICK (play, cases), error);
}

static gboolean
remove_any (ProtocolsPlay  *play,
            SendaRecord    *protocol G_GNUC_UNUSED,
            GError        **error)
{
  SendaRecord *found = pick_of (play, senda_protocol_types[pick (play, SENDA_N_PROTOCOL_TYPES)]);
  g_autoptr (SendaRecord) record = found ? g_object_ref (found) : NULL;

  return record != NULL && senda_record_remove (play->base.workspace, record, error);
}

static const struct
{
  gboolean (*run) (ProtocolsPlay  *play,
                   SendaRecord    *protocol,
                   GError        **error);
  gboolean needs_protocol;
  guint weight;
} steps[] = {
  { start_any, FALSE, 4 },
  { set_state, TRUE, 3 },
  { set_field, TRUE, 3 },
  { set_item, TRUE, 8 },
  { set_items, TRUE, 2 },
  { decide_everything, TRUE, 2 },
  { add_item, TRUE, 3 },
  { move_item, TRUE, 4 },
  { retire_item, TRUE, 2 },
  { change_block, TRUE, 6 },
  { adopt, TRUE, 7 },
  { approve, FALSE, 4 },
  { acknowledge_any, FALSE, 5 },
  { review_any, TRUE, 4 },
  { answer_any, FALSE, 5 },
  { edit_answer, FALSE, 4 },
  { remove_any, FALSE, 2 },
};

static guint
pick_step (ProtocolsPlay *play)
{
  guint sum = 0;
  guint at = 0;
  guint step = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    sum += steps[i].weight;
  at = pick (play, sum);
  while (at >= steps[step].weight)
    at -= steps[step++].weight;
  return step;
}

gboolean
run_step (ProtocolsPlay  *play,
          GError        **error)
{
  SendaRecord *found = pick_of (play, &senda_protocol_info);
  g_autoptr (SendaRecord) protocol = found ? g_object_ref (found) : NULL;
  guint step = protocol ? pick_step (play) : 0;

  return steps[step].run (play, protocol, error);
}
