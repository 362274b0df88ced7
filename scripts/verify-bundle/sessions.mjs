import { canonical, same } from './canonical.mjs'
import { applyDiscussion } from './discussion.mjs'
import { check, sha256, twoPeople } from './finding.mjs'
import { checkResults, rankSession } from './ranks.mjs'
import { applyReveal } from './reveal.mjs'
import { scoreProject } from './scores.mjs'
import { checkVeto, strikeOut } from './terms.mjs'

const AFTER_LOCK = [
  'score.void',
  'result.recompute',
  'witness.sign',
  'anchor',
  'recovery.resume',
  'list.publish',
]

/**
 * Replays one session's chain; returns its state with `locked` and the `results` in force (null before the lock), or
 * null for a chain without a session. Findings 11 and 20 to 33. `rules` maps rulesHash → rubric.
 */
export function replaySession(session, entries, rules) {
  const opening = entries.find(entry => entry.kind === 'session.open')
  if (!opening) {
    const stray = entries.find(entry => entry.kind.startsWith('score.') || entry.kind === 'reveal')
    check(!stray, 22, '有评分而没有开场记录')
    return null
  }
  const state = openSession(session, opening, entries, rules)
  for (const entry of entries) {
    check(
      !state.locked || AFTER_LOCK.includes(entry.kind),
      23,
      `第 ${entry.seq} 条:冻结之后又有 ${entry.kind}`,
    )
    check(entry.kind !== 'session.open' || entry === opening, 22, `第 ${entry.seq} 条:重复开场`)
    if (Object.hasOwn(steps, entry.kind)) steps[entry.kind](state, entry.data, `第 ${entry.seq} 条`)
  }
  check(state.voided.size === 0, 33, '有评分表作废,但没有重新计算')
  return state
}

function openSession(session, opening, entries, rules) {
  const { rulesHash, panel, projects } = opening.data
  const rubric = rules[rulesHash]
  check(rubric && sha256(canonical(rubric)) === rulesHash, 11, '评分规则与开场时固定的摘要不符')
  const fixed = entries.filter(entry => entry.kind === 'rules.fix' && entry.seq < opening.seq).at(-1)
  check(!fixed || same(fixed.data.rules, rubric), 11, '开场用的评分规则不是签署的那一版')
  const seats = new Map(panel.map(({ judge, seat }) => [judge, seat]))
  check(seats.size === panel.length && new Set(seats.values()).size === panel.length, 24, '评委或席号重复')
  const juries = new Set((rubric.juries ?? [undefined]).map(jury => jury?.id))
  check(
    panel.every(({ jury }) => juries.has(jury)),
    24,
    '席位的评审组与评分规则不符',
  )
  return {
    session,
    rubric,
    seats,
    /** judge → { seat, jury? } */
    places: new Map(panel.map(({ judge, ...place }) => [judge, place])),
    projects,
    /** 'project|judge' → { status, version, commit } */
    cards: new Map(),
    /** project → judges who read it online; without an entry the whole panel does */
    assigned: new Map(),
    /** project → counted cards after the reveal */
    revealed: new Map(),
    official: new Map(),
    /** project → its cards as first revealed, once a judge gave a new mark */
    discussed: new Map(),
    voided: new Map(),
    round: opening.data.round,
    terms: opening.data.terms ?? {},
    /** project → { role, ref } */
    vetoes: new Map(),
    locked: false,
    results: null,
  }
}

const keyOf = ({ project, judge }) => canonical([project, judge])

