/* senda-protocol-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-list.h"

#include "senda-focus.h"
#include "senda-list-button.h"
#include "senda-protocol-lines.h"
#include "senda-protocol-row.h"
#include "senda-search.h"
#include "senda-section.h"
#include "senda-topic.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LAST_DAY "9999"

typedef enum
{
  SORT_CONTENT,
  SORT_TITLE,
  SORT_REVIEW
} Sort;

/* A protocol with what it is sorted by. */
typedef struct
{
  SendaRecord *protocol;
  char *key;
} Entry;

struct _SendaProtocolList
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  GtkWidget *search;
  GtkWidget *none;
  GtkWidget *list;
  const char *state; /* NULL: every one */
  Sort sort;
};

G_DEFINE_FINAL_TYPE (SendaProtocolList, senda_protocol_list, ADW_TYPE_BIN)

static guint chosen_signal;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_free (entry);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = *(const Entry *const *) a;
  const Entry *second = *(const Entry *const *) b;

  return strcmp (first->key, second->key);
}

static SendaCatalog *
get_catalog (SendaProtocolList *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

/* (transfer full) */
static char *
dup_title (SendaProtocolList *self,
           SendaRecord       *protocol)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self->protocols);

  return senda_protocol_dup_title (protocol, senda_workspace_get_content (workspace),
                                   get_catalog (self));
}

/* Those of one's own come after what is shipped, in the order in which they were begun. */
static char *
make_key (SendaProtocolList *self,
          SendaRecord       *protocol,
          const char        *title)
{
  const SendaTopic *topic =
    senda_protocol_facts_get_topic (senda_protocols_get_facts (self->protocols), protocol);
  const char *day = senda_record_get_text (protocol, "next_review_on");
  g_autofree char *by_title = senda_catalog_dup_sort_key (get_catalog (self), title);

  if (self->sort == SORT_TITLE)
    return g_steal_pointer (&by_title);
  if (self->sort == SORT_REVIEW)
    return g_strconcat (day ? day : LAST_DAY, by_title, NULL);
  return g_strdup_printf ("%06u %012d", topic ? topic->position : 999999,
                          (int) senda_record_get_integer (protocol, "position"));
}

static gboolean
fits (SendaProtocolList *self,
      SendaRecord       *protocol,
      const char        *title,
      char             **words)
{
  g_autofree char *owner = senda_protocol_say_owner (self->protocols, protocol);
  g_autofree char *text = NULL;

  if (self->state != NULL && !g_str_equal (senda_protocol_get_state (protocol), self->state))
    return FALSE;
  text = g_strjoin ("\n", title, senda_protocol_say_state (protocol, get_catalog (self)),
                    owner ? owner : "", NULL);
  return words[0] == NULL || senda_search_matches (text, words);
}

/* (transfer full) (element-type Entry) */
static GPtrArray *
find_entries (SendaProtocolList *self)
{
  GPtrArray *all = senda_protocol_facts_list (senda_protocols_get_facts (self->protocols),
                                              &senda_protocol_info);
  GPtrArray *found = g_ptr_array_new_with_free_func (entry_free);
  g_auto (GStrv) words = senda_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (all, i);
      g_autofree char *title = dup_title (self, protocol);
      Entry *entry = NULL;

      if (!fits (self, protocol, title, words))
        continue;
      entry = g_new0 (Entry, 1);
      entry->protocol = protocol;
      entry->key = make_key (self, protocol, title);
      g_ptr_array_add (found, entry);
    }
  g_ptr_array_sort (found, compare_entries);
  return found;
}

void
senda_protocol_list_update (SendaProtocolList *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  GtkListBoxRow *row = NULL;

  g_return_if_fail (SENDA_IS_PROTOCOL_LIST (self));

  entries = find_entries (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (senda_protocol_row_new ());
          gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
        }
      senda_protocol_row_show (SENDA_PROTOCOL_ROW (row), self->protocols, entry->protocol);
    }
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), entries->len)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_widget_set_visible (self->list, entries->len > 0);
  gtk_widget_set_visible (self->none, entries->len == 0);
}

static void
row_activated_cb (SendaProtocolList *self,
                  SendaProtocolRow  *row)
{
  g_assert (SENDA_IS_PROTOCOL_LIST (self));

  g_signal_emit (self, chosen_signal, 0, senda_protocol_row_get_protocol (row));
}

