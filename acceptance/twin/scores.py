"""Scores, ranks and ties of a session, recomputed with exact fractions (trust.md 2.2) from the standard library alone."""
import hashlib, json, re, unicodedata
from fractions import Fraction
from math import lcm


class Finding(Exception):
    def __init__(self, code): self.code = code


def check(holds, code):
    if not holds: raise Finding(code)


def sha(data): return hashlib.sha256(data if isinstance(data, bytes) else data.encode()).hexdigest()
def unit(text): return text.encode('utf-16-be')


def canonical(v):
    if v is None or v is True or v is False: return json.dumps(v)
    if isinstance(v, int):
        check(abs(v) <= 2**53 - 1, 10)
        return str(v)
    if isinstance(v, str):
        check(unicodedata.normalize('NFC', v) == v and not re.search('[\ud800-\udfff]', v), 10)
        return json.dumps(v, ensure_ascii=False).replace('\x7f', '\x7f')
    if isinstance(v, list): return '[' + ','.join(map(canonical, v)) + ']'
    check(isinstance(v, dict), 10)
    return '{' + ','.join(canonical(k) + ':' + canonical(v[k]) for k in sorted(v, key=unit)) + '}'


def same(a, b): return canonical(a) == canonical(b)


def round_to(value, mode):
    whole, rest = divmod(value, 1)
    if mode == 'down' or rest * 2 < 1: return int(whole)
    return int(whole) + (1 if rest * 2 > 1 or mode == 'half-up' else int(whole) % 2)


def decimals_of(rules, hundredths):
    """A value in hundredths rounded to the rules' decimals, in hundredths again."""
    return Fraction(round_to(hundredths * 10 ** rules['decimals'] / 100, rules['roundingMode']) * 100, 10 ** rules['decimals'])


def factor(rules, criterion):
    w = criterion.get('weight')
    return Fraction(w['num'] * rules['total'], w['den'] * criterion['max']) if w else Fraction(1)


def weighed(rules): return any(c.get('weight') for c in rules['criteria'])
def rounds_total(rules): return 'card-total' in rules['roundingPoints'] and (rules['decimals'] < 2 or weighed(rules))


def parts_of(rules):
    if not weighed(rules): return 1
    if 'criterion' in rules['roundingPoints'] or rounds_total(rules): return 10 ** max(0, rules['decimals'] - 2)
    return lcm(*(factor(rules, c).denominator for c in rules['criteria']))


def total_of(rules, seat):
    rules = rules_of(rules, seat.get('jury'))
    if 'normalised' in seat: return Fraction(seat['normalised'])
    total = Fraction(seat['card']['total'])
    if weighed(rules):
        values = [v * factor(rules, c) for c, (_, v) in zip(rules['criteria'], seat['card']['criteria'])]
        total = sum(decimals_of(rules, v) if 'criterion' in rules['roundingPoints'] else v for v in values)
    return decimals_of(rules, total) if rounds_total(rules) else total


def rules_of(rules, jury):
    """The rules as one jury scores by them: its own criteria where it has any."""
    own = [j['criteria'] for j in rules.get('juries', []) if j['id'] == jury and 'criteria' in j]
    return {**rules, 'criteria': own[0]} if own else rules


def split(rules, cards):
    """Each jury with its rules, its trim and its own cards."""
    check(all(any(c.get('jury') == j['id'] for j in rules['juries']) for c in cards), 24)
    return [(j, {**rules_of(rules, j['id']), 'trim': j['trim']}, [c for c in cards if c['jury'] == j['id']]) for j in rules['juries']]


def weigh(rules, means):
    """The weighed sum of (jury, mean in points), each mean rounded first where the rules say so."""
    early = lambda mean: decimals_of(rules, mean * 100) / 100 if 'mean' in rules['roundingPoints'] else mean
    return sum((Fraction(j['weight']['num'], j['weight']['den']) * early(mean) for j, mean in means), Fraction(0))


