/* senda-statewide-collect.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statewide-collect.h"

#include "senda-dialogs.h"
#include "senda-roll-up.h"

#include <glib/gi18n-lib.h>

#define ASKING "senda-statewide-collect"

typedef struct
{
  GtkWidget *widget;
  SendaWorkspace *workspace;
  char *task_force;
  GStrv paths;
  SendaKeyRing *ring;
} Collecting;

static void
collecting_free (Collecting *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->workspace);
  g_object_unref (self->ring);
  g_free (self->task_force);
  g_strfreev (self->paths);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Collecting, collecting_free)

/* What came of those that could be opened; NULL when there is nothing to say. (transfer full) */
static char *
say_collected (GPtrArray *files)
{
  guint n_taken = 0;
  guint n_refused = 0;
  const char *why = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const SendaRollUpFile *file = g_ptr_array_index (files, i);

      if (file->is_locked)
        continue;
      n_taken += file->error == NULL;
      n_refused += file->error != NULL;
      if (file->error != NULL)
        why = file->error->message;
    }
  if (n_taken + n_refused == 0 && files->len > 0)
    return NULL;
  g_string_append_printf (text, ngettext ("%u summary was read.", "%u summaries were read.", n_taken),
                          n_taken);
  if (n_refused > 0)
    g_string_append_printf (text, ngettext (" %u file was passed over: %s",
                                            " %u files were passed over; the last one: %s",
                                            n_refused), n_refused, why);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_any_taken (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      const SendaRollUpFile *file = g_ptr_array_index (files, i);

      if (file->n_new + file->n_newer > 0)
        return TRUE;
    }
  return FALSE;
}

static GStrv
list_locked (GPtrArray *files)
{
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    {
      const SendaRollUpFile *file = g_ptr_array_index (files, i);

      if (file->is_locked)
        g_ptr_array_add (paths, g_strdup (file->path));
    }
  g_ptr_array_add (paths, NULL);
  return (GStrv) g_ptr_array_free (paths, FALSE);
}

static void collect (Collecting *self);

static void
answered_cb (const char *answer,
             gpointer    data)
{
  Collecting *self = g_object_steal_data (G_OBJECT (data), ASKING);

  senda_key_ring_add (self->ring, answer, NULL);
  collect (self);
}

/* Goes on with @paths, which no passphrase has opened yet, once there is another one. */
static void
ask (Collecting *self,
     GStrv       paths)
{
  guint n = g_strv_length (paths);
  GtkWidget *widget = self->widget;
  g_autofree char *body =
    g_strdup_printf (ngettext ("%u file is sealed with a passphrase that Senda does not know. "
                               "Whoever sent it can tell you, best by telephone.",
                               "%u files are sealed with a passphrase that Senda does not know. "
                               "Whoever sent them can tell you, best by telephone.", n), n);
  const SendaQuestion question = {
    .heading = _("Sealed Summaries"),
    .body = body,
    .label = _("Passphrase"),
    .accept = _("_Open"),
  };

  g_strfreev (self->paths);
  self->paths = g_strdupv (paths);
  g_object_set_data_full (G_OBJECT (widget), ASKING, self, (GDestroyNotify) collecting_free);
  senda_dialog_ask (widget, &question, answered_cb, widget);
}

static void
collected_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Collecting) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = senda_roll_up_take_finish (SENDA_WORKSPACE (workspace), result,
                                                           &error);
  g_autofree char *said = files ? say_collected (files) : NULL;
  g_auto (GStrv) locked = files ? list_locked (files) : NULL;

  if (gtk_widget_get_root (self->widget) == NULL)
    return;
  if (files == NULL)
    senda_window_show_error (self->widget, error);
  if (said != NULL)
    senda_window_toast (self->widget, said, is_any_taken (files));
  if (locked != NULL && *locked != NULL)
    ask (g_steal_pointer (&self), locked);
}

static void
collect (Collecting *self)
{
  senda_roll_up_take_async (self->workspace, self->task_force, (const char *const *) self->paths,
                            self->ring, NULL, NULL, NULL, collected_cb, self);
}

void
senda_statewide_collect (GtkWidget         *widget,
                         SendaWorkspace    *workspace,
                         const char        *task_force,
                         const char *const *paths,
                         SendaKeyRing      *ring)
{
  Collecting *self = g_new0 (Collecting, 1);

  self->widget = g_object_ref (widget);
  self->workspace = g_object_ref (workspace);
  self->task_force = g_strdup (task_force);
  self->paths = g_strdupv ((char **) paths);
  self->ring = ring ? g_object_ref (ring) : senda_key_ring_new ();
  collect (self);
}
