import type { Browser, Page } from 'playwright-core'

const samples = 5
// slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
}
const cpuSlowdown = 4

export interface FirstView {
  /** Largest contentful paint, milliseconds: the median of five cold loads, and each of them. */
  lcpMs: number
  each: number[]
  /** What came over the line before it, bytes. */
  transferred: number
}

/** A cold first view of a page on slow 4G with a processor four times slower. */
export async function firstView(browser: Browser, url: string, shows: string): Promise<FirstView> {
  const each: number[] = []
  let transferred = 0
  for (let sample = 0; sample < samples; sample++) {
    const context = await browser.newContext({ viewport: { width: 375, height: 667 }, isMobile: true })
    const page = await context.newPage()
    const bytes = await slowDown(page)
    await page.goto(url)
    await page.getByTestId(shows).first().waitFor()
    await page.waitForLoadState('networkidle')
    each.push(Math.round(await largestPaint(page)))
    transferred = bytes()
    await context.close()
  }
  const lcpMs = [...each].sort((a, b) => a - b)[Math.floor(samples / 2)]!
  return { lcpMs, each, transferred }
}

async function slowDown(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4g)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  return () => bytes
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
}
