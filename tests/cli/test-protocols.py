#!/usr/bin/env python3
# test-protocols.py
#
# Copyright 2026 The Senda contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Protocols, and whom to call, on a command line: test-protocols.py PROGRAM LOCALES"""
import json
import re

import senda

OWN = 'Radio calls'
ODD = ['', ' ', '\x1b[31m', 'x' * 50000, 'é\n', "'; DROP TABLE protocol; --", '%s%n', '=', '../..',
       'protocol.', '‮abc', '1e9', '-1']


def with_people(cli):
    cli.done('task-force', 'add', 'Lake County')
    for agency in ('Sheriff', 'Harbor House', 'Court'):
        cli.done('agency', 'add', agency, '--set', 'day_and_night=555-01' + str(len(agency)))
    for member, agency in (('Ana Ruiz', 'Sheriff'), ('Ben Cole', 'Harbor House'),
                           ('Cora Diaz', 'Court')):
        cli.done('member', 'add', member, '--agency', agency)
    return cli


def with_own(cli):
    """A protocol of the task force's own with one decision that it must record."""
    with_people(cli)
    cli.done('protocol', 'start', OWN)
    cli.done('protocol', 'add', OWN, 'Channel', '--mandatory', '--text', 'Which channel?')
    return cli


def with_version(cli):
    with_own(cli)
    cli.done('protocol', 'set', OWN, 'Channel', 'decision=We speak on channel one, every night.')
    return cli.json('protocol', 'adopt', OWN, '--summary', 'The first one')


def items_of(shown):
    return [item for part in shown['parts'] for item in part['items']]


def protocol_of(cli, word):
    return next(each for each in cli.json('protocol', 'list')
                if each['source'] == 'protocol.' + word)


def test_list(cli):
    cli.done('task-force', 'add', 'Lake County')
    listed = cli.json('protocol', 'list')
    assert len(listed) >= 16 and not any(each['has_begun'] for each in listed)
    assert {each['state'] for each in listed} == {'not-raised'}
    media = protocol_of(cli, 'media')
    assert media['counts']['not_discussed'] >= 18 and media['version'] is None
    cli.done('protocol', 'start', 'media')
    assert protocol_of(cli, 'media')['state'] == 'discussing'
    assert [each['source'] for each in cli.json('protocol', 'list', '--state', 'discussing')] == \
        ['protocol.media']
    assert cli.json('protocol', 'list', '--state', 'Being discussed')[0]['id'] != ''
    assert cli.json('protocol', 'list', '--state', 'retired') == []
    assert 'No protocol' in cli.done('protocol', 'list', '--state', 'retired')
    assert 'in-use' in cli.refused('protocol', 'list', '--state', 'used', status=2)
    row = next(line for line in cli.done('protocol', 'list').splitlines() if line.endswith(' media'))
    assert 'Being discussed' in row


def test_names(cli):
    cli.done('task-force', 'add', 'Lake County')
    assert 'protocol start media' in cli.refused('protocol', 'set', 'media', 'note=x')
    started = cli.json('protocol', 'start', 'protocol.media')
    assert re.fullmatch(senda.UUID, started['id'])
    for name in ('media', 'MEDIA', started['id'].upper(), started['name'], 'protocol.media',
                 'Communication and the media'):
        assert cli.json('protocol', 'show', name)['id'] == started['id'], name
    spanish = cli.json('--language', 'es', 'protocol', 'show', 'media')['name']
    assert cli.json('--language', 'es', 'protocol', 'show', spanish)['id'] == started['id']
    assert 'has begun' in cli.refused('protocol', 'start', 'media')
    assert '“media”' in cli.refused('protocol', 'start', 'medja')
    assert '“media”' in cli.refused('protocol', 'show', 'medias')
    assert 'protocol list' in cli.refused('protocol', 'show', 'Nothing of the kind')
    own = cli.json('protocol', 'start', OWN)
    assert (own['name'], own['source'], own['state']) == (OWN, None, 'discussing')
    assert 'has begun' in cli.refused('protocol', 'start', OWN.upper())
    cli.done('protocol', 'set', 'media', 'title=' + OWN)
    assert 'its id' in cli.refused('protocol', 'show', OWN)
    assert cli.json('protocol', 'show', own['id'])['id'] == own['id']
    assert cli.json('protocol', 'show', 'tips')['has_begun'] is False
    assert 'tips' in cli.done('protocol', 'show', 'tips')


