/* senda-offers-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-offers-section.h"

#include "senda-dialogs.h"
#include "senda-offer-dialog.h"
#include "senda-offer-page.h"
#include "senda-offers-list.h"
#include "senda-record-edits.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaOffersSection
{
  SendaBrowserSection parent_instance;

  GListStore *offers; /* those of the picture */
};

G_DEFINE_FINAL_TYPE (SendaOffersSection, senda_offers_section, SENDA_TYPE_BROWSER_SECTION)

static SendaWorkspace *
get_workspace (gpointer data)
{
  return senda_place_section_get_workspace (SENDA_PLACE_SECTION (data));
}

static SendaPeopleFacts *
get_facts (gpointer data)
{
  return senda_browser_section_get_facts (SENDA_BROWSER_SECTION (data));
}

static SendaContent *
get_content (gpointer data)
{
  return senda_workspace_get_content (get_workspace (data));
}

static GtkWidget *
make_detail (SendaRecord *offer,
             gpointer     data)
{
  return senda_offer_page_new (senda_place_section_get_people (SENDA_PLACE_SECTION (data)), offer);
}

static const SendaRecordBrowserSpec spec = {
  .list = &senda_offers_list_spec,
  .add_label = N_("Add an Offer"),
  .empty_icon = "senda-services-symbolic",
  .empty_title = N_("No services yet"),
  .empty_text = N_("What each agency offers, to whom, and how it is reached: the answer to “whom "
                   "can I call for this?”"),
  .make_detail = make_detail,
};

/* Replaces only what is different, so that the rest stays where it is. */
static void
update_offers (SendaOffersSection *self)
{
  GPtrArray *now = senda_people_facts_list (get_facts (self), &senda_service_offer_info);
  GListModel *model = G_LIST_MODEL (self->offers);
  guint n_before = g_list_model_get_n_items (model);
  guint first = 0;
  guint same_end = 0;

  g_assert (SENDA_IS_OFFERS_SECTION (self));

  for (; first < MIN (n_before, now->len); first++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (model, first);

      if (record != g_ptr_array_index (now, first))
        break;
    }
  for (; same_end < MIN (n_before, now->len) - first; same_end++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (model, n_before - same_end - 1);

      if (record != g_ptr_array_index (now, now->len - same_end - 1))
        break;
    }
  if (first + same_end < MAX (n_before, now->len))
    g_list_store_splice (self->offers, first, n_before - first - same_end, now->pdata + first,
                         now->len - first - same_end);
}

static GListModel *
senda_offers_section_dup_records (SendaBrowserSection *section)
{
  SendaOffersSection *self = SENDA_OFFERS_SECTION (section);

  self->offers = g_list_store_new (SENDA_TYPE_RECORD);
  update_offers (self);
  g_signal_connect_object (senda_place_section_get_people (SENDA_PLACE_SECTION (self)), "changed",
                           G_CALLBACK (update_offers), self, G_CONNECT_SWAPPED);
  return G_LIST_MODEL (g_object_ref (self->offers));
}

static void
added_cb (const char *id,
          gpointer    data)
{
  senda_place_section_open (SENDA_PLACE_SECTION (data), id);
}

static void
senda_offers_section_add (SendaBrowserSection *section)
{
  senda_offer_dialog_present (GTK_WIDGET (section),
                              senda_place_section_get_people (SENDA_PLACE_SECTION (section)), NULL,
                              NULL, added_cb, section);
}

static gboolean
senda_offers_section_open (SendaPlaceSection *section,
                           const char        *target)
{
  SendaRecordBrowser *browser =
    senda_browser_section_get_browser (SENDA_BROWSER_SECTION (section));
  const SendaTopic *topic = target ? senda_content_find_topic (get_content (section), target)
                                   : NULL;

  if (topic == NULL)
    return SENDA_PLACE_SECTION_CLASS (senda_offers_section_parent_class)->open (section, target);
  senda_record_browser_open (browser, NULL);
  senda_record_list_set_filter (senda_record_browser_get_list (browser), "service",
                                topic->parent ? topic->parent->id : topic->id);
  return TRUE;
}

static SendaRecord *
find_offer (GtkWidget *widget,
            GVariant  *parameter)
{
  return senda_people_facts_find (get_facts (widget), &senda_service_offer_info,
                                  g_variant_get_string (parameter, NULL));
}

static void
check_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaRecord *offer = find_offer (widget, parameter);
  g_autofree char *today = senda_workspace_today (get_workspace (widget));
  g_autoptr (GError) error = NULL;

  if (offer == NULL)
    return;
  if (senda_record_edit (get_workspace (widget), offer, "checked_on", NULL, today, &error))
    senda_window_toast (widget, _("Checked today."), TRUE);
  else
    senda_window_show_error (widget, error);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  SendaRecord *offer = find_offer (widget, parameter);
  g_autoptr (GError) error = NULL;

  if (offer == NULL)
    return;
  if (senda_record_remove (get_workspace (widget), offer, &error))
    senda_window_toast (widget, _("The offer was removed."), TRUE);
  else
    senda_window_show_error (widget, error);
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_widget_activate_action (widget, "win.open-place", "s", "reports:resource-directory");
}

static void
senda_offers_section_constructed (GObject *object)
{
  GtkWidget *print = senda_text_button_new ("senda-print-symbolic", _("Print…"));
  gboolean read_only = FALSE;

  G_OBJECT_CLASS (senda_offers_section_parent_class)->constructed (object);

  gtk_widget_remove_css_class (print, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "offers.print");
  senda_record_browser_pack (senda_browser_section_get_browser (SENDA_BROWSER_SECTION (object)),
                             print);
  g_object_get (get_workspace (object), "read-only", &read_only, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "offers.check", !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "offers.remove", !read_only);
}

static void
senda_offers_section_finalize (GObject *object)
{
  g_clear_object (&SENDA_OFFERS_SECTION (object)->offers);

  G_OBJECT_CLASS (senda_offers_section_parent_class)->finalize (object);
}

static void
senda_offers_section_class_init (SendaOffersSectionClass *klass)
{
  SendaBrowserSectionClass *browser_class = SENDA_BROWSER_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_offers_section_constructed;
  G_OBJECT_CLASS (klass)->finalize = senda_offers_section_finalize;
  SENDA_PLACE_SECTION_CLASS (klass)->open = senda_offers_section_open;
  browser_class->spec = &spec;
  browser_class->dup_records = senda_offers_section_dup_records;
  browser_class->add = senda_offers_section_add;

  gtk_widget_class_install_action (widget_class, "offers.check", "s", check_cb);
  gtk_widget_class_install_action (widget_class, "offers.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "offers.print", NULL, print_cb);
}

static void
senda_offers_section_init (SendaOffersSection *self G_GNUC_UNUSED)
{
}
