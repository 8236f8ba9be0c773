/* senda-protocol-reviews.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-reviews.h"

#include "senda-dialogs.h"
#include "senda-protocol-adoption.h"
#include "senda-protocol-schedule.h"
#include "senda-review-dialog.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-topic.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SendaProtocolReviews
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  gboolean read_only;
  GtkWidget *now;    /* what there is to do */
  GtkWidget *begin;
  GtkWidget *early;
  GtkWidget *finish;
  GtkWidget *list;   /* of those of the past */
};

G_DEFINE_FINAL_TYPE (SendaProtocolReviews, senda_protocol_reviews, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaProtocolReviews *self)
{
  return senda_protocols_get_workspace (self->protocols);
}

static SendaCatalog *
get_catalog (SendaProtocolReviews *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

static SendaRecord *
get_open (SendaProtocolReviews *self)
{
  return senda_protocol_get_open_review (senda_protocols_get_facts (self->protocols),
                                         self->protocol);
}

static void
begin_cb (SendaProtocolReviews *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) review = senda_protocol_begin_review (self->protocols, self->protocol,
                                                                NULL, &error);

  g_assert (SENDA_IS_PROTOCOL_REVIEWS (self));

  if (review == NULL)
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_window_toast (GTK_WIDGET (self), _("The review began."), TRUE);
}

static void
early_cb (SendaProtocolReviews *self)
{
  g_assert (SENDA_IS_PROTOCOL_REVIEWS (self));

  gtk_window_present (GTK_WINDOW (senda_review_early_new (GTK_WIDGET (self), self->protocols,
                                                          self->protocol)));
}

static void
finish_cb (SendaProtocolReviews *self)
{
  SendaRecord *open = get_open (self);

  g_assert (SENDA_IS_PROTOCOL_REVIEWS (self));

  if (open != NULL)
    gtk_window_present (GTK_WINDOW (senda_review_finish_new (GTK_WIDGET (self), self->protocols,
                                                             open)));
}

/* (transfer full) (nullable) */
static char *
format_date (SendaProtocolReviews *self,
             SendaRecord          *review,
             const char           *field)
{
  const char *day = senda_record_get_text (review, field);

  return day ? senda_catalog_format_date (get_catalog (self), day) : NULL;
}

/* What led to @review: the intended day, or early signs. (transfer full) */
static char *
say_cause (SendaProtocolReviews *self,
           SendaRecord          *review)
{
  const char *causes = senda_record_get_text (review, "causes");
  g_autofree char *intended = format_date (self, review, "intended_on");
  g_autofree char *names = NULL;

  /* With a cause it may still have come on the intended day. */
  if (causes != NULL && intended == NULL)
    {
      names = senda_content_name_tags (senda_workspace_get_content (get_workspace (self)), causes,
                                       get_catalog (self));
      /* Translators: %s is what led to a review before the intended day */
      return g_strdup_printf (_("Early: %s"), names);
    }
  /* Translators: %s is a day */
  if (intended != NULL)
    return g_strdup_printf (_("Intended for %s"), intended);
  return g_strdup ("");
}

static void
fill_row (SendaProtocolReviews *self,
          SendaRow             *row,
          SendaRecord          *review)
{
  const char *outcome = senda_record_get_text (review, "outcome");
  const char *note = senda_record_get_wording (review, "note",
                                               senda_workspace_get_language (get_workspace (self)),
                                               NULL);
  const char *words = outcome ? senda_choice_say (senda_protocol_review_outcomes, outcome,
                                                  get_catalog (self)) : NULL;
  g_autofree char *done = format_date (self, review, "done_on");
  g_autofree char *cause = say_cause (self, review);
  g_autofree char *title = NULL;
  g_autofree char *rest = g_strjoin (note && *cause ? "\n" : "", cause, note ? note : "", NULL);

  /* Translators: the day on which a review ended, and how: “March 3, 2026: stays as it is” */
  title = g_strdup_printf (C_("review", "%1$s: %2$s"), done ? done : "–",
                           words ? words : C_("review", "no outcome noted"));
  senda_row_set_text (row, title, rest);
}

static int
compare_done (gconstpointer a,
              gconstpointer b)
{
  const char *first = senda_record_get_text (*(SendaRecord *const *) a, "done_on");
  const char *second = senda_record_get_text (*(SendaRecord *const *) b, "done_on");

  return g_strcmp0 (second, first);
}

