/* senda-named-ballot.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-pad.h"

#include "senda-ballot-edits.h"
#include "senda-record-edits.h"

struct _SendaNamedBallot
{
  SendaBallotPad parent_instance;

  SendaRounds *rounds;
  SendaRecord *round;
  SendaRecord *rater;
  const char *source; /* of a ballot that is not begun */
};

G_DEFINE_FINAL_TYPE (SendaNamedBallot, senda_named_ballot, SENDA_TYPE_BALLOT_PAD)

static SendaWorkspace *
get_workspace (SendaNamedBallot *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static void
senda_named_ballot_read (SendaBallotPad     *pad,
                         const SendaElement *element,
                         SendaBallotEntry   *entry)
{
  SendaNamedBallot *self = SENDA_NAMED_BALLOT (pad);
  SendaRecord *ballot = senda_named_ballot_get_ballot (self);
  SendaRecord *rating = NULL;

  if (ballot != NULL)
    rating = senda_ballot_box_find_rating (senda_rounds_get_box (self->rounds), ballot, element);
  if (rating == NULL)
    return;
  entry->answer = senda_record_get_text (rating, "answer");
  entry->stage = senda_record_get_integer (rating, "stage");
  entry->marks = senda_record_get_text (rating, "marks");
  entry->note = senda_record_get_wordings (rating, senda_record_info_field (&senda_rating_info,
                                                                            "note"));
  entry->is_carried = senda_record_get_integer (rating, "is_carried") != 0;
}

static gboolean
senda_named_ballot_rate (SendaBallotPad     *pad,
                         const SendaElement *element,
                         const char         *answer,
                         guint               stage,
                         GError            **error)
{
  SendaNamedBallot *self = SENDA_NAMED_BALLOT (pad);

  return senda_ballot_rate (get_workspace (self), self->round,
                            senda_named_ballot_get_member (self), element, answer, stage,
                            senda_named_ballot_get_source (self), error);
}

static gboolean
senda_named_ballot_mark (SendaBallotPad       *pad,
                         const SendaStatement *statement,
                         const char           *mark,
                         GError              **error)
{
  SendaNamedBallot *self = SENDA_NAMED_BALLOT (pad);

  return senda_ballot_mark (get_workspace (self), self->round,
                            senda_named_ballot_get_member (self), statement, mark, error);
}

static gboolean
senda_named_ballot_write (SendaBallotPad     *pad,
                          const SendaElement *element,
                          const char         *language,
                          const char         *note,
                          GError            **error)
{
  SendaNamedBallot *self = SENDA_NAMED_BALLOT (pad);

  return senda_ballot_set_note (get_workspace (self), self->round,
                                senda_named_ballot_get_member (self), element, language, note,
                                error);
}

static gboolean
senda_named_ballot_confirm (SendaBallotPad     *pad,
                            const SendaElement *element,
                            GError            **error)
{
  SendaNamedBallot *self = SENDA_NAMED_BALLOT (pad);

  return senda_ballot_confirm (get_workspace (self), self->round,
                               senda_named_ballot_get_member (self), element, error);
}

static void
senda_named_ballot_dispose (GObject *object)
{
  SendaNamedBallot *self = SENDA_NAMED_BALLOT (object);

  g_clear_object (&self->rater);
  g_clear_object (&self->round);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_named_ballot_parent_class)->dispose (object);
}

static void
senda_named_ballot_class_init (SendaNamedBallotClass *klass)
{
  SendaBallotPadClass *pad_class = SENDA_BALLOT_PAD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_named_ballot_dispose;
  pad_class->read = senda_named_ballot_read;
  pad_class->rate = senda_named_ballot_rate;
  pad_class->mark = senda_named_ballot_mark;
  pad_class->write = senda_named_ballot_write;
  pad_class->confirm = senda_named_ballot_confirm;
}

static void
senda_named_ballot_init (SendaNamedBallot *self)
{
  self->source = SENDA_BALLOT_SCREEN;
}

/* The ballot of @rater in the round that is looked at. (transfer full) */
SendaNamedBallot *
senda_named_ballot_new (SendaRounds *rounds,
                        SendaRecord *rater)
{
  SendaNamedBallot *self = g_object_new (SENDA_TYPE_NAMED_BALLOT, NULL);

  self->rounds = g_object_ref (rounds);
  self->round = g_object_ref (senda_rounds_get_round (rounds));
  self->rater = g_object_ref (rater);
  g_signal_connect_object (rounds, "changed", G_CALLBACK (senda_ballot_pad_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* (transfer none) */
SendaRecord *
senda_named_ballot_get_rater (SendaNamedBallot *self)
{
  return self->rater;
}

/* (transfer none) (nullable) */
const char *
senda_named_ballot_get_member (SendaNamedBallot *self)
{
  return senda_record_get_text (self->rater, "member");
}

/* (transfer none) (nullable) */
SendaRecord *
senda_named_ballot_get_ballot (SendaNamedBallot *self)
{
  if (senda_rounds_get_round (self->rounds) != self->round)
    return NULL;
  return senda_ballot_box_find_ballot (senda_rounds_get_box (self->rounds), self->rater);
}

const char *
senda_named_ballot_get_source (SendaNamedBallot *self)
{
  SendaRecord *ballot = senda_named_ballot_get_ballot (self);
  const char *source = ballot ? senda_record_get_text (ballot, "source") : NULL;

  return source ? source : self->source;
}

gboolean
senda_named_ballot_set_source (SendaNamedBallot *self,
                               const char       *source,
                               GError          **error)
{
  SendaRecord *ballot = senda_named_ballot_get_ballot (self);

  if (g_strcmp0 (source, senda_named_ballot_get_source (self)) == 0)
    return TRUE;
  self->source = g_intern_string (source);
  if (ballot == NULL)
    return TRUE;
  return senda_record_edit (get_workspace (self), ballot, "source", NULL, source, error);
}
