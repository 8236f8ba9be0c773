/* senda-compare-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-compare-section.h"

#include "senda-chooser.h"
#include "senda-compare-lists.h"
#include "senda-compare-pane.h"
#include "senda-list-views.h"
#include "senda-round-words.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Stands for the latest round, whichever that is. */
#define NOW "now"

struct _SendaCompareSection
{
  SendaElementsSection parent_instance;

  char *before;  /* the id of the earlier round; NULL: the one before the other */
  char *after;   /* of the later one; NULL: now */
  GtkWidget *choosers;
  GtkWidget *before_chooser;
  GtkWidget *after_chooser;
  GtkWidget *none;
  GtkWidget *lists;
  GtkWidget *pane;
};

G_DEFINE_FINAL_TYPE (SendaCompareSection, senda_compare_section, SENDA_TYPE_ELEMENTS_SECTION)

static SendaRounds *
get_rounds (SendaCompareSection *self)
{
  return senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
}

static guint
count_rounds (SendaCompareSection *self)
{
  return g_list_model_get_n_items (senda_rounds_get_list (get_rounds (self)));
}

/* The list holds it. (transfer none) */
static SendaRecord *
get_round (SendaCompareSection *self,
           guint                index)
{
  g_autoptr (SendaRecord) round =
    g_list_model_get_item (senda_rounds_get_list (get_rounds (self)), index);

  return round;
}

static gboolean
find_round (SendaCompareSection *self,
            const char          *id,
            guint               *index)
{
  for (guint i = 0; i < count_rounds (self); i++)
    if (g_strcmp0 (senda_record_get_id (get_round (self, i)), id) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/* Which two are compared, by their places in the list; there are two at least. What was chosen and
 * is there no more counts for nothing. */
static void
find_pair (SendaCompareSection *self,
           guint               *before,
           guint               *after)
{
  if (!find_round (self, self->after, after) || *after == 0)
    *after = count_rounds (self) - 1;
  if (!find_round (self, self->before, before) || *before >= *after)
    *before = *after - 1;
}

static const char *
get_after_id (SendaCompareSection *self,
              guint                after)
{
  return after + 1 == count_rounds (self) ? NOW : senda_record_get_id (get_round (self, after));
}

static SendaComparison *
compare (SendaCompareSection *self)
{
  SendaRounds *rounds = get_rounds (self);
  SendaContent *content = senda_elements_section_get_content (SENDA_ELEMENTS_SECTION (self));
  guint before = 0;
  guint after = 0;

  find_pair (self, &before, &after);
  return senda_comparison_new (content,
                               senda_rounds_get_facts_of (rounds, get_round (self, before)),
                               senda_rounds_get_facts_of (rounds, get_round (self, after)));
}

static void
add_round (SendaCompareSection *self,
           GtkWidget           *chooser,
           guint                index)
{
  SendaRecord *round = get_round (self, index);
  g_autofree char *title =
    senda_round_words_title (round,
                             senda_elements_section_get_catalog (SENDA_ELEMENTS_SECTION (self)));

  senda_chooser_add (SENDA_CHOOSER (chooser), senda_record_get_id (round), title);
}

/* Each offers what can be compared with the other. */
static void
update_choosers (SendaCompareSection *self)
{
  SendaChooser *before_chooser = SENDA_CHOOSER (self->before_chooser);
  SendaChooser *after_chooser = SENDA_CHOOSER (self->after_chooser);
  SendaRecord *latest = senda_rounds_get_latest (get_rounds (self));
  SendaCatalog *catalog = senda_elements_section_get_catalog (SENDA_ELEMENTS_SECTION (self));
  g_autofree char *latest_title = senda_round_words_title (latest, catalog);
  /* Translators: the latest round stands for where things stand now; %s is its name and date */
  g_autofree char *now = g_strdup_printf (_("Now: %s"), latest_title);
  guint before = 0;
  guint after = 0;

  find_pair (self, &before, &after);
  senda_chooser_clear (before_chooser);
  senda_chooser_clear (after_chooser);
  senda_chooser_add (after_chooser, NOW, now);
  for (guint i = count_rounds (self) - 1; i > 0; i--)
    {
      add_round (self, self->before_chooser, i - 1);
      if (i - 1 > before)
        add_round (self, self->after_chooser, i - 1);
    }
  senda_chooser_show (before_chooser, senda_record_get_id (get_round (self, before)));
  senda_chooser_show (after_chooser, get_after_id (self, after));
}

static void
senda_compare_section_update (SendaElementsSection *section)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (section);
  gboolean can_compare = count_rounds (self) >= 2;
  g_autoptr (SendaComparison) comparison = NULL;

  gtk_widget_set_visible (self->none, !can_compare);
  gtk_widget_set_visible (self->choosers, can_compare);
  gtk_widget_set_visible (self->lists, can_compare);
  if (!can_compare)
    {
      if (senda_elements_section_get_element (section) != NULL)
        senda_elements_section_close (section);
      return;
    }
  update_choosers (self);
  comparison = compare (self);
  senda_compare_lists_show (SENDA_COMPARE_LISTS (self->lists), comparison);
}

static void
senda_compare_section_show (SendaElementsSection *section,
                            const SendaElement   *element)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (section);
  g_autoptr (SendaComparison) comparison = compare (self);

  senda_compare_pane_show (SENDA_COMPARE_PANE (self->pane), comparison, element);
}

static GtkWidget *
senda_compare_section_find_row (SendaElementsSection *section,
                                const SendaElement   *element)
{
  return senda_compare_lists_find_row (
    SENDA_COMPARE_LISTS (SENDA_COMPARE_SECTION (section)->lists), element);
}

