import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as recommendations } from '../../../cloudfunctions/recommendations/operations'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, hand, sealInput, type TestHall, testHall } from '../../setup/hall'
import { levels, none } from './awards-world'

const edition = 'changzhi-2026'
let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
  hall = await testHall(db, {
    projects: 5,
    judges: 5,
    operations: [...rounds, ...judging, ...results, ...recommendations],
  })
  await play(hall)
}, 60_000)
afterAll(() => db.drop())

/** Scores every project, in falling order of the running order, and freezes. */
async function play({ world, session, judges, operator, projects, version }: TestHall) {
  for (const [index, application] of projects.entries()) {
    await advanceTo(hall, 'scoring')
    for (const judge of judges)
      await world.get(judge, ['judging', 'seal'], sealInput(hall, judge, application, 9500 - 500 * index))
    await advanceTo(hall, 'revealed')
  }
  for (const judge of judges) {
    const { sheetHash } = await world.get(judge, ['judging', 'sheet'], { session })
    await world.get(judge, ['judging', 'sign'], { session, sheetHash, signature: hand })
  }
  await world.get(operator, ['rounds', 'freeze'], { session, expectedVersion: await version() })
}

/** Exit code of the stand-alone verifier on a zip. */
function verify(zip: Buffer, anchor: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'csc-bundle-'))
  try {
    writeFileSync(join(folder, 'bundle.zip'), zip)
    const script = join(import.meta.dirname, '../../../scripts/verify-bundle.mjs')
    const extra = anchor ? ['--anchor', anchor] : []
    const { status, stdout, stderr } = spawnSync(process.execPath, [
      script,
      join(folder, 'bundle.zip'),
      ...extra,
    ])
    return { status, said: `${stdout}${stderr}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a season from the frozen final to the recommendation', () => {
  it('publishes awards and submits a list from what the hall decided', async () => {
    const { world, operator, approver, projects } = hall
    for (const [group, table] of [
      ['enterprise', levels],
      ['startup', none],
    ] as const)
      await world.get(operator, ['results', 'setAwardTable'], {
        ...{ edition, group, levels: table, vacancies: 'keep-empty' },
        ...{ basis: '演示纪要', expectedVersion: 0 },
      })
    const preview = await world.get(approver, ['results', 'previewAwards'], { edition })
    expect(preview.groups[0]!.rows.map(row => row.application)).toEqual(projects)
    const { fingerprint } = preview
    await world.get(approver, ['results', 'publishAwards'], { edition, fingerprint })
    await world.get(operator, ['recommendations', 'setQuota'], {
      ...{ edition, seats: 3, basis: '演示文件', expectedVersion: 0 },
    })
    const items = projects.slice(0, 3).map(application => ({ application }))
    await world.get(operator, ['recommendations', 'save'], { edition, items, expectedVersion: 0 })
    const { groups } = await world.get(operator, ['recommendations', 'candidates'], { edition })
    expect(groups[0]!.candidates.map(each => each.award)).toEqual(['一等奖', '二等奖', '二等奖', null, null])
    const submitted = { edition, documentNumber: '演示〔2026〕1号', expectedVersion: 1 }
    expect(await world.ask(approver, ['recommendations', 'submit'], submitted)).toMatchObject({ ok: true })
  })

  it('gives a bundle the stand-alone verifier recomputes, lists included', async () => {
    const bundle = await hall.world.get(hall.notary, ['results', 'exportBundle'], { edition })
    const zip = Buffer.from(bundle.base64, 'base64')
    const files = unzipSync(zip)
    expect(JSON.parse(strFromU8(files['lists.json']!)).lists).toMatchObject([
      { kind: 'award', version: 1 },
      { kind: 'recommendation', version: 1, quota: 3 },
    ])
    const report = verify(zip, bundle.anchor)
    expect(report).toMatchObject({ status: 0 })
    for (const secret of ['13800000000', '演示联系人', '演示项目'])
      expect(
        Object.values(files)
          .map(part => strFromU8(part))
          .join(''),
      ).not.toContain(secret)
  })

  it('gives a bundle in which an altered award is found out', async () => {
    const bundle = await hall.world.get(hall.supervisor, ['results', 'exportBundle'], { edition })
    const files = unzipSync(Buffer.from(bundle.base64, 'base64'))
    const lists = strFromU8(files['lists.json']!)
    files['lists.json'] = strToU8(lists.replace('"prize":"一等奖"', '"prize":"二等奖"'))
    expect(verify(Buffer.from(zipSync(files)), bundle.anchor).status).toBe(41)
  })

  it('is not given to the contractor or a judge', async () => {
    for (const who of [hall.contractor, hall.judges[0]!])
      expect(await hall.world.ask(who, ['results', 'exportBundle'], { edition })).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
  })
})
