/* senda-round-dialog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-dialog.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-list-button.h"
#include "senda-option.h"
#include "senda-privacy-hint.h"
#include "senda-round-edits.h"
#include "senda-round-words.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-text-entry.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 680
#define REASON_WIDTH 180
#define MAX_NAME 200
#define MAX_TEXT 4000

#define SENDA_TYPE_ROUND_SHEET (senda_round_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundSheet, senda_round_sheet, SENDA, ROUND_SHEET, AdwBin)

struct _SendaRoundSheet
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  GtkWidget *opener; /* whose window shows the toast; NULL when it is gone */
  SendaRoundOpened opened;
  gpointer data;
  GPtrArray *frozen; /* of SendaRecord, the latest first */
  char *day;
  char *suggested; /* the name that goes with the day */
  GtkWidget *name;
  GtkWidget *date;
  GtkWidget *method;
  GtkWidget *purpose;
  GtkWidget *from_last; /* NULL: there is none */
  GtkWidget *corrects;  /* NULL: none is frozen */
  GtkWidget *which;
  GtkWidget *correction;
  GtkWidget *correcting; /* what is asked of a correction */
  GtkWidget *everybody;
  GtkWidget *anonymous;
  GtkWidget *reason; /* why it cannot be opened yet */
  GtkWidget *open;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SendaRoundSheet, senda_round_sheet, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaRoundSheet *self)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (self->rounds));
}

/* (transfer full) */
static char *
dup_text (GtkWidget *entry)
{
  return g_strstrip (senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (entry)));
}

static gboolean
is_chosen (GtkWidget *check)
{
  return check != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static void
update (SendaRoundSheet *self)
{
  g_autofree char *name = dup_text (self->name);
  g_autofree char *correction = self->corrects ? dup_text (self->correction) : NULL;
  const char *reason = "";

  g_assert (SENDA_IS_ROUND_SHEET (self));

  if (*name == '\0')
    reason = _("The round needs a name.");
  else if (is_chosen (self->corrects) && *correction == '\0')
    reason = _("Say what this round corrects.");
  if (self->correcting != NULL)
    gtk_widget_set_visible (self->correcting, is_chosen (self->corrects));
  gtk_label_set_label (GTK_LABEL (self->reason), reason);
  gtk_widget_set_sensitive (self->open, *reason == '\0');
}

/* The name follows the day until somebody gives another. */
static void
set_day (SendaRoundSheet *self,
         const char      *day)
{
  g_autofree char *words = senda_catalog_format_date (get_catalog (self), day);
  g_autofree char *name = self->suggested ? dup_text (self->name) : NULL;
  gboolean follows = g_strcmp0 (name, self->suggested) == 0;

  g_free (self->day);
  self->day = g_strdup (day);
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->date), day);
  g_free (self->suggested);
  /* Translators: the name that is offered for a round; %s is a day */
  self->suggested = g_strdup_printf (C_("round", "Round of %s"), words);
  if (follows)
    senda_text_entry_set_text (SENDA_TEXT_ENTRY (self->name), self->suggested);
}

static void
day_cb (SendaRoundSheet *self,
        const char      *day)
{
  g_assert (SENDA_IS_ROUND_SHEET (self));

  if (*day != '\0')
    set_day (self, day);
}

static SendaRecord *
get_corrected (SendaRoundSheet *self)
{
  if (!is_chosen (self->corrects))
    return NULL;
  return g_ptr_array_index (self->frozen,
                            senda_list_button_get_chosen (SENDA_LIST_BUTTON (self->which)));
}

static const char *
get_method (SendaRoundSheet *self)
{
  return senda_round_methods[senda_list_button_get_chosen (SENDA_LIST_BUTTON (self->method))].name;
}

/* (transfer full) */
static SendaRecord *
open_round (SendaRoundSheet *self,
            GError         **error)
{
  SendaRecord *corrected = get_corrected (self);
  SendaRecord *last = is_chosen (self->from_last) ? senda_rounds_get_latest (self->rounds) : NULL;
  g_autofree char *name = dup_text (self->name);
  g_autofree char *purpose = dup_text (self->purpose);
  g_autofree char *correction = corrected ? dup_text (self->correction) : NULL;
  const SendaRoundPlan plan = {
    .name = name,
    .opened_on = self->day,
    .purpose = *purpose ? purpose : NULL,
    .method = get_method (self),
    .is_anonymous = gtk_switch_get_active (GTK_SWITCH (self->anonymous)),
    .invites_all = gtk_switch_get_active (GTK_SWITCH (self->everybody)),
    .starts_from = corrected ? corrected : last,
    .corrects = corrected,
    .correction = correction,
  };

  return senda_round_open (senda_rounds_get_people (self->rounds), &plan, error);
}

