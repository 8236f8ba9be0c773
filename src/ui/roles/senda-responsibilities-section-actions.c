/* senda-responsibilities-section-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with responsibilities. The menu, the buttons and the tests go through these.
 */
#include "config.h"

#include "senda-responsibilities-section-private.h"

#include "senda-dialogs.h"
#include "senda-record-edits.h"
#include "senda-responsibility-matrix.h"
#include "senda-role-edits.h"

#include <glib/gi18n-lib.h>

static SendaWorkspace *
get_workspace (SendaResponsibilitiesSection *self)
{
  return senda_people_get_workspace (self->people);
}

static void
tell (SendaResponsibilitiesSection *self,
      gboolean                      done,
      const char                   *text,
      const GError                 *error)
{
  if (done)
    senda_window_toast (GTK_WIDGET (self), text, TRUE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
set_part_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (widget);
  const char *id = NULL;
  const char *role = NULL;
  const char *part = NULL;
  SendaRecord *responsibility = NULL;
  const SendaRoleCard *card = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &id, &role, &part);
  responsibility = senda_people_facts_find (senda_people_get_facts (self->people),
                                            &senda_responsibility_info, id);
  card = senda_responsibility_matrix_find_role (SENDA_RESPONSIBILITY_MATRIX (self->matrix), role);
  if (responsibility != NULL && card != NULL &&
      !senda_responsibility_set_part (self->people, responsibility, card, *part ? part : NULL,
                                      &error))
    senda_window_show_error (widget, error);
}

static void
add_answered_cb (const char *answer,
                 gpointer    data)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) added = senda_responsibility_add (self->people, answer, &error);

  tell (self, added != NULL, _("The responsibility was added."), error);
}

static void
add_cb (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  const SendaQuestion question = {
    .heading = _("Add a Responsibility"),
    .body = _("Something that has to be done, by whomever."),
    .label = _("Name of the responsibility"),
    .accept = _("_Add"),
  };

  senda_dialog_ask (widget, &question, add_answered_cb, widget);
}

static void
begin_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (widget);
  g_autoptr (GError) error = NULL;

  tell (self, senda_responsibilities_begin (self->people, &error),
        _("The usual responsibilities were added. Change what is different with you."), error);
}

static void
rename_answered_cb (const char *answer,
                    gpointer    data)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (data);
  SendaRecord *record = _senda_responsibilities_section_get_chosen (self);
  g_autoptr (GError) error = NULL;

  if (record != NULL)
    tell (self, senda_record_edit (get_workspace (self), record, "name", NULL, answer, &error),
          _("The responsibility has a new name."), error);
}

static void
rename_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (widget);
  SendaRecord *record = _senda_responsibilities_section_get_chosen (self);
  SendaQuestion question = {
    .heading = _("Rename the Responsibility"),
    .label = _("Name of the responsibility"),
    .accept = _("_Rename"),
  };

  if (record == NULL)
    return;
  question.text = senda_responsibility_get_name (record, senda_people_get_facts (self->people),
                                                 senda_workspace_get_catalog (
                                                   get_workspace (self)));
  senda_dialog_ask (widget, &question, rename_answered_cb, widget);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (widget);
  SendaRecord *record = _senda_responsibilities_section_get_chosen (self);
  g_autoptr (GError) error = NULL;

  if (record != NULL)
    tell (self, senda_record_remove (get_workspace (self), record, &error),
          _("The responsibility was removed."), error);
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_widget_activate_action (widget, "win.open-place", "s", "reports:responsibilities");
}

/* For class_init. */
void
_senda_responsibilities_section_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "responsibilities.add", NULL, add_cb },
    { "responsibilities.begin", NULL, begin_cb },
    { "responsibilities.rename", NULL, rename_cb },
    { "responsibilities.remove", NULL, remove_cb },
    { "responsibilities.set-part", "(sss)", set_part_cb },
    { "responsibilities.print", NULL, print_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}
