import type { BrowserContext, Page } from 'playwright-core'
import type { TestPerson } from '../../../setup/people'
import type { DemoWorld } from '../demo-world'
import { signInAs } from '../weak-network/server-side'

/** People by what they are signed in as: a number of the demonstration, somebody of a test's hall, nobody. */
export type Who = string | TestPerson | null

/** One page on one phone of each person, kept open from page to page. */
export function visitorsOf({ browser, port }: DemoWorld) {
  const base = `http://127.0.0.1:${port}`
  const made = new Map<string, Promise<Page>>()
  const signIn = async (context: BrowserContext, who: Who) => {
    if (typeof who === 'string') return signInAs(context, base, who)
    if (who) await context.addCookies([{ name: 'csc', value: who.token, url: base }])
  }
  const make = async (who: Who) => {
    const context = await browser.newContext({
      viewport: { width: 375, height: 667 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(20_000)
    await signIn(context, who)
    return context.newPage()
  }
  return {
    base,
    of(who: Who): Promise<Page> {
      const key = typeof who === 'string' ? who : (who?.token ?? '-')
      const page = made.get(key) ?? make(who)
      made.set(key, page)
      return page
    },
  }
}

/** Opens a page afresh and waits until what it asked for is there. */
export async function openAfresh(page: Page, base: string, path: string): Promise<void> {
  await page.goto(`${base}/#/${path}`)
  // the same page with other parameters is the same document: load it anew
  await page.reload()
  await page.waitForFunction(
    () =>
      document.querySelector('.page, [data-testid=screen]') !== null &&
      document.querySelector('.skeleton') === null,
  )
  await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined)
}
