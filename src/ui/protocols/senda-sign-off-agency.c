/* senda-sign-off-agency.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sign-off-agency.h"

#include "senda-dialogs.h"
#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-option.h"
#include "senda-place-section.h"
#include "senda-protocol-adoption.h"
#include "senda-record-form.h"
#include "senda-section.h"
#include "senda-sign-off-row.h"
#include "senda-text-entry.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

struct _SendaSignOffAgencyView
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *version;
  SendaRecord *agency;   /* NULL: members of none; before the first too */
  SendaRecord *approval; /* or NULL */
  gboolean is_built;
  GtkWidget *not_bound;
  GtkWidget *answer;     /* a list to choose from; NULL for members of no agency */
  GtkWidget *approvals;  /* the list that it stands in */
  GtkWidget *said;       /* the approval in words, of a former version */
  GtkWidget *details;    /* a fold: who, when, and why */
  SendaRecord *detailed; /* the approval that is in it, or NULL */
  GtkWidget *rows;       /* of SendaSignOffRow */
  GtkWidget *nobody;
};

G_DEFINE_FINAL_TYPE (SendaSignOffAgencyView, senda_sign_off_agency, ADW_TYPE_BIN)

static const SendaFormField approval_fields[] = {
  { "note", N_("What the conditions are, or why it does not approve"), NULL },
  { "member", NULL, NULL },
  { "answered_on", NULL, NULL },
  { NULL, NULL, NULL }
};

static SendaCatalog *
get_catalog (SendaSignOffAgencyView *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

static const char *
get_name (SendaSignOffAgencyView *self)
{
  return self->agency ? senda_record_get_text (self->agency, "name") : _("Of no agency");
}

/* The first is: none yet. */
static guint
find_answer (SendaSignOffAgencyView *self)
{
  const char *answer = self->approval ? senda_record_get_text (self->approval, "answer") : NULL;

  for (guint i = 0; answer != NULL && senda_approval_answers[i].name != NULL; i++)
    if (g_strcmp0 (senda_approval_answers[i].name, answer) == 0)
      return i + 1;
  return 0;
}

static void
show_answer (SendaSignOffAgencyView *self)
{
  g_signal_handlers_block_matched (self->answer, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  senda_list_button_choose (SENDA_LIST_BUTTON (self->answer), find_answer (self));
  g_signal_handlers_unblock_matched (self->answer, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

/* What was noted with the answer before stays with it. Where it does not bind the agency, there is
 * nothing left of it here when its answer is taken back. */
static void
answer_cb (SendaSignOffAgencyView *self,
           guint                   index)
{
  const char *answer = index > 0 ? senda_approval_answers[index - 1].name : NULL;
  g_autofree char *note = NULL;
  g_autofree char *day = NULL;
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (self->protocols));
  SendaRecord *member = NULL;
  GtkWidget *around = gtk_widget_get_ancestor (GTK_WIDGET (self), SENDA_TYPE_PLACE_SECTION);
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_SIGN_OFF_AGENCY (self));

  senda_text_entry_flush_within (self->details);
  if (self->approval != NULL)
    {
      member = senda_people_facts_follow (people, self->approval, "member");
      day = g_strdup (senda_record_get_text (self->approval, "answered_on"));
      note = g_strdup (senda_record_get_wording (self->approval, "note",
                                                 senda_catalog_get_language (get_catalog (self)),
                                                 NULL));
    }
  if (!senda_protocol_approve (self->protocols, self->version, self->agency, answer, member, day,
                               note, &error))
    senda_window_show_error (around, error);
  else if (answer == NULL)
    senda_window_toast (around, _("The answer was taken back."), TRUE);
  else
    senda_fold_set_expanded (SENDA_FOLD (self->details),
                             g_strcmp0 (answer, SENDA_APPROVAL_APPROVED) != 0);
  show_answer (self);
}

static void
expanded_cb (SendaSignOffAgencyView *self)
{
  g_assert (SENDA_IS_SIGN_OFF_AGENCY (self));

  if (!senda_fold_get_expanded (SENDA_FOLD (self->details)) || self->approval == NULL ||
      self->detailed == self->approval)
    return;
  g_set_object (&self->detailed, self->approval);
  senda_fold_set_child (SENDA_FOLD (self->details),
                        senda_record_form_new (senda_protocols_get_workspace (self->protocols),
                                               self->approval, _("What the agency answered"),
                                               approval_fields, NULL));
}

static void
build_approval (SendaSignOffAgencyView *self,
                GtkWidget              *column)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  /* Translators: %s is the name of an agency */
  g_autofree char *label = g_strdup_printf (_("Approval by %s"), get_name (self));

  /* Translators: an agency has not said yet whether it approves */
  g_ptr_array_add (items, (gpointer) C_("approval", "No answer yet"));
  for (guint i = 0; senda_approval_answers[i].name != NULL; i++)
    g_ptr_array_add (items, (gpointer) senda_choice_say (senda_approval_answers,
                                                         senda_approval_answers[i].name,
                                                         get_catalog (self)));
  g_ptr_array_add (items, NULL);
  self->approvals = senda_boxed_list_new (label);
  self->answer = senda_option_append_list (GTK_LIST_BOX (self->approvals), _("Approval"),
                                           (const char *const *) items->pdata, 0);
  g_signal_connect_object (self->answer, "chosen", G_CALLBACK (answer_cb), self,
                           G_CONNECT_SWAPPED);
  self->said = senda_paragraph_new (NULL);
  self->details = senda_fold_new (_("Who Answered, When, and Why"));
  g_signal_connect_object (self->details, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->approvals);
  gtk_box_append (GTK_BOX (column), self->said);
  gtk_box_append (GTK_BOX (column), self->details);
}

static void
build (SendaSignOffAgencyView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  /* Translators: %s is the name of an agency */
  g_autofree char *label = g_strdup_printf (_("Who has acknowledged it: %s"), get_name (self));

  self->not_bound = senda_paragraph_new_dim (_("Today it does not bind this agency."));
  gtk_box_append (GTK_BOX (column), self->not_bound);
  if (self->agency != NULL)
    build_approval (self, column);
  self->rows = senda_boxed_list_new (label);
  self->nobody = senda_paragraph_new_dim (_("No member of it takes part today."));
  gtk_box_append (GTK_BOX (column), self->rows);
  gtk_box_append (GTK_BOX (column), self->nobody);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (get_name (self), NULL, column));
  self->is_built = TRUE;
}

