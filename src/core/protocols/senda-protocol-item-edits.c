/* senda-protocol-item-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of the items of a protocol, and in which order they stand.
 */
#include "config.h"

#include "senda-protocol-edits.h"

#include "senda-protocol-edits-private.h"
#include "senda-record-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The item called @id; fails with SENDA_ERROR_NOT_FOUND. */
static const SendaSheetItem *
find_item (SendaProtocols  *self,
           SendaRecord     *protocol,
           const char      *id,
           GError         **error)
{
  const SendaSheetItem *item = NULL;

  if (!_senda_workspace_can_edit (senda_protocols_get_workspace (self), error))
    return NULL;
  item = senda_protocol_sheet_find (senda_protocols_get_sheet (self, protocol), id);
  if (item == NULL)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                         _("There is no such item in this protocol. Nothing was changed."));
  return item;
}

/* The record of @item, made if there is none. (transfer none) */
static SendaRecord *
edit_item (SendaProtocols       *self,
           SendaEdit            *edit,
           SendaRecord          *protocol,
           const SendaSheetItem *item)
{
  const char *owner = senda_record_get_id (protocol);
  g_autofree char *id = NULL;
  SendaRecord *draft = NULL;

  if (item->record != NULL)
    return senda_edit_create (edit, &senda_protocol_item_info, senda_record_get_id (item->record));
  id = senda_protocol_item_id (owner, item->id);
  draft = _senda_edit_create_anew (edit, senda_protocols_get_workspace (self),
                                   &senda_protocol_item_info, id);
  senda_edit_set (edit, draft, "protocol", SENDA_TEXT (owner));
  senda_edit_set (edit, draft, "source", SENDA_TEXT (item->id));
  return draft;
}

/* What labels call @item: its name, or what the content calls it. (transfer full) */
static char *
dup_topic (SendaProtocols       *self,
           const SendaSheetItem *item)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self);

  return item->topic ? g_strdup (item->topic->id)
                     : senda_sheet_item_dup_name (item, senda_workspace_get_catalog (workspace));
}

