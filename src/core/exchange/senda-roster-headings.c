/* senda-roster-headings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What columns are called by the programs that people export their contacts from. Homes, private
 * telephones, birthdays and notes are known, so as not to be taken.
 */
#include "config.h"

#include "senda-roster-private.h"

#include <string.h>

/* Folded: small letters without accents, signs as spaces. */
static const struct
{
  const char *text;
  SendaRosterHeading heading;
} headings[] = {
  { "name", { SENDA_ROSTER_NAME, 0, FALSE } },
  { "nombre", { SENDA_ROSTER_NAME, 0, FALSE } },
  { "full name", { SENDA_ROSTER_NAME, 0, FALSE } },
  { "nombre completo", { SENDA_ROSTER_NAME, 0, FALSE } },
  { "nombre y apellidos", { SENDA_ROSTER_NAME, 0, FALSE } },
  { "display name", { SENDA_ROSTER_NAME, 1, FALSE } },
  { "nombre mostrado", { SENDA_ROSTER_NAME, 1, FALSE } },
  { "nombre para mostrar", { SENDA_ROSTER_NAME, 1, FALSE } },
  { "nombre a mostrar", { SENDA_ROSTER_NAME, 1, FALSE } },
  { "contact", { SENDA_ROSTER_NAME, 1, FALSE } },
  { "contacto", { SENDA_ROSTER_NAME, 1, FALSE } },
  { "member", { SENDA_ROSTER_NAME, 1, FALSE } },
  { "miembro", { SENDA_ROSTER_NAME, 1, FALSE } },
  /* "Ruiz, Ana" */
  { "file as", { SENDA_ROSTER_SKIP, 0, FALSE } },

  { "first name", { SENDA_ROSTER_FIRST_NAME, 0, FALSE } },
  { "given name", { SENDA_ROSTER_FIRST_NAME, 0, FALSE } },
  { "nombre de pila", { SENDA_ROSTER_FIRST_NAME, 0, FALSE } },
  { "primer nombre", { SENDA_ROSTER_FIRST_NAME, 0, FALSE } },
  { "nombres", { SENDA_ROSTER_FIRST_NAME, 1, FALSE } },
  { "middle name", { SENDA_ROSTER_MIDDLE_NAME, 0, FALSE } },
  { "additional name", { SENDA_ROSTER_MIDDLE_NAME, 0, FALSE } },
  { "segundo nombre", { SENDA_ROSTER_MIDDLE_NAME, 0, FALSE } },
  { "last name", { SENDA_ROSTER_LAST_NAME, 0, FALSE } },
  { "family name", { SENDA_ROSTER_LAST_NAME, 0, FALSE } },
  { "surname", { SENDA_ROSTER_LAST_NAME, 0, FALSE } },
  { "apellidos", { SENDA_ROSTER_LAST_NAME, 0, FALSE } },
  { "apellido", { SENDA_ROSTER_LAST_NAME, 0, FALSE } },
  { "primer apellido", { SENDA_ROSTER_LAST_NAME, 0, FALSE } },
  { "apellido paterno", { SENDA_ROSTER_LAST_NAME, 0, FALSE } },
  { "segundo apellido", { SENDA_ROSTER_LAST_NAME, 1, TRUE } },
  { "apellido materno", { SENDA_ROSTER_LAST_NAME, 1, TRUE } },

  { "agency", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "agencia", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "organization", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "organisation", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "organizacion", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "organization name", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "organization 1 name", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "nombre de la organizacion", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "company", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "company name", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "empresa", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "compania", { SENDA_ROSTER_AGENCY, 0, FALSE } },
  { "organismo", { SENDA_ROSTER_AGENCY, 1, FALSE } },
  { "institucion", { SENDA_ROSTER_AGENCY, 1, FALSE } },
  { "entidad", { SENDA_ROSTER_AGENCY, 1, FALSE } },
  { "employer", { SENDA_ROSTER_AGENCY, 1, FALSE } },

  { "job title", { SENDA_ROSTER_TITLE, 0, FALSE } },
  { "organization title", { SENDA_ROSTER_TITLE, 0, FALSE } },
  { "organization 1 title", { SENDA_ROSTER_TITLE, 0, FALSE } },
  { "position", { SENDA_ROSTER_TITLE, 0, FALSE } },
  { "puesto", { SENDA_ROSTER_TITLE, 0, FALSE } },
  { "cargo", { SENDA_ROSTER_TITLE, 0, FALSE } },
  { "funcion", { SENDA_ROSTER_TITLE, 1, FALSE } },
  /* "Dr.", where one of the above stands too. */
  { "title", { SENDA_ROSTER_TITLE, 2, FALSE } },
  { "titulo", { SENDA_ROSTER_TITLE, 2, FALSE } },

  { "discipline", { SENDA_ROSTER_DISCIPLINE, 0, FALSE } },
  { "disciplina", { SENDA_ROSTER_DISCIPLINE, 0, FALSE } },

  { "work email", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "work e mail", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "correo electronico del trabajo", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "e mail address", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "email address", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "direccion de correo electronico", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "e mail 1 value", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "email 1 value", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "primary email", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "primary e mail", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "correo electronico principal", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "correo electronico primario", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "correo principal", { SENDA_ROSTER_EMAIL, 0, FALSE } },
  { "email", { SENDA_ROSTER_EMAIL, 1, FALSE } },
  { "e mail", { SENDA_ROSTER_EMAIL, 1, FALSE } },
  { "correo electronico", { SENDA_ROSTER_EMAIL, 1, FALSE } },
  { "correo", { SENDA_ROSTER_EMAIL, 1, FALSE } },

  { "work phone", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "business phone", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "office phone", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "phone work", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "telefono del trabajo", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "telefono de trabajo", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "telefono trabajo", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "telefono laboral", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "telefono de la oficina", { SENDA_ROSTER_PHONE, 0, FALSE } },
  { "phone", { SENDA_ROSTER_PHONE, 1, FALSE } },
  { "telephone", { SENDA_ROSTER_PHONE, 1, FALSE } },
  { "telefono", { SENDA_ROSTER_PHONE, 1, FALSE } },
  { "phone 1 value", { SENDA_ROSTER_PHONE, 1, FALSE } },
  { "phone 2 value", { SENDA_ROSTER_PHONE, 2, FALSE } },

  { "languages", { SENDA_ROSTER_LANGUAGES, 0, FALSE } },
  { "idiomas", { SENDA_ROSTER_LANGUAGES, 0, FALSE } },
  { "language", { SENDA_ROSTER_LANGUAGES, 1, FALSE } },
  { "idioma", { SENDA_ROSTER_LANGUAGES, 1, FALSE } },
  { "standing", { SENDA_ROSTER_STANDING, 0, FALSE } },
  { "situacion", { SENDA_ROSTER_STANDING, 0, FALSE } },
  { "start date", { SENDA_ROSTER_STARTS_ON, 0, FALSE } },
  { "fecha de inicio", { SENDA_ROSTER_STARTS_ON, 0, FALSE } },
  { "member since", { SENDA_ROSTER_STARTS_ON, 0, FALSE } },
  { "miembro desde", { SENDA_ROSTER_STARTS_ON, 0, FALSE } },
  { "end date", { SENDA_ROSTER_ENDS_ON, 0, FALSE } },
  { "fecha de fin", { SENDA_ROSTER_ENDS_ON, 0, FALSE } },
  { "fecha de termino", { SENDA_ROSTER_ENDS_ON, 0, FALSE } },

  { "notes", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "note", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "notas", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "nota", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "comments", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "observaciones", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "birthday", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "cumpleanos", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "home phone", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "mobile phone", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "mobile number", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "telefono particular", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "telefono movil", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "movil", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "celular", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "home address", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "domicilio", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "nickname", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "apodo", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "department", { SENDA_ROSTER_SKIP, 0, FALSE } },
  { "departamento", { SENDA_ROSTER_SKIP, 0, FALSE } },
};

