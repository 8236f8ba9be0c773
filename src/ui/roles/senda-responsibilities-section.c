/* senda-responsibilities-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-responsibilities-section-private.h"

#include "senda-part-choices.h"
#include "senda-responsibility-matrix.h"
#include "senda-section.h"
#include "senda-stack.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define TITLE_WIDTH 320

G_DEFINE_FINAL_TYPE (SendaResponsibilitiesSection, senda_responsibilities_section,
                     SENDA_TYPE_PLACE_SECTION)

static SendaWorkspace *
get_workspace (SendaResponsibilitiesSection *self)
{
  return senda_people_get_workspace (self->people);
}

static SendaPeopleFacts *
get_facts (SendaResponsibilitiesSection *self)
{
  return senda_people_get_facts (self->people);
}

static gboolean
is_read_only (SendaResponsibilitiesSection *self)
{
  gboolean read_only = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  return read_only;
}

static SendaResponsibilityMatrix *
get_matrix (SendaResponsibilitiesSection *self)
{
  return SENDA_RESPONSIBILITY_MATRIX (self->matrix);
}

/* What the popover is about, wherever it stands by now; NULL when it is gone. */
SendaRecord *
_senda_responsibilities_section_get_chosen (SendaResponsibilitiesSection *self)
{
  return self->chosen ? senda_people_facts_find (get_facts (self), &senda_responsibility_info,
                                                 self->chosen)
                      : NULL;
}

/* (transfer none) (nullable) */
static SendaRecord *
choose (SendaResponsibilitiesSection *self,
        guint                         row,
        guint                         column)
{
  SendaRecord *record = senda_responsibility_matrix_get_row (get_matrix (self), row);

  g_free (self->chosen);
  self->chosen = record ? g_strdup (senda_record_get_id (record)) : NULL;
  self->row = row;
  self->column = column;
  return record;
}

static const SendaRoleCard *
get_chosen_role (SendaResponsibilitiesSection *self)
{
  return senda_responsibility_matrix_get_role (get_matrix (self), self->column);
}

static void
update (SendaResponsibilitiesSection *self)
{
  GPtrArray *all = senda_people_facts_list (get_facts (self), &senda_responsibility_info);
  gboolean only_findings = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filter));
  guint n_rows = senda_responsibility_matrix_update (get_matrix (self), only_findings);

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->is_stale = FALSE;
  gtk_widget_set_visible (self->matrix, n_rows > 0);
  gtk_widget_set_visible (self->none, n_rows == 0);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), all->len > 0 ? self->page : self->empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "responsibilities.add", !is_read_only (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "responsibilities.begin",
                                 !is_read_only (self));
}

