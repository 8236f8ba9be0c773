/* senda-evidence-item.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-evidence-item.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-element-section.h"
#include "senda-fold.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define DATE_FIELD "as_of"

static const char *const text_fields[] = { "what", "holder", "place" };

struct _SendaEvidenceItem
{
  AdwBin parent_instance;

  SendaRoadmap *roadmap;
  SendaEvidence *evidence;
  GtkWidget *fold;
  GtkWidget *entries[G_N_ELEMENTS (text_fields)]; /* none until it is opened */
  GtkWidget *date;
  GtkWidget *remove;
  gboolean fixed;
};

G_DEFINE_FINAL_TYPE (SendaEvidenceItem, senda_evidence_item, ADW_TYPE_BIN)

static const SendaField *
find_field (const char *name)
{
  return &senda_evidence_info.fields[senda_record_info_field (&senda_evidence_info, name)];
}

static const char *
get_text (SendaEvidenceItem *self,
          const char        *field)
{
  return senda_record_get_text (SENDA_RECORD (self->evidence), field);
}

static SendaCatalog *
get_catalog (SendaEvidenceItem *self)
{
  return senda_workspace_get_catalog (senda_roadmap_get_workspace (self->roadmap));
}

/* Who holds it, where, as of when: what is known of these, in one line. (transfer full) */
static char *
say_details (SendaEvidenceItem *self)
{
  const char *date = get_text (self, DATE_FIELD);
  g_autofree char *day = date ? senda_catalog_format_date (get_catalog (self), date) : NULL;
  g_autofree char *as_of = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (day != NULL)
    /* Translators: the day on which a piece of evidence was last true */
    as_of = g_strdup_printf (_("as of %s"), day);
  for (guint i = 1; i < G_N_ELEMENTS (text_fields); i++)
    if (get_text (self, text_fields[i]) != NULL)
      g_ptr_array_add (parts, (gpointer) get_text (self, text_fields[i]));
  if (as_of != NULL)
    g_ptr_array_add (parts, as_of);
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
set (SendaEvidenceItem *self,
     const char        *field,
     const char        *text,
     SendaTextEntry    *entry)
{
  g_autoptr (GError) error = NULL;

  if (senda_roadmap_set_evidence (self->roadmap, self->evidence, field, text, &error))
    return;
  if (entry != NULL)
    senda_text_entry_refuse (entry);
  senda_window_show_error (GTK_WIDGET (self), error);
}

static void
text_committed_cb (SendaEvidenceItem *self,
                   const char        *text,
                   SendaTextEntry    *entry)
{
  g_assert (SENDA_IS_EVIDENCE_ITEM (self));

  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (self->entries[i] == GTK_WIDGET (entry))
      set (self, text_fields[i], text, entry);
}

static void
date_committed_cb (SendaEvidenceItem *self,
                   const char        *date)
{
  g_assert (SENDA_IS_EVIDENCE_ITEM (self));

  set (self, DATE_FIELD, date, NULL);
}

static void
remove_cb (SendaEvidenceItem *self)
{
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  /* The item goes with what it shows. */
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  g_assert (SENDA_IS_EVIDENCE_ITEM (self));

  /* Translators: %s is what a piece of evidence is */
  said = g_strdup_printf (_("Removed “%s”"), get_text (self, "what"));
  if (!senda_roadmap_remove_evidence (self->roadmap, self->evidence, &error))
    senda_window_show_error (window, error);
  else
    senda_window_toast (window, said, TRUE);
}

static void
add_field (GtkWidget  *form,
           const char *label,
           GtkWidget  *field)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (line), senda_section_label_new (label, "caption-heading"));
  gtk_box_append (GTK_BOX (line), field);
  gtk_box_append (GTK_BOX (form), line);
}

