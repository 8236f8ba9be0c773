/* senda-open-queue.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-open-queue.h"

#include "senda-ballot-files.h"
#include "senda-incoming.h"
#include "senda-replies-window.h"

struct _SendaOpenQueue
{
  GObject parent_instance;

  GApplication *application; /* or NULL */
  SendaOpenOne open;
  SendaOpenWhere where;
  gpointer data;
  GPtrArray *paths;    /* of char *: that wait */
  GtkWidget *current;  /* the window of the one that is open */
  gulong handler;      /* of its end */
  guint source;        /* of the next */
  gboolean is_held;    /* the application is */
  gboolean is_sorting; /* looks for replies among them */
  gboolean is_sorted;
  gboolean was_over;   /* the last one was opened over a window */
};

G_DEFINE_FINAL_TYPE (SendaOpenQueue, senda_open_queue, G_TYPE_OBJECT)

static void go_on (SendaOpenQueue *self);

/* The program does not end between two windows. */
static void
hold (SendaOpenQueue *self,
      gboolean        is_held)
{
  if (self->application == NULL || self->is_held == is_held)
    return;
  self->is_held = is_held;
  if (is_held)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static gboolean
next_cb (gpointer data)
{
  SendaOpenQueue *self = SENDA_OPEN_QUEUE (data);

  self->source = 0;
  go_on (self);
  return G_SOURCE_REMOVE;
}

static void
destroyed_cb (SendaOpenQueue *self)
{
  g_assert (SENDA_IS_OPEN_QUEUE (self));

  self->current = NULL;
  if (self->paths->len == 0)
    hold (self, FALSE);
  else if (self->source == 0)
    self->source = g_idle_add (next_cb, self);
}

/* Sorting */

typedef struct
{
  GStrv paths;
  SendaKeyRing *ring;
} Sorting;

static void
sorting_free (gpointer data)
{
  Sorting *sorting = data;

  g_strfreev (sorting->paths);
  g_object_unref (sorting->ring);
  g_free (sorting);
}

/* Whether a passphrase that is known opens it as a reply. */
static gboolean
is_reply (const char   *path,
          SendaKeyRing *ring)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (SendaIncoming) incoming = senda_incoming_new_many (paths, ring);

  return senda_incoming_open (incoming, NULL, NULL, NULL) &&
         senda_incoming_get_head (incoming)->kind == SENDA_BUNDLE_REPLY;
}

static void
sort_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      task_data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  const Sorting *sorting = task_data;
  GPtrArray *replies = g_ptr_array_new_with_free_func (g_free);

  for (char **path = sorting->paths; *path != NULL; path++)
    if (is_reply (*path, sorting->ring))
      g_ptr_array_add (replies, g_strdup (*path));
  g_task_return_pointer (task, replies, (GDestroyNotify) g_ptr_array_unref);
}

static void
open_replies (SendaOpenQueue *self,
              GPtrArray      *replies)
{
  GtkWidget *over = NULL;
  SendaWorkspace *workspace = self->where (&over, self->data);
  GtkWidget *window = NULL;
  guint i = 0;

  if (workspace == NULL || replies->len < 2)
    return;
  for (guint j = 0; j < replies->len; j++)
    if (g_ptr_array_find_with_equal_func (self->paths, replies->pdata[j], g_str_equal, &i))
      g_ptr_array_remove_index (self->paths, i);
  g_ptr_array_add (replies, NULL);
  window = senda_replies_window_new (over, workspace, (const char *const *) replies->pdata);
  senda_open_queue_follow (self, window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
sorted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data G_GNUC_UNUSED)
{
  SendaOpenQueue *self = SENDA_OPEN_QUEUE (source);
  g_autoptr (GPtrArray) replies = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_sorting = FALSE;
  self->is_sorted = TRUE;
  open_replies (self, replies);
  go_on (self);
}

static void
sort (SendaOpenQueue *self,
      SendaWorkspace *workspace)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, sorted_cb, NULL);
  Sorting *sorting = g_new0 (Sorting, 1);

  sorting->paths = g_new0 (char *, self->paths->len + 1);
  for (guint i = 0; i < self->paths->len; i++)
    sorting->paths[i] = g_strdup (g_ptr_array_index (self->paths, i));
  sorting->ring = senda_key_ring_new ();
  senda_ballots_add_passphrases (workspace, sorting->ring);
  self->is_sorting = TRUE;
  g_task_set_source_tag (task, sort);
  g_task_set_task_data (task, sorting, sorting_free);
  g_task_run_in_thread (task, sort_thread);
}

/* Opens the next one, if none is open. */
static void
go_on (SendaOpenQueue *self)
{
  while (self->current == NULL && !self->is_sorting)
    {
      GtkWidget *over = NULL;
      SendaWorkspace *workspace = self->where (&over, self->data);
      g_autofree char *path = NULL;

      /* Whoever closed the window wants none of the others. */
      if (self->was_over && over == NULL)
        senda_open_queue_clear (self);
      self->was_over = over != NULL;
      hold (self, self->paths->len > 0);
      if (self->paths->len == 0)
        return;
      if (workspace != NULL && self->paths->len > 1 && !self->is_sorted)
        {
          sort (self, workspace);
          return;
        }
      path = g_ptr_array_steal_index (self->paths, 0);
      senda_open_queue_follow (self, self->open (path, self->data));
    }
}

static void
forget_current (SendaOpenQueue *self)
{
  if (self->current != NULL)
    g_clear_signal_handler (&self->handler, self->current);
  self->handler = 0;
  self->current = NULL;
}

static void
senda_open_queue_dispose (GObject *object)
{
  SendaOpenQueue *self = SENDA_OPEN_QUEUE (object);

  forget_current (self);
  g_clear_handle_id (&self->source, g_source_remove);
  hold (self, FALSE);

  G_OBJECT_CLASS (senda_open_queue_parent_class)->dispose (object);
}

static void
senda_open_queue_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_OPEN_QUEUE (object)->paths);

  G_OBJECT_CLASS (senda_open_queue_parent_class)->finalize (object);
}

static void
senda_open_queue_class_init (SendaOpenQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_open_queue_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_open_queue_finalize;
}

static void
senda_open_queue_init (SendaOpenQueue *self)
{
  self->paths = g_ptr_array_new_with_free_func (g_free);
}

SendaOpenQueue *
senda_open_queue_new (GApplication  *application,
                      SendaOpenOne   open,
                      SendaOpenWhere where,
                      gpointer       data)
{
  SendaOpenQueue *self = g_object_new (SENDA_TYPE_OPEN_QUEUE, NULL);

  self->application = application;
  self->open = open;
  self->where = where;
  self->data = data;
  return self;
}

void
senda_open_queue_add (SendaOpenQueue    *self,
                      const char *const *paths)
{
  for (; *paths != NULL; paths++)
    g_ptr_array_add (self->paths, g_strdup (*paths));
  self->is_sorted = FALSE;
  if (self->source == 0)
    go_on (self);
}

void
senda_open_queue_follow (SendaOpenQueue *self,
                         GtkWidget      *window)
{
  if (window == NULL)
    return;
  forget_current (self);
  self->current = window;
  self->handler = g_signal_connect_object (window, "destroy", G_CALLBACK (destroyed_cb), self,
                                           G_CONNECT_SWAPPED);
}

void
senda_open_queue_clear (SendaOpenQueue *self)
{
  g_ptr_array_set_size (self->paths, 0);
}
