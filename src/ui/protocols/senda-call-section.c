/* senda-call-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-call-section.h"

#include "senda-answer-words.h"
#include "senda-call-card.h"
#include "senda-circumstance-chooser.h"
#include "senda-focus.h"
#include "senda-list-button.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 700

struct _SendaCallSection
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: shown anew when somebody does */
  GtkWidget *chooser;
  GtkWidget *questions; /* which are shown: all, or one */
  GtkWidget *said;
  GPtrArray *cards;     /* of SendaCallCard, one per question: not held */
};

G_DEFINE_FINAL_TYPE (SendaCallSection, senda_call_section, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaCallSection *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static GPtrArray *
get_questions (SendaCallSection *self)
{
  return senda_call_book_get_questions (senda_protocols_get_call_book (get_protocols (self)));
}

/* One sentence of what the answers below hold for. */
static void
show_situation (SendaCallSection *self,
                const char       *tags)
{
  SendaCallBook *book = senda_protocols_get_call_book (get_protocols (self));
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
  const SendaFactors *factors = senda_call_book_get_factors (book);
  g_autofree char *known = NULL;
  g_autofree char *said = NULL;
  SendaCase at;

  if (tags != NULL && senda_factors_read (factors, tags, &at))
    {
      known = senda_factors_say (factors, &at, senda_workspace_get_catalog (workspace));
      /* Translators: %s is what is known, such as “Labor trafficking; 13–17 years” */
      said = g_strdup_printf (_("Whom to call when: %s"), known);
    }
  gtk_label_set_label (GTK_LABEL (self->said),
                       said ? said : _("Whom to call as long as nothing is known"));
}

static void
update (SendaCallSection *self)
{
  guint chosen = senda_list_button_get_chosen (SENDA_LIST_BUTTON (self->questions));
  g_autofree char *tags =
    senda_circumstance_chooser_dup_tags (SENDA_CIRCUMSTANCE_CHOOSER (self->chooser));

  g_assert (SENDA_IS_CALL_SECTION (self));

  self->is_stale = FALSE;
  show_situation (self, tags);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "call.clear", tags != NULL);
  for (guint i = 0; i < self->cards->len; i++)
    {
      gtk_widget_set_visible (g_ptr_array_index (self->cards, i), chosen == 0 || chosen == i + 1);
      if (chosen == 0 || chosen == i + 1)
        senda_call_card_update (g_ptr_array_index (self->cards, i), tags);
    }
}

static void
ensure (SendaCallSection *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaCallSection *self)
{
  g_assert (SENDA_IS_CALL_SECTION (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
clear_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaCallSection *self = SENDA_CALL_SECTION (widget);

  senda_circumstance_chooser_set_tags (SENDA_CIRCUMSTANCE_CHOOSER (self->chooser), NULL);
  gtk_widget_grab_focus (self->chooser);
}

static GtkWidget *
make_button (const char *label,
             const char *action,
             const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
build_questions (SendaCallSection *self)
{
  GPtrArray *questions = get_questions (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, (gpointer) _("All questions"));
  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (items, (gpointer) senda_question_name (get_protocols (self),
                                                            g_ptr_array_index (questions, i)));
  g_ptr_array_add (items, NULL);
  self->questions =
    senda_list_button_new (_("Questions Shown"), (const char *const *) items->pdata, 0);
  g_signal_connect_object (self->questions, "chosen", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  return self->questions;
}

static GtkWidget *
build_bar (SendaCallSection *self)
{
  GtkWidget *bar = senda_wrap_box_new (6, 6);

  gtk_widget_insert_before (build_questions (self), bar, NULL);
  gtk_widget_insert_before (make_button (_("Start Over"), "call.clear", NULL), bar, NULL);
  gtk_widget_insert_before (make_button (_("Quick Reference…"), "win.open-target",
                                         "reports:quick-reference"), bar, NULL);
  return bar;
}

/* Of what is chosen nothing goes anywhere: not even into the place that the program comes back to. */
static GtkWidget *
build_hint (void)
{
  GtkWidget *hint = senda_paragraph_new_dim (_("What you choose here is not kept: Senda holds no "
                                               "details of any case."));

  gtk_widget_add_css_class (hint, "caption");
  return hint;
}

static GtkWidget *
build_column (SendaCallSection *self)
{
  GPtrArray *questions = get_questions (self);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *known = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (column, "window-column");
  self->chooser = senda_circumstance_chooser_new (get_protocols (self));
  g_signal_connect_object (self->chooser, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->said = senda_heading_new (NULL, "title-4", 2);
  gtk_box_append (GTK_BOX (known), self->chooser);
  gtk_box_append (GTK_BOX (known), build_hint ());
  gtk_box_append (GTK_BOX (column), senda_section_new (_("What Is Known"), NULL, known));
  gtk_box_append (GTK_BOX (column), build_bar (self));
  gtk_box_append (GTK_BOX (column), self->said);
  for (guint i = 0; i < questions->len; i++)
    {
      GtkWidget *card = senda_call_card_new (get_protocols (self),
                                             g_ptr_array_index (questions, i));

      gtk_box_append (GTK_BOX (column), card);
      g_ptr_array_add (self->cards, card);
    }
  return column;
}

static gboolean
choose_question (SendaCallSection *self,
                 const char       *id)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (g_str_equal (senda_call_card_get_question (g_ptr_array_index (self->cards, i))->id, id))
      {
        senda_list_button_choose (SENDA_LIST_BUTTON (self->questions), i + 1);
        return TRUE;
      }
  return FALSE;
}

static gboolean
senda_call_section_open (SendaPlaceSection *section,
                         const char        *target)
{
  SendaCallSection *self = SENDA_CALL_SECTION (section);

  return target == NULL || choose_question (self, target) ||
         senda_circumstance_chooser_set_tags (SENDA_CIRCUMSTANCE_CHOOSER (self->chooser), target);
}

static gboolean
senda_call_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_CALL_SECTION (widget)->chooser);
}

static void
senda_call_section_constructed (GObject *object)
{
  SendaCallSection *self = SENDA_CALL_SECTION (object);
  GtkWidget *clamp = NULL;

  G_OBJECT_CLASS (senda_call_section_parent_class)->constructed (object);

  clamp = g_object_new (ADW_TYPE_CLAMP,
                        "maximum-size", COLUMN_WIDTH,
                        "tightening-threshold", COLUMN_WIDTH,
                        "child", build_column (self),
                        NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_call_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_call_section_parent_class)->dispose (object);
}

static void
senda_call_section_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_CALL_SECTION (object)->cards);

  G_OBJECT_CLASS (senda_call_section_parent_class)->finalize (object);
}

static void
senda_call_section_class_init (SendaCallSectionClass *klass)
{
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_call_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_call_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_call_section_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_call_section_grab_focus;
  section_class->open = senda_call_section_open;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "call.clear", NULL, clear_cb);
}

static void
senda_call_section_init (SendaCallSection *self)
{
  self->cards = g_ptr_array_new ();
}
