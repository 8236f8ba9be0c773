/* senda-offer-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-offer-page.h"

#include "senda-offer-words.h"
#include "senda-record-form.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaOfferPage
{
  AdwBin parent_instance;

  SendaPeople *people;
  SendaRecord *offer;
  GtkWidget *title;
  GtkWidget *agency;
  GtkWidget *open;    /* the button that goes there */
  GtkWidget *checked;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (SendaOfferPage, senda_offer_page, ADW_TYPE_BIN)

static const SendaFormField fields[] = {
  { .field = "service", .kind = "service" },
  { .field = "agency" },
  { .field = "reach" },
  { .field = "phone", .hint = N_("A number for partners or for the public") },
  { .field = "hours" },
  { .field = "hours_note", .hint = N_("For example: closed on holidays") },
  { .field = "populations", .hint = N_("None: for everybody"), .kind = "population" },
  { .field = "languages", .hint = N_("None: those of the agency"), .kind = "language" },
  { .field = "capacity" },
  { .field = "area" },
  { .field = "conditions", .hint = N_("Who can use it, and what they need to bring") },
  { .field = "cost" },
  { .field = "checked_on" },
  { .field = "note" },
  { NULL },
};

static void
show_agency (SendaOfferPage *self)
{
  SendaRecord *agency =
    senda_people_facts_follow (senda_people_get_facts (self->people), self->offer, "agency");
  const char *name = agency ? senda_record_get_text (agency, "name") : "";
  g_autofree char *target =
    g_strconcat ("people:agencies:", agency ? senda_record_get_id (agency) : NULL, NULL);

  gtk_label_set_label (GTK_LABEL (self->agency), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", target);
  gtk_widget_set_visible (self->open, agency != NULL);
}

static void
update (SendaOfferPage *self)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  g_autofree char *checked = senda_offer_dup_checked (self->offer, workspace);

  g_assert (SENDA_IS_OFFER_PAGE (self));

  gtk_label_set_label (GTK_LABEL (self->title), senda_offer_name_service (self->offer, workspace));
  gtk_label_set_label (GTK_LABEL (self->checked), checked);
  show_agency (self);
  senda_record_form_set_note (
    SENDA_RECORD_FORM (self->form),
    senda_service_get_caution (senda_record_get_text (self->offer, "service"),
                               senda_people_facts_get_content (facts)));
}

static GtkWidget *
make_button (SendaOfferPage *self,
             const char     *label,
             const char     *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    senda_record_get_id (self->offer));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
build_head (SendaOfferPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = senda_wrap_box_new (6, 6);

  self->title = senda_heading_new (NULL, "title-2", 1);
  self->agency = senda_paragraph_new (NULL);
  self->checked = senda_paragraph_new_dim (NULL);
  self->open = make_button (self, _("Open the Agency"), "win.open-place");
  gtk_widget_set_margin_top (line, 6);
  gtk_widget_insert_before (make_button (self, _("Checked Today"), "offers.check"), line, NULL);
  gtk_widget_insert_before (self->open, line, NULL);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->agency);
  gtk_box_append (GTK_BOX (head), self->checked);
  gtk_box_append (GTK_BOX (head), line);
  return head;
}

static void
build (SendaOfferPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *remove = make_button (self, _("Remove This Offer"), "offers.remove");

  gtk_widget_add_css_class (remove, "flat");
  self->form = senda_record_form_new (senda_people_get_workspace (self->people), self->offer,
                                      _("Service Offered"), fields, NULL);
  gtk_box_append (GTK_BOX (column), build_head (self));
  gtk_box_append (GTK_BOX (column), self->form);
  gtk_box_append (GTK_BOX (column), remove);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_offer_page_dispose (GObject *object)
{
  SendaOfferPage *self = SENDA_OFFER_PAGE (object);

  g_clear_object (&self->offer);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_offer_page_parent_class)->dispose (object);
}

static void
senda_offer_page_class_init (SendaOfferPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_offer_page_dispose;
}

static void
senda_offer_page_init (SendaOfferPage *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_offer_page_new (SendaPeople *people,
                      SendaRecord *offer)
{
  SendaOfferPage *self = g_object_new (SENDA_TYPE_OFFER_PAGE, NULL);

  self->people = g_object_ref (people);
  self->offer = g_object_ref (offer);
  build (self);
  g_signal_connect_object (people, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
