/* senda-ballot-statements.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-statements.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-marks.h"
#include "senda-pip.h"
#include "senda-section.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaBallotStatements
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  const SendaElement *element;
  SendaBallotPad *pad; /* or NULL */
  GPtrArray *statements; /* of SendaStatement, borrowed */
  GPtrArray *marks;      /* of SendaChoiceRow, beside them */
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (SendaBallotStatements, senda_ballot_statements, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaBallotStatements *self)
{
  return senda_workspace_get_catalog (self->workspace);
}

static void
chosen_cb (SendaBallotStatements *self,
           const char            *mark,
           SendaChoiceRow        *row)
{
  g_autoptr (GError) error = NULL;
  guint index = 0;

  g_assert (SENDA_IS_BALLOT_STATEMENTS (self));

  if (self->pad != NULL && g_ptr_array_find (self->marks, row, &index) &&
      !senda_ballot_pad_mark (self->pad, g_ptr_array_index (self->statements, index), mark,
                              &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
written_cb (SendaBallotStatements *self,
            const char            *language,
            const char            *text)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_BALLOT_STATEMENTS (self));

  if (self->pad == NULL ||
      senda_ballot_pad_write (self->pad, self->element, language, text, &error))
    return;
  senda_wording_entry_refuse (SENDA_WORDING_ENTRY (self->note));
  senda_window_show_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_marks (SendaBallotStatements *self,
            const char            *text)
{
  GtkWidget *row = senda_choice_row_new (text, TRUE);

  gtk_widget_add_css_class (row, "marks");
  for (const SendaChoice *mark = senda_statement_marks; mark->name != NULL; mark++)
    {
      const char *label = senda_choice_say (senda_statement_marks, mark->name,
                                            get_catalog (self));

      senda_choice_row_add (SENDA_CHOICE_ROW (row), mark->name, label,
                            senda_choice_face_new (
                              senda_pip_image_new (senda_pip_from_mark (mark->name)), label));
    }
  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->marks, row);
  return row;
}

static GtkWidget *
make_statement (SendaBallotStatements *self,
                const SendaStatement  *statement)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *text = senda_message (statement->text, get_catalog (self));

  gtk_widget_add_css_class (box, "statement");
  gtk_box_append (GTK_BOX (box), senda_paragraph_new (text));
  gtk_box_append (GTK_BOX (box), make_marks (self, text));
  g_ptr_array_add (self->statements, (gpointer) statement);
  return box;
}

static void
append_stage (SendaBallotStatements   *self,
              GtkBox                  *column,
              const SendaElementStage *stage)
{
  g_autofree char *name =
    g_strdup_printf (C_("stage", "%u · %s"), stage->number,
                     senda_message (stage->stage->name, get_catalog (self)));

  gtk_box_append (column, senda_heading_new (name, "caption-heading", 4));
  for (guint i = 0; i < stage->statements->len; i++)
    gtk_box_append (column, make_statement (self, g_ptr_array_index (stage->statements, i)));
}

static GtkWidget *
build_note (SendaBallotStatements *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = senda_paragraph_new_dim (_("Note"));
  /* Translators: the note on an element of a ballot; %s is the element */
  g_autofree char *label = g_strdup_printf (_("Note on %s"),
                                            senda_message (self->element->name,
                                                           get_catalog (self)));

  self->note = senda_wording_entry_new (senda_workspace_get_language (self->workspace), TRUE);
  senda_wording_entry_set_label (SENDA_WORDING_ENTRY (self->note), label);
  senda_wording_entry_set_placeholder (SENDA_WORDING_ENTRY (self->note),
                                       _("Why, in the rater’s words"));
  senda_wording_entry_set_limit (SENDA_WORDING_ENTRY (self->note), 4000);
  g_signal_connect_object (self->note, "committed", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (column), name);
  gtk_box_append (GTK_BOX (column), self->note);
  return column;
}

static void
senda_ballot_statements_dispose (GObject *object)
{
  SendaBallotStatements *self = SENDA_BALLOT_STATEMENTS (object);

  g_clear_object (&self->pad);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_ballot_statements_parent_class)->dispose (object);
}

static void
senda_ballot_statements_finalize (GObject *object)
{
  SendaBallotStatements *self = SENDA_BALLOT_STATEMENTS (object);

  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->marks);

  G_OBJECT_CLASS (senda_ballot_statements_parent_class)->finalize (object);
}

static void
senda_ballot_statements_class_init (SendaBallotStatementsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_ballot_statements_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_ballot_statements_finalize;
}

static void
senda_ballot_statements_init (SendaBallotStatements *self)
{
  self->statements = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
}

GtkWidget *
senda_ballot_statements_new (SendaWorkspace     *workspace,
                             const SendaElement *element)
{
  SendaBallotStatements *self = g_object_new (SENDA_TYPE_BALLOT_STATEMENTS, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->workspace = g_object_ref (workspace);
  self->element = element;
  gtk_widget_add_css_class (column, "ballot-statements");
  for (guint i = 0; i < element->stages->len; i++)
    append_stage (self, GTK_BOX (column), g_ptr_array_index (element->stages, i));
  gtk_box_append (GTK_BOX (column), build_note (self));
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

/* Shows what @pad says; @is_fixed: to be read alone. */
void
senda_ballot_statements_show (SendaBallotStatements *self,
                              SendaBallotPad        *pad,
                              gboolean               is_fixed)
{
  SendaBallotEntry entry = { 0 };

  g_return_if_fail (SENDA_IS_BALLOT_STATEMENTS (self));

  g_set_object (&self->pad, pad);
  if (pad != NULL)
    senda_ballot_pad_read (pad, self->element, &entry);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (self->statements, i);
      GtkWidget *row = g_ptr_array_index (self->marks, i);

      senda_choice_row_set_active (SENDA_CHOICE_ROW (row),
                                   senda_marks_get (entry.marks, statement->id));
      gtk_widget_set_sensitive (row, !is_fixed);
    }
  senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (self->note), entry.note);
  senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (self->note), !is_fixed);
}