static void
show_past (SendaProtocolReviews *self)
{
  GPtrArray *all = senda_protocol_facts_list_of (senda_protocols_get_facts (self->protocols),
                                                 &senda_protocol_review_info,
                                                 senda_record_get_id (self->protocol));
  g_autoptr (GPtrArray) past = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!senda_record_is_null (g_ptr_array_index (all, i), "done_on"))
      g_ptr_array_add (past, g_ptr_array_index (all, i));
  g_ptr_array_sort (past, compare_done);
  for (guint i = 0; i < past->len; i++)
    fill_row (self, senda_row_ensure (GTK_LIST_BOX (self->list), i), g_ptr_array_index (past, i));
  senda_row_trim (GTK_LIST_BOX (self->list), past->len);
  gtk_widget_set_visible (gtk_widget_get_parent (self->list), past->len > 0);
}

/* (transfer full) */
static char *
say_now (SendaProtocolReviews *self,
         SendaRecord          *open)
{
  const char *day = senda_record_get_text (self->protocol, "next_review_on");
  g_autofree char *today = senda_workspace_today (get_workspace (self));
  g_autofree char *date = day ? senda_catalog_format_date (get_catalog (self), day) : NULL;
  g_autofree char *begun = open ? format_date (self, open, "begun_on") : NULL;
  g_autofree char *cause = open ? say_cause (self, open) : NULL;

  if (open != NULL)
    /* Translators: a day, and what led to the review: “Early: …” or “Intended for …” */
    return g_strdup_printf (_("A review has been under way since %1$s. %2$s"),
                            begun ? begun : "–", cause);
  if (date == NULL)
    return g_strdup (_("No review is planned yet. Adopting the first version sets a day; you can "
                       "set another above."));
  if (strcmp (day, today) < 0)
    /* Translators: %s is a day that is past */
    return g_strdup_printf (_("The review was due on %s."), date);
  /* Translators: %s is a day */
  return g_strdup_printf (_("The next review is intended for %s."), date);
}

void
senda_protocol_reviews_update (SendaProtocolReviews *self)
{
  SendaRecord *open = NULL;
  g_autofree char *said = NULL;

  g_return_if_fail (SENDA_IS_PROTOCOL_REVIEWS (self));

  open = get_open (self);
  said = say_now (self, open);
  gtk_label_set_label (GTK_LABEL (self->now), said);
  gtk_widget_set_visible (self->begin, open == NULL && !self->read_only);
  gtk_widget_set_visible (self->early, open == NULL && !self->read_only);
  gtk_widget_set_visible (self->finish, open != NULL && !self->read_only);
  show_past (self);
}

static GtkWidget *
add_button (SendaProtocolReviews *self,
            GtkWidget            *line,
            const char           *label,
            GCallback             callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, line, NULL);
  return button;
}

static void
build (SendaProtocolReviews *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *line = senda_wrap_box_new (6, 6);

  self->now = senda_paragraph_new (NULL);
  self->begin = add_button (self, line, _("Begin the Review"), G_CALLBACK (begin_cb));
  self->early = add_button (self, line, _("Review Early…"), G_CALLBACK (early_cb));
  self->finish = add_button (self, line, _("Finish the Review…"), G_CALLBACK (finish_cb));
  gtk_widget_add_css_class (self->finish, "suggested-action");
  self->list = senda_boxed_list_new (_("Past Reviews"));
  gtk_box_append (GTK_BOX (column), self->now);
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), senda_section_new (_("Past Reviews"), NULL, self->list));
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Reviews"), NULL, column));
}

static void
senda_protocol_reviews_dispose (GObject *object)
{
  SendaProtocolReviews *self = SENDA_PROTOCOL_REVIEWS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_protocol_reviews_parent_class)->dispose (object);
}

static void
senda_protocol_reviews_class_init (SendaProtocolReviewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_protocol_reviews_dispose;
}

static void
senda_protocol_reviews_init (SendaProtocolReviews *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_protocol_reviews_new (SendaProtocols *protocols,
                            SendaRecord    *protocol)
{
  SendaProtocolReviews *self = g_object_new (SENDA_TYPE_PROTOCOL_REVIEWS, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  g_object_get (get_workspace (self), "read-only", &self->read_only, NULL);
  build (self);
  senda_protocol_reviews_update (self);
  return GTK_WIDGET (self);
}
