/* senda-report-protocol-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reports of protocols share.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHIPPED "protocol." /* with which the ids of shipped protocols begin */

/* A stretch of a text: a paragraph or an item of a list. */
typedef struct
{
  const char *start;
  gsize length;
  gboolean is_item;
} Piece;

static const char *const version_fields[] = {
  "number", "adopted_on", "summary", "open_reason", "author", NULL
};

static const SendaReportColumn version_columns[] = {
  { NC_("report", "Version ID"), { .width = 3 } },
};

/* One that nobody has begun yet: it is there for as long as the report is made. */
static SendaRecord *
begin_shipped (SendaProtocolFacts *facts,
               const SendaTopic   *topic)
{
  SendaPeopleFacts *people = senda_protocol_facts_get_people (facts);
  const char *task_force = senda_record_get_id (senda_people_facts_get_task_force (people));
  g_autofree char *id = senda_protocol_id (task_force, topic->id);
  SendaRecord *protocol = senda_record_new (&senda_protocol_info, id);

  senda_record_set_value (protocol, senda_record_info_field (&senda_protocol_info, "task_force"),
                          NULL, SENDA_TEXT (task_force));
  senda_record_set_value (protocol, senda_record_info_field (&senda_protocol_info, "source"), NULL,
                          SENDA_TEXT (topic->id));
  return protocol;
}

/* Content ids may be given without what they all begin with. NULL when there is none. */
SendaRecord *
senda_report_find_protocol (SendaProtocolFacts *facts,
                            const char         *id)
{
  SendaContent *content = senda_protocol_facts_get_content (facts);
  g_autofree char *whole = g_strconcat (SHIPPED, id, NULL);
  SendaRecord *protocol = senda_protocol_facts_find (facts, &senda_protocol_info, id);
  const SendaTopic *topic = senda_content_find_topic (content, id);

  if (topic == NULL || strcmp (topic->kind, "protocol") != 0)
    topic = senda_content_find_topic (content, whole);
  if (protocol == NULL && topic != NULL)
    protocol = senda_protocol_facts_find_shipped (facts, topic->id);
  if (protocol != NULL)
    return g_object_ref (protocol);
  return topic ? begin_shipped (facts, topic) : NULL;
}

const SendaDraft *
senda_report_get_draft (SendaReportMaker *maker)
{
  SendaCatalog *catalogs[SENDA_MAX_LANGUAGES + 1] = { NULL };

  if (maker->facts->frozen != NULL)
    return maker->facts->frozen;
  for (guint i = 0; i < maker->n_languages; i++)
    catalogs[i] = maker->options->catalogs[i];
  if (maker->drafted == NULL)
    maker->drafted = senda_draft_new (maker->facts->protocols, maker->facts->protocol, catalogs);
  return maker->drafted;
}

/* Whether it says the same in both languages, as a name does. */
static gboolean
is_same (SendaReportMaker  *maker,
         const char *const *texts)
{
  return maker->n_languages == 2 && g_strcmp0 (texts[0], texts[1]) == 0;
}

gboolean
senda_report_say_text (SendaReportMaker *maker,
                       SendaBlock       *block,
                       SendaText        *text)
{
  const char *texts[SENDA_MAX_LANGUAGES] = { NULL };
  const char *actual[SENDA_MAX_LANGUAGES] = { NULL };

  if (!senda_report_read_text (maker, text, texts, actual))
    return FALSE;
  if (actual[0] == NULL && actual[1] == NULL && is_same (maker, texts))
    senda_report_say_plain (maker, block, texts[0]);
  else
    senda_report_say_each (maker, block, texts, actual);
  return TRUE;
}

static gboolean
is_blank (const char *line,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

/* The length of what marks an item at the head of @line; 0 for another line. */
static gsize
get_marker (const char *line)
{
  static const char *const markers[] = { "- ", "• " };

  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    if (g_str_has_prefix (line, markers[i]))
      return strlen (markers[i]);
  return 0;
}

/* The paragraphs, which empty lines part, and the items of @text. (element-type Piece) */
static GArray *
split (const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece *open = NULL; /* a paragraph that may go on */

  for (const char *line = text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");
      gsize marker = get_marker (line);
      Piece piece = { line + marker, length - marker, marker > 0 };

      if (is_blank (piece.start, piece.length))
        open = NULL;
      else if (open != NULL && !piece.is_item)
        open->length = line + length - open->start;
      else
        {
          g_array_append_val (pieces, piece);
          open = piece.is_item ? NULL : &g_array_index (pieces, Piece, pieces->len - 1);
        }
      line += length + (line[length] == '\n');
    }
  return pieces;
}

static gboolean
are_alike (GArray *one,
           GArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (g_array_index (one, Piece, i).is_item != g_array_index (other, Piece, i).is_item)
      return FALSE;
  return TRUE;
}

/* Where a text borrows from another language, that is said once where there is only one. */
static void
say_piece (SendaReportMaker  *maker,
           SendaBlock        *block,
           GArray           **pieces,
           guint              index,
           const char *const *actual)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const Piece *piece = &g_array_index (pieces[0], Piece, index);

  first = g_strndup (piece->start, piece->length);
  if (maker->n_languages == 1 && actual[0] != NULL && index > 0)
    {
      senda_block_say_run (block, 0, &(const SendaRun) { .text = first, .language = actual[0] });
      return;
    }
  if (maker->n_languages == 2)
    {
      piece = &g_array_index (pieces[1], Piece, index);
      second = g_strndup (piece->start, piece->length);
    }
  senda_report_say_each (maker, block, (const char *const[]) { first, second }, actual);
}

