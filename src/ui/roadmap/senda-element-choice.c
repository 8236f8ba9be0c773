/* senda-element-choice.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-choice.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-privacy-hint.h"
#include "senda-roadmap-words.h"
#include "senda-section.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaElementChoice
{
  SendaElementSection parent_instance;

  GtkWidget *suggestion;
  GtkWidget *why;     /* folds the reasons of the suggestion */
  GtkWidget *reasons;
  GtkWidget *choices;
  GtkWidget *chosen;
  GtkWidget *reason_box;
  GtkWidget *prompt;
  GtkWidget *reason;
  GtkWidget *buttons;
  GtkWidget *save;
  char *pending_state; /* NULL: nothing waits for a reason */
  guint pending_stage;
};

G_DEFINE_FINAL_TYPE (SendaElementChoice, senda_element_choice, SENDA_TYPE_ELEMENT_SECTION)

/* How a choice is called in the row: "1" to "5", or the state. (transfer full) */
static char *
choice_name (const char *state,
             guint       stage)
{
  return stage > 0 ? g_strdup_printf ("%u", stage) : g_strdup (state);
}

static SendaCatalog *
get_catalog (SendaElementChoice *self)
{
  return senda_workspace_get_catalog (
    senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (self)));
}

static void
update_suggestion (SendaElementChoice    *self,
                   const SendaSuggestion *suggestion)
{
  SendaCatalog *catalog = get_catalog (self);
  g_autofree char *sentence = senda_suggestion_to_sentence (suggestion, catalog);
  g_auto (GStrv) reasons = senda_suggestion_reasons (suggestion, catalog);
  g_autofree char *lines = g_strjoinv ("\n", reasons);

  gtk_label_set_label (GTK_LABEL (self->suggestion), sentence);
  gtk_label_set_label (GTK_LABEL (self->reasons), lines);
  gtk_widget_set_visible (self->why, *lines != '\0');
}

/* What stands over the reason: the suggestion of then beside the choice. NULL when there is neither
 * a reason nor a need for one. (transfer full) */
static char *
say_prompt (SendaRecord *agreed,
            const char  *state,
            guint        stage)
{
  const char *suggested = agreed ? senda_record_get_text (agreed, "suggested") : NULL;
  g_auto (GStrv) between = suggested ? g_strsplit (suggested, "-", 2) : NULL;
  gboolean has_reason = agreed && !senda_record_is_null (agreed, "reason");

  if (!has_reason)
    return NULL;
  if (g_str_equal (state, SENDA_STATE_NOT_APPLICABLE))
    return g_strdup (_("The group found that this element does not apply, because:"));
  if (stage == 0)
    return g_strdup (_("The reason:"));
  if (between != NULL && between[0] != NULL && between[1] != NULL)
    return g_strdup_printf (_("The statements suggested a place between stages %s and %s. The "
                              "group chose stage %u because:"), between[0], between[1], stage);
  if (suggested != NULL && g_ascii_strtoull (suggested, NULL, 10) != stage)
    return g_strdup_printf (_("The statements suggested stage %s. The group chose stage %u "
                              "because:"), suggested, stage);
  return g_strdup_printf (_("The group chose stage %u because:"), stage);
}

static char *
ask_prompt (SendaElementChoice *self)
{
  if (self->pending_stage > 0)
    return g_strdup_printf (_("The statements suggest another stage. Why does the group choose "
                              "stage %u? The choice counts once the reason is saved."),
                            self->pending_stage);
  return g_strdup (_("Why does this element not apply? The choice counts once the reason is "
                     "saved."));
}

static SendaTextEntry *
get_entry (SendaElementChoice *self)
{
  return senda_wording_entry_get_entry (SENDA_WORDING_ENTRY (self->reason));
}

static void
update_save (SendaElementChoice *self)
{
  g_autofree char *typed = g_strstrip (senda_text_entry_dup_typed (get_entry (self)));

  gtk_widget_set_sensitive (self->save, *typed != '\0');
}

static void
update_reason (SendaElementChoice *self,
               SendaRecord        *agreed,
               const char         *state,
               guint               stage)
{
  gboolean pending = self->pending_state != NULL;
  g_autofree char *prompt = pending ? ask_prompt (self) : say_prompt (agreed, state, stage);
  SendaText *wordings = NULL;

  if (agreed != NULL && !pending)
    wordings = senda_record_get_wordings (agreed,
                                          senda_record_info_field (&senda_agreed_stage_info,
                                                                   "reason"));
  senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (self->reason), wordings);
  gtk_label_set_label (GTK_LABEL (self->prompt), prompt ? prompt : "");
  gtk_widget_set_visible (self->reason_box, prompt != NULL);
  gtk_widget_set_visible (self->buttons, pending);
  senda_text_entry_set_manual (get_entry (self), pending);
  update_save (self);
}

