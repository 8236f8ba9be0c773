/* senda-readiness-walk.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answers to a question are bits. Each value of a dimension lets some of them hold; those that
 * hold in a situation are what all its values let. Only dimensions that an answer names are walked:
 * the others change nothing.
 */
#include "config.h"

#include "senda-readiness-private.h"

#include "senda-situations-private.h"

#include <string.h>

#define BITS 64
#define MAX_VALUES 16

/* What is found in some situations. */
typedef struct
{
  SendaReadinessKind kind;
  GPtrArray *calls;
} Finding;

/* The walk of one question. A set of answers is n_words of bits, after the number of words. */
typedef struct
{
  const SendaFactors *factors;
  GPtrArray *calls;    /* that could hold at all */
  guint n_words;
  SendaSituations situations;
  guint dimensions[SENDA_MAX_DIMENSIONS]; /* of the factors, by those of the situations */
  guint64 *lets;       /* by dimension and value, a set */
  guint64 *preferred;  /* by answer, the set of those preferred to it */
  guint64 *holding;    /* by depth, the set of those that hold so far */
  GHashTable *marks;   /* set to mark */
  GHashTable *by_calls; /* what is found to mark */
  GPtrArray *findings; /* by mark, from 1 */
} Walk;

static guint
hash_set (gconstpointer set)
{
  const guint64 *words = set;
  guint64 hash = 0;

  for (guint i = 1; i <= words[0]; i++)
    hash = (hash ^ words[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash >> 32;
}

static gboolean
equal_sets (gconstpointer a,
            gconstpointer b)
{
  const guint64 *words = a;

  return memcmp (a, b, (words[0] + 1) * sizeof *words) == 0;
}

static guint64 *
get_set (Walk    *walk,
         guint64 *sets,
         guint    index)
{
  return sets + index * (walk->n_words + 1);
}

static guint64 *
new_sets (Walk *walk,
          guint n)
{
  guint64 *sets = g_new0 (guint64, MAX (n, 1) * (walk->n_words + 1));

  for (guint i = 0; i < n; i++)
    get_set (walk, sets, i)[0] = walk->n_words;
  return sets;
}

static gboolean
set_has (const guint64 *set,
         guint          member)
{
  return (set[1 + member / BITS] >> (member % BITS)) & 1;
}

static void
set_add (guint64 *set,
         guint    member)
{
  set[1 + member / BITS] |= G_GUINT64_CONSTANT (1) << (member % BITS);
}

static gboolean
sets_meet (const guint64 *a,
           const guint64 *b)
{
  guint64 common = 0;

  for (guint i = 1; i <= a[0]; i++)
    common |= a[i] & b[i];
  return common != 0;
}

static void
finding_free (gpointer data)
{
  Finding *finding = data;

  g_ptr_array_unref (finding->calls);
  g_free (finding);
}

static guint
hash_finding (gconstpointer data)
{
  const Finding *finding = data;
  guint hash = finding->kind;

  for (guint i = 0; i < finding->calls->len; i++)
    hash = hash * 31 + g_direct_hash (g_ptr_array_index (finding->calls, i));
  return hash;
}

static gboolean
equal_findings (gconstpointer a,
                gconstpointer b)
{
  const Finding *one = a;
  const Finding *other = b;

  return one->kind == other->kind && one->calls->len == other->calls->len &&
         memcmp (one->calls->pdata, other->calls->pdata,
                 one->calls->len * sizeof (gpointer)) == 0;
}

/* Those of @list that hold when what applies beside others does not. */
static void
choose_calls (Walk            *walk,
              GPtrArray       *list,
              const SendaCase *base)
{
  for (guint i = 0; i < list->len; i++)
    {
      SendaCall *call = g_ptr_array_index (list, i);
      gboolean may_hold = !call->is_unknown;

      for (guint j = 0; j < walk->factors->n_dimensions; j++)
        if (!walk->factors->dimensions[j].is_fixed &&
            (base->possible[j] & ~call->when.possible[j]) != 0)
          may_hold = FALSE;
      if (may_hold)
        g_ptr_array_add (walk->calls, call);
    }
  walk->n_words = walk->calls->len / BITS + 1;
}

static gboolean
is_named (Walk *walk,
          guint dimension)
{
  for (guint i = 0; i < walk->calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (walk->calls, i);

      if (call->when.possible[dimension] != walk->factors->dimensions[dimension].all)
        return TRUE;
    }
  return FALSE;
}

static void
choose_dimensions (Walk *walk)
{
  guint sizes[SENDA_MAX_DIMENSIONS];
  guint n = 0;

  for (guint i = 0; i < walk->factors->n_dimensions; i++)
    if (walk->factors->dimensions[i].is_fixed && is_named (walk, i))
      {
        walk->dimensions[n] = i;
        sizes[n++] = walk->factors->dimensions[i].values->len;
      }
  _senda_situations_init (&walk->situations, sizes, n);
}

static guint64 *
get_let (Walk *walk,
         guint dimension,
         guint value)
{
  return get_set (walk, walk->lets, dimension * MAX_VALUES + value);
}

static void
fill_sets (Walk *walk)
{
  walk->lets = new_sets (walk, walk->situations.n_dimensions * MAX_VALUES);
  walk->preferred = new_sets (walk, walk->calls->len);
  walk->holding = new_sets (walk, walk->situations.n_dimensions + 1);
  for (guint i = 0; i < walk->calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (walk->calls, i);

      set_add (get_set (walk, walk->holding, 0), i);
      for (guint j = 0; j < walk->situations.n_dimensions; j++)
        for (guint value = 0; value < walk->situations.sizes[j]; value++)
          if (call->when.possible[walk->dimensions[j]] & (1u << value))
            set_add (get_let (walk, j, value), i);
      for (guint j = 0; j < walk->calls->len; j++)
        {
          const SendaCall *other = g_ptr_array_index (walk->calls, j);

          if (senda_case_includes (&call->when, &other->when) &&
              !senda_case_equal (&call->when, &other->when))
            set_add (get_set (walk, walk->preferred, i), j);
        }
    }
}

/* FALSE when all is well: one answer, which one can follow. */
static gboolean
judge (GPtrArray          *calls,
       SendaReadinessKind *kind)
{
  const SendaCall *call = calls->len > 0 ? g_ptr_array_index (calls, 0) : NULL;

  if (call == NULL)
    *kind = SENDA_READINESS_UNANSWERED;
  else if (calls->len > 1)
    *kind = SENDA_READINESS_CONFLICT;
  else if (!senda_call_can_be_reached (call))
    *kind = SENDA_READINESS_UNREACHABLE;
  else if (_senda_agency_has_left (call->agency) || _senda_agency_has_left (call->backup_agency))
    *kind = SENDA_READINESS_LEFT;
  else
    return FALSE;
  return TRUE;
}

static GPtrArray *
list_best (Walk          *walk,
           const guint64 *holding)
{
  GPtrArray *best = g_ptr_array_new ();

  for (guint i = 0; i < walk->calls->len; i++)
    if (set_has (holding, i) && !sets_meet (holding, get_set (walk, walk->preferred, i)))
      g_ptr_array_add (best, g_ptr_array_index (walk->calls, i));
  return best;
}

/* The mark of the situations where exactly @holding hold. */
static guint
find_mark (Walk          *walk,
           const guint64 *holding)
{
  g_autoptr (GPtrArray) best = list_best (walk, holding);
  Finding key = { SENDA_READINESS_UNANSWERED, best };
  Finding *finding = NULL;
  gpointer mark = NULL;

  if (!judge (best, &key.kind))
    return 0;
  if (g_hash_table_lookup_extended (walk->by_calls, &key, NULL, &mark))
    return GPOINTER_TO_UINT (mark);
  finding = g_new (Finding, 1);
  finding->kind = key.kind;
  finding->calls = g_steal_pointer (&best);
  g_ptr_array_add (walk->findings, finding);
  g_hash_table_insert (walk->by_calls, finding, GUINT_TO_POINTER (walk->findings->len));
  return walk->findings->len;
}

static guint
get_mark (Walk          *walk,
          const guint64 *holding)
{
  gpointer known = NULL;
  guint mark = 0;

  if (g_hash_table_lookup_extended (walk->marks, holding, NULL, &known))
    return GPOINTER_TO_UINT (known);
  mark = find_mark (walk, holding);
  g_hash_table_insert (walk->marks,
                       g_memdup2 (holding, (walk->n_words + 1) * sizeof *holding),
                       GUINT_TO_POINTER (mark));
  return mark;
}

static void
walk_from (Walk *walk,
           guint dimension,
           guint place)
{
  const guint64 *holding = get_set (walk, walk->holding, dimension);
  guint64 *next = NULL;

  if (dimension == walk->situations.n_dimensions)
    {
      walk->situations.marks[place] = get_mark (walk, holding);
      return;
    }
  next = get_set (walk, walk->holding, dimension + 1);
  for (guint value = 0; value < walk->situations.sizes[dimension]; value++)
    {
      const guint64 *let = get_let (walk, dimension, value);

      for (guint i = 1; i <= walk->n_words; i++)
        next[i] = holding[i] & let[i];
      walk_from (walk, dimension + 1, place * walk->situations.sizes[dimension] + value);
    }
}

static void
walk_begin (Walk               *walk,
            const SendaFactors *factors,
            GPtrArray          *list,
            const SendaCase    *base)
{
  memset (walk, 0, sizeof *walk);
  walk->factors = factors;
  walk->calls = g_ptr_array_new ();
  walk->marks = g_hash_table_new_full (hash_set, equal_sets, g_free, NULL);
  walk->by_calls = g_hash_table_new (hash_finding, equal_findings);
  walk->findings = g_ptr_array_new_with_free_func (finding_free);
  choose_calls (walk, list, base);
  choose_dimensions (walk);
  fill_sets (walk);
}

static void
walk_end (Walk *walk)
{
  _senda_situations_clear (&walk->situations);
  g_hash_table_unref (walk->by_calls);
  g_hash_table_unref (walk->marks);
  g_ptr_array_unref (walk->findings);
  g_ptr_array_unref (walk->calls);
  g_free (walk->lets);
  g_free (walk->preferred);
  g_free (walk->holding);
}

static SendaCase
get_case (Walk                  *walk,
          const SendaCase       *base,
          const SendaMarkedCase *at)
{
  SendaCase where = *base;

  for (guint i = 0; i < walk->situations.n_dimensions; i++)
    where.possible[walk->dimensions[i]] = at->possible[i];
  return where;
}

static void
add_gaps (Walk             *walk,
          const SendaTopic *question,
          const SendaCase  *base,
          GPtrArray        *gaps)
{
  g_autoptr (GArray) cases = _senda_situations_gather (&walk->situations);

  for (guint i = 0; i < cases->len; i++)
    {
      const SendaMarkedCase *at = &g_array_index (cases, SendaMarkedCase, i);
      const Finding *finding = g_ptr_array_index (walk->findings, at->mark - 1);
      SendaReadinessGap *gap = g_new0 (SendaReadinessGap, 1);

      gap->kind = finding->kind;
      gap->question = question;
      gap->where = get_case (walk, base, at);
      gap->calls = g_ptr_array_ref (finding->calls);
      g_ptr_array_add (gaps, gap);
    }
}

void
_senda_readiness_walk (SendaCallBook    *book,
                       const SendaTopic *question,
                       const SendaCase  *base,
                       GPtrArray        *gaps)
{
  Walk walk;

  walk_begin (&walk, senda_call_book_get_factors (book), senda_call_book_list (book, question),
              base);
  walk_from (&walk, 0, 0);
  add_gaps (&walk, question, base, gaps);
  walk_end (&walk);
}
