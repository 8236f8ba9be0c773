/* senda-statewide.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statewide.h"

#include "senda-days.h"

#include <string.h>

#define OLD_MONTHS 24

/* The two summaries of one task force that count. */
typedef struct
{
  const char *origin;
  SendaRecord *now;    /* the latest by the day */
  SendaRecord *before; /* the latest by the day a year before, when another one came since; or NULL */
  guint group;         /* its region's place among those that are shown */
} Task;

/* What one region would tell of one element. */
typedef struct
{
  guint n_apply;
  guint n_both;
} Group;

/* What one summary says of an element. */
typedef struct
{
  const char *state; /* NULL: not discussed */
  guint stage;
} Place;

static void
region_free (gpointer data)
{
  g_free (((SendaStatewideRegion *) data)->region);
  g_free (data);
}

void
senda_statewide_free (SendaStatewide *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->regions);
  g_free (self->day);
  g_free (self->year_before);
  g_free (self);
}

/* Whether @summary comes after @other; of one day the later made. */
static gboolean
is_later (SendaRecord *summary,
          SendaRecord *other)
{
  int order = 0;

  if (other == NULL)
    return TRUE;
  order = strcmp (senda_record_get_text (summary, "agreed_on"),
                  senda_record_get_text (other, "agreed_on"));
  return order > 0 || (order == 0 && senda_record_get_integer (summary, "made_at") >
                                     senda_record_get_integer (other, "made_at"));
}

static void
keep_later (SendaRecord **place,
            SendaRecord  *summary,
            const char   *by)
{
  if (strcmp (senda_record_get_text (summary, "agreed_on"), by) <= 0 && is_later (summary, *place))
    *place = summary;
}

/* The task forces that have a summary by the day. (transfer full) */
static GArray *
list_tasks (SendaStatewide *self,
            GPtrArray      *summaries)
{
  GArray *tasks = g_array_new (FALSE, TRUE, sizeof (Task));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < summaries->len; i++)
    {
      SendaRecord *summary = g_ptr_array_index (summaries, i);
      const char *origin = senda_record_get_text (summary, "origin");
      gpointer place = NULL;
      Task *task = NULL;

      if (origin == NULL || senda_record_is_null (summary, "agreed_on"))
        continue;
      if (!g_hash_table_lookup_extended (places, origin, NULL, &place))
        {
          place = GUINT_TO_POINTER (tasks->len);
          g_hash_table_insert (places, (gpointer) origin, place);
          g_array_append_val (tasks, ((Task) { .origin = origin }));
        }
      task = &g_array_index (tasks, Task, GPOINTER_TO_UINT (place));
      keep_later (&task->now, summary, self->day);
      keep_later (&task->before, summary, self->year_before);
    }
  for (guint i = tasks->len; i > 0; i--)
    {
      Task *task = &g_array_index (tasks, Task, i - 1);

      if (task->now == task->before)
        task->before = NULL;
      if (task->now == NULL)
        g_array_remove_index_fast (tasks, i - 1);
    }
  return tasks;
}

/* Regions */

static int
compare_regions (gconstpointer a,
                 gconstpointer b)
{
  const SendaStatewideRegion *one = *(const SendaStatewideRegion *const *) a;
  const SendaStatewideRegion *other = *(const SendaStatewideRegion *const *) b;

  if ((*one->region == '\0') != (*other->region == '\0'))
    return *one->region == '\0' ? 1 : -1;
  return g_utf8_collate (one->region, other->region);
}

static const char *
get_region (const Task *task)
{
  const char *region = senda_record_get_text (task->now, "region");

  return region ? region : SENDA_STATEWIDE_OTHERS;
}

static SendaStatewideRegion *
find_region (GPtrArray  *regions,
             const char *name)
{
  SendaStatewideRegion *region = NULL;

  for (guint i = 0; i < regions->len; i++)
    {
      region = g_ptr_array_index (regions, i);
      if (strcmp (region->region, name) == 0)
        return region;
    }
  region = g_new0 (SendaStatewideRegion, 1);
  region->region = g_strdup (name);
  g_ptr_array_add (regions, region);
  return region;
}

/* The region with the fewest task forces that has a name; of several the first by name. */
static guint
find_smallest (GPtrArray *regions)
{
  guint found = regions->len;

  for (guint i = 0; i < regions->len; i++)
    {
      const SendaStatewideRegion *region = g_ptr_array_index (regions, i);
      const SendaStatewideRegion *least = found < regions->len ? g_ptr_array_index (regions, found)
                                                               : NULL;

      if (*region->region != '\0' &&
          (least == NULL || region->n_task_forces < least->n_task_forces ||
           (region->n_task_forces == least->n_task_forces &&
            strcmp (region->region, least->region) < 0)))
        found = i;
    }
  return found;
}

