import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import type { LossyLine } from './lossy-line'

/** A phone in somebody's hand: its browser, its line, and what is typed into the registration on it. */
export interface Device {
  line: LossyLine
  context: BrowserContext
  page(): Page
  /** Opens the form where `field` is asked. */
  openForm(application: string, field: string): Promise<void>
  openCheck(application: string): Promise<void>
  /** Types into a field and leaves it. */
  write(field: string, text: string): Promise<void>
  online(is: boolean): Promise<void>
  /** The page is killed as it stands; a new one is opened in its place. */
  kill(): Promise<void>
  /** Leaves the page, so that what it rightly said is not counted later. */
  close(): Promise<void>
  /** Whether this page ever told its reader 已提交 since it was opened. */
  saidSubmitted(): Promise<boolean>
  /** Where it is and what it says, for whoever reads why a test failed. */
  shown(): Promise<string>
}

// bytes a second and milliseconds: 400 kbit/s both ways, a third of a second there and back
const weak = { latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 }

const watchWords = () => {
  const look = () => {
    if (document.body?.innerText.includes('已提交')) (window as { said?: boolean }).said = true
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
}

/** A phone on a line; `slow`: at 400 kbit/s. */
export async function deviceOn(browser: Browser, line: LossyLine, slow: boolean): Promise<Device> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 667 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  })
  context.setDefaultTimeout(60_000)
  await context.addInitScript(watchWords)
  let offline = false
  let session: CDPSession | null = null
  // the page's own speed limit would otherwise keep it online
  const limit = async () => session?.send('Network.emulateNetworkConditions', { ...weak, offline })
  const newPage = async () => {
    const page = await context.newPage()
    session = slow ? await context.newCDPSession(page) : null
    await session?.send('Network.enable')
    await limit()
    return page
  }
  let page = await newPage()
  const open = async (path: string) => {
    await page.goto(`${line.base}/#/${path}`)
    // the same page with other parameters is the same document: load it anew
    await page.reload()
  }
  /** Waits for it, tapping 重试 where the page offers it, as a person would. */
  const shown = async (wanted: Locator) => {
    const retry = page.getByTestId('error.retry')
    const end = Date.now() + 180_000
    while (Date.now() < end) {
      await wanted.or(retry).first().waitFor()
      if (await wanted.isVisible()) return
      // it may have come by itself meanwhile
      await retry.click({ timeout: 2_000 }).catch(() => undefined)
    }
    throw new Error(`never shown: ${await page.locator('body').innerText()}`)
  }
  return {
    line,
    context,
    page: () => page,
    async openForm(application, field) {
      await open(`apply/form/index?application=${application}&field=${field}`)
      await shown(page.getByTestId(`input.${field}`))
    },
    async openCheck(application) {
      await open(`apply/check/index?application=${application}`)
      await shown(page.getByTestId('check.headline'))
    },
    async write(field, text) {
      const control = page.getByTestId(`input.${field}`)
      await control.fill(text)
      await control.blur()
    },
    async online(is) {
      offline = !is
      await context.setOffline(offline)
      await limit()
    },
    async kill() {
      const dying = page
      page = await newPage()
      await dying.close({ runBeforeUnload: false })
    },
    close: async () => void (await page.goto('about:blank')),
    shown: async () => {
      const kept = await page.evaluate(() => JSON.stringify(localStorage)).catch(() => '')
      const words = await page.evaluate(() => document.body.innerText).catch(() => '')
      return `${page.url()}\n${words}\n${kept}`
    },
    saidSubmitted: () => page.evaluate(() => (window as { said?: boolean }).said === true),
  }
}
