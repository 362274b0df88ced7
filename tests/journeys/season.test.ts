import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { selfCheckTaps } from '../../scripts/bench/phone-taps'
import { enterpriseForm } from '../setup/applications'
import { type DemoWorld, startDemoWorld } from './support/demo-world'
import { fillForm } from './support/fill-form'
import {
  approveRubric,
  drawOrder,
  driveTo,
  makeSession,
  openSession,
  pairScreen,
  promise,
  seatPanel,
} from './support/hall-acts'
import { cardIs, keyScores, signSheet, submitScores } from './support/judge-acts'
import { decideAwards, publishAwards, recommend } from './support/list-acts'
import { acceptApplication, moveClock } from './support/screening'
import type { Actor, Stage } from './support/stage'

const company = '长治演示旅程科技有限公司'
const people = {
  newcomer: '16900000099',
  operator: '16900000001',
  approver: '16900000003',
  committee: ['16900000011', '16900000012'],
  judges: [21, 22, 23, 24, 25, 26, 27].map(n => `169000000${n}`),
}

let world: DemoWorld
let stage: Stage

beforeAll(async () => {
  world = await startDemoWorld()
  stage = world.stage
})
afterAll(() => world?.stop())

/** Before signing in: the self-check within ten taps (A3), and a clause one is sent to stands in view (A2). */
async function lookAround(): Promise<void> {
  const visitor = await stage.phone()
  await visitor.open('pages/home/index')
  await visitor.page.getByTestId('home.countdown').waitFor()
  const taps = await selfCheckTaps(visitor)
  expect(Object.values(taps).filter(count => count > 10)).toEqual([])
  await visitor.open('pages/notice/index?edition=changzhi-2026&clause=CZ26-19')
  const clause = visitor.page.getByTestId('notice.CZ26-19')
  const inView = async () => {
    const box = await clause.boundingBox()
    return box !== null && box.y >= 0 && box.y < visitor.page.viewportSize()!.height
  }
  await expect.poll(inView).toBe(true)
  await visitor.context.close()
}

/** From the home page on a phone to 已提交; answers the application. */
async function register(): Promise<string> {
  await lookAround()
  const applicant = await stage.phone(people.newcomer)
  await applicant.open('pages/home/index')
  await applicant.tap('home.start')
  await fillForm(applicant, enterpriseForm(company))
  await applicant.page.getByTestId('check.submit').waitFor()
  expect(await applicant.page.getByTestId('check').textContent()).toContain('企业无严重失信记录')
  await applicant.tap('check.submit')
  await applicant.tap('submit.confirm')
  await applicant.page.getByText('审核通过后才算报名成功').waitFor()
  const application = /application=(app_\w+)/.exec(applicant.page.url())![1]!
  await applicant.context.close()
  return application
}

/** One project from the call to the reveal; the last judge loses the network while handing in. */
async function playTurn(
  host: Actor,
  board: Actor,
  judges: readonly Actor[],
  session: string,
  cutOff: boolean,
): Promise<void> {
  await driveTo(host, 'scoring')
  await Promise.all(judges.map((judge, seat) => keyScores(judge, session, [20 + (seat % 3), 15, 16, 20, 8])))
  const [last, ...others] = [...judges].reverse()
  await Promise.all(others.map(submitScores))
  if (cutOff) {
    await last!.context.setOffline(true)
    await submitScores(last!)
    await cardIs(last!, 'queued')
    expect(await last!.page.getByTestId('score.receipt').textContent()).toContain('尚未提交')
    expect(await host.page.getByTestId('live.count').textContent()).toContain(
      `${judges.length - 1}/${judges.length}`,
    )
    expect(await board.page.getByTestId('screen.seats').textContent()).not.toMatch(/\d{2}\.\d/)
    await last!.context.setOffline(false)
  } else await submitScores(last!)
  for (const judge of judges) await cardIs(judge, 'submitted')
  await driveTo(host, 'revealed')
  await board.page.getByTestId('screen.reveal').waitFor()
  expect(await board.page.getByTestId('screen.value').count()).toBe(judges.length)
  // 79, 80, 81 in turn: without one 79 and one 81 the other five come to 79.80
  expect(await board.page.getByTestId('screen.score').textContent()).toBe('79.80')
}

async function playHall(
  operator: Actor,
  judges: readonly Actor[],
  hall: { group: string; name: string; projects: RegExp[]; cutOff: boolean },
): Promise<void> {
  const session = await makeSession(operator, hall.group, hall.name, hall.projects)
  await seatPanel(operator, session)
  await Promise.all(judges.map(judge => promise(judge, session)))
  expect(await drawOrder(operator, session, '482913')).toHaveLength(hall.projects.length)
  const board = await stage.hall()
  await pairScreen(operator, board, session)
  await openSession(operator, session)
  for (const [turn] of hall.projects.entries())
    await playTurn(operator, board, judges, session, hall.cutOff && turn === 0)
  for (const judge of judges) await signSheet(judge, session)
  await operator.open(`organize/ranking/index?session=${session}`)
  await operator.page.getByRole('table', { name: '名次表' }).waitFor()
  expect(await operator.page.getByTestId('ranking.tie').count()).toBe(hall.projects.length > 1 ? 1 : 0)
  await settleTies(operator)
  await operator.tap('ranking.freeze')
  await operator.page.getByTestId('ranking.frozen').waitFor()
  await board.context.close()
}

/** The two projects were scored alike: the rules end at the judges' vote, which people decide and write down. */
async function settleTies({ page, tap, type }: Actor): Promise<void> {
  const tie = page.getByTestId('ranking.tie')
  if ((await tie.count()) === 0) return
  const buttons = tie.locator('.hall-tools button')
  while ((await buttons.filter({ hasNotText: '重新点' }).count()) > 0) await buttons.first().click()
  await type('record', '合议记录（演示）第1号')
  await tap('ranking.tie.decide')
  await tie.waitFor({ state: 'detached' })
}

test('a season from the home page to the downloaded 附件4', async () => {
  const application = await register()
  const operator = await stage.desk(people.operator)
  await moveClock(operator, '资格审核')
  await acceptApplication(operator, application, 'CM20260999')
  await moveClock(operator, '决赛日')
  const committee = [await stage.desk(people.committee[0]!), await stage.desk(people.committee[1]!)]
  await approveRubric(operator, committee)
  for (const member of committee) await member.context.close()
  const judges: Actor[] = []
  for (const number of people.judges) judges.push(await stage.phone(number))
  await playHall(operator, judges, {
    group: 'enterprise',
    name: '企业组决赛',
    projects: [new RegExp(company), /党参无硫/],
    cutOff: true,
  })
  await playHall(operator, judges, {
    group: 'startup',
    name: '创业组决赛',
    projects: [/演示/],
    cutOff: false,
  })
  await moveClock(operator, '名单报送')
  await decideAwards(operator, ['enterprise', 'startup'])
  const approver = await stage.desk(people.approver)
  await publishAwards(approver)
  const files = await recommend(approver, 2)
  const cells = (await readSheet(files.xlsx)).flat().map(String)
  expect(cells).toEqual(
    expect.arrayContaining([
      '项目名称',
      '企业（创客）名称',
      '组别（企业组/创业组）',
      '法人（创客填写）',
      company,
    ]),
  )
  expect(files.docx.subarray(0, 2).toString()).toBe('PK')
  expect(stage.faults).toEqual([])
})