static void
add_own (GHashTable     *own,
         const char     *text,
         SendaRosterKind kind)
{
  g_hash_table_insert (own, _senda_roster_fold_heading (text), GUINT_TO_POINTER (kind));
}

/* What a field of a member is called in the language of @catalog, and what a column is that may
 * hold it. */
static void
add_kind (GHashTable     *own,
          SendaRosterKind kind,
          SendaCatalog   *catalog)
{
  const char *name = _senda_roster_kind_field (kind);
  int field = name ? senda_record_info_field (&senda_member_info, name) : -1;

  add_own (own, senda_catalog_get (catalog, "roster", senda_roster_kind_get_label (kind)), kind);
  if (field >= 0)
    add_own (own, senda_catalog_get (catalog, NULL, senda_member_info.fields[field].label), kind);
}

GHashTable *
_senda_roster_own_headings (void)
{
  GHashTable *own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *languages = senda_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (languages[i]);

      for (guint kind = SENDA_ROSTER_SKIP + 1; kind < SENDA_ROSTER_N_KINDS; kind++)
        add_kind (own, kind, catalog);
    }
  return own;
}

/* Whether @text is a heading that is known; a column of notes is known, and not taken. */
gboolean
_senda_roster_find_heading (GHashTable         *own,
                            const char         *text,
                            SendaRosterHeading *heading)
{
  g_autofree char *folded = _senda_roster_fold_heading (text);
  gpointer kind = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].text, folded) == 0)
      {
        *heading = headings[i].heading;
        return TRUE;
      }
  if (*folded == '\0' || !g_hash_table_lookup_extended (own, folded, NULL, &kind))
    return FALSE;
  heading->kind = GPOINTER_TO_UINT (kind);
  heading->rank = 0;
  heading->beside = FALSE;
  if (heading->kind == SENDA_ROSTER_NOTE)
    heading->kind = SENDA_ROSTER_SKIP;
  return TRUE;
}