static SendaDocument *
senda_compare_section_make_list (SendaPlaceSection *section,
                                 GError           **error G_GNUC_UNUSED)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (section);
  g_autoptr (SendaComparison) comparison = count_rounds (self) >= 2 ? compare (self) : NULL;

  return comparison ? senda_list_make_comparison (senda_place_section_get_workspace (section),
                                                  senda_place_section_get_task_force_id (section),
                                                  comparison)
                    : NULL;
}

static void
choose (char      **chosen,
        const char *id)
{
  g_free (*chosen);
  *chosen = g_strcmp0 (id, NOW) == 0 ? NULL : g_strdup (id);
}

static void
before_chosen_cb (SendaCompareSection *self,
                  const char          *id)
{
  guint before = 0;
  guint after = 0;

  g_assert (SENDA_IS_COMPARE_SECTION (self));

  choose (&self->before, id);
  if (find_round (self, id, &before) && find_round (self, self->after, &after) && after <= before)
    choose (&self->after, NOW);
  senda_elements_section_update (SENDA_ELEMENTS_SECTION (self));
}

static void
after_chosen_cb (SendaCompareSection *self,
                 const char          *id)
{
  g_assert (SENDA_IS_COMPARE_SECTION (self));

  choose (&self->after, id);
  senda_elements_section_update (SENDA_ELEMENTS_SECTION (self));
}

static GtkWidget *
senda_compare_section_build (SendaElementsSection *section)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (section);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (column, "window-column");
  self->none = senda_elements_section_none_new (
    _("Nothing to Compare Yet"),
    _("When a second round has been held, this shows what moved up, what moved down, what stayed "
      "and what was newly discussed, with the reasons that were given."),
    _("Go to Rounds"), "rounds");
  self->before_chooser = senda_chooser_new (_("Earlier round"));
  g_signal_connect_object (self->before_chooser, "chosen", G_CALLBACK (before_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->after_chooser = senda_chooser_new (_("Later round"));
  g_signal_connect_object (self->after_chooser, "chosen", G_CALLBACK (after_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->choosers = senda_wrap_box_new (18, 9);
  gtk_widget_insert_before (self->before_chooser, self->choosers, NULL);
  gtk_widget_insert_before (self->after_chooser, self->choosers, NULL);
  self->lists =
    senda_compare_lists_new (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->choosers);
  gtk_box_append (GTK_BOX (column), self->lists);
  return column;
}

static GtkWidget *
senda_compare_section_build_pane (SendaElementsSection *section)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (section);

  self->pane = senda_compare_pane_new (get_rounds (self));
  return self->pane;
}

/* Takes two rounds, in whichever order they are named; FALSE when they are no two rounds. */
static gboolean
choose_pair (SendaCompareSection *self,
             const char          *first,
             const char          *second)
{
  guint before = 0;
  guint after = count_rounds (self) - 1;
  gboolean is_now = g_str_equal (second, NOW);

  if (count_rounds (self) < 2 || !find_round (self, first, &before) ||
      (!is_now && !find_round (self, second, &after)) || before == after)
    return FALSE;
  choose (&self->before, before < after ? first : second);
  choose (&self->after, before < after ? second : first);
  return TRUE;
}

static gboolean
senda_compare_section_open (SendaPlaceSection *section,
                            const char        *target)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (section);
  g_auto (GStrv) parts = g_strsplit (target ? target : "", ":", 3);
  guint n_parts = g_strv_length (parts);

  if (target == NULL)
    return TRUE;
  if (count_rounds (self) < 2 || n_parts == 0)
    return FALSE;
  if (n_parts == 1)
    return senda_elements_section_open_element (SENDA_ELEMENTS_SECTION (self), parts[0]);
  if (!choose_pair (self, parts[0], parts[1]))
    return FALSE;
  senda_elements_section_update (SENDA_ELEMENTS_SECTION (self));
  return n_parts == 2 ||
         senda_elements_section_open_element (SENDA_ELEMENTS_SECTION (self), parts[2]);
}

static char *
senda_compare_section_dup_target (SendaPlaceSection *section)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (section);
  const SendaElement *element =
    senda_elements_section_get_element (SENDA_ELEMENTS_SECTION (self));
  guint before = 0;
  guint after = 0;

  if (count_rounds (self) < 2)
    return NULL;
  find_pair (self, &before, &after);
  return g_strjoin (":", senda_record_get_id (get_round (self, before)),
                    get_after_id (self, after), element ? element->id : NULL, NULL);
}

static void
senda_compare_section_finalize (GObject *object)
{
  SendaCompareSection *self = SENDA_COMPARE_SECTION (object);

  g_free (self->before);
  g_free (self->after);

  G_OBJECT_CLASS (senda_compare_section_parent_class)->finalize (object);
}

static void
senda_compare_section_class_init (SendaCompareSectionClass *klass)
{
  SendaElementsSectionClass *elements_class = SENDA_ELEMENTS_SECTION_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = senda_compare_section_finalize;
  section_class->open = senda_compare_section_open;
  section_class->dup_target = senda_compare_section_dup_target;
  section_class->make_list = senda_compare_section_make_list;
  elements_class->title = NC_("section", "Compare");
  elements_class->build = senda_compare_section_build;
  elements_class->build_pane = senda_compare_section_build_pane;
  elements_class->update = senda_compare_section_update;
  elements_class->show = senda_compare_section_show;
  elements_class->find_row = senda_compare_section_find_row;
}

static void
senda_compare_section_init (SendaCompareSection *self G_GNUC_UNUSED)
{
}
