/* senda-talk-statement.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-statement.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-mark-carried.h"
#include "senda-pip.h"
#include "senda-section.h"
#include "senda-talk-fit.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkStatement
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  const SendaStatement *statement;
  GtkWidget *texts;
  GtkWidget *sign;
  GtkWidget *marks;
  GtkWidget *carried;
  GPtrArray *labels; /* of GtkLabel; borrowed */
  GPtrArray *words;  /* of GtkLabel, under the signs of the marks; borrowed */
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (SendaTalkStatement, senda_talk_statement, GTK_TYPE_WIDGET)

/* Named as the icons are; NULL for none. */
static const char *
sign_of (const char *mark)
{
  static const char *const icons[][2] = {
    { SENDA_MARK_DESCRIBES, "senda-describes-symbolic" },
    { SENDA_MARK_PARTLY, "senda-partly-symbolic" },
    { SENDA_MARK_DOES_NOT, "senda-does-not-symbolic" },
    { SENDA_MARK_UNSURE, "senda-unsure-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i][0], mark) == 0)
      return icons[i][1];
  return NULL;
}

static void
chosen_cb (SendaTalkStatement *self,
           const char         *mark)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_TALK_STATEMENT (self));

  if (!senda_roadmap_mark (senda_talk_get_roadmap (self->talk), self->statement, mark, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
senda_talk_statement_dispose (GObject *object)
{
  SendaTalkStatement *self = SENDA_TALK_STATEMENT (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_statement_parent_class)->dispose (object);
}

static void
senda_talk_statement_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_TALK_STATEMENT (object)->labels);
  g_ptr_array_unref (SENDA_TALK_STATEMENT (object)->words);

  G_OBJECT_CLASS (senda_talk_statement_parent_class)->finalize (object);
}

static gboolean
senda_talk_statement_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TALK_STATEMENT (widget)->marks);
}

static void
senda_talk_statement_class_init (SendaTalkStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_talk_statement_dispose;
  object_class->finalize = senda_talk_statement_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_talk_statement_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "talkstatement");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_statement_init (SendaTalkStatement *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->labels = g_ptr_array_new ();
  self->words = g_ptr_array_new ();
}

static void
add_texts (SendaTalkStatement *self)
{
  GPtrArray *catalogs = senda_talk_get_catalogs (self->talk);

  self->texts = g_object_new (GTK_TYPE_BOX,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                              "homogeneous", TRUE,
                              NULL);
  for (guint i = 0; i < catalogs->len; i++)
    {
      SendaCatalog *catalog = g_ptr_array_index (catalogs, i);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "label", senda_message (self->statement->text, catalog),
                                       "wrap", TRUE,
                                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                       "width-chars", 8,
                                       "xalign", 0.0,
                                       "yalign", 0.0,
                                       "hexpand", TRUE,
                                       NULL);

      gtk_box_append (GTK_BOX (self->texts), label);
      g_ptr_array_add (self->labels, label);
    }
}

/* Its words stand in one line where there is room. */
static void
add_mark (SendaTalkStatement *self,
          const SendaChoice  *mark)
{
  GtkWidget *face = senda_choice_face_new (senda_pip_image_new (senda_pip_from_mark (mark->name)),
                                           _(mark->label));
  GtkWidget *words = gtk_widget_get_last_child (face);
  GtkWidget *button = senda_choice_row_add (SENDA_CHOICE_ROW (self->marks), mark->name,
                                            _(mark->label), face);

  gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_NONE);
  senda_icon_button_set_label (button, _(mark->label));
  g_ptr_array_add (self->words, words);
}

static void
add_marks (SendaTalkStatement *self,
           const char         *name)
{
  self->marks = senda_choice_row_new (name, TRUE);
  gtk_widget_add_css_class (self->marks, "marks");
  gtk_widget_set_halign (self->marks, GTK_ALIGN_START);
  for (const SendaChoice *mark = senda_statement_marks; mark->name != NULL; mark++)
    add_mark (self, mark);
  g_signal_connect_swapped (self->marks, "chosen", G_CALLBACK (chosen_cb), self);
}

/* The group's marks can be given at once. */
GtkWidget *
senda_talk_statement_new (SendaTalk            *talk,
                          const SendaStatement *statement)
{
  SendaTalkStatement *self = g_object_new (SENDA_TYPE_TALK_STATEMENT, NULL);
  g_autofree char *name = NULL;
  GtkWidget *line = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                                  NULL);

  self->talk = g_object_ref (talk);
  self->statement = statement;
  name = senda_talk_say (talk, statement->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->sign = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START,
                             NULL);
  gtk_widget_add_css_class (line, "line");
  add_texts (self);
  add_marks (self, name);
  gtk_box_append (GTK_BOX (line), self->sign);
  gtk_box_append (GTK_BOX (line), self->texts);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->marks, GTK_WIDGET (self));
  self->carried = senda_mark_carried_new (senda_talk_get_roadmap (talk), statement, name,
                                          self->marks);
  gtk_widget_set_parent (self->carried, GTK_WIDGET (self));
  senda_talk_statement_update (self);
  return GTK_WIDGET (self);
}

GPtrArray *
senda_talk_statement_get_labels (SendaTalkStatement *self)
{
  return self->labels;
}

void
senda_talk_statement_set_wide (SendaTalkStatement *self,
                               gboolean            wide)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->texts),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (GTK_BOX (self->texts), wide);
}

/* Its marks stand beside the text, as signs alone, where there is more to read than room. */
void
senda_talk_statement_set_compact (SendaTalkStatement *self,
                                  gboolean            compact)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->compact = compact;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), compact ? GTK_ORIENTATION_HORIZONTAL
                                                                   : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (self->marks, GTK_ALIGN_START);
  for (guint i = 0; i < self->words->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->words, i), !compact);
  if (compact)
    gtk_widget_add_css_class (self->marks, "compact");
  else
    gtk_widget_remove_css_class (self->marks, "compact");
}

/* Of its text, in pixels; what stands beside the text goes by it. */
void
senda_talk_statement_set_size (SendaTalkStatement *self,
                               int                 size)
{
  for (guint i = 0; i < self->labels->len; i++)
    senda_fit_label (g_ptr_array_index (self->labels, i), size);
  gtk_image_set_pixel_size (GTK_IMAGE (self->sign), size);
  gtk_widget_set_margin_top (self->sign, size / 6);
  gtk_widget_set_margin_end (self->sign, size / 2);
  gtk_widget_set_margin_start (self->marks, self->compact ? size / 2 : size + size / 2);
  gtk_widget_set_margin_start (self->carried, self->compact ? size / 2 : size + size / 2);
  gtk_box_set_spacing (GTK_BOX (self->texts), size / 2);
}

void
senda_talk_statement_update (SendaTalkStatement *self)
{
  SendaRoundFacts *facts = senda_talk_get_facts (self->talk);
  const char *mark = senda_round_facts_get_mark (facts, self->statement);
  const char *sign = sign_of (mark);
  gboolean is_fixed = senda_talk_why_fixed (self->talk) != NULL;

  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->marks), mark);
  gtk_widget_set_sensitive (self->marks, !is_fixed);
  senda_mark_carried_update (SENDA_MARK_CARRIED (self->carried),
                             senda_round_facts_is_mark_carried (facts, self->statement), is_fixed);
  if (sign != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->sign), sign);
  else
    gtk_image_clear (GTK_IMAGE (self->sign));
}
