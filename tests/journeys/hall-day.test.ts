import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hand } from '../setup/hall'
import { applyByTwo, openDispute, ruleByCall } from './support/arbitration-acts'
import { type DemoWorld, startDemoWorld } from './support/demo-world'
import { dieWhileSealing } from './support/dying-phone'
import { driveTo, pairScreen } from './support/hall-acts'
import { type HallDay, planHallDay, promiseByCall, sealByCall } from './support/hall-day'
import { cardIs, keyScores, signSheet, submitScores } from './support/judge-acts'
import { enterSheet, enterSheetByCall, startPaper } from './support/paper-acts'
import type { Actor } from './support/stage'
import { entriesOf, oneByteChanged, verify } from './support/verify-bundle'

let world: DemoWorld
let day: HallDay
const folder = mkdtempSync(join(tmpdir(), 'csc-hall-day-'))

beforeAll(async () => {
  world = await startDemoWorld()
  day = await planHallDay(world.port)
})
afterAll(async () => {
  await world?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Seats 1 and 2 sit before phones of their own; seat 1 stands aside for the first project. */
async function seatPhones(aside: string): Promise<[Actor, Actor]> {
  const [first, second] = [
    await world.stage.arrive(day.judges[0]!.token, 'phone'),
    await world.stage.arrive(day.judges[1]!.token, 'phone'),
  ]
  await Promise.all(day.judges.slice(2).map(judge => promiseByCall(day, judge)))
  for (const phone of [first, second]) {
    await phone.open(`judge/promise/index?session=${day.session}`)
    await phone.tap('judge.promise.agree')
    if (phone === first) {
      await phone.tap(`choice.${aside}.employment`)
      await phone.type('note', '曾任该公司技术顾问（演示）')
    }
    await phone.tap('judge.promise.none')
    await phone.tap('judge.promise.send')
    await phone.page.getByTestId('judge.session').waitFor()
  }
  return [first, second]
}

async function drawAndOpen(): Promise<string[]> {
  const { operator, session, version } = day
  const { draw } = await operator.get(['rounds', 'commitDraw'], { session, expectedVersion: await version() })
  const { order } = await operator.get(['rounds', 'revealDraw'], { session, draw, entropy: '482913' })
  await operator.get(['rounds', 'open'], { session, expectedVersion: await version() })
  return order
}

test('a bad day in the hall, from the promise to the bundle anybody can verify', async () => {
  const { session, judges } = day
  const [paper, dying, disputed] = day.projects.map(({ application }) => application) as [
    string,
    string,
    string,
  ]
  const phones = await seatPhones(paper)
  let [, second] = phones
  const [first] = phones
  const host = await world.stage.arrive(day.operator.token, 'desk')
  const approver = await world.stage.arrive(day.approver.token, 'desk')
  const notary = await world.stage.arrive(day.notary.token, 'desk')
  const board = await world.stage.hall()
  const order = await drawAndOpen()
  await pairScreen(host, board, session)
  await notary.open(`organize/witness/index?session=${session}`)

  const nameOf = (id: string) => day.projects.find(({ application }) => application === id)!.projectName
  const seal = (application: string, totals: Record<number, number>) =>
    Promise.all(
      Object.entries(totals).map(([seat, total]) =>
        sealByCall(day, judges[Number(seat) - 1]!, application, total * 100),
      ),
    )
  const revealed = async (project: string, score: string, cards: number) => {
    const seen = notary.page.getByTestId('witness.turn').filter({ hasText: nameOf(project) })
    expect(await seen.textContent()).toMatch(/应交 \d(?!.*\.\d\d)/)
    await driveTo(host, 'revealed')
    await board.page.getByTestId('screen.reveal').waitFor()
    expect(await board.page.getByTestId('screen.value').filter({ hasText: /\d/ }).count()).toBe(cards)
    expect(await board.page.getByTestId('screen.score').textContent()).toBe(score)
    await seen.getByText(`得分 ${score}`).waitFor()
  }
  const turns: Record<string, () => Promise<void>> = {
    // one judge stands aside, one has no phone any more: six cards, one of them from paper
    async [paper]() {
      await seal(paper, { 3: 79, 4: 79, 5: 79, 6: 79 })
      await startPaper(host, approver, { session, projectName: nameOf(paper), seat: 7 })
      await keyScores(second, session, [40, 35, 4])
      await submitScores(second)
      await cardIs(second, 'submitted')
      expect(await enterSheet(host, day, 7_900)).toContain('等待另一位录入')
      expect(await enterSheetByCall(day, day.operator2, 7_800)).toContain('不一致')
      expect(await enterSheet(host, day, 7_900)).toContain('等待另一位录入')
      expect(await enterSheetByCall(day, day.operator2, 7_900)).toContain('两遍一致')
      const { sheets } = await day.supervisor.get(['rounds', 'paper'], { session })
      const taken = await day.supervisor.get(['rounds', 'confirmPaper'], {
        session,
        sheetNo: sheets[0]!.sheetNo,
      })
      expect(taken.state).toBe('sealed')
      await host.open(`organize/live/index?session=${session}`)
      await revealed(paper, '79.00', 6)
    },
    // a phone dies after its seal has left and before it hears the answer
    async [dying]() {
      await keyScores(first, session, [40, 35, 4])
      await submitScores(first)
      await cardIs(first, 'submitted')
      await seal(dying, { 3: 79, 4: 79, 5: 79, 6: 79, 7: 79 })
      await keyScores(second, session, [40, 35, 4])
      const { phone, reply } = await dieWhileSealing(world.stage, second, session)
      expect(reply).toMatchObject({ ok: true, data: { replayed: true } })
      second = phone
      await second.tap('judge.session.enter')
      await cardIs(second, 'submitted')
      await revealed(dying, '79.00', 7)
    },
    // one card far below the others: the dispute that comes will be about it
    async [disputed]() {
      await seal(disputed, { 1: 50, 2: 60, 3: 70, 4: 85, 5: 85, 6: 85, 7: 85 })
      await revealed(disputed, '77.00', 7)
    },
  }
  for (const application of order) {
    await driveTo(host, 'scoring')
    await turns[application]!()
  }

  for (const judge of judges.slice(1)) {
    const { sheetHash } = await judge.get(['judging', 'sheet'], { session })
    await judge.get(['judging', 'sign'], { session, sheetHash, signature: hand })
  }
  await signSheet(first, session)
  await decideTie(host, session)
  await host.tap('ranking.freeze')
  await host.page.getByTestId('ranking.frozen').waitFor()
  const ranks = async () => {
    const { rows } = await day.operator.get(['rounds', 'ranking'], { session })
    return rows.map(({ application, score, rank }) => ({ application, score, rank }))
  }
  const before = await ranks()
  expect(before.map(({ score }) => score)).toEqual(['79.00', '79.00', '77.00'])

  await openDispute(host, session, {
    projectName: nameOf(disputed),
    members: day.committee.map(({ person }) => person),
  })
  await ruleByCall(day, 2)
  await applyByTwo(host, approver, session)
  // without the card of seat 2 the highest and lowest of the other six go: (70 + 85 + 85 + 85) / 4
  expect(await ranks()).toEqual([
    { application: disputed, score: '81.25', rank: 1 },
    ...before.slice(0, 2).map(row => ({ ...row, rank: row.rank + 1 })),
  ])

  await notary.open(`organize/witness/index?session=${session}`)
  await notary.type('certNo', '（2026）演示证字第1号')
  await notary.tap('witness.sign.send')
  await notary.page.getByText('最新的校验码已经联署').waitFor()
  const [download] = await Promise.all([notary.page.waitForEvent('download'), notary.tap('witness.bundle')])
  const zip = readFileSync(await download.path())
  expect(verify(folder, zip)).toBe(0)
  expect(verify(folder, oneByteChanged(zip))).not.toBe(0)

  const seals = entriesOf(zip).filter(({ kind }) => kind === 'score.seal')
  const of = (project: string, seat: number) =>
    seals.filter(({ data }) => data.project === project && data.judge === judges[seat - 1]!.person)
  expect(of(dying, 2)).toHaveLength(1)
  expect(of(paper, 1)).toHaveLength(0)
  expect(of(paper, 7).map(({ data }) => data.via)).toEqual(['paper'])
  expect(seals).toHaveLength(6 + 7 + 7)
  expect(world.stage.faults).toEqual([])
})

/** Equal to the last step of the rules: the judges' vote is taken in the hall and written down. */
async function decideTie(host: Actor, session: string): Promise<void> {
  await host.open(`organize/ranking/index?session=${session}`)
  const tie = host.page.getByTestId('ranking.tie')
  await tie.waitFor()
  expect(await tie.textContent()).toContain('合议')
  await tie.locator('.hall-tools button').first().click()
  await tie.locator('.hall-tools button').first().click()
  await host.type('record', '合议记录（演示）第7号')
  await host.tap('ranking.tie.decide')
  await tie.waitFor({ state: 'detached' })
}