/* The header says where the group is; here the choice that waits needs its name. */
static void
update_chosen (SendaElementChoice *self)
{
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (SENDA_ELEMENT_SECTION (self));
  g_autofree char *words = NULL;

  if (self->pending_state != NULL && self->pending_stage > 0)
    words = senda_words_stage (roadmap, self->pending_stage);
  gtk_label_set_label (GTK_LABEL (self->chosen), words ? words : "");
  gtk_widget_set_visible (self->chosen, words != NULL);
}

static void
senda_element_choice_update (SendaElementSection *section)
{
  SendaElementChoice *self = SENDA_ELEMENT_CHOICE (section);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  const SendaElement *element = senda_element_section_get_element (section);
  gboolean fixed = senda_element_section_is_fixed (section);
  const char *state = senda_roadmap_get_state (roadmap, element);
  guint stage = senda_roadmap_get_stage (roadmap, element);
  g_autofree char *name = NULL;

  update_suggestion (self, senda_roadmap_get_suggestion (roadmap, element));
  update_reason (self, senda_roadmap_get_agreed (roadmap, element), state, stage);
  if (self->pending_state != NULL)
    {
      state = self->pending_state;
      stage = self->pending_stage;
    }
  name = choice_name (state, stage);
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->choices), name);
  update_chosen (self);
  gtk_widget_set_sensitive (self->choices, !fixed);
  senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (self->reason), !fixed);
}

static void
set_pending (SendaElementChoice *self,
             const char         *state,
             guint               stage)
{
  g_free (self->pending_state);
  self->pending_state = g_strdup (state);
  self->pending_stage = stage;
}

static gboolean
rate (SendaElementChoice *self,
      const char         *state,
      guint               stage,
      const char         *reason,
      GError            **error)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);

  return senda_roadmap_rate (senda_element_section_get_roadmap (section),
                             senda_element_section_get_element (section),
                             state, stage, reason, NULL, error);
}

static void
chosen_cb (SendaElementChoice *self,
           const char         *name)
{
  guint stage = g_ascii_isdigit (*name) ? *name - '0' : 0;

  g_assert (SENDA_IS_ELEMENT_CHOICE (self));

  senda_element_choice_choose (self, stage > 0 ? SENDA_STATE_RATED : name, stage);
}

static void
cancel_cb (SendaElementChoice *self)
{
  g_assert (SENDA_IS_ELEMENT_CHOICE (self));

  senda_element_choice_cancel (self);
  gtk_widget_grab_focus (self->choices);
}

static void
save_cb (SendaElementChoice *self)
{
  g_assert (SENDA_IS_ELEMENT_CHOICE (self));

  senda_text_entry_flush (get_entry (self));
  if (self->pending_state == NULL)
    gtk_widget_grab_focus (self->choices);
}

/* A reason was written: for the choice that waits, or in place of the one that stands. */
static void
reason_committed_cb (SendaElementChoice *self,
                     const char         *language,
                     const char         *text)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  g_autofree char *state = g_steal_pointer (&self->pending_state);
  g_autofree char *reason = g_strstrip (g_strdup (text));
  guint stage = self->pending_stage;
  g_autoptr (GError) error = NULL;
  gboolean saved = FALSE;

  g_assert (SENDA_IS_ELEMENT_CHOICE (self));

  if (state != NULL && *reason == '\0')
    {
      self->pending_state = g_steal_pointer (&state);
      return;
    }
  if (state != NULL)
    saved = rate (self, state, stage, reason, &error);
  else
    saved = senda_roadmap_set_reason (senda_element_section_get_roadmap (section),
                                      senda_element_section_get_element (section),
                                      language, text, &error);
  if (saved)
    return;
  self->pending_state = g_steal_pointer (&state);
  senda_wording_entry_refuse (SENDA_WORDING_ENTRY (self->reason));
  senda_window_show_error (GTK_WIDGET (self), error);
}

static void
add_stages (SendaElementChoice *self)
{
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (SENDA_ELEMENT_SECTION (self));

  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    {
      g_autofree char *name = choice_name (NULL, stage);
      g_autofree char *label = senda_words_stage (roadmap, stage);
      g_autofree char *css = g_strdup_printf ("stage-%u", stage);
      GtkWidget *button = senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), name, label,
                                                senda_choice_face_new (NULL, name));

      gtk_widget_add_css_class (button, "stage-choice");
      gtk_widget_add_css_class (button, css);
      senda_icon_button_set_label (button, label);
    }
}

