/* senda-coverage-pane.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-pane.h"

#include "senda-coverage-offers.h"
#include "senda-focus.h"
#include "senda-offer-words.h"
#include "senda-record-form.h"
#include "senda-section.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaCoveragePane
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *back;
  GtkWidget *close;
  GtkWidget *title;
  GtkWidget *whom;
  GtkWidget *state;   /* an AdwBin: the sign and its words */
  GtkWidget *caution;
  GtkWidget *offered; /* the section */
  GtkWidget *offers;  /* its list */
  GtkWidget *question;
  GtkWidget *commands;
  GtkWidget *plan_it;
  GtkWidget *decline;
  GtkWidget *decision; /* the section */
  GtkWidget *reason;
  GtkWidget *plan;     /* an AdwBin: the section of the action */
  char *action;        /* the id of what it shows, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaCoveragePane, senda_coverage_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ALONE,
};

static const SendaFormField action_fields[] = {
  { .field = "what" },
  { .field = "owner" },
  { .field = "due_on" },
  { NULL },
};

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* The plan says how far it is, and asks why it does not go on. */
static GtkWidget *
make_open (const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (_("Open the Action"));
  g_autofree char *target = g_strconcat ("plan:actions:", action, NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-target");
  return button;
}

/* What is being typed in it stays while it shows the same action. */
static void
show_action (SendaCoveragePane *self,
             SendaRecord       *action)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);
  const char *id = action ? senda_record_get_id (action) : NULL;
  GtkWidget *column = NULL;

  if (g_strcmp0 (id, self->action) == 0)
    return;
  senda_text_entry_flush_within (self->plan);
  g_free (self->action);
  self->action = g_strdup (id);
  if (action != NULL)
    {
      column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      gtk_box_append (GTK_BOX (column),
                      senda_record_form_new (workspace, action, _("Planned Action"), action_fields,
                                             NULL));
      gtk_box_append (GTK_BOX (column), make_open (id));
    }
  adw_bin_set_child (ADW_BIN (self->plan),
                     column ? senda_section_new (_("Planned Action"), NULL, column) : NULL);
  gtk_widget_set_visible (self->plan, column != NULL);
}

static void
show_decision (SendaCoveragePane *self,
               SendaRecord       *decision)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);
  const char *language = senda_workspace_get_language (workspace);
  const char *day = decision ? senda_record_get_text (decision, "decided_on") : NULL;
  const char *reason = decision ? senda_record_get_wording (decision, "reason", language, NULL)
                                : NULL;
  g_autofree char *date = NULL;
  g_autofree char *said = NULL;

  gtk_widget_set_visible (self->decision, decision != NULL);
  if (day != NULL)
    date = senda_catalog_format_date (senda_workspace_get_catalog (workspace), day);
  /* Translators: why something is not needed, and the date on which that was decided */
  said = date ? g_strdup_printf (_("“%1$s” Decided on %2$s."), reason ? reason : "", date)
              : g_strdup (reason);
  gtk_label_set_label (GTK_LABEL (self->reason), said ? said : "");
}

static void
show_state (SendaCoveragePane  *self,
            SendaCoverageTable *table,
            SendaCoverageSpot   spot)
{
  const SendaCoverageCell *cell = senda_coverage_get_cell (table->coverage, spot.row, spot.column);
  g_autofree char *said = senda_coverage_table_say_cell (table, spot, FALSE);
  const char *const words[] = { said };
  SendaSign sign;

  senda_coverage_cell_get_sign (cell, &sign);
  adw_bin_set_child (ADW_BIN (self->state), senda_matrix_legend_new (&sign, words, 1));
}

static void
show_commands (SendaCoveragePane       *self,
               const SendaCoverageCell *cell)
{
  gboolean is_open = senda_coverage_cell_is_gap (cell) && cell->action == NULL;

  gtk_widget_set_visible (self->question, is_open);
  gtk_widget_set_visible (self->commands, cell->decision == NULL);
  gtk_widget_set_visible (self->plan_it, is_open);
  gtk_widget_set_visible (self->decline, is_open);
}

void
senda_coverage_pane_show (SendaCoveragePane  *self,
                          SendaCoverageTable *table,
                          SendaCoverageSpot   spot)
{
  const SendaCoverageCell *cell = senda_coverage_get_cell (table->coverage, spot.row, spot.column);
  const SendaCoverageLine *service = senda_coverage_table_get_service (table, spot);
  const char *name = senda_coverage_table_name (table, service);
  const char *whom =
    senda_coverage_table_name (table, senda_coverage_table_get_whom (table, spot));
  const char *caution = senda_service_get_caution (
    service->id, senda_people_facts_get_content (senda_people_get_facts (self->people)));
  g_autofree char *label = g_strdup_printf ("%s, %s", name, whom);

  g_return_if_fail (SENDA_IS_COVERAGE_PANE (self));

  gtk_label_set_label (GTK_LABEL (self->title), name);
  gtk_label_set_label (GTK_LABEL (self->whom), whom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_state (self, table, spot);
  senda_coverage_offers_show (self->offers, self->people, cell->offers, service);
  gtk_widget_set_visible (self->offered, cell->offers->len > 0);
  show_commands (self, cell);
  show_decision (self, cell->decision);
  show_action (self, cell->action);
  gtk_label_set_label (GTK_LABEL (self->caution), caution ? caution : "");
  gtk_widget_set_visible (self->caution, caution != NULL);
}

static GtkWidget *
build_head (SendaCoveragePane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = senda_heading_new (NULL, "title-2", 1);
  self->whom = senda_paragraph_new (NULL);
  self->close = senda_icon_button_new ("senda-close-symbolic", _("Close"));
  gtk_widget_set_valign (self->close, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->close), "coverage.close");
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->whom);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), self->close);
  return head;
}

