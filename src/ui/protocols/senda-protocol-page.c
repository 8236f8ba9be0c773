/* senda-protocol-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-page.h"

#include "senda-checklist-view.h"
#include "senda-dialogs.h"
#include "senda-document-view.h"
#include "senda-focus.h"
#include "senda-protocol-about.h"
#include "senda-protocol-lines.h"
#include "senda-record-edits.h"
#include "senda-section.h"
#include "senda-sign-off-view.h"
#include "senda-stack.h"
#include "senda-switcher.h"
#include "senda-text-entry.h"
#include "senda-versions-view.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *title;
  GType (*get_type) (void);
} views[] = {
  { "checklist", NC_("protocol view", "Checklist"), senda_checklist_view_get_type },
  { "document", NC_("protocol view", "Document"), senda_document_view_get_type },
  { "versions", NC_("protocol view", "Versions"), senda_versions_view_get_type },
  { "sign-off", NC_("protocol view", "Sign-Off"), senda_sign_off_view_get_type },
  { "about", NC_("protocol view", "About"), senda_protocol_about_get_type },
};

struct _SendaProtocolPage
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *state;
  GtkWidget *switcher;
  GtkWidget *stack; /* of the views that were shown */
};

G_DEFINE_FINAL_TYPE (SendaProtocolPage, senda_protocol_page, ADW_TYPE_BIN)

static guint back_signal;

static SendaWorkspace *
get_workspace (SendaProtocolPage *self)
{
  return senda_protocols_get_workspace (self->protocols);
}

static SendaPlaceSection *
get_view (SendaProtocolPage *self)
{
  return SENDA_PLACE_SECTION (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
}

/* "In use · Version 2, adopted March 3, 2026 · Next review March 3, 2027" (transfer full) */
static char *
say_state (SendaProtocolPage *self)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  const char *state = senda_protocol_say_state (self->protocol, catalog);
  g_autofree char *version = senda_protocol_say_version (self->protocols, self->protocol);
  g_autofree char *review = senda_protocol_say_review (self->protocols, self->protocol);

  return g_strjoin (" · ", state, version, review, NULL);
}

static void
update (SendaProtocolPage *self)
{
  SendaWorkspace *workspace = get_workspace (self);
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;

  g_assert (SENDA_IS_PROTOCOL_PAGE (self));

  if (senda_record_is_deleted (self->protocol))
    return;
  title = senda_protocol_dup_title (self->protocol, senda_workspace_get_content (workspace),
                                    senda_workspace_get_catalog (workspace));
  state = say_state (self);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->state), state);
}

static SendaPlaceSection *
show_view (SendaProtocolPage *self,
           guint              index)
{
  const char *name = views[index].name;
  GtkWidget *view = gtk_stack_get_child_by_name (GTK_STACK (self->stack), name);

  senda_text_entry_flush_within (self->stack);
  if (view == NULL)
    {
      view = g_object_new (views[index].get_type (),
                           "people", senda_protocols_get_people (self->protocols),
                           "protocols", self->protocols,
                           NULL);
      gtk_stack_add_named (GTK_STACK (self->stack), view, name);
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), view);
  senda_switcher_set_active (SENDA_SWITCHER (self->switcher), name);
  return SENDA_PLACE_SECTION (view);
}

static gboolean
find_view (const char *name,
           guint      *index)
{
  for (*index = 0; *index < G_N_ELEMENTS (views); (*index)++)
    if (g_strcmp0 (views[*index].name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
switched_cb (SendaProtocolPage *self,
             const char        *name)
{
  guint index = 0;

  g_assert (SENDA_IS_PROTOCOL_PAGE (self));

  if (find_view (name, &index))
    show_view (self, index);
}

static void
back_cb (SendaProtocolPage *self)
{
  g_assert (SENDA_IS_PROTOCOL_PAGE (self));

  g_signal_emit (self, back_signal, 0);
}

static void
report_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  SendaProtocolPage *self = SENDA_PROTOCOL_PAGE (widget);
  g_autofree char *target = g_strconcat ("reports:", g_variant_get_string (parameter, NULL),
                                         ":protocol=", senda_record_get_id (self->protocol),
                                         NULL);

  gtk_widget_activate_action (widget, "win.open-target", "s", target);
}

/* The page goes with the protocol: what is said is said by the section around it. */
static void
remove_protocol (gpointer data)
{
  SendaProtocolPage *self = data;
  GtkWidget *around = gtk_widget_get_ancestor (data, SENDA_TYPE_PLACE_SECTION);
  g_autoptr (SendaProtocolPage) held G_GNUC_UNUSED = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (around == NULL)
    around = data;
  if (senda_record_remove (get_workspace (self), self->protocol, &error))
    senda_window_toast (around, _("The protocol was removed."), TRUE);
  else
    senda_window_show_error (around, error);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaProtocolPage *self = SENDA_PROTOCOL_PAGE (widget);
  SendaProtocolFacts *facts = senda_protocols_get_facts (self->protocols);

  if (senda_protocol_facts_get_latest (facts, self->protocol) == NULL)
    remove_protocol (self);
  else
    senda_dialog_confirm (widget, _("Remove This Protocol?"),
                          _("It was adopted. Its versions, approvals and acknowledgements are no "
                            "longer shown. To keep it, set its state to “No longer used” instead."),
                          _("_Remove"), remove_protocol, self);
}

static GtkWidget *
build_menu (SendaProtocolPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  gboolean read_only = FALSE;

  g_menu_append (menu, _("_Save or Print the Document…"),
                 "protocol.report::protocol-document");
  g_menu_append (menu, _("Save or Print the _Checklist…"),
                 "protocol.report::protocol-checklist");
  g_menu_append (last, _("_Remove This Protocol"), "protocol.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "senda-more-symbolic",
                                           NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  senda_icon_button_set_label (button, _("More for This Protocol"));
  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "protocol.remove", !read_only);
  return button;
}

static GtkWidget *
build_head (SendaProtocolPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->back = senda_icon_button_new ("senda-back-symbolic", _("Back to the Protocols"));
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  self->title = senda_heading_new (NULL, "title-2", 1);
  self->state = senda_paragraph_new_dim (NULL);
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->state);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (head), self->back);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), build_menu (self));
  gtk_widget_add_css_class (head, "protocol-head");
  return head;
}

