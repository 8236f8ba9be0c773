/* test-odt-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a word processor finds in the text: one test for each kind of block.
 */
#include "odt-reader.h"
#include "senda-figure.h"

#include <string.h>

static SendaBlock *
add_item (SendaBlock *list,
          SendaMarker marker,
          const char *english,
          const char *spanish)
{
  SendaBlock *item = add_block (list, SENDA_BLOCK_ITEM, english, spanish);

  item->marker = marker;
  return item;
}

static void
test_paragraphs (void)
{
  static const char *const styles[] = { "Text_20_body", "Lead", "Note", "Prompt" };
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  g_autofree char *said = NULL;

  say_words (senda_block_add_heading (body, 1, NULL), "Title", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    add_block (body, SENDA_BLOCK_PARAGRAPH, "Words", NULL)->role = i;
  senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
  say_words (senda_block_add_heading (body, 2, "here"), "Section", NULL);
  say_words (senda_block_add_heading (body, 4, NULL), "Detail", NULL);
  add_block (body, SENDA_BLOCK_PARAGRAPH, "One\nline\n\nAnother paragraph", NULL);
  senda_block_add (body, SENDA_BLOCK_LINES)->number = 2;
  said = odt_write_transcript (document);

  assert_says (said, "(Title+First_20_Page)#heading-1 Title");
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *words = g_strdup_printf ("(%s)Words", styles[i]);

      assert_says (said, words);
    }
  assert_says (said, "(Heading_20_2+break)#here Section");
  assert_says (said, "(Heading_20_4)#heading-3 Detail");
  assert_says (said, "(Text_20_body)One/line\n(Text_20_body)Another paragraph");
  assert_says (said, "\n(Writing_20_line+keep)\n(Writing_20_line_20_2)");
}

static void
test_lists (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list = senda_block_add (body, SENDA_BLOCK_LIST);
  SendaBlock *item = add_item (list, SENDA_MARKER_NUMBER, "one", NULL);
  SendaBlock *definitions;
  g_autofree char *said = NULL;

  add_item (senda_block_add (item, SENDA_BLOCK_LIST), SENDA_MARKER_BULLET, "inner", NULL);
  add_item (list, SENDA_MARKER_NUMBER, "two", NULL);
  add_item (list, SENDA_MARKER_BOX, "tick", NULL);
  definitions = senda_block_add (body, SENDA_BLOCK_DEFINITIONS);
  add_block (definitions, SENDA_BLOCK_TERM, "Term", NULL);
  add_block (definitions, SENDA_BLOCK_DESCRIPTION, "What it means", NULL);
  said = odt_write_transcript (document);

  assert_says (said, "[Numbers]*\n(List_20_item+First_20_Page)one\n[Bullets]*\n(List_20_item)inner"
                     "*\n(List_20_item)two\n[Boxes]*\n(List_20_item)tick");
  assert_says (said, "\n(Term)Term\n(Description)What it means");
}

static SendaBlock *
add_table (SendaBlock *parent)
{
  static const SendaColumn columns[] = { { 1.0 }, { 3.0, SENDA_ALIGN_START, TRUE } };
  SendaBlock *table = senda_block_add_table (parent, columns, G_N_ELEMENTS (columns));
  SendaBlock *row = senda_block_add_row (table, TRUE);

  say_words (table, "Statements", "Enunciados");
  add_block (row, SENDA_BLOCK_CELL, "Stage", "Etapa");
  add_block (row, SENDA_BLOCK_CELL, "Statement", "Enunciado");
  row = senda_block_add_row (table, FALSE);
  add_block (row, SENDA_BLOCK_CELL, "Early", "Inicial")->shade = 2;
  add_block (row, SENDA_BLOCK_CELL, "We meet", "Nos reunimos");
  return table;
}

