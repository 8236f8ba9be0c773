/* senda-content-rules.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-content-parser.h"

#include <string.h>

#define N_STAGES 5
#define fail(parser, ...) _senda_markup_fail ((parser)->context, __VA_ARGS__)

static gpointer
alloc (SendaParser *self,
       gsize        size)
{
  return _senda_content_alloc (self->content, size);
}

static GPtrArray *
new_list (SendaParser *self)
{
  return _senda_content_new_list (self->content);
}

static char *
keep (SendaParser *self,
      const char  *string)
{
  return g_string_chunk_insert (self->content->strings, string);
}

/* Lower-case words joined by dashes. */
static gboolean
is_word (const char *string)
{
  if (!g_ascii_islower (*string))
    return FALSE;
  for (; *string; string++)
    if (!g_ascii_islower (*string) && !g_ascii_isdigit (*string) &&
        (*string != '-' || !g_ascii_isalnum (string[1])))
      return FALSE;
  return TRUE;
}

/* Whether @id is @owner, a dot and a word. */
static gboolean
is_word_of (const char *id,
            const char *owner)
{
  gsize length = strlen (owner);

  return strncmp (id, owner, length) == 0 && id[length] == '.' && is_word (id + length + 1);
}

/* Gives @id to @node; it must be @well_formed and new. Returns the id to keep, or NULL. */
static const char *
take_id (SendaParser  *self,
         const char   *id,
         gboolean      well_formed,
         SendaNodeKind kind,
         gconstpointer node,
         GError      **error)
{
  SendaNode *named = NULL;
  const char *kept = NULL;

  if (!well_formed)
    return fail (self, error, "malformed id “%s”", id), NULL;
  if (g_hash_table_contains (self->content->ids, id))
    return fail (self, error, "id “%s” is used twice", id), NULL;
  named = alloc (self, sizeof *named);
  named->kind = kind;
  named->node = node;
  kept = keep (self, id);
  g_hash_table_insert (self->content->ids, (gpointer) kept, named);
  return kept;
}

/* Numbers count from 1, in order. */
static gboolean
check_number (SendaParser *self,
              const char  *number,
              guint        expected,
              GError     **error)
{
  g_autofree char *should = g_strdup_printf ("%u", expected);

  return strcmp (number, should) == 0 ||
         fail (self, error, "number “%s” where %s is next", number, should);
}

static gboolean
start_section (SendaParser *self,
               const char **values,
               GError     **error)
{
  SendaSection *section = alloc (self, sizeof *section);

  section->paragraphs = new_list (self);
  section->items = new_list (self);
  section->id = take_id (self, values[0], is_word_of (values[0], "guide"), SENDA_NODE_SECTION,
                         section, error);
  g_ptr_array_add (self->content->sections, section);
  self->open[TAG_SECTION] = section;
  return section->id != NULL;
}

static gboolean
end_section (SendaParser *self,
             GError     **error)
{
  const SendaSection *section = self->open[TAG_SECTION];

  return section->title.text != NULL || fail (self, error, "section without title");
}

static gboolean
start_stage (SendaParser *self,
             const char **values,
             GError     **error)
{
  SendaStage *stage = alloc (self, sizeof *stage);

  g_ptr_array_add (self->content->stages, stage);
  stage->number = self->content->stages->len;
  self->open[TAG_STAGE] = stage;
  return check_number (self, values[0], stage->number, error);
}

static gboolean
end_stage (SendaParser *self,
           GError     **error)
{
  const SendaStage *stage = self->open[TAG_STAGE];

  return (stage->name.text != NULL && stage->description.text != NULL) ||
         fail (self, error, "stage without name or description");
}

static gboolean
end_stages (SendaParser *self,
            GError     **error)
{
  return self->content->stages->len == N_STAGES || fail (self, error, "not five stages");
}

static gboolean
start_area (SendaParser *self,
            const char **values,
            GError     **error)
{
  SendaArea *area = alloc (self, sizeof *area);

  if (self->content->stages->len != N_STAGES)
    return fail (self, error, "area before the five stages");
  area->elements = new_list (self);
  area->id = take_id (self, values[0], is_word (values[0]), SENDA_NODE_AREA, area, error);
  g_ptr_array_add (self->content->areas, area);
  area->number = self->content->areas->len;
  self->open[TAG_AREA] = area;
  return area->id != NULL && check_number (self, values[1], area->number, error);
}

