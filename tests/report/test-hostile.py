#!/usr/bin/env python3
# test-hostile.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text that no page was made for: test-hostile.py PROGRAM LOCALES"""
import csv
import io
import os
import re

import report

MARKUP = '<b>&amp;</b> ]]> <!-- \\u0041 %s {page} </text:p> “quoted” $1 \\'
EMOJI = 'Team 👩🏽‍🚒 family 👨‍👩‍👧‍👦 flag 🇲🇽 heart ❤️ done ✅'
RIGHT_TO_LEFT = 'قوة العمل تجتمع כל שבוע and then 123 again'
CONTROL = 'bell \a escape \x1b[31m back \b form \f end'
SCRIPTS = {
    'Latin': 'Straße œuvre łąka', 'Greek': 'Ελληνικά', 'Cyrillic': 'Русский', 'Armenian': 'Հայերեն',
    'Hebrew': 'עברית', 'Arabic': 'العربية', 'Syriac': 'ܣܘܪܝܝܐ', 'Thaana': 'ދިވެހި',
    'Devanagari': 'हिन्दी', 'Bengali': 'বাংলা', 'Gurmukhi': 'ਪੰਜਾਬੀ', 'Gujarati': 'ગુજરાતી',
    'Oriya': 'ଓଡ଼ିଆ', 'Tamil': 'தமிழ்', 'Telugu': 'తెలుగు', 'Kannada': 'ಕನ್ನಡ', 'Malayalam': 'മലയാളം',
    'Sinhala': 'සිංහල', 'Thai': 'ภาษาไทย', 'Lao': 'ລາວ', 'Tibetan': 'བོད་ཡིག', 'Myanmar': 'မြန်မာ',
    'Georgian': 'ქართული', 'Hangul': '한국어', 'Ethiopic': 'አማርኛ', 'Cherokee': 'ᏣᎳᎩ',
    'Canadian': 'ᐃᓄᒃᑎᑐᑦ', 'Ogham': '᚛ᚑᚌᚐᚋ᚜', 'Runic': 'ᚠᚢᚦᚨᚱᚲ', 'Khmer': 'ខ្មែរ', 'Mongolian': 'ᠮᠣᠩᠭᠣᠯ',
    'Hiragana': 'ひらがな', 'Katakana': 'カタカナ', 'Han': '漢字', 'Bopomofo': 'ㄅㄆㄇ', 'Yi': 'ꆈꌠꉙ',
    'Tifinagh': 'ⵜⵉⴼⵉⵏⴰⵖ', 'Coptic': 'ⲙⲉⲧⲣⲉⲙⲛ̀ⲭⲏⲙⲓ', 'Gothic': '𐌲𐌿𐍄𐌹𐍃𐌺', 'Deseret': '𐐔𐐯𐑅𐐨𐑉𐐯𐐻',
    'NKo': 'ߒߞߏ', 'Vai': 'ꕙꔤ',
}
LONG_WORD = 'Abcdefghij' * 1000
LONG_NOTE = 20000  # letters, as many as a field holds


def note(cli, element, text):
    cli.done('rate', element, '2', '--note', text)


def outside(pdf):
    told = report.run('pdftotext', '-bbox', pdf, '-')
    place = r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"'
    for page in re.split(r'<page ', told)[1:]:
        width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        for corners in re.findall(place, page):
            left, top, right, bottom = map(float, corners)
            if left < 0 or top < 0 or right > width or bottom > height:
                yield corners


def test_every_letter_stays(cli):
    """Text and tables hold what was typed, but for what cannot be shown; all formats are made."""
    cli.done('task-force', 'add', 'Lake <County> & “Valley”')
    texts = [MARKUP, EMOJI, RIGHT_TO_LEFT, ' '.join(SCRIPTS.values())]
    elements = [element['id'] for element in cli.json('show', 'roadmap')['elements']]
    for element, text in zip(elements, texts):
        note(cli, element, text)
    text = report.squeeze(report.read(report.make(cli, 'roadmap', 'en', 'text')).decode('utf-8'))
    assert report.missing(text, [*texts, 'Lake <County> & “Valley”']) == []
    table = report.read(report.make(cli, 'roadmap', 'en', 'csv')).decode('utf-8')
    cells = {cell for row in csv.reader(io.StringIO(table, newline='')) for cell in row}
    assert set(texts) <= cells
    pdf = report.make(cli, 'roadmap')
    said = report.body(pdf)
    lost = report.missing(said, [MARKUP, 'Ελληνικά', 'Русский'])
    assert not lost, lost
    assert report.squeeze('Lake <County> & “Valley”') in report.squeeze(report.pages(pdf)[0])
    assert not list(outside(pdf))
    for format in ('odt', 'xlsx'):
        report.make(cli, 'roadmap', 'en+es', format)


