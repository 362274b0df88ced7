import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { people } from '../../scripts/gallery/standard-shots'
import { testHall } from '../setup/hall'
import { startMiniProgram } from './runtime/mini-program'
import { type SeasonServer, seasonServer } from './season-server'

const edition = 'changzhi-2026'

let season: SeasonServer
beforeAll(async () => {
  season = await seasonServer()
}, 180_000)
afterAll(() => season?.stop())

let app: ReturnType<typeof startMiniProgram> | undefined
afterEach(() => app?.shutDown())

const one = async (sql: string) => {
  const { rows } = await season.db.pool.query<{ value: string }>(sql)
  return rows[0]!.value
}

/** Opens a page as somebody and waits for its first call and its words; every control has a name. */
async function opens(page: string, who: string | null, call: string, words: readonly string[]) {
  season.asked.length = 0
  app = startMiniProgram(await season.answerTo(who), `/apply/${page}`)
  for (const text of words) await app.shows(text)
  expect(season.asked).toContain(call)
  const controls = app.elements('button, input, textarea')
  const nameOf = (each: Element) => each.getAttribute('aria-label') || each.textContent || ''
  expect(controls.filter(each => nameOf(each).trim() === '').map(each => each.outerHTML)).toEqual([])
  expect(app.errors).toEqual([])
  return app
}

const applicationOf = async (phone: string, project = '') => {
  const { applications } = await season.get(phone, ['applications', 'mine'], {})
  return applications.find(({ projectName }) => projectName.includes(project))!.id
}

test('A7 材料: the papers asked for, with what is there', async () => {
  const application = await applicationOf(people.papers)
  await opens(`files/index?application=${application}`, people.papers, 'applications.files', [
    '商业计划书',
    '涉密',
    '选择文件',
  ])
})

test('A6 团队: the members, how each stands, and the invitation a member opens', async () => {
  const application = await applicationOf(people.team)
  const team = await season.get(people.team, ['applications', 'team'], { application })
  const shown = team.members.map(({ name }) => name)
  await opens(`team/index?application=${application}`, people.team, 'applications.team', shown)
  app?.shutDown()
  const waiting = team.members.find(({ invitation }) => invitation !== null)
  const token = waiting?.invitation?.token ?? ''
  await opens(`invite/index?t=${token}`, null, 'applications.invitation', [
    '邀请人',
    '您将作为核心成员',
    '确认加入',
  ])
  app?.shutDown()
  await opens('invite/index?t=0000000000000000000000', null, 'applications.invitation', ['邀请已失效'])
})

test('信息补录: one enterprise, kept once', async () => {
  const { profiles } = await season.get(people.second, ['applications', 'companyProfiles'], {})
  await opens('company/index', people.second, 'applications.companyProfiles', [
    String(profiles[0]!.facts.companyName),
  ])
})

test('证书验真: a number is asked for; one that nobody printed is said to be unknown', async () => {
  app = startMiniProgram(await season.answerTo(null), '/apply/certificate/index')
  await app.shows('证书编号')
  app.shutDown()
  await opens('certificate/index?n=CSC2026-140400-0001-F', null, 'catalog.certificate', ['未查到'])
})

test('A14 异议: the kinds to choose from; what was filed and how far it is', async () => {
  await opens(`appeal/index?edition=${edition}`, people.finalist, 'applications.objectionForm', [
    '名单',
    '剽窃',
    '下一步',
  ])
  app?.shutDown()
  const { objection, number } = await season.get(people.finalist, ['applications', 'fileObjection'], {
    ...{ edition, kind: 'plagiarism', projectName: '演示·别人的项目' },
    facts: '演示：二〇二五年在某刊物上已有同样的图纸。',
    ...{ basis: '演示依据', realName: '演示甲', contact: '13800000009' },
  })
  const path = `appeal-status/index?objection=${objection}`
  await opens(path, people.finalist, 'applications.objection', [number, '演示·别人的项目', '撤回'])
})

test('A15 对接: needs, the institution, a meeting', async () => {
  await opens(`service/index?edition=${edition}`, people.finalist, 'services.mine', ['需求', '发布'])
  app?.shutDown()
  await opens(`institution/index?edition=${edition}`, people.investor, 'services.mine', ['演示'])
  app?.shutDown()
  const event = await one('select id as value from csc.service_event order by starts_at desc limit 1')
  const title = await one(`select title as value from csc.service_event where id = '${event}'`)
  await opens(`event/index?event=${event}`, people.finalist, 'services.event', [title, '报名'])
})

test('A16 devices, who looked, consents, leaving', async () => {
  for (const [page, call, words] of [
    ['devices', 'session.devices', ['这台']],
    ['access', 'session.accessLog', ['工作人员平时只看到', '双方看到了联系方式']],
    ['consents', 'session.consentHistory', ['隐私']],
    ['account', 'session.accountDeletion', ['导出', '注销']],
  ] as const) {
    await opens(`${page}/index`, people.finalist, call, words)
    app?.shutDown()
  }
})

test('M7 现场签到: nothing before a hall, then the hall with its time', async () => {
  await opens('checkin/index', people.accepted, 'rounds.myCheckIns', ['还没有排到您的场次'])
  app?.shutDown()
  const application = await applicationOf(people.finalist)
  const before = season.now
  season.now = '2026-07-28T01:00:00.000Z'
  await testHall(season.db, { applications: [application], until: 'drawn' })
  await opens('checkin/index', people.finalist, 'rounds.myCheckIns', ['企业组决赛', '演示会场', '确认到场'])
  season.now = before
})
