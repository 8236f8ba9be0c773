/* senda-element-evidence.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-evidence.h"

#include "senda-dialogs.h"
#include "senda-evidence-item.h"
#include "senda-privacy-hint.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaElementEvidence
{
  SendaElementSection parent_instance;

  GtkWidget *items;
  GtkWidget *add_line;
  GtkWidget *entry;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (SendaElementEvidence, senda_element_evidence, SENDA_TYPE_ELEMENT_SECTION)

static SendaEvidenceItem *
find_item (SendaElementEvidence *self,
           SendaEvidence        *evidence)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->items); child;
       child = gtk_widget_get_next_sibling (child))
    if (senda_evidence_item_get_evidence (SENDA_EVIDENCE_ITEM (child)) == evidence)
      return SENDA_EVIDENCE_ITEM (child);
  return NULL;
}

static gboolean
is_listed (GListModel    *list,
           SendaEvidence *evidence)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) listed = g_list_model_get_item (list, i);

      if (listed == G_OBJECT (evidence))
        return TRUE;
    }
  return FALSE;
}

static void
drop_gone (SendaElementEvidence *self,
           GListModel           *list)
{
  GtkWidget *child = gtk_widget_get_first_child (self->items);

  while (child)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!is_listed (list, senda_evidence_item_get_evidence (SENDA_EVIDENCE_ITEM (child))))
        gtk_box_remove (GTK_BOX (self->items), child);
      child = next;
    }
}

/* What stays keeps its widget, and with it the focus and what is being typed. */
static void
senda_element_evidence_update (SendaElementSection *section)
{
  SendaElementEvidence *self = SENDA_ELEMENT_EVIDENCE (section);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  gboolean fixed = senda_element_section_is_fixed (section);
  GtkWidget *previous = NULL;
  g_autoptr (GListModel) list =
    senda_roadmap_get_evidence (roadmap, senda_element_section_get_element (section));

  drop_gone (self, list);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaEvidence) evidence = g_list_model_get_item (list, i);
      SendaEvidenceItem *item = find_item (self, evidence);

      if (item == NULL)
        {
          item = SENDA_EVIDENCE_ITEM (senda_evidence_item_new (roadmap, evidence));
          gtk_box_append (GTK_BOX (self->items), GTK_WIDGET (item));
        }
      gtk_box_reorder_child_after (GTK_BOX (self->items), GTK_WIDGET (item), previous);
      senda_evidence_item_update (item, fixed);
      previous = GTK_WIDGET (item);
    }
  gtk_widget_set_visible (self->items, previous != NULL);
  gtk_widget_set_visible (self->add_line, !fixed);
}

static void
what_committed_cb (SendaElementEvidence *self,
                   const char           *text)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  g_autofree char *what = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaEvidence) evidence = NULL;
  SendaEvidenceItem *item = NULL;

  g_assert (SENDA_IS_ELEMENT_EVIDENCE (self));

  if (*what == '\0')
    return;
  evidence = senda_roadmap_add_evidence (senda_element_section_get_roadmap (section),
                                         senda_element_section_get_element (section),
                                         what, &error);
  if (evidence == NULL)
    {
      senda_text_entry_refuse (SENDA_TEXT_ENTRY (self->entry));
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (self->entry), NULL);
  senda_text_entry_discard (SENDA_TEXT_ENTRY (self->entry));
  item = find_item (self, evidence);
  if (item != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    senda_evidence_item_open (item);
}

static void
what_changed_cb (SendaElementEvidence *self)
{
  g_autofree char *typed = g_strstrip (senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (self->entry)));

  g_assert (SENDA_IS_ELEMENT_EVIDENCE (self));

  gtk_widget_set_sensitive (self->add, *typed != '\0');
}

static GtkWidget *
make_add_line (SendaElementEvidence *self)
{
  self->add_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->entry = senda_text_entry_new (FALSE);
  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (self->entry), TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->entry), _("New evidence: what shows it"));
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->entry),
                                    _("What shows it, such as minutes"));
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->entry), 500);
  gtk_widget_set_hexpand (self->entry, TRUE);
  self->add = gtk_button_new_with_mnemonic (_("_Add"));
  gtk_widget_set_sensitive (self->add, FALSE);
  g_signal_connect_swapped (self->entry, "committed", G_CALLBACK (what_committed_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (what_changed_cb), self);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (senda_text_entry_flush),
                            self->entry);
  gtk_box_append (GTK_BOX (self->add_line), self->entry);
  gtk_box_append (GTK_BOX (self->add_line), self->add);
  return self->add_line;
}

static void
senda_element_evidence_constructed (GObject *object)
{
  SendaElementEvidence *self = SENDA_ELEMENT_EVIDENCE (object);
  GtkWidget *column = senda_section_box_new (_("Evidence"));

  G_OBJECT_CLASS (senda_element_evidence_parent_class)->constructed (object);

  self->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (column),
                  senda_section_label_new (
                    _("What shows where we are, who holds it and where. Name it here; the thing "
                      "itself stays where it is kept."),
                    "dim-label"));
  gtk_box_append (GTK_BOX (column), self->items);
  gtk_box_append (GTK_BOX (column), make_add_line (self));
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  adw_bin_set_child (ADW_BIN (self), column);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
}

static void
senda_element_evidence_class_init (SendaElementEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_element_evidence_constructed;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_evidence_update;
}

static void
senda_element_evidence_init (SendaElementEvidence *self G_GNUC_UNUSED)
{
}
