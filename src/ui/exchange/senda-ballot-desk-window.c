/* senda-ballot-desk-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-desk-window.h"

#include "senda-ballot-form.h"
#include "senda-desk-ballot.h"
#include "senda-dialogs.h"
#include "senda-picker.h"
#include "senda-section.h"
#include "senda-shortcuts.h"
#include "senda-side-box.h"
#include "senda-task-force.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 640
#define WINDOW_WIDTH 760
#define WINDOW_HEIGHT 720
#define REASON_WIDTH 220
#define NOT_SAID "-"
#define WINDOW_KEY "senda-ballot-desk"

#define SENDA_TYPE_DESK_SHEET (senda_desk_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaDeskSheet, senda_desk_sheet, SENDA, DESK_SHEET, AdwBin)

/* What the window holds. */
struct _SendaDeskSheet
{
  AdwBin parent_instance;

  SendaBallotDesk *desk;
  SendaRounds *rounds; /* NULL: an anonymous ballot */
  SendaBallotPad *pad;
  gboolean is_sealed;
  GtkWidget *picker;   /* of the discipline, or NULL */
  GtkWidget *form;
  GtkWidget *said;
  GtkWidget *reason;
  GtkWidget *save;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SendaDeskSheet, senda_desk_sheet, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaDeskSheet *self)
{
  return senda_ballot_desk_get_workspace (self->desk);
}

static SendaCatalog *
get_catalog (SendaDeskSheet *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

/* (transfer full) */
static char *
say_count (SendaDeskSheet *self)
{
  guint n_elements = senda_content_get_n_elements (senda_workspace_get_content (get_workspace (self)));
  guint n = senda_ballot_desk_count (self->desk);

  if (n == 0)
    return g_strdup (_("Nothing is said on this ballot yet."));
  /* Translators: %1$u: of how many elements something is said; %2$u: how many there are */
  return g_strdup_printf (ngettext ("Something is said of %1$u of %2$u elements.",
                                    "Something is said of %1$u of %2$u elements.", n),
                          n, n_elements);
}

/* Whether a reply was saved, and is what stands here. (transfer full) */
static char *
say_replied (SendaDeskSheet *self)
{
  gboolean is_current = FALSE;
  gint64 time = senda_ballot_desk_get_replied (self->desk, &is_current);
  g_autofree char *moment = NULL;

  if (time == 0)
    return g_strdup (_("No reply is saved yet. A half-finished one is welcome too."));
  moment = senda_catalog_format_moment (get_catalog (self), time);
  /* Translators: %s: a day and a time */
  return g_strdup_printf (is_current ? _("The reply saved on %s says all of this.")
                                     : _("Something is said here that is not in the reply saved on "
                                         "%s. Save it again."), moment);
}

static void
update (SendaDeskSheet *self)
{
  g_autofree char *said = say_count (self);
  g_autofree char *replied = say_replied (self);

  g_assert (SENDA_IS_DESK_SHEET (self));

  gtk_label_set_label (GTK_LABEL (self->said), said);
  gtk_label_set_label (GTK_LABEL (self->reason), replied);
  gtk_widget_set_sensitive (self->save, senda_ballot_desk_count (self->desk) > 0);
  gtk_widget_set_visible (self->form,
                          !SENDA_IS_DESK_BALLOT (self->pad) ||
                            senda_desk_ballot_is_begun (SENDA_DESK_BALLOT (self->pad)));
}

static void
save_cb (const char *path,
         gpointer    data)
{
  SendaDeskSheet *self = SENDA_DESK_SHEET (data);
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (!senda_ballot_desk_reply (self->desk, path, NULL, &error))
    {
      senda_dialog_tell (GTK_WIDGET (self), _("The Reply Was Not Saved"), error->message);
      return;
    }
  /* Translators: %s: a file */
  said = g_strdup_printf (self->is_sealed
                            ? _("“%s” was saved, read back and found whole. Send it back to whoever "
                                "sent you the ballot; the passphrase is the same.")
                            : _("“%s” was saved, read back and found whole. Send it back to whoever "
                                "sent you the ballot. It is not sealed, as the ballot was not: "
                                "whoever comes by the file can read it."), shown);
  update (self);
  senda_dialog_tell (GTK_WIDGET (self), _("The Reply Is Saved"), said);
}

static void
ask_where_cb (SendaDeskSheet *self)
{
  g_autofree char *name = NULL;

  g_assert (SENDA_IS_DESK_SHEET (self));

  senda_text_entry_flush_within (self->form);
  name = senda_ballot_desk_dup_reply_name (self->desk);
  senda_dialog_save_file (GTK_WIDGET (self), _("Save the Reply"), name, save_cb, self);
}

/* Nothing reads the small store from here on. */
static void
let_go (SendaDeskSheet *self)
{
  if (self->pad == NULL)
    return;
  senda_text_entry_flush_within (self->form);
  g_signal_handlers_disconnect_by_data (self->pad, self);
  senda_ballot_form_show (SENDA_BALLOT_FORM (self->form), NULL, TRUE);
  g_clear_object (&self->pad);
  g_clear_object (&self->rounds);
}

static gboolean
erase_idle (gpointer data)
{
  SendaDeskSheet *self = SENDA_DESK_SHEET (data);
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (window == NULL)
    return G_SOURCE_REMOVE;
  let_go (self);
  if (!senda_ballot_desk_clear (self->desk, &error))
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      gtk_widget_set_sensitive (self->bar, FALSE);
      senda_dialog_tell (GTK_WIDGET (self), _("Not All of It Was Erased"), error->message);
    }
  else
    gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

/* Once the question, which stands over the window, is gone. */
static void
erase_cb (gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, erase_idle, g_object_ref (data), g_object_unref);
}

