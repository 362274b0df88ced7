import type { Browser, BrowserContext, Page } from 'playwright-core'

type Size = { width: number; height: number }

const phoneSize = { width: 375, height: 667 }
const deskSize = { width: 1280, height: 800 }
const hallSize = { width: 1920, height: 1080 }

/** One person at one screen: a browser of their own. */
export interface Actor {
  context: BrowserContext
  page: Page
  /** Opens a page by its path: `organize/queue/index?…`. */
  open(path: string): Promise<void>
  /** Taps the control with this test id. */
  tap(testId: string): Promise<void>
  /** Types into a field by its name. */
  type(field: string, text: string): Promise<void>
  /** Chooses in a list, by its name, the line with this text. */
  choose(field: string, text: string): Promise<void>
}

/** The theatre of a journey: browsers for phones, desks and the hall's screen, on one server. */
export interface Stage {
  phone(number?: string): Promise<Actor>
  desk(number: string): Promise<Actor>
  hall(): Promise<Actor>
  /** Somebody who has signed in already, before a phone or a desk, with the token he was given. */
  arrive(token: string, before: 'phone' | 'desk'): Promise<Actor>
  /** The same device after its page was closed: what it keeps is still there. */
  reopen(actor: Actor): Promise<Actor>
  /** What went wrong in any page: thrown errors and blocked scripts. */
  faults: string[]
}

/** Opens the theatre; people sign in through the sign-in page with the code the demonstration shows. */
export function stageOf(browser: Browser, base: string): Stage {
  const faults: string[] = []
  const actor = async (viewport: Size, mobile: boolean): Promise<Actor> => {
    const context = await browser.newContext({
      viewport,
      isMobile: mobile,
      hasTouch: mobile,
      locale: 'zh-CN',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(180_000)
    return actorIn(context)
  }
  const actorIn = async (context: BrowserContext): Promise<Actor> => {
    const page = await context.newPage()
    page.on('pageerror', error => faults.push(error.message))
    const open = async (path: string) => {
      await page.goto(`${base}/#/${path}`)
      // the same page with other parameters is the same document: load it anew
      await page.reload()
    }
    const tap = (testId: string) => page.getByTestId(testId).first().click()
    const type = (field: string, text: string) => page.getByTestId(`input.${field}`).fill(text)
    const choose = async (field: string, text: string) => {
      const list = page.getByTestId(`input.${field}`)
      const line = list.locator('option').filter({ hasText: text }).first()
      await list.selectOption((await line.getAttribute('value')) ?? '')
    }
    return { context, page, open, tap, type, choose }
  }
  const signIn = async (who: Actor, number: string) => {
    await who.open('pages/login/index')
    await who.type('phone', number)
    await who.tap('login.agree')
    await who.tap('login.send')
    const shown = await who.page.getByTestId('login.demo-code').textContent()
    await who.type('code', /\d{6}/.exec(shown ?? '')?.[0] ?? '')
    await who.tap('login.submit')
    await who.page.getByTestId('login.form').waitFor({ state: 'detached' })
    return who
  }
  return {
    faults,
    async phone(number) {
      const who = await actor(phoneSize, true)
      return number ? signIn(who, number) : who
    },
    desk: async number => signIn(await actor(deskSize, false), number),
    hall: () => actor(hallSize, false),
    async arrive(token, before) {
      const who = await (before === 'phone' ? actor(phoneSize, true) : actor(deskSize, false))
      await who.context.addCookies([
        { name: 'csc', value: token, url: base, httpOnly: true, sameSite: 'Lax' },
      ])
      return who
    },
    reopen: ({ context }) => actorIn(context),
  }
}
