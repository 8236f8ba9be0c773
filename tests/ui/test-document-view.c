/* test-document-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocol-views-fixture.h"

#include "senda-document-view.h"
#include "senda-draft-row.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOCK "purpose"

static GtkWidget *
find_row (GtkWidget  *root,
          const char *block)
{
  GtkWidget *found = NULL;

  if (SENDA_IS_DRAFT_ROW (root))
    return g_strcmp0 (senda_draft_row_get_id (SENDA_DRAFT_ROW (root)), block) == 0 ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, block);
  return found;
}

static GtkWidget *
get_row (ProtocolViewsFixture *fixture,
         const char           *block)
{
  GtkWidget *row = find_row (fixture->view, block);

  g_assert_nonnull (row);
  return row;
}

static const SendaDraftBlock *
get_block (ProtocolViewsFixture *fixture,
           const char           *block)
{
  const SendaDraftBlock *found =
    senda_draft_find (senda_protocols_get_draft (fixture->base.protocols, fixture->protocol),
                      block);

  g_assert_nonnull (found);
  return found;
}

static const char *
get_language (ProtocolViewsFixture *fixture)
{
  return senda_workspace_get_language (fixture->base.workspace);
}

static void
word (ProtocolViewsFixture *fixture,
      const char           *block,
      const char           *text)
{
  g_autoptr (GError) error = NULL;

  senda_protocol_word_block (fixture->base.protocols, fixture->protocol, block,
                             get_language (fixture), text, &error);
  g_assert_no_error (error);
  settle ();
}

static SendaTextEntry *
get_entry (GtkWidget *row)
{
  GtkWidget *entry = find_widget (row, SENDA_TYPE_TEXT_ENTRY, NULL);

  g_assert_nonnull (entry);
  return SENDA_TEXT_ENTRY (entry);
}

static void
type (GtkWidget  *row,
      const char *text)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_entry (row)), GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  senda_text_entry_flush (get_entry (row));
  settle ();
}

/* The first decision that the protocol must record. (transfer full) */
static char *
dup_decision (ProtocolViewsFixture *fixture)
{
  SendaProtocolSheet *sheet =
    senda_protocols_get_sheet (fixture->base.protocols, fixture->protocol);

  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->is_mandatory)
        return g_strdup (item->id);
    }
  g_assert_not_reached ();
}

/* The block with what was decided in it. (transfer full) */
static char *
dup_item_block (ProtocolViewsFixture *fixture,
                const char           *item)
{
  SendaDraft *draft = senda_protocols_get_draft (fixture->base.protocols, fixture->protocol);

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);

      if (block->takes_words && g_str_has_suffix (block->id, item))
        return g_strdup (block->id);
    }
  return NULL;
}

static void
test_read (ProtocolViewsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  SendaDraft *draft = NULL;

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 1100);

  draft = senda_protocols_get_draft (fixture->base.protocols, fixture->protocol);
  g_assert_true (shows_text (fixture->view, senda_text_get (draft->title,
                                                            get_language (fixture))));
  for (guint i = 0; i < draft->blocks->len; i++)
    get_row (fixture, ((const SendaDraftBlock *) g_ptr_array_index (draft->blocks, i))->id);
  g_assert_true (protocol_views_says (fixture->view, "So we decided."));
  assert_all_named (fixture->view);
}

static void
test_narrow (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 360);

  assert_not_wider_than (fixture->view, 360);
  protocol_views_act (get_row (fixture, BLOCK), "wording.take", NULL);
  assert_not_wider_than (fixture->view, 360);
  word (fixture, BLOCK, "Ours.");
  assert_not_wider_than (fixture->view, 360);
}

static void
test_take_in_hand (ProtocolViewsFixture *fixture,
                   gconstpointer         data G_GNUC_UNUSED)
{
  GtkWidget *row = NULL;

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, BLOCK, 1100);
  row = get_row (fixture, BLOCK);
  g_assert_true (gtk_widget_is_focus (row));

  protocol_views_act (row, "wording.take", NULL);
  g_assert_cmpstr (senda_text_entry_get_text (get_entry (row)), ==,
                   senda_text_get (get_block (fixture, BLOCK)->text, get_language (fixture)));
  type (row, "We speak with one voice.");

  g_assert_true (get_block (fixture, BLOCK)->is_edited);
  g_assert_cmpstr (senda_text_get (get_block (fixture, BLOCK)->text, get_language (fixture)), ==,
                   "We speak with one voice.");
  g_assert_true (get_row (fixture, BLOCK) == row);
  g_assert_true (shows_text (row, _("In your own words")));

  protocol_views_press (row, _("Done"));
  g_assert_true (shows_text (row, "We speak with one voice."));
  g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN);

  protocol_views_press (row, _("Back to What Is Generated"));
  g_assert_false (get_block (fixture, BLOCK)->is_edited);
  g_assert_false (shows_text (row, "We speak with one voice."));
  g_assert_true (gtk_widget_is_focus (row));
}