static void
ask_erase_cb (SendaDeskSheet *self)
{
  g_assert (SENDA_IS_DESK_SHEET (self));

  senda_dialog_confirm (GTK_WIDGET (self), _("Erase This Ballot From This Computer?"),
                        _("What you said on it is erased here for good. Files that you saved or "
                          "sent stay as they are, and the ballot’s file can be opened again."),
                        _("_Erase"), erase_cb, self);
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaCatalog *catalog = get_catalog (SENDA_DESK_SHEET (data));

  for (const SendaChoice *group = senda_discipline_groups; group->name != NULL; group++)
    senda_picker_add (picker, group->name,
                      senda_choice_say (senda_discipline_groups, group->name, catalog), NULL, NULL);
  senda_picker_add (picker, NOT_SAID, _("Rather not say"), NULL, NULL);
}

static void
show_discipline (SendaDeskSheet *self)
{
  SendaDeskBallot *ballot = SENDA_DESK_BALLOT (self->pad);
  const char *discipline = senda_desk_ballot_get_discipline (ballot);

  if (discipline != NULL)
    senda_picker_set_chosen (SENDA_PICKER (self->picker), discipline,
                             senda_choice_say (senda_discipline_groups, discipline,
                                               get_catalog (self)));
  else if (senda_desk_ballot_is_begun (ballot))
    senda_picker_set_chosen (SENDA_PICKER (self->picker), NOT_SAID, _("Rather not say"));
}

static void
picked_cb (SendaDeskSheet *self,
           const char     *id)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_DESK_SHEET (self));

  if (id != NULL &&
      !senda_desk_ballot_set_discipline (SENDA_DESK_BALLOT (self->pad),
                                         g_str_equal (id, NOT_SAID) ? NULL : id, &error))
    senda_dialog_tell (GTK_WIDGET (self), _("That Could Not Be Done"), error->message);
  show_discipline (self);
}

static GtkWidget *
build_discipline (SendaDeskSheet *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Discipline"));

  self->picker = senda_picker_new (_("Discipline"), _("Choose a Discipline…"), fill_cb, self);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Discipline"), self->picker));
  show_discipline (self);
  return list;
}

static GtkWidget *
build_heading (SendaDeskSheet *self)
{
  const char *name = senda_store_get_author (senda_workspace_get_store (get_workspace (self)));
  /* Translators: %s: a person */
  g_autofree char *whose = name ? g_strdup_printf (_("Ballot of %s"), name)
                                : g_strdup (_("Ballot Without a Name"));

  return senda_heading_new (whose, "title-2", 1);
}

