/* senda-cli-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what was typed to the protocol, the version or the item that is meant.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-cli-hint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The protocols of the task force that --task-force names, or of the only one; NULL after refusing.
 * (transfer none) (nullable) */
SendaProtocols *
senda_cli_open_protocols (SendaCli *cli)
{
  SendaPeople *people = senda_cli_open_people (cli);

  if (people != NULL && cli->protocols == NULL)
    cli->protocols = senda_protocols_new (people);
  return cli->protocols;
}

/* The picture of the protocols that were opened. (transfer none) */
SendaProtocolFacts *
senda_cli_get_protocol_facts (SendaCli *cli)
{
  return senda_protocols_get_facts (cli->protocols);
}

/* As a shipped protocol is before anybody has begun it. */
static SendaRecord *
make_unbegun (SendaCli         *cli,
              const SendaTopic *topic)
{
  const char *task_force = senda_cli_task_force_id (cli);
  g_autofree char *id = senda_protocol_id (task_force, topic->id);
  SendaRecord *protocol = senda_record_new (&senda_protocol_info, id);

  senda_record_set (protocol, "task_force", SENDA_TEXT (task_force));
  senda_record_set (protocol, "source", SENDA_TEXT (topic->id));
  senda_record_set (protocol, "state", SENDA_TEXT (SENDA_PROTOCOL_NOT_RAISED));
  return protocol;
}

/* Those that were begun, in their order, then the shipped ones that were not. (transfer full)
 * (element-type SendaRecord) */
GPtrArray *
senda_cli_list_protocols (SendaCli *cli)
{
  SendaProtocolFacts *facts = senda_cli_get_protocol_facts (cli);
  GPtrArray *begun = senda_protocol_facts_list (facts, &senda_protocol_info);
  GPtrArray *topics = senda_content_get_topics (cli->content, "protocol");
  GPtrArray *protocols = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < begun->len; i++)
    g_ptr_array_add (protocols, g_object_ref (begun->pdata[i]));
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      if (senda_protocol_facts_find_shipped (facts, topic->id) == NULL)
        g_ptr_array_add (protocols, make_unbegun (cli, topic));
    }
  return protocols;
}

gboolean
senda_cli_protocol_has_begun (SendaCli    *cli,
                              SendaRecord *protocol)
{
  return senda_protocol_facts_find (senda_cli_get_protocol_facts (cli), &senda_protocol_info,
                                    senda_record_get_id (protocol)) != NULL;
}

/* @id without the kind before the dot. (transfer none) */
const char *
senda_cli_short_id (const char *id)
{
  const char *dot = strchr (id, '.');

  return dot ? dot + 1 : id;
}

/* (transfer none) */
const char *
senda_cli_protocol_word (SendaRecord *protocol)
{
  const char *source = senda_record_get_text (protocol, "source");

  return source ? senda_cli_short_id (source) : senda_record_get_id (protocol);
}

/* What people call it, in the language asked for. (transfer full) */
char *
senda_cli_protocol_title (SendaCli    *cli,
                          SendaRecord *protocol)
{
  return senda_protocol_dup_title (protocol, cli->content, cli->catalog);
}

static gboolean
is_topic_called (SendaCli         *cli,
                 const SendaTopic *topic,
                 const char       *name)
{
  SendaMessage message = senda_topic_get_text (topic, "name");

  return senda_cli_is_name (topic->id, name) ||
         senda_cli_is_name (senda_cli_short_id (topic->id), name) ||
         senda_cli_is_name (message.text, name) ||
         senda_cli_is_name (senda_cli_message (cli, message), name);
}

static gboolean
is_called (SendaCli    *cli,
           SendaRecord *protocol,
           const char  *name)
{
  const char *source = senda_record_get_text (protocol, "source");
  const SendaTopic *topic = source ? senda_content_find_topic (cli->content, source) : NULL;
  SendaText *titles = senda_record_get_wordings (protocol,
                                                 senda_record_info_field (&senda_protocol_info,
                                                                          "title"));
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);

  for (guint i = 0; titles != NULL && i < senda_text_get_n (titles); i++)
    if (senda_cli_is_name (senda_text_get (titles, senda_text_get_language (titles, i)), name))
      return TRUE;
  return senda_cli_is_name (title, name) || (topic != NULL && is_topic_called (cli, topic, name));
}

