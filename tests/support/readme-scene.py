# readme-scene.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture in README.md:

    tests/support/shots data/screenshots --size 1100x760 --scene tests/support/readme-scene.py
"""
app.key('alt+2')  # noqa: F821
shoot('roadmap')  # noqa: F821