static GtkWidget *
make_entry (SendaEvidenceItem *self,
            const SendaField  *field)
{
  GtkWidget *entry = senda_text_entry_new (FALSE);

  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), _(field->label));
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (entry), senda_field_limit (field));
  g_signal_connect_swapped (entry, "committed", G_CALLBACK (text_committed_cb), self);
  return entry;
}

static GtkWidget *
make_form (SendaEvidenceItem *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const char *as_of = _(find_field (DATE_FIELD)->label);

  gtk_widget_add_css_class (form, "form");
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      const SendaField *field = find_field (text_fields[i]);

      self->entries[i] = make_entry (self, field);
      add_field (form, _(field->label), self->entries[i]);
    }
  self->date = senda_date_button_new (get_catalog (self), as_of);
  gtk_widget_set_halign (self->date, GTK_ALIGN_START);
  g_signal_connect_swapped (self->date, "committed", G_CALLBACK (date_committed_cb), self);
  add_field (form, as_of, self->date);

  self->remove = gtk_button_new_with_mnemonic (_("_Remove"));
  gtk_widget_set_halign (self->remove, GTK_ALIGN_END);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (form), self->remove);
  return form;
}

static void
update_form (SendaEvidenceItem *self)
{
  if (self->date == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      senda_text_entry_set_text (SENDA_TEXT_ENTRY (self->entries[i]),
                                 get_text (self, text_fields[i]));
      senda_text_entry_set_editable (SENDA_TEXT_ENTRY (self->entries[i]), !self->fixed);
    }
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->date), get_text (self, DATE_FIELD));
  gtk_widget_set_sensitive (self->date, !self->fixed);
  gtk_widget_set_sensitive (self->remove, !self->fixed);
}

static void
expanded_cb (SendaEvidenceItem *self)
{
  g_assert (SENDA_IS_EVIDENCE_ITEM (self));

  if (self->date != NULL)
    return;
  senda_fold_set_child (SENDA_FOLD (self->fold), make_form (self));
  update_form (self);
}

static void
senda_evidence_item_dispose (GObject *object)
{
  SendaEvidenceItem *self = SENDA_EVIDENCE_ITEM (object);

  G_OBJECT_CLASS (senda_evidence_item_parent_class)->dispose (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->roadmap);
}

static void
senda_evidence_item_class_init (SendaEvidenceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_evidence_item_dispose;
}

static void
senda_evidence_item_init (SendaEvidenceItem *self)
{
  self->fold = senda_fold_new (NULL);
  gtk_widget_add_css_class (self->fold, "card");
  g_signal_connect_swapped (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->fold);
}

GtkWidget *
senda_evidence_item_new (SendaRoadmap  *roadmap,
                         SendaEvidence *evidence)
{
  SendaEvidenceItem *self = g_object_new (SENDA_TYPE_EVIDENCE_ITEM, NULL);

  self->roadmap = g_object_ref (roadmap);
  self->evidence = g_object_ref (evidence);
  return GTK_WIDGET (self);
}

/* (transfer none) */
SendaEvidence *
senda_evidence_item_get_evidence (SendaEvidenceItem *self)
{
  g_return_val_if_fail (SENDA_IS_EVIDENCE_ITEM (self), NULL);

  return self->evidence;
}

/* Shows what the record holds now; @fixed: nothing can be changed. */
void
senda_evidence_item_update (SendaEvidenceItem *self,
                            gboolean           fixed)
{
  g_autofree char *details = NULL;
  const char *what = NULL;

  g_return_if_fail (SENDA_IS_EVIDENCE_ITEM (self));

  self->fixed = fixed;
  details = say_details (self);
  what = get_text (self, "what");
  senda_fold_set_title (SENDA_FOLD (self->fold), what ? what : "");
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), details);
  update_form (self);
}

/* Opens the form with the focus on what is asked next: who holds it. */
void
senda_evidence_item_open (SendaEvidenceItem *self)
{
  g_return_if_fail (SENDA_IS_EVIDENCE_ITEM (self));

  senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
  gtk_widget_grab_focus (self->entries[1]);
}
