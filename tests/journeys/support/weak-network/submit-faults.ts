import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Device } from './device'
import type { Fault } from './faults'
import { type Lane, onServer } from './lane'
import { askServer } from './server-side'

async function atTheConfirmation(lane: Lane): Promise<Device> {
  const device = lane.chance.pick(lane.phones)
  await device.openCheck(lane.application)
  await device.page().getByTestId('check.submit').click()
  await device.page().getByTestId('submit.confirm').waitFor()
  return device
}

const isSubmitted = async (lane: Lane) => (await onServer(lane)).state === 'submitted'

/** However often it was sent, it was submitted once; then it is taken back for the next fault. */
async function submittedOnce(lane: Lane): Promise<void> {
  const { application, base, phones } = lane
  const asPerson = phones[0].context
  const track = await askServer(asPerson, base, ['applications', 'track'], { application })
  lane.submissions += 1
  expect(track.submissions).toHaveLength(lane.submissions)
  const { version } = await askServer(asPerson, base, ['applications', 'read'], { application })
  await askServer(asPerson, base, ['applications', 'withdraw'], { application, expectedVersion: version })
  for (const device of phones) await device.close()
}

/** The same tap again, as often as it is lost: the server answers what it answered before. */
async function tapUntilSubmitted(page: Page): Promise<void> {
  const end = Date.now() + 180_000
  const title = page.getByTestId('submitted.title')
  const again = page.getByTestId('error.retry').or(page.getByTestId('submit.confirm'))
  while (Date.now() < end) {
    await title.or(again).first().waitFor()
    if (await title.isVisible()) return
    await again
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined)
  }
  throw new Error(`never submitted: ${await page.locator('body').innerText()}`)
}

/** The tap did not come through or its answer was lost: the page says no word of success until the server did. */
const lost =
  (loss: 'request' | 'answer'): Fault =>
  async lane => {
    const device = await atTheConfirmation(lane)
    const page = device.page()
    device.line.lose('submit', loss)
    await page.getByTestId('submit.confirm').click()
    await page.getByTestId('submit.error').waitFor()
    expect(await device.saidSubmitted()).toBe(false)
    await tapUntilSubmitted(page)
    await submittedOnce(lane)
  }

const offline: Fault = async lane => {
  const device = await atTheConfirmation(lane)
  const page = device.page()
  await device.online(false)
  await page.getByTestId('submit.confirm').click()
  await page.getByTestId('submit.error').waitFor()
  expect(await device.saidSubmitted()).toBe(false)
  expect(await isSubmitted(lane)).toBe(false)
  await device.online(true)
  await tapUntilSubmitted(page)
  await submittedOnce(lane)
}

/** Killed on the tap: opened again, the page tells what the server holds, whichever it is. */
const killed: Fault = async lane => {
  const device = await atTheConfirmation(lane)
  await device.page().getByTestId('submit.confirm').click()
  await device.kill()
  await device.openCheck(lane.application)
  const said = await device.page().getByTestId('check').getAttribute('data-state')
  if (await isSubmitted(lane)) return submittedOnce(lane)
  expect(said).toBe('submit')
}

/** What goes wrong on the tap that submits. */
export const submitFaults: Readonly<Record<string, Fault>> = {
  'submission lost on its way': lost('request'),
  'answer to the submission lost': lost('answer'),
  'submission without network': offline,
  'page killed on the tap': killed,
}