def test_items(cli):
    with_people(cli)
    cli.done('protocol', 'start', 'media')
    item = cli.json('protocol', 'show', 'media', 'media-1-1')
    assert (item['id'], item['state']) == ('consideration.media-1-1', 'not-discussed')
    assert cli.json('protocol', 'show', 'media', item['name']) == item
    said = cli.json('protocol', 'set', 'media', 'media-1-1', 'decision=One person answers.',
                    'responsible=ana ruiz', 'agencies=Sheriff, Court', 'due=2099-01-02', 'note=ok')
    assert (said['state'], said['decision']) == ('decided', 'One person answers.')
    assert said['responsible']['name'] == 'Ana Ruiz' and said['due_on'] == '2099-01-02'
    assert [each['name'] for each in said['agencies']] == ['Sheriff', 'Court']
    assert said['decided_on'] is not None
    spanish = cli.json('--language', 'es', 'protocol', 'set', 'media', 'media-1-1',
                       'decision=Contesta una persona.')
    assert spanish['decision'] == 'Contesta una persona.'
    assert cli.json('protocol', 'show', 'media', 'media-1-1')['decision'] == 'One person answers.'
    other = cli.json('protocol', 'set', 'media', 'media-1-2', '--set', 'reason=Not here')
    assert (other['state'], other['reason']) == ('not-applicable', 'Not here')
    assert cli.json('protocol', 'set', 'media', 'media-1-3', 'state=discussing')['state'] == \
        'discussing'
    counts = protocol_of(cli, 'media')['counts']
    assert (counts['decided'], counts['discussing'], counts['not_applicable']) == (1, 1, 1)
    shown = {each['id'] for each in items_of(cli.json('protocol', 'show', 'media', '--open'))}
    assert 'consideration.media-1-3' in shown and 'consideration.media-1-1' not in shown
    text = cli.done('protocol', 'show', 'media')
    assert 'One person answers.' in text and '1 decided' in text and '%' not in text
    assert 'media-1-1' not in cli.done('protocol', 'show', 'media', '--open')
    assert 'undone' in cli.json('undo')
    assert cli.json('protocol', 'show', 'media', 'media-1-3')['state'] == 'not-discussed'
    for words in (['state=done'], ['sate=decided'], ['source=x'], ['part=x'], [], ['due=soon', 'x']):
        cli.refused('protocol', 'set', 'media', 'media-1-4', *words, status=2)
    for words in (['due=soon'], ['responsible=Nobody'], ['state=decided'], ['state=not-applicable']):
        cli.refused('protocol', 'set', 'media', 'media-1-4', *words)
    assert 'Near to it' in cli.refused('protocol', 'set', 'media', 'media-1-', 'note=x')
    cli.refused('protocol', 'show', 'media', 'media-1-1', '--open', status=2)


def test_own_items(cli):
    with_own(cli)
    second = cli.json('protocol', 'add', OWN, 'Second', '--text', 'What else?')
    third = cli.json('protocol', 'add', OWN, 'Third')
    assert second['is_own'] and not second['is_mandatory'] and second['text'] == 'What else?'
    names = [each['name'] for each in items_of(cli.json('protocol', 'show', OWN))]
    assert names == ['Second', 'Third', 'Channel']
    cli.done('protocol', 'move', OWN, third['id'], 'up')
    names = [each['name'] for each in items_of(cli.json('protocol', 'show', OWN))]
    assert names == ['Third', 'Second', 'Channel']
    assert cli.json('protocol', 'set', OWN, 'third', 'is_retired=yes')['is_retired'] is True
    cli.done('protocol', 'start', 'media')
    part = cli.json('protocol', 'show', 'media')['parts'][0]
    added = cli.json('protocol', 'add', 'media', 'Fourth', '--part', part['name'])
    assert added['part'] == part['id']
    cli.refused('protocol', 'add', 'media', 'Fifth', '--part', 'Nowhere')
    cli.refused('protocol', 'add', OWN, ' ')
    cli.refused('protocol', 'move', OWN, 'Third', 'left', status=2)


