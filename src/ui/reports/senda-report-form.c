/* senda-report-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-form.h"

#include "senda-choice-row.h"
#include "senda-option.h"
#include "senda-pictures.h"
#include "senda-report-words.h"
#include "senda-roadmap-words.h"
#include "senda-role-card.h"
#include "senda-round.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaReportForm
{
  AdwBin parent_instance;

  SendaReportChoices *choices;
  GListModel *rounds;  /* or NULL */
  GPtrArray *cards;    /* of SendaRoleCard: those that a report may be about, or NULL */
  GtkWidget *scroller;
  GtkWidget *tables;   /* the rows for a format that holds one table; NULL until shown */
  GStrv sheets;        /* ids of the document's tables */
};

G_DEFINE_FINAL_TYPE (SendaReportForm, senda_report_form, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaReportForm *self)
{
  return senda_report_choices_get_workspace (self->choices);
}

static void
language_chosen_cb (SendaReportForm *self,
                    const char      *name,
                    SendaChoiceRow  *row)
{
  g_assert (SENDA_IS_REPORT_FORM (self));

  senda_choice_row_set_active (row, name);
  senda_report_choices_set_languages (self->choices, name);
}

static void
append_languages (SendaReportForm *self,
                  GtkListBox      *list)
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
paper_chosen_cb (SendaReportForm *self,
                 const char      *name,
                 SendaChoiceRow  *row)
{
  g_assert (SENDA_IS_REPORT_FORM (self));

  senda_choice_row_set_active (row, name);
  senda_report_choices_set_paper (self->choices, senda_paper_find (name));
}

static void
append_papers (SendaReportForm *self,
               GtkListBox      *list)
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
n_before_elements (SendaReportForm *self)
{
  return senda_report_choices_get_report (self->choices)->needs_element ? 0 : 1;
}

static void
element_chosen_cb (SendaReportForm *self,
                   guint            chosen)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  guint before = n_before_elements (self);

  g_assert (SENDA_IS_REPORT_FORM (self));

  if (chosen < before)
    senda_report_choices_set_element (self->choices, NULL);
  else if (chosen - before < senda_content_get_n_elements (content))
    senda_report_choices_set_element (self->choices,
                                      senda_content_get_element (content, chosen - before)->id);
}

static void
append_elements (SendaReportForm *self,
                 GtkListBox      *list)
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
read_roles (SendaReportForm *self)
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
role_chosen_cb (SendaReportForm *self,
                guint            chosen)
{
  const SendaRoleCard *card = NULL;

  g_assert (SENDA_IS_REPORT_FORM (self));

  if (chosen > 0 && chosen <= self->cards->len)
    card = g_ptr_array_index (self->cards, chosen - 1);
  senda_report_choices_set_role (self->choices, card ? card->source : NULL);
}

static void
append_roles (SendaReportForm *self,
              GtkListBox      *list)
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

/* The latest round stands first; it is the one that is meant when none is chosen. */
static void
round_chosen_cb (SendaReportForm *self,
                 guint            chosen)
{
  guint n_rounds = g_list_model_get_n_items (self->rounds);
  g_autoptr (SendaRecord) round = NULL;

  g_assert (SENDA_IS_REPORT_FORM (self));

  if (chosen > 0 && chosen < n_rounds)
    round = g_list_model_get_item (self->rounds, n_rounds - 1 - chosen);
  senda_report_choices_set_round (self->choices, round ? senda_record_get_id (round) : NULL);
}

static void
append_rounds (SendaReportForm *self,
               GtkListBox      *list)
{
  const char *chosen = senda_report_choices_get_round (self->choices);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint n_rounds = g_list_model_get_n_items (self->rounds);
  guint selected = 0;
  GtkWidget *button = NULL;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (self->rounds, n_rounds - 1 - i);
      g_autofree char *name = senda_words_round (get_workspace (self), SENDA_ROUND (round));

      g_strv_builder_add (builder, name);
      if (g_strcmp0 (senda_record_get_id (round), chosen) == 0)
        selected = i;
    }
  names = g_strv_builder_end (builder);
  button = senda_option_append_list (list, _("Round"), (const char *const *) names, selected);
  g_signal_connect_object (button, "chosen", G_CALLBACK (round_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
build_about (SendaReportForm *self)
{
  const SendaReport *report = senda_report_choices_get_report (self->choices);
  GtkWidget *list = senda_boxed_list_new (_("What it is about"));

  if (report->takes_element)
    append_elements (self, GTK_LIST_BOX (list));
  if (report->takes_role)
    append_roles (self, GTK_LIST_BOX (list));
  if (report->needs_round && self->rounds != NULL &&
      g_list_model_get_n_items (self->rounds) > 1)
    append_rounds (self, GTK_LIST_BOX (list));
  append_languages (self, GTK_LIST_BOX (list));
  append_papers (self, GTK_LIST_BOX (list));
  return list;
}

static void
audience_toggled_cb (SendaReportForm *self,
                     GtkCheckButton  *check)
{
  g_assert (SENDA_IS_REPORT_FORM (self));

  if (gtk_check_button_get_active (check))
    senda_report_choices_set_audience (
      self->choices, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "audience")));
}

