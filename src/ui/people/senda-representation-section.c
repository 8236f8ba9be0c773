/* senda-representation-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-representation-section.h"

#include "senda-dialogs.h"
#include "senda-gap-group.h"
#include "senda-list-views.h"
#include "senda-people-edits.h"
#include "senda-plan-acts.h"
#include "senda-planned-actions.h"
#include "senda-record-form.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 760
#define N_KINDS (SENDA_GAP_LANGUAGE + 1)

struct _SendaRepresentationSection
{
  SendaPlaceSection parent_instance;

  GPtrArray *gaps; /* of SendaGap */
  GtkWidget *actions;
  GtkWidget *groups[N_KINDS];
};

G_DEFINE_FINAL_TYPE (SendaRepresentationSection, senda_representation_section,
                     SENDA_TYPE_PLACE_SECTION)

typedef struct
{
  const char *heading;
  const char *text;
  const char *none; /* or NULL */
  const SendaFormField *fields; /* of the task force, that the gaps come from; or NULL */
  const char *note;             /* under them, or NULL */
} Group;

static const SendaFormField survivor_fields[] = {
  { "survivor_seats", NULL, NULL },
  { "survivor_seats_held", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField population_fields[] = {
  { "populations", N_("While none is chosen, the usual ones are asked about"), "population" },
  { NULL, NULL, NULL }
};

static const SendaFormField language_fields[] = {
  { "languages", N_("The languages that people here speak"), "language" },
  { NULL, NULL, NULL }
};

static const Group groups[N_KINDS] = {
  [SENDA_GAP_CORE] = { N_("Core"), N_("At the heart of nearly every task force."), NULL, NULL,
                       NULL },
  [SENDA_GAP_EXPECTED] = {
    N_("Expected"), N_("Partners that most task forces find they need."), NULL, survivor_fields,
    N_("Seats for survivor leaders are counted without names. Who is a survivor is never "
       "recorded of anybody.") },
  [SENDA_GAP_LOCAL] = { N_("Where Local Facts Ask for It"),
                        N_("Partners that some places need and others do not. You know which."),
                        NULL, NULL, NULL },
  [SENDA_GAP_LEVEL] = { N_("Levels"), N_("The levels of government, and agencies outside it."),
                        NULL, NULL, NULL },
  [SENDA_GAP_POPULATION] = { N_("Populations"),
                             N_("People whom services are to reach, and the agencies that mainly "
                                "serve them."),
                             NULL, population_fields, NULL },
  [SENDA_GAP_LANGUAGE] = { N_("Languages"),
                           N_("The languages spoken where you work, and who at the table speaks "
                              "them."),
                           N_("No language is written down yet."), language_fields, NULL },
};

static void
update (SendaRepresentationSection *self)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));

  g_assert (SENDA_IS_REPRESENTATION_SECTION (self));

  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  self->gaps = senda_representation_new (senda_people_get_facts (people));
  senda_planned_actions_update (SENDA_PLANNED_ACTIONS (self->actions), self->gaps);
  for (guint i = 0; i < N_KINDS; i++)
    senda_gap_group_update (SENDA_GAP_GROUP (self->groups[i]), self->gaps);
}

static void
tell (GtkWidget    *widget,
      gboolean      done,
      const char   *text,
      const GError *error)
{
  if (done)
    senda_window_toast (widget, text, TRUE);
  else
    senda_window_show_error (widget, error);
}

static void
plan_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (widget));
  const char *gap = NULL;
  const char *what = NULL;
  const char *owner = NULL;
  const char *due_on = NULL;
  g_autoptr (SendaRecord) action = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s&s&s)", &gap, &what, &owner, &due_on);
  action = senda_people_plan_action (people, what, *owner ? owner : NULL, *due_on ? due_on : NULL,
                                     gap, &error);
  tell (widget, action != NULL, _("The action was planned."), error);
}

static void
decide (GtkWidget  *widget,
        const char *id,
        const char *answer,
        const char *reason,
        const char *text)
{
  SendaRepresentationSection *self = SENDA_REPRESENTATION_SECTION (widget);
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (widget));
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_people_get_workspace (people));
  const SendaGap *gap = senda_representation_find (self->gaps, id);
  g_autofree char *name = gap ? senda_gap_dup_name (gap, catalog) : NULL;
  g_autofree char *held = g_strdup (id);
  g_autoptr (GError) error = NULL;

  if (gap != NULL)
    tell (widget, senda_people_decide_gap (people, held, name, answer, reason, NULL, &error),
          text, error);
}

static void
decline_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  const char *gap = NULL;
  const char *reason = NULL;

  g_variant_get (parameter, "(&s&s)", &gap, &reason);
  decide (widget, gap, SENDA_GAP_NOT_NEEDED, reason, _("Noted: not needed here."));
}

static void
need_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  decide (widget, g_variant_get_string (parameter, NULL), SENDA_GAP_NEEDED, NULL,
          _("Noted: needed here."));
}

