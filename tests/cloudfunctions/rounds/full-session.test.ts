import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { entryBody, entryHash } from '../../../src/core/ledger'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, hand, sealInput, type TestHall, testHall } from '../../setup/hall'

/** Totals of seven judges for twelve projects, in hundredths; two projects end equal on the mean. */
const totals = Array.from({ length: 12 }, (_, project) =>
  Array.from({ length: 7 }, (_, judge) => 7000 + ((project * 37 + judge * 83) % 60) * 50),
)
totals[5] = [8000, 8100, 8200, 8300, 8400, 8500, 8600]
totals[6] = [8000, 8100, 8200, 8300, 8400, 8500, 8650]

describe('a whole session of twelve projects and seven judges', () => {
  let db: FreshDatabase
  let hall: TestHall
  let bundle: { fileName: string; base64: string; sha256: string; anchor: string }

  beforeAll(async () => {
    db = await freshDatabase()
    hall = await testHall(db, { projects: 12, judges: 7, rubric: { minCards: 5 } })
  }, 60_000)
  afterAll(() => db.drop())

  it('is played from the first call to the frozen ranking', async () => {
    const { world, session, judges, operator } = hall
    for (const [index, application] of hall.projects.entries()) {
      await advanceTo(hall, 'scoring')
      await Promise.all(
        judges.map((judge, seat) =>
          world.get(judge, ['judging', 'seal'], sealInput(hall, judge, application, totals[index]![seat]!)),
        ),
      )
      await advanceTo(hall, 'revealed')
    }
    const live = await world.get(operator, ['rounds', 'live'], { session })
    expect(live).toMatchObject({ finished: true, next: null })
    for (const judge of judges) {
      const { sheetHash, rows } = await world.get(judge, ['judging', 'sheet'], { session })
      expect(rows).toHaveLength(12)
      await world.get(judge, ['judging', 'sign'], { session, sheetHash, signature: hand })
    }
    await world.get(operator, ['rounds', 'freeze'], { session, expectedVersion: await hall.version() })
    const ranking = await world.get(operator, ['rounds', 'ranking'], { session })
    expect(ranking.rows.map(row => row.rank)).toEqual(expectedRanks())
    expect(ranking.frozen?.resultHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('separates equal means by the untrimmed mean, and says so', async () => {
    const { rows } = await hall.world.get(hall.operator, ['rounds', 'ranking'], { session: hall.session })
    const [first, second] = [5, 6].map(index => rows.find(row => row.application === hall.projects[index])!)
    expect(first!.score).toBe('83.00')
    expect(second!.score).toBe('83.00')
    expect(first!.rank).toBe(second!.rank + 1)
    expect(first!.tie).toEqual(['比不去极值的平均分：83。'])
    expect(second!.tie).toEqual(['比不去极值的平均分：83.07。'])
  })

  it('exports a bundle that the stand-alone verifier recomputes', async () => {
    bundle = await hall.world.get(hall.operator, ['rounds', 'exportBundle'], { session: hall.session })
    const zip = Buffer.from(bundle.base64, 'base64')
    expect(nodeHashing.sha256(zip)).toBe(bundle.sha256)
    expect(verify(zip, bundle.anchor)).toMatchObject({ status: 0 })
  })

  it('is refused by the verifier when one score of the bundle is another', async () => {
    const stored = await chainOf(db.database, hall.session)
    const reveal = stored.find(entry => entry.body.includes('"kind":"reveal"'))!
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
    const files = unzipSync(Buffer.from(bundle.base64, 'base64'))
    const changed = reveal.body.replace(/"total":(\d+)/, (_, total) => `"total":${Number(total) + 50}`)
    files['ledger.ndjson'] = strToU8(strFromU8(files['ledger.ndjson']!).replace(reveal.body, changed))
    expect(verify(Buffer.from(zipSync(files)), bundle.anchor).status).not.toBe(0)
  })

  it('keeps a chain in SQL that core verifies and rebuilds byte for byte', async () => {
    const stored = await chainOf(db.database, hall.session)
    const chain = verifyChain(nodeHashing, hall.session, stored)
    if (!chain.ok) throw new Error(`chain broken at ${chain.seq}: ${chain.problem}`)
    expect(chain.entries.filter(entry => entry.kind === 'score.seal')).toHaveLength(84)
    expect(chain.entries.map(entry => entryBody(entry))).toEqual(stored.map(entry => entry.body))
    expect(stored.map(entry => entryHash(nodeHashing, entry.body))).toEqual(stored.map(entry => entry.hash))
    expect(
      await hall.world.get(hall.notary, ['rounds', 'receiptsCheck'], { session: hall.session }),
    ).toMatchObject({
      ...{ chain: 'ok', cards: 84, seals: 84, missing: [] },
    })
  })

  it('changes nothing any more once frozen', async () => {
    const { world, session, judges, operator, projects } = hall
    const late = await world.ask(
      judges[0]!,
      ['judging', 'seal'],
      sealInput(hall, judges[0]!, projects[0]!, 9000, { expectedVersion: 1 }),
    )
    expect(late).toMatchObject({ ok: false, failure: { code: 'ALREADY_REVEALED' } })
    const expectedVersion = await hall.version()
    const again = await world.ask(operator, ['rounds', 'freeze'], { session, expectedVersion })
    expect(again).toMatchObject({ ok: false, failure: { code: 'STATE_REFUSED' } })
    await expect(
      db.pool.query(`update csc.ledger set body = body where session = $1`, [session]),
    ).rejects.toThrow()
  })

  function expectedRanks(): number[] {
    const means = totals.map(row => {
      const kept = [...row].sort((a, b) => a - b).slice(1, -1)
      const mean = Math.round(kept.reduce((a, b) => a + b, 0) / kept.length)
      return { mean, untrimmed: row.reduce((a, b) => a + b, 0) }
    })
    const rank = (own: (typeof means)[number]) =>
      1 +
      means.filter(
        other => other.mean > own.mean || (other.mean === own.mean && other.untrimmed > own.untrimmed),
      ).length
    return means.map(rank).sort((a, b) => a - b)
  }
})

function verify(zip: Buffer, anchor: string) {
  const folder = mkdtempSync(join(tmpdir(), 'csc-bundle-'))
  const file = join(folder, 'bundle.zip')
  writeFileSync(file, zip)
  const script = join(import.meta.dirname, '../../../scripts/verify-bundle.mjs')
  const { status, stdout } = spawnSync(process.execPath, [script, file, '--anchor', anchor], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return { status, stdout }
}
