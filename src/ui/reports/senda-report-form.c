/* senda-report-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-form.h"

#include "senda-option.h"
#include "senda-report-about.h"
#include "senda-report-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaReportForm
{
  AdwBin parent_instance;

  SendaReportChoices *choices;
  GListModel *rounds;  /* or NULL */
  GtkWidget *scroller;
  GtkWidget *tables;   /* the rows for a format that holds one table; NULL until shown */
  GStrv sheets;        /* ids of the document's tables */
};

G_DEFINE_FINAL_TYPE (SendaReportForm, senda_report_form, ADW_TYPE_BIN)

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
  const SendaReport *report = senda_report_choices_get_report (self->choices);
  GtkWidget *list = senda_boxed_list_new (_("Who may read it"));
  GtkWidget *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (audiences) && audiences[i].audience >= report->least; i++)
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
  if (!has_round (self, senda_report_choices_get_earlier (self->choices)))
    senda_report_choices_set_earlier (self->choices, NULL);
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
  gtk_box_append (GTK_BOX (column), senda_report_about_new (self->choices, self->rounds));
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
