/* senda-talk-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-page.h"

#include "senda-choice-row.h"
#include "senda-roadmap-words.h"
#include "senda-section.h"
#include "senda-talk-fit.h"
#include "senda-talk-statement.h"

#include <glib/gi18n-lib.h>

/* Two languages stand beside one another from this many letters of the text around on. */
#define WIDE 52
#define MARKS_WIDTH 12
/* Times the text around: what is smaller is hard to read from the back of a room. */
#define SMALL 2

struct _SendaTalkPage
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *scroller;
  GtkWidget *column;
  GtkWidget *area;
  GtkWidget *name;
  GtkWidget *strip;
  GtkWidget *stage;
  GtkWidget *slide;      /* holds the statements; a new one each time, so that it is spoken */
  GPtrArray *statements; /* of SendaTalkStatement; borrowed */
  int width;
  int height;
  int size;
  guint tick;
};

G_DEFINE_FINAL_TYPE (SendaTalkPage, senda_talk_page, GTK_TYPE_WIDGET)

static gboolean
is_wide (SendaTalkPage *self)
{
  return self->width >= WIDE * senda_fit_base (GTK_WIDGET (self));
}

static GPtrArray *
gather_labels (SendaTalkPage *self)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (guint i = 0; i < self->statements->len; i++)
    g_ptr_array_extend (labels,
                        senda_talk_statement_get_labels (g_ptr_array_index (self->statements, i)),
                        NULL, NULL);
  return labels;
}

/* The head takes its part of the room, the statements what is left. */
static void
fit_head (SendaTalkPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double whole = MIN (self->width / 29.0, self->height / 19.0);

  senda_fit_label (self->name, senda_fit_size (widget, whole, 1.3));
  senda_fit_label (self->area, senda_fit_size (widget, whole * 0.5, 0.9));
  senda_fit_label (self->stage, senda_fit_size (widget, whole * 0.7, 1.1));
}

static void
apply_size (gpointer data,
            int      size)
{
  SendaTalkPage *self = SENDA_TALK_PAGE (data);

  for (guint i = 0; i < self->statements->len; i++)
    senda_talk_statement_set_size (g_ptr_array_index (self->statements, i), size);
}

/* The marks stand under each statement, or as signs beside it. */
static int
fit_statements (SendaTalkPage *self,
                gboolean       compact)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GPtrArray) labels = gather_labels (self);
  guint n_columns = is_wide (self) ? senda_talk_get_catalogs (self->talk)->len : 1;
  double base = senda_fit_base (widget);
  int most = senda_fit_size (widget, MIN (self->width / 20.0, self->height / 12.0), 1.15);
  double beside = (compact ? MARKS_WIDTH + 6 : 6) * base;
  SendaFitRoom room = { self->width, self->height, (self->width - beside) / n_columns - base };

  for (guint i = 0; i < self->statements->len; i++)
    {
      SendaTalkStatement *statement = g_ptr_array_index (self->statements, i);

      senda_talk_statement_set_wide (statement, n_columns > 1);
      senda_talk_statement_set_compact (statement, compact);
    }
  return senda_fit_into (self->column, labels, &room, base * 1.15, most, apply_size, self);
}

static void
fit (SendaTalkPage *self)
{
  double base = senda_fit_base (GTK_WIDGET (self));

  fit_head (self);
  self->size = fit_statements (self, FALSE);
  if (is_wide (self) && self->size < SMALL * base)
    self->size = fit_statements (self, TRUE);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaTalkPage *self = SENDA_TALK_PAGE (widget);

  self->tick = 0;
  if (self->width > 0)
    fit (self);
  return G_SOURCE_REMOVE;
}

/* Sizes cannot change while they are given out. */
static void
fit_soon (SendaTalkPage *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static SendaElementStage *
get_stage (SendaTalkPage *self)
{
  return g_ptr_array_index (senda_talk_get_element (self->talk)->stages,
                            senda_talk_get_stage (self->talk) - 1);
}

/* "Stage 2, Exploring", and whether the group is there. */
static void
update_stage (SendaTalkPage *self)
{
  const SendaElement *element = senda_talk_get_element (self->talk);
  guint stage = senda_talk_get_stage (self->talk);
  g_autofree char *name = senda_talk_say (self->talk, get_stage (self)->stage->name);
  g_autofree char *number = g_strdup_printf ("%u", stage);
  g_autofree char *text = NULL;
  g_autofree char *title = senda_talk_say (self->talk, element->name);
  g_autofree char *where = senda_roadmap_describe (senda_talk_get_roadmap (self->talk), element);
  g_autofree char *spoken = NULL;

  if (senda_round_facts_get_stage (senda_talk_get_facts (self->talk), element) == stage)
    /* Translators: the number and the name of a stage that is shown to the room */
    text = g_strdup_printf (_("Stage %u: %s. The group is here."), stage, name);
  else
    /* Translators: the number and the name of a stage that is shown to the room */
    text = g_strdup_printf (_("Stage %u: %s"), stage, name);
  spoken = g_strdup_printf ("%s. %s. %s", title, text, where);
  gtk_label_set_label (GTK_LABEL (self->stage), text);
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->strip), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slide), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
changed_cb (SendaTalkPage *self)
{
  g_assert (SENDA_IS_TALK_PAGE (self));

  update_stage (self);
  for (guint i = 0; i < self->statements->len; i++)
    senda_talk_statement_update (g_ptr_array_index (self->statements, i));
}

