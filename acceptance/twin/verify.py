#!/usr/bin/env python3
"""Second opinion on a verification bundle: verify.py bundle.zip [CSC1:...]; prints and exits with the code, 0 = all agree.

Written from trust.md 2.3 to 2.6, sharing nothing with the product or its verifier. With --batch it reads lines of
`path anchor...` from standard input and prints one code a line.
"""
import json, re, sys, zipfile
from lists import check_draws, check_lists, two_people
from scores import Finding, canonical, check, check_results, rank, rules_of, same, score, sha, unit


def read_chains(text):
    check(text.endswith('\n'), 10)
    chains = {}
    for line in text[:-1].split('\n'):
        stored = json.loads(line)
        body, digest = stored['body'], stored['hash']
        written = canonical(body)
        check(line == '{"body":%s,"hash":"%s"}' % (written, digest), 10)
        check(sorted(body) == ['actor', 'at', 'data', 'kind', 'prev', 'requestId', 'seq', 'session', 'v'] and body['v'] == 1, 10)
        check(re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z', body['at']), 10)
        check(sha(written) == digest, 11)
        chain = chains.setdefault(body['session'], [])
        check(body['seq'] == len(chain) + 1, 12)
        check(body['prev'] == (chain[-1]['hash'] if chain else sha('csc-ledger-1|' + body['session'])), 12)
        check(not chain or body['at'] > chain[-1]['at'], 13)
        chain.append({**body, 'hash': digest})
    return chains


def check_anchor(chains, session, seq, digest):
    chain = chains.get(session)
    check(chain, 14)
    lost = [a for e in chain if e['kind'] == 'recovery.resume' for a in e['data']['lostAnchors']]
    if not any(a['seq'] == seq and a['hash'] == digest for a in lost):
        check(1 <= seq <= len(chain) and chain[seq - 1]['hash'] == digest, 14)


AFTER_LOCK = ('score.void', 'result.recompute', 'witness.sign', 'anchor', 'recovery.resume', 'list.publish')


def replay(session, entries, all_rules):
    opening = next((e for e in entries if e['kind'] == 'session.open'), None)
    if not opening:
        check(not any(e['kind'].startswith('score.') or e['kind'] == 'reveal' for e in entries), 22)
        return None
    data = opening['data']
    rules = all_rules.get(data['rulesHash'])
    check(rules and sha(canonical(rules)) == data['rulesHash'], 11)
    fixed = [e for e in entries if e['kind'] == 'rules.fix' and e['seq'] < opening['seq']]
    check(not fixed or same(fixed[-1]['data']['rules'], rules), 11)
    seats = {p['judge']: p['seat'] for p in data['panel']}
    check(len(seats) == len(data['panel']) == len(set(seats.values())), 24)
    juries = {p['judge']: p.get('jury') for p in data['panel']}
    check(all(jury in [j['id'] for j in rules.get('juries', [{'id': None}])] for jury in juries.values()), 24)
    projects = data['projects']
    cards, revealed, official, voided = {}, {}, {}, {}
    state = {'locked': False, 'results': None}
    ranking = lambda decisions: rank(rules, [{**p, 'cards': revealed.get(p['project'])} for p in projects], decisions)

    def aside(d, status):
        if d['project'] not in revealed:
            cards[d['project'], d['judge']] = {'version': 0, 'commit': None, **cards.get((d['project'], d['judge']), {}), 'status': status}

    def seal(d):
        now = cards.get((d['project'], d['judge']), {})
        if d['project'] in revealed: return
        if d.get('via') != 'receipt':
            check(now.get('status') != 'sealed', 24)
            check(d['version'] == now.get('version', 0) + 1 and d['supersedes'] == now.get('commit'), 23)
        check(d['version'] > now.get('version', 0), 23)
        cards[d['project'], d['judge']] = {'status': 'sealed', 'version': d['version'], 'commit': d['commit']}

    def reopen(d):
        now = cards.get((d['project'], d['judge']), {})
        check(now.get('status') == 'sealed' and now['version'] == d['version'] and d['project'] not in revealed and two_people(d['approvedBy']), 23)
        now['status'] = 'reopened'

    def reveal(d):
        project, shown = d['project'], d['cards']
        check(any(p['project'] == project for p in projects), 22)
        check(project not in revealed, 23)
        judges = {c['judge'] for c in shown}
        check(len(judges) == len(shown), 24)
        for c in shown:
            now = cards.get((project, c['judge']), {})
            check(c['judge'] in seats and now.get('status') == 'sealed' and now['version'] == c['version'], 23)
        for judge in seats:
            status = cards.get((project, judge), {}).get('status')
            check(judge in judges or status == 'recused' or status == 'absent' and rules['absence'] == 'count-present', 22)
        check(len(shown) >= rules['minCards'], 22)
        for c in shown:
            bound = {'v': 1, 'session': session, 'project': project, **{k: c[k] for k in ('judge', 'version', 'card', 'nonce')}}
            check(sha(canonical(bound)) == cards[project, c['judge']]['commit'], 20)
            values, criteria = c['card']['criteria'], rules_of(rules, juries[c['judge']])['criteria']
            check([v[0] for v in values] == [k['id'] for k in criteria], 21)
            check(all(type(v) is int and 0 <= v <= k['max'] and v % rules['step'] == 0 for (_, v), k in zip(values, criteria)), 21)
            check(sum(v for _, v in values) == c['card']['total'], 21)
        jury = lambda judge: {'jury': juries[judge]} if juries[judge] else {}
        counted = [{'seat': seats[c['judge']], 'card': c['card'], **jury(c['judge'])} for c in shown]
        own = score(rules, counted)
        check(own['outcome'] == 'scored', 22)
        check(same(d['result'], own), 30)
        revealed[project], official[project] = counted, own

    def void(d):
        project, seat = d['project'], seats.get(d['judge'])
        check(any(c['seat'] == seat for c in revealed.get(project, [])), 33)
        voided.setdefault(project, official.get(project))
        revealed[project] = [c for c in revealed[project] if c['seat'] != seat]

    def recompute(d):
        before, after = d['before'], d['after']
        touched = sorted(voided)
        told = lambda snapshot: sorted(snapshot['projects'], key=lambda p: unit(p['project']))
        own = lambda of: [{'project': p, 'result': of[p]} for p in touched]
        was = own(voided)
        for p in touched: official[p] = score(rules, revealed[p])
        check(same(told(before), was) and same(told(after), own(official)) and same(before['results'], state['results']), 33)
        ranked = ranking(after['results']['decisions']) if state['locked'] and after['results'] else None
        check(same(after['results'], ranked), 33)
        state['results'] = after['results']
        voided.clear()

    def lock(d):
        check(not voided, 33)
        check_results(d['results'], ranking(d['results']['decisions']))
        check(sha(canonical(d['results'])) == d['resultHash'], 31)
        state.update(locked=True, results=d['results'])

    def absent(d):
        check(two_people(d['approvedBy']), 22)
        aside(d, 'absent')

    steps = {'score.seal': seal, 'score.reopen': reopen, 'score.absent': absent, 'recuse': lambda d: aside(d, 'recused'),
             'reveal': reveal, 'score.void': void, 'result.recompute': recompute, 'session.lock': lock}
    for e in entries:
        check(not state['locked'] or e['kind'] in AFTER_LOCK, 23)
        check(e['kind'] != 'session.open' or e is opening, 22)
        if e['kind'] in steps: steps[e['kind']](e['data'])
    check(not voided, 33)
    return state['results']


def check_earlier(entries, chains):
    opening = next((e for e in entries if e['kind'] == 'session.open'), None)
    for p in opening['data']['projects'] if opening else []:
        for told in p.get('earlier', []):
            chain = chains.get(told['session'])
            ranked = [e['data']['results'] for e in chain or [] if e['kind'] == 'session.lock']
            ranked += [e['data']['after']['results'] for e in chain or [] if e['kind'] == 'result.recompute']
            rows = [r for res in ranked if res for g in res['groups'] for r in g['rows']]
            stood = [r for r in rows if all(r[k] == v for k, v in (('project', p['project']), ('score', told['score']), ('decimals', told['decimals'])))]
            check(chain is None or stood, 31)


def verify(path, anchors):
    with zipfile.ZipFile(path) as zipped:
        check(len(set(zipped.namelist())) == len(zipped.namelist()), 10)
        files = {name: zipped.read(name) for name in zipped.namelist()}
    text = {name: data.decode() for name, data in files.items()}
    chains = read_chains(text['ledger.ndjson'])
    for a in json.loads(text['anchors.json'])['anchors']: check_anchor(chains, a['session'], a['seq'], a['hash'])
    for told in anchors:
        found = re.fullmatch(r'CSC1:(.+):(\d+):([0-9a-f]{64})', told.strip())
        check(found, 10)
        check_anchor(chains, found[1], int(found[2]), found[3])
    rules, results = json.loads(text['rules.json']), {}
    for session, entries in chains.items():
        for e in entries:
            if e['kind'] in ('witness.sign', 'anchor'):
                at, digest = e['data']['headSeq'], e['data']['headHash']
                check(1 <= at < e['seq'] and entries[at - 1]['hash'] == digest, 14)
        results[session] = replay(session, entries, rules)
        check_earlier(entries, chains)
        check_draws(entries)
    check_lists(json.loads(text['lists.json'])['lists'], chains, results)
    named = json.loads(text['manifest.json'])['files']
    check(all(name == 'manifest.json' or named.get(name) == sha(data) for name, data in files.items()), 10)
    check(all(name in files or name == 'directory.json' for name in named), 10)


def code_of(path, anchors):
    try:
        verify(path, anchors)
        return 0
    except Finding as finding:
        return finding.code
    except Exception:
        return 10


if __name__ == '__main__':
    if sys.argv[1:] == ['--batch']:
        for line in sys.stdin:
            path, *anchors = line.split()
            print(code_of(path, anchors), flush=True)
    else:
        code = code_of(sys.argv[1], sys.argv[2:])
        print(code)
        sys.exit(code)
