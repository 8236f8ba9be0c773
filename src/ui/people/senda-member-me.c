/* senda-member-me.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-me.h"

#include "senda-dialogs.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaMemberMe
{
  AdwBin parent_instance;

  SendaPeople *people;
  SendaRecord *member;
  GtkWidget *text;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (SendaMemberMe, senda_member_me, ADW_TYPE_BIN)

static gboolean
is_me (SendaMemberMe *self)
{
  SendaRecord *me = senda_people_get_me (self->people);

  return me != NULL && g_strcmp0 (senda_record_get_id (me),
                                  senda_record_get_id (self->member)) == 0;
}

static void
update (SendaMemberMe *self)
{
  g_assert (SENDA_IS_MEMBER_ME (self));

  gtk_label_set_label (GTK_LABEL (self->text),
                       is_me (self)
                         ? _("You work here as this member. What you change carries this name in "
                             "the history, and Roles shows your own roles first.")
                         : _("Is this you? Then what you change from now on carries this name in "
                             "the history, and Roles shows your own roles first."));
  gtk_button_set_label (GTK_BUTTON (self->button),
                        is_me (self) ? _("I Am Not This Member") : _("I Am This Member"));
}

static void
clicked_cb (SendaMemberMe *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_MEMBER_ME (self));

  if (!senda_people_set_me (self->people, is_me (self) ? NULL : self->member, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
senda_member_me_dispose (GObject *object)
{
  SendaMemberMe *self = SENDA_MEMBER_ME (object);

  g_clear_object (&self->member);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_member_me_parent_class)->dispose (object);
}

static void
senda_member_me_class_init (SendaMemberMeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_member_me_dispose;
}

static void
senda_member_me_init (SendaMemberMe *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->text = senda_paragraph_new_dim (NULL);
  self->button = gtk_button_new ();
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), self->text);
  gtk_box_append (GTK_BOX (column), self->button);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Who Works Here"), NULL, column));
}

GtkWidget *
senda_member_me_new (SendaPeople *people,
                     SendaRecord *member)
{
  SendaMemberMe *self = g_object_new (SENDA_TYPE_MEMBER_ME, NULL);

  self->people = g_object_ref (people);
  self->member = g_object_ref (member);
  g_signal_connect_object (people, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
