/* senda-roster-preview.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roster-preview.h"

#include "senda-fold.h"
#include "senda-people-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LIST_HEIGHT 260
#define ROW_HEIGHT 50 /* until the list says how tall its rows are */
#define AGENCIES SENDA_ROSTER_EMPTY /* a group in place of the rows with nothing in them */

/* The folds, from top to bottom. */
static const SendaRosterOutcome order[] = {
  SENDA_ROSTER_WRONG, SENDA_ROSTER_ADD, SENDA_ROSTER_UPDATE, AGENCIES,
  SENDA_ROSTER_SAME, SENDA_ROSTER_DOUBLE,
};

#define N_GROUPS G_N_ELEMENTS (order)

typedef struct
{
  SendaRosterPreview *preview;
  SendaRosterOutcome outcome;
  GtkWidget *fold;
  GtkStringList *lines; /* each a title, and after a line break what stands under it; or NULL */
  GtkWidget *scroller;
  GtkWidget *more;
  guint fit_source;
} Group;

struct _SendaRosterPreview
{
  AdwBin parent_instance;

  SendaRosterPlan *plan;
  GtkWidget *none;
  Group groups[N_GROUPS];
};

G_DEFINE_FINAL_TYPE (SendaRosterPreview, senda_roster_preview, ADW_TYPE_BIN)

/* What a row may fill in a member who is there. */
static const struct
{
  SendaRosterKind kind;
  const char *field;
} filled[] = {
  { SENDA_ROSTER_AGENCY, "agency" },
  { SENDA_ROSTER_TITLE, "title" },
  { SENDA_ROSTER_DISCIPLINE, "discipline" },
  { SENDA_ROSTER_EMAIL, "email" },
  { SENDA_ROSTER_PHONE, "phone" },
  { SENDA_ROSTER_LANGUAGES, "languages" },
  { SENDA_ROSTER_STANDING, "standing" },
  { SENDA_ROSTER_STARTS_ON, "starts_on" },
  { SENDA_ROSTER_ENDS_ON, "ends_on" },
  { SENDA_ROSTER_NOTE, "note" },
};

static guint
count (SendaRosterPlan    *plan,
       SendaRosterOutcome  outcome)
{
  switch (outcome)
    {
    case SENDA_ROSTER_WRONG:
      return plan->n_wrong;
    case SENDA_ROSTER_ADD:
      return plan->n_add;
    case SENDA_ROSTER_UPDATE:
      return plan->n_update;
    case SENDA_ROSTER_SAME:
      return plan->n_same;
    case SENDA_ROSTER_DOUBLE:
      return plan->n_double;
    default:
      return plan->new_agencies->len;
    }
}

/* With %u for how many. */
static const char *
get_title (SendaRosterOutcome outcome,
           guint              n)
{
  switch (outcome)
    {
    case SENDA_ROSTER_WRONG:
      return ngettext ("%u row cannot be kept", "%u rows cannot be kept", n);
    case SENDA_ROSTER_ADD:
      return ngettext ("%u member is added", "%u members are added", n);
    case SENDA_ROSTER_UPDATE:
      return ngettext ("%u member is here already; empty fields are filled",
                       "%u members are here already; empty fields are filled", n);
    case SENDA_ROSTER_SAME:
      return ngettext ("%u member is here already; nothing is new",
                       "%u members are here already; nothing is new", n);
    case SENDA_ROSTER_DOUBLE:
      return ngettext ("%u row repeats another one and is passed over",
                       "%u rows repeat another one and are passed over", n);
    default:
      return ngettext ("%u agency is added", "%u agencies are added", n);
    }
}

/* "Work email, Job title": what the row fills in. (transfer full) (nullable) */
static char *
dup_filled (const SendaRosterRow *row)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (filled); i++)
    if (row->values[filled[i].kind] != NULL && senda_record_is_null (row->member, filled[i].field))
      g_ptr_array_add (names, (gpointer) g_dpgettext2 (
                                GETTEXT_PACKAGE, "roster",
                                senda_roster_kind_get_label (filled[i].kind)));
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_("between facts", ", "), (char **) names->pdata);
}

