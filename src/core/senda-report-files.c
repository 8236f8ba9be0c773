/* senda-report-files.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the file of a report is called, and where it may lie.
 */
#include "config.h"

#include "senda-reports.h"

#include "senda-pictures.h"
#include "senda-role-card.h"
#include "senda-task-forces.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PART_BYTES 80 /* of a file's name, which may have 255 in all */
#define EVER "2000-01-01" /* any day, where names alone are asked for */

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf of_a;
  GStatBuf of_b;

  return g_stat (a, &of_a) == 0 && g_stat (b, &of_b) == 0 && of_a.st_dev == of_b.st_dev &&
         of_a.st_ino == of_b.st_ino;
}

/* @path with every link followed that can be; the file itself need not be there. (transfer full) */
static char *
resolve (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *name = g_path_get_basename (whole);
  char *real = realpath (whole, NULL);
  char *resolved = NULL;

  if (real == NULL && strcmp (folder, whole) != 0)
    {
      g_autofree char *real_folder = resolve (folder);

      return g_build_filename (real_folder, name, NULL);
    }
  resolved = g_strdup (real ? real : whole);
  free (real);
  return resolved;
}

static gboolean
is_of_store (const char *target,
             const char *store)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (store, endings[i], NULL);
      g_autofree char *resolved = resolve (file);

      if (strcmp (target, resolved) == 0 || is_same_file (target, resolved))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_folder (const char *target,
              const char *folder)
{
  g_autofree char *resolved = resolve (folder);

  return g_str_has_prefix (target, resolved) && target[strlen (resolved)] == G_DIR_SEPARATOR;
}

/* Whether a report may be saved at @path: not over the store, nor among its files. Fails with
 * SENDA_ERROR_INVALID. */
gboolean
senda_workspace_may_save_to (SendaWorkspace *self,
                             const char     *path,
                             GError        **error)
{
  const char *store = senda_store_get_path (senda_workspace_get_store (self));
  g_autofree char *backups = senda_store_dup_backup_folder (store, NULL);
  g_autofree char *target = resolve (path);
  g_autofree char *shown = g_filename_display_name (path);

  if (is_of_store (target, store))
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                 _("“%s” holds what your task force keeps in Senda. Nothing was written; please "
                   "choose another name."), shown);
  else if (is_in_folder (target, backups))
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                 _("“%s” lies among Senda’s backups. Nothing was written; please choose another "
                   "folder."), shown);
  else
    return TRUE;
  return FALSE;
}

/* @name without what some file system refuses and dots that would hide the file, shortened between
 * letters. (transfer full) */
char *
_senda_make_name_part (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at && clean->len < MAX_PART_BYTES; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter < 0x80 && strchr ("/\\:*?\"<>|", letter) != NULL)
        letter = '-';
      if (g_unichar_isspace (letter))
        letter = ' ';
      if (clean->len == 0 && (letter == '.' || letter == ' '))
        continue;
      if (g_unichar_isgraph (letter) || letter == ' ')
        g_string_append_unichar (clean, letter);
    }
  return g_strchomp (g_string_free (clean, FALSE));
}

/* The title of the protocol that the report is about, or NULL. (transfer full) */
static char *
dup_protocol (SendaWorkspace           *self,
              const SendaReportRequest *request,
              SendaCatalog             *catalog)
{
  g_autoptr (SendaPeopleFacts) people =
    senda_workspace_picture_people (self, request->task_force, EVER, NULL);
  g_autoptr (SendaProtocolFacts) facts =
    people ? senda_workspace_picture_protocols (self, people, NULL) : NULL;
  g_autoptr (SendaRecord) protocol =
    facts && request->protocol ? senda_report_find_protocol (facts, request->protocol) : NULL;

  return protocol ? senda_protocol_dup_title (protocol, senda_workspace_get_content (self), catalog)
                  : NULL;
}

/* What of the task force or of the roadmap the report is about, in words; NULL when it is about the
 * whole. (transfer full) */
static char *
dup_about (SendaWorkspace           *self,
           const SendaReportRequest *request,
           SendaCatalog             *catalog)
{
  SendaContent *content = senda_workspace_get_content (self);
  const SendaElement *element = request->element && request->report->takes_element ?
    senda_content_find_element (content, request->element) : NULL;
  g_autoptr (SendaPeopleFacts) people = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  const SendaRoleCard *card = NULL;

  if (element != NULL)
    return g_strdup (senda_message (element->name, catalog));
  if (request->report->needs_protocol)
    return dup_protocol (self, request, catalog);
  if (request->role == NULL || !request->report->takes_role)
    return NULL;
  people = senda_workspace_picture_people (self, request->task_force, EVER, NULL);
  cards = people ? senda_role_cards_new (people) : NULL;
  card = cards ? senda_role_cards_find (cards, request->role) : NULL;
  return card ? g_strdup (senda_role_card_get_name (card, catalog)) : NULL;
}

/* A name for the file that the report is saved in: "Lake County - Full roadmap 2026-03-09.pdf".
 * (transfer full) */
char *
senda_workspace_name_report (SendaWorkspace           *self,
                             const SendaReportRequest *request,
                             const SendaFormat        *format)
{
  const char *language = request->languages[0] ? request->languages[0]
                                               : senda_workspace_get_language (self);
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (language);
  g_autoptr (SendaRecord) task_force = senda_workspace_get (self, &senda_task_force_info,
                                                            request->task_force, NULL);
  const char *whose = task_force ? senda_record_get_text (task_force, "name") : NULL;
  const char *what = senda_catalog_get (catalog, "report", request->report->title);
  g_autofree char *about = dup_about (self, request, catalog);
  g_autofree char *today = senda_workspace_today (self);
  g_autofree char *first = _senda_make_name_part (whose ? whose : "");
  g_autofree char *second = NULL;
  g_autofree char *both = NULL;

  if (about != NULL && (request->report->needs_element || request->report->makes_protocol))
    what = about;
  else if (about != NULL)
    what = both = g_strconcat (what, " - ", about, NULL);
  second = _senda_make_name_part (what);
  return g_strconcat (*first ? first : SENDA_NAME, " - ", second, " ",
                      request->date ? request->date : today, ".", format->extension, NULL);
}
