import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import type { TestPerson } from '../../setup/people'
import {
  canary,
  edition,
  filing,
  investigated,
  type ObjectionsWorld,
  objectionsWorld,
  proposed,
  publishedList,
} from './objections-world'

let all: ObjectionsWorld
let list: string
beforeAll(async () => {
  all = await objectionsWorld()
  list = await publishedList(all)
})
afterAll(() => all.db.drop())

let step = 0
beforeEach(() => {
  // every case objects to a project of its own name: nothing is merged between them
  step += 1
})
const named = () => `演示外部项目${step}`
const file = (over: Partial<Input<'applications', 'fileObjection'>> = {}) =>
  all.world.get(
    all.objector,
    ['applications', 'fileObjection'],
    filing(list, { kind: 'plagiarism', projectName: named(), ...over }),
  )
const caseOf = (objection: string, who = all.operator) =>
  all.world.get(who, ['results', 'objectionCase'], { edition, objection })
const decide = (who: TestPerson, at: { objection: string; version: number }, agree = true, reason?: string) =>
  all.world.ask(who, ['results', 'ruleObjection'], {
    ...{ edition, objection: at.objection, expectedVersion: at.version, agree, reason },
  })

describe('O10 异议办理', () => {
  it('is for officers; the supervisor reads, everybody else is refused, another edition has nothing', async () => {
    const { objection, version } = await file()
    const accept = { edition, objection, expectedVersion: version }
    for (const who of [all.judge, all.contractor, all.liaison, all.committee, all.notary, all.objector]) {
      expect(await all.world.ask(who, ['results', 'objections'], { edition })).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
      expect(await all.world.ask(who, ['results', 'acceptObjection'], accept)).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
    }
    expect(await all.world.ask(null, ['results', 'objections'], { edition })).toMatchObject({
      failure: { code: 'SIGN_IN_REQUIRED' },
    })
    expect(await all.world.ask(all.supervisor, ['results', 'acceptObjection'], accept)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    const { cases } = await all.world.get(all.supervisor, ['results', 'objections'], { edition })
    expect(cases.map(each => each.objection)).toContain(objection)
    const random = { ...accept, objection: 'obj_0000000000000000' }
    expect(await all.world.ask(all.operator, ['results', 'acceptObjection'], random)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    expect(
      await all.world.ask(all.operator, ['results', 'acceptObjection'], { ...accept, expectedVersion: 7 }),
    ).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    expect(await all.world.ask(all.operator, ['results', 'startInquiry'], accept)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '现在是“待受理”，不能开始核查。请刷新后再看。' },
    })
  })

  it('keeps an officer away from his own objection and from one about his own project', async () => {
    const { rows } = await all.db.pool.query('select id from csc.application where owner_id = $1', [
      all.projects[0]!.owner.person,
    ])
    const filed = await file({ application: rows[0].id, projectName: undefined })
    await all.db.pool.query('update csc.application set owner_id = $1 where id = $2', [
      all.operator.person,
      rows[0].id,
    ])
    const accept = { edition, objection: filed.objection, expectedVersion: filed.version }
    expect(await all.world.ask(all.operator, ['results', 'acceptObjection'], accept)).toMatchObject({
      failure: { code: 'OWN_APPLICATION' },
    })
    expect((await caseOf(filed.objection)).because).toContain('与您本人有关')
    await all.db.pool.query('update csc.application set owner_id = $1 where id = $2', [
      all.projects[0]!.owner.person,
      rows[0].id,
    ])
    expect(await all.world.ask(all.other, ['results', 'acceptObjection'], accept)).toMatchObject({ ok: true })
  })

  it('refuses one with a reason its author reads', async () => {
    const { objection, version } = await file()
    const refuse = { edition, objection, expectedVersion: version, reason: '演示：只要求加分，没有指出程序' }
    expect(await all.world.get(all.operator, ['results', 'refuseObjection'], refuse)).toMatchObject({
      state: 'not-accepted',
    })
    const own = await all.world.get(all.objector, ['applications', 'objection'], { objection })
    expect(own.steps.at(-1)).toMatchObject({ title: '不予受理', note: refuse.reason })
    const told = await all.db.pool.query('select body from csc.message where person_id = $1', [
      all.objector.person,
    ])
    expect(told.rows.some(row => row.body.includes(refuse.reason))).toBe(true)
  })

  it('asks which project is meant where one was only named, hears it, and lets another person decide', async () => {
    const { rows } = await all.db.pool.query(
      'select id, owner_id from csc.application where project_name = $1',
      ['项目丁'],
    )
    const filed = await file({ projectName: '项目丁' })
    const { candidates } = await caseOf(filed.objection)
    expect(candidates.map(each => each.application)).toEqual([rows[0].id])
    const at = { edition, objection: filed.objection }
    const wrong = { ...at, expectedVersion: filed.version, application: all.projects[0]!.id }
    expect(await all.world.ask(all.operator, ['results', 'acceptObjection'], wrong)).toMatchObject({
      failure: { details: { fields: [{ path: 'application' }] } },
    })
    const accepted = await all.world.get(all.operator, ['results', 'acceptObjection'], {
      ...wrong,
      application: rows[0].id,
    })
    const inquiry = await all.world.get(all.operator, ['results', 'startInquiry'], {
      ...{ ...at, expectedVersion: accepted.version },
    })
    const owner = all.projects[3]!.owner
    const unseen = await all.world.ask(owner, ['applications', 'objection'], { objection: filed.objection })
    expect(unseen).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    const hear = { ...at, expectedVersion: inquiry.version }
    for (const facts of [`${canary.realName}反映抄袭`, `联系 139 1112 7788 核实`])
      expect(
        await all.world.ask(all.operator, ['results', 'hearOtherSide'], { ...hear, facts }),
      ).toMatchObject({
        failure: { details: { fields: [{ path: 'facts' }] } },
      })
    const heard = await all.world.get(all.operator, ['results', 'hearOtherSide'], {
      ...hear,
      facts: '演示：核心代码与某开源项目一致',
    })
    const theirs = await all.world.get(owner, ['applications', 'objection'], { objection: filed.objection })
    expect(theirs).toMatchObject({
      side: 'other',
      facts: '演示：核心代码与某开源项目一致',
      may: { answer: true, add: false, withdraw: false },
    })
    const answer = { objection: filed.objection, text: '演示：已取得开源许可' }
    expect(await all.world.ask(all.objector, ['applications', 'answerObjection'], answer)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    const answered = await all.world.get(owner, ['applications', 'answerObjection'], answer)
    expect(await all.world.ask(owner, ['applications', 'answerObjection'], answer)).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    expect(heard.version).toBeLessThan(answered.version)
    const ruling = {
      outcome: 'upheld',
      consequence: 'disqualify',
      reasons: '演示：核查属实，属于剽窃',
    } as const
    const propose = { ...at, expectedVersion: answered.version, ...ruling }
    expect(await all.world.ask(all.operator, ['results', 'proposeRuling'], propose)).toMatchObject({
      failure: { details: { fields: [{ path: 'clause' }] } },
    })
    const laid = await all.world.get(all.operator, ['results', 'proposeRuling'], {
      ...propose,
      clause: 'CZ26-34',
    })
    expect(await decide(all.operator, laid)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await decide(all.second, laid)).toMatchObject({ data: { state: 'upheld' } })
    const gone = await all.db.pool.query('select state from csc.application where id = $1', [rows[0].id])
    expect(gone.rows[0].state).toBe('disqualified')
    const track = await all.world.get(owner, ['applications', 'track'], { application: rows[0].id })
    expect(track.refusal).toMatchObject({ reason: ruling.reasons, clause: { id: 'CZ26-34' } })
    const own = await all.world.get(all.objector, ['applications', 'objection'], {
      objection: filed.objection,
    })
    expect(own.ruling).toMatchObject({ outcome: 'upheld', clause: { id: 'CZ26-34' } })
  })

  it('wants two people: who proposed cannot decide; sent back it is under inquiry again and shown to nobody outside', async () => {
    const inquiry = await investigated(all, filing(list, { kind: 'plagiarism', projectName: named() }))
    const laid = await all.world.get(all.approver, ['results', 'proposeRuling'], {
      ...{ edition, objection: inquiry.objection, expectedVersion: inquiry.version },
      ...{ outcome: 'dismissed', consequence: 'none', reasons: '演示：未发现抄袭' },
    })
    expect(await decide(all.approver, laid)).toMatchObject({ failure: { code: 'SECOND_PERSON' } })
    expect((await caseOf(laid.objection, all.approver)).may.decide).toBe(false)
    const before = await all.world.get(all.objector, ['applications', 'objection'], {
      objection: laid.objection,
    })
    expect([before.ruling, JSON.stringify(before).includes('未发现抄袭')]).toEqual([null, false])
    expect(await decide(all.second, laid, false)).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    const back = await decide(all.second, laid, false, '演示：请补充比对结果')
    expect(back).toMatchObject({ data: { state: 'investigating' } })
    const anew = await proposed(
      all,
      { objection: laid.objection, version: back.ok ? back.data.version : 0 },
      { outcome: 'dismissed' },
    )
    expect(await decide(all.second, anew)).toMatchObject({ data: { state: 'dismissed' } })
    await expect(
      all.db.pool.query('update csc.objection set decided_by = proposed_by where id = $1', [laid.objection]),
    ).rejects.toThrow()
  })

  it('sends scores to the committee: its written decision of three members at least, the original scores untouched (T-14)', async () => {
    const input = filing(list, { kind: 'procedure', procedure: 'timing', application: all.projects[1]!.id })
    const inquiry = await investigated(all, input)
    const at = { edition, objection: inquiry.objection, expectedVersion: inquiry.version }
    const ruling = { outcome: 'upheld', reasons: '演示：计时有误，专委会已裁决' } as const
    const ask = (over: object) =>
      all.world.ask(all.operator, ['results', 'proposeRuling'], {
        ...at,
        ...ruling,
        consequence: 'arbitration',
        ...over,
      })
    expect(await ask({ consequence: 'correct-list' })).toMatchObject({
      failure: { details: { fields: [{ path: 'consequence' }] } },
    })
    expect(await ask({})).toMatchObject({ failure: { details: { fields: [{ path: 'document' }] } } })
    expect(await ask({ document: '专委裁〔2026〕1号', members: 2 })).toMatchObject({
      failure: { details: { fields: [{ path: 'members' }] } },
    })
    const scores = async () =>
      (await all.db.pool.query('select id, results, result_hash, state from csc.round_session order by id'))
        .rows
    const before = await scores()
    const laid = await ask({ document: '专委裁〔2026〕1号', members: 3 })
    expect(
      await decide(all.second, { objection: inquiry.objection, version: laid.ok ? laid.data.version : 0 }),
    ).toMatchObject({
      data: { state: 'upheld' },
    })
    expect(await scores()).toEqual(before)
  })

  it('merges a repeated one into its original; its author learns how that ends under his own number', async () => {
    const original = await investigated(all, filing(list, { kind: 'plagiarism', projectName: named() }))
    const repeat = await all.world.get(
      all.neighbour,
      ['applications', 'fileObjection'],
      filing(list, {
        kind: 'plagiarism',
        projectName: named(),
        realName: '演示公众',
        contact: '13800000099',
      }),
    )
    const merge = { edition, objection: repeat.objection, expectedVersion: repeat.version }
    expect(
      await all.world.ask(all.operator, ['results', 'mergeObjection'], { ...merge, into: repeat.objection }),
    ).toMatchObject({
      failure: { details: { fields: [{ path: 'into' }] } },
    })
    await all.world.get(all.operator, ['results', 'mergeObjection'], { ...merge, into: original.objection })
    const laid = await proposed(all, original, { outcome: 'dismissed' })
    await decide(all.second, laid)
    const told = await all.db.pool.query(
      "select body from csc.message where person_id = $1 and title = '异议办理结果'",
      [all.neighbour.person],
    )
    expect(told.rows).toHaveLength(1)
    expect(told.rows[0].body).toContain(repeat.number)
    expect(
      await all.world.ask(all.operator, ['results', 'mergeObjection'], { ...merge, into: laid.objection }),
    ).toMatchObject({ ok: false })
  })

  it('shows who objected to its handler and the supervisor only, and notes each look', async () => {
    const inquiry = await investigated(all, filing(list, { kind: 'plagiarism', projectName: named() }))
    const ask = (who: TestPerson) =>
      all.world.ask(who, ['results', 'revealObjector'], { edition, objection: inquiry.objection })
    for (const who of [all.other, all.approver, all.second, all.contractor, all.judge, all.neighbour])
      expect(await ask(who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const seen = { data: { name: canary.realName, contact: canary.contact } }
    expect(await ask(all.operator)).toMatchObject(seen)
    expect(await ask(all.supervisor)).toMatchObject(seen)
    const notes = await all.db.pool.query(
      "select actor from csc.audit where operation = 'results.revealObjector' and subject = $1",
      [inquiry.objection],
    )
    expect(notes.rows.map(row => row.actor)).toEqual([all.operator.person, all.supervisor.person])
  })
})
