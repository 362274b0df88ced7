import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secondLargestRemainder } from '../../core/quota-second'
import { signedIn } from '../../setup/people'
import { city, edition, type QuotaWorld, quotaWorld, registration, trial, typedCounts } from './quota-world'

let all: QuotaWorld
beforeEach(async () => {
  all = await quotaWorld()
})
afterEach(() => all.db.drop())

const read = (countedOn: string | null = null, who = all.operator) =>
  all.world.get(who, ['recommendations', 'quotaPlan'], { edition, countedOn })
const compute = (over = {}, who = all.operator) =>
  all.world.ask(who, ['recommendations', 'computeQuotas'], trial(over))
const seatsOf = (lines: readonly { seats: number }[]) => lines.map(({ seats }) => seats)
const withUnit = (unit: string, change: object) => ({
  units: trial().units.map(each => (each.unit === unit ? { ...each, ...change } : each)),
})

describe('P1 名额测算：the counts', () => {
  it('lists the twelve units in order, with the registrations of the editions here and none invented', async () => {
    const { units, clause, silence, countedOn, countingSentence } = await read()
    expect(units).toHaveLength(12)
    expect(units.map(({ unit }) => unit).slice(-1)).toEqual(['140171'])
    expect(units.find(({ unit }) => unit === '140400')).toMatchObject({
      counts: { submitted: 26, accepted: 26 },
      qualified: 26,
    })
    expect(units.filter(({ counts }) => counts !== null)).toHaveLength(1)
    expect(clause?.id).toBe('SX26-16')
    expect(silence).toContain('本届通知未规定')
    expect([countedOn, countingSentence]).toEqual(['2026-07-10', null])
  })

  it('counts what was accepted at the end of the day, whatever became of it later', async () => {
    await registration(all.db, '2026-07-10T16:00:00.000Z')
    await registration(all.db, '2026-07-09T01:00:00.000Z', {
      state: 'withdrawn',
      at: '2026-07-10T16:00:00.000Z',
    })
    await registration(all.db, '2026-07-08T01:00:00.000Z', {
      state: 'disqualified',
      at: '2026-07-10T15:59:59.999Z',
    })
    const of = async (on: string) => (await read(on)).units.find(({ unit }) => unit === '140400')
    expect(await of('2026-07-10')).toMatchObject({ counts: { accepted: 27 }, qualified: 27 })
    expect(await of('2026-07-11')).toMatchObject({ counts: { accepted: 27 } })
    expect(await of('2026-07-08')).toMatchObject({ counts: { accepted: 1 } })
    expect((await read('2026-07-25')).countingSentence).toContain('还会变')
  })

  it('a unit without this software must be typed, with where the number comes from', async () => {
    expect(await compute(withUnit('140100', { typed: null }))).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'units.0.typed' }] } },
    })
    const typed = { count: 5, qualified: null, basis: ' ' }
    expect(await compute(withUnit('140100', { typed }))).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await compute(withUnit('140100', { unit: '990000' }))).toMatchObject({
      failure: { code: 'INPUT_INVALID' },
    })
  })

  it('a number typed over that of the system is used, and both stand in the plan', async () => {
    const typed = { count: 40, qualified: null, basis: '长工信〔2026〕99号' }
    const reply = await compute(withUnit('140400', { typed }))
    expect(reply.ok && reply.data.claims.find(({ unit }) => unit === '140400')).toMatchObject({
      ...{ count: 40, basis: '长工信〔2026〕99号', counts: { accepted: 26 } },
    })
  })
})

describe('P1 名额测算：the trial', () => {
  it('各单位和=N, the same as by the second implementation, and nothing is kept', async () => {
    const reply = await compute()
    if (!reply.ok) throw new Error(reply.failure.message)
    const counts = typedCounts.map((count, i) => ({ unit: `u${i}`, count: count || 26 }))
    expect(seatsOf(reply.data.lines)).toEqual(secondLargestRemainder(180, counts))
    expect(seatsOf(reply.data.lines).reduce((sum, n) => sum + n, 0)).toBe(180)
    expect((await read()).versions).toEqual([])
  })

  it('总额+1 致某市减少 → 提示“该方法可能出现这种情况”', async () => {
    // 6, 6 and 2 of 14, the others 0: ten places give 4, 4, 2; eleven would give 5, 5, 1.
    const few = [6, 6, 2]
    const units = trial().units.map((each, i) => ({
      ...each,
      typed: { count: few[i] ?? 0, qualified: null, basis: '市报函' },
    }))
    const ten = await compute({ seats: 10, units })
    expect(ten.ok && ten.data.oneMoreSentence).toBe(
      '总名额改成11个，阳泉市反而减少。该方法可能出现这种情况。',
    )
    const webster = await compute({ seats: 10, units, method: 'sainte-lague' })
    expect(webster.ok && webster.data.oneMoreSentence).toBeNull()
    // Three units with equal quotients at the last seat: what decided is said.
    expect(webster.ok && webster.data.tieSentence).toBe(
      '最后一个名额太原市、大同市、阳泉市相同，按推荐单位的固定次序。',
    )
  })

  it('保底和 > N → 说明差几个；封顶用合格项目数', async () => {
    const floors = { units: trial().units.map(each => ({ ...each, floor: 16 })) }
    expect(await compute(floors)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '各单位保底合计192个，总名额180个，还差12个' },
    })
    const capped = await compute({ seats: 660, caps: 'qualified' })
    if (!capped.ok) throw new Error(capped.failure.message)
    expect(capped.data.lines.find(({ unit }) => unit === '140400')).toMatchObject({ cap: 26 })
    const all667 = await compute({ seats: 670, caps: 'qualified' })
    expect(all667.ok && all667.data.unallocatedSentence).toBe('还有3个名额没有单位能接，各单位都已封顶。')
    const submitted = await compute({ caps: 'qualified', denominator: 'submitted' })
    expect(submitted).toMatchObject({
      failure: { details: { fields: [{ path: 'units.0.typed.qualified' }] } },
    })
  })

  it('is for the province’s officers; the supervisor reads, a city’s officer sees nothing', async () => {
    const supervisor = await signedIn(all.db, { grants: [{ role: 'supervisor', edition, unit: '' }] })
    expect((await read(null, supervisor)).mayEdit).toBe(false)
    expect(await compute({}, supervisor)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await compute({}, all.cityOfficer)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const asked = { edition, countedOn: null }
    expect(await all.world.ask(all.cityOfficer, ['recommendations', 'quotaPlan'], asked)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
  })

  it('an edition nobody recommends to shares nothing out', async () => {
    const asked = { edition: city, countedOn: null }
    expect(await all.world.ask(all.cityOfficer, ['recommendations', 'quotaPlan'], asked)).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })
})