def test_fields(cli):
    with_own(cli)
    changed = cli.json('protocol', 'set', OWN, 'owner=Ana Ruiz', 'is_guidelines=yes',
                       'purpose.es=Para hablar', 'review_months=6')
    assert changed['owner']['name'] == 'Ana Ruiz' and changed['is_guidelines'] is True
    assert (changed['review_months'], changed['purpose']) == (6, 'Para hablar')
    assert 'Ana Ruiz' in cli.done('protocol', 'show', OWN)
    cli.done('undo')
    assert cli.json('protocol', 'show', OWN)['owner'] is None
    cli.refused('protocol', 'set', OWN, 'review_months=0')
    cli.refused('protocol', 'set', OWN, 'purpsoe=x', status=2)
    cli.refused('protocol', 'set', OWN, status=2)


def test_adopting_asks_for_open_decisions(cli):
    with_own(cli)
    said = cli.refused('protocol', 'adopt', OWN)
    item = items_of(cli.json('protocol', 'show', OWN))[0]
    assert item['id'] in said and '--open-reason' in said
    cli.refused('protocol', 'adopt', OWN, '--open-reason', ' ')
    version = cli.json('protocol', 'adopt', OWN, '--open-reason', 'The radio is not here yet.')
    assert (version['number'], version['open_reason']) == (1, 'The radio is not here yet.')
    cli.done('protocol', 'start', 'operational')
    assert 'operational-1' in cli.refused('protocol', 'adopt', 'operational')


def test_states(cli):
    with_own(cli)
    assert cli.done('protocol', 'state', OWN, 'drafting') == OWN + ': Drafting\n'
    for state in ('agreed', 'in-use', 'submitted'):
        cli.refused('protocol', 'state', OWN, state)
    assert 'drafting' in cli.refused('protocol', 'state', OWN, 'ready', status=2)
    assert cli.json('protocol', 'state', OWN, 'retired')['state'] == 'retired'


def test_versions(cli):
    first = with_version(cli)
    assert (first['number'], first['summary'], first['is_latest']) == (1, 'The first one', True)
    shown = cli.json('protocol', 'show', OWN)
    assert shown['state'] == 'in-use' and shown['next_review_on'] is not None
    assert 'Nothing differs' in cli.refused('protocol', 'adopt', OWN)
    cli.done('protocol', 'set', OWN, 'Channel', 'decision=We speak on channel two, every night.')
    changed = next(each for each in cli.json('protocol', 'compare', OWN)['blocks']
                   if 'item:' in each['id'] and each['change'] == 'changed')
    words = [(each['kind'], each['text'].strip()) for each in changed['text']]
    assert ('removed', 'one,') in words and ('added', 'two,') in words, words
    assert '[-one,-] {+two,+}' in ' '.join(cli.done('protocol', 'compare', OWN).split())
    cli.refused('protocol', 'adopt', OWN, '--date', '2001-01-01')
    cli.refused('protocol', 'adopt', OWN, '--date', '2999-01-01')
    cli.refused('protocol', 'adopt', OWN, '--date', 'today', status=2)
    assert cli.json('protocol', 'adopt', OWN)['number'] == 2
    both = cli.json('protocol', 'compare', OWN, '1', '2')
    assert (both['before']['number'], both['after']['number']) == (1, 2) and both['changed'] > 0
    assert cli.json('protocol', 'compare', OWN, '1')['after'] is None
    assert cli.json('protocol', 'compare', OWN, '1', 'draft')['changed'] == both['changed']
    assert 'channel one' in cli.done('protocol', 'show', OWN, '--edition', '1')
    old = cli.json('protocol', 'show', OWN, '--edition', '1')
    assert old['version']['is_latest'] is False and 'channel one' in json.dumps(old['blocks'])
    for words in (['1', '1'], ['draft'], ['7'], ['1', 'x'], ['0'], ['-1'], ['draft', 'draft']):
        cli.refused('protocol', 'compare', OWN, '--', *words)
    assert 'latest is 2' in cli.refused('protocol', 'show', OWN, '--edition', '3')
    assert '--edition' in cli.refused('protocol', 'show', OWN, '--version', '1', status=2)
    cli.done('protocol', 'start', 'media')
    assert 'adopt media' in cli.refused('protocol', 'compare', 'media')


