/* senda-passphrase-panel.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-passphrase-panel.h"

#include "senda-content.h"
#include "senda-option.h"
#include "senda-passphrase-row.h"
#include "senda-passphrase.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaPassphrasePanel
{
  AdwBin parent_instance;

  char *words; /* that are proposed */
  GtkWidget *proposed;
  GtkWidget *own;
  GtkWidget *plain; /* or NULL */
  GtkWidget *words_row; /* to be read and copied */
  GtkWidget *entry;
  GtkWidget *entry_row;
  GtkWidget *strength;
};

G_DEFINE_FINAL_TYPE (SendaPassphrasePanel, senda_passphrase_panel, ADW_TYPE_BIN)

static gboolean
is_active (GtkWidget *check)
{
  return check != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

/* What the present choice is worth. */
static void
say_strength (SendaPassphrasePanel *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (SendaPassphraseJudgement) judgement = NULL;

  if (is_active (self->plain))
    {
      gtk_label_set_label (GTK_LABEL (self->strength),
                           _("Whoever comes by this file can read all of it. Send it this way only "
                             "where everybody may."));
      return;
    }
  judgement = senda_passphrase_judge (is_active (self->own) ? typed : self->words);
  gtk_label_set_label (GTK_LABEL (self->strength),
                       is_active (self->own) && *typed == '\0' ? "" : judgement->sentence);
}

static void
changed_cb (SendaPassphrasePanel *self)
{
  g_assert (SENDA_IS_PASSPHRASE_PANEL (self));

  gtk_widget_set_visible (self->words_row, is_active (self->proposed));
  gtk_widget_set_visible (self->entry_row, is_active (self->own));
  say_strength (self);
}

static void
propose (SendaPassphrasePanel *self,
         const char           *words)
{
  g_clear_pointer (&self->words, senda_passphrase_free);
  self->words = words ? g_strdup (words) : senda_passphrase_new (senda_language_current ());
  senda_passphrase_row_set (self->words_row, self->words);
}

static void
another_cb (SendaPassphrasePanel *self)
{
  g_assert (SENDA_IS_PASSPHRASE_PANEL (self));

  propose (self, NULL);
  say_strength (self);
}

/* What others know already is not changed by a slip. */
static GtkWidget *
build_words (SendaPassphrasePanel *self,
             gboolean              is_known)
{
  GtkWidget *another = NULL;

  if (!is_known)
    {
      another = gtk_button_new_with_label (_("Other Words"));
      g_signal_connect_object (another, "clicked", G_CALLBACK (another_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return senda_passphrase_row_new (another);
}

static void
connect_check (SendaPassphrasePanel *self,
               GtkWidget            *check)
{
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
build_list (SendaPassphrasePanel *self,
            gboolean              is_known,
            gboolean              may_be_plain)
{
  GtkWidget *list = senda_boxed_list_new (_("How the File Is Sealed"));
  GtkListBox *box = GTK_LIST_BOX (list);

  self->proposed = senda_option_append_radio (box, NULL,
                                              is_known ? _("Seal It as Before")
                                                       : _("Seal It With Five Words"),
                                              is_known ? _("Those who get it know this passphrase.")
                                                       : _("Easy to say on the telephone."));
  self->words_row = build_words (self, is_known);
  gtk_list_box_append (box, self->words_row);
  self->own = senda_option_append_radio (box, self->proposed, _("Seal It With Another Passphrase"),
                                         NULL);
  self->entry = gtk_entry_new ();
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry),
                             GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("My passphrase"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->entry_row = senda_field_row_new (_("My passphrase"), self->entry);
  gtk_list_box_append (box, self->entry_row);
  if (may_be_plain)
    self->plain = senda_option_append_radio (box, self->proposed, _("Do Not Seal It"),
                                             _("Anybody who has the file can read it."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->proposed), TRUE);
  connect_check (self, self->proposed);
  connect_check (self, self->own);
  if (self->plain != NULL)
    connect_check (self, self->plain);
  return list;
}

/* What is chosen: before the panel shows there is no other way to it. */
static gboolean
senda_passphrase_panel_grab_focus (GtkWidget *widget)
{
  SendaPassphrasePanel *self = SENDA_PASSPHRASE_PANEL (widget);

  return gtk_widget_grab_focus (is_active (self->own) ? self->own
                                : is_active (self->plain) ? self->plain
                                                          : self->proposed);
}

static void
senda_passphrase_panel_finalize (GObject *object)
{
  g_clear_pointer (&SENDA_PASSPHRASE_PANEL (object)->words, senda_passphrase_free);

  G_OBJECT_CLASS (senda_passphrase_panel_parent_class)->finalize (object);
}

static void
senda_passphrase_panel_class_init (SendaPassphrasePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_passphrase_panel_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_passphrase_panel_grab_focus;
}

static void
senda_passphrase_panel_init (SendaPassphrasePanel *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_passphrase_panel_new (const char *known,
                            gboolean    may_be_plain)
{
  SendaPassphrasePanel *self = g_object_new (SENDA_TYPE_PASSPHRASE_PANEL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), build_list (self, known != NULL, may_be_plain));
  self->strength = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (box), self->strength);
  gtk_box_append (GTK_BOX (box),
                  senda_paragraph_new_dim (_("Tell the passphrase by another route than the file, "
                                             "best by telephone. A passphrase that is lost is lost: "
                                             "nobody can open the file without it.")));
  adw_bin_set_child (ADW_BIN (self), box);
  propose (self, known);
  changed_cb (self);
  return GTK_WIDGET (self);
}

gboolean
senda_passphrase_panel_read (SendaPassphrasePanel *self,
                             char                **passphrase,
                             GError              **error)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  *passphrase = NULL;
  if (is_active (self->plain))
    return TRUE;
  if (is_active (self->own) && !senda_passphrase_check (typed, error))
    return FALSE;
  *passphrase = g_strdup (is_active (self->own) ? typed : self->words);
  return TRUE;
}