static SendaLabel *
make_label (SendaProtocols       *self,
            const char           *id,
            SendaRecord          *protocol,
            const SendaSheetItem *item,
            const char           *field)
{
  g_autofree char *title = _senda_protocol_dup_topic (self, protocol);
  g_autofree char *topic = dup_topic (self, item);
  g_autofree char *named = field ? g_strconcat (senda_protocol_item_info.name, ".", field, NULL)
                                 : NULL;

  return senda_label_new (id, "protocol", title, "topic", topic, field ? "field" : NULL, named,
                          NULL);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
is_given (const SendaGiven *given,
          const char       *field)
{
  for (; given->field != NULL; given++)
    if (strcmp (given->field, field) == 0)
      return TRUE;
  return FALSE;
}

/* The state that follows from the words for @given->field, in @item as it is now; NULL: none
 * does. */
static const char *
get_state_of_words (SendaRecord      *item,
                    const SendaGiven *given)
{
  const char *state = senda_protocol_item_get_state (item);

  if (strcmp (given->field, "reason") == 0)
    return is_blank (given->text) ? NULL : SENDA_ITEM_NOT_APPLICABLE;
  if (strcmp (given->field, "decision") != 0)
    return NULL;
  if (!is_blank (given->text))
    return SENDA_ITEM_DECIDED;
  return senda_record_is_null (item, "decision") && strcmp (state, SENDA_ITEM_DECIDED) == 0
           ? SENDA_ITEM_DISCUSSING : NULL;
}

static gboolean
give (SendaProtocols    *self,
      SendaEdit         *edit,
      SendaRecord       *item,
      const SendaGiven  *given,
      GError           **error)
{
  gboolean has_state = is_given (given, "state");

  for (; given->field != NULL; given++)
    {
      const char *state = NULL;

      if (!_senda_record_set_text (edit, senda_protocols_get_workspace (self), item, given, error))
        return FALSE;
      state = has_state ? NULL : get_state_of_words (item, given);
      if (state != NULL)
        senda_edit_set (edit, item, "state", SENDA_TEXT (state));
    }
  return TRUE;
}

/* What the state of the item comes to be by @given; as it is, if that says nothing of it. */
static const char *
foresee_state (const SendaSheetItem *item,
               const SendaGiven     *given)
{
  const char *state = item->state;
  gboolean has_state = is_given (given, "state");

  for (; given->field != NULL; given++)
    if (strcmp (given->field, "state") == 0)
      state = is_blank (given->text) ? SENDA_ITEM_NOT_DISCUSSED : given->text;
    else if (!has_state && strcmp (given->field, "reason") == 0 && !is_blank (given->text))
      state = SENDA_ITEM_NOT_APPLICABLE;
    else if (!has_state && strcmp (given->field, "decision") == 0 && !is_blank (given->text))
      state = SENDA_ITEM_DECIDED;
  return state;
}

/* History says first where the item came to stand, else what was changed. */
static SendaLabel *
make_given_label (SendaProtocols       *self,
                  SendaRecord          *protocol,
                  const SendaSheetItem *item,
                  const SendaGiven     *given)
{
  const char *state = foresee_state (item, given);
  g_autofree char *id = g_strconcat ("protocol-item-", state, NULL);

  if (strcmp (state, item->state) != 0 && senda_choice_find (senda_protocol_item_states, state))
    return make_label (self, id, protocol, item, NULL);
  if (given[1].field == NULL)
    return make_label (self, "protocol-item-edit", protocol, item, given->field);
  return make_label (self, "protocol-item-edit-fields", protocol, item, NULL);
}

/* Sets what @given says of the item called @item, as one step of undo. Words for "decision" decide
 * it, and words for "reason" say that it does not apply, unless "state" is given too; taking the
 * decision's last words away leaves it being discussed. Fails with SENDA_ERROR_NOT_FOUND for an
 * item that is not there, with SENDA_ERROR_INVALID, and as an edit does. */
gboolean
senda_protocol_set_item (SendaProtocols    *protocols,
                         SendaRecord       *protocol,
                         const char        *item,
                         const SendaGiven  *given,
                         GError           **error)
{
  const SendaSheetItem *found = find_item (protocols, protocol, item, error);
  g_autoptr (SendaEdit) edit = NULL;

  if (found == NULL)
    return FALSE;
  if (given->field == NULL)
    return TRUE;
  edit = senda_workspace_edit (senda_protocols_get_workspace (protocols),
                               make_given_label (protocols, protocol, found, given));
  return give (protocols, edit, edit_item (protocols, edit, protocol, found), given, error) &&
         senda_edit_commit (g_steal_pointer (&edit), error);
}

static SendaLabel *
make_many_label (SendaProtocols *self,
                 SendaRecord    *protocol,
                 guint           n_items,
                 const char     *field)
{
  g_autofree char *title = _senda_protocol_dup_topic (self, protocol);
  g_autofree char *count = g_strdup_printf ("%u", n_items);
  g_autofree char *named = g_strconcat (senda_protocol_item_info.name, ".", field, NULL);

  return senda_label_new ("protocol-items-edit", "protocol", title, "count", count,
                          "field", named, NULL);
}

/* Sets @field of each of @items to @text, as one step of undo, or of none when one refuses. Fails
 * as senda_protocol_set_item() does. */
gboolean
senda_protocol_set_items (SendaProtocols     *protocols,
                          SendaRecord        *protocol,
                          const char *const  *items,
                          const char         *field,
                          const char         *text,
                          GError            **error)
{
  const SendaGiven given[] = { { field, text, NULL }, { NULL, NULL, NULL } };
  guint n_items = g_strv_length ((char **) items);
  g_autoptr (SendaEdit) edit = NULL;

  if (n_items == 0)
    return TRUE;
  if (n_items == 1)
    return senda_protocol_set_item (protocols, protocol, items[0], given, error);
  edit = senda_workspace_edit (senda_protocols_get_workspace (protocols),
                               make_many_label (protocols, protocol, n_items, field));
  for (; *items != NULL; items++)
    {
      const SendaSheetItem *found = find_item (protocols, protocol, *items, error);

      if (found == NULL ||
          !give (protocols, edit, edit_item (protocols, edit, protocol, found), given, error))
        return FALSE;
    }
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* The position after the last in the part called @part (NULL: that of its own), or among the
 * decisions to record. */
static gint64
get_last_position (SendaProtocolSheet *sheet,
                   const char         *part,
                   gboolean            is_mandatory)
{
  gint64 last = 0;

  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);
      const char *id = item->part->topic ? item->part->topic->id : NULL;

      if (is_mandatory ? item->part->holds_decisions
                       : g_strcmp0 (id, part) == 0 && !item->part->holds_decisions)
        last = MAX (last, item->position);
    }
  return MIN (last + SENDA_SHEET_STEP, G_MAXINT32);
}

static const char *
find_part (SendaProtocolSheet *sheet,
           const char         *id)
{
  for (guint i = 0; id != NULL && i < sheet->parts->len; i++)
    {
      const SendaSheetPart *part = g_ptr_array_index (sheet->parts, i);

      if (part->topic != NULL && strcmp (part->topic->id, id) == 0)
        return part->topic->id;
    }
  return NULL;
}

static SendaLabel *
make_add_label (SendaProtocols *self,
                SendaRecord    *protocol,
                const char     *name)
{
  g_autofree char *title = _senda_protocol_dup_topic (self, protocol);

  return senda_label_new ("protocol-item-add", "protocol", title, "topic", name, NULL);
}

/* One of the task force's own, last of @part (NULL: the part of its own) or, when it is mandatory,
 * of the decisions to record, with @name and @text (or NULL) in @language (NULL: the workspace's).
 * Fails with SENDA_ERROR_INVALID for a blank name and a part that the protocol does not have, and
 * as an edit does. (transfer full) */
