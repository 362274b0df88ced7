import { type TurnStage, turnStates } from '../../src/core/turn-states'

const stageWord = (value: unknown) =>
  typeof value === 'string' && Object.hasOwn(turnStates.states, value)
    ? turnStates.states[value as TurnStage].staff
    : null
const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null)

/**
 * What an act changed, in words: the stage of a turn before and after, the reason given, the paper named. Everything
 * else of a detail — ids, hashes, what could be personal — stays out.
 */
export function changeWords(act: string, detail: unknown) {
  const known = (typeof detail === 'object' && detail !== null ? detail : {}) as Record<string, unknown>
  const inHall = act.startsWith('rounds.')
  const paper = textOf(known.record) ?? textOf(known.certNo) ?? textOf(known.ref) ?? textOf(known.file)
  return {
    before: inHall ? stageWord(known.from) : null,
    after: inHall ? stageWord(known.to) : null,
    reason: (act === 'score.absent' ? null : textOf(known.reason)) ?? paper,
  }
}
