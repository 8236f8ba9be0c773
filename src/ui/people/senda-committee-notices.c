/* senda-committee-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-committee-notices.h"

#include "senda-day-menu.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-structure-words.h"

#include <glib/gi18n-lib.h>

struct _SendaCommitteeNotices
{
  AdwBin parent_instance;

  SendaBrowserSection *section; /* around it: not held */
  SendaRecord *committee;       /* or NULL */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaCommitteeNotices, senda_committee_notices, ADW_TYPE_BIN)

static void
day_chosen_cb (GtkWidget   *menu,
               const char  *day,
               SendaRecord *seat)
{
  gtk_widget_activate_action (menu, "committees.end-seat", "(ss)", senda_record_get_id (seat),
                              day);
}

/* The seat of a chair who left is not among those of today: it can be ended here. */
static void
append_end (SendaCommitteeNotices *self,
            SendaRow              *row,
            SendaRecord           *seat)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (self->section);
  SendaRecord *member = senda_people_facts_follow (facts, seat, "member");
  g_autofree char *label = g_strdup_printf (_("End the Seat of %s…"),
                                            senda_record_get_text (member, "name"));
  GtkWidget *menu = senda_day_menu_new (_("End Seat…"), label, _("The last day in this seat"),
                                        _("End Seat"), senda_people_facts_get_today (facts));
  gboolean read_only = FALSE;

  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self->section)),
                "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (menu, !read_only);
  g_signal_connect_object (menu, "chosen", G_CALLBACK (day_chosen_cb), seat, 0);
  senda_row_add_end (row, menu);
}

static void
append (SendaCommitteeNotices *self,
        const SendaNotice     *notice,
        SendaRecord           *committee)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (self->section);
  g_autofree char *text = senda_structure_say_notice (
    notice, facts, senda_browser_section_get_catalog (self->section));
  GtkWidget *row = NULL;

  if (self->committee == NULL)
    {
      row = senda_browser_section_link_new (text, NULL, "committees",
                                            senda_record_get_id (committee));
      senda_row_set_icon (SENDA_ROW (row), "senda-info-symbolic");
    }
  else
    {
      row = senda_row_new ("senda-info-symbolic");
      senda_row_set_text (SENDA_ROW (row), text, NULL);
      if (notice->kind == SENDA_NOTICE_CHAIR_LEFT)
        append_end (self, SENDA_ROW (row), notice->record);
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
update (SendaCommitteeNotices *self)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (self->section);
  g_autoptr (GPtrArray) notices = senda_people_notices_new (facts);
  GtkListBox *list = GTK_LIST_BOX (self->list);

  g_assert (SENDA_IS_COMMITTEE_NOTICES (self));

  senda_row_trim (list, 0);
  for (guint i = 0; i < notices->len; i++)
    {
      const SendaNotice *notice = g_ptr_array_index (notices, i);
      SendaRecord *committee = senda_structure_find_noticed (notice, facts);

      if (committee != NULL && (self->committee == NULL || self->committee == committee))
        append (self, notice, committee);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_list_box_get_row_at_index (list, 0) != NULL);
}

static void
senda_committee_notices_dispose (GObject *object)
{
  g_clear_object (&SENDA_COMMITTEE_NOTICES (object)->committee);

  G_OBJECT_CLASS (senda_committee_notices_parent_class)->dispose (object);
}

static void
senda_committee_notices_class_init (SendaCommitteeNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_committee_notices_dispose;
}

static void
senda_committee_notices_init (SendaCommitteeNotices *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_committee_notices_new (SendaBrowserSection *section,
                             SendaRecord         *committee)
{
  SendaCommitteeNotices *self = g_object_new (SENDA_TYPE_COMMITTEE_NOTICES, NULL);

  self->section = section;
  g_set_object (&self->committee, committee);
  self->list = senda_boxed_list_new (_("What to Look At"));
  adw_bin_set_child (ADW_BIN (self), self->list);
  g_signal_connect_object (senda_place_section_get_people (SENDA_PLACE_SECTION (section)),
                           "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
