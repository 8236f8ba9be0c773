/* senda-answer-variations.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-variations.h"

#include "senda-answer-edits.h"
#include "senda-answer-variation.h"
#include "senda-circumstance-field.h"
#include "senda-dialogs.h"
#include "senda-readiness.h"
#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* How many contradictions are said here; all of them are in the section on readiness. */
#define MANY_CONFLICTS 3

struct _SendaAnswerVariations
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  const SendaTopic *question;
  char *language;
  char *tags;         /* of the one that is being begun, or NULL */
  GtkWidget *none;
  GtkWidget *conflicts;
  GtkWidget *items;   /* a box of SendaAnswerVariation */
  GtkWidget *add;     /* begins one */
  GtkWidget *begun;   /* the box of the one that is being begun */
  GtkWidget *when;
  GtkWidget *accept;
  guint n_frames;     /* since it was begun */
};

G_DEFINE_FINAL_TYPE (SendaAnswerVariations, senda_answer_variations, ADW_TYPE_BIN)

static SendaCallBook *
get_book (SendaAnswerVariations *self)
{
  return senda_protocols_get_call_book (self->protocols);
}

static SendaAnswerVariation *
find_item (SendaAnswerVariations *self,
           const char            *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->items); child;
       child = gtk_widget_get_next_sibling (child))
    {
      SendaRecord *answer = senda_answer_variation_get_answer (SENDA_ANSWER_VARIATION (child));

      if (g_str_equal (senda_record_get_id (answer), id))
        return SENDA_ANSWER_VARIATION (child);
    }
  return NULL;
}

/* (transfer container) (element-type SendaCall) */
static GPtrArray *
list_calls (SendaAnswerVariations *self)
{
  GPtrArray *all = senda_call_book_list (get_book (self), self->question);
  GPtrArray *calls = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!((const SendaCall *) g_ptr_array_index (all, i))->is_default)
      g_ptr_array_add (calls, g_ptr_array_index (all, i));
  return calls;
}

static gboolean
is_listed (GPtrArray   *calls,
           SendaRecord *answer)
{
  for (guint i = 0; i < calls->len; i++)
    if (g_str_equal (senda_record_get_id (((const SendaCall *) calls->pdata[i])->record),
                     senda_record_get_id (answer)))
      return TRUE;
  return FALSE;
}

/* A focus in one that goes moves on to where the next one is added. */
static void
drop_gone (SendaAnswerVariations *self,
           GPtrArray             *calls)
{
  GtkWidget *child = gtk_widget_get_first_child (self->items);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      gboolean had_focus = gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_FOCUS_WITHIN;

      if (!is_listed (calls, senda_answer_variation_get_answer (SENDA_ANSWER_VARIATION (child))))
        {
          gtk_box_remove (GTK_BOX (self->items), child);
          if (had_focus)
            gtk_widget_grab_focus (self->add);
        }
      child = next;
    }
}

/* What stays keeps its widget, and with it the focus and what is being typed. */
static void
show_items (SendaAnswerVariations *self)
{
  g_autoptr (GPtrArray) calls = list_calls (self);
  GtkWidget *previous = NULL;

  drop_gone (self, calls);
  for (guint i = 0; i < calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (calls, i);
      SendaAnswerVariation *item = find_item (self, senda_record_get_id (call->record));

      if (item == NULL)
        {
          item = SENDA_ANSWER_VARIATION (senda_answer_variation_new (self->protocols, call->record,
                                                                     self->question,
                                                                     self->language));
          gtk_box_append (GTK_BOX (self->items), GTK_WIDGET (item));
        }
      gtk_box_reorder_child_after (GTK_BOX (self->items), GTK_WIDGET (item), previous);
      senda_answer_variation_update (item, call, i == 0, i + 1 == calls->len);
      previous = GTK_WIDGET (item);
    }
  gtk_widget_set_visible (self->items, calls->len > 0);
  gtk_widget_set_visible (self->none, calls->len == 0);
}

static void
add_conflict (SendaAnswerVariations   *self,
              const SendaReadinessGap *gap)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self->protocols);
  g_autofree char *sentence =
    senda_readiness_gap_say (gap, get_book (self), senda_workspace_get_catalog (workspace));
  GtkWidget *notice = senda_paragraph_new (sentence);

  gtk_widget_add_css_class (notice, "carried-notice");
  gtk_box_append (GTK_BOX (self->conflicts), notice);
}

static void
more_cb (SendaAnswerVariations *self)
{
  g_autofree char *target = g_strconcat ("readiness:", self->question->id, NULL);

  g_assert (SENDA_IS_ANSWER_VARIATIONS (self));

  senda_sections_place_show (GTK_WIDGET (self), target);
}

static void
add_more (SendaAnswerVariations *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("See All Contradictions"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("See All Contradictions"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->conflicts), button);
}

static void
show_conflicts (SendaAnswerVariations *self)
{
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (get_book (self), self->question);
  GtkWidget *child = NULL;
  guint n_conflicts = 0;

  while ((child = gtk_widget_get_first_child (self->conflicts)) != NULL)
    gtk_box_remove (GTK_BOX (self->conflicts), child);
  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      if (gap->kind == SENDA_READINESS_CONFLICT && n_conflicts++ < MANY_CONFLICTS)
        add_conflict (self, gap);
    }
  if (n_conflicts > MANY_CONFLICTS)
    add_more (self);
  gtk_widget_set_visible (self->conflicts,
                          gtk_widget_get_first_child (self->conflicts) != NULL);
}

