/* senda-report-preview.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-preview.h"

#include "senda-stack.h"

#include <glib/gi18n-lib.h>

struct _SendaReportPreview
{
  AdwBin parent_instance;

  SendaReportChoices *choices;
  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *trouble;       /* what is shown instead when there are no pages */
  SendaDocument *document;  /* NULL until one is made */
  SendaPages *pages;        /* of that document on that paper; NULL until they are laid out */
  const SendaPaper *paper;
  GCancellable *cancellable; /* of the layout; NULL when there is none under way */
  guint update_source;
  gboolean is_stale; /* the document is not what the choices and the store say */
};

G_DEFINE_FINAL_TYPE (SendaReportPreview, senda_report_preview, ADW_TYPE_BIN)

enum
{
  DOCUMENT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  SendaDocument *document;
  const SendaPaper *paper;
} Layout;

static void
layout_free (Layout *layout)
{
  senda_document_unref (layout->document);
  g_free (layout);
}

static SendaPageColumn *
get_column (SendaReportPreview *self)
{
  return senda_page_view_get_column (SENDA_PAGE_VIEW (self->view));
}

static void
show_trouble (SendaReportPreview *self,
              const GError       *error)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  g_clear_pointer (&self->pages, senda_pages_unref);
  senda_page_column_set_pages (get_column (self), NULL);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->trouble), escaped);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->trouble);
}

static void
lay_out_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable)
{
  const Layout *layout = data;
  GError *error = NULL;
  SendaPages *pages = senda_pages_new (layout->document, layout->paper, cancellable, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) senda_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data G_GNUC_UNUSED)
{
  SendaReportPreview *self = SENDA_REPORT_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaPages) pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (pages == NULL)
    {
      show_trouble (self, error);
      return;
    }
  g_clear_pointer (&self->pages, senda_pages_unref);
  self->pages = senda_pages_ref (pages);
  senda_page_column_set_pages (get_column (self), pages);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
}

static void
stop_layout (SendaReportPreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
lay_out (SendaReportPreview *self)
{
  g_autoptr (GTask) task = NULL;
  Layout *layout = g_new0 (Layout, 1);

  stop_layout (self);
  self->cancellable = g_cancellable_new ();
  self->paper = senda_report_choices_get_paper (self->choices);
  layout->document = senda_document_ref (self->document);
  layout->paper = self->paper;
  task = g_task_new (self, self->cancellable, laid_out_cb, NULL);
  g_task_set_source_tag (task, lay_out);
  g_task_set_task_data (task, layout, (GDestroyNotify) layout_free);
  g_task_run_in_thread (task, lay_out_thread);
}

static gboolean
make_document (SendaReportPreview *self,
               GError            **error)
{
  SendaReportRequest request = { 0 };
  SendaDocument *document = NULL;

  senda_report_choices_fill_request (self->choices, &request);
  document = senda_workspace_make_report (senda_report_choices_get_workspace (self->choices),
                                          &request, error);
  if (document == NULL)
    return FALSE;
  stop_layout (self);
  self->is_stale = FALSE;
  g_clear_pointer (&self->pages, senda_pages_unref);
  g_clear_pointer (&self->document, senda_document_unref);
  self->document = document;
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0);
  return TRUE;
}

static void
update (SendaReportPreview *self)
{
  g_autoptr (GError) error = NULL;

  if (senda_report_choices_get_report (self->choices) == NULL)
    return;
  if (self->is_stale && !make_document (self, &error))
    {
      stop_layout (self);
      self->is_stale = FALSE;
      g_clear_pointer (&self->document, senda_document_unref);
      show_trouble (self, error);
    }
  else if (self->document != NULL &&
           ((self->pages == NULL && self->cancellable == NULL) ||
            self->paper != senda_report_choices_get_paper (self->choices)))
    {
      lay_out (self);
    }
}

