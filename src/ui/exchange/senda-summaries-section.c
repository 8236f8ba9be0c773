/* senda-summaries-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-summaries-section.h"

#include "senda-days.h"
#include "senda-dialogs.h"
#include "senda-record-edits.h"
#include "senda-section.h"
#include "senda-statewide-collect.h"
#include "senda-summary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OLD_MONTHS 24
#define OLD "old"
#define RECENT "recent"

struct _SendaSummariesSection
{
  SendaBrowserSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaSummariesSection, senda_summaries_section, SENDA_TYPE_BROWSER_SECTION)

static const char *
get_day (SendaRecord *summary)
{
  const char *day = senda_record_get_text (summary, "agreed_on");

  return day ? day : "";
}

static const char *
get_today (gpointer section)
{
  return senda_people_facts_get_today (senda_browser_section_get_facts (section));
}

/* How many whole months lie between the days. */
static guint
count_months (const char *from,
              const char *to)
{
  guint n = 0;

  for (; *from != '\0' && n < 1200; n++)
    {
      g_autofree char *next = senda_day_add (from, n + 1, 0);

      if (next == NULL || strcmp (next, to) > 0)
        break;
    }
  return n;
}

/* "3 months ago" (transfer full) */
static char *
say_age (SendaRecord *summary,
         const char  *today)
{
  guint months = count_months (get_day (summary), today);

  if (months == 0)
    return g_strdup (_("Less than a month ago"));
  if (months < 24)
    return g_strdup_printf (ngettext ("%u month ago", "%u months ago", months), months);
  return g_strdup_printf (ngettext ("%u year ago", "%u years ago", months / 12), months / 12);
}

/* "Agreed on March 9, 2026 · 3 months ago" (transfer full) */
static char *
say_day (SendaRecord *summary,
         gpointer     section)
{
  g_autofree char *day = senda_catalog_format_date (senda_browser_section_get_catalog (section),
                                                    get_day (summary));
  g_autofree char *age = say_age (summary, get_today (section));

  /* Translators: %1$s: a day, %2$s: how long that is ago, such as “3 months ago” */
  return g_strdup_printf (C_("summary", "Agreed on %1$s · %2$s"), day, age);
}

static void
describe (SendaRecord     *summary,
          SendaRecordLine *line,
          gpointer         data)
{
  line->title = g_strdup (senda_record_get_text (summary, "name"));
  line->subtitle = say_day (summary, data);
}

static char *
dup_words (SendaRecord *summary,
           gpointer     data G_GNUC_UNUSED)
{
  const char *jurisdiction = senda_record_get_text (summary, "jurisdiction");
  const char *region = senda_record_get_text (summary, "region");

  return g_strdup_printf ("%s %s", jurisdiction ? jurisdiction : "", region ? region : "");
}

static char *
dup_name (SendaRecord *summary,
          gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (summary, "name"));
}

static char *
dup_day (SendaRecord *summary,
         gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (get_day (summary));
}

static void
fill_ages (SendaRecordList *list,
           gpointer         data G_GNUC_UNUSED)
{
  senda_record_list_add_value (list, RECENT, C_("summary", "Of the last two years"));
  senda_record_list_add_value (list, OLD, C_("summary", "Older than two years"));
}

static gboolean
is_age (SendaRecord *summary,
        const char  *value,
        gpointer     data)
{
  g_autofree char *limit = senda_day_add (get_today (data), -OLD_MONTHS, 0);

  return (strcmp (get_day (summary), limit) < 0) == (strcmp (value, OLD) == 0);
}

static const SendaRecordSort sorts[] = {
  { "name", NC_("sort", "Name"), dup_name },
  { "agreed_on", NC_("sort", "Age, the oldest first"), dup_day },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "age", NC_("filter", "Age"), fill_ages, is_age },
  { NULL }
};

static const SendaRecordListSpec list_spec = {
  .info = &senda_summary_info,
  .label = N_("Collected Summaries"),
  .search_hint = N_("Find by name, jurisdiction or region"),
  .none_found = N_("No summary fits"),
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .may_remove_many = TRUE,
  .sheet = "summaries",
};

static SendaBrowserSection *
find_section (GtkWidget *widget)
{
  return SENDA_BROWSER_SECTION (gtk_widget_get_ancestor (widget, SENDA_TYPE_BROWSER_SECTION));
}

static void
remove_cb (GtkWidget   *button,
           SendaRecord *summary)
{
  GtkWidget *section = GTK_WIDGET (find_section (button));
  g_autoptr (GError) error = NULL;

  if (!senda_record_remove (senda_place_section_get_workspace (SENDA_PLACE_SECTION (section)),
                            summary, &error))
    senda_window_show_error (section, error);
  else
    senda_window_toast (section, _("The summary was removed."), TRUE);
}

static void
append_fact (GtkWidget  *page,
             const char *label,
             const char *text)
{
  if (text != NULL)
    gtk_box_append (GTK_BOX (page), senda_field_face_new (label, senda_paragraph_new (text)));
}

static GtkWidget *
make_page (SendaRecord *summary,
           gpointer     data)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (data);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *remove = gtk_button_new_with_label (_("Remove This Summary"));
  g_autofree char *said = say_day (summary, data);

  gtk_widget_add_css_class (remove, "destructive-action");
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), summary, 0);
  gtk_box_append (GTK_BOX (page), senda_browser_section_title_new (summary, workspace, said));
  append_fact (page, _("Jurisdiction"), senda_record_get_text (summary, "jurisdiction"));
  append_fact (page, _("Region"), senda_record_get_text (summary, "region"));
  gtk_box_append (GTK_BOX (page),
                  senda_paragraph_new_dim (_("Of each task force the latest summary counts, and the "
                                             "latest one of a year ago. One that is removed comes "
                                             "back when its file is collected again.")));
  gtk_box_append (GTK_BOX (page), remove);
  return page;
}

static const SendaRecordBrowserSpec spec = {
  .list = &list_spec,
  .add_label = N_("Collect Summaries"),
  .add_icon = "senda-import-symbolic",
  .empty_icon = "senda-roadmap-symbolic",
  .empty_title = N_("No summaries yet"),
  .empty_text = N_("Whose summaries were collected, of which day they are, and how old. Where a task "
                   "force stands is not shown here."),
  .make_detail = make_page,
};

static void
chosen_cb (const char *path,
           gpointer    data)
{
  SendaPlaceSection *section = SENDA_PLACE_SECTION (data);
  const char *const paths[] = { path, NULL };

  senda_statewide_collect (GTK_WIDGET (section), senda_place_section_get_workspace (section),
                           senda_place_section_get_task_force_id (section), paths, NULL);
}

static void
senda_summaries_section_add (SendaBrowserSection *section)
{
  senda_dialog_open_folder (GTK_WIDGET (section), _("Choose the Folder With the Summaries"),
                            chosen_cb, section);
}

static void
senda_summaries_section_class_init (SendaSummariesSectionClass *klass)
{
  SENDA_BROWSER_SECTION_CLASS (klass)->spec = &spec;
  SENDA_BROWSER_SECTION_CLASS (klass)->add = senda_summaries_section_add;
}

static void
senda_summaries_section_init (SendaSummariesSection *self G_GNUC_UNUSED)
{
}
