"""Draws (csc-draw-1, trust.md 2.6) and published lists of a bundle, recomputed from the standard library alone."""
import hashlib, hmac
from scores import canonical, check, same, sha, unit


def two_people(ids): return isinstance(ids, list) and len(set(ids)) >= 2


def draw_order(d, secret, entropy):
    mac = lambda key, text: hmac.new(key, text, hashlib.sha256).digest()
    seed = mac(secret, f"csc-draw-1|{d['drawId']}|{d['attempt']}|{d['poolHash']}|{entropy}".encode())
    counter, order = 0, list(d['pool'])
    for i in range(len(order) - 1, 0, -1):
        while True:
            value = int.from_bytes(mac(seed, counter.to_bytes(8, 'big'))[:6], 'big')
            counter += 1
            if value < 2**48 - 2**48 % (i + 1): break
        j = value % (i + 1)
        order[i], order[j] = order[j], order[i]
    return order


def check_draws(entries):
    commits, done = {}, {}
    for e in entries:
        d, key = e['data'], (e['data'].get('drawId'), e['data'].get('attempt'))
        if e['kind'] == 'draw.commit':
            check(key not in commits and (key[1] == 1 or (key[0], key[1] - 1) in commits), 50)
            check(key[1] == 1 or d.get('reason') and two_people(d.get('approvedBy')), 50)
            check(d['pool'] == sorted(set(d['pool']), key=unit) and sha(canonical(d['pool'])) == d['poolHash'], 50)
            check(not any(x['id'] in d['pool'] for x in d['excluded']), 50)
            members = sum((s['members'] for s in d['strata']), [])
            check(not members or sorted(members, key=unit) == d['pool'], 50)
            commits[key] = d
        if e['kind'] == 'draw.reveal':
            check(key in commits and key not in done, 50)
            secret = bytes.fromhex(d['serverSeed'])
            check(sha(secret) == commits[key]['seedCommit'], 50)
            done[key] = draw_order(commits[key], secret, d['entropy'])
            check(done[key] == d['permutation'], 50)
        if e['kind'] == 'order.fix' and d['draw']:
            key = (d['draw']['drawId'], d['draw']['attempt'])
            check(key in done and key[1] == max(a for i, a in commits if i == key[0]), 50)
            groups = [s['members'] for s in commits[key]['strata']] or [done[key]]
            check(d['order'] == [p for g in groups for p in done[key] if p in g], 50)


def check_lists(lists, chains, results):
    for told in lists:
        digest = sha(canonical(told))
        published = [e for c in chains.values() for e in c if e['kind'] == 'list.publish' and e['data']['listHash'] == digest]
        check(any(e['data']['version'] == told['version'] for e in published), 41)
        groups = {}
        for name in told['sessions']:
            check(results.get(name), 41)
            for g in results[name]['groups']:
                check(g['group'] not in groups, 41)
                groups[g['group']] = g['rows']
        if told['kind'] == 'award': check_awards(told, groups)
        if told['kind'] == 'recommendation': check_recommendation(told, groups)


def check_awards(told, groups):
    out, lines = told['disqualified'], []
    for table in told['tables']:
        rows = [r for r in groups.get(table['group'], []) if not out['moveUp'] or r['project'] not in out['projects']]
        start = 0
        for prize in table['prizes']:
            check(type(prize['count']) is int and prize['count'] >= 0, 40)
            edge = start + prize['count']
            check(not (0 < edge < len(rows) and rows[edge - 1]['rank'] == rows[edge]['rank']), 40)
            lines += [{'group': table['group'], 'project': r['project'], 'rank': r['rank'], 'prize': prize['name']} for r in rows[start:edge]]
            start = edge
    check(same(told['lines'], [line for line in lines if line['project'] not in out['projects']]), 40)


def check_recommendation(told, groups):
    lines, share = told['lines'], told['share']
    check(len(lines) <= told['quota'], 40)
    check(not share or share['den'] * sum(x['group'] == share['group'] for x in lines) <= share['num'] * len(lines), 41)
    check(len({x['project'] for x in lines}) == len(lines), 41)
    for x in lines:
        row = next((r for r in groups.get(x['group'], []) if r['project'] == x['project']), None)
        check(row and row['rank'] == x['rank'] and x['officialNumber'].strip(), 41)