def test_control_characters(cli):
    cli.done('task-force', 'add', 'Lake County')
    note(cli, 'leadership', CONTROL)
    for format in ('text', 'csv'):
        raw = report.read(report.make(cli, 'roadmap', 'en', format))
        assert not re.search(rb'[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]', raw), format
        assert b'bell' in raw and b'end' in raw
    for format in ('pdf', 'odt', 'xlsx'):
        report.make(cli, 'roadmap', 'en', format)


def test_a_word_longer_than_the_page(cli):
    cli.done('task-force', 'add', 'Lake County')
    note(cli, 'leadership', f'Before {LONG_WORD} after')
    for language in ('en', 'en+es'):
        pdf = report.make(cli, 'roadmap', language)
        text = report.body(pdf)
        assert 'BeforeAbcdefghij' in text and 'after' in text
        assert text.count('Abcdefghij') >= 950, text.count('Abcdefghij')
        assert not list(outside(pdf))


def test_a_cell_taller_than_a_page(cli):
    """The notes stand in a cell beside their label; this one fills several pages."""
    cli.done('task-force', 'add', 'Lake County')
    words = ' '.join(f'word{number}.' for number in range(1900))
    note(cli, 'leadership', words)
    for name in ('roadmap', 'element'):
        for language in ('en', 'en+es'):
            pdf = report.make(cli, name, language)
            lost = report.missing(report.body(pdf), words.split())
            assert not lost, f'{name} {language}: {lost[:5]}'
            assert not list(outside(pdf))


def test_as_much_as_fits_into_a_note(cli):
    cli.done('task-force', 'add', 'Lake County')
    note(cli, 'leadership', 'é ñandú.\n' * (LONG_NOTE // 9))
    note(cli, 'meetings', '漢' * LONG_NOTE)
    note(cli, 'media', '\n' * (LONG_NOTE - 1) + '.')
    for name in ('roadmap', 'roadmap-sheet'):
        for format in ('pdf', 'odt', 'xlsx', 'csv', 'text'):
            path = report.make(cli, name, 'en', format)
            assert os.path.getsize(path) > 1000
    pdf = report.make(cli, 'roadmap')
    assert report.body(pdf).count('éñandú') == LONG_NOTE // 9
    assert not list(outside(pdf))


def test_without_fonts(cli):
    """Where no font is installed there are no pages; that is said, and the rest is written."""
    report.with_sample(cli)
    with open(cli.path('fonts.conf'), 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                   f'<dir>{cli.path("no-fonts")}</dir><cachedir>{cli.path("cache")}</cachedir>'
                   '</fontconfig>')
    cli.env['FONTCONFIG_FILE'] = cli.path('fonts.conf')
    for name in report.REPORTS:
        for format in ('pdf', 'odt', 'xlsx', 'csv', 'text'):
            answer = cli.run('report', name, *report.REPORTS[name], '--format', format, '-o',
                             cli.path(f'none.{format}'))
            if answer.status != 0:
                assert answer.status == 1 and format in ('pdf', 'odt'), answer
                report.senda.is_one_sentence(answer.err)
                assert 'font' in answer.err, answer


def test_with_one_font_of_few_letters(cli):
    """What the font lacks is drawn as an empty frame; everything else is there."""
    cli.done('task-force', 'add', 'Lake County')
    note(cli, 'leadership', ' '.join(SCRIPTS.values()))
    font = report.run('fc-match', '-f', '%{file}', 'Cantarell')
    os.mkdir(cli.path('fonts'))
    os.symlink(font, cli.path('fonts', os.path.basename(font)))
    with open(cli.path('fonts.conf'), 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                   f'<dir>{cli.path("fonts")}</dir><cachedir>{cli.path("cache")}</cachedir>'
                   '</fontconfig>')
    cli.env['FONTCONFIG_FILE'] = cli.path('fonts.conf')
    pdf = report.make(cli, 'roadmap', 'en+es')
    told = report.contents(cli)
    report.check_words(report.body(pdf), 'roadmap', 'en+es', told)


report.main(dict(globals()))
