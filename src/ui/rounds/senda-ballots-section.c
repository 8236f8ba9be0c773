/* senda-ballots-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballots-section.h"

#include "senda-anonymous-page.h"
#include "senda-ballot-page.h"
#include "senda-chooser.h"
#include "senda-list-views.h"
#include "senda-rater-list.h"
#include "senda-record-browser.h"
#include "senda-round-words.h"
#include "senda-sections-place.h"
#include "senda-shortcuts.h"

#include <glib/gi18n-lib.h>

struct _SendaBallotsSection
{
  SendaPlaceSection parent_instance;

  SendaRounds *rounds; /* borrowed from the parent */
  SendaRecord *round;  /* what is shown is of it; or NULL */
  gboolean is_anonymous;
  GtkWidget *chooser;
  GtkWidget *body;
  GtkWidget *browser;  /* NULL: none */
  GtkWidget *page;     /* shows one ballot after another; NULL until it is needed */
  guint position;      /* where in the list the ballot is that is shown */
};

G_DEFINE_FINAL_TYPE (SendaBallotsSection, senda_ballots_section, SENDA_TYPE_PLACE_SECTION)

static SendaCatalog *
get_catalog (SendaBallotsSection *self)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (self->rounds));
}

static SendaRecordList *
get_list (SendaBallotsSection *self)
{
  return senda_record_browser_get_list (SENDA_RECORD_BROWSER (self->browser));
}

static void
choose (SendaBallotsSection *self,
        SendaRecord         *round)
{
  senda_rounds_choose (self->rounds,
                       round == senda_rounds_get_latest (self->rounds) ? NULL : round);
}

/* Built once: it has a row of buttons for each element. */
static GtkWidget *
make_ballot (SendaRecord *rater,
             gpointer     data)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (data);

  if (self->page == NULL)
    self->page = g_object_ref_sink (senda_ballot_page_new (self->rounds));
  senda_ballot_page_show (SENDA_BALLOT_PAGE (self->page), rater);
  return self->page;
}

static const SendaRecordBrowserSpec spec = {
  .list = &senda_rater_list_spec,
  .add_label = N_("Change the Roster"),
  .add_icon = "senda-people-symbolic",
  .empty_icon = "senda-people-symbolic",
  .empty_title = N_("Nobody is on the roster"),
  .empty_text = N_("Ballots are entered for whoever takes part in this round. The roster is on the "
                   "round’s page."),
  .make_detail = make_ballot,
};

static void
roster_cb (SendaBallotsSection *self)
{
  g_autofree char *target = NULL;

  g_assert (SENDA_IS_BALLOTS_SECTION (self));

  target = g_strconcat ("rounds:", senda_record_get_id (self->round), NULL);
  senda_sections_place_show (GTK_WIDGET (self), target);
}

static GtkWidget *
make_browser (SendaBallotsSection *self)
{
  g_autoptr (GListModel) raters =
    senda_workspace_list (senda_rounds_get_workspace (self->rounds), &senda_rater_info,
                          senda_record_get_id (self->round));

  self->browser = senda_record_browser_new (senda_rounds_get_workspace (self->rounds), raters,
                                            &spec, self);
  g_signal_connect_object (self->browser, "add", G_CALLBACK (roster_cb), self,
                           G_CONNECT_SWAPPED);
  return self->browser;
}

static void
rounds_cb (SendaBallotsSection *self)
{
  g_assert (SENDA_IS_BALLOTS_SECTION (self));

  senda_sections_place_show (GTK_WIDGET (self), "rounds");
}

static GtkWidget *
make_empty (SendaBallotsSection *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "label", _("Go to Rounds"),
                                    "halign", GTK_ALIGN_CENTER,
                                    NULL);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (rounds_cb), self, G_CONNECT_SWAPPED);
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-round-symbolic",
                       "title", _("No Round Yet"),
                       "description", _("Ballots belong to a round. Open one first."),
                       "child", button,
                       NULL);
}

