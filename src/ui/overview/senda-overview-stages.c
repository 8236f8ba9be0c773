/* senda-overview-stages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-overview-stages.h"

#include "senda-distribution-strip.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SendaOverviewStages
{
  AdwBin parent_instance;

  SendaRoadmap *roadmap;
  GtkWidget *section; /* the figure or the list; NULL while nothing was discussed */
  GtkWidget *round;
  GtkWidget *card;
  GtkWidget *strip;
  GtkWidget *list; /* NULL until it was asked for */
  GtkWidget *as_text;
  GtkWidget *start; /* the invitation; NULL once something was discussed */
};

G_DEFINE_FINAL_TYPE (SendaOverviewStages, senda_overview_stages, ADW_TYPE_BIN)

static const char *
stage_name (SendaOverviewStages *self,
            guint                stage)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self->roadmap);
  const SendaStage *found = senda_content_find_stage (senda_workspace_get_content (workspace),
                                                      stage);

  return found ? senda_message (found->name, senda_workspace_get_catalog (workspace)) : "";
}

static void
open_stage (SendaOverviewStages *self,
            guint                stage)
{
  g_autofree char *target = g_strdup_printf ("roadmap:stage-%u", stage);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-target", "s", target);
}

static void
stage_clicked_cb (SendaOverviewStages *self,
                  guint                stage)
{
  g_assert (SENDA_IS_OVERVIEW_STAGES (self));

  open_stage (self, stage);
}

/* The names of the elements in @state (and at @stage, when that is not 0), or NULL for none. */
static char *
element_names (SendaOverviewStages *self,
               const char          *state,
               guint                stage)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self->roadmap);
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (g_strcmp0 (senda_roadmap_get_state (self->roadmap, element), state) == 0 &&
          senda_roadmap_get_stage (self->roadmap, element) == stage)
        g_ptr_array_add (names, (gpointer) senda_message (element->name,
                                                          senda_workspace_get_catalog (workspace)));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
update_stage_row (SendaOverviewStages *self,
                  int                  position,
                  guint                stage)
{
  SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), position);
  g_autofree char *names = element_names (self, SENDA_STATE_RATED, stage);
  g_autofree char *target = g_strdup_printf ("roadmap:stage-%u", stage);
  /* Translators: a stage of the roadmap, its number and its name */
  g_autofree char *title = g_strdup_printf (_("Stage %u, %s"), stage, stage_name (self, stage));

  senda_row_set_text (row, title, names ? names : C_("stage", "No element"));
  senda_row_set_action (row, "win.open-target", target);
}

static void
update_list (SendaOverviewStages *self)
{
  static const struct
  {
    const char *state;
    const char *title;
  } others[] = {
    { SENDA_STATE_NOT_DISCUSSED, NC_("distribution", "Not yet discussed") },
    { SENDA_STATE_NO_AGREEMENT, NC_("distribution", "Without agreement") },
    { SENDA_STATE_NOT_APPLICABLE, NC_("distribution", "Not applicable") },
  };
  int n = 0;

  if (self->list == NULL)
    return;
  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    update_stage_row (self, n++, stage);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *names = element_names (self, others[i].state, 0);

      g_autofree char *target = g_strconcat ("roadmap:", others[i].state, NULL);
      SendaRow *row = NULL;

      if (names == NULL)
        continue;
      row = senda_row_ensure (GTK_LIST_BOX (self->list), n++);
      senda_row_set_text (row, g_dpgettext2 (GETTEXT_PACKAGE, "distribution", others[i].title),
                          names);
      senda_row_set_action (row, "win.open-target", target);
    }
  senda_row_trim (GTK_LIST_BOX (self->list), n);
}

static void
as_text_toggled_cb (SendaOverviewStages *self)
{
  gboolean as_text = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_text));

  g_assert (SENDA_IS_OVERVIEW_STAGES (self));

  if (as_text && self->list == NULL)
    {
      self->list = senda_boxed_list_new (_("Elements at each stage"));
      gtk_box_append (GTK_BOX (self->section), self->list);
      update_list (self);
    }
  gtk_widget_set_visible (self->card, !as_text);
  gtk_widget_set_visible (self->list, as_text);
}

static GtkWidget *
build_strip (SendaOverviewStages *self)
{
  const char *names[SENDA_N_STAGES];

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    names[i] = stage_name (self, i + 1);
  self->strip = senda_distribution_strip_new (names);
  g_object_set (self->strip,
                "margin-top", 7,
                "margin-bottom", 7,
                "margin-start", 12,
                "margin-end", 12,
                NULL);
  g_signal_connect_swapped (self->strip, "stage-clicked", G_CALLBACK (stage_clicked_cb), self);
  self->card = adw_bin_new ();
  gtk_widget_add_css_class (self->card, "card");
  adw_bin_set_child (ADW_BIN (self->card), self->strip);
  return self->card;
}

