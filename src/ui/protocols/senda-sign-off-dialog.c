/* senda-sign-off-dialog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sign-off-dialog.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-list-button.h"
#include "senda-option.h"
#include "senda-people-words.h"
#include "senda-protocol-adoption.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 640
#define REASON_WIDTH 180

#define SENDA_TYPE_SIGN_OFF_SHEET (senda_sign_off_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaSignOffSheet, senda_sign_off_sheet, SENDA, SIGN_OFF_SHEET, AdwBin)

struct _SendaSignOffSheet
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *version;
  GtkWidget *opener;  /* whose window shows the toast; NULL when it is gone */
  GPtrArray *members; /* of SendaRecord */
  GPtrArray *checks;  /* a switch for each of them: not held */
  char *day;
  GtkWidget *date;
  GtkWidget *way;
  GtkWidget *everybody;
  GtkWidget *reason;
  GtkWidget *note;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SendaSignOffSheet, senda_sign_off_sheet, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaSignOffSheet *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

/* (transfer container) */
static GPtrArray *
dup_chosen (SendaSignOffSheet *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_switch_get_active (GTK_SWITCH (g_ptr_array_index (self->checks, i))))
      g_ptr_array_add (chosen, g_ptr_array_index (self->members, i));
  return chosen;
}

static void
update (SendaSignOffSheet *self)
{
  g_autoptr (GPtrArray) chosen = dup_chosen (self);

  g_assert (SENDA_IS_SIGN_OFF_SHEET (self));

  gtk_label_set_label (GTK_LABEL (self->reason),
                       chosen->len == 0 ? _("Say who has read it.") : "");
  gtk_widget_set_sensitive (self->note, chosen->len > 0);
}

static void
day_cb (SendaSignOffSheet *self,
        const char        *day)
{
  g_assert (SENDA_IS_SIGN_OFF_SHEET (self));

  if (*day == '\0')
    return;
  g_free (self->day);
  self->day = g_strdup (day);
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->date), day);
}

static void
everybody_cb (SendaSignOffSheet *self)
{
  g_assert (SENDA_IS_SIGN_OFF_SHEET (self));

  for (guint i = 0; i < self->checks->len; i++)
    gtk_switch_set_active (GTK_SWITCH (g_ptr_array_index (self->checks, i)), TRUE);
}

static void
note_cb (SendaSignOffSheet *self)
{
  g_autoptr (GPtrArray) chosen = dup_chosen (self);
  guint way = senda_list_button_get_chosen (SENDA_LIST_BUTTON (self->way));
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_SIGN_OFF_SHEET (self));

  if (!senda_protocol_acknowledge_many (self->protocols, self->version, chosen, self->day,
                                        senda_acknowledgement_ways[way].name, &error))
    {
      senda_dialog_tell (GTK_WIDGET (self), _("That Could Not Be Done"), error->message);
      return;
    }
  if (self->opener != NULL)
    senda_window_toast (self->opener, _("The acknowledgements were noted."), TRUE);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static GtkWidget *
build_how (SendaSignOffSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("When and how"));
  g_autoptr (GPtrArray) ways = g_ptr_array_new ();
  guint meeting = 0;

  for (guint i = 0; senda_acknowledgement_ways[i].name != NULL; i++)
    {
      g_ptr_array_add (ways, (gpointer) senda_choice_say (senda_acknowledgement_ways,
                                                          senda_acknowledgement_ways[i].name,
                                                          get_catalog (self)));
      meeting = g_str_equal (senda_acknowledgement_ways[i].name, "meeting") ? i : meeting;
    }
  g_ptr_array_add (ways, NULL);
  self->date = senda_date_button_new (get_catalog (self), _("Acknowledged on"));
  gtk_widget_set_halign (self->date, GTK_ALIGN_START);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       senda_field_row_new (_("Acknowledged on"), self->date));
  self->way = senda_option_append_list (GTK_LIST_BOX (list), C_("acknowledgement", "How"),
                                        (const char *const *) ways->pdata, meeting);
  return list;
}

