/* test-roster.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"
#include "senda-roster.h"

#include <string.h>

#define LONG_LIST 5000

static SendaTable *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SendaTable *table = senda_table_read (bytes, &error);

  g_assert_no_error (error);
  return table;
}

static SendaTable *
read_fixture (const char *name)
{
  g_autofree char *path = g_build_filename (SENDA_TEST_DATA, "rosters", name, NULL);
  g_autoptr (GError) error = NULL;
  SendaTable *table = senda_table_read_file (path, &error);

  g_assert_no_error (error);
  return table;
}

/* As a reader would who leaves everything as it is proposed. */
static SendaRosterPlan *
plan_table (SendaTable       *table,
            SendaPeopleFacts *facts)
{
  g_autofree SendaRosterKind *kinds = senda_roster_guess (table);

  return senda_roster_plan_new (table, kinds, senda_roster_has_headings (table), facts);
}

static const SendaRosterRow *
get_row (SendaRosterPlan *plan,
         guint            index)
{
  g_assert_cmpuint (index, <, plan->rows->len);
  return g_ptr_array_index (plan->rows, index);
}

/* The values of a row, in the order of their kinds: "Ana | Police | Officer". (transfer full) */
static char *
show_row (SendaRosterPlan *plan,
          guint            index)
{
  static const char marks[] = "+>=~ !";
  const SendaRosterRow *row = get_row (plan, index);
  GString *shown = g_string_new (NULL);

  g_string_append_c (shown, marks[row->outcome]);
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    if (row->values[kind] != NULL)
      g_string_append_printf (shown, " | %s", row->values[kind]);
  return g_string_free (shown, FALSE);
}

typedef struct
{
  const char *fixture;
  const char *rows[5];
  const char *new_agencies;
} FixtureCase;

static const FixtureCase fixtures[] = {
  { "outlook-en.csv",
    { "+ | Dolores Peña | Harbor County Sheriff’s Office | Sergeant, special investigations | "
      "dpena@harbor.example | (555) 555-0101",
      "+ | Wendell A. Okafor-Lindqvist | Lantern House | Program director | "
      "wendell@lanternhouse.example | 555-0110",
      " ",
      "+ | María José Núñez de la O | Legal Aid of Harbor | Attorney; immigration unit | "
      "MJNunez@legalaid.example | +1 (555) 555-0120" },
    "Harbor County Sheriff’s Office, Lantern House, Legal Aid of Harbor" },
  { "outlook-es.csv",
    { "+ | Begoña Muñoz Ibáñez | Centro de la Niñez «El Faro» | Coordinadora de acogida | "
      "bmunoz@elfaro.example | 555-0201",
      "+ | Íñigo José Güell | Fiscalía del Condado | Fiscal – unidad “A” | "
      "iguell@fiscalia.example | 555-0210" },
    "Centro de la Niñez «El Faro», Fiscalía del Condado" },
  { "google.csv",
    { "+ | Thuy-Linh Vo | Riverside Clinic | Nurse examiner | tlvo@clinic.example | "
      "555-0301, 555-0302",
      "+ | Renée “Ren” Dubois | Shore Workers’ Center | Organizer | rdubois@shore.example | "
      "555-0310" },
    "Riverside Clinic, Shore Workers’ Center" },
  /* The first telephone is a private one. */
  { "google-new.csv",
    { "+ | Ama Boateng | Harbor Schools | Counselor | aboateng@schools.example | 555-0402",
      "+ | Ignacio Ferrer | Harbor Schools | iferrer@schools.example" },
    "Harbor Schools" },
  { "libreoffice-es.csv",
    { "+ | Xóchitl Ávila | Red Indígena del Valle | Intérprete | xavila@red.example | 555-0501 | "
      "language.es, language.mam, language.zap | 2026-01-15 | 2026-12-31",
      "+ | Óscar de la Cruz | red indigena del valle | Enlace, noches | ocruz@red.example | "
      "language.es, language.en | 2026-02-03",
      " ", " " },
    "Red Indígena del Valle" },
  { "excel-unicode.csv",
    { "+ | Łucja Brzęk | Harbor Police Department | discipline.local-law-enforcement | "
      "lbrzek@police.example | active",
      "+ | Σοφία Παππά | Riverside Clinic | discipline.health-care | spappa@clinic.example | "
      "on-leave",
      "+ | Ji-woo 지우 Han 😀 | Riverside Clinic | active" },
    "Harbor Police Department, Riverside Clinic" },
  { "thunderbird.csv",
    { "+ | Aoife Ní Bhriain | Youth Harbor | Outreach lead | aoife@youth.example | 555-0601",
      "+ | Duty desk | Youth Harbor | desk@youth.example | 555-0610",
      "~ | Aoife Ni Bhriain | YOUTH HARBOR" },
    "Youth Harbor" },
};

