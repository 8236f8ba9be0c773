/* senda-reports-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-reports-place.h"

#include "senda-days.h"
#include "senda-page.h"
#include "senda-report-page.h"
#include "senda-report-words.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-stack.h"
#include "senda-window.h"

#include <glib/gi18n-lib.h>

struct _SendaReportsPlace
{
  SendaPlace parent_instance;

  SendaReportChoices *choices;
  GtkWidget *stack;
  GtkWidget *list_page;
  GtkWidget *list;
  GtkWidget *report_page;
  GListModel *rounds; /* of the task force, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaReportsPlace, senda_reports_place, SENDA_TYPE_PLACE)

static gboolean
is_report_shown (SendaReportsPlace *self)
{
  return self->report_page != NULL &&
         gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->report_page;
}

static SendaReportPage *
ensure_report_page (SendaReportsPlace *self)
{
  if (self->report_page == NULL)
    {
      self->report_page = senda_report_page_new (self->choices);
      g_object_bind_property (self, "collapsed", self->report_page, "collapsed",
                              G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (GTK_STACK (self->stack), self->report_page, "report");
    }
  return SENDA_REPORT_PAGE (self->report_page);
}

/* To the list, with the focus on what was left. */
static void
show_list (SendaReportsPlace *self)
{
  const SendaReport *report = senda_report_choices_get_report (self->choices);
  const SendaReport *first = NULL;
  guint n_reports = 0;
  GtkListBoxRow *row = NULL;

  first = senda_reports (&n_reports);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), report - first);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->list_page);
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
has_round (SendaReportsPlace *self,
           const char        *id)
{
  guint n_rounds = self->rounds ? g_list_model_get_n_items (self->rounds) : 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (self->rounds, i);

      if (g_strcmp0 (senda_record_get_id (round), id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_record (SendaReportsPlace     *self,
            const SendaRecordInfo *info,
            const char            *id)
{
  g_autoptr (SendaRecord) record =
    senda_workspace_get (senda_place_get_workspace (SENDA_PLACE (self)), info, id, NULL);

  return record != NULL && !senda_record_is_deleted (record);
}

/* One of the task force, or one that Senda knows. */
static gboolean
has_protocol (SendaReportsPlace *self,
              const char        *id)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  const SendaTopic *topic = senda_content_find_topic (senda_workspace_get_content (workspace), id);

  return (topic != NULL && strcmp (topic->kind, "protocol") == 0) ||
         has_record (self, &senda_protocol_info, id);
}

/* Chooses what @part of a target names, "round=ID"; with @dry it is only asked whether that can be.
 * A round or a protocol comes before what hangs on it. */
static gboolean
choose (SendaReportsPlace *self,
        const SendaReport *report,
        const char        *part,
        gboolean           dry)
{
  static const struct
  {
    const char *name;
    void      (*set) (SendaReportChoices *choices, const char *value);
  } setters[] = {
    { "round=", senda_report_choices_set_round },
    { "earlier=", senda_report_choices_set_earlier },
    { "rater=", senda_report_choices_set_rater },
    { "by=", senda_report_choices_set_day },
    { "protocol=", senda_report_choices_set_protocol },
    { "version=", senda_report_choices_set_version },
  };
  const char *value = strchr (part, '=') + 1;
  gboolean can[G_N_ELEMENTS (setters)] = {
    report->needs_round && has_round (self, value),
    report->needs_earlier && has_round (self, value),
    report->takes_rater,
    report->takes_day && senda_day_is_valid (value),
    report->needs_protocol && has_protocol (self, value),
    report->takes_version && has_record (self, &senda_protocol_version_info, value),
  };

  for (guint i = 0; i < G_N_ELEMENTS (setters); i++)
    if (g_str_has_prefix (part, setters[i].name))
      {
        if (can[i] && !dry)
          setters[i].set (self->choices, value);
        return can[i];
      }
  return FALSE;
}

/* What of a target is no choice: the element or the role that it is about, or NULL. */
static const char *
get_about (char **parts)
{
  return parts[0] && parts[1] && strchr (parts[1], '=') == NULL ? parts[1] : NULL;
}

/* A target that names choices names all of them; one that names none leaves them as they are. */
static gboolean
choose_all (SendaReportsPlace  *self,
            const SendaReport  *report,
            char              **parts,
            gboolean            dry)
{
  guint first = get_about (parts) ? 2 : 1;

  if (!dry && parts[first] != NULL)
    {
      senda_report_choices_set_round (self->choices, NULL);
      senda_report_choices_set_earlier (self->choices, NULL);
      senda_report_choices_set_rater (self->choices, NULL);
      senda_report_choices_set_day (self->choices, NULL);
      senda_report_choices_set_version (self->choices, NULL);
    }
  for (guint i = first; parts[i] != NULL; i++)
    if (strchr (parts[i], '=') == NULL || !choose (self, report, parts[i], dry))
      return FALSE;
  return TRUE;
}

static gboolean
senda_reports_place_open (SendaPlace *place,
                          const char *target)
{
  SendaReportsPlace *self = SENDA_REPORTS_PLACE (place);
  SendaContent *content = senda_workspace_get_content (senda_place_get_workspace (place));
  g_auto (GStrv) parts = g_strsplit (target ? target : "", ":", -1);
  const SendaReport *report = parts[0] ? senda_report_find (parts[0]) : NULL;
  const char *about = get_about (parts);
  const SendaElement *element = NULL;

  if (target == NULL)
    return TRUE;
  if (report == NULL || !choose_all (self, report, parts, TRUE))
    return FALSE;
  if (about != NULL && !report->takes_role)
    {
      element = senda_content_find_element (content, about);
      if (element == NULL || !report->takes_element)
        return FALSE;
    }
  senda_report_choices_set_report (self->choices, report, element ? element->id : NULL);
  if (report->takes_role && about != NULL)
    senda_report_choices_set_role (self->choices, about);
  choose_all (self, report, parts, FALSE);
  senda_report_page_show (ensure_report_page (self), self->rounds);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->report_page);
  return TRUE;
}

static void
open_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  SendaReportsPlace *self = SENDA_REPORTS_PLACE (widget);

  if (senda_place_open (SENDA_PLACE (self), g_variant_get_string (parameter, NULL)))
    gtk_widget_grab_focus (self->report_page);
}

