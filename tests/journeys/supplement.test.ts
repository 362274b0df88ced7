import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoWorld, startDemoWorld } from './support/demo-world'
import type { Actor } from './support/stage'

const edition = 'changzhi-2026'
const [operator, approver] = ['16900000001', '16900000003']

let world: DemoWorld
beforeAll(async () => {
  world = await startDemoWorld()
})
afterAll(() => world?.stop())

const problem = (path: string) => `ed.problem.edition.${path}`

/** Writes another day of July into the date at a field's path. */
async function setDay({ page, type }: Actor, field: string, day: string): Promise<void> {
  await type(`edition-${field}.day`, day)
  await page.getByTestId(`input.edition-${field}.day`).blur()
}

test('a supplementary notice moves the deadline: drafted by one, published by another, seen by everybody', async () => {
  const visitor = await world.stage.phone()
  await visitor.open('pages/home/index')
  const countdown = visitor.page.getByTestId('home.countdown')
  await countdown.getByText('2026年7月10日').waitFor()

  const drafter = await world.stage.desk(operator)
  await drafter.open('organize/edition/index')
  await drafter.tap(`ed.supplement.${edition}`)
  await drafter.type('basis', '长工信演示〔2026〕8号')
  await drafter.tap('ed.supplement.save')
  await drafter.page.getByRole('tab', { name: '日程与轮次' }).click()
  await setDay(drafter, 'registration-deadline', '12')
  await drafter.tap('ed.save')
  await drafter.page.getByRole('tab', { name: '核对与发布' }).click()
  // later than the province allows: refused before anybody can put it forward
  await drafter.page.getByTestId(problem('registration.deadline')).getByText('下级不能放宽').waitFor()
  await drafter.tap(problem('registration.deadline'))
  await setDay(drafter, 'registration-deadline', '8')
  await drafter.tap('ed.save')
  await drafter.page.getByRole('tab', { name: '核对与发布' }).click()
  await drafter.tap(problem('timetable.0.by'))
  await setDay(drafter, 'timetable-0-by', '8')
  await drafter.page.getByRole('tab', { name: '核对与发布' }).click()
  await drafter.tap(problem('requirements.1.check.params.deadline'))
  await setDay(drafter, 'requirements-1-check-params-deadline', '8')
  await drafter.page.getByRole('tab', { name: '核对与发布' }).click()
  await drafter.tap('ed.propose')
  await drafter.page.getByTestId('ed.publish').waitFor({ state: 'detached' })

  const publisher = await world.stage.desk(approver)
  await publisher.open('organize/edition/index')
  await publisher.tap(`ed.open.${edition}`)
  await publisher.tap('ed.publish')
  await publisher.tap('ed.publish.sheet.confirm')
  await publisher.page.getByTestId('ed.publish.sheet').waitFor({ state: 'detached' })

  await visitor.open('pages/home/index')
  await countdown.getByText('2026年7月8日').waitFor()
  await visitor.page.getByText('补充通知').first().waitFor()
  expect(world.stage.faults).toEqual([])
})
