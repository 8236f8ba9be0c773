/* senda-overview-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-overview-notices.h"

#include "senda-differences.h"
#include "senda-people-notices.h"
#include "senda-pictures.h"
#include "senda-protocol-notices.h"
#include "senda-record-target.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-synced-folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FEW 6
#define MANY 60

struct _SendaOverviewNotices
{
  AdwBin parent_instance;

  GtkWidget *list;
  GtkWidget *more;
  GPtrArray *lines; /* of Line, in their order; NULL before they were read */
  gboolean shows_many;
};

typedef struct
{
  char *day; /* or NULL */
  char *text;
  char *target;
} Line;

G_DEFINE_FINAL_TYPE (SendaOverviewNotices, senda_overview_notices, ADW_TYPE_BIN)

/* Most are never asked for: their rows are made when they are. */
static void
show_rows (SendaOverviewNotices *self)
{
  guint n_lines = MIN (self->lines->len, MANY);
  guint n_rows = self->shows_many ? n_lines : MIN (n_lines, FEW);

  for (guint i = 0; i < n_rows; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), i);

      senda_row_set_icon (row, "senda-info-symbolic");
      senda_row_set_text (row, line->text, NULL);
      senda_row_set_action (row, "win.open-target", line->target);
    }
  senda_row_trim (GTK_LIST_BOX (self->list), n_rows);
  gtk_widget_set_visible (self->more, n_rows < n_lines);
}

static void
more_clicked_cb (SendaOverviewNotices *self)
{
  GtkListBoxRow *next = NULL;

  g_assert (SENDA_IS_OVERVIEW_NOTICES (self));

  self->shows_many = TRUE;
  show_rows (self);
  next = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), FEW);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

/* What is about the task force as a whole stands where such things are listed. */
static char *
dup_target (SendaWorkspace    *workspace,
            const SendaNotice *notice)
{
  switch (notice->kind)
    {
    case SENDA_NOTICE_NO_COORDINATOR:
      return g_strdup ("people:members");
    case SENDA_NOTICE_QUESTIONS:
      return g_strdup ("roles:reviews");
    case SENDA_NOTICE_STALE_SERVICES:
      return g_strdup ("services:offers");
    case SENDA_NOTICE_AGREEMENT_ENDS:
    case SENDA_NOTICE_TERM_ENDS:
    case SENDA_NOTICE_ACTION_DUE:
    case SENDA_NOTICE_TWO_COORDINATORS:
    case SENDA_NOTICE_NO_CHAIR:
    case SENDA_NOTICE_CHAIR_LEFT:
    case SENDA_NOTICE_AGENCY_LEFT:
    case SENDA_NOTICE_NO_AGENCY:
    case SENDA_NOTICE_ONBOARDING:
    default:
      return senda_record_dup_target (workspace, notice->record);
    }
}

static void
senda_overview_notices_finalize (GObject *object)
{
  SendaOverviewNotices *self = SENDA_OVERVIEW_NOTICES (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_overview_notices_parent_class)->finalize (object);
}

static void
senda_overview_notices_class_init (SendaOverviewNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_overview_notices_finalize;
}

static void
senda_overview_notices_init (SendaOverviewNotices *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = senda_boxed_list_new (_("To look at"));
  self->more = gtk_button_new_with_label (_("Show More"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "flat");
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->more);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("To Look At"), NULL, column));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
senda_overview_notices_new (void)
{
  return g_object_new (SENDA_TYPE_OVERVIEW_NOTICES, NULL);
}

/* Who has not begun with the people is not reminded of them. */
static gboolean
has_people (SendaPeopleFacts *facts)
{
  return senda_people_facts_list (facts, &senda_member_info)->len > 0 ||
         senda_people_facts_list (facts, &senda_agency_info)->len > 0;
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->day);
  g_free (line->text);
  g_free (line->target);
  g_free (line);
}

/* Takes @text and @target. */
static void
add_line (GPtrArray  *lines,
          const char *day,
          char       *text,
          char       *target)
{
  Line *line = g_new0 (Line, 1);

  line->day = g_strdup (day);
  line->text = text;
  line->target = target;
  g_ptr_array_add (lines, line);
}