static void
fill_slide (SendaTalkPage *self)
{
  SendaElementStage *stage = get_stage (self);

  self->slide = g_object_new (GTK_TYPE_BOX,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                              "orientation", GTK_ORIENTATION_VERTICAL,
                              "focusable", TRUE,
                              NULL);
  gtk_widget_add_css_class (self->slide, "slide");
  g_ptr_array_set_size (self->statements, 0);
  for (guint i = 0; i < stage->statements->len; i++)
    {
      GtkWidget *statement = senda_talk_statement_new (self->talk,
                                                       g_ptr_array_index (stage->statements, i));

      gtk_box_append (GTK_BOX (self->slide), statement);
      g_ptr_array_add (self->statements, statement);
    }
  gtk_box_append (GTK_BOX (self->column), self->slide);
}

static void
say_area (SendaTalkPage *self)
{
  const SendaElement *element = senda_talk_get_element (self->talk);
  g_autofree char *area = senda_talk_say (self->talk, element->area->name);
  g_autofree char *text = NULL;

  if (senda_talk_is_widest (self->talk, element))
    /* Translators: %s is an area of the roadmap; the views on what follows are far apart */
    text = g_strdup_printf (_("%s. Talk about this first."), area);
  gtk_label_set_label (GTK_LABEL (self->area), text ? text : area);
}

/* What is read anew has the focus, wherever on the page it was: so it is spoken. */
static void
moved_cb (SendaTalkPage *self)
{
  const SendaElement *element = senda_talk_get_element (self->talk);
  g_autofree char *name = senda_talk_say (self->talk, element->name);
  GtkWidget *before = self->slide;
  gboolean had_focus = FALSE;

  g_assert (SENDA_IS_TALK_PAGE (self));

  had_focus = before != NULL &&
              (gtk_widget_get_state_flags (before) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  say_area (self);
  gtk_label_set_label (GTK_LABEL (self->name), name);
  fill_slide (self);
  if (had_focus)
    gtk_widget_grab_focus (self->slide);
  if (before != NULL)
    gtk_box_remove (GTK_BOX (self->column), before);
  update_stage (self);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  fit_soon (self);
}

static void
chosen_cb (SendaTalkPage *self,
           const char    *name)
{
  g_assert (SENDA_IS_TALK_PAGE (self));

  senda_talk_set_stage (self->talk, name[0] - '0');
}

static void
senda_talk_page_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SendaTalkPage *self = SENDA_TALK_PAGE (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  fit_soon (self);
}

static void
senda_talk_page_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline G_GNUC_UNUSED,
                         int            *natural_baseline G_GNUC_UNUSED)
{
  gtk_widget_measure (SENDA_TALK_PAGE (widget)->scroller, orientation, for_size, minimum, natural,
                      NULL, NULL);
}

/* The reader has chosen another size of text. */
static void
senda_talk_page_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_talk_page_parent_class)->css_changed (widget, change);
  fit_soon (SENDA_TALK_PAGE (widget));
}

static gboolean
senda_talk_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TALK_PAGE (widget)->slide);
}

static void
senda_talk_page_dispose (GObject *object)
{
  SendaTalkPage *self = SENDA_TALK_PAGE (object);

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_page_parent_class)->dispose (object);
}

static void
senda_talk_page_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_TALK_PAGE (object)->statements);

  G_OBJECT_CLASS (senda_talk_page_parent_class)->finalize (object);
}

static void
senda_talk_page_class_init (SendaTalkPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_talk_page_dispose;
  object_class->finalize = senda_talk_page_finalize;
  widget_class->size_allocate = senda_talk_page_size_allocate;
  widget_class->measure = senda_talk_page_measure;
  widget_class->css_changed = senda_talk_page_css_changed;
  widget_class->grab_focus = senda_talk_page_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "talkpage");
}

static GtkWidget *
add_label (SendaTalkPage *self,
           const char    *css_class,
           int            level)
{
  GtkWidget *label = senda_heading_new (NULL, css_class, level);

  gtk_box_append (GTK_BOX (self->column), label);
  return label;
}

static void
add_strip (SendaTalkPage *self)
{
  self->strip = senda_choice_row_new (_("Stage that is shown"), FALSE);
  gtk_widget_add_css_class (self->strip, "strip");
  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    {
      g_autofree char *name = g_strdup_printf ("%u", stage);
      g_autofree char *css = g_strdup_printf ("stage-%u", stage);
      g_autofree char *label = senda_words_stage (senda_talk_get_roadmap (self->talk), stage);
      GtkWidget *button = senda_choice_row_add (SENDA_CHOICE_ROW (self->strip), name, label,
                                                senda_choice_face_new (NULL, name));

      gtk_widget_add_css_class (button, "stage-choice");
      gtk_widget_add_css_class (button, css);
      senda_icon_button_set_label (button, label);
    }
  g_signal_connect_swapped (self->strip, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (self->column), self->strip);
}

static void
senda_talk_page_init (SendaTalkPage *self)
{
  self->statements = g_ptr_array_new ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->column, "talk-column");
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", self->column,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
senda_talk_page_new (SendaTalk *talk)
{
  SendaTalkPage *self = g_object_new (SENDA_TYPE_TALK_PAGE, NULL);

  self->talk = g_object_ref (talk);
  self->area = add_label (self, "area", 2);
  self->name = add_label (self, "name", 1);
  add_strip (self);
  self->stage = add_label (self, "stage", 2);
  g_signal_connect_swapped (talk, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (talk, "changed", G_CALLBACK (changed_cb), self);
  moved_cb (self);
  return GTK_WIDGET (self);
}

int
senda_talk_page_get_size (SendaTalkPage *self)
{
  g_return_val_if_fail (SENDA_IS_TALK_PAGE (self), 0);

  return self->size;
}
