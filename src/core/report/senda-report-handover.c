#include "config.h"
#include "senda-report-private.h"
const SendaReportSection senda_handover_sections[] = { { NULL, NULL } };
void senda_report_make_handover (SendaReportMaker *maker) { senda_report_add_title (maker); }
