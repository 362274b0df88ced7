// @vitest-environment node
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBrowser } from '../setup/browser'
import { serveFolder } from './gallery/serve-folder'

vi.setConfig({ testTimeout: 30_000 })

const root = path.resolve(import.meta.dirname, '../..')
let folder: string
let server: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'csc-store-'))
  await build({
    stdin: {
      contents: `import { deviceOutboxStore } from './outbox-store'\nglobalThis.store = deviceOutboxStore()`,
      resolveDir: path.join(root, 'src/platform'),
    },
    outfile: path.join(folder, 'store.js'),
    bundle: true,
    define: { 'process.env.TARO_ENV': '"h5"' },
    alias: { '@tarojs/taro': path.join(root, 'tests/phone/taro-api.ts') },
  })
  await writeFile(path.join(folder, 'index.html'), '<script src="store.js"></script>')
  server = await serveFolder(folder, null)
  browser = await startBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

const item = (owner: string, n: number, state = 'queued') => ({
  key: `ob:${owner}:${n}`,
  n,
  state,
  input: { score: n },
})

/** Does something with `store` in a page of its own, which is gone afterwards. */
async function inPage<T>(context: BrowserContext, work: string): Promise<T> {
  const page = await context.newPage()
  await page.goto(server.url)
  const result = (await page.evaluate(work)) as T
  await page.close()
  return result
}

test('what was put survives its page, is read by its person only, changes and goes', async () => {
  const context = await browser.newContext()
  const put = (each: object) => inPage(context, `store.put(${JSON.stringify(each)})`)
  const keys = () =>
    inPage<string[]>(context, `store.load('p').then(all => all.map(each => each.key + each.state))`)
  await put(item('p', 1))
  await put(item('p', 2))
  await put(item('pq', 3))
  expect(await keys()).toEqual(['ob:p:1queued', 'ob:p:2queued'])
  await put(item('p', 1, 'sending'))
  await inPage(context, `store.remove('ob:p:2')`)
  expect(await keys()).toEqual(['ob:p:1sending'])
  await context.close()
})