static GtkWidget *
build_decision (SendaCoveragePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *button = make_button (_("Take Back"), "coverage.take-back");

  self->reason = senda_paragraph_new (NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), self->reason);
  gtk_box_append (GTK_BOX (column), button);
  self->decision = senda_section_new (C_("cover", "Not needed here"), NULL, column);
  return self->decision;
}

static GtkWidget *
build_commands (SendaCoveragePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *add = make_button (_("Add an Offer…"), "coverage.add-offer");

  self->question = senda_paragraph_new (_("Nothing firm is known here. Who could be asked?"));
  self->commands = senda_wrap_box_new (6, 6);
  self->plan_it = make_button (_("Plan an Action…"), "coverage.plan");
  self->decline = make_button (_("Not Needed Here, Because…"), "coverage.not-needed");
  gtk_widget_insert_before (add, self->commands, NULL);
  gtk_widget_insert_before (self->plan_it, self->commands, NULL);
  gtk_widget_insert_before (self->decline, self->commands, NULL);
  gtk_box_append (GTK_BOX (column), self->question);
  gtk_box_append (GTK_BOX (column), self->commands);
  return column;
}

static void
build (SendaCoveragePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);

  gtk_widget_add_css_class (column, "pane-column");
  self->back = senda_text_button_new ("senda-back-symbolic", C_("section", "Coverage"));
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  gtk_widget_set_visible (self->back, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "coverage.close");
  self->state = adw_bin_new ();
  self->caution = senda_paragraph_new_dim (NULL);
  self->offers = senda_boxed_list_new (_("Who Offers It"));
  self->offered = senda_section_new (_("Who Offers It"), NULL, self->offers);
  self->plan = adw_bin_new ();
  gtk_box_append (GTK_BOX (column), self->back);
  gtk_box_append (GTK_BOX (column), build_head (self));
  gtk_box_append (GTK_BOX (column), self->state);
  gtk_box_append (GTK_BOX (column), self->plan);
  gtk_box_append (GTK_BOX (column), build_decision (self));
  gtk_box_append (GTK_BOX (column), self->offered);
  gtk_box_append (GTK_BOX (column), build_commands (self));
  gtk_box_append (GTK_BOX (column), self->caution);
  adw_bin_set_child (ADW_BIN (self),
                     g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                   "child", column,
                                   NULL));
}

static void
senda_coverage_pane_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SendaCoveragePane *self = SENDA_COVERAGE_PANE (object);

  if (prop_id != PROP_ALONE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  gtk_widget_set_visible (self->back, g_value_get_boolean (value));
  gtk_widget_set_visible (self->close, !g_value_get_boolean (value));
}

/* To the first thing that can be done with what it shows. */
static gboolean
senda_coverage_pane_grab_focus (GtkWidget *widget)
{
  SendaCoveragePane *self = SENDA_COVERAGE_PANE (widget);
  GtkWidget *const stops[] = { self->plan, self->decision, self->offered, self->commands };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (gtk_widget_get_visible (stops[i]) &&
        gtk_widget_child_focus (stops[i], GTK_DIR_TAB_FORWARD))
      return TRUE;
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
senda_coverage_pane_dispose (GObject *object)
{
  g_clear_object (&SENDA_COVERAGE_PANE (object)->people);

  G_OBJECT_CLASS (senda_coverage_pane_parent_class)->dispose (object);
}

static void
senda_coverage_pane_finalize (GObject *object)
{
  g_free (SENDA_COVERAGE_PANE (object)->action);

  G_OBJECT_CLASS (senda_coverage_pane_parent_class)->finalize (object);
}

static void
senda_coverage_pane_class_init (SendaCoveragePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = senda_coverage_pane_set_property;
  object_class->dispose = senda_coverage_pane_dispose;
  object_class->finalize = senda_coverage_pane_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_coverage_pane_grab_focus;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "coveragepane");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  g_object_class_install_property (object_class, PROP_ALONE,
                                   g_param_spec_boolean ("alone", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE |
                                                         G_PARAM_STATIC_STRINGS));
}

static void
senda_coverage_pane_init (SendaCoveragePane *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_coverage_pane_new (SendaPeople *people)
{
  SendaCoveragePane *self = g_object_new (SENDA_TYPE_COVERAGE_PANE, NULL);

  self->people = g_object_ref (people);
  build (self);
  return GTK_WIDGET (self);
}
