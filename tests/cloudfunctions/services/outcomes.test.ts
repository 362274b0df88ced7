import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import { edition, type ServicesWorld, servicesWorld, verified } from './services-world'

let all: ServicesWorld
beforeEach(async () => {
  all = await servicesWorld()
})
afterEach(() => all.db.drop())

/** An event on 20 September, 9 to 12 in Beijing. */
async function held(): Promise<string> {
  const { event } = await all.world.get(all.operator, ['services', 'saveEvent'], {
    ...{ edition, event: null, title: '投融资对接会', place: '演示会议中心', text: '' },
    ...{ date: '2026-09-20', from: '09:00', to: '12:00', places: 2, expectedVersion: 0 },
  })
  return event
}

describe('对接成果', () => {
  const outcome = (
    over: Partial<Input<'services', 'recordOutcome'>> = {},
    who = all.operator,
    at = '2026-09-21T02:00:00.000Z',
  ) =>
    all.world.ask(
      who,
      ['services', 'recordOutcome'],
      {
        ...{ edition, outcome: null, application: all.one.id, institution: '', event: null },
        ...{ amount: 500, signed: true, note: '', expectedVersion: 0, ...over },
      },
      { at },
    )

  test('recorded and corrected by officers; the figures reach the desk, both sides and the summary', async () => {
    const event = await held()
    const { who, institution } = await verified(all)
    const reply = await outcome({ institution, event })
    expect(reply).toMatchObject({ ok: true, data: { version: 1 } })
    const id = reply.ok ? reply.data.outcome : ''
    expect(await outcome({ institution, event, outcome: id, expectedVersion: 3 })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    expect(await outcome({ institution, event, outcome: id, amount: 800, expectedVersion: 1 })).toMatchObject(
      {
        data: { version: 2 },
      },
    )
    expect(await outcome({ institution, signed: false, amount: 100 })).toMatchObject({ ok: true })
    all.world.now = '2026-09-21T02:00:00.000Z'
    const desk = await all.world.get(all.operator, ['services', 'desk'], { edition })
    expect(desk.figures).toBe('对接活动1场、签约1项、意向金额900万元')
    const summary = await all.world.get(all.operator, ['results', 'summary'], { edition })
    expect(summary.figures[0]).toBe('对接活动1场、签约1项、意向金额900万元。')
    for (const by of [who, all.one.owner, all.stranger])
      expect(await outcome({ institution }, by)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const chained = await all.db.pool.query("select body from csc.ledger where body like '%docking.outcome%'")
    expect(chained.rows).toHaveLength(3)
  })

  test.each([
    [{ application: 'app_0000000000000000' }, 'application'],
    [{ institution: 'ins_0000000000000000' }, 'institution'],
    [{ event: 'sev_0000000000000000' }, 'event'],
  ])('what it names has to be in this edition: %j', async (over, path) => {
    const { institution } = await verified(all)
    expect(await outcome({ institution, ...over })).toMatchObject({
      failure: { details: { fields: [{ path }] } },
    })
  })

  test('an event that has not begun has no outcome and no place in the figures', async () => {
    const event = await held()
    const { institution } = await verified(all)
    expect(await outcome({ institution, event }, all.operator, '2026-09-20T00:59:59.999Z')).toMatchObject({
      failure: { details: { fields: [{ path: 'event' }] } },
    })
    const desk = await all.world.get(all.operator, ['services', 'desk'], { edition })
    expect(desk.figures).toBe('对接活动0场、签约0项、意向金额0万元')
  })
})