static GtkWidget *
build_erase (SendaDeskSheet *self)
{
  GtkWidget *erase = gtk_button_new_with_label (_("Erase This Ballot From This Computer…"));

  gtk_widget_set_halign (erase, GTK_ALIGN_START);
  g_signal_connect_object (erase, "clicked", G_CALLBACK (ask_erase_cb), self, G_CONNECT_SWAPPED);
  return erase;
}

static void
build (SendaDeskSheet *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  gboolean is_anonymous = SENDA_IS_DESK_BALLOT (self->pad);

  gtk_widget_add_css_class (column, "window-column");
  self->form = senda_ballot_form_new (get_workspace (self));
  self->said = senda_paragraph_new (NULL);
  senda_ballot_form_show (SENDA_BALLOT_FORM (self->form), self->pad, FALSE);
  gtk_box_append (GTK_BOX (column), build_heading (self));
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("Say where you see the task force in each element; leave "
                                         "out what you like. It is kept on this computer as you say "
                                         "it: close this window whenever you want, and open the "
                                         "ballot’s file again to go on.")));
  if (is_anonymous)
    {
      gtk_box_append (GTK_BOX (column),
                      senda_paragraph_new (_("A reply bears the discipline alone: no name, no "
                                             "author and no time of day. Write nothing that shows "
                                             "who you are.")));
      gtk_box_append (GTK_BOX (column), build_discipline (self));
    }
  gtk_box_append (GTK_BOX (column), self->said);
  gtk_box_append (GTK_BOX (column), self->form);
  gtk_box_append (GTK_BOX (column), build_erase (self));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
build_bar (SendaDeskSheet *self)
{
  self->reason = senda_paragraph_new (NULL);
  self->save = gtk_button_new_with_mnemonic (_("_Save Reply…"));
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->save, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->save, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->save, "suggested-action");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (ask_where_cb), self,
                           G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (self->reason, self->save, REASON_WIDTH);
  gtk_widget_add_css_class (self->bar, "import-bar");
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter G_GNUC_UNUSED)
{
  if (!senda_ballot_form_step (SENDA_BALLOT_FORM (SENDA_DESK_SHEET (widget)->form),
                               g_str_has_suffix (name, "next-element") ? 1 : -1))
    gtk_widget_error_bell (widget);
}

static void
senda_desk_sheet_dispose (GObject *object)
{
  SendaDeskSheet *self = SENDA_DESK_SHEET (object);

  g_clear_object (&self->pad);
  g_clear_object (&self->rounds);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (senda_desk_sheet_parent_class)->dispose (object);
}

static void
senda_desk_sheet_class_init (SendaDeskSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_desk_sheet_dispose;
  gtk_widget_class_install_action (widget_class, "ballot.next-element", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "ballot.previous-element", NULL, step_cb);
}

static void
senda_desk_sheet_init (SendaDeskSheet *self)
{
  gtk_widget_add_controller (GTK_WIDGET (self), senda_shortcuts_new_local ("ballot."));
}

/* The rater's ballot is written as any other of the store; an anonymous one stands alone. */
static SendaBallotPad *
make_pad (SendaDeskSheet *self)
{
  SendaRecord *rater = senda_ballot_desk_get_rater (self->desk);
  SendaRecord *round = senda_ballot_desk_get_round (self->desk);
  g_autoptr (SendaRecord) task_force = NULL;
  g_autoptr (SendaPeople) people = NULL;
  SendaNamedBallot *ballot = NULL;

  if (rater == NULL)
    return SENDA_BALLOT_PAD (senda_desk_ballot_new (self->desk));
  task_force = senda_workspace_get (get_workspace (self), &senda_task_force_info,
                                    senda_record_get_text (round, "task_force"), NULL);
  people = senda_people_new (get_workspace (self), SENDA_TASK_FORCE (task_force));
  self->rounds = senda_rounds_new (people);
  senda_rounds_choose (self->rounds, round);
  ballot = senda_named_ballot_new (self->rounds, rater);
  /* Of a ballot that was begun elsewhere it stays as it is. */
  if (senda_named_ballot_get_ballot (ballot) == NULL)
    senda_named_ballot_set_source (ballot, SENDA_BALLOT_FILE, NULL);
  return SENDA_BALLOT_PAD (ballot);
}

