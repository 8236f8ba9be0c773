/* senda-protocol-about.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-about.h"

#include "senda-focus.h"
#include "senda-privacy-hint.h"
#include "senda-protocol-ladder.h"
#include "senda-protocol-reviews.h"
#include "senda-record-form.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 700

struct _SendaProtocolAbout
{
  SendaPlaceSection parent_instance;

  SendaRecord *protocol; /* NULL when none was looked at */
  gboolean is_stale;     /* nobody looks: shown anew when somebody does */
  GtkWidget *ladder;
  GtkWidget *reviews;
};

G_DEFINE_FINAL_TYPE (SendaProtocolAbout, senda_protocol_about, SENDA_TYPE_PLACE_SECTION)

static const SendaFormField name_fields[] = {
  { "title", N_("The name of what Senda brings along"), NULL },
  { "is_guidelines",
    N_("Where a protocol has to pass through formal approval, some task forces write guidelines "
       "instead. The title then says so; all else stays the same."), NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField people_fields[] = {
  { "owner", N_("Nobody yet"), NULL },
  { "committee", N_("No committee"), NULL },
  { "drafters", NULL, NULL },
  { "parties", N_("While none is named, it binds all agencies that take part."), NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField review_fields[] = {
  { "next_review_on", NULL, NULL },
  { "review_months",
    N_("While this is empty, what Senda brings along says it, or twelve."), NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField award_fields[] = {
  { "asks_funder",
    N_("Some awards ask that the funder gets a protocol before it is used."), NULL },
  { "submitted_on", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField words_fields[] = {
  { "purpose", N_("While this is empty, the document says what Senda brings along."), NULL },
  { "scope", N_("For whom and for what it holds, and for what it does not"), NULL },
  { "definitions", N_("Words that have a meaning of their own here"), NULL },
  { "replaces", N_("Earlier agreements that it takes the place of"), NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField keeping_fields[] = {
  { "training", N_("Who learns it, how and how often"), NULL },
  { "kept_at", N_("A folder, an office, a person; never an address of a shelter"), NULL },
  { "note", NULL, NULL },
  { NULL, NULL, NULL }
};

static void
update (SendaProtocolAbout *self)
{
  g_assert (SENDA_IS_PROTOCOL_ABOUT (self));

  self->is_stale = FALSE;
  senda_protocol_ladder_update (SENDA_PROTOCOL_LADDER (self->ladder));
  senda_protocol_reviews_update (SENDA_PROTOCOL_REVIEWS (self->reviews));
}

static void
ensure (SendaProtocolAbout *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaProtocolAbout *self)
{
  g_assert (SENDA_IS_PROTOCOL_ABOUT (self));

  if (self->ladder == NULL || senda_record_is_deleted (self->protocol))
    return;
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
append_form (SendaProtocolAbout   *self,
             GtkBox               *column,
             const char           *heading,
             const SendaFormField *fields)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));

  gtk_box_append (column, senda_section_new (heading, NULL,
                                             senda_record_form_new (workspace, self->protocol,
                                                                    heading, fields, NULL)));
}

static void
build (SendaProtocolAbout *self)
{
  SendaProtocols *protocols = senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkBox *box = GTK_BOX (column);
  GtkWidget *clamp = NULL;

  gtk_widget_add_css_class (column, "window-column");
  self->ladder = senda_protocol_ladder_new (protocols, self->protocol);
  self->reviews = senda_protocol_reviews_new (protocols, self->protocol);
  gtk_box_append (box, self->ladder);
  append_form (self, box, _("What It Is Called"), name_fields);
  append_form (self, box, _("Who Looks After It"), people_fields);
  append_form (self, box, _("When It Is Looked at Again"), review_fields);
  gtk_box_append (box, self->reviews);
  append_form (self, box, _("The Award"), award_fields);
  append_form (self, box, _("What the Document Says of Itself"), words_fields);
  append_form (self, box, _("Learning and Keeping It"), keeping_fields);
  gtk_box_append (box, senda_privacy_hint_new ());
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", column, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
}

static gboolean
senda_protocol_about_grab_focus (GtkWidget *widget)
{
  SendaProtocolAbout *self = SENDA_PROTOCOL_ABOUT (widget);

  return self->ladder != NULL && gtk_widget_child_focus (self->ladder, GTK_DIR_TAB_FORWARD);
}

static void
senda_protocol_about_constructed (GObject *object)
{
  SendaProtocolAbout *self = SENDA_PROTOCOL_ABOUT (object);
  SendaProtocols *protocols = senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
  SendaRecord *protocol = senda_protocols_get_protocol (protocols);

  G_OBJECT_CLASS (senda_protocol_about_parent_class)->constructed (object);

  if (protocol == NULL)
    return;
  self->protocol = g_object_ref (protocol);
  build (self);
  g_signal_connect_object (protocols, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
}

static void
senda_protocol_about_dispose (GObject *object)
{
  SendaProtocolAbout *self = SENDA_PROTOCOL_ABOUT (object);

  self->ladder = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);

  G_OBJECT_CLASS (senda_protocol_about_parent_class)->dispose (object);
}

static void
senda_protocol_about_class_init (SendaProtocolAboutClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_protocol_about_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_protocol_about_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_protocol_about_grab_focus;
}

static void
senda_protocol_about_init (SendaProtocolAbout *self G_GNUC_UNUSED)
{
}
