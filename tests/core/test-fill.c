/* test-fill.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "senda-fill.h"

static const struct
{
  const char *message;
  const char *filled;
} examples[] = {
  { "{element}: stage {stage}", "Leadership: stage 3" },
  { "Etapa {stage}: {element}", "Etapa 3: Leadership" },
  { "{stage}, {stage}", "3, 3" },
  { "Stage alone: {stage}", "Stage alone: 3" },
  { "Neither", "Neither" },
  { "", "" },
  { "{other} {", "{other} {" },
  { "{stage", "{stage" },
  { "{{stage}}", "{3}" },
  { "{Stage} {stage }", "{Stage} {stage }" },
  { "ñ{stage}ñ", "ñ3ñ" },
};

static void
test_places_in_any_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *filled = senda_fill (examples[i].message, "element", "Leadership",
                                            "stage", "3", NULL);

      g_assert_cmpstr (filled, ==, examples[i].filled);
    }
}

static void
test_what_is_filled_in_is_no_place (void)
{
  g_autofree char *filled = senda_fill ("{name} and {other}", "name", "{other}",
                                        "other", "{name}", NULL);

  g_assert_cmpstr (filled, ==, "{other} and {name}");
}

static void
test_from_a_list (void)
{
  const char *const none[] = { NULL };
  const char *const pairs[] = { "n", "2", NULL };
  g_autofree char *plain = senda_fill_pairs ("{n} elements", none);
  g_autofree char *filled = senda_fill_pairs ("{n} elements", pairs);

  g_assert_cmpstr (plain, ==, "{n} elements");
  g_assert_cmpstr (filled, ==, "2 elements");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/fill/places-in-any-order", test_places_in_any_order);
  g_test_add_func ("/fill/what-is-filled-in-is-no-place", test_what_is_filled_in_is_no_place);
  g_test_add_func ("/fill/from-a-list", test_from_a_list);

  return g_test_run ();
}
