import type { Actor } from './stage'
import { until } from './until'

/** Moves the demonstration's clock to the stop of this name. */
export async function moveClock(operator: Actor, stop: string): Promise<void> {
  await operator.open('pages/me/index')
  await operator.tap(`me.clock.${stop}`)
  await operator.page.getByTestId('demo-clock').waitFor()
}

/** Judges an application on the review page until it can be accepted, and accepts it. */
export async function acceptApplication(
  operator: Actor,
  application: string,
  officialNumber: string,
): Promise<void> {
  const { page, open, tap, type } = operator
  await open(`organize/review/index?application=${application}`)
  await page.getByTestId('org.review.findings').waitFor()
  await tap('org.review.number.open')
  await type('officialNumber', officialNumber)
  await tap('org.review.number.save')
  await page.getByTestId('org.review.number').waitFor()
  await recordCredit(operator)
  const blocking = page.locator('[data-testid^="org.review.blocking."]')
  for (let left = await blocking.count(); left > 0; left = await blocking.count()) {
    const id = (await blocking.first().getAttribute('data-testid'))!.replace('org.review.blocking.', '')
    await page.getByTestId(`org.review.decide.${id}.pass`).click()
    const save = page.getByTestId(`org.review.save.${id}`)
    const settled = page.getByTestId(`org.review.blocking.${id}`)
    // a judgement against the pre-check asks for a reason; one along with it is kept at once
    await until(async () => (await save.count()) > 0 || (await settled.count()) === 0)
    if ((await save.count()) > 0) {
      await type(`reason-${id}`, '已核对往届名单，未见记录')
      await save.click()
    }
    await settled.waitFor({ state: 'detached' })
  }
  await tap('org.review.accept')
  await page.locator('[data-testid="org.review.state"]', { hasText: '通过' }).waitFor()
}

async function recordCredit({ page, tap, type }: Actor): Promise<void> {
  const open = page.getByTestId('org.review.credit.record')
  if ((await open.count()) === 0) return
  await open.first().click()
  await type('source', '信用中国')
  await type('checkedOn.year', '2026')
  await type('checkedOn.month', '7')
  await type('checkedOn.day', '15')
  await tap('choice.conclusion.clear')
  await tap('org.review.credit.save')
  await page.getByTestId('org.review.credit.sheet').waitFor({ state: 'detached' })
}