def trim(rules, cards):
    high, low = rules['trim']['high'], rules['trim']['low']
    order = sorted(cards, key=lambda c: (-total_of(rules, c), c['seat']))
    rest = order[high:]
    worst = sorted(rest, key=lambda c: (total_of(rules, c), c['seat']))[:low]
    kept = [c for c in rest if c not in worst]
    return kept, {'high': [c['seat'] for c in order[:high]], 'low': [c['seat'] for c in worst]}


def mean_of(rules, cards): return sum(total_of(rules, c) for c in cards) / len(cards)


def normalise(rules, entries):
    """Every judge's totals scaled to the mean of all counted cards of the session, rounded once to a hundredth."""
    if 'normalise' not in rules: return entries
    everything = [c for e in entries for c in e['cards'] or []]
    mean = lambda key, value: mean_of(rules, [c for c in everything if c.get(key) == value])
    panels = {jury: mean('jury', jury) for jury in {c.get('jury') for c in everything}}
    means = {seat: mean('seat', seat) for seat in {c['seat'] for c in everything}}
    def scaled(card):
        own, panel = means[card['seat']], panels[card.get('jury')]
        if own == 0 or own == panel: return card
        return {**card, 'normalised': round_to(total_of(rules, card) * panel / own, rules['roundingMode'])}
    return [{**e, 'cards': None if e['cards'] is None else [scaled(c) for c in e['cards']]} for e in entries]


def panel_sum(rules, cards):
    kept, dropped = trim(rules, cards)
    check(kept, 30)
    parts, total = parts_of(rules), sum(total_of(rules, c) for c in kept)
    out = {'dropped': dropped, 'sum': int(total * parts), 'count': len(kept)}
    return total / len(kept), {**out, 'den': parts} if parts > 1 else out


def score(rules, cards):
    if 'juries' in rules: return score_juries(rules, split(rules, cards), len(cards))
    if len(cards) < rules['minCards']:
        return {'outcome': 'too-few-cards', 'cards': len(cards), 'minCards': rules['minCards']}
    mean, out = panel_sum(rules, cards)
    return {**out, 'outcome': 'scored', 'cards': len(cards), 'score': shown(rules, mean), 'decimals': rules['decimals']}


def shown(rules, hundredths): return int(decimals_of(rules, hundredths) * 10 ** rules['decimals'] / 100)


def score_juries(rules, each, count):
    for jury, _, cards in each:
        if len(cards) < jury['minCards']:
            return {'outcome': 'too-few-cards', 'jury': jury['id'], 'cards': len(cards), 'minCards': jury['minCards']}
    sums = [(jury, cards, *panel_sum(own, cards)) for jury, own, cards in each]
    value = weigh(rules, [(jury, mean / 100) for jury, _, mean, _ in sums])
    dropped = {side: [seat for *_, out in sums for seat in out['dropped'][side]] for side in ('high', 'low')}
    out = {'outcome': 'scored', 'cards': count, 'dropped': dropped, 'sum': (value * 100).numerator, 'count': 1,
           'score': shown(rules, value * 100), 'decimals': rules['decimals'],
           'juries': [{'jury': jury['id'], 'cards': len(cards), **own} for jury, cards, _, own in sums]}
    den = (value * 100).denominator
    return {**out, 'den': den} if den > 1 else out


def mean_compared(rules, cards, what):
    """num and den of a mean in points: of the kept cards, or of all for the untrimmed one."""
    by_criterion = isinstance(what, dict)
    counted = cards if what == 'untrimmed-mean' else trim(rules, cards)[0]
    value = lambda c: dict(map(tuple, c['card']['criteria']))[what['criterion']] if by_criterion else total_of(rules, c)
    parts = 1 if by_criterion else parts_of(rules)
    return int(sum(map(value, counted)) * parts), len(counted) * 100 * parts


def compared(rules, cards, what):
    if 'juries' in rules:
        has = lambda own: not isinstance(what, dict) or any(c['id'] == what['criterion'] for c in own['criteria'])
        means = [(jury, Fraction(*mean_compared(own, given, what))) for jury, own, given in split(rules, cards) if has(own)]
        value = weigh(rules, means)
        num, den = value.numerator, value.denominator
    else: num, den = mean_compared(rules, cards, what)
    if rules['compare'] == 'exact': return [num, den]
    return [round_to(Fraction(num, den) * 10 ** rules['decimals'], rules['roundingMode']), 10 ** rules['decimals']]


