/* senda-cli-protocol-set.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda protocol start, set, state, add, move.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-protocol-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether it is meant for a word of the content: a title has a capital or a space. */
static gboolean
looks_like_word (const char *name)
{
  for (; *name != '\0'; name++)
    if (!g_ascii_islower (*name) && !g_ascii_isdigit (*name) && strchr (".-", *name) == NULL)
      return FALSE;
  return TRUE;
}

static SendaCliStatus
refuse_word (SendaCli   *cli,
             const char *name,
             const char *hint)
{
  g_autofree char *quoted = senda_cli_quote (name);

  return senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no protocol “%s”. Nothing was "
                                                        "changed. Near to it: %s. A title of your "
                                                        "own begins with a capital.")),
                           quoted, hint);
}

static SendaCliStatus
say_started (SendaCli    *cli,
             SendaRecord *protocol)
{
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);

  if (cli->json)
    return senda_cli_protocol_print (cli, protocol);
  /* Translators: the title of a protocol, and the word or id by which it is named */
  senda_cli_say (cli, senda_cli_text (cli, N_("%s (%s) is being discussed. “senda protocol show” "
                                              "shows what there is to settle.")),
                 title, senda_cli_protocol_word (protocol));
  return SENDA_CLI_DONE;
}

/* One that has begun already stays as it is. */
static SendaCliStatus
start_shipped (SendaCli    *cli,
               SendaRecord *protocol)
{
  const SendaTopic *topic = senda_protocol_facts_get_topic (senda_cli_get_protocol_facts (cli),
                                                            protocol);
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  g_autoptr (SendaRecord) started = NULL;
  g_autoptr (GError) error = NULL;

  if (senda_cli_protocol_has_begun (cli, protocol))
    return senda_cli_refuse (cli, senda_cli_text (cli, N_("“%s” has begun already. Nothing was "
                                                          "changed. “senda protocol show %s” shows "
                                                          "it.")),
                             title, senda_cli_protocol_word (protocol));
  started = senda_protocol_start (cli->protocols, topic, &error);
  return started ? say_started (cli, started) : senda_cli_refuse_error (cli, error);
}

static SendaCliStatus
start_own (SendaCli   *cli,
           const char *title)
{
  g_autofree char *hint = looks_like_word (title) ? senda_cli_hint_protocols (cli, title) : NULL;
  g_autoptr (SendaRecord) started = NULL;
  g_autoptr (GError) error = NULL;

  if (hint != NULL)
    return refuse_word (cli, title, hint);
  started = senda_protocol_start_own (cli->protocols, title,
                                      senda_catalog_get_language (cli->catalog), &error);
  return started ? say_started (cli, started) : senda_cli_refuse_error (cli, error);
}

SendaCliStatus
senda_cli_protocol_start (SendaCli *cli)
{
  const char *name = senda_cli_argument (cli, 0);
  gboolean several = FALSE;
  g_autoptr (SendaRecord) protocol = NULL;

  if (senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  protocol = senda_cli_look_protocol (cli, name, &several);
  if (several)
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("Several protocols are called so already. "
                                                     "Nothing was changed. “senda protocol list” "
                                                     "shows them.")));
  return protocol ? start_shipped (cli, protocol) : start_own (cli, name);
}

SendaCliStatus
senda_cli_protocol_state (SendaCli *cli)
{
  g_autofree char *state = NULL;
  SendaCliStatus status = senda_cli_read_choice (cli, "state", senda_protocol_states,
                                                 senda_cli_argument (cli, 1), &state);
  g_autoptr (SendaRecord) protocol = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  if (protocol == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_protocol_set_state (cli->protocols, protocol, state, &error))
    return senda_cli_refuse_error (cli, error);
  if (cli->json)
    return senda_cli_protocol_print (cli, protocol);
  title = senda_cli_protocol_title (cli, protocol);
  senda_cli_say (cli, "%s: %s", title,
                 senda_choice_say (senda_protocol_states, state, cli->catalog));
  return SENDA_CLI_DONE;
}

/* What is never changed by hand: what it follows, and what has commands of its own. */
static const char *const kept[] = { "source", "part", "position", NULL };

/* "due" is what people call the field "due_on". */
static char *
dup_said (const char *said)
{
  return g_str_has_prefix (said, "due=") ? g_strconcat ("due_on=", said + strlen ("due="), NULL)
                                         : g_strdup (said);
}

static SendaCliStatus
read_one (SendaCli              *cli,
          const SendaRecordInfo *info,
          SendaCliSet           *set,
          const char            *given)
{
  g_autofree char *said = dup_said (given);
  g_autofree char *name = g_strndup (said, strcspn (said, "=."));

  if (g_strv_contains (kept, name) && strchr (said, '=') != NULL)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The field “%s” cannot be set by "
                                                          "hand.")), name);
  return senda_cli_set_read_one (set, cli, info, said);
}