static GtkWidget *
make_choices (SendaElementChoice *self)
{
  self->choices = senda_choice_row_new (_("Where is the group?"), FALSE);
  add_stages (self);
  senda_choice_row_break_line (SENDA_CHOICE_ROW (self->choices));
  for (const SendaChoice *choice = senda_agreed_stage_states; choice->name; choice++)
    if (!g_str_equal (choice->name, SENDA_STATE_RATED))
      senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), choice->name, _(choice->label),
                            senda_choice_face_new (NULL, _(choice->label)));
  g_signal_connect_swapped (self->choices, "chosen", G_CALLBACK (chosen_cb), self);
  return self->choices;
}

static GtkWidget *
make_buttons (SendaElementChoice *self)
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
make_reason (SendaElementChoice *self)
{
  SendaWorkspace *workspace = senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (self));

  self->reason_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->prompt = senda_section_label_new (NULL, NULL);
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

static GtkWidget *
make_suggestion (SendaElementChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->suggestion = senda_section_label_new (NULL, NULL);
  self->reasons = senda_section_label_new (NULL, "dim-label");
  self->why = senda_fold_new (_("How the statements are marked"));
  gtk_widget_add_css_class (self->why, "quiet");
  senda_fold_set_child (SENDA_FOLD (self->why), self->reasons);
  gtk_box_append (GTK_BOX (box), self->suggestion);
  gtk_box_append (GTK_BOX (box), self->why);
  return box;
}

static void
senda_element_choice_constructed (GObject *object)
{
  SendaElementChoice *self = SENDA_ELEMENT_CHOICE (object);
  GtkWidget *column = senda_section_box_new (_("Where Are We?"));

  G_OBJECT_CLASS (senda_element_choice_parent_class)->constructed (object);

  gtk_box_append (GTK_BOX (column), make_suggestion (self));
  gtk_box_append (GTK_BOX (column), make_choices (self));
  self->chosen = senda_section_label_new (NULL, "chosen");
  gtk_box_append (GTK_BOX (column), self->chosen);
  gtk_box_append (GTK_BOX (column), make_reason (self));
  adw_bin_set_child (ADW_BIN (self), column);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
}

static gboolean
senda_element_choice_grab_focus (GtkWidget *widget)
{
  SendaElementChoice *self = SENDA_ELEMENT_CHOICE (widget);

  return gtk_widget_grab_focus (self->pending_state ? self->reason : self->choices);
}

/* Escape gives up the choice that waits before it closes anything. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args G_GNUC_UNUSED,
           gpointer   data G_GNUC_UNUSED)
{
  SendaElementChoice *self = SENDA_ELEMENT_CHOICE (widget);

  if (self->pending_state == NULL)
    return FALSE;
  cancel_cb (self);
  return TRUE;
}

static void
senda_element_choice_finalize (GObject *object)
{
  g_free (SENDA_ELEMENT_CHOICE (object)->pending_state);

  G_OBJECT_CLASS (senda_element_choice_parent_class)->finalize (object);
}

static void
senda_element_choice_class_init (SendaElementChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = senda_element_choice_constructed;
  object_class->finalize = senda_element_choice_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_element_choice_grab_focus;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_choice_update;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
senda_element_choice_init (SendaElementChoice *self G_GNUC_UNUSED)
{
}

/* Records the choice, or lets it wait and asks for the reason that it needs. FALSE when it could
 * not be recorded. */
gboolean
senda_element_choice_choose (SendaElementChoice *self,
                             const char         *state,
                             guint               stage)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SENDA_IS_ELEMENT_CHOICE (self), FALSE);

  senda_element_choice_cancel (self);
  if (rate (self, state, stage, NULL, &error))
    return TRUE;
  if (!g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID) ||
      senda_element_section_is_fixed (SENDA_ELEMENT_SECTION (self)))
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  set_pending (self, state, stage);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
  gtk_widget_grab_focus (self->reason);
  return FALSE;
}

/* Whether a choice waits for its reason. */
gboolean
senda_element_choice_is_pending (SendaElementChoice *self)
{
  g_return_val_if_fail (SENDA_IS_ELEMENT_CHOICE (self), FALSE);

  return self->pending_state != NULL;
}

/* Gives up the choice that waits; what stood before still stands. */
void
senda_element_choice_cancel (SendaElementChoice *self)
{
  g_return_if_fail (SENDA_IS_ELEMENT_CHOICE (self));

  if (self->pending_state == NULL)
    return;
  set_pending (self, NULL, 0);
  senda_text_entry_discard (get_entry (self));
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
}