static void
check_fixture (gconstpointer data)
{
  const FixtureCase *fixture = data;
  g_autoptr (SendaTable) table = read_fixture (fixture->fixture);
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);
  g_autoptr (SendaRosterPlan) plan = plan_table (table, facts);
  g_autofree char *new_agencies = NULL;
  guint n_rows = 0;

  g_assert_true (senda_roster_has_headings (table));
  for (; n_rows < G_N_ELEMENTS (fixture->rows) && fixture->rows[n_rows] != NULL; n_rows++)
    {
      g_autofree char *shown = show_row (plan, n_rows);

      g_assert_cmpstr (shown, ==, fixture->rows[n_rows]);
    }
  g_assert_cmpuint (plan->rows->len, ==, n_rows);
  g_ptr_array_add (plan->new_agencies, NULL);
  new_agencies = g_strjoinv (", ", (char **) plan->new_agencies->pdata);
  g_ptr_array_set_size (plan->new_agencies, plan->new_agencies->len - 1);
  g_assert_cmpstr (new_agencies, ==, fixture->new_agencies);
  g_assert_cmpuint (plan->n_wrong, ==, 0);
}

/* Nobody's home, telephone, birthday or note comes in unasked. */
static void
test_nothing_private (void)
{
  static const char *const private_words[] = {
    "Elm Street", "555-0100", "555-0102", "1979", "allergic", "Calle Mayor", "555-0202", "Turno",
    "Birch Road", "softly", "555-0401", "Pine Court", "1980", "habla", "second", "555-0602",
    "555-0603", "Oak Lane", "1988", "screen reader",
  };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (SendaTable) table = read_fixture (fixtures[i].fixture);
      g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);
      g_autoptr (SendaRosterPlan) plan = plan_table (table, facts);

      for (guint row = 0; row < plan->rows->len; row++)
        {
          g_autofree char *shown = show_row (plan, row);

          for (guint k = 0; k < G_N_ELEMENTS (private_words); k++)
            g_assert_null (strstr (shown, private_words[k]));
        }
    }
}

static const struct
{
  const char *headings;
  SendaRosterKind kinds[5];
} guesses[] = {
  { "Name,Agency,Title,Work email,Note",
    { SENDA_ROSTER_NAME, SENDA_ROSTER_AGENCY, SENDA_ROSTER_TITLE, SENDA_ROSTER_EMAIL } },
  { "Nombre;Primer apellido;Segundo apellido;Puesto;Título",
    { SENDA_ROSTER_FIRST_NAME, SENDA_ROSTER_LAST_NAME, SENDA_ROSTER_LAST_NAME,
      SENDA_ROSTER_TITLE } },
  { "NAME,given name,FAMILY NAME,Home Phone,Birthday",
    { SENDA_ROSTER_NAME, SENDA_ROSTER_FIRST_NAME, SENDA_ROSTER_LAST_NAME } },
  { "Work phone;Phone;E-mail;Primary Email;Email",
    { SENDA_ROSTER_PHONE, SENDA_ROSTER_SKIP, SENDA_ROSTER_SKIP, SENDA_ROSTER_EMAIL } },
  { "Discipline,Languages,Standing,Term began on,Term ends on",
    { SENDA_ROSTER_DISCIPLINE, SENDA_ROSTER_LANGUAGES, SENDA_ROSTER_STANDING,
      SENDA_ROSTER_STARTS_ON, SENDA_ROSTER_ENDS_ON } },
  { "Disciplina;Idiomas;Puesto;Correo electrónico;Notas",
    { SENDA_ROSTER_DISCIPLINE, SENDA_ROSTER_LANGUAGES, SENDA_ROSTER_TITLE, SENDA_ROSTER_EMAIL } },
  { "2,Ana Ruiz,ana@a.example,Officer,x",
    { SENDA_ROSTER_SKIP, SENDA_ROSTER_NAME, SENDA_ROSTER_EMAIL } },
};

static void
test_guesses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      g_autoptr (SendaTable) table = read_text (guesses[i].headings);
      g_autofree SendaRosterKind *kinds = senda_roster_guess (table);

      g_test_message ("%s", guesses[i].headings);
      g_assert_cmpuint (senda_table_get_n_columns (table), ==, 5);
      for (guint k = 0; k < 5; k++)
        g_assert_cmpuint (kinds[k], ==, guesses[i].kinds[k]);
    }
}

