/* senda-adopt-dialog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-adopt-dialog.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-privacy-hint.h"
#include "senda-protocol-adoption.h"
#include "senda-protocol-schedule.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-side-box.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 640
#define REASON_WIDTH 180
#define MAX_SUMMARY 4000
#define MAX_REASON 2000
#define MAX_LISTED 12

#define SENDA_TYPE_ADOPT_SHEET (senda_adopt_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaAdoptSheet, senda_adopt_sheet, SENDA, ADOPT_SHEET, AdwBin)

struct _SendaAdoptSheet
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  GtkWidget *opener; /* whose window shows the toast; NULL when it is gone */
  char *day;
  GPtrArray *open;   /* ids of the decisions that are open */
  GtkWidget *what;   /* what will happen */
  GtkWidget *date;
  GtkWidget *summary;
  GtkWidget *open_reason; /* NULL: none is open */
  GtkWidget *reason;      /* why it cannot be adopted yet */
  GtkWidget *adopt;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SendaAdoptSheet, senda_adopt_sheet, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaAdoptSheet *self)
{
  return senda_protocols_get_workspace (self->protocols);
}

static SendaCatalog *
get_catalog (SendaAdoptSheet *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

guint
senda_adopt_next_number (SendaProtocols *protocols,
                         SendaRecord    *protocol)
{
  SendaRecord *latest =
    senda_protocol_facts_get_latest (senda_protocols_get_facts (protocols), protocol);

  return latest ? (guint) senda_record_get_integer (latest, "number") + 1 : 1;
}

static gboolean
is_first (SendaAdoptSheet *self)
{
  return senda_protocol_facts_get_latest (senda_protocols_get_facts (self->protocols),
                                          self->protocol) == NULL;
}

/* (transfer full) */
static char *
dup_text (GtkWidget *entry)
{
  return g_strstrip (senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (entry)));
}

static void
add_sentence (GString    *said,
              const char *sentence)
{
  g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", sentence);
}

static void
add_review (SendaAdoptSheet *self,
            GString         *said)
{
  g_autofree char *day =
    senda_protocol_first_review_day (self->protocol,
                                     senda_workspace_get_content (get_workspace (self)),
                                     self->day);
  g_autofree char *date = day ? senda_catalog_format_date (get_catalog (self), day) : NULL;

  if (date == NULL)
    return;
  g_string_append_c (said, ' ');
  /* Translators: %s is a day */
  g_string_append_printf (said, _("Its first review is set for %s."), date);
}

/* (transfer full) */
static char *
say_what (SendaAdoptSheet *self)
{
  guint number = senda_adopt_next_number (self->protocols, self->protocol);
  GString *said = g_string_new (NULL);

  /* Translators: %u is the number of a version */
  g_string_append_printf (said, _("What the document says now is kept as Version %u, which never "
                                  "changes. You go on writing in the draft."), number);
  if (senda_record_get_integer (self->protocol, "asks_funder") != 0)
    add_sentence (said, _("It is then agreed by members, and waits to be submitted to the funder."));
  else
    add_sentence (said, _("It is then in use."));
  if (is_first (self))
    {
      add_sentence (said, _("The agencies that it binds are asked to approve and to acknowledge "
                            "it."));
      if (senda_record_is_null (self->protocol, "next_review_on"))
        add_review (self, said);
    }
  else
    add_sentence (said, _("Everybody is asked again to approve and to acknowledge it. What was said "
                          "of earlier versions stays with them."));
  return g_string_free (said, FALSE);
}

static void
update (SendaAdoptSheet *self)
{
  g_autofree char *open_reason = self->open_reason ? dup_text (self->open_reason) : NULL;
  gboolean lacks = open_reason != NULL && *open_reason == '\0';

  g_assert (SENDA_IS_ADOPT_SHEET (self));

  gtk_label_set_label (GTK_LABEL (self->reason),
                       lacks ? _("Say why decisions are still open, or decide them first.") : "");
  gtk_widget_set_sensitive (self->adopt, !lacks);
}

