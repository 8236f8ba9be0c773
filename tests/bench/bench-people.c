/* bench-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-people FOLDER [PART]: what lists of people cost beside plain SQL and a plain list view of the same
 * rows, one after the other in turn; what each key costs with as many people as a large task force
 * has; what the picture of people, the coverage matrix and an import cost. The stores are made anew
 * in FOLDER. PART is large, usual or import. Runs under tests/support/headless.
 */
#include "config.h"

#include "bench-people.h"

#include <adwaita.h>

#define N_IMPORTED 5000

static const PeopleSize large = { 5000, 120, 4 };
static const PeopleSize usual = { 500, 120, 40 };

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
copy_store (People     *self,
            const char *path)
{
  g_autoptr (GFile) from = g_file_new_for_path (self->path);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  GError *error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  check (error);
}

static void
open_workspace (People *self)
{
  GError *error = NULL;

  self->workspace = senda_workspace_open (self->path, NULL, "en", &error);
  check (error);
}

static void
close_workspace (People *self)
{
  g_clear_object (&self->task_force);
  senda_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
}

void
people_reopen (People *self)
{
  g_autofree char *id = g_strdup (senda_record_get_id (SENDA_RECORD (self->task_force)));
  GError *error = NULL;

  close_workspace (self);
  open_workspace (self);
  self->task_force = senda_task_force_find (self->workspace, id, &error);
  check (error);
}

/* Makes the store, and the copy while nobody has it open. */
void
people_open (People           *self,
             const char       *folder,
             const PeopleSize *size)
{
  g_autofree char *name = g_strdup_printf ("people-%u.sendadb", size->n_members);
  g_autofree char *copy = g_strdup_printf ("%s/people-%u-raw.db", folder, size->n_members);
  g_autofree char *id = NULL;
  GError *error = NULL;

  self->path = g_build_filename (folder, name, NULL);
  open_workspace (self);
  self->task_force = people_maker_fill (self->workspace, size);
  id = g_strdup (senda_record_get_id (SENDA_RECORD (self->task_force)));
  close_workspace (self);
  copy_store (self, copy);
  self->raw = raw_people_open (copy);
  open_workspace (self);
  self->task_force = senda_task_force_find (self->workspace, id, &error);
  check (error);
}

void
people_close (People *self)
{
  raw_people_close (self->raw);
  close_workspace (self);
  g_free (self->path);
}

static void
use_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, SENDA_RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static gboolean
is_wanted (int         argc,
           char      **argv,
           const char *part)
{
  return argc < 3 || g_str_equal (argv[2], part);
}

static void
bench_large (const char *folder)
{
  People people = { NULL };

  people_open (&people, folder, &large);
  bench_picture (&people);
  bench_opening (&people);
  people_close (&people);
}

static void
bench_usual (const char *folder)
{
  People people = { NULL };

  people_open (&people, folder, &usual);
  bench_keys (&people);
  bench_places (&people);
  people_close (&people);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (argc > 1 ? argv[1] : ".", "people-XXXXXX", NULL);

  if (g_mkdtemp (folder) == NULL)
    g_error ("%s: %s", folder, g_strerror (errno));
  adw_init ();
  use_style ();
  if (is_wanted (argc, argv, "large"))
    bench_large (folder);
  if (is_wanted (argc, argv, "usual"))
    bench_usual (folder);
  if (is_wanted (argc, argv, "import"))
    bench_import (folder, N_IMPORTED);
  bench_remove_tree (folder);
  return 0;
}
