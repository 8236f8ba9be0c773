/* senda-compare-lists.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-compare-lists.h"

#include "senda-figure-view.h"
#include "senda-round-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define ELEMENT_KEY "senda-element"

struct _SendaCompareLists
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  GtkWidget *none;                /* nothing moved */
  GtkWidget *groups[SENDA_N_MOVES];
  GtkWidget *lists[SENDA_N_MOVES];
  GtkWidget *names[SENDA_N_MOVES]; /* of those that need no row */
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (SendaCompareLists, senda_compare_lists, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaCompareLists *self)
{
  return senda_workspace_get_catalog (self->workspace);
}

static void
add_sentence (GString    *said,
              const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (said->len > 0)
    g_string_append_c (said, '\n');
  g_string_append (said, sentence);
}

static void
add_count (GString    *said,
           const char *message,
           guint       n)
{
  g_autofree char *sentence = g_strdup_printf (message, n);

  if (n > 0)
    add_sentence (said, sentence);
}

/* The reason, and how many statements newly describe us or no longer do. (transfer full) */
static char *
say_more (SendaCompareLists         *self,
          const SendaComparisonLine *line)
{
  GString *said = g_string_new (NULL);

  if (line->agreed != NULL)
    add_sentence (said, senda_record_get_wording (line->agreed, "reason",
                                                  senda_workspace_get_language (self->workspace),
                                                  NULL));
  add_count (said, ngettext ("%u statement newly describes us.",
                             "%u statements newly describe us.", line->gained->len),
             line->gained->len);
  add_count (said, ngettext ("%u statement no longer describes us.",
                             "%u statements no longer describe us.", line->lost->len),
             line->lost->len);
  return g_string_free (said, FALSE);
}

/* Whether @line is only a name in the line of its group. */
static gboolean
is_brief (const SendaComparisonLine *line)
{
  return line->move == SENDA_MOVE_NEVER ||
         (line->move == SENDA_MOVE_STAYED && line->gained->len + line->lost->len == 0);
}

static void
fill_row (SendaCompareLists         *self,
          SendaRow                  *row,
          const SendaComparisonLine *line)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);
  g_autofree char *sentence = senda_comparison_line_say (line, content, get_catalog (self));
  g_autofree char *more = say_more (self, line);

  senda_row_set_text (row, sentence, more);
  senda_row_set_action (row, "elements.open", line->element->id);
  g_object_set_data (G_OBJECT (row), ELEMENT_KEY, (gpointer) line->element);
  gtk_widget_remove_css_class (GTK_WIDGET (row), "open");
}

static void
add_name (SendaCompareLists         *self,
          GString                   *names,
          const SendaComparisonLine *line)
{
  const char *name = senda_message (line->element->name, get_catalog (self));
  g_autofree char *text = g_markup_escape_text (name, -1);

  if (names->len > 0)
    g_string_append (names, C_("between facts", ", "));
  g_string_append_printf (names, "<a href=\"%s\">%s</a>", line->element->id, text);
}

static void
show_group (SendaCompareLists *self,
            SendaComparison   *comparison,
            SendaMove          move)
{
  g_autoptr (GPtrArray) lines = senda_comparison_dup_lines (comparison, move);
  g_autoptr (GString) names = g_string_new (NULL);
  int n_rows = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const SendaComparisonLine *line = g_ptr_array_index (lines, i);

      if (is_brief (line))
        add_name (self, names, line);
      else
        fill_row (self, senda_row_ensure (GTK_LIST_BOX (self->lists[move]), n_rows++), line);
    }
  senda_row_trim (GTK_LIST_BOX (self->lists[move]), n_rows);
  gtk_widget_set_visible (self->lists[move], n_rows > 0);
  gtk_label_set_markup (GTK_LABEL (self->names[move]), names->str);
  gtk_widget_set_visible (self->names[move], names->len > 0);
  gtk_widget_set_visible (self->groups[move], lines->len > 0);
}

static SendaFigure *
make_figure (SendaCompareLists *self,
             SendaComparison   *comparison)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);
  SendaFigureWords stages[SENDA_N_STAGES] = { 0 };
  SendaFigureWords rounds[2] = { 0 };
  g_autofree char *titles[2] = { NULL, NULL };

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      const SendaStage *stage = senda_content_find_stage (content, i + 1);

      stages[i].text[0] = stage ? senda_message (stage->name, get_catalog (self)) : "";
    }
  for (guint i = 0; i < 2; i++)
    {
      SendaRecord *round = senda_round_facts_get_round (comparison->rounds[i]);

      titles[i] = round ? senda_round_words_title (round, get_catalog (self)) : NULL;
      rounds[i].text[0] = titles[i];
    }
  return senda_moves_new (1, stages, &rounds[0], &rounds[1]);
}

