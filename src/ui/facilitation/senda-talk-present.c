/* senda-talk-present.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-present.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-section.h"
#include "senda-talk-people.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkPresent
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *fold;
  GtkWidget *list;
  GPtrArray *people; /* of SendaTalkPerson, beside the rows */
  GPtrArray *checks; /* of GtkCheckButton; borrowed */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SendaTalkPresent, senda_talk_present, GTK_TYPE_WIDGET)

static void
toggled_cb (SendaTalkPresent *self,
            GtkCheckButton   *check)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *member = NULL;
  guint index = 0;

  g_assert (SENDA_IS_TALK_PRESENT (self));

  if (self->is_updating || !g_ptr_array_find (self->checks, check, &index))
    return;
  member = g_strdup (((SendaTalkPerson *) g_ptr_array_index (self->people, index))->member);
  if (!senda_talk_set_present (self->talk, member, gtk_check_button_get_active (check), &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
append_check (SendaTalkPresent *self)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = NULL;

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), senda_paragraph_new (NULL));
  gtk_widget_add_css_class (check, "option");
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  row = senda_still_row_new (check);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->checks, check);
}

static void
remove_last (SendaTalkPresent *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                                      self->checks->len - 1);

  g_ptr_array_set_size (self->checks, self->checks->len - 1);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static void
show_person (SendaTalkPresent *self,
             guint             index,
             gboolean          is_present)
{
  SendaTalkPerson *person = g_ptr_array_index (self->people, index);
  GtkWidget *check = g_ptr_array_index (self->checks, index);
  GtkWidget *label = gtk_check_button_get_child (GTK_CHECK_BUTTON (check));
  g_autofree char *text = person->agency
                            /* Translators: a person and the agency */
                            ? g_strdup_printf (C_("person", "%s, %s"), person->name,
                                               person->agency)
                            : g_strdup (person->name);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_present);
  gtk_widget_set_sensitive (check, senda_talk_why_fixed (self->talk) == NULL);
}

/* A short list is read at a glance; a long one is opened. */
static void
say_names (SendaTalkPresent   *self,
           const char *const  *present)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->people->len; i++)
    {
      SendaTalkPerson *person = g_ptr_array_index (self->people, i);

      if (g_strv_contains (present, person->member))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", person->name);
    }
  senda_fold_set_subtitle (SENDA_FOLD (self->fold),
                           names->len > 0 ? names->str : _("Nobody is noted down."));
}

static void
update (SendaTalkPresent *self)
{
  g_auto (GStrv) present = senda_talk_dup_present (self->talk);

  g_assert (SENDA_IS_TALK_PRESENT (self));

  self->is_updating = TRUE;
  g_ptr_array_unref (self->people);
  self->people = senda_talk_list_people (self->talk);
  while (self->checks->len > self->people->len)
    remove_last (self);
  while (self->checks->len < self->people->len)
    append_check (self);
  for (guint i = 0; i < self->people->len; i++)
    {
      SendaTalkPerson *person = g_ptr_array_index (self->people, i);

      show_person (self, i, g_strv_contains ((const char *const *) present, person->member));
    }
  self->is_updating = FALSE;
  say_names (self, (const char *const *) present);
  gtk_widget_set_visible (GTK_WIDGET (self), self->people->len > 0);
}

static void
senda_talk_present_dispose (GObject *object)
{
  SendaTalkPresent *self = SENDA_TALK_PRESENT (object);

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  g_clear_pointer (&self->fold, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_present_parent_class)->dispose (object);
}

static void
senda_talk_present_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_TALK_PRESENT (object)->people);
  g_ptr_array_unref (SENDA_TALK_PRESENT (object)->checks);

  G_OBJECT_CLASS (senda_talk_present_parent_class)->finalize (object);
}

static void
senda_talk_present_class_init (SendaTalkPresentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_talk_present_dispose;
  object_class->finalize = senda_talk_present_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_present_init (SendaTalkPresent *self)
{
  self->people = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
}

GtkWidget *
senda_talk_present_new (SendaTalk *talk)
{
  SendaTalkPresent *self = g_object_new (SENDA_TYPE_TALK_PRESENT, NULL);

  self->talk = g_object_ref (talk);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who Is Present"), -1);
  self->list = senda_boxed_list_new (_("Who Is Present"));
  self->fold = senda_fold_new (_("Who Is Present"));
  gtk_widget_add_css_class (self->fold, "card");
  senda_fold_set_child (SENDA_FOLD (self->fold), self->list);
  gtk_widget_set_parent (self->fold, GTK_WIDGET (self));
  g_signal_connect_swapped (talk, "moved", G_CALLBACK (update), self);
  g_signal_connect_swapped (talk, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