static void
build (SendaProtocolPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (column), build_head (self));
  self->switcher = senda_switcher_new (_("What of the protocol is shown"));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    senda_switcher_add (SENDA_SWITCHER (self->switcher), views[i].name,
                        g_dpgettext2 (GETTEXT_PACKAGE, "protocol view", views[i].title));
  g_signal_connect_object (self->switcher, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->switcher);
  self->stack = g_object_new (GTK_TYPE_STACK,
                              "hhomogeneous", FALSE,
                              "vhomogeneous", FALSE,
                              "vexpand", TRUE,
                              NULL);
  senda_stack_tell_pages (GTK_STACK (self->stack));
  gtk_box_append (GTK_BOX (column), self->stack);
  adw_bin_set_child (ADW_BIN (self), column);
}

static gboolean
senda_protocol_page_grab_focus (GtkWidget *widget)
{
  SendaProtocolPage *self = SENDA_PROTOCOL_PAGE (widget);

  return gtk_widget_grab_focus (self->switcher);
}

static void
senda_protocol_page_dispose (GObject *object)
{
  SendaProtocolPage *self = SENDA_PROTOCOL_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_protocol_page_parent_class)->dispose (object);
}

static void
senda_protocol_page_class_init (SendaProtocolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_protocol_page_dispose;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_protocol_page_grab_focus;

  back_signal = g_signal_new ("back", SENDA_TYPE_PROTOCOL_PAGE, G_SIGNAL_RUN_LAST, 0,
                              NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "protocol.report", "s", report_cb);
  gtk_widget_class_install_action (widget_class, "protocol.remove", NULL, remove_cb);
}

static void
senda_protocol_page_init (SendaProtocolPage *self G_GNUC_UNUSED)
{
}

/* @protocol: the one that @protocols looks at. */
GtkWidget *
senda_protocol_page_new (SendaProtocols *protocols,
                         SendaRecord    *protocol)
{
  SendaProtocolPage *self = g_object_new (SENDA_TYPE_PROTOCOL_PAGE, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  build (self);
  g_signal_connect_object (protocols, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  show_view (self, 0);
  return GTK_WIDGET (self);
}

/* (transfer none) */
SendaRecord *
senda_protocol_page_get_protocol (SendaProtocolPage *self)
{
  g_return_val_if_fail (SENDA_IS_PROTOCOL_PAGE (self), NULL);

  return self->protocol;
}

gboolean
senda_protocol_page_open (SendaProtocolPage *self,
                          const char        *target)
{
  g_auto (GStrv) parts = g_strsplit (target ? target : "", ":", 2);
  guint index = 0;

  g_return_val_if_fail (SENDA_IS_PROTOCOL_PAGE (self), FALSE);

  if (target == NULL)
    return TRUE;
  if (!find_view (parts[0], &index))
    return FALSE;
  return senda_place_section_open (show_view (self, index), parts[1]);
}

/* Back inside the view that is shown. */
gboolean
senda_protocol_page_go_back (SendaProtocolPage *self)
{
  g_return_val_if_fail (SENDA_IS_PROTOCOL_PAGE (self), FALSE);

  return senda_place_section_go_back (get_view (self));
}

char *
senda_protocol_page_dup_target (SendaProtocolPage *self)
{
  g_autofree char *target = senda_place_section_dup_target (get_view (self));
  const char *name = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  g_return_val_if_fail (SENDA_IS_PROTOCOL_PAGE (self), NULL);

  return target ? g_strconcat (name, ":", target, NULL) : g_strdup (name);
}

SendaDocument *
senda_protocol_page_make_list (SendaProtocolPage *self,
                               GError           **error)
{
  g_return_val_if_fail (SENDA_IS_PROTOCOL_PAGE (self), NULL);

  return senda_place_section_make_list (get_view (self), error);
}
