/* senda-talk-spread.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-spread.h"

#include "senda-figure-view.h"
#include "senda-section.h"
#include "senda-spread.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkSpread
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *sentence;
  GtkWidget *figure;
  GtkWidget *groups;
};

G_DEFINE_FINAL_TYPE (SendaTalkSpread, senda_talk_spread, GTK_TYPE_WIDGET)

static void
senda_talk_spread_dispose (GObject *object)
{
  SendaTalkSpread *self = SENDA_TALK_SPREAD (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_spread_parent_class)->dispose (object);
}

static void
senda_talk_spread_class_init (SendaTalkSpreadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_talk_spread_dispose;

  gtk_widget_class_set_css_name (widget_class, "talkspread");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_spread_init (SendaTalkSpread *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->sentence = senda_paragraph_new (NULL);
  self->figure = senda_figure_view_new ();
  self->groups = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->sentence, "views");
  gtk_widget_set_parent (self->sentence, GTK_WIDGET (self));
  gtk_widget_set_parent (self->figure, GTK_WIDGET (self));
  gtk_widget_set_parent (self->groups, GTK_WIDGET (self));
}

/* Focusable, so that its sentences are heard when it gets the focus. */
GtkWidget *
senda_talk_spread_new (SendaTalk *talk)
{
  SendaTalkSpread *self = g_object_new (SENDA_TYPE_TALK_SPREAD, NULL);

  self->talk = g_object_ref (talk);
  senda_talk_spread_update (self);
  return GTK_WIDGET (self);
}

/* The sentence over all, in each language that is shown. (transfer full) */
static char *
say_all (SendaTalkSpread   *self,
         const SendaSpread *spread)
{
  GPtrArray *catalogs = senda_talk_get_catalogs (self->talk);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < catalogs->len; i++)
    {
      g_autofree char *sentence = senda_spread_say (spread, g_ptr_array_index (catalogs, i));

      g_string_append_printf (said, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* A line for each group. (transfer full) */
static char *
say_groups (SendaTalkSpread   *self,
            const SendaSpread *spread)
{
  GPtrArray *catalogs = senda_talk_get_catalogs (self->talk);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint c = 0; c < catalogs->len; c++)
    for (guint i = 0; i < spread->groups->len; i++)
      {
        SendaCatalog *catalog = g_ptr_array_index (catalogs, c);
        const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);
        g_autofree char *votes = senda_votes_say (&group->votes, catalog);

        g_string_append_printf (said, "%s%s: %s", said->len > 0 ? "\n" : "",
                                senda_spread_group_say (group, catalog), votes);
      }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static void
add_line (SendaFigure      *figure,
          SendaFigureWords *name,
          const SendaVotes *votes)
{
  senda_strip_add (figure, name, votes->at_stage, votes->unsure, votes->not_applicable);
}

static const char *
say_answer (SendaCatalog *catalog,
            const char   *answer)
{
  for (const SendaChoice *choice = senda_rating_answers; choice->name != NULL; choice++)
    if (g_str_equal (choice->name, answer))
      return senda_catalog_get (catalog, choice->context, choice->label);
  return answer;
}

static SendaFigure *
strip_new (SendaTalkSpread *self)
{
  GPtrArray *catalogs = senda_talk_get_catalogs (self->talk);
  GPtrArray *stages = senda_content_get_stages (senda_talk_get_content (self->talk));
  SendaFigureWords names[SENDA_N_STAGES] = { 0 };
  SendaFigureWords unsure = { 0 };
  SendaFigureWords not_applicable = { 0 };

  for (guint c = 0; c < catalogs->len; c++)
    {
      SendaCatalog *catalog = g_ptr_array_index (catalogs, c);

      for (guint i = 0; i < SENDA_N_STAGES; i++)
        names[i].text[c] = senda_message (((SendaStage *) g_ptr_array_index (stages, i))->name,
                                          catalog);
      unsure.text[c] = say_answer (catalog, SENDA_RATING_UNSURE);
      not_applicable.text[c] = say_answer (catalog, SENDA_RATING_NOT_APPLICABLE);
    }
  return senda_strip_new (catalogs->len, names, &unsure, &not_applicable);
}

static SendaFigure *
draw (SendaTalkSpread   *self,
      const SendaSpread *spread)
{
  GPtrArray *catalogs = senda_talk_get_catalogs (self->talk);
  SendaFigure *figure = strip_new (self);
  SendaFigureWords name = { 0 };

  for (guint c = 0; c < catalogs->len; c++)
    name.text[c] = senda_catalog_get (g_ptr_array_index (catalogs, c), "spread",
                                      /* Translators: the votes of all, over those of each group */
                                      NC_("spread", "All together"));
  add_line (figure, &name, &spread->votes);
  for (guint i = 0; spread->groups->len > 1 && i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);

      for (guint c = 0; c < catalogs->len; c++)
        name.text[c] = senda_spread_group_say (group, g_ptr_array_index (catalogs, c));
      add_line (figure, &name, &group->votes);
    }
  return figure;
}

/* Shows the votes of the element that is looked at, as they are now. */
void
senda_talk_spread_update (SendaTalkSpread *self)
{
  g_autoptr (SendaSpread) spread = senda_spread_new (senda_talk_get_box (self->talk),
                                                     senda_talk_get_element (self->talk));
  g_autofree char *all = say_all (self, spread);
  g_autofree char *groups = say_groups (self, spread);
  g_autofree char *spoken = g_strdup_printf ("%s\n%s", all, groups);
  gboolean has_groups = spread->is_shown && spread->groups->len > 0;

  gtk_label_set_label (GTK_LABEL (self->sentence), all);
  gtk_label_set_label (GTK_LABEL (self->groups), groups);
  gtk_widget_set_visible (self->groups, has_groups);
  gtk_widget_set_visible (self->figure, spread->is_shown && spread->n_answers > 0);
  if (spread->is_shown && spread->n_answers > 0)
    {
      g_autoptr (SendaFigure) figure = draw (self, spread);

      senda_figure_view_set (SENDA_FIGURE_VIEW (self->figure), figure, _("Views"), all);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  has_groups ? spoken : all, -1);
}
