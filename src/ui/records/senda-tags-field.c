/* senda-tags-field.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-tags-field.h"

#include "senda-focus.h"
#include "senda-form-topics.h"
#include "senda-picker.h"
#include "senda-section.h"
#include "senda-tags.h"
#include "senda-topic.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaTagsField
{
  GtkWidget parent_instance;

  SendaWorkspace *workspace;
  char *kind;
  SendaTagsSource source; /* of what is no topic */
  gpointer source_data;
  char *tags; /* or NULL */
  GPtrArray *chips; /* of GtkWidget, borrowed, in the order of the tags */
  GtkWidget *picker;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (SendaTagsField, senda_tags_field, GTK_TYPE_WIDGET)

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a chip carries: its tag. */
#define TAG_KEY "senda-tag"
#define REMOVE_KEY "senda-remove"

/* NULL: not to be shown. (transfer full) */
static char *
dup_name (SendaTagsField *self,
          const char     *tag)
{
  if (self->source.dup_name != NULL)
    return self->source.dup_name (tag, self->source_data);
  return g_strdup (senda_content_name_topic (senda_workspace_get_content (self->workspace), tag,
                                             senda_workspace_get_catalog (self->workspace)));
}

static void
commit (SendaTagsField     *self,
        const char *const  *names)
{
  g_autofree char *tags = senda_tags_join (names);

  g_signal_emit (self, signals[COMMITTED], 0, tags ? tags : "");
}

static void
add_tag (SendaTagsField *self,
         const char     *tag)
{
  g_autofree char *both = g_strjoin (",", self->tags ? self->tags : "", tag, NULL);
  g_auto (GStrv) names = senda_tags_split (both);

  commit (self, (const char *const *) names);
}

static void
picked_cb (SendaTagsField *self,
           const char     *id)
{
  g_assert (SENDA_IS_TAGS_FIELD (self));

  if (id != NULL)
    add_tag (self, id);
}

static void
typed_cb (SendaTagsField *self,
          const char     *text)
{
  g_assert (SENDA_IS_TAGS_FIELD (self));

  add_tag (self, text);
}

static void
remove_chip (SendaTagsField *self,
             GtkWidget      *chip)
{
  const char *tag = g_object_get_data (G_OBJECT (chip), TAG_KEY);
  g_auto (GStrv) names = senda_tags_split (self->tags);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_str_equal (names[i], tag))
      g_ptr_array_add (kept, names[i]);
  g_ptr_array_add (kept, NULL);
  commit (self, (const char *const *) kept->pdata);
}

static void
remove_clicked_cb (SendaTagsField *self,
                   GtkWidget      *button)
{
  g_assert (SENDA_IS_TAGS_FIELD (self));

  remove_chip (self, gtk_widget_get_parent (button));
}

static gboolean
key_pressed_cb (GtkEventController *keys,
                guint               key,
                guint               code G_GNUC_UNUSED,
                GdkModifierType     state G_GNUC_UNUSED,
                SendaTagsField     *self)
{
  g_assert (SENDA_IS_TAGS_FIELD (self));

  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete && key != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;
  remove_chip (self, gtk_widget_get_parent (gtk_event_controller_get_widget (keys)));
  return GDK_EVENT_STOP;
}

static GtkWidget *
build_remove (SendaTagsField *self,
              const char     *name)
{
  /* Translators: the name of a button; %s is such as Goal 2 */
  g_autofree char *label = g_strdup_printf (_("Remove: %s"), name);
  GtkWidget *button = senda_icon_button_new ("senda-close-symbolic", label);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (button, keys);
  return button;
}

static GtkWidget *
build_chip (SendaTagsField *self,
            const char     *tag,
            const char     *name)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = build_remove (self, name);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", name,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (chip, "tag");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_visible (button, self->editable);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  g_object_set_data_full (G_OBJECT (chip), TAG_KEY, g_strdup (tag), g_free);
  g_object_set_data (G_OBJECT (chip), REMOVE_KEY, button);
  return chip;
}