static gboolean
senda_reports_place_go_back (SendaPlace *place)
{
  SendaReportsPlace *self = SENDA_REPORTS_PLACE (place);

  if (!is_report_shown (self))
    return FALSE;
  if (!senda_report_page_go_back (SENDA_REPORT_PAGE (self->report_page)))
    show_list (self);
  return TRUE;
}

static void
add_choice (GString    *target,
            const char *name,
            const char *value)
{
  if (value != NULL)
    g_string_append_printf (target, ":%s%s", name, value);
}

static char *
senda_reports_place_dup_target (SendaPlace *place)
{
  SendaReportsPlace *self = SENDA_REPORTS_PLACE (place);
  const SendaReport *report = senda_report_choices_get_report (self->choices);
  const char *about = NULL;
  GString *target = NULL;

  if (!is_report_shown (self))
    return NULL;
  about = report->takes_role ? senda_report_choices_get_role (self->choices)
                             : senda_report_choices_get_element (self->choices);
  target = g_string_new (report->id);
  add_choice (target, "", about);
  add_choice (target, "round=",
              report->needs_round ? senda_report_choices_get_round (self->choices) : NULL);
  add_choice (target, "earlier=", senda_report_choices_get_earlier (self->choices));
  add_choice (target, "rater=", senda_report_choices_get_rater (self->choices));
  add_choice (target, "by=", senda_report_choices_get_day (self->choices));
  add_choice (target, "protocol=", senda_report_choices_get_protocol (self->choices));
  add_choice (target, "version=", senda_report_choices_get_version (self->choices));
  return g_string_free (target, FALSE);
}

