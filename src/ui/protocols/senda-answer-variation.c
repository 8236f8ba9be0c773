/* senda-answer-variation.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-variation.h"

#include "senda-answer-acts.h"
#include "senda-answer-call.h"
#include "senda-answer-edits.h"
#include "senda-answer-form.h"
#include "senda-answer-words.h"
#include "senda-circumstance-field.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaAnswerVariation
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *answer;
  const SendaTopic *question;
  char *language;
  gboolean is_first;
  gboolean is_last;
  GtkWidget *fold;
  GtkWidget *faults;
  GtkWidget *when; /* so those below: NULL until it is unfolded */
  GtkWidget *up;
  GtkWidget *down;
};

G_DEFINE_FINAL_TYPE (SendaAnswerVariation, senda_answer_variation, ADW_TYPE_BIN)

static void
show_opened (SendaAnswerVariation *self)
{
  if (self->when == NULL)
    return;
  senda_tags_field_set_tags (SENDA_TAGS_FIELD (self->when),
                             senda_record_get_text (self->answer, "circumstances"));
  gtk_widget_set_sensitive (self->up, !self->is_first);
  gtk_widget_set_sensitive (self->down, !self->is_last);
}

/* One that held under no circumstances would be a second default. */
static void
when_cb (SendaAnswerVariation *self,
         const char           *tags)
{
  const SendaGiven given[] = { { "circumstances", tags }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ANSWER_VARIATION (self));

  if (*tags == '\0')
    senda_window_toast (GTK_WIDGET (self),
                        _("A variation needs a circumstance. Add another one first, or remove the "
                          "variation."), FALSE);
  else if (!senda_answer_edit (self->protocols, self->answer, given, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
up_cb (SendaAnswerVariation *self)
{
  g_assert (SENDA_IS_ANSWER_VARIATION (self));

  senda_answer_move (GTK_WIDGET (self), self->protocols, self->answer, -1);
}

static void
down_cb (SendaAnswerVariation *self)
{
  g_assert (SENDA_IS_ANSWER_VARIATION (self));

  senda_answer_move (GTK_WIDGET (self), self->protocols, self->answer, 1);
}

static void
remove_cb (SendaAnswerVariation *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  g_assert (SENDA_IS_ANSWER_VARIATION (self));

  senda_answer_remove (parent, self->protocols, self->answer);
}

static GtkWidget *
add_button (SendaAnswerVariation *self,
            GtkWidget            *buttons,
            const char           *icon,
            const char           *label,
            GCallback             callback)
{
  GtkWidget *button = senda_text_button_new (icon, label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, buttons, NULL);
  return button;
}

static GtkWidget *
make_buttons (SendaAnswerVariation *self)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);

  self->up = add_button (self, buttons, "senda-move-up-symbolic", _("Move Up"),
                         G_CALLBACK (up_cb));
  self->down = add_button (self, buttons, "senda-move-down-symbolic", _("Move Down"),
                           G_CALLBACK (down_cb));
  add_button (self, buttons, "senda-remove-symbolic", _("Remove the Variation"),
              G_CALLBACK (remove_cb));
  return buttons;
}

static GtkWidget *
make_when (SendaAnswerVariation *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *hint = senda_paragraph_new_dim (_("Of one kind, any of them will do; of several "
                                               "kinds, all must be the case."));
  GtkWidget *list = senda_boxed_list_new (C_("answer", "When"));

  gtk_widget_add_css_class (hint, "caption");
  self->when = senda_circumstance_field_new (self->protocols, self->question);
  g_signal_connect_object (self->when, "committed", G_CALLBACK (when_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->when);
  gtk_box_append (GTK_BOX (column), hint);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (C_("answer", "When"), column));
  return list;
}

static void
expanded_cb (SendaAnswerVariation *self)
{
  GtkWidget *column = NULL;
  GtkWidget *buttons = NULL;
  gboolean read_only = FALSE;

  g_assert (SENDA_IS_ANSWER_VARIATION (self));

  if (self->when != NULL || !senda_fold_get_expanded (SENDA_FOLD (self->fold)))
    return;
  g_object_get (senda_protocols_get_workspace (self->protocols), "read-only", &read_only, NULL);
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (column, "variation");
  gtk_box_append (GTK_BOX (column), make_when (self));
  gtk_box_append (GTK_BOX (column),
                  senda_answer_form_new (self->protocols, self->answer, self->question,
                                         self->language));
  buttons = make_buttons (self);
  gtk_widget_set_visible (buttons, !read_only);
  senda_tags_field_set_editable (SENDA_TAGS_FIELD (self->when), !read_only);
  gtk_box_append (GTK_BOX (column), buttons);
  senda_fold_set_child (SENDA_FOLD (self->fold), column);
  show_opened (self);
}

static void
senda_answer_variation_dispose (GObject *object)
{
  SendaAnswerVariation *self = SENDA_ANSWER_VARIATION (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->answer);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_answer_variation_parent_class)->dispose (object);
}

static void
senda_answer_variation_finalize (GObject *object)
{
  g_free (SENDA_ANSWER_VARIATION (object)->language);

  G_OBJECT_CLASS (senda_answer_variation_parent_class)->finalize (object);
}

static gboolean
senda_answer_variation_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_ANSWER_VARIATION (widget)->fold);
}

static void
senda_answer_variation_class_init (SendaAnswerVariationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_answer_variation_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_answer_variation_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_answer_variation_grab_focus;
}

static void
senda_answer_variation_init (SendaAnswerVariation *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_answer_variation_new (SendaProtocols   *protocols,
                            SendaRecord      *answer,
                            const SendaTopic *question,
                            const char       *language)
{
  SendaAnswerVariation *self = g_object_new (SENDA_TYPE_ANSWER_VARIATION, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->protocols = g_object_ref (protocols);
  self->answer = g_object_ref (answer);
  self->question = question;
  self->language = g_strdup (language);
  self->fold = senda_fold_new (NULL);
  self->faults = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->fold);
  gtk_box_append (GTK_BOX (column), self->faults);
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

/* (transfer none) */
SendaRecord *
senda_answer_variation_get_answer (SendaAnswerVariation *self)
{
  g_return_val_if_fail (SENDA_IS_ANSWER_VARIATION (self), NULL);

  return self->answer;
}

void
senda_answer_variation_update (SendaAnswerVariation *self,
                               const SendaCall      *call,
                               gboolean              is_first,
                               gboolean              is_last)
{
  g_autofree char *when = NULL;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (SENDA_IS_ANSWER_VARIATION (self));

  when = senda_answer_say_when (self->protocols, call);
  /* Translators: heads an answer; %s is such as “Labor trafficking; 13–17 years” */
  title = g_strdup_printf (C_("answer", "When: %s"), when);
  line = senda_answer_say_line (self->protocols, call);
  label = g_strdup_printf ("%s. %s", title, line);
  self->is_first = is_first;
  self->is_last = is_last;
  senda_fold_set_title (SENDA_FOLD (self->fold), title);
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), line);
  senda_fold_set_label (SENDA_FOLD (self->fold), label);
  senda_answer_show_faults (self->faults, self->protocols, call);
  show_opened (self);
}

/* Unfolds it, with the focus on its head. */
void
senda_answer_variation_open (SendaAnswerVariation *self)
{
  g_return_if_fail (SENDA_IS_ANSWER_VARIATION (self));

  senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
  gtk_widget_grab_focus (self->fold);
}
