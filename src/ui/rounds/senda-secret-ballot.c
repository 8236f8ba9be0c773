/* senda-secret-ballot.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-pad.h"

#include "senda-ballot-edits.h"
#include "senda-marks.h"

typedef struct
{
  const char *answer; /* SENDA_RATING_…, or NULL */
  guint stage;
  char *marks;
  SendaText *note;
} Line;

struct _SendaSecretBallot
{
  SendaBallotPad parent_instance;

  SendaContent *content;
  Line *lines; /* one for each element */
};

G_DEFINE_FINAL_TYPE (SendaSecretBallot, senda_secret_ballot, SENDA_TYPE_BALLOT_PAD)

static guint
get_n_lines (SendaSecretBallot *self)
{
  return senda_content_get_n_elements (self->content);
}

static void
senda_secret_ballot_read (SendaBallotPad     *pad,
                          const SendaElement *element,
                          SendaBallotEntry   *entry)
{
  const Line *line = &SENDA_SECRET_BALLOT (pad)->lines[element->position];

  entry->answer = line->answer;
  entry->stage = line->stage;
  entry->marks = line->marks;
  entry->note = line->note;
}

static gboolean
senda_secret_ballot_rate (SendaBallotPad     *pad,
                          const SendaElement *element,
                          const char         *answer,
                          guint               stage,
                          GError            **error G_GNUC_UNUSED)
{
  Line *line = &SENDA_SECRET_BALLOT (pad)->lines[element->position];

  line->answer = g_intern_string (answer);
  line->stage = stage;
  senda_ballot_pad_changed (pad);
  return TRUE;
}

static gboolean
senda_secret_ballot_mark (SendaBallotPad       *pad,
                          const SendaStatement *statement,
                          const char           *mark,
                          GError              **error G_GNUC_UNUSED)
{
  Line *line = &SENDA_SECRET_BALLOT (pad)->lines[statement->element->position];
  char *marks = senda_marks_set (line->marks, statement->id, mark);

  g_free (line->marks);
  line->marks = marks;
  senda_ballot_pad_changed (pad);
  return TRUE;
}

static gboolean
senda_secret_ballot_write (SendaBallotPad     *pad,
                           const SendaElement *element,
                           const char         *language,
                           const char         *note,
                           GError            **error G_GNUC_UNUSED)
{
  Line *line = &SENDA_SECRET_BALLOT (pad)->lines[element->position];
  g_autoptr (SendaText) before = line->note ? line->note : senda_text_new ();

  line->note = senda_text_with (before, language, *note ? note : NULL);
  senda_ballot_pad_changed (pad);
  return TRUE;
}

static gboolean
senda_secret_ballot_confirm (SendaBallotPad     *pad G_GNUC_UNUSED,
                             const SendaElement *element G_GNUC_UNUSED,
                             GError            **error G_GNUC_UNUSED)
{
  return TRUE;
}

static void
senda_secret_ballot_finalize (GObject *object)
{
  SendaSecretBallot *self = SENDA_SECRET_BALLOT (object);

  for (guint i = 0; i < get_n_lines (self); i++)
    {
      g_free (self->lines[i].marks);
      g_clear_pointer (&self->lines[i].note, senda_text_unref);
    }
  g_free (self->lines);
  g_object_unref (self->content);

  G_OBJECT_CLASS (senda_secret_ballot_parent_class)->finalize (object);
}

static void
senda_secret_ballot_class_init (SendaSecretBallotClass *klass)
{
  SendaBallotPadClass *pad_class = SENDA_BALLOT_PAD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = senda_secret_ballot_finalize;
  pad_class->read = senda_secret_ballot_read;
  pad_class->rate = senda_secret_ballot_rate;
  pad_class->mark = senda_secret_ballot_mark;
  pad_class->write = senda_secret_ballot_write;
  pad_class->confirm = senda_secret_ballot_confirm;
}

static void
senda_secret_ballot_init (SendaSecretBallot *self G_GNUC_UNUSED)
{
}

/* Nothing is said in it yet. (transfer full) */
SendaSecretBallot *
senda_secret_ballot_new (SendaContent *content)
{
  SendaSecretBallot *self = g_object_new (SENDA_TYPE_SECRET_BALLOT, NULL);

  self->content = g_object_ref (content);
  self->lines = g_new0 (Line, get_n_lines (self));
  return self;
}

static gboolean
is_blank (const Line *line)
{
  return line->answer == NULL && (line->marks == NULL || *line->marks == '\0') &&
         (line->note == NULL || senda_text_get_n (line->note) == 0);
}

gboolean
senda_secret_ballot_is_blank (SendaSecretBallot *self)
{
  for (guint i = 0; i < get_n_lines (self); i++)
    if (!is_blank (&self->lines[i]))
      return FALSE;
  return TRUE;
}

gboolean
senda_secret_ballot_put (SendaSecretBallot *self,
                         SendaWorkspace    *workspace,
                         SendaRecord       *round,
                         const char        *discipline,
                         GError           **error)
{
  const char *language = senda_workspace_get_language (workspace);
  g_autoptr (GArray) lines = g_array_new (FALSE, TRUE, sizeof (SendaBallotLine));

  for (guint i = 0; i < get_n_lines (self); i++)
    {
      const Line *line = &self->lines[i];
      const SendaBallotLine given = {
        .element = senda_content_get_element (self->content, i)->id,
        .answer = line->answer,
        .stage = line->stage,
        .marks = line->marks,
        .note = line->note ? senda_text_get (line->note, language) : NULL,
      };

      if (!is_blank (line))
        g_array_append_val (lines, given);
    }
  return senda_ballot_take_anonymous (workspace, round, discipline,
                                      (const SendaBallotLine *) lines->data, lines->len, language,
                                      error);
}
