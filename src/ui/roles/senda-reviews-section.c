/* senda-reviews-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-reviews-section.h"

#include "senda-dialogs.h"
#include "senda-list-views.h"
#include "senda-question-row.h"
#include "senda-review-list.h"
#include "senda-role-edits.h"
#include "senda-section.h"
#include "senda-stack.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 760

struct _SendaReviewsSection
{
  SendaPlaceSection parent_instance;

  SendaPeople *people; /* borrowed from the parent */
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *page;
  GtkWidget *questions;
  GtkWidget *none;     /* instead of questions */
  GtkWidget *list;
  guint update_source;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (SendaReviewsSection, senda_reviews_section, SENDA_TYPE_PLACE_SECTION)

static GtkListBoxRow *
get_row (SendaReviewsSection *self,
         int                  index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->questions), index);
}

static SendaRecord *
get_review (GtkListBoxRow *row)
{
  return senda_question_row_get_review (SENDA_QUESTION_ROW (row));
}

/* A focus in a row that goes moves to the one that takes its place. */
static void
drop_row (SendaReviewsSection *self,
          int                  index)
{
  GtkListBoxRow *row = get_row (self, index);
  gboolean had_focus = gtk_widget_get_focus_child (self->questions) == GTK_WIDGET (row);

  gtk_list_box_remove (GTK_LIST_BOX (self->questions), GTK_WIDGET (row));
  if (!had_focus)
    return;
  row = get_row (self, index) ? get_row (self, index) : get_row (self, index - 1);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

/* Rows whose question is still open stay, with an answer that is being written. */
static void
show_questions (SendaReviewsSection *self,
                GPtrArray           *cards)
{
  g_autoptr (GPtrArray) open = senda_reviews_dup_open (senda_people_get_facts (self->people));
  GtkListBoxRow *row = NULL;
  int i = 0;

  while ((row = get_row (self, i)) != NULL)
    if (g_ptr_array_find (open, get_review (row), NULL))
      i++;
    else
      drop_row (self, i);
  for (i = 0; i < (int) open->len; i++)
    {
      SendaRecord *review = g_ptr_array_index (open, i);

      row = get_row (self, i);
      if (row == NULL || get_review (row) != review)
        {
          row = GTK_LIST_BOX_ROW (senda_question_row_new (self->people, review));
          gtk_list_box_insert (GTK_LIST_BOX (self->questions), GTK_WIDGET (row), i);
        }
      senda_question_row_update (SENDA_QUESTION_ROW (row), cards);
    }
  while (get_row (self, open->len) != NULL)
    drop_row (self, open->len);
  gtk_widget_set_visible (self->questions, open->len > 0);
  gtk_widget_set_visible (self->none, open->len == 0);
}

static void
update (SendaReviewsSection *self)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);
  gboolean has_members = senda_people_facts_list (facts, &senda_member_info)->len > 0;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->is_stale = FALSE;
  show_questions (self, cards);
  senda_review_list_show (SENDA_REVIEW_LIST (self->list), cards);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), has_members ? self->page : self->empty);
}

static gboolean
update_cb (gpointer data)
{
  SendaReviewsSection *self = SENDA_REVIEWS_SECTION (data);

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, when it is seen. */
static void
queue_update (SendaReviewsSection *self)
{
  self->is_stale = TRUE;
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

static void
settle_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  SendaReviewsSection *self = SENDA_REVIEWS_SECTION (widget);
  const char *id = NULL;
  const char *answer = NULL;
  SendaRecord *review = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &answer);
  review = senda_people_facts_find (senda_people_get_facts (self->people),
                                    &senda_role_review_info, id);
  if (review == NULL)
    return;
  if (senda_role_settle (self->people, review, answer, &error))
    senda_window_toast (widget, _("The question is settled."), TRUE);
  else
    senda_window_show_error (widget, error);
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_widget_activate_action (widget, "win.open-place", "s", "reports:role-sheet");
}

