/* bench-raw-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-raw-people.h"

#include <sqlite3.h>

#define MEMBERS \
  "SELECT m.name, m.title, a.name, m.standing, m.id, m.email, m.phone, m.languages, m.discipline, " \
  "m.starts_on, m.ends_on, m.is_core, m.is_coordinator, m.alternate_for, m.note, m.agency " \
  "FROM member m LEFT JOIN agency a ON a.id = m.agency WHERE m.deleted = 0 "
#define SEARCHED \
  "AND (m.name LIKE ?1 OR m.title LIKE ?1 OR a.name LIKE ?1 OR m.email LIKE ?1) "

struct _RawPeople
{
  char *path;
  sqlite3 *db;
  GtkSingleSelection *selection; /* of the view */
};

static sqlite3_stmt *
prepare (RawPeople  *self,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->db));
  return statement;
}

void
raw_people_reopen (RawPeople *self)
{
  sqlite3_close (self->db);
  if (sqlite3_open_v2 (self->path, &self->db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s: %s", self->path, sqlite3_errmsg (self->db));
}

RawPeople *
raw_people_open (const char *path)
{
  RawPeople *self = g_new0 (RawPeople, 1);

  self->path = g_strdup (path);
  raw_people_reopen (self);
  self->selection = gtk_single_selection_new (NULL);
  return self;
}

void
raw_people_close (RawPeople *self)
{
  g_object_unref (self->selection);
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}

static guint
read_columns (sqlite3_stmt *statement)
{
  guint length = 0;

  for (int i = 0; i < sqlite3_column_count (statement); i++)
    if (sqlite3_column_text (statement, i) != NULL)
      length += sqlite3_column_bytes (statement, i);
  return length;
}

static char *
dup_line (sqlite3_stmt *statement)
{
  const char *title = (const char *) sqlite3_column_text (statement, 1);
  const char *agency = (const char *) sqlite3_column_text (statement, 2);

  return g_strdup_printf ("%s · %s, %s", (const char *) sqlite3_column_text (statement, 0),
                          title ? title : "", agency ? agency : "");
}

void
raw_people_show (RawPeople  *self,
                 const char *words,
                 const char *where,
                 const char *order)
{
  g_autofree char *sql = g_strdup_printf (MEMBERS "%s %s %s ORDER BY %s, m.name",
                                          words ? SEARCHED : "", where ? "AND" : "",
                                          where ? where : "", order ? order : "m.name");
  g_autofree char *pattern = words ? g_strdup_printf ("%%%s%%", words) : NULL;
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  sqlite3_stmt *statement = prepare (self, sql);

  if (words != NULL)
    sqlite3_bind_text (statement, 1, pattern, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      read_columns (statement);
      gtk_string_list_take (rows, dup_line (statement));
    }
  sqlite3_finalize (statement);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (rows));
}

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem              *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

GtkWidget *
raw_people_list (RawPeople *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  raw_people_show (self, NULL, NULL, NULL);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (window),
    gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  return window;
}

guint
raw_people_read_all (RawPeople         *self,
                     const char *const *tables)
{
  guint n_rows = 0;

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *rows = g_strdup_printf ("SELECT * FROM \"%s\" WHERE deleted = 0",
                                               tables[i]);
      g_autofree char *words = g_strdup_printf (
        "SELECT w.row, w.col, w.lang, w.val FROM \"%s\" t "
        "CROSS JOIN wording w ON w.tbl = '%s' AND w.row = t.id WHERE t.deleted = 0",
        tables[i], tables[i]);

      for (guint j = 0; j < 2; j++)
        {
          sqlite3_stmt *statement = prepare (self, j == 0 ? rows : words);

          for (; sqlite3_step (statement) == SQLITE_ROW; n_rows++)
            read_columns (statement);
          sqlite3_finalize (statement);
        }
    }
  return n_rows;
}
