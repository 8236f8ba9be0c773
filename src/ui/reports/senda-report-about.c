/* senda-report-about.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-about.h"

#include "senda-choice-row.h"
#include "senda-option.h"
#include "senda-pictures.h"
#include "senda-report-protocol-rows.h"
#include "senda-report-round-rows.h"
#include "senda-report-words.h"
#include "senda-report-year-rows.h"
#include "senda-role-card.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaReportAbout
{
  AdwBin parent_instance;

  SendaReportChoices *choices;
  GPtrArray *cards; /* of SendaRoleCard: those that the report may be about, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaReportAbout, senda_report_about, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaReportAbout *self)
{
  return senda_report_choices_get_workspace (self->choices);
}

static void
language_chosen_cb (SendaReportAbout *self,
                    const char       *name,
                    SendaChoiceRow   *row)
{
  g_assert (SENDA_IS_REPORT_ABOUT (self));

  senda_choice_row_set_active (row, name);
  senda_report_choices_set_languages (self->choices, name);
}

static void
append_languages (SendaReportAbout *self,
                  GtkListBox       *list)
{
  GtkWidget *row = senda_choice_row_new (_("Language"), FALSE);
  const char *const *languages = senda_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      const char *name = senda_language_name (languages[i]);

      senda_choice_row_add (SENDA_CHOICE_ROW (row), languages[i], name,
                            senda_choice_face_new (NULL, name));
    }
  senda_choice_row_add (SENDA_CHOICE_ROW (row), SENDA_LANGUAGES_BOTH, _("Both, side by side"),
                        senda_choice_face_new (NULL, C_("languages", "Both")));
  senda_choice_row_set_active (SENDA_CHOICE_ROW (row),
                               senda_report_choices_get_languages (self->choices));
  g_signal_connect_object (row, "chosen", G_CALLBACK (language_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (list, senda_field_row_new (_("Language"), row));
}

static void
paper_chosen_cb (SendaReportAbout *self,
                 const char       *name,
                 SendaChoiceRow   *row)
{
  g_assert (SENDA_IS_REPORT_ABOUT (self));

  senda_choice_row_set_active (row, name);
  senda_report_choices_set_paper (self->choices, senda_paper_find (name));
}

static void
append_papers (SendaReportAbout *self,
               GtkListBox       *list)
{
  GtkWidget *row = senda_choice_row_new (_("Paper"), FALSE);

  senda_choice_row_add (SENDA_CHOICE_ROW (row), senda_paper_letter.name,
                        C_("paper", "US Letter"),
                        senda_choice_face_new (NULL, C_("paper", "US Letter")));
  senda_choice_row_add (SENDA_CHOICE_ROW (row), senda_paper_a4.name, C_("paper", "A4"),
                        senda_choice_face_new (NULL, C_("paper", "A4")));
  senda_choice_row_set_active (SENDA_CHOICE_ROW (row),
                               senda_report_choices_get_paper (self->choices)->name);
  g_signal_connect_object (row, "chosen", G_CALLBACK (paper_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, senda_field_row_new (_("Paper"), row));
}

/* How many choices stand before the first element: all of them, where the report need not be about
 * one. */
static guint
n_before_elements (SendaReportAbout *self)
{
  return senda_report_choices_get_report (self->choices)->needs_element ? 0 : 1;
}

static void
element_chosen_cb (SendaReportAbout *self,
                   guint             chosen)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  guint before = n_before_elements (self);

  g_assert (SENDA_IS_REPORT_ABOUT (self));

  if (chosen < before)
    senda_report_choices_set_element (self->choices, NULL);
  else if (chosen - before < senda_content_get_n_elements (content))
    senda_report_choices_set_element (self->choices,
                                      senda_content_get_element (content, chosen - before)->id);
}