static void
add_people (GPtrArray        *lines,
            SendaPeopleFacts *facts,
            SendaWorkspace   *workspace)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (GPtrArray) notices = has_people (facts) ? senda_people_notices_new (facts) : NULL;

  for (guint i = 0; notices != NULL && i < notices->len; i++)
    {
      const SendaNotice *notice = g_ptr_array_index (notices, i);

      add_line (lines, notice->day, senda_notice_say (notice, facts, catalog),
                dup_target (workspace, notice));
    }
}

/* Who has not acknowledged stands where it is asked for; all else at the protocol or the answer. */
static char *
dup_protocol_target (SendaWorkspace            *workspace,
                     const SendaProtocolNotice *notice)
{
  g_autofree char *target = senda_record_dup_target (workspace, notice->record);

  if (notice->kind == SENDA_PROTOCOL_NOTICE_MISSING)
    return g_strconcat (target, ":sign-off", NULL);
  return g_steal_pointer (&target);
}

static void
add_protocols (GPtrArray          *lines,
               SendaProtocolFacts *facts,
               SendaWorkspace     *workspace)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (GPtrArray) notices = senda_protocol_notices_new (facts);

  for (guint i = 0; i < notices->len; i++)
    {
      const SendaProtocolNotice *notice = g_ptr_array_index (notices, i);

      add_line (lines, notice->day, senda_protocol_notice_say (notice, facts, catalog),
                dup_protocol_target (workspace, notice));
    }
}

/* What has a day comes first, the earliest of all; the rest stays in its order. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *left = *(const Line *const *) a;
  const Line *right = *(const Line *const *) b;

  if (left->day == NULL || right->day == NULL)
    return (left->day == NULL) - (right->day == NULL);
  return strcmp (left->day, right->day);
}

/* Where the file lies and whether it is kept: the place for backups says what to do. Before all that
 * has a day. */
static void
add_store (GPtrArray      *lines,
           SendaWorkspace *workspace)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autofree char *service = senda_synced_folder_find (senda_store_get_path (store));
  g_autofree char *failure = senda_store_dup_setting (store, "backup-error");

  if (service != NULL)
    add_line (lines, "",
              /* Translators: %s is the name of a service that synchronises folders */
              g_strdup_printf (_("The file with your work lies in a folder that %s copies; it "
                                 "should be moved."), service),
              g_strdup ("backups"));
  if (failure != NULL)
    add_line (lines, "", g_strdup (_("The last automatic backup was not made.")),
              g_strdup ("backups"));
}

/* What people said differently waits until somebody decides. */
static void
add_differences (GPtrArray      *lines,
                 SendaWorkspace *workspace)
{
  guint n = senda_workspace_count_differences (workspace);

  if (n > 0)
    add_line (lines, "",
              g_strdup_printf (ngettext ("%u thing was said differently by two people and waits to "
                                         "be decided.",
                                         "%u things were said differently by two people and wait to "
                                         "be decided.", n), n),
              g_strdup ("exchange:differences"));
}

/* Reads the people and the protocols of @task_force, once: only what is said of them is kept. Hides
 * when there is nothing to look at, or they cannot be read now. */
void
senda_overview_notices_update (SendaOverviewNotices *self,
                               SendaWorkspace       *workspace,
                               SendaTaskForce       *task_force)
{
  g_autofree char *today = senda_workspace_today (workspace);
  g_autoptr (SendaPeopleFacts) people = NULL;
  g_autoptr (SendaProtocolFacts) protocols = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);

  g_return_if_fail (SENDA_IS_OVERVIEW_NOTICES (self));

  people = senda_workspace_picture_people (workspace,
                                           senda_record_get_id (SENDA_RECORD (task_force)), today,
                                           NULL);
  if (people != NULL)
    {
      add_people (lines, people, workspace);
      protocols = senda_workspace_picture_protocols (workspace, people, NULL);
    }
  if (protocols != NULL)
    add_protocols (lines, protocols, workspace);
  add_store (lines, workspace);
  add_differences (lines, workspace);
  g_ptr_array_sort (lines, compare_lines);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_steal_pointer (&lines);
  show_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->lines->len > 0);
}
