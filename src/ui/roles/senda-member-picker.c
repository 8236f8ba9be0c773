/* senda-member-picker.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-picker.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-member-choices.h"
#include "senda-picker.h"

#include <glib/gi18n-lib.h>

struct _SendaMemberPicker
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *picker;
};

G_DEFINE_FINAL_TYPE (SendaMemberPicker, senda_member_picker, ADW_TYPE_BIN)

static guint picked_signal;

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaMemberPicker *self = SENDA_MEMBER_PICKER (data);
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  SendaCatalog *catalog =
    senda_workspace_get_catalog (senda_people_get_workspace (self->people));
  g_autoptr (GPtrArray) members = senda_member_choices_dup (facts, catalog);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      SendaRecord *agency = senda_people_facts_follow (facts, member, "agency");

      senda_picker_add (picker, senda_record_get_id (member),
                        senda_record_get_text (member, "name"),
                        agency ? senda_record_get_text (agency, "name") : NULL, NULL);
    }
}

static void
picked_cb (SendaMemberPicker *self,
           const char        *id)
{
  g_assert (SENDA_IS_MEMBER_PICKER (self));

  g_signal_emit (self, picked_signal, 0, id);
}

static void
show_me (SendaMemberPicker *self)
{
  SendaRecord *me = senda_people_get_me (self->people);

  senda_picker_set_chosen (SENDA_PICKER (self->picker), me ? senda_record_get_id (me) : NULL,
                           me ? senda_record_get_text (me, "name") : NULL);
}

static void
me_picked_cb (SendaMemberPicker *self,
              const char        *id)
{
  SendaRecord *member =
    id ? senda_people_facts_find (senda_people_get_facts (self->people), &senda_member_info, id)
       : NULL;
  g_autoptr (GError) error = NULL;

  if (!senda_people_set_me (self->people, member, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static gboolean
senda_member_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_MEMBER_PICKER (widget)->picker);
}

static void
senda_member_picker_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_MEMBER_PICKER (object)->people);

  G_OBJECT_CLASS (senda_member_picker_parent_class)->dispose (object);
}

static void
senda_member_picker_class_init (SendaMemberPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_member_picker_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_member_picker_grab_focus;

  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
senda_member_picker_init (SendaMemberPicker *self G_GNUC_UNUSED)
{
}

/* @title: its accessible name. @placeholder: shown while nobody is chosen. */
GtkWidget *
senda_member_picker_new (SendaPeople *people,
                         const char  *title,
                         const char  *placeholder)
{
  SendaMemberPicker *self = g_object_new (SENDA_TYPE_MEMBER_PICKER, NULL);

  self->people = g_object_ref (people);
  self->picker = senda_picker_new (title, placeholder, fill_cb, self);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->picker);
  return GTK_WIDGET (self);
}

GtkWidget *
senda_member_picker_new_me (SendaPeople *people)
{
  /* Translators: the beginning of a sentence that a name completes */
  GtkWidget *widget = senda_member_picker_new (people, _("Who are you?"), _("I am …"));
  SendaMemberPicker *self = SENDA_MEMBER_PICKER (widget);

  senda_picker_set_clearable (SENDA_PICKER (self->picker), TRUE);
  g_object_bind_property (senda_people_get_workspace (people), "read-only", widget, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect (self, "picked", G_CALLBACK (me_picked_cb), NULL);
  g_signal_connect_object (people, "changed", G_CALLBACK (show_me), self, G_CONNECT_SWAPPED);
  show_me (self);
  return widget;
}