static void
add_pieces (SendaReportMaker  *maker,
            SendaBlock        *parent,
            GArray           **pieces,
            const char *const *actual)
{
  SendaBlock *list = NULL;

  for (guint i = 0; i < pieces[0]->len; i++)
    {
      gboolean is_item = g_array_index (pieces[0], Piece, i).is_item;

      if (is_item && list == NULL)
        list = senda_block_add (parent, SENDA_BLOCK_LIST);
      else if (!is_item)
        list = NULL;
      say_piece (maker,
                 senda_block_add (list ? list : parent,
                                  list ? SENDA_BLOCK_ITEM : SENDA_BLOCK_PARAGRAPH),
                 pieces, i, actual);
    }
}

/* Two languages keep beside each other, piece by piece, where they are built alike; where they are not,
 * each stands as a whole. */
gboolean
senda_report_add_text (SendaReportMaker *maker,
                       SendaBlock       *parent,
                       SendaText        *text)
{
  const char *texts[SENDA_MAX_LANGUAGES] = { NULL };
  const char *actual[SENDA_MAX_LANGUAGES] = { NULL };
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;

  if (!senda_report_read_text (maker, text, texts, actual))
    return FALSE;
  first = split (texts[0]);
  second = split (maker->n_languages == 2 ? texts[1] : texts[0]);
  if (are_alike (first, second))
    add_pieces (maker, parent, (GArray *[]) { first, second }, actual);
  else
    senda_report_say_each (maker, senda_block_add (parent, SENDA_BLOCK_PARAGRAPH), texts, actual);
  return first->len > 0 || second->len > 0;
}

/* A protocol, and the content that it follows. */
typedef struct
{
  SendaRecord *protocol;
  SendaContent *content;
} Titled;

static char *
dup_title (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const Titled *titled = data;

  return senda_protocol_dup_title (titled->protocol, titled->content, catalog);
}

SendaBlock *
senda_report_say_protocol (SendaReportMaker *maker,
                           SendaBlock       *block,
                           SendaRecord      *protocol)
{
  Titled titled = { protocol, maker->facts->content };

  if (!senda_record_is_null (protocol, "title"))
    senda_report_say_text (maker, block,
                           senda_record_get_wordings (
                             protocol, senda_record_info_field (&senda_protocol_info, "title")));
  else
    senda_report_say_words (maker, block, dup_title, &titled);
  return block;
}

SendaText *
senda_report_get_wordings (SendaReportMaker *maker,
                           SendaRecord      *record,
                           const char       *field)
{
  if (!senda_report_may_say (maker, record, field))
    return NULL;
  return senda_record_get_wordings (record,
                                    senda_record_info_field (senda_record_get_info (record),
                                                             field));
}

void
senda_report_add_checked (SendaReportMaker *maker,
                          SendaBlock       *parent,
                          const SendaTopic *topic)
{
  const char *day = topic ? senda_topic_get_attribute (topic, "checked") : NULL;
  SendaBlock *note = NULL;

  if (day == NULL)
    return;
  note = senda_block_add (parent, SENDA_BLOCK_PARAGRAPH);
  note->role = SENDA_ROLE_NOTE;
  senda_report_say (maker, note, NC_("report", "Facts as of {date}; check with counsel."),
                    "date", day, NULL);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  SendaRecord *one = *(SendaRecord **) a;
  SendaRecord *other = *(SendaRecord **) b;
  gint64 first = senda_record_get_integer (one, "number");
  gint64 second = senda_record_get_integer (other, "number");
  int order = (first > second) - (first < second);

  if (order == 0)
    order = g_strcmp0 (senda_record_get_text (one, "adopted_on"),
                       senda_record_get_text (other, "adopted_on"));
  return order ? order : strcmp (senda_record_get_id (one), senda_record_get_id (other));
}

GPtrArray *
senda_report_dup_versions (SendaReportMaker *maker)
{
  GPtrArray *all = senda_protocol_facts_list_of (maker->facts->protocols,
                                                 &senda_protocol_version_info,
                                                 senda_record_get_id (maker->facts->protocol));
  SendaRecord *last = maker->facts->version;
  GPtrArray *versions = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (all, i);

      if (last == NULL || compare_versions (&version, &last) <= 0)
        g_ptr_array_add (versions, version);
    }
  g_ptr_array_sort (versions, compare_versions);
  return versions;
}

void
senda_report_add_sheet_of_versions (SendaReportMaker *maker,
                                    GPtrArray        *versions)
{
  SendaBlock *sheet =
    senda_report_add_sheet_of (maker, "versions", NC_("report", "Versions"), version_columns,
                               G_N_ELEMENTS (version_columns), &senda_protocol_version_info,
                               version_fields);

  for (guint i = 0; i < versions->len; i++)
    {
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row),
                               senda_record_get_id (g_ptr_array_index (versions, i)));
      senda_report_add_fields (maker, row, g_ptr_array_index (versions, i), version_fields);
    }
}
