#!/usr/bin/env python3
# test-translations.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that people read is in every language: test-translations.py SOURCE"""
import os
import re
import subprocess
import sys
import tempfile

import po
import tap

SOURCE, = sys.argv[1:]

# What is the same in Spanish, on purpose.
SAME = {
    'es': {'Senda', 'English', 'Español', 'General', 'No', 'no', 'Detective', 'Federal', 'LGBTQ+',
           'Local', 'Panel', 'Plan', 'Quill', 'Rural', 'Territorial', 'Trans', 'Tribal',
           'action done ID [--outcome describes|partly|does-not|unsure]'},
}

# Names that often are the same.
NAMES = {'language-name'}

# Calls that mark a message.
MARKED = re.compile(r'\b(?:_|N_|C_|NC_|NCP_|ngettext|g_dngettext|g_dpgettext2?) ?\(\s*"')


def path_of(name):
    return os.path.join(SOURCE, name)


def read(name):
    with open(path_of(name), encoding='utf-8') as file:
        return file.read()


def listed():
    return [line for line in read('po/POTFILES.in').split('\n') if line and line[0] != '#']


def languages():
    return read('po/LINGUAS').split()


def run(*command):
    done = subprocess.run(command, cwd=SOURCE, capture_output=True, text=True,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''})
    return done.returncode, [line for line in (done.stdout + done.stderr).split('\n') if line]


def make_template(folder):
    template = os.path.join(folder, 'senda.pot')
    status, lines = run('build-aux/make-pot', template)
    return template, [] if status == 0 else lines


def has_messages(name):
    text = read(name)
    if name.endswith(('.c', '.h')):
        text = re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)
        text = re.sub(r'^#define.*(?:\\\n.*)*', '', text, flags=re.MULTILINE)
        return MARKED.search(text) is not None
    if name.endswith('.ui'):
        return re.search(r'translatable="(?:yes|true|1)"', text) is not None
    if name.startswith('data/content/'):
        return name.endswith('.xml') and not name.endswith('.gresource.xml')
    return name.endswith(('.desktop.in', '.metainfo.xml.in', '.mime.xml.in'))


def files_are_listed():
    names = listed()
    if names != sorted(names):
        yield 'po/POTFILES.in is not sorted'
    for name in names:
        if not os.path.exists(path_of(name)):
            yield f'{name} is listed and does not exist'
    for top in ('src', 'data'):
        for root, _, files in os.walk(path_of(top)):
            for file in sorted(files):
                name = os.path.relpath(os.path.join(root, file), SOURCE)
                if name.endswith(('.c', '.h', '.ui', '.xml', '.in')) and has_messages(name) \
                        and name not in names:
                    yield f'{name} has messages and is not in po/POTFILES.in'


def content_has_context(entries):
    for entry in entries:
        if entry.context is None and any(name.startswith('data/content/')
                                         for name in entry.files):
            yield f'no context: {entry.message}'


def has_words(text):
    """Whether letters are left besides what is filled in."""
    return re.search(r'[^\W\d_]', re.sub(r'\{\w*\}|%(?:\d+\$)?[a-z]|@[A-Z]+@', '', text))


def placeholders(text):
    return sorted(re.findall(r'\{[a-z0-9_]*\}', text))


def language_faults(language, translations, template):
    """What is wrong with one .po file."""
    status, lines = run('msgfmt', '--check', '--output-file=' + os.devnull, translations)
    if status != 0:
        yield from lines
    entries = po.read(translations)
    there = {entry.key for entry in entries if all(entry.translations) and not entry.fuzzy}
    wanted = {entry.key for entry in po.read(template)}
    missing = sorted(wanted - there, key=str)
    yield from (f'missing: {context or ""}|{message}' for context, message in missing)
    status, lines = run('msgcmp', '--no-fuzzy-matching', translations, template)
    if status != 0 and not missing:
        yield from lines
    for entry in entries:
        what = f'{entry.context or ""}|{entry.message}'
        if '\n#~' in '\n' + entry.block or entry.key not in wanted:
            yield f'no longer used: {what}'
            continue
        if entry.fuzzy:
            yield f'fuzzy: {what}'
        # An hour may be counted to 12 or to 24.
        if entry.context != 'date':
            yield from (f'placeholders differ: {what}' for text in entry.translations
                        if text and placeholders(text) != placeholders(entry.message)
                        and placeholders(text) != placeholders(entry.plural or entry.message))
        yield from (f'not translated: {what}' for text in entry.translations
                    if text == entry.message and has_words(text)
                    and entry.context not in NAMES and text not in SAME.get(language, ()))