/* Whether the rows are still those of @agency: of itself, and of each of its members. */
static gboolean
has_rows_of (SendaSignOffAgencyView   *self,
             const SendaSignOffAgency *agency)
{
  guint n_before = agency->agency != NULL ? 1 : 0;
  GtkListBoxRow *row = NULL;
  guint i = 0;

  for (i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), i)) != NULL; i++)
    {
      const SendaSignOffMember *member =
        i >= n_before && i - n_before < agency->members->len
          ? g_ptr_array_index (agency->members, i - n_before) : NULL;

      if (senda_sign_off_row_get_member (SENDA_SIGN_OFF_ROW (row)) !=
          (member ? member->member : NULL))
        return FALSE;
    }
  return i == agency->members->len + n_before;
}

static void
make_rows (SendaSignOffAgencyView   *self,
           const SendaSignOffAgency *agency)
{
  GtkListBox *list = GTK_LIST_BOX (self->rows);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  if (agency->agency != NULL)
    gtk_list_box_append (list, senda_sign_off_row_new (self->protocols, self->version,
                                                       agency->agency, NULL));
  for (guint i = 0; i < agency->members->len; i++)
    {
      const SendaSignOffMember *member = g_ptr_array_index (agency->members, i);

      gtk_list_box_append (list, senda_sign_off_row_new (self->protocols, self->version,
                                                         agency->agency, member->member));
    }
}

/* The row that stands now where the one with the focus stood, or the last. */
static void
focus_row (SendaSignOffAgencyView *self,
           int                     index)
{
  GtkListBoxRow *row = NULL;

  for (; row == NULL && index >= 0; index--)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), index);
  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
show_rows (SendaSignOffAgencyView   *self,
           const SendaSignOffAgency *agency,
           gboolean                  is_open)
{
  GtkListBox *list = GTK_LIST_BOX (self->rows);
  guint n_before = agency->agency != NULL ? 1 : 0;
  GtkWidget *focused = gtk_widget_get_focus_child (self->rows);
  int index = focused ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  gboolean is_same = has_rows_of (self, agency);

  if (!is_same)
    make_rows (self, agency);
  if (n_before > 0)
    senda_sign_off_row_show (SENDA_SIGN_OFF_ROW (gtk_list_box_get_row_at_index (list, 0)),
                             agency->acknowledgement, is_open);
  for (guint i = 0; i < agency->members->len; i++)
    {
      const SendaSignOffMember *member = g_ptr_array_index (agency->members, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i + n_before);

      senda_sign_off_row_show (SENDA_SIGN_OFF_ROW (row), member->acknowledgement, is_open);
    }
  if (!is_same && index >= 0)
    focus_row (self, index);
}