def test_sign_off(cli):
    with_version(cli)
    off = cli.json('protocol', 'sign-off', OWN)
    assert (off['missing'], off['version']['number']) == (3, 1)
    off = cli.json('protocol', 'approve', OWN, 'Harbor House', 'with-conditions', '--member',
                   'Ben Cole', '--note', 'Not on Sundays')
    house = next(each for each in off['agencies'] if each['agency']['name'] == 'Harbor House')
    assert house['approval']['answer'] == 'with-conditions'
    assert house['approval']['member']['name'] == 'Ben Cole'
    assert house['approval']['note'] == 'Not on Sundays' and not house['has_acknowledged']
    off = cli.json('protocol', 'approve', OWN, 'Harbor House', 'none')
    assert all(each['approval'] is None for each in off['agencies'])
    off = cli.json('protocol', 'acknowledge', OWN, 'Court', '--way', 'paper', '--on', '2026-01-02')
    court = next(each for each in off['agencies'] if each['agency']['name'] == 'Court')
    assert (court['has_acknowledged'], court['way'], court['acknowledged_on']) == \
        (True, 'paper', '2026-01-02')
    off = cli.json('protocol', 'acknowledge', OWN, 'ana ruiz', 'Ben Cole', '--way', 'meeting')
    assert off['missing'] == 0
    cli.done('undo')
    text = cli.done('protocol', 'sign-off', OWN)
    assert 'Harbor House' in text and 'Not acknowledged yet' in text and '%' not in text
    assert '“Nobody”' in cli.refused('protocol', 'acknowledge', OWN, 'Nobody')
    cli.refused('protocol', 'acknowledge', OWN, 'Ana Ruiz', 'Court')
    cli.refused('protocol', 'acknowledge', OWN, 'Ana Ruiz', '--way', 'shouting', status=2)
    cli.refused('protocol', 'approve', OWN, 'Court', 'maybe', status=2)
    cli.refused('protocol', 'approve', OWN, 'Ana Ruiz', 'approved')


def test_a_new_version_asks_again(cli):
    with_version(cli)
    for agency in ('Sheriff', 'Harbor House', 'Court'):
        cli.done('protocol', 'acknowledge', OWN, agency)
    assert cli.json('protocol', 'sign-off', OWN)['missing'] == 0
    cli.done('protocol', 'set', OWN, 'Channel', 'decision=Channel two.')
    cli.done('protocol', 'adopt', OWN)
    assert cli.json('protocol', 'sign-off', OWN)['missing'] == 3
    assert cli.json('protocol', 'sign-off', OWN, '--edition', '1')['missing'] == 0
    assert 'version 2' in cli.refused('protocol', 'acknowledge', OWN, 'Ana Ruiz', '--edition', '1')
    for agency in ('Sheriff', 'Harbor House', 'Court'):
        cli.done('protocol', 'acknowledge', OWN, agency)
    assert cli.json('protocol', 'sign-off', OWN)['missing'] == 0


def test_reviews(cli):
    with_version(cli)
    day = cli.json('protocol', 'show', OWN)['next_review_on']
    begun = cli.json('protocol', 'review', OWN, 'begin', '--cause', 'law', '--cause', 'A near miss')
    assert begun['causes'] == ['early-sign.law', 'A near miss'] and begun['state'] == 'under-review'
    assert 'under way' in cli.refused('protocol', 'review', OWN, 'begin')
    done = cli.json('protocol', 'review', OWN, 'finish', 'keep', '--note', 'All well')
    assert (done['outcome'], done['note'], done['state']) == ('keep', 'All well', 'in-use')
    assert done['next_review_on'] == day
    cli.done('protocol', 'review', OWN, 'begin')
    done = cli.json('protocol', 'review', OWN, 'finish', 'change')
    assert done['state'] == 'drafting' and done['next_review_on'] > day
    cli.refused('protocol', 'review', OWN, 'finish', 'keep')
    for words in (['finish'], ['finish', 'maybe'], ['begin', 'keep'], ['stop'],
                  ['begin', '--note', 'x'], ['finish', 'keep', '--cause', 'x']):
        cli.refused('protocol', 'review', OWN, *words, status=2)


def test_notices(cli):
    with_version(cli)
    notice = cli.json('show', 'notices')[-1]
    assert (notice['kind'], notice['type'], notice['count']) == ('not-acknowledged', 'protocol', 3)
    assert OWN in notice['text'] and OWN in ' '.join(cli.done('show', 'notices').split())


