/* senda-checklist-editor.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-editor.h"

#include "senda-checklist-words.h"
#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-form-row.h"
#include "senda-privacy-hint.h"
#include "senda-protocol-edits.h"
#include "senda-record-form.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaChecklistEditor
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  char *item;          /* its id */
  SendaRecord *sample; /* in no store: what the record of the item holds, or would */
  char *starter;       /* or NULL */
  const char *wanted;  /* a state that waits for its words, or NULL */
  const char *state;   /* the one that holds */
  gboolean read_only;
  GtkWidget *states;
  GtkWidget *ask;      /* for the words that a state waits for */
  GtkWidget *start;    /* around the starter */
  GtkWidget *form;
  GtkWidget *aside;
};

G_DEFINE_FINAL_TYPE (SendaChecklistEditor, senda_checklist_editor, ADW_TYPE_BIN)

static const SendaFormField fields[] = {
  { "decision", N_("What was agreed, in words that everybody can act on"), NULL },
  { "reason", NULL, NULL },
  { "responsible", N_("Nobody yet"), NULL },
  { "agencies", NULL, NULL },
  { "due_on", NULL, NULL },
  { "note", N_("Why it was decided so, what was left open"), NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField own_fields[] = {
  { "name", NULL, NULL },
  { "text", N_("What there is to settle, as a question"), NULL },
  { NULL, NULL, NULL }
};

static SendaWorkspace *
get_workspace (SendaChecklistEditor *self)
{
  return senda_protocols_get_workspace (self->protocols);
}

static SendaCatalog *
get_catalog (SendaChecklistEditor *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

static GtkWidget *
get_row (SendaChecklistEditor *self,
         const char           *field)
{
  return gtk_widget_get_ancestor (
    senda_record_form_get_field (SENDA_RECORD_FORM (self->form), field), SENDA_TYPE_FORM_ROW);
}

static gboolean
is_state (SendaChecklistEditor *self,
          const char           *state)
{
  return g_strcmp0 (self->wanted ? self->wanted : self->state, state) == 0;
}

static void
show_state (SendaChecklistEditor *self)
{
  const char *ask = NULL;

  if (g_strcmp0 (self->wanted, SENDA_ITEM_DECIDED) == 0)
    ask = _("Say below what was decided; then it counts as decided.");
  else if (self->wanted != NULL)
    ask = _("Say below why it does not apply; then it counts as that.");
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->states), self->state);
  gtk_label_set_label (GTK_LABEL (self->ask), ask ? ask : "");
  gtk_widget_set_visible (self->ask, ask != NULL);
  gtk_widget_set_visible (get_row (self, "reason"),
                          is_state (self, SENDA_ITEM_NOT_APPLICABLE) ||
                            !senda_record_is_null (self->sample, "reason"));
  gtk_widget_set_visible (self->start,
                          self->starter != NULL && !self->read_only &&
                            senda_record_is_null (self->sample, "decision"));
}

static gboolean
set_item (SendaChecklistEditor *self,
          const SendaGiven     *given)
{
  g_autoptr (GError) error = NULL;

  if (senda_protocol_set_item (self->protocols, self->protocol, self->item, given, &error))
    return TRUE;
  senda_window_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

/* Words of a draft do not decide by themselves what is being discussed; nor does a reason that
 * is mended say again that an item does not apply. NULL: what the words say by themselves. */
static const char *
get_state_to_keep (SendaChecklistEditor *self,
                   const char           *field)
{
  gboolean has_words = !senda_record_is_null (self->sample, field);

  if (self->wanted != NULL)
    return NULL;
  if (g_str_equal (field, "decision") && has_words &&
      g_str_equal (self->state, SENDA_ITEM_DISCUSSING))
    return self->state;
  if (g_str_equal (field, "reason") && has_words)
    return self->state;
  return NULL;
}

static gboolean
save_cb (SendaFormRow *row,
         const char   *text,
         gpointer      data)
{
  SendaChecklistEditor *self = data;
  const SendaField *field = senda_form_row_get_field (row);
  gboolean is_bilingual = field->flags & SENDA_FIELD_BILINGUAL;
  const char *keep = *text != '\0' ? get_state_to_keep (self, field->name) : NULL;
  const SendaGiven given[] = {
    { field->name, text, is_bilingual ? senda_form_row_get_language (row) : NULL },
    { keep ? "state" : NULL, keep, NULL },
    { NULL, NULL, NULL }
  };

  if (!set_item (self, given))
    return FALSE;
  self->wanted = NULL;
  show_state (self);
  return TRUE;
}

/* What is asked for first: the words without which a state says nothing. */
static const char *
get_words (const char *state)
{
  if (g_str_equal (state, SENDA_ITEM_DECIDED))
    return "decision";
  return g_str_equal (state, SENDA_ITEM_NOT_APPLICABLE) ? "reason" : NULL;
}

static void
chosen_cb (SendaChecklistEditor *self,
           const char           *state)
{
  const char *words = get_words (state);
  const SendaGiven given[] = { { "state", state, NULL }, { NULL, NULL, NULL } };

  g_assert (SENDA_IS_CHECKLIST_EDITOR (self));

  self->wanted = NULL;
  if (words != NULL && senda_record_is_null (self->sample, words))
    {
      self->wanted = g_str_equal (words, "decision") ? SENDA_ITEM_DECIDED
                                                     : SENDA_ITEM_NOT_APPLICABLE;
      show_state (self);
      gtk_widget_grab_focus (get_row (self, words));
      return;
    }
  set_item (self, given);
  show_state (self);
}

/* A start is not a decision yet. */
static void
start_cb (SendaChecklistEditor *self)
{
  const char *language = senda_workspace_get_language (get_workspace (self));
  const SendaGiven given[] = { { "decision", self->starter, language },
                               { "state", SENDA_ITEM_DISCUSSING, NULL },
                               { NULL, NULL, NULL } };

  g_assert (SENDA_IS_CHECKLIST_EDITOR (self));

  if (set_item (self, given))
    gtk_widget_grab_focus (get_row (self, "decision"));
}

static void
move (SendaChecklistEditor *self,
      int                   by)
{
  g_autoptr (GError) error = NULL;

  if (!senda_protocol_move_item (self->protocols, self->protocol, self->item, by, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
up_cb (SendaChecklistEditor *self)
{
  move (self, -1);
}

static void
down_cb (SendaChecklistEditor *self)
{
  move (self, 1);
}

static gboolean
is_aside (SendaChecklistEditor *self)
{
  return senda_record_get_integer (self->sample, "is_retired") != 0;
}

static void
aside_cb (SendaChecklistEditor *self)
{
  gboolean retire = !is_aside (self);
  GtkWidget *around = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_CHECKLIST_EDITOR (self));

  if (!senda_protocol_retire_item (self->protocols, self->protocol, self->item, retire, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_window_toast (around, retire ? _("The item was set aside.")
                                       : _("The item was brought back."), TRUE);
}

static GtkWidget *
build_states (SendaChecklistEditor *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->states = senda_choice_row_new (_("Where it stands"), FALSE);
  for (const SendaChoice *state = senda_protocol_item_states; state->name != NULL; state++)
    {
      const char *label = senda_checklist_say_state (state->name, get_catalog (self));
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       "icon-name", senda_checklist_get_icon (state->name),
                                       NULL);

      senda_choice_row_add (SENDA_CHOICE_ROW (self->states), state->name, label,
                            senda_choice_face_new (image, label));
    }
  gtk_widget_set_sensitive (self->states, !self->read_only);
  g_signal_connect_object (self->states, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->ask = g_object_new (GTK_TYPE_LABEL,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                            "xalign", 0.0,
                            "wrap", TRUE,
                            "width-chars", 10,
                            NULL);
  gtk_box_append (GTK_BOX (column), self->states);
  gtk_box_append (GTK_BOX (column), self->ask);
  return column;
}

static GtkWidget *
build_start (SendaChecklistEditor *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Start with These Words"));
  GtkWidget *words = senda_paragraph_new (self->starter);

  self->start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->start, "starter");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->start), words);
  gtk_box_append (GTK_BOX (self->start), button);
  return self->start;
}

/* A form whose words go to the item, whether it has a record yet or not. */
static GtkWidget *
make_form (SendaChecklistEditor *self,
           const char           *label,
           const SendaFormField *items)
{
  GtkWidget *form = senda_record_form_new (get_workspace (self), self->sample, label, items, NULL);

  for (const SendaFormField *item = items; item->field != NULL; item++)
    {
      GtkWidget *control = senda_record_form_get_field (SENDA_RECORD_FORM (form), item->field);
      GtkWidget *row = gtk_widget_get_ancestor (control, SENDA_TYPE_FORM_ROW);

      senda_form_row_set_save (SENDA_FORM_ROW (row), save_cb, self);
    }
  return form;
}

static GtkWidget *
add_button (SendaChecklistEditor *self,
            GtkWidget            *line,
            const char           *icon,
            const char           *label,
            GCallback             callback)
{
  GtkWidget *button = senda_text_button_new (icon, label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, line, NULL);
  return button;
}

static GtkWidget *
build_buttons (SendaChecklistEditor *self)
{
  GtkWidget *line = senda_wrap_box_new (6, 6);

  add_button (self, line, "senda-move-up-symbolic", _("Move Up"), G_CALLBACK (up_cb));
  add_button (self, line, "senda-move-down-symbolic", _("Move Down"), G_CALLBACK (down_cb));
  self->aside = gtk_button_new_with_label (_("Set Aside"));
  gtk_widget_add_css_class (self->aside, "flat");
  g_signal_connect_object (self->aside, "clicked", G_CALLBACK (aside_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->aside, line, NULL);
  gtk_widget_set_visible (line, !self->read_only);
  return line;
}

static void
append_facts (SendaChecklistEditor *self,
              GtkBox               *column,
              const SendaSheetItem *item)
{
  SendaCatalog *catalog = get_catalog (self);
  const char *hint = item->topic ? senda_message (senda_topic_get_text (item->topic, "hint"),
                                                  catalog) : NULL;
  g_autofree char *checked = senda_checklist_say_checked (item, catalog);

  if (hint != NULL && *hint != '\0')
    gtk_box_append (column, senda_paragraph_new (hint));
  if (checked != NULL)
    {
      GtkWidget *label = senda_paragraph_new_dim (checked);

      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (column, label);
    }
}

static void
build (SendaChecklistEditor *self,
       const SendaSheetItem *item)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkBox *box = GTK_BOX (column);

  gtk_widget_add_css_class (column, "form");
  append_facts (self, box, item);
  if (item->topic == NULL)
    gtk_box_append (box, make_form (self, _("The item"), own_fields));
  gtk_box_append (box, build_states (self));
  gtk_box_append (box, build_start (self));
  self->form = make_form (self, _("What is said of it"), fields);
  gtk_box_append (box, self->form);
  gtk_box_append (box, senda_privacy_hint_new ());
  gtk_box_append (box, build_buttons (self));
  adw_bin_set_child (ADW_BIN (self), column);
}

static SendaRecord *
make_sample (SendaRecord *protocol)
{
  SendaRecord *sample = senda_record_new (&senda_protocol_item_info, "sample");

  senda_record_set (sample, "protocol", SENDA_TEXT (senda_record_get_id (protocol)));
  return sample;
}

static void
senda_checklist_editor_dispose (GObject *object)
{
  SendaChecklistEditor *self = SENDA_CHECKLIST_EDITOR (object);

  /* The children go first: a field that is still being typed in commits as it goes. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->sample);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_checklist_editor_parent_class)->dispose (object);
}

static void
senda_checklist_editor_finalize (GObject *object)
{
  SendaChecklistEditor *self = SENDA_CHECKLIST_EDITOR (object);

  g_free (self->item);
  g_free (self->starter);

  G_OBJECT_CLASS (senda_checklist_editor_parent_class)->finalize (object);
}

static void
senda_checklist_editor_class_init (SendaChecklistEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_checklist_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_checklist_editor_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
}

static void
senda_checklist_editor_init (SendaChecklistEditor *self)
{
  self->state = SENDA_ITEM_NOT_DISCUSSED;
}

GtkWidget *
senda_checklist_editor_new (SendaProtocols       *protocols,
                            SendaRecord          *protocol,
                            const SendaSheetItem *item)
{
  SendaChecklistEditor *self = g_object_new (SENDA_TYPE_CHECKLIST_EDITOR, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  self->item = g_strdup (item->id);
  self->sample = make_sample (protocol);
  if (item->topic != NULL)
    self->starter = g_strdup (senda_message (senda_topic_get_text (item->topic, "starter"),
                                             get_catalog (self)));
  if (self->starter != NULL && *self->starter == '\0')
    g_clear_pointer (&self->starter, g_free);
  g_object_get (get_workspace (self), "read-only", &self->read_only, NULL);
  build (self, item);
  senda_checklist_editor_update (self, item);
  return GTK_WIDGET (self);
}

void
senda_checklist_editor_update (SendaChecklistEditor *self,
                               const SendaSheetItem *item)
{
  g_autoptr (SendaRecord) blank = NULL;

  g_return_if_fail (SENDA_IS_CHECKLIST_EDITOR (self));

  blank = item->record ? NULL : make_sample (self->protocol);
  senda_record_take_values (self->sample, item->record ? item->record : blank);
  self->state = senda_choice_find (senda_protocol_item_states, item->state)->name;
  gtk_button_set_label (GTK_BUTTON (self->aside),
                        is_aside (self) ? _("Bring Back") : _("Set Aside"));
  show_state (self);
}
