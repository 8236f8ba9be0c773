/* senda-wording-entry.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-wording-entry.h"

#include "senda-catalog.h"
#include "senda-focus.h"

#include <glib/gi18n-lib.h>

struct _SendaWordingEntry
{
  GtkWidget parent_instance;

  GtkWidget *other;   /* the text in another language, with what says so */
  GtkWidget *quote;
  GtkWidget *caption;
  GtkWidget *add;
  GtkWidget *entry;
  SendaText *wordings;
  char *language;
  gboolean multi_line;
  gboolean editable;
  gboolean writing; /* one's own wording is being begun */
};

G_DEFINE_FINAL_TYPE (SendaWordingEntry, senda_wording_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LANGUAGE,
  PROP_MULTI_LINE
};

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whole sentences, since languages have no article in some and bend in others. */
static const struct
{
  const char *language;
  const char *written;
  const char *write;
} languages[] = {
  { "en", N_("Written in English"), N_("Write It in English") },
  { "es", N_("Written in Spanish"), N_("Write It in Spanish") },
};

static char *
write_in (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].language, language))
      return g_strdup (_(languages[i].write));
  /* Translators: a button; the language's name in itself */
  return g_strdup_printf (_("Write It in “%s”"), senda_language_name (language));
}

static void
update (SendaWordingEntry *self)
{
  const char *own = senda_text_get (self->wordings, self->language);
  const char *actual = NULL;
  const char *shown = senda_text_get_or_other (self->wordings, self->language, &actual);
  gboolean has_other = own == NULL && shown != NULL;

  if (own != NULL)
    self->writing = FALSE;
  gtk_widget_set_visible (self->other, has_other);
  gtk_widget_set_visible (self->add, self->editable && !self->writing);
  gtk_widget_set_visible (self->entry, !has_other || self->writing);
  if (has_other)
    {
      g_autofree char *written = senda_wording_written_in (actual);

      gtk_label_set_label (GTK_LABEL (self->quote), shown);
      gtk_label_set_label (GTK_LABEL (self->caption), written);
    }
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (self->entry), own);
}

static void
add_clicked_cb (SendaWordingEntry *self)
{
  g_assert (SENDA_IS_WORDING_ENTRY (self));

  self->writing = TRUE;
  update (self);
  gtk_widget_grab_focus (self->entry);
}

static void
entry_committed_cb (SendaWordingEntry *self,
                    const char        *text)
{
  g_assert (SENDA_IS_WORDING_ENTRY (self));

  g_signal_emit (self, signals[COMMITTED], 0, self->language, text);
}

static GtkWidget *
build_line_below (SendaWordingEntry *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->caption = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "dim-label");
  self->add = gtk_button_new ();
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (line), self->caption);
  gtk_box_append (GTK_BOX (line), self->add);
  return line;
}

static void
build (SendaWordingEntry *self)
{
  self->other = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->other, "other-language");
  self->quote = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              NULL);
  gtk_box_append (GTK_BOX (self->other), self->quote);
  gtk_box_append (GTK_BOX (self->other), build_line_below (self));
  gtk_widget_set_parent (self->other, GTK_WIDGET (self));

  self->entry = senda_text_entry_new (self->multi_line);
  g_signal_connect_swapped (self->entry, "committed", G_CALLBACK (entry_committed_cb), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static void
senda_wording_entry_constructed (GObject *object)
{
  SendaWordingEntry *self = SENDA_WORDING_ENTRY (object);
  g_autofree char *write = write_in (self->language);

  G_OBJECT_CLASS (senda_wording_entry_parent_class)->constructed (object);

  build (self);
  gtk_button_set_label (GTK_BUTTON (self->add), write);
  update (self);
}

static gboolean
senda_wording_entry_grab_focus (GtkWidget *widget)
{
  SendaWordingEntry *self = SENDA_WORDING_ENTRY (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->entry) ? self->entry : self->add);
}

