import { canonical, same } from './canonical.mjs'
import { check, sha256 } from './finding.mjs'
import { cardFault, rulesOfJury, scoreProject } from './scores.mjs'

/** Checks one reveal against the seals before it (20 to 24, 30) and enters its cards into the session's state. */
export function applyReveal(state, { project, cards, result }, where) {
  const statusOf = judge => state.cards.get(canonical([project, judge]))
  check(
    state.projects.some(known => known.project === project),
    22,
    `${where}:亮分的项目不在本场`,
  )
  check(!state.revealed.has(project), 23, `${where}:同一项目再次亮分`)
  const shown = new Set(cards.map(card => card.judge))
  check(shown.size === cards.length, 24, `${where}:同一评委有两份评分表`)
  const readers = state.assigned.get(project)
  for (const card of cards) {
    check(!readers || readers.has(card.judge), 24, `${where}:计入了没有分到这个项目的评委`)
    const sealed = statusOf(card.judge)
    const counts =
      state.seats.has(card.judge) && sealed?.status === 'sealed' && sealed.version === card.version
    check(counts, 23, `${where}:计入了被取代、退回、回避或不在评审组的评分表`)
  }
  checkComplete(state, { where, cards, shown, statusOf, readers })
  for (const card of cards) {
    check(
      commitmentOf(state, project, card) === statusOf(card.judge).commit,
      20,
      `${where}:亮出的分数与封存时不同`,
    )
    const { jury } = state.places.get(card.judge)
    const fault = cardFault(rulesOfJury(state.rubric, jury), card.card)
    check(fault === null, 21, `${where}:评分表${fault}`)
  }
  const counted = cards.map(({ judge, card }) => ({ ...state.places.get(judge), card }))
  const computed = scoreProject(state.rubric, counted)
  check(computed.outcome === 'scored', 22, `${where}:有评审组的有效评分表不够`)
  check(same(result, computed), 30, `${where}:去极值、平均或舍入与规则算出的不一致`)
  state.revealed.set(project, counted)
  state.official.set(project, computed)
}

function checkComplete({ seats, rubric }, { where, cards, shown, statusOf, readers }) {
  for (const [judge, seat] of seats) {
    if (readers && !readers.has(judge)) continue
    const status = statusOf(judge)?.status
    const excused = status === 'recused' || (status === 'absent' && rubric.absence === 'count-present')
    check(shown.has(judge) || excused, 22, `${where}:${seat} 号评委未交、未回避也未按规则记缺席`)
  }
  check(cards.length >= rubric.minCards, 22, `${where}:有效评分表少于 ${rubric.minCards} 份`)
}

function commitmentOf(state, project, { judge, version, card, nonce }) {
  const { session } = state
  return sha256(canonical({ v: 1, session, project, judge, version, card, nonce }))
}
