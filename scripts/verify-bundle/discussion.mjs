import { same } from './canonical.mjs'
import { check } from './finding.mjs'
import { cardFault, rulesOfJury, scoreProject } from './scores.mjs'

/**
 * A new mark after the reveal of an online review (21, 30, 33): only where the rubric asks for it and the revealed
 * cards lay further apart than it allows; the result follows from the new card.
 */
export function applyDiscussion(state, { judge, project, from, to, card, result }, where) {
  const cards = state.revealed.get(project) ?? []
  const seat = state.seats.get(judge)
  const limit = state.rubric.rediscuss?.spread
  const first = state.discussed.get(project) ?? cards
  const totals = first.map(each => each.card.total)
  const asked = limit !== undefined && Math.max(...totals) - Math.min(...totals) > limit
  const counted = cards.some(each => each.seat === seat)
  check(asked && counted && to === from + 1, 33, `${where}:没有达到复议的分差,或不是这位评委的项目`)
  const fault = cardFault(rulesOfJury(state.rubric, state.places.get(judge)?.jury), card)
  check(fault === null, 21, `${where}:评分表${fault}`)
  const now = cards.map(each => (each.seat === seat ? { ...each, card } : each))
  const computed = scoreProject(state.rubric, now)
  check(same(result, computed), 30, `${where}:复议后的结果与规则算出的不一致`)
  state.discussed.set(project, first)
  state.revealed.set(project, now)
  state.official.set(project, computed)
}
