/* bench-people-lists.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-people.h"

#include "senda-agency.h"
#include "senda-member.h"
#include "senda-people-place.h"
#include "senda-record-list.h"
#include "senda-record-tools.h"
#include "senda-services-place.h"

#define N_RUNS 7
#define ONE_FRAME "16.7"
#define MOST_KEYS 40

/* The same list twice: ours and the plain one, each in a window of its own. */
typedef struct
{
  People *people;
  GtkWindow *ours;
  GtkWindow *plain;
  GtkWidget *list;
  GtkWidget *search;
  GtkWidget *tools;
  GHashTable *agencies; /* id to name */
} Lists;

typedef enum
{
  PRESS,
  SEARCH,
  FILTER,
  SORT
} KeyKind;

typedef struct
{
  const char *name;
  KeyKind kind;
  guint key;          /* to press; the place of the sort */
  const char *text;   /* to search for; the name of the filter */
  const char *value;  /* of the filter */
  const char *sql;    /* what a filter or a sort is to SQL, or NULL */
} Key;

typedef struct
{
  Lists *lists;
  const Key *key;
} Act;

typedef struct
{
  GArray *act;
  GArray *cpu;
  GArray *frame;
} Times;

static void
times_init (Times *times)
{
  times->act = g_array_new (FALSE, FALSE, sizeof (double));
  times->cpu = g_array_new (FALSE, FALSE, sizeof (double));
  times->frame = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
times_clear (Times *times)
{
  g_array_unref (times->act);
  g_array_unref (times->cpu);
  g_array_unref (times->frame);
}

static void
times_add (Times      *times,
           BenchFrame  frame)
{
  g_array_append_val (times->act, frame.act);
  g_array_append_val (times->cpu, frame.cpu);
  g_array_append_val (times->frame, frame.frame);
}

static void
print_pair (const char *name,
            Times      *plain,
            Times      *ours)
{
  double cpu = bench_median (ours->cpu);
  double floor = bench_median (plain->cpu);

  g_print ("  %-26s %7.2f %7.2f %7.1f | %7.2f %7.2f %7.1f | %6.2f\n", name,
           bench_median (plain->act), floor, bench_median (plain->frame),
           bench_median (ours->act), cpu, bench_median (ours->frame), cpu / floor);
}

static void
print_head (const char *title)
{
  g_print ("%s: median ms of %u in turn\n  %-26s %23s | %23s |\n  %-26s %7s %7s %7s | %7s %7s %7s |"
           "  ratio\n", title, N_RUNS, "", "SQL and plain list view", "Senda", "", "act", "CPU",
           "painted", "act", "CPU", "painted");
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
describe (SendaRecord     *member,
          SendaRecordLine *line,
          gpointer         data)
{
  Lists *lists = data;
  const char *title = senda_record_get_text (member, "title");
  const char *agency = senda_record_get_text (member, "agency");
  const char *name = agency ? g_hash_table_lookup (lists->agencies, agency) : NULL;

  line->title = g_strdup (senda_record_get_text (member, "name"));
  line->subtitle = g_strdup_printf ("%s, %s", title ? title : "", name ? name : "");
  line->end = g_strdup (senda_record_get_text (member, "standing"));
}

static char *
dup_words (SendaRecord *member,
           gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (member, "email"));
}

static char *
dup_name (SendaRecord *member,
          gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (member, "name"));
}

static const SendaRecordSort sorts[] = {
  { "name", "Name", dup_name },
  { NULL, NULL, NULL },
};

static const SendaRecordListSpec spec = {
  .info = &senda_member_info,
  .label = "Members",
  .search_hint = "Find",
  .none_found = "None",
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
};

static void
read_agencies (Lists *lists)
{
  const char *task_force = senda_record_get_id (SENDA_RECORD (lists->people->task_force));
  g_autoptr (GListModel) agencies = senda_workspace_list (lists->people->workspace,
                                                          &senda_agency_info, task_force);

  for (guint i = 0; i < g_list_model_get_n_items (agencies); i++)
    {
      g_autoptr (SendaRecord) agency = g_list_model_get_item (agencies, i);

      g_hash_table_insert (lists->agencies, g_strdup (senda_record_get_id (agency)),
                           g_strdup (senda_record_get_text (agency, "name")));
    }
}

static void
open_ours (gpointer data)
{
  Lists *lists = data;
  const char *task_force = senda_record_get_id (SENDA_RECORD (lists->people->task_force));
  g_autoptr (GListModel) members = NULL;

  read_agencies (lists);
  members = senda_workspace_list (lists->people->workspace, &senda_member_info, task_force);
  lists->list = senda_record_list_new (lists->people->workspace, members, &spec, lists);
  gtk_window_set_child (lists->ours, lists->list);
}