/* (transfer full) */
static char *
dup_line (const SendaRosterRow *row)
{
  const char *const *values = (const char *const *) row->values;
  g_autofree char *under = NULL;
  const char *name = values[SENDA_ROSTER_NAME] ? values[SENDA_ROSTER_NAME] : "";

  if (row->outcome == SENDA_ROSTER_WRONG)
    return g_strdup (row->problem);
  if (row->outcome == SENDA_ROSTER_UPDATE)
    under = dup_filled (row);
  else if (row->outcome == SENDA_ROSTER_DOUBLE)
    /* Translators: a row of a table by its number */
    under = g_strdup_printf (_("Row %u"), row->row + 1);
  else
    under = senda_people_join (values[SENDA_ROSTER_TITLE], values[SENDA_ROSTER_AGENCY],
                               values[SENDA_ROSTER_EMAIL], SENDA_WORDS_END);
  return under ? g_strconcat (name, "\n", under, NULL) : g_strdup (name);
}

/* (transfer full) */
static GStrv
dup_lines (SendaRosterPlan    *plan,
           SendaRosterOutcome  outcome)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (outcome == AGENCIES)
    for (guint i = 0; i < MIN (plan->new_agencies->len, SENDA_ROSTER_MOST_SHOWN); i++)
      g_ptr_array_add (lines, g_strdup (g_ptr_array_index (plan->new_agencies, i)));
  else
    for (guint i = 0; i < plan->rows->len && lines->len < SENDA_ROSTER_MOST_SHOWN; i++)
      {
        const SendaRosterRow *row = g_ptr_array_index (plan->rows, i);

        if (row->outcome == outcome)
          g_ptr_array_add (lines, dup_line (row));
      }
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

static void
fill (Group           *group,
      SendaRosterPlan *plan)
{
  g_auto (GStrv) lines = dup_lines (plan, group->outcome);

  gtk_string_list_splice (group->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (group->lines)),
                          (const char *const *) lines);
  gtk_scrolled_window_set_min_content_height (
    GTK_SCROLLED_WINDOW (group->scroller),
    MIN (g_strv_length (lines) * ROW_HEIGHT, LIST_HEIGHT));
  gtk_widget_set_visible (group->more, count (plan, group->outcome) > SENDA_ROSTER_MOST_SHOWN);
}

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem              *item)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *under = senda_paragraph_new_dim (NULL);

  gtk_widget_add_css_class (under, "caption");
  gtk_box_append (GTK_BOX (texts), senda_paragraph_new (NULL));
  gtk_box_append (GTK_BOX (texts), under);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, texts);
}

/* A list item says nothing by itself: the row of the view around it is given the words. */
static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem              *item)
{
  GtkWidget *texts = gtk_list_item_get_child (item);
  GtkWidget *title = gtk_widget_get_first_child (texts);
  GtkWidget *under = gtk_widget_get_last_child (texts);
  GtkWidget *outer = gtk_widget_get_parent (texts);
  const char *line = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto (GStrv) parts = g_strsplit (line, "\n", 2);
  g_autofree char *said = g_strjoinv (". ", parts);

  gtk_label_set_label (GTK_LABEL (title), parts[0] ? parts[0] : "");
  gtk_label_set_label (GTK_LABEL (under), parts[0] && parts[1] ? parts[1] : "");
  gtk_widget_set_visible (under, parts[0] != NULL && parts[1] != NULL);
  if (outer != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (outer), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                    -1);
}

static gboolean
fit_cb (gpointer data)
{
  Group *group = data;
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (group->scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double height = gtk_adjustment_get_upper (adjustment);

  group->fit_source = 0;
  gtk_scrolled_window_set_min_content_height (scroller, MIN (height, LIST_HEIGHT));
  return G_SOURCE_REMOVE;
}

/* As tall as its rows, which a scrolled window does not ask for: the list knows once it has
 * them. */
static void
fit (GtkAdjustment *adjustment G_GNUC_UNUSED,
     Group         *group)
{
  if (group->fit_source == 0)
    group->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, group, NULL);
}

static GtkWidget *
build_list (Group *group)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (group->lines))));
  GtkWidget *view = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_list_view_new (selection, factory);
  gtk_widget_add_css_class (view, "record-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What importing does"), -1);
  group->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                  "hscrollbar-policy", GTK_POLICY_NEVER,
                                  "child", view,
                                  NULL);
  gtk_widget_add_css_class (group->scroller, "preview-list");
  g_signal_connect (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (group->scroller)),
                    "changed", G_CALLBACK (fit), group);
  return group->scroller;
}