static void
state_cb (SendaProtocolList *self,
          guint              index)
{
  g_assert (SENDA_IS_PROTOCOL_LIST (self));

  self->state = index > 0 ? senda_protocol_states[index - 1].name : NULL;
  senda_protocol_list_update (self);
}

static void
sort_cb (SendaProtocolList *self,
         guint              index)
{
  g_assert (SENDA_IS_PROTOCOL_LIST (self));

  self->sort = index;
  senda_protocol_list_update (self);
}

static GtkWidget *
build_search (SendaProtocolList *self)
{
  const char *hint = _("Find a protocol by title or owner");

  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", hint, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), 28);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hint, -1);
  g_signal_connect_object (self->search, "search-changed",
                           G_CALLBACK (senda_protocol_list_update), self, G_CONNECT_SWAPPED);
  return self->search;
}

static GtkWidget *
build_states (SendaProtocolList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *button = NULL;

  g_ptr_array_add (items, (gpointer) C_("protocol filter", "Every state"));
  for (const SendaChoice *state = senda_protocol_states; state->name != NULL; state++)
    g_ptr_array_add (items, (gpointer) senda_choice_say (senda_protocol_states, state->name,
                                                         get_catalog (self)));
  g_ptr_array_add (items, NULL);
  button = senda_list_button_new (_("State"), (const char *const *) items->pdata, 0);
  g_signal_connect_object (button, "chosen", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_sorts (SendaProtocolList *self)
{
  const char *const items[] = { C_("sort", "In the order of the content"), C_("sort", "By title"),
                                C_("sort", "By next review"), NULL };
  GtkWidget *button = senda_list_button_new (_("Sort by"), items, SORT_CONTENT);

  g_signal_connect_object (button, "chosen", G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
build (SendaProtocolList *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *tools = senda_wrap_box_new (6, 6);

  gtk_widget_insert_before (build_search (self), tools, NULL);
  gtk_widget_insert_before (build_states (self), tools, NULL);
  gtk_widget_insert_before (build_sorts (self), tools, NULL);
  self->list = senda_boxed_list_new (_("Protocols"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->none = senda_paragraph_new_dim (_("No protocol fits"));
  gtk_box_append (GTK_BOX (column), tools);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->none);
  adw_bin_set_child (ADW_BIN (self), column);
}

static gboolean
senda_protocol_list_grab_focus (GtkWidget *widget)
{
  SendaProtocolList *self = SENDA_PROTOCOL_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  return gtk_widget_grab_focus (row ? GTK_WIDGET (row) : self->search);
}

static void
senda_protocol_list_dispose (GObject *object)
{
  SendaProtocolList *self = SENDA_PROTOCOL_LIST (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_protocol_list_parent_class)->dispose (object);
}

static void
senda_protocol_list_class_init (SendaProtocolListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_protocol_list_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_protocol_list_grab_focus;

  chosen_signal = g_signal_new ("chosen", SENDA_TYPE_PROTOCOL_LIST, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, SENDA_TYPE_RECORD);
}

static void
senda_protocol_list_init (SendaProtocolList *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_protocol_list_new (SendaProtocols *protocols)
{
  SendaProtocolList *self = g_object_new (SENDA_TYPE_PROTOCOL_LIST, NULL);

  self->protocols = g_object_ref (protocols);
  build (self);
  return GTK_WIDGET (self);
}

gboolean
senda_protocol_list_focus (SendaProtocolList *self,
                           const char        *id)
{
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (SENDA_IS_PROTOCOL_LIST (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)); i++)
    {
      SendaRecord *protocol = senda_protocol_row_get_protocol (SENDA_PROTOCOL_ROW (row));

      if (g_str_equal (senda_record_get_id (protocol), id))
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return FALSE;
}

GPtrArray *
senda_protocol_list_dup_shown (SendaProtocolList *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  GPtrArray *shown = g_ptr_array_new ();

  g_return_val_if_fail (SENDA_IS_PROTOCOL_LIST (self), shown);

  entries = find_entries (self);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (shown, ((const Entry *) g_ptr_array_index (entries, i))->protocol);
  return shown;
}
