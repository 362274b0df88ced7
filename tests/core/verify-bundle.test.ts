import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { anchorOf, chainOf, filesOf, zipOf } from './bundle-fixture'
import { draft, HALL } from './hall-fixture'
import { demoSeason, EDITION } from './season-fixture'
import { verify, verifySeason } from './verifier-fixture'

const season = demoSeason()
const files = filesOf(season)
const lines = files['ledger.ndjson']!.trimEnd().split('\n')
const withLedger = (changed: string[]) =>
  verify(zipOf({ ...files, 'ledger.ndjson': `${changed.join('\n')}\n` }))

describe('an untouched bundle', () => {
  it('passes deflated and stored, with and without the directory, with its anchors', () => {
    const anchors = [anchorOf(season, HALL), anchorOf(season, HALL, 3), anchorOf(season, EDITION)]
    for (const level of [0, 6] as const) {
      expect(verify(zipOf(files, level), anchors)).toMatchObject({ code: 0, findings: [], warnings: [] })
    }
    const { 'directory.json': _, ...anonymous } = files
    expect(verify(zipOf(anonymous), anchors).code).toBe(0)
  })

  it('says that without an outside anchor it proves order, not completeness', () => {
    const report = verifySeason(season)
    expect(report.warnings).toEqual(['没有给出外部锚点:只能证明先后次序,不能证明账本完整'])
    const truncated = {
      ...season,
      chains: { ...season.chains, [HALL]: season.chains[HALL]!.slice(0, 20) },
      lists: [],
    }
    expect(verifySeason(truncated).code).toBe(0)
    expect(verifySeason(truncated, [anchorOf(season, HALL)]).code).toBe(14)
  })
})

