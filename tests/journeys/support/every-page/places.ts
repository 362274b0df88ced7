import { advanceTo, type TestHall, testHall } from '../../../setup/hall'
import { scoredHall } from '../../../setup/scored-hall'
import type { DemoWorld } from '../demo-world'
import type { Who } from './visitors'

const edition = 'changzhi-2026'
const operator = '16900000001'
const approver = '16900000003'
const province = '16900000051'
const nation = '16900000054'

/** A page of the product with somebody it is for, and what a reader of a failure should know. */
export interface Place {
  path: string
  who: Who
}

const at = (who: Who, ...paths: string[]): Place[] => paths.map(path => ({ path, who }))

/** One value of the server's database. */
async function one({ db }: DemoWorld, sql: string): Promise<string> {
  const { rows } = await db.pool.query<{ value: string }>(sql)
  if (!rows[0]) throw new Error(`nothing for ${sql}`)
  return rows[0].value
}

/** The application of the demonstration's project in this state that was begun first. */
const inState = (world: DemoWorld, state: string) =>
  one(
    world,
    `select id as value from csc.application
     where edition = '${edition}' and state = '${state}' and project_name <> '' order by created_at, id limit 1`,
  )

const paged = (application: string, ...pages: string[]) =>
  pages.map(page => `apply/${page}/index?application=${application}`)

/** While registration is open: what the public and applicants in every state see. */
export async function duringRegistration(world: DemoWorld): Promise<Place[]> {
  const announcement = await one(world, 'select id as value from csc.announcement limit 1')
  const event = await one(world, 'select id as value from csc.service_event order by starts_at desc limit 1')
  const [returned, accepted] = [await inState(world, 'returned'), await inState(world, 'accepted')]
  const owned =
    (phone: string, ...pages: string[]) =>
    (application: string) =>
      at(phone, ...paged(application, ...pages))
  const applicationOf = (phone: string, state: string) =>
    one(
      world,
      `select id as value from csc.application where state = '${state}' and owner_id =
         (select id from csc.person where phone_hmac = '${world.hmac(phone)}') order by created_at limit 1`,
    )
  const drafting = '16900000159'
  const papers = '16900000157'
  const team = '16900000131'
  const amending = '16900000148'
  const finalist = '16900000101'
  const sentBack = await applicationOf(amending, 'returned')
  const filing = await one(world, "select id as value from csc.contest_filing where state = 'returned'")
  return [
    ...at(null, 'pages/home/index', `pages/notice/index?edition=${edition}`, 'pages/login/index'),
    ...at(null, 'pages/me/index', `apply/quiz/index?edition=${edition}`, 'apply/privacy/index'),
    ...at(null, `apply/announcement/index?announcement=${announcement}`, 'apply/list/index?list=lst_none'),
    ...at(null, 'apply/certificate/index', 'apply/invite/index?t=0000000000000000000000'),
    ...at(null, 'organize/claim/index', 'screen/board/index'),
    ...owned(drafting, 'form', 'check', 'files')(await applicationOf(drafting, 'draft')),
    ...owned(papers, 'files', 'status')(await applicationOf(papers, 'draft')),
    ...owned(team, 'team')(await inTeam(world, team)),
    ...owned(amending, 'fix', 'status', 'files')(sentBack),
    ...at(amending, `apply/form/index?application=${sentBack}&submission=1`),
    ...owned(finalist, 'status', 'submitted', 'form', 'result')(await applicationOf(finalist, 'accepted')),
    ...at(finalist, 'pages/me/index', 'pages/messages/index', 'apply/company/index', 'apply/settings/index'),
    ...at(
      finalist,
      'apply/devices/index',
      'apply/access/index',
      'apply/consents/index',
      'apply/account/index',
    ),
    ...at(finalist, `apply/appeal/index?edition=${edition}`, 'apply/appeal-status/index?objection=obj_none'),
    ...at(finalist, `apply/service/index?edition=${edition}`, `apply/event/index?event=${event}`),
    ...at('16900000041', `apply/institution/index?edition=${edition}`),
    ...at(operator, 'pages/me/index', 'organize/home/index', 'organize/queue/index?states=any'),
    ...at(operator, `organize/review/index?application=${accepted}`),
    ...at(operator, `organize/review/index?application=${returned}`),
    ...at(operator, 'organize/duplicates/index', 'organize/registers/index', 'organize/broadcast/index'),
    ...at(operator, 'organize/services/index', 'organize/people/index', 'organize/objections/index'),
    ...at(approver, 'organize/edition/index', 'organize/audit/index'),
    ...at(province, 'organize/quotas/index', 'organize/inbox/index', 'organize/cross/index'),
    ...at(province, 'organize/merged/index'),
    ...at('16900000062', `apply/filing/index?filing=${filing}`),
    ...at(nation, 'organize/filings/index', 'organize/library/index', 'organize/shortlist/index'),
  ]
}

const inTeam = (world: DemoWorld, phone: string) =>
  one(
    world,
    `select id as value from csc.application where owner_id =
       (select id from csc.person where phone_hmac = '${world.hmac(phone)}') order by created_at limit 1`,
  )

/** Two halls of the tests on the demonstration's database: one being scored, one frozen. */
export async function halls({ db }: DemoWorld): Promise<{ open: TestHall; frozen: TestHall }> {
  const totals = [8000, 8200, 8500, 8600, 9000]
  const frozen = await scoredHall(db, [totals, totals.map(total => total - 500)])
  const open = await testHall(db)
  await advanceTo(open, 'scoring')
  return { open, frozen }
}

/** On the day of the final: judges, the hall's desk, witnesses, what becomes of the result. */
export function duringTheFinal({ open, frozen }: Awaited<ReturnType<typeof halls>>): Place[] {
  const [project] = open.projects
  const judge = open.judges[0]!
  const seat = `session=${open.session}`
  const desk = (page: string, hall: TestHall) => `organize/${page}/index?session=${hall.session}`
  return [
    ...at(judge, 'judge/home/index', `judge/session/index?${seat}`, `judge/promise/index?${seat}`),
    ...at(judge, `judge/score/index?${seat}&application=${project}`),
    ...at(judge, `judge/material/index?${seat}&application=${project}`),
    ...at(judge, `judge/discuss/index?${seat}`, 'judge/invite/index?invitation=inv_none'),
    ...at(frozen.judges[0]!, `judge/sheet/index?session=${frozen.session}`),
    ...at(judge, `judge/score/index?session=${open.session}&application=${open.projects[1]}`),
    ...at('16900000101', `apply/checkin/index?${seat}`),
    ...at(operator, 'organize/rubrics/index', 'organize/experts/index', 'organize/sessions/index'),
    ...at(operator, desk('opening', open), desk('live', open), desk('live', frozen), desk('ranking', frozen)),
    ...at(operator, desk('checkin', open), desk('recovery', open), desk('arbitration', frozen)),
    ...at(operator, desk('paper', open), 'organize/paper/index', 'organize/online/index'),
    ...at(operator, 'organize/advance/index', 'organize/awards/index', 'organize/recommend/index'),
    ...at(operator, 'organize/honours/index'),
    ...at('16900000032', 'organize/witness/index', desk('witness', frozen)),
  ]
}
