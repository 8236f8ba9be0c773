/* senda-talk-tools.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-tools.h"

#include "senda-choice-row.h"
#include "senda-picker.h"
#include "senda-section.h"
#include "senda-talk-timer-button.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkTools
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  SendaTalkBody *body; /* beside us in the window */
  GtkWidget *elements;
  GtkWidget *order;
  GtkWidget *languages;
  GtkWidget *panels[3];
};

G_DEFINE_FINAL_TYPE (SendaTalkTools, senda_talk_tools, GTK_TYPE_WIDGET)

static const struct
{
  const char *name;
  const char *title;
  const char *action;
} panels[] = {
  { SENDA_PANEL_VOTES, N_("Votes"), "talk.votes" },
  { SENDA_PANEL_AGREEMENT, N_("Agreement"), "talk.agreement" },
  { SENDA_PANEL_NOTE, N_("Note"), "talk.note" },
};

static const char *
say (SendaTalkTools *self,
     SendaMessage    message)
{
  return senda_message (message,
                        senda_workspace_get_catalog (senda_talk_get_workspace (self->talk)));
}

static void
fill_elements (SendaPicker *picker,
               gpointer     data)
{
  SendaTalkTools *self = SENDA_TALK_TOOLS (data);
  SendaContent *content = senda_talk_get_content (self->talk);

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      senda_picker_add (picker, element->id, say (self, element->name), NULL,
                        say (self, element->area->name));
    }
}

static void
picked_cb (SendaTalkTools *self,
           const char     *id)
{
  const SendaElement *element = NULL;

  g_assert (SENDA_IS_TALK_TOOLS (self));

  element = senda_content_find_element (senda_talk_get_content (self->talk), id);
  if (element == NULL)
    return;
  senda_talk_set_element (self->talk, element);
  gtk_widget_grab_focus (GTK_WIDGET (self->body));
}

static void
language_chosen_cb (SendaTalkTools *self,
                    const char     *language)
{
  g_assert (SENDA_IS_TALK_TOOLS (self));

  senda_talk_set_language (self->talk, language);
}

static void
moved_cb (SendaTalkTools *self)
{
  const SendaElement *element = senda_talk_get_element (self->talk);

  g_assert (SENDA_IS_TALK_TOOLS (self));

  senda_picker_set_chosen (SENDA_PICKER (self->elements), element->id, say (self, element->name));
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->languages),
                               senda_talk_get_language (self->talk));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->order),
                                senda_talk_get_widest_first (self->talk));
}

static void
panel_changed_cb (SendaTalkTools *self)
{
  const char *panel = senda_talk_body_get_panel (self->body);

  g_assert (SENDA_IS_TALK_TOOLS (self));

  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->panels[i]),
                                  g_strcmp0 (panel, panels[i].name) == 0);
}

static void
order_clicked_cb (SendaTalkTools *self)
{
  g_assert (SENDA_IS_TALK_TOOLS (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "talk.order", NULL);
  moved_cb (self);
}

static void
panel_clicked_cb (SendaTalkTools *self,
                  GtkWidget      *button)
{
  g_assert (SENDA_IS_TALK_TOOLS (self));

  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    if (button == self->panels[i])
      gtk_widget_activate_action (GTK_WIDGET (self), panels[i].action, NULL);
  panel_changed_cb (self);
}

static void
senda_talk_tools_dispose (GObject *object)
{
  SendaTalkTools *self = SENDA_TALK_TOOLS (object);
  GtkWidget *child = NULL;

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->talk);
  g_clear_object (&self->body);

  G_OBJECT_CLASS (senda_talk_tools_parent_class)->dispose (object);
}

static void
senda_talk_tools_class_init (SendaTalkToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_talk_tools_dispose;

  gtk_widget_class_set_css_name (widget_class, "talktools");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_tools_init (SendaTalkTools *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), senda_wrap_layout_new (6, 6));
}

static GtkWidget *
toggle_new (SendaTalkTools *self,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  /* What is opened takes the focus, not the button. */
  gtk_widget_set_focus_on_click (toggle, FALSE);
  g_signal_connect_swapped (toggle, "clicked", callback, self);
  return toggle;
}

static GtkWidget *
make_languages (SendaTalkTools *self)
{
  self->languages = senda_choice_row_new (_("Language of the statements"), FALSE);
  for (const char *const *code = senda_languages (); *code != NULL; code++)
    senda_choice_row_add (SENDA_CHOICE_ROW (self->languages), *code, senda_language_name (*code),
                          senda_choice_face_new (NULL, senda_language_name (*code)));
  /* Translators: both languages at once */
  senda_choice_row_add (SENDA_CHOICE_ROW (self->languages), SENDA_TALK_BOTH,
                        C_("languages", "Both"),
                        senda_choice_face_new (NULL, C_("languages", "Both")));
  g_signal_connect_swapped (self->languages, "chosen", G_CALLBACK (language_chosen_cb), self);
  return self->languages;
}

static GtkWidget *
make_panels (SendaTalkTools *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      self->panels[i] = toggle_new (self, _(panels[i].title), G_CALLBACK (panel_clicked_cb));
      gtk_box_append (GTK_BOX (box), self->panels[i]);
    }
  return box;
}

/* @body: the panels that are opened and closed. */
GtkWidget *
senda_talk_tools_new (SendaTalk      *talk,
                      SendaTalkTimer *timer,
                      SendaTalkBody  *body)
{
  SendaTalkTools *self = g_object_new (SENDA_TYPE_TALK_TOOLS, NULL);
  GtkWidget *widget = GTK_WIDGET (self);

  self->talk = g_object_ref (talk);
  self->body = g_object_ref (body);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tools"),
                                  -1);
  self->elements = senda_picker_new (_("Element"), _("Choose an Element"), fill_elements, self);
  /* Translators: elements whose views are furthest apart come first */
  self->order = toggle_new (self, _("Furthest Apart First"), G_CALLBACK (order_clicked_cb));
  gtk_widget_set_tooltip_text (self->order, _("Elements come first whose views are furthest "
                                              "apart."));
  g_signal_connect_swapped (self->elements, "picked", G_CALLBACK (picked_cb), self);
  gtk_widget_set_parent (self->elements, widget);
  gtk_widget_set_parent (self->order, widget);
  gtk_widget_set_parent (make_languages (self), widget);
  gtk_widget_set_parent (senda_talk_timer_button_new (timer), widget);
  gtk_widget_set_parent (make_panels (self), widget);
  g_signal_connect_swapped (talk, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_object (body, "panel-changed", G_CALLBACK (panel_changed_cb), self,
                           G_CONNECT_SWAPPED);
  moved_cb (self);
  return widget;
}

void
senda_talk_tools_open_list (SendaTalkTools *self)
{
  GtkWidget *button = NULL;

  g_return_if_fail (SENDA_IS_TALK_TOOLS (self));

  button = gtk_widget_get_first_child (self->elements);
  if (GTK_IS_BUTTON (button))
    g_signal_emit_by_name (button, "clicked");
}
