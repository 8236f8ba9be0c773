/* senda-element-carried.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-carried.h"

#include "senda-dialogs.h"
#include "senda-element-pane.h"
#include "senda-round-edits.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaElementCarried
{
  SendaElementSection parent_instance;

  GtkWidget *said;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (SendaElementCarried, senda_element_carried, SENDA_TYPE_ELEMENT_SECTION)

/* (transfer full) */
static char *
say (SendaElementSection *section)
{
  SendaRecord *round =
    SENDA_RECORD (senda_roadmap_get_round (senda_element_section_get_roadmap (section)));
  const char *id = senda_record_get_text (round, "starts_from");
  g_autoptr (SendaRecord) from =
    id ? senda_workspace_get (senda_element_section_get_workspace (section), &senda_round_info, id,
                              NULL)
       : NULL;

  if (from == NULL)
    return g_strdup (_("Brought from an earlier round: still true?"));
  /* Translators: %s is the name of a round */
  return g_strdup_printf (_("Brought from “%s”: still true?"), senda_record_get_text (from, "name"));
}

static void
senda_element_carried_update (SendaElementSection *section)
{
  SendaElementCarried *self = SENDA_ELEMENT_CARRIED (section);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  gboolean is_carried =
    senda_roadmap_is_carried (roadmap, senda_element_section_get_element (section));
  g_autofree char *said = is_carried ? say (section) : NULL;

  gtk_label_set_label (GTK_LABEL (self->said), said ? said : "");
  gtk_widget_set_visible (self->buttons, !senda_element_section_is_fixed (section));
  gtk_widget_set_visible (GTK_WIDGET (self), is_carried);
}

static void
focus_choice (SendaElementCarried *self)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (self), SENDA_TYPE_ELEMENT_PANE);

  if (pane != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (senda_element_pane_get_choice (SENDA_ELEMENT_PANE (pane))));
}

/* The focus moves on before the question goes. */
static void
confirm_cb (SendaElementCarried *self)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ELEMENT_CARRIED (self));

  focus_choice (self);
  if (!senda_round_confirm (senda_element_section_get_workspace (section),
                            SENDA_RECORD (senda_roadmap_get_round (roadmap)),
                            senda_element_section_get_element (section), &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
anew_cb (SendaElementCarried *self)
{
  g_assert (SENDA_IS_ELEMENT_CARRIED (self));

  focus_choice (self);
}

static void
senda_element_carried_constructed (GObject *object)
{
  SendaElementCarried *self = SENDA_ELEMENT_CARRIED (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *confirm = gtk_button_new_with_label (_("Still True"));
  GtkWidget *anew = gtk_button_new_with_label (_("Discuss Anew"));

  G_OBJECT_CLASS (senda_element_carried_parent_class)->constructed (object);

  self->said = senda_paragraph_new (NULL);
  self->buttons = senda_wrap_box_new (6, 6);
  gtk_box_append (GTK_BOX (self->buttons), confirm);
  gtk_box_append (GTK_BOX (self->buttons), anew);
  g_signal_connect_object (confirm, "clicked", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (anew, "clicked", G_CALLBACK (anew_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (column, "carried-notice");
  gtk_box_append (GTK_BOX (column), self->said);
  gtk_box_append (GTK_BOX (column), self->buttons);
  adw_bin_set_child (ADW_BIN (self), column);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
}

static void
senda_element_carried_class_init (SendaElementCarriedClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_element_carried_constructed;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_carried_update;
}

static void
senda_element_carried_init (SendaElementCarried *self G_GNUC_UNUSED)
{
}
