// Pictures of the real screens into docs/pictures (PNG, at most 150 KB each).
//   npm run gallery -- [http://127.0.0.1:8080] [name|phone|path|size]…
// Without an address a demonstration of its own is started on a free port and thrown away afterwards. Each further
// argument is one more picture: phone `-` for nobody signed in; size phone (default), desk or hall. With --only the
// standard pictures are left out. --clock moves the demonstration's clock to the moment a picture belongs to (always
// done with a demonstration of its own); --pair takes big-screen.png, pairing a screen with the session that is open:
//   npm run gallery -- http://127.0.0.1:8080 --only 'score-pad|16900000021|judge/score/index?session=…'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startFromEnvironment } from '../server/main'
import { newRequestId } from '../src/platform/request-id'
import { startBrowser } from '../tests/setup/browser'
import {
  type Call,
  pairScreen,
  people,
  type Shot,
  type Size,
  sizes,
  standardShots,
} from './gallery/standard-shots'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/pictures')
const most = 150 * 1024
function shotFrom(argument: string): Shot {
  const [name = '', phone = '', path = '', size = 'phone'] = argument.split('|')
  if (!/^[a-z0-9-]+$/.test(name) || !phone || !path || !Object.hasOwn(sizes, size))
    throw new Error(`写法应是 名称|手机号|页面路径|phone、desk 或 hall，收到的是 ${argument}`)
  return { name, phone, path, size: size as Size }
}

const callOn =
  (context: BrowserContext, base: string): Call =>
  async (fn, operation, input) => {
    const headers = { 'X-CSC': '1', Origin: base }
    const response = await context.request.post(`${base}/call/${fn}`, {
      headers,
      data: { operation, input, requestId: newRequestId() },
    })
    const reply = (await response.json()) as { ok: boolean; data: unknown; failure?: { message: string } }
    if (!reply.ok) throw new Error(`${fn}.${operation}：${reply.failure?.message}`)
    return reply.data
  }

async function signIn(call: Call, phone: string): Promise<void> {
  const { demoCode } = (await call('session', 'sendCode', { phone })) as { demoCode?: string }
  if (!demoCode) throw new Error('只能给演示环境拍照：没有收到演示验证码')
  await call('session', 'signIn', { phone, code: demoCode })
}

/** One person at one size of screen; made once and kept, since codes may not be asked for often. */
function contextsOf(browser: Browser, base: string) {
  const made = new Map<string, Promise<BrowserContext>>()
  const make = async (phone: string, size: Size) => {
    const context = await browser.newContext({
      viewport: sizes[size],
      deviceScaleFactor: 2,
      isMobile: size === 'phone',
      hasTouch: size === 'phone',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    if (phone !== '-') await signIn(callOn(context, base), phone)
    return context
  }
  return (phone: string, size: Size) => {
    const key = `${phone}|${size}`
    const context = made.get(key) ?? make(phone, size)
    made.set(key, context)
    return context
  }
}

/** The picture in the best form that fits: sharp, else one pixel for one, else without its last fifth. */
async function smallEnough(page: Page): Promise<Buffer> {
  const { width, height } = page.viewportSize()!
  const sharp = await page.screenshot({ scale: 'device', animations: 'disabled' })
  if (sharp.length <= most) return sharp
  const plain = await page.screenshot({ scale: 'css', animations: 'disabled' })
  if (plain.length <= most) return plain
  const clip = { x: 0, y: 0, width, height: Math.round(height * 0.8) }
  return page.screenshot({ scale: 'css', animations: 'disabled', clip })
}

async function take(context: BrowserContext, base: string, shot: Shot): Promise<string> {
  const path = typeof shot.path === 'string' ? shot.path : await shot.path(callOn(context, base))
  if (path === null) return '没有可拍的内容'
  const page = await context.newPage()
  try {
    await page.goto(`${base}/#/${path}`)
    await page.waitForFunction(
      () => (document.body.textContent ?? '').trim().length > 20 && !document.querySelector('.skeleton'),
    )
    // what is fetched after the first words: counts, lists, the demonstration's banner
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    if (shot.shows && (await page.getByTestId(shot.shows).count()) === 0) return '没有可拍的内容'
    const picture = await smallEnough(page)
    writeFileSync(join(folder, `${shot.name}.png`), picture)
    return `${Math.round(picture.length / 1024)} KB${picture.length > most ? '，超过 150 KB' : ''}`
  } finally {
    await page.close()
  }
}

/** The hall's screen as it is now, paired for the occasion: it takes the place of the one paired before. */
async function takeBigScreen(hall: BrowserContext, operator: Call, base: string): Promise<string> {
  const page = await hall.newPage()
  await page.goto(`${base}/#/screen/board/index`)
  const digits = (await page.getByTestId('screen.code').textContent()) ?? ''
  await pairScreen(operator, digits.replace(/\D/g, ''))
  await page.locator('[data-testid="screen"]:not([data-state="pairing"])').waitFor()
  const picture = await smallEnough(page)
  writeFileSync(join(folder, 'big-screen.png'), picture)
  return `${Math.round(picture.length / 1024)} KB`
}

/** Moves the demonstration's clock to a stop, as its operator may. */
async function moveClock(call: Call, stop: string): Promise<void> {
  const { stops } = (await call('session', 'clock', {})) as { stops: { name: string; at: string }[] }
  const found = stops.find(({ name }) => name === stop)
  if (found) await call('session', 'moveClock', { to: found.at })
}

interface Options {
  mayMoveClock: boolean
  mayPair: boolean
}

async function takeAll(base: string, shots: readonly Shot[], options: Options): Promise<number> {
  const browser = await startBrowser()
  const contextFor = contextsOf(browser, base)
  let missed = 0
  let at: string | undefined
  const operator = async () => callOn(await contextFor(people.operator, 'desk'), base)
  const bigScreen = async () => takeBigScreen(await contextFor('-', 'hall'), await operator(), base)
  const one = async (shot: Shot) => {
    if (options.mayMoveClock && shot.at && shot.at !== at) {
      await moveClock(await operator(), shot.at)
      at = shot.at
    }
    return take(await contextFor(shot.phone, shot.size), base, shot)
  }
  try {
    const work: [string, () => Promise<string>][] = shots.map(shot => [shot.name, () => one(shot)])
    if (options.mayPair) work.push(['big-screen', bigScreen])
    for (const [name, picture] of work) {
      const said = await picture().catch((error: Error) => {
        missed += 1
        return `没有拍成：${error.message.split('\n')[0]}`
      })
      console.log(`${name.padEnd(14)} ${said}`)
    }
  } finally {
    await browser.close()
  }
  return missed
}

/** A demonstration of our own, thrown away when done. */
async function withOwnServer(work: (base: string) => Promise<number>): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'csc-gallery-'))
  const env = { ...process.env, CSC_DEMO: '1', PORT: '0', CSC_DATA_DIR: data }
  const server = await startFromEnvironment(root, env, line => console.log(line))
  try {
    return await work(`http://127.0.0.1:${server.port}`)
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const given = process.argv.slice(2)
const address = given.find(each => /^https?:\/\//.test(each))?.replace(/\/$/, '')
const more = given.filter(each => each.includes('|')).map(shotFrom)
const shots = given.includes('--only') ? more : [...standardShots, ...more]
mkdirSync(folder, { recursive: true })
const missed = address
  ? await takeAll(address, shots, {
      mayMoveClock: given.includes('--clock'),
      mayPair: given.includes('--pair'),
    })
  : await withOwnServer(base => takeAll(base, shots, { mayMoveClock: true, mayPair: false }))
process.exitCode = missed > 0 ? 1 : 0
