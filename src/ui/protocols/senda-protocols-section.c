/* senda-protocols-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocols-section.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-list.h"
#include "senda-protocol-edits.h"
#include "senda-protocol-list.h"
#include "senda-protocol-offers.h"
#include "senda-protocol-page.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-stack.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMN_WIDTH 1000
#define HEADING_WIDTH 260
/* What most others stand on. */
#define FIRST_TOPIC "protocol.information-sharing"

struct _SendaProtocolsSection
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks at the list: shown anew when somebody does */
  GtkWidget *stack;
  GtkWidget *scroller;
  GtkWidget *empty;
  GtkWidget *begun;  /* around the list */
  GtkWidget *list;
  GtkWidget *more;   /* the heading of what can be begun beside */
  GtkWidget *offers;
  GtkWidget *page;   /* of the open protocol, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaProtocolsSection, senda_protocols_section, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaProtocolsSection *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

/* @id: of a protocol, or of the shipped one that it follows. (nullable) */
static SendaRecord *
find_protocol (SendaProtocolsSection *self,
               const char            *id)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (get_protocols (self));
  SendaRecord *protocol = senda_protocol_facts_find (facts, &senda_protocol_info, id);

  return protocol ? protocol : senda_protocol_facts_find_shipped (facts, id);
}

static void
update_list (SendaProtocolsSection *self)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (get_protocols (self));
  gboolean are_any = senda_protocol_facts_list (facts, &senda_protocol_info)->len > 0;

  self->is_stale = FALSE;
  senda_protocol_list_update (SENDA_PROTOCOL_LIST (self->list));
  senda_protocol_offers_update (SENDA_PROTOCOL_OFFERS (self->offers));
  gtk_widget_set_visible (self->empty, !are_any);
  gtk_widget_set_visible (self->begun, are_any);
  gtk_widget_set_visible (self->more, are_any && gtk_widget_get_visible (self->offers));
}

static void
close_page (SendaProtocolsSection *self)
{
  GtkWidget *page = g_steal_pointer (&self->page);
  g_autofree char *id = NULL;

  if (page == NULL)
    return;
  senda_text_entry_flush_within (page);
  id = g_strdup (senda_record_get_id (
    senda_protocol_page_get_protocol (SENDA_PROTOCOL_PAGE (page))));
  update_list (self);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->scroller);
  gtk_stack_remove (GTK_STACK (self->stack), page);
  senda_protocols_choose (get_protocols (self), NULL);
  if (!senda_protocol_list_focus (SENDA_PROTOCOL_LIST (self->list), id))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
open_page (SendaProtocolsSection *self,
           SendaRecord           *protocol)
{
  g_autoptr (SendaRecord) held G_GNUC_UNUSED = g_object_ref (protocol);
  GtkWidget *before = NULL;

  if (self->page != NULL &&
      senda_protocol_page_get_protocol (SENDA_PROTOCOL_PAGE (self->page)) == protocol)
    return;
  before = g_steal_pointer (&self->page);
  /* The old page is gone before its views hear that another protocol is looked at. */
  if (before != NULL)
    {
      senda_text_entry_flush_within (before);
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->scroller);
      gtk_stack_remove (GTK_STACK (self->stack), before);
    }
  senda_protocols_choose (get_protocols (self), protocol);
  self->page = senda_protocol_page_new (get_protocols (self), protocol);
  g_signal_connect_object (self->page, "back", G_CALLBACK (close_page), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (GTK_STACK (self->stack), self->page, "page");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->page);
}

static void
changed_cb (SendaProtocolsSection *self)
{
  SendaRecord *open = NULL;

  g_assert (SENDA_IS_PROTOCOLS_SECTION (self));

  self->is_stale = TRUE;
  if (self->page != NULL)
    open = senda_protocol_page_get_protocol (SENDA_PROTOCOL_PAGE (self->page));
  if (open != NULL && find_protocol (self, senda_record_get_id (open)) == NULL)
    close_page (self);
  if (gtk_widget_get_mapped (self->scroller))
    update_list (self);
}

static void
ensure (SendaProtocolsSection *self)
{
  if (self->is_stale)
    update_list (self);
}