static void
senda_reports_place_task_force_changed (SendaPlace *place)
{
  SendaReportsPlace *self = SENDA_REPORTS_PLACE (place);
  SendaTaskForce *task_force = senda_place_get_task_force (place);
  const char *id = task_force ? senda_record_get_id (SENDA_RECORD (task_force)) : NULL;

  g_clear_object (&self->rounds);
  if (id != NULL)
    self->rounds = senda_workspace_list (senda_place_get_workspace (place), &senda_round_info, id);
  senda_report_choices_set_task_force (self->choices, id);
  if (is_report_shown (self) && id != NULL)
    senda_report_page_show (SENDA_REPORT_PAGE (self->report_page), self->rounds);
  else if (is_report_shown (self))
    show_list (self);
}

static GtkWidget *
build_list (void)
{
  GtkWidget *list = senda_boxed_list_new (C_("place", "Reports"));
  guint n_reports = 0;
  const SendaReport *reports = senda_reports (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      GtkWidget *row = senda_row_new (senda_report_icon (&reports[i]));

      senda_row_set_text (SENDA_ROW (row), senda_report_title (&reports[i]),
                          senda_report_purpose (&reports[i]));
      senda_row_set_action (SENDA_ROW (row), "reports.open", reports[i].id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static void
build_list_page (SendaReportsPlace *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->list_page = senda_page_new (C_("place", "Reports"));
  self->list = build_list ();
  gtk_box_append (GTK_BOX (content),
                  senda_paragraph_new_dim (_("For paper and for files, in English, in Spanish or "
                                             "in both side by side. Nothing leaves this computer "
                                             "until you print it or send the file.")));
  gtk_box_append (GTK_BOX (content), self->list);
  senda_page_set_content (SENDA_PAGE (self->list_page), content);
  g_object_bind_property (self, "collapsed", self->list_page, "collapsed", G_BINDING_SYNC_CREATE);
}

static void
senda_reports_place_root (GtkWidget *widget)
{
  GtkRoot *root = NULL;
  g_autoptr (GSettings) settings = NULL;

  GTK_WIDGET_CLASS (senda_reports_place_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (SENDA_IS_WINDOW (root))
    g_object_get (root, "settings", &settings, NULL);
  senda_report_choices_set_settings (SENDA_REPORTS_PLACE (widget)->choices, settings);
}

static void
senda_reports_place_constructed (GObject *object)
{
  SendaReportsPlace *self = SENDA_REPORTS_PLACE (object);

  G_OBJECT_CLASS (senda_reports_place_parent_class)->constructed (object);

  self->choices = senda_report_choices_new (senda_place_get_workspace (SENDA_PLACE (self)));
  build_list_page (self);
  gtk_stack_add_named (GTK_STACK (self->stack), self->list_page, "list");
  senda_stack_tell_pages (GTK_STACK (self->stack));
}

static void
senda_reports_place_finalize (GObject *object)
{
  SendaReportsPlace *self = SENDA_REPORTS_PLACE (object);

  g_clear_object (&self->rounds);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (senda_reports_place_parent_class)->finalize (object);
}

static void
senda_reports_place_class_init (SendaReportsPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceClass *place_class = SENDA_PLACE_CLASS (klass);

  object_class->constructed = senda_reports_place_constructed;
  object_class->finalize = senda_reports_place_finalize;
  widget_class->root = senda_reports_place_root;
  place_class->task_force_changed = senda_reports_place_task_force_changed;
  place_class->open = senda_reports_place_open;
  place_class->go_back = senda_reports_place_go_back;
  place_class->dup_target = senda_reports_place_dup_target;

  gtk_widget_class_install_action (widget_class, "reports.open", "s", open_cb);
}

static void
senda_reports_place_init (SendaReportsPlace *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  adw_bin_set_child (ADW_BIN (self), self->stack);
}
