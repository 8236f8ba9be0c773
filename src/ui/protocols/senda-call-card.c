/* senda-call-card.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-call-card.h"

#include "senda-answer-acts.h"
#include "senda-answer-call.h"
#include "senda-answer-words.h"
#include "senda-fold.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Answers that contradict each other stand side by side from here on. */
#define CALL_WIDTH 290

/* How many circumstances the folded line of what would be different names. */
#define MANY_OTHERS 3

struct _SendaCallCard
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  const SendaTopic *question;
  GtkWidget *holder; /* an AdwBin: what answers it */
  GtkWidget *fold;   /* what would be different */
  GtkWidget *others; /* its list */
};

G_DEFINE_FINAL_TYPE (SendaCallCard, senda_call_card, ADW_TYPE_BIN)

static const char *
get_name (SendaCallCard *self)
{
  return senda_question_name (self->protocols, self->question);
}

/* Where nobody is named for every situation, some of them may still have an answer. */
static GtkWidget *
make_none (SendaCallCard *self,
           const char    *tags)
{
  SendaCallBook *book = senda_protocols_get_call_book (self->protocols);
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book, self->question);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  g_autofree char *name = g_strdup_printf (_("Answer It: %s"), get_name (self));
  const SendaReadinessGap *gap = NULL;
  SendaCase at;

  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("There is no answer to this yet: the task force has not "
                                         "settled whom to call.")));
  gtk_widget_insert_before (senda_answer_button_new (_("Answer It"), name, self->question->id),
                            buttons, NULL);
  if (senda_factors_read (senda_call_book_get_factors (book), tags, &at))
    gap = senda_answer_find_gap (self->protocols, readiness, &at);
  if (gap != NULL)
    gtk_widget_insert_before (senda_answer_plan_new (self->protocols, gap, get_name (self)),
                              buttons, NULL);
  gtk_box_append (GTK_BOX (column), buttons);
  return column;
}

static GtkWidget *
make_conflict (SendaCallCard *self,
               GPtrArray     *calls)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *beside = senda_wrap_box_new (24, 12);
  GtkWidget *notice = senda_paragraph_new (_("More than one answer holds here, and none is more "
                                             "specific than the other. Choose what fits better "
                                             "now, and settle it together when there is time."));

  gtk_widget_add_css_class (notice, "carried-notice");
  gtk_box_append (GTK_BOX (column), notice);
  for (guint i = 0; i < calls->len; i++)
    gtk_widget_insert_before (g_object_new (ADW_TYPE_CLAMP,
                                            "maximum-size", CALL_WIDTH,
                                            "tightening-threshold", CALL_WIDTH,
                                            "valign", GTK_ALIGN_START,
                                            "child",
                                            senda_answer_call_new (self->protocols,
                                                                   g_ptr_array_index (calls, i)),
                                            NULL),
                              beside, NULL);
  gtk_box_append (GTK_BOX (column), beside);
  return column;
}

static void
show_calls (SendaCallCard *self,
            GPtrArray     *calls,
            const char    *tags)
{
  GtkWidget *child = NULL;

  if (calls->len == 0)
    child = make_none (self, tags);
  else if (calls->len == 1)
    child = senda_answer_call_new (self->protocols, g_ptr_array_index (calls, 0));
  else
    child = make_conflict (self, calls);
  adw_bin_set_child (ADW_BIN (self->holder), child);
}

static void
show_others (SendaCallCard *self,
             GPtrArray     *others)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (others, i);
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->others), i);
      g_autofree char *when = senda_answer_say_when (self->protocols, call);
      g_autofree char *line = senda_answer_say_line (self->protocols, call);

      senda_row_set_text (row, when, line);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_set_name (GTK_WIDGET (row), senda_record_get_id (call->record));
      if (i < MANY_OTHERS)
        g_string_append_printf (folded, "%s%s", i > 0 ? " · " : "", when);
    }
  if (others->len > MANY_OTHERS)
    g_string_append (folded, " …");
  senda_row_trim (GTK_LIST_BOX (self->others), others->len);
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), folded->str);
  gtk_widget_set_visible (self->fold, others->len > 0);
}