static void
append_elements (SendaReportAbout *self,
                 GtkListBox       *list)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  const char *id = senda_report_choices_get_element (self->choices);
  const SendaElement *chosen = id ? senda_content_find_element (content, id) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  GtkWidget *button = NULL;

  if (n_before_elements (self) > 0)
    /* Translators: a choice above the list of the roadmap's elements */
    g_strv_builder_add (builder, C_("report", "All elements"));
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      g_autofree char *name = senda_report_say_element (get_workspace (self),
                                                        senda_content_get_element (content, i));

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  button = senda_option_append_list (list, _("Element"), (const char *const *) names,
                                   chosen ? chosen->position + n_before_elements (self) : 0);
  g_signal_connect_object (button, "chosen", G_CALLBACK (element_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The roles that are used here; all of them stand first. */
static void
read_roles (SendaReportAbout *self)
{
  SendaWorkspace *workspace = get_workspace (self);
  const char *task_force = senda_report_choices_get_task_force (self->choices);
  g_autofree char *today = senda_workspace_today (workspace);
  g_autoptr (SendaPeopleFacts) people = NULL;

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  if (task_force != NULL)
    people = senda_workspace_picture_people (workspace, task_force, today, NULL);
  if (people == NULL)
    return;
  self->cards = senda_role_cards_new (people);
  for (guint i = self->cards->len; i > 0; i--)
    if (((SendaRoleCard *) g_ptr_array_index (self->cards, i - 1))->is_unused)
      g_ptr_array_remove_index (self->cards, i - 1);
}

static void
role_chosen_cb (SendaReportAbout *self,
                guint             chosen)
{
  const SendaRoleCard *card = NULL;

  g_assert (SENDA_IS_REPORT_ABOUT (self));

  if (chosen > 0 && chosen <= self->cards->len)
    card = g_ptr_array_index (self->cards, chosen - 1);
  senda_report_choices_set_role (self->choices, card ? card->source : NULL);
}

static void
append_roles (SendaReportAbout *self,
              GtkListBox       *list)
{
  const char *role = senda_report_choices_get_role (self->choices);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  const SendaRoleCard *chosen = NULL;
  guint selected = 0;
  GtkWidget *button = NULL;

  read_roles (self);
  if (self->cards == NULL)
    return;
  chosen = role ? senda_role_cards_find (self->cards, role) : NULL;
  /* Translators: a choice above the list of the task force's roles */
  g_strv_builder_add (builder, C_("report", "All roles"));
  for (guint i = 0; i < self->cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (self->cards, i);

      g_strv_builder_add (builder,
                          senda_role_card_get_name (card, senda_workspace_get_catalog (
                                                            get_workspace (self))));
      if (card == chosen)
        selected = i + 1;
    }
  names = g_strv_builder_end (builder);
  button = senda_option_append_list (list, _("Role"), (const char *const *) names, selected);
  g_signal_connect_object (button, "chosen", G_CALLBACK (role_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  if (chosen == NULL)
    senda_report_choices_set_role (self->choices, NULL);
}

static void
senda_report_about_dispose (GObject *object)
{
  SendaReportAbout *self = SENDA_REPORT_ABOUT (object);

  g_clear_object (&self->choices);
  g_clear_pointer (&self->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_report_about_parent_class)->dispose (object);
}

static void
senda_report_about_class_init (SendaReportAboutClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_report_about_dispose;
}

static void
senda_report_about_init (SendaReportAbout *self G_GNUC_UNUSED)
{
}

/* Rows for what the chosen report is about, as it is now. @rounds: of the task force, or NULL. */
GtkWidget *
senda_report_about_new (SendaReportChoices *choices,
                        GListModel         *rounds)
{
  SendaReportAbout *self = g_object_new (SENDA_TYPE_REPORT_ABOUT, NULL);
  const SendaReport *report = senda_report_choices_get_report (choices);
  GtkWidget *list = senda_boxed_list_new (_("What it is about"));

  self->choices = g_object_ref (choices);
  if (report->takes_element)
    append_elements (self, GTK_LIST_BOX (list));
  if (report->takes_role)
    append_roles (self, GTK_LIST_BOX (list));
  senda_report_protocol_rows_append (choices, GTK_LIST_BOX (list));
  if (report->takes_year)
    senda_report_year_rows_append (choices, GTK_LIST_BOX (list));
  else
    senda_report_round_rows_append (choices, rounds, GTK_LIST_BOX (list));
  append_languages (self, GTK_LIST_BOX (list));
  append_papers (self, GTK_LIST_BOX (list));
  adw_bin_set_child (ADW_BIN (self), list);
  return GTK_WIDGET (self);
}
