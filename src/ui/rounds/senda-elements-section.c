/* senda-elements-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-elements-section.h"

#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-split-view.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 820
#define PANE_WIDTH 420
#define CONTENT_MIN_WIDTH 420

typedef struct
{
  GtkWidget *split;
  GtkWidget *pane;
  GtkWidget *pane_scroller;
  GtkWidget *back;
  GtkWidget *close;
  GtkWidget *above; /* the element's area, over its name */
  GtkWidget *title;
  const SendaElement *element; /* in the pane, or NULL */
  guint update_source;
  gboolean is_stale;
} SendaElementsSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SendaElementsSection, senda_elements_section,
                                     SENDA_TYPE_PLACE_SECTION)

#define GET_PRIVATE(self) \
  ((SendaElementsSectionPrivate *) senda_elements_section_get_instance_private (self))

static void
mark_row (SendaElementsSection *self,
          gboolean              open)
{
  const SendaElement *element = GET_PRIVATE (self)->element;
  GtkWidget *row = element ? SENDA_ELEMENTS_SECTION_GET_CLASS (self)->find_row (self, element)
                           : NULL;

  if (row == NULL)
    return;
  if (open)
    gtk_widget_add_css_class (row, "open");
  else
    gtk_widget_remove_css_class (row, "open");
}

static void
show_pane (SendaElementsSection *self)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);
  SendaCatalog *catalog = senda_elements_section_get_catalog (self);
  const SendaElement *element = priv->element;

  gtk_widget_set_visible (priv->pane, element != NULL);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (priv->split), element == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "elements.close", element != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "elements.roadmap", element != NULL);
  if (element == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (priv->above), senda_message (element->area->name, catalog));
  gtk_label_set_label (GTK_LABEL (priv->title), senda_message (element->name, catalog));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->pane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  senda_message (element->name, catalog), -1);
  SENDA_ELEMENTS_SECTION_GET_CLASS (self)->show (self, element);
  mark_row (self, TRUE);
}

static void
set_element (SendaElementsSection *self,
             const SendaElement   *element)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->pane_scroller));

  mark_row (self, FALSE);
  if (element != priv->element)
    gtk_adjustment_set_value (adjustment, 0);
  priv->element = element;
  show_pane (self);
}

/* Shows the rounds as they are now. */
void
senda_elements_section_update (SendaElementsSection *self)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);

  g_return_if_fail (SENDA_IS_ELEMENTS_SECTION (self));

  g_clear_handle_id (&priv->update_source, g_source_remove);
  priv->is_stale = FALSE;
  mark_row (self, FALSE);
  SENDA_ELEMENTS_SECTION_GET_CLASS (self)->update (self);
  show_pane (self);
}

static gboolean
update_cb (gpointer data)
{
  SendaElementsSection *self = SENDA_ELEMENTS_SECTION (data);

  GET_PRIVATE (self)->update_source = 0;
  senda_elements_section_update (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, when it is seen. */
static void
queue_update (SendaElementsSection *self)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);

  g_assert (SENDA_IS_ELEMENTS_SECTION (self));

  priv->is_stale = TRUE;
  if (priv->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

/* With the focus at the way back, which is the first thing in the pane. */
static void
open_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  SendaElementsSection *self = SENDA_ELEMENTS_SECTION (widget);

  if (senda_elements_section_open_element (self, g_variant_get_string (parameter, NULL)))
    gtk_widget_child_focus (GET_PRIVATE (self)->pane, GTK_DIR_TAB_FORWARD);
}

static void
close_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  senda_elements_section_close (SENDA_ELEMENTS_SECTION (widget));
}

static void
roadmap_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  const SendaElement *element = GET_PRIVATE (SENDA_ELEMENTS_SECTION (widget))->element;
  g_autofree char *target = element ? g_strconcat ("roadmap:", element->id, NULL) : NULL;

  if (target != NULL)
    gtk_widget_activate_action (widget, "win.open-place", "s", target);
}

