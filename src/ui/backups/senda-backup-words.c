/* senda-backup-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-words.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMES 5

struct _SendaBackupWords
{
  GObject parent_instance;

  SendaContent *content;
  SendaCatalog *catalog;
};

G_DEFINE_FINAL_TYPE (SendaBackupWords, senda_backup_words, G_TYPE_OBJECT)

static void
senda_backup_words_finalize (GObject *object)
{
  SendaBackupWords *self = SENDA_BACKUP_WORDS (object);

  g_clear_object (&self->content);
  g_clear_pointer (&self->catalog, senda_catalog_unref);

  G_OBJECT_CLASS (senda_backup_words_parent_class)->finalize (object);
}

static void
senda_backup_words_class_init (SendaBackupWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_backup_words_finalize;
}

static void
senda_backup_words_init (SendaBackupWords *self G_GNUC_UNUSED)
{
}

/* (transfer full) */
SendaBackupWords *
senda_backup_words_new (SendaContent *content,
                        SendaCatalog *catalog)
{
  SendaBackupWords *self = g_object_new (SENDA_TYPE_BACKUP_WORDS, NULL);

  self->content = g_object_ref (content);
  self->catalog = senda_catalog_ref (catalog);
  return self;
}

/* "March 9, 2026, 2:30 PM". (transfer full) */
char *
senda_backup_words_say_moment (SendaBackupWords *self,
                               gint64            time)
{
  return senda_catalog_format_moment (self->catalog, time);
}

/* The same of a backup; of a file from elsewhere its name. (transfer full) */
char *
senda_backup_words_say_time (SendaBackupWords  *self,
                             const SendaBackup *backup)
{
  if (g_strcmp0 (backup->reason, "elsewhere") == 0)
    return g_filename_display_basename (backup->path);
  return senda_backup_words_say_moment (self, backup->time);
}

static char *
join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MAX_NAMES); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > MAX_NAMES)
    g_string_append (joined, ", …");
  return g_string_free (joined, FALSE);
}

static char *
say_task_forces (SendaHoldings *holdings)
{
  GPtrArray *names = senda_holdings_get_task_forces (holdings);
  g_autofree char *joined = join_names (names);

  if (names->len == 0)
    return g_strdup (_("No task force is in it."));
  /* Translators: %u counts task forces, %s names them, with commas between */
  return g_strdup_printf (ngettext ("%u task force is in it: %s.",
                                    "%u task forces are in it: %s.", names->len),
                          names->len, joined);
}

/* "2 task forces are in it: Lake County, Riverbend. 12 members, 3 rounds, 480 steps of history."
 * (transfer full) */
char *
senda_backup_words_say_contents (SendaBackupWords *self G_GNUC_UNUSED,
                                 SendaHoldings    *holdings)
{
  guint n_members = senda_holdings_get_n_members (holdings);
  guint n_rounds = senda_holdings_get_n_rounds (holdings);
  guint n_steps = senda_holdings_get_n_steps (holdings);
  g_autofree char *task_forces = say_task_forces (holdings);
  g_autofree char *members = g_strdup_printf (ngettext ("%u member", "%u members", n_members),
                                              n_members);
  g_autofree char *rounds = g_strdup_printf (ngettext ("%u round", "%u rounds", n_rounds),
                                             n_rounds);
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step of history",
                                                      "%u steps of history", n_steps), n_steps);

  /* Translators: the first %s is a sentence; then such as “12 members”, “3 rounds”, “480 steps of
   * history” */
  return g_strdup_printf (_("%1$s %2$s, %3$s, %4$s."), task_forces, members, rounds, steps);
}

static char *
say_what (SendaBackupWords        *self,
          const SendaHistoryEntry *entry)
{
  g_autofree char *label = senda_content_render_label (self->content, entry->label, self->catalog);

  if (entry->kind == SENDA_TRANSACTION_UNDO)
    return g_strdup_printf (C_("change", "Undone: %s"), label);
  if (entry->kind == SENDA_TRANSACTION_REDO)
    return g_strdup_printf (C_("change", "Done again: %s"), label);
  return g_steal_pointer (&label);
}

static char *
say_when (SendaBackupWords        *self,
          const SendaHistoryEntry *entry)
{
  g_autofree char *day = senda_history_entry_dup_day (entry);
  g_autofree char *moment = senda_catalog_format_moment (self->catalog, entry->time);

  if (senda_label_is_unsigned (entry->label))
    return senda_catalog_format_date (self->catalog, day);
  if (entry->author == NULL || *entry->author == '\0')
    return g_steal_pointer (&moment);
  return g_strdup_printf (C_("change", "%1$s, %2$s"), moment, entry->author);
}