static void
set_day (SendaAdoptSheet *self,
         const char      *day)
{
  g_autofree char *what = NULL;

  g_free (self->day);
  self->day = g_strdup (day);
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->date), day);
  what = say_what (self);
  gtk_label_set_label (GTK_LABEL (self->what), what);
}

static void
day_cb (SendaAdoptSheet *self,
        const char      *day)
{
  g_assert (SENDA_IS_ADOPT_SHEET (self));

  if (*day != '\0')
    set_day (self, day);
}

static void
close_window (SendaAdoptSheet *self)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
adopt_cb (SendaAdoptSheet *self)
{
  g_autofree char *summary = dup_text (self->summary);
  g_autofree char *open_reason = self->open_reason ? dup_text (self->open_reason) : NULL;
  g_autofree char *told = NULL;
  const SendaAdoption adoption = {
    .adopted_on = self->day,
    .summary = *summary ? summary : NULL,
    .open_reason = open_reason,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) version = NULL;

  g_assert (SENDA_IS_ADOPT_SHEET (self));

  version = senda_protocol_adopt (self->protocols, self->protocol, &adoption, &error);
  if (version == NULL)
    {
      senda_dialog_tell (GTK_WIDGET (self), _("That Could Not Be Done"), error->message);
      return;
    }
  /* Translators: %u is the number of a version */
  told = g_strdup_printf (_("Version %u was adopted."),
                          (guint) senda_record_get_integer (version, "number"));
  if (self->opener != NULL)
    senda_window_toast (self->opener, told, TRUE);
  close_window (self);
}

/* To the decision that is still to be taken. */
static void
open_cb (SendaAdoptSheet *self,
         GtkListBoxRow   *row)
{
  guint index = gtk_list_box_row_get_index (row);
  g_autofree char *target = NULL;
  GtkWidget *opener = self->opener;

  g_assert (SENDA_IS_ADOPT_SHEET (self));

  if (index >= self->open->len || opener == NULL)
    return;
  target = g_strconcat ("protocols:", senda_record_get_id (self->protocol), ":checklist:",
                        g_ptr_array_index (self->open, index), NULL);
  close_window (self);
  senda_sections_place_show (opener, target);
}

static void
list_open (SendaAdoptSheet *self)
{
  SendaProtocolSheet *sheet = senda_protocols_get_sheet (self->protocols, self->protocol);

  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->is_mandatory && senda_sheet_item_is_open (item))
        g_ptr_array_add (self->open, g_strdup (item->id));
    }
}

static GtkWidget *
make_entry (SendaAdoptSheet *self,
            const char      *label,
            const char      *placeholder,
            guint            limit)
{
  GtkWidget *entry = senda_text_entry_new (TRUE);

  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (entry), TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), label);
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (entry), placeholder);
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (entry), limit);
  g_signal_connect_object (entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
build_open_list (SendaAdoptSheet *self)
{
  SendaProtocolSheet *sheet = senda_protocols_get_sheet (self->protocols, self->protocol);
  GtkWidget *list = senda_boxed_list_new (_("Decisions Still Open"));

  for (guint i = 0; i < MIN (self->open->len, MAX_LISTED); i++)
    {
      const SendaSheetItem *item =
        senda_protocol_sheet_find (sheet, g_ptr_array_index (self->open, i));
      g_autofree char *name = senda_sheet_item_dup_name (item, get_catalog (self));
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (list), i);

      senda_row_set_text (row, name, i == 0 ? _("Decide this one first") : NULL);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
build_open (SendaAdoptSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *fields = senda_boxed_list_new (_("Why They Are Still Open"));
  guint n_more = self->open->len - MIN (self->open->len, MAX_LISTED);

  self->open_reason = make_entry (self, _("Why they are still open"),
                                  _("It can be adopted all the same, with a reason that stays with "
                                    "the version"), MAX_REASON);
  gtk_list_box_append (GTK_LIST_BOX (fields),
                       senda_field_row_new (_("Why they are still open"), self->open_reason));
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("A protocol like this one records these decisions, and "
                                         "nobody has taken them yet. Open one to decide it.")));
  gtk_box_append (GTK_BOX (column), build_open_list (self));
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more),
                                               n_more);

      gtk_box_append (GTK_BOX (column), senda_paragraph_new_dim (more));
    }
  gtk_box_append (GTK_BOX (column), fields);
  return senda_section_new (_("Decisions Still Open"), NULL, column);
}