static void
test_labels (void)
{
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    g_assert_cmpuint (strlen (senda_roster_kind_get_label (kind)), >, 0);
}

static const PeopleRow people[] = {
  { "agency", "police", { "name", "City Police", "short_name", "CPD",
                          "discipline", "discipline.local-law-enforcement" } },
  { "agency", "clinic", { "name", "Clínica del Río" } },
  { "member", "ana", { "name", "Ana Ruiz", "agency", "police", "email", "ana@police.example",
                       "starts_on", "2026-02-01" } },
  { "member", "ben", { "name", "Ben Okoro", "agency", "clinic", "title", "Nurse" } },
  { "member", "eva", { "name", "Eva Sol", "email", "eva@sol.example" } },
};

#define HEADINGS "Name,Agency,Job title,Discipline,Email,Languages,Standing,Start date,End date\n"

static const struct
{
  const char *rows;
  SendaRosterOutcome outcome; /* of the last row */
  const char *member;         /* or NULL */
  const char *agency;
  const char *new_agency;
  const char *problem; /* what it says among others */
} cases[] = {
  { "Kim Lee,cpd,,,,,,,\n", SENDA_ROSTER_ADD, NULL, "police", NULL, NULL },
  { "Kim Lee,CLINICA  DEL RIO,,,,,,,\n", SENDA_ROSTER_ADD, NULL, "clinic", NULL, NULL },
  { "Kim Lee, Harbor  House ,,,,,,,\n", SENDA_ROSTER_ADD, NULL, NULL, "Harbor House", NULL },
  { "A B,Harbor House,,,,,,,\nKim Lee,HARBOR HOUSE,,,,,,,\n", SENDA_ROSTER_ADD, NULL, NULL,
    "Harbor House", NULL },
  /* Whoever is there already. */
  { "A. Ruiz,,,,ANA@police.example,,,,\n", SENDA_ROSTER_SAME, "ana", NULL, NULL, NULL },
  { "Someone,,Officer,,ana@police.example,,,,\n", SENDA_ROSTER_UPDATE, "ana", NULL, NULL, NULL },
  { "ana  RUÍZ,City Police,,,other@police.example,,,,\n", SENDA_ROSTER_SAME, "ana", "police", NULL,
    NULL },
  { "Ana Ruiz,Clínica del Río,,,,,,,\n", SENDA_ROSTER_ADD, NULL, "clinic", NULL, NULL },
  { "Ana Ruiz,,,,,,,,\n", SENDA_ROSTER_ADD, NULL, NULL, NULL, NULL },
  { "Ben Okoro,Clínica del Río,Doctor,,,,,,\n", SENDA_ROSTER_SAME, "ben", "clinic", NULL, NULL },
  { "Eva,Harbor House,,,eva@sol.example,,,,\n", SENDA_ROSTER_UPDATE, "eva", NULL, "Harbor House",
    NULL },
  { "Ana,Harbor House,,,ana@police.example,,,,\n", SENDA_ROSTER_SAME, "ana", NULL, NULL, NULL },
  /* The agency's own discipline is nothing new. */
  { "Ana Ruiz,CPD,,Local law enforcement,,,,,\n", SENDA_ROSTER_SAME, "ana", "police", NULL, NULL },
  { "Ana Ruiz,CPD,,Courts,,,,,\n", SENDA_ROSTER_UPDATE, "ana", "police", NULL, NULL },
  /* Twice in the list. */
  { "Kim Lee,CPD,,,,,,,\nKIM LEE,City Police,,,,,,,\n", SENDA_ROSTER_DOUBLE, NULL, "police", NULL,
    NULL },
  { "Kim,,,,k@x.example,,,,\nLee,,,,K@X.example,,,,\n", SENDA_ROSTER_DOUBLE, NULL, NULL, NULL,
    NULL },
  { "Ana,,Boss,,ana@police.example,,,,\nAna Ruiz,CPD,,,,Mam,,,\n", SENDA_ROSTER_DOUBLE, NULL,
    "police", NULL, NULL },
  { " , ,,,,,,,\n", SENDA_ROSTER_EMPTY, NULL, NULL, NULL, NULL },
  /* What cannot be kept. */
  { ",CPD,,,k@x.example,,,,\n", SENDA_ROSTER_WRONG, NULL, NULL, NULL, "Row 2 has no name" },
  { "Kim,,,Wizardry,,,,,\n", SENDA_ROSTER_WRONG, NULL, NULL, NULL, "Row 2, column D: “Wizardry”" },
  { "Kim,,,,,,Retired,,\n", SENDA_ROSTER_WRONG, NULL, NULL, NULL, "Row 2, column G: “Retired”" },
  { "\n\nKim,,,,,,,soon,\n", SENDA_ROSTER_WRONG, NULL, NULL, NULL, "Row 4, column H: “soon”" },
  { "Kim,,,,,,,,2026-02-30\n", SENDA_ROSTER_WRONG, NULL, NULL, NULL, "Row 2, column I" },
  { "Kim,,,,,,,2026-03-01,2026-02-01\n", SENDA_ROSTER_WRONG, NULL, NULL, NULL,
    "Row 2, column I: the term ends before it starts" },
  /* Her term began in February. */
  { "Ana,,,,ana@police.example,,,,1/15/2026\n", SENDA_ROSTER_WRONG, NULL, NULL, NULL,
    "Row 2, column I: the term ends before it starts" },
};

