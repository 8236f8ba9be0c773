/* senda-action-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-action-page.h"

#include "senda-choice-row.h"
#include "senda-list-button.h"
#include "senda-next-statements.h"
#include "senda-plan-acts.h"
#include "senda-plan-edits.h"
#include "senda-plan-words.h"
#include "senda-privacy-hint.h"
#include "senda-record-edits.h"
#include "senda-record-form.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-statement-mark.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaActionPage
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaRecord *action;
  GtkWidget *title;
  GtkWidget *due;
  GtkWidget *done;    /* the button */
  GtkWidget *state;
  GtkWidget *cause;   /* the form of why it is blocked or dropped */
  GtkWidget *outcome; /* what the statement says now, to be said of a done action */
  GtkWidget *marks;
  GtkWidget *source;
  gboolean showing;   /* the list of states changes by us, not by the reader */
};

G_DEFINE_FINAL_TYPE (SendaActionPage, senda_action_page, ADW_TYPE_BIN)

static const SendaFormField what_fields[] = {
  { "what", N_("Begin with a verb: invite, write, ask, agree"), NULL },
  { "due_on", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField who_fields[] = {
  { "owner", N_("Nobody yet"), NULL },
  { "agency", N_("The agency of whoever does it"), NULL },
  { "backup", N_("Nobody yet"), NULL },
  { "helpers", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField cause_fields[] = {
  { "cause", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField note_fields[] = {
  { "note", NULL, NULL },
  { NULL, NULL, NULL }
};

static SendaWorkspace *
get_workspace (SendaActionPage *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static SendaCatalog *
get_catalog (SendaActionPage *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

static guint
find_state (const char *state)
{
  for (guint i = 0; senda_action_states[i].name != NULL; i++)
    if (g_str_equal (senda_action_states[i].name, state))
      return i;
  return 0;
}

static void
show_state (SendaActionPage *self)
{
  const char *state = senda_plan_get_state (self->action);
  gboolean needs_cause = g_str_equal (state, SENDA_ACTION_BLOCKED) ||
                         g_str_equal (state, SENDA_ACTION_DROPPED);

  self->showing = TRUE;
  senda_list_button_choose (SENDA_LIST_BUTTON (self->state), find_state (state));
  self->showing = FALSE;
  gtk_widget_set_visible (self->done, senda_action_is_open (self->action));
  gtk_widget_set_visible (self->cause, needs_cause);
}

static void
show_source (SendaActionPage *self)
{
  g_autofree char *target = NULL;
  g_autofree char *source =
    senda_plan_say_source (self->action, senda_rounds_get_people (self->rounds), &target);
  GtkListBox *list = GTK_LIST_BOX (self->source);
  GtkWidget *section = gtk_widget_get_parent (self->source);
  GtkListBoxRow *row = NULL;

  gtk_widget_set_visible (section, source != NULL);
  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  if (source == NULL)
    return;
  row = GTK_LIST_BOX_ROW (senda_row_new (NULL));
  senda_row_set_text (SENDA_ROW (row), source, NULL);
  if (target != NULL)
    senda_row_set_action (SENDA_ROW (row), "win.open-target", target);
  gtk_list_box_append (list, GTK_WIDGET (row));
}

static void
show_outcome (SendaActionPage *self)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  const SendaStatement *statement = senda_action_get_statement (self->action, content);
  gboolean is_done = g_str_equal (senda_plan_get_state (self->action), SENDA_ACTION_DONE);

  gtk_widget_set_visible (self->outcome, is_done && statement != NULL);
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->marks),
                               senda_record_get_text (self->action, "outcome"));
}

static void
update (SendaActionPage *self)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  g_autofree char *name = senda_record_dup_name (get_workspace (self), self->action);
  g_autofree char *due = senda_plan_say_due (self->action, facts, get_catalog (self));

  g_assert (SENDA_IS_ACTION_PAGE (self));

  gtk_label_set_label (GTK_LABEL (self->title), name);
  gtk_label_set_label (GTK_LABEL (self->due), due ? due : "");
  gtk_widget_set_visible (self->due, due != NULL);
  if (senda_action_is_overdue (self->action, senda_people_facts_get_today (facts)))
    gtk_widget_add_css_class (self->due, "overdue");
  else
    gtk_widget_remove_css_class (self->due, "overdue");
  show_state (self);
  show_outcome (self);
  show_source (self);
}

static void
done_cb (SendaActionPage *self)
{
  g_assert (SENDA_IS_ACTION_PAGE (self));

  senda_plan_move (GTK_WIDGET (self), self->rounds, self->action, SENDA_ACTION_DONE);
}

static void
state_cb (SendaActionPage *self,
          guint            index)
{
  g_assert (SENDA_IS_ACTION_PAGE (self));

  if (self->showing)
    return;
  /* A question may come first, and have no answer. */
  show_state (self);
  senda_plan_move (GTK_WIDGET (self), self->rounds, self->action,
                   senda_action_states[index].name);
}

static void
outcome_cb (SendaActionPage *self,
            const char      *mark)
{
  g_assert (SENDA_IS_ACTION_PAGE (self));

  senda_plan_set_outcome (GTK_WIDGET (self), self->rounds, self->action, mark);
}

static void
remove_cb (SendaActionPage *self)
{
  g_assert (SENDA_IS_ACTION_PAGE (self));

  senda_plan_remove (GTK_WIDGET (self), self->rounds, self->action);
}

static GtkWidget *
build_state (SendaActionPage *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (const SendaChoice *choice = senda_action_states; choice->name != NULL; choice++)
    g_ptr_array_add (items, (gpointer) senda_choice_say (senda_action_states, choice->name,
                                                         get_catalog (self)));
  g_ptr_array_add (items, NULL);
  self->state = senda_list_button_new (_("State"), (const char *const *) items->pdata,
                                       find_state (senda_plan_get_state (self->action)));
  g_signal_connect_object (self->state, "chosen", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  return self->state;
}

static GtkWidget *
build_head (SendaActionPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = senda_wrap_box_new (6, 6);

  self->title = senda_heading_new (NULL, "title-2", 1);
  self->due = senda_paragraph_new (NULL);
  self->done = gtk_button_new_with_label (_("Mark as Done"));
  gtk_widget_add_css_class (self->done, "suggested-action");
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (line, 9);
  gtk_widget_insert_before (build_state (self), line, NULL);
  gtk_widget_insert_before (self->done, line, NULL);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->due);
  gtk_box_append (GTK_BOX (head), line);
  return head;
}

static GtkWidget *
build_outcome (SendaActionPage *self)
{
  static const char *const marks[] = { SENDA_MARK_DESCRIBES, SENDA_MARK_PARTLY,
                                       SENDA_MARK_DOES_NOT };
  const char *labels[] = { C_("outcome", "Describes Us"), C_("outcome", "Partly"),
                           C_("outcome", "Not Yet") };

  self->marks = senda_choice_row_new (_("What the statement says of us now"), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    senda_choice_row_add (SENDA_CHOICE_ROW (self->marks), marks[i], labels[i],
                          senda_choice_face_new (NULL, labels[i]));
  g_signal_connect_object (self->marks, "chosen", G_CALLBACK (outcome_cb), self,
                           G_CONNECT_SWAPPED);
  self->outcome = senda_section_new (_("Does the Statement Describe Us Now?"), NULL, self->marks);
  return self->outcome;
}

static GtkWidget *
make_form (SendaActionPage      *self,
           const char           *heading,
           const SendaFormField *fields)
{
  return senda_section_new (heading, NULL,
                            senda_record_form_new (get_workspace (self), self->action, heading,
                                                   fields, NULL));
}

static GtkWidget *
build_remove (SendaActionPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Remove This Action"));

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
build (SendaActionPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkBox *box = GTK_BOX (column);
  gboolean read_only = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  gtk_box_append (box, build_head (self));
  self->cause = senda_record_form_new (get_workspace (self), self->action, _("Why"), cause_fields,
                                       NULL);
  gtk_box_append (box, self->cause);
  gtk_box_append (box, build_outcome (self));
  gtk_box_append (box, make_form (self, _("What, and by When"), what_fields));
  gtk_box_append (box, make_form (self, _("Who Does It"), who_fields));
  self->source = senda_boxed_list_new (_("Where It Comes From"));
  gtk_box_append (box, senda_section_new (_("Where It Comes From"), NULL, self->source));
  gtk_box_append (box, senda_record_form_new (get_workspace (self), self->action, _("Note"),
                                              note_fields, NULL));
  gtk_box_append (box, senda_privacy_hint_new ());
  if (!read_only)
    gtk_box_append (box, build_remove (self));
  gtk_widget_set_sensitive (self->state, !read_only);
  gtk_widget_set_sensitive (self->done, !read_only);
  gtk_widget_set_sensitive (self->marks, !read_only);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_action_page_dispose (GObject *object)
{
  SendaActionPage *self = SENDA_ACTION_PAGE (object);

  g_clear_object (&self->action);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_action_page_parent_class)->dispose (object);
}

static void
senda_action_page_class_init (SendaActionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_action_page_dispose;
}

static void
senda_action_page_init (SendaActionPage *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_action_page_new (SendaRounds *rounds,
                       SendaRecord *action)
{
  SendaActionPage *self = g_object_new (SENDA_TYPE_ACTION_PAGE, NULL);

  self->rounds = g_object_ref (rounds);
  self->action = g_object_ref (action);
  build (self);
  g_signal_connect_object (rounds, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (action, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
