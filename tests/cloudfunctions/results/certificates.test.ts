import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations as catalog } from '../../../cloudfunctions/catalog/operations'
import { operations } from '../../../cloudfunctions/results/operations'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { requestId, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { type AwardsWorld, awardsWorld, edition, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
  all.world = worldOf(all.db, [...operations, ...catalog], { publicUrl: 'https://csc.example.gov.cn' })
  all.world.now = '2026-07-29T02:00:00.000Z'
})
afterEach(() => all.db.drop())

const rows = async (text: string, values: unknown[] = []) => (await all.db.pool.query(text, values)).rows
const list = (who = all.approver) => all.world.get(who, ['results', 'certificates'], { edition })
const issue = async (who = all.approver, fingerprint?: string, options = {}) =>
  all.world.ask(
    who,
    ['results', 'issueCertificates'],
    { edition, fingerprint: fingerprint ?? (await list()).fingerprint },
    options,
  )
const project = (i: number) => all.projects[i]!
const file = (i: number, who: TestPerson | null = project(i).owner, format: 'pdf' | 'png' = 'pdf') =>
  all.world.ask(who, ['results', 'exportCertificate'], { application: project(i).id, format })
const check = (number: string) => all.world.ask(null, ['catalog', 'certificate'], { number })
const revise = (i: number, over: object = {}, who = all.operator) =>
  all.world.ask(who, ['results', 'reviseCertificate'], {
    ...{ edition, application: project(i).id, subjectName: '长治市项目甲有限公司', projectName: '项目甲' },
    ...{ names: ['演示乙', '演示甲'], reason: '署名顺序有误', expectedVersion: 0, ...over },
  })
const team = async (i: number, names: string[], subtype = 'maker-team') => {
  await rows('update csc.application set subtype = $2 where id = $1', [project(i).id, subtype])
  for (const [position, name] of names.entries())
    await rows(
      'insert into csc.team_member (application_id, position, name, core, on_certificate) values ($1, $2, $3, true, true)',
      [...[project(i).id, position, name]],
    )
}
/** A second version of the list with a publicity period, as an edition that sets one has it. */
const announcePeriod = () =>
  rows(
    `insert into csc.published_list (id, edition, kind, version, title, body, hash, published_by, published_at)
       select 'lst_0000000000000002', edition, kind, 2, title, jsonb_set(body, '{publicity}', $1), hash, published_by, $2
       from csc.published_list where edition = $3`,
    [JSON.stringify(period), '2026-07-29T02:00:00Z', edition],
  )
const period = {
  ...{
    startsOn: '2026-07-30',
    endsOn: '2026-08-05',
    length: 5,
    unit: 'working',
    sentence: '公示期 7月30日—8月5日',
  },
  days: ['30', '31'].map((day, i) => ({ on: `2026-07-${day}`, counts: true, label: `第${i + 1}个工作日` })),
  clause: { id: 'CN24-25', source: '', text: '', inherited: false, link: '' },
}
const correct = async (reason = '核实剽窃，取消资格') => {
  const preview = await all.world.get(all.approver, ['results', 'previewAwards'], { edition })
  return all.world.get(all.approver, ['results', 'correctAwards'], {
    ...{ edition, fingerprint: preview.fingerprint, expectedVersion: preview.publishedVersion, reason },
  })
}

