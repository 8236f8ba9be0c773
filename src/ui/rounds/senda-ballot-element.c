/* senda-ballot-element.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-element.h"

#include "senda-ballot-statements.h"
#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CARRIED_WIDTH 200

struct _SendaBallotElement
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  const SendaElement *element;
  SendaBallotPad *pad; /* or NULL */
  gboolean is_fixed;
  GtkWidget *heading;
  GtkWidget *carried; /* asks whether it is still true; NULL until it is needed */
  GtkWidget *confirm;
  GtkWidget *choices;
  GtkWidget *fold;
};

G_DEFINE_FINAL_TYPE (SendaBallotElement, senda_ballot_element, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaBallotElement *self)
{
  return senda_workspace_get_catalog (self->workspace);
}

static const char *
get_name (SendaBallotElement *self)
{
  return senda_message (self->element->name, get_catalog (self));
}

/* What is folded away is said beside the fold. */
static void
show_folded (SendaBallotElement     *self,
             const SendaBallotEntry *entry)
{
  gboolean has_marks = entry->marks != NULL && *entry->marks != '\0';
  gboolean has_note = entry->note != NULL && senda_text_get_n (entry->note) > 0;
  const char *said = NULL;

  if (has_marks && has_note)
    said = C_("ballot", "With marks and a note");
  else if (has_marks)
    said = C_("ballot", "With marks");
  else if (has_note)
    said = C_("ballot", "With a note");
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), said);
}

static void
confirm_cb (SendaBallotElement *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_BALLOT_ELEMENT (self));

  if (self->pad == NULL)
    return;
  gtk_widget_grab_focus (self->choices);
  if (!senda_ballot_pad_confirm (self->pad, self->element, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
build_carried (SendaBallotElement *self)
{
  GtkWidget *said = senda_paragraph_new (_("Brought from the last time: still true?"));
  /* Translators: %s is an element of the roadmap */
  g_autofree char *label = g_strdup_printf (_("%s: Still True"), get_name (self));

  self->confirm = gtk_button_new_with_label (_("Still True"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->confirm), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (confirm_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_halign (self->confirm, GTK_ALIGN_START);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_set_valign (said, GTK_ALIGN_CENTER);
  self->carried = senda_side_box_new (said, self->confirm, CARRIED_WIDTH);
  gtk_widget_add_css_class (self->carried, "carried-notice");
  gtk_box_insert_child_after (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), self->carried,
                              self->heading);
}

/* Most ballots begin anew: what asks is built where it is first needed. */
static void
show_carried (SendaBallotElement *self,
              gboolean            is_carried)
{
  if (self->carried == NULL && !is_carried)
    return;
  if (self->carried == NULL)
    build_carried (self);
  gtk_widget_set_visible (self->carried, is_carried);
  gtk_widget_set_visible (self->confirm, !self->is_fixed);
}

static void
update (SendaBallotElement *self)
{
  SendaBallotEntry entry = { 0 };
  GtkWidget *statements = senda_fold_get_child (SENDA_FOLD (self->fold));
  char stage[2] = { 0 };

  if (self->pad != NULL)
    senda_ballot_pad_read (self->pad, self->element, &entry);
  stage[0] = '0' + entry.stage;
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->choices),
                               entry.stage > 0 ? stage : entry.answer);
  gtk_widget_set_sensitive (self->choices, !self->is_fixed);
  show_carried (self, entry.is_carried);
  show_folded (self, &entry);
  if (statements != NULL && senda_fold_get_expanded (SENDA_FOLD (self->fold)))
    senda_ballot_statements_show (SENDA_BALLOT_STATEMENTS (statements), self->pad,
                                  self->is_fixed);
}

/* @name: "1" to "5", another answer, NULL to take it back. */
static gboolean
rate (SendaBallotElement *self,
      const char         *name)
{
  guint stage = name && g_ascii_isdigit (*name) ? *name - '0' : 0;
  g_autoptr (GError) error = NULL;

  if (senda_ballot_pad_rate (self->pad, self->element, stage > 0 ? SENDA_RATING_STAGE : name,
                             stage, &error))
    return TRUE;
  senda_window_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

static void
chosen_cb (SendaBallotElement *self,
           const char         *name)
{
  g_assert (SENDA_IS_BALLOT_ELEMENT (self));

  if (self->pad != NULL && !self->is_fixed)
    rate (self, name);
}

static gboolean
digit_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data G_GNUC_UNUSED)
{
  SendaBallotElement *self = SENDA_BALLOT_ELEMENT (widget);
  char name[2] = { 0 };

  name[0] = '0' + g_variant_get_int32 (args);
  if (self->pad == NULL || self->is_fixed)
    return FALSE;
  rate (self, *name == '0' ? SENDA_RATING_UNSURE : name);
  gtk_widget_grab_focus (self->choices);
  return TRUE;
}

static void
expanded_cb (SendaBallotElement *self)
{
  SendaFold *fold = SENDA_FOLD (self->fold);

  g_assert (SENDA_IS_BALLOT_ELEMENT (self));

  if (!senda_fold_get_expanded (fold))
    return;
  if (senda_fold_get_child (fold) == NULL)
    senda_fold_set_child (fold, senda_ballot_statements_new (self->workspace, self->element));
  update (self);
}

static void
add_stages (SendaBallotElement *self)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);

  for (guint i = 1; i <= SENDA_N_STAGES; i++)
    {
      const SendaStage *stage = senda_content_find_stage (content, i);
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *css = g_strdup_printf ("stage-%u", i);
      /* Translators: the number and the name of a stage, "3 · Institutionalizing" */
      g_autofree char *label = g_strdup_printf (C_("stage", "%u · %s"), i,
                                                senda_message (stage->name, get_catalog (self)));
      GtkWidget *button = senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), name, label,
                                                gtk_label_new (name));

      gtk_widget_add_css_class (button, "stage-choice");
      gtk_widget_add_css_class (button, css);
      senda_icon_button_set_label (button, label);
    }
}

