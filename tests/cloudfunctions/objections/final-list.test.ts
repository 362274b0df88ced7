import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  edition,
  filing,
  investigated,
  lastMillisecond,
  midnight,
  type ObjectionsWorld,
  objectionsWorld,
  proposed,
  publishedList,
} from './objections-world'

let all: ObjectionsWorld
let list: string
beforeEach(async () => {
  all = await objectionsWorld()
  list = await publishedList(all)
})
afterEach(() => all.db.drop())

const finalise = (at: string, who = all.second, which = list) =>
  all.world.ask(who, ['results', 'finaliseList'], { edition, list: which }, { at })
const standing = async (at: string) =>
  (await all.world.get(null, ['results', 'publicity'], { edition }, { at })).lists[0]!
const rule = (at: { objection: string; version: number }, now = midnight) =>
  all.world.ask(
    all.second,
    ['results', 'ruleObjection'],
    { edition, objection: at.objection, expectedVersion: at.version, agree: true },
    { at: now },
  )

describe('a list becomes final', () => {
  it('after its last working day only, by another person in charge than published it, on record', async () => {
    expect(await standing(lastMillisecond)).toMatchObject({ state: 'open', stateText: '公示中', daysLeft: 1 })
    expect(await finalise(lastMillisecond)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await finalise(midnight, all.approver)).toMatchObject({ failure: { code: 'SECOND_PERSON' } })
    for (const who of [all.operator, all.supervisor, all.contractor, all.objector])
      expect(await finalise(midnight, who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await finalise(midnight, all.second, 'lst_0000000000000000')).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    expect(await finalise(midnight)).toMatchObject({ ok: true })
    expect(await standing(midnight)).toMatchObject({ state: 'final', stateText: '最终名单', open: false })
    expect(await finalise(midnight)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const entries = await all.db.pool.query("select body from csc.ledger where body like '%list.final%'")
    expect(entries.rows).toHaveLength(1)
  })

  it('waits for an objection and, where it is upheld, for the version that carries it out', async () => {
    const inquiry = await investigated(all, filing(list))
    expect(await standing(midnight)).toMatchObject({ state: 'suspended' })
    expect(await finalise(midnight)).toMatchObject({
      failure: { message: '公示期已满，还有1件异议在办理，办结前名单不能定稿。' },
    })
    const laid = await proposed(all, inquiry, { consequence: 'correct-list' })
    expect(await finalise(midnight)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await rule(laid)).toMatchObject({ ok: true })
    expect(await standing(midnight)).toMatchObject({ state: 'to-correct' })
    expect(await finalise(midnight)).toMatchObject({
      failure: { message: '异议成立，请先发布更正后的名单。' },
    })
  })

  it('after a disqualification leaves the place empty (T-18), and a new period makes it open again', async () => {
    const second = all.projects[1]!.id
    const inquiry = await investigated(all, filing(list, { kind: 'eligibility', application: second }))
    const laid = await proposed(all, inquiry, { consequence: 'disqualify', clause: 'CZ26-34' })
    expect(await rule(laid, '2026-08-03T02:00:00.000Z')).toMatchObject({ ok: true })
    expect(await standing(midnight)).toMatchObject({ state: 'to-correct' })
    all.world.now = '2026-08-05T02:00:00.000Z'
    const { fingerprint } = await all.world.get(all.approver, ['results', 'previewAwards'], { edition })
    const { list: corrected } = await all.world.get(all.approver, ['results', 'correctAwards'], {
      ...{ edition, fingerprint, expectedVersion: 1, reason: '演示：异议成立', restartPublicity: true },
    })
    const { list: shown } = await all.world.get(null, ['results', 'published'], { edition })
    expect(shown!.groups[0]!.levels[1]).toMatchObject({ level: '二等奖', vacant: 1 })
    expect(await standing(all.world.now)).toMatchObject({ list: corrected, version: 2, state: 'open' })
    expect(await finalise(all.world.now)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await finalise('2026-08-12T15:59:59.999Z', all.second, corrected)).toMatchObject({ ok: false })
    expect(await finalise('2026-08-12T16:00:00.000Z', all.second, corrected)).toMatchObject({ ok: true })
  })

  it('never while an objection is open, in whatever order people act', async () => {
    const order = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 4, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(order, async steps => {
        let at = Date.parse('2026-07-31T02:00:00.000Z')
        for (const act of steps) {
          if (act === 'day') at += 3 * 86_400_000
          await oneAct(act, new Date(at).toISOString())
        }
      }),
      { numRuns: 20 },
    )
  })
})

/** Does one act; a list made final, or ready to be, has no objection open and its period behind it. */
async function oneAct(act: string, now: string): Promise<void> {
  const open = await openOne()
  const reply = await acts[act]!(open, now)
  const nothingOpen = [null, true]
  if (act === 'final' && reply.ok) expect([open, now > lastMillisecond]).toEqual(nothingOpen)
  const { state } = await standing(now)
  if (state === 'final' || state === 'expired')
    expect([await openOne(), now > lastMillisecond]).toEqual(nothingOpen)
}

interface Open {
  objection: string
  version: number
  state: string
}

async function openOne(): Promise<Open | null> {
  const { rows } = await all.db.pool.query(
    `select id as objection, version, state from csc.objection
     where state in ('filed', 'accepted', 'investigating', 'proposed') order by number desc limit 1`,
  )
  return rows[0] ?? null
}

let serial = 0
const target = (open: Open | null) => ({
  edition,
  objection: open?.objection ?? 'obj_0000000000000000',
  expectedVersion: open?.version ?? 0,
})
const fileOne = (over: Parameters<typeof filing>[1], at: string) => {
  serial += 1
  const input = filing(over?.kind ? undefined : list, { projectName: `外部项目${serial}`, ...over })
  return all.world.ask(all.objector, ['applications', 'fileObjection'], input, { at })
}

/** What people may do, to the newest open objection, at an instant. */
const acts: Record<string, (open: Open | null, at: string) => Promise<{ ok: boolean }>> = {
  file: (_, at) => fileOne({}, at),
  report: (_, at) => fileOne({ kind: 'plagiarism' }, at),
  accept: (open, at) => all.world.ask(all.operator, ['results', 'acceptObjection'], target(open), { at }),
  inquire: (open, at) => all.world.ask(all.operator, ['results', 'startInquiry'], target(open), { at }),
  propose: (open, at) => {
    const ruling = { outcome: 'dismissed', consequence: 'none', reasons: '演示理由' } as const
    return all.world.ask(all.operator, ['results', 'proposeRuling'], { ...target(open), ...ruling }, { at })
  },
  rule: (open, at) =>
    all.world.ask(all.second, ['results', 'ruleObjection'], { ...target(open), agree: true }, { at }),
  withdraw: (open, at) => {
    const { objection, expectedVersion } = target(open)
    return all.world.ask(
      all.objector,
      ['applications', 'withdrawObjection'],
      { objection, expectedVersion },
      { at },
    )
  },
  day: async () => ({ ok: true }),
  final: (_, at) => finalise(at),
}

describe('a year whose holidays are not known', () => {
  it('asks a person with the sentence of O10 and never counts by weekends; the decision is on record', async () => {
    all.world.now = '2026-12-29T02:00:00.000Z'
    const preview = () => all.world.get(all.approver, ['results', 'previewAwards'], { edition })
    expect((await preview()).problems).toMatchObject([
      { code: 'CALENDAR_UNKNOWN', message: '2027 年节假日尚未公布，请人工确认截止日。' },
    ])
    const input = { edition, publishedOn: '2026-12-29', endsOn: '2027-01-06', basis: '演示：主任办公会' }
    const ask = (over: object = {}, who = all.operator) =>
      all.world.ask(who, ['results', 'confirmPublicityEnd'], { ...input, ...over })
    expect(await ask({ endsOn: '2027-01-02' })).toMatchObject({
      failure: { details: { fields: [{ path: 'endsOn' }] } },
    })
    expect(await ask({ publishedOn: '2026-07-28' })).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await ask({}, all.supervisor)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await ask()).toMatchObject({ ok: true })
    const { publicity, problems } = await preview()
    expect(problems).toEqual([])
    expect(publicity).toMatchObject({
      endsOn: '2027-01-06',
      sentence: '公示期 12月30日—1月6日（截止日由人工确认）',
    })
    expect(publicity!.days.some(day => day.counts)).toBe(false)
    const entries = await all.db.pool.query("select body from csc.ledger where body like '%publicity.end%'")
    expect(entries.rows).toHaveLength(1)
  })
})
