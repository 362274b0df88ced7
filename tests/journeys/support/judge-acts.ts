import type { Actor } from './stage'
import { until } from './until'

/** Opens the project on stage and keys the points of each criterion, as whole numbers. */
export async function keyScores(judge: Actor, session: string, points: readonly number[]): Promise<void> {
  const { page, open, tap } = judge
  await open(`judge/session/index?session=${session}`)
  await tap('judge.session.enter')
  await page.getByTestId('score.key.1').waitFor()
  for (const value of points) {
    for (const digit of String(value)) await tap(`score.key.${digit}`)
    await tap('score.key.next')
  }
}

/** Submits what was keyed. */
export async function submitScores({ tap }: Actor): Promise<void> {
  await tap('score.submit')
  await tap('score.confirm.yes')
}

/** Waits until the judge's own card is in this state. */
export async function cardIs({ page }: Actor, state: string): Promise<void> {
  await until(
    async () => (await page.getByTestId('score.state').getAttribute('data-state')) === state,
    40_000,
  )
}

/** Writes a name on the board with the mouse: two strokes. */
async function writeName({ page }: Actor): Promise<void> {
  const board = page.getByTestId('signature.board')
  // clear of the bar at the bottom
  await board.evaluate(element => element.scrollIntoView({ block: 'center' }))
  const place = await board.boundingBox()
  if (!place) throw new Error('no board to sign on')
  const at = (x: number, y: number) => [place.x + place.width * x, place.y + place.height * y] as const
  for (const [from, to] of [
    [at(0.2, 0.3), at(0.6, 0.7)],
    [at(0.7, 0.2), at(0.5, 0.8)],
  ] as const) {
    await page.mouse.move(...from)
    await page.mouse.down()
    await page.mouse.move(...to, { steps: 8 })
    await page.mouse.up()
  }
  await page.locator('[data-testid="signature"][data-state="written"]').waitFor()
}

/** Checks and signs the sheet of the whole session. */
export async function signSheet(judge: Actor, session: string): Promise<void> {
  await judge.open(`judge/sheet/index?session=${session}`)
  await judge.tap('judge.sheet.check')
  await writeName(judge)
  await judge.tap('judge.sheet.sign')
  await judge.page.locator('[data-testid="judge.sheet"][data-state="signed"]').waitFor()
}
