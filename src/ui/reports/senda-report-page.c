/* senda-report-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-page.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-page.h"
#include "senda-print.h"
#include "senda-report-form.h"
#include "senda-report-saver.h"
#include "senda-report-words.h"
#include "senda-section.h"
#include "senda-shortcuts.h"
#include "senda-side-box.h"
#include "senda-split-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORM_WIDTH 320
#define PREVIEW_MIN_WIDTH 360
#define SWITCH_WIDTH 170

#define SHOW_OPTIONS "options"
#define SHOW_PREVIEW "preview"

struct _SendaReportPage
{
  AdwBin parent_instance;

  SendaReportChoices *choices;
  GtkWidget *page;
  GtkWidget *split;
  GtkWidget *form;
  GtkWidget *preview;
  GtkWidget *saver;
  GtkWidget *tools; /* what to do with the report, in the header bar */
  GtkWidget *bar;   /* the same below, beside a switch, where one of the two parts is seen */
  GtkWidget *shown;
  gboolean collapsed;
};

G_DEFINE_FINAL_TYPE (SendaReportPage, senda_report_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static SendaReportPreview *
get_preview (SendaReportPage *self)
{
  return SENDA_REPORT_PREVIEW (self->preview);
}

static SendaWorkspace *
get_workspace (SendaReportPage *self)
{
  return senda_report_choices_get_workspace (self->choices);
}

static void
enable (SendaReportPage *self)
{
  gboolean seen = gtk_widget_get_mapped (GTK_WIDGET (self));
  gboolean working = senda_report_saver_is_working (SENDA_REPORT_SAVER (self->saver));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.save", seen && !working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.print", seen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.cancel", working);
}

static void
save_to (SendaReportPage *self,
         const char      *path)
{
  const SendaFormat *format = senda_report_choices_get_format (self->choices);
  SendaWriteOptions options = {
    .paper = senda_report_choices_get_paper (self->choices),
    .byte_order_mark = senda_report_choices_get_mark (self->choices),
    .sheet = senda_report_choices_get_sheet (self->choices),
  };
  SendaDocument *document = NULL;
  g_autoptr (GError) error = NULL;

  if (senda_report_saver_is_working (SENDA_REPORT_SAVER (self->saver)))
    return;
  if (senda_workspace_may_save_to (get_workspace (self), path, &error))
    document = senda_report_preview_ensure (get_preview (self), &error);
  if (document == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  options.pages = senda_report_preview_get_pages (get_preview (self));
  senda_report_saver_save (SENDA_REPORT_SAVER (self->saver), document, format, &options, path);
  enable (self);
}

/* What is typed without an ending gets the usual one, unless that would replace a file that nobody
 * was asked about. */
static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  SendaReportPage *self = SENDA_REPORT_PAGE (data);
  const SendaFormat *format = senda_report_choices_get_format (self->choices);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *whole = g_strconcat (path, ".", format->extension, NULL);
  gboolean add = strchr (name, '.') == NULL && !g_file_test (path, G_FILE_TEST_EXISTS) &&
                 !g_file_test (whole, G_FILE_TEST_EXISTS);

  save_to (self, add ? whole : path);
}

static void
save_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaReportPage *self = SENDA_REPORT_PAGE (widget);
  SendaReportRequest request = { 0 };
  g_autofree char *proposed = NULL;

  senda_report_choices_fill_request (self->choices, &request);
  proposed = senda_workspace_name_report (get_workspace (self), &request,
                                          senda_report_choices_get_format (self->choices));
  senda_dialog_save_file (widget, _("Save the Report"), proposed, file_chosen_cb, self);
}

static void
save_to_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  save_to (SENDA_REPORT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  senda_report_saver_cancel (SENDA_REPORT_SAVER (SENDA_REPORT_PAGE (widget)->saver));
}

static gboolean
fill_job (SendaReportPage *self,
          SendaPrintJob   *job)
{
  g_autoptr (GError) error = NULL;

  job->document = senda_report_preview_ensure (get_preview (self), &error);
  if (job->document == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  job->paper = senda_report_choices_get_paper (self->choices);
  job->pages = senda_report_preview_get_pages (get_preview (self));
  job->page = senda_page_column_get_page (
    senda_page_view_get_column (senda_report_preview_get_view (get_preview (self))));
  job->name = senda_document_get_margin (job->document, SENDA_MARGIN_TITLE, 0);
  return TRUE;
}

static void
print_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaPrintJob job = { 0 };

  if (fill_job (SENDA_REPORT_PAGE (widget), &job))
    senda_print (widget, &job);
}