/* What may apply beside and is not chosen counts as not applying, and yet it would be different
 * if it did. (transfer container) (element-type SendaCall) */
static GPtrArray *
list_others (SendaCallCard  *self,
             const char     *tags,
             SendaWhoToCall *who)
{
  SendaCallBook *book = senda_protocols_get_call_book (self->protocols);
  g_autoptr (SendaWhoToCall) open = NULL;
  GPtrArray *others = g_ptr_array_new ();
  SendaCase at;

  if (!senda_factors_read (senda_call_book_get_factors (book), tags, &at))
    return others;
  open = senda_who_to_call_new (book, self->question, &at);
  for (guint i = 0; i < open->others->len; i++)
    if (!g_ptr_array_find (who->calls, g_ptr_array_index (open->others, i), NULL))
      g_ptr_array_add (others, g_ptr_array_index (open->others, i));
  return others;
}

static void
other_activated_cb (SendaCallCard *self,
                    GtkListBoxRow *row)
{
  g_assert (SENDA_IS_CALL_CARD (self));

  senda_answer_open (GTK_WIDGET (self), gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
build (SendaCallCard *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "call-card");
  self->holder = adw_bin_new ();
  /* Translators: heads circumstances under which somebody else would be called */
  self->fold = senda_fold_new (_("Different When"));
  gtk_widget_add_css_class (self->fold, "quiet");
  self->others = senda_boxed_list_new (_("Different When"));
  gtk_widget_add_css_class (self->others, "call-others");
  g_signal_connect_object (self->others, "row-activated", G_CALLBACK (other_activated_cb), self,
                           G_CONNECT_SWAPPED);
  senda_fold_set_child (SENDA_FOLD (self->fold), self->others);
  gtk_box_append (GTK_BOX (column), senda_heading_new (get_name (self), "heading", 2));
  gtk_box_append (GTK_BOX (column), self->holder);
  gtk_box_append (GTK_BOX (column), self->fold);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_call_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_CALL_CARD (object)->protocols);

  G_OBJECT_CLASS (senda_call_card_parent_class)->dispose (object);
}

static void
senda_call_card_class_init (SendaCallCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_call_card_dispose;
}

static void
senda_call_card_init (SendaCallCard *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_call_card_new (SendaProtocols   *protocols,
                     const SendaTopic *question)
{
  SendaCallCard *self = g_object_new (SENDA_TYPE_CALL_CARD, NULL);

  self->protocols = g_object_ref (protocols);
  self->question = question;
  build (self);
  return GTK_WIDGET (self);
}

const SendaTopic *
senda_call_card_get_question (SendaCallCard *self)
{
  g_return_val_if_fail (SENDA_IS_CALL_CARD (self), NULL);

  return self->question;
}

void
senda_call_card_update (SendaCallCard *self,
                        const char    *tags)
{
  SendaCallBook *book = NULL;
  SendaCase at;
  g_autoptr (SendaWhoToCall) who = NULL;
  g_autoptr (GPtrArray) others = NULL;
  gboolean had_focus = FALSE;

  g_return_if_fail (SENDA_IS_CALL_CARD (self));

  book = senda_protocols_get_call_book (self->protocols);
  if (!senda_factors_read_situation (senda_call_book_get_factors (book), tags, &at))
    at = senda_factors_any (senda_call_book_get_factors (book));
  had_focus = gtk_widget_get_state_flags (self->holder) & GTK_STATE_FLAG_FOCUS_WITHIN;
  who = senda_who_to_call_new (book, self->question, &at);
  others = list_others (self, tags, who);
  show_calls (self, who->calls, tags);
  show_others (self, others);
  if (had_focus)
    gtk_widget_child_focus (self->holder, GTK_DIR_TAB_FORWARD);
}
