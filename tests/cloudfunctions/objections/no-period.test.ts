import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edition, filing, type ObjectionsWorld, objectionsWorld, publishedList } from './objections-world'

let all: ObjectionsWorld
let list: string
beforeAll(async () => {
  all = await objectionsWorld({ publicity: false })
  list = await publishedList(all)
})
afterAll(() => all.db.drop())

describe('an edition whose notice sets no period (SX26-22, CZ26)', () => {
  it('invents none: objections are taken months later, the silence is said, and the word 公示 appears nowhere', async () => {
    const at = '2026-12-20T02:00:00.000Z'
    const board = await all.world.get(null, ['results', 'publicity'], { edition }, { at })
    expect(board.lists).toMatchObject([
      { state: 'unlimited', stateText: '已公布', open: true, daysLeft: null },
    ])
    expect(board.silence).toMatch(/^本届通知未规定/)
    const form = await all.world.get(all.objector, ['applications', 'objectionForm'], { edition }, { at })
    const { clauses: _notice, ...ours } = form
    expect(JSON.stringify([board, ours])).not.toContain('公示')
    expect(
      await all.world.ask(all.objector, ['applications', 'fileObjection'], filing(list), { at }),
    ).toMatchObject({
      ok: true,
    })
  })

  it('has nothing to make final', async () => {
    const reply = await all.world.ask(all.second, ['results', 'finaliseList'], { edition, list })
    expect(reply).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(JSON.stringify(reply)).not.toContain('公示')
  })
})