static void
print_to_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  SendaPrintJob job = { 0 };
  g_autoptr (GError) error = NULL;

  if (fill_job (SENDA_REPORT_PAGE (widget), &job) &&
      !senda_print_to_file (widget, &job, g_variant_get_string (parameter, NULL), &error))
    senda_window_show_error (widget, error);
}

static void
show_part (SendaReportPage *self,
           gboolean         preview)
{
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->shown),
                               preview ? SHOW_PREVIEW : SHOW_OPTIONS);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), preview);
}

static void
show_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  show_part (SENDA_REPORT_PAGE (widget),
             g_str_equal (g_variant_get_string (parameter, NULL), SHOW_PREVIEW));
}

/* Where no page is seen the document is not made by itself, but the form asks which of its tables
 * is meant. One that cannot be made is told of in the preview. */
static void
choice_changed_cb (SendaReportPage *self)
{
  const SendaFormat *format = senda_report_choices_get_format (self->choices);

  g_assert (SENDA_IS_REPORT_PAGE (self));

  if (format->is_sheets && format->is_text && gtk_widget_get_mapped (GTK_WIDGET (self)))
    senda_report_preview_ensure (get_preview (self), NULL);
}

static void
part_chosen_cb (SendaReportPage *self,
                const char      *name)
{
  g_assert (SENDA_IS_REPORT_PAGE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "reports.show", "s", name);
}

static void
split_collapsed_cb (SendaReportPage *self)
{
  gboolean collapsed = senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split));

  g_assert (SENDA_IS_REPORT_PAGE (self));

  gtk_widget_set_visible (self->bar, collapsed);
  gtk_widget_set_visible (self->tools, !collapsed);
}

static void
document_changed_cb (SendaReportPage *self)
{
  g_assert (SENDA_IS_REPORT_PAGE (self));

  senda_report_form_set_document (SENDA_REPORT_FORM (self->form),
                                  senda_report_preview_get_document (get_preview (self)));
}

static void
senda_report_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, SENDA_REPORT_PAGE (object)->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_report_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SendaReportPage *self = SENDA_REPORT_PAGE (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      if (self->collapsed == g_value_get_boolean (value))
        return;
      self->collapsed = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What can be chosen comes first; the way back and what to do with it stand above. From where the
 * focus is now, the way would lead on to the second. */
static gboolean
senda_report_page_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  return gtk_widget_child_focus (SENDA_REPORT_PAGE (widget)->split, GTK_DIR_TAB_FORWARD);
}

static void
senda_report_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (senda_report_page_parent_class)->map (widget);

  enable (SENDA_REPORT_PAGE (widget));
  choice_changed_cb (SENDA_REPORT_PAGE (widget));
}

static void
senda_report_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (senda_report_page_parent_class)->unmap (widget);

  enable (SENDA_REPORT_PAGE (widget));
}

static void
senda_report_page_dispose (GObject *object)
{
  g_clear_object (&SENDA_REPORT_PAGE (object)->choices);

  G_OBJECT_CLASS (senda_report_page_parent_class)->dispose (object);
}