static GtkWidget *
build_questions (SendaReviewsSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->questions = senda_boxed_list_new (_("Open Questions"));
  self->none = senda_paragraph_new_dim (_("No question is open. What members ask about a role "
                                          "appears here."));
  gtk_box_append (GTK_BOX (column), self->questions);
  gtk_box_append (GTK_BOX (column), self->none);
  return senda_section_new (_("Open Questions"), NULL, column);
}

static GtkWidget *
build_page (SendaReviewsSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *print = gtk_button_new_with_label (_("Print Role Sheets"));
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", COLUMN_WIDTH,
                                   "tightening-threshold", COLUMN_WIDTH,
                                   "child", column,
                                   NULL);

  gtk_widget_add_css_class (column, "pane-column");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "reviews.print");
  gtk_widget_set_halign (print, GTK_ALIGN_START);
  self->list = senda_review_list_new (self->people);
  gtk_box_append (GTK_BOX (column), build_questions (self));
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), print);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "child", clamp,
                       NULL);
}

static GtkWidget *
build_empty (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-people-symbolic",
                       "title", _("No Members Yet"),
                       "description", _("Once members have read their roles, you see here what is "
                                        "understood and what they ask."),
                       NULL);
}

/* @target: a review with an open question. */
static gboolean
senda_reviews_section_open (SendaPlaceSection *section,
                            const char        *target)
{
  SendaReviewsSection *self = SENDA_REVIEWS_SECTION (section);
  GtkListBoxRow *row = NULL;

  if (target == NULL)
    return TRUE;
  update (self);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (senda_record_get_id (get_review (row)), target) == 0)
      return gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static void
senda_reviews_section_map (GtkWidget *widget)
{
  if (SENDA_REVIEWS_SECTION (widget)->is_stale)
    update (SENDA_REVIEWS_SECTION (widget));

  GTK_WIDGET_CLASS (senda_reviews_section_parent_class)->map (widget);
}

static SendaDocument *
senda_reviews_section_make_list (SendaPlaceSection *section,
                                 GError           **error G_GNUC_UNUSED)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_place_section_get_people (section));
  g_autoptr (GPtrArray) cards = senda_role_cards_new (people);

  return senda_list_make_readings (senda_place_section_get_workspace (section),
                                   senda_place_section_get_task_force_id (section), cards, people);
}

static void
senda_reviews_section_constructed (GObject *object)
{
  SendaReviewsSection *self = SENDA_REVIEWS_SECTION (object);

  G_OBJECT_CLASS (senda_reviews_section_parent_class)->constructed (object);

  self->people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));
  self->is_stale = TRUE;
  self->empty = build_empty ();
  self->page = build_page (self);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_stack_add_child (GTK_STACK (self->stack), self->page);
  senda_stack_tell_pages (GTK_STACK (self->stack));
  adw_bin_set_child (ADW_BIN (self), self->stack);
  g_signal_connect_object (self->people, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_reviews_section_dispose (GObject *object)
{
  g_clear_handle_id (&SENDA_REVIEWS_SECTION (object)->update_source, g_source_remove);

  G_OBJECT_CLASS (senda_reviews_section_parent_class)->dispose (object);
}

static void
senda_reviews_section_class_init (SendaReviewsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = senda_reviews_section_constructed;
  object_class->dispose = senda_reviews_section_dispose;
  widget_class->map = senda_reviews_section_map;
  SENDA_PLACE_SECTION_CLASS (klass)->open = senda_reviews_section_open;
  SENDA_PLACE_SECTION_CLASS (klass)->make_list = senda_reviews_section_make_list;

  gtk_widget_class_install_action (widget_class, "reviews.settle", "(ss)", settle_cb);
  gtk_widget_class_install_action (widget_class, "reviews.print", NULL, print_cb);
}

static void
senda_reviews_section_init (SendaReviewsSection *self G_GNUC_UNUSED)
{
}
