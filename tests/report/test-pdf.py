#!/usr/bin/env python3
# test-pdf.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF, read back by poppler: test-pdf.py PROGRAM LOCALES"""
import html
import re

import report


def test_every_report_says_all_of_its_words(cli):
    told = report.contents(report.with_sample(cli))
    for name in report.REPORTS:
        for language in report.LANGUAGES:
            pdf = report.make(cli, name, language)
            report.check_words(report.body(pdf), name, language, told)


def test_languages_stand_beside_each_other(cli):
    """Each statement is followed by its translation, before the next one begins."""
    told = report.contents(report.with_sample(cli))
    for name in ('roadmap', 'workbook', 'element'):
        both = [text for pair in zip(report.expected(name, told['en']),
                                     report.expected(name, told['es'])) for text in pair]
        late = report.out_of_order(report.body(report.make(cli, name, 'en+es')), both)
        assert late is None, f'{name}: not in its place: “{late}”'


def test_what_the_group_wrote(cli):
    report.with_sample(cli)
    text = report.body(report.make(cli, 'roadmap'))
    notes = [element['note'] for element in cli.json('show', 'roadmap')['elements']
             if element['note']]
    assert len(notes) > 3
    assert not report.missing(text, notes)
    spanish = report.body(report.make(cli, 'roadmap', 'es'))
    notes = [element['note'] for element in cli.json('--language', 'es', 'show',
                                                     'roadmap')['elements'] if element['note']]
    assert not report.missing(spanish, notes)


def is_near(one, other):
    return all(abs(a - b) < 1 for a, b in zip(one, other))


def test_pages_and_properties(cli):
    report.with_sample(cli)
    for name in report.REPORTS:
        for paper, size in report.PAPERS.items():
            pdf = report.make(cli, name, 'en', 'pdf', '--paper', paper)
            said = report.info(pdf, '-isodates')
            sides = [float(side) for side in re.findall(r'[\d.]+(?= x|  ?pts)', said['Page size'])]
            assert is_near(sorted(sides), size), f'{name} {paper}: {said["Page size"]}'
            assert (sides[0] > sides[1]) == (name in ('roadmap-sheet', 'coverage')), f'{name}: {sides}'
            assert said['Title'] and said['Subject'] and said['Tagged'] == 'yes', said
            assert said['CreationDate'].startswith(report.DATE), said
            assert said['JavaScript'] == 'no' and said['Encrypted'] == 'no', said
            numbers = [re.search(r'Page (\d+) of (\d+)', page) for page in report.pages(pdf)]
            assert [tuple(map(int, each.groups())) for each in numbers] == [
                (page, int(said['Pages'])) for page in range(1, int(said['Pages']) + 1)], name
        without = report.make(cli, name, 'en', 'pdf', name='without')
        assert report.read(without) == report.read(
            report.make(cli, name, 'en', 'pdf', '--paper', 'letter')), 'Letter is the usual paper'


def words_outside(pdf, margin=18):
    """Words that do not lie whole within a page, less a margin that every printer can reach."""
    told = report.run('pdftotext', '-bbox', pdf, '-')
    place = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    for number, page in enumerate(re.split(r'<page ', told)[1:], 1):
        width, height = (float(side) for side in
                         re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        for *corners, word in re.findall(place, page):
            left, top, right, bottom = map(float, corners)
            if left < margin or top < margin or right > width - margin or bottom > height - margin:
                yield f'page {number}: “{html.unescape(word)}” at {corners} of {width} × {height}'


def test_no_word_leaves_its_page(cli):
    report.with_sample(cli)
    for name in report.REPORTS:
        for language in report.LANGUAGES:
            for paper in report.PAPERS:
                pdf = report.make(cli, name, language, 'pdf', '--paper', paper)
                outside = list(words_outside(pdf))
                assert not outside, f'{name} {language} {paper}: {outside[:5]}'


def test_fonts_come_with_it(cli):
    report.with_sample(cli)
    fonts = report.run('pdffonts', report.make(cli, 'roadmap', 'en+es')).splitlines()[2:]
    assert fonts
    for line in fonts:
        embedded, subset, unicode = re.findall(r' (yes|no)(?= )', line)[:3]
        assert embedded == 'yes' and unicode == 'yes', line


def test_before_any_round(cli):
    """A task force that has not talked about anything yet gets correct pages too."""
    cli.done('task-force', 'add', 'Lake County')
    told = report.contents(cli)
    for name in report.REPORTS:
        for language in report.LANGUAGES:
            pdf = report.make(cli, name, language)
            text = report.body(pdf)
            report.check_words(text, name, language, told)
            assert 'Lake County' in ' '.join(report.pages(pdf))
            assert not list(words_outside(pdf)), name


def test_sections_left_out(cli):
    told = report.contents(report.with_sample(cli))
    text = report.body(report.make(cli, 'roadmap', 'en', 'pdf', '--without',
                                   'statements,introductions'))
    assert len(report.missing(text, told['en'].statements())) > 290
    assert report.missing(text, told['en'].names) == []


def test_links_and_outline(cli):
    report.with_sample(cli)
    pdf = report.make(cli, 'roadmap')
    said = report.run('pdfinfo', '-dests', pdf)
    assert said.count('\n') > 23, said
    raw = report.read(pdf)
    assert b'/Outlines' in raw and raw.count(b'/Link') >= 23


report.main(dict(globals()))
