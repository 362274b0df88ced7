import { setAwardTable as input } from '../../src/contract/schemas/results'
import type { Edition } from '../../src/core/edition'
import type { Prize } from '../../src/core/edition-terms'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { awardTableVersion, type DecidedLevel, writeAwardTable } from '../shared/records/awards'
import { editionScope } from '../shared/session-scope'
import { statedPrizes } from './stated-prizes'

/** Records how many prizes the organising committee gives, with its written basis. After publication it shows only in a correction. */
export const setAwardTable = defineOperation(['results', 'setAwardTable'], {
  kind: 'write',
  summary: '登记组委会确定的奖项名额和奖金',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, group, levels, vacancies, basis, expectedVersion }, context) {
    const { db, caller, now, requestId } = context
    const edition = knownEdition(slug)
    checkLevels(prizesOf(edition, group), levels)
    const decided = {
      edition: slug,
      group,
      levels,
      vacancies,
      basis,
      decidedBy: caller.actor,
      decidedAt: now,
    }
    const version = await writeAwardTable(db, decided, expectedVersion)
    if (version === null)
      throw new Failure('VERSION_CONFLICT', { current: await awardTableVersion(db, slug, group) })
    const data = { group, levels, vacancies, version }
    const chain = `edition:${slug}`
    await appendToLedger(
      db,
      { session: chain, actor: caller.actor, requestId, kind: 'awards.decide', data },
      now,
    )
    return { version }
  },
})

/** The prizes the edition names for a group; refuses a group it does not have. */
function prizesOf(edition: Edition, group: string): readonly Prize[] {
  const found = statedPrizes(edition).find(each => each.group === group)
  if (!found) throw fieldFailure('group', '本届没有这个组别，请重新选择')
  return found.prizes
}

/** Names and order are the notice's, and so are the numbers it states. */
function checkLevels(prizes: readonly Prize[], levels: readonly DecidedLevel[]): void {
  const names = prizes.map(prize => prize.name)
  if (names.join('|') !== levels.map(level => level.name).join('|'))
    throw fieldFailure('levels', `奖项应为通知规定的${names.join('、')}`)
  prizes.forEach((prize, i) => {
    const { count, money } = levels[i]!
    if (prize.count !== 'not-stated' && count !== prize.count)
      throw fieldFailure(`levels.${i}.count`, `通知规定${prize.name}${prize.count}名，不能更改`)
    if (prize.money !== 'not-stated' && money !== prize.money)
      throw fieldFailure(`levels.${i}.money`, `通知已规定${prize.name}的奖金，不能更改`)
  })
}
