/* senda-version-pair.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-version-pair.h"

#include "senda-chooser.h"
#include "senda-draft-comparison.h"
#include "senda-draft-words.h"
#include "senda-option.h"
#include "senda-section.h"
#include "senda-switcher.h"
#include "senda-version-comparison.h"
#include "senda-version-words.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Stands for what the document says now. */
#define DRAFT "draft"

struct _SendaVersionPair
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  GPtrArray *versions; /* of SendaRecord, the latest first */
  char *before;        /* the id of the earlier one; NULL: the latest, or the one before the later */
  char *after;         /* of the later one; NULL: the draft */
  char *language;      /* in which they are compared */
  GtkWidget *before_chooser;
  GtkWidget *after_chooser;
  GtkWidget *all;      /* a switch */
  GtkWidget *said;
  GtkWidget *marks;    /* how differences are marked */
  GtkWidget *comparison;
};

G_DEFINE_FINAL_TYPE (SendaVersionPair, senda_version_pair, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaVersionPair *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

/* Which two are compared; NULL as the later one is the draft. There is a version at least. */
static void
find_pair (SendaVersionPair  *self,
           GPtrArray         *versions,
           SendaRecord      **before,
           SendaRecord      **after)
{
  guint first = 0;
  guint second = 0;

  *after = NULL;
  if (senda_version_find (versions, self->after, &second) && second + 1 < versions->len)
    *after = g_ptr_array_index (versions, second);
  if (!senda_version_find (versions, self->before, &first) || (*after != NULL && first <= second))
    first = *after != NULL ? second + 1 : 0;
  *before = g_ptr_array_index (versions, first);
}

static void
add_version (SendaVersionPair *self,
             GtkWidget        *chooser,
             SendaRecord      *version)
{
  g_autofree char *title = senda_version_say_title (version, get_catalog (self));

  senda_chooser_add (SENDA_CHOOSER (chooser), senda_record_get_id (version), title);
}

static void
show_choosers (SendaVersionPair *self,
               GPtrArray        *versions,
               SendaRecord      *before,
               SendaRecord      *after)
{
  SendaChooser *first = SENDA_CHOOSER (self->before_chooser);
  SendaChooser *second = SENDA_CHOOSER (self->after_chooser);

  senda_chooser_clear (first);
  senda_chooser_clear (second);
  senda_chooser_add (second, DRAFT, _("The draft, as it is now"));
  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);

      add_version (self, self->before_chooser, version);
      if (i + 1 < versions->len)
        add_version (self, self->after_chooser, version);
    }
  senda_chooser_show (first, senda_record_get_id (before));
  senda_chooser_show (second, after ? senda_record_get_id (after) : DRAFT);
}

/* (transfer full) (nullable) */
static SendaDraftComparison *
compare (SendaVersionPair *self,
         const SendaDraft *before,
         const SendaDraft *after)
{
  return before && after ? senda_draft_comparison_new (before, after, self->language) : NULL;
}

static gboolean
differs (const SendaDraftComparison *comparison)
{
  return comparison->n_changed + comparison->n_added + comparison->n_removed > 0;
}

static void
keep (char      **kept,
      const char *id)
{
  char *copy = g_strcmp0 (id, DRAFT) == 0 ? NULL : g_strdup (id);

  g_free (*kept);
  *kept = copy;
}

/* Where the draft says what the latest version says, what that one brought is of more interest. */
static void
choose_first (SendaVersionPair *self)
{
  SendaRecord *latest = g_ptr_array_index (self->versions, 0);
  g_autoptr (SendaDraft) old = senda_protocols_read_version (self->protocols, latest, NULL);
  g_autoptr (SendaDraftComparison) comparison =
    compare (self, old,
             senda_protocols_get_draft (self->protocols,
                                        senda_protocols_get_protocol (self->protocols)));

  if (self->versions->len < 2 || comparison == NULL || differs (comparison))
    return;
  keep (&self->before, senda_record_get_id (g_ptr_array_index (self->versions, 1)));
  keep (&self->after, senda_record_get_id (latest));
}

static void
show_comparison (SendaVersionPair *self,
                 SendaRecord      *before,
                 SendaRecord      *after)
{
  SendaProtocols *protocols = self->protocols;
  gboolean shows_all = gtk_switch_get_active (GTK_SWITCH (self->all));
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) old = senda_protocols_read_version (protocols, before, &error);
  g_autoptr (SendaDraft) new = NULL;
  g_autoptr (SendaDraftComparison) comparison = NULL;
  g_autofree char *said = NULL;

  if (old != NULL && after != NULL)
    new = senda_protocols_read_version (protocols, after, &error);
  comparison = compare (self, old, after ? new : senda_protocols_get_draft (
                                                   protocols,
                                                   senda_protocols_get_protocol (protocols)));
  gtk_widget_set_visible (self->comparison, comparison != NULL);
  gtk_widget_set_visible (self->marks, comparison != NULL && differs (comparison));
  if (comparison == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->said), error ? error->message : "");
      return;
    }
  said = senda_draft_comparison_say (comparison, get_catalog (self));
  gtk_label_set_label (GTK_LABEL (self->said), said);
  senda_version_comparison_show (SENDA_VERSION_COMPARISON (self->comparison), comparison,
                                 self->language, shows_all);
}

static void
update (SendaVersionPair *self)
{
  SendaRecord *before = NULL;
  SendaRecord *after = NULL;

  g_assert (SENDA_IS_VERSION_PAIR (self));

  if (self->versions->len == 0)
    return;
  find_pair (self, self->versions, &before, &after);
  show_choosers (self, self->versions, before, after);
  show_comparison (self, before, after);
}

