/* senda-record-words-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the records of protocols are called that have no title of their own.
 */
#include "config.h"

#include "senda-record-words-private.h"

#include "senda-agency.h"
#include "senda-answer.h"
#include "senda-factors.h"
#include "senda-fill.h"
#include "senda-member.h"
#include "senda-protocol-facts.h"
#include "senda-protocol-item.h"
#include "senda-protocol-version.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define READINESS "readiness."

/* What the sections of a document are headed, by the name of their block: as the draft heads
 * them. */
static const struct
{
  const char *block;
  const char *heading;
} headings[] = {
  { "purpose", NC_("draft", "Purpose") },
  { "scope", NC_("draft", "Scope") },
  { "definitions", NC_("draft", "Definitions") },
  { "parties", NC_("draft", "Parties") },
  { "questions", NC_("draft", "Settled before a case breaks") },
  { "part:decisions", NC_("draft", "Main decisions") },
  { "part:own", NC_("draft", "Also agreed") },
  { "apart:decisions", NC_("draft", "What does not apply") },
  { "apart:own", NC_("draft", "What does not apply") },
  { "decisions", NC_("draft", "Decisions at a glance") },
  { "contacts", NC_("draft", "Contacts") },
  { "review", NC_("draft", "Review") },
  { "training", NC_("draft", "Training") },
  { "kept-at", NC_("draft", "Where the signed document is kept") },
  { "replaces", NC_("draft", "What it replaces") },
};

/* The name of what @field of @record refers to. (nullable) */
static char *
say_named (SendaWorkspace        *workspace,
           SendaRecord           *record,
           const char            *field,
           const SendaRecordInfo *info,
           SendaCatalog          *catalog)
{
  const char *id = senda_record_get_text (record, field);
  g_autoptr (SendaRecord) named = id ? senda_workspace_get (workspace, info, id, NULL) : NULL;

  return named ? senda_record_say_name (workspace, named, catalog) : NULL;
}

/* The name of the passage: what its heading is. (nullable) */
static char *
say_block (SendaWorkspace *workspace,
           SendaRecord    *record,
           SendaCatalog   *catalog)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  const char *block = senda_record_get_text (record, "block");
  const char *colon = block ? strchr (block, ':') : NULL;
  g_autoptr (SendaRecord) item = NULL;

  for (guint i = 0; block != NULL && i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].block, block) == 0)
      return g_strdup (senda_catalog_get (catalog, "draft", headings[i].heading));
  if (colon == NULL)
    return NULL;
  if (senda_content_find_topic (content, colon + 1) != NULL)
    return g_strdup (senda_content_name_topic (content, colon + 1, catalog));
  item = senda_workspace_get (workspace, &senda_protocol_item_info, colon + 1, NULL);
  return item ? senda_record_say_name (workspace, item, catalog) : NULL;
}

static char *
say_version (SendaWorkspace *workspace,
             SendaRecord    *record,
             SendaCatalog   *catalog)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             senda_record_get_integer (record, "number"));
  g_autofree char *protocol = say_named (workspace, record, "protocol", &senda_protocol_info,
                                         catalog);
  /* Translators: a version of a protocol: "Information sharing: protocol, version 2" */
  const char *format = senda_catalog_get (catalog, "record", NC_("record", "{protocol}, version "
                                                                           "{number}"));

  return protocol ? senda_fill (format, "protocol", protocol, "number", number, NULL) : NULL;
}

/* The question, and the circumstances where it is no default. */
static char *
say_answer (SendaWorkspace *workspace,
            SendaRecord    *record,
            SendaCatalog   *catalog)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  const char *question = senda_record_get_text (record, "question");
  const char *name = question ? senda_content_name_topic (content, question, catalog) : NULL;
  g_autoptr (SendaFactors) factors = NULL;
  g_autofree char *when = NULL;
  SendaCase at = { 0 };

  if (name == NULL || senda_answer_is_default (record))
    return g_strdup (name);
  factors = senda_factors_new (content);
  when = senda_factors_read (factors, senda_record_get_text (record, "circumstances"), &at)
           ? senda_factors_say (factors, &at, catalog)
           : senda_content_name_tags (content, senda_record_get_text (record, "circumstances"),
                                      catalog);
  return g_strdup_printf ("%s · %s", name, when);
}

/* By whom: a member, else the agency as a whole. (nullable) */
static char *
say_acknowledgement (SendaWorkspace *workspace,
                     SendaRecord    *record,
                     SendaCatalog   *catalog)
{
  char *name = say_named (workspace, record, "member", &senda_member_info, catalog);

  return name ? name : say_named (workspace, record, "agency", &senda_agency_info, catalog);
}

