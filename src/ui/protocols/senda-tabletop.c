/* senda-tabletop.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-tabletop.h"

#include "senda-answer-acts.h"
#include "senda-answer-words.h"
#include "senda-focus.h"
#include "senda-readiness.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaTabletop
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  GRand *random;
  SendaCase at;
  guint n_drawn;
  gboolean is_revealed;
  GtkWidget *situation; /* the box of what was drawn */
  GtkWidget *sentence;
  GtkWidget *draw;
  GtkWidget *reveal;
  GtkWidget *answers;   /* the list */
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (SendaTabletop, senda_tabletop, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaTabletop *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

static SendaCallBook *
get_book (SendaTabletop *self)
{
  return senda_protocols_get_call_book (self->protocols);
}

static void
add_calls (SendaTabletop *self,
           GtkWidget     *column,
           GPtrArray     *calls)
{
  if (calls->len == 0)
    gtk_box_append (GTK_BOX (column), senda_paragraph_new (_("Nobody has been named for this.")));
  if (calls->len > 1)
    gtk_box_append (GTK_BOX (column),
                    senda_paragraph_new (_("These answers contradict each other here:")));
  for (guint i = 0; i < calls->len; i++)
    {
      g_autofree char *said = senda_call_say (g_ptr_array_index (calls, i), get_catalog (self));

      gtk_box_append (GTK_BOX (column), senda_paragraph_new (said));
    }
}

/* Whether the answer that holds can be followed. */
static gboolean
is_settled (SendaTabletop *self,
            GPtrArray     *calls)
{
  g_autoptr (GPtrArray) faults = NULL;

  if (calls->len != 1)
    return FALSE;
  faults = senda_answer_list_faults (self->protocols, g_ptr_array_index (calls, 0));
  return faults->len == 0;
}

static void
add_plan (SendaTabletop    *self,
          GtkWidget        *buttons,
          const SendaTopic *question)
{
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (get_book (self), question);
  const SendaReadinessGap *gap = senda_answer_find_gap (self->protocols, readiness, &self->at);
  const char *name = senda_question_name (self->protocols, question);

  if (gap != NULL)
    gtk_widget_insert_before (senda_answer_plan_new (self->protocols, gap, name), buttons, NULL);
}

static GtkWidget *
make_buttons (SendaTabletop    *self,
              const SendaTopic *question,
              GPtrArray        *calls)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  const SendaCall *call = calls->len > 0 ? g_ptr_array_index (calls, 0) : NULL;
  g_autofree char *open = g_strdup_printf (_("Open: %s"),
                                           senda_question_name (self->protocols, question));

  if (!is_settled (self, calls))
    add_plan (self, buttons, question);
  gtk_widget_insert_before (
    senda_answer_button_new (C_("gap", "Open"), open,
                           call ? senda_record_get_id (call->record) : question->id),
    buttons, NULL);
  return buttons;
}

static GtkWidget *
make_answer (SendaTabletop    *self,
             const SendaTopic *question)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (SendaWhoToCall) who = senda_who_to_call_new (get_book (self), question, &self->at);
  const char *name = senda_question_name (self->protocols, question);
  GtkWidget *row = NULL;

  gtk_widget_add_css_class (column, "next-statement");
  gtk_box_append (GTK_BOX (column), senda_heading_new (name, "heading", 3));
  add_calls (self, column, who->calls);
  gtk_box_append (GTK_BOX (column), make_buttons (self, question, who->calls));
  row = senda_still_row_new (column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
show_answers (SendaTabletop *self)
{
  GPtrArray *questions = senda_call_book_get_questions (get_book (self));
  GtkWidget *focused = gtk_widget_get_focus_child (self->answers);
  int index = focused ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->answers), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->answers), GTK_WIDGET (row));
  for (guint i = 0; self->is_revealed && i < questions->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->answers),
                         make_answer (self, g_ptr_array_index (questions, i)));
  gtk_widget_set_visible (self->answers, self->is_revealed);
  if (index < 0)
    return;
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->answers), index);
  if (row == NULL || !gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->draw);
}

