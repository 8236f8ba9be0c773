/* senda-compare-pane.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-compare-pane.h"

#include "senda-agreed-rows.h"
#include "senda-element-path.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaComparePane
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  GtkWidget *sentence;
  GtkWidget *gained; /* the section */
  GtkWidget *gained_list;
  GtkWidget *lost;
  GtkWidget *lost_list;
  GtkWidget *path;   /* an AdwBin */
  const SendaElement *path_of;
  GtkWidget *reasons;
};

G_DEFINE_FINAL_TYPE (SendaComparePane, senda_compare_pane, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaComparePane *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static void
show_statements (SendaComparePane *self,
                 GtkWidget        *section,
                 GtkWidget        *list,
                 GPtrArray        *statements)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));

  for (guint i = 0; i < statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (statements, i);
      /* Translators: the stage of the roadmap that a statement belongs to */
      g_autofree char *stage = g_strdup_printf (_("Stage %u"), statement->stage);

      senda_row_set_text (senda_row_ensure (GTK_LIST_BOX (list), i),
                          senda_message (statement->text, catalog), stage);
    }
  senda_row_trim (GTK_LIST_BOX (list), statements->len);
  gtk_widget_set_visible (section, statements->len > 0);
}

static void
show_path (SendaComparePane   *self,
           const SendaElement *element)
{
  if (self->path_of != element)
    adw_bin_set_child (ADW_BIN (self->path),
                       senda_element_path_new (get_workspace (self),
                                               senda_rounds_get_task_force (self->rounds),
                                               element));
  self->path_of = element;
  senda_element_path_update (SENDA_ELEMENT_PATH (adw_bin_get_child (ADW_BIN (self->path))));
}

/* The latest round first: that is where the talk goes on. */
static void
show_reasons (SendaComparePane   *self,
              const SendaElement *element)
{
  GListModel *list = senda_rounds_get_list (self->rounds);
  int n_rows = 0;

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (list, i - 1);

      n_rows = senda_agreed_rows_fill (GTK_LIST_BOX (self->reasons), n_rows, self->rounds, round,
                                       element, TRUE);
    }
  senda_row_trim (GTK_LIST_BOX (self->reasons), n_rows);
}

/* Shows @element as @comparison has it. */
void
senda_compare_pane_show (SendaComparePane   *self,
                         SendaComparison    *comparison,
                         const SendaElement *element)
{
  SendaContent *content = NULL;
  SendaCatalog *catalog = NULL;
  const SendaComparisonLine *line = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (SENDA_IS_COMPARE_PANE (self));

  content = senda_workspace_get_content (get_workspace (self));
  catalog = senda_workspace_get_catalog (get_workspace (self));
  line = g_ptr_array_index (comparison->lines, element->position);
  sentence = senda_comparison_line_say (line, content, catalog);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  show_statements (self, self->gained, self->gained_list, line->gained);
  show_statements (self, self->lost, self->lost_list, line->lost);
  show_path (self, element);
  show_reasons (self, element);
}

static void
build (SendaComparePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->sentence = senda_paragraph_new (NULL);
  self->gained_list = senda_boxed_list_new (_("Newly Describes Us"));
  self->gained = senda_section_new (_("Newly Describes Us"), NULL, self->gained_list);
  self->lost_list = senda_boxed_list_new (_("No Longer Describes Us"));
  self->lost = senda_section_new (_("No Longer Describes Us"), NULL, self->lost_list);
  self->path = adw_bin_new ();
  self->reasons = senda_boxed_list_new (_("What Was Agreed, and Why"));
  gtk_box_append (GTK_BOX (column), self->sentence);
  gtk_box_append (GTK_BOX (column), self->gained);
  gtk_box_append (GTK_BOX (column), self->lost);
  gtk_box_append (GTK_BOX (column), self->path);
  gtk_box_append (GTK_BOX (column),
                  senda_section_new (_("What Was Agreed, and Why"), NULL, self->reasons));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_compare_pane_dispose (GObject *object)
{
  g_clear_object (&SENDA_COMPARE_PANE (object)->rounds);

  G_OBJECT_CLASS (senda_compare_pane_parent_class)->dispose (object);
}

static void
senda_compare_pane_class_init (SendaComparePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_compare_pane_dispose;
}

static void
senda_compare_pane_init (SendaComparePane *self G_GNUC_UNUSED)
{
}

/* Shows nothing before it is told what. */
GtkWidget *
senda_compare_pane_new (SendaRounds *rounds)
{
  SendaComparePane *self = g_object_new (SENDA_TYPE_COMPARE_PANE, NULL);

  self->rounds = g_object_ref (rounds);
  build (self);
  return GTK_WIDGET (self);
}