static const char *
get_id (SendaRecord *record)
{
  return record ? senda_record_get_id (record) : NULL;
}

static void
test_cases (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (people);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADINGS, cases[i].rows, NULL);
      g_autoptr (SendaTable) table = read_text (text);
      g_autoptr (SendaRosterPlan) plan = plan_table (table, facts);
      const SendaRosterRow *row = get_row (plan, plan->rows->len - 1);

      g_test_message ("%s", cases[i].rows);
      g_assert_cmpuint (row->outcome, ==, cases[i].outcome);
      g_assert_cmpstr (get_id (row->member), ==, cases[i].member);
      g_assert_cmpstr (get_id (row->agency), ==, cases[i].agency);
      g_assert_cmpstr (row->new_agency, ==, cases[i].new_agency);
      g_assert_true ((row->problem != NULL) == (cases[i].problem != NULL));
      if (row->problem != NULL)
        g_assert_nonnull (strstr (row->problem, cases[i].problem));
      g_assert_cmpuint (plan->n_wrong, ==, row->problem != NULL);
    }
}

static const struct
{
  SendaRosterKind kind;
  const char *cell;
  const char *value; /* NULL: refused */
} values[] = {
  { SENDA_ROSTER_STARTS_ON, "2026-03-09", "2026-03-09" },
  { SENDA_ROSTER_STARTS_ON, "2026/3/9", "2026-03-09" },
  { SENDA_ROSTER_STARTS_ON, "2026-03-09T00:00:00", "2026-03-09" },
  { SENDA_ROSTER_STARTS_ON, "3/9/2026", "2026-03-09" },
  { SENDA_ROSTER_STARTS_ON, "3/9/2026 0:00", "2026-03-09" },
  { SENDA_ROSTER_STARTS_ON, "13/3/2026", "2026-03-13" },
  { SENDA_ROSTER_STARTS_ON, "3/13/2026", "2026-03-13" },
  { SENDA_ROSTER_STARTS_ON, "03-09-2026", "2026-03-09" },
  { SENDA_ROSTER_STARTS_ON, "13/13/2026", NULL },
  { SENDA_ROSTER_STARTS_ON, "2/29/2026", NULL },
  { SENDA_ROSTER_STARTS_ON, "9.3.2026", NULL },
  { SENDA_ROSTER_STARTS_ON, "3/9/26", NULL },
  { SENDA_ROSTER_STARTS_ON, "March 9", NULL },
  { SENDA_ROSTER_STARTS_ON, "3/9/2026x", NULL },
  { SENDA_ROSTER_DISCIPLINE, "LOCAL  prosecutors", "discipline.local-prosecutors" },
  { SENDA_ROSTER_DISCIPLINE, "fiscalias locales", "discipline.local-prosecutors" },
  { SENDA_ROSTER_DISCIPLINE, "discipline.courts", "discipline.courts" },
  { SENDA_ROSTER_STANDING, "On Leave", "on-leave" },
  { SENDA_ROSTER_STANDING, "vetting", "vetting" },
  { SENDA_ROSTER_LANGUAGES, "inglés; Español/ASL", "language.en, language.es, language.ase" },
  { SENDA_ROSTER_LANGUAGES, "K'iche', Farsi,Klingon,mam", "language.quc, language.fa, Klingon, "
                                                          "language.mam" },
  { SENDA_ROSTER_PHONE, "'+1 555 0100", "+1 555 0100" },
  { SENDA_ROSTER_TITLE, " Chief \n of  staff ", "Chief of staff" },
  { SENDA_ROSTER_NOTE, "one\r\n two ", "one\n two" },
};

