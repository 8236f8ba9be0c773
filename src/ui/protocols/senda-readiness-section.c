/* senda-readiness-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-readiness-section.h"

#include "senda-focus.h"
#include "senda-gap-list.h"
#include "senda-list-views.h"
#include "senda-section.h"
#include "senda-tabletop.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 800

struct _SendaReadinessSection
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: tried anew when somebody does */
  guint next;        /* the question that is tried next */
  guint idle;        /* while not all of them are tried */
  guint tick;        /* until the question that was asked for is shown */
  const SendaTopic *wanted;
  GtkWidget *tabletop;
  GtkWidget *said;
  GPtrArray *lists;  /* of SendaGapList, one per question: not held */
};

G_DEFINE_FINAL_TYPE (SendaReadinessSection, senda_readiness_section, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaReadinessSection *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaReadinessSection *self = SENDA_READINESS_SECTION (widget);
  GtkWidget *list = g_ptr_array_index (self->lists, self->wanted->position);

  if (self->idle != 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  self->wanted = NULL;
  if (gtk_widget_get_visible (list))
    gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
say_result (SendaReadinessSection *self)
{
  guint n_gaps = 0;
  guint64 n_tried = 0;
  g_autofree char *tried = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; i < self->lists->len; i++)
    {
      n_gaps += senda_gap_list_get_n_gaps (g_ptr_array_index (self->lists, i));
      n_tried = senda_gap_list_get_n_tried (g_ptr_array_index (self->lists, i));
    }
  tried = senda_catalog_format_number (
    senda_workspace_get_catalog (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self))),
    n_tried);
  if (n_gaps > 0)
    /* Translators: %s is a number */
    said = g_strdup_printf (_("All %s combinations of the circumstances were tried for each "
                              "question. What follows is not settled."), tried);
  else
    said = g_strdup_printf (_("All %s combinations of the circumstances were tried for each "
                              "question. Each has an answer that can be followed."), tried);
  gtk_label_set_label (GTK_LABEL (self->said), said);
}

/* One question at a time, so that the window never waits. */
static gboolean
idle_cb (gpointer data)
{
  SendaReadinessSection *self = data;

  if (self->next < self->lists->len)
    senda_gap_list_update (g_ptr_array_index (self->lists, self->next++));
  if (self->next < self->lists->len)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  say_result (self);
  return G_SOURCE_REMOVE;
}

static void
update (SendaReadinessSection *self)
{
  self->is_stale = FALSE;
  self->next = 0;
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
  senda_tabletop_update (SENDA_TABLETOP (self->tabletop));
}

static void
ensure (SendaReadinessSection *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaReadinessSection *self)
{
  g_assert (SENDA_IS_READINESS_SECTION (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static GtkWidget *
build_column (SendaReadinessSection *self)
{
  GPtrArray *questions =
    senda_call_book_get_questions (senda_protocols_get_call_book (get_protocols (self)));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (column, "window-column");
  self->tabletop = senda_tabletop_new (get_protocols (self));
  self->said = senda_paragraph_new (_("Trying the circumstances…"));
  gtk_box_append (GTK_BOX (lists), self->said);
  for (guint i = 0; i < questions->len; i++)
    {
      GtkWidget *list = senda_gap_list_new (get_protocols (self), g_ptr_array_index (questions, i));

      gtk_box_append (GTK_BOX (lists), list);
      g_ptr_array_add (self->lists, list);
    }
  gtk_box_append (GTK_BOX (column), self->tabletop);
  gtk_box_append (GTK_BOX (column), senda_section_new (_("What Is Not Settled"), NULL, lists));
  return column;
}

static gboolean
senda_readiness_section_open (SendaPlaceSection *section,
                              const char        *target)
{
  SendaReadinessSection *self = SENDA_READINESS_SECTION (section);

  if (target == NULL)
    return TRUE;
  for (guint i = 0; i < self->lists->len; i++)
    {
      const SendaTopic *question =
        senda_gap_list_get_question (g_ptr_array_index (self->lists, i));

      if (!g_str_equal (question->id, target))
        continue;
      self->wanted = question;
      if (self->tick == 0)
        self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
      return TRUE;
    }
  return FALSE;
}

static gboolean
senda_readiness_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_READINESS_SECTION (widget)->tabletop);
}

static SendaDocument *
senda_readiness_section_make_list (SendaPlaceSection *section,
                                   GError           **error G_GNUC_UNUSED)
{
  SendaProtocols *protocols = get_protocols (SENDA_READINESS_SECTION (section));
  SendaCallBook *book = senda_protocols_get_call_book (protocols);
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book, NULL);

  return senda_list_make_readiness (senda_place_section_get_workspace (section),
                                    senda_place_section_get_task_force_id (section), book,
                                    readiness);
}

static void
senda_readiness_section_constructed (GObject *object)
{
  SendaReadinessSection *self = SENDA_READINESS_SECTION (object);
  GtkWidget *clamp = NULL;

  G_OBJECT_CLASS (senda_readiness_section_parent_class)->constructed (object);

  clamp = g_object_new (ADW_TYPE_CLAMP,
                        "maximum-size", COLUMN_WIDTH,
                        "child", build_column (self),
                        NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  self->is_stale = TRUE;
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
}

static void
senda_readiness_section_dispose (GObject *object)
{
  SendaReadinessSection *self = SENDA_READINESS_SECTION (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_readiness_section_parent_class)->dispose (object);
}

static void
senda_readiness_section_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_READINESS_SECTION (object)->lists);

  G_OBJECT_CLASS (senda_readiness_section_parent_class)->finalize (object);
}

static void
senda_readiness_section_class_init (SendaReadinessSectionClass *klass)
{
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_readiness_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_readiness_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_readiness_section_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_readiness_section_grab_focus;
  section_class->open = senda_readiness_section_open;
  section_class->make_list = senda_readiness_section_make_list;
}

static void
senda_readiness_section_init (SendaReadinessSection *self)
{
  self->lists = g_ptr_array_new ();
}
