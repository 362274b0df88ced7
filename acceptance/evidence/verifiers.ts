import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const script = join(import.meta.dirname, '../../scripts/verify-bundle/verify-bundle.mjs')
const twinFolder = join(import.meta.dirname, '../twin')

type Verify = (zip: Buffer, anchors: string[]) => { code: number }

/** The published verifier's code for a bundle, loaded once by its path: a process for each would take hours. */
export async function loadVerifier(): Promise<(zip: Buffer, anchors: string[]) => number> {
  const { verifyBundle } = (await import(pathToFileURL(script).href)) as { verifyBundle: Verify }
  return (zip, anchors) => verifyBundle(zip, anchors).code
}

const python = (args: string[], input = '') =>
  spawnSync('python3', args, {
    ...{ input, encoding: 'utf8', maxBuffer: 2 ** 28, cwd: twinFolder },
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })

/** Whether this machine has a Python the twin runs on. */
export const hasPython = () => python(['-c', 'import math; math.lcm']).status === 0

export interface Bundle {
  zip: Buffer
  anchors: string[]
}

/** The Python twin's codes for bundles, in order. */
export function twinCodes(folder: string, bundles: readonly Bundle[]): number[] {
  mkdirSync(folder, { recursive: true })
  const lines = bundles.map(({ zip, anchors }, i) => {
    const file = join(folder, `twin-${i}.zip`)
    writeFileSync(file, zip)
    return [file, ...anchors].join(' ')
  })
  const { stdout, stderr, status } = python(['verify.py', '--batch'], `${lines.join('\n')}\n`)
  if (status !== 0) throw new Error(`verify.py: ${stderr}`)
  return stdout.trim().split('\n').map(Number)
}

/** Random sessions whose results the twin has computed; file names and anchors. */
export function randomSessions(
  folder: string,
  seed: number,
  count: number,
): { file: string; anchor: string }[] {
  mkdirSync(folder, { recursive: true })
  const { stdout, stderr, status } = python(['sessions.py', folder, String(seed), String(count)])
  if (status !== 0) throw new Error(`sessions.py: ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map(line => {
      const [name = '', anchor = ''] = line.split(' ')
      return { file: join(folder, name), anchor }
    })
}
