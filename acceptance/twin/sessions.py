#!/usr/bin/env python3
"""Writes random sessions as bundles: sessions.py FOLDER SEED COUNT. Their results are the twin's own, so that another
verifier which accepts them has computed the same means, trims, roundings, ranks, ties, absences, recusals and voids."""
import hashlib, json, random, sys, zipfile
from scores import canonical, rank, rules_of, score, sha


class Chain:
    def __init__(self, session):
        self.session, self.lines, self.last, self.seq = session, [], sha('csc-ledger-1|' + session), 0

    def add(self, kind, data):
        self.seq += 1
        at = '2026-07-28T%02d:%02d:%02d.%03dZ' % (1 + self.seq // 3600, self.seq // 60 % 60, self.seq % 60, self.seq % 1000)
        body = {'v': 1, 'session': self.session, 'seq': self.seq, 'prev': self.last, 'at': at, 'actor': 'per_demo',
                'requestId': 'req_%d' % self.seq, 'kind': kind, 'data': data}
        self.last = sha(canonical(body))
        self.lines.append('{"body":%s,"hash":"%s"}\n' % (canonical(body), self.last))


def random_rules(r):
    count, step = r.randint(1, 6), r.choice([1, 10, 50, 100])
    maxima = [r.randint(1, 40) * 100 for _ in range(count)]
    criteria = [{'id': 'c%d' % i, 'name': '评分项%d' % i, 'max': m} for i, m in enumerate(maxima)]
    if r.random() < .35:
        shares = [r.randint(1, 9) for _ in criteria]
        for c, share in zip(criteria, shares): c['weight'] = {'num': share, 'den': sum(shares)}
    ties = r.sample(['untrimmed-mean', {'criterion': 'c0'}, {'criterion': 'c%d' % (count - 1)}], r.randint(0, 2))
    ties += r.choice([[], ['judges-vote'], ['play-off'], ['both-advance']])
    high, low = r.choice([(0, 0), (1, 1), (1, 0), (0, 1), (2, 2)])
    more = {'normalise': 'mean-ratio'} if r.random() < .3 else {}
    plain = {**more, 'criteria': criteria, 'step': step, 'total': 10000 if any('weight' in c for c in criteria) else sum(maxima),
            'trim': {'high': high, 'low': low}, 'minCards': high + low + r.randint(1, 2), 'decimals': r.randint(0, 4),
            'roundingPoints': r.sample(['criterion', 'card-total', 'mean'], r.randint(0, 3)),
            'roundingMode': r.choice(['half-up', 'half-even', 'down']), 'compare': r.choice(['rounded', 'exact']),
             'ties': ties, 'absence': 'count-present', 'times': {'pitch': 480, 'answer': 300}}
    return with_juries(r, plain) if r.random() < .4 else plain


def with_juries(r, rules):
    """Two or three juries with shares and trims of their own; the last one now and then with criteria of its own."""
    shares = [r.randint(1, 7) for _ in range(r.randint(2, 3))]
    juries = []
    for n, share in enumerate(shares):
        high, low = r.choice([(0, 0), (1, 0), (0, 1), (1, 1)])
        juries.append({'id': 'j%d' % n, 'name': '评审组%d' % n, 'weight': {'num': share, 'den': sum(shares)},
                       'trim': {'high': high, 'low': low}, 'minCards': high + low + r.randint(1, 2)})
    if r.random() < .5 and not any('weight' in c for c in rules['criteria']):
        juries[-1]['criteria'] = [{'id': 'own', 'name': '本组评分项', 'max': rules['total']}]
    return {**rules, 'trim': {'high': 0, 'low': 0}, 'minCards': sum(j['minCards'] for j in juries), 'juries': juries}


def seats_of(r, rules):
    """A seat for each judge: enough in every jury, and some to spare."""
    wanted = [(j['id'], j['minCards']) for j in rules['juries']] if 'juries' in rules else [(None, rules['minCards'])]
    juries = [jury for jury, least in wanted for _ in range(least + r.randint(0, 4 if jury is None else 2))]
    return [{'seat': n, 'judge': 'per_%02d' % n, **({'jury': jury} if jury else {})} for n, jury in enumerate(juries, 1)]


def session_of(r, name):
    rules, chain = random_rules(r), Chain(name)
    panel = seats_of(r, rules)
    judges = [p['judge'] for p in panel]
    projects = ['app_%02d' % i for i in range(r.randint(1, 7))]
    # few different values, so that ties are common
    values = lambda jury: [(c['id'], r.choice([0, c['max'] // 2, c['max']]) // rules['step'] * rules['step']) for c in rules_of(rules, jury)['criteria']]
    digest, two = sha(canonical(rules)), ['per_a', 'per_b']
    chain.add('rules.fix', {'rules': rules, 'signedBy': two})
    groups = {p: r.choice(['enterprise', 'startup']) for p in projects}
    listed = [{'project': p, 'group': groups[p]} for p in projects]
    chain.add('session.open', {'edition': 'yanshi', 'round': 'final', 'panel': panel, 'projects': listed, 'rulesHash': digest})
    counted = {}
    for p in projects:
        if r.random() < .1: continue
        spare = {j['id']: sum(p['jury'] == j['id'] for p in panel) - j['minCards'] for j in rules.get('juries', [])} or {None: len(judges) - rules['minCards']}
        shown = []
        for seat, j in enumerate(judges, 1):
            jury = panel[seat - 1].get('jury')
            if spare[jury] > 0 and r.random() < .15:
                spare[jury] -= 1
                if r.random() < .5: chain.add('recuse', {'judge': j, 'project': p, 'code': 'family'})
                else: chain.add('score.absent', {'judge': j, 'project': p, 'reason': 'absent', 'approvedBy': two})
                continue
            version, before = 1, None
            while True:
                criteria = [list(v) for v in values(jury)]
                card = {'criteria': criteria, 'total': sum(v for _, v in criteria)}
                nonce = hashlib.sha256(b'%d' % r.getrandbits(64)).hexdigest()
                bound = {'project': p, 'judge': j, 'version': version}
                commit = sha(canonical({'v': 1, 'session': name, **bound, 'card': card, 'nonce': nonce}))
                chain.add('score.seal', {**bound, 'commit': commit, 'supersedes': before})
                if r.random() > .1: break
                chain.add('score.reopen', {**bound, 'reason': '演示', 'approvedBy': two})
                version, before = version + 1, commit
            shown.append({'judge': j, 'version': version, 'card': card, 'nonce': nonce, 'seat': seat, **({'jury': jury} if jury else {})})
        cards = [{k: c[k] for k in ('seat', 'card', 'jury') if k in c} for c in shown]
        chain.add('reveal', {'project': p, 'cards': [{k: c[k] for k in ('judge', 'version', 'card', 'nonce')} for c in shown],
                             'result': score(rules, cards)})
        counted[p] = (cards, judges)
    entries = lambda: [{**e, 'cards': counted[e['project']][0] if e['project'] in counted else None} for e in listed]
    results, decisions = None, []
    while True:
        results = rank(rules, entries(), decisions)
        open_ = [o for g in results['groups'] for t in g['ties'] for o in t['open']]
        if not open_: break
        told = r.sample(open_[0]['projects'], len(open_[0]['projects']))
        decisions = decisions + [{'step': open_[0]['needs'], 'tiers': [[p] for p in told], 'ref': 'dec_%d' % len(decisions)}]
    chain.add('session.lock', {'results': results, 'resultHash': sha(canonical(results))})
    chain.results = results
    scored = [p for p in counted if len(counted[p][0]) > 1]
    if scored and r.random() < .4: void(r, rules, chain, counted, (r.choice(scored), results, decisions, entries))
    return chain, {digest: rules}


def void(r, rules, chain, counted, now):
    project, results, decisions, entries = now
    cards, judges = counted[project]
    gone = r.choice(cards)
    before = {'projects': [{'project': project, 'result': score(rules, cards)}], 'results': results}
    left = [c for c in cards if c is not gone]
    counted[project] = (left, judges)
    chain.add('score.void', {'judge': judges[gone['seat'] - 1], 'project': project, 'ruling': 'rul_1'})
    after = {'projects': [{'project': project, 'result': score(rules, left)}], 'results': rank(rules, entries(), decisions)}
    chain.results = after['results']
    chain.add('result.recompute', {'ruling': 'rul_1', 'before': before, 'after': after})


def lists_of(r, chain, results):
    """An award list and a recommendation list of these results, and the chain that published them."""
    tables, lines = [], []
    for g in results['groups']:
        rows, prizes, start = g['rows'], [], 0
        for name in ('一等奖', '二等奖'):
            edges = [e for e in range(start, len(rows) + 1) if not 0 < e < len(rows) or rows[e - 1]['rank'] != rows[e]['rank']]
            if not edges: break
            edge = r.choice(edges)
            prizes.append({'name': name, 'count': edge - start})
            lines += [{'group': g['group'], 'project': x['project'], 'rank': x['rank'], 'prize': name} for x in rows[start:edge]]
            start = edge
        tables.append({'group': g['group'], 'prizes': prizes})
    ranked = [(g['group'], x) for g in results['groups'] for x in g['rows']]
    chosen = [{'group': g, 'project': x['project'], 'rank': x['rank'], 'officialNumber': 'YS%d' % n, 'reason': ''} for n, (g, x) in enumerate(ranked)]
    lists = [{'kind': 'award', 'version': 1, 'sessions': [chain.session], 'tables': tables, 'lines': lines,
              'disqualified': {'projects': [], 'moveUp': True}},
             {'kind': 'recommendation', 'version': 1, 'sessions': [chain.session], 'quota': len(chosen), 'share': None, 'lines': chosen}]
    edition = Chain('edition:yanshi')
    for each in lists: edition.add('list.publish', {'listHash': sha(canonical(each)), 'version': 1})
    return edition, lists


def write(path, chain, rules, edition, lists):
    files = {'ledger.ndjson': ''.join(chain.lines + edition.lines), 'rules.json': canonical(rules), 'lists.json': canonical({'lists': lists}),
             'anchors.json': canonical({'anchors': [{'session': chain.session, 'seq': chain.seq, 'hash': chain.last, 'how': 'paper', 'ref': '演示'}]})}
    files['manifest.json'] = canonical({'v': 1, 'files': {name: sha(text) for name, text in files.items()}})
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as out:
        for name, text in files.items(): out.writestr(name, text)


if __name__ == '__main__':
    folder, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    for n in range(count):
        r = random.Random(seed * 1_000_003 + n)
        chain, rules = session_of(r, 'ses_%d' % n)
        edition, lists = lists_of(r, chain, chain.results)
        write('%s/%d.zip' % (folder, n), chain, rules, edition, lists)
        print('%d.zip CSC1:%s:%d:%s' % (n, chain.session, chain.seq, chain.last))