static void
expanded_cb (GtkWidget  *fold,
             GParamSpec *pspec G_GNUC_UNUSED,
             Group      *group)
{
  GtkWidget *column = NULL;
  /* Translators: %u is a number such as 200, of rows in a list */
  g_autofree char *more = g_strdup_printf (_("The first %u are shown."), SENDA_ROSTER_MOST_SHOWN);

  if (group->lines != NULL || !senda_fold_get_expanded (SENDA_FOLD (fold)))
    return;
  group->lines = gtk_string_list_new (NULL);
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  group->more = senda_paragraph_new_dim (more);
  gtk_widget_add_css_class (group->more, "caption");
  gtk_box_append (GTK_BOX (column), build_list (group));
  gtk_box_append (GTK_BOX (column), group->more);
  senda_fold_set_child (SENDA_FOLD (fold), column);
  if (group->preview->plan != NULL)
    fill (group, group->preview->plan);
}

static GtkWidget *
build_group (SendaRosterPreview *self,
             Group              *group,
             SendaRosterOutcome  outcome)
{
  group->preview = self;
  group->outcome = outcome;
  group->fold = senda_fold_new (NULL);
  gtk_widget_add_css_class (group->fold, "quiet");
  if (outcome == SENDA_ROSTER_WRONG)
    senda_fold_set_sign (SENDA_FOLD (group->fold),
                         g_object_new (GTK_TYPE_IMAGE,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       "icon-name", "senda-warning-symbolic",
                                       NULL));
  g_signal_connect (group->fold, "notify::expanded", G_CALLBACK (expanded_cb), group);
  return group->fold;
}

static void
show_group (Group           *group,
            SendaRosterPlan *plan)
{
  guint n = plan ? count (plan, group->outcome) : 0;
  gboolean was_visible = gtk_widget_get_visible (group->fold);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (group->fold, n > 0);
  if (n == 0)
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  title = g_strdup_printf (get_title (group->outcome, n), n);
#pragma GCC diagnostic pop
  senda_fold_set_title (SENDA_FOLD (group->fold), title);
  if (group->lines != NULL)
    fill (group, plan);
  if (group->outcome == SENDA_ROSTER_WRONG && !was_visible)
    senda_fold_set_expanded (SENDA_FOLD (group->fold), TRUE);
}

static void
senda_roster_preview_dispose (GObject *object)
{
  SendaRosterPreview *self = SENDA_ROSTER_PREVIEW (object);

  for (guint i = 0; i < N_GROUPS; i++)
    {
      Group *group = &self->groups[i];

      if (group->scroller != NULL)
        g_signal_handlers_disconnect_by_data (
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (group->scroller)), group);
      group->scroller = NULL;
      g_clear_handle_id (&group->fit_source, g_source_remove);
    }

  G_OBJECT_CLASS (senda_roster_preview_parent_class)->dispose (object);
}

static void
senda_roster_preview_finalize (GObject *object)
{
  SendaRosterPreview *self = SENDA_ROSTER_PREVIEW (object);

  for (guint i = 0; i < N_GROUPS; i++)
    g_clear_object (&self->groups[i].lines);

  G_OBJECT_CLASS (senda_roster_preview_parent_class)->finalize (object);
}

static void
senda_roster_preview_class_init (SendaRosterPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_roster_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_roster_preview_finalize;
}

static void
senda_roster_preview_init (SendaRosterPreview *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->none = senda_paragraph_new_dim (_("Nothing yet."));
  gtk_box_append (GTK_BOX (column), self->none);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      gtk_box_append (GTK_BOX (column), build_group (self, &self->groups[i], order[i]));
      gtk_widget_set_visible (self->groups[i].fold, FALSE);
    }
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("What Importing Does"), NULL, column));
}

GtkWidget *
senda_roster_preview_new (void)
{
  return g_object_new (SENDA_TYPE_ROSTER_PREVIEW, NULL);
}

void
senda_roster_preview_set_plan (SendaRosterPreview *self,
                               SendaRosterPlan    *plan)
{
  gboolean has_any = FALSE;

  g_return_if_fail (SENDA_IS_ROSTER_PREVIEW (self));

  self->plan = plan;
  for (guint i = 0; i < N_GROUPS; i++)
    {
      show_group (&self->groups[i], plan);
      has_any |= gtk_widget_get_visible (self->groups[i].fold);
    }
  gtk_widget_set_visible (self->none, !has_any);
}