const steps = {
  'score.seal'(state, data, where) {
    if (state.revealed.has(data.project)) return
    const current = state.cards.get(keyOf(data))
    if (data.via !== 'receipt') {
      check(current?.status !== 'sealed', 24, `${where}:同一评委又交一份,前一份没有退回`)
      check(data.version === (current?.version ?? 0) + 1, 23, `${where}:评分表版本不连续`)
      check(data.supersedes === (current?.commit ?? null), 23, `${where}:没有接着被取代的那一版`)
    }
    check(data.version > (current?.version ?? 0), 23, `${where}:旧版评分表盖过新版`)
    state.cards.set(keyOf(data), { status: 'sealed', version: data.version, commit: data.commit })
  },
  'score.reopen'(state, data, where) {
    const current = state.cards.get(keyOf(data))
    const open =
      current?.status === 'sealed' && current.version === data.version && !state.revealed.has(data.project)
    check(open && twoPeople(data.approvedBy), 23, `${where}:退回重打不合规定(须在亮分前、两人同意)`)
    state.cards.set(keyOf(data), { ...current, status: 'reopened' })
  },
  'score.absent'(state, data, where) {
    check(twoPeople(data.approvedBy), 22, `${where}:记为缺席须两人同意`)
    standAside(state, data, 'absent')
  },
  'assign.fix'(state, { project, judges }, where) {
    check(
      !state.revealed.has(project) && judges.every(judge => state.seats.has(judge)),
      24,
      `${where}:亮分后改派,或改派给不在评审组的人`,
    )
    state.assigned.set(project, new Set(judges))
  },
  recuse(state, data) {
    standAside(state, data, 'recused')
  },
  reveal: applyReveal,
  'score.rediscuss': applyDiscussion,
  veto(state, data, where) {
    checkVeto(state, data, where)
    state.vetoes.set(data.project, { role: data.role, ref: data.ref })
  },
  'score.void'(state, { project, judge }, where) {
    const cards = state.revealed.get(project) ?? []
    const seat = state.seats.get(judge)
    check(
      cards.some(card => card.seat === seat),
      33,
      `${where}:作废的评分表不在计分之列`,
    )
    if (!state.voided.has(project)) state.voided.set(project, state.official.get(project))
    state.revealed.set(
      project,
      cards.filter(card => card.seat !== seat),
    )
  },
  'result.recompute'(state, { before, after }, where) {
    const touched = [...state.voided.keys()].sort()
    const snapshot = results => touched.map(project => ({ project, result: results.get(project) }))
    const inOrder = list => [...list].sort((a, b) => (a.project < b.project ? -1 : 1))
    for (const project of touched) {
      state.official.set(project, scoreProject(state.rubric, state.revealed.get(project)))
    }
    check(same(inOrder(before.projects), snapshot(state.voided)), 33, `${where}:重算前的结果不是当时的结果`)
    check(same(inOrder(after.projects), snapshot(state.official)), 33, `${where}:重算后的结果与评分表不符`)
    check(same(before.results, state.results), 33, `${where}:重算前的名次不是当时的名次`)
    const ranked = state.locked && after.results ? rank(state, after.results.decisions) : null
    check(same(after.results, ranked), 33, `${where}:重算后的名次与评分表不符`)
    state.results = after.results
    state.voided.clear()
  },
  'session.lock'(state, { results, resultHash }, where) {
    check(state.voided.size === 0, 33, `${where}:冻结前有作废而没有重算`)
    checkResults(results, rank(state, results.decisions))
    check(sha256(canonical(results)) === resultHash, 31, `${where}:名次表与其摘要不符`)
    Object.assign(state, { locked: true, results })
  },
}

/** A judge who recuses or is absent has no current card; the version keeps counting. */
function standAside(state, data, status) {
  if (state.revealed.has(data.project)) return
  const current = state.cards.get(keyOf(data))
  state.cards.set(keyOf(data), { version: current?.version ?? 0, commit: current?.commit ?? null, status })
}

function rank({ rubric, round, terms, projects, revealed, vetoes }, decisions) {
  const entries = projects.map(({ project, group, earlier }) => {
    return { project, group, cards: revealed.get(project) ?? null, earlier }
  })
  const weighing = terms.weights && { weights: terms.weights, stage: round }
  const ranked = rankSession(rubric, entries, decisions, weighing)
  if (vetoes.size === 0) return ranked
  return { ...ranked, groups: ranked.groups.map(group => strikeOut(group, vetoes)) }
}
