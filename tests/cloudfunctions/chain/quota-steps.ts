import { expect } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import { type Chain, changzhi, city, code, fresh, province } from './province-world'

/** So many places for the whole province. */
const places = 150
const document = '晋工信企业函〔2026〕8号'

/** Who has how many registrations: 长治 is counted by this system, the others are typed with their source. */
const trial = ({ units }: Chain): Input<'recommendations', 'computeQuotas'> => ({
  ...{ edition: province, seats: places, method: 'largest-remainder', denominator: 'accepted' },
  ...{ countedOn: '2026-07-10', caps: 'none' },
  units: units.map(({ unit, accepted }) => ({
    ...{ unit, floor: 0, cap: null },
    typed: unit === changzhi ? null : { count: accepted, qualified: null, basis: '市报函' },
  })),
})

const setOwn = async ({ world, cityOperator }: Chain, seats: number) => {
  const { version } = await world.get(cityOperator, ['recommendations', 'quota'], { edition: city })
  return world.ask(cityOperator, ['recommendations', 'setQuota'], {
    ...{ edition: city, seats, basis: '市里自己记的', expectedVersion: version },
  })
}

/** Computed, announced by number of the paper, put forward, locked by another: every place is somebody's. */
export async function shareOut(chain: Chain): Promise<void> {
  const { world, operator, approver, second, seats } = chain
  const saved = { ...trial(chain), note: '按报名截止口径', expectedVersion: 0 }
  const { version } = await world.get(operator, ['recommendations', 'saveQuotaPlan'], saved)
  const of = { edition: province, version }
  expect(code(await world.ask(operator, ['recommendations', 'proposeQuotaLock'], of))).toBe('STATE_REFUSED')
  await world.get(approver, ['recommendations', 'announceQuotas'], { ...of, document })
  await world.get(approver, ['recommendations', 'proposeQuotaLock'], of)
  const read = async () =>
    (await world.get(operator, ['recommendations', 'quotaPlan'], { edition: province, countedOn: null }))
      .versions[0]!
  const { hash, lines } = await read()
  const lock = (who = second) => world.ask(who, ['recommendations', 'lockQuotas'], { ...of, hash })
  await fresh(chain, approver)
  await fresh(chain, second)
  expect(code(await lock(approver))).toBe('SECOND_PERSON')
  expect(code(await lock())).toBe('ok')
  expect((await read()).state).toBe('locked')
  for (const line of lines) seats.set(line.unit, line.seats)
  expect(lines.reduce((sum, line) => sum + line.seats, 0)).toBe(places)
  expect(seats.size).toBe(12)
  // by proportion: nobody is a whole place or more away from its exact share
  const total = chain.units.reduce((sum, { accepted }) => sum + accepted, 0)
  for (const { unit, accepted } of chain.units)
    expect(Math.abs(seats.get(unit)! - (places * accepted) / total)).toBeLessThan(1)
}

/** From then on the number is the province's: what 长治 types for itself is refused. */
export async function ownNumberRefused(chain: Chain): Promise<void> {
  const seats = chain.seats.get(changzhi)!
  expect(await setOwn(chain, 99)).toMatchObject({
    failure: {
      code: 'STATE_REFUSED',
      message: `省里已锁定名额${seats}个（${document}，第1版），不能另行登记`,
    },
  })
}
