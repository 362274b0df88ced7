// @vitest-environment node

import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowser } from '../setup/browser'
import { buildGallery } from './gallery/build.mjs'
import { serveFolder } from './gallery/serve-folder'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const me = { person: null, grants: [], consents: [], demo: { now: '2026-07-10T06:03:22.000Z', stops: [] } }

vi.setConfig({ testTimeout: 30_000 })

let folder: string
let server: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'csc-gallery-'))
  await buildGallery(folder)
  server = await serveFolder(folder, { ok: true, serverTime: me.demo.now, data: me })
  browser = await startBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(scene: string, width: number, height: number, large = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  if (large) await page.addInitScript(() => localStorage.setItem('csc:font-choice', '"large"'))
  await page.goto(`${server.url}/?scene=${scene}`)
  await page.getByTestId('demo-clock').waitFor()
  return page
}

const scenes = ['home', 'form', 'states', 'score', 'desk']
const sizes = [
  [375, 667],
  [320, 504],
  [1280, 800],
] as const

/** Controls smaller than a finger: 44 px, the keys and lines of the smallest scoring page 43 and a 1 px seam. */
function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = Array.from(document.querySelectorAll('button, input, select, textarea'))
    return controls
      .map(each => ({
        name: each.getAttribute('aria-label') ?? each.textContent,
        box: each.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.height < 43 || box.width < 43))
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`)
  })
}

describe.each(scenes)('the kit: %s', scene => {
  test.each([false, true])('nothing sticks out and every control is large enough, 大字版 %s', async large => {
    const page = await open(`${scene}${scene === 'score' && large ? '&large=1' : ''}`, 375, 667, large)
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([width, wide]).toEqual([width, Math.min(width, wide)])
      expect([width, await smallControls(page)]).toEqual([width, []])
    }
    await page.context().close()
  })
  test('says everything to those who do not see it', async () => {
    const page = await open(scene, 375, 667)
    await page.addScriptTag({ path: axe })
    const found = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
      }
      const { violations } = await checker.run()
      return violations
        .filter(each => each.impact === 'serious' || each.impact === 'critical')
        .map(each => `${each.id}: ${each.nodes[0]?.html}`)
    })
    expect(found).toEqual([])
    await page.context().close()
  })
})

describe.each([
  [375, 603],
  [360, 576],
  [320, 504],
])('scoring at %i × %i', (width, height) => {
  test('twelve taps fill in and submit five lines, nothing scrolls, nothing is covered', async () => {
    const page = await open('score', width, height)
    let taps = 0
    const tap = async (id: string) => {
      taps++
      await page.getByTestId(id).click()
      expect(
        await page.evaluate(() => [window.scrollY, document.querySelector('.pad__lines')?.scrollTop]),
      ).toEqual([0, 0])
    }
    for (const digit of '2118221312') await tap(`pad.key.${digit}`)
    const [last, pad] = await Promise.all(
      ['pad.line.e', 'pad.key.1'].map(id => page.getByTestId(id).boundingBox()),
    )
    expect(last!.y + last!.height).toBeLessThanOrEqual(pad!.y)
    await tap('pad.submit')
    await tap('confirm')
    expect(await page.getByTestId('sent').textContent()).toBe('1')
    expect(taps).toBe(12)
    await page.context().close()
  })
})

test('a sheet keeps the keyboard inside, closes on Escape and gives the focus back', async () => {
  const page = await open('states', 375, 667)
  await page.getByTestId('open-sheet').click()
  const inside = () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)
  for (let press = 0; press < 5; press++) {
    expect(await inside()).toBe(true)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('open-sheet')
  await page.context().close()
})
