# report.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making reports with the real program, and reading what is in them."""
import os
import re
import shutil
import subprocess
import unicodedata

import senda

DATE = '2026-03-09'
REPORTS = {
    'roadmap-sheet': [],
    'roadmap': [],
    'element': ['leadership'],
    'profile': [],
    'workbook': [],
    'ballot': [],
    'round': [],
    'comparison': [],
    'plan': [],
    'role-sheet': ['coordinator'],
    'responsibilities': [],
    'structure': [],
    'coverage': [],
    'resource-directory': [],
    'protocols': [],
    'protocol-document': ['media'],
    'protocol-checklist': ['media'],
    'sign-sheet': ['media'],
    'quick-reference': [],
    'member-directory': [],
    'acknowledgements': [],
    'annual': [],
    'handover': [],
}
LANGUAGES = {
    'en': ['--language', 'en'],
    'es': ['--language', 'es'],
    'en+es': ['--language', 'en', '--second-language', 'es'],
}
PAPERS = {'letter': (612, 792), 'a4': (595.28, 841.89)}


def make(cli, report, language='en', format='pdf', *more, name=None):
    """Writes a report into a file and gives its path."""
    path = cli.path(f'{name or f"{report}.{language}"}.{format}')
    cli.done('report', report, *REPORTS[report], *LANGUAGES[language], '--format', format,
             '--date', DATE, '-o', path, *more)
    return path


def with_sample(cli):
    cli.done('task-force', 'add', '--sample')
    return cli


def squeeze(text):
    """A text without what depends on where its lines end."""
    text = unicodedata.normalize('NFKC', text)
    return re.sub(r'[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+', '', text)


def run(*command, **more):
    """What a program prints; it must neither fail nor complain."""
    done = subprocess.run(command, capture_output=True, timeout=170, **more)
    assert done.returncode == 0, f'{command}: {done.stderr.decode()[:1000]}'
    complaints = [line for line in done.stderr.decode().splitlines()
                  if 'Error' in line and 'annot' not in line]
    assert not complaints, f'{command}: {complaints[:5]}'
    return done.stdout.decode('utf-8')


def info(pdf, *options):
    """What pdfinfo says of a file."""
    said = run('pdfinfo', *options, pdf)
    return dict(re.match(r'([^:]+): *(.*)', line).groups() for line in said.splitlines()
                if ':' in line)


def pages(pdf, *options):
    """The text of each page in the order in which it was drawn."""
    text = run('pdftotext', '-raw', '-enc', 'UTF-8', *options, pdf, '-')
    return text.split('\f')[:-1]


def body(pdf):
    """What the pages say without their margins, as one squeezed text. The margins come first on a
    page and are, but for a number, the same on all of them."""
    title = squeeze(info(pdf)['Title'])
    split = [page.splitlines() for page in pages(pdf)]
    told = []
    for lines in split:
        margins = 0
        for index, line in enumerate(lines[:8]):
            plain = re.sub(r'\d+', '#', squeeze(line))
            if plain in re.sub(r'\d+', '#', title) or all(
                    plain in {re.sub(r'\d+', '#', squeeze(each)) for each in page[:8]}
                    for page in split):
                margins = index + 1
            else:
                break
        told += lines[margins:]
    return squeeze('\n'.join(told))


class Content:
    """What Senda ships, in one language."""

    def __init__(self, cli, language):
        told = cli.json('--language', language, 'content')
        self.stages = [stage['name'] for stage in told['stages']]
        self.elements = [element for area in told['areas'] for element in area['elements']]
        self.names = [element['name'] for element in self.elements]
        self.introductions = [element['introduction'] for element in self.elements]

    def statements(self, *elements):
        """The statements of these elements, of all without any, in their order."""
        return [statement['text'] for element in self.elements
                if not elements or element['id'] in elements
                for stage in element['stages'] for statement in stage['statements']]


def contents(cli):
    return {language: Content(cli, language) for language in ('en', 'es')}


def expected(report, content):
    """Texts of the content that a report holds, in their order."""
    if report == 'element':
        return content.statements('leadership')
    if report in ('roadmap', 'workbook', 'ballot'):
        return content.statements()
    if report == 'roadmap-sheet':
        return content.names
    return []


def missing(text, wanted):
    """Those of the wanted texts that are not in a squeezed text."""
    return [each for each in wanted if squeeze(each) not in text]


def out_of_order(text, wanted):
    """The first of the wanted texts that does not come after the one before it; None is good."""
    at = 0
    for each in wanted:
        found = text.find(squeeze(each), at)
        if found < 0:
            return each
        at = found + len(squeeze(each))
    return None


def foreign(text, own, other):
    """Texts of the other language that are in a squeezed text, and are none of its own."""
    ours = {squeeze(each) for each in own}
    return [each for each in other if squeeze(each) not in ours and squeeze(each) in text]


def check_words(text, report, language, told):
    """All that the report tells is in the text, in its language, and none of the other's."""
    for each in language.split('+'):
        wanted = expected(report, told[each])
        lost = missing(text, wanted)
        assert not lost, f'{report} {language}: {len(lost)} missing, such as “{lost[0]}”'
        late = out_of_order(text, wanted)
        assert late is None, f'{report} {language}: not in its place: “{late}”'
    if language in told:
        other = 'es' if language == 'en' else 'en'
        strange = foreign(text, told[language].statements() + told[language].names,
                          told[other].statements() + told[other].introductions)
        assert not strange, f'{report} {language}: “{strange[0]}”'


def office(folder, *conversions, options=()):
    """Has LibreOffice convert files, with a profile of its own: (filter, files, target folder)
    each, one call for all files of a filter."""
    for filter, files, target in conversions:
        os.makedirs(target, exist_ok=True)
        run('soffice', f'-env:UserInstallation=file://{folder}/office', '--headless',
            '--norestore', *options, '--convert-to', filter, '--outdir', target, *files,
            env={**os.environ, 'HOME': folder, 'LC_ALL': 'C.UTF-8'}, cwd=folder)


def has_office():
    return shutil.which('soffice') is not None


def read(path):
    with open(path, 'rb') as file:
        return file.read()


main = senda.main