def test_reports(cli):
    with_version(cli)
    cli.done('protocol', 'set', OWN, 'Channel', 'decision=Channel two.')
    assert 'Channel two.' in cli.done('report', 'protocol-document', OWN)
    assert 'channel one' in cli.done('report', 'protocol-document', OWN, '--edition', '1')
    assert OWN in cli.done('report', 'sign-sheet', OWN)
    assert cli.done('report', 'protocol-checklist', 'tips') != ''
    cli.refused('report', 'protocol-document', OWN, '--edition', '2')
    cli.refused('report', 'protocol-document', 'Nothing')
    cli.refused('report', 'protocol-document', status=2)


def test_draft(cli):
    with_version(cli)
    text = cli.done('protocol', 'draft', OWN)
    assert OWN in text and 'channel one' in text and 'protocol-document' in text
    draft = cli.json('protocol', 'draft', 'media', '--second-language', 'es')
    assert set(draft['title']) == {'en', 'es'} and draft['title']['en'] != draft['title']['es']
    assert len(cli.json('protocol', 'draft', 'media')['blocks']) == len(draft['blocks'])
    both = cli.done('protocol', 'draft', 'media', '--second-language', 'es')
    assert draft['title']['en'] in both and draft['title']['es'] in both
    cli.refused('protocol', 'draft', 'media', '--second-language', 'en', status=2)
    cli.refused('protocol', 'draft', 'media', '--second-language', 'fr', status=2)


def test_long_and_odd_words(cli):
    with_own(cli)
    for words in ('<b>&amp;', 'שלום עולם', '🙂' * 40, 'x ' * 60000):
        said = cli.json('protocol', 'set', OWN, 'Channel', 'decision=' + words)
        assert said['decision'] == words.strip()
        assert words.split()[0] in cli.done('protocol', 'draft', OWN)


def test_answers(cli):
    with_people(cli)
    listed = cli.json('question', 'list')
    assert len(listed) == 8 and all(each['answers'] == [] for each in listed)
    assert 'No answer yet' in cli.done('question', 'list')
    assert 'gives one' in ' '.join(cli.done('question', 'show', 'housing').split())
    default = cli.json('answer', 'set', 'housing', '--set', 'agency=Harbor House',
                       '--set', 'function=On call', '--set', 'phone=555-0100', '--set', 'hours=Always')
    assert default['agency']['name'] == 'Harbor House' and default['circumstances'] == []
    again = cli.json('answer', 'set', 'Where people sleep tonight', '--set', 'phone=555-0199')
    assert (again['id'], again['phone']) == (default['id'], '555-0199')
    minor = cli.json('answer', 'set', 'housing', '--age', 'minor', '--set', 'agency=Court',
                     '--set', 'phone=555-0107')
    assert minor['circumstances'] == ['circumstance.age-child', 'circumstance.age-teen']
    again = cli.json('answer', 'set', 'housing', '--age', 'teen,child', '--set', 'hours=Day')
    assert (again['id'], again['hours'], again['phone']) == (minor['id'], 'Day', '555-0107')
    same = cli.json('answer', 'set', 'provider', '--set', 'same_as=housing')
    assert same['same_as']['id'] == default['id']
    assert [each['id'] for each in cli.json('question', 'show', 'housing')['answers']] == \
        [default['id'], minor['id']]
    text = cli.done('question', 'show', 'housing')
    assert minor['id'] in text and '555-0107' in text and 'Operational protocol' in text
    cli.refused('answer', 'set', 'housing', '--set', 'same_as=' + default['id'])
    cli.refused('answer', 'set', default['id'], '--set', 'same_as=' + same['id'])
    cli.refused('answer', 'set', minor['id'], '--set', 'circumstances=')
    cli.refused('answer', 'set', minor['id'], '--form', 'labor', '--set', 'phone=1', status=2)
    cli.refused('answer', 'set', 'housing', status=2)
    assert 'housing' in cli.refused('answer', 'set', 'hosing', '--set', 'phone=1')
    cli.refused('answer', 'remove', 'housing', '--age', 'adult')
    removed = cli.json('answer', 'remove', 'housing', '--age', 'minor')
    assert removed['removed']['id'] == minor['id']
    cli.done('undo')
    assert cli.json('answer', 'remove', minor['id'])['removed']['id'] == minor['id']
    assert len(cli.json('question', 'show', 'question.housing')['answers']) == 1