static void
test_table (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *row;
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *said = NULL;

  add_block (body, SENDA_BLOCK_PARAGRAPH, "Before", NULL);
  row = senda_block_add_row (add_table (body), FALSE);
  add_block (row, SENDA_BLOCK_CELL, long_text, NULL);
  said = odt_write_transcript (document);

  assert_says (said, "(Table_20_Title+keep)Statements\n[table]\n[head]\n[row+rows]\n|\n"
                     "(Table_20_Heading)Stage\n|\n(Table_20_Heading)Statement\n[row+rows]\n|+fill");
  assert_says (said, "Early\n|\n(Table_20_Contents)We meet");
  /* A missing cell is an empty one. */
  assert_says (said, "xxx\n|\n(Table_20_Contents)\n[/table]");
}

static void
test_links (void)
{
  static const char *const links[] = { "#part", "#nowhere", "https://example.org/?a=1&b=2",
                                       "mailto:a@example.org", "javascript:alert(1)",
                                       "file:///etc/passwd" };
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *paragraph = senda_block_add (body, SENDA_BLOCK_PARAGRAPH);
  g_autofree char *said = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    senda_block_say_run (paragraph, 0, &(const SendaRun) { .text = "go ", .link = links[i] });
  senda_block_say_run (paragraph, 0, &(const SendaRun) { .text = "ya", .language = "es",
                                                         .style = SENDA_RUN_STRONG });
  say_words (senda_block_add_heading (body, 2, "part"), "Part", NULL);
  said = odt_write_transcript (document);

  assert_says (said, ")<#part>go go <https://example.org/?a=1&b=2>go <mailto:a@example.org>go "
                     "go go {+es+bold:ya}");
}

static void
test_contents (void)
{
  g_autoptr (SendaDocument) document = begin_document (TRUE);
  SendaBlock *body = senda_document_get_body (document);
  g_autofree char *said = NULL;

  say_words (senda_block_add_heading (body, 1, NULL), "Title", "Título");
  say_words (senda_block_add_heading (body, 2, NULL), "Contents", "Contenido");
  senda_block_add (body, SENDA_BLOCK_CONTENTS)->number = 3;
  say_words (senda_block_add_heading (body, 2, "one"), "One", "Uno");
  say_words (senda_block_add_heading (body, 3, NULL), "Two", "Dos");
  say_words (senda_block_add_heading (body, 4, NULL), "Deep", "Hondo");
  said = odt_write_transcript (document);

  assert_says (said, "#heading-1 Title/{+es:Título}");
  assert_says (said, "\n[index]Contents · Contenido\n(Contents_20_Heading)#heading-2 Contents · "
                     "{+es:Contenido}\n(Contents_20_2)<#one>One · Uno\t@one"
                     "\n(Contents_20_3)<#heading-4>Two · Dos\t@heading-4\n(Heading_20_2)#one One");
}

