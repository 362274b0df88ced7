import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterProjects, type ProjectToEnter } from '../../../cloudfunctions/shared/enter-projects'
import { openForm } from '../../../cloudfunctions/shared/form-secrets'
import { enteredNumbers } from '../../../cloudfunctions/shared/records/entered-projects'
import type { FormValues } from '../../../src/core/application-form/field'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHost } from '../../setup/test-host'

let db: FreshDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const edition = 'shanxi-2026'
const now = new Date('2026-08-05T02:00:00.000Z')
const identity = '11010519491231002X'

const project = (number: string, form: FormValues = {}): ProjectToEnter => ({
  ...{ source: '140400', externalNumber: number, fromApplication: null, owner: null, group: 'startup' },
  ...{ subtype: 'maker-team', county: null, projectName: `演示项目${number}`, subjectName: '演示团队' },
  ...{ companyCode: null, officialNumber: null },
  form: { contactName: '演示联系人', contactPhone: '13800000000', ...form },
})

const enter = (projects: readonly ProjectToEnter[]) => {
  const { keys } = testHost(db.database)
  const entry = { edition, batch: 'lst_1', actor: 'officer', now }
  return db.database.transaction(tx => enterProjects(tx, keys, entry, projects))
}

describe('projects entered from below', () => {
  it('become accepted registrations of the person with the contact telephone, sealed in their own place', async () => {
    const members = [{ id: 'a', name: '演示成员', role: '', core: true, onCertificate: true, identity }]
    const [one, two] = await enter([project('1', { members }), project('2')])
    const { rows } = await db.pool.query(
      `select a.id, a.state, a.form, a.owner_id, p.name, s.form as kept, e.kind
       from csc.application a join csc.person p on p.id = a.owner_id
       join csc.submission s on s.application_id = a.id join csc.application_event e on e.application_id = a.id
       where a.id = any($1) order by a.project_name`,
      [[one, two]],
    )
    expect(rows.map(({ id, state, name, kind }) => [id, state, name, kind])).toEqual([
      [one, 'accepted', '演示联系人', 'enter'],
      [two, 'accepted', '演示联系人', 'enter'],
    ])
    expect(rows[0].owner_id).toBe(rows[1].owner_id)
    expect(JSON.stringify(rows)).not.toMatch(/13800000000|11010519491231002X/)
    const { keys } = testHost(db.database)
    expect(openForm(keys, one!, rows[0].kept).contactPhone).toBe('13800000000')
    const team = await db.pool.query('select * from csc.team_member where application_id = $1', [one])
    expect(team.rows[0]).toMatchObject({
      identity_hmac: keys.hmac('identity', identity),
      identity_last4: '002X',
      confirmed_at: null,
    })
  })

  it('are entered once: the number of a source again changes nothing at all', async () => {
    await expect(enter([project('3'), project('1')])).rejects.toThrow()
    const numbers = (await enteredNumbers(db.database, edition)).map(each => each.externalNumber)
    expect(numbers.sort()).toEqual(['1', '2'])
  })

  it('keep their order over more than one statement', async () => {
    const many = Array.from({ length: 1101 }, (_, i) => project(`m${i}`, { contactPhone: '' }))
    const ids = await enter(many)
    const { rows } = await db.pool.query(
      'select application_id as id, external_number as n from csc.entered_project where application_id = any($1)',
      [ids],
    )
    const numberOf = new Map(rows.map(({ id, n }) => [id, n]))
    expect(ids.map(id => numberOf.get(id))).toEqual(many.map(each => each.externalNumber))
  })
})