static void
open_cb (SendaRoundSheet *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = NULL;
  g_autofree char *told = NULL;

  g_assert (SENDA_IS_ROUND_SHEET (self));

  round = open_round (self, &error);
  if (round == NULL)
    {
      senda_dialog_tell (GTK_WIDGET (self), _("That Could Not Be Done"), error->message);
      return;
    }
  /* Translators: %s is the name of a round */
  told = g_strdup_printf (self->from_last != NULL
                            ? _("“%s” is open. The earlier rounds stay as they were.")
                            : _("“%s” is open."),
                          senda_record_get_text (round, "name"));
  if (self->opener != NULL)
    {
      self->opened (round, self->data);
      senda_window_toast (self->opener, told, TRUE);
    }
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static GtkWidget *
make_entry (SendaRoundSheet *self,
            const char      *label,
            gboolean         multi_line,
            guint            limit)
{
  GtkWidget *entry = senda_text_entry_new (multi_line);

  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (entry), TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), label);
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (entry), limit);
  g_signal_connect_object (entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
build_about (SendaRoundSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("About"));
  GtkListBox *box = GTK_LIST_BOX (list);
  g_autoptr (GPtrArray) methods = g_ptr_array_new ();
  guint both = 0;

  for (guint i = 0; senda_round_methods[i].name != NULL; i++)
    {
      g_ptr_array_add (methods, (gpointer) senda_choice_say (senda_round_methods,
                                                             senda_round_methods[i].name,
                                                             get_catalog (self)));
      both = g_strcmp0 (senda_round_methods[i].name, "both") == 0 ? i : both;
    }
  g_ptr_array_add (methods, NULL);
  self->name = make_entry (self, _("Name"), FALSE, MAX_NAME);
  self->date = senda_date_button_new (get_catalog (self), _("Opened on"));
  self->purpose = make_entry (self, _("Purpose"), TRUE, MAX_TEXT);
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->purpose),
                                    _("What this round is to find out, and why now"));
  gtk_widget_set_halign (self->date, GTK_ALIGN_START);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (box, senda_field_row_new (_("Name"), self->name));
  gtk_list_box_append (box, senda_field_row_new (_("Opened on"), self->date));
  self->method = senda_option_append_list (box, _("Method"),
                                           (const char *const *) methods->pdata, both);
  gtk_list_box_append (box, senda_field_row_new (_("Purpose"), self->purpose));
  return list;
}

static GtkWidget *
add_start (SendaRoundSheet *self,
           GtkListBox      *list,
           GtkWidget       *group,
           const char      *title,
           const char      *subtitle)
{
  GtkWidget *check = senda_option_append_radio (list, group, title, subtitle);

  g_signal_connect_object (check, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return check;
}

static GtkWidget *
build_start (SendaRoundSheet *self,
             SendaRecord     *last)
{
  GtkWidget *list = senda_boxed_list_new (_("What It Starts From"));
  GtkListBox *box = GTK_LIST_BOX (list);
  /* Translators: %s is the name of a round */
  g_autofree char *from = g_strdup_printf (_("From “%s”"), senda_record_get_text (last, "name"));
  GtkWidget *blank = add_start (self, box, NULL, _("Blank"), _("No element has a stage yet."));

  self->from_last = add_start (self, box, blank, from,
                               _("Its stages and marks come along, each with the question “still "
                                 "true?”."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->from_last), TRUE);
  if (self->frozen->len > 0)
    self->corrects = add_start (self, box, blank, _("A correction of a frozen round"),
                                _("It starts from that round’s answers and says what was "
                                  "mistaken."));
  return senda_section_new (_("What It Starts From"), NULL, list);
}

static GtkWidget *
build_correction (SendaRoundSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Correction"));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->frozen->len; i++)
    g_ptr_array_add (names, senda_round_words_title (g_ptr_array_index (self->frozen, i),
                                                     get_catalog (self)));
  g_ptr_array_add (names, NULL);
  self->correction = make_entry (self, _("What It Corrects"), TRUE, MAX_TEXT);
  self->which = senda_option_append_list (GTK_LIST_BOX (list), _("Which Round It Corrects"),
                                          (const char *const *) names->pdata, 0);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       senda_field_row_new (_("What It Corrects"), self->correction));
  self->correcting = list;
  return list;
}