static void
collapsed_cb (SendaElementsSection *self)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);
  gboolean alone = senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (priv->split));

  g_assert (SENDA_IS_ELEMENTS_SECTION (self));

  gtk_widget_set_visible (priv->back, alone);
  gtk_widget_set_visible (priv->close, !alone);
}

static GtkWidget *
build_head (SendaElementsSection *self)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  priv->above = senda_paragraph_new_dim (NULL);
  gtk_widget_add_css_class (priv->above, "caption");
  priv->title = senda_heading_new (NULL, "title-2", 1);
  priv->close = senda_icon_button_new ("senda-close-symbolic", _("Close"));
  gtk_widget_set_valign (priv->close, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->close), "elements.close");
  gtk_box_append (GTK_BOX (texts), priv->above);
  gtk_box_append (GTK_BOX (texts), priv->title);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), priv->close);
  return head;
}

static GtkWidget *
build_pane (SendaElementsSection *self)
{
  SendaElementsSectionClass *klass = SENDA_ELEMENTS_SECTION_GET_CLASS (self);
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *roadmap = senda_text_button_new ("senda-roadmap-symbolic", _("Open on the Roadmap"));
  GtkWidget *pane = g_object_new (ADW_TYPE_BIN,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "visible", FALSE,
                                  NULL);

  gtk_widget_add_css_class (column, "pane-column");
  priv->back = senda_text_button_new ("senda-back-symbolic",
                                      g_dpgettext2 (GETTEXT_PACKAGE, "section", klass->title));
  gtk_widget_set_halign (priv->back, GTK_ALIGN_START);
  gtk_widget_set_visible (priv->back, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->back), "elements.close");
  gtk_widget_remove_css_class (roadmap, "flat");
  gtk_widget_set_halign (roadmap, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (roadmap), "elements.roadmap");
  gtk_box_append (GTK_BOX (column), priv->back);
  gtk_box_append (GTK_BOX (column), build_head (self));
  gtk_box_append (GTK_BOX (column), klass->build_pane (self));
  gtk_box_append (GTK_BOX (column), roadmap);
  priv->pane_scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "child", column,
                                      NULL);
  adw_bin_set_child (ADW_BIN (pane), priv->pane_scroller);
  gtk_widget_add_css_class (pane, "round-pane");
  return pane;
}

static void
build (SendaElementsSection *self)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (self);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", COLUMN_WIDTH,
                                   "child", SENDA_ELEMENTS_SECTION_GET_CLASS (self)->build (self),
                                   NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "vexpand", TRUE,
                                      "child", clamp,
                                      NULL);

  priv->pane = build_pane (self);
  priv->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "content", scroller,
                              "sidebar", priv->pane,
                              "sidebar-at-end", TRUE,
                              "sidebar-width", PANE_WIDTH,
                              "content-min-width", CONTENT_MIN_WIDTH,
                              "show-content", TRUE,
                              NULL);
  g_signal_connect_object (priv->split, "notify::collapsed", G_CALLBACK (collapsed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), priv->split);
}

static gboolean
senda_elements_section_open (SendaPlaceSection *section,
                             const char        *target)
{
  return target == NULL ||
         senda_elements_section_open_element (SENDA_ELEMENTS_SECTION (section), target);
}

static gboolean
senda_elements_section_go_back (SendaPlaceSection *section)
{
  SendaElementsSection *self = SENDA_ELEMENTS_SECTION (section);

  if (GET_PRIVATE (self)->element == NULL)
    return FALSE;
  senda_elements_section_close (self);
  return TRUE;
}

static char *
senda_elements_section_dup_target (SendaPlaceSection *section)
{
  const SendaElement *element = GET_PRIVATE (SENDA_ELEMENTS_SECTION (section))->element;

  return element ? g_strdup (element->id) : NULL;
}

static void
senda_elements_section_map (GtkWidget *widget)
{
  SendaElementsSection *self = SENDA_ELEMENTS_SECTION (widget);

  if (GET_PRIVATE (self)->is_stale)
    senda_elements_section_update (self);

  GTK_WIDGET_CLASS (senda_elements_section_parent_class)->map (widget);
}

