/* senda-anonymous-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-anonymous-page.h"

#include "senda-ballot-window.h"
#include "senda-round-ballots.h"
#include "senda-round-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 640

struct _SendaAnonymousPage
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  GtkWidget *said;
  GtkWidget *notice;
  GtkWidget *take;
};

G_DEFINE_FINAL_TYPE (SendaAnonymousPage, senda_anonymous_page, ADW_TYPE_BIN)

static void
update (SendaAnonymousPage *self)
{
  SendaRecord *round = senda_rounds_get_round (self->rounds);
  g_autofree char *said = senda_round_ballots_say (senda_rounds_get_box (self->rounds));
  const char *why = NULL;

  g_assert (SENDA_IS_ANONYMOUS_PAGE (self));

  if (round == NULL)
    return;
  why = senda_round_words_no_ballots (round);
  if (why == NULL)
    why = senda_round_words_why_fixed (self->rounds, round);
  gtk_label_set_label (GTK_LABEL (self->said), said);
  gtk_label_set_label (GTK_LABEL (self->notice), why ? why : "");
  gtk_widget_set_visible (self->notice, why != NULL);
  gtk_widget_set_visible (self->take, why == NULL);
}

static void
take_cb (SendaAnonymousPage *self)
{
  g_assert (SENDA_IS_ANONYMOUS_PAGE (self));

  gtk_window_present (GTK_WINDOW (senda_ballot_window_new (GTK_WIDGET (self), self->rounds)));
}

static GtkWidget *
build_kept (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("A ballot bears the rater’s discipline, if they give one, "
                                         "and what they say. No name, no author and no time of day "
                                         "is kept with it.")));
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("Single ballots are never shown, also not to you. Spread "
                                         "shows sums alone; groups of fewer than three are not "
                                         "shown apart.")));
  return senda_section_new (_("What Is Kept"), NULL, column);
}

static void
senda_anonymous_page_dispose (GObject *object)
{
  g_clear_object (&SENDA_ANONYMOUS_PAGE (object)->rounds);

  G_OBJECT_CLASS (senda_anonymous_page_parent_class)->dispose (object);
}

static void
senda_anonymous_page_class_init (SendaAnonymousPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_anonymous_page_dispose;
}

static void
senda_anonymous_page_init (SendaAnonymousPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", COLUMN_WIDTH,
                                   "child", column,
                                   NULL);

  gtk_widget_add_css_class (column, "pane-column");
  self->said = senda_paragraph_new (NULL);
  self->notice = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->notice, "fixed-notice");
  self->take = gtk_button_new_with_label (_("Take In a Ballot…"));
  gtk_widget_add_css_class (self->take, "suggested-action");
  gtk_widget_set_halign (self->take, GTK_ALIGN_START);
  g_signal_connect_object (self->take, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), senda_heading_new (_("Anonymous Ballots"), "title-2", 1));
  gtk_box_append (GTK_BOX (column), self->said);
  gtk_box_append (GTK_BOX (column), self->notice);
  gtk_box_append (GTK_BOX (column), self->take);
  gtk_box_append (GTK_BOX (column), build_kept ());
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "child", clamp,
                                                   NULL));
}

GtkWidget *
senda_anonymous_page_new (SendaRounds *rounds)
{
  SendaAnonymousPage *self = g_object_new (SENDA_TYPE_ANONYMOUS_PAGE, NULL);

  self->rounds = g_object_ref (rounds);
  g_signal_connect_object (rounds, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