static void
open_plain (gpointer data)
{
  Lists *lists = data;

  gtk_window_set_child (lists->plain, raw_people_list (lists->people->raw));
}

static void
open_place (gpointer data)
{
  Lists *lists = data;
  GtkWidget *place = g_object_new (SENDA_TYPE_PEOPLE_PLACE,
                                   "workspace", lists->people->workspace,
                                   "task-force", lists->people->task_force,
                                   NULL);

  gtk_window_set_child (lists->ours, place);
}

static void
open_services (gpointer data)
{
  Lists *lists = data;
  GtkWidget *place = g_object_new (SENDA_TYPE_SERVICES_PLACE,
                                   "workspace", lists->people->workspace,
                                   "task-force", lists->people->task_force,
                                   NULL);

  gtk_window_set_child (lists->ours, place);
}

static void
empty (Lists *lists)
{
  gtk_window_set_child (lists->ours, NULL);
  gtk_window_set_child (lists->plain, NULL);
  g_hash_table_remove_all (lists->agencies);
  bench_settle ();
}

static void
press (Act     *act,
       gboolean ours)
{
  GtkWindow *window = ours ? act->lists->ours : act->lists->plain;

  if (!bench_press (window, act->key->key))
    g_error ("%s: nothing takes the key", act->key->name);
}

static void
act_ours (gpointer data)
{
  Act *act = data;
  const Key *key = act->key;

  switch (key->kind)
    {
    case PRESS:
      press (act, TRUE);
      break;
    case SEARCH:
      gtk_editable_set_text (GTK_EDITABLE (act->lists->search), key->text);
      break;
    case FILTER:
      senda_record_list_set_filter (SENDA_RECORD_LIST (act->lists->list), key->text, key->value);
      break;
    case SORT:
      g_signal_emit_by_name (act->lists->tools, "sorted", key->key);
      break;
    }
}

static void
act_plain (gpointer data)
{
  Act *act = data;
  const Key *key = act->key;
  RawPeople *raw = act->lists->people->raw;

  switch (key->kind)
    {
    case PRESS:
      press (act, FALSE);
      break;
    case SEARCH:
      raw_people_show (raw, *key->text ? key->text : NULL, NULL, NULL);
      break;
    case FILTER:
      raw_people_show (raw, NULL, key->sql, NULL);
      break;
    case SORT:
      raw_people_show (raw, NULL, NULL, key->sql);
      break;
    }
}

static void
focus_rows (Lists *lists)
{
  gtk_widget_grab_focus (lists->list);
  gtk_widget_child_focus (find (GTK_WIDGET (lists->plain), GTK_TYPE_LIST_VIEW),
                          GTK_DIR_TAB_FORWARD);
  bench_settle ();
}

static void
measure (Lists     *lists,
         const Key *key,
         Times     *plain,
         Times     *ours)
{
  Act act = { lists, key };

  times_add (plain, bench_frame (lists->plain, act_plain, &act));
  bench_settle ();
  times_add (ours, bench_frame (lists->ours, act_ours, &act));
  bench_settle ();
}

/* Each key in its order, the whole row several times. */
static void
measure_keys (Lists      *lists,
              const char *title,
              const Key  *keys,
              guint       n_keys)
{
  Times plain[MOST_KEYS];
  Times ours[MOST_KEYS];
  double act = 0;
  double cpu = 0;

  g_assert (n_keys <= MOST_KEYS);
  for (guint i = 0; i < n_keys; i++)
    {
      times_init (&plain[i]);
      times_init (&ours[i]);
    }
  for (guint run = 0; run < N_RUNS; run++)
    {
      focus_rows (lists);
      for (guint i = 0; i < n_keys; i++)
        measure (lists, &keys[i], &plain[i], &ours[i]);
    }
  print_head (title);
  for (guint i = 0; i < n_keys; i++)
    {
      print_pair (keys[i].name, &plain[i], &ours[i]);
      act = MAX (act, bench_median (ours[i].act));
      cpu = MAX (cpu, bench_median (ours[i].cpu));
      times_clear (&plain[i]);
      times_clear (&ours[i]);
    }
  g_print ("  the slowest: %.2f ms until the list has changed, %.2f ms with painting "
           "(goal " ONE_FRAME ")\n", act, cpu);
}

static const Key search_keys[] = {
  { "P", SEARCH, .text = "p" },
  { "Pe", SEARCH, .text = "pe" },
  { "Peñ", SEARCH, .text = "peñ" },
  { "Peña", SEARCH, .text = "peña" },
  { "nothing", SEARCH, .text = "" },
};