static GtkWidget *
build_raters (SendaRoundSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Who Takes Part"));

  self->everybody = senda_option_append_switch (GTK_LIST_BOX (list),
                                                _("Everybody who takes part today"),
                                                _("The roster can be changed afterwards."));
  gtk_switch_set_active (GTK_SWITCH (self->everybody), TRUE);
  self->anonymous = senda_option_append_switch (GTK_LIST_BOX (list), _("Anonymous ballots"),
                                                _("A ballot bears a discipline and no name. This "
                                                  "can be changed until the first one is in."));
  return senda_section_new (_("Who Takes Part"), NULL, list);
}

/* What becomes of the round before; NULL when it is frozen already. */
static GtkWidget *
build_notice (SendaRoundSheet *self,
              SendaRecord     *last)
{
  g_autofree char *open = NULL;
  g_autofree char *said = NULL;
  GtkWidget *notice = NULL;

  if (senda_round_is_frozen (last))
    return NULL;
  open = senda_round_words_open (self->rounds, last);
  if (open != NULL)
    /* Translators: the name of a round, then sentences such as "Not yet discussed: Leadership." */
    said = g_strdup_printf (_("When this round opens, “%1$s” is frozen as it stands. What is open "
                              "in it stays open:\n%2$s"),
                            senda_record_get_text (last, "name"), open);
  else
    said = g_strdup_printf (_("When this round opens, “%s” is frozen as it stands. Nothing in it is "
                              "left open."), senda_record_get_text (last, "name"));
  notice = senda_paragraph_new (said);
  gtk_widget_add_css_class (notice, "fixed-notice");
  return notice;
}

static void
list_frozen (SendaRoundSheet *self)
{
  GListModel *list = senda_rounds_get_list (self->rounds);

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (list, i - 1);

      if (senda_round_is_frozen (round))
        g_ptr_array_add (self->frozen, g_steal_pointer (&round));
    }
}

static void
build_bar (SendaRoundSheet *self)
{
  self->reason = senda_paragraph_new (NULL);
  self->open = gtk_button_new_with_mnemonic (_("_Open Round"));
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_widget_add_css_class (self->open, "suggested-action");
  gtk_widget_set_halign (self->open, GTK_ALIGN_END);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (self->reason, self->open, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "saving-bar");
}

static void
build (SendaRoundSheet *self)
{
  SendaRecord *last = senda_rounds_get_latest (self->rounds);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *notice = NULL;
  g_autofree char *today = senda_workspace_today (senda_rounds_get_workspace (self->rounds));

  gtk_widget_add_css_class (column, "window-column");
  build_bar (self);
  gtk_box_append (GTK_BOX (column), build_about (self));
  if (last != NULL)
    gtk_box_append (GTK_BOX (column), build_start (self, last));
  if (self->corrects != NULL)
    gtk_box_append (GTK_BOX (column), build_correction (self));
  gtk_box_append (GTK_BOX (column), build_raters (self));
  notice = last ? build_notice (self, last) : NULL;
  if (notice != NULL)
    gtk_box_append (GTK_BOX (column), notice);
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  adw_bin_set_child (ADW_BIN (self), column);
  set_day (self, today);
  update (self);
}

static void
senda_round_sheet_dispose (GObject *object)
{
  SendaRoundSheet *self = SENDA_ROUND_SHEET (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_round_sheet_parent_class)->dispose (object);
}

static void
senda_round_sheet_finalize (GObject *object)
{
  SendaRoundSheet *self = SENDA_ROUND_SHEET (object);

  g_ptr_array_unref (self->frozen);
  g_free (self->day);
  g_free (self->suggested);

  G_OBJECT_CLASS (senda_round_sheet_parent_class)->finalize (object);
}

static void
senda_round_sheet_class_init (SendaRoundSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_round_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_round_sheet_finalize;
}

static void
senda_round_sheet_init (SendaRoundSheet *self)
{
  self->frozen = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
senda_round_dialog_new (GtkWidget        *widget,
                        SendaRounds      *rounds,
                        SendaRoundOpened  opened,
                        gpointer          data)
{
  SendaRoundSheet *self = g_object_new (SENDA_TYPE_ROUND_SHEET, NULL);
  GtkWidget *window = NULL;

  self->rounds = g_object_ref (rounds);
  self->opened = opened;
  self->data = data;
  g_set_weak_pointer (&self->opener, widget);
  list_frozen (self);
  build (self);
  window = senda_dialog_window_new (widget, _("New Round"), GTK_WIDGET (self), WINDOW_HEIGHT);
  senda_dialog_window_add_bar (window, self->bar);
  gtk_window_set_default_widget (GTK_WINDOW (window), self->open);
  gtk_widget_grab_focus (self->name);
  return window;
}