static GtkWidget *
build_about (SendaAdoptSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("About This Version"));

  self->date = senda_date_button_new (get_catalog (self), _("Adopted on"));
  gtk_widget_set_halign (self->date, GTK_ALIGN_START);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  self->summary = make_entry (self, _("What changed and why"),
                              is_first (self) ? _("What it is for, and who worked on it")
                                              : _("What is different from the version before, and "
                                                  "why"), MAX_SUMMARY);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Adopted on"), self->date));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       senda_field_row_new (_("What changed and why"), self->summary));
  return list;
}

static void
build_bar (SendaAdoptSheet *self)
{
  self->reason = senda_paragraph_new (NULL);
  self->adopt = gtk_button_new_with_mnemonic (_("_Adopt"));
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_widget_add_css_class (self->adopt, "suggested-action");
  gtk_widget_set_halign (self->adopt, GTK_ALIGN_END);
  g_signal_connect_object (self->adopt, "clicked", G_CALLBACK (adopt_cb), self,
                           G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (self->reason, self->adopt, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "saving-bar");
}

static void
build (SendaAdoptSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autofree char *today = senda_workspace_today (get_workspace (self));

  gtk_widget_add_css_class (column, "window-column");
  build_bar (self);
  self->what = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (column), self->what);
  if (self->open->len > 0)
    gtk_box_append (GTK_BOX (column), build_open (self));
  gtk_box_append (GTK_BOX (column), build_about (self));
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  adw_bin_set_child (ADW_BIN (self), column);
  set_day (self, today);
  update (self);
}

static void
senda_adopt_sheet_dispose (GObject *object)
{
  SendaAdoptSheet *self = SENDA_ADOPT_SHEET (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_adopt_sheet_parent_class)->dispose (object);
}

static void
senda_adopt_sheet_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_ADOPT_SHEET (object)->open);
  g_free (SENDA_ADOPT_SHEET (object)->day);

  G_OBJECT_CLASS (senda_adopt_sheet_parent_class)->finalize (object);
}

static void
senda_adopt_sheet_class_init (SendaAdoptSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_adopt_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_adopt_sheet_finalize;
}

static void
senda_adopt_sheet_init (SendaAdoptSheet *self)
{
  self->open = g_ptr_array_new_with_free_func (g_free);
}

/* Whether what the document says is what the latest version says. */
static gboolean
is_same (SendaProtocols *protocols,
         SendaRecord    *protocol,
         SendaRecord    *latest)
{
  g_autoptr (SendaDraft) before = senda_protocols_read_version (protocols, latest, NULL);
  g_autofree char *old = before ? senda_draft_freeze (before) : NULL;
  g_autofree char *new = senda_draft_freeze (senda_protocols_get_draft (protocols, protocol));

  return g_strcmp0 (old, new) == 0;
}

GtkWidget *
senda_adopt_dialog_new (GtkWidget      *widget,
                        SendaProtocols *protocols,
                        SendaRecord    *protocol)
{
  SendaRecord *latest =
    senda_protocol_facts_get_latest (senda_protocols_get_facts (protocols), protocol);
  SendaAdoptSheet *self = NULL;
  GtkWidget *window = NULL;

  if (latest != NULL && is_same (protocols, protocol, latest))
    {
      /* Translators: %u is the number of a version */
      g_autofree char *told =
        g_strdup_printf (_("The document says what Version %u says. There is nothing new to adopt."),
                         (guint) senda_record_get_integer (latest, "number"));

      senda_dialog_tell (widget, _("Nothing Has Changed"), told);
      return NULL;
    }
  self = g_object_new (SENDA_TYPE_ADOPT_SHEET, NULL);
  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  g_set_weak_pointer (&self->opener, widget);
  list_open (self);
  build (self);
  window = senda_dialog_window_new (widget, _("Adopt a Version"), GTK_WIDGET (self),
                                    WINDOW_HEIGHT);
  senda_dialog_window_add_bar (window, self->bar);
  gtk_widget_grab_focus (self->summary);
  return window;
}
