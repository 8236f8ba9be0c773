/* test-model-id.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "senda-agreed-stage.h"
#include "senda-id.h"
#include "senda-statement-mark.h"

#define ROUND "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"

static void
test_random_ids (void)
{
  g_autofree char *a = senda_id_new_random ();
  g_autofree char *b = senda_id_new_random ();

  g_assert_true (senda_id_is_valid (a));
  g_assert_true (senda_id_is_valid (b));
  g_assert_cmpstr (a, !=, b);
}

/* The same fact born on two machines has one id, in this version and in every later one. */
static void
test_derived_ids_never_change (void)
{
  g_autofree char *stage = senda_agreed_stage_id (ROUND, "leadership");
  g_autofree char *mark = senda_statement_mark_id (ROUND, "leadership.3.1");

  g_assert_cmpstr (stage, ==, "8f573fde-803b-5ce1-bf75-4e45c83f05b0");
  g_assert_cmpstr (mark, ==, "73550c70-2a6e-5594-9810-f48b13a44a09");
  g_assert_true (senda_id_is_valid (stage));
  g_assert_cmpint (stage[14], ==, '5');
}

static void
test_derived_ids_differ (void)
{
  g_autofree char *a = senda_id_derive ("t", (const char *const[]) { "ab", "c", NULL });
  g_autofree char *b = senda_id_derive ("t", (const char *const[]) { "a", "bc", NULL });
  g_autofree char *c = senda_id_derive ("ta", (const char *const[]) { "b", "c", NULL });
  g_autofree char *d = senda_id_derive ("t", (const char *const[]) { "ab", NULL });
  g_autofree char *again = senda_id_derive ("t", (const char *const[]) { "ab", "c", NULL });

  g_assert_cmpstr (a, !=, b);
  g_assert_cmpstr (a, !=, c);
  g_assert_cmpstr (a, !=, d);
  g_assert_cmpstr (a, ==, again);
}

static void
test_what_is_an_id (void)
{
  static const char *const wrong[] = {
    NULL, "", "leadership", "2f1f4a0c6d534f0e9a449f0d3a2b7c11", ROUND "0",
    "2F1F4A0C-6D53-4F0E-9A44-9F0D3A2B7C11", "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c1g",
    " 2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11", "{2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11}",
  };

  g_assert_true (senda_id_is_valid (ROUND));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (senda_id_is_valid (wrong[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/id/random-ids-are-valid-and-differ", test_random_ids);
  g_test_add_func ("/id/derived-ids-never-change", test_derived_ids_never_change);
  g_test_add_func ("/id/derived-ids-differ-with-the-key", test_derived_ids_differ);
  g_test_add_func ("/id/what-is-an-id", test_what_is_an_id);

  return g_test_run ();
}