static void
show (SendaTabletop *self)
{
  g_autofree char *situation =
    senda_factors_say (senda_call_book_get_factors (get_book (self)), &self->at,
                       get_catalog (self));
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u situation was tried since you came here.",
                               "%u situations were tried since you came here.", self->n_drawn),
                     self->n_drawn);

  gtk_widget_set_visible (self->situation, self->n_drawn > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tabletop.reveal",
                                 self->n_drawn > 0 && !self->is_revealed);
  gtk_widget_set_visible (self->reveal, self->n_drawn > 0 && !self->is_revealed);
  gtk_label_set_label (GTK_LABEL (self->sentence), situation);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, self->n_drawn > 0);
  gtk_button_set_label (GTK_BUTTON (self->draw),
                        self->n_drawn > 0 ? _("Draw the Next Situation")
                                          : _("Draw a Situation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->draw), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_button_get_label (GTK_BUTTON (self->draw)), -1);
  show_answers (self);
}

static void
draw_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaTabletop *self = SENDA_TABLETOP (widget);

  self->at = senda_readiness_draw (get_book (self), self->random);
  self->n_drawn++;
  self->is_revealed = FALSE;
  show (self);
  gtk_widget_grab_focus (self->reveal);
}

static void
reveal_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaTabletop *self = SENDA_TABLETOP (widget);

  self->is_revealed = TRUE;
  show (self);
  gtk_widget_child_focus (self->answers, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
build_situation (SendaTabletop *self)
{
  GtkWidget *ask =
    senda_paragraph_new_dim (_("Whom would you call, for each of the questions? Say it aloud "
                               "before you look."));

  self->situation = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->situation, "fixed-notice");
  self->sentence = senda_heading_new (NULL, "title-4", 3);
  gtk_box_append (GTK_BOX (self->situation), self->sentence);
  gtk_box_append (GTK_BOX (self->situation), ask);
  return self->situation;
}

static void
build (SendaTabletop *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = senda_wrap_box_new (6, 6);

  self->draw = make_button (_("Draw a Situation"), "tabletop.draw");
  self->reveal = make_button (_("Show the Answer"), "tabletop.reveal");
  self->answers = senda_boxed_list_new (_("What the Task Force Agreed"));
  self->count = senda_paragraph_new_dim (NULL);
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_insert_before (self->reveal, buttons, NULL);
  gtk_widget_insert_before (self->draw, buttons, NULL);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("Play it through together: circumstances are drawn by "
                                         "chance, as in no real case. What you cannot answer, plan "
                                         "as an action. Nobody is graded.")));
  gtk_box_append (GTK_BOX (column), build_situation (self));
  gtk_box_append (GTK_BOX (column), buttons);
  gtk_box_append (GTK_BOX (column), self->answers);
  gtk_box_append (GTK_BOX (column), self->count);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Tabletop"), NULL, column));
}

static gboolean
senda_tabletop_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TABLETOP (widget)->draw);
}

static void
senda_tabletop_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_TABLETOP (object)->protocols);

  G_OBJECT_CLASS (senda_tabletop_parent_class)->dispose (object);
}

static void
senda_tabletop_finalize (GObject *object)
{
  g_rand_free (SENDA_TABLETOP (object)->random);

  G_OBJECT_CLASS (senda_tabletop_parent_class)->finalize (object);
}

static void
senda_tabletop_class_init (SendaTabletopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_tabletop_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_tabletop_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_tabletop_grab_focus;

  gtk_widget_class_install_action (widget_class, "tabletop.draw", NULL, draw_cb);
  gtk_widget_class_install_action (widget_class, "tabletop.reveal", NULL, reveal_cb);
}

static void
senda_tabletop_init (SendaTabletop *self)
{
  self->random = g_rand_new ();
}

GtkWidget *
senda_tabletop_new (SendaProtocols *protocols)
{
  SendaTabletop *self = g_object_new (SENDA_TYPE_TABLETOP, NULL);

  self->protocols = g_object_ref (protocols);
  self->at = senda_factors_any (senda_call_book_get_factors (get_book (self)));
  build (self);
  show (self);
  return GTK_WIDGET (self);
}

void
senda_tabletop_update (SendaTabletop *self)
{
  g_return_if_fail (SENDA_IS_TABLETOP (self));

  if (self->is_revealed)
    show_answers (self);
}

void
senda_tabletop_seed (SendaTabletop *self,
                     guint32        seed)
{
  g_return_if_fail (SENDA_IS_TABLETOP (self));

  g_rand_set_seed (self->random, seed);
}