/* The earlier one is the one before the later one when it would not be earlier. */
static void
before_chosen_cb (SendaVersionPair *self,
                  const char       *id)
{
  guint first = 0;
  guint second = 0;

  g_assert (SENDA_IS_VERSION_PAIR (self));

  keep (&self->before, id);
  if (senda_version_find (self->versions, id, &first) &&
      senda_version_find (self->versions, self->after, &second) && first <= second)
    keep (&self->after, DRAFT);
  update (self);
}

static void
after_chosen_cb (SendaVersionPair *self,
                 const char       *id)
{
  g_assert (SENDA_IS_VERSION_PAIR (self));

  keep (&self->after, id);
  update (self);
}

static void
switched_cb (SendaVersionPair *self,
             const char       *name)
{
  g_assert (SENDA_IS_VERSION_PAIR (self));

  g_free (self->language);
  self->language = g_strdup (name);
  update (self);
}

static GtkWidget *
make_chooser (SendaVersionPair *self,
              const char       *title,
              GCallback         callback)
{
  GtkWidget *chooser = senda_chooser_new (title);

  g_signal_connect_object (chooser, "chosen", callback, self, G_CONNECT_SWAPPED);
  return chooser;
}

static void
build (SendaVersionPair *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *choosers = senda_wrap_box_new (18, 9);
  GtkWidget *switcher = senda_draft_switcher_new (self->language, FALSE);
  GtkWidget *options = senda_boxed_list_new (_("How they are compared"));

  self->before_chooser = make_chooser (self, _("Earlier"), G_CALLBACK (before_chosen_cb));
  self->after_chooser = make_chooser (self, _("Later"), G_CALLBACK (after_chosen_cb));
  gtk_widget_set_halign (switcher, GTK_ALIGN_START);
  gtk_widget_add_css_class (switcher, "version-language");
  g_signal_connect_object (switcher, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  self->all = senda_option_append_switch (GTK_LIST_BOX (options), _("Show what is unchanged too"),
                                          NULL);
  g_signal_connect_object (self->all, "notify::active", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->said = senda_paragraph_new (NULL);
  self->comparison = senda_version_comparison_new ();
  gtk_box_append (GTK_BOX (choosers), self->before_chooser);
  gtk_box_append (GTK_BOX (choosers), self->after_chooser);
  gtk_box_append (GTK_BOX (column), choosers);
  gtk_box_append (GTK_BOX (column), switcher);
  gtk_box_append (GTK_BOX (column), options);
  gtk_box_append (GTK_BOX (column), self->said);
  self->marks = senda_paragraph_new_dim (_("What was added is underlined; what was removed is "
                                           "struck through."));
  gtk_box_append (GTK_BOX (column), self->marks);
  gtk_box_append (GTK_BOX (column), self->comparison);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_version_pair_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_VERSION_PAIR (object)->protocols);

  G_OBJECT_CLASS (senda_version_pair_parent_class)->dispose (object);
}

static void
senda_version_pair_finalize (GObject *object)
{
  SendaVersionPair *self = SENDA_VERSION_PAIR (object);

  g_ptr_array_unref (self->versions);
  g_free (self->before);
  g_free (self->after);
  g_free (self->language);

  G_OBJECT_CLASS (senda_version_pair_parent_class)->finalize (object);
}

static void
senda_version_pair_class_init (SendaVersionPairClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_version_pair_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_version_pair_finalize;
}

static void
senda_version_pair_init (SendaVersionPair *self)
{
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Shows nothing before it is told which versions there are. */
GtkWidget *
senda_version_pair_new (SendaProtocols *protocols)
{
  SendaVersionPair *self = g_object_new (SENDA_TYPE_VERSION_PAIR, NULL);

  self->protocols = g_object_ref (protocols);
  self->language = g_strdup (senda_catalog_get_language (get_catalog (self)));
  build (self);
  return GTK_WIDGET (self);
}

void
senda_version_pair_show (SendaVersionPair *self,
                         GPtrArray        *versions)
{
  gboolean is_first = FALSE;

  g_return_if_fail (SENDA_IS_VERSION_PAIR (self));

  is_first = self->versions->len == 0;
  g_ptr_array_set_size (self->versions, 0);
  for (guint i = 0; i < versions->len; i++)
    g_ptr_array_add (self->versions, g_object_ref (g_ptr_array_index (versions, i)));
  if (is_first && versions->len > 0)
    choose_first (self);
  update (self);
}

gboolean
senda_version_pair_choose (SendaVersionPair *self,
                           const char       *first,
                           const char       *second)
{
  gboolean is_draft = g_strcmp0 (second, DRAFT) == 0;
  guint before = 0;
  guint after = 0;

  g_return_val_if_fail (SENDA_IS_VERSION_PAIR (self), FALSE);

  if (!senda_version_find (self->versions, first, &before) ||
      (!is_draft && !senda_version_find (self->versions, second, &after)) ||
      (!is_draft && before == after))
    return FALSE;
  keep (&self->before, is_draft || before > after ? first : second);
  keep (&self->after, is_draft || before > after ? second : first);
  update (self);
  return TRUE;
}

char *
senda_version_pair_dup_target (SendaVersionPair *self)
{
  SendaRecord *before = NULL;
  SendaRecord *after = NULL;

  g_return_val_if_fail (SENDA_IS_VERSION_PAIR (self), NULL);

  if (self->versions->len == 0)
    return NULL;
  find_pair (self, self->versions, &before, &after);
  return g_strjoin (":", senda_record_get_id (before), after ? senda_record_get_id (after) : DRAFT,
                    NULL);
}