static void
show_figure (SendaCompareLists *self,
             SendaComparison   *comparison)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);
  SendaCatalog *catalog = get_catalog (self);
  g_autoptr (SendaFigure) figure = make_figure (self, comparison);
  g_autoptr (GString) described = g_string_new (NULL);
  const SendaArea *area = NULL;

  for (guint i = 0; i < comparison->lines->len; i++)
    {
      const SendaComparisonLine *line = g_ptr_array_index (comparison->lines, i);
      const SendaFigureWords name = { { senda_message (line->element->name, catalog), NULL } };
      const SendaFigureWords words = { { senda_move_say (line->move, catalog), NULL } };
      g_autofree char *sentence = senda_comparison_line_say (line, content, catalog);

      if (line->element->area != area)
        {
          const SendaFigureWords title = {
            { senda_message (line->element->area->name, catalog), NULL }
          };

          senda_moves_add_area (figure, &title);
          area = line->element->area;
        }
      senda_moves_add_element (figure, line->element->number, &name, line->stages[0],
                               line->stages[1], &words);
      g_string_append_printf (described, i > 0 ? " %s" : "%s", sentence);
    }
  senda_figure_view_set (SENDA_FIGURE_VIEW (self->view), figure,
                         _("Both rounds in one picture"), described->str);
}

static gboolean
has_moved (const SendaComparisonLine *line)
{
  return line->move != SENDA_MOVE_STAYED && line->move != SENDA_MOVE_NEVER;
}

void
senda_compare_lists_show (SendaCompareLists *self,
                          SendaComparison   *comparison)
{
  gboolean moved = FALSE;

  g_return_if_fail (SENDA_IS_COMPARE_LISTS (self));

  for (guint i = 0; i < comparison->lines->len; i++)
    moved = moved || has_moved (g_ptr_array_index (comparison->lines, i));
  gtk_widget_set_visible (self->none, !moved);
  for (guint i = 0; i < SENDA_N_MOVES; i++)
    show_group (self, comparison, i);
  show_figure (self, comparison);
}

static gboolean
link_cb (GtkWidget  *label,
         const char *element)
{
  gtk_widget_activate_action (label, "elements.open", "s", element);
  return TRUE;
}

static GtkWidget *
build_group (SendaCompareLists *self,
             SendaMove          move)
{
  const char *heading = senda_move_say (move, get_catalog (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->names[move] = senda_paragraph_new (NULL);
  g_signal_connect (self->names[move], "activate-link", G_CALLBACK (link_cb), NULL);
  self->lists[move] = senda_boxed_list_new (heading);
  gtk_box_append (GTK_BOX (column), self->names[move]);
  gtk_box_append (GTK_BOX (column), self->lists[move]);
  self->groups[move] = senda_section_new (heading, NULL, column);
  return self->groups[move];
}

/* Stayed and undiscussed elements come last, whatever moved before them. */
static void
build (SendaCompareLists *self)
{
  static const SendaMove order[SENDA_N_MOVES] = {
    SENDA_MOVE_UP, SENDA_MOVE_DOWN, SENDA_MOVE_BEGUN, SENDA_MOVE_CHANGED, SENDA_MOVE_DROPPED,
    SENDA_MOVE_STAYED, SENDA_MOVE_NEVER
  };
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->none = senda_paragraph_new (_("Nothing moved between these two rounds."));
  gtk_box_append (GTK_BOX (column), self->none);
  for (guint i = 0; i < SENDA_N_MOVES; i++)
    gtk_box_append (GTK_BOX (column), build_group (self, order[i]));
  self->view = senda_figure_view_new ();
  gtk_box_append (GTK_BOX (column),
                  senda_section_new (_("Both Rounds in One Picture"), NULL, self->view));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_compare_lists_dispose (GObject *object)
{
  g_clear_object (&SENDA_COMPARE_LISTS (object)->workspace);

  G_OBJECT_CLASS (senda_compare_lists_parent_class)->dispose (object);
}

static void
senda_compare_lists_class_init (SendaCompareListsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_compare_lists_dispose;
}

static void
senda_compare_lists_init (SendaCompareLists *self G_GNUC_UNUSED)
{
}

/* Shows nothing before it is told what. */
GtkWidget *
senda_compare_lists_new (SendaWorkspace *workspace)
{
  SendaCompareLists *self = g_object_new (SENDA_TYPE_COMPARE_LISTS, NULL);

  self->workspace = g_object_ref (workspace);
  build (self);
  return GTK_WIDGET (self);
}

GtkWidget *
senda_compare_lists_find_row (SendaCompareLists  *self,
                              const SendaElement *element)
{
  g_return_val_if_fail (SENDA_IS_COMPARE_LISTS (self), NULL);

  for (guint i = 0; i < SENDA_N_MOVES; i++)
    {
      GtkListBoxRow *row = NULL;

      for (int j = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->lists[i]), j));
           j++)
        if (g_object_get_data (G_OBJECT (row), ELEMENT_KEY) == element)
          return GTK_WIDGET (row);
    }
  return NULL;
}
