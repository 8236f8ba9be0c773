/* senda-rounds-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-rounds-section.h"

#include "senda-round-dialog.h"
#include "senda-round-page.h"
#include "senda-round-words.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SendaRoundsSection
{
  SendaBrowserSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaRoundsSection, senda_rounds_section, SENDA_TYPE_BROWSER_SECTION)

static void
describe (SendaRecord     *round,
          SendaRecordLine *line,
          gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);

  line->title = g_strdup (senda_record_get_text (round, "name"));
  line->subtitle = senda_catalog_format_date (catalog, senda_record_get_text (round, "opened_on"));
  if (strstr (line->title, line->subtitle) != NULL)
    g_clear_pointer (&line->subtitle, g_free);
  line->end = g_strdup (senda_round_words_state (round, catalog));
}

static char *
dup_words (SendaRecord *round,
           gpointer     data)
{
  const char *language =
    senda_catalog_get_language (senda_browser_section_get_catalog (data));

  return g_strdup (senda_record_get_wording (round, "purpose", language, NULL));
}

static char *
dup_latest_first (SendaRecord *round,
                  gpointer     data G_GNUC_UNUSED)
{
  return g_strdup_printf ("%08d", 10000000 - (int) senda_record_get_integer (round, "number"));
}

static char *
dup_oldest_first (SendaRecord *round,
                  gpointer     data G_GNUC_UNUSED)
{
  return g_strdup_printf ("%08d", (int) senda_record_get_integer (round, "number"));
}

static void
fill_states (SendaRecordList *list,
             gpointer         data)
{
  SendaCatalog *catalog = senda_browser_section_get_catalog (data);

  for (const SendaChoice *state = senda_round_states; state->name != NULL; state++)
    senda_record_list_add_value (list, state->name,
                                 senda_choice_say (senda_round_states, state->name, catalog));
}

static gboolean
has_state (SendaRecord *round,
           const char  *value,
           gpointer     data G_GNUC_UNUSED)
{
  return g_strcmp0 (senda_round_get_state (round), value) == 0;
}

static const SendaRecordSort sorts[] = {
  { "latest", NC_("sort", "Latest first"), dup_latest_first },
  { "oldest", NC_("sort", "Oldest first"), dup_oldest_first },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "state", NC_("filter", "State"), fill_states, has_state },
  { NULL }
};

static const SendaRecordListSpec list_spec = {
  .info = &senda_round_info,
  .label = N_("Rounds"),
  .search_hint = N_("Find by name or purpose"),
  .none_found = N_("No round fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .sheet = "rounds",
};

/* Opening a round is to look at it, everywhere in the place. */
static GtkWidget *
make_page (SendaRecord *round,
           gpointer     data)
{
  SendaRounds *rounds = senda_place_section_get_rounds (SENDA_PLACE_SECTION (data));

  senda_rounds_choose (rounds, round == senda_rounds_get_latest (rounds) ? NULL : round);
  return senda_round_page_new (data, round);
}

static const SendaRecordBrowserSpec spec = {
  .list = &list_spec,
  .add_label = N_("New Round…"),
  .empty_icon = "senda-round-symbolic",
  .empty_title = N_("No rounds yet"),
  .empty_text = N_("A round is one dated conversation about where the group stands: who took part, "
                   "what each said, what all agreed on and who differs. The next one, in some "
                   "months or some years, shows what has changed."),
  .make_detail = make_page,
};

static void
opened_cb (SendaRecord *round,
           gpointer     data)
{
  senda_place_section_open (SENDA_PLACE_SECTION (data), senda_record_get_id (round));
}

static void
senda_rounds_section_add (SendaBrowserSection *section)
{
  SendaRounds *rounds = senda_place_section_get_rounds (SENDA_PLACE_SECTION (section));
  GtkWidget *dialog = senda_round_dialog_new (GTK_WIDGET (section), rounds, opened_cb, section);

  gtk_window_present (GTK_WINDOW (dialog));
}

/* Another section chose a round: here it is the one that is open. */
static void
changed_cb (SendaRoundsSection *self,
            SendaRounds        *rounds)
{
  SendaRecordBrowser *browser = senda_browser_section_get_browser (SENDA_BROWSER_SECTION (self));
  SendaRecord *round = senda_rounds_get_round (rounds);
  const char *open = senda_record_browser_get_open (browser);

  g_assert (SENDA_IS_ROUNDS_SECTION (self));

  senda_record_list_refresh (senda_record_browser_get_list (browser));
  if (round != NULL && open != NULL && g_strcmp0 (open, senda_record_get_id (round)) != 0)
    senda_record_browser_open (browser, senda_record_get_id (round));
}

static void
senda_rounds_section_constructed (GObject *object)
{
  SendaRoundsSection *self = SENDA_ROUNDS_SECTION (object);
  SendaRounds *rounds = senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
  SendaRecord *round = senda_rounds_get_round (rounds);

  G_OBJECT_CLASS (senda_rounds_section_parent_class)->constructed (object);

  if (round != NULL)
    senda_record_browser_open (senda_browser_section_get_browser (SENDA_BROWSER_SECTION (self)),
                               senda_record_get_id (round));
  g_signal_connect_object (rounds, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
senda_rounds_section_class_init (SendaRoundsSectionClass *klass)
{
  SendaBrowserSectionClass *browser_class = SENDA_BROWSER_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_rounds_section_constructed;
  browser_class->spec = &spec;
  browser_class->add = senda_rounds_section_add;
}

static void
senda_rounds_section_init (SendaRoundsSection *self G_GNUC_UNUSED)
{
}