static void
senda_report_page_class_init (SendaReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_report_page_dispose;
  object_class->get_property = senda_report_page_get_property;
  object_class->set_property = senda_report_page_set_property;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_report_page_grab_focus;
  widget_class->map = senda_report_page_map;
  widget_class->unmap = senda_report_page_unmap;

  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "reports.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "reports.save-to", "s", save_to_cb);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "reports.print-to", "s", print_to_cb);
  gtk_widget_class_install_action (widget_class, "reports.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "reports.show", "s", show_cb);
}

static void
senda_report_page_init (SendaReportPage *self G_GNUC_UNUSED)
{
}

static GtkWidget *
build_tools (void)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *print = senda_icon_button_new ("senda-print-symbolic", _("Print…"));
  GtkWidget *save = gtk_button_new_with_label (_("Save…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "reports.print");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "reports.save");
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (tools), print);
  gtk_box_append (GTK_BOX (tools), save);
  return tools;
}

static void
build_header (SendaReportPage *self)
{
  self->page = senda_page_new (NULL);
  self->tools = build_tools ();
  senda_page_set_back (SENDA_PAGE (self->page), "win.back", _("Back to the Reports"));
  senda_page_pack_end (SENDA_PAGE (self->page), self->tools);
  g_object_bind_property (self, "collapsed", self->page, "collapsed", G_BINDING_SYNC_CREATE);
}

static GtkWidget *
build_bar (SendaReportPage *self)
{
  GtkWidget *tools = build_tools ();

  gtk_widget_set_halign (tools, GTK_ALIGN_END);
  self->shown = senda_choice_row_new (_("What is shown"), FALSE);
  senda_choice_row_add (SENDA_CHOICE_ROW (self->shown), SHOW_OPTIONS, _("Options"),
                        senda_choice_face_new (NULL, _("Options")));
  senda_choice_row_add (SENDA_CHOICE_ROW (self->shown), SHOW_PREVIEW, _("Preview"),
                        senda_choice_face_new (NULL, _("Preview")));
  g_signal_connect_object (self->shown, "chosen", G_CALLBACK (part_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->bar = senda_side_box_new (self->shown, tools, SWITCH_WIDTH);
  gtk_widget_add_css_class (self->bar, "part-bar");
  gtk_widget_set_visible (self->bar, FALSE);
  return self->bar;
}

static void
build_body (SendaReportPage *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->form = senda_report_form_new (self->choices);
  self->preview = senda_report_preview_new (self->choices);
  self->saver = senda_report_saver_new ();
  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "sidebar", self->form,
                              "content", self->preview,
                              "sidebar-width", FORM_WIDTH,
                              "content-min-width", PREVIEW_MIN_WIDTH,
                              "show-content", FALSE,
                              "vexpand", TRUE,
                              NULL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (split_collapsed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "document-changed", G_CALLBACK (document_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "finished", G_CALLBACK (enable), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (body), self->split);
  gtk_box_append (GTK_BOX (body), self->saver);
  gtk_box_append (GTK_BOX (body), build_bar (self));
  senda_page_set_body (SENDA_PAGE (self->page), body);
}

/* Shows nothing until senda_report_page_show(). */
GtkWidget *
senda_report_page_new (SendaReportChoices *choices)
{
  SendaReportPage *self = g_object_new (SENDA_TYPE_REPORT_PAGE, NULL);

  self->choices = g_object_ref (choices);
  build_header (self);
  build_body (self);
  adw_bin_set_child (ADW_BIN (self), self->page);
  gtk_widget_add_controller (GTK_WIDGET (self), senda_shortcuts_new_local ("reports."));
  gtk_widget_add_controller (GTK_WIDGET (senda_report_preview_get_view (get_preview (self))),
                             senda_shortcuts_new_local ("pages."));
  enable (self);
  return GTK_WIDGET (self);
}

/* Shows the report that was chosen, from its first page on. @rounds: of the task force. */
void
senda_report_page_show (SendaReportPage *self,
                        GListModel      *rounds)
{
  const SendaReport *report = NULL;

  g_return_if_fail (SENDA_IS_REPORT_PAGE (self));

  report = senda_report_choices_get_report (self->choices);
  senda_page_set_title (SENDA_PAGE (self->page), senda_report_title (report), NULL);
  senda_report_form_update (SENDA_REPORT_FORM (self->form), rounds);
  show_part (self, FALSE);
  senda_page_column_go_to (
    senda_page_view_get_column (senda_report_preview_get_view (get_preview (self))), 0);
}

/* From the preview back to the options, where only one of them is seen. FALSE when there was no
 * such step. */
gboolean
senda_report_page_go_back (SendaReportPage *self)
{
  SendaSplitView *split = NULL;

  g_return_val_if_fail (SENDA_IS_REPORT_PAGE (self), FALSE);

  split = SENDA_SPLIT_VIEW (self->split);
  if (!senda_split_view_get_collapsed (split) || !senda_split_view_get_show_content (split))
    return FALSE;
  show_part (self, FALSE);
  return TRUE;
}

/* (transfer none) */
SendaReportPreview *
senda_report_page_get_preview (SendaReportPage *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_PAGE (self), NULL);

  return get_preview (self);
}

/* Whether a file is being written. */
gboolean
senda_report_page_is_working (SendaReportPage *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_PAGE (self), FALSE);

  return senda_report_saver_is_working (SENDA_REPORT_SAVER (self->saver));
}
