/* senda-words-compare.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-comparison.h"
#include "senda-words-match.h"

#include <string.h>

/* How many steps a comparison may take before it makes do with less: some hundredths of a
 * second. */
#define STEPS 8000000
/* From this many words on, texts are read by lines unless they share one word in so many. */
#define MIN_WORDS 40
#define MIN_SHARE 4
#define SPACES " \t\r\n"
#define LINE_ENDS "\r\n"

/* A word or a line, and the spaces or line ends after it, which are not compared. */
typedef struct
{
  const char *text;
  gsize length;
  gsize tail;
  guint symbol;
} Token;

typedef struct
{
  GArray *tokens; /* of Token */
  guint *symbols;
  guint8 *in; /* what the other has too */
} Side;

/* What was found so far, and the end of it. */
typedef struct
{
  GPtrArray *words;
  GString *open[SENDA_WORDS_REMOVED + 1];
} Result;

static void
words_free (gpointer data)
{
  SendaWords *words = data;

  g_free (words->text);
  g_free (words);
}

static void
split (Side       *side,
       const char *text,
       const char *ends)
{
  side->tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  while (*text != '\0')
    {
      Token token = { .text = text };

      token.length = strcspn (text, ends);
      token.tail = strspn (text + token.length, ends);
      g_array_append_val (side->tokens, token);
      text += token.length + token.tail;
    }
  side->symbols = g_new (guint, MAX (side->tokens->len, 1));
  side->in = g_new0 (guint8, MAX (side->tokens->len, 1));
}