/* "Rated Leadership at stage 3 (March 9, 2026, 2:30 PM, Ana Ruiz)". (transfer full) */
char *
senda_backup_words_say_step (SendaBackupWords        *self,
                             const SendaHistoryEntry *entry)
{
  g_autofree char *what = say_what (self, entry);
  g_autofree char *when = say_when (self, entry);

  /* Translators: what was changed, and in parentheses when and by whom */
  return g_strdup_printf (C_("change", "%1$s (%2$s)"), what, when);
}

/* (transfer full) */
char *
senda_backup_words_say_last (SendaBackupWords *self,
                             SendaHoldings    *holdings)
{
  const SendaHistoryEntry *last = senda_holdings_get_last (holdings);
  g_autofree char *step = last ? senda_backup_words_say_step (self, last) : NULL;

  if (step == NULL)
    return g_strdup (_("Nothing was ever changed in it."));
  /* Translators: of a backup; %s says what was changed, when and by whom */
  return g_strdup_printf (_("Last change in it: %s."), step);
}

/* Whether it is sound, in words; NULL when there is nothing to say. (transfer full) (nullable) */
char *
senda_backup_words_say_state (SendaBackupWords *self,
                              SendaBackupItem  *item)
{
  g_autofree char *when = senda_backup_words_say_moment (self,
                                                         senda_backup_item_get_checked (item));

  switch (senda_backup_item_get_state (item))
    {
    case SENDA_BACKUP_WAITING:
      return g_strdup (_("Waits to be checked"));
    case SENDA_BACKUP_CHECKING:
      return g_strdup (_("Is being checked…"));
    case SENDA_BACKUP_SOUND:
      /* Translators: of a backup; %s is a date and a time */
      return g_strdup_printf (_("Sound: every byte was checked on %s"), when);
    case SENDA_BACKUP_DAMAGED:
      return g_strdup (_("Damaged: it cannot be restored. Use another one"));
    case SENDA_BACKUP_REFUSED:
      return g_strdup (senda_backup_item_get_problem (item));
    case SENDA_BACKUP_UNCHECKED:
      break;
    }
  if (senda_backup_item_get_problem (item) != NULL)
    return g_strdup (senda_backup_item_get_problem (item));
  return NULL;
}

/* Why it was made. (transfer full) */
char *
senda_backup_say_reason (const SendaBackup *backup)
{
  static const struct
  {
    const char *reason;
    const char *text;
  } reasons[] = {
    /* Translators: why a backup was made; its size stands beside it */
    { "daily", NC_("backup", "Before the first change of the day") },
    { "before-migration", NC_("backup", "Before an update of Senda changed the file") },
    { "before-import", NC_("backup", "Before an import") },
    { "before-restore", NC_("backup", "Before another backup was restored") },
    { "asked", NC_("backup", "Made when you asked for it") },
    { "replaced", NC_("backup", "The file as it was when another took its place") },
    { "elsewhere", NC_("backup", "A copy that was saved elsewhere") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i].reason, backup->reason) == 0)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "backup", reasons[i].text));
  return g_strdup (C_("backup", "Made by Senda"));
}

/* Why, and how large. (transfer full) */
char *
senda_backup_say_origin (const SendaBackup *backup)
{
  g_autofree char *reason = senda_backup_say_reason (backup);
  g_autofree char *size = g_format_size (backup->size);

  return g_strdup_printf ("%s · %s", reason, size);
}

/* Of which version the file is. (transfer full) */
char *
senda_backup_say_version (SendaHoldings *holdings)
{
  if (senda_holdings_is_older (holdings))
    return g_strdup_printf (_("An older Senda wrote it (version %u of the file); it is brought up "
                              "to date when it is restored."),
                            senda_holdings_get_schema (holdings));
  return g_strdup_printf (_("Version %u of the file, the present one."),
                          senda_holdings_get_schema (holdings));
}

/* What a backup lacks. (transfer full) */
char *
senda_backup_say_since (guint n_steps)
{
  if (n_steps == 0)
    return g_strdup (_("Nothing was changed since: all that is there now is in it."));
  return g_strdup_printf (ngettext ("%u step that is there now is not in it.",
                                    "%u steps that are there now are not in it.", n_steps),
                          n_steps);
}

/* What only it has; NULL for nothing. (transfer full) (nullable) */
char *
senda_backup_say_beyond (guint n_steps)
{
  if (n_steps == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u step in it is not in the file as it is now.",
                                    "%u steps in it are not in the file as it is now.", n_steps),
                          n_steps);
}

/* At the end of a list that does not name them all; NULL for none. (transfer full) (nullable) */
char *
senda_backup_say_more (guint n_steps)
{
  if (n_steps == 0)
    return NULL;
  return g_strdup_printf (ngettext ("and %u more", "and %u more", n_steps), n_steps);
}
