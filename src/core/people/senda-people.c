/* senda-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people.h"

#define MINUTE (60 * 1000)

struct _SendaPeople
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  gulong handler;
  gulong author_handler;
  GListModel *lists[SENDA_N_PEOPLE_TYPES]; /* in the order of senda_people_types */
  SendaPeopleFacts *facts;                 /* NULL: to be made anew */
  gint64 minute;                           /* in which its day was last looked at */
};

G_DEFINE_FINAL_TYPE (SendaPeople, senda_people, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
is_of_people (SendaPeople          *self,
              const SendaRecordRef *ref)
{
  if (ref->info == &senda_task_force_info)
    return g_strcmp0 (ref->id, senda_record_get_id (SENDA_RECORD (self->task_force))) == 0;
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    if (senda_people_types[i] == ref->info)
      return TRUE;
  return FALSE;
}

static void
tell (SendaPeople *self)
{
  g_clear_pointer (&self->facts, senda_people_facts_unref);
  g_signal_emit (self, changed_signal, 0);
}

static void
changed_cb (SendaPeople *self,
            GPtrArray   *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (is_of_people (self, g_ptr_array_index (touched, i)))
      {
        tell (self);
        return;
      }
}

static void
senda_people_dispose (GObject *object)
{
  SendaPeople *self = SENDA_PEOPLE (object);

  if (self->workspace != NULL)
    {
      g_clear_signal_handler (&self->handler, self->workspace);
      g_clear_signal_handler (&self->author_handler, self->workspace);
    }
  g_clear_pointer (&self->facts, senda_people_facts_unref);
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->task_force);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_people_parent_class)->dispose (object);
}

static void
senda_people_class_init (SendaPeopleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_people_dispose;

  changed_signal = g_signal_new ("changed", SENDA_TYPE_PEOPLE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_people_init (SendaPeople *self G_GNUC_UNUSED)
{
}

/* What belongs to the task force itself is asked for by it; what belongs to an agency, a member and
 * so on for all task forces at once: the picture passes over what is another's. */
static GListModel *
list_type (SendaPeople           *self,
           const SendaRecordInfo *info)
{
  gboolean direct = g_strcmp0 (info->parent, "task_force") == 0;

  return senda_workspace_list (self->workspace, info,
                               direct ? senda_record_get_id (SENDA_RECORD (self->task_force))
                                      : NULL);
}

static char *
make_me_key (SendaPeople *self)
{
  return g_strconcat ("me:", senda_record_get_id (SENDA_RECORD (self->task_force)), NULL);
}

/* The people of @task_force. Nothing is read before it is asked for.
 * (transfer full) */
SendaPeople *
senda_people_new (SendaWorkspace *workspace,
                  SendaTaskForce *task_force)
{
  SendaPeople *self = g_object_new (SENDA_TYPE_PEOPLE, NULL);

  self->workspace = g_object_ref (workspace);
  self->task_force = g_object_ref (task_force);
  self->author_handler = g_signal_connect_swapped (workspace, "notify::author",
                                                   G_CALLBACK (tell), self);
  self->handler = g_signal_connect_swapped (workspace, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

SendaWorkspace *
senda_people_get_workspace (SendaPeople *self)
{
  return self->workspace;
}

SendaTaskForce *
senda_people_get_task_force (SendaPeople *self)
{
  return self->task_force;
}

static void
add_type (SendaPeople           *self,
          SendaPeopleFacts      *facts,
          const SendaRecordInfo *info,
          guint                  index)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = 0;

  if (self->lists[index] == NULL)
    self->lists[index] = list_type (self, info);
  n_items = g_list_model_get_n_items (self->lists[index]);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (records, g_list_model_get_item (self->lists[index], i));
  senda_people_facts_add (facts, info, records);
}

/* No day ends within a minute, and a list asks for the picture at every row. */
static gboolean
is_of_today (SendaPeople *self)
{
  gint64 minute = senda_store_now (senda_workspace_get_store (self->workspace)) / MINUTE;
  gboolean looked = minute == self->minute;
  g_autofree char *today = NULL;

  self->minute = minute;
  if (self->facts == NULL || looked)
    return self->facts != NULL;
  today = senda_workspace_today (self->workspace);
  return g_str_equal (senda_people_facts_get_today (self->facts), today);
}

/* The picture of now: made anew when it is first asked for after a change, or on another day. Who
 * keeps it longer holds a reference. (transfer none) */
SendaPeopleFacts *
senda_people_get_facts (SendaPeople *self)
{
  g_autofree char *today = NULL;

  if (is_of_today (self))
    return self->facts;
  g_clear_pointer (&self->facts, senda_people_facts_unref);
  today = senda_workspace_today (self->workspace);
  self->facts = senda_people_facts_new (senda_workspace_get_content (self->workspace),
                                        SENDA_RECORD (self->task_force), today);
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    add_type (self, self->facts, senda_people_types[i], i);
  return self->facts;
}

/* The member who was chosen while the author was called as now: whoever has typed another name since
 * is somebody else. */
static SendaRecord *
find_chosen (SendaPeople *self,
             const char  *author)
{
  g_autofree char *key = make_me_key (self);
  g_autofree char *kept = senda_store_dup_setting (senda_workspace_get_store (self->workspace),
                                                   key);
  g_auto (GStrv) parts = g_strsplit (kept ? kept : "", "\n", 2);

  if (parts[0] == NULL || g_strcmp0 (parts[1], author) != 0)
    return NULL;
  return senda_people_facts_find (senda_people_get_facts (self), &senda_member_info, parts[0]);
}

/* The one member of that name; NULL when there is none, or several. */
static SendaRecord *
find_named (SendaPeople *self,
            const char  *author)
{
  GPtrArray *members = senda_people_facts_list (senda_people_get_facts (self),
                                                &senda_member_info);
  SendaRecord *found = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);

      if (g_strcmp0 (senda_record_get_text (member, "name"), author) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = member;
    }
  return found;
}

/* The member who works here: the one who was chosen, or who has the name that was typed as "I am".
 * NULL when nobody has said so, or that member is removed. (transfer none) (nullable) */
SendaRecord *
senda_people_get_me (SendaPeople *self)
{
  const char *author = senda_store_get_author (senda_workspace_get_store (self->workspace));
  SendaRecord *chosen = NULL;

  if (author == NULL || *author == '\0')
    return NULL;
  chosen = find_chosen (self, author);
  return chosen ? chosen : find_named (self, author);
}

/* Says who works here (NULL: nobody in particular): the author of what follows, and the reader of
 * role reviews. It is kept with the store and no step of undo. */
gboolean
senda_people_set_me (SendaPeople *self,
                     SendaRecord *member,
                     GError     **error)
{
  SendaStore *store = senda_workspace_get_store (self->workspace);
  const char *name = member ? senda_record_get_text (member, "name") : NULL;
  g_autofree char *key = make_me_key (self);
  g_autofree char *kept = member ? g_strconcat (senda_record_get_id (member), "\n", name, NULL)
                                 : NULL;
  gboolean same = g_strcmp0 (senda_store_get_author (store), name) == 0;

  if (!senda_store_set_setting (store, key, kept, error) ||
      !senda_workspace_set_author (self->workspace, name, error))
    return FALSE;
  if (same)
    tell (self);
  return TRUE;
}