static void
senda_elements_section_constructed (GObject *object)
{
  SendaElementsSection *self = SENDA_ELEMENTS_SECTION (object);

  G_OBJECT_CLASS (senda_elements_section_parent_class)->constructed (object);

  build (self);
  senda_elements_section_update (self);
  g_signal_connect_object (senda_place_section_get_rounds (SENDA_PLACE_SECTION (self)), "changed",
                           G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

static void
senda_elements_section_dispose (GObject *object)
{
  SendaElementsSectionPrivate *priv = GET_PRIVATE (SENDA_ELEMENTS_SECTION (object));

  g_clear_handle_id (&priv->update_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_elements_section_parent_class)->dispose (object);
}

static void
senda_elements_section_class_init (SendaElementsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  object_class->constructed = senda_elements_section_constructed;
  object_class->dispose = senda_elements_section_dispose;
  widget_class->map = senda_elements_section_map;
  section_class->open = senda_elements_section_open;
  section_class->go_back = senda_elements_section_go_back;
  section_class->dup_target = senda_elements_section_dup_target;

  gtk_widget_class_install_action (widget_class, "elements.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "elements.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "elements.roadmap", NULL, roadmap_cb);
}

static void
senda_elements_section_init (SendaElementsSection *self G_GNUC_UNUSED)
{
}

/* (transfer none) */
SendaContent *
senda_elements_section_get_content (SendaElementsSection *self)
{
  return senda_workspace_get_content (
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
}

/* (transfer none) */
SendaCatalog *
senda_elements_section_get_catalog (SendaElementsSection *self)
{
  return senda_workspace_get_catalog (
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
}

/* What the pane shows. (transfer none) (nullable) */
const SendaElement *
senda_elements_section_get_element (SendaElementsSection *self)
{
  return GET_PRIVATE (self)->element;
}

/* Shows the element of that id in the pane; FALSE when there is none. */
gboolean
senda_elements_section_open_element (SendaElementsSection *self,
                                     const char           *element)
{
  const SendaElement *found =
    senda_content_find_element (senda_elements_section_get_content (self), element);

  g_return_val_if_fail (SENDA_IS_ELEMENTS_SECTION (self), FALSE);

  if (found == NULL)
    return FALSE;
  if (GET_PRIVATE (self)->is_stale)
    senda_elements_section_update (self);
  set_element (self, found);
  return TRUE;
}

/* Back to the column, with the focus where the element stands in it. */
void
senda_elements_section_close (SendaElementsSection *self)
{
  const SendaElement *element = GET_PRIVATE (self)->element;
  GtkWidget *row = NULL;

  g_return_if_fail (SENDA_IS_ELEMENTS_SECTION (self));

  if (element == NULL)
    return;
  set_element (self, NULL);
  row = SENDA_ELEMENTS_SECTION_GET_CLASS (self)->find_row (self, element);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
step_cb (GtkWidget  *button,
         const char *target)
{
  senda_sections_place_show (button, target);
}

/* What an empty section says: why there is nothing, and where it begins. @button and @target may be
 * NULL. @target has to live as long. */
GtkWidget *
senda_elements_section_none_new (const char *heading,
                                 const char *text,
                                 const char *button,
                                 const char *target)
{
  GtkWidget *step = NULL;

  if (button != NULL)
    {
      step = gtk_button_new_with_label (button);
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (step))), TRUE);
      gtk_widget_add_css_class (step, "pill");
      gtk_widget_add_css_class (step, "suggested-action");
      gtk_widget_set_halign (step, GTK_ALIGN_CENTER);
      g_signal_connect (step, "clicked", G_CALLBACK (step_cb), (gpointer) target);
    }
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-round-symbolic",
                       "title", heading,
                       "description", text,
                       "child", step,
                       "vexpand", TRUE,
                       NULL);
}
