/* senda-circumstance-chooser.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-circumstance-chooser.h"

#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* As wide as lets two of them stand side by side in the narrowest window. */
#define FIELD_WIDTH 160

struct _SendaCircumstanceChooser
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  GtkWidget *fields;
  GtkWidget *fold;
  GtkWidget *beside; /* in the fold: what applies beside */
  GtkWidget *controls[SENDA_MAX_DIMENSIONS]; /* list or toggle buttons; borrowed */
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (SendaCircumstanceChooser, senda_circumstance_chooser, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const SendaFactors *
get_factors (SendaCircumstanceChooser *self)
{
  return senda_call_book_get_factors (senda_protocols_get_call_book (self->protocols));
}

static const char *
say (SendaCircumstanceChooser *self,
     const SendaTopic         *topic,
     const char               *tag)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self->protocols);

  return senda_message (senda_topic_get_text (topic, tag), senda_workspace_get_catalog (workspace));
}

/* Which value of a dimension is chosen, from 1; 0 for none. */
static guint
get_chosen (SendaCircumstanceChooser *self,
            guint                     index)
{
  GtkWidget *control = self->controls[index];

  if (SENDA_IS_LIST_BUTTON (control))
    return senda_list_button_get_chosen (SENDA_LIST_BUTTON (control));
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (control)) ? 1 : 0;
}

static void
set_chosen (SendaCircumstanceChooser *self,
            guint                     index,
            guint                     chosen)
{
  GtkWidget *control = self->controls[index];

  if (SENDA_IS_LIST_BUTTON (control))
    senda_list_button_choose (SENDA_LIST_BUTTON (control), chosen);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (control), chosen > 0);
}

/* The fold says what is chosen in it, also while it is shut. */
static void
show_beside (SendaCircumstanceChooser *self)
{
  const SendaFactors *factors = get_factors (self);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < factors->n_dimensions; i++)
    if (factors->dimensions[i].is_each && get_chosen (self, i) > 0)
      g_string_append_printf (said, "%s%s", said->len > 0 ? ", " : "",
                              say (self, factors->dimensions[i].values->pdata[0], "name"));
  senda_fold_set_subtitle (SENDA_FOLD (self->fold),
                           said->len > 0 ? said->str
                                         : _("Setting, custody, hospital, night and others"));
}

static void
chosen_cb (SendaCircumstanceChooser *self)
{
  g_assert (SENDA_IS_CIRCUMSTANCE_CHOOSER (self));

  if (self->is_setting)
    return;
  show_beside (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_list (SendaCircumstanceChooser *self,
           const SendaDimension     *dimension)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  const char *name = say (self, dimension->factor, "name");
  GtkWidget *button = NULL;

  /* Translators: of a circumstance, such as the age of a person: nothing is known of it yet */
  g_ptr_array_add (items, (gpointer) C_("circumstance", "Not known yet"));
  for (guint i = 0; i < dimension->values->len; i++)
    g_ptr_array_add (items, (gpointer) say (self, dimension->values->pdata[i], "name"));
  g_ptr_array_add (items, NULL);
  button = senda_list_button_new (name, (const char *const *) items->pdata, 0);
  gtk_widget_set_tooltip_text (button, say (self, dimension->factor, "ask"));
  g_signal_connect_object (button, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_field (SendaCircumstanceChooser *self,
           const SendaDimension     *dimension,
           guint                     index)
{
  GtkWidget *caption = senda_paragraph_new_dim (say (self, dimension->factor, "name"));
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", FIELD_WIDTH,
                                   "tightening-threshold", FIELD_WIDTH,
                                   "width-request", FIELD_WIDTH,
                                   "child", field,
                                   NULL);

  self->controls[index] = make_list (self, dimension);
  gtk_widget_add_css_class (caption, "caption");
  gtk_box_append (GTK_BOX (field), caption);
  gtk_box_append (GTK_BOX (field), self->controls[index]);
  gtk_widget_set_valign (clamp, GTK_ALIGN_END);
  gtk_widget_insert_before (clamp, self->fields, NULL);
}

static GtkWidget *
make_toggle (SendaCircumstanceChooser *self,
             const SendaTopic         *circumstance)
{
  const char *name = say (self, circumstance, "name");
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_add_css_class (button, "circumstance");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* Toggles of one factor stand under its question. */
static GtkWidget *
make_group (SendaCircumstanceChooser *self,
            const SendaTopic         *factor)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = senda_paragraph_new_dim (say (self, factor, "ask"));
  GtkWidget *toggles = senda_wrap_box_new (6, 6);

  gtk_widget_add_css_class (caption, "caption");
  gtk_box_append (GTK_BOX (group), caption);
  gtk_box_append (GTK_BOX (group), toggles);
  gtk_box_append (GTK_BOX (self->beside), group);
  return toggles;
}

static void
add_controls (SendaCircumstanceChooser *self)
{
  const SendaFactors *factors = get_factors (self);
  const SendaTopic *factor = NULL;
  GtkWidget *toggles = NULL;

  for (guint i = 0; i < factors->n_dimensions; i++)
    {
      const SendaDimension *dimension = &factors->dimensions[i];

      if (!dimension->is_each)
        {
          add_field (self, dimension, i);
          continue;
        }
      if (dimension->factor != factor)
        toggles = make_group (self, dimension->factor);
      factor = dimension->factor;
      self->controls[i] = make_toggle (self, dimension->values->pdata[0]);
      gtk_widget_insert_before (self->controls[i], toggles, NULL);
    }
}

static void
build (SendaCircumstanceChooser *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->fields = senda_wrap_box_new (9, 9);
  self->beside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->beside, "circumstances-beside");
  self->fold = senda_fold_new (_("What Applies Beside"));
  senda_fold_set_child (SENDA_FOLD (self->fold), self->beside);
  add_controls (self);
  show_beside (self);
  gtk_box_append (GTK_BOX (column), self->fields);
  gtk_box_append (GTK_BOX (column), self->fold);
  adw_bin_set_child (ADW_BIN (self), column);
}

static gboolean
senda_circumstance_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_CIRCUMSTANCE_CHOOSER (widget)->controls[0]);
}