/* Puts regions with too few together until none is left that would be known by what is missing. */
static void
pool_regions (GPtrArray *regions,
              guint      least)
{
  SendaStatewideRegion *others = find_region (regions, SENDA_STATEWIDE_OTHERS);
  guint smallest = find_smallest (regions);

  while (smallest < regions->len)
    {
      SendaStatewideRegion *region = g_ptr_array_index (regions, smallest);
      gboolean is_small = region->n_task_forces < least;
      gboolean is_needed = others->n_task_forces > 0 && others->n_task_forces < least;

      if (!is_small && !is_needed)
        break;
      others->n_task_forces += region->n_task_forces;
      g_ptr_array_remove_index (regions, smallest);
      smallest = find_smallest (regions);
    }
  if (others->n_task_forces < least)
    g_ptr_array_remove (regions, others);
  g_ptr_array_sort (regions, compare_regions);
}

/* The place of the region called @name among those that are shown, of which SENDA_STATEWIDE_OTHERS
 * stands for all that are not; their number when there is none such. */
static guint
find_group (SendaStatewide *self,
            const char     *name)
{
  guint others = self->regions->len;

  for (guint i = 0; i < self->regions->len; i++)
    {
      const SendaStatewideRegion *region = g_ptr_array_index (self->regions, i);

      if (strcmp (region->region, name) == 0)
        return i;
      if (*region->region == '\0')
        others = i;
    }
  return others;
}

static void
fill_regions (SendaStatewide *self,
              GArray         *tasks,
              guint           least)
{
  for (guint i = 0; i < tasks->len; i++)
    find_region (self->regions, get_region (&g_array_index (tasks, Task, i)))->n_task_forces++;
  pool_regions (self->regions, least);
  for (guint i = 0; i < tasks->len; i++)
    {
      Task *task = &g_array_index (tasks, Task, i);

      task->group = find_group (self, get_region (task));
    }
}

/* How many task forces @region has, one that is shown; NULL: all. */
static guint
count_of (SendaStatewide *self,
          GArray         *tasks,
          const char     *region)
{
  for (guint i = 0; region != NULL && i < self->regions->len; i++)
    {
      const SendaStatewideRegion *shown = g_ptr_array_index (self->regions, i);

      if (strcmp (shown->region, region) == 0)
        return shown->n_task_forces;
    }
  return region ? 0 : tasks->len;
}

/* Counting */

/* Reads the stages of @summary into @places, one per element. Read in place: a statewide picture goes
 * through thousands of them. */
static void
read_places (SendaContent *content,
             SendaRecord  *summary,
             Place        *places)
{
  const char *at = senda_record_get_text (summary, "stages");

  memset (places, 0, senda_content_get_n_elements (content) * sizeof *places);
  while (at != NULL && *at != '\0')
    {
      char name[64];
      const char *is = strchr (at, '=');
      gsize length = is ? (gsize) (is - at) : 0;
      gsize rest = is ? strcspn (is + 1, ",") : 0;
      const SendaElement *element = NULL;

      if (is == NULL || length >= sizeof name)
        return;
      memcpy (name, at, length);
      name[length] = '\0';
      element = senda_content_find_element (content, name);
      if (element != NULL && rest == 1)
        places[element->position] = (Place) { SENDA_STATE_RATED, is[1] - '0' };
      else if (element != NULL)
        places[element->position].state =
          strncmp (is + 1, SENDA_STATE_NO_AGREEMENT, rest) == 0 ? SENDA_STATE_NO_AGREEMENT
          : strncmp (is + 1, SENDA_STATE_NOT_APPLICABLE, rest) == 0 ? SENDA_STATE_NOT_APPLICABLE
                                                                     : NULL;
      at = is + 1 + rest;
      at += strspn (at, ", ");
    }
}

static gboolean
applies (const Place *place)
{
  return g_strcmp0 (place->state, SENDA_STATE_NOT_APPLICABLE) != 0;
}

static void
count_place (SendaStatewideLine *line,
             const Place        *now,
             const Place        *before)
{
  senda_distribution_add (&line->spread, now->state, now->stage);
  line->n_apply += applies (now);
  line->n_early += now->stage <= 2 && applies (now);
  if (before->stage == 0 || now->stage == 0)
    return;
  line->n_both++;
  line->n_up += now->stage > before->stage;
  line->n_down += now->stage < before->stage;
  line->n_stayed += now->stage == before->stage;
}

