/* senda-version-comparison.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-version-comparison.h"

#include "senda-draft-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SAME 600     /* bytes of words between two differences; of more the middle is left out */
#define KEPT_SAME 240    /* at either end of those */
#define MAX_SHOWN 20000  /* bytes of one text */
#define MAX_SPOKEN 3000

struct _SendaVersionComparison
{
  AdwBin parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaVersionComparison, senda_version_comparison, ADW_TYPE_BIN)

/* A text while it is put together: as it is seen, and as it is said. */
typedef struct
{
  GtkWidget *widget; /* whose colours it has */
  GString *seen;
  GString *said;
  PangoAttrList *marks;
} Marked;

static void
add_mark (Marked         *marked,
          PangoAttribute *mark,
          gsize           start)
{
  mark->start_index = start;
  mark->end_index = marked->seen->len;
  pango_attr_list_insert (marked->marks, mark);
}

static void
add_color (Marked     *marked,
           const char *name,
           gsize       start)
{
  GtkStyleContext *context = gtk_widget_get_style_context (marked->widget);
  GdkRGBA color;

  if (gtk_style_context_lookup_color (context, name, &color))
    add_mark (marked, pango_attr_foreground_new (color.red * 65535, color.green * 65535,
                                                 color.blue * 65535), start);
}

static void
add_added (Marked     *marked,
           const char *text)
{
  gsize start = marked->seen->len;
  g_autofree char *words = g_strchomp (g_strdup (text));

  g_string_append (marked->seen, text);
  /* Translators: words that were added to a text, for a screen reader */
  g_string_append_printf (marked->said, _("[added: %s]"), words);
  g_string_append_c (marked->said, ' ');
  add_mark (marked, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start);
  add_color (marked, "senda_words_added", start);
}

static void
add_removed (Marked     *marked,
             const char *text)
{
  gsize start = marked->seen->len;
  g_autofree char *words = g_strchomp (g_strdup (text));

  g_string_append (marked->seen, text);
  /* Translators: words that were removed from a text, for a screen reader */
  g_string_append_printf (marked->said, _("[removed: %s]"), words);
  g_string_append_c (marked->said, ' ');
  add_mark (marked, pango_attr_strikethrough_new (TRUE), start);
  add_color (marked, "senda_words_removed", start);
}

/* The space from @from on towards @until, so that no word is cut; where there is none, @until. */
static const char *
find_space (const char *from,
            const char *until,
            int         by)
{
  while (from != until && !g_ascii_isspace (*from))
    from += by;
  return from;
}

/* Of a long text that stayed the same, what stands beside the differences is enough. */
static void
add_same (Marked     *marked,
          const char *text,
          gboolean    in_full)
{
  gsize length = strlen (text);
  const char *start = NULL;
  const char *end = NULL;

  if (in_full || length <= MAX_SAME)
    {
      g_string_append (marked->seen, text);
      g_string_append (marked->said, text);
      return;
    }
  start = find_space (text + KEPT_SAME, text, -1);
  end = find_space (text + length - KEPT_SAME, text + length, 1);
  g_string_append_len (marked->seen, text, start - text);
  g_string_append (marked->seen, " […]");
  g_string_append (marked->seen, end);
  g_string_append_len (marked->said, text, start - text);
  g_string_append (marked->said, " …");
  g_string_append (marked->said, end);
}

/* FALSE when not all of it was. */
static gboolean
add_words (Marked    *marked,
           GPtrArray *words,
           gboolean   in_full)
{
  guint i = 0;

  for (i = 0; i < words->len && marked->seen->len < MAX_SHOWN; i++)
    {
      const SendaWords *some = g_ptr_array_index (words, i);
      g_autofree char *text = g_strdup (some->text);

      if (strlen (text) > MAX_SHOWN)
        *g_utf8_find_prev_char (text, text + MAX_SHOWN) = '\0';
      if (some->kind == SENDA_WORDS_ADDED)
        add_added (marked, text);
      else if (some->kind == SENDA_WORDS_REMOVED)
        add_removed (marked, text);
      else
        add_same (marked, text, in_full);
    }
  return i == words->len;
}

