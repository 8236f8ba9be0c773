/* senda-gap-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-list.h"

#include "senda-answer-acts.h"
#include "senda-answer-words.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaGapList
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  const SendaTopic *question;
  GtkWidget *list;
  GPtrArray *shown; /* of char *: what each row is made of */
  guint64 n_tried;
};

G_DEFINE_FINAL_TYPE (SendaGapList, senda_gap_list, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaGapList *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

/* The answer that is at fault, else the question that has none. */
static const char *
get_target (const SendaReadinessGap *gap)
{
  const SendaCall *call = gap->calls->len > 0 ? g_ptr_array_index (gap->calls, 0) : NULL;

  return call ? senda_record_get_id (call->record) : gap->question->id;
}

static char *
say (SendaGapList            *self,
     const SendaReadinessGap *gap)
{
  return senda_readiness_gap_say (gap, senda_protocols_get_call_book (self->protocols),
                                  get_catalog (self));
}

static GtkWidget *
make_buttons (SendaGapList            *self,
              const SendaReadinessGap *gap,
              const char              *sentence)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  /* Translators: the name of a button; %s is a sentence */
  g_autofree char *open = g_strdup_printf (_("Open: %s"), sentence);

  gtk_widget_insert_before (senda_answer_plan_new (self->protocols, gap, sentence), buttons, NULL);
  gtk_widget_insert_before (senda_answer_button_new (C_("gap", "Open"), open, get_target (gap)),
                            buttons, NULL);
  return buttons;
}

static GtkWidget *
make_row (SendaGapList            *self,
          const SendaReadinessGap *gap)
{
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *sentence = say (self, gap);

  senda_row_set_text (SENDA_ROW (row), sentence, NULL);
  senda_row_add_end (SENDA_ROW (row), make_buttons (self, gap, sentence));
  return row;
}

/* What a row shows, in one string: the same string, the same row. */
static char *
dup_key (SendaGapList            *self,
         const SendaReadinessGap *gap)
{
  SendaRecord *action = senda_answer_find_action (self->protocols, gap->id);
  g_autofree char *sentence = say (self, gap);

  return g_strjoin ("\n", gap->id, sentence, get_target (gap),
                    action ? senda_record_get_id (action) : "", NULL);
}

/* Which row has the focus; -1 for none. */
static int
find_focus (SendaGapList *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (self->list);

  return child && GTK_IS_LIST_BOX_ROW (child)
           ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (child)) : -1;
}

static void
replace_row (SendaGapList            *self,
             const SendaReadinessGap *gap,
             guint                    index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
  gboolean had_focus = find_focus (self) == (int) index;
  GtkWidget *made = make_row (self, gap);

  if (row != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_list_box_insert (GTK_LIST_BOX (self->list), made, index);
  if (had_focus)
    gtk_widget_child_focus (made, GTK_DIR_TAB_FORWARD);
}

static void
show (SendaGapList   *self,
      SendaReadiness *readiness)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->shown);

  self->shown = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);
      char *key = dup_key (self, gap);

      g_ptr_array_add (self->shown, key);
      if (i >= before->len || !g_str_equal (g_ptr_array_index (before, i), key))
        replace_row (self, gap, i);
    }
  senda_row_trim (GTK_LIST_BOX (self->list), readiness->gaps->len);
  gtk_widget_set_visible (GTK_WIDGET (self), readiness->gaps->len > 0);
}

static void
senda_gap_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_GAP_LIST (object)->protocols);

  G_OBJECT_CLASS (senda_gap_list_parent_class)->dispose (object);
}

static void
senda_gap_list_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_GAP_LIST (object)->shown);

  G_OBJECT_CLASS (senda_gap_list_parent_class)->finalize (object);
}

static void
senda_gap_list_class_init (SendaGapListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_gap_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_gap_list_finalize;
}

static void
senda_gap_list_init (SendaGapList *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
senda_gap_list_new (SendaProtocols   *protocols,
                    const SendaTopic *question)
{
  SendaGapList *self = g_object_new (SENDA_TYPE_GAP_LIST, "visible", FALSE, NULL);
  const char *name = senda_question_name (protocols, question);

  self->protocols = g_object_ref (protocols);
  self->question = question;
  self->list = senda_boxed_list_new (name);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (name, NULL, self->list));
  return GTK_WIDGET (self);
}

const SendaTopic *
senda_gap_list_get_question (SendaGapList *self)
{
  g_return_val_if_fail (SENDA_IS_GAP_LIST (self), NULL);

  return self->question;
}

void
senda_gap_list_update (SendaGapList *self)
{
  g_autoptr (SendaReadiness) readiness = NULL;

  g_return_if_fail (SENDA_IS_GAP_LIST (self));

  readiness = senda_readiness_new (senda_protocols_get_call_book (self->protocols),
                                   self->question);
  self->n_tried = readiness->n_tried;
  show (self, readiness);
}

guint
senda_gap_list_get_n_gaps (SendaGapList *self)
{
  g_return_val_if_fail (SENDA_IS_GAP_LIST (self), 0);

  return self->shown->len;
}

guint64
senda_gap_list_get_n_tried (SendaGapList *self)
{
  g_return_val_if_fail (SENDA_IS_GAP_LIST (self), 0);

  return self->n_tried;
}