static gboolean
update_cb (gpointer data)
{
  SendaReportPreview *self = SENDA_REPORT_PREVIEW (data);

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Once there is nothing more urgent, when it is seen; not while a long job holds the store. */
static void
queue_update (SendaReportPreview *self)
{
  gboolean busy = FALSE;

  g_object_get (senda_report_choices_get_workspace (self->choices), "busy", &busy, NULL);
  if (!busy && self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add (update_cb, self);
}

static void
choice_changed_cb (SendaReportPreview *self,
                   SendaChoiceKind     kind)
{
  g_assert (SENDA_IS_REPORT_PREVIEW (self));

  if (kind == SENDA_CHOICE_FILE)
    return;
  self->is_stale |= kind == SENDA_CHOICE_CONTENT;
  queue_update (self);
}

/* What the store says may be something else: the report is made anew when it is seen. */
static void
workspace_changed_cb (SendaReportPreview *self)
{
  g_assert (SENDA_IS_REPORT_PREVIEW (self));

  self->is_stale = TRUE;
  queue_update (self);
}

static void
busy_cb (SendaReportPreview *self)
{
  g_assert (SENDA_IS_REPORT_PREVIEW (self));

  queue_update (self);
}

static void
senda_report_preview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (senda_report_preview_parent_class)->map (widget);

  queue_update (SENDA_REPORT_PREVIEW (widget));
}

static void
senda_report_preview_unmap (GtkWidget *widget)
{
  SendaReportPreview *self = SENDA_REPORT_PREVIEW (widget);

  stop_layout (self);
  g_clear_handle_id (&self->update_source, g_source_remove);

  GTK_WIDGET_CLASS (senda_report_preview_parent_class)->unmap (widget);
}

static void
senda_report_preview_dispose (GObject *object)
{
  SendaReportPreview *self = SENDA_REPORT_PREVIEW (object);

  stop_layout (self);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (senda_report_preview_parent_class)->dispose (object);
}

static void
senda_report_preview_finalize (GObject *object)
{
  SendaReportPreview *self = SENDA_REPORT_PREVIEW (object);

  g_clear_pointer (&self->pages, senda_pages_unref);
  g_clear_pointer (&self->document, senda_document_unref);

  G_OBJECT_CLASS (senda_report_preview_parent_class)->finalize (object);
}

static void
senda_report_preview_class_init (SendaReportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_report_preview_dispose;
  object_class->finalize = senda_report_preview_finalize;
  widget_class->map = senda_report_preview_map;
  widget_class->unmap = senda_report_preview_unmap;

  signals[DOCUMENT_CHANGED] = g_signal_new ("document-changed", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
}

static void
senda_report_preview_init (SendaReportPreview *self)
{
  self->is_stale = TRUE;
  self->view = senda_page_view_new ();
  self->trouble = g_object_new (ADW_TYPE_STATUS_PAGE,
                                "icon-name", "senda-warning-symbolic",
                                "title", _("No Pages to Show"),
                                NULL);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->view, "pages");
  gtk_stack_add_named (GTK_STACK (self->stack), self->trouble, "trouble");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

GtkWidget *
senda_report_preview_new (SendaReportChoices *choices)
{
  SendaReportPreview *self = g_object_new (SENDA_TYPE_REPORT_PREVIEW, NULL);

  self->choices = g_object_ref (choices);
  g_signal_connect_object (choices, "changed", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (senda_report_choices_get_workspace (choices), "changed",
                           G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (senda_report_choices_get_workspace (choices), "notify::busy",
                           G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* The document as it is to be now, made at once when it is not. (transfer none): NULL and @error
 * when it cannot be made */
SendaDocument *
senda_report_preview_ensure (SendaReportPreview *self,
                             GError            **error)
{
  g_return_val_if_fail (SENDA_IS_REPORT_PREVIEW (self), NULL);

  if (self->is_stale || self->document == NULL)
    {
      if (!make_document (self, error))
        return NULL;
      queue_update (self);
    }
  return self->document;
}

/* The document that is shown. (transfer none) (nullable) */
SendaDocument *
senda_report_preview_get_document (SendaReportPreview *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_PREVIEW (self), NULL);

  return self->document;
}

/* Its pages on the chosen paper; NULL while they are being laid out. (transfer none) (nullable) */
SendaPages *
senda_report_preview_get_pages (SendaReportPreview *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_PREVIEW (self), NULL);

  return self->paper == senda_report_choices_get_paper (self->choices) ? self->pages : NULL;
}

/* (transfer none) */
SendaPageView *
senda_report_preview_get_view (SendaReportPreview *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_PREVIEW (self), NULL);

  return SENDA_PAGE_VIEW (self->view);
}

gboolean
senda_report_preview_is_settled (SendaReportPreview *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_PREVIEW (self), FALSE);

  return !self->is_stale && self->update_source == 0 && self->cancellable == NULL &&
         senda_page_column_is_settled (get_column (self));
}