static void
round_chosen_cb (SendaBallotsSection *self,
                 const char          *id)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (self->rounds);
  g_autoptr (SendaRecord) round = NULL;

  g_assert (SENDA_IS_BALLOTS_SECTION (self));

  round = senda_workspace_get (workspace, &senda_round_info, id, NULL);
  if (round != NULL)
    choose (self, round);
}

/* The latest first. */
static void
show_rounds (SendaBallotsSection *self)
{
  SendaChooser *chooser = SENDA_CHOOSER (self->chooser);
  GListModel *list = senda_rounds_get_list (self->rounds);

  senda_chooser_clear (chooser);
  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (list, i - 1);
      g_autofree char *title = senda_round_words_title (round, get_catalog (self));

      senda_chooser_add (chooser, senda_record_get_id (round), title);
    }
  senda_chooser_show (chooser, self->round ? senda_record_get_id (self->round) : NULL);
}

static void
build_body (SendaBallotsSection *self)
{
  GtkWidget *child = NULL;

  if (self->page != NULL)
    {
      GtkWidget *clamp = gtk_widget_get_ancestor (self->page, ADW_TYPE_CLAMP);

      senda_ballot_page_show (SENDA_BALLOT_PAGE (self->page), NULL);
      /* The browser that held it may live on for a while. */
      if (clamp != NULL)
        adw_clamp_set_child (ADW_CLAMP (clamp), NULL);
    }
  self->browser = NULL;
  self->position = 0;
  self->is_anonymous = self->round && senda_record_get_integer (self->round, "is_anonymous") != 0;
  if (self->round == NULL)
    child = make_empty (self);
  else if (self->is_anonymous)
    child = senda_anonymous_page_new (self->rounds);
  else
    child = make_browser (self);
  adw_bin_set_child (ADW_BIN (self->body), child);
}

static void
remember_position (SendaBallotsSection *self)
{
  const char *open = self->browser
                       ? senda_record_browser_get_open (SENDA_RECORD_BROWSER (self->browser))
                       : NULL;
  guint position = 0;

  if (open != NULL && senda_record_list_find_shown (get_list (self), open, &position))
    self->position = position;
}

static void
update (SendaBallotsSection *self)
{
  SendaRecord *round = senda_rounds_get_round (self->rounds);
  gboolean is_anonymous = round && senda_record_get_integer (round, "is_anonymous") != 0;
  gboolean is_another = round != self->round;

  g_assert (SENDA_IS_BALLOTS_SECTION (self));

  g_set_object (&self->round, round);
  show_rounds (self);
  if (is_another || is_anonymous != self->is_anonymous)
    build_body (self);
  else if (self->browser != NULL)
    {
      remember_position (self);
      senda_record_list_refresh (get_list (self));
    }
}

/* Whoever is no longer shown, since a filter leaves out who has rated, keeps their place. */
static void
step (SendaBallotsSection *self,
      int                  by)
{
  SendaRecordBrowser *browser = SENDA_RECORD_BROWSER (self->browser);
  const char *open = senda_record_browser_get_open (browser);
  guint position = self->position;
  g_autoptr (SendaRecord) rater = NULL;

  if (open != NULL && senda_record_list_find_shown (get_list (self), open, &position))
    position += by;
  else if (by < 0)
    position--;
  rater = senda_record_list_dup_shown (get_list (self), position);
  if (rater == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  senda_record_browser_open (browser, senda_record_get_id (rater));
  remember_position (self);
  gtk_widget_grab_focus (GTK_WIDGET (
    senda_ballot_form_get (senda_ballot_page_get_form (SENDA_BALLOT_PAGE (self->page)), 0)));
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (widget);

  if (self->browser != NULL)
    step (self, g_str_has_suffix (name, "next-rater") ? 1 : -1);
}

/* The record called @id; what is looked for in a field of it. (transfer full) (nullable) */
static SendaRecord *
follow (SendaBallotsSection   *self,
        const SendaRecordInfo *info,
        const char            *id)
{
  return id ? senda_workspace_get (senda_rounds_get_workspace (self->rounds), info, id, NULL)
            : NULL;
}

/* @target: a rater or a ballot, of any round. A single anonymous ballot is never shown: then it is
 * its round. */
static gboolean
senda_ballots_section_open (SendaPlaceSection *section,
                            const char        *target)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (section);
  g_autoptr (SendaRecord) ballot = follow (self, &senda_ballot_info, target);
  const char *id = ballot ? senda_record_get_text (ballot, "rater") : target;
  g_autoptr (SendaRecord) rater = follow (self, &senda_rater_info, id);
  g_autoptr (SendaRecord) round = NULL;

  if (target == NULL)
    return TRUE;
  if (ballot == NULL && rater == NULL)
    return FALSE;
  round = follow (self, &senda_round_info, senda_record_get_text (ballot ? ballot : rater, "round"));
  if (round == NULL)
    return FALSE;
  choose (self, round);
  return self->browser == NULL || rater == NULL ||
         senda_record_browser_open (SENDA_RECORD_BROWSER (self->browser), id);
}

