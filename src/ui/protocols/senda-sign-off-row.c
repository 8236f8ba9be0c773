/* senda-sign-off-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sign-off-row.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-list-button.h"
#include "senda-people-words.h"
#include "senda-place-section.h"
#include "senda-protocol-adoption.h"
#include "senda-record-edits.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-topic.h"
#include "senda-version-words.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define TEXT_WIDTH 220

struct _SendaSignOffRow
{
  GtkListBoxRow parent_instance;

  SendaProtocols *protocols;
  SendaRecord *version;
  SendaRecord *agency; /* or NULL */
  SendaRecord *member; /* NULL: the agency as a whole */
  SendaRecord *acknowledgement; /* or NULL */
  GtkWidget *name;
  GtkWidget *about;
  GtkWidget *controls;
  GtkWidget *read;     /* “I Have Read It”: for whoever works here */
  GtkWidget *way;
  GtkWidget *day;
};

G_DEFINE_FINAL_TYPE (SendaSignOffRow, senda_sign_off_row, GTK_TYPE_LIST_BOX_ROW)

static SendaCatalog *
get_catalog (SendaSignOffRow *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

static SendaPeopleFacts *
get_people (SendaSignOffRow *self)
{
  return senda_people_get_facts (senda_protocols_get_people (self->protocols));
}

static gboolean
is_me (SendaSignOffRow *self)
{
  return self->member != NULL &&
         senda_people_get_me (senda_protocols_get_people (self->protocols)) == self->member;
}

static const char *
get_name (SendaSignOffRow *self)
{
  return self->member ? senda_record_get_text (self->member, "name") : _("The agency as a whole");
}

/* The first is: not yet; the last, where nobody said how: acknowledged. */
static guint
find_way (SendaRecord *acknowledgement)
{
  const char *way = acknowledgement ? senda_record_get_text (acknowledgement, "way") : NULL;
  guint i = 0;

  if (acknowledgement == NULL)
    return 0;
  while (senda_acknowledgement_ways[i].name != NULL &&
         g_strcmp0 (senda_acknowledgement_ways[i].name, way) != 0)
    i++;
  return i + 1;
}

static gboolean
acknowledge (SendaSignOffRow *self,
             const char      *day,
             const char      *way)
{
  g_autoptr (GError) error = NULL;

  if (senda_protocol_acknowledge (self->protocols, self->version, self->agency, self->member, day,
                                  way, &error))
    return TRUE;
  senda_window_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

/* Whoever no longer takes part has no row without it. */
static void
take_back (SendaSignOffRow *self)
{
  GtkWidget *around = gtk_widget_get_ancestor (GTK_WIDGET (self), SENDA_TYPE_PLACE_SECTION);
  g_autoptr (GError) error = NULL;

  if (self->acknowledgement == NULL)
    return;
  if (senda_record_remove (senda_protocols_get_workspace (self->protocols), self->acknowledgement,
                           &error))
    senda_window_toast (around, _("The acknowledgement was taken back."), TRUE);
  else
    senda_window_show_error (around, error);
}

static void
show_controls (SendaSignOffRow *self)
{
  g_signal_handlers_block_matched (self->way, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  senda_list_button_choose (SENDA_LIST_BUTTON (self->way), find_way (self->acknowledgement));
  g_signal_handlers_unblock_matched (self->way, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->day),
                              self->acknowledgement
                                ? senda_record_get_text (self->acknowledgement, "acknowledged_on")
                                : NULL);
  gtk_widget_set_visible (self->day, self->acknowledgement != NULL);
  gtk_widget_set_visible (self->read, is_me (self) && self->acknowledgement == NULL);
}

static void
way_cb (SendaSignOffRow *self,
        guint            index)
{
  const char *day = self->acknowledgement
                      ? senda_record_get_text (self->acknowledgement, "acknowledged_on")
                      : NULL;

  g_assert (SENDA_IS_SIGN_OFF_ROW (self));

  if (index == 0)
    take_back (self);
  else
    acknowledge (self, day, senda_acknowledgement_ways[index - 1].name);
  show_controls (self);
}

static void
day_cb (SendaSignOffRow *self,
        const char      *day)
{
  g_assert (SENDA_IS_SIGN_OFF_ROW (self));

  if (*day != '\0' && self->acknowledgement != NULL)
    acknowledge (self, day, senda_record_get_text (self->acknowledgement, "way"));
  show_controls (self);
}

static void
read_cb (SendaSignOffRow *self)
{
  g_assert (SENDA_IS_SIGN_OFF_ROW (self));

  gtk_widget_grab_focus (self->way);
  if (acknowledge (self, NULL, "senda"))
    senda_window_toast (GTK_WIDGET (self), _("It is noted that you have read it."), TRUE);
}

static GtkWidget *
build_way (SendaSignOffRow *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  /* Translators: %s is the name of a member or of an agency */
  g_autofree char *label = g_strdup_printf (_("%s: acknowledged"), get_name (self));

  /* Translators: nobody has said that it was read */
  g_ptr_array_add (items, (gpointer) C_("acknowledgement", "Not yet"));
  for (guint i = 0; senda_acknowledgement_ways[i].name != NULL; i++)
    g_ptr_array_add (items, (gpointer) senda_choice_say (senda_acknowledgement_ways,
                                                         senda_acknowledgement_ways[i].name,
                                                         get_catalog (self)));
  /* Translators: somebody has said that they read it, and nobody noted how */
  g_ptr_array_add (items, (gpointer) C_("acknowledgement", "Acknowledged"));
  g_ptr_array_add (items, NULL);
  self->way = senda_list_button_new (label, (const char *const *) items->pdata, 0);
  g_signal_connect_object (self->way, "chosen", G_CALLBACK (way_cb), self, G_CONNECT_SWAPPED);
  return self->way;
}

static GtkWidget *
build_controls (SendaSignOffRow *self)
{
  /* Translators: %s is the name of a member or of an agency */
  g_autofree char *label = g_strdup_printf (_("%s: acknowledged on"), get_name (self));

  self->controls = senda_wrap_box_new (6, 6);
  self->read = gtk_button_new_with_label (_("I Have Read It"));
  gtk_widget_add_css_class (self->read, "suggested-action");
  g_signal_connect_object (self->read, "clicked", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  self->day = senda_date_button_new (get_catalog (self), label);
  g_signal_connect_object (self->day, "committed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->controls), self->read);
  gtk_box_append (GTK_BOX (self->controls), build_way (self));
  gtk_box_append (GTK_BOX (self->controls), self->day);
  gtk_widget_set_valign (self->controls, GTK_ALIGN_CENTER);
  return self->controls;
}

static void
build (SendaSignOffRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *face = NULL;

  self->name = senda_paragraph_new (get_name (self));
  self->about = senda_paragraph_new_dim (NULL);
  gtk_widget_add_css_class (self->about, "caption");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->about);
  face = senda_side_box_new (texts, build_controls (self), TEXT_WIDTH);
  gtk_widget_add_css_class (face, "sign-off-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), face);
}

static void
senda_sign_off_row_dispose (GObject *object)
{
  SendaSignOffRow *self = SENDA_SIGN_OFF_ROW (object);

  g_clear_object (&self->acknowledgement);
  g_clear_object (&self->member);
  g_clear_object (&self->agency);
  g_clear_object (&self->version);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_sign_off_row_parent_class)->dispose (object);
}

static void
senda_sign_off_row_class_init (SendaSignOffRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_sign_off_row_dispose;
}

static void
senda_sign_off_row_init (SendaSignOffRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
senda_sign_off_row_new (SendaProtocols *protocols,
                        SendaRecord    *version,
                        SendaRecord    *agency,
                        SendaRecord    *member)
{
  SendaSignOffRow *self = g_object_new (SENDA_TYPE_SIGN_OFF_ROW, NULL);

  self->protocols = g_object_ref (protocols);
  self->version = g_object_ref (version);
  self->agency = agency ? g_object_ref (agency) : NULL;
  self->member = member ? g_object_ref (member) : NULL;
  build (self);
  return GTK_WIDGET (self);
}

/* What they do, and what is noted of them. (transfer full) (nullable) */
static char *
say_about (SendaSignOffRow *self,
           gboolean         is_open)
{
  g_autofree char *title =
    self->member ? g_strdup (senda_record_get_text (self->member, "title")) : NULL;
  g_autofree char *said = NULL;

  if (self->member != NULL && !senda_people_facts_member_takes_part (get_people (self),
                                                                     self->member))
    {
      g_free (title);
      title = g_strdup (_("No longer takes part"));
    }
  if (self->acknowledgement != NULL && !is_open)
    said = senda_version_say_acknowledged (self->acknowledgement, get_catalog (self));
  else if (self->acknowledgement == NULL && !is_open)
    said = g_strdup (_("Did not acknowledge this version"));
  return senda_people_join (title, said, SENDA_WORDS_END);
}

void
senda_sign_off_row_show (SendaSignOffRow *self,
                         SendaRecord     *acknowledgement,
                         gboolean         is_open)
{
  g_autofree char *about = NULL;
  g_autofree char *noted = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (SENDA_IS_SIGN_OFF_ROW (self));

  g_set_object (&self->acknowledgement, acknowledgement);
  about = say_about (self, is_open);
  noted = acknowledgement ? senda_version_say_acknowledged (acknowledgement, get_catalog (self))
                          : g_strdup (C_("acknowledgement", "Not yet"));
  label = senda_people_join (get_name (self), is_open ? noted : NULL, about, SENDA_WORDS_END);
  gtk_label_set_label (GTK_LABEL (self->name), get_name (self));
  gtk_label_set_label (GTK_LABEL (self->about), about ? about : "");
  gtk_widget_set_visible (self->about, about != NULL);
  gtk_widget_set_visible (self->controls, is_open);
  show_controls (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* NULL: the agency as a whole. (transfer none) */
SendaRecord *
senda_sign_off_row_get_member (SendaSignOffRow *self)
{
  g_return_val_if_fail (SENDA_IS_SIGN_OFF_ROW (self), NULL);

  return self->member;
}
