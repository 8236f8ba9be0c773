/* senda-plural.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The expression is C's, as gettext defines it: ?: || && == != < > <= >= + - * / % ! ( ) n and
 * numbers. It is evaluated as it is read; it comes from a file, so its depth is limited, and
 * dividing by nothing gives nothing.
 */
#include "config.h"

#include "senda-plural.h"

#include <string.h>

#define MAX_FORMS 8
#define MAX_DEPTH 32
#define MAX_LENGTH 500

typedef struct
{
  const char *at;
  gulong n;
  guint depth;
  gboolean failed;
} Reader;

typedef struct
{
  const char *sign;
  int strength;
} Operator;

/* A sign stands before those that it begins with. */
static const Operator operators[] = {
  { "||", 1 }, { "&&", 2 }, { "==", 3 }, { "!=", 3 }, { "<=", 4 }, { ">=", 4 },
  { "<", 4 },  { ">", 4 },  { "+", 5 },  { "-", 5 },  { "*", 6 },  { "/", 6 },
  { "%", 6 },
};

static gulong read_choice (Reader *reader);

static void
skip_space (Reader *reader)
{
  while (*reader->at == ' ' || *reader->at == '\t')
    reader->at++;
}

static gboolean
take (Reader     *reader,
      const char *sign)
{
  skip_space (reader);
  if (!g_str_has_prefix (reader->at, sign))
    return FALSE;
  reader->at += strlen (sign);
  return TRUE;
}

static gulong
read_number (Reader *reader)
{
  char *end = NULL;
  guint64 number = g_ascii_strtoull (reader->at, &end, 10);

  reader->failed |= number > G_MAXUINT32;
  reader->at = end;
  return number;
}

/* A number, n, or an expression in parentheses, with any "!" before it. */
static gulong
read_operand (Reader *reader)
{
  gulong value = 0;

  if (++reader->depth > MAX_DEPTH)
    {
      reader->failed = TRUE;
      return 0;
    }
  if (take (reader, "!"))
    value = !read_operand (reader);
  else if (take (reader, "("))
    {
      value = read_choice (reader);
      reader->failed |= !take (reader, ")");
    }
  else if (take (reader, "n"))
    value = reader->n;
  else if (g_ascii_isdigit (*reader->at))
    value = read_number (reader);
  else
    reader->failed = TRUE;
  reader->depth--;
  return value;
}

static const Operator *
peek_operator (Reader *reader)
{
  skip_space (reader);
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_has_prefix (reader->at, operators[i].sign))
      return &operators[i];
  return NULL;
}

static gulong
apply (const Operator *operator,
       gulong          a,
       gulong          b)
{
  switch (operator->sign[0])
    {
    case '|':
      return a || b;
    case '&':
      return a && b;
    case '=':
      return a == b;
    case '!':
      return a != b;
    case '<':
      return operator->sign[1] ? a <= b : a < b;
    case '>':
      return operator->sign[1] ? a >= b : a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b ? a / b : 0;
    case '%':
      return b ? a % b : 0;
    default:
      g_assert_not_reached ();
    }
}

/* Operands joined by operators at least as strong as @strength, the stronger ones first. */
static gulong
read_operation (Reader *reader,
                int     strength)
{
  gulong value = read_operand (reader);
  const Operator *operator = NULL;

  while (!reader->failed && (operator = peek_operator (reader)) != NULL &&
         operator->strength >= strength)
    {
      reader->at += strlen (operator->sign);
      value = apply (operator, value, read_operation (reader, operator->strength + 1));
    }
  return value;
}

static gulong
read_choice (Reader *reader)
{
  gulong condition = 0;
  gulong yes = 0;
  gulong no = 0;

  if (++reader->depth > MAX_DEPTH)
    {
      reader->failed = TRUE;
      return 0;
    }
  condition = read_operation (reader, 1);
  if (!reader->failed && take (reader, "?"))
    {
      yes = read_choice (reader);
      reader->failed |= !take (reader, ":");
      no = reader->failed ? 0 : read_choice (reader);
      condition = condition ? yes : no;
    }
  reader->depth--;
  return condition;
}

static gboolean
evaluate (const char *expression,
          gulong      n,
          gulong     *form)
{
  Reader reader = { expression, n, 0, FALSE };

  *form = read_choice (&reader);
  skip_space (&reader);
  return !reader.failed && *reader.at == '\0';
}

/* Reads "nplurals=2; plural=(n != 1);". Returns FALSE, and leaves @self empty, when that is not
 * what @line says. */
gboolean
senda_plural_parse (SendaPlural *self,
                    const char  *line)
{
  const char *count = line ? strstr (line, "nplurals=") : NULL;
  const char *start = line ? strstr (line, "plural=") : NULL;
  g_autofree char *expression = NULL;
  gulong form = 0;

  *self = (SendaPlural) { 0, NULL };
  if (count == NULL || start == NULL)
    return FALSE;
  start += strlen ("plural=");
  if (strcspn (start, ";\n") > MAX_LENGTH)
    return FALSE;
  expression = g_strndup (start, strcspn (start, ";\n"));
  self->n_forms = g_ascii_strtoull (count + strlen ("nplurals="), NULL, 10);
  if (self->n_forms < 1 || self->n_forms > MAX_FORMS || !evaluate (expression, 1, &form))
    {
      self->n_forms = 0;
      return FALSE;
    }
  self->expression = g_steal_pointer (&expression);
  return TRUE;
}

void
senda_plural_clear (SendaPlural *self)
{
  g_clear_pointer (&self->expression, g_free);
  self->n_forms = 0;
}

/* Which form, from 0, goes with @n; the first when the expression says one that there is not. */
guint
senda_plural_form (const SendaPlural *self,
                   gulong             n)
{
  gulong form = 0;

  if (self->expression == NULL || !evaluate (self->expression, n, &form))
    return 0;
  return form < self->n_forms ? form : 0;
}
