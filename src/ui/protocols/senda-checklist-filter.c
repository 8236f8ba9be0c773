/* senda-checklist-filter.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-filter.h"

#include "senda-focus.h"
#include "senda-list-button.h"
#include "senda-picker.h"
#include "senda-records-by-name.h"
#include "senda-search.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define ME "me"

struct _SendaChecklistFilter
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  GtkWidget *search;
  GtkWidget *shows;
  GtkWidget *picker;
  GtkWidget *select;
  SendaChecklistShow show;
  char *who;   /* a member, an agency, ME; or NULL */
  GStrv words; /* folded */
};

G_DEFINE_FINAL_TYPE (SendaChecklistFilter, senda_checklist_filter, ADW_TYPE_BIN)

enum
{
  CHANGED,
  MARKING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SendaCatalog *
get_catalog (SendaChecklistFilter *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

static SendaPeopleFacts *
get_people (SendaChecklistFilter *self)
{
  return senda_people_get_facts (senda_protocols_get_people (self->protocols));
}

static void
search_cb (SendaChecklistFilter *self)
{
  g_assert (SENDA_IS_CHECKLIST_FILTER (self));

  g_strfreev (self->words);
  self->words = senda_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_cb (SendaChecklistFilter *self,
         guint                 index)
{
  g_assert (SENDA_IS_CHECKLIST_FILTER (self));

  self->show = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* (transfer full) */
static char *
dup_who_name (SendaChecklistFilter *self,
              const char           *who)
{
  SendaRecord *record = senda_people_facts_find (get_people (self), &senda_member_info, who);

  if (g_str_equal (who, ME))
    return g_strdup (C_("checklist", "Mine"));
  if (record == NULL)
    record = senda_people_facts_find (get_people (self), &senda_agency_info, who);
  return g_strdup (record ? senda_record_get_text (record, "name") : who);
}

static void
set_who (SendaChecklistFilter *self,
         const char           *who)
{
  g_autofree char *name = who ? dup_who_name (self, who) : NULL;
  g_autofree char *kept = g_strdup (who);

  g_free (self->who);
  self->who = g_steal_pointer (&kept);
  senda_picker_set_chosen (SENDA_PICKER (self->picker), self->who, name);
}

static void
picked_cb (SendaChecklistFilter *self,
           const char           *id)
{
  g_assert (SENDA_IS_CHECKLIST_FILTER (self));

  set_who (self, id);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_records (SendaChecklistFilter  *self,
             SendaPicker           *picker,
             const SendaRecordInfo *info,
             const char            *group)
{
  g_autoptr (GPtrArray) records =
    senda_records_dup_by_name (senda_people_facts_list (get_people (self), info),
                               get_catalog (self));

  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);

      senda_picker_add (picker, senda_record_get_id (record),
                        senda_record_get_text (record, "name"), NULL, group);
    }
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaChecklistFilter *self = data;
  SendaRecord *me = senda_people_get_me (senda_protocols_get_people (self->protocols));

  if (me != NULL)
    senda_picker_add (picker, ME, C_("checklist", "Mine"), senda_record_get_text (me, "name"),
                      NULL);
  add_records (self, picker, &senda_agency_info, _("Agencies"));
  add_records (self, picker, &senda_member_info, _("Members"));
}

static void
select_cb (SendaChecklistFilter *self)
{
  g_assert (SENDA_IS_CHECKLIST_FILTER (self));

  g_signal_emit (self, signals[MARKING], 0,
                 gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->select)));
}

static GtkWidget *
build_search (SendaChecklistFilter *self)
{
  const char *hint = _("Find an item");

  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", hint, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), 22);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hint, -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self,
                           G_CONNECT_SWAPPED);
  return self->search;
}

static GtkWidget *
build_shows (SendaChecklistFilter *self)
{
  const char *const items[] = {
    C_("checklist", "All items"), C_("checklist", "What is open"),
    C_("checklist", "What must be decided"), C_("checklist", "What is being discussed"),
    C_("checklist", "What is set aside"), NULL
  };

  self->shows = senda_list_button_new (_("Which items are shown"), items, SENDA_CHECKLIST_ALL);
  g_signal_connect_object (self->shows, "chosen", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  return self->shows;
}

static GtkWidget *
build_picker (SendaChecklistFilter *self)
{
  self->picker = senda_picker_new (_("For whom"), C_("checklist", "For everybody"), fill_cb, self);
  senda_picker_set_clearable (SENDA_PICKER (self->picker), TRUE);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  return self->picker;
}

static GtkWidget *
build_select (SendaChecklistFilter *self)
{
  gboolean read_only = FALSE;

  g_object_get (senda_protocols_get_workspace (self->protocols), "read-only", &read_only, NULL);
  self->select = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->select),
                        gtk_image_new_from_icon_name ("senda-select-symbolic"));
  gtk_widget_add_css_class (self->select, "flat");
  gtk_widget_set_visible (self->select, !read_only);
  senda_icon_button_set_label (self->select, _("Select Several"));
  g_signal_connect_object (self->select, "toggled", G_CALLBACK (select_cb), self,
                           G_CONNECT_SWAPPED);
  return self->select;
}

