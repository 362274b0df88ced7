import { byUnit, same } from './canonical.mjs'
import { check } from './finding.mjs'
import { normaliseCards } from './normalise.mjs'
import { comparedValue, scoreProject } from './scores.mjs'
import { weighStages } from './terms.mjs'

const compare = ([an, ad], [bn, bd]) => {
  const difference = BigInt(an) * BigInt(bd) - BigInt(bn) * BigInt(ad)
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

/**
 * A session's results recomputed: entries [{project, group, cards|null, earlier?}] under a rubric and recorded
 * decisions; with `weighing` {weights, stage} by the weighed scores of several stages.
 */
export function rankSession(rubric, entries, decisions, weighing) {
  const groups = [...new Set(entries.map(entry => entry.group))]
  const cards = normaliseCards(
    rubric,
    entries.map(entry => entry.cards),
  )
  const counted = entries.map((entry, i) => ({ ...entry, cards: cards[i] }))
  return {
    v: 1,
    groups: groups.map(group =>
      rankGroup(
        { rubric, weighing },
        group,
        counted.filter(entry => entry.group === group),
        decisions,
      ),
    ),
    decisions,
  }
}

function rankGroup({ rubric, weighing }, group, entries, decisions) {
  const results = new Map(
    entries.map(({ project, cards }) => [project, cards && scoreProject(rubric, cards)]),
  )
  const entryOf = new Map(entries.map(entry => [entry.project, entry]))
  const hasScore = project => results.get(project)?.outcome === 'scored'
  const sums = new Map(
    entries
      .filter(({ project }) => weighing && hasScore(project))
      .map(({ project, earlier }) => [project, weighStages(rubric, weighing, results.get(project), earlier)]),
  )
  const isScored = project => hasScore(project) && (!weighing || sums.get(project) !== null)
  const reasonOf = ({ project, cards }) =>
    hasScore(project) ? 'stage-score-missing' : cards ? 'too-few-cards' : 'not-presented'
  const unranked = [...entries]
    .sort((a, b) => byUnit(a.project, b.project))
    .filter(({ project }) => !isScored(project))
    .map(entry => ({ project: entry.project, reason: reasonOf(entry) }))
  const valuesOf = (projects, what) =>
    projects.map(project => {
      const { cards, earlier } = entryOf.get(project)
      if (what === 'mean' && weighing) return sums.get(project).mean
      return what.stage ? earlierValue(earlier, what.stage) : comparedValue(rubric, cards, what)
    })
  const scored = entries
    .map(({ project }) => project)
    .filter(isScored)
    .sort(byUnit)
  const [rows, ties] = [[], []]
  for (const equal of tiersOf(scored, valuesOf(scored, 'mean'))) {
    const rank = rows.length + 1
    const trace = { rank, projects: equal, steps: [], open: [] }
    const tiers =
      equal.length === 1 ? [equal] : settle(equal, 0, { chain: rubric.ties, decisions, valuesOf }, trace)
    if (equal.length > 1) ties.push(trace)
    for (const tier of tiers) {
      const shared = { rank: rows.length + 1, tied: tier.length > 1 }
      for (const project of tier) {
        rows.push({ project, ...shared, ...rowOf(sums.get(project)?.row ?? results.get(project)) })
      }
    }
  }
  return { group, rows, ties, unranked }
}

const rowOf = ({ score, decimals, sum, count, den, parts }) => ({
  ...{ score, decimals, sum, count },
  ...(den ? { den } : {}),
  ...(parts ? { parts } : {}),
})

/** Takes equal projects through the chain from `index`, writing every step into `trace`; returns tiers, best first. */
function settle(projects, index, rules, trace) {
  const step = index < rules.chain.length ? rules.chain[index] : 'committee-ruling'
  const taken = { step, projects, values: null, decision: null, tiers: [projects] }
  if (step === 'untrimmed-mean' || typeof step === 'object') {
    const values = rules.valuesOf(projects, step)
    // A project that was not in that stage cannot be compared by it: the step separates nobody.
    if (values.every(value => value !== null)) {
      taken.values = values
      taken.tiers = tiersOf(projects, values)
    }
  } else if (step !== 'both-advance') {
    const decision = rules.decisions.find(made => made.step === step && isAbout(made, projects))
    if (!decision) {
      trace.open.push({ projects, needs: step })
      return [projects]
    }
    taken.decision = decision.ref
    taken.tiers = decision.tiers.map(tier => [...tier].sort(byUnit))
  }
  trace.steps.push(taken)
  if (step === 'both-advance' || step === 'committee-ruling') return taken.tiers
  return taken.tiers.flatMap(tier => (tier.length === 1 ? [tier] : settle(tier, index + 1, rules, trace)))
}

/** What a project scored in an earlier stage, as [num, den] points; null when it was not there. */
function earlierValue(earlier, stage) {
  const found = earlier?.find(each => each.stage === stage)
  return found ? [found.score, 10 ** found.decimals] : null
}

function isAbout({ tiers }, projects) {
  return tiers.every(tier => tier.length > 0) && same(tiers.flat().sort(byUnit), projects)
}

function tiersOf(projects, values) {
  const order = projects.map((project, i) => ({ project, value: values[i] }))
  order.sort((a, b) => compare(b.value, a.value) || byUnit(a.project, b.project))
  const tiers = []
  for (const [i, { project, value }] of order.entries()) {
    if (i > 0 && compare(order[i - 1].value, value) === 0) tiers.at(-1).push(project)
    else tiers.push([project])
  }
  return tiers
}

/** Published results against recomputed ones: scores and ranks are 31, a tie decided otherwise is 32. */
export function checkResults(published, recomputed) {
  const scores = ({ groups }) =>
    groups.map(({ group, rows, unranked }) => ({
      group,
      unranked,
      rows: rows.map(row => ({ project: row.project, ...rowOf(row) })),
    }))
  const sorted = list =>
    list.map(group => ({ ...group, rows: [...group.rows].sort((a, b) => byUnit(a.project, b.project)) }))
  check(
    same(sorted(scores(published)), sorted(scores(recomputed))),
    31,
    '名次表里的项目或分数与亮分记录算出的不一致',
  )
  const ties = ({ groups }) => groups.map(group => group.ties)
  check(same(ties(published), ties(recomputed)), 32, '并列处理与评分规则的步骤不一致')
  check(same(published, recomputed), 31, '名次与亮分记录算出的不一致')
}
