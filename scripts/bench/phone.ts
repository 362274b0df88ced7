// The phone on a demonstration of its own: taps to a conclusion and to a complete registration; the first view on slow
// 4G with a processor four times slower (median of five cold loads), beside a page of plain HTML on the same line; the
// weight of what is loaded: tsx --import ./scripts/host/text-files.mjs scripts/bench/phone.ts. Prints JSON.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFromEnvironment } from '../../server/main'
import { stageOf } from '../../tests/journeys/support/stage'
import { startBrowser } from '../../tests/setup/browser'
import { firstView } from './phone-first-view'
import { registrationTaps, selfCheckTaps } from './phone-taps'

const root = join(import.meta.dirname, '../..')

function sizes(): unknown {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/sizes.mjs')], { encoding: 'utf8' })
  const { h5, weapp } = JSON.parse(stdout) as { h5: { firstViewGzip: number }; weapp: unknown }
  return { h5FirstViewGzip: h5.firstViewGzip, weapp }
}

/** The least a browser needs on this line: the same headline as plain HTML. */
async function plainPage(): Promise<{ url: string; close(): void }> {
  const html =
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><h1 data-testid="plain">距报名截止还有12天</h1></html>'
  const server = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const data = mkdtempSync(join(tmpdir(), 'csc-bench-phone-'))
const env = { ...process.env, NODE_ENV: '', CSC_DEMO: '1', PORT: '0', HOST: '127.0.0.1', CSC_DATA_DIR: data }
const server = await startFromEnvironment(root, env, () => undefined)
const browser = await startBrowser()
const plain = await plainPage()
try {
  const base = `http://127.0.0.1:${server.port}`
  const stage = stageOf(browser, base)
  const taps = {
    selfCheck: await selfCheckTaps(await stage.phone()),
    registration: await registrationTaps(await stage.phone('16900000099')),
  }
  const reference = await firstView(browser, plain.url, 'plain')
  const home = await firstView(browser, `${base}/#/pages/home/index`, 'home.countdown')
  const notice = await firstView(browser, `${base}/#/pages/notice/index?edition=changzhi-2026`, 'notice')
  const timesReference = Number((home.lcpMs / reference.lcpMs).toFixed(1))
  console.log(
    JSON.stringify({
      taps,
      firstView: { aimMs: 2500, home, notice, reference, timesReference },
      sizes: sizes(),
    }),
  )
} finally {
  plain.close()
  await browser.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
