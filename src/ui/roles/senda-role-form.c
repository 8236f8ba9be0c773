/* senda-role-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-form.h"

#include "senda-focus.h"
#include "senda-role-words.h"
#include "senda-section.h"
#include "senda-text-entry.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

#define N_TEXTS 6

static const struct
{
  const char *list;
  gsize offset;
} texts[N_TEXTS] = {
  { "purpose", G_STRUCT_OFFSET (SendaRoleWording, purpose) },
  { "does", G_STRUCT_OFFSET (SendaRoleWording, does) },
  { "does_not", G_STRUCT_OFFSET (SendaRoleWording, does_not) },
  { "can_share", G_STRUCT_OFFSET (SendaRoleWording, can_share) },
  { "cannot_share", G_STRUCT_OFFSET (SendaRoleWording, cannot_share) },
  { "needs", G_STRUCT_OFFSET (SendaRoleWording, needs) },
};

struct _SendaRoleForm
{
  AdwBin parent_instance;

  char *language;
  GtkWidget *entries[N_TEXTS];
  char *before[N_TEXTS]; /* what they began with */
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (SendaRoleForm, senda_role_form, ADW_TYPE_BIN)

static GtkWidget *
build_entry (const char *label,
             const char *placeholder,
             gboolean    multi_line)
{
  GtkWidget *entry = senda_text_entry_new (multi_line);

  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (entry), TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), label);
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (entry), placeholder);
  return entry;
}

/* What the other language says, where this one says nothing. */
static GtkWidget *
build_quote (const char *text,
             const char *language)
{
  GtkWidget *quote = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *written_in = senda_wording_written_in (language);
  GtkWidget *caption = senda_paragraph_new_dim (written_in);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (quote, "fixed-notice");
  gtk_box_append (GTK_BOX (quote), caption);
  gtk_box_append (GTK_BOX (quote), senda_paragraph_new (text));
  return quote;
}

static GtkWidget *
build_text (SendaRoleForm       *self,
            const SendaRoleCard *card,
            guint                index,
            SendaCatalog        *catalog)
{
  const char *actual = NULL;
  const char *heading = senda_role_words_list (texts[index].list);
  g_auto (GStrv) items = senda_role_card_dup_items (card, card->version, texts[index].list,
                                                    catalog, &actual);
  g_autofree char *joined = g_strjoinv ("\n", items);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entries[index] = build_entry (heading, index == 0 ? NULL : _("An item to a line"), TRUE);
  self->before[index] = g_strdup (actual ? "" : joined);
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (self->entries[index]), self->before[index]);
  if (actual != NULL)
    gtk_box_append (GTK_BOX (body), build_quote (joined, actual));
  gtk_box_append (GTK_BOX (body), self->entries[index]);
  return senda_section_new (heading, NULL, body);
}

static GtkWidget *
build_reason (SendaRoleForm *self)
{
  const char *heading = _("What Changed and Why");

  self->reason = build_entry (heading, _("So that those who read it again know what to look for"),
                              FALSE);
  return senda_section_new (heading, NULL, self->reason);
}

static void
senda_role_form_finalize (GObject *object)
{
  SendaRoleForm *self = SENDA_ROLE_FORM (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->before[i]);
  g_free (self->language);

  G_OBJECT_CLASS (senda_role_form_parent_class)->finalize (object);
}

static gboolean
senda_role_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_ROLE_FORM (widget)->entries[0]);
}

static void
senda_role_form_class_init (SendaRoleFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_role_form_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_role_form_grab_focus;
}

static void
senda_role_form_init (SendaRoleForm *self G_GNUC_UNUSED)
{
}

/* It begins with the words of today in @language. */
GtkWidget *
senda_role_form_new (const SendaRoleCard *card,
                     const char          *language)
{
  SendaRoleForm *self = g_object_new (SENDA_TYPE_ROLE_FORM, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (language);

  self->language = g_strdup (language);
  for (guint i = 0; i < N_TEXTS; i++)
    gtk_box_append (GTK_BOX (column), build_text (self, card, i, catalog));
  gtk_box_append (GTK_BOX (column), build_reason (self));
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

static char *
dup_typed (GtkWidget *entry)
{
  return senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (entry));
}

gboolean
senda_role_form_is_changed (SendaRoleForm *self)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (SENDA_IS_ROLE_FORM (self), FALSE);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *typed = dup_typed (self->entries[i]);

      if (g_strcmp0 (typed, self->before[i]) != 0)
        return TRUE;
    }
  reason = dup_typed (self->reason);
  return *reason != '\0';
}

/* Texts that were not touched stay as they are, also where they changed meanwhile. */
gboolean
senda_role_form_save (SendaRoleForm        *self,
                      SendaPeople          *people,
                      const SendaRoleCard  *card,
                      GError              **error)
{
  SendaRoleWording wording = { .language = self->language };
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (SENDA_IS_ROLE_FORM (self), FALSE);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      char *typed = dup_typed (self->entries[i]);

      g_ptr_array_add (kept, typed);
      if (g_strcmp0 (typed, self->before[i]) != 0)
        G_STRUCT_MEMBER (const char *, &wording, texts[i].offset) = typed;
    }
  wording.reason = dup_typed (self->reason);
  g_ptr_array_add (kept, (gpointer) wording.reason);
  return senda_role_write (people, card, &wording, error);
}