static GtkWidget *
build_audiences (SendaReportForm *self)
{
  static const struct
  {
    SendaAudience audience;
    const char *title;
    const char *subtitle;
  } audiences[] = {
    { SENDA_AUDIENCE_INTERNAL, NC_("audience", "Those who run the task force"),
      NC_("audience", "Nothing is left out.") },
    { SENDA_AUDIENCE_MEMBERS, NC_("audience", "Members"),
      NC_("audience", "What is for those who run it is left out.") },
    { SENDA_AUDIENCE_PUBLIC, NC_("audience", "Anyone"),
      NC_("audience", "What is for members is left out too.") },
  };
  GtkWidget *list = senda_boxed_list_new (_("Who may read it"));
  GtkWidget *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      GtkWidget *check = senda_option_append_radio (
        GTK_LIST_BOX (list), group,
        g_dpgettext2 (GETTEXT_PACKAGE, "audience", audiences[i].title),
        g_dpgettext2 (GETTEXT_PACKAGE, "audience", audiences[i].subtitle));

      group = group ? group : check;
      g_object_set_data (G_OBJECT (check), "audience", GINT_TO_POINTER (audiences[i].audience));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), audiences[i].audience ==
                                   senda_report_choices_get_audience (self->choices));
      g_signal_connect_object (check, "toggled", G_CALLBACK (audience_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return senda_section_new (_("Who May Read It"), NULL, list);
}

static void
section_switched_cb (SendaReportForm *self,
                     GParamSpec      *pspec G_GNUC_UNUSED,
                     GtkSwitch       *control)
{
  guint section = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (control), "section"));

  g_assert (SENDA_IS_REPORT_FORM (self));

  senda_report_choices_set_section (self->choices, section, gtk_switch_get_active (control));
}

