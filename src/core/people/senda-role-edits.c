/* senda-role-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes to the roles themselves: which there are, and their words.
 */
#include "config.h"

#include "senda-role-edits.h"

#include "senda-people-edits-private.h"
#include "senda-record-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The texts of a wording, by the names of their fields. */
static const struct
{
  const char *field;
  gsize offset;
} texts[] = {
  { "purpose", G_STRUCT_OFFSET (SendaRoleWording, purpose) },
  { "does", G_STRUCT_OFFSET (SendaRoleWording, does) },
  { "does_not", G_STRUCT_OFFSET (SendaRoleWording, does_not) },
  { "can_share", G_STRUCT_OFFSET (SendaRoleWording, can_share) },
  { "cannot_share", G_STRUCT_OFFSET (SendaRoleWording, cannot_share) },
  { "needs", G_STRUCT_OFFSET (SendaRoleWording, needs) },
};

/* What history calls a role: the name that the task force gave it, else the id by which the content
 * names it. (transfer full) */
char *
_senda_role_dup_topic (SendaPeople *self,
                       SendaRecord *role,
                       const char  *source)
{
  const char *language = senda_workspace_get_language (senda_people_get_workspace (self));
  const char *name = role ? senda_record_get_wording (role, "name", language, NULL) : NULL;

  return g_strdup (name ? name : source);
}

/* The record of the role; that of a shipped role that has none yet becomes a part of @edit, so ask
 * once for each edit. (transfer none) */
SendaRecord *
_senda_role_ensure (SendaPeople         *self,
                    SendaEdit           *edit,
                    const SendaRoleCard *card)
{
  SendaRecord *task_force = SENDA_RECORD (senda_people_get_task_force (self));
  SendaRecord *role = NULL;

  if (card->record != NULL)
    return card->record;
  role = senda_edit_create (edit, &senda_role_info, card->id);
  senda_edit_set (edit, role, "task_force", SENDA_TEXT (senda_record_get_id (task_force)));
  senda_edit_set (edit, role, "source", SENDA_TEXT (card->source));
  senda_edit_set (edit, role, "kind", SENDA_TEXT (card->kind));
  senda_edit_set (edit, role, "position", SENDA_INTEGER (card->topic->position));
  return role;
}

/* The task force's own roles and responsibilities need a name; shipped ones have one. */
gboolean
_senda_people_check_name (const char *name,
                          GError    **error)
{
  if (name != NULL && name[strspn (name, " \t\r\n")] != '\0')
    return TRUE;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
               _("“%s” cannot be empty. Nothing was changed."), _("Name"));
  return FALSE;
}

/* Adds a role of the task force's own, called @name in the workspace's language; @kind is one of
 * senda_role_kinds. (transfer full) */
SendaRecord *
senda_role_add (SendaPeople *people,
                const char  *kind,
                const char  *name,
                GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  SendaRecord *task_force = SENDA_RECORD (senda_people_get_task_force (people));
  g_autofree char *source = senda_store_new_id (senda_workspace_get_store (workspace));
  const SendaGiven given[] = {
    { "source", source }, { "kind", kind }, { "name", name }, { NULL, NULL }
  };

  if (!_senda_people_check_name (name, error))
    return NULL;
  return senda_record_add (workspace, &senda_role_info, senda_record_get_id (task_force), given,
                           error);
}

/* @text as a wording keeps it: an item to a line, none of them empty. (transfer full) */
static char *
tidy (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);
  GString *kept = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (kept->len > 0)
        g_string_append_c (kept, '\n');
      g_string_append (kept, lines[i]);
    }
  return g_string_free (kept, FALSE);
}

static const char *
get_written (const SendaRoleWording *wording,
             guint                   text)
{
  return G_STRUCT_MEMBER (const char *, wording, texts[text].offset);
}

/* What the card's wording of today says in the language of @catalog, and in no other. (transfer full):
 * NULL for nothing */
static char *
dup_present (const SendaRoleCard *card,
             const char          *field,
             SendaCatalog        *catalog)
{
  const char *actual = NULL;
  g_auto (GStrv) items = senda_role_card_dup_items (card, card->version, field, catalog, &actual);

  return actual == NULL && items[0] != NULL ? g_strjoinv ("\n", items) : NULL;
}

/* NULL for a language that Senda has no translations of here. (transfer full) */
static SendaCatalog *
load_catalog (const char *language)
{
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (language);

  return strcmp (senda_catalog_get_language (catalog), language) == 0 ? g_steal_pointer (&catalog)
                                                                      : NULL;
}

static gboolean
differs (const SendaRoleCard    *card,
         const SendaRoleWording *wording)
{
  g_autoptr (SendaCatalog) catalog = load_catalog (wording->language);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *written = get_written (wording, i);
      g_autofree char *present = catalog ? dup_present (card, texts[i].field, catalog) : NULL;
      g_autofree char *tidied = tidy (written);

      if (written != NULL && g_strcmp0 (present ? present : "", tidied) != 0)
        return TRUE;
    }
  return FALSE;
}

