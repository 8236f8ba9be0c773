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
#include "senda-list-views.h"
#include "senda-option.h"
#include "senda-roll-up.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-statewide-collect.h"
#include "senda-statewide-row.h"
#include "senda-summary.h"
#include "senda-updates.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 720
#define ABOUT_WIDTH 260

/* What the office may choose among as the least number. */
static const guint leasts[] = { SENDA_STATEWIDE_LEAST, 10, 15, 20 };

struct _SendaStatewideSection
{
  SendaPlaceSection parent_instance;

  GPtrArray *summaries; /* of SendaRecord; NULL until they have been read */
  SendaStatewide *all;  /* with the regions */
  SendaStatewide *part; /* of the region; NULL: all is shown */
  char *region;         /* NULL: all */
  GtkWidget *stack;
  GtkWidget *trouble;   /* why they could not be read */
  GtkWidget *about;     /* a box of sentences */
  GtkWidget *regions;   /* an AdwBin around the choice */
  GtkWidget *least;     /* the same */
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
  return senda_place_section_get_task_force_id (SENDA_PLACE_SECTION (self));
}

static SendaCatalog *
get_catalog (SendaStatewideSection *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

static SendaStatewide *
get_shown (SendaStatewideSection *self)
{
  return self->part ? self->part : self->all;
}

static void
say (SendaStatewideSection *self,
     char                  *sentence)
{
  gtk_box_append (GTK_BOX (self->about), senda_paragraph_new (sentence));
  g_free (sentence);
}

static void
show_about (SendaStatewideSection *self)
{
  SendaStatewide *shown = get_shown (self);
  guint n = shown->n_task_forces;
  g_autofree char *day = senda_catalog_format_date (get_catalog (self), shown->day);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->about)) != NULL)
    gtk_box_remove (GTK_BOX (self->about), child);
  /* Translators: %1$u: how many, %2$s: a day */
  say (self, g_strdup_printf (ngettext ("Summaries of %1$u task force as of %2$s.",
                                        "Summaries of %1$u task forces as of %2$s.", n), n, day));
  if (shown->n_old > 0)
    /* Translators: %u: of how many task forces the latest summary is that old */
    say (self, g_strdup_printf (ngettext ("%u of them is older than two years.",
                                          "%u of them are older than two years.", shown->n_old),
                                shown->n_old));
  if (!shown->is_shown)
    say (self, g_strdup_printf (ngettext ("Nothing is shown of fewer than %u task force, so that none "
                                          "is singled out.",
                                          "Nothing is shown of fewer than %u task forces, so that "
                                          "none is singled out.", shown->least), shown->least));
}

static GtkWidget *
build_lines (SendaStatewideSection *self,
             const char            *name,
             GPtrArray             *lines)
{
  SendaStatewide *shown = get_shown (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = senda_boxed_list_new (name);

  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         senda_statewide_row_new (g_ptr_array_index (lines, i),
                                                  shown->n_task_forces, get_catalog (self)));
  gtk_box_append (GTK_BOX (box),
                  senda_paragraph_new_dim (_("The numbers count task forces: at each of the five "
                                             "stages, and last those at none.")));
  gtk_box_append (GTK_BOX (box), senda_statewide_head_new ());
  gtk_box_append (GTK_BOX (box), list);
  return senda_section_new (name, NULL, box);
}

static void
show_lines (SendaStatewideSection *self)
{
  SendaStatewide *shown = get_shown (self);
  g_autoptr (GPtrArray) lagging = senda_statewide_list_lagging (shown);

  /* Translators: over the elements of which that is so; of the task forces to which they apply */
  adw_bin_set_child (ADW_BIN (self->lagging),
                     lagging->len == 0 ? NULL
                                       : build_lines (self, _("Half or More Are at Stage 1 or 2, or "
                                                              "at None Yet"), lagging));
  adw_bin_set_child (ADW_BIN (self->lines),
                     shown->lines->len == 0 ? NULL
                                            : build_lines (self, _("All Elements"), shown->lines));
}

