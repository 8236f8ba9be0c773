/* senda-print.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-print.h"

#include "senda-dialogs.h"

#include <math.h>

/* Kept with the operation until it is done. */
typedef struct
{
  SendaDocument *document;
  SendaPages *pages; /* NULL until they are laid out for the paper that is printed on */
  GWeakRef asker;
  GError *error;
} Print;

static void
print_free (gpointer data)
{
  Print *print = data;

  senda_document_unref (print->document);
  g_clear_pointer (&print->pages, senda_pages_unref);
  g_weak_ref_clear (&print->asker);
  g_clear_error (&print->error);
  g_free (print);
}

static gboolean
is_same_size (SendaPages       *pages,
              SendaDocument    *document,
              const SendaPaper *paper)
{
  gboolean landscape = senda_document_is_landscape (document);
  double width = 0;
  double height = 0;

  senda_pages_get_size (pages, &width, &height);
  return fabs (width - (landscape ? paper->height : paper->width)) < 1 &&
         fabs (height - (landscape ? paper->width : paper->height)) < 1;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Print             *print)
{
  GtkPaperSize *size =
    gtk_page_setup_get_paper_size (gtk_print_context_get_page_setup (context));
  const SendaPaper paper = {
    .name = "custom",
    .width = gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
    .height = gtk_paper_size_get_height (size, GTK_UNIT_POINTS),
  };

  if (print->pages != NULL && !is_same_size (print->pages, print->document, &paper))
    g_clear_pointer (&print->pages, senda_pages_unref);
  if (print->pages == NULL)
    print->pages = senda_pages_new (print->document, &paper, NULL, &print->error);
  if (print->pages == NULL)
    {
      gtk_print_operation_cancel (operation);
      return;
    }
  gtk_print_operation_set_n_pages (operation, senda_pages_get_n_pages (print->pages));
}

/* In the middle of the sheet, and smaller where the dialog turned it. */
static void
draw_cb (GtkPrintOperation *operation G_GNUC_UNUSED,
         GtkPrintContext   *context,
         int                page,
         Print             *print)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double room_x = gtk_print_context_get_width (context);
  double room_y = gtk_print_context_get_height (context);
  double width = 0;
  double height = 0;
  double scale = 0;

  senda_pages_get_size (print->pages, &width, &height);
  scale = MIN (MIN (room_x / width, room_y / height), 1);
  cairo_translate (cr, (room_x - width * scale) / 2, (room_y - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  senda_pages_draw (print->pages, page, cr);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Print                   *print)
{
  g_autoptr (GtkWidget) asker = g_weak_ref_get (&print->asker);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (asker != NULL && gtk_widget_get_root (asker) != NULL)
    senda_window_show_error (asker, error ? error : print->error);
}

static GtkPageSetup *
make_setup (const SendaPrintJob *job)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size =
    gtk_paper_size_new (g_str_equal (job->paper->name, senda_paper_a4.name)
                        ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  if (senda_document_is_landscape (job->document))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

/* What “Print to File” proposes. */
static GtkPrintSettings *
make_settings (const SendaPrintJob *job)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = g_strdelimit (g_strdup (job->name), "/\\:", '-');

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR,
                          documents ? documents : g_get_home_dir ());
  return settings;
}

static GtkPrintOperation *
make_operation (GtkWidget           *widget,
                const SendaPrintJob *job)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_setup (job);
  g_autoptr (GtkPrintSettings) settings = make_settings (job);
  Print *print = g_new0 (Print, 1);

  print->document = senda_document_ref (job->document);
  print->pages = job->pages ? senda_pages_ref (job->pages) : NULL;
  g_weak_ref_init (&print->asker, widget);
  g_object_set_data_full (G_OBJECT (operation), "senda-print", print, print_free);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, job->name);
  gtk_print_operation_set_show_progress (operation, TRUE);
  if (job->pages != NULL)
    {
      gtk_print_operation_set_n_pages (operation, senda_pages_get_n_pages (job->pages));
      gtk_print_operation_set_current_page (operation, job->page);
    }
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), print);
  return operation;
}

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Asks how to print and does it, while the window stays live; what goes wrong is told there. */
void
senda_print (GtkWidget           *widget,
             const SendaPrintJob *job)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (widget, job);

  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           find_window (widget), NULL);
}

gboolean
senda_print_to_file (GtkWidget           *widget,
                     const SendaPrintJob *job,
                     const char          *path,
                     GError             **error)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (widget, job);

  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                  find_window (widget), error) ==
         GTK_PRINT_OPERATION_RESULT_APPLY;
}