describe('a damaged file', () => {
  it.each<[string, number, () => { code: number }]>([
    ['no zip', 10, () => verify(Buffer.from('x'))],
    ['half a zip', 10, () => verify(zipOf(files).subarray(0, 4000))],
    ['a missing ledger', 10, () => verify(zipOf({ 'rules.json': '{}' }))],
    [
      'a ledger cut inside a line',
      10,
      () => verify(zipOf({ ...files, 'ledger.ndjson': lines[0]!.slice(0, 90) })),
    ],
    ['a line with a space more', 10, () => withLedger([lines[0]!.replace(',', ', '), ...lines.slice(1)])],
    ['a member twice', 10, () => withLedger([lines[0]!.replace('"v":1', '"v":1,"v":1'), ...lines.slice(1)])],
    [
      'a member too many',
      10,
      () => withLedger([lines[0]!.replace('"v":1', '"v":1,"w":1'), ...lines.slice(1)]),
    ],
    [
      'changed rules',
      11,
      () => verify(zipOf({ ...files, 'rules.json': files['rules.json']!.replace('480', '481') })),
    ],
    ['no manifest', 10, () => verify(zipOf({ ...files, 'manifest.json': '{}' }))],
    ['a file beside the manifest', 10, () => verify(zipOf({ ...files, 'x.json': '{}' }))],
    ['a changed directory', 10, () => verify(zipOf({ ...files, 'directory.json': '{}' }))],
    ['a changed body', 11, () => withLedger(lines.map(line => line.replace('482913', '482914')))],
    [
      'a changed hash',
      11,
      () => withLedger([lines[0]!.replace(/"hash":"./, '"hash":"g'), ...lines.slice(1)]),
    ],
    ['a deleted entry', 12, () => withLedger(spliced(7, 1))],
    ['a deleted first entry', 12, () => withLedger(lines.slice(1))],
    ['a doubled entry', 12, () => withLedger(spliced(7, 0, lines[7]!))],
    ['two entries swapped', 12, () => withLedger(spliced(7, 2, lines[8]!, lines[7]!))],
    ['an entry of a chain with another past', 12, () => withLedger(spliced(7, 1, foreignLine()))],
    ['time that stands still', 13, () => withLedger(stoppedClock())],
  ])('%s: exit code %i', (_, code, report) => {
    expect(report().code).toBe(code)
  })

  it('every flipped byte of the ledger is found as damage of the ledger', { timeout: 60_000 }, () => {
    const ledger = Buffer.from(files['ledger.ndjson']!)
    fc.assert(
      fc.property(fc.nat(ledger.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const flipped = Buffer.from(ledger)
        flipped[at]! ^= by
        const { code } = verify(zipOf({ ...files, 'ledger.ndjson': flipped }))
        expect([10, 11, 12, 13]).toContain(code)
      }),
    )
  })
})

describe('the command', { timeout: 60_000 }, () => {
  let folder: string
  let bundle: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'csc-verify-'))
    bundle = join(folder, 'bundle.zip')
    writeFileSync(bundle, zipOf(files))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  const script = join(import.meta.dirname, '../../scripts/verify-bundle.mjs')

  it('exits 0 with the heads printed, 14 with an anchor that does not fit, 2 when misused', () => {
    const good = run(
      script,
      bundle,
      '--anchor',
      anchorOf(season, HALL),
      '--anchor',
      anchorOf(season, EDITION),
    )
    expect([good.status, good.stderr]).toEqual([0, ''])
    expect(good.stdout).toContain(anchorOf(season, HALL))
    expect(good.stdout).toContain('核验通过')
    const bad = run(script, bundle, '--anchor', anchorOf(season, HALL).replace(/.$/, 'x'))
    expect(bad.status).toBe(10)
    const other = run(script, bundle, '--anchor', `CSC1:${HALL}:1:${'0'.repeat(64)}`)
    expect([other.status, other.stdout.includes('不符 [14]')]).toEqual([14, true])
    for (const args of [[], [bundle, bundle], [bundle, '--x'], [join(folder, 'none.zip')]]) {
      expect(run(script, ...args).status).toBe(2)
    }
  })

  it('imports nothing of the product and no package', () => {
    for (const name of [
      'canonical',
      'chains',
      'draws',
      'earlier',
      'finding',
      'lists',
      'panels',
      'ranks',
      'reveal',
      'scores',
      'sessions',
      'totals',
      'unzip',
      'verify-bundle',
    ]) {
      const source = readFileSync(
        join(import.meta.dirname, `../../scripts/verify-bundle/${name}.mjs`),
        'utf8',
      )
      for (const [, from] of source.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^(node:|\.\/)/)
    }
  })

  it('becomes one file that runs anywhere', () => {
    const single = join(folder, 'verify.mjs')
    const esbuild = join(import.meta.dirname, '../../node_modules/.bin/esbuild')
    execFileSync(esbuild, [
      script,
      '--bundle',
      '--platform=node',
      '--format=esm',
      `--outfile=${single}`,
      '--log-level=error',
    ])
    expect(run(single, bundle, '--anchor', anchorOf(season, HALL)).status).toBe(0)
  })
})

function spliced(at: number, remove: number, ...items: string[]): string[] {
  return [...lines.slice(0, at), ...items, ...lines.slice(at + remove)]
}

function lineOf(entry: { body: string; hash: string }): string {
  return `{"body":${entry.body},"hash":"${entry.hash}"}`
}

/** The eighth entry of a chain whose first entry was another one. */
function foreignLine(): string {
  const [, ...rest] = season.chains[HALL]!
  const first = draft('anchor', { headSeq: 0, headHash: '', how: 'paper', ref: '演示' })
  return lineOf(chainOf(HALL, [first, ...rest])[7]!)
}

/** The whole ledger honestly hashed, but the second entry bears the time of the first. */
function stoppedClock(): string[] {
  const { body, hash } = chainOf(HALL, season.chains[HALL]!)[0]!
  const { at } = JSON.parse(body) as { at: string }
  const second = lines[1]!.slice('{"body":'.length, lines[1]!.lastIndexOf(',"hash"'))
  const stopped = second.replace(/"at":"[^"]+"/, `"at":"${at}"`)
  return [lineOf({ body, hash }), lineOf({ body: stopped, hash: nodeHashing.sha256(stopped) })]
}