/* Opening a wording and changing nothing takes nothing in hand, nor does writing what is there. */
static void
test_look_only (ProtocolViewsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  GtkWidget *row = NULL;
  g_autofree char *generated = NULL;

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, BLOCK, 1100);
  row = get_row (fixture, BLOCK);
  generated = g_strdup (senda_text_get (get_block (fixture, BLOCK)->text, get_language (fixture)));

  protocol_views_act (row, "wording.take", NULL);
  protocol_views_press (row, _("Done"));
  g_assert_false (get_block (fixture, BLOCK)->is_edited);
  protocol_views_act (row, "wording.take", NULL);
  type (row, "Something else.");
  type (row, generated);
  g_assert_false (get_block (fixture, BLOCK)->is_edited);
}

static void
make_stale (ProtocolViewsFixture  *fixture,
            char                 **block)
{
  g_autofree char *item = dup_decision (fixture);

  *block = dup_item_block (fixture, item);
  if (*block == NULL)
    {
      *block = g_strdup ("scope");
      word (fixture, *block, "Our own words.");
      edit_field (&fixture->base.base, fixture->protocol, "scope", "All of the county.");
    }
  else
    {
      word (fixture, *block, "Our own words.");
      say_of_item (&fixture->base, fixture->protocol, item, "decision", "We decided anew.");
    }
  settle ();
}

static void
test_stale_use (ProtocolViewsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *block = NULL;
  GtkWidget *row = NULL;

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 1100);
  make_stale (fixture, &block);
  row = get_row (fixture, block);
  g_assert_true (get_block (fixture, block)->is_stale);
  g_assert_true (shows_text (row, "Our own words."));
  g_assert_true (shows_text (row, _("What was decided has changed since this was written. It would "
                                    "now say:")));

  protocol_views_press (fixture->view, _("Go to the First"));
  g_assert_true (gtk_widget_is_focus (row));
  protocol_views_press (row, _("Use the New Wording"));
  g_assert_false (get_block (fixture, block)->is_edited);
  g_assert_false (shows_text (row, "Our own words."));
}

static void
test_stale_keep (ProtocolViewsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *block = NULL;
  GtkWidget *row = NULL;

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 1100);
  make_stale (fixture, &block);
  row = get_row (fixture, block);

  protocol_views_press (row, _("Keep Ours"));
  g_assert_false (get_block (fixture, block)->is_stale);
  g_assert_true (get_block (fixture, block)->is_edited);
  g_assert_true (shows_text (row, "Our own words."));
  g_assert_true (shows_text (row, _("In your own words")));
}

static void
test_leave_out (ProtocolViewsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  GtkWidget *row = NULL;

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, BLOCK, 1100);
  row = get_row (fixture, BLOCK);

  protocol_views_act (row, "wording.leave-out", NULL);
  g_assert_true (get_block (fixture, BLOCK)->is_left_out);
  g_assert_true (get_row (fixture, BLOCK) == row);
  g_assert_true (gtk_widget_is_focus (row));
  protocol_views_press (row, _("Bring Back"));
  g_assert_false (get_block (fixture, BLOCK)->is_left_out);
}

/* Somebody else leaves out what is being written: neither is lost. */
static void
test_left_out_while_typing (ProtocolViewsFixture *fixture,
                            gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *row = NULL;

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, BLOCK, 1100);
  row = get_row (fixture, BLOCK);
  protocol_views_act (row, "wording.take", NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                              find_widget (row, GTK_TYPE_TEXT_VIEW, NULL))),
                            "Half a sentence", -1);
  senda_protocol_leave_out (fixture->base.protocols, fixture->protocol, BLOCK, TRUE, &error);
  g_assert_no_error (error);
  settle ();

  g_assert_true (get_block (fixture, BLOCK)->is_left_out);
  g_assert_cmpstr (senda_text_get (get_block (fixture, BLOCK)->text, get_language (fixture)), ==,
                   "Half a sentence");
}

/* What is there in one language only is shown in the other, and that is said. */
static void
test_languages (ProtocolViewsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  gboolean is_english = g_str_equal (get_language (fixture), "en");
  const char *written = is_english ? _("Written in English") : _("Written in Spanish");

  edit_field (&fixture->base.base, fixture->protocol, "purpose", "One purpose alone.");
  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, BLOCK, 1300);
  g_assert_false (shows_text (get_row (fixture, BLOCK), written));

  protocol_views_press (fixture->view, is_english ? "Español" : "English");
  g_assert_true (shows_text (get_row (fixture, BLOCK), "One purpose alone."));
  g_assert_true (shows_text (get_row (fixture, BLOCK), written));
  protocol_views_press (fixture->view, _("Side by Side"));
  g_assert_true (shows_text (get_row (fixture, BLOCK), written));
  protocol_views_act (get_row (fixture, BLOCK), "wording.take", NULL);
  assert_all_named (fixture->view);
}