/* Only what is laid out can be scrolled to, which it is from the second frame on. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaAnswerVariations *self = SENDA_ANSWER_VARIATIONS (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = NULL;
  graphene_rect_t box;
  double top = 0;

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  if (scroller == NULL || !gtk_widget_compute_bounds (self->begun, scroller, &box))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = gtk_adjustment_get_value (adjustment) + box.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + box.size.height);
  return G_SOURCE_REMOVE;
}

static void
begin (SendaAnswerVariations *self,
       gboolean               is_begun)
{
  g_clear_pointer (&self->tags, g_free);
  senda_tags_field_set_tags (SENDA_TAGS_FIELD (self->when), NULL);
  gtk_widget_set_sensitive (self->accept, FALSE);
  gtk_widget_set_visible (self->begun, is_begun);
  gtk_widget_set_visible (self->add, !is_begun);
  gtk_widget_grab_focus (is_begun ? self->when : self->add);
  self->n_frames = 0;
  if (is_begun)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
add_cb (SendaAnswerVariations *self)
{
  g_assert (SENDA_IS_ANSWER_VARIATIONS (self));

  begin (self, TRUE);
}

static void
cancel_cb (SendaAnswerVariations *self)
{
  g_assert (SENDA_IS_ANSWER_VARIATIONS (self));

  begin (self, FALSE);
}

static void
when_cb (SendaAnswerVariations *self,
         const char            *tags)
{
  g_assert (SENDA_IS_ANSWER_VARIATIONS (self));

  g_free (self->tags);
  self->tags = *tags != '\0' ? g_strdup (tags) : NULL;
  senda_tags_field_set_tags (SENDA_TAGS_FIELD (self->when), self->tags);
  gtk_widget_set_sensitive (self->accept, self->tags != NULL);
}

static void
accept_cb (SendaAnswerVariations *self)
{
  const SendaGiven given[] = { { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) answer = NULL;

  g_assert (SENDA_IS_ANSWER_VARIATIONS (self));

  answer = senda_answer_add_variation (self->protocols, self->question, self->tags, given, &error);
  if (answer == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  begin (self, FALSE);
  show_items (self);
  senda_answer_variations_open (self, senda_record_get_id (answer));
}

static GtkWidget *
build_begun (SendaAnswerVariations *self)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  self->begun = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->begun, "fixed-notice");
  gtk_widget_set_visible (self->begun, FALSE);
  self->when = senda_circumstance_field_new (self->protocols, self->question);
  g_signal_connect_object (self->when, "committed", G_CALLBACK (when_cb), self,
                           G_CONNECT_SWAPPED);
  self->accept = gtk_button_new_with_label (_("Add It"));
  gtk_widget_add_css_class (self->accept, "suggested-action");
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->accept), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add the Variation"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cancel), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Cancel"), -1);
  gtk_widget_insert_before (self->accept, buttons, NULL);
  gtk_widget_insert_before (cancel, buttons, NULL);
  gtk_box_append (GTK_BOX (self->begun),
                  senda_paragraph_new (_("When does another answer hold? Choose the circumstances: "
                                         "of one kind, any of them will do; of several kinds, all "
                                         "must be the case.")));
  gtk_box_append (GTK_BOX (self->begun), self->when);
  gtk_box_append (GTK_BOX (self->begun), buttons);
  return self->begun;
}

static void
build (SendaAnswerVariations *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->none = senda_paragraph_new_dim (_("None yet. Where the answer depends on the form of "
                                          "trafficking, on age, place or hour, say so here; the "
                                          "more specific answer is the one that holds."));
  self->conflicts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->add = senda_text_button_new ("senda-add-symbolic", _("Add a Variation…"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_object_bind_property (senda_protocols_get_workspace (self->protocols), "read-only", self->add,
                          "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->conflicts);
  gtk_box_append (GTK_BOX (column), self->items);
  gtk_box_append (GTK_BOX (column), self->add);
  gtk_box_append (GTK_BOX (column), build_begun (self));
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("When … Then …"), NULL, column));
}

static void
senda_answer_variations_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_ANSWER_VARIATIONS (object)->protocols);

  G_OBJECT_CLASS (senda_answer_variations_parent_class)->dispose (object);
}

static void
senda_answer_variations_finalize (GObject *object)
{
  SendaAnswerVariations *self = SENDA_ANSWER_VARIATIONS (object);

  g_free (self->language);
  g_free (self->tags);

  G_OBJECT_CLASS (senda_answer_variations_parent_class)->finalize (object);
}

static void
senda_answer_variations_class_init (SendaAnswerVariationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_answer_variations_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_answer_variations_finalize;
}

static void
senda_answer_variations_init (SendaAnswerVariations *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_answer_variations_new (SendaProtocols   *protocols,
                             const SendaTopic *question,
                             const char       *language)
{
  SendaAnswerVariations *self = g_object_new (SENDA_TYPE_ANSWER_VARIATIONS, NULL);

  self->protocols = g_object_ref (protocols);
  self->question = question;
  self->language = g_strdup (language);
  build (self);
  senda_answer_variations_update (self);
  return GTK_WIDGET (self);
}

void
senda_answer_variations_update (SendaAnswerVariations *self)
{
  g_return_if_fail (SENDA_IS_ANSWER_VARIATIONS (self));

  show_items (self);
  show_conflicts (self);
}

GtkWidget *
senda_answer_variations_open (SendaAnswerVariations *self,
                              const char            *id)
{
  SendaAnswerVariation *item = NULL;

  g_return_val_if_fail (SENDA_IS_ANSWER_VARIATIONS (self), NULL);

  item = find_item (self, id);
  if (item != NULL)
    senda_answer_variation_open (item);
  return item ? GTK_WIDGET (item) : NULL;
}