static gboolean
senda_checklist_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_CHECKLIST_FILTER (widget)->search);
}

static void
senda_checklist_filter_dispose (GObject *object)
{
  SendaChecklistFilter *self = SENDA_CHECKLIST_FILTER (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_checklist_filter_parent_class)->dispose (object);
}

static void
senda_checklist_filter_finalize (GObject *object)
{
  SendaChecklistFilter *self = SENDA_CHECKLIST_FILTER (object);

  g_free (self->who);
  g_strfreev (self->words);

  G_OBJECT_CLASS (senda_checklist_filter_parent_class)->finalize (object);
}

static void
senda_checklist_filter_class_init (SendaChecklistFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_checklist_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_checklist_filter_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_checklist_filter_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", SENDA_TYPE_CHECKLIST_FILTER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MARKING] = g_signal_new ("marking", SENDA_TYPE_CHECKLIST_FILTER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
senda_checklist_filter_init (SendaChecklistFilter *self)
{
  self->words = g_new0 (char *, 1);
}

GtkWidget *
senda_checklist_filter_new (SendaProtocols *protocols)
{
  SendaChecklistFilter *self = g_object_new (SENDA_TYPE_CHECKLIST_FILTER, NULL);
  GtkWidget *line = senda_wrap_box_new (6, 6);

  self->protocols = g_object_ref (protocols);
  gtk_widget_insert_before (build_search (self), line, NULL);
  gtk_widget_insert_before (build_shows (self), line, NULL);
  gtk_widget_insert_before (build_picker (self), line, NULL);
  gtk_widget_insert_before (build_select (self), line, NULL);
  adw_bin_set_child (ADW_BIN (self), line);
  return GTK_WIDGET (self);
}

static gboolean
is_shown (SendaChecklistFilter *self,
          const SendaSheetItem *item)
{
  if (item->is_retired != (self->show == SENDA_CHECKLIST_ASIDE))
    return FALSE;
  switch (self->show)
    {
    case SENDA_CHECKLIST_OPEN:
      return senda_sheet_item_is_open (item);
    case SENDA_CHECKLIST_MANDATORY:
      return item->is_mandatory;
    case SENDA_CHECKLIST_DISCUSSING:
      return g_str_equal (item->state, SENDA_ITEM_DISCUSSING);
    case SENDA_CHECKLIST_ALL:
    case SENDA_CHECKLIST_ASIDE:
    case SENDA_N_CHECKLIST_SHOWS:
    default:
      return TRUE;
    }
}

/* What is mine is what I see to, and what my agency does. */
static gboolean
is_for (SendaChecklistFilter *self,
        const SendaSheetItem *item)
{
  SendaRecord *me = senda_people_get_me (senda_protocols_get_people (self->protocols));
  const char *who = self->who;
  const char *agency = self->who;
  const char *agencies = NULL;

  if (who == NULL)
    return TRUE;
  if (item->record == NULL)
    return FALSE;
  if (g_str_equal (who, ME))
    {
      who = me ? senda_record_get_id (me) : NULL;
      agency = me ? senda_record_get_text (me, "agency") : NULL;
    }
  agencies = senda_record_get_text (item->record, "agencies");
  return (who != NULL &&
          g_strcmp0 (senda_record_get_text (item->record, "responsible"), who) == 0) ||
         (agency != NULL && agencies != NULL && senda_tags_have (agencies, agency));
}

static gboolean
has_words (SendaChecklistFilter *self,
           const SendaSheetItem *item)
{
  static const char *const read[] = { "decision", "reason", "note" };
  const char *language = senda_catalog_get_language (get_catalog (self));
  g_autoptr (GString) all = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->words[0] == NULL)
    return TRUE;
  name = senda_sheet_item_dup_name (item, get_catalog (self));
  text = senda_sheet_item_dup_text (item, get_catalog (self));
  all = g_string_new (name);
  if (text != NULL)
    g_string_append_printf (all, "\n%s", text);
  for (guint i = 0; item->record != NULL && i < G_N_ELEMENTS (read); i++)
    {
      const char *words = senda_record_get_wording (item->record, read[i], language, NULL);

      if (words != NULL)
        g_string_append_printf (all, "\n%s", words);
    }
  return senda_search_matches (all->str, self->words);
}

gboolean
senda_checklist_filter_fits (SendaChecklistFilter *self,
                             const SendaSheetItem *item)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_FILTER (self), FALSE);

  return is_shown (self, item) && is_for (self, item) && has_words (self, item);
}

void
senda_checklist_filter_show (SendaChecklistFilter *self,
                             SendaChecklistShow    show)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_FILTER (self));

  senda_list_button_choose (SENDA_LIST_BUTTON (self->shows), show);
}

void
senda_checklist_filter_clear (SendaChecklistFilter *self)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_FILTER (self));

  g_strfreev (self->words);
  self->words = g_new0 (char *, 1);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  set_who (self, NULL);
  senda_checklist_filter_show (self, SENDA_CHECKLIST_ALL);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
senda_checklist_filter_stop_marking (SendaChecklistFilter *self)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_FILTER (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->select), FALSE);
}