static gboolean
end_area (SendaParser *self,
          GError     **error)
{
  const SendaArea *area = self->open[TAG_AREA];

  return (area->name.text != NULL && area->description.text != NULL && area->elements->len > 0) ||
         fail (self, error, "area without name, description or elements");
}

static gboolean
start_element_node (SendaParser *self,
                    const char **values,
                    GError     **error)
{
  SendaElement *element = alloc (self, sizeof *element);
  const SendaArea *area = self->open[TAG_AREA];
  g_autofree char *number = g_strdup_printf ("%u.%u", area->number, area->elements->len + 1);

  if (strcmp (values[1], number) != 0)
    return fail (self, error, "number “%s” where %s is next", values[1], number);
  element->id = take_id (self, values[0], is_word (values[0]), SENDA_NODE_ELEMENT, element, error);
  element->number = keep (self, number);
  element->position = self->content->elements->len;
  element->area = area;
  element->boxes = new_list (self);
  element->stages = new_list (self);
  g_ptr_array_add (area->elements, element);
  g_ptr_array_add (self->content->elements, element);
  self->open[TAG_ELEMENT] = element;
  return element->id != NULL;
}

static gboolean
end_element_node (SendaParser *self,
                  GError     **error)
{
  const SendaElement *element = self->open[TAG_ELEMENT];

  if (element->name.text == NULL || element->introduction.text == NULL)
    return fail (self, error, "element without name or introduction");
  return element->stages->len == N_STAGES ||
         fail (self, error, "element “%s” without its five stages", element->id);
}

static gboolean
start_box (SendaParser *self,
           const char **values,
           GError     **error)
{
  static const char *const kinds[] = { "example", "note", "tip", "list", "definition", NULL };
  SendaBox *box = alloc (self, sizeof *box);
  const SendaElement *element = self->open[TAG_ELEMENT];

  if (!g_strv_contains (kinds, values[1]))
    return fail (self, error, "unknown kind of box “%s”", values[1]);
  box->kind = keep (self, values[1]);
  box->items = new_list (self);
  box->id = take_id (self, values[0], is_word_of (values[0], element->id), SENDA_NODE_BOX, box,
                     error);
  g_ptr_array_add (element->boxes, box);
  self->open[TAG_BOX] = box;
  return box->id != NULL;
}

static gboolean
end_box (SendaParser *self,
         GError     **error)
{
  const SendaBox *box = self->open[TAG_BOX];

  return box->text.text != NULL || box->items->len > 0 || fail (self, error, "empty box");
}

static gboolean
start_element_stage (SendaParser *self,
                     const char **values,
                     GError     **error)
{
  SendaElementStage *stage = alloc (self, sizeof *stage);
  const SendaElement *element = self->open[TAG_ELEMENT];

  stage->number = element->stages->len + 1;
  if (!check_number (self, values[0], stage->number, error))
    return FALSE;
  if (stage->number > N_STAGES)
    return fail (self, error, "a sixth stage");
  stage->stage = g_ptr_array_index (self->content->stages, stage->number - 1);
  stage->statements = new_list (self);
  g_ptr_array_add (element->stages, stage);
  self->open[TAG_ELEMENT_STAGE] = stage;
  return TRUE;
}

static gboolean
end_element_stage (SendaParser *self,
                   GError     **error)
{
  const SendaElementStage *stage = self->open[TAG_ELEMENT_STAGE];

  return (stage->prompt.text != NULL && stage->statements->len > 0) ||
         fail (self, error, "stage without prompt or statements");
}

static gboolean
start_statement (SendaParser *self,
                 const char **values,
                 GError     **error)
{
  SendaStatement *statement = alloc (self, sizeof *statement);
  const SendaElementStage *stage = self->open[TAG_ELEMENT_STAGE];
  g_autofree char *expected = NULL;

  statement->element = self->open[TAG_ELEMENT];
  statement->stage = stage->number;
  expected = g_strdup_printf ("%s.%u.%u", statement->element->id, stage->number,
                              stage->statements->len + 1);
  statement->id = take_id (self, values[0], strcmp (values[0], expected) == 0,
                           SENDA_NODE_STATEMENT, statement, error);
  g_ptr_array_add (stage->statements, statement);
  self->open[TAG_STATEMENT] = statement;
  return statement->id != NULL;
}

