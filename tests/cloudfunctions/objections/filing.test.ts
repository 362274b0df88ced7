import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import {
  canary,
  edition,
  filing,
  lastMillisecond,
  midnight,
  type ObjectionsWorld,
  objectionsWorld,
  publishedList,
} from './objections-world'

let all: ObjectionsWorld
let list: string
beforeAll(async () => {
  all = await objectionsWorld()
  list = await publishedList(all)
})
afterAll(() => all.db.drop())

const file = (
  over: Parameters<typeof filing>[1] = {},
  options?: { at?: string; requestId?: string },
  who = all.objector,
) => all.world.ask(who, ['applications', 'fileObjection'], filing(list, over), options)
const another = () =>
  signedIn(all.db, {
    name: '演示公众',
    phone: `137${String(Math.floor(performance.now() * 1e4))
      .slice(-8)
      .padStart(8, '0')}`,
  })

describe('A14 提出异议', () => {
  it('takes one through the last millisecond of 4 August and none from 5 August 00:00:00.000 on', async () => {
    const reply = await file({ facts: '演示：最后一毫秒提出的异议事实。' }, { at: lastMillisecond })
    expect(reply).toMatchObject({ ok: true, data: { number: 'YY-0001', state: 'filed', merged: false } })
    expect(reply.ok && reply.data.sentence).toBe('已收到，编号 YY-0001。处理结果会告知您。')
    const late = await file({}, { at: midnight }, all.neighbour)
    expect(late).toMatchObject({ ok: false, failure: { code: 'STATE_REFUSED' } })
    expect(!late.ok && late.failure.message).toMatch(/^本次公示已于8月4日24:00结束，可向.+反映$/)
    expect(!late.ok && late.failure.details).toHaveProperty('phone')
    expect(
      await file({ kind: 'eligibility', list: undefined, projectName: '别的项目' }, { at: midnight }),
    ).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    expect(
      await file(
        { kind: 'plagiarism', list: undefined, projectName: '项目乙' },
        { at: midnight },
        await another(),
      ),
    ).toMatchObject({ ok: true })
  })

  it('answers a replay with the first number, and adds a second one about the same thing to the first', async () => {
    const id = requestId()
    const who = await another()
    const first = await file({}, { requestId: id }, who)
    const again = await file({}, { requestId: id }, who)
    expect(first.ok && again.ok && again.data).toEqual(first.ok && first.data)
    const second = await file({ facts: '演示：后来又发现的另一处不一致。' }, {}, who)
    expect(second).toMatchObject({ data: { merged: true, number: first.ok ? first.data.number : '' } })
    const seen = await all.world.get(who, ['applications', 'objection'], {
      objection: first.ok ? first.data.objection : '',
    })
    expect(seen.steps.map(step => step.note).filter(Boolean)).toEqual(['演示：后来又发现的另一处不一致。'])
  })

  it('never gives a number twice, however many file at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        signedIn(all.db, { name: `演示公众${i}`, phone: `136000${String(10000 + i)}` }),
      ),
    )
    const replies = await Promise.all(people.map(who => file({}, {}, who)))
    const numbers = replies.map(reply => (reply.ok ? reply.data.number : reply.failure.message))
    expect(new Set(numbers).size).toBe(12)
    expect(numbers.every(number => /^YY-\d{4}$/.test(number))).toBe(true)
    const stored = await all.db.pool.query('select number from csc.objection order by number')
    expect(stored.rows.map(row => row.number)).toEqual(stored.rows.map((_, i) => i + 1))
  })

  it('asks for a name, a checked telephone, facts, and a clause or a basis', async () => {
    const fields = async (over: Parameters<typeof filing>[1]) => {
      const reply = await file(over, {}, all.neighbour)
      return reply.ok ? [] : reply.failure.details?.fields?.map(field => field.path)
    }
    expect(await fields({ realName: ' ' })).toEqual(['realName'])
    expect(await fields({ contact: '12345' })).toEqual(['contact'])
    expect(await fields({ facts: '太短了' })).toEqual(['facts'])
    expect(await fields({ clause: undefined })).toEqual(['clause'])
    expect(await fields({ clause: 'CN24-25' })).toEqual(['clause'])
    expect(await fields({ list: undefined })).toEqual(['list'])
    expect(await fields({ kind: 'eligibility' })).toEqual(['projectName'])
    expect(await file({}, {}, await signedIn(all.db))).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const nobody = await all.world.ask(null, ['applications', 'fileObjection'], filing(list))
    expect(nobody).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
  })

  it('takes no wish for more points: a procedure has to be named', async () => {
    const reply = await file({
      kind: 'procedure',
      application: all.projects[0]!.id,
      facts: '演示：要求给我的项目加分，谢谢。',
    })
    expect(reply).toMatchObject({ failure: { details: { fields: [{ path: 'procedure' }] } } })
    expect(!reply.ok && reply.failure.message).toContain('只要求加分的不受理')
  })

  it('knows projects on the list and one’s own; any other is as if there were none', async () => {
    const [first, , , , last] = all.projects
    const known = { kind: 'plagiarism' as const, list: undefined }
    expect(await file({ ...known, application: first!.id }, {}, await another())).toMatchObject({ ok: true })
    const unlisted = await file({ ...known, application: last!.id }, {}, await another())
    const random = await file({ ...known, application: 'app_0000000000000000' }, {}, await another())
    expect(unlisted).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(!unlisted.ok && !random.ok && unlisted.failure.message === random.failure.message).toBe(true)
  })

  it('shows what can be objected to, to the public too: the lists with their projects, the clauses, the way of papers', async () => {
    const form = await all.world.get(null, ['applications', 'objectionForm'], { edition })
    expect(form.lists).toMatchObject([{ list, state: 'open', open: true }])
    expect(form.lists[0]!.publicity).toMatchObject({ startsOn: '2026-07-29', endsOn: '2026-08-04' })
    expect(form.projects[0]!.projects.map(each => each.projectName)).toEqual(['项目甲', '项目乙', '项目丙'])
    expect(form).toMatchObject({ own: [], signedIn: false, phoneKnown: false, silence: null })
    expect(form.clauses.length).toBeGreaterThan(10)
    expect(form.papers).toBe(
      '提交后可附最多5个证据材料（PDF、JPG、PNG，每个不超过10MB）。只有您、受理人和监督员能看。',
    )
  })

  it('keeps name and telephone sealed, and what was said as it was said', async () => {
    const { rows } = await all.db.pool.query('select * from csc.objection')
    expect(JSON.stringify(rows)).not.toContain(canary.realName)
    expect(JSON.stringify(rows)).not.toContain(canary.contact)
    for (const text of [
      "update csc.objection set facts = '改过'",
      'delete from csc.objection',
      "update csc.objection_event set text = ''",
    ])
      await expect(all.db.pool.query(text)).rejects.toThrow()
  })

  it('lets only its author withdraw or add, and not after the end', async () => {
    const who = await another()
    const filed = await all.world.get(who, ['applications', 'fileObjection'], filing(list))
    const target = { objection: filed.objection, expectedVersion: filed.version }
    const stranger = await all.world.ask(all.neighbour, ['applications', 'withdrawObjection'], target)
    expect(stranger).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    const stale = await all.world.ask(who, ['applications', 'withdrawObjection'], {
      ...target,
      expectedVersion: 9,
    })
    expect(stale).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    expect(await all.world.get(who, ['applications', 'withdrawObjection'], target)).toMatchObject({
      state: 'withdrawn',
    })
    const more = { objection: filed.objection, text: '补充' }
    expect(await all.world.ask(who, ['applications', 'addToObjection'], more)).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })
})
