/* senda-roles-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roles-section-private.h"

#include "senda-list-views.h"
#include "senda-role-assignment.h"
#include "senda-role-editor.h"
#include "senda-role-list.h"
#include "senda-role-versions.h"
#include "senda-role-view.h"
#include "senda-split-view.h"
#include "senda-stack.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 320
#define CARD_MIN_WIDTH 420

G_DEFINE_FINAL_TYPE (SendaRolesSection, senda_roles_section, SENDA_TYPE_PLACE_SECTION)

/* (nullable) */
const SendaRoleCard *
_senda_roles_section_get_card (SendaRolesSection *self)
{
  if (self->is_stale)
    _senda_roles_section_update (self);
  return self->open ? senda_role_cards_find (self->cards, self->open) : NULL;
}

static gboolean
is_list_alone (SendaRolesSection *self)
{
  SendaSplitView *split = SENDA_SPLIT_VIEW (self->split);

  return senda_split_view_get_collapsed (split) && !senda_split_view_get_show_content (split);
}

static void
close_card (SendaRolesSection *self)
{
  g_clear_pointer (&self->open, g_free);
  senda_role_list_set_open (SENDA_ROLE_LIST (self->list), NULL);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->none);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), FALSE);
}

void
_senda_roles_section_update (SendaRolesSection *self)
{
  const SendaRoleCard *card = NULL;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->is_stale = FALSE;
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = senda_role_cards_new (senda_people_get_facts (self->people));
  senda_role_list_show (SENDA_ROLE_LIST (self->list), self->cards);
  card = self->open ? senda_role_cards_find (self->cards, self->open) : NULL;
  if (card != NULL)
    senda_role_view_show (SENDA_ROLE_VIEW (self->view), card);
  else if (self->open != NULL)
    close_card (self);
  _senda_roles_section_enable (self);
}

static gboolean
update_cb (gpointer data)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (data);

  self->update_source = 0;
  _senda_roles_section_update (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, when it is seen. */
static void
queue_update (SendaRolesSection *self)
{
  self->is_stale = TRUE;
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

static void
drop_reader (SendaRolesSection *self)
{
  if (self->reader != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), self->reader);
  self->reader = NULL;
}

void
_senda_roles_section_show_card (SendaRolesSection *self)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
  drop_reader (self);
}

static char *
make_editor_name (SendaRolesSection *self)
{
  return g_strconcat ("editor:", self->open, NULL);
}

GtkWidget *
_senda_roles_section_get_editor (SendaRolesSection *self)
{
  g_autofree char *name = make_editor_name (self);

  return gtk_stack_get_child_by_name (GTK_STACK (self->stack), name);
}

/* What was begun in an editor waits in it. */
void
_senda_roles_section_edit (SendaRolesSection *self)
{
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  g_autofree char *name = NULL;
  GtkWidget *editor = NULL;

  if (card == NULL)
    return;
  name = make_editor_name (self);
  editor = _senda_roles_section_get_editor (self);
  if (editor == NULL)
    {
      editor = senda_role_editor_new (self->people, card);
      gtk_stack_add_named (GTK_STACK (self->stack), editor, name);
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), editor);
  gtk_widget_grab_focus (editor);
}

void
_senda_roles_section_end_editing (SendaRolesSection *self)
{
  GtkWidget *editor = _senda_roles_section_get_editor (self);

  _senda_roles_section_show_card (self);
  if (editor != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), editor);
  gtk_widget_grab_focus (self->view);
}

/* @version NULL: the shipped words. */
void
_senda_roles_section_read (SendaRolesSection *self,
                           SendaRecord       *version)
{
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  GtkWidget *reader = NULL;

  if (card == NULL)
    return;
  reader = senda_role_reader_new (self->people, card, version);
  gtk_stack_add_child (GTK_STACK (self->stack), reader);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), reader);
  drop_reader (self);
  self->reader = reader;
  gtk_widget_child_focus (reader, GTK_DIR_TAB_FORWARD);
}

gboolean
_senda_roles_section_open (SendaRolesSection *self,
                           const char        *id)
{
  const SendaRoleCard *card = NULL;

  if (self->is_stale)
    _senda_roles_section_update (self);
  card = senda_role_cards_find (self->cards, id);
  if (card == NULL)
    return FALSE;
  g_free (self->open);
  self->open = g_strdup (card->id);
  senda_role_list_set_open (SENDA_ROLE_LIST (self->list), card->id);
  senda_role_view_show (SENDA_ROLE_VIEW (self->view), card);
  _senda_roles_section_show_card (self);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), TRUE);
  _senda_roles_section_enable (self);
  return TRUE;
}

