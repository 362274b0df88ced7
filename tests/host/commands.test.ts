import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builds } from '../../scripts/host/builds.mjs'
import { contentHash } from '../../scripts/host/content-hash.mjs'
import { root as project } from './support/server-bundle'

/** A checkout in which everything is installed and built; its server only says how it was started. */
const root = mkdtempSync(join(tmpdir(), 'csc-command-'))
const server = `export function startFromEnvironment(root, { CSC_DEMO, NODE_ENV }) {
  console.log(JSON.stringify({ root, CSC_DEMO, NODE_ENV }))
  setTimeout(() => process.exit(0))
  return { lines: ['started'], stop() {} }
}`

beforeAll(() => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  cpSync(join(project, 'scripts'), join(root, 'scripts'), { recursive: true })
  write('package-lock.json', '{"packages":{}}')
  write('node_modules/.package-lock.json', '{"packages":{}}')
  for (const { name, output, sources } of builds) {
    write(output, name === 'server' ? server : '')
    write(`dist/.built/${name}`, contentHash(root, sources))
  }
})
afterAll(() => rmSync(root, { recursive: true }))

const started = (script: string, env: Record<string, string> = {}) => {
  const { NODE_ENV: _, ...rest } = process.env
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'scripts', script)], {
    env: { ...rest, ...env },
    encoding: 'utf8',
  })
  return { status, said: stdout.trim().split('\n').filter(Boolean) }
}

describe('the two commands', () => {
  it('npm start: the demonstration, once, with nothing to prepare', () => {
    const { status, said } = started('start.mjs')
    expect(said).toEqual([JSON.stringify({ root, CSC_DEMO: '1' }), 'started'])
    expect(status).toBe(0)
  })

  it('npm run serve: for real, whatever the shell says', () => {
    const { said } = started('serve.mjs', { NODE_ENV: 'development' })
    expect(said).toEqual([JSON.stringify({ root, NODE_ENV: 'production' }), 'started'])
  })
})