static void
build_section (SendaOverviewStages *self)
{
  self->as_text = gtk_toggle_button_new_with_label (_("As Text"));
  gtk_widget_add_css_class (self->as_text, "flat");
  gtk_widget_set_tooltip_text (self->as_text, _("Show the same facts as a list"));
  g_signal_connect_swapped (self->as_text, "toggled", G_CALLBACK (as_text_toggled_cb), self);
  self->round = senda_paragraph_new_dim (NULL);
  self->section = senda_section_new (_("Where We Are"), self->as_text, self->round);
  gtk_box_append (GTK_BOX (self->section), build_strip (self));
  adw_bin_set_child (ADW_BIN (self), self->section);
  self->start = NULL;
}

/* "Spring 2026, opened on March 9, 2026" */
static void
update_round (SendaOverviewStages *self)
{
  SendaRecord *round = SENDA_RECORD (senda_roadmap_get_round (self->roadmap));
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self->roadmap);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->round, round != NULL);
  if (round == NULL)
    return;
  date = senda_catalog_format_date (senda_workspace_get_catalog (workspace),
                                    senda_record_get_text (round, "opened_on"));
  if (strstr (senda_record_get_text (round, "name"), date) != NULL)
    text = g_strdup (senda_record_get_text (round, "name"));
  else
    /* Translators: the name of a round of the roadmap, and the date when it was opened */
    text = g_strdup_printf (_("%s, opened on %s"), senda_record_get_text (round, "name"), date);
  gtk_label_set_label (GTK_LABEL (self->round), text);
}

static void
show_figure (SendaOverviewStages     *self,
             const SendaDistribution *distribution)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self->roadmap);
  g_autofree char *sentence =
    senda_distribution_to_sentence (distribution, senda_workspace_get_catalog (workspace));

  if (self->section == NULL)
    build_section (self);
  update_round (self);
  senda_distribution_strip_set (SENDA_DISTRIBUTION_STRIP (self->strip), distribution, sentence);
  update_list (self);
}

static GtkWidget *
build_start_button (const SendaElement *first,
                    SendaCatalog       *catalog)
{
  g_autofree char *target = g_strconcat ("roadmap:", first->id, NULL);
  /* Translators: the name of an element of the roadmap */
  g_autofree char *label = g_strdup_printf (_("Open “%s”"), senda_message (first->name, catalog));
  GtkWidget *text = senda_paragraph_new (label);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "child", text,
                                    "halign", GTK_ALIGN_START,
                                    "action-name", "win.open-target",
                                    "action-target", g_variant_new_string (target),
                                    NULL);

  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static void
show_start (SendaOverviewStages *self)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self->roadmap);
  const SendaElement *first =
    senda_content_get_element (senda_workspace_get_content (workspace), 0);
  GtkWidget *box = NULL;

  if (self->start != NULL)
    return;
  box = g_object_new (GTK_TYPE_BOX,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 12,
                      "margin-top", 18,
                      "margin-bottom", 18,
                      "margin-start", 18,
                      "margin-end", 18,
                      NULL);
  gtk_box_append (GTK_BOX (box), senda_heading_new (_("Start with One Element"), "title-4", 3));
  gtk_box_append (GTK_BOX (box),
                  senda_paragraph_new_dim (_("The roadmap has 23 elements. Read one together, mark "
                                             "the statements that describe you, and agree on the "
                                             "stage where you are. There is no need to do it all "
                                             "at once.")));
  gtk_box_append (GTK_BOX (box),
                  build_start_button (first, senda_workspace_get_catalog (workspace)));
  self->start = adw_bin_new ();
  gtk_widget_add_css_class (self->start, "card");
  adw_bin_set_child (ADW_BIN (self->start), box);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Where We Are"), NULL, self->start));
  self->section = self->list = NULL;
}

static void
senda_overview_stages_dispose (GObject *object)
{
  g_clear_object (&SENDA_OVERVIEW_STAGES (object)->roadmap);

  G_OBJECT_CLASS (senda_overview_stages_parent_class)->dispose (object);
}

static void
senda_overview_stages_class_init (SendaOverviewStagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_overview_stages_dispose;
}

static void
senda_overview_stages_init (SendaOverviewStages *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_overview_stages_new (void)
{
  return g_object_new (SENDA_TYPE_OVERVIEW_STAGES, NULL);
}

/* Shows what @roadmap says now. */
void
senda_overview_stages_update (SendaOverviewStages *self,
                              SendaRoadmap        *roadmap)
{
  SendaDistribution distribution;

  g_return_if_fail (SENDA_IS_OVERVIEW_STAGES (self));

  g_set_object (&self->roadmap, roadmap);
  senda_roadmap_get_distribution (roadmap, &distribution);
  if (distribution.not_discussed == senda_content_get_n_elements (
        senda_workspace_get_content (senda_roadmap_get_workspace (roadmap))))
    show_start (self);
  else
    show_figure (self, &distribution);
}
