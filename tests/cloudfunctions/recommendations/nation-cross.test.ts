import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedCompanyCode, inventedIdentity } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import {
  edition,
  fileRow,
  idsByNumber,
  importRows,
  type NationWorld,
  nationWorld,
  shanxi,
} from './nation-world'

const beijing = '第九届“创客中国”北京市中小企业创新创业大赛'
let db: FreshDatabase
let world: NationWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = await nationWorld(db)
})
afterAll(() => db.drop())

const find = (who = world.officer) => world.ask(who, ['recommendations', 'findCross'], { edition })
const cases = async () =>
  (await world.get(world.supervisor, ['recommendations', 'crossCases'], { edition, part: 'open' })).cases

/** A team of two, the second of them the same in every contest. */
const team = (number: string, contest: string, first: number) =>
  fileRow(number, {
    ...{ contest, group: '创客组', companyCode: '', subjectName: `演示团队${number}`, subjectType: '团队' },
    ...{ members: '演示甲、演示乙', identities: `${inventedIdentity(first)}、${inventedIdentity(9)}` },
  })

describe('各赛事之间', () => {
  it('CN24-30, CN24-33: a core member of two contests’ teams and a company in two contests are put to people', async () => {
    const companyCode = inventedCompanyCode()
    await importRows(world, [
      team('t1', shanxi, 1),
      team('t2', beijing, 2),
      team('t3', beijing, 3),
      fileRow('e1', { contest: shanxi, companyCode }),
      fileRow('e2', { contest: beijing, companyCode }),
      fileRow('e3', { contest: beijing }),
    ])
    expect(await find(world.cityOfficer)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await find()).toMatchObject({ ok: true, data: { compared: 6 } })
    const ids = await idsByNumber(db)
    const found = (await cases())
      .filter(each => each.kinds.some(({ id }) => id === 'person' || id === 'company'))
      .map(({ kinds, sides }) => [kinds[0]!.id, ...sides.map(({ application }) => application).sort()])
    const pair = (kind: string, one: string, two: string) => [kind, ...[ids.get(one)!, ids.get(two)!].sort()]
    expect(found).toHaveLength(3)
    expect(found).toEqual(
      expect.arrayContaining([
        pair('person', 't1', 't2'),
        pair('person', 't1', 't3'),
        pair('company', 'e1', 'e2'),
      ]),
    )
    const states = await db.pool.query('select distinct state from csc.application')
    expect(states.rows).toEqual([{ state: 'accepted' }])
  })
})