static GtkWidget *
build_sections (SendaReportForm *self)
{
  const SendaReport *report = senda_report_choices_get_report (self->choices);
  GtkWidget *list = senda_boxed_list_new (_("What is in it"));

  for (guint i = 0; i < senda_report_n_sections (report); i++)
    {
      const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "report-section",
                                        report->sections[i].label);
      GtkWidget *control = senda_option_append_switch (GTK_LIST_BOX (list), title, NULL);

      g_object_set_data (G_OBJECT (control), "section", GUINT_TO_POINTER (i));
      gtk_switch_set_active (GTK_SWITCH (control),
                             senda_report_choices_has_section (self->choices, i));
      g_signal_connect_object (control, "notify::active", G_CALLBACK (section_switched_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return senda_section_new (_("What Is in It"), NULL, list);
}

static void
sheet_chosen_cb (SendaReportForm *self,
                 guint            chosen)
{
  g_assert (SENDA_IS_REPORT_FORM (self));

  if (self->sheets != NULL && chosen < g_strv_length (self->sheets))
    senda_report_choices_set_sheet (self->choices, self->sheets[chosen]);
}

static void
mark_switched_cb (SendaReportForm *self,
                  GParamSpec      *pspec G_GNUC_UNUSED,
                  GtkSwitch       *control)
{
  g_assert (SENDA_IS_REPORT_FORM (self));

  senda_report_choices_set_mark (self->choices, gtk_switch_get_active (control));
}

static void
append_sheets (SendaReportForm *self)
{
  const char *chosen = senda_report_choices_get_sheet (self->choices);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint selected = 0;
  GtkWidget *button = NULL;

  for (guint i = 0; self->sheets != NULL && self->sheets[i] != NULL; i++)
    {
      g_strv_builder_add (builder, senda_report_say_sheet (self->sheets[i]));
      if (g_strcmp0 (self->sheets[i], chosen) == 0)
        selected = i;
    }
  names = g_strv_builder_end (builder);
  if (g_strv_length (names) < 2)
    return;
  button = senda_option_append_list (GTK_LIST_BOX (self->tables), _("Table"),
                                   (const char *const *) names, selected);
  g_signal_connect_object (button, "chosen", G_CALLBACK (sheet_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Only a format that is one plain table asks for more. */
static void
update_tables (SendaReportForm *self)
{
  const SendaFormat *format = senda_report_choices_get_format (self->choices);
  gboolean shown = format->is_sheets && format->is_text;
  GtkListBoxRow *row = NULL;
  GtkWidget *control = NULL;

  if (self->tables == NULL)
    return;
  gtk_widget_set_visible (self->tables, shown);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->tables), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->tables), GTK_WIDGET (row));
  if (!shown)
    return;
  append_sheets (self);
  control = senda_option_append_switch (GTK_LIST_BOX (self->tables), _("Mark the file for Excel"),
                                        _("Excel then shows accents as they are."));
  gtk_switch_set_active (GTK_SWITCH (control), senda_report_choices_get_mark (self->choices));
  g_signal_connect_object (control, "notify::active", G_CALLBACK (mark_switched_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
format_toggled_cb (SendaReportForm *self,
                   GtkCheckButton  *check)
{
  g_assert (SENDA_IS_REPORT_FORM (self));

  if (!gtk_check_button_get_active (check))
    return;
  senda_report_choices_set_format (self->choices, g_object_get_data (G_OBJECT (check), "format"));
  update_tables (self);
}

static GtkWidget *
build_formats (SendaReportForm *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Saved as"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = NULL;
  guint n_formats = 0;
  const SendaFormat *formats = senda_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      GtkWidget *check = senda_option_append_radio (GTK_LIST_BOX (list), group,
                                                    _(formats[i].label), _(formats[i].purpose));

      group = group ? group : check;
      g_object_set_data (G_OBJECT (check), "format", (gpointer) &formats[i]);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   &formats[i] == senda_report_choices_get_format (self->choices));
      g_signal_connect_object (check, "toggled", G_CALLBACK (format_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  self->tables = senda_boxed_list_new (_("The table that is saved"));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->tables);
  update_tables (self);
  return senda_section_new (_("Saved As"), NULL, box);
}

static gboolean
has_round (SendaReportForm *self,
           const char      *id)
{
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (self->rounds) && !found; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (self->rounds, i);

      found = g_strcmp0 (senda_record_get_id (round), id) == 0;
    }
  return found;
}

static void
rounds_changed_cb (SendaReportForm *self)
{
  g_assert (SENDA_IS_REPORT_FORM (self));

  if (!has_round (self, senda_report_choices_get_round (self->choices)))
    senda_report_choices_set_round (self->choices, NULL);
  senda_report_form_update (self, self->rounds);
}

static void
set_rounds (SendaReportForm *self,
            GListModel      *rounds)
{
  if (self->rounds == rounds)
    return;
  if (self->rounds != NULL)
    g_signal_handlers_disconnect_by_func (self->rounds, rounds_changed_cb, self);
  g_set_object (&self->rounds, rounds);
  if (rounds != NULL)
    g_signal_connect_object (rounds, "items-changed", G_CALLBACK (rounds_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
senda_report_form_dispose (GObject *object)
{
  SendaReportForm *self = SENDA_REPORT_FORM (object);

  set_rounds (self, NULL);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->sheets, g_strfreev);
  g_clear_pointer (&self->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_report_form_parent_class)->dispose (object);
}

static void
senda_report_form_class_init (SendaReportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_report_form_dispose;
}

static void
senda_report_form_init (SendaReportForm *self)
{
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 NULL);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
senda_report_form_new (SendaReportChoices *choices)
{
  SendaReportForm *self = g_object_new (SENDA_TYPE_REPORT_FORM, NULL);

  self->choices = g_object_ref (choices);
  return GTK_WIDGET (self);
}

void
senda_report_form_update (SendaReportForm *self,
                          GListModel      *rounds)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  const SendaReport *report = NULL;

  g_return_if_fail (SENDA_IS_REPORT_FORM (self));

  report = senda_report_choices_get_report (self->choices);
  g_return_if_fail (report != NULL);
  set_rounds (self, rounds);
  self->tables = NULL;
  gtk_widget_add_css_class (column, "report-options");
  gtk_box_append (GTK_BOX (column), senda_paragraph_new (senda_report_purpose (report)));
  gtk_box_append (GTK_BOX (column), build_about (self));
  if (!senda_report_is_blank (senda_report_choices_get_report (self->choices)))
    gtk_box_append (GTK_BOX (column), build_audiences (self));
  if (senda_report_n_sections (report) > 0)
    gtk_box_append (GTK_BOX (column), build_sections (self));
  gtk_box_append (GTK_BOX (column), build_formats (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), column);
}

void
senda_report_form_set_document (SendaReportForm *self,
                                SendaDocument   *document)
{
  const char *chosen = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sheets = NULL;

  g_return_if_fail (SENDA_IS_REPORT_FORM (self));

  chosen = senda_report_choices_get_sheet (self->choices);
  for (guint i = 0; i < senda_document_get_n_sheets (document); i++)
    g_strv_builder_add (builder, senda_document_get_sheet_id (document, i));
  sheets = g_strv_builder_end (builder);
  if (self->sheets != NULL &&
      g_strv_equal ((const char *const *) sheets, (const char *const *) self->sheets))
    return;
  g_strfreev (self->sheets);
  self->sheets = g_steal_pointer (&sheets);
  if (chosen != NULL && !g_strv_contains ((const char *const *) self->sheets, chosen))
    senda_report_choices_set_sheet (self->choices, NULL);
  update_tables (self);
}
