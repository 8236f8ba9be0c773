/* senda-gap-refusal.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-refusal.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-gap-decision.h"
#include "senda-section.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaGapRefusal
{
  AdwBin parent_instance;

  char *gap;
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (SendaGapRefusal, senda_gap_refusal, ADW_TYPE_BIN)

static void
decline_cb (SendaGapRefusal *self)
{
  g_autofree char *reason = senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (self->reason));

  g_assert (SENDA_IS_GAP_REFUSAL (self));

  if (*g_strstrip (reason) != '\0')
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "representation.decline", "(ss)", self->gap,
                                  reason);
      return;
    }
  senda_window_toast (GTK_WIDGET (self), _("Please say first why it is not needed here."), FALSE);
  gtk_widget_grab_focus (self->reason);
}

static GtkWidget *
build_buttons (SendaGapRefusal *self)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  GtkWidget *decline = gtk_button_new_with_label (_("Not Needed Here"));
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  gtk_widget_add_css_class (decline, "suggested-action");
  g_signal_connect_object (decline, "clicked", G_CALLBACK (decline_cb), self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "gap.cancel");
  gtk_box_append (GTK_BOX (buttons), decline);
  gtk_box_append (GTK_BOX (buttons), cancel);
  return buttons;
}

static void
build (SendaGapRefusal *self)
{
  const SendaField *field =
    &senda_gap_decision_info.fields[senda_record_info_field (&senda_gap_decision_info, "reason")];
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->reason = senda_text_entry_new (TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->reason), _("Why it is not needed here"));
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->reason),
                                    _("Why it is not needed here"));
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->reason), field->max);
  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (self->reason), TRUE);
  gtk_box_append (GTK_BOX (column), self->reason);
  gtk_box_append (GTK_BOX (column), build_buttons (self));
  adw_bin_set_child (ADW_BIN (self), column);
}

static gboolean
senda_gap_refusal_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_GAP_REFUSAL (widget)->reason);
}

static void
senda_gap_refusal_finalize (GObject *object)
{
  g_free (SENDA_GAP_REFUSAL (object)->gap);

  G_OBJECT_CLASS (senda_gap_refusal_parent_class)->finalize (object);
}

static void
senda_gap_refusal_class_init (SendaGapRefusalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_gap_refusal_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_gap_refusal_grab_focus;
}

static void
senda_gap_refusal_init (SendaGapRefusal *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_gap_refusal_new (const char *gap)
{
  SendaGapRefusal *self = g_object_new (SENDA_TYPE_GAP_REFUSAL, NULL);

  self->gap = g_strdup (gap);
  build (self);
  return GTK_WIDGET (self);
}
