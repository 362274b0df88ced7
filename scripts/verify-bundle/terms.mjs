import { byUnit } from './canonical.mjs'
import { check, twoPeople } from './finding.mjs'
import { lowest, toDecimals } from './scores.mjs'
import { pow10 } from './totals.mjs'

/**
 * A project's score weighed over the stages the opening names: { row, mean } with mean in points as ranks compare it;
 * null where a stage has no score of it.
 */
export function weighStages(rubric, { weights, stage }, own, earlier = []) {
  const scores = new Map([...earlier, { ...own, stage }].map(each => [each.stage, each]))
  if (weights.some(each => !scores.has(each.stage))) return null
  const value = weights.reduce(
    ([num, den], each) => {
      const { score, decimals } = scores.get(each.stage)
      const [n, d] = [BigInt(each.num) * BigInt(score), BigInt(each.den) * pow10(decimals)]
      return lowest([num * d + n * den, den * d])
    },
    [0n, 1n],
  )
  const score = Number(toDecimals(rubric, value))
  const [sum, den] = lowest([value[0] * 100n, value[1]])
  const parts = weights.map(each => {
    const { score, decimals } = scores.get(each.stage)
    return { stage: each.stage, score, decimals }
  })
  return {
    row: {
      ...{ score, decimals: rubric.decimals, sum: Number(sum), count: 1 },
      ...(den > 1n ? { den: Number(den) } : {}),
      parts,
    },
    mean: rubric.compare === 'exact' ? value.map(Number) : [score, 10 ** rubric.decimals],
  }
}

/** A veto as entered: by the role the opening names, two people, after the project's reveal (31). */
export function checkVeto({ terms, revealed, vetoes }, { project, role, approvedBy }, where) {
  check(terms.veto?.role === role, 31, `${where}:一票否决的身份不是开场时写明的`)
  check(twoPeople(approvedBy), 31, `${where}:一票否决须两人登记`)
  check(revealed.has(project), 31, `${where}:被否决的项目还没有亮分`)
  check(!vetoes.has(project), 31, `${where}:同一项目被否决两次`)
}

/** A group's ranking without struck-out projects: each keeps the row it had among the unranked. */
export function strikeOut(group, vetoes) {
  const left = group.rows.filter(({ project }) => !vetoes.has(project))
  const rows = left.map(row => ({ ...row, tied: left.filter(({ rank }) => rank === row.rank).length > 1 }))
  const struck = group.rows.filter(({ project }) => vetoes.has(project))
  const vetoed = struck.map(before => {
    return { project: before.project, reason: 'vetoed', before, veto: vetoes.get(before.project) }
  })
  return { ...group, rows, unranked: [...group.unranked, ...vetoed] }
}

/** The rows of a group as they were before vetoes, by rank. */
export function beforeVetoes({ rows, unranked }) {
  const struck = unranked.filter(({ reason }) => reason === 'vetoed').map(({ before }) => before)
  if (struck.length === 0) return rows
  const all = [...rows, ...struck].sort((a, b) => a.rank - b.rank || byUnit(a.project, b.project))
  return all.map(row => ({ ...row, tied: all.filter(({ rank }) => rank === row.rank).length > 1 }))
}
