import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildStale } from '../../scripts/host/builds.mjs'
import { contentHash } from '../../scripts/host/content-hash.mjs'
import { isInstalled } from '../../scripts/host/installation.mjs'
import { nodeVersionFailure } from '../../scripts/host/node-version.mjs'
import { root as project } from './support/server-bundle'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'csc-prepare-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (path: string, content: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}

describe('the version of Node.js', () => {
  it.each(['20.12.0', '20.20.2', '22.0.0', '26.1.0'])('%s will do', version => {
    expect(nodeVersionFailure(version)).toBeNull()
  })
  it.each(['20.11.1', '20.10.0', '18.20.8', '12.22.12', '9.11.2'])(
    '%s is named as too old, with what to do',
    version => {
      expect(nodeVersionFailure(version)).toBe(
        `创赛通需要 Node.js 20.12 或更高版本，这台机器上是 ${version}。请到 https://nodejs.org 安装长期支持版后再启动。`,
      )
    },
  )
  it('is checked by files that an old Node.js can read', () => {
    for (const file of ['start.mjs', 'serve.mjs', 'host/node-version.mjs']) {
      const text = readFileSync(join(project, 'scripts', file), 'utf8')
      expect(text).not.toMatch(/\?\?|\?\.|^await |\|\|=|[^=]=> *await/m)
      expect([...text.matchAll(/^import .* from '(.*)'$/gm)].map(([, from]) => from)).toEqual(
        file.startsWith('host') ? [] : ['./host/node-version.mjs'],
      )
    }
  })
})

describe('an installation', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }

  it('is missing without node_modules', () => {
    write('package-lock.json', lock)
    expect(isInstalled(root)).toBe(false)
  })

  it('is complete when npm recorded every version we ask for, optional ones aside', () => {
    write('package-lock.json', lock)
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } })
    expect(isInstalled(root)).toBe(true)
    expect(isInstalled(root)).toBe(true)
  })

  it('is stale when npm recorded another version', () => {
    write('package-lock.json', lock)
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '0.9.0' } } })
    expect(isInstalled(root)).toBe(false)
  })

  it('is stale once the lock file changes', () => {
    write('package-lock.json', lock)
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } })
    expect(isInstalled(root)).toBe(true)
    write('package-lock.json', { ...lock, lockfileVersion: 3 })
    expect(isInstalled(root)).toBe(false)
  })
})

describe('what is built', () => {
  const build = { name: 'copy', title: '复制', node: 'copy.mjs', sources: ['src'], output: 'dist/out.txt' }
  const copy = `import fs from 'node:fs'
    fs.mkdirSync('dist', { recursive: true })
    fs.appendFileSync('runs', 'x')
    if (fs.readFileSync('src/a/b.txt', 'utf8') === 'bad') { console.error('because'); process.exit(3) }
    fs.copyFileSync('src/a/b.txt', 'dist/out.txt')`
  const runs = () => readFileSync(join(root, 'runs'), 'utf8').length
  const prepare = () => buildStale(root, process.env, [build])

  it('is built again only when its sources changed or its output is gone', async () => {
    write('copy.mjs', copy)
    write('src/a/b.txt', 'one')
    await prepare()
    await prepare()
    expect(runs()).toBe(1)
    write('src/a/b.txt', 'two')
    await prepare()
    expect(runs()).toBe(2)
    expect(readFileSync(join(root, 'dist/out.txt'), 'utf8')).toBe('two')
    rmSync(join(root, 'dist/out.txt'))
    await prepare()
    expect(runs()).toBe(3)
  })

  it('is tried again after a failure, which is said in a sentence with the reason below', async () => {
    write('copy.mjs', copy)
    write('src/a/b.txt', 'bad')
    const failed = { exitCode: 70, sentence: expect.stringContaining('复制没有成功'), technical: 'because' }
    await expect(prepare()).rejects.toMatchObject(failed)
    await expect(prepare()).rejects.toMatchObject(failed)
    expect(runs()).toBe(2)
  })
})

describe('the hash of sources', () => {
  it('changes with a byte, a name, or a file more, and not with the order of asking', () => {
    write('src/a.ts', 'a')
    const before = contentHash(root, ['src', 'missing'])
    expect(contentHash(root, ['src', 'missing'])).toBe(before)
    write('src/a.ts', 'b')
    const changed = contentHash(root, ['src'])
    write('src/b.ts', '')
    const added = contentHash(root, ['src'])
    rmSync(join(root, 'src/b.ts'))
    write('src/c.ts', '')
    const renamed = contentHash(root, ['src'])
    expect(new Set([before, changed, added, renamed]).size).toBe(4)
  })
})