static void
add_fact (GString    *said,
          const char *fact)
{
  if (fact != NULL)
    g_string_append_printf (said, "%s%s", said->len > 0 ? ", " : "", fact);
}

/* "Approved with conditions, March 9, 2026, Ana Peña", and the note; @with_answer: what it answered is not
 * said beside it. (transfer full) */
static char *
say_approval (SendaSignOffAgencyView *self,
              gboolean                with_answer)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (self->protocols));
  SendaCatalog *catalog = get_catalog (self);
  const char *day = self->approval ? senda_record_get_text (self->approval, "answered_on") : NULL;
  SendaRecord *member =
    self->approval ? senda_people_facts_follow (people, self->approval, "member") : NULL;
  const char *note =
    self->approval ? senda_record_get_wording (self->approval, "note",
                                               senda_catalog_get_language (catalog), NULL) : NULL;
  g_autofree char *date = day ? senda_catalog_format_date (catalog, day) : NULL;
  GString *said = g_string_new (NULL);

  if (self->approval == NULL)
    return g_string_free (said, FALSE);
  if (with_answer)
    add_fact (said, senda_choice_say (senda_approval_answers,
                                      senda_record_get_text (self->approval, "answer"), catalog));
  add_fact (said, date);
  add_fact (said, member ? senda_record_get_text (member, "name") : NULL);
  if (note != NULL)
    g_string_append_printf (said, "%s%s", said->len > 0 ? "\n" : "", note);
  return g_string_free (said, FALSE);
}

static void
show_approval (SendaSignOffAgencyView *self,
               gboolean                is_open)
{
  g_autofree char *said = say_approval (self, TRUE);
  g_autofree char *details = say_approval (self, FALSE);

  show_answer (self);
  gtk_widget_set_visible (self->approvals, is_open);
  gtk_label_set_label (GTK_LABEL (self->said),
                       *said ? said : _("It did not answer to this version."));
  gtk_widget_set_visible (self->said, !is_open);
  senda_fold_set_subtitle (SENDA_FOLD (self->details), *details ? details : NULL);
  gtk_widget_set_visible (self->details, is_open && self->approval != NULL);
  if (self->approval == NULL)
    {
      senda_fold_set_expanded (SENDA_FOLD (self->details), FALSE);
      senda_fold_set_child (SENDA_FOLD (self->details), NULL);
      g_clear_object (&self->detailed);
    }
  else
    expanded_cb (self);
}

static void
senda_sign_off_agency_dispose (GObject *object)
{
  SendaSignOffAgencyView *self = SENDA_SIGN_OFF_AGENCY (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->detailed);
  g_clear_object (&self->approval);
  g_clear_object (&self->agency);
  g_clear_object (&self->version);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_sign_off_agency_parent_class)->dispose (object);
}

static void
senda_sign_off_agency_class_init (SendaSignOffAgencyViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_sign_off_agency_dispose;
}

static void
senda_sign_off_agency_init (SendaSignOffAgencyView *self G_GNUC_UNUSED)
{
}

/* Shows nothing before it is told what. */
GtkWidget *
senda_sign_off_agency_new (SendaProtocols *protocols,
                           SendaRecord    *version)
{
  SendaSignOffAgencyView *self = g_object_new (SENDA_TYPE_SIGN_OFF_AGENCY, NULL);

  self->protocols = g_object_ref (protocols);
  self->version = g_object_ref (version);
  return GTK_WIDGET (self);
}

void
senda_sign_off_agency_show (SendaSignOffAgencyView   *self,
                            const SendaSignOffAgency *agency,
                            gboolean                  is_open)
{
  g_return_if_fail (SENDA_IS_SIGN_OFF_AGENCY (self));

  g_set_object (&self->agency, agency->agency);
  g_set_object (&self->approval, agency->approval);
  if (!self->is_built)
    build (self);
  gtk_widget_set_visible (self->not_bound, agency->agency != NULL && !agency->is_party);
  if (self->agency != NULL)
    show_approval (self, is_open);
  show_rows (self, agency, is_open);
  gtk_widget_set_visible (self->nobody, agency->members->len == 0);
}