static void
test_long (ProtocolViewsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *item = dup_decision (fixture);
  g_autofree char *block = dup_item_block (fixture, item);
  g_autofree char *text = g_strnfill (1000000, 'a');

  for (gsize i = 10; i < 1000000; i += 11)
    text[i] = i % 7 == 0 ? '\n' : ' ';
  say_of_item (&fixture->base, fixture->protocol, item, "decision", text);
  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 1100);

  g_assert_true (shows_text (fixture->view,
                             _("This text is long: you see how it begins. All of it stands in the "
                               "document that is saved or printed.")));
  if (block == NULL)
    return;
  protocol_views_act (get_row (fixture, block), "wording.take", NULL);
  g_assert_true (shows_text (get_row (fixture, block),
                             _("This text is too long to be written here. What was decided is "
                               "changed in the checklist.")));
}

static void
test_print (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *target = g_strconcat ("reports:protocol-document:protocol=",
                                         senda_record_get_id (fixture->protocol), NULL);

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 1100);
  protocol_views_press (fixture->view, _("Save or Print…"));
  g_assert_cmpstr (fixture->opened, ==, target);
}

static SendaRecord *
get_latest (ProtocolViewsFixture *fixture)
{
  return senda_protocol_facts_get_latest (senda_protocols_get_facts (fixture->base.protocols),
                                          fixture->protocol);
}

static void
test_adopt (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *first = g_strdup_printf (_("Adopt as Version %u…"), 1);
  g_autofree char *second = g_strdup_printf (_("Adopt as Version %u…"), 2);

  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 1100);
  protocol_views_press (fixture->view, first);
  g_assert_nonnull (protocol_views_dialog (fixture));
  assert_all_named (protocol_views_dialog (fixture));
  assert_not_wider_than (protocol_views_dialog (fixture), 360);
  protocol_views_press (protocol_views_dialog (fixture), _("_Adopt"));

  g_assert_null (protocol_views_dialog (fixture));
  g_assert_nonnull (get_latest (fixture));
  g_assert_cmpint (senda_record_get_integer (get_latest (fixture), "number"), ==, 1);
  word (fixture, BLOCK, "Another purpose.");
  g_assert_nonnull (find_widget (fixture->view, GTK_TYPE_BUTTON, second));
}

static void
test_adopt_open (ProtocolViewsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *item = dup_decision (fixture);
  g_autofree char *first = g_strdup_printf (_("Adopt as Version %u…"), 1);
  g_autofree char *plain = protocol_views_dup_plain (_("_Adopt"));
  GtkWidget *dialog = NULL;
  GtkWidget *adopt = NULL;
  GtkWidget *reason = NULL;

  say_of_item (&fixture->base, fixture->protocol, item, "decision", "");
  protocol_views_show (fixture, SENDA_TYPE_DOCUMENT_VIEW, NULL, 1100);
  protocol_views_press (fixture->view, first);
  dialog = protocol_views_dialog (fixture);
  g_assert_true (shows_text (dialog, _("Decisions Still Open")));
  adopt = find_widget (dialog, GTK_TYPE_BUTTON, plain);
  g_assert_nonnull (adopt);
  g_assert_false (gtk_widget_get_sensitive (adopt));

  reason = find_widget (dialog, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reason)),
                            "The county answers in May.", -1);
  settle ();
  g_assert_true (gtk_widget_get_sensitive (adopt));
  protocol_views_press (dialog, _("_Adopt"));
  g_assert_cmpstr (senda_record_get_wording (get_latest (fixture), "open_reason",
                                             get_language (fixture), NULL), ==,
                   "The county answers in May.");
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  PROTOCOL_VIEWS_TEST ("/document-view/read", test_read);
  PROTOCOL_VIEWS_TEST ("/document-view/narrow", test_narrow);
  PROTOCOL_VIEWS_TEST ("/document-view/take-in-hand", test_take_in_hand);
  PROTOCOL_VIEWS_TEST ("/document-view/look-only", test_look_only);
  PROTOCOL_VIEWS_TEST ("/document-view/stale-use", test_stale_use);
  PROTOCOL_VIEWS_TEST ("/document-view/stale-keep", test_stale_keep);
  PROTOCOL_VIEWS_TEST ("/document-view/leave-out", test_leave_out);
  PROTOCOL_VIEWS_TEST ("/document-view/left-out-while-typing", test_left_out_while_typing);
  PROTOCOL_VIEWS_TEST ("/document-view/languages", test_languages);
  PROTOCOL_VIEWS_TEST ("/document-view/long", test_long);
  PROTOCOL_VIEWS_TEST ("/document-view/print", test_print);
  PROTOCOL_VIEWS_TEST ("/document-view/adopt", test_adopt);
  PROTOCOL_VIEWS_TEST ("/document-view/adopt-open", test_adopt_open);

  return g_test_run ();
}
