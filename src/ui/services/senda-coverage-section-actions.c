/* senda-coverage-section-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with a cell of the coverage. Buttons and tests go through these actions.
 */
#include "config.h"

#include "senda-coverage-section-private.h"

#include "senda-dialogs.h"
#include "senda-offer-dialog.h"
#include "senda-people-edits.h"
#include "senda-record-edits.h"
#include "senda-sections-place.h"

#include <glib/gi18n-lib.h>

/* What is open, in words. */
typedef struct
{
  SendaCoverageSpot spot;
  const SendaCoverageLine *service;
  const SendaCoverageLine *whom;
  const char *service_name;
  const char *whom_name;
} Open;

static gboolean
get_open (SendaCoverageSection *self,
          Open                 *open)
{
  if (!_senda_coverage_section_get_open (self, &open->spot))
    return FALSE;
  open->service = senda_coverage_table_get_service (self->table, open->spot);
  open->whom = senda_coverage_table_get_whom (self->table, open->spot);
  open->service_name = senda_coverage_table_name (self->table, open->service);
  open->whom_name = senda_coverage_table_name (self->table, open->whom);
  return TRUE;
}

/* Says what was done, with Undo, or why it was not. The pane shows it at once, with a focus. */
static void
tell (SendaCoverageSection *self,
      gboolean              done,
      const char           *text,
      const GError         *error)
{
  if (!done)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  senda_window_toast (GTK_WIDGET (self), text, TRUE);
  _senda_coverage_section_update (self);
  if (self->gap != NULL)
    gtk_widget_grab_focus (self->pane);
}

static void
close_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  _senda_coverage_section_close (SENDA_COVERAGE_SECTION (widget));
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_widget_activate_action (widget, "win.open-place", "s", "reports:coverage");
}

static void
show_offer (const char *id,
            gpointer    data)
{
  g_autofree char *target = g_strconcat ("offers:", id, NULL);

  senda_sections_place_show (data, target);
}

static void
open_offer_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter)
{
  show_offer (g_variant_get_string (parameter, NULL), widget);
}

static void
check_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (widget);
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);
  SendaRecord *offer =
    senda_people_facts_find (senda_people_get_facts (self->people), &senda_service_offer_info,
                             g_variant_get_string (parameter, NULL));
  g_autofree char *today = senda_workspace_today (workspace);
  g_autoptr (GError) error = NULL;

  if (offer == NULL)
    return;
  if (senda_record_edit (workspace, offer, "checked_on", NULL, today, &error))
    senda_window_toast (widget, _("Checked today."), TRUE);
  else
    senda_window_show_error (widget, error);
}

static const char *
get_field_of_lens (SendaLens lens)
{
  static const char *const fields[] = { "populations", "languages", "hours" };

  return fields[lens];
}

static void
add_offer_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (widget);
  SendaGiven also = { NULL, NULL, NULL };
  Open open;

  if (!get_open (self, &open))
    return;
  also.field = get_field_of_lens (self->table->lens);
  also.text = open.whom->id;
  senda_offer_dialog_present (widget, self->people, open.service->id, &also, show_offer, widget);
}

/* What an action to close the gap would say. (transfer full) */
static char *
make_action (SendaLens   lens,
             const Open *open)
{
  switch (lens)
    {
    case SENDA_LENS_POPULATION:
      /* Translators: a service, and the people whom it is to reach */
      return g_strdup_printf (_("Find out who can offer “%1$s” to: %2$s"), open->service_name,
                              open->whom_name);
    case SENDA_LENS_LANGUAGE:
      /* Translators: a service, and a language */
      return g_strdup_printf (_("Find out who can offer “%1$s” in this language: %2$s"),
                              open->service_name, open->whom_name);
    case SENDA_LENS_HOURS:
      /* Translators: a service, and when it is to be reached, such as “At any hour” */
      return g_strdup_printf (_("Find out who can offer “%1$s” at these hours: %2$s"),
                              open->service_name, open->whom_name);
    }
  g_return_val_if_reached (NULL);
}

static void
planned_cb (const char *answer,
            gpointer    data)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) action = NULL;

  if (self->gap == NULL)
    return;
  action = senda_people_plan_action (self->people, answer, NULL, NULL, self->gap, &error);
  tell (self, action != NULL, _("The action was planned. Say who does it, and by when."), error);
}

static void
plan_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (widget);
  SendaQuestion question = {
    .heading = _("Plan an Action"),
    .label = _("What is to be done"),
    .accept = _("_Plan"),
  };
  g_autofree char *text = NULL;
  Open open;

  if (!get_open (self, &open))
    return;
  text = make_action (self->table->lens, &open);
  question.text = text;
  senda_dialog_ask (widget, &question, planned_cb, widget);
}

/* @reason NULL: takes the answer back. */
static void
decide (SendaCoverageSection *self,
        const char           *reason)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  Open open;

  if (!get_open (self, &open))
    return;
  /* Translators: a service, and for whom or when */
  name = g_strdup_printf (C_("gap", "%1$s – %2$s"), open.service_name, open.whom_name);
  done = senda_people_decide_gap (self->people, self->gap, name,
                                  reason ? SENDA_GAP_NOT_NEEDED : NULL, reason, NULL, &error);
  tell (self, done, reason ? _("It is not needed here.") : _("It is open again."), error);
}

static void
reason_given_cb (const char *answer,
                 gpointer    data)
{
  decide (SENDA_COVERAGE_SECTION (data), answer);
}

static void
not_needed_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (widget);
  SendaQuestion question = {
    .heading = _("Not Needed Here"),
    .label = _("Because"),
    .accept = _("_Save"),
  };
  g_autofree char *body = NULL;
  Open open;

  if (!get_open (self, &open))
    return;
  /* Translators: a service, and for whom or when */
  body = g_strdup_printf (_("Why your task force does not look for this: %1$s – %2$s"),
                          open.service_name, open.whom_name);
  question.body = body;
  senda_dialog_ask (widget, &question, reason_given_cb, widget);
}

static void
take_back_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  decide (SENDA_COVERAGE_SECTION (widget), NULL);
}

/* What can be done with the cell that is open. */
void
_senda_coverage_section_enable (SendaCoverageSection *self)
{
  static const char *const actions[] = {
    "coverage.add-offer", "coverage.plan", "coverage.not-needed", "coverage.take-back"
  };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean read_only = FALSE;

  g_object_get (senda_people_get_workspace (self->people), "read-only", &read_only, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], !read_only && self->gap != NULL);
  gtk_widget_action_set_enabled (widget, "coverage.check", !read_only);
  gtk_widget_action_set_enabled (widget, "coverage.close", self->gap != NULL);
}

/* For class_init. */
void
_senda_coverage_section_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "coverage.close", NULL, close_cb },
    { "coverage.print", NULL, print_cb },
    { "coverage.open-offer", "s", open_offer_cb },
    { "coverage.check", "s", check_cb },
    { "coverage.add-offer", NULL, add_offer_cb },
    { "coverage.plan", NULL, plan_cb },
    { "coverage.not-needed", NULL, not_needed_cb },
    { "coverage.take-back", NULL, take_back_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type,
                                     actions[i].activate);
}
