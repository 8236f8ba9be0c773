/* senda-sign-off-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sign-off-view.h"

#include "senda-chooser.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-list-views.h"
#include "senda-protocol-adoption.h"
#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-sign-off-agency.h"
#include "senda-sign-off-dialog.h"
#include "senda-text-entry.h"
#include "senda-version-words.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 760

struct _SendaSignOffView
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: shown anew when somebody does */
  char *chosen;      /* the id of a version; NULL: the latest */
  SendaRecord *version; /* the one that is shown, or NULL */
  GHashTable *agencies; /* id of an agency, or "", to its SendaSignOffAgencyView */
  GtkWidget *none;
  GtkWidget *some;
  GtkWidget *chooser;
  GtkWidget *former;  /* why nothing of it can be noted any more */
  GtkWidget *said;
  GtkWidget *me;      /* that whoever works here is asked */
  GtkWidget *me_said;
  GtkWidget *meeting;
  GtkWidget *list;    /* of agencies */
};

G_DEFINE_FINAL_TYPE (SendaSignOffView, senda_sign_off_view, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaSignOffView *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static SendaCatalog *
get_catalog (SendaSignOffView *self)
{
  return senda_workspace_get_catalog (
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
}

static SendaRecord *
find_version (GPtrArray  *versions,
              const char *id)
{
  guint index = 0;

  return senda_version_find (versions, id, &index) ? g_ptr_array_index (versions, index) : NULL;
}

static void
show_chooser (SendaSignOffView *self,
              GPtrArray        *versions)
{
  SendaChooser *chooser = SENDA_CHOOSER (self->chooser);

  senda_chooser_clear (chooser);
  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);
      g_autofree char *title = senda_version_say_title (version, get_catalog (self));

      senda_chooser_add (chooser, senda_record_get_id (version), title);
    }
  senda_chooser_show (chooser, senda_record_get_id (self->version));
}

static gboolean
is_read_only (SendaSignOffView *self)
{
  gboolean read_only = FALSE;

  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)), "read-only",
                &read_only, NULL);
  return read_only;
}

static void
show_former (SendaSignOffView *self,
             GPtrArray        *versions)
{
  SendaRecord *latest = g_ptr_array_index (versions, 0);
  /* Translators: %u is the number of a version */
  g_autofree char *why =
    g_strdup_printf (_("Version %u was adopted since. What was said of this one stays as it was; "
                       "approvals and acknowledgements are now noted for the latest."),
                     (guint) senda_record_get_integer (latest, "number"));

  gtk_label_set_label (GTK_LABEL (self->former), why);
  gtk_widget_set_visible (self->former, latest != self->version);
}

/* What an agency is called by in the table of those that are shown. */
static const char *
get_key (const SendaSignOffAgency *agency)
{
  return agency->agency ? senda_record_get_id (agency->agency) : "";
}

static gboolean
is_listed (const SendaSignOff *sign_off,
           const char         *key)
{
  for (guint i = 0; i < sign_off->agencies->len; i++)
    if (g_strcmp0 (get_key (g_ptr_array_index (sign_off->agencies, i)), key) == 0)
      return TRUE;
  return FALSE;
}

static void
drop_agencies (SendaSignOffView   *self,
               const SendaSignOff *sign_off)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer view = NULL;

  g_hash_table_iter_init (&iter, self->agencies);
  while (g_hash_table_iter_next (&iter, &key, &view))
    if (sign_off == NULL || !is_listed (sign_off, key))
      {
        gtk_box_remove (GTK_BOX (self->list), view);
        g_hash_table_iter_remove (&iter);
      }
}

/* What is there already stays, with a focus in it. */
static void
show_agencies (SendaSignOffView   *self,
               const SendaSignOff *sign_off)
{
  GtkWidget *last = NULL;

  drop_agencies (self, sign_off);
  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *agency = g_ptr_array_index (sign_off->agencies, i);
      GtkWidget *view = g_hash_table_lookup (self->agencies, get_key (agency));

      if (view == NULL)
        {
          view = senda_sign_off_agency_new (get_protocols (self), self->version);
          g_hash_table_insert (self->agencies, g_strdup (get_key (agency)), view);
          gtk_box_append (GTK_BOX (self->list), view);
        }
      gtk_box_reorder_child_after (GTK_BOX (self->list), view, last);
      senda_sign_off_agency_show (SENDA_SIGN_OFF_AGENCY (view), agency,
                                  sign_off->is_latest && !is_read_only (self));
      last = view;
    }
}