/* Adds @task to what its region would tell; to the lines too when it @is_meant. */
static void
count_task (SendaStatewide *self,
            SendaContent   *content,
            const Task     *task,
            gboolean        is_meant,
            Group          *groups)
{
  guint n = self->lines->len;
  g_autofree Place *now = g_new (Place, n);
  g_autofree Place *before = g_new0 (Place, n);

  read_places (content, task->now, now);
  if (task->before != NULL)
    read_places (content, task->before, before);
  for (guint i = 0; i < n; i++)
    {
      Group *group = &groups[task->group * n + i];

      group->n_apply += applies (&now[i]);
      group->n_both += now[i].stage > 0 && before[i].stage > 0;
      if (is_meant)
        count_place (g_ptr_array_index (self->lines, i), &now[i], &before[i]);
    }
}

static gboolean
is_few (guint n,
        guint least)
{
  return n > 0 && n < least;
}

/* Takes back what would tell of a few: in itself, or by what is left when the regions are taken from
 * the whole. @groups: what each region would tell of this element, @step apart. */
static void
hold_back (SendaStatewide     *self,
           SendaStatewideLine *line,
           const Group        *groups,
           guint               step,
           gboolean            is_region,
           guint               least)
{
  gboolean is_shown = !is_few (line->n_apply, least);
  gboolean tells_change = line->n_both >= least;

  for (guint i = 0; is_region && i < self->regions->len; i++)
    {
      is_shown &= !is_few (groups[i * step].n_apply, least);
      tells_change &= !is_few (groups[i * step].n_both, least);
    }
  if (!is_shown)
    *line = (SendaStatewideLine) { .element = line->element };
  else if (!tells_change)
    line->n_both = line->n_up = line->n_down = line->n_stayed = 0;
  line->is_shown = is_shown;
}

static void
count_tasks (SendaStatewide *self,
             SendaContent   *content,
             GArray         *tasks,
             const char     *region,
             guint           least)
{
  guint n = senda_content_get_n_elements (content);
  guint meant = region ? find_group (self, region) : 0;
  g_autofree Group *groups = g_new0 (Group, n * self->regions->len);

  for (guint i = 0; i < n; i++)
    {
      SendaStatewideLine *line = g_new0 (SendaStatewideLine, 1);

      line->element = senda_content_get_element (content, i);
      g_ptr_array_add (self->lines, line);
    }
  for (guint i = 0; i < tasks->len; i++)
    {
      const Task *task = &g_array_index (tasks, Task, i);

      count_task (self, content, task, region == NULL || task->group == meant, groups);
    }
  for (guint i = 0; i < n; i++)
    hold_back (self, g_ptr_array_index (self->lines, i), groups + i, n, region != NULL, least);
}

static void
count_old (SendaStatewide *self,
           GArray         *tasks,
           const char     *region)
{
  g_autofree char *limit = senda_day_add (self->day, -OLD_MONTHS, 0);
  guint meant = region ? find_group (self, region) : 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      const Task *task = &g_array_index (tasks, Task, i);

      self->n_old += (region == NULL || task->group == meant) &&
                     strcmp (senda_record_get_text (task->now, "agreed_on"), limit) < 0;
    }
}

SendaStatewide *
senda_statewide_new (SendaContent *content,
                     GPtrArray    *summaries,
                     const char   *region,
                     const char   *day,
                     guint         least)
{
  SendaStatewide *self = g_new0 (SendaStatewide, 1);
  g_autoptr (GArray) tasks = NULL;

  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->regions = g_ptr_array_new_with_free_func (region_free);
  self->day = g_strdup (day);
  self->year_before = senda_day_add (day, -12, 0);
  self->least = least;
  tasks = list_tasks (self, summaries);
  fill_regions (self, tasks, least);
  self->n_task_forces = count_of (self, tasks, region);
  self->is_shown = self->n_task_forces >= least;
  if (!self->is_shown)
    return self;
  count_tasks (self, content, tasks, region, least);
  count_old (self, tasks, region);
  return self;
}

static int
compare_early (gconstpointer a,
               gconstpointer b)
{
  const SendaStatewideLine *one = *(const SendaStatewideLine *const *) a;
  const SendaStatewideLine *other = *(const SendaStatewideLine *const *) b;

  if (one->n_early != other->n_early)
    return one->n_early < other->n_early ? 1 : -1;
  return (int) one->element->position - (int) other->element->position;
}

GPtrArray *
senda_statewide_list_lagging (SendaStatewide *self)
{
  GPtrArray *lagging = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      SendaStatewideLine *line = g_ptr_array_index (self->lines, i);

      if (line->n_apply > 0 && line->n_early * 2 >= line->n_apply)
        g_ptr_array_add (lagging, line);
    }
  g_ptr_array_sort (lagging, compare_early);
  return lagging;
}