def answered(cli, *args):
    """What who-to-call says of the question on housing."""
    return cli.json('who-to-call', '--question', 'housing', *args)['questions'][0]


def test_who_to_call(cli):
    with_people(cli)
    cli.done('answer', 'set', 'housing', '--set', 'agency=Harbor House')
    for words, agency in ((['--age', 'minor'], 'Court'), (['--place', 'tribal'], 'Sheriff'),
                          (['--also', 'custody'], 'Sheriff')):
        cli.done('answer', 'set', 'housing', *words, '--set', 'agency=' + agency,
                 '--set', 'function=' + words[1])
    plain = answered(cli)
    assert plain['answer'] == 'one' and plain['calls'][0]['is_default'] is True
    assert plain['calls'][0]['agency']['name'] == 'Harbor House'
    assert plain['calls'][0]['phone'] == '555-0112' and plain['page']['block'] == \
        'question:question.housing'
    assert [each['function'] for each in plain['others']] == ['minor', 'tribal']
    teen = answered(cli, '--age', 'teen', '--place', 'local')
    assert (teen['answer'], teen['calls'][0]['function']) == ('one', 'minor')
    assert answered(cli, '--age', 'minor,adult', '--place', 'local')['calls'][0]['is_default']
    both = answered(cli, '--age', 'child', '--place', 'tribal')
    assert both['answer'] == 'conflict' and len(both['calls']) == 2
    assert 'Conflict' in cli.done('who-to-call', '--question', 'housing', '--age', 'child',
                                  '--place', 'tribal')
    held = answered(cli, '--age', 'adult', '--place', 'local', '--also', 'custody, night')
    assert held['calls'][0]['function'] == 'custody' and held['others'] == []
    signed = cli.json('who-to-call', '--speaks', 'signed', '--question', 'housing')
    assert signed['when'] == ['circumstance.language-signed']
    text = cli.done('who-to-call', '--question', 'housing', '--age', 'teen', '--place', 'local')
    for words in ('Court', 'Why: ', 'Page: Operational protocol', '555-015'):
        assert words in text, words
    spanish = cli.run('--language', 'es', '--format', 'json', 'who-to-call', '--question', 'housing',
                      '--form', 'labor')
    assert spanish.status == 0 and json.loads(spanish.out)['when'] == ['circumstance.form-labor']


def test_who_to_call_without_an_answer(cli):
    with_people(cli)
    cli.done('answer', 'set', 'housing', '--set', 'agency=Harbor House')
    answer = cli.run('--format', 'json', 'who-to-call', '--form', 'labor')
    senda.is_one_sentence(answer.err)
    assert answer.status == 1 and '7 questions' in answer.err
    found = {each['id']: each['answer'] for each in json.loads(answer.out)['questions']}
    assert found.pop('question.housing') == 'one' and set(found.values()) == {'none'}
    answer = cli.run('who-to-call')
    assert answer.status == 1 and 'Nobody has been named to call.' in answer.out
    assert cli.run('who-to-call', '--question', 'housing').status == 0
    for words, hint in ((['--form', 'labour'], 'labor'), (['--age', 'old'], 'minor'),
                        (['--also', 'night,day'], 'custody'), (['--speaks', 'Klingon'], 'signed'),
                        (['--age', ','], 'child'), (['--number', '3'], 'few')):
        assert hint in cli.refused('who-to-call', *words, status=2), words
    cli.refused('who-to-call', '--question', 'nothing')


def test_readiness(cli):
    with_people(cli)
    every = cli.json('readiness')
    assert every['tried'] > 10000 and {each['kind'] for each in every['gaps']} == {'unanswered'}
    assert len(every['gaps']) == 8
    cli.done('answer', 'set', 'housing', '--set', 'agency=Harbor House')
    assert cli.json('readiness', '--question', 'housing')['gaps'] == []
    assert 'every situation' in ' '.join(cli.done('readiness', '--question', 'housing').split())
    cli.done('answer', 'set', 'housing', '--age', 'minor', '--set', 'agency=Court')
    cli.done('answer', 'set', 'housing', '--place', 'tribal', '--set', 'agency=Sheriff')
    gap = cli.json('readiness', '--question', 'housing')['gaps'][0]
    assert (gap['kind'], gap['action']) == ('conflict', None) and len(gap['answers']) == 2
    assert '“Court' in gap['text'] and '“Sheriff' in gap['text']
    action = cli.json('action', 'add', 'Settle it', '--for', gap['id'])
    assert action['source'] == gap['id']
    assert cli.json('readiness', '--question', 'housing')['gaps'][0]['action']['id'] == action['id']
    text = cli.done('readiness')
    assert 'Planned: Settle it' in text and gap['id'] in text and '%' not in text
    cli.refused('action', 'add', 'x', '--for', 'readiness.conflict-housing-0')
    cli.refused('readiness', '--question', 'nothing')