static void
side_clear (Side *side)
{
  g_array_unref (side->tokens);
  g_free (side->symbols);
  g_free (side->in);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static guint
hash_token (gconstpointer data)
{
  const Token *token = data;
  guint hash = 5381;

  for (gsize i = 0; i < token->length; i++)
    hash = hash * 33 + (guchar) token->text[i];
  return hash;
}

static gboolean
equal_tokens (gconstpointer a,
              gconstpointer b)
{
  const Token *x = a;
  const Token *y = b;

  return x->length == y->length && memcmp (x->text, y->text, x->length) == 0;
}

/* Gives each of the tokens its number; equal ones get the same. */
static void
count_symbols (Side       *side,
               GHashTable *symbols)
{
  for (guint i = 0; i < side->tokens->len; i++)
    {
      Token *token = &g_array_index (side->tokens, Token, i);
      const Token *known = g_hash_table_lookup (symbols, token);

      token->symbol = known ? known->symbol : g_hash_table_size (symbols);
      if (known == NULL)
        g_hash_table_add (symbols, token);
      side->symbols[i] = token->symbol;
    }
}

static gboolean
match (Side *before,
       Side *after)
{
  g_autoptr (GHashTable) symbols = g_hash_table_new (hash_token, equal_tokens);

  count_symbols (before, symbols);
  count_symbols (after, symbols);
  return _senda_words_match (before->symbols, before->tokens->len, after->symbols,
                             after->tokens->len, g_hash_table_size (symbols), STEPS, before->in,
                             after->in);
}

/* What they begin and end with alike, and no more. */
static void
match_ends (Side *before,
            Side *after)
{
  guint n = before->tokens->len;
  guint m = after->tokens->len;
  guint first = 0;

  memset (before->in, 0, n);
  memset (after->in, 0, m);
  for (; first < n && first < m && before->symbols[first] == after->symbols[first]; first++)
    before->in[first] = after->in[first] = 1;
  for (; n > first && m > first && before->symbols[n - 1] == after->symbols[m - 1]; n--, m--)
    before->in[n - 1] = after->in[m - 1] = 1;
}

static void
close_run (Result         *result,
           SendaWordsKind  kind)
{
  GString *open = result->open[kind];
  SendaWords *words = NULL;

  if (open->len == 0)
    return;
  words = g_new0 (SendaWords, 1);
  words->kind = kind;
  words->text = g_strndup (open->str, open->len);
  g_ptr_array_add (result->words, words);
  g_string_truncate (open, 0);
}

/* In a passage that changed, what was removed comes first. */
static void
append (Result         *result,
        SendaWordsKind  kind,
        const char     *text,
        gsize           length)
{
  if (length == 0)
    return;
  if (kind == SENDA_WORDS_SAME)
    {
      close_run (result, SENDA_WORDS_REMOVED);
      close_run (result, SENDA_WORDS_ADDED);
    }
  else
    close_run (result, SENDA_WORDS_SAME);
  g_string_append_len (result->open[kind], text, length);
}

static void
append_token (Result         *result,
              SendaWordsKind  kind,
              const Token    *token)
{
  append (result, kind, token->text, token->length + token->tail);
}

/* The same word; what is after it may have changed. */
static void
append_same (Result      *result,
             const Token *before,
             const Token *after)
{
  const char *tail_before = before->text + before->length;
  const char *tail_after = after->text + after->length;
  gboolean same =
    before->tail == after->tail && memcmp (tail_before, tail_after, after->tail) == 0;

  append (result, SENDA_WORDS_SAME, after->text, after->length + (same ? after->tail : 0));
  if (same)
    return;
  append (result, SENDA_WORDS_REMOVED, tail_before, before->tail);
  append (result, SENDA_WORDS_ADDED, tail_after, after->tail);
}

static void
write_runs (Result     *result,
            const Side *before,
            const Side *after)
{
  guint i = 0;
  guint j = 0;

  while (i < before->tokens->len || j < after->tokens->len)
    {
      const Token *old = &g_array_index (before->tokens, Token, i);
      const Token *new = &g_array_index (after->tokens, Token, j);

      if (i < before->tokens->len && !before->in[i])
        append_token (result, SENDA_WORDS_REMOVED, old), i++;
      else if (j < after->tokens->len && !after->in[j])
        append_token (result, SENDA_WORDS_ADDED, new), j++;
      else
        append_same (result, old, new), i++, j++;
    }
}

static GPtrArray *
dup_runs (const Side *before,
          const Side *after)
{
  Result result = { .words = g_ptr_array_new_with_free_func (words_free) };

  for (guint i = 0; i < G_N_ELEMENTS (result.open); i++)
    result.open[i] = g_string_new (NULL);
  write_runs (&result, before, after);
  close_run (&result, SENDA_WORDS_REMOVED);
  close_run (&result, SENDA_WORDS_ADDED);
  close_run (&result, SENDA_WORDS_SAME);
  for (guint i = 0; i < G_N_ELEMENTS (result.open); i++)
    g_string_free (result.open[i], TRUE);
  return g_steal_pointer (&result.words);
}

/* The few words that two sentences share by chance tell nobody what became of the one. */
static gboolean
have_little_in_common (const Side *before,
                       const Side *after)
{
  guint n_words = MIN (before->tokens->len, after->tokens->len);
  guint n_common = 0;

  for (guint i = 0; i < before->tokens->len; i++)
    n_common += before->in[i];
  return n_words >= MIN_WORDS && n_common < n_words / MIN_SHARE;
}

/* NULL when it would take long, or tell little. */
static GPtrArray *
compare_words (const char *before,
               const char *after)
{
  g_auto (Side) old = { NULL, NULL, NULL };
  g_auto (Side) new = { NULL, NULL, NULL };

  split (&old, before, SPACES);
  split (&new, after, SPACES);
  if (!match (&old, &new) || have_little_in_common (&old, &new))
    return NULL;
  return dup_runs (&old, &new);
}

static GPtrArray *
compare_lines (const char *before,
               const char *after)
{
  g_auto (Side) old = { NULL, NULL, NULL };
  g_auto (Side) new = { NULL, NULL, NULL };

  split (&old, before, LINE_ENDS);
  split (&new, after, LINE_ENDS);
  if (!match (&old, &new))
    match_ends (&old, &new);
  return dup_runs (&old, &new);
}

/* The words of @after with what was added and what was removed from @before; NULL is empty. As few
 * words as there can be are said to have changed. Where that would take long or the texts have
 * little in common, it is lines, and at worst all between the first and the last that changed.
 * (transfer full)
 * (element-type SendaWords) */
GPtrArray *
senda_words_compare (const char *before,
                     const char *after)
{
  const char *old = before ? before : "";
  const char *new = after ? after : "";
  GPtrArray *words = compare_words (old, new);

  return words ? words : compare_lines (old, new);
}