static GtkWidget *
build_members (SendaSignOffSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Who Has Read It"));
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (self->protocols));

  for (guint i = 0; i < self->members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (self->members, i);
      g_autofree char *line = senda_people_describe_member (people, member);
      GtkWidget *check = senda_option_append_switch (GTK_LIST_BOX (list),
                                                     senda_record_get_text (member, "name"), line);

      g_signal_connect_object (check, "notify::active", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->checks, check);
    }
  self->everybody = gtk_button_new_with_label (_("Everybody"));
  gtk_widget_add_css_class (self->everybody, "flat");
  gtk_widget_set_tooltip_text (self->everybody, _("Mark everybody in this list"));
  g_signal_connect_object (self->everybody, "clicked", G_CALLBACK (everybody_cb), self,
                           G_CONNECT_SWAPPED);
  return senda_section_new (_("Who Has Read It"), self->everybody, list);
}

static void
build_bar (SendaSignOffSheet *self)
{
  self->reason = senda_paragraph_new (NULL);
  self->note = gtk_button_new_with_mnemonic (_("_Note It"));
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_widget_add_css_class (self->note, "suggested-action");
  gtk_widget_set_halign (self->note, GTK_ALIGN_END);
  g_signal_connect_object (self->note, "clicked", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (self->reason, self->note, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "saving-bar");
}

static void
build (SendaSignOffSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autofree char *today =
    senda_workspace_today (senda_protocols_get_workspace (self->protocols));

  gtk_widget_add_css_class (column, "window-column");
  build_bar (self);
  gtk_box_append (GTK_BOX (column), build_how (self));
  gtk_box_append (GTK_BOX (column), build_members (self));
  adw_bin_set_child (ADW_BIN (self), column);
  day_cb (self, today);
  update (self);
}

static void
senda_sign_off_sheet_dispose (GObject *object)
{
  SendaSignOffSheet *self = SENDA_SIGN_OFF_SHEET (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->version);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_sign_off_sheet_parent_class)->dispose (object);
}

static void
senda_sign_off_sheet_finalize (GObject *object)
{
  SendaSignOffSheet *self = SENDA_SIGN_OFF_SHEET (object);

  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->checks);
  g_free (self->day);

  G_OBJECT_CLASS (senda_sign_off_sheet_parent_class)->finalize (object);
}

static void
senda_sign_off_sheet_class_init (SendaSignOffSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_sign_off_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_sign_off_sheet_finalize;
}

static void
senda_sign_off_sheet_init (SendaSignOffSheet *self)
{
  self->members = g_ptr_array_new_with_free_func (g_object_unref);
  self->checks = g_ptr_array_new ();
}

static void
list_missing (SendaSignOffSheet  *self,
              const SendaSignOff *sign_off)
{
  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *agency = g_ptr_array_index (sign_off->agencies, i);

      for (guint j = 0; j < agency->members->len; j++)
        {
          const SendaSignOffMember *member = g_ptr_array_index (agency->members, j);

          if (member->acknowledgement == NULL)
            g_ptr_array_add (self->members, g_object_ref (member->member));
        }
    }
}

GtkWidget *
senda_sign_off_dialog_new (GtkWidget          *widget,
                           SendaProtocols     *protocols,
                           const SendaSignOff *sign_off)
{
  SendaSignOffSheet *self = g_object_new (SENDA_TYPE_SIGN_OFF_SHEET, NULL);
  GtkWidget *window = NULL;

  self->protocols = g_object_ref (protocols);
  self->version = g_object_ref (sign_off->version);
  g_set_weak_pointer (&self->opener, widget);
  list_missing (self, sign_off);
  build (self);
  window = senda_dialog_window_new (widget, _("After a Meeting"), GTK_WIDGET (self),
                                    WINDOW_HEIGHT);
  senda_dialog_window_add_bar (window, self->bar);
  return window;
}
