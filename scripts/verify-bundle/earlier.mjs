import { same } from './canonical.mjs'
import { check } from './finding.mjs'

/**
 * Scores of earlier stages that ties may ask for (31): each must stand in a ranking that session had in force. A
 * session that is not in the bundle is a warning: its scores rest on the opening alone.
 */
export function checkEarlier(entries, chains, warnings) {
  const projects = entries.find(entry => entry.kind === 'session.open')?.data.projects ?? []
  const absent = new Set()
  for (const { project, earlier = [] } of projects) {
    for (const { session, ref, stage, score, decimals } of earlier) {
      if (ref !== undefined) {
        warnings.push(`${project} 在 ${stage} 的得分出自书面决定 ${ref},请对照原件`)
        continue
      }
      const ranked = chains.get(session)
      if (!ranked) absent.add(session)
      const stood = rankingsOf(ranked ?? []).some(({ groups }) =>
        groups
          .flatMap(({ rows }) => rows)
          .some(row => row.project === project && same(partOf(row, stage), { score, decimals })),
      )
      check(!ranked || stood, 31, `${project} 在 ${stage} 的得分与场次 ${session} 冻结的名次不符`)
    }
  }
  for (const session of absent) warnings.push(`场次 ${session} 不在包里,早先一轮的得分只有开场记录为证`)
}

/** What a row scored in the stage itself, where it is weighed over several. */
function partOf(row, stage) {
  const { score, decimals } = row.parts?.find(part => part.stage === stage) ?? row
  return { score, decimals }
}

/** Every ranking a chain had in force, at the lock or after a recomputation. */
function rankingsOf(entries) {
  return entries.flatMap(({ kind, data }) => {
    if (kind === 'session.lock') return [data.results]
    return kind === 'result.recompute' && data.after.results ? [data.after.results] : []
  })
}