static gboolean
update_cb (gpointer data)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (data);

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, when it is seen. */
static void
queue_update (SendaResponsibilitiesSection *self)
{
  self->is_stale = TRUE;
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

static void
drop_popover (SendaResponsibilitiesSection *self)
{
  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_data (self->popover, self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
popover_closed_cb (SendaResponsibilitiesSection *self)
{
  g_assert (SENDA_IS_RESPONSIBILITIES_SECTION (self));

  senda_responsibility_matrix_focus (get_matrix (self), self->row, self->column);
}

/* Below what has the focus in the matrix: the row's title or a cell. */
static void
popup (SendaResponsibilitiesSection *self,
       GtkWidget                    *popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean is_row = get_chosen_role (self) == NULL;
  graphene_rect_t bounds;

  drop_popover (self);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (popover_closed_cb), self);
  if (focus != NULL && gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (
      GTK_POPOVER (popover),
      &(GdkRectangle) { bounds.origin.x, bounds.origin.y,
                        is_row ? MIN (bounds.size.width, TITLE_WIDTH) : bounds.size.width,
                        bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
activated_cb (SendaResponsibilitiesSection *self,
              guint                         row,
              guint                         column)
{
  SendaRecord *chosen = NULL;
  GtkWidget *choices = NULL;

  g_assert (SENDA_IS_RESPONSIBILITIES_SECTION (self));

  chosen = choose (self, row, column);
  if (is_read_only (self) || chosen == NULL || get_chosen_role (self) == NULL)
    return;
  senda_responsibility_matrix_focus (get_matrix (self), row, column);
  choices = senda_part_choices_new (self->people, chosen, get_chosen_role (self));
  popup (self, g_object_new (GTK_TYPE_POPOVER, "child", choices, NULL));
  gtk_widget_grab_focus (choices);
}

static void
row_activated_cb (SendaResponsibilitiesSection *self,
                  guint                         row)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  SendaRecord *chosen = NULL;

  g_assert (SENDA_IS_RESPONSIBILITIES_SECTION (self));

  chosen = choose (self, row, G_MAXUINT);
  if (is_read_only (self) || chosen == NULL)
    return;
  senda_responsibility_matrix_focus (get_matrix (self), row, G_MAXUINT);
  g_menu_append (menu, _("Rename…"), "responsibilities.rename");
  g_menu_append (menu, _("Remove"), "responsibilities.remove");
  popup (self, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static GtkWidget *
build_button (const char *label,
              const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_empty (void)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *begin = build_button (_("Begin with the Usual Responsibilities"),
                                   "responsibilities.begin");
  GtkWidget *add = build_button (_("Add a Responsibility…"), "responsibilities.add");

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (begin))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (begin))),
                         GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (begin, "suggested-action");
  gtk_widget_add_css_class (begin, "pill");
  gtk_widget_add_css_class (add, "pill");
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), begin);
  gtk_box_append (GTK_BOX (buttons), add);
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-grid-symbolic",
                       "title", _("Nobody Has Said Yet Who Does What"),
                       "description", _("Say for each responsibility who leads, who supports and "
                                        "who is informed, and see what nobody leads."),
                       "child", buttons,
                       NULL);
}

static GtkWidget *
build_tools (SendaResponsibilitiesSection *self)
{
  GtkWidget *tools = senda_wrap_box_new (6, 6);

  self->filter = gtk_toggle_button_new_with_label (_("Only Findings"));
  g_signal_connect_swapped (self->filter, "toggled", G_CALLBACK (update), self);
  gtk_widget_insert_before (build_button (_("Add a Responsibility…"), "responsibilities.add"),
                            tools, NULL);
  gtk_widget_insert_before (self->filter, tools, NULL);
  gtk_widget_insert_before (build_button (_("Print"), "responsibilities.print"), tools, NULL);
  return tools;
}

static GtkWidget *
build_page (SendaResponsibilitiesSection *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->matrix = senda_responsibility_matrix_new (self->people);
  gtk_widget_set_vexpand (self->matrix, TRUE);
  g_signal_connect_object (self->matrix, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->none = senda_paragraph_new_dim (_("Each responsibility has one role that leads, and more "
                                          "than one person who can."));
  gtk_widget_add_css_class (page, "matrix-page");
  gtk_widget_add_css_class (head, "matrix-tools");
  gtk_box_append (GTK_BOX (head), build_tools (self));
  gtk_box_append (GTK_BOX (head), senda_responsibility_matrix_legend_new ());
  gtk_box_append (GTK_BOX (head), self->none);
  gtk_box_append (GTK_BOX (page), head);
  gtk_box_append (GTK_BOX (page), self->matrix);
  return page;
}

/* @target: a responsibility. */
static gboolean
senda_responsibilities_section_open (SendaPlaceSection *section,
                                     const char        *target)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (section);
  int row = 0;

  if (target == NULL)
    return TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filter), FALSE);
  update (self);
  row = senda_responsibility_matrix_find (get_matrix (self), target);
  if (row >= 0)
    senda_responsibility_matrix_focus (get_matrix (self), row, G_MAXUINT);
  return row >= 0;
}

static void
senda_responsibilities_section_map (GtkWidget *widget)
{
  if (SENDA_RESPONSIBILITIES_SECTION (widget)->is_stale)
    update (SENDA_RESPONSIBILITIES_SECTION (widget));

  GTK_WIDGET_CLASS (senda_responsibilities_section_parent_class)->map (widget);
}

static SendaDocument *
senda_responsibilities_section_make_list (SendaPlaceSection *section,
                                          GError           **error G_GNUC_UNUSED)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (section);

  return senda_responsibility_matrix_make_list (SENDA_RESPONSIBILITY_MATRIX (self->matrix),
                                                senda_place_section_get_task_force_id (section));
}

static void
senda_responsibilities_section_constructed (GObject *object)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (object);

  G_OBJECT_CLASS (senda_responsibilities_section_parent_class)->constructed (object);

  self->people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));
  self->is_stale = TRUE;
  self->empty = build_empty ();
  self->page = build_page (self);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_stack_add_child (GTK_STACK (self->stack), self->page);
  senda_stack_tell_pages (GTK_STACK (self->stack));
  adw_bin_set_child (ADW_BIN (self), self->stack);
  g_signal_connect_object (self->people, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_responsibilities_section_dispose (GObject *object)
{
  SendaResponsibilitiesSection *self = SENDA_RESPONSIBILITIES_SECTION (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  drop_popover (self);

  G_OBJECT_CLASS (senda_responsibilities_section_parent_class)->dispose (object);
}

static void
senda_responsibilities_section_finalize (GObject *object)
{
  g_free (SENDA_RESPONSIBILITIES_SECTION (object)->chosen);

  G_OBJECT_CLASS (senda_responsibilities_section_parent_class)->finalize (object);
}

static void
senda_responsibilities_section_class_init (SendaResponsibilitiesSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = senda_responsibilities_section_constructed;
  object_class->dispose = senda_responsibilities_section_dispose;
  object_class->finalize = senda_responsibilities_section_finalize;
  widget_class->map = senda_responsibilities_section_map;
  SENDA_PLACE_SECTION_CLASS (klass)->open = senda_responsibilities_section_open;
  SENDA_PLACE_SECTION_CLASS (klass)->make_list = senda_responsibilities_section_make_list;

  _senda_responsibilities_section_install_actions (widget_class);
}

static void
senda_responsibilities_section_init (SendaResponsibilitiesSection *self G_GNUC_UNUSED)
{
}
