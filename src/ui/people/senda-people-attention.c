/* senda-people-attention.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people-attention.h"

#include "senda-fold.h"
#include "senda-people-notices.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define LIST_HEIGHT 260
#define MOST_ROWS 60 /* what is dealt with makes room for the rest */

struct _SendaPeopleAttention
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *fold;
  GtkWidget *list;
  GtkWidget *scroller;
  guint source;
};

G_DEFINE_FINAL_TYPE (SendaPeopleAttention, senda_people_attention, ADW_TYPE_BIN)

/* Other screens say the rest. */
static gboolean
is_about_members (const SendaNotice *notice)
{
  return senda_record_get_info (notice->record) == &senda_member_info ||
         notice->kind == SENDA_NOTICE_NO_COORDINATOR;
}

static void
show_row (SendaPeopleAttention *self,
          int                   position,
          const SendaNotice    *notice)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);
  SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), position);
  g_autofree char *text = senda_notice_say (notice, senda_people_get_facts (self->people),
                                            senda_workspace_get_catalog (workspace));
  g_autofree char *target = g_strconcat ("members:", senda_record_get_id (notice->record), NULL);

  senda_row_set_text (row, text, NULL);
  if (senda_record_get_info (notice->record) == &senda_member_info)
    senda_row_set_action (row, "section.link", target);
}

/* As tall as its lines in that width, which a scrolled window does not ask for. */
static void
fit (SendaPeopleAttention *self)
{
  int width = gtk_widget_get_width (self->fold);
  int height = 0;

  g_assert (SENDA_IS_PEOPLE_ATTENTION (self));

  if (width == 0)
    return;
  gtk_widget_measure (self->list, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MIN (height, LIST_HEIGHT));
}

/* A row that opens nothing would keep the arrow of one that did. */
static void
update (SendaPeopleAttention *self)
{
  g_autoptr (GPtrArray) notices =
    senda_people_notices_new (senda_people_get_facts (self->people));
  int n_things = 0;
  g_autofree char *title = NULL;

  senda_row_trim (GTK_LIST_BOX (self->list), 0);
  for (guint i = 0; i < notices->len; i++)
    {
      const SendaNotice *notice = g_ptr_array_index (notices, i);

      if (!is_about_members (notice))
        continue;
      if (n_things < MOST_ROWS)
        show_row (self, n_things, notice);
      n_things++;
    }
  title = g_strdup_printf (ngettext ("%d thing to look at", "%d things to look at", n_things),
                           n_things);
  senda_fold_set_title (SENDA_FOLD (self->fold), title);
  gtk_widget_set_visible (GTK_WIDGET (self), n_things > 0);
  fit (self);
}

static gboolean
update_cb (gpointer data)
{
  SendaPeopleAttention *self = SENDA_PEOPLE_ATTENTION (data);

  self->source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row, as of typing, are looked at once. */
static void
changed_cb (SendaPeopleAttention *self)
{
  g_assert (SENDA_IS_PEOPLE_ATTENTION (self));

  if (self->source == 0)
    self->source = g_idle_add (update_cb, self);
}

static void
senda_people_attention_dispose (GObject *object)
{
  SendaPeopleAttention *self = SENDA_PEOPLE_ATTENTION (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_people_attention_parent_class)->dispose (object);
}

static void
senda_people_attention_class_init (SendaPeopleAttentionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_people_attention_dispose;
}

static void
senda_people_attention_init (SendaPeopleAttention *self)
{
  self->list = senda_boxed_list_new (_("To look at"));
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", self->list,
                                 NULL);
  gtk_widget_add_css_class (self->scroller, "attention");
  self->fold = senda_fold_new (NULL);
  senda_fold_set_sign (SENDA_FOLD (self->fold),
                       g_object_new (GTK_TYPE_IMAGE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     "icon-name", "senda-info-symbolic",
                                     NULL));
  senda_fold_set_child (SENDA_FOLD (self->fold), self->scroller);
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (fit), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->fold);
}

GtkWidget *
senda_people_attention_new (SendaPeople *people)
{
  SendaPeopleAttention *self = g_object_new (SENDA_TYPE_PEOPLE_ATTENTION, NULL);

  self->people = g_object_ref (people);
  g_signal_connect_object (people, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