def changed_copy(folder, translations, choose, change):
    """A copy of a .po file in which the first entry that @choose picks is changed; and its key."""
    text = open(translations, encoding='utf-8').read()
    entry = next(entry for entry in po.read(translations)
                 if all(entry.translations) and choose(entry))
    copy = os.path.join(folder, 'changed.po')
    assert entry.block in text
    with open(copy, 'w', encoding='utf-8') as file:
        file.write(text.replace(entry.block, change(entry), 1))
    return copy, entry


def is_in(folder):
    return lambda entry: len(entry.files) == 1 and entry.files[0].startswith(folder)


def emptied(entry):
    """Without translation; in our files each is one line."""
    return re.sub(r'^(msgstr(?:\[\d\])?) .*$', r'\1 ""', entry.block, flags=re.MULTILINE)


def taken_out(entry):
    return ''


def made_fuzzy(entry):
    return entry.block.replace('\nmsg', '\n#, fuzzy\nmsg', 1)


def left_in_english(entry):
    english = re.search(r'^msgid (.*)$', entry.block, re.MULTILINE).group(1)
    return re.sub(r'^msgstr .*$', lambda _: 'msgstr ' + english, entry.block, flags=re.MULTILINE)


def with_other_placeholder(entry):
    start = entry.block.index('\nmsgstr')
    return entry.block[:start] + entry.block[start:].replace('{element}', '{elemento}')


def with_other_format(entry):
    return entry.block.replace('msgstr "', 'msgstr "%d ', 1)


def with_a_stranger(entry):
    return entry.block + '\n\nmsgid "Nobody says this"\nmsgstr "Nadie dice esto"'


def has_placeholder(entry):
    return entry.context == 'change' and '{element}' in entry.message


def has_format(entry):
    return '“%s”' in entry.message


# What each of these does to a good file must be noticed.
HARM = {
    'a content message without translation': (is_in('data/content/'), emptied),
    'a content message taken out': (is_in('data/content/'), taken_out),
    'a code message without translation': (is_in('src/'), emptied),
    'a code message taken out': (is_in('src/'), taken_out),
    'a fuzzy message': (is_in('src/'), made_fuzzy),
    'a changed placeholder': (has_placeholder, with_other_placeholder),
    'a lost format': (has_format, with_other_format),
    'English left standing': (is_in('data/content/roadmap'), left_in_english),
    'a message nobody asks for': (is_in('src/'), with_a_stranger),
}


def harm_is_noticed(folder, language, translations, template, before):
    for name, (choose, change) in HARM.items():
        copy, entry = changed_copy(folder, translations, choose, change)
        after = set(language_faults(language, copy, template))
        if not {fault.replace(copy, '') for fault in after} - before:
            yield f'{name} goes unnoticed: {entry.message}'


def main():
    with tempfile.TemporaryDirectory() as folder:
        template, faults = make_template(folder)
        tap.check('every message can be extracted', faults)
        tap.check('every file with messages is listed', files_are_listed())
        tap.check('every message of the content has a context',
                  content_has_context(po.read(template)))
        for language in languages():
            translations = path_of(f'po/{language}.po')
            faults = list(language_faults(language, translations, template))
            tap.check(f'{language} is complete and right', faults)
            tap.check(f'{language}: the check notices harm',
                      harm_is_noticed(folder, language, translations, template,
                                      {fault.replace(translations, '') for fault in faults}))
    tap.done()


main()
