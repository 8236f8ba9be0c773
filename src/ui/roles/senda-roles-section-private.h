/* senda-roles-section-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the files of the section: its panes, and its actions.
 */
#pragma once

#include "senda-roles-section.h"

#include "senda-role-card.h"

G_BEGIN_DECLS

struct _SendaRolesSection
{
  SendaPlaceSection parent_instance;

  SendaPeople *people; /* borrowed from the parent */
  GtkWidget *split;
  GtkWidget *list;
  GtkWidget *stack;    /* of the view, a reader and the editors, or of what to do first */
  GtkWidget *none;
  GtkWidget *view;
  GtkWidget *reader;   /* or NULL */
  GPtrArray *cards;
  char *open;          /* the id of the role whose card is open, or NULL */
  guint update_source;
  gboolean is_stale;
};

void                 _senda_roles_section_install_actions (GtkWidgetClass      *klass);
void                 _senda_roles_section_enable          (SendaRolesSection   *self);
/* Makes what is shown true now, instead of before the next frame. */
void                 _senda_roles_section_update          (SendaRolesSection   *self);
const SendaRoleCard *_senda_roles_section_get_card        (SendaRolesSection   *self);
gboolean             _senda_roles_section_open            (SendaRolesSection   *self,
                                                           const char          *id);
void                 _senda_roles_section_show_card       (SendaRolesSection   *self);
void                 _senda_roles_section_read            (SendaRolesSection   *self,
                                                           SendaRecord         *version);
/* The editor of the role that is open, or NULL. */
GtkWidget           *_senda_roles_section_get_editor      (SendaRolesSection   *self);
void                 _senda_roles_section_edit            (SendaRolesSection   *self);
void                 _senda_roles_section_end_editing     (SendaRolesSection   *self);

G_END_DECLS
