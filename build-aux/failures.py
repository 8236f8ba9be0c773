#!/usr/bin/env python3
# failures.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""failures.py FOLDER...: which tests failed in these build folders, the last of what each said, and
their names once more at the end, where whoever reads only the last lines finds them."""

import json
import os
import sys

PASSED = {"OK", "SKIP", "EXPECTEDFAIL"}
LINES = 40


def read_failures(folder):
    try:
        with open(os.path.join(folder, "meson-logs", "testlog.json"), encoding="utf-8") as log:
            tests = [json.loads(line) for line in log]
    except OSError:
        return []
    return [(folder, test) for test in tests if test["result"] not in PASSED]


def last_lines(test):
    text = (test.get("stdout") or "") + (test.get("stderr") or "")
    return text.splitlines()[-LINES:]


def main():
    failures = [failure for folder in sys.argv[1:] for failure in read_failures(folder)]
    for folder, test in failures:
        print(f"\n=== {folder}: {test['name']}")
        print("\n".join(last_lines(test)))
    if failures:
        print("\nFailed:")
    for folder, test in failures:
        print(f"  {folder}: {test['name']}: {test['result']}, {test['duration']:.0f} s")


main()