/* Reads FIELD=VALUE, after the argument at @from and after --set. */
static SendaCliStatus
read_fields (SendaCli              *cli,
             const SendaRecordInfo *info,
             guint                  from,
             SendaCliSet           *set)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  for (guint i = from; status == SENDA_CLI_DONE && senda_cli_argument (cli, i) != NULL; i++)
    status = read_one (cli, info, set, senda_cli_argument (cli, i));
  for (guint i = 0; status == SENDA_CLI_DONE && i < cli->given.set->len; i++)
    status = read_one (cli, info, set, cli->given.set->pdata[i]);
  if (status == SENDA_CLI_DONE && senda_cli_set_get (set)->field == NULL)
    status = senda_cli_refuse_usage (cli);
  return status;
}

static SendaCliStatus
set_protocol (SendaCli    *cli,
              SendaRecord *protocol)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  SendaCliStatus status = read_fields (cli, &senda_protocol_info, 1, set);
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  if (!senda_record_edit_fields (cli->workspace, protocol, senda_cli_set_get (set), &error))
    return senda_cli_refuse_error (cli, error);
  return senda_cli_protocol_print (cli, protocol);
}

static SendaCliStatus
set_item (SendaCli    *cli,
          SendaRecord *protocol,
          const char  *name)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  const SendaSheetItem *item = senda_cli_find_item (cli, protocol, name);
  SendaCliStatus status = item ? read_fields (cli, &senda_protocol_item_info, 2, set)
                               : SENDA_CLI_REFUSED;
  g_autofree char *id = item ? g_strdup (item->id) : NULL;
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  if (!senda_protocol_set_item (cli->protocols, protocol, id, senda_cli_set_get (set), &error))
    return senda_cli_refuse_error (cli, error);
  item = senda_cli_find_item (cli, protocol, id);
  return item ? senda_cli_item_print (cli, protocol, item) : SENDA_CLI_REFUSED;
}

SendaCliStatus
senda_cli_protocol_set (SendaCli *cli)
{
  const char *name = senda_cli_argument (cli, 1);
  gboolean is_item = name != NULL && strchr (name, '=') == NULL;
  g_autoptr (SendaRecord) protocol = NULL;

  if (name == NULL && cli->given.set->len == 0)
    return senda_cli_refuse_usage (cli);
  protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  if (protocol == NULL)
    return SENDA_CLI_REFUSED;
  return is_item ? set_item (cli, protocol, name) : set_protocol (cli, protocol);
}

/* The id of the part called @name, by its id or name; refuses what is none. */
static SendaCliStatus
read_part (SendaCli     *cli,
           SendaRecord  *protocol,
           const char   *name,
           const char  **part)
{
  GPtrArray *parts = senda_protocols_get_sheet (cli->protocols, protocol)->parts;
  g_autofree char *quoted = senda_cli_quote (name);

  for (guint i = 0; i < parts->len; i++)
    {
      const SendaSheetPart *at = g_ptr_array_index (parts, i);
      g_autofree char *own = senda_sheet_part_dup_name (at, cli->catalog);

      if (at->topic == NULL || !(senda_cli_is_name (own, name) ||
                                 senda_cli_is_name (at->topic->id, name) ||
                                 senda_cli_is_name (senda_cli_short_id (at->topic->id), name)))
        continue;
      *part = at->topic->id;
      return SENDA_CLI_DONE;
    }
  return senda_cli_refuse (cli, senda_cli_text (cli, N_("This protocol has no part “%s”. Nothing "
                                                        "was changed. “senda protocol show %s” "
                                                        "lists them.")),
                           quoted, senda_cli_protocol_word (protocol));
}

SendaCliStatus
senda_cli_protocol_add (SendaCli *cli)
{
  g_autoptr (SendaRecord) protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  const char *part = NULL;
  const SendaSheetItem *item = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (SendaRecord) added = NULL;
  g_autoptr (GError) error = NULL;

  if (protocol == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->given.part != NULL)
    status = read_part (cli, protocol, cli->given.part, &part);
  if (status != SENDA_CLI_DONE)
    return status;
  added = senda_protocol_add_item (cli->protocols, protocol, part, cli->given.mandatory,
                                   senda_cli_argument (cli, 1), cli->given.text,
                                   senda_catalog_get_language (cli->catalog), &error);
  if (added == NULL)
    return senda_cli_refuse_error (cli, error);
  item = senda_cli_find_item (cli, protocol, senda_record_get_id (added));
  return item ? senda_cli_item_print (cli, protocol, item) : SENDA_CLI_REFUSED;
}

SendaCliStatus
senda_cli_protocol_move (SendaCli *cli)
{
  const char *where = senda_cli_argument (cli, 2);
  gboolean up = strcmp (where, "up") == 0;
  g_autoptr (SendaRecord) protocol = NULL;
  const SendaSheetItem *item = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (!up && strcmp (where, "down") != 0)
    return senda_cli_refuse_usage (cli);
  protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  item = protocol ? senda_cli_find_item (cli, protocol, senda_cli_argument (cli, 1)) : NULL;
  if (item == NULL)
    return SENDA_CLI_REFUSED;
  id = g_strdup (item->id);
  if (!senda_protocol_move_item (cli->protocols, protocol, id, up ? -1 : 1, &error))
    return senda_cli_refuse_error (cli, error);
  item = senda_cli_find_item (cli, protocol, id);
  return item ? senda_cli_item_print (cli, protocol, item) : SENDA_CLI_REFUSED;
}