def tiers_of(projects, values):
    tiers, last = [], None
    for value, project in sorted(zip([Fraction(*v) for v in values], projects), key=lambda p: (-p[0], unit(p[1]))):
        if value == last: tiers[-1].append(project)
        else: tiers.append([project])
        last = value
    return tiers


def rank(rules, entries, decisions):
    groups, entries = list(dict.fromkeys(e['group'] for e in entries)), normalise(rules, entries)
    return {'v': 1, 'groups': [rank_group(rules, g, [e for e in entries if e['group'] == g], decisions) for g in groups],
            'decisions': decisions}


def rank_group(rules, group, entries, decisions):
    of = {e['project']: e for e in entries}
    results = {p: e['cards'] is not None and score(rules, e['cards']) for p, e in of.items()}
    is_scored = lambda p: results[p] and results[p]['outcome'] == 'scored'
    names = sorted(of, key=unit)
    unranked = [{'project': p, 'reason': 'not-presented' if of[p]['cards'] is None else 'too-few-cards'}
                for p in names if not is_scored(p)]

    def earlier(p, stage):
        found = [e for e in of[p].get('earlier') or [] if e['stage'] == stage]
        return [found[0]['score'], 10 ** found[0]['decimals']] if found else None

    def values_of(projects, what):
        return [earlier(p, what['stage']) if isinstance(what, dict) and 'stage' in what else
                compared(rules, of[p]['cards'], what) for p in projects]

    def settle(projects, i, trace):
        step = rules['ties'][i] if i < len(rules['ties']) else 'committee-ruling'
        taken = {'step': step, 'projects': projects, 'values': None, 'decision': None, 'tiers': [projects]}
        if step == 'untrimmed-mean' or isinstance(step, dict):
            values = values_of(projects, step)
            if all(v is not None for v in values): taken.update(values=values, tiers=tiers_of(projects, values))
        elif step != 'both-advance':
            about = [d for d in decisions if d['step'] == step and all(d['tiers']) and
                     sorted(sum(d['tiers'], []), key=unit) == projects]
            if not about:
                trace['open'].append({'projects': projects, 'needs': step})
                return [projects]
            taken.update(decision=about[0]['ref'], tiers=[sorted(t, key=unit) for t in about[0]['tiers']])
        trace['steps'].append(taken)
        if step in ('both-advance', 'committee-ruling'): return taken['tiers']
        return [s for t in taken['tiers'] for s in ([t] if len(t) == 1 else settle(t, i + 1, trace))]

    rows, ties = [], []
    scored = [p for p in names if is_scored(p)]
    for equal in tiers_of(scored, values_of(scored, 'mean')):
        trace = {'rank': len(rows) + 1, 'projects': equal, 'steps': [], 'open': []}
        tiers = [equal] if len(equal) == 1 else settle(equal, 0, trace)
        if len(equal) > 1: ties.append(trace)
        for tier in tiers:
            place = {'rank': len(rows) + 1, 'tied': len(tier) > 1}
            rows += [{'project': p, **place, **{k: v for k, v in results[p].items()
                      if k in ('score', 'decimals', 'sum', 'count', 'den')}} for p in tier]
    return {'group': group, 'rows': rows, 'ties': ties, 'unranked': unranked}


def check_results(told, own):
    row = lambda r: {k: v for k, v in r.items() if k not in ('rank', 'tied')}
    plain = lambda res: [{'group': g['group'], 'unranked': g['unranked'],
                          'rows': sorted(map(row, g['rows']), key=lambda r: unit(r['project']))} for g in res['groups']]
    check(same(plain(told), plain(own)), 31)
    check(same([g['ties'] for g in told['groups']], [g['ties'] for g in own['groups']]), 32)
    check(same(told, own), 31)