static void
senda_wording_entry_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SendaWordingEntry *self = SENDA_WORDING_ENTRY (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_MULTI_LINE:
      self->multi_line = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_wording_entry_dispose (GObject *object)
{
  SendaWordingEntry *self = SENDA_WORDING_ENTRY (object);

  g_clear_pointer (&self->other, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_wording_entry_parent_class)->dispose (object);
}

static void
senda_wording_entry_finalize (GObject *object)
{
  SendaWordingEntry *self = SENDA_WORDING_ENTRY (object);

  g_clear_pointer (&self->wordings, senda_text_unref);
  g_free (self->language);

  G_OBJECT_CLASS (senda_wording_entry_parent_class)->finalize (object);
}

static void
senda_wording_entry_class_init (SendaWordingEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = senda_wording_entry_constructed;
  object_class->set_property = senda_wording_entry_set_property;
  object_class->dispose = senda_wording_entry_dispose;
  object_class->finalize = senda_wording_entry_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_wording_entry_grab_focus;

  g_object_class_install_property (object_class, PROP_LANGUAGE,
                                   g_param_spec_string ("language", NULL, NULL, "en", flags));
  g_object_class_install_property (object_class, PROP_MULTI_LINE,
                                   g_param_spec_boolean ("multi-line", NULL, NULL, FALSE, flags));
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2,
                                     G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "wordingentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_wording_entry_init (SendaWordingEntry *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->editable = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/* An empty field for wordings; @language is the one that the reader writes. */
GtkWidget *
senda_wording_entry_new (const char *language,
                         gboolean    multi_line)
{
  g_return_val_if_fail (language != NULL, NULL);

  return g_object_new (SENDA_TYPE_WORDING_ENTRY,
                       "language", language,
                       "multi-line", multi_line,
                       NULL);
}

/* Tells the field what the record holds now; NULL for nothing in any language. */
void
senda_wording_entry_set_wordings (SendaWordingEntry *self,
                                  SendaText         *wordings)
{
  g_return_if_fail (SENDA_IS_WORDING_ENTRY (self));

  if (senda_text_equal (wordings, self->wordings))
    return;
  g_clear_pointer (&self->wordings, senda_text_unref);
  self->wordings = wordings ? senda_text_ref (wordings) : NULL;
  update (self);
}

/* The name by which assistive technologies call the field. */
void
senda_wording_entry_set_label (SendaWordingEntry *self,
                               const char        *label)
{
  g_return_if_fail (SENDA_IS_WORDING_ENTRY (self));

  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->entry), label);
}

void
senda_wording_entry_set_placeholder (SendaWordingEntry *self,
                                     const char        *placeholder)
{
  g_return_if_fail (SENDA_IS_WORDING_ENTRY (self));

  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->entry), placeholder);
}

/* The greatest number of characters of one wording; 0 for no limit. */
void
senda_wording_entry_set_limit (SendaWordingEntry *self,
                               guint              limit)
{
  g_return_if_fail (SENDA_IS_WORDING_ENTRY (self));

  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->entry), limit);
}

void
senda_wording_entry_set_editable (SendaWordingEntry *self,
                                  gboolean           editable)
{
  g_return_if_fail (SENDA_IS_WORDING_ENTRY (self));

  self->editable = editable;
  senda_text_entry_set_editable (SENDA_TEXT_ENTRY (self->entry), editable);
  update (self);
}

/* For a "committed" handler that could not save: the text stays, marked as not saved. */
void
senda_wording_entry_refuse (SendaWordingEntry *self)
{
  g_return_if_fail (SENDA_IS_WORDING_ENTRY (self));

  senda_text_entry_refuse (SENDA_TEXT_ENTRY (self->entry));
}

/* The field for one's own wording. (transfer none) */
SendaTextEntry *
senda_wording_entry_get_entry (SendaWordingEntry *self)
{
  g_return_val_if_fail (SENDA_IS_WORDING_ENTRY (self), NULL);

  return SENDA_TEXT_ENTRY (self->entry);
}

/* "Written in English", in the screen's language. (transfer full) */
char *
senda_wording_written_in (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].language, language))
      return g_strdup (_(languages[i].written));
  /* Translators: the language's name in itself */
  return g_strdup_printf (_("Written in “%s”"), senda_language_name (language));
}