def test_sample(cli):
    cli.done('task-force', 'add', '--sample')
    assert sum(each['has_begun'] for each in cli.json('protocol', 'list')) >= 8
    shared = cli.json('protocol', 'show', 'information-sharing')
    assert len(shared['versions']) == 2
    assert '{+' in cli.done('protocol', 'compare', 'information-sharing', '1', '2')
    assert cli.run('who-to-call', '--form', 'labor', '--age', 'minor').status == 0
    assert cli.json('readiness')['gaps'] != []
    kinds = {each['kind'] for each in cli.json('show', 'notices')}
    assert {'review-due', 'not-acknowledged'} <= kinds, kinds
    for words in (['draft', 'operational'], ['sign-off', 'information-sharing'], ['list'],
                  ['draft', 'information-sharing', '--second-language', 'es']):
        assert '%' not in cli.done('protocol', *words).replace('100 %', ''), words
    spanish = cli.done('--language', 'es', 'protocol', 'list')
    assert spanish != cli.done('protocol', 'list')


def test_hostile_words(cli):
    with_version(cli)
    for word in ODD:
        for words in (['show', word], ['show', OWN, word], ['set', word, 'note=x'],
                      ['set', OWN, word + 'x', 'note=x'], ['state', word, 'drafting'],
                      ['adopt', word], ['approve', OWN, word, 'approved'],
                      ['acknowledge', OWN, word], ['sign-off', word], ['compare', OWN, word],
                      ['draft', word], ['show', OWN, '--edition', word], ['move', OWN, word, 'up'],
                      ['review', word, 'begin'], ['add', OWN, 'x', '--part', word]):
            if words[:1] == ['set'] and '=' in words[2]:
                continue
            answer = cli.run('protocol', words[0], *(['--'] if '--part' not in words and
                                                     '--edition' not in words else []), *words[1:])
            assert answer.status == 1 and answer.err.count('\n') == 1, f'{words}: {answer}'
            assert '\x1b' not in answer.err and len(answer.err) < 500, f'{words}: {answer}'
        for words in (['state', OWN, word], ['approve', OWN, 'Court', word], ['list', '--state', word],
                      ['review', OWN, 'finish', word], ['review', OWN, word],
                      ['acknowledge', OWN, 'Court', '--way', word], ['adopt', OWN, '--date', word],
                      ['draft', OWN, '--second-language', word]):
            answer = cli.run('protocol', *words)
            assert answer.status == 2 and answer.err.count('\n') == 1, f'{words}: {answer}'
        for words in (['question', 'show', word], ['readiness', '--question', word],
                      ['who-to-call', '--question', word], ['answer', 'remove', word],
                      ['answer', 'set', word, '--set', 'note=x']):
            answer = cli.run(*words) if not word.startswith('-') or '--question' in words else None
            assert answer is None or answer.status == 1, f'{words}: {answer}'
        for option in ('--form', '--age', '--also', '--speaks', '--number'):
            cli.refused('who-to-call', option, word, status=2)
    for words in (['protocol', 'show', b'caf\xe9'], ['question', 'show', b'\xff'],
                  ['protocol', 'adopt', OWN, '--summary', b'\xff']):
        cli.refused(*words)
    for words in (['protocol', 'list', '--open'], ['protocol', 'show'], ['who-to-call', 'labor'],
                  ['protocol', 'draft', OWN, '--edition', '1'], ['readiness', '--form', 'labor'],
                  ['protocol'], ['question'], ['answer', 'set']):
        cli.refused(*words, status=2)
    assert cli.json('protocol', 'sign-off', OWN)['missing'] == 3


senda.main(dict(globals()))
