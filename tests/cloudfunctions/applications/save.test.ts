import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import type { FieldValue } from '../../../src/core/application-form/field'
import type { FieldId } from '../../../src/core/application-form/fields'
import { applicant, enterpriseForm, submittedApplication } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

interface Device {
  who: TestPerson
  application: string
}
const patch = (field: FieldId, value: FieldValue | null, baseVersion: number) => ({
  field,
  value,
  baseVersion,
})
const save = (
  { who, application }: Device,
  patches: ReturnType<typeof patch>[],
  options: { since?: number; requestId?: string; at?: string } = {},
) => world.get(who, ['applications', 'save'], { application, patches, since: options.since }, options)
const read = ({ who, application }: Device) => world.get(who, ['applications', 'read'], { application })
async function draft(): Promise<Device> {
  const who = await applicant(world)
  const { application } = await world.get(who, ['applications', 'start'], { edition: 'changzhi-2026' })
  return { who, application }
}

describe('two devices', () => {
  test('different fields merge; each learns of the other’s', async () => {
    const device = await draft()
    const first = await save(device, [patch('projectName', '甲', 0)], { at: '2026-07-01T02:12:00.000Z' })
    const second = await save(device, [patch('summary', '乙', 0)], { since: 1 })
    expect(first.saved).toEqual([{ field: 'projectName', version: 2 }])
    expect(second).toMatchObject({
      version: 3,
      saved: [{ field: 'summary', version: 3 }],
      conflicts: [],
      merged: [
        {
          field: 'projectName',
          label: '项目名称',
          value: '甲',
          version: 2,
          changedAt: '2026-07-01T02:12:00.000Z',
        },
      ],
    })
    expect((await read(device)).form).toMatchObject({ projectName: '甲', summary: '乙' })
  })

  test('the same field: both versions come back, nothing is overwritten, the other fields are saved', async () => {
    const device = await draft()
    await save(device, [patch('summary', '手机上写的', 0)])
    const reply = await save(device, [patch('summary', '电脑上写的', 0), patch('stage', '研发', 0)])
    expect(reply.conflicts).toMatchObject([
      { field: 'summary', label: '项目简介', mine: '电脑上写的', theirs: '手机上写的', theirVersion: 2 },
    ])
    expect(reply.saved).toEqual([{ field: 'stage', version: 3 }])
    expect((await read(device)).form).toMatchObject({ summary: '手机上写的', stage: '研发' })
    const chosen = await save(device, [patch('summary', '电脑上写的', 2)])
    expect(chosen.conflicts).toEqual([])
    expect((await read(device)).form.summary).toBe('电脑上写的')
  })

  test('saving again what is saved changes nothing, however late it arrives', async () => {
    const device = await draft()
    const tap = requestId()
    const first = await save(device, [patch('projectName', '甲', 0)], { requestId: tap })
    const again = await save(device, [patch('projectName', '甲', 0)], { requestId: tap })
    expect(again).toMatchObject({ version: first.version, saved: first.saved, conflicts: [] })
    await save(device, [patch('projectName', '乙', 2)])
    const stale = await save(device, [patch('projectName', '甲', 0)], { requestId: tap })
    expect(stale.conflicts).toMatchObject([{ mine: '甲', theirs: '乙' }])
    expect((await read(device)).form.projectName).toBe('乙')
  })

  test('twenty saves at once of twenty fields all arrive', async () => {
    const device = await draft()
    const fields = Object.entries(enterpriseForm()).slice(0, 20) as [FieldId, FieldValue][]
    await Promise.all(fields.map(([field, value]) => save(device, [patch(field, value, 0)])))
    const { form, version } = await read(device)
    expect(form).toEqual(Object.fromEntries(fields))
    expect(version).toBe(21)
  })

  test('an emptied field is empty, and emptying it again is nothing', async () => {
    const device = await draft()
    await save(device, [patch('summary', '写了', 0)])
    const emptied = await save(device, [patch('summary', null, 2)])
    expect((await read(device)).form.summary).toBeUndefined()
    expect((await save(device, [patch('summary', null, 0)])).version).toBe(emptied.version)
  })
})

describe('what is typed is kept', () => {
  test('half a company code stays as typed and is named among the gaps', async () => {
    const device = await draft()
    const patches = [patch('subject', 'company', 0), patch('companyCode', '9114', 0)]
    const { gaps } = await save(device, patches)
    expect(gaps.find(gap => gap.field === 'companyCode')).toMatchObject({ kind: 'wrong', step: 'identity' })
    expect((await read(device)).form.companyCode).toBe('9114')
  })

  test('invisible signs go, line breaks stay, decomposed letters are composed', async () => {
    const device = await draft()
    await save(device, [patch('summary', 'a\u202Eb\u0007c\r\nd\uD800e\u0065\u0301', 0)])
    expect((await read(device)).form.summary).toBe('abc\nde\u00e9')
  })

  test('an unknown field or a value of another shape is refused by name', async () => {
    const device = await draft()
    const input = {
      application: device.application,
      patches: [{ field: 'state', value: 'accepted', baseVersion: 0 }],
    }
    const reply = await world.ask(device.who, ['applications', 'save'], input as never)
    expect(reply).toMatchObject({
      ok: false,
      failure: {
        code: 'INPUT_INVALID',
        details: { fields: [{ path: 'patches.0.field', message: '没有这一项，请刷新后再填' }] },
      },
    })
  })
})

describe('the telephone', () => {
  test('is sealed in the database and read back only by its owner', async () => {
    const device = await draft()
    await save(device, [patch('contactPhone', '138 0000 4321', 0)])
    const { rows } = await db.pool.query('select form from csc.application where id = $1', [
      device.application,
    ])
    expect(JSON.stringify(rows)).not.toContain('4321')
    expect((await read(device)).form.contactPhone).toBe('138 0000 4321')
  })
})

describe('what is not open', () => {
  test('a submitted form is not changed, and says why', async () => {
    const { who, application, version } = await submittedApplication(world)
    const reply = await save({ who, application }, [patch('projectName', '改名', 2)])
    expect(reply).toMatchObject({
      version,
      saved: [],
      refused: [{ field: 'projectName', message: '已提交，正在等待审核；要修改请先撤回' }],
    })
  })

  test('a draft stays open after the deadline: nothing typed is lost', async () => {
    const device = await draft()
    const reply = await save(device, [patch('projectName', '晚了一步', 0)], {
      at: '2026-07-11T00:00:00.000Z',
    })
    expect(reply.saved).toHaveLength(1)
  })

  test('somebody else’s form is not found', async () => {
    const device = await draft()
    const stranger = await signedIn(db)
    const input = { application: device.application, patches: [patch('projectName', '偷改', 0)] }
    expect(await world.ask(stranger, ['applications', 'save'], input)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
  })
})