static void
test_values (void)
{
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strdup_printf ("Kim,\"%s\"\n", values[i].cell);
      g_autoptr (SendaTable) table = read_text (text);
      const SendaRosterKind kinds[] = { SENDA_ROSTER_NAME, values[i].kind };
      g_autoptr (SendaRosterPlan) plan = senda_roster_plan_new (table, kinds, FALSE, facts);

      g_test_message ("%s", values[i].cell);
      g_assert_cmpstr (get_row (plan, 0)->values[values[i].kind], ==, values[i].value);
      g_assert_cmpuint (plan->n_wrong, ==, values[i].value == NULL);
    }
}

/* What @catalog calls a topic, read as a cell of its own, is that topic. */
static void
check_names (SendaPeopleFacts *facts,
             SendaCatalog     *catalog,
             const char       *topic_kind,
             SendaRosterKind   kind)
{
  SendaContent *content = senda_people_facts_get_content (facts);
  GPtrArray *topics = senda_content_get_topics (content, topic_kind);
  const SendaRosterKind kinds[] = { SENDA_ROSTER_NAME, kind };

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      const char *name = senda_content_name_topic (content, topic->id, catalog);
      g_autofree char *text = g_strdup_printf ("Kim,\"%s\"\n", name);
      g_autoptr (SendaTable) table = read_text (text);
      g_autoptr (SendaRosterPlan) plan = senda_roster_plan_new (table, kinds, FALSE, facts);

      g_assert_cmpstr (get_row (plan, 0)->values[kind], ==, topic->id);
    }
}

static void
test_names (void)
{
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);

  for (guint i = 0; senda_languages ()[i] != NULL; i++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (senda_languages ()[i]);

      check_names (facts, catalog, "discipline", SENDA_ROSTER_DISCIPLINE);
      check_names (facts, catalog, "language", SENDA_ROSTER_LANGUAGES);
    }
}

/* The shorter of the limits of a name and of an agency's name. */
static void
test_lengths (void)
{
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);
  const SendaRosterKind kinds[] = { SENDA_ROSTER_FIRST_NAME, SENDA_ROSTER_AGENCY };
  g_autofree char *letters = g_strnfill (201, 'x');
  g_autofree char *names = g_strconcat (letters, ",a\nb,", letters, "\nc,", letters + 1, "\n", NULL);
  g_autoptr (SendaTable) table = read_text (names);
  g_autoptr (SendaRosterPlan) plan = senda_roster_plan_new (table, kinds, FALSE, facts);

  g_assert_cmpuint (plan->n_wrong, ==, 2);
  g_assert_nonnull (strstr (get_row (plan, 0)->problem, "Row 1, column A"));
  g_assert_nonnull (strstr (get_row (plan, 1)->problem, "Row 2, column B"));
  g_assert_cmpuint (get_row (plan, 2)->outcome, ==, SENDA_ROSTER_ADD);
}

/* Nothing is compared with everything. */
static void
test_long_list (void)
{
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);
  g_autoptr (GString) text = g_string_new (HEADINGS);
  g_autoptr (SendaTable) table = NULL;
  g_autoptr (SendaRosterPlan) plan = NULL;
  gint64 begin = 0;

  for (guint i = 0; i < LONG_LIST; i++)
    g_string_append_printf (text, "Person %u,Agency %u,Officer,Courts,p%u@x.example,Mam,Active,,\n",
                            i, i % 200, i);
  begin = g_get_monotonic_time ();
  table = read_text (text->str);
  plan = plan_table (table, facts);
  g_test_message ("%.0f ms", (g_get_monotonic_time () - begin) / 1000.0);
  g_assert_cmpuint (plan->n_add, ==, LONG_LIST);
  g_assert_cmpuint (plan->new_agencies->len, ==, 200);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strconcat ("/roster/fixtures/", fixtures[i].fixture, NULL);

      g_test_add_data_func (path, &fixtures[i], check_fixture);
    }
  g_test_add_func ("/roster/nothing-private-comes-in-unasked", test_nothing_private);
  g_test_add_func ("/roster/columns-are-recognized", test_guesses);
  g_test_add_func ("/roster/every-kind-has-a-label", test_labels);
  g_test_add_func ("/roster/rows-are-held-against-who-is-there", test_cases);
  g_test_add_func ("/roster/values-are-read-as-a-member-keeps-them", test_values);
  g_test_add_func ("/roster/every-name-is-known-in-every-language", test_names);
  g_test_add_func ("/roster/what-is-too-long-is-wrong", test_lengths);
  g_test_add_func ("/roster/a-long-list-is-planned", test_long_list);
  return g_test_run ();
}