static SendaDeskSheet *
sheet_new (SendaBallotDesk *desk,
           gboolean         is_sealed)
{
  SendaDeskSheet *self = g_object_new (SENDA_TYPE_DESK_SHEET, NULL);

  self->desk = g_object_ref (desk);
  self->is_sealed = is_sealed;
  self->pad = make_pad (self);
  build_bar (self);
  build (self);
  g_signal_connect_object (self->pad, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/* What the form tells shortly is told over it. */
static void
toast_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter,
          gpointer       data)
{
  g_autofree char *escaped = NULL;
  const char *text = NULL;

  g_variant_get (parameter, "(&sb)", &text, NULL);
  escaped = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (data), adw_toast_new (escaped));
}

static void
add_toasts (GtkWidget *window,
            GtkWidget *overlay)
{
  const GActionEntry entries[] = { { "toast", toast_cb, "(sb)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), overlay);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static gboolean
close_request_cb (SendaDeskSheet *self)
{
  g_assert (SENDA_IS_DESK_SHEET (self));

  let_go (self);
  return FALSE;
}

static GtkWidget *
window_new (GtkApplication *application,
            SendaDeskSheet *sheet)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", sheet,
                                   NULL);
  const char *name = senda_ballot_desk_get_task_force_name (sheet->desk);
  const char *round = senda_record_get_text (senda_ballot_desk_get_round (sheet->desk), "name");
  /* Translators: title of a window; %1$s: a task force, %2$s: a round */
  g_autofree char *title = g_strdup_printf (C_("window", "%1$s – %2$s"), name ? name : "",
                                            round ? round : "");
  GtkWidget *window = NULL;

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (name ? name : "", round ? round : ""));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                               "hscrollbar-policy", GTK_POLICY_NEVER,
                                               "vexpand", TRUE,
                                               "child", clamp,
                                               NULL));
  gtk_box_append (GTK_BOX (box), sheet->bar);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  window = g_object_new (ADW_TYPE_WINDOW,
                         "title", title,
                         "application", application,
                         "default-width", WINDOW_WIDTH,
                         "default-height", WINDOW_HEIGHT,
                         "width-request", 360,
                         "content", overlay,
                         NULL);
  add_toasts (window, overlay);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), sheet,
                           G_CONNECT_SWAPPED);
  return window;
}

/* (transfer none) (nullable) */
static GtkWindow *
find_window (GtkApplication *application,
             const char     *key)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (g_strcmp0 (g_object_get_data (l->data, WINDOW_KEY), key) == 0)
      return GTK_WINDOW (l->data);
  return NULL;
}

static void
tell_trouble (GtkApplication *application,
              const GError   *error)
{
  GtkWidget *dialog = adw_message_dialog_new (NULL, _("This Ballot Cannot Be Opened"),
                                              error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_set_application (GTK_WINDOW (dialog), application);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
senda_ballot_desk_window_open (GtkApplication *application,
                               SendaIncoming  *incoming)
{
  const SendaBundleHead *head = senda_incoming_get_head (incoming);
  g_autofree char *key = g_strconcat (head->round, "\n", head->rater, NULL);
  GtkWindow *window = find_window (application, key);
  g_autoptr (SendaBallotDesk) desk = NULL;
  g_autoptr (GError) error = NULL;

  if (window == NULL)
    {
      desk = senda_ballot_desk_new (incoming, NULL, &error);
      if (desk == NULL)
        {
          tell_trouble (application, error);
          return;
        }
      window = GTK_WINDOW (window_new (application,
                                       sheet_new (desk, senda_incoming_is_sealed (incoming))));
      g_object_set_data_full (G_OBJECT (window), WINDOW_KEY, g_steal_pointer (&key), g_free);
    }
  gtk_window_present (window);
}