describe('issuing certificates', () => {
  it('issues one for each award in one batch: number, words, ledger without names, a message', async () => {
    await publish(all)
    await team(0, ['演示甲', '演示乙'])
    const before = await list()
    expect(before).toMatchObject({
      problem: null,
      counts: { issue: 3, replace: 0, revoke: 0, waiting: 0, inForce: 0 },
    })
    expect(await issue()).toMatchObject({ ok: true, data: { issued: 3, replaced: 0, revoked: 0 } })
    const [first] = await rows('select * from csc.certificate order by number')
    expect(first).toMatchObject({ state: 'issued', list_version: 1, application_id: project(0).id })
    expect(first.number).toMatch(/^CSC2026-140400-0001-[0-9A-Y]$/)
    expect(first.body).toMatchObject({
      ...{ level: '一等奖', groupName: '企业组', projectName: '项目甲', subjectName: '长治市项目甲有限公司' },
      ...{ names: ['演示甲', '演示乙'], awardedOn: '2026-07-29', issuer: expect.stringContaining('长治市') },
    })
    const chain = verifyChain(
      nodeHashing,
      `edition:${edition}`,
      await chainOf(all.db.database, `edition:${edition}`),
    )
    if (!chain.ok) throw new Error('chain broken')
    expect(chain.entries.at(-1)).toMatchObject({ kind: 'certificates.issue', actor: all.approver.person })
    expect(JSON.stringify(chain.entries.at(-1))).not.toContain('演示甲')
    const told = await rows("select title from csc.message where title = '您的获奖证书已颁发'")
    expect(told).toHaveLength(3)
    expect(await list()).toMatchObject({ counts: { issue: 0, inForce: 3 } })
  })

  it('is the approver’s act, from what was seen, once, and only after publication', async () => {
    expect(await list()).toMatchObject({ problem: { code: 'NOT_PUBLISHED' }, lines: [] })
    expect(await issue()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    await publish(all)
    expect(await issue(all.operator)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await issue(all.approver, '0'.repeat(64))).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    const options = { requestId: requestId() }
    const { fingerprint } = await list()
    const first = await issue(all.approver, fingerprint, options)
    expect(await issue(all.approver, fingerprint, options)).toMatchObject({ ok: true, replayed: true })
    expect(first.ok).toBe(true)
    expect(await issue()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await rows('select 1 from csc.certificate')).toHaveLength(3)
  })

  it('happens once when two issue at the same moment', async () => {
    await publish(all)
    const { fingerprint } = await list()
    const replies = await Promise.all([1, 2, 3].map(() => issue(all.approver, fingerprint)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rows("select 1 from csc.certificate where state = 'issued'")).toHaveLength(3)
  })

  it('waits for the end of a publicity period, to its last millisecond', async () => {
    await publish(all)
    await announcePeriod()
    all.world.now = '2026-08-05T15:59:59.000Z'
    expect(await list()).toMatchObject({ problem: { code: 'PUBLICITY_OPEN' } })
    expect(await issue()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    all.world.now = '2026-08-05T16:00:00.000Z'
    expect(await list()).toMatchObject({ problem: null })
    expect(await issue()).toMatchObject({ ok: true })
  })

  it('署名有误 may be said until the period ends, and the applicant reads how long that is', async () => {
    await publish(all)
    await announcePeriod()
    const application = project(0).id
    const mine = () => all.world.get(project(0).owner, ['results', 'mine'], { application })
    const ask = (at: string) =>
      all.world.ask(
        project(0).owner,
        ['results', 'requestCertificateCorrection'],
        { application, words: '第二位应为李䶮' },
        { at },
      )
    all.world.now = '2026-07-31T02:00:00.000Z'
    expect(await mine()).toMatchObject({
      ...{ publicityState: { open: true, text: '还剩 1 个工作日' }, correction: { allowed: true } },
      certificate: { state: 'none', sentence: '公示期结束后颁发证书，颁发后会通知您。' },
    })
    expect(await ask('2026-08-05T16:00:00.000Z')).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await ask('2026-08-05T15:59:59.000Z')).toMatchObject({ ok: true })
    all.world.now = '2026-08-06T02:00:00.000Z'
    expect(await mine()).toMatchObject({ publicityState: { open: false }, correction: { allowed: false } })
  })

  it('CZ26-22: eight names wait, whatever the reason; a withdrawn project and a review wait too', async () => {
    await publish(all)
    await team(
      0,
      ['一', '二', '三', '四', '五', '六', '七', '八'].map(n => `演示${n}`),
    )
    await rows("update csc.application set state = 'withdrawn' where id = $1", [project(1).id])
    const opened = await all.world.get(all.operator, ['results', 'openReview'], {
      ...{ edition, application: project(2).id, reason: '有人反映计分有误' },
    })
    const { lines, counts } = await list()
    expect(lines.map(({ problem }) => problem?.code)).toEqual(['NAMES', 'GONE', 'UNDER_REVIEW'])
    expect(counts).toMatchObject({ issue: 0, waiting: 3 })
    expect(lines[0]).toMatchObject({ namesMax: 7, names: { length: 8 } })
    expect(await revise(0, { names: lines[0]!.names })).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await revise(0, { names: lines[0]!.names.slice(0, 7) })).toMatchObject({ ok: true })
    const closed = { edition, review: opened.review, conclusion: '计分无误，维持原结果' }
    expect(await all.world.ask(all.operator, ['results', 'closeReview'], closed)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    await all.world.get(all.approver, ['results', 'closeReview'], closed)
    expect(await list()).toMatchObject({ counts: { issue: 2, waiting: 1 } })
  })

  it('a correction of the awards revokes at once, and the next batch issues anew', async () => {
    await publish(all)
    await issue()
    const [gone] = await rows('select number from csc.certificate where application_id = $1', [project(0).id])
    await rows("update csc.application set state = 'disqualified' where id = $1", [project(0).id])
    await correct()
    expect(await check(gone.number)).toMatchObject({
      ok: true,
      data: { state: 'revoked', stateText: '已作废', endReason: '获奖名单更正：核实剽窃，取消资格' },
    })
    expect(await file(0)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const view = await list()
    expect(view.counts).toMatchObject({ issue: 0, replace: 0, revoke: 0, inForce: 2 })
    expect(view.ended).toMatchObject([{ number: gone.number, stateText: '已作废' }])
  })
})

describe('putting a certificate right', () => {
  it('keeps before and after, and replaces one that is issued with a new number', async () => {
    await publish(all)
    await team(0, ['演示甲', '演示乙'])
    await issue()
    const [old] = await rows('select number from csc.certificate where application_id = $1', [project(0).id])
    expect(await revise(0)).toMatchObject({ ok: true, data: { version: 1 } })
    expect(await revise(0)).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    const [kept] = await rows('select before, after, reason from csc.certificate_revision')
    expect(kept).toMatchObject({
      before: { names: ['演示甲', '演示乙'] },
      after: { names: ['演示乙', '演示甲'] },
    })
    expect(await list()).toMatchObject({ counts: { replace: 1, issue: 0 } })
    expect(await issue()).toMatchObject({ data: { issued: 0, replaced: 1, revoked: 0 } })
    expect(await check(old.number)).toMatchObject({ data: { state: 'replaced', stateText: '已换发新证' } })
    const [now] = await rows(
      "select number, body from csc.certificate where state = 'issued' and application_id = $1",
      [project(0).id],
    )
    expect(now.number).not.toBe(old.number)
    expect(now.body.names).toEqual(['演示乙', '演示甲'])
  })

  it('is for officers, about awarded projects, in signs the paper has', async () => {
    await publish(all)
    expect(await revise(4)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await revise(0, {}, project(0).owner)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await revise(0, { names: ['王𠮷'] })).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await revise(0, { reason: ' ' })).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
  })

  it('署名有误 reaches the office, holds the certificate back, and is answered', async () => {
    await publish(all)
    const ask = (i: number, who: TestPerson) =>
      all.world.ask(who, ['results', 'requestCertificateCorrection'], {
        application: project(i).id,
        words: '第二位应为李䶮',
      })
    expect(await ask(0, project(1).owner)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await ask(4, project(4).owner)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await ask(0, project(0).owner)).toMatchObject({ ok: true })
    expect(await ask(0, project(0).owner)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const told = await rows("select person_id from csc.message where title = '有人提出证书署名有误'")
    expect(told.map(row => row.person_id).sort()).toEqual([all.operator.person, all.approver.person].sort())
    const { lines } = await list()
    expect(lines[0]).toMatchObject({
      problem: { code: 'REQUEST_OPEN' },
      request: { words: '第二位应为李䶮' },
    })
    const answer = { edition, request: lines[0]!.request!.id, answer: '经核对，署名与报名一致' }
    await all.world.get(all.operator, ['results', 'answerCertificateRequest'], answer)
    expect(await all.world.ask(all.operator, ['results', 'answerCertificateRequest'], answer)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    const mine = await all.world.get(project(0).owner, ['results', 'mine'], { application: project(0).id })
    expect(mine.correction).toMatchObject({ allowed: true, asked: '第二位应为李䶮', answer: answer.answer })
  })
})

describe('certificates as files', () => {
  it('its owner and the officers download it, nobody else; every download is noted', async () => {
    await publish(all)
    expect(await file(0)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    await issue()
    for (const who of [project(0).owner, all.operator, all.approver])
      expect(await file(0, who)).toMatchObject({ ok: true, data: { mediaType: 'application/pdf' } })
    expect(await file(0, project(0).owner, 'png')).toMatchObject({
      ok: true,
      data: { mediaType: 'image/png' },
    })
    expect(await file(0, project(1).owner)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    const elsewhere = await signedIn(all.db, {
      grants: [{ role: 'approver', unit: '140700', edition: 'jinzhong-2025' }],
    })
    expect(await file(0, elsewhere)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await file(0, null)).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
    expect(await rows("select 1 from csc.audit where operation = 'results.exportCertificate'")).toHaveLength(
      4,
    )
  })

  it('officers take them all out in zip files, each part noted', async () => {
    await publish(all)
    const take = (who: TestPerson, part = 0) =>
      all.world.ask(who, ['results', 'exportCertificates'], { edition, part })
    expect(await take(all.operator)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    await issue()
    const reply = await take(all.operator)
    if (!reply.ok) throw new Error(reply.failure.message)
    expect(reply.data).toMatchObject({ parts: 1, certificates: 3 })
    const files = unzipSync(new Uint8Array(Buffer.from(reply.data.base64, 'base64')))
    expect(Object.keys(files)).toHaveLength(3)
    for (const each of Object.values(files)) expect(strFromU8(each.subarray(0, 5))).toBe('%PDF-')
    expect(await take(all.operator, 1)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await take(project(0).owner)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const noted = await rows("select detail from csc.audit where operation = 'results.exportCertificates'")
    expect(noted).toEqual([{ detail: { part: 0, certificates: 3 } }])
  })
})

describe('证书验真码', () => {
  it('anybody checks a number as typed and reads exactly what was printed', async () => {
    await publish(all)
    await issue()
    const [row] = await rows('select number, body from csc.certificate order by number')
    expect(await check(row.number.toLowerCase().replace(/-/g, ' '))).toMatchObject({
      ok: true,
      data: {
        number: row.number,
        state: 'issued',
        stateText: '有效',
        certificate: row.body,
        issuedOn: '2026-07-29',
      },
    })
  })

  it('says 未查到该证书编号 for an unknown number and for a mistyped one', async () => {
    await publish(all)
    await issue()
    const [row] = await rows('select number from csc.certificate order by number')
    const mistyped = row.number.replace('0001', '0002')
    for (const number of [mistyped, 'CSC2026', '随便写的'])
      expect(await check(number)).toMatchObject({
        failure: { code: 'NOT_FOUND', message: expect.stringContaining('未查到该证书编号') },
      })
  })

  it('the words of an issued certificate can never be changed in the database', async () => {
    await publish(all)
    await issue()
    await expect(rows(`update csc.certificate set body = '{}'`)).rejects.toThrow('only ends')
    await expect(rows(`delete from csc.certificate`)).rejects.toThrow('append-only')
  })
})
