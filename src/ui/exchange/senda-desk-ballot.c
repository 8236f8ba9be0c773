/* senda-desk-ballot.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-desk-ballot.h"

#include "senda-ballot-edits.h"
#include "senda-ballot.h"
#include "senda-marks.h"

struct _SendaDeskBallot
{
  SendaBallotPad parent_instance;

  SendaBallotDesk *desk;
  GHashTable *ratings; /* id of an element to SendaRecord: those that were read */
  char *discipline;
};

G_DEFINE_FINAL_TYPE (SendaDeskBallot, senda_desk_ballot, SENDA_TYPE_BALLOT_PAD)

static SendaWorkspace *
get_workspace (SendaDeskBallot *self)
{
  return senda_ballot_desk_get_workspace (self->desk);
}

/* What stands of @element, or NULL. (transfer none) */
static SendaRecord *
find_rating (SendaDeskBallot    *self,
             const SendaElement *element)
{
  SendaRecord *rating = g_hash_table_lookup (self->ratings, element->id);
  g_autofree char *id = NULL;

  if (rating != NULL)
    return rating;
  id = senda_rating_id (senda_ballot_desk_get_ballot (self->desk), element->id);
  rating = senda_workspace_get (get_workspace (self), &senda_rating_info, id, NULL);
  if (rating != NULL)
    g_hash_table_insert (self->ratings, (gpointer) element->id, rating);
  return rating;
}

static SendaText *
get_note (SendaRecord *rating)
{
  return senda_record_get_wordings (rating, senda_record_info_field (&senda_rating_info, "note"));
}

static void
senda_desk_ballot_read (SendaBallotPad     *pad,
                        const SendaElement *element,
                        SendaBallotEntry   *entry)
{
  SendaRecord *rating = find_rating (SENDA_DESK_BALLOT (pad), element);

  if (rating == NULL)
    return;
  entry->answer = senda_record_get_text (rating, "answer");
  entry->stage = senda_record_get_integer (rating, "stage");
  entry->marks = senda_record_get_text (rating, "marks");
  entry->note = get_note (rating);
}

/* What stands of @element now, to be changed and kept. Strings live until the next change. */
static SendaBallotLine
get_line (SendaDeskBallot    *self,
          const SendaElement *element,
          const char         *language)
{
  SendaBallotEntry entry = { 0 };
  SendaBallotLine line = { .element = element->id };

  senda_desk_ballot_read (SENDA_BALLOT_PAD (self), element, &entry);
  line.answer = entry.answer;
  line.stage = entry.stage;
  line.marks = entry.marks;
  line.note = entry.note ? senda_text_get (entry.note, language) : NULL;
  return line;
}

/* @line NULL: the discipline alone. */
static gboolean
keep (SendaDeskBallot       *self,
      const SendaBallotLine *line,
      const char            *language,
      GError               **error)
{
  if (!senda_ballot_keep_anonymous (get_workspace (self),
                                    senda_ballot_desk_get_round (self->desk),
                                    senda_ballot_desk_get_ballot (self->desk), self->discipline,
                                    line, line ? 1 : 0, language, error))
    return FALSE;
  g_hash_table_remove_all (self->ratings);
  senda_ballot_pad_changed (SENDA_BALLOT_PAD (self));
  return TRUE;
}

static gboolean
senda_desk_ballot_rate (SendaBallotPad     *pad,
                        const SendaElement *element,
                        const char         *answer,
                        guint               stage,
                        GError            **error)
{
  SendaDeskBallot *self = SENDA_DESK_BALLOT (pad);
  const char *language = senda_workspace_get_language (get_workspace (self));
  SendaBallotLine line = get_line (self, element, language);

  line.answer = answer;
  line.stage = stage;
  return keep (self, &line, language, error);
}

static gboolean
senda_desk_ballot_mark (SendaBallotPad       *pad,
                        const SendaStatement *statement,
                        const char           *mark,
                        GError              **error)
{
  SendaDeskBallot *self = SENDA_DESK_BALLOT (pad);
  const char *language = senda_workspace_get_language (get_workspace (self));
  SendaBallotLine line = get_line (self, statement->element, language);
  g_autofree char *marks = senda_marks_set (line.marks, statement->id, mark);

  line.marks = marks;
  return keep (self, &line, language, error);
}

static gboolean
senda_desk_ballot_write (SendaBallotPad     *pad,
                         const SendaElement *element,
                         const char         *language,
                         const char         *note,
                         GError            **error)
{
  SendaDeskBallot *self = SENDA_DESK_BALLOT (pad);
  const char *spoken = language ? language : senda_workspace_get_language (get_workspace (self));
  SendaBallotLine line = get_line (self, element, spoken);

  line.note = note;
  return keep (self, &line, spoken, error);
}

static gboolean
senda_desk_ballot_confirm (SendaBallotPad     *pad G_GNUC_UNUSED,
                           const SendaElement *element G_GNUC_UNUSED,
                           GError            **error G_GNUC_UNUSED)
{
  return TRUE;
}

static void
senda_desk_ballot_finalize (GObject *object)
{
  SendaDeskBallot *self = SENDA_DESK_BALLOT (object);

  g_hash_table_unref (self->ratings);
  g_object_unref (self->desk);
  g_free (self->discipline);

  G_OBJECT_CLASS (senda_desk_ballot_parent_class)->finalize (object);
}

static void
senda_desk_ballot_class_init (SendaDeskBallotClass *klass)
{
  SendaBallotPadClass *pad_class = SENDA_BALLOT_PAD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = senda_desk_ballot_finalize;
  pad_class->read = senda_desk_ballot_read;
  pad_class->rate = senda_desk_ballot_rate;
  pad_class->mark = senda_desk_ballot_mark;
  pad_class->write = senda_desk_ballot_write;
  pad_class->confirm = senda_desk_ballot_confirm;
}

static void
senda_desk_ballot_init (SendaDeskBallot *self)
{
  self->ratings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

/* (transfer full) (nullable) */
static SendaRecord *
get_ballot (SendaDeskBallot *self)
{
  return senda_workspace_get (get_workspace (self), &senda_ballot_info,
                              senda_ballot_desk_get_ballot (self->desk), NULL);
}

/* (transfer full) */
SendaDeskBallot *
senda_desk_ballot_new (SendaBallotDesk *desk)
{
  SendaDeskBallot *self = g_object_new (SENDA_TYPE_DESK_BALLOT, NULL);
  g_autoptr (SendaRecord) ballot = NULL;

  self->desk = g_object_ref (desk);
  ballot = get_ballot (self);
  if (ballot != NULL)
    self->discipline = g_strdup (senda_record_get_text (ballot, "discipline"));
  return self;
}

gboolean
senda_desk_ballot_is_begun (SendaDeskBallot *self)
{
  g_autoptr (SendaRecord) ballot = get_ballot (self);

  return ballot != NULL;
}

const char *
senda_desk_ballot_get_discipline (SendaDeskBallot *self)
{
  return self->discipline;
}

/* Fails as senda_ballot_keep_anonymous() does. */
gboolean
senda_desk_ballot_set_discipline (SendaDeskBallot *self,
                                  const char      *discipline,
                                  GError         **error)
{
  g_autofree char *before = self->discipline;

  self->discipline = g_strdup (discipline);
  if (keep (self, NULL, NULL, error))
    return TRUE;
  g_free (self->discipline);
  self->discipline = g_steal_pointer (&before);
  return FALSE;
}
