/* senda-talk-agreement.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-agreement.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-privacy-hint.h"
#include "senda-roadmap-words.h"
#include "senda-round-edits.h"
#include "senda-section.h"
#include "senda-talk-dissents.h"
#include "senda-talk-present.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkAgreement
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *carried;
  GtkWidget *suggestion;
  GtkWidget *choices;
  GtkWidget *chosen;
  GtkWidget *reason_box;
  GtkWidget *prompt;
  GtkWidget *reason;
  GtkWidget *buttons;
  GtkWidget *save;
  GtkWidget *present;
  GtkWidget *dissents;
  char *pending_state; /* NULL: nothing waits for a reason */
  guint pending_stage;
};

G_DEFINE_FINAL_TYPE (SendaTalkAgreement, senda_talk_agreement, GTK_TYPE_WIDGET)

static SendaTextEntry *
get_entry (SendaTalkAgreement *self)
{
  return senda_wording_entry_get_entry (SENDA_WORDING_ENTRY (self->reason));
}

static SendaRecord *
get_agreed (SendaTalkAgreement *self)
{
  return senda_round_facts_get_agreed (senda_talk_get_facts (self->talk),
                                       senda_talk_get_element (self->talk));
}

/* How a choice is called in the row: "1" to "5", or the state. (transfer full) */
static char *
choice_name (const char *state,
             guint       stage)
{
  return stage > 0 ? g_strdup_printf ("%u", stage) : g_strdup (state);
}

/* In each language that is shown. */
static void
update_suggestion (SendaTalkAgreement *self)
{
  GPtrArray *catalogs = senda_talk_get_catalogs (self->talk);
  const SendaSuggestion *suggestion =
    senda_round_facts_get_suggestion (senda_talk_get_facts (self->talk),
                                      senda_talk_get_element (self->talk));
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < catalogs->len; i++)
    {
      g_autofree char *sentence =
        senda_suggestion_to_sentence (suggestion, g_ptr_array_index (catalogs, i));

      g_string_append_printf (said, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  gtk_label_set_label (GTK_LABEL (self->suggestion), said->str);
}

static char *
say_prompt (SendaTalkAgreement *self)
{
  if (self->pending_state == NULL)
    return g_strdup (_("The reason:"));
  if (self->pending_stage > 0)
    return g_strdup_printf (_("The statements suggest another stage. Why does the group choose "
                              "stage %u? The choice counts once the reason is saved."),
                            self->pending_stage);
  return g_strdup (_("Why does this element not apply? The choice counts once the reason is "
                     "saved."));
}

static void
update_save (SendaTalkAgreement *self)
{
  g_autofree char *typed = g_strstrip (senda_text_entry_dup_typed (get_entry (self)));

  gtk_widget_set_sensitive (self->save, *typed != '\0');
}

static void
update_reason (SendaTalkAgreement *self)
{
  SendaRecord *agreed = get_agreed (self);
  gboolean pending = self->pending_state != NULL;
  g_autofree char *prompt = say_prompt (self);
  int field = senda_record_info_field (&senda_agreed_stage_info, "reason");

  senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (self->reason),
                                    agreed != NULL && !pending
                                      ? senda_record_get_wordings (agreed, field) : NULL);
  senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (self->reason),
                                    senda_talk_why_fixed (self->talk) == NULL);
  gtk_label_set_label (GTK_LABEL (self->prompt), prompt);
  gtk_widget_set_visible (self->reason_box, pending || senda_talk_is_agreed (self->talk));
  gtk_widget_set_visible (self->buttons, pending);
  senda_text_entry_set_manual (get_entry (self), pending);
  update_save (self);
}

static void
update_choice (SendaTalkAgreement *self)
{
  SendaRoadmap *roadmap = senda_talk_get_roadmap (self->talk);
  const SendaElement *element = senda_talk_get_element (self->talk);
  SendaRoundFacts *facts = senda_talk_get_facts (self->talk);
  const char *state = senda_round_facts_get_state (facts, element);
  guint stage = senda_round_facts_get_stage (facts, element);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (self->pending_state != NULL)
    {
      state = self->pending_state;
      stage = self->pending_stage;
    }
  name = choice_name (state, stage);
  words = stage > 0 ? senda_words_stage (roadmap, stage) : g_strdup (senda_words_state (state));
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->choices), name);
  gtk_widget_set_sensitive (self->choices, senda_talk_why_fixed (self->talk) == NULL);
  gtk_label_set_label (GTK_LABEL (self->chosen), words);
}

static void
update (SendaTalkAgreement *self)
{
  gboolean is_carried = senda_talk_is_carried (self->talk);

  gtk_widget_set_visible (self->carried,
                          is_carried && senda_talk_why_fixed (self->talk) == NULL);
  update_suggestion (self);
  update_choice (self);
  update_reason (self);
}

static void
changed_cb (SendaTalkAgreement *self)
{
  g_assert (SENDA_IS_TALK_AGREEMENT (self));

  update (self);
}

static void
set_pending (SendaTalkAgreement *self,
             const char         *state,
             guint               stage)
{
  char *waits = g_strdup (state);

  g_free (self->pending_state);
  self->pending_state = waits;
  self->pending_stage = stage;
}