static GtkWidget *
build_choices (SendaBallotElement *self)
{
  self->choices = senda_choice_row_new (get_name (self), TRUE);
  add_stages (self);
  senda_choice_row_break_line (SENDA_CHOICE_ROW (self->choices));
  for (const SendaChoice *answer = senda_rating_answers; answer->name != NULL; answer++)
    if (strcmp (answer->name, SENDA_RATING_STAGE) != 0)
      {
        const char *label = senda_choice_say (senda_rating_answers, answer->name,
                                              get_catalog (self));

        senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), answer->name, label,
                              senda_choice_face_new (NULL, label));
      }
  g_signal_connect_object (self->choices, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return self->choices;
}

static GtkWidget *
build_fold (SendaBallotElement *self)
{
  /* Translators: what is folded away under an element of a ballot */
  const char *title = _("Statements and a Note");
  g_autofree char *label = g_strdup_printf ("%s: %s", get_name (self), title);

  self->fold = senda_fold_new (title);
  senda_fold_set_label (SENDA_FOLD (self->fold), label);
  gtk_widget_add_css_class (self->fold, "quiet");
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  return self->fold;
}

static gboolean
senda_ballot_element_grab_focus (GtkWidget *widget)
{
  SendaBallotElement *self = SENDA_BALLOT_ELEMENT (widget);

  return gtk_widget_grab_focus (self->choices) || gtk_widget_grab_focus (self->fold);
}

static void
senda_ballot_element_dispose (GObject *object)
{
  SendaBallotElement *self = SENDA_BALLOT_ELEMENT (object);

  g_clear_object (&self->pad);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_ballot_element_parent_class)->dispose (object);
}

static void
senda_ballot_element_class_init (SendaBallotElementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_ballot_element_dispose;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_ballot_element_grab_focus;
  for (int i = 0; i <= SENDA_N_STAGES; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, digit_cb, "i", i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, digit_cb, "i", i);
    }
}

static void
senda_ballot_element_init (SendaBallotElement *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_ballot_element_new (SendaWorkspace     *workspace,
                          const SendaElement *element)
{
  SendaBallotElement *self = g_object_new (SENDA_TYPE_BALLOT_ELEMENT, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->workspace = g_object_ref (workspace);
  self->element = element;
  gtk_widget_add_css_class (column, "card");
  gtk_widget_add_css_class (column, "ballot-element");
  self->heading = senda_heading_new (get_name (self), "heading", 3);
  gtk_box_append (GTK_BOX (column), self->heading);
  gtk_box_append (GTK_BOX (column), build_choices (self));
  gtk_box_append (GTK_BOX (column), build_fold (self));
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

const SendaElement *
senda_ballot_element_get_element (SendaBallotElement *self)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_ELEMENT (self), NULL);

  return self->element;
}

void
senda_ballot_element_show (SendaBallotElement *self,
                           SendaBallotPad     *pad,
                           gboolean            is_fixed)
{
  g_return_if_fail (SENDA_IS_BALLOT_ELEMENT (self));

  g_set_object (&self->pad, pad);
  self->is_fixed = is_fixed;
  update (self);
}

void
senda_ballot_element_set_expanded (SendaBallotElement *self,
                                   gboolean            expanded)
{
  g_return_if_fail (SENDA_IS_BALLOT_ELEMENT (self));

  senda_fold_set_expanded (SENDA_FOLD (self->fold), expanded);
}
