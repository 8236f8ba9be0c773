/* senda-spread-notes.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spread-notes.h"

#include "senda-roadmap-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaCatalog *
get_catalog (SendaRounds *rounds)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (rounds));
}

/* (transfer full) */
static char *
say_marks (SendaBallotBox       *box,
           const SendaStatement *statement,
           SendaCatalog         *catalog)
{
  SendaStageMarks marks;

  if (!senda_spread_count_marks (box, statement, &marks))
    return g_strdup (_("Not shown: fewer than three"));
  if (marks.n_describes + marks.n_partly + marks.n_does_not + marks.n_unsure == 0)
    return g_strdup (_("No ballot marks this"));
  return senda_stage_marks_to_words (&marks, catalog);
}

static GtkWidget *
make_stage (SendaRounds             *rounds,
            const SendaElementStage *stage)
{
  SendaCatalog *catalog = get_catalog (rounds);
  g_autofree char *title =
    senda_words_stage_name (senda_rounds_get_workspace (rounds), stage->number);
  GtkWidget *list = senda_boxed_list_new (title);

  for (guint i = 0; i < stage->statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (stage->statements, i);
      g_autofree char *said = say_marks (senda_rounds_get_box (rounds), statement, catalog);

      senda_row_set_text (senda_row_ensure (GTK_LIST_BOX (list), i),
                          senda_message (statement->text, catalog), said);
    }
  return senda_section_new (title, NULL, list);
}

GtkWidget *
senda_spread_marks_new (SendaRounds        *rounds,
                        const SendaElement *element)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (column, "form");
  for (guint i = 0; i < element->stages->len; i++)
    gtk_box_append (GTK_BOX (column), make_stage (rounds, g_ptr_array_index (element->stages, i)));
  return column;
}

typedef struct
{
  const char *text; /* of the rating */
  char *who;        /* NULL in an anonymous round */
} Note;

static void
note_clear (gpointer note)
{
  g_free (((Note *) note)->who);
}

/* (transfer full) */
static char *
say_who (SendaRounds    *rounds,
         SendaBallotBox *box,
         SendaRecord    *ballot)
{
  GPtrArray *raters = senda_ballot_box_get_raters (box);
  SendaPeopleFacts *people = senda_people_get_facts (senda_rounds_get_people (rounds));
  const char *id = senda_record_get_text (ballot, "rater");

  for (guint i = 0; i < raters->len; i++)
    if (g_strcmp0 (senda_record_get_id (g_ptr_array_index (raters, i)), id) == 0)
      return senda_rater_say (g_ptr_array_index (raters, i), people, get_catalog (rounds));
  return g_strdup (_("Former member"));
}

/* By their words, so that their order says nothing of whose they are. */
static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Note *) a)->text, ((const Note *) b)->text);
}

static GArray *
gather (SendaRounds        *rounds,
        const SendaElement *element)
{
  SendaBallotBox *box = senda_rounds_get_box (rounds);
  GPtrArray *ballots = senda_ballot_box_get_ballots (box);
  gboolean is_anonymous = senda_ballot_box_is_anonymous (box);
  const char *language = senda_workspace_get_language (senda_rounds_get_workspace (rounds));
  GArray *notes = g_array_new (FALSE, TRUE, sizeof (Note));

  g_array_set_clear_func (notes, note_clear);
  for (guint i = 0; i < ballots->len; i++)
    {
      SendaRecord *ballot = g_ptr_array_index (ballots, i);
      SendaRecord *rating = senda_ballot_box_find_rating (box, ballot, element);
      Note note = { NULL, NULL };

      if (rating != NULL)
        note.text = senda_record_get_wording (rating, "note", language, NULL);
      if (note.text == NULL)
        continue;
      if (!is_anonymous)
        note.who = say_who (rounds, box, ballot);
      g_array_append_val (notes, note);
    }
  if (is_anonymous)
    g_array_sort (notes, compare_notes);
  return notes;
}

gboolean
senda_spread_notes_fill (GtkListBox        *list,
                         SendaRounds       *rounds,
                         const SendaSpread *spread)
{
  g_autoptr (GArray) notes = NULL;

  if (!spread->is_shown)
    {
      senda_row_trim (list, 0);
      return FALSE;
    }
  notes = gather (rounds, spread->element);
  for (guint i = 0; i < notes->len; i++)
    {
      const Note *note = &g_array_index (notes, Note, i);

      senda_row_set_text (senda_row_ensure (list, i), note->text, note->who);
    }
  senda_row_trim (list, notes->len);
  return notes->len > 0;
}