static void
senda_circumstance_chooser_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_CIRCUMSTANCE_CHOOSER (object)->protocols);

  G_OBJECT_CLASS (senda_circumstance_chooser_parent_class)->dispose (object);
}

static void
senda_circumstance_chooser_class_init (SendaCircumstanceChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_circumstance_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_circumstance_chooser_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_circumstance_chooser_init (SendaCircumstanceChooser *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_circumstance_chooser_new (SendaProtocols *protocols)
{
  SendaCircumstanceChooser *self = g_object_new (SENDA_TYPE_CIRCUMSTANCE_CHOOSER, NULL);

  self->protocols = g_object_ref (protocols);
  build (self);
  return GTK_WIDGET (self);
}

char *
senda_circumstance_chooser_dup_tags (SendaCircumstanceChooser *self)
{
  const SendaFactors *factors = NULL;
  GString *tags = NULL;

  g_return_val_if_fail (SENDA_IS_CIRCUMSTANCE_CHOOSER (self), NULL);

  factors = get_factors (self);
  tags = g_string_new (NULL);
  for (guint i = 0; i < factors->n_dimensions; i++)
    {
      guint chosen = get_chosen (self, i);
      const SendaTopic *value =
        chosen > 0 ? g_ptr_array_index (factors->dimensions[i].values, chosen - 1) : NULL;

      if (value != NULL)
        g_string_append_printf (tags, "%s%s", tags->len > 0 ? ", " : "", value->id);
    }
  return g_string_free (tags, tags->len == 0);
}

/* The bits of a case as a choice; FALSE when they are several values. */
static gboolean
find_choice (const SendaDimension *dimension,
             guint16               bits,
             guint                *chosen)
{
  *chosen = 0;
  if (dimension->is_each)
    *chosen = bits == 2 ? 1 : 0;
  else if (bits != dimension->all)
    *chosen = g_bit_nth_lsf (bits, -1) + 1;
  return dimension->is_each || bits == dimension->all || (bits & (bits - 1)) == 0;
}

gboolean
senda_circumstance_chooser_set_tags (SendaCircumstanceChooser *self,
                                     const char               *tags)
{
  const SendaFactors *factors = NULL;
  SendaCase at;
  guint chosen[SENDA_MAX_DIMENSIONS] = { 0 };
  gboolean is_beside = FALSE;

  g_return_val_if_fail (SENDA_IS_CIRCUMSTANCE_CHOOSER (self), FALSE);

  factors = get_factors (self);
  if (!senda_factors_read (factors, tags, &at))
    return FALSE;
  for (guint i = 0; i < factors->n_dimensions; i++)
    if (!find_choice (&factors->dimensions[i], at.possible[i], &chosen[i]))
      return FALSE;
  self->is_setting = TRUE;
  for (guint i = 0; i < factors->n_dimensions; i++)
    {
      set_chosen (self, i, chosen[i]);
      is_beside |= factors->dimensions[i].is_each && chosen[i] > 0;
    }
  self->is_setting = FALSE;
  if (is_beside)
    senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
  chosen_cb (self);
  return TRUE;
}
