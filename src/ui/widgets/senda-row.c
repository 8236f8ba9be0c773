/* senda-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-row.h"

#include "senda-section.h"
#include "senda-side-box.h"

/* Buttons go below a text that would have less room than this. */
#define TEXT_WIDTH 260

struct _SendaRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *texts;
  GtkWidget *title;
  GtkWidget *subtitle; /* NULL until there is one */
  GtkWidget *arrow;    /* NULL unless the row opens something */
};

G_DEFINE_FINAL_TYPE (SendaRow, senda_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
build_label (void)
{
  return senda_paragraph_new (NULL);
}

static void
senda_row_class_init (SendaRowClass *klass G_GNUC_UNUSED)
{
}

static void
senda_row_init (SendaRow *self)
{
  self->title = build_label ();
  self->texts = g_object_new (GTK_TYPE_BOX,
                              "orientation", GTK_ORIENTATION_VERTICAL,
                              "spacing", 3,
                              "hexpand", TRUE,
                              "valign", GTK_ALIGN_CENTER,
                              NULL);
  gtk_box_append (GTK_BOX (self->texts), self->title);
  self->box = g_object_new (GTK_TYPE_BOX,
                            "spacing", 12,
                            "margin-top", 10,
                            "margin-bottom", 10,
                            "margin-start", 12,
                            "margin-end", 12,
                            NULL);
  gtk_box_append (GTK_BOX (self->box), self->texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/* @icon_name may be NULL. */
GtkWidget *
senda_row_new (const char *icon_name)
{
  SendaRow *self = g_object_new (SENDA_TYPE_ROW, NULL);

  if (icon_name != NULL)
    senda_row_set_icon (self, icon_name);
  return GTK_WIDGET (self);
}

void
senda_row_set_icon (SendaRow   *self,
                    const char *icon_name)
{
  g_return_if_fail (SENDA_IS_ROW (self));

  if (self->icon == NULL)
    {
      self->icon = g_object_new (GTK_TYPE_IMAGE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_box_prepend (GTK_BOX (self->box), self->icon);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
}

static void
set_subtitle (SendaRow   *self,
              const char *subtitle)
{
  gboolean has_one = subtitle != NULL && *subtitle != '\0';

  if (self->subtitle == NULL && has_one)
    {
      self->subtitle = build_label ();
      gtk_widget_add_css_class (self->subtitle, "caption");
      gtk_widget_add_css_class (self->subtitle, "dim-label");
      gtk_box_append (GTK_BOX (self->texts), self->subtitle);
    }
  if (self->subtitle == NULL)
    return;
  gtk_widget_set_visible (self->subtitle, has_one);
  gtk_label_set_label (GTK_LABEL (self->subtitle), has_one ? subtitle : "");
}

/* One sentence after the other; “…” ends one already. (transfer full) */
static char *
join_spoken (const char *title,
             const char *subtitle)
{
  if (subtitle == NULL || *subtitle == '\0')
    return g_strdup (title);
  return g_strconcat (title, g_str_has_suffix (title, "…") ? " " : ". ", subtitle, NULL);
}

/* What the row says; @subtitle may be NULL. */
void
senda_row_set_text (SendaRow   *self,
                    const char *title,
                    const char *subtitle)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (SENDA_IS_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  set_subtitle (self, subtitle);
  spoken = join_spoken (title, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* Makes the row open something: activating it runs @action (NULL: the list's own handler alone)
 * with the string @target (NULL for none). */
void
senda_row_set_action (SendaRow   *self,
                      const char *action,
                      const char *target)
{
  g_return_if_fail (SENDA_IS_ROW (self));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  if (self->arrow == NULL)
    {
      self->arrow = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "senda-forward-symbolic",
                                  NULL);
      gtk_widget_add_css_class (self->arrow, "dim-label");
      gtk_box_append (GTK_BOX (self->box), self->arrow);
    }
  /* A row that was ever given one, if only NULL, no longer tells the list that it was activated. */
  if (action == NULL && gtk_actionable_get_action_name (GTK_ACTIONABLE (self)) == NULL)
    return;
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self),
                                          target ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

/* Puts a control at the end; below the text where it is narrow. Once per row. The row itself then
 * is no stop for the keyboard. */
void
senda_row_add_end (SendaRow  *self,
                   GtkWidget *widget)
{
  GtkWidget *side = NULL;

  g_return_if_fail (SENDA_IS_ROW (self));

  g_object_ref (self->texts);
  gtk_box_remove (GTK_BOX (self->box), self->texts);
  side = senda_side_box_new (self->texts, widget, TEXT_WIDTH);
  g_object_unref (self->texts);
  gtk_widget_set_hexpand (side, TRUE);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (widget, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->box), side);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

SendaRow *
senda_row_ensure (GtkListBox *list,
                  int         position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, position);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (senda_row_new (NULL));
      gtk_list_box_append (list, GTK_WIDGET (row));
    }
  return SENDA_ROW (row);
}

/* Removes every row from @n_rows on. */
void
senda_row_trim (GtkListBox *list,
                int         n_rows)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, n_rows)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
