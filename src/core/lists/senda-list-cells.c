/* senda-list-cells.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells that many lists have.
 */
#include "config.h"

#include "senda-list-private.h"

SendaListSheet *
_senda_list_begin (SendaWorkspace         *workspace,
                   const char             *task_force,
                   const char             *title,
                   const SendaListHeading *headings)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  SendaListSheet *sheet = senda_workspace_begin_sheet (workspace, task_force,
                                                       senda_catalog_get (catalog, "list", title));

  for (; headings->title != NULL; headings++)
    senda_list_sheet_add_column (sheet, senda_catalog_get (catalog, "column", headings->title),
                                 headings->width);
  return sheet;
}

void
_senda_list_add_wording (SendaListSheet *sheet,
                         SendaWorkspace *workspace,
                         SendaRecord    *record,
                         const char     *field)
{
  const char *language = senda_workspace_get_language (workspace);

  senda_list_sheet_add_text (sheet, record ? senda_record_get_wording (record, field, language,
                                                                       NULL) : NULL);
}

void
_senda_list_add_record_day (SendaListSheet *sheet,
                            SendaRecord    *record,
                            const char     *field)
{
  senda_list_sheet_add_day (sheet, record ? senda_record_get_text (record, field) : NULL);
}

void
_senda_list_add_record_text (SendaListSheet *sheet,
                             SendaRecord    *record,
                             const char     *field)
{
  senda_list_sheet_add_text (sheet, record ? senda_record_get_text (record, field) : NULL);
}

void
_senda_list_add_element (SendaListSheet     *sheet,
                         SendaWorkspace     *workspace,
                         const SendaElement *element)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);

  senda_list_sheet_add_text (sheet, senda_message (element->area->name, catalog));
  senda_list_sheet_add_text (sheet, senda_message (element->name, catalog));
}

void
_senda_list_add_stage (SendaListSheet *sheet,
                       guint           stage)
{
  if (stage > 0)
    senda_list_sheet_add_number (sheet, stage);
  else
    senda_list_sheet_add_text (sheet, NULL);
}

void
_senda_list_add_stage_name (SendaListSheet *sheet,
                            SendaWorkspace *workspace,
                            guint           stage)
{
  const SendaStage *found =
    senda_content_find_stage (senda_workspace_get_content (workspace), stage);

  senda_list_sheet_add_text (sheet, found ? senda_message (found->name,
                                                           senda_workspace_get_catalog (workspace))
                                          : NULL);
}
