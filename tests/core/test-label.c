/* test-label.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "senda-label.h"

/* What people may type into a name, and what the kept form must not stumble over. */
static const char *const awkward[] = {
  "", "plain", "two\nlines", "a=b", "=", "\\", "\\n", "\\\\n", "ends with \\", "\n", "\n\n",
  "\"quoted\"", "\\101", "{element}", "Tom\tJones", "ñandú — “¿sí?”", NULL
};

static void
test_survives_being_kept (void)
{
  for (guint i = 0; awkward[i]; i++)
    {
      g_autoptr (SendaLabel) label = senda_label_new ("round-add", "name", awkward[i],
                                                      "stage", "3", NULL);
      g_autofree char *kept = senda_label_to_string (label);
      g_autoptr (SendaLabel) read = senda_label_parse (kept);

      g_assert_cmpstr (senda_label_get_id (read), ==, "round-add");
      g_assert_cmpstr (senda_label_get (read, "name"), ==, awkward[i]);
      g_assert_cmpstr (senda_label_get (read, "stage"), ==, "3");
      g_assert_null (senda_label_get (read, "element"));
    }
}

static void
test_null_value_is_empty (void)
{
  g_autoptr (SendaLabel) label = senda_label_new ("round-add", "name", NULL, "stage", "2", NULL);

  g_assert_cmpstr (senda_label_get (label, "name"), ==, "");
  g_assert_cmpstr (senda_label_get (label, "stage"), ==, "2");
}

static void
test_reads_anything (void)
{
  static const char *const strange[] = {
    NULL, "", "\n", "no-such-label", "round-add\n", "round-add\nname", "round-add\n=", "=\n=\n=",
    "round-add\nname=\\", "round-add\nname=\\9", "round-add\n\n\nname=x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (SendaLabel) label = senda_label_parse (strange[i]);
      g_autofree char *filled = NULL;

      g_assert_nonnull (senda_label_get_id (label));
      filled = senda_label_fill (label, senda_label_get_message (label), NULL, NULL);
      g_assert_cmpstr (filled, !=, "");
    }
}

static void
test_unknown_label_has_words (void)
{
  g_autoptr (SendaLabel) label = senda_label_new ("from-a-newer-version", NULL);

  g_assert_cmpstr (senda_label_get_message (label), ==, "A change made by a newer Senda");
}

static char *
shout (const char *argument,
       const char *value,
       gpointer    data)
{
  g_assert_true (data == &awkward);
  return g_strconcat (argument, ":", value, NULL);
}

static void
test_fill (void)
{
  g_autoptr (SendaLabel) label = senda_label_new ("x", "name", "Three {stage}", "stage", "2", NULL);
  g_autofree char *plain = senda_label_fill (label, "{stage}/{name}/{gone}.", NULL, NULL);
  g_autofree char *shown = senda_label_fill (label, "{stage} {name}", shout, (gpointer) &awkward);
  g_autofree char *none = senda_label_fill (label, "", NULL, NULL);
  g_autofree char *open = senda_label_fill (label, "{stage} {name", NULL, NULL);
  g_autofree char *close = senda_label_fill (label, "} {} {stage}", NULL, NULL);

  /* What an argument brings is not looked at again. */
  g_assert_cmpstr (plain, ==, "2/Three {stage}/.");
  g_assert_cmpstr (shown, ==, "stage:2 name:Three {stage}");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (open, ==, "2 {name");
  g_assert_cmpstr (close, ==, "}  2");
}

static void
test_every_message_is_filled_by_its_arguments (void)
{
  static const struct
  {
    const char *id;
    const char *message;
  } cases[] = {
    { "task-force-add", "Added Rivers" },
    { "task-force-edit", "Changed Rivers: mission" },
    { "rate-stage", "Placed leadership at stage 3" },
    { "rate-not-applicable", "Marked leadership as not applicable" },
    { "mark-partly", "leadership, stage 3: a statement partly describes us" },
    { "evidence-add", "Added evidence on leadership" },
    { "restore-value", "Took back one change: mission" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaLabel) label = senda_label_new (cases[i].id, "name", "Rivers",
                                                      "element", "leadership", "stage", "3",
                                                      "field", "mission", NULL);
      g_autofree char *text = senda_label_fill (label, senda_label_get_message (label),
                                                NULL, NULL);

      g_assert_cmpstr (text, ==, cases[i].message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/label/survives-being-kept", test_survives_being_kept);
  g_test_add_func ("/label/null-value-is-empty", test_null_value_is_empty);
  g_test_add_func ("/label/reads-anything", test_reads_anything);
  g_test_add_func ("/label/unknown-label-has-words", test_unknown_label_has_words);
  g_test_add_func ("/label/fill", test_fill);
  g_test_add_func ("/label/every-message-is-filled-by-its-arguments",
                   test_every_message_is_filled_by_its_arguments);

  return g_test_run ();
}