static void
chosen_cb (SendaProtocolsSection *self,
           SendaRecord           *protocol)
{
  g_assert (SENDA_IS_PROTOCOLS_SECTION (self));

  open_page (self, protocol);
  gtk_widget_grab_focus (self->page);
}

/* Takes @protocol, which was begun just now, or tells why there is none. */
static void
show_begun (SendaProtocolsSection *self,
            SendaRecord           *protocol,
            const GError          *error)
{
  if (protocol == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  chosen_cb (self, protocol);
  senda_window_toast (GTK_WIDGET (self), _("The protocol was begun."), TRUE);
}

static void
begin_cb (SendaProtocolsSection *self,
          const char            *id)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
  const SendaTopic *topic = senda_content_find_topic (senda_workspace_get_content (workspace), id);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = NULL;

  g_assert (SENDA_IS_PROTOCOLS_SECTION (self));

  if (topic == NULL)
    return;
  protocol = senda_protocol_start (get_protocols (self), topic, &error);
  show_begun (self, protocol, error);
}

static void
begin_first_cb (SendaProtocolsSection *self)
{
  begin_cb (self, FIRST_TOPIC);
}

static void
named_cb (const char *title,
          gpointer    data)
{
  SendaProtocolsSection *self = SENDA_PROTOCOLS_SECTION (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = senda_protocol_start_own (get_protocols (self), title, NULL,
                                                               &error);

  show_begun (self, protocol, error);
}

static void
add_cb (SendaProtocolsSection *self)
{
  const SendaQuestion question = {
    .heading = _("New Protocol of Your Own"),
    .body = _("It begins empty: you add what is to be settled."),
    .label = _("Title of the protocol"),
    .accept = _("_Add"),
  };

  g_assert (SENDA_IS_PROTOCOLS_SECTION (self));

  senda_dialog_ask (GTK_WIDGET (self), &question, named_cb, self);
}

static GtkWidget *
build_add (SendaProtocolsSection *self)
{
  GtkWidget *button = senda_text_button_new ("senda-add-symbolic",
                                             _("New Protocol of Your Own…"));
  gboolean read_only = FALSE;

  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)),
                "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (button, !read_only);
  gtk_widget_remove_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_first (SendaProtocolsSection *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Begin with Information Sharing"));
  gboolean read_only = FALSE;

  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)),
                "read-only", &read_only, NULL);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_sensitive (button, !read_only);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (begin_first_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_empty (SendaProtocolsSection *self)
{
  self->empty = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->empty), senda_heading_new (_("No protocols yet"), "title-2", 1));
  gtk_box_append (GTK_BOX (self->empty),
                  senda_paragraph_new (_("A protocol is what several agencies have agreed to do, "
                                         "and who does it. Here each is worked through together, "
                                         "question by question; what you decide becomes a document "
                                         "that you adopt, sign and look at again. Begin with what "
                                         "your group talks about anyway.")));
  gtk_box_append (GTK_BOX (self->empty), build_first (self));
  return self->empty;
}

static GtkWidget *
build_scroller (SendaProtocolsSection *self)
{
  SendaProtocols *protocols = get_protocols (self);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = NULL;

  gtk_widget_add_css_class (column, "window-column");
  self->begun = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->list = senda_protocol_list_new (protocols);
  gtk_box_append (GTK_BOX (self->begun), self->list);
  self->more = senda_heading_new (_("To Begin"), "title-4", 2);
  self->offers = senda_protocol_offers_new (protocols);
  gtk_box_append (GTK_BOX (column), build_empty (self));
  gtk_box_append (GTK_BOX (column), self->begun);
  gtk_box_append (GTK_BOX (column), senda_side_box_new (self->more, build_add (self),
                                                        HEADING_WIDTH));
  gtk_box_append (GTK_BOX (column), self->offers);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offers, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", column, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE,
                                 "child", clamp,
                                 NULL);
  return self->scroller;
}

/* A shipped protocol that was not begun: where it can be. */
static gboolean
show_offer (SendaProtocolsSection *self,
            const char            *topic)
{
  close_page (self);
  ensure (self);
  return senda_protocol_offers_focus (SENDA_PROTOCOL_OFFERS (self->offers), topic);
}