static void
moved_cb (SendaTalkAgreement *self)
{
  g_assert (SENDA_IS_TALK_AGREEMENT (self));

  senda_talk_agreement_cancel (self);
  update (self);
}

static void
chosen_cb (SendaTalkAgreement *self,
           const char         *name)
{
  guint stage = g_ascii_isdigit (*name) ? *name - '0' : 0;

  g_assert (SENDA_IS_TALK_AGREEMENT (self));

  senda_talk_agreement_choose (self, stage > 0 ? SENDA_STATE_RATED : name, stage);
}

static void
cancel_cb (SendaTalkAgreement *self)
{
  g_assert (SENDA_IS_TALK_AGREEMENT (self));

  senda_talk_agreement_cancel (self);
  gtk_widget_grab_focus (self->choices);
}

static void
save_cb (SendaTalkAgreement *self)
{
  g_assert (SENDA_IS_TALK_AGREEMENT (self));

  senda_text_entry_flush (get_entry (self));
  if (self->pending_state == NULL)
    gtk_widget_grab_focus (self->choices);
}

static void
confirm_cb (SendaTalkAgreement *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_TALK_AGREEMENT (self));

  if (!senda_round_confirm (senda_talk_get_workspace (self->talk),
                            senda_talk_get_round (self->talk),
                            senda_talk_get_element (self->talk), &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    gtk_widget_grab_focus (self->choices);
}

static void
tell (SendaTalkAgreement *self)
{
  g_autofree char *words = senda_roadmap_describe (senda_talk_get_roadmap (self->talk),
                                                   senda_talk_get_element (self->talk));

  senda_window_toast (GTK_WIDGET (self), words, TRUE);
}

static gboolean
agree (SendaTalkAgreement *self,
       const char         *state,
       guint               stage,
       const char         *reason,
       GError            **error)
{
  if (!senda_talk_agree (self->talk, state, stage, reason, error))
    return FALSE;
  tell (self);
  return TRUE;
}

/* A reason was written: for the choice that waits, or in place of the one that stands. */
static void
reason_committed_cb (SendaTalkAgreement *self,
                     const char         *language,
                     const char         *text)
{
  g_autofree char *state = g_steal_pointer (&self->pending_state);
  g_autofree char *reason = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  gboolean saved = FALSE;

  g_assert (SENDA_IS_TALK_AGREEMENT (self));

  if (state != NULL && *reason == '\0')
    {
      self->pending_state = g_steal_pointer (&state);
      return;
    }
  if (state != NULL)
    saved = agree (self, state, self->pending_stage, reason, &error);
  else
    saved = senda_roadmap_set_reason (senda_talk_get_roadmap (self->talk),
                                      senda_talk_get_element (self->talk), language, text, &error);
  if (saved)
    return;
  self->pending_state = g_steal_pointer (&state);
  senda_wording_entry_refuse (SENDA_WORDING_ENTRY (self->reason));
  senda_window_show_error (GTK_WIDGET (self), error);
}

static gboolean
senda_talk_agreement_grab_focus (GtkWidget *widget)
{
  SendaTalkAgreement *self = SENDA_TALK_AGREEMENT (widget);

  return gtk_widget_grab_focus (self->pending_state ? self->reason : self->choices);
}

/* Escape gives up the choice that waits before it closes anything. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args G_GNUC_UNUSED,
           gpointer   data G_GNUC_UNUSED)
{
  SendaTalkAgreement *self = SENDA_TALK_AGREEMENT (widget);

  if (self->pending_state == NULL)
    return FALSE;
  cancel_cb (self);
  return TRUE;
}

static void
senda_talk_agreement_dispose (GObject *object)
{
  SendaTalkAgreement *self = SENDA_TALK_AGREEMENT (object);
  GtkWidget *child = NULL;

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_agreement_parent_class)->dispose (object);
}

static void
senda_talk_agreement_finalize (GObject *object)
{
  g_free (SENDA_TALK_AGREEMENT (object)->pending_state);

  G_OBJECT_CLASS (senda_talk_agreement_parent_class)->finalize (object);
}

static void
senda_talk_agreement_class_init (SendaTalkAgreementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_talk_agreement_dispose;
  object_class->finalize = senda_talk_agreement_finalize;
  widget_class->grab_focus = senda_talk_agreement_grab_focus;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "talkagreement");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_agreement_init (SendaTalkAgreement *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

static GtkWidget *
make_carried (SendaTalkAgreement *self)
{
  GtkWidget *confirm = gtk_button_new_with_mnemonic (_("_Still True"));

  self->carried = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_halign (confirm, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->carried, "fixed-notice");
  g_signal_connect_swapped (confirm, "clicked", G_CALLBACK (confirm_cb), self);
  gtk_box_append (GTK_BOX (self->carried),
                  senda_paragraph_new (_("Brought from an earlier round. Is it still true?")));
  gtk_box_append (GTK_BOX (self->carried), confirm);
  return self->carried;
}

static void
add_stages (SendaTalkAgreement *self)
{
  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    {
      g_autofree char *name = choice_name (NULL, stage);
      g_autofree char *label = senda_words_stage (senda_talk_get_roadmap (self->talk), stage);
      g_autofree char *css = g_strdup_printf ("stage-%u", stage);
      GtkWidget *button = senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), name, label,
                                                senda_choice_face_new (NULL, name));

      gtk_widget_add_css_class (button, "stage-choice");
      gtk_widget_add_css_class (button, css);
      senda_icon_button_set_label (button, label);
    }
}

static GtkWidget *
make_choices (SendaTalkAgreement *self)
{
  static const char *const others[] = { SENDA_STATE_NO_AGREEMENT, SENDA_STATE_NOT_APPLICABLE };

  self->choices = senda_choice_row_new (_("Where is the group?"), FALSE);
  add_stages (self);
  senda_choice_row_break_line (SENDA_CHOICE_ROW (self->choices));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), others[i],
                          senda_words_state (others[i]),
                          senda_choice_face_new (NULL, senda_words_state (others[i])));
  g_signal_connect_swapped (self->choices, "chosen", G_CALLBACK (chosen_cb), self);
  return self->choices;
}

static GtkWidget *
make_buttons (SendaTalkAgreement *self)
{
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->save = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_END);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (self->buttons), cancel);
  gtk_box_append (GTK_BOX (self->buttons), self->save);
  return self->buttons;
}

static GtkWidget *
make_reason (SendaTalkAgreement *self)
{
  SendaWorkspace *workspace = senda_talk_get_workspace (self->talk);

  self->reason_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->prompt = senda_paragraph_new (NULL);
  self->reason = senda_wording_entry_new (senda_workspace_get_language (workspace), TRUE);
  senda_wording_entry_set_label (SENDA_WORDING_ENTRY (self->reason), _("Reason"));
  senda_wording_entry_set_limit (SENDA_WORDING_ENTRY (self->reason), 20000);
  g_signal_connect_swapped (self->reason, "committed", G_CALLBACK (reason_committed_cb), self);
  g_signal_connect_swapped (get_entry (self), "changed", G_CALLBACK (update_save), self);
  gtk_box_append (GTK_BOX (self->reason_box), self->prompt);
  gtk_box_append (GTK_BOX (self->reason_box), self->reason);
  gtk_box_append (GTK_BOX (self->reason_box), senda_privacy_hint_new ());
  gtk_box_append (GTK_BOX (self->reason_box), make_buttons (self));
  return self->reason_box;
}

GtkWidget *
senda_talk_agreement_new (SendaTalk *talk)
{
  SendaTalkAgreement *self = g_object_new (SENDA_TYPE_TALK_AGREEMENT, NULL);
  GtkWidget *widget = GTK_WIDGET (self);

  self->talk = g_object_ref (talk);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Agreement"), -1);
  self->suggestion = senda_paragraph_new (NULL);
  self->chosen = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->chosen, "views");
  self->present = senda_talk_present_new (talk);
  self->dissents = senda_talk_dissents_new (talk);
  gtk_widget_set_parent (make_carried (self), widget);
  gtk_widget_set_parent (self->suggestion, widget);
  gtk_widget_set_parent (make_choices (self), widget);
  gtk_widget_set_parent (self->chosen, widget);
  gtk_widget_set_parent (make_reason (self), widget);
  gtk_widget_set_parent (self->present, widget);
  gtk_widget_set_parent (self->dissents, widget);
  g_signal_connect_swapped (talk, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (talk, "changed", G_CALLBACK (changed_cb), self);
  update (self);
  return widget;
}

/* Records the choice, or lets it wait and asks for the reason that it needs. FALSE when it could
 * not be recorded. */
gboolean
senda_talk_agreement_choose (SendaTalkAgreement *self,
                             const char         *state,
                             guint               stage)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SENDA_IS_TALK_AGREEMENT (self), FALSE);

  senda_talk_agreement_cancel (self);
  if (agree (self, state, stage, NULL, &error))
    return TRUE;
  if (!g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID) ||
      senda_talk_why_fixed (self->talk) != NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  set_pending (self, state, stage);
  update (self);
  gtk_widget_grab_focus (self->reason);
  return FALSE;
}

gboolean
senda_talk_agreement_is_pending (SendaTalkAgreement *self)
{
  g_return_val_if_fail (SENDA_IS_TALK_AGREEMENT (self), FALSE);

  return self->pending_state != NULL;
}

/* Gives up the choice that waits; what stood before still stands. */
void
senda_talk_agreement_cancel (SendaTalkAgreement *self)
{
  g_return_if_fail (SENDA_IS_TALK_AGREEMENT (self));

  if (self->pending_state == NULL)
    return;
  set_pending (self, NULL, 0);
  senda_text_entry_discard (get_entry (self));
  update (self);
}

void
senda_talk_agreement_finish (SendaTalkAgreement *self)
{
  g_return_if_fail (SENDA_IS_TALK_AGREEMENT (self));

  senda_text_entry_flush (get_entry (self));
  senda_talk_agreement_cancel (self);
}