/* The protocol that is called @name; NULL for none, and for several, which @several says.
 * (transfer full) (nullable) */
SendaRecord *
senda_cli_look_protocol (SendaCli   *cli,
                         const char *name,
                         gboolean   *several)
{
  g_autoptr (GPtrArray) protocols = senda_cli_list_protocols (cli);
  SendaRecord *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);
      gboolean is_it = senda_cli_is_name (senda_record_get_id (protocol), name);

      if (!is_it && !is_called (cli, protocol, name))
        continue;
      found = protocol;
      n_found = is_it ? 1 : n_found + 1;
      if (is_it)
        break;
    }
  *several = n_found > 1;
  return n_found == 1 ? g_object_ref (found) : NULL;
}

/* The ids nearest to @wrong as they stand in a sentence; NULL for none. (transfer full) (nullable) */
static char *
make_hint (const char *wrong,
           GPtrArray  *ids)
{
  const char *nearest[SENDA_CLI_MAX_HINTS];
  guint n = senda_cli_nearest (wrong, (const char *const *) ids->pdata, ids->len, nearest);
  GString *hint = n > 0 ? g_string_new (NULL) : NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (hint, "%s“%s”", i > 0 ? ", " : "", nearest[i]);
  return hint ? g_string_free (hint, FALSE) : NULL;
}

/* The words of protocols nearest to @name, as they stand in a sentence; NULL for none.
 * (transfer full) (nullable) */
char *
senda_cli_hint_protocols (SendaCli   *cli,
                          const char *name)
{
  g_autoptr (GPtrArray) protocols = senda_cli_list_protocols (cli);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < protocols->len; i++)
    g_ptr_array_add (words, (gpointer) senda_cli_protocol_word (protocols->pdata[i]));
  return make_hint (name, words);
}

static void
refuse_protocol (SendaCli   *cli,
                 const char *name,
                 gboolean    several)
{
  g_autofree char *quoted = senda_cli_quote (name);
  g_autofree char *hint = several ? NULL : senda_cli_hint_protocols (cli, name);

  if (several)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("Several protocols are called “%s”. Nothing was "
                                                   "changed. Name one by its id; “senda protocol "
                                                   "list” shows them.")), quoted);
  else if (hint != NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no protocol “%s”. Nothing was changed. "
                                                   "Near to it: %s.")), quoted, hint);
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no protocol “%s”. Nothing was changed. "
                                                   "“senda protocol list” shows them.")), quoted);
}

/* The protocol called @name, begun or not; NULL after refusing. (transfer full) (nullable) */
SendaRecord *
senda_cli_find_protocol (SendaCli   *cli,
                         const char *name)
{
  gboolean several = FALSE;
  SendaRecord *protocol = NULL;

  if (senda_cli_open_protocols (cli) == NULL)
    return NULL;
  protocol = senda_cli_look_protocol (cli, name, &several);
  if (protocol == NULL)
    refuse_protocol (cli, name, several);
  return protocol;
}

/* The protocol called @name that was begun; NULL after refusing. (transfer full) (nullable) */
SendaRecord *
senda_cli_find_begun (SendaCli   *cli,
                      const char *name)
{
  g_autoptr (SendaRecord) protocol = senda_cli_find_protocol (cli, name);
  g_autofree char *title = NULL;

  if (protocol == NULL || senda_cli_protocol_has_begun (cli, protocol))
    return g_steal_pointer (&protocol);
  title = senda_cli_protocol_title (cli, protocol);
  senda_cli_refuse (cli,
                    /* Translators: the title of a protocol, and the word by which it is begun */
                    senda_cli_text (cli, N_("“%s” has not been raised yet. Nothing was changed. "
                                            "“senda protocol start %s” begins it.")),
                    title, senda_cli_protocol_word (protocol));
  return NULL;
}