/* Search and history name records that belong to a role. */
static const char *
find_role_of (SendaRolesSection *self,
              const char        *id)
{
  static const SendaRecordInfo *const infos[] = {
    &senda_role_version_info, &senda_role_assignment_info, &senda_role_review_info
  };
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);

  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      SendaRecord *record = senda_people_facts_find (facts, infos[i], id);

      if (record != NULL)
        return senda_record_get_text (record, "role");
    }
  return NULL;
}

static gboolean
senda_roles_section_open (SendaPlaceSection *section,
                          const char        *target)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (section);
  const char *role = NULL;

  if (target == NULL || _senda_roles_section_open (self, target))
    return TRUE;
  role = find_role_of (self, target);
  return role != NULL && _senda_roles_section_open (self, role);
}

/* From an editor or a reader to the card, from the card to the list where it stands alone. */
static gboolean
senda_roles_section_go_back (SendaPlaceSection *section)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (section);
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (shown == self->none || is_list_alone (self))
    return FALSE;
  if (shown != self->view)
    {
      _senda_roles_section_show_card (self);
      gtk_widget_grab_focus (self->view);
      return TRUE;
    }
  if (!senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split)))
    return FALSE;
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), FALSE);
  senda_role_list_focus (SENDA_ROLE_LIST (self->list), self->open);
  return TRUE;
}

static char *
senda_roles_section_dup_target (SendaPlaceSection *section)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (section);
  const SendaRoleCard *card = is_list_alone (self) ? NULL : _senda_roles_section_get_card (self);

  return card ? g_strdup (card->source) : NULL;
}

static GtkWidget *
build_none (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-roles-symbolic",
                       "title", _("Choose a Role"),
                       "description", _("Read what your role asks of you, and what you can expect "
                                        "of those you work with."),
                       NULL);
}

static void
build (SendaRolesSection *self)
{
  self->list = senda_role_list_new (self->people);
  self->view = senda_role_view_new (self->people);
  self->none = build_none ();
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->none);
  gtk_stack_add_child (GTK_STACK (self->stack), self->view);
  senda_stack_tell_pages (GTK_STACK (self->stack));
  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "sidebar", self->list,
                              "content", self->stack,
                              "sidebar-width", LIST_WIDTH,
                              "content-min-width", CARD_MIN_WIDTH,
                              "show-content", FALSE,
                              NULL);
  g_object_bind_property (self->split, "collapsed", self->view, "alone", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), self->split);
}

static void
senda_roles_section_map (GtkWidget *widget)
{
  if (SENDA_ROLES_SECTION (widget)->is_stale)
    _senda_roles_section_update (SENDA_ROLES_SECTION (widget));

  GTK_WIDGET_CLASS (senda_roles_section_parent_class)->map (widget);
}

static SendaDocument *
senda_roles_section_make_list (SendaPlaceSection *section,
                               GError           **error G_GNUC_UNUSED)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (section);
  g_autoptr (GPtrArray) headings = NULL;
  g_autoptr (GPtrArray) cards = NULL;

  if (self->is_stale)
    _senda_roles_section_update (self);
  cards = senda_role_list_sort (SENDA_ROLE_LIST (self->list), self->cards, &headings);
  return senda_list_make_roles (senda_place_section_get_workspace (section),
                                senda_place_section_get_task_force_id (section), cards, headings,
                                senda_people_get_facts (self->people));
}

static void
senda_roles_section_constructed (GObject *object)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (object);

  G_OBJECT_CLASS (senda_roles_section_parent_class)->constructed (object);

  self->people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));
  build (self);
  self->is_stale = TRUE;
  g_signal_connect_object (self->people, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_roles_section_dispose (GObject *object)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_roles_section_parent_class)->dispose (object);
}

static void
senda_roles_section_finalize (GObject *object)
{
  g_free (SENDA_ROLES_SECTION (object)->open);

  G_OBJECT_CLASS (senda_roles_section_parent_class)->finalize (object);
}

static void
senda_roles_section_class_init (SendaRolesSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  object_class->constructed = senda_roles_section_constructed;
  object_class->dispose = senda_roles_section_dispose;
  object_class->finalize = senda_roles_section_finalize;
  GTK_WIDGET_CLASS (klass)->map = senda_roles_section_map;
  section_class->open = senda_roles_section_open;
  section_class->go_back = senda_roles_section_go_back;
  section_class->dup_target = senda_roles_section_dup_target;
  section_class->make_list = senda_roles_section_make_list;

  _senda_roles_section_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
senda_roles_section_init (SendaRolesSection *self G_GNUC_UNUSED)
{
}
