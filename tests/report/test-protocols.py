#!/usr/bin/env python3
# test-protocols.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a protocol decided, found again by other programs: test-protocols.py PROGRAM LOCALES"""
import glob
import os
import time

import report

DECIDED = 'information-sharing'
MARKUP = '<b>&amp;</b> ]]> <!-- \\u0041 %s {page} </text:p> “quoted” $1 \\'
EMOJI = 'Team 👩🏽‍🚒 family 👨‍👩‍👧‍👦 flag 🇲🇽 heart ❤️ done ✅'
RIGHT_TO_LEFT = 'قوة العمل تجتمع כל שבוע and then 123 again'
LONG_WORD = 'Abcdefghij' * 1000
MEGABYTE = ' '.join(f'decisión{number}{"." if number % 9 else chr(10) * 2}'
                    for number in range(60000))[:900000]


def items_of(cli, protocol, language):
    told = cli.json('--language', language, 'protocol', 'show', protocol)
    return [item for part in told['parts'] for item in part['items'] if not item['is_retired']]


def decisions(cli, protocol, language):
    return [item['decision'] for item in items_of(cli, protocol, language)
            if item['state'] == 'decided' and item['decision']]


def make(cli, name, language, format, *about, to=None):
    path = cli.path(f'{to or name}.{language}.{format}')
    cli.done('report', name, *about, *report.LANGUAGES[language], '--format', format, '--date',
             report.DATE, '-o', path)
    return path


def check_order(text, wanted, what):
    late = report.out_of_order(text, wanted)
    assert late is None, f'{what}: not in its place: “{late}”'


def test_pdf_tells_every_decision_in_order(cli):
    report.with_sample(cli)
    for name in ('protocol-document', 'protocol-checklist'):
        for language in report.LANGUAGES:
            pdf = make(cli, name, language, 'pdf', DECIDED)
            text = report.body(pdf)
            for each in language.split('+'):
                wanted = decisions(cli, DECIDED, each)
                assert len(wanted) > 15
                check_order(text, wanted, f'{name} {language}')
            assert report.info(pdf)['Tagged'] == 'yes'


def test_languages_stand_beside_each_other(cli):
    """What was decided is followed by its translation, before the next decision begins."""
    report.with_sample(cli)
    pairs = [text for pair in zip(decisions(cli, DECIDED, 'en'), decisions(cli, DECIDED, 'es'))
             for text in pair]
    check_order(report.body(make(cli, 'protocol-document', 'en+es', 'pdf', DECIDED)), pairs, 'both')


def converted(cli, path, ending):
    stem = os.path.basename(path).rsplit('.', 1)[0]
    found, = glob.glob(os.path.join(cli.path('office'), f'{glob.escape(stem)}.{ending}'))
    return found


def test_odt_through_libreoffice(cli):
    if not report.has_office():
        print('# LibreOffice is not installed: the text documents were not opened')
        return
    report.with_sample(cli)
    made = {language: make(cli, 'protocol-document', language, 'odt', DECIDED)
            for language in report.LANGUAGES}
    pages = {language: make(cli, 'quick-reference', language, 'odt')
             for language in report.LANGUAGES}
    report.office(cli.folder, ('txt:Text (encoded):UTF8', made.values(), cli.path('office')),
                  ('pdf', [*made.values(), *pages.values()], cli.path('office')))
    for language, path in made.items():
        text = report.squeeze(report.read(converted(cli, path, 'txt')).decode('utf-8'))
        for each in language.split('+'):
            check_order(text, decisions(cli, DECIDED, each), f'ODT {language}')
        assert 5 < int(report.info(converted(cli, path, 'pdf'))['Pages']) < 40
    for language, path in pages.items():
        assert report.info(converted(cli, path, 'pdf'))['Pages'] == '1', language


def test_a_version_stays_as_it_was(cli):
    report.with_sample(cli)
    before = report.body(make(cli, 'protocol-document', 'en', 'pdf', DECIDED, '--edition', '1',
                              to='first'))
    last = decisions(cli, DECIDED, 'en')[0]
    cli.done('protocol', 'set', DECIDED, 'consideration.information-sharing-1-1',
             'decision=Something else.')
    assert before == report.body(make(cli, 'protocol-document', 'en', 'pdf', DECIDED, '--edition',
                                      '1', to='again'))
    now = report.body(make(cli, 'protocol-document', 'en', 'pdf', DECIDED, to='now'))
    assert 'Somethingelse.' in now and report.squeeze(last) not in now
    assert 'Draft,notadopted.' in now and 'Draft,notadopted.' not in before


def test_whom_to_call_is_one_page(cli):
    report.with_sample(cli)
    said = cli.done('report', 'quick-reference')
    assert '555-' in said
    for language in report.LANGUAGES:
        for paper in report.PAPERS:
            pdf = make(cli, 'quick-reference', language, 'pdf', '--paper', paper)
            assert report.info(pdf)['Pages'] == '1', f'{language} {paper}'


def decide(cli, *texts):
    cli.done('task-force', 'add', 'Lake <County> & “Valley”')
    cli.done('protocol', 'start', 'media')
    items = [item['id'] for item in items_of(cli, 'media', 'en')]
    for item, text in zip(items, texts):
        cli.done('protocol', 'set', 'media', item, f'decision={text}')


def test_every_letter_stays(cli):
    texts = [MARKUP, EMOJI, RIGHT_TO_LEFT]
    decide(cli, *texts)
    for name in ('protocol-document', 'protocol-checklist'):
        text = report.squeeze(report.read(make(cli, name, 'en', 'text', 'media')).decode('utf-8'))
        assert report.missing(text, texts) == [], name
        pdf = make(cli, name, 'en', 'pdf', 'media')
        assert report.missing(report.body(pdf), [MARKUP]) == [], name
        assert report.squeeze('Lake <County> & “Valley”') in report.squeeze(report.pages(pdf)[0])
        for format in ('odt', 'xlsx', 'csv'):
            make(cli, name, 'en+es', format, 'media')


def write_megabyte(cli):
    """In parts, for a command line holds no more."""
    parts = [MEGABYTE[start:start + 100000] for start in range(0, len(MEGABYTE), 100000)]
    decide(cli, LONG_WORD, *parts)
    return ''.join(parts)


def test_long_decisions(cli):
    whole = write_megabyte(cli)
    words = [f'decisión{number}.' for number in range(1, 55000, 997) if number % 9]
    started = time.monotonic()
    text = report.body(make(cli, 'protocol-document', 'en', 'pdf', 'media'))
    print(f'# {len(whole)} letters on paper in {time.monotonic() - started:.2f} s')
    assert report.missing(text, words) == []
    assert text.count('Abcdefghij') >= 950, text.count('Abcdefghij')
    if report.has_office():
        odt = make(cli, 'protocol-document', 'en', 'odt', 'media')
        report.office(cli.folder, ('txt:Text (encoded):UTF8', [odt], cli.path('office')))
        said = report.squeeze(report.read(converted(cli, odt, 'txt')).decode('utf-8'))
        assert report.missing(said, words) == []


report.main(dict(globals()))
