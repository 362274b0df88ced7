import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentVersions } from '../../../src/contract/consents'
import { inventedIdentity, makerForm, submittedApplication } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import type { World } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { accountWorld, later, signInBySms } from './support'

let db: FreshDatabase
let world: World
let who: TestPerson
let application: string
let officer: TestPerson
const edition = 'changzhi-2026'
beforeAll(async () => {
  db = await freshDatabase()
  world = accountWorld(db)
  who = await signInBySms(world, '13600000001')
  await world.get(who, ['session', 'consent'], {
    document: 'sensitive',
    version: consentVersions.sensitive,
  })
  const form = makerForm([inventedIdentity(5)])
  application = (await submittedApplication(world, { who, form })).application
  officer = await signedIn(db, { name: '王经办', grants: [{ role: 'operator' }] })
})
afterAll(() => db.drop())

const entries = async (by = who) => (await world.get(by, ['session', 'accessLog'], {})).entries

describe('A16 谁看过我的资料', () => {
  test('names office and role, what was seen and of which project; never the official’s name', async () => {
    expect(await entries()).toEqual([])
    await world.get(officer, ['screening', 'read'], { edition, application })
    expect(await entries()).toEqual([])
    later(world, 3)
    await world.get(officer, ['screening', 'revealContact'], { edition, application })
    expect(await entries()).toEqual([
      {
        at: world.now,
        who: '长治市工信局中小企业科（经办人）',
        what: '查看了联系人姓名和电话',
        project: '演示创客项目',
      },
    ])
    expect(JSON.stringify(await entries())).not.toMatch(/王经办|per_/)
  })
  test('a list that left with the telephone is there for each project on it, and for nobody else', async () => {
    await db.pool.query(
      `insert into csc.audit (at, actor, operation, edition, subject, outcome, detail)
       values ($1, $2, 'recommendations.export', $3, 'rec_x', 'ok', $4)`,
      [world.now, officer.person, edition, JSON.stringify({ applications: [application] })],
    )
    expect((await entries())[0]).toMatchObject({ what: '导出推荐名单（含联系人姓名和电话）' })
    const other = await signedIn(db)
    await submittedApplication(world, { who: other })
    expect(await entries(other)).toEqual([])
    expect(await world.ask(null, ['session', 'accessLog'], {})).toMatchObject({
      failure: { code: 'SIGN_IN_REQUIRED' },
    })
  })
})

describe('A16 谁看过: institutions, objections, matches', () => {
  const note = (operation: string, subject: string, actor: string) =>
    db.pool.query(
      `insert into csc.audit (at, actor, operation, edition, subject, outcome) values ($1, $2, $3, $4, $5, 'ok')`,
      [world.now, actor, operation, edition, subject],
    )
  test('each is told to the person it is about, in words, and to nobody else', async () => {
    const [owner, objector] = [await signedIn(db), await signedIn(db)]
    await db.pool.query(
      `insert into csc.institution (id, edition, owner_id, name, kind, code_kind, code, intents, contact_sealed, state,
         version, created_at, updated_at)
       values ('ins_1', $1, $2, '演示投资', 'investor', 'company-code', '91140400MA0DEMO001', '[]', '', 'verified', 1, now(), now())`,
      [edition, owner.person],
    )
    await db.pool.query(
      `insert into csc.objection (id, edition, number, kind, state, version, person_id, name_sealed, contact_sealed,
         project_name, facts, basis, filed_at, updated_at)
       values ('obj_1', $1, 901, 'list', 'filed', 1, $2, '', '', '别人的项目', '事实', '', now(), now())`,
      [edition, objector.person],
    )
    await db.pool.query(
      `insert into csc.service_need (id, edition, side, institution_id, kinds, body, visibility, version, created_at,
         updated_at)
       values ('ned_1', $1, 'institution', 'ins_1', '[]', '演示', 'all', 1, now(), now())`,
      [edition],
    )
    await db.pool.query(
      `insert into csc.service_match (id, edition, need_id, application_id, institution_id, proposed_by, state, version, proposed_at)
       values ('mat_1', $1, 'ned_1', $2, 'ins_1', 'project', 'agreed', 1, now())`,
      [edition, application],
    )
    const office = '长治市工信局中小企业科（经办人）'
    await note('results.revealObjector', 'obj_1', officer.person)
    expect(await entries(objector)).toEqual([
      { at: world.now, who: office, what: '查看了异议提出人的姓名和电话', project: null },
    ])
    await note('services.revealInstitution', 'ins_1', officer.person)
    await note('services.answerMatch', 'mat_1', owner.person)
    const what = '同意对接，双方看到了联系方式'
    expect(await entries(owner)).toEqual([
      { at: world.now, who: '您本人', what, project: '演示创客项目' },
      { at: world.now, who: office, what: '查看了服务机构的联系人和电话', project: null },
    ])
    expect((await entries())[0]).toEqual({ at: world.now, who: '对接的对方', what, project: '演示创客项目' })
    expect(await entries(await signedIn(db))).toEqual([])
  })
})

describe('A16 导出我的信息', () => {
  test('holds account, consents, devices, registrations with every submission, and who looked', async () => {
    const file = await world.get(who, ['session', 'exportMyData'], {})
    expect(file.fileName).toBe('我的信息-2026-07-01.json')
    const data = JSON.parse(file.text)
    expect(data.账号).toMatchObject({ 手机号: '13600000001' })
    expect(data.同意记录).toEqual([
      {
        文件: '身份证号的用途说明',
        版本: consentVersions.sensitive,
        同意时间: expect.any(String),
        撤回时间: '',
      },
    ])
    expect(data.登录设备).toHaveLength(1)
    expect(data.报名).toHaveLength(1)
    expect(data.报名[0]).toMatchObject({ 状态: '已提交，等待审核', 获奖: '尚未公布' })
    expect(JSON.stringify(data.报名[0].历次提交)).toContain('演示创客项目')
    expect(JSON.stringify(data.报名[0].报名表)).toContain('13800000001')
    expect(data.谁看过我的资料).toHaveLength(4)
  })
  test('holds identity numbers by their last four, no key, no token, nothing of others', async () => {
    const { text } = await world.get(who, ['session', 'exportMyData'], {})
    expect(text).toContain(inventedIdentity(5).slice(-4))
    expect(text).not.toContain(inventedIdentity(5))
    expect(text).not.toMatch(/v1\.[\w-]{10,}|王经办|per_|[0-9a-f]{64}/)
    expect(text).not.toContain(who.token)
  })
  test('is noted, shown to its owner, and given five times an hour', async () => {
    expect((await entries())[0]).toMatchObject({ who: '您本人', what: '导出了自己的全部信息' })
    for (let n = 2; n < 5; n++) await world.get(who, ['session', 'exportMyData'], {})
    expect(await world.ask(who, ['session', 'exportMyData'], {})).toMatchObject({
      failure: { code: 'TOO_MANY' },
    })
    const other = await signInBySms(world, '13600000002')
    expect(JSON.parse((await world.get(other, ['session', 'exportMyData'], {})).text).报名).toEqual([])
  })
})
