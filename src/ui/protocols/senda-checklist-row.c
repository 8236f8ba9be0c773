/* senda-checklist-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-row.h"

#include "senda-checklist-editor.h"
#include "senda-checklist-words.h"
#include "senda-focus.h"
#include "senda-fold.h"

#include <glib/gi18n-lib.h>

struct _SendaChecklistRow
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  char *item; /* its id */
  GtkWidget *line;
  GtkWidget *mark; /* NULL until several are selected */
  GtkWidget *fold;
  GtkWidget *sign;
  const char *icon;
};

G_DEFINE_FINAL_TYPE (SendaChecklistRow, senda_checklist_row, ADW_TYPE_BIN)

enum
{
  OPENED,
  MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const SendaSheetItem *
find_item (SendaChecklistRow *self)
{
  return senda_protocol_sheet_find (senda_protocols_get_sheet (self->protocols, self->protocol),
                                    self->item);
}

static GtkWidget *
get_editor (SendaChecklistRow *self)
{
  return senda_fold_get_child (SENDA_FOLD (self->fold));
}

static void
expanded_cb (SendaChecklistRow *self)
{
  const SendaSheetItem *item = NULL;

  g_assert (SENDA_IS_CHECKLIST_ROW (self));

  item = find_item (self);
  if (item != NULL && get_editor (self) == NULL)
    senda_fold_set_child (SENDA_FOLD (self->fold),
                          senda_checklist_editor_new (self->protocols, self->protocol, item));
  if (item != NULL)
    senda_checklist_row_update (self, item);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
toggled_cb (SendaChecklistRow *self)
{
  g_assert (SENDA_IS_CHECKLIST_ROW (self));

  g_signal_emit (self, signals[MARKED], 0);
}

static gboolean
senda_checklist_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_CHECKLIST_ROW (widget)->fold);
}

static void
senda_checklist_row_dispose (GObject *object)
{
  SendaChecklistRow *self = SENDA_CHECKLIST_ROW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_checklist_row_parent_class)->dispose (object);
}

static void
senda_checklist_row_finalize (GObject *object)
{
  g_free (SENDA_CHECKLIST_ROW (object)->item);

  G_OBJECT_CLASS (senda_checklist_row_parent_class)->finalize (object);
}

static void
senda_checklist_row_class_init (SendaChecklistRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_checklist_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_checklist_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_checklist_row_grab_focus;

  signals[OPENED] = g_signal_new ("opened", SENDA_TYPE_CHECKLIST_ROW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MARKED] = g_signal_new ("marked", SENDA_TYPE_CHECKLIST_ROW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_checklist_row_init (SendaChecklistRow *self)
{
  self->fold = senda_fold_new (NULL);
  gtk_widget_set_hexpand (self->fold, TRUE);
  self->sign = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START,
                             NULL);
  senda_fold_set_sign (SENDA_FOLD (self->fold), self->sign);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->line), self->fold);
  adw_bin_set_child (ADW_BIN (self), self->line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "checklist-row");
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
senda_checklist_row_new (SendaProtocols       *protocols,
                         SendaRecord          *protocol,
                         const SendaSheetItem *item)
{
  SendaChecklistRow *self = g_object_new (SENDA_TYPE_CHECKLIST_ROW, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  self->item = g_strdup (item->id);
  senda_checklist_row_update (self, item);
  return GTK_WIDGET (self);
}

/* What there is to settle, and while it is folded what was decided. (transfer full) (nullable) */
static char *
say_text (SendaChecklistRow    *self,
          const SendaSheetItem *item,
          SendaCatalog         *catalog)
{
  g_autofree char *text = senda_sheet_item_dup_text (item, catalog);
  g_autofree char *decision = NULL;

  if (!senda_checklist_row_is_open (self))
    decision = senda_checklist_say_decision (item, catalog);
  if (decision == NULL)
    return g_steal_pointer (&text);
  if (text == NULL)
    return g_steal_pointer (&decision);
  return g_strconcat (text, "\n", decision, NULL);
}

void
senda_checklist_row_update (SendaChecklistRow    *self,
                            const SendaSheetItem *item)
{
  SendaCatalog *catalog =
    senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  g_autofree char *said = NULL;
  const char *icon = NULL;

  g_return_if_fail (SENDA_IS_CHECKLIST_ROW (self));

  name = senda_sheet_item_dup_name (item, catalog);
  text = say_text (self, item, catalog);
  line = senda_checklist_say_line (item, self->protocols);
  said = g_strjoin ("\n", name, line, text, NULL);
  icon = senda_checklist_get_icon (item->state);
  senda_fold_set_title (SENDA_FOLD (self->fold), name);
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), text);
  senda_fold_set_status (SENDA_FOLD (self->fold), line);
  senda_fold_set_label (SENDA_FOLD (self->fold), said);
  if (icon != self->icon)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->sign), icon);
  self->icon = icon;
  if (get_editor (self) != NULL)
    senda_checklist_editor_update (SENDA_CHECKLIST_EDITOR (get_editor (self)), item);
  if (self->mark != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, -1);
}

const char *
senda_checklist_row_get_item (SendaChecklistRow *self)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_ROW (self), NULL);

  return self->item;
}

gboolean
senda_checklist_row_is_open (SendaChecklistRow *self)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_ROW (self), FALSE);

  return senda_fold_get_expanded (SENDA_FOLD (self->fold));
}

void
senda_checklist_row_open (SendaChecklistRow *self)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_ROW (self));

  senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
}

void
senda_checklist_row_set_marking (SendaChecklistRow *self,
                                 gboolean           marking)
{
  const SendaSheetItem *item = NULL;

  g_return_if_fail (SENDA_IS_CHECKLIST_ROW (self));

  if (self->mark == NULL && marking)
    {
      self->mark = gtk_check_button_new ();
      gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
      gtk_widget_add_css_class (self->mark, "checklist-mark");
      g_signal_connect_object (self->mark, "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_prepend (GTK_BOX (self->line), self->mark);
      item = find_item (self);
    }
  if (item != NULL)
    senda_checklist_row_update (self, item);
  if (self->mark == NULL)
    return;
  gtk_widget_set_visible (self->mark, marking);
  if (!marking)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->mark), FALSE);
}

gboolean
senda_checklist_row_is_marked (SendaChecklistRow *self)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_ROW (self), FALSE);

  return self->mark != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->mark));
}

void
senda_checklist_row_set_marked (SendaChecklistRow *self,
                                gboolean           marked)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_ROW (self));

  if (self->mark != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->mark), marked);
}
