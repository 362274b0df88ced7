import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '../../setup/people'
import { edition, giveQuota, type ListWorld, listWorld } from './list-world'

let all: ListWorld
beforeEach(async () => {
  all = await listWorld(0, 0)
})
afterEach(() => all.db.drop())

const read = () => all.world.get(all.operator, ['recommendations', 'quota'], { edition })
const set = (seats: number, over: { basis?: string; expectedVersion?: number } = {}) =>
  all.world.ask(all.operator, ['recommendations', 'setQuota'], {
    ...{ edition, seats, basis: '晋工信企业函〔2026〕8号', expectedVersion: 0 },
    ...over,
  })

describe('the quota', () => {
  it('is nothing until the province’s number is recorded with its document', async () => {
    expect(await read()).toMatchObject({ seats: null, version: 0, shareSentence: null, unitName: '长治市' })
    expect(await set(13, { basis: '  ' })).toMatchObject({
      failure: { details: { fields: [{ path: 'basis' }] } },
    })
    expect(await set(13)).toMatchObject({ data: { version: 1 } })
    const view = await read()
    expect(view).toMatchObject({
      seats: 13,
      basis: '晋工信企业函〔2026〕8号',
      shareSentence: '13个里创业组最多2个',
    })
    expect(view.clauses.map(clause => clause.id)).toEqual(['CZ26-29', 'SX26-17'])
  })

  it('is changed by adding versions; the earlier ones stay, an outdated one is refused', async () => {
    await giveQuota(all, 13)
    await giveQuota(all, 15)
    expect((await read()).history).toMatchObject([
      { version: 2, seats: 15, by: '演示经办人' },
      { version: 1, seats: 13 },
    ])
    expect(await set(9, { expectedVersion: 1 })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 2 } },
    })
    await expect(all.db.pool.query('update csc.quota set seats = 99')).rejects.toThrow()
  })

  it('is recorded once when two record it at the same moment', async () => {
    const replies = await Promise.all([set(13), set(14), set(15)])
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    expect((await read()).history).toHaveLength(1)
  })

  it('takes 0 and 500, and nothing outside', async () => {
    expect(await set(-1)).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await set(501)).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await set(1.5)).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await set(0)).toMatchObject({ ok: true })
    expect(await set(500, { expectedVersion: 1 })).toMatchObject({ ok: true })
  })

  it('is recorded by officials of the city, not by others', async () => {
    for (const role of ['contractor', 'liaison', 'supervisor', 'judge'] as const) {
      const operator = await signedIn(all.db, { grants: [{ role }] })
      await expect(giveQuota({ ...all, operator }, 13)).rejects.toThrow('FORBIDDEN')
    }
    expect((await read()).history).toEqual([])
  })
})
