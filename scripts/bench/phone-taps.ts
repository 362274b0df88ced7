import type { Page } from 'playwright-core'
import { fillForm } from '../../tests/journeys/support/fill-form'
import type { Actor } from '../../tests/journeys/support/stage'
import { enterpriseForm } from '../../tests/setup/applications'

/** Answers to the self-check's questions by their ids; a choice is a tap, a typed figure is not. */
const scripts = {
  company: {
    subject: 'company',
    place: '140403',
    registeredOn: '2020-05-06',
    size: 'unsure',
    onMarket: 'yes',
    ip: 'company',
    past: 'none',
    dishonesty: 'none',
  },
  startup: {
    subject: 'company',
    place: '140403',
    registeredOn: '2025-06-01',
    size: 'unsure',
    onMarket: 'no',
    ip: 'company',
    past: 'none',
    dishonesty: 'none',
  },
  maker: { subject: 'team', place: '140403', ip: 'core-members', past: 'none', dishonesty: 'none' },
} as const

async function answer(page: Page, id: string, value: string): Promise<void> {
  const choice = page.getByTestId(`choice.${id}.${value}`)
  if (value === 'unsure' && (await choice.count()) === 0) return page.getByTestId('quiz.unsure').click()
  if (id !== 'registeredOn') return choice.click()
  const [year, month, day] = value.split('-').map(part => String(Number(part)))
  for (const [part, text] of [
    ['year', year],
    ['month', month],
    ['day', day],
  ] as const)
    await page.getByTestId(`input.date.${part}`).fill(text ?? '')
  await page.getByTestId('quiz.next').click()
}

/** Taps from the home page to the conclusion of the self-check, for a person of each kind. */
export async function selfCheckTaps(visitor: Actor): Promise<Record<string, number>> {
  const taps: Record<string, number> = {}
  for (const [name, answers] of Object.entries(scripts)) {
    await visitor.open('pages/home/index')
    await visitor.page.evaluate(() => localStorage.clear())
    await visitor.open('pages/home/index')
    await countTaps(visitor.page)
    await visitor.tap('home.quiz')
    for (let id = await questionShown(visitor.page); id !== null; id = await questionShown(visitor.page)) {
      await answer(visitor.page, id, (answers as Record<string, string>)[id] ?? 'unsure')
      await visitor.page.getByTestId(`quiz.${id}`).waitFor({ state: 'detached' })
    }
    taps[name] = await tapsSoFar(visitor.page)
  }
  return taps
}

const questions = ['subject', 'place', 'registeredOn', 'size', 'onMarket', 'ip', 'past', 'dishonesty']
const anyQuestion = questions.map(id => `[data-testid="quiz.${id}"]`).join()

/** The question on the screen; null at the conclusion. */
async function questionShown(page: Page): Promise<string | null> {
  await page.locator(`${anyQuestion},[data-testid="quiz.headline"]`).first().waitFor()
  const question = page.locator(anyQuestion)
  if ((await question.count()) === 0) return null
  return ((await question.getAttribute('data-testid')) ?? '').replace('quiz.', '')
}

/** Taps from 开始报名 to the pre-check of a complete registration of a company; what is typed is not counted. */
export async function registrationTaps(applicant: Actor): Promise<number> {
  await applicant.open('pages/home/index')
  await countTaps(applicant.page)
  await applicant.tap('home.start')
  await fillForm(applicant, enterpriseForm())
  await applicant.page.getByTestId('check.headline').waitFor()
  return tapsSoFar(applicant.page)
}

/** Counts taps from now on; pages of one document share the count. */
async function countTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = window as { taps?: number }
    counted.taps = 0
    addEventListener('click', event => event.isTrusted && counted.taps!++, true)
  })
}

const tapsSoFar = (page: Page) => page.evaluate(() => (window as { taps?: number }).taps ?? 0)