/* The picture of the region that is chosen, or of all. */
static void
show_region (SendaStatewideSection *self)
{
  g_clear_pointer (&self->part, senda_statewide_free);
  if (self->region != NULL)
    self->part = senda_statewide_new (senda_workspace_get_content (get_workspace (self)),
                                      self->summaries, self->region, self->all->day,
                                      self->all->least);
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

/* All, and each region that may be shown. The one that was chosen stays so while it may. */
static void
show_regions (SendaStatewideSection *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *region = g_steal_pointer (&self->region);
  GtkWidget *list = NULL;
  GtkWidget *button = NULL;
  guint chosen = 0;

  g_ptr_array_add (names, (gpointer) _("The Whole State"));
  for (guint i = 0; i < self->all->regions->len; i++)
    {
      const SendaStatewideRegion *each = g_ptr_array_index (self->all->regions, i);

      g_ptr_array_add (names, (gpointer) senda_statewide_region_say (each->region,
                                                                     get_catalog (self)));
      if (g_strcmp0 (each->region, region) == 0)
        chosen = i + 1;
    }
  g_ptr_array_add (names, NULL);
  adw_bin_set_child (ADW_BIN (self->regions), NULL);
  gtk_widget_set_visible (self->regions, self->all->regions->len >= 2);
  if (self->all->regions->len < 2)
    return;
  if (chosen > 0)
    self->region = g_steal_pointer (&region);
  list = senda_boxed_list_new (_("Region"));
  button = senda_option_append_list (GTK_LIST_BOX (list), _("Region"),
                                     (const char *const *) names->pdata, chosen);
  g_signal_connect_object (button, "chosen", G_CALLBACK (region_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->regions), list);
}

static void
least_cb (SendaStatewideSection *self,
          guint                  index)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_STATEWIDE_SECTION (self));

  if (!senda_roll_up_set_least (get_workspace (self), get_task_force (self), leasts[index], &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  senda_updates_queue (GTK_WIDGET (self));
}

/* Made once: nobody else changes what is chosen. */
static void
show_least (SendaStatewideSection *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *list = NULL;
  GtkWidget *button = NULL;
  guint chosen = 0;

  if (adw_bin_get_child (ADW_BIN (self->least)) != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (leasts); i++)
    {
      /* Translators: what follows “Show Nothing of Fewer Than” */
      g_ptr_array_add (names, g_strdup_printf (ngettext ("%u task force", "%u task forces",
                                                         leasts[i]), leasts[i]));
      if (leasts[i] <= self->all->least)
        chosen = i;
    }
  g_ptr_array_add (names, NULL);
  list = senda_boxed_list_new (_("Show Nothing of Fewer Than"));
  button = senda_option_append_list (GTK_LIST_BOX (list), _("Show Nothing of Fewer Than"),
                                     (const char *const *) names->pdata, chosen);
  g_signal_connect_object (button, "chosen", G_CALLBACK (least_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->least), list);
}

static void
show_trouble (SendaStatewideSection *self,
              const GError          *error)
{
  gtk_label_set_label (GTK_LABEL (self->trouble), error->message);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "trouble");
}

static gboolean
update (GtkWidget *widget)
{
  SendaStatewideSection *self = SENDA_STATEWIDE_SECTION (widget);
  SendaWorkspace *workspace = get_workspace (self);
  g_autoptr (GPtrArray) summaries = NULL;
  g_autofree char *today = senda_workspace_today (workspace);
  g_autoptr (GError) error = NULL;

  summaries = senda_store_list (senda_workspace_get_store (workspace), &senda_summary_info,
                                get_task_force (self), &error);
  if (summaries == NULL)
    {
      show_trouble (self, error);
      return FALSE;
    }
  g_clear_pointer (&self->part, senda_statewide_free);
  g_clear_pointer (&self->all, senda_statewide_free);
  g_clear_pointer (&self->summaries, g_ptr_array_unref);
  self->summaries = g_steal_pointer (&summaries);
  self->all = senda_statewide_new (senda_workspace_get_content (workspace), self->summaries, NULL,
                                   today, senda_roll_up_get_least (workspace,
                                                                   get_task_force (self)));
  show_regions (self);
  show_least (self);
  show_region (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->summaries->len > 0 ? "picture" : "empty");
  return TRUE;
}

static void
changed_cb (SendaStatewideSection *self,
            GPtrArray             *touched)
{
  g_assert (SENDA_IS_STATEWIDE_SECTION (self));

  for (guint i = 0; i < touched->len; i++)
    if (((SendaRecordRef *) g_ptr_array_index (touched, i))->info == &senda_summary_info)
      {
        senda_updates_queue (GTK_WIDGET (self));
        return;
      }
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

  self->about = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->regions = adw_bin_new ();
  self->least = adw_bin_new ();
  self->lagging = adw_bin_new ();
  self->lines = adw_bin_new ();
  gtk_widget_set_valign (self->about, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column),
                  senda_side_box_new (self->about, build_collect (), ABOUT_WIDTH));
  gtk_box_append (GTK_BOX (column), self->regions);
  gtk_box_append (GTK_BOX (column), self->least);
  gtk_box_append (GTK_BOX (column), self->lagging);
  gtk_box_append (GTK_BOX (column), self->lines);
  gtk_widget_add_css_class (column, "window-column");
  return column;
}

static GtkWidget *
build_trouble (SendaStatewideSection *self)
{
  self->trouble = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->trouble, "window-column");
  return self->trouble;
}

/* What is shown, as it is shown: nothing that is held back. */
static SendaDocument *
senda_statewide_section_make_list (SendaPlaceSection *section,
                                   GError           **error G_GNUC_UNUSED)
{
  SendaStatewideSection *self = SENDA_STATEWIDE_SECTION (section);

  if (self->all == NULL)
    return NULL;
  return senda_list_make_statewide (get_workspace (self), get_task_force (self), get_shown (self),
                                    self->region);
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
  gtk_stack_add_named (GTK_STACK (self->stack), senda_updates_new_page (), "wait");
  gtk_stack_add_named (GTK_STACK (self->stack), build_picture (self), "picture");
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), build_trouble (self), "trouble");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", self->stack, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  senda_updates_watch (GTK_WIDGET (self), get_workspace (self), update);
  g_signal_connect_object (get_workspace (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
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

  g_clear_pointer (&self->part, senda_statewide_free);
  g_clear_pointer (&self->all, senda_statewide_free);
  g_clear_pointer (&self->summaries, g_ptr_array_unref);
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
  SENDA_PLACE_SECTION_CLASS (klass)->make_list = senda_statewide_section_make_list;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "statewide.collect", NULL, collect_cb);
}

static void
senda_statewide_section_init (SendaStatewideSection *self G_GNUC_UNUSED)
{
}