static void
test_two_languages (void)
{
  g_autoptr (SendaDocument) document = begin_document (TRUE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list;
  g_autofree char *said = NULL;

  say_words (senda_block_add_heading (body, 2, NULL), "Meeting", "Reunión");
  add_block (body, SENDA_BLOCK_PARAGRAPH, "Hello", "Hola");
  list = senda_block_add (body, SENDA_BLOCK_LIST);
  add_item (list, SENDA_MARKER_NUMBER, "first", "primero");
  add_item (list, SENDA_MARKER_NUMBER, "Ana Ruiz", NULL);
  add_block (body, SENDA_BLOCK_PARAGRAPH, "Shared by both", NULL);
  add_table (body);
  said = odt_write_transcript (document);

  assert_says (said, "Meeting · {+es:Reunión}\n[table]\n[row+rows]\n|\n(Text_20_body)Hello\n|\n"
                     "(Text_20_body){+es:Hola}\n[row+rows]\n|\n[Numbers]*\n(List_20_item)first\n|\n"
                     "[Numbers]*\n(List_20_item){+es:primero}\n[row+rows]\n|\n[Numbers]*\n"
                     "(List_20_item)Ana Ruiz\n[/table]\n(Text_20_body)Shared by both");
  /* A spread column becomes two, another says both. */
  assert_says (said, "(Table_20_Heading)Stage\n(Table_20_Heading){+es+italic:Etapa}\n|\n"
                     "(Table_20_Heading)Statement\n|\n(Table_20_Heading){+es:Enunciado}");
  assert_says (said, "We meet\n|\n(Table_20_Contents){+es:Nos reunimos}\n[/table]");
}

/* A term and what it means stand in one row, which no page parts; what both languages share stands
 * once. */
static void
test_definitions_in_two_languages (void)
{
  g_autoptr (SendaDocument) document = begin_document (TRUE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list = senda_block_add (body, SENDA_BLOCK_DEFINITIONS);
  g_autofree char *said = NULL;

  add_block (list, SENDA_BLOCK_TERM, "Vision", "Visión");
  add_block (list, SENDA_BLOCK_DESCRIPTION, "A valley", "Un valle");
  add_block (list, SENDA_BLOCK_TERM, "Region", "Región");
  add_block (list, SENDA_BLOCK_DESCRIPTION, "Alder Bend", NULL);
  said = odt_write_transcript (document);

  assert_says (said, "\n[row+rows]\n|\n(Term)Vision\n(Description)A valley\n|\n"
                     "(Term){+es:Visión}\n(Description){+es:Un valle}\n[row+rows]\n|\n"
                     "(Term)Region\n|\n(Term){+es:Región}\n[row+rows]\n|\n"
                     "(Description)Alder Bend\n[/table]");
}

static void
test_containers (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *block;
  g_autofree char *said = NULL;

  add_block (body, SENDA_BLOCK_PARAGRAPH, "Before", NULL);
  block = senda_block_add (body, SENDA_BLOCK_GROUP);
  add_block (block, SENDA_BLOCK_PARAGRAPH, "kept", NULL);
  add_block (block, SENDA_BLOCK_PARAGRAPH, "last", NULL);
  block = senda_block_add (body, SENDA_BLOCK_GROUP);
  block->role = SENDA_ROLE_BOX;
  add_block (block, SENDA_BLOCK_PARAGRAPH, "framed", NULL);
  block = senda_block_add (body, SENDA_BLOCK_COLUMNS);
  block->number = 2;
  add_block (block, SENDA_BLOCK_PARAGRAPH, "narrow", NULL);
  said = odt_write_transcript (document);

  assert_says (said, "\n(Text_20_body+keep)kept\n(Text_20_body)last");
  assert_says (said, "\n[table]\n[row+rows]\n|\n(Text_20_body)framed\n[/table]");
  assert_says (said, "\n[section +columns2]\n(Text_20_body)narrow\n[/section]");
}

static void
test_figure (void)
{
  static const SendaFigureWords early = { { "Early", "Inicial" } };
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  SendaFigure *figure = senda_tally_new (1);
  SendaBlock *block;
  g_autoptr (OdtPackage) package = NULL;
  g_autofree char *said = NULL;

  senda_tally_add (figure, 1, &early, 3);
  block = senda_block_add_figure (senda_document_get_body (document), figure);
  say_words (block, "How many at <each> stage", NULL);
  add_table (block);
  package = odt_unpack (odt_write (document, NULL));
  said = odt_transcribe (odt_entry (package, "content.xml"));

  assert_says (said, "[picture Pictures/1.png]How many at <each> stage"
                     "[described as How many at <each> stage]");
  assert_says (said, "\n(Caption)How many at <each> stage\n(Table_20_Title+keep)Statements"
                     "\n[table]");
  g_assert_true (g_str_has_prefix (odt_entry (package, "Pictures/1.png"), "\211PNG"));
  assert_says (odt_entry (package, "META-INF/manifest.xml"), "Pictures/1.png");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/odt-writer/paragraphs", test_paragraphs);
  g_test_add_func ("/odt-writer/lists", test_lists);
  g_test_add_func ("/odt-writer/table", test_table);
  g_test_add_func ("/odt-writer/links", test_links);
  g_test_add_func ("/odt-writer/contents", test_contents);
  g_test_add_func ("/odt-writer/two-languages", test_two_languages);
  g_test_add_func ("/odt-writer/definitions-in-two-languages", test_definitions_in_two_languages);
  g_test_add_func ("/odt-writer/containers", test_containers);
  g_test_add_func ("/odt-writer/figure", test_figure);

  return g_test_run ();
}
