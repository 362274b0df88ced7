import type { Edition, NotStated } from '../../src/core/edition'
import type { DecidedLevel, DecidedTable } from '../shared/records/awards'
import { statedPrizes } from './stated-prizes'

/** The prizes of a group: what the notice states, else what the committee decided, else null (未定). */
export function levelsOf(
  edition: Pick<Edition, 'awards'>,
  group: string,
  table: Pick<DecidedTable, 'levels'> | undefined,
): DecidedLevel[] {
  const prizes = statedPrizes(edition).find(each => each.group === group)?.prizes ?? []
  return prizes.map(({ name, count, money }) => {
    const decided = table?.levels.find(level => level.name === name)
    return { name, count: either(count, decided?.count), money: either(money, decided?.money) }
  })
}

const either = (stated: number | NotStated, decided: number | null | undefined) =>
  stated === 'not-stated' ? (decided ?? null) : stated