static const char *
say_change (SendaBlockChange change)
{
  switch (change)
    {
    case SENDA_COMPARED_ADDED:
      return C_("compared", "Added");
    case SENDA_COMPARED_REMOVED:
      return C_("compared", "Removed");
    case SENDA_COMPARED_CHANGED:
      return C_("compared", "Changed");
    case SENDA_COMPARED_SAME:
    default:
      return C_("compared", "Unchanged");
    }
}

/* Appends the label of @words to @column, and to @said what it says. */
static void
append_words (SendaVersionComparison *self,
              GtkWidget              *column,
              GPtrArray              *words,
              gboolean                is_heading,
              gboolean                in_full,
              GString                *said)
{
  Marked marked = { GTK_WIDGET (self), g_string_new (NULL), g_string_new (NULL),
                    pango_attr_list_new () };
  gboolean is_all = words != NULL && add_words (&marked, words, in_full);
  GtkWidget *label = NULL;

  g_strchomp (marked.seen->str);
  if (words != NULL && *marked.seen->str != '\0')
    {
      label = is_heading ? senda_heading_new (marked.seen->str, "heading", 3)
                         : senda_paragraph_new (marked.seen->str);
      gtk_label_set_attributes (GTK_LABEL (label), marked.marks);
      gtk_box_append (GTK_BOX (column), label);
      if (!is_all)
        gtk_box_append (GTK_BOX (column),
                        senda_paragraph_new_dim (_("This text is long: you see how it begins.")));
      g_string_append_printf (said, " %s", g_strchomp (marked.said->str));
    }
  g_string_free (marked.seen, TRUE);
  g_string_free (marked.said, TRUE);
  pango_attr_list_unref (marked.marks);
}

static GtkWidget *
build_row (SendaVersionComparison     *self,
           const SendaBlockComparison *block,
           const char                 *language)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *change = senda_paragraph_new_dim (say_change (block->change));
  const SendaDraftBlock *shown = block->after ? block->after : block->before;
  const char *title = senda_draft_block_title (shown, language);
  GString *said = g_string_new (say_change (block->change));

  gtk_widget_add_css_class (change, "caption");
  gtk_box_append (GTK_BOX (column), change);
  g_string_append_c (said, '.');
  if (block->heading != NULL)
    append_words (self, column, block->heading, TRUE, TRUE, said);
  else if (title != NULL)
    {
      gtk_box_append (GTK_BOX (column), senda_heading_new (title, "heading", 3));
      g_string_append_printf (said, " %s", title);
    }
  g_string_append_c (said, '.');
  append_words (self, column, block->text, FALSE, block->change == SENDA_COMPARED_SAME, said);
  if (said->len > MAX_SPOKEN)
    g_string_truncate (said, g_utf8_find_prev_char (said->str, said->str + MAX_SPOKEN) - said->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str,
                                  -1);
  g_string_free (said, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), column);
  gtk_widget_add_css_class (row, "draft-row");
  return row;
}

static void
senda_version_comparison_class_init (SendaVersionComparisonClass *klass G_GNUC_UNUSED)
{
}

static void
senda_version_comparison_init (SendaVersionComparison *self)
{
  self->list = senda_boxed_list_new (_("What differs"));
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
senda_version_comparison_new (void)
{
  return g_object_new (SENDA_TYPE_VERSION_COMPARISON, NULL);
}

void
senda_version_comparison_show (SendaVersionComparison     *self,
                               const SendaDraftComparison *comparison,
                               const char                 *language,
                               gboolean                    shows_all)
{
  GtkListBoxRow *row = NULL;
  gboolean has_rows = FALSE;

  g_return_if_fail (SENDA_IS_VERSION_COMPARISON (self));

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const SendaBlockComparison *block = g_ptr_array_index (comparison->blocks, i);

      if (block->change == SENDA_COMPARED_SAME && !shows_all)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->list), build_row (self, block, language));
      has_rows = TRUE;
    }
  gtk_widget_set_visible (self->list, has_rows);
}
