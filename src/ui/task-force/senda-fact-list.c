/* senda-fact-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-fact-list.h"

#include "senda-dialogs.h"
#include "senda-section.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaFactList
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaRecord *task_force;
  const SendaFact *facts;
  GtkWidget *list;
  GHashTable *entries; /* field to entry, which it does not hold */
};

G_DEFINE_FINAL_TYPE (SendaFactList, senda_fact_list, ADW_TYPE_BIN)

/* What an entry carries: the name of its field. */
#define FIELD_KEY "senda-field"

static const SendaField *
find_field (const char *name)
{
  int index = senda_record_info_field (&senda_task_force_info, name);

  return &senda_task_force_info.fields[index];
}

static gboolean
save (SendaFactList *self,
      GtkWidget     *entry,
      const char    *language,
      const char    *text)
{
  const char *field = g_object_get_data (G_OBJECT (entry), FIELD_KEY);
  g_autoptr (GError) error = NULL;

  if (senda_task_force_set (self->workspace, SENDA_TASK_FORCE (self->task_force), field, language,
                            text, &error))
    return TRUE;
  senda_window_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

static void
line_committed_cb (SendaTextEntry *entry,
                   const char     *text,
                   SendaFactList  *self)
{
  g_assert (SENDA_IS_FACT_LIST (self));

  if (!save (self, GTK_WIDGET (entry), NULL, text))
    senda_text_entry_refuse (entry);
}

static void
wording_committed_cb (SendaWordingEntry *entry,
                      const char        *language,
                      const char        *text,
                      SendaFactList     *self)
{
  g_assert (SENDA_IS_FACT_LIST (self));

  if (!save (self, GTK_WIDGET (entry), language, text))
    senda_wording_entry_refuse (entry);
}

static void
show_value (SendaFactList *self,
            const char    *field)
{
  GtkWidget *entry = g_hash_table_lookup (self->entries, field);
  int index = senda_record_info_field (&senda_task_force_info, field);

  if (SENDA_IS_WORDING_ENTRY (entry))
    senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (entry),
                                      senda_record_get_wordings (self->task_force, index));
  else
    senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry),
                               senda_record_get_text (self->task_force, field));
}

static void
record_changed_cb (SendaFactList *self)
{
  g_assert (SENDA_IS_FACT_LIST (self));

  for (const SendaFact *fact = self->facts; fact->field != NULL; fact++)
    show_value (self, fact->field);
}

static GtkWidget *
build_wording (SendaFactList *self,
               const char    *language,
               const char    *label,
               const char    *hint)
{
  GtkWidget *entry = senda_wording_entry_new (language, TRUE);

  senda_wording_entry_set_label (SENDA_WORDING_ENTRY (entry), label);
  senda_wording_entry_set_placeholder (SENDA_WORDING_ENTRY (entry), hint);
  g_signal_connect_object (entry, "committed", G_CALLBACK (wording_committed_cb), self, 0);
  return entry;
}

static GtkWidget *
build_line (SendaFactList    *self,
            const SendaField *field,
            const char       *label,
            const char       *hint)
{
  GtkWidget *entry = senda_text_entry_new (FALSE);

  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), label);
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (entry), hint);
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (entry), senda_field_limit (field));
  g_signal_connect_object (entry, "committed", G_CALLBACK (line_committed_cb), self, 0);
  return entry;
}

static void
set_editable (GtkWidget *entry,
              gboolean   editable)
{
  if (SENDA_IS_WORDING_ENTRY (entry))
    senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (entry), editable);
  else
    senda_text_entry_set_editable (SENDA_TEXT_ENTRY (entry), editable);
}

static void
add_fact (SendaFactList   *self,
          const SendaFact *fact,
          const char      *language)
{
  const SendaField *field = find_field (fact->field);
  const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);
  const char *hint = fact->hint ? g_dgettext (GETTEXT_PACKAGE, fact->hint) : NULL;
  GtkWidget *entry = (field->flags & SENDA_FIELD_BILINGUAL)
                       ? build_wording (self, language, label, hint)
                       : build_line (self, field, label, hint);
  gboolean read_only = FALSE;

  g_object_get (self->workspace, "read-only", &read_only, NULL);
  set_editable (entry, !read_only);
  g_object_set_data (G_OBJECT (entry), FIELD_KEY, (gpointer) fact->field);
  g_hash_table_insert (self->entries, (gpointer) fact->field, entry);
  gtk_list_box_append (GTK_LIST_BOX (self->list), senda_field_row_new (label, entry));
  show_value (self, fact->field);
}

static void
senda_fact_list_dispose (GObject *object)
{
  SendaFactList *self = SENDA_FACT_LIST (object);

  g_hash_table_remove_all (self->entries);
  g_clear_object (&self->task_force);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_fact_list_parent_class)->dispose (object);
}

static void
senda_fact_list_finalize (GObject *object)
{
  g_hash_table_unref (SENDA_FACT_LIST (object)->entries);

  G_OBJECT_CLASS (senda_fact_list_parent_class)->finalize (object);
}

static void
senda_fact_list_class_init (SendaFactListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_fact_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_fact_list_finalize;
}

static void
senda_fact_list_init (SendaFactList *self)
{
  self->entries = g_hash_table_new (g_str_hash, g_str_equal);
}

GtkWidget *
senda_fact_list_new (SendaWorkspace  *workspace,
                     SendaTaskForce  *task_force,
                     const char      *label,
                     const SendaFact *facts,
                     const char      *language)
{
  SendaFactList *self = g_object_new (SENDA_TYPE_FACT_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->task_force = g_object_ref (SENDA_RECORD (task_force));
  self->facts = facts;
  self->list = senda_boxed_list_new (label);
  adw_bin_set_child (ADW_BIN (self), self->list);
  for (const SendaFact *fact = facts; fact->field != NULL; fact++)
    add_fact (self, fact, language);
  g_signal_connect_object (task_force, "notify", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* The entry of a field; NULL when it is not one of the list's. (transfer none) */
GtkWidget *
senda_fact_list_field (SendaFactList *self,
                       const char    *field)
{
  g_return_val_if_fail (SENDA_IS_FACT_LIST (self), NULL);

  return g_hash_table_lookup (self->entries, field);
}
