/* senda-talk-dissent-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-dissent-form.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-picker.h"
#include "senda-privacy-hint.h"
#include "senda-round-edits.h"
#include "senda-section.h"
#include "senda-talk-people.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkDissentForm
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *who;
  GtkWidget *stage;
  GtkWidget *reason;
  GtkWidget *save;
  char *member; /* NULL: not named */
};

G_DEFINE_FINAL_TYPE (SendaTalkDissentForm, senda_talk_dissent_form, GTK_TYPE_WIDGET)

static guint done_signal;

static void
fill_who (SendaPicker *picker,
          gpointer     data)
{
  SendaTalkDissentForm *self = SENDA_TALK_DISSENT_FORM (data);
  g_autoptr (GPtrArray) people = senda_talk_list_people (self->talk);

  for (guint i = 0; i < people->len; i++)
    {
      SendaTalkPerson *person = g_ptr_array_index (people, i);

      senda_picker_add (picker, person->member, person->name, person->agency, NULL);
    }
}

static void
set_member (SendaTalkDissentForm *self,
            const char           *member)
{
  g_autofree char *name = member ? senda_talk_say_member (self->talk, member) : NULL;

  g_free (self->member);
  self->member = g_strdup (member);
  senda_picker_set_chosen (SENDA_PICKER (self->who), member, name);
}

static void
who_picked_cb (SendaTalkDissentForm *self,
               const char           *id)
{
  g_assert (SENDA_IS_TALK_DISSENT_FORM (self));

  set_member (self, id);
}

static void
stage_chosen_cb (SendaTalkDissentForm *self,
                 const char           *name)
{
  g_assert (SENDA_IS_TALK_DISSENT_FORM (self));

  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->stage), name);
}

static void
update_save (SendaTalkDissentForm *self)
{
  g_autofree char *typed =
    g_strstrip (senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (self->reason)));

  gtk_widget_set_sensitive (self->save, *typed != '\0');
}

static void
cancel_cb (SendaTalkDissentForm *self)
{
  g_assert (SENDA_IS_TALK_DISSENT_FORM (self));

  senda_talk_dissent_form_clear (self);
  g_signal_emit (self, done_signal, 0);
}

static void
save_cb (SendaTalkDissentForm *self)
{
  g_autofree char *reason =
    g_strstrip (senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (self->reason)));
  const char *stage = senda_choice_row_get_active (SENDA_CHOICE_ROW (self->stage));
  SendaDissentGiven given = { self->member, stage ? stage[0] - '0' : 0, reason };
  g_autoptr (SendaRecord) dissent = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_TALK_DISSENT_FORM (self));

  dissent = senda_round_add_dissent (senda_talk_get_workspace (self->talk),
                                     senda_talk_get_round (self->talk),
                                     senda_talk_get_element (self->talk), &given, NULL, &error);
  if (dissent == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  senda_window_toast (GTK_WIDGET (self), _("Recorded a different view."), TRUE);
  cancel_cb (self);
}

/* Without a reason there is nothing to keep. */
static void
committed_cb (SendaTalkDissentForm *self,
              const char           *text)
{
  g_autofree char *reason = g_strstrip (g_strdup (text));

  g_assert (SENDA_IS_TALK_DISSENT_FORM (self));

  if (*reason != '\0' && gtk_widget_get_visible (GTK_WIDGET (self)))
    save_cb (self);
}

static gboolean
senda_talk_dissent_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (SENDA_TALK_DISSENT_FORM (widget)->who, GTK_DIR_TAB_FORWARD);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args G_GNUC_UNUSED,
           gpointer   data G_GNUC_UNUSED)
{
  cancel_cb (SENDA_TALK_DISSENT_FORM (widget));
  return TRUE;
}

static void
senda_talk_dissent_form_dispose (GObject *object)
{
  SendaTalkDissentForm *self = SENDA_TALK_DISSENT_FORM (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->talk);
  g_clear_pointer (&self->member, g_free);

  G_OBJECT_CLASS (senda_talk_dissent_form_parent_class)->dispose (object);
}

static void
senda_talk_dissent_form_class_init (SendaTalkDissentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_talk_dissent_form_dispose;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_talk_dissent_form_grab_focus;

  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                              NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "dissentform");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_dissent_form_init (SendaTalkDissentForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

static void
add (SendaTalkDissentForm *self,
     GtkWidget            *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static GtkWidget *
make_stage (SendaTalkDissentForm *self)
{
  self->stage = senda_choice_row_new (_("Where they see the group"), TRUE);
  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    {
      g_autofree char *name = g_strdup_printf ("%u", stage);
      g_autofree char *label = g_strdup_printf (_("Stage %u"), stage);

      senda_choice_row_add (SENDA_CHOICE_ROW (self->stage), name, label,
                            senda_choice_face_new (NULL, name));
    }
  g_signal_connect_swapped (self->stage, "chosen", G_CALLBACK (stage_chosen_cb), self);
  return self->stage;
}

static GtkWidget *
make_reason (SendaTalkDissentForm *self)
{
  self->reason = senda_text_entry_new (TRUE);
  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (self->reason), TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->reason), _("Reason"));
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->reason),
                                    _("Why they see it differently, in their words"));
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->reason), 4000);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (update_save), self);
  g_signal_connect_swapped (self->reason, "committed", G_CALLBACK (committed_cb), self);
  return self->reason;
}

static GtkWidget *
make_buttons (SendaTalkDissentForm *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->save = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (buttons), cancel);
  gtk_box_append (GTK_BOX (buttons), self->save);
  return buttons;
}

GtkWidget *
senda_talk_dissent_form_new (SendaTalk *talk)
{
  SendaTalkDissentForm *self = g_object_new (SENDA_TYPE_TALK_DISSENT_FORM, NULL);

  self->talk = g_object_ref (talk);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("A different view"), -1);
  self->who = senda_picker_new (_("Who"), _("Not named"), fill_who, self);
  senda_picker_set_clearable (SENDA_PICKER (self->who), TRUE);
  g_signal_connect_swapped (self->who, "picked", G_CALLBACK (who_picked_cb), self);
  add (self, senda_field_face_new (_("Who"), self->who));
  add (self, senda_field_face_new (_("Where they see the group"), make_stage (self)));
  add (self, make_reason (self));
  add (self, senda_privacy_hint_new ());
  add (self, make_buttons (self));
  update_save (self);
  return GTK_WIDGET (self);
}

/* Empties it. */
void
senda_talk_dissent_form_clear (SendaTalkDissentForm *self)
{
  g_return_if_fail (SENDA_IS_TALK_DISSENT_FORM (self));

  set_member (self, NULL);
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->stage), NULL);
  senda_text_entry_discard (SENDA_TEXT_ENTRY (self->reason));
  update_save (self);
}