/* Which chip holds the focus, or -1. */
static int
find_focus (SendaTagsField *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index = 0;

  return focused && g_ptr_array_find (self->chips, focused, &index) ? (int) index : -1;
}

/* A focus in a chip that went moves to the one that took its place. */
static void
restore_focus (SendaTagsField *self,
               int             index)
{
  if (index < 0)
    return;
  if ((guint) index < self->chips->len)
    gtk_widget_grab_focus (g_object_get_data (g_ptr_array_index (self->chips, index),
                                              REMOVE_KEY));
  else
    gtk_widget_grab_focus (self->picker);
}

static void
show_chips (SendaTagsField *self)
{
  g_auto (GStrv) names = senda_tags_split (self->tags);
  int focused = find_focus (self);

  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = dup_name (self, names[i]);
      GtkWidget *chip = name ? build_chip (self, names[i], name) : NULL;

      if (chip == NULL)
        continue;
      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->picker);
      g_ptr_array_add (self->chips, chip);
    }
  restore_focus (self, focused);
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaTagsField *self = data;

  if (self->source.fill != NULL)
    self->source.fill (picker, self->tags, self->source_data);
  else if (self->kind != NULL)
    senda_form_add_topics (picker, self->workspace, self->kind, self->tags);
}

static gboolean
senda_tags_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TAGS_FIELD (widget)->picker);
}

static void
senda_tags_field_dispose (GObject *object)
{
  SendaTagsField *self = SENDA_TAGS_FIELD (object);
  GtkWidget *child = NULL;

  g_ptr_array_set_size (self->chips, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  self->picker = NULL;
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_tags_field_parent_class)->dispose (object);
}

static void
senda_tags_field_finalize (GObject *object)
{
  SendaTagsField *self = SENDA_TAGS_FIELD (object);

  g_ptr_array_unref (self->chips);
  g_free (self->kind);
  g_free (self->tags);

  G_OBJECT_CLASS (senda_tags_field_parent_class)->finalize (object);
}

static void
senda_tags_field_class_init (SendaTagsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_tags_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_tags_field_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_tags_field_grab_focus;

  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "tagsfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_tags_field_init (SendaTagsField *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), senda_wrap_layout_new (6, 6));
  self->chips = g_ptr_array_new ();
  self->editable = TRUE;
}

/* @label: the name of the field; @kind: NULL when all words are the reader's own. */
GtkWidget *
senda_tags_field_new (SendaWorkspace *workspace,
                      const char     *label,
                      const char     *kind)
{
  SendaTagsField *self = g_object_new (SENDA_TYPE_TAGS_FIELD, NULL);

  self->workspace = g_object_ref (workspace);
  self->kind = g_strdup (kind);
  self->picker = senda_picker_new (label, _("Add…"), fill_cb, self);
  senda_picker_set_takes_words (SENDA_PICKER (self->picker), TRUE);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/* Shows the tags that the record holds; NULL for none. */
void
senda_tags_field_set_tags (SendaTagsField *self,
                           const char     *tags)
{
  g_return_if_fail (SENDA_IS_TAGS_FIELD (self));

  if (g_strcmp0 (tags, self->tags) == 0)
    return;
  g_free (self->tags);
  self->tags = g_strdup (tags);
  show_chips (self);
}

void
senda_tags_field_set_editable (SendaTagsField *self,
                               gboolean        editable)
{
  g_return_if_fail (SENDA_IS_TAGS_FIELD (self));

  self->editable = editable;
  gtk_widget_set_visible (self->picker, editable);
  show_chips (self);
}

/* What is kept are ids of something else than topics, and words of one's own are none. */
void
senda_tags_field_set_source (SendaTagsField        *self,
                             const SendaTagsSource *source,
                             gpointer               data)
{
  g_return_if_fail (SENDA_IS_TAGS_FIELD (self));

  self->source = *source;
  self->source_data = data;
  senda_picker_set_takes_words (SENDA_PICKER (self->picker), FALSE);
  show_chips (self);
}

/* Names may be others now. */
void
senda_tags_field_refresh (SendaTagsField *self)
{
  g_return_if_fail (SENDA_IS_TAGS_FIELD (self));

  show_chips (self);
}
