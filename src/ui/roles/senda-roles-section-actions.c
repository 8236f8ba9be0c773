/* senda-roles-section-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with roles. The menu, the buttons and the tests all go through these actions.
 */
#include "config.h"

#include "senda-roles-section-private.h"

#include "senda-dialogs.h"
#include "senda-record-edits.h"
#include "senda-role-edits.h"
#include "senda-role-editor.h"
#include "senda-role-versions.h"
#include "senda-role-view.h"

#include <glib/gi18n-lib.h>

static SendaWorkspace *
get_workspace (SendaRolesSection *self)
{
  return senda_people_get_workspace (self->people);
}

static const char *
get_name (SendaRolesSection   *self,
          const SendaRoleCard *card)
{
  return senda_role_card_get_name (card, senda_workspace_get_catalog (get_workspace (self)));
}

/* Says what was done, with Undo, or why it was not. */
static gboolean
tell (SendaRolesSection *self,
      gboolean           done,
      const char        *text,
      const GError      *error)
{
  if (done)
    senda_window_toast (GTK_WIDGET (self), text, TRUE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
  return done;
}

static void
open_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);

  if (_senda_roles_section_open (self, g_variant_get_string (parameter, NULL)) &&
      !gtk_widget_get_child_visible (self->list))
    gtk_widget_grab_focus (self->view);
}

static void
back_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  senda_place_section_go_back (SENDA_PLACE_SECTION (widget));
}

static void
understood_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  SendaRecord *me = senda_people_get_me (self->people);
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (card == NULL || me == NULL ||
      senda_role_card_get_reading (card, facts, me, NULL) == SENDA_READING_UNDERSTOOD)
    return;
  /* Translators: %s is the name of a role */
  text = g_strdup_printf (_("“%s” is understood."), get_name (self, card));
  tell (self, senda_role_review (self->people, card, me, SENDA_REVIEW_UNDERSTOOD, NULL, &error),
        text, error);
}

static void
ask_cb (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  SendaRecord *me = senda_people_get_me (self->people);
  g_autoptr (GError) error = NULL;

  if (card == NULL || me == NULL)
    return;
  if (tell (self,
            senda_role_review (self->people, card, me, SENDA_REVIEW_DISCUSS,
                               g_variant_get_string (parameter, NULL), &error),
            _("Your question was kept."), error))
    senda_role_view_done (SENDA_ROLE_VIEW (self->view));
}

static void
adapt_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  _senda_roles_section_edit (SENDA_ROLES_SECTION (widget));
}

static void
save_wording_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  GtkWidget *editor = card ? _senda_roles_section_get_editor (self) : NULL;
  guint number = card ? card->number : 0;
  const char *other = NULL;
  g_autoptr (GError) error = NULL;

  if (editor == NULL)
    return;
  if (!senda_role_editor_save (SENDA_ROLE_EDITOR (editor), card, &other, &error))
    {
      senda_window_show_error (widget, error);
      return;
    }
  _senda_roles_section_update (self);
  card = _senda_roles_section_get_card (self);
  if (other == NULL)
    _senda_roles_section_end_editing (self);
  if (card != NULL && card->number != number)
    {
      g_autofree char *text = g_strdup_printf (_("Version %u was saved."), card->number);

      senda_window_toast (widget, text, TRUE);
    }
  else
    senda_window_toast (widget, _("Nothing differs: there is no new version."), FALSE);
}

static void
discard_confirmed_cb (gpointer data)
{
  _senda_roles_section_end_editing (SENDA_ROLES_SECTION (data));
}

static void
discard_wording_cb (GtkWidget  *widget,
                    const char *name G_GNUC_UNUSED,
                    GVariant   *parameter G_GNUC_UNUSED)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  GtkWidget *editor = _senda_roles_section_get_editor (self);

  if (editor == NULL)
    return;
  if (senda_role_editor_is_changed (SENDA_ROLE_EDITOR (editor)))
    senda_dialog_confirm (widget, _("Discard What You Wrote?"),
                          _("The wording of today stays as it is."), _("_Discard"),
                          discard_confirmed_cb, self);
  else
    _senda_roles_section_end_editing (self);
}

static void
read_wording_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  SendaRecord *version = senda_people_facts_find (senda_people_get_facts (self->people),
                                                  &senda_role_version_info, id);

  if (version != NULL || g_strcmp0 (id, SENDA_WORDING_SHIPPED) == 0)
    _senda_roles_section_read (self, version);
}

static void
use_shipped_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  g_autoptr (GError) error = NULL;

  if (card != NULL &&
      tell (self, senda_role_use_shipped (self->people, card, &error),
            _("Senda’s wording holds again. Yours stays among the versions."), error) &&
      self->reader != NULL)
    {
      _senda_roles_section_show_card (self);
      gtk_widget_grab_focus (self->view);
    }
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  const SendaRoleCard *card = _senda_roles_section_get_card (SENDA_ROLES_SECTION (widget));
  g_autofree char *target = card ? g_strconcat ("reports:role-sheet:", card->source, NULL) : NULL;

  if (target != NULL)
    gtk_widget_activate_action (widget, "win.open-place", "s", target);
}