SendaRecord *
senda_protocol_add_item (SendaProtocols  *protocols,
                         SendaRecord     *protocol,
                         const char      *part,
                         gboolean         is_mandatory,
                         const char      *name,
                         const char      *text,
                         const char      *language,
                         GError         **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  SendaProtocolSheet *sheet = NULL;
  g_autofree char *trimmed = g_strstrip (g_strdup (name ? name : ""));
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *item = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  sheet = senda_protocols_get_sheet (protocols, protocol);
  if (part != NULL && find_part (sheet, part) == NULL)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This protocol has no such part. Nothing was changed."));
      return NULL;
    }
  edit = senda_workspace_edit (workspace, make_add_label (protocols, protocol, trimmed));
  item = senda_edit_create (edit, &senda_protocol_item_info, NULL);
  id = g_strdup (senda_record_get_id (item));
  senda_edit_set (edit, item, "protocol", SENDA_TEXT (senda_record_get_id (protocol)));
  senda_edit_set (edit, item, "part", SENDA_TEXT (part));
  senda_edit_set (edit, item, "is_mandatory", is_mandatory ? SENDA_INTEGER (TRUE) : SENDA_NULL);
  senda_edit_set (edit, item, "position",
                  SENDA_INTEGER (get_last_position (sheet, part, is_mandatory)));
  _senda_edit_say_anew (edit, item, "name", language, trimmed);
  _senda_edit_say_anew (edit, item, "text", language, text);
  return senda_edit_commit (edit, error) ? senda_workspace_get (workspace,
                                                                &senda_protocol_item_info, id,
                                                                error) : NULL;
}

/* Whether every item of the part stands apart from the next, at a position that can be kept. */
static gboolean
stand_apart (GPtrArray *items)
{
  for (guint i = 1; i < items->len; i++)
    {
      const SendaSheetItem *before = g_ptr_array_index (items, i - 1);
      const SendaSheetItem *after = g_ptr_array_index (items, i);

      if (before->position >= after->position)
        return FALSE;
    }
  return TRUE;
}

static void
put_position (SendaProtocols       *self,
              SendaEdit            *edit,
              SendaRecord          *protocol,
              const SendaSheetItem *item,
              gint64                position)
{
  if (item->position != position)
    senda_edit_set (edit, edit_item (self, edit, protocol, item), "position",
                    SENDA_INTEGER (position));
}

/* The place of the item before (-1) or after (1) the one @at, among those that are set aside or
 * among those that are not: they are looked at apart. @at where there is none. */
static guint
find_beside (GPtrArray *items,
             guint      at,
             int        by)
{
  const SendaSheetItem *item = g_ptr_array_index (items, at);

  for (gint64 i = (gint64) at + by; by != 0 && i >= 0 && i < items->len; i += by)
    if (((const SendaSheetItem *) g_ptr_array_index (items, i))->is_retired == item->is_retired)
      return i;
  return at;
}

/* Swaps the item called @item with the one before (-1) or after (1) it in its part, past what is
 * set aside (or, of one that is, past what is not); at the end nothing happens. Fails with
 * SENDA_ERROR_NOT_FOUND for an item that is not there, and as an edit does. */
gboolean
senda_protocol_move_item (SendaProtocols  *protocols,
                          SendaRecord     *protocol,
                          const char      *item,
                          int              by,
                          GError         **error)
{
  const SendaSheetItem *found = find_item (protocols, protocol, item, error);
  GPtrArray *items = found ? found->part->items : NULL;
  SendaEdit *edit = NULL;
  gboolean apart = FALSE;
  guint at = 0;
  guint other = 0;

  if (found == NULL || !g_ptr_array_find (items, found, &at))
    return FALSE;
  apart = stand_apart (items);
  other = find_beside (items, at, by);
  if (other == at)
    return TRUE;
  edit = senda_workspace_edit (senda_protocols_get_workspace (protocols),
                               make_label (protocols, "protocol-item-move", protocol, found, NULL));
  for (guint i = 0; i < items->len; i++)
    {
      guint to = i == at ? other : i == other ? at : i;
      const SendaSheetItem *there = g_ptr_array_index (items, to);

      put_position (protocols, edit, protocol, items->pdata[i],
                    apart ? there->position : ((gint64) to + 1) * SENDA_SHEET_STEP);
    }
  return senda_edit_commit (edit, error);
}

/* Sets the item called @item aside, or takes it up again. Fails with SENDA_ERROR_NOT_FOUND for one
 * that is not there, and as an edit does. */
gboolean
senda_protocol_retire_item (SendaProtocols  *protocols,
                            SendaRecord     *protocol,
                            const char      *item,
                            gboolean         is_retired,
                            GError         **error)
{
  const SendaSheetItem *found = find_item (protocols, protocol, item, error);
  const char *label = is_retired ? "protocol-item-retire" : "protocol-item-restore";
  SendaEdit *edit = NULL;

  if (found == NULL)
    return FALSE;
  if (!!found->is_retired == !!is_retired)
    return TRUE;
  edit = senda_workspace_edit (senda_protocols_get_workspace (protocols),
                               make_label (protocols, label, protocol, found, NULL));
  senda_edit_set (edit, edit_item (protocols, edit, protocol, found), "is_retired",
                  is_retired ? SENDA_INTEGER (TRUE) : SENDA_NULL);
  return senda_edit_commit (edit, error);
}
