/* senda-talk-dissents.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-dissents.h"

#include "senda-dialogs.h"
#include "senda-record-edits.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-talk-dissent-form.h"
#include "senda-talk-people.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkDissents
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *column;
  GtkWidget *list;
  GtkWidget *add;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (SendaTalkDissents, senda_talk_dissents, GTK_TYPE_WIDGET)

static GPtrArray *
get_dissents (SendaTalkDissents *self)
{
  return senda_round_facts_get_dissents (senda_talk_get_facts (self->talk),
                                         senda_talk_get_element (self->talk));
}

/* "Ana Ruiz sees stage 2" (transfer full) */
static char *
say_title (SendaTalkDissents *self,
           SendaRecord       *dissent)
{
  const char *member = senda_record_get_text (dissent, "member");
  guint stage = senda_record_get_integer (dissent, "stage");
  g_autofree char *name = member ? senda_talk_say_member (self->talk, member) : NULL;

  if (name != NULL && stage > 0)
    /* Translators: a person who differs from what the group agreed */
    return g_strdup_printf (_("%s sees stage %u"), name, stage);
  if (name != NULL)
    /* Translators: a person who differs from what the group agreed */
    return g_strdup_printf (_("%s sees it differently"), name);
  if (stage > 0)
    return g_strdup_printf (_("Somebody, not named, sees stage %u"), stage);
  return g_strdup (_("Somebody, not named, sees it differently"));
}

static void
remove_cb (SendaTalkDissents *self,
           GtkWidget         *button)
{
  SendaRecord *dissent = g_object_get_data (G_OBJECT (button), "dissent");
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_TALK_DISSENTS (self));

  gtk_widget_grab_focus (self->add);
  if (senda_record_remove (senda_talk_get_workspace (self->talk), dissent, &error))
    senda_window_toast (GTK_WIDGET (self), _("Removed a different view."), TRUE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
append_row (SendaTalkDissents *self,
            SendaRecord       *dissent)
{
  const char *language = senda_workspace_get_language (senda_talk_get_workspace (self->talk));
  g_autofree char *title = say_title (self, dissent);
  GtkWidget *row = senda_row_new (NULL);
  GtkWidget *remove = NULL;

  senda_row_set_text (SENDA_ROW (row), title,
                      senda_record_get_wording (dissent, "reason", language, NULL));
  if (senda_talk_why_fixed (self->talk) == NULL)
    {
      remove = senda_icon_button_new ("senda-remove-symbolic", _("Remove This View"));
      g_object_set_data_full (G_OBJECT (remove), "dissent", g_object_ref (dissent),
                              g_object_unref);
      g_signal_connect_swapped (remove, "clicked", G_CALLBACK (remove_cb), self);
      senda_row_add_end (SENDA_ROW (row), remove);
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
update (SendaTalkDissents *self)
{
  GPtrArray *dissents = get_dissents (self);
  gboolean fixed = senda_talk_why_fixed (self->talk) != NULL;
  gboolean is_open = gtk_widget_get_visible (self->form);

  senda_row_trim (GTK_LIST_BOX (self->list), 0);
  for (guint i = 0; i < dissents->len; i++)
    append_row (self, g_ptr_array_index (dissents, i));
  gtk_widget_set_visible (self->list, dissents->len > 0);
  gtk_widget_set_visible (self->add, !fixed && !is_open);
  gtk_widget_set_visible (GTK_WIDGET (self), !fixed || dissents->len > 0);
}

static void
changed_cb (SendaTalkDissents *self)
{
  g_assert (SENDA_IS_TALK_DISSENTS (self));

  update (self);
}

static void
show_form (SendaTalkDissents *self,
           gboolean           shown)
{
  gtk_widget_set_visible (self->form, shown);
  update (self);
  gtk_widget_grab_focus (shown ? self->form : self->add);
}

static void
moved_cb (SendaTalkDissents *self)
{
  g_assert (SENDA_IS_TALK_DISSENTS (self));

  gtk_widget_set_visible (self->form, FALSE);
  update (self);
}

static void
add_cb (SendaTalkDissents *self)
{
  g_assert (SENDA_IS_TALK_DISSENTS (self));

  senda_talk_dissent_form_clear (SENDA_TALK_DISSENT_FORM (self->form));
  show_form (self, TRUE);
}

static void
done_cb (SendaTalkDissents *self)
{
  g_assert (SENDA_IS_TALK_DISSENTS (self));

  show_form (self, FALSE);
}

static void
senda_talk_dissents_dispose (GObject *object)
{
  SendaTalkDissents *self = SENDA_TALK_DISSENTS (object);

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_dissents_parent_class)->dispose (object);
}

static void
senda_talk_dissents_class_init (SendaTalkDissentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_talk_dissents_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
senda_talk_dissents_init (SendaTalkDissents *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_talk_dissents_new (SendaTalk *talk)
{
  SendaTalkDissents *self = g_object_new (SENDA_TYPE_TALK_DISSENTS, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->talk = g_object_ref (talk);
  self->list = senda_boxed_list_new (_("Who Sees It Differently"));
  self->add = senda_text_button_new ("senda-add-symbolic", _("Record a Different View…"));
  self->form = senda_talk_dissent_form_new (talk);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_set_visible (self->form, FALSE);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), self->add);
  self->column = senda_section_new (_("Who Sees It Differently"), NULL, box);
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->form, "done", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (talk, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (talk, "changed", G_CALLBACK (changed_cb), self);
  update (self);
  return GTK_WIDGET (self);
}