static void
assign_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  SendaRecord *member =
    senda_people_facts_find (senda_people_get_facts (self->people), &senda_member_info,
                             g_variant_get_string (parameter, NULL));
  g_autoptr (SendaRecord) assignment = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (card == NULL || member == NULL)
    return;
  /* Translators: a member, and the role that the member was given */
  text = g_strdup_printf (_("%1$s now holds “%2$s”."), senda_record_get_text (member, "name"),
                          get_name (self, card));
  assignment = senda_role_assign (self->people, card, member, &error);
  tell (self, assignment != NULL, text, error);
}

static void
end_assignment_cb (GtkWidget  *widget,
                   const char *name G_GNUC_UNUSED,
                   GVariant   *parameter)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  SendaRecord *assignment =
    senda_people_facts_find (senda_people_get_facts (self->people), &senda_role_assignment_info,
                             g_variant_get_string (parameter, NULL));
  g_autofree char *today = senda_workspace_today (get_workspace (self));
  g_autoptr (GError) error = NULL;

  if (assignment != NULL)
    tell (self, senda_role_end_assignment (self->people, assignment, today, &error),
          _("The role ends today."), error);
}

static void
set_used (SendaRolesSection *self,
          gboolean           is_used)
{
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (card == NULL)
    return;
  text = g_strdup_printf (is_used ? _("“%s” is used here.") : _("“%s” is not used here."),
                          get_name (self, card));
  tell (self, senda_role_set_used (self->people, card, is_used, &error), text, error);
}

static void
leave_out_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  set_used (SENDA_ROLES_SECTION (widget), FALSE);
}

static void
use_cb (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  set_used (SENDA_ROLES_SECTION (widget), TRUE);
}

static void
add_answered_cb (const char *answer,
                 gpointer    data)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) role = senda_role_add (self->people, "task-force", answer, &error);

  if (tell (self, role != NULL, _("The role was added. Say in its wording what it asks."), error))
    {
      _senda_roles_section_update (self);
      _senda_roles_section_open (self, senda_record_get_id (role));
    }
}

static void
add_cb (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  const SendaQuestion question = {
    .heading = _("Add a Role"),
    .body = _("A role that your task force has and Senda does not know."),
    .label = _("Name of the role"),
    .accept = _("_Add"),
  };

  senda_dialog_ask (widget, &question, add_answered_cb, widget);
}

static void
rename_answered_cb (const char *answer,
                    gpointer    data)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (data);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  g_autoptr (GError) error = NULL;

  if (card != NULL && card->record != NULL)
    tell (self, senda_record_edit (get_workspace (self), card->record, "name", NULL, answer, &error),
          _("The role has a new name."), error);
}

static void
rename_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  SendaQuestion question = {
    .heading = _("Rename the Role"),
    .label = _("Name of the role"),
    .accept = _("_Rename"),
  };

  if (card == NULL)
    return;
  question.text = get_name (self, card);
  senda_dialog_ask (widget, &question, rename_answered_cb, widget);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaRolesSection *self = SENDA_ROLES_SECTION (widget);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  g_autoptr (GError) error = NULL;

  if (card != NULL && card->record != NULL)
    tell (self, senda_record_remove (get_workspace (self), card->record, &error),
          _("The role was removed."), error);
}

/* What can be done with the role that is open. */
void
_senda_roles_section_enable (SendaRolesSection *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const SendaRoleCard *card = _senda_roles_section_get_card (self);
  gboolean read_only = FALSE;
  gboolean may_write = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  may_write = !read_only && card != NULL;
  gtk_widget_action_set_enabled (widget, "roles.add", !read_only);
  gtk_widget_action_set_enabled (widget, "roles.understood", may_write);
  gtk_widget_action_set_enabled (widget, "roles.ask", may_write);
  gtk_widget_action_set_enabled (widget, "roles.adapt", may_write);
  gtk_widget_action_set_enabled (widget, "roles.save-wording", may_write);
  gtk_widget_action_set_enabled (widget, "roles.use-shipped",
                                 may_write && card->topic != NULL &&
                                 !senda_role_card_is_shipped (card));
  gtk_widget_action_set_enabled (widget, "roles.leave-out", may_write && !card->is_unused);
  gtk_widget_action_set_enabled (widget, "roles.use", may_write && card->is_unused);
  gtk_widget_action_set_enabled (widget, "roles.rename", may_write && card->topic == NULL);
  gtk_widget_action_set_enabled (widget, "roles.remove", may_write && card->topic == NULL);
}

/* For class_init. */
void
_senda_roles_section_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "roles.open", "s", open_cb },
    { "roles.back", NULL, back_cb },
    { "roles.understood", NULL, understood_cb },
    { "roles.ask", "s", ask_cb },
    { "roles.adapt", NULL, adapt_cb },
    { "roles.save-wording", NULL, save_wording_cb },
    { "roles.discard-wording", NULL, discard_wording_cb },
    { "roles.read-wording", "s", read_wording_cb },
    { "roles.use-shipped", NULL, use_shipped_cb },
    { "roles.print", NULL, print_cb },
    { "roles.assign", "s", assign_cb },
    { "roles.end-assignment", "s", end_assignment_cb },
    { "roles.leave-out", NULL, leave_out_cb },
    { "roles.use", NULL, use_cb },
    { "roles.add", NULL, add_cb },
    { "roles.rename", NULL, rename_cb },
    { "roles.remove", NULL, remove_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type,
                                     actions[i].activate);
}
