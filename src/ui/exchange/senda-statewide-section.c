/* senda-statewide-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statewide-section.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-list-button.h"
#include "senda-option.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-statewide-collect.h"
#include "senda-statewide-row.h"
#include "senda-summary.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 720
#define ABOUT_WIDTH 260
#define LEAST SENDA_STATEWIDE_LEAST

struct _SendaStatewideSection
{
  SendaPlaceSection parent_instance;

  SendaStatewide *all;  /* with the regions */
  SendaStatewide *shown;
  char *region;         /* NULL: all */
  gboolean is_stale;
  GtkWidget *stack;
  GtkWidget *about;
  GtkWidget *regions;   /* an AdwBin around the choice */
  GtkWidget *lagging;   /* an AdwBin around the list */
  GtkWidget *lines;     /* the same */
};

G_DEFINE_FINAL_TYPE (SendaStatewideSection, senda_statewide_section, SENDA_TYPE_PLACE_SECTION)

static SendaWorkspace *
get_workspace (SendaStatewideSection *self)
{
  return senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
}

static const char *
get_task_force (SendaStatewideSection *self)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));

  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (people)));
}

static SendaCatalog *
get_catalog (SendaStatewideSection *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

static void
show_about (SendaStatewideSection *self)
{
  guint n = self->shown->n_task_forces;
  g_autofree char *day = senda_catalog_format_date (get_catalog (self), self->shown->day);
  g_autofree char *count = NULL;
  g_autoptr (GString) text = NULL;

  /* Translators: %1$u: how many, %2$s: a day */
  count = g_strdup_printf (ngettext ("Summaries of %1$u task force as of %2$s.",
                                     "Summaries of %1$u task forces as of %2$s.", n), n, day);
  text = g_string_new (count);
  if (self->shown->n_old > 0)
    g_string_append_printf (text, ngettext (" That of %u is older than two years.",
                                            " Those of %u are older than two years.",
                                            self->shown->n_old), self->shown->n_old);
  if (!self->shown->is_shown)
    g_string_append_printf (text, _(" Nothing is shown of fewer than %u, so that no task force is "
                                    "singled out."), LEAST);
  gtk_label_set_label (GTK_LABEL (self->about), text->str);
}

static GtkWidget *
build_lines (SendaStatewideSection *self,
             const char            *name,
             GPtrArray             *lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = senda_boxed_list_new (name);

  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         senda_statewide_row_new (g_ptr_array_index (lines, i),
                                                  self->shown->n_task_forces, LEAST,
                                                  get_catalog (self)));
  gtk_box_append (GTK_BOX (box), senda_statewide_head_new (NULL, get_catalog (self)));
  gtk_box_append (GTK_BOX (box), list);
  return senda_section_new (name, NULL, box);
}

static void
show_lines (SendaStatewideSection *self)
{
  g_autoptr (GPtrArray) lagging = senda_statewide_list_lagging (self->shown);

  adw_bin_set_child (ADW_BIN (self->lagging),
                     lagging->len == 0 ? NULL
                                       : build_lines (self, _("Where Half or More Are at the "
                                                              "Beginning"), lagging));
  adw_bin_set_child (ADW_BIN (self->lines),
                     self->shown->lines->len == 0 ? NULL
                                                  : build_lines (self, _("All Elements"),
                                                                 self->shown->lines));
}

static void
show_region (SendaStatewideSection *self)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  g_autoptr (GPtrArray) summaries =
    senda_store_list (senda_workspace_get_store (get_workspace (self)), &senda_summary_info,
                      get_task_force (self), NULL);
  g_autofree char *today = senda_workspace_today (get_workspace (self));

  if (summaries == NULL)
    return;
  g_clear_pointer (&self->shown, senda_statewide_free);
  self->shown = senda_statewide_new (content, summaries, self->region, today, LEAST);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    summaries->len > 0 ? "picture" : "empty");
  show_about (self);
  show_lines (self);
}

static void
region_cb (SendaStatewideSection *self,
           guint                  index)
{
  g_assert (SENDA_IS_STATEWIDE_SECTION (self));

  g_clear_pointer (&self->region, g_free);
  if (index > 0 && index <= self->all->regions->len)
    self->region = g_strdup (((SendaStatewideRegion *)
                              g_ptr_array_index (self->all->regions, index - 1))->region);
  show_region (self);
}

