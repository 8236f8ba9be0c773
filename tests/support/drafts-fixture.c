/* drafts-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "drafts-fixture.h"

#include "mo-writer.h"

SendaCatalog *
draft_catalog_new (const char *language)
{
  static const MoEntry english[] = { MO_HEADER ("nplurals=2; plural=(n != 1);") };
  static const MoEntry spanish[] = {
    MO_HEADER ("nplurals=2; plural=(n != 1);"),
    { "draft\004Not yet decided.", 0, DRAFT_NOT_YET, 0 },
  };
  gboolean is_spanish = g_str_equal (language, "es");
  g_autoptr (GBytes) mo = mo_write (is_spanish ? spanish : english,
                                    is_spanish ? G_N_ELEMENTS (spanish) : G_N_ELEMENTS (english),
                                    FALSE);
  SendaCatalog *catalog = senda_catalog_new (language, mo, NULL);

  g_assert_nonnull (catalog);
  return catalog;
}

SendaDraft *
draft_new (const PeopleRow *rows,
           gsize            n_rows)
{
  g_autoptr (SendaCatalog) english = draft_catalog_new ("en");
  g_autoptr (SendaCatalog) spanish = draft_catalog_new ("es");
  SendaCatalog *const catalogs[] = { english, spanish, NULL };
  g_autoptr (SendaProtocolFacts) facts = protocol_facts_new (NULL, PEOPLE_TODAY, rows, n_rows);

  return senda_draft_new (facts, protocol_facts_get (facts, "protocol", "p"), catalogs);
}

const SendaDraftBlock *
draft_get (const SendaDraft *draft,
           const char       *id)
{
  const SendaDraftBlock *block = senda_draft_find (draft, id);

  if (block == NULL)
    g_error ("drafts-fixture: the draft has no block “%s”", id);
  return block;
}