/* Whether the name of a record of @info says already what it belongs to. */
gboolean
_senda_record_names_itself (const SendaRecordInfo *info)
{
  return info == &senda_protocol_version_info;
}

/* Whether @field holds what Senda alone reads: which passage a wording is of, which its name
 * says, and a mark of what it was written over. */
gboolean
_senda_field_is_a_mark (const SendaRecordInfo *info,
                        const char            *field)
{
  return info == &senda_protocol_block_info &&
         (strcmp (field, "block") == 0 || strcmp (field, "written_over") == 0);
}

/* What a record of protocols is called by itself; NULL for one that other words name.
 * (transfer full) (nullable) */
char *
_senda_record_say_of_protocol (SendaWorkspace *workspace,
                               SendaRecord    *record,
                               SendaCatalog   *catalog)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  if (info == &senda_protocol_info)
    return senda_protocol_dup_title (record, senda_workspace_get_content (workspace), catalog);
  if (info == &senda_protocol_block_info)
    return say_block (workspace, record, catalog);
  if (info == &senda_protocol_version_info)
    return say_version (workspace, record, catalog);
  if (info == &senda_approval_info)
    return say_named (workspace, record, "agency", &senda_agency_info, catalog);
  if (info == &senda_acknowledgement_info)
    return say_acknowledgement (workspace, record, catalog);
  return info == &senda_answer_info ? say_answer (workspace, record, catalog) : NULL;
}

/* The question that @gap, the id of a gap of the readiness test, is about: "readiness.", its
 * kind, the question, a sum, with dashes between. NULL for another id, and a question that is not
 * known here. */
const SendaTopic *
senda_readiness_find_question (SendaContent *content,
                               const char   *gap)
{
  const char *named = g_str_has_prefix (gap, READINESS) ? strchr (gap, '-') : NULL;
  const char *end = named ? strrchr (gap, '-') : NULL;
  GPtrArray *questions = named != NULL && end > named
                           ? senda_content_get_topics (content, "question") : NULL;
  const SendaTopic *found = NULL;

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      const char *dot = strchr (question->id, '.');
      const char *name = dot ? dot + 1 : question->id;
      gsize length = end - named - 1;

      /* A long name was cut off: then the first that begins so. */
      if (strncmp (name, named + 1, length) == 0 && (found == NULL || name[length] == '\0'))
        found = question;
    }
  return found;
}

/* What a gap of the readiness test is called; NULL for another id. (transfer full) (nullable) */
char *
_senda_say_readiness_gap (SendaContent *content,
                          const char   *gap,
                          SendaCatalog *catalog)
{
  const SendaTopic *question = senda_readiness_find_question (content, gap);
  /* Translators: {question} is a short name, “Who interviews the victim” */
  const char *format = senda_catalog_get (catalog, "record", NC_("record", "A gap in who is "
                                                                           "called: {question}"));

  return question ? senda_fill (format, "question",
                                senda_message (senda_topic_get_text (question, "name"), catalog),
                                NULL)
                  : NULL;
}

static gboolean
is_of_protocols (const SendaRecordInfo *info)
{
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    if (senda_protocol_types[i] == info)
      return TRUE;
  return FALSE;
}

/* Which protocol or question a record is about, and what of it; NULL for records that have
 * nothing to do with either. (transfer full) (nullable) */
char *
senda_record_say_protocol (SendaWorkspace *workspace,
                           SendaRecord    *record,
                           SendaCatalog   *catalog)
{
  return is_of_protocols (senda_record_get_info (record))
           ? senda_record_say_fully (workspace, record, catalog) : NULL;
}

/* What history says of a value that is too much to be read there, the text of a version: whose it
 * is. NULL for every other. (transfer full) (nullable) */
char *
senda_record_say_text (SendaWorkspace        *workspace,
                       const SendaRecordInfo *info,
                       const char            *id,
                       const char            *field,
                       SendaCatalog          *catalog)
{
  g_autoptr (SendaRecord) text = NULL;
  g_autoptr (SendaRecord) version = NULL;
  g_autofree char *number = NULL;

  if (info != &senda_protocol_text_info || strcmp (field, "text") != 0)
    return NULL;
  text = senda_workspace_get (workspace, info, id, NULL);
  version = text && !senda_record_is_null (text, "version")
              ? senda_workspace_get (workspace, &senda_protocol_version_info,
                                     senda_record_get_text (text, "version"), NULL)
              : NULL;
  if (version == NULL)
    return g_strdup (senda_catalog_get (catalog, NULL, info->label));
  number = g_strdup_printf ("%" G_GINT64_FORMAT, senda_record_get_integer (version, "number"));
  return senda_fill (senda_catalog_get (catalog, "record",
                                        NC_("record", "Text of version {number}")),
                     "number", number, NULL);
}