/* All, and each region that may be shown. */
static void
show_regions (SendaStatewideSection *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GtkWidget *list = NULL;
  GtkWidget *button = NULL;

  g_ptr_array_add (names, (gpointer) _("The Whole State"));
  for (guint i = 0; i < self->all->regions->len; i++)
    {
      const SendaStatewideRegion *region = g_ptr_array_index (self->all->regions, i);

      g_ptr_array_add (names, (gpointer) senda_statewide_region_say (region->region,
                                                                     get_catalog (self)));
    }
  g_ptr_array_add (names, NULL);
  adw_bin_set_child (ADW_BIN (self->regions), NULL);
  if (self->all->regions->len < 2)
    return;
  list = senda_boxed_list_new (_("Region"));
  button = senda_option_append_list (GTK_LIST_BOX (list), _("Region"),
                                     (const char *const *) names->pdata, 0);
  g_signal_connect_object (button, "chosen", G_CALLBACK (region_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->regions), list);
}

static void
update (SendaStatewideSection *self)
{
  self->is_stale = FALSE;
  g_clear_pointer (&self->region, g_free);
  show_region (self);
  g_clear_pointer (&self->all, senda_statewide_free);
  self->all = g_steal_pointer (&self->shown);
  show_region (self);
  show_regions (self);
}

static void
ensure (SendaStatewideSection *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaStatewideSection *self,
            GPtrArray             *touched)
{
  g_assert (SENDA_IS_STATEWIDE_SECTION (self));

  for (guint i = 0; i < touched->len; i++)
    if (((SendaRecordRef *) g_ptr_array_index (touched, i))->info == &senda_summary_info)
      self->is_stale = TRUE;
  if (self->is_stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
chosen_cb (const char *path,
           gpointer    data)
{
  SendaStatewideSection *self = SENDA_STATEWIDE_SECTION (data);
  const char *const paths[] = { path, NULL };

  senda_statewide_collect (GTK_WIDGET (self), get_workspace (self), get_task_force (self), paths,
                           NULL);
}

static void
collect_cb (GtkWidget  *widget,
            const char *action G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_open_folder (widget, _("Choose the Folder With the Summaries"), chosen_cb, widget);
}

static GtkWidget *
build_collect (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Collect Summaries…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "statewide.collect");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
build_empty (void)
{
  GtkWidget *button = build_collect ();

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-roadmap-symbolic",
                       "title", _("No Summaries Yet"),
                       "description", _("A statewide office collects the summaries that task forces "
                                        "send, in one folder, and sees how they are spread over the "
                                        "stages. No names of people are in them."),
                       "child", button,
                       NULL);
}

static GtkWidget *
build_picture (SendaStatewideSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->about = senda_paragraph_new (NULL);
  self->regions = adw_bin_new ();
  self->lagging = adw_bin_new ();
  self->lines = adw_bin_new ();
  gtk_widget_set_valign (self->about, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column),
                  senda_side_box_new (self->about, build_collect (), ABOUT_WIDTH));
  gtk_box_append (GTK_BOX (column), self->regions);
  gtk_box_append (GTK_BOX (column), self->lagging);
  gtk_box_append (GTK_BOX (column), self->lines);
  gtk_widget_add_css_class (column, "window-column");
  return column;
}

static void
senda_statewide_section_constructed (GObject *object)
{
  SendaStatewideSection *self = SENDA_STATEWIDE_SECTION (object);
  GtkWidget *clamp = NULL;

  G_OBJECT_CLASS (senda_statewide_section_parent_class)->constructed (object);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), build_picture (self), "picture");
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (), "empty");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", self->stack, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  self->is_stale = TRUE;
  g_signal_connect_object (get_workspace (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
}

static void
senda_statewide_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_statewide_section_parent_class)->dispose (object);
}

static void
senda_statewide_section_finalize (GObject *object)
{
  SendaStatewideSection *self = SENDA_STATEWIDE_SECTION (object);

  g_clear_pointer (&self->all, senda_statewide_free);
  g_clear_pointer (&self->shown, senda_statewide_free);
  g_free (self->region);

  G_OBJECT_CLASS (senda_statewide_section_parent_class)->finalize (object);
}

static void
senda_statewide_section_class_init (SendaStatewideSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_statewide_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_statewide_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_statewide_section_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "statewide.collect", NULL, collect_cb);
}

static void
senda_statewide_section_init (SendaStatewideSection *self G_GNUC_UNUSED)
{
}