static void
lists_init (Lists  *lists,
            People *people)
{
  lists->people = people;
  lists->ours = bench_window_new ();
  lists->plain = bench_window_new ();
  lists->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
lists_clear (Lists *lists)
{
  empty (lists);
  gtk_window_destroy (lists->ours);
  gtk_window_destroy (lists->plain);
  g_hash_table_unref (lists->agencies);
  bench_settle ();
}

static void
measure_opening (Lists      *lists,
                 const char *name,
                 BenchAct    open)
{
  Times plain;
  Times ours;

  times_init (&plain);
  times_init (&ours);
  for (guint i = 0; i < N_RUNS; i++)
    {
      empty (lists);
      people_reopen (lists->people);
      raw_people_reopen (lists->people->raw);
      times_add (&plain, bench_frame (lists->plain, open_plain, lists));
      bench_settle ();
      times_add (&ours, bench_frame (lists->ours, open, lists));
      bench_settle ();
    }
  print_pair (name, &plain, &ours);
  times_clear (&plain);
  times_clear (&ours);
}

/* The first key after opening, which makes ready what is searched. */
static void
measure_first_key (Lists *lists)
{
  Times plain;
  Times ours;

  times_init (&plain);
  times_init (&ours);
  for (guint i = 0; i < N_RUNS; i++)
    {
      empty (lists);
      open_plain (lists);
      open_ours (lists);
      lists->search = find (lists->list, GTK_TYPE_SEARCH_ENTRY);
      bench_settle ();
      measure (lists, &search_keys[0], &plain, &ours);
    }
  print_pair ("the first key of a search", &plain, &ours);
  times_clear (&plain);
  times_clear (&ours);
}

/* The list of 5,000 members and finding names in it; goal 3 times the floor. */
void
bench_opening (People *people)
{
  Lists lists = { NULL };

  lists_init (&lists, people);
  print_head ("5,000 members, goal 3");
  measure_opening (&lists, "opening the list", open_ours);
  measure_opening (&lists, "opening the place People", open_place);
  measure_first_key (&lists);
  measure_keys (&lists, "5,000 members, finding a name", search_keys, G_N_ELEMENTS (search_keys));
  lists_clear (&lists);
}

static const Key keys[] = {
  { "Down", PRESS, GDK_KEY_Down },
  { "Down", PRESS, GDK_KEY_Down },
  { "Up", PRESS, GDK_KEY_Up },
  { "Page Down", PRESS, GDK_KEY_Page_Down },
  { "Page Down", PRESS, GDK_KEY_Page_Down },
  { "End", PRESS, GDK_KEY_End },
  { "Home", PRESS, GDK_KEY_Home },
  { "search P", SEARCH, .text = "p" },
  { "search Pe", SEARCH, .text = "pe" },
  { "search Peñ", SEARCH, .text = "peñ" },
  { "search Peña", SEARCH, .text = "peña" },
  { "search nothing", SEARCH, .text = "" },
  { "standing: on leave", FILTER, 0, "standing", SENDA_MEMBER_ON_LEAVE, "m.standing = 'on-leave'" },
  { "standing: any", FILTER, 0, "standing", NULL, NULL },
  { "no agency", FILTER, 0, "agency", "-", "m.agency IS NULL" },
  { "agency: any", FILTER, 0, "agency", NULL, NULL },
  { "discipline: legal", FILTER, 0, "discipline", "discipline.legal-services",
    "a.discipline = 'discipline.legal-services'" },
  { "discipline: any", FILTER, 0, "discipline", NULL, NULL },
  { "core team", FILTER, 0, "core", "1", "m.is_core = 1" },
  { "core team: any", FILTER, 0, "core", NULL, NULL },
  { "sort by agency", SORT, 1, NULL, NULL, "a.name" },
  { "sort by standing", SORT, 2, NULL, NULL, "m.standing" },
  { "sort by end of term", SORT, 3, NULL, NULL, "m.ends_on" },
  { "sort by name", SORT, 0, NULL, NULL, "m.name" },
};

/* Each key in the place People as it is. */
void
bench_keys (People *people)
{
  Lists lists = { NULL };

  lists_init (&lists, people);
  open_plain (&lists);
  open_place (&lists);
  bench_settle ();
  lists.list = find (GTK_WIDGET (lists.ours), SENDA_TYPE_RECORD_LIST);
  lists.search = find (lists.list, GTK_TYPE_SEARCH_ENTRY);
  lists.tools = find (lists.list, SENDA_TYPE_RECORD_TOOLS);
  measure_keys (&lists, "500 members of 120 agencies", keys, G_N_ELEMENTS (keys));
  lists_clear (&lists);
}

/* The matrix of coverage of 120 agencies with 40 offers each, on a visit of the place. */
void
bench_places (People *people)
{
  Lists lists = { NULL };

  lists_init (&lists, people);
  print_head ("120 agencies with 40 offers each, 500 members");
  measure_opening (&lists, "opening the place People", open_place);
  measure_opening (&lists, "opening the coverage", open_services);
  lists_clear (&lists);
}