static gboolean
start_alias (SendaParser *self,
             const char **values,
             GError     **error)
{
  if (g_hash_table_contains (self->content->ids, values[0]))
    return fail (self, error, "alias “%s” is an id that is in use", values[0]);
  if (!g_hash_table_contains (self->content->ids, values[1]))
    return fail (self, error, "alias to the unknown id “%s”", values[1]);
  if (!g_hash_table_insert (self->content->aliases, keep (self, values[0]),
                            keep (self, values[1])))
    return fail (self, error, "alias “%s” stands twice", values[0]);
  return TRUE;
}

static gboolean
end_roadmap (SendaParser *self,
             GError     **error)
{
  return self->content->areas->len > 0 || fail (self, error, "no areas");
}

#define TEXT(context, type, member) NULL, NULL, context, G_STRUCT_OFFSET (type, member), FALSE
#define TEXTS(context, type, member) NULL, NULL, context, G_STRUCT_OFFSET (type, member), TRUE

const SendaRule _senda_rules[N_TAGS] = {
  [TAG_ROADMAP] = { TAG_NONE, "roadmap", { NULL }, NULL, end_roadmap },
  [TAG_GUIDE] = { TAG_ROADMAP, "guide" },
  [TAG_SECTION] = { TAG_GUIDE, "section", { "id" }, start_section, end_section },
  [TAG_SECTION_TITLE] = { TAG_SECTION, "title", { NULL },
                          TEXT ("section-title", SendaSection, title) },
  [TAG_SECTION_TEXT] = { TAG_SECTION, "text", { NULL },
                         TEXTS ("section-text", SendaSection, paragraphs) },
  [TAG_SECTION_ITEM] = { TAG_SECTION, "item", { NULL },
                         TEXTS ("section-item", SendaSection, items) },
  [TAG_STAGES] = { TAG_ROADMAP, "stages", { NULL }, NULL, end_stages },
  [TAG_STAGE] = { TAG_STAGES, "stage", { "number" }, start_stage, end_stage },
  [TAG_STAGE_NAME] = { TAG_STAGE, "name", { NULL },
                       TEXT ("stage-name", SendaStage, name) },
  [TAG_STAGE_DESCRIPTION] = { TAG_STAGE, "description", { NULL },
                              TEXT ("stage-description", SendaStage, description) },
  [TAG_AREA] = { TAG_ROADMAP, "area", { "id", "number" }, start_area, end_area },
  [TAG_AREA_NAME] = { TAG_AREA, "name", { NULL }, TEXT ("area-name", SendaArea, name) },
  [TAG_AREA_DESCRIPTION] = { TAG_AREA, "description", { NULL },
                             TEXT ("area-description", SendaArea, description) },
  [TAG_ELEMENT] = { TAG_AREA, "element", { "id", "number" }, start_element_node, end_element_node },
  [TAG_ELEMENT_NAME] = { TAG_ELEMENT, "name", { NULL },
                         TEXT ("element-name", SendaElement, name) },
  [TAG_INTRODUCTION] = { TAG_ELEMENT, "introduction", { NULL },
                         TEXT ("introduction", SendaElement, introduction) },
  [TAG_BOX] = { TAG_ELEMENT, "box", { "id", "kind" }, start_box, end_box },
  [TAG_BOX_TITLE] = { TAG_BOX, "title", { NULL }, TEXT ("box-title", SendaBox, title) },
  [TAG_BOX_TEXT] = { TAG_BOX, "text", { NULL }, TEXT ("box-text", SendaBox, text) },
  [TAG_BOX_ITEM] = { TAG_BOX, "item", { NULL }, TEXTS ("box-item", SendaBox, items) },
  [TAG_ELEMENT_STAGE] = { TAG_ELEMENT, "stage", { "number" },
                          start_element_stage, end_element_stage },
  [TAG_PROMPT] = { TAG_ELEMENT_STAGE, "prompt", { NULL },
                   TEXT ("prompt", SendaElementStage, prompt) },
  [TAG_STATEMENT] = { TAG_ELEMENT_STAGE, "statement", { "id" }, start_statement, NULL,
                      "statement", G_STRUCT_OFFSET (SendaStatement, text), FALSE },
  [TAG_ALIASES] = { TAG_ROADMAP, "aliases" },
  [TAG_ALIAS] = { TAG_ALIASES, "alias", { "from", "to" }, start_alias },
};