static gboolean
is_missing (const SendaSignOff *sign_off,
            SendaRecord        *member)
{
  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *agency = g_ptr_array_index (sign_off->agencies, i);

      for (guint j = 0; j < agency->members->len; j++)
        {
          const SendaSignOffMember *entry = g_ptr_array_index (agency->members, j);

          if ((member == NULL || entry->member == member) && entry->acknowledgement == NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static void
show_me (SendaSignOffView   *self,
         const SendaSignOff *sign_off)
{
  SendaRecord *me = senda_people_get_me (senda_protocols_get_people (get_protocols (self)));
  gboolean is_asked = me && sign_off->is_latest && is_missing (sign_off, me) &&
                      !is_read_only (self);
  /* Translators: %s is the name of the member who works here */
  g_autofree char *said =
    g_strdup_printf (_("%s, you have not acknowledged this version yet."),
                     me ? senda_record_get_text (me, "name") : "");

  gtk_label_set_label (GTK_LABEL (self->me_said), said);
  gtk_widget_set_visible (self->me, is_asked);
}

static void
show_version (SendaSignOffView *self,
              GPtrArray        *versions)
{
  g_autoptr (SendaSignOff) sign_off =
    senda_protocols_read_sign_off (get_protocols (self), self->version);
  g_autofree char *said = sign_off ? senda_sign_off_say (sign_off, get_catalog (self)) : NULL;

  show_chooser (self, versions);
  show_former (self, versions);
  gtk_widget_set_visible (self->list, sign_off != NULL);
  gtk_label_set_label (GTK_LABEL (self->said),
                       said ? said : _("Who signed cannot be read just now."));
  if (sign_off == NULL)
    return;
  show_me (self, sign_off);
  gtk_widget_set_visible (self->meeting, sign_off->is_latest && is_missing (sign_off, NULL) &&
                                           !is_read_only (self));
  show_agencies (self, sign_off);
}

/* Whether the focus is among the agencies. */
static gboolean
has_focus (SendaSignOffView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->list);
}

static void
update (SendaSignOffView *self)
{
  g_autoptr (GPtrArray) versions = NULL;
  SendaRecord *version = NULL;
  gboolean had_focus = has_focus (self);

  g_assert (SENDA_IS_SIGN_OFF_VIEW (self));

  self->is_stale = FALSE;
  versions = senda_version_list (get_protocols (self));
  version = find_version (versions, self->chosen);
  if (version == NULL && versions->len > 0)
    version = g_ptr_array_index (versions, 0);
  if (g_set_object (&self->version, version))
    drop_agencies (self, NULL);
  gtk_widget_set_visible (self->none, version == NULL);
  gtk_widget_set_visible (self->some, version != NULL);
  if (version != NULL)
    show_version (self, versions);
  if (had_focus && !has_focus (self) &&
      !gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
ensure (SendaSignOffView *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaSignOffView *self)
{
  g_assert (SENDA_IS_SIGN_OFF_VIEW (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* The latest one stays the latest when another is adopted. */
static void
choose (SendaSignOffView *self,
        const char       *id)
{
  g_autoptr (GPtrArray) versions = senda_version_list (get_protocols (self));
  SendaRecord *version = find_version (versions, id);
  gboolean is_latest = version != NULL && version == g_ptr_array_index (versions, 0);

  senda_text_entry_flush_within (self->list);
  g_free (self->chosen);
  self->chosen = is_latest ? NULL : g_strdup (id);
  update (self);
}

static void
chosen_cb (SendaSignOffView *self,
           const char       *id)
{
  g_assert (SENDA_IS_SIGN_OFF_VIEW (self));

  choose (self, id);
}

static void
read_cb (SendaSignOffView *self)
{
  SendaPeople *people = senda_protocols_get_people (get_protocols (self));
  SendaRecord *me = senda_people_get_me (people);
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_SIGN_OFF_VIEW (self));

  if (me == NULL || self->version == NULL)
    return;
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  if (senda_protocol_acknowledge (get_protocols (self), self->version,
                                  senda_people_facts_follow (senda_people_get_facts (people), me,
                                                             "agency"), me, NULL, "senda", &error))
    senda_window_toast (GTK_WIDGET (self), _("It is noted that you have read it."), TRUE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
meeting_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  SendaSignOffView *self = SENDA_SIGN_OFF_VIEW (widget);
  g_autoptr (SendaSignOff) sign_off = NULL;

  senda_text_entry_flush_within (widget);
  if (self->version != NULL)
    sign_off = senda_protocols_read_sign_off (get_protocols (self), self->version);
  if (sign_off != NULL)
    gtk_window_present (GTK_WINDOW (senda_sign_off_dialog_new (widget, get_protocols (self),
                                                               sign_off)));
}

static void
sheet_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaSignOffView *self = SENDA_SIGN_OFF_VIEW (widget);
  SendaRecord *protocol = senda_protocols_get_protocol (get_protocols (self));
  g_autofree char *target = NULL;

  senda_text_entry_flush_within (widget);
  target = g_strconcat ("reports:sign-sheet:protocol=", senda_record_get_id (protocol),
                        NULL);
  gtk_widget_activate_action (widget, "win.open-place", "s", target);
}

static void
document_cb (SendaSignOffView *self)
{
  SendaRecord *protocol = senda_protocols_get_protocol (get_protocols (self));
  g_autofree char *target = NULL;

  g_assert (SENDA_IS_SIGN_OFF_VIEW (self));

  target = g_strconcat ("protocols:", senda_record_get_id (protocol), ":document", NULL);
  senda_sections_place_show (GTK_WIDGET (self), target);
}

static GtkWidget *
build_none (SendaSignOffView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Go to the Document"));

  self->none = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->none),
                  senda_heading_new (_("Nothing to Sign Yet"), "title-3", 2));
  gtk_box_append (GTK_BOX (self->none),
                  senda_paragraph_new (_("Agencies approve and acknowledge a version. Once the "
                                         "document is adopted, who has done so and who is still "
                                         "asked stands here.")));
  gtk_box_append (GTK_BOX (self->none), button);
  return self->none;
}

static GtkWidget *
build_me (SendaSignOffView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("I Have Read It"));

  self->me = senda_wrap_box_new (12, 6);
  self->me_said = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->me, "carried-notice");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_valign (self->me_said, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->me), self->me_said);
  gtk_box_append (GTK_BOX (self->me), button);
  return self->me;
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  return button;
}

static GtkWidget *
build_top (SendaSignOffView *self)
{
  GtkWidget *line = senda_wrap_box_new (9, 9);

  self->chooser = senda_chooser_new (_("Version"));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->meeting = make_button (_("After a Meeting…"), "sign-off.meeting");
  gtk_widget_set_tooltip_text (self->meeting, _("Note for many members at once that they have read "
                                                "it"));
  gtk_box_append (GTK_BOX (line), self->chooser);
  gtk_box_append (GTK_BOX (line), self->meeting);
  gtk_box_append (GTK_BOX (line), make_button (_("Sign Sheet…"), "sign-off.sheet"));
  return line;
}

static GtkWidget *
build (SendaSignOffView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (column, "window-column");
  self->some = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->former = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->former, "fixed-notice");
  self->said = senda_paragraph_new (NULL);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  gtk_box_append (GTK_BOX (self->some), build_top (self));
  gtk_box_append (GTK_BOX (self->some), self->former);
  gtk_box_append (GTK_BOX (self->some), self->said);
  gtk_box_append (GTK_BOX (self->some), build_me (self));
  gtk_box_append (GTK_BOX (self->some), self->list);
  gtk_box_append (GTK_BOX (column), build_none (self));
  gtk_box_append (GTK_BOX (column), self->some);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "vexpand", TRUE,
                       "child", g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH,
                                              "child", column, NULL),
                       NULL);
}

