/* senda-protocol-ladder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-ladder.h"

#include "senda-dialogs.h"
#include "senda-option.h"
#include "senda-protocol-edits.h"
#include "senda-section.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

#define N_STEPS 8

/* In the order of senda_protocol_states. */
static const char *const meanings[N_STEPS] = {
  N_("Nobody has brought it to the group yet."),
  N_("The group talks about what there is to settle."),
  N_("What was decided is being written down and read by all."),
  N_("The members stand by a version that was adopted."),
  N_("The adopted version was sent in, as the award asks."),
  N_("People work by the adopted version."),
  N_("It is being looked at again; what was adopted still holds."),
  N_("It is kept here, and nobody works by it any more."),
};

struct _SendaProtocolLadder
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  GtkWidget *steps[N_STEPS]; /* check buttons */
  gboolean showing;          /* they change by us, not by the reader */
};

G_DEFINE_FINAL_TYPE (SendaProtocolLadder, senda_protocol_ladder, ADW_TYPE_BIN)

static void
toggled_cb (SendaProtocolLadder *self,
            GtkCheckButton      *step)
{
  guint index = 0;
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_PROTOCOL_LADDER (self));

  if (self->showing || !gtk_check_button_get_active (step))
    return;
  while (self->steps[index] != GTK_WIDGET (step))
    index++;
  if (!senda_protocol_set_state (self->protocols, self->protocol,
                                 senda_protocol_states[index].name, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  senda_protocol_ladder_update (self);
}

static void
build (SendaProtocolLadder *self)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self->protocols);
  GtkWidget *list = senda_boxed_list_new (_("Where It Stands"));
  gboolean read_only = FALSE;

  g_object_get (workspace, "read-only", &read_only, NULL);
  for (guint i = 0; i < N_STEPS; i++)
    {
      self->steps[i] = senda_option_append_radio (
        GTK_LIST_BOX (list), i > 0 ? self->steps[0] : NULL,
        senda_choice_say (senda_protocol_states, senda_protocol_states[i].name,
                          senda_workspace_get_catalog (workspace)),
        _(meanings[i]));
      gtk_widget_set_sensitive (self->steps[i], !read_only);
      g_signal_connect_object (self->steps[i], "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Where It Stands"), NULL, list));
}

static void
senda_protocol_ladder_dispose (GObject *object)
{
  SendaProtocolLadder *self = SENDA_PROTOCOL_LADDER (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_protocol_ladder_parent_class)->dispose (object);
}

static void
senda_protocol_ladder_class_init (SendaProtocolLadderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_protocol_ladder_dispose;
}

static void
senda_protocol_ladder_init (SendaProtocolLadder *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_protocol_ladder_new (SendaProtocols *protocols,
                           SendaRecord    *protocol)
{
  SendaProtocolLadder *self = g_object_new (SENDA_TYPE_PROTOCOL_LADDER, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  build (self);
  senda_protocol_ladder_update (self);
  return GTK_WIDGET (self);
}

/* What the award does not ask for is no step, unless somebody stands on it. */
void
senda_protocol_ladder_update (SendaProtocolLadder *self)
{
  const char *state = NULL;
  gboolean asks = FALSE;

  g_return_if_fail (SENDA_IS_PROTOCOL_LADDER (self));

  state = senda_protocol_get_state (self->protocol);
  asks = senda_record_get_integer (self->protocol, "asks_funder") != 0;
  self->showing = TRUE;
  for (guint i = 0; i < N_STEPS; i++)
    {
      const char *name = senda_protocol_states[i].name;
      gboolean holds = g_str_equal (name, state);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->steps[i]), holds);
      gtk_widget_set_visible (gtk_widget_get_parent (self->steps[i]),
                              holds || asks || !g_str_equal (name, SENDA_PROTOCOL_SUBMITTED));
    }
  self->showing = FALSE;
}