static gboolean
senda_protocols_section_open (SendaPlaceSection *section,
                              const char        *target)
{
  SendaProtocolsSection *self = SENDA_PROTOCOLS_SECTION (section);
  g_auto (GStrv) parts = g_strsplit (target ? target : "", ":", 2);
  SendaRecord *protocol = NULL;

  if (target == NULL)
    return TRUE;
  if (parts[0] == NULL)
    return FALSE;
  protocol = find_protocol (self, parts[0]);
  if (protocol == NULL)
    return parts[1] == NULL && show_offer (self, parts[0]);
  open_page (self, protocol);
  return senda_protocol_page_open (SENDA_PROTOCOL_PAGE (self->page), parts[1]);
}

static gboolean
senda_protocols_section_go_back (SendaPlaceSection *section)
{
  SendaProtocolsSection *self = SENDA_PROTOCOLS_SECTION (section);

  if (self->page == NULL)
    return FALSE;
  if (!senda_protocol_page_go_back (SENDA_PROTOCOL_PAGE (self->page)))
    close_page (self);
  return TRUE;
}

static char *
senda_protocols_section_dup_target (SendaPlaceSection *section)
{
  SendaProtocolsSection *self = SENDA_PROTOCOLS_SECTION (section);
  g_autofree char *rest = NULL;

  if (self->page == NULL)
    return NULL;
  rest = senda_protocol_page_dup_target (SENDA_PROTOCOL_PAGE (self->page));
  return g_strconcat (senda_record_get_id (senda_protocol_page_get_protocol (
                        SENDA_PROTOCOL_PAGE (self->page))), ":", rest, NULL);
}

static gboolean
senda_protocols_section_grab_focus (GtkWidget *widget)
{
  SendaProtocolsSection *self = SENDA_PROTOCOLS_SECTION (widget);

  if (self->page != NULL)
    return gtk_widget_grab_focus (self->page);
  if (gtk_widget_get_visible (self->begun))
    return gtk_widget_grab_focus (self->list);
  return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

static SendaDocument *
senda_protocols_section_make_list (SendaPlaceSection *section,
                                   GError           **error)
{
  SendaProtocolsSection *self = SENDA_PROTOCOLS_SECTION (section);
  g_autoptr (GPtrArray) shown = NULL;
  SendaListRequest request = {
    .list = senda_list_find ("protocols"),
    .task_force = senda_place_section_get_task_force_id (section),
    .audience = SENDA_AUDIENCE_INTERNAL,
  };

  if (self->page != NULL)
    return senda_protocol_page_make_list (SENDA_PROTOCOL_PAGE (self->page), error);
  request.records = shown = senda_protocol_list_dup_shown (SENDA_PROTOCOL_LIST (self->list));
  return senda_workspace_make_list (senda_place_section_get_workspace (section), &request, error);
}

static void
senda_protocols_section_constructed (GObject *object)
{
  SendaProtocolsSection *self = SENDA_PROTOCOLS_SECTION (object);

  G_OBJECT_CLASS (senda_protocols_section_parent_class)->constructed (object);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  senda_stack_tell_pages (GTK_STACK (self->stack));
  gtk_stack_add_named (GTK_STACK (self->stack), build_scroller (self), "list");
  adw_bin_set_child (ADW_BIN (self), self->stack);
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scroller, "map", G_CALLBACK (ensure), self, G_CONNECT_SWAPPED);
  update_list (self);
}

static void
senda_protocols_section_dispose (GObject *object)
{
  SENDA_PROTOCOLS_SECTION (object)->page = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_protocols_section_parent_class)->dispose (object);
}

static void
senda_protocols_section_class_init (SendaProtocolsSectionClass *klass)
{
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_protocols_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_protocols_section_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_protocols_section_grab_focus;
  section_class->open = senda_protocols_section_open;
  section_class->go_back = senda_protocols_section_go_back;
  section_class->dup_target = senda_protocols_section_dup_target;
  section_class->make_list = senda_protocols_section_make_list;
}

static void
senda_protocols_section_init (SendaProtocolsSection *self G_GNUC_UNUSED)
{
}
