# shingles.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of seven words as 32-bit numbers, for telling that two texts share one."""
import re
import zlib

RUN = 7


def words(text):
    """Lower-case words of letters and digits; dashes part words, apostrophes do not."""
    text = text.lower().replace('’', "'").replace('-', ' ')
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text)


def runs(text):
    """Every run of seven words of a text, as (number, words)."""
    all_words = words(text)
    for start in range(len(all_words) - RUN + 1):
        run = ' '.join(all_words[start:start + RUN])
        yield zlib.crc32(run.encode()), run
