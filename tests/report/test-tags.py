#!/usr/bin/env python3
# test-tags.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tags of PDF, by which it is read aloud: test-tags.py PROGRAM LOCALES"""
import re

import report


class Tag:
    def __init__(self, name):
        self.name = name
        self.parts = []  # of Tag and str

    @property
    def tags(self):
        return [part for part in self.parts if isinstance(part, Tag)]

    @property
    def text(self):
        return ''.join(part.text if isinstance(part, Tag) else part for part in self.parts)

    def walk(self):
        for tag in self.tags:
            yield tag
            yield from tag.walk()

    def find(self, *names):
        return [tag for tag in self.walk() if tag.name in names]

    def __repr__(self):
        return f'{self.name} “{self.text[:40]}”'


def tree(pdf):
    """What pdfinfo shows of the tags: one on each line, its text in quotes below it."""
    root = Tag('Root')
    open_tags = [(-1, root)]
    for line in report.run('pdfinfo', '-struct-text', pdf).splitlines():
        indent = len(line) - len(line.lstrip(' '))
        quoted = re.match(r' *"(.*)"$', line)
        named = re.match(r' *([A-Za-z0-9]+)(?: |$|\()', line)
        if quoted:
            open_tags[-1][1].parts.append(quoted.group(1))
        elif named:
            while open_tags[-1][0] >= indent:
                open_tags.pop()
            tag = Tag(named.group(1))
            open_tags[-1][1].parts.append(tag)
            open_tags.append((indent, tag))
    return root


def check_tables(root, where):
    for table in root.find('Table'):
        rows = table.find('TR')
        assert rows, f'{where}: a table without rows'
        for row in rows:
            assert row.tags and all(cell.name in ('TH', 'TD') for cell in row.tags), f'{where}: {row}'
        assert any(cell.name == 'TH' for cell in rows[0].tags), f'{where}: no head: {rows[0]}'


def check_lists(root, where):
    for each in root.find('L'):
        assert each.tags and all(tag.name in ('LI', 'Caption') for tag in each.tags), f'{where}: {each}'
    for item in root.find('LI'):
        assert item.find('LBody'), f'{where}: {item}'


def check_headings(root, where):
    levels = [int(tag.name[1]) for tag in root.find('H1', 'H2', 'H3', 'H4')]
    assert levels and levels[0] == 1 and levels.count(1) >= 1, f'{where}: {levels[:10]}'
    for before, after in zip(levels, levels[1:]):
        assert after <= before + 1, f'{where}: a heading of level {after} under one of {before}'


def check_figures(root, where):
    """Nothing can be said inside of a figure: what follows is its caption, then its table."""
    tags = list(root.walk())
    for index, tag in enumerate(tags):
        if tag.name != 'Figure':
            continue
        after = [each for each in tags[index + 1:] if each not in list(tag.walk())]
        caption = tag.find('Caption') or [each for each in after[:1] if each.name in ('Caption', 'P')]
        assert caption and caption[0].text.strip(), f'{where}: no caption after a figure: {after[:2]}'
        assert any(each.name == 'Table' for each in after[:12]), f'{where}: no table: {after[:6]}'


def test_tree_of_every_report(cli):
    report.with_sample(cli)
    for name in report.REPORTS:
        for language in report.LANGUAGES:
            root = tree(report.make(cli, name, language))
            where = f'{name} {language}'
            check_headings(root, where)
            check_tables(root, where)
            check_lists(root, where)
            check_figures(root, where)


def test_what_is_where(cli):
    told = report.contents(report.with_sample(cli))['en']
    roadmap = tree(report.make(cli, 'roadmap'))
    headings = [report.squeeze(tag.text) for tag in roadmap.find('H1', 'H2', 'H3', 'H4')]
    for name in told.names:
        assert any(heading.endswith(report.squeeze(name)) for heading in headings), name
    cells = {report.squeeze(tag.text) for tag in roadmap.find('TD')}
    lost = [text for text in told.statements() if report.squeeze(text) not in cells]
    assert not lost, lost[:3]
    assert len(roadmap.find('Figure')) >= 1
    profile = tree(report.make(cli, 'profile'))
    assert len(profile.find('L')) >= 3
    sheet = tree(report.make(cli, 'roadmap-sheet'))
    assert len(sheet.find('Figure')) == 1 and len(sheet.find('TR')) >= 24


def test_read_aloud_in_order(cli):
    told = report.contents(report.with_sample(cli))
    for name in report.REPORTS:
        for language in report.LANGUAGES:
            text = report.squeeze(tree(report.make(cli, name, language)).text)
            report.check_words(text, name, language, told)
            assert 'Page1of' not in text, f'{name}: the margins are read aloud'


report.main(dict(globals()))
