/* senda-questions-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-questions-section.h"

#include "senda-answer-words.h"
#include "senda-focus.h"
#include "senda-list-views.h"
#include "senda-question-page.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-split-view.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 340
#define PAGE_MIN_WIDTH 380
#define PAGE_WIDTH 720

struct _SendaQuestionsSection
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: shown anew when somebody does */
  const SendaTopic *question; /* open, or NULL */
  GtkWidget *split;
  GtkWidget *list;
  GtkWidget *back;
  GtkWidget *clamp; /* around the page */
};

G_DEFINE_FINAL_TYPE (SendaQuestionsSection, senda_questions_section, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaQuestionsSection *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static SendaCallBook *
get_book (SendaQuestionsSection *self)
{
  return senda_protocols_get_call_book (get_protocols (self));
}

/* Who is called by default, and whether that depends on anything. */
static char *
say_answers (SendaQuestionsSection *self,
             const SendaTopic      *question)
{
  GPtrArray *list = senda_call_book_list (get_book (self), question);
  const SendaCall *first = list->len > 0 ? g_ptr_array_index (list, 0) : NULL;
  gboolean has_default = first != NULL && first->is_default;
  guint n_variations = list->len - (has_default ? 1 : 0);
  g_autofree char *line = NULL;
  g_autofree char *variations = NULL;

  line = has_default ? senda_answer_say_line (get_protocols (self), first)
                     : g_strdup (_("No answer yet"));
  if (n_variations == 0)
    return g_steal_pointer (&line);
  variations = g_strdup_printf (ngettext ("%u variation", "%u variations", n_variations),
                                n_variations);
  return g_strjoin (" · ", line, variations, NULL);
}

static void
show_list (SendaQuestionsSection *self)
{
  GPtrArray *questions = senda_call_book_get_questions (get_book (self));

  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), i);
      g_autofree char *answers = say_answers (self, question);

      senda_row_set_text (row, senda_question_name (get_protocols (self), question), answers);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      if (question == self->question)
        gtk_widget_add_css_class (GTK_WIDGET (row), "open");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "open");
    }
}

static SendaQuestionPage *
get_page (SendaQuestionsSection *self)
{
  GtkWidget *page = adw_clamp_get_child (ADW_CLAMP (self->clamp));

  return SENDA_IS_QUESTION_PAGE (page) ? SENDA_QUESTION_PAGE (page) : NULL;
}

static void
update (SendaQuestionsSection *self)
{
  g_assert (SENDA_IS_QUESTIONS_SECTION (self));

  self->is_stale = FALSE;
  show_list (self);
  if (get_page (self) != NULL)
    senda_question_page_update (get_page (self));
}

static void
ensure (SendaQuestionsSection *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaQuestionsSection *self)
{
  g_assert (SENDA_IS_QUESTIONS_SECTION (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static GtkWidget *
make_none (void)
{
  GtkWidget *none =
    senda_paragraph_new_dim (_("These questions come up in the middle of a case. Settle them now, "
                               "while there is time: choose one in the list to see it here."));

  gtk_label_set_xalign (GTK_LABEL (none), 0.5);
  gtk_label_set_justify (GTK_LABEL (none), GTK_JUSTIFY_CENTER);
  return none;
}

static void
open_question (SendaQuestionsSection *self,
               const SendaTopic      *question)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (self->clamp, GTK_TYPE_SCROLLED_WINDOW);

  if (self->question != question)
    {
      senda_text_entry_flush_within (self->clamp);
      self->question = question;
      adw_clamp_set_child (ADW_CLAMP (self->clamp),
                           senda_question_page_new (get_protocols (self), question));
      gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
      show_list (self);
    }
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), TRUE);
  if (senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split)))
    gtk_widget_grab_focus (self->back);
}

static void
row_activated_cb (SendaQuestionsSection *self,
                  GtkListBoxRow         *row)
{
  GPtrArray *questions = senda_call_book_get_questions (get_book (self));

  g_assert (SENDA_IS_QUESTIONS_SECTION (self));

  open_question (self, g_ptr_array_index (questions, gtk_list_box_row_get_index (row)));
}

static void
focus_list (SendaQuestionsSection *self)
{
  guint index = self->question ? self->question->position : 0;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
back_cb (SendaQuestionsSection *self)
{
  g_assert (SENDA_IS_QUESTIONS_SECTION (self));

  senda_place_section_go_back (SENDA_PLACE_SECTION (self));
}

static void
collapsed_cb (SendaQuestionsSection *self)
{
  g_assert (SENDA_IS_QUESTIONS_SECTION (self));

  gtk_widget_set_visible (self->back,
                          senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split)));
}

