import { same } from './canonical.mjs'
import { check } from './finding.mjs'

/**
 * The panel as drawn (50): places follow from the newest permutation, each who falls out is followed by the next
 * alternate who may serve, nobody accepts who was neither drawn nor named. Warns of seats that came about otherwise.
 */
export function checkPanels(entries, warnings) {
  const state = {
    commits: new Map(),
    draws: new Map(),
    named: new Set(),
    namedEver: new Set(),
    judges: new Map(),
  }
  for (const { kind, seq, data } of entries) {
    if (Object.hasOwn(steps, kind)) steps[kind](state, data, `第 ${seq} 条`)
    if (kind === 'session.open' && state.draws.size > 0) {
      const others = data.panel.filter(({ judge }) => !state.judges.has(judge))
      if (others.length > 0)
        warnings.push(
          `开场时有 ${others.length} 个席位不是抽取或指定的:${others.map(({ seat }) => `${seat} 号`).join('、')}`,
        )
    }
  }
  if (state.named.size > 0) warnings.push(`有 ${state.named.size} 位评委是手工指定的,理由由组织单位存档`)
}

const steps = {
  'draw.commit': ({ commits }, data) => {
    if (data.purpose === 'panel') commits.set(data.drawId, { commit: data, permutation: null })
  },
  'draw.reveal': ({ commits }, data) => {
    const known = commits.get(data.drawId)
    if (known?.commit.attempt === data.attempt) known.permutation = data.permutation
  },
  'panel.fix': ({ commits, draws, judges }, { draw, places }, where) => {
    const { commit, permutation } = commits.get(draw.drawId) ?? {}
    check(permutation && commit.attempt === draw.attempt, 50, `${where}:评审组没有用最近一次抽签`)
    const drawn = drawnPlaces(commit, permutation)
    check(same(places, drawn), 50, `${where}:评审组与抽签结果不同`)
    const serving = new Set(drawn.flatMap(place => place.serving))
    draws.set(draw.drawId, { commit, drawn, serving, asked: new Set(serving) })
    // A further attempt begins anew: who had accepted after the one before has no seat by it.
    for (const [judge, { drawId }] of judges) if (drawId === draw.drawId) judges.delete(judge)
  },
  'panel.change': ({ draws, named, namedEver, judges }, { out, next, draw }, where) => {
    for (const [judge, { expert }] of judges) if (expert === out) judges.delete(judge)
    if (!draw) return check(named.delete(out) && next === null, 50, `${where}:被替换的人不是手工指定的`)
    const { commit, drawn, serving, asked } = fixed(draws, draw, where)
    check(serving.delete(out), 50, `${where}:被替换的人不在评审组里`)
    const own = drawn.find(place => place.serving.includes(out) || place.alternates.includes(out))
    const all = [...draws.values()]
    const known = new Set([...namedEver, ...all.flatMap(each => [...each.asked])])
    const beside = new Set([...named, ...all.flatMap(each => [...each.serving])])
    const first = own.alternates.find(id => !known.has(id) && fits(commit, beside, id)) ?? null
    check(next === first, 50, `${where}:递补的不是下一位备选`)
    if (next) serving.add(next)
    if (next) asked.add(next)
  },
  'panel.name': ({ named, namedEver }, { expert, approvedBy }, where) => {
    check(Array.isArray(approvedBy) && approvedBy.length > 0, 50, `${where}:手工指定没有经办人`)
    named.add(expert)
    namedEver.add(expert)
  },
  'panel.accept': ({ draws, named, judges }, { expert, judge, draw }, where) => {
    const drawn = draw ? fixed(draws, draw, where).serving.has(expert) : named.has(expert)
    check(drawn, 50, `${where}:接受邀请的人既没有抽中、也没有被指定`)
    judges.set(judge, { expert, drawId: draw?.drawId ?? null })
  },
}

function fixed(draws, { drawId, attempt }, where) {
  const found = draws.get(drawId)
  check(found?.commit.attempt === attempt, 50, `${where}:没有这一次评审组抽签`)
  return found
}

function drawnPlaces(commit, permutation) {
  const strata =
    commit.strata.length > 0 ? commit.strata : [{ id: null, want: commit.want, members: commit.pool }]
  const serving = new Set()
  const places = strata.map(({ id }) => ({ stratum: id, serving: [], alternates: [] }))
  for (const id of permutation) {
    const index = strata.findIndex(({ members }) => members.includes(id))
    const place = places[index]
    const serves = place.serving.length < strata[index].want && fits(commit, serving, id)
    if (serves) serving.add(id)
    place[serves ? 'serving' : 'alternates'].push(id)
  }
  return places
}

function fits({ limits = [] }, serving, id) {
  return limits.every(
    ({ members, most }) => !members.includes(id) || members.filter(each => serving.has(each)).length < most,
  )
}
