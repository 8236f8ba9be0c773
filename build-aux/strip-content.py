#!/usr/bin/env python3
# strip-content.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes shipped content without what only translators need: strip-content.py SOURCE OUTPUT

Comments and note= attributes go; runs of white space become one space, as xgettext makes them,
in attributes too.
"""
import re
import sys
import xml.etree.ElementTree as ET


def strip(node):
    node.attrib.pop('note', None)
    for name, value in node.attrib.items():
        node.set(name, ' '.join(value.split()))
    children = list(node)
    text = re.sub(r'\s+', ' ', node.text or '').strip()
    node.text = text if not children else '\n'
    for child in children:
        child.tail = '\n'
        strip(child)


def main():
    source, output = sys.argv[1:]
    tree = ET.parse(source)
    strip(tree.getroot())
    tree.write(output, encoding='utf-8', xml_declaration=True)


main()
