/* senda-role-editor.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-editor.h"

#include "senda-focus.h"
#include "senda-privacy-hint.h"
#include "senda-role-form.h"
#include "senda-role-view.h"
#include "senda-section.h"
#include "senda-stack.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define LANGUAGE_KEY "senda-language"

struct _SendaRoleEditor
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *stack;   /* of a form for each language */
  GtkWidget *buttons; /* that choose the language */
  GtkWidget *others;  /* what becomes of the other languages */
};

G_DEFINE_FINAL_TYPE (SendaRoleEditor, senda_role_editor, ADW_TYPE_BIN)

static SendaRoleForm *
get_form (SendaRoleEditor *self,
          const char      *language)
{
  GtkWidget *form = language ? gtk_stack_get_child_by_name (GTK_STACK (self->stack), language)
                             : gtk_stack_get_visible_child (GTK_STACK (self->stack));

  return form ? SENDA_ROLE_FORM (form) : NULL;
}

static void
show_language (SendaRoleEditor *self,
               const char      *language)
{
  g_autofree char *sentence = NULL;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), language);
  /* Translators: %s is the name of a language in itself, such as Español */
  sentence = g_strdup_printf (_("You write in %s. The words in other languages stay as they are, "
                                "and readers are told to check them."),
                              senda_language_name (language));
  gtk_label_set_label (GTK_LABEL (self->others), sentence);
}

static void
language_toggled_cb (SendaRoleEditor *self,
                     GtkToggleButton *button)
{
  g_assert (SENDA_IS_ROLE_EDITOR (self));

  if (gtk_toggle_button_get_active (button))
    show_language (self, g_object_get_data (G_OBJECT (button), LANGUAGE_KEY));
}

static void
append_language (SendaRoleEditor     *self,
                 const SendaRoleCard *card,
                 const char          *language,
                 gboolean             is_active)
{
  GtkWidget *first = gtk_widget_get_first_child (self->buttons);
  GtkWidget *button = gtk_toggle_button_new_with_label (senda_language_name (language));

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_active);
  g_object_set_data (G_OBJECT (button), LANGUAGE_KEY, (gpointer) language);
  g_signal_connect_object (button, "toggled", G_CALLBACK (language_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
  gtk_stack_add_named (GTK_STACK (self->stack), senda_role_form_new (card, language), language);
}

static GtkWidget *
build_bar (void)
{
  GtkWidget *bar = senda_wrap_box_new (6, 6);
  GtkWidget *save = gtk_button_new_with_label (_("Save as a New Version"));
  GtkWidget *discard = gtk_button_new_with_label (_("Discard"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "roles.save-wording");
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (discard), "roles.discard-wording");
  gtk_widget_insert_before (save, bar, NULL);
  gtk_widget_insert_before (discard, bar, NULL);
  return bar;
}

static GtkWidget *
build_head (SendaRoleEditor     *self,
            const SendaRoleCard *card)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_people_get_workspace (self->people));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (head), senda_paragraph_new_dim (_("Adapt the Wording")));
  gtk_box_append (GTK_BOX (head),
                  senda_heading_new (senda_role_card_get_name (card, catalog), "title-2", 1));
  gtk_box_append (GTK_BOX (head),
                  senda_paragraph_new (_("An item to a line. Earlier versions stay to be read, and "
                                         "whoever has read one is asked to read the new one.")));
  gtk_box_append (GTK_BOX (head), self->others);
  gtk_box_append (GTK_BOX (head), senda_privacy_hint_new ());
  return head;
}

static void
build (SendaRoleEditor     *self,
       const SendaRoleCard *card)
{
  const char *present = senda_workspace_get_language (senda_people_get_workspace (self->people));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->others = senda_paragraph_new_dim (NULL);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "linked");
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  for (const char *const *language = senda_languages (); *language != NULL; language++)
    append_language (self, card, *language, g_strcmp0 (*language, present) == 0);
  senda_stack_tell_pages (GTK_STACK (self->stack));
  show_language (self, present);
  gtk_box_append (GTK_BOX (column),
                  senda_role_back_new (_("Back to the Role, Keeping This"), "roles.back"));
  gtk_box_append (GTK_BOX (column), build_head (self, card));
  gtk_box_append (GTK_BOX (column), self->buttons);
  gtk_box_append (GTK_BOX (column), self->stack);
  adw_bin_set_child (ADW_BIN (self), senda_role_page_new (column, build_bar ()));
}

static gboolean
senda_role_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_form (SENDA_ROLE_EDITOR (widget), NULL)));
}

static void
senda_role_editor_dispose (GObject *object)
{
  g_clear_object (&SENDA_ROLE_EDITOR (object)->people);

  G_OBJECT_CLASS (senda_role_editor_parent_class)->dispose (object);
}

static void
senda_role_editor_class_init (SendaRoleEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_role_editor_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_role_editor_grab_focus;
}

static void
senda_role_editor_init (SendaRoleEditor *self G_GNUC_UNUSED)
{
}

/* It begins with the words of today. */
GtkWidget *
senda_role_editor_new (SendaPeople         *people,
                       const SendaRoleCard *card)
{
  SendaRoleEditor *self = g_object_new (SENDA_TYPE_ROLE_EDITOR, NULL);

  self->people = g_object_ref (people);
  build (self, card);
  return GTK_WIDGET (self);
}

/* Another language than the one shown in which something is written; NULL for none. */
static const char *
find_changed (SendaRoleEditor *self,
              SendaRoleForm   *except)
{
  for (const char *const *language = senda_languages (); *language != NULL; language++)
    {
      SendaRoleForm *form = get_form (self, *language);

      if (form != NULL && form != except && senda_role_form_is_changed (form))
        return *language;
    }
  return NULL;
}

/* Whether anything is written in any language. */
gboolean
senda_role_editor_is_changed (SendaRoleEditor *self)
{
  g_return_val_if_fail (SENDA_IS_ROLE_EDITOR (self), FALSE);

  return find_changed (self, NULL) != NULL;
}

static GtkWidget *
find_button (SendaRoleEditor *self,
             const char      *language)
{
  GtkWidget *button = gtk_widget_get_first_child (self->buttons);

  while (button != NULL &&
         g_strcmp0 (g_object_get_data (G_OBJECT (button), LANGUAGE_KEY), language) != 0)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

/* On failure what was written stays to be corrected. */
gboolean
senda_role_editor_save (SendaRoleEditor      *self,
                        const SendaRoleCard  *card,
                        const char          **other,
                        GError              **error)
{
  const char *language = NULL;
  GtkWidget *saved = NULL;
  SendaRoleForm *form = NULL;

  g_return_val_if_fail (SENDA_IS_ROLE_EDITOR (self), FALSE);

  form = get_form (self, NULL);
  language = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
  if (!senda_role_form_save (form, self->people, card, error))
    return FALSE;
  *other = find_changed (self, form);
  if (*other == NULL)
    return TRUE;
  /* What was saved is not saved again: that language waits until the other one is done. */
  saved = find_button (self, language);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (self, *other)), TRUE);
  gtk_widget_set_sensitive (saved, FALSE);
  gtk_stack_remove (GTK_STACK (self->stack), GTK_WIDGET (form));
  return TRUE;
}