static void
ask_again_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter)
{
  decide (widget, g_variant_get_string (parameter, NULL), NULL, NULL,
          _("The answer was taken back."));
}

static void
set_state_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (widget));
  const char *id = NULL;
  const char *state = NULL;
  SendaRecord *action = NULL;
  g_autoptr (SendaRounds) rounds = senda_rounds_new (people);

  g_variant_get (parameter, "(&s&s)", &id, &state);
  action = senda_people_facts_find (senda_people_get_facts (people), &senda_action_info, id);
  if (action != NULL)
    senda_plan_move (widget, rounds, action, state);
}

static GtkWidget *
build_group (SendaRepresentationSection *self,
             SendaGapKind                kind)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));
  const Group *group = &groups[kind];
  GtkWidget *widget = senda_gap_group_new (people, kind, _(group->heading), _(group->text),
                                           group->none ? _(group->none) : NULL);
  GtkWidget *form = NULL;

  if (group->fields == NULL)
    return widget;
  form = senda_record_form_new (senda_people_get_workspace (people),
                                SENDA_RECORD (senda_people_get_task_force (people)),
                                _(group->heading), group->fields, NULL);
  senda_record_form_set_note (SENDA_RECORD_FORM (form), group->note ? _(group->note) : NULL);
  senda_gap_group_append (SENDA_GAP_GROUP (widget), form);
  return widget;
}

static GtkWidget *
build_column (SendaRepresentationSection *self)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);

  gtk_widget_add_css_class (column, "window-column");
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("Who is at the table, and whom you may be missing. What "
                                         "is missing is a question to you: plan a first step, or "
                                         "say why it is not needed here.")));
  self->actions = senda_planned_actions_new (people);
  gtk_box_append (GTK_BOX (column), self->actions);
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->groups[i] = build_group (self, i);
      gtk_box_append (GTK_BOX (column), self->groups[i]);
    }
  return column;
}

static gboolean
senda_representation_section_open (SendaPlaceSection *section,
                                   const char        *target)
{
  SendaRepresentationSection *self = SENDA_REPRESENTATION_SECTION (section);

  if (target == NULL)
    return TRUE;
  for (guint i = 0; i < N_KINDS; i++)
    if (senda_gap_group_open (SENDA_GAP_GROUP (self->groups[i]), target))
      return TRUE;
  return FALSE;
}

static SendaDocument *
senda_representation_section_make_list (SendaPlaceSection *section,
                                        GError           **error G_GNUC_UNUSED)
{
  return senda_list_make_gaps (senda_place_section_get_workspace (section),
                               senda_place_section_get_task_force_id (section),
                               SENDA_REPRESENTATION_SECTION (section)->gaps);
}

static void
enable (SendaRepresentationSection *self)
{
  static const char *const actions[] = {
    "representation.plan", "representation.decline", "representation.need",
    "representation.ask-again", "representation.set-state"
  };
  gboolean read_only = FALSE;

  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)),
                "read-only", &read_only, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !read_only);
}

static void
senda_representation_section_constructed (GObject *object)
{
  SendaRepresentationSection *self = SENDA_REPRESENTATION_SECTION (object);
  GtkWidget *clamp = NULL;
  GtkWidget *scroller = NULL;

  G_OBJECT_CLASS (senda_representation_section_parent_class)->constructed (object);

  clamp = g_object_new (ADW_TYPE_CLAMP,
                        "maximum-size", COLUMN_WIDTH,
                        "child", build_column (self),
                        NULL);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "vexpand", TRUE,
                           "child", clamp,
                           NULL);
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect_object (senda_place_section_get_people (SENDA_PLACE_SECTION (self)), "changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  enable (self);
  update (self);
}

static void
senda_representation_section_dispose (GObject *object)
{
  SendaRepresentationSection *self = SENDA_REPRESENTATION_SECTION (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_pointer (&self->gaps, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_representation_section_parent_class)->dispose (object);
}

static void
senda_representation_section_class_init (SendaRepresentationSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  object_class->constructed = senda_representation_section_constructed;
  object_class->dispose = senda_representation_section_dispose;
  section_class->open = senda_representation_section_open;
  section_class->make_list = senda_representation_section_make_list;

  gtk_widget_class_install_action (widget_class, "representation.plan", "(ssss)", plan_cb);
  gtk_widget_class_install_action (widget_class, "representation.decline", "(ss)", decline_cb);
  gtk_widget_class_install_action (widget_class, "representation.need", "s", need_cb);
  gtk_widget_class_install_action (widget_class, "representation.ask-again", "s", ask_again_cb);
  gtk_widget_class_install_action (widget_class, "representation.set-state", "(ss)",
                                   set_state_cb);
}

static void
senda_representation_section_init (SendaRepresentationSection *self G_GNUC_UNUSED)
{
}
