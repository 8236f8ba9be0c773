/* senda-draft-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-words.h"

#include "senda-draft-table.h"
#include "senda-catalog.h"
#include "senda-section.h"
#include "senda-switcher.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SHOWN 20000 /* bytes of one text */
#define MAX_PIECES 200  /* paragraphs and items of one text */
#define MAX_SPOKEN 1500

char *
senda_draft_cut (const char *text,
                 gsize       max)
{
  const char *end = NULL;

  if (strlen (text) <= max)
    return g_strdup (text);
  end = g_utf8_find_prev_char (text, text + max);
  return end ? g_strndup (text, end - text) : g_strdup ("");
}

static gboolean
is_item (const char *line)
{
  return g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "• ");
}

static void
append_item (GtkWidget  *column,
             const char *line)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                                  "spacing", 9,
                                  NULL);
  GtkWidget *dot = g_object_new (GTK_TYPE_LABEL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "label", "•",
                                 "yalign", 0.0,
                                 NULL);
  GtkWidget *words = senda_paragraph_new (strchr (line, ' ') + 1);

  gtk_widget_add_css_class (dot, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (item), dot);
  gtk_box_append (GTK_BOX (item), words);
  gtk_box_append (GTK_BOX (column), item);
}

/* Lines that follow one another and are no items are one paragraph, as they are broken. */
static guint
flush_paragraph (GtkWidget *column,
                 GString   *paragraph)
{
  if (paragraph->len == 0)
    return 0;
  gtk_box_append (GTK_BOX (column), senda_paragraph_new (paragraph->str));
  g_string_truncate (paragraph, 0);
  return 1;
}

/* FALSE when not all of it was. */
static gboolean
append_text (GtkWidget  *column,
             const char *text)
{
  g_autofree char *shown = senda_draft_cut (text, MAX_SHOWN);
  g_auto (GStrv) lines = g_strsplit (shown, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  guint n_pieces = 0;
  guint i = 0;

  for (i = 0; lines[i] != NULL && n_pieces < MAX_PIECES; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0' || is_item (line))
        n_pieces += flush_paragraph (column, paragraph);
      if (is_item (line))
        {
          append_item (column, line);
          n_pieces++;
        }
      else if (*line != '\0')
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? "\n" : "", line);
    }
  flush_paragraph (column, paragraph);
  return lines[i] == NULL && strlen (shown) == strlen (text);
}

GtkWidget *
senda_draft_words_new (SendaText  *text,
                       const char *language)
{
  const char *actual = NULL;
  const char *words = senda_text_get_or_other (text, language, &actual);
  GtkWidget *column = NULL;

  if (words == NULL || *words == '\0')
    return NULL;
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (g_strcmp0 (actual, language) != 0)
    {
      g_autofree char *written = senda_wording_written_in (actual);
      GtkWidget *caption = senda_paragraph_new_dim (written);

      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (column, "other-language");
      gtk_box_append (GTK_BOX (column), caption);
    }
  if (!append_text (column, words))
    gtk_box_append (GTK_BOX (column),
                    senda_paragraph_new_dim (_("This text is long: you see how it begins. All of it "
                                               "stands in the document that is saved or "
                                               "printed.")));
  return column;
}

GtkWidget *
senda_draft_heading_new (const SendaDraftBlock *block,
                         const char            *language)
{
  const char *title = senda_draft_block_title (block, language);

  if (title == NULL)
    return NULL;
  return senda_heading_new (title, block->level > 1 ? "heading" : "title-3",
                            block->level > 1 ? 3 : 2);
}

GtkWidget *
senda_draft_body_new (const SendaDraftBlock *block,
                      const char            *language)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *words = senda_draft_words_new (block->text, language);

  if (words != NULL)
    gtk_box_append (GTK_BOX (column), words);
  if (block->kind == SENDA_DRAFT_KIND_TABLE && block->columns != NULL)
    gtk_box_append (GTK_BOX (column), senda_draft_table_new (block, language));
  return column;
}

const char *
senda_draft_block_title (const SendaDraftBlock *block,
                         const char            *language)
{
  return senda_text_get_or_other (block->heading, language, NULL);
}

static void
say_cells (GString    *said,
           GPtrArray  *cells,
           const char *language)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = senda_text_get_or_other (g_ptr_array_index (cells, i), language, NULL);

      g_autofree char *begins = senda_draft_cut (cell ? cell : "", MAX_SPOKEN);

      if (*begins != '\0')
        g_string_append_printf (said, "%s%s", i > 0 ? ", " : "", begins);
    }
}

char *
senda_draft_block_say (const SendaDraftBlock *block,
                       const char            *language)
{
  const char *title = senda_draft_block_title (block, language);
  const char *text = senda_text_get_or_other (block->text, language, NULL);
  GString *said = g_string_new (title);

  if (text != NULL)
    {
      g_autofree char *begins = senda_draft_cut (text, MAX_SPOKEN);

      g_string_append_printf (said, "%s%s", said->len > 0 ? ". " : "", begins);
    }
  for (guint i = 0; block->rows != NULL && i < block->rows->len && said->len < MAX_SPOKEN; i++)
    {
      g_string_append (said, said->len > 0 ? ". " : "");
      say_cells (said, g_ptr_array_index (block->rows, i), language);
    }
  return g_string_free (said, FALSE);
}

char **
senda_draft_languages (const char *shown)
{
  if (g_strcmp0 (shown, SENDA_DRAFT_BOTH) == 0)
    return g_strdupv ((char **) senda_languages ());
  return g_strdupv ((char *[]) { (char *) shown, NULL });
}

GtkWidget *
senda_draft_switcher_new (const char *shown,
                          gboolean    offers_both)
{
  GtkWidget *switcher = senda_switcher_new (_("Language of the document"));
  const char *const *languages = senda_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    senda_switcher_add (SENDA_SWITCHER (switcher), languages[i],
                        senda_language_name (languages[i]));
  if (offers_both)
    /* Translators: a document in English and in Spanish, beside each other */
    senda_switcher_add (SENDA_SWITCHER (switcher), SENDA_DRAFT_BOTH, _("Side by Side"));
  senda_switcher_set_active (SENDA_SWITCHER (switcher), shown);
  return switcher;
}