/* The next wording of the role, empty. */
static SendaRecord *
create_version (SendaPeople         *people,
                SendaEdit           *edit,
                const SendaRoleCard *card)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  const char *author = senda_store_get_author (senda_workspace_get_store (workspace));
  SendaRecord *role = _senda_role_ensure (people, edit, card);
  SendaRecord *version = senda_edit_create (edit, &senda_role_version_info, NULL);
  g_autofree char *today = senda_workspace_today (workspace);

  senda_edit_set (edit, version, "role", SENDA_TEXT (senda_record_get_id (role)));
  senda_edit_set (edit, version, "number", SENDA_INTEGER (card->number + 1));
  senda_edit_set (edit, version, "made_on", SENDA_TEXT (today));
  senda_edit_set (edit, version, "author", SENDA_TEXT (author));
  return version;
}

static void
copy_language (SendaEdit           *edit,
               SendaRecord         *version,
               const SendaRoleCard *card,
               const char          *language)
{
  g_autoptr (SendaCatalog) catalog = load_catalog (language);

  for (guint i = 0; catalog != NULL && i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *present = dup_present (card, texts[i].field, catalog);

      senda_edit_set_wording (edit, version, texts[i].field, language, present);
    }
}

/* Languages that Senda does not speak, which another one wrote. */
static void
copy_wordings (SendaEdit   *edit,
               SendaRecord *version,
               SendaRecord *before)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int field = senda_record_info_field (&senda_role_version_info, texts[i].field);
      SendaText *held = senda_record_get_wordings (before, field);

      for (guint j = 0; j < senda_text_get_n (held); j++)
        {
          const char *language = senda_text_get_language (held, j);

          senda_edit_set_wording (edit, version, texts[i].field, language,
                                  senda_text_get (held, language));
        }
    }
}

static void
write_texts (SendaEdit              *edit,
             SendaRecord            *version,
             const SendaRoleWording *wording)
{
  g_autofree char *reason = g_strstrip (g_strdup (wording->reason ? wording->reason : ""));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *written = get_written (wording, i);
      g_autofree char *tidied = tidy (written);

      if (written != NULL)
        senda_edit_set_wording (edit, version, texts[i].field, wording->language, tidied);
    }
  senda_edit_set_wording (edit, version, "reason", wording->language, reason);
}

/* The card as it is now: the one given may show an earlier wording. (transfer none): of @cards */
static const SendaRoleCard *
find_present (GPtrArray           *cards,
              const SendaRoleCard *card)
{
  const SendaRoleCard *present = senda_role_cards_find (cards, card->id);

  return present ? present : card;
}

static SendaEdit *
begin (SendaPeople         *people,
       const char          *label,
       const SendaRoleCard *card)
{
  g_autofree char *topic = _senda_role_dup_topic (people, card->record, card->source);

  return senda_workspace_edit (senda_people_get_workspace (people),
                               senda_label_new (label, "topic", topic, NULL));
}

/* Makes a new numbered wording of a role out of the present one and @wording. Whoever reviewed the
 * role is asked again. Nothing is written when nothing differs. */
gboolean
senda_role_write (SendaPeople            *people,
                  const SendaRoleCard    *card,
                  const SendaRoleWording *wording,
                  GError                **error)
{
  g_autoptr (GPtrArray) cards = senda_role_cards_new (senda_people_get_facts (people));
  const SendaRoleCard *present = find_present (cards, card);
  SendaEdit *edit = NULL;
  SendaRecord *version = NULL;

  if (!differs (present, wording))
    return TRUE;
  edit = begin (people, "role-word", present);
  version = create_version (people, edit, present);
  if (senda_role_card_is_shipped (present))
    for (const char *const *language = senda_languages (); *language; language++)
      copy_language (edit, version, present, *language);
  else if (present->version != NULL)
    copy_wordings (edit, version, present->version);
  write_texts (edit, version, wording);
  return senda_edit_commit (edit, error);
}

/* Goes back to Senda's words, with a number of its own: those who read the adapted ones are asked
 * again. Fails with SENDA_ERROR_INVALID for a role of the task force's own. */
gboolean
senda_role_use_shipped (SendaPeople         *people,
                        const SendaRoleCard *card,
                        GError             **error)
{
  g_autoptr (GPtrArray) cards = senda_role_cards_new (senda_people_get_facts (people));
  const SendaRoleCard *present = find_present (cards, card);
  SendaEdit *edit = NULL;
  SendaRecord *version = NULL;

  if (present->topic == NULL)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This role is the task force’s own: Senda has no words for it. "
                             "Nothing was changed."));
      return FALSE;
    }
  if (senda_role_card_is_shipped (present))
    return TRUE;
  edit = begin (people, "role-word-shipped", present);
  version = create_version (people, edit, present);
  senda_edit_set (edit, version, "is_shipped", SENDA_INTEGER (1));
  return senda_edit_commit (edit, error);
}

/* Says whether the task force uses a role. */
gboolean
senda_role_set_used (SendaPeople         *people,
                     const SendaRoleCard *card,
                     gboolean             is_used,
                     GError             **error)
{
  SendaEdit *edit = NULL;
  SendaRecord *role = NULL;

  if (card->record == NULL && is_used)
    return TRUE;
  edit = begin (people, is_used ? "role-use" : "role-leave-out", card);
  role = _senda_role_ensure (people, edit, card);
  senda_edit_set (edit, role, "is_unused", is_used ? SENDA_NULL : SENDA_INTEGER (1));
  return senda_edit_commit (edit, error);
}