static gboolean
senda_ballots_section_go_back (SendaPlaceSection *section)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (section);

  return self->browser && senda_record_browser_go_back (SENDA_RECORD_BROWSER (self->browser));
}

static char *
senda_ballots_section_dup_target (SendaPlaceSection *section)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (section);

  return self->browser
           ? g_strdup (senda_record_browser_get_open (SENDA_RECORD_BROWSER (self->browser)))
           : NULL;
}

static gboolean
senda_ballots_section_grab_focus (GtkWidget *widget)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (widget);

  return self->browser != NULL && gtk_widget_grab_focus (self->browser);
}

static SendaDocument *
senda_ballots_section_make_list (SendaPlaceSection *section,
                                 GError           **error G_GNUC_UNUSED)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (section);
  g_autoptr (GPtrArray) raters = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->browser == NULL)
    return NULL;
  for (guint i = 0; i < senda_record_list_get_n_shown (get_list (self)); i++)
    g_ptr_array_add (raters, senda_record_list_dup_shown (get_list (self), i));
  return senda_list_make_raters (senda_place_section_get_workspace (section),
                                 senda_place_section_get_task_force_id (section),
                                 senda_rounds_get_box (self->rounds),
                                 senda_people_get_facts (senda_rounds_get_people (self->rounds)),
                                 raters);
}

static void
senda_ballots_section_constructed (GObject *object)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  G_OBJECT_CLASS (senda_ballots_section_parent_class)->constructed (object);

  self->rounds = senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
  g_set_object (&self->round, senda_rounds_get_round (self->rounds));
  self->chooser = senda_chooser_new (_("Round"));
  self->body = adw_bin_new ();
  gtk_widget_add_css_class (self->chooser, "round-choice");
  gtk_widget_set_halign (self->chooser, GTK_ALIGN_START);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (round_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (self->body, TRUE);
  gtk_box_append (GTK_BOX (column), self->chooser);
  gtk_box_append (GTK_BOX (column), self->body);
  adw_bin_set_child (ADW_BIN (self), column);
  show_rounds (self);
  build_body (self);
  g_signal_connect_object (self->rounds, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_ballots_section_dispose (GObject *object)
{
  SendaBallotsSection *self = SENDA_BALLOTS_SECTION (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  self->browser = NULL;
  g_clear_object (&self->page);
  g_clear_object (&self->round);

  G_OBJECT_CLASS (senda_ballots_section_parent_class)->dispose (object);
}

static void
senda_ballots_section_class_init (SendaBallotsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  object_class->constructed = senda_ballots_section_constructed;
  object_class->dispose = senda_ballots_section_dispose;
  widget_class->grab_focus = senda_ballots_section_grab_focus;
  section_class->open = senda_ballots_section_open;
  section_class->go_back = senda_ballots_section_go_back;
  section_class->dup_target = senda_ballots_section_dup_target;
  section_class->make_list = senda_ballots_section_make_list;
  gtk_widget_class_install_action (widget_class, "ballots.next-rater", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "ballots.previous-rater", NULL, step_cb);
}

static void
senda_ballots_section_init (SendaBallotsSection *self)
{
  gtk_widget_add_controller (GTK_WIDGET (self), senda_shortcuts_new_local ("ballots."));
}