static GtkWidget *
build_list (SendaQuestionsSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (column, "window-column");
  self->list = senda_boxed_list_new (_("Questions"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (_("What to settle before a case breaks")));
  gtk_box_append (GTK_BOX (column), self->list);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "child", column,
                       NULL);
}

static GtkWidget *
build_page (SendaQuestionsSection *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->back = senda_text_button_new ("senda-back-symbolic", C_("section", "Questions"));
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  gtk_widget_set_visible (self->back, FALSE);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  self->clamp = g_object_new (ADW_TYPE_CLAMP,
                              "maximum-size", PAGE_WIDTH,
                              "child", make_none (),
                              NULL);
  gtk_widget_add_css_class (self->clamp, "record-detail");
  gtk_box_append (GTK_BOX (pane), self->back);
  gtk_box_append (GTK_BOX (pane), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                "hscrollbar-policy", GTK_POLICY_NEVER,
                                                "vexpand", TRUE,
                                                "child", self->clamp,
                                                NULL));
  return pane;
}

/* A question, or an answer to one. */
static gboolean
senda_questions_section_open (SendaPlaceSection *section,
                              const char        *target)
{
  SendaQuestionsSection *self = SENDA_QUESTIONS_SECTION (section);
  GPtrArray *questions = senda_call_book_get_questions (get_book (self));
  const SendaCall *call = target ? senda_call_book_find (get_book (self), target) : NULL;
  guint index = 0;

  if (target == NULL)
    return TRUE;
  if (call != NULL)
    {
      g_autofree char *id = g_strdup (target);

      open_question (self, call->question);
      senda_question_page_open (get_page (self), id);
      return TRUE;
    }
  for (index = 0; index < questions->len; index++)
    if (g_str_equal (((const SendaTopic *) questions->pdata[index])->id, target))
      {
        open_question (self, questions->pdata[index]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
senda_questions_section_go_back (SendaPlaceSection *section)
{
  SendaQuestionsSection *self = SENDA_QUESTIONS_SECTION (section);

  if (!senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split)) ||
      !senda_split_view_get_show_content (SENDA_SPLIT_VIEW (self->split)))
    return FALSE;
  senda_text_entry_flush_within (self->clamp);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), FALSE);
  focus_list (self);
  return TRUE;
}

static char *
senda_questions_section_dup_target (SendaPlaceSection *section)
{
  SendaQuestionsSection *self = SENDA_QUESTIONS_SECTION (section);

  return self->question ? g_strdup (self->question->id) : NULL;
}

static gboolean
senda_questions_section_grab_focus (GtkWidget *widget)
{
  SendaQuestionsSection *self = SENDA_QUESTIONS_SECTION (widget);

  if (gtk_widget_get_mapped (self->back))
    return gtk_widget_grab_focus (self->back);
  focus_list (self);
  return TRUE;
}

static SendaDocument *
senda_questions_section_make_list (SendaPlaceSection *section,
                                   GError           **error G_GNUC_UNUSED)
{
  return senda_list_make_questions (senda_place_section_get_workspace (section),
                                    senda_place_section_get_task_force_id (section),
                                    get_book (SENDA_QUESTIONS_SECTION (section)));
}

static void
senda_questions_section_constructed (GObject *object)
{
  SendaQuestionsSection *self = SENDA_QUESTIONS_SECTION (object);

  G_OBJECT_CLASS (senda_questions_section_parent_class)->constructed (object);

  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "sidebar", build_list (self),
                              "content", build_page (self),
                              "sidebar-width", LIST_WIDTH,
                              "content-min-width", PAGE_MIN_WIDTH,
                              "show-content", FALSE,
                              NULL);
  adw_bin_set_child (ADW_BIN (self), self->split);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (collapsed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_questions_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_questions_section_parent_class)->dispose (object);
}

static void
senda_questions_section_class_init (SendaQuestionsSectionClass *klass)
{
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_questions_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_questions_section_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_questions_section_grab_focus;
  section_class->open = senda_questions_section_open;
  section_class->go_back = senda_questions_section_go_back;
  section_class->dup_target = senda_questions_section_dup_target;
  section_class->make_list = senda_questions_section_make_list;
}

static void
senda_questions_section_init (SendaQuestionsSection *self G_GNUC_UNUSED)
{
}