/* The version of @protocol that bears @number, or that counts. (transfer none) (nullable) */
static SendaRecord *
look_version (SendaCli    *cli,
              SendaRecord *protocol,
              const char  *number)
{
  GPtrArray *versions = senda_protocol_facts_list_of (senda_cli_get_protocol_facts (cli),
                                                      &senda_protocol_version_info,
                                                      senda_record_get_id (protocol));
  SendaRecord *found = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);
      g_autofree char *own = g_strdup_printf ("%" G_GINT64_FORMAT,
                                              senda_record_get_integer (version, "number"));

      if (!senda_cli_is_name (own, number) &&
          !senda_cli_is_name (senda_record_get_id (version), number))
        continue;
      if (found == NULL || senda_protocol_version_is_later (version, found))
        found = version;
    }
  return found;
}

/* The version of @protocol that bears @number, or for NULL the latest; NULL after refusing.
 * (transfer full) (nullable) */
SendaRecord *
senda_cli_find_version (SendaCli    *cli,
                        SendaRecord *protocol,
                        const char  *number)
{
  SendaRecord *latest = senda_protocol_facts_get_latest (senda_cli_get_protocol_facts (cli),
                                                         protocol);
  SendaRecord *version = number ? look_version (cli, protocol, number) : latest;
  g_autofree char *quoted = senda_cli_quote (number ? number : "");

  if (version != NULL)
    return g_object_ref (version);
  if (latest == NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("No version of this protocol has been adopted "
                                                   "yet. Nothing was changed. “senda protocol adopt "
                                                   "%s” adopts what it says now.")),
                      senda_cli_protocol_word (protocol));
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("This protocol has no version “%s”. Nothing was "
                                                   "changed. The latest is %d.")),
                      quoted, (int) senda_record_get_integer (latest, "number"));
  return NULL;
}

/* How many items are called @name; the last of them goes to @found. An id is nobody else's. */
static guint
look_item (SendaCli              *cli,
           GPtrArray             *items,
           const char            *name,
           const SendaSheetItem **found)
{
  guint n_found = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (items, i);
      g_autofree char *own = senda_sheet_item_dup_name (item, cli->catalog);

      if (senda_cli_is_name (item->id, name) ||
          senda_cli_is_name (senda_cli_short_id (item->id), name))
        {
          *found = item;
          return 1;
        }
      if (!senda_cli_is_name (own, name))
        continue;
      *found = item;
      n_found++;
    }
  return n_found;
}

static void
refuse_item (SendaCli    *cli,
             SendaRecord *protocol,
             GPtrArray   *items,
             const char  *name)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *quoted = senda_cli_quote (name);
  g_autofree char *hint = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (ids, (gpointer) senda_cli_short_id (item->id));
    }
  hint = make_hint (name, ids);
  if (hint != NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("This protocol has no item “%s”. Nothing was "
                                                   "changed. Near to it: %s.")), quoted, hint);
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("This protocol has no item “%s”. Nothing was "
                                                   "changed. “senda protocol show %s” lists "
                                                   "them.")),
                      quoted, senda_cli_protocol_word (protocol));
}

/* The item of @protocol that is called @name; NULL after refusing. (transfer none): until the next
 * change. (nullable) */
const SendaSheetItem *
senda_cli_find_item (SendaCli    *cli,
                     SendaRecord *protocol,
                     const char  *name)
{
  GPtrArray *items = senda_protocols_get_sheet (cli->protocols, protocol)->items;
  const SendaSheetItem *found = NULL;
  guint n_found = look_item (cli, items, name, &found);
  g_autofree char *quoted = senda_cli_quote (name);

  if (n_found == 1)
    return found;
  if (n_found > 1)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("Several items are called “%s”. Nothing was "
                                                   "changed. Name one by its id; “senda protocol "
                                                   "show” lists them.")), quoted);
  else
    refuse_item (cli, protocol, items, name);
  return NULL;
}