/* @target: a version. */
static gboolean
senda_sign_off_view_open (SendaPlaceSection *section,
                          const char        *target)
{
  SendaSignOffView *self = SENDA_SIGN_OFF_VIEW (section);
  g_autoptr (GPtrArray) versions = senda_version_list (get_protocols (self));

  if (target == NULL)
    return TRUE;
  if (find_version (versions, target) == NULL)
    return FALSE;
  choose (self, target);
  return TRUE;
}

static char *
senda_sign_off_view_dup_target (SendaPlaceSection *section)
{
  return g_strdup (SENDA_SIGN_OFF_VIEW (section)->chosen);
}

static gboolean
senda_sign_off_view_grab_focus (GtkWidget *widget)
{
  SendaSignOffView *self = SENDA_SIGN_OFF_VIEW (widget);

  return gtk_widget_child_focus (self->version ? self->some : self->none, GTK_DIR_TAB_FORWARD);
}

static SendaDocument *
senda_sign_off_view_make_list (SendaPlaceSection *section,
                               GError           **error G_GNUC_UNUSED)
{
  SendaSignOffView *self = SENDA_SIGN_OFF_VIEW (section);
  g_autoptr (SendaSignOff) sign_off =
    self->version ? senda_protocols_read_sign_off (get_protocols (self), self->version) : NULL;

  return sign_off ? senda_list_make_sign_off (senda_place_section_get_workspace (section),
                                              senda_place_section_get_task_force_id (section),
                                              sign_off)
                  : NULL;
}

static void
senda_sign_off_view_constructed (GObject *object)
{
  SendaSignOffView *self = SENDA_SIGN_OFF_VIEW (object);

  G_OBJECT_CLASS (senda_sign_off_view_parent_class)->constructed (object);

  adw_bin_set_child (ADW_BIN (self), build (self));
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_sign_off_view_dispose (GObject *object)
{
  SendaSignOffView *self = SENDA_SIGN_OFF_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->version);

  G_OBJECT_CLASS (senda_sign_off_view_parent_class)->dispose (object);
}

static void
senda_sign_off_view_finalize (GObject *object)
{
  g_hash_table_unref (SENDA_SIGN_OFF_VIEW (object)->agencies);
  g_free (SENDA_SIGN_OFF_VIEW (object)->chosen);

  G_OBJECT_CLASS (senda_sign_off_view_parent_class)->finalize (object);
}

static void
senda_sign_off_view_class_init (SendaSignOffViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_sign_off_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_sign_off_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_sign_off_view_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_sign_off_view_grab_focus;
  section_class->open = senda_sign_off_view_open;
  section_class->dup_target = senda_sign_off_view_dup_target;
  section_class->make_list = senda_sign_off_view_make_list;
  gtk_widget_class_install_action (widget_class, "sign-off.meeting", NULL, meeting_cb);
  gtk_widget_class_install_action (widget_class, "sign-off.sheet", NULL, sheet_cb);
}

static void
senda_sign_off_view_init (SendaSignOffView *self)
{
  self->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
