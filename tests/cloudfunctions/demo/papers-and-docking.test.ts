import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStorage } from '../../../cloudfunctions/shared/gateways/disk-storage'
import { registry } from '../../../server/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHost, testKeys } from '../../setup/test-host'
import { demoSeason } from './support'

let db: FreshDatabase
let folder: string
const season = demoSeason(registry)

beforeAll(async () => {
  db = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'csc-demo-files-'))
  const storage = diskStorage(folder, testKeys)
  await season.load(testHost(db.database, { demo: season.clock, storage }))
}, 120_000)
afterAll(async () => {
  await db.drop()
  await rm(folder, { recursive: true, force: true })
})

const rows = async (query: string) => (await db.pool.query(query)).rows

test('a draft holds a plan in two versions and a file that was refused with a reason', async () => {
  const files = await rows(
    `select f.slot, f.name, f.state, f.number, f.replaced_by is not null as replaced, f.refusal
     from csc.application_file f join csc.application a on a.id = f.application_id
     where a.subject_name = '演示·潞州轴承制造有限公司' order by f.begun_at`,
  )
  const plan = { slot: 'business-plan', name: '演示·商业计划书.pdf', state: 'ready', refusal: null }
  expect(files).toEqual([
    { ...plan, number: 1, replaced: true },
    { ...plan, number: 2, replaced: false },
    expect.objectContaining({
      slot: 'market-evidence',
      state: 'refused',
      refusal: expect.stringContaining('PDF'),
    }),
  ])
})

test('finalists handed in papers the product checked: plans, slides, a certificate', async () => {
  const files = await rows(
    `select a.subject_name as subject, array_agg(f.name order by f.begun_at) as names, bool_and(f.state = 'ready') as ready
     from csc.application_file f join csc.application a on a.id = f.application_id where a.state = 'accepted' group by 1`,
  )
  expect(files).toHaveLength(6)
  expect(files.every(row => row.ready)).toBe(true)
  expect(files.find(row => row.subject === '演示·潞州智造科技有限公司')?.names).toEqual([
    '演示·商业计划书.pdf',
    '演示·路演.pptx',
    '演示·发明专利证书.pdf',
  ])
})

test('every finalist has written the four paragraphs; most look for money', async () => {
  const forms = await rows(
    "select form from csc.application where edition = 'changzhi-2026' and state = 'accepted' and official_number is not null",
  )
  const paragraphs = ['coreTechnology', 'businessModel', 'marketAnalysis', 'advantages']
  for (const { form } of forms)
    for (const field of paragraphs) expect([field, form[field]?.length > 10]).toEqual([field, true])
  expect(forms.filter(({ form }) => form.financingAmount).length).toBeGreaterThan(8)
})

test('an enterprise that filled in its facts has begun a second project without them', async () => {
  const [known] = await rows(
    `select p.company_code, a.owner_id from csc.company_profile p join csc.application a
       on a.owner_id = p.owner_id and a.state = 'draft' and a.company_code is null`,
  )
  expect(known).toBeDefined()
})

test('institutions, needs, a match both agreed to, one that waits for its answer', async () => {
  expect(await rows('select state, count(*)::int as n from csc.institution group by 1 order by 1')).toEqual([
    { state: 'active', n: 2 },
    { state: 'registered', n: 1 },
  ])
  expect(await rows('select side, count(*)::int as n from csc.service_need group by 1 order by 1')).toEqual([
    { side: 'institution', n: 1 },
    { side: 'project', n: 3 },
  ])
  expect(await rows('select state from csc.service_match order by proposed_at')).toEqual([
    { state: 'agreed' },
    { state: 'proposed' },
  ])
})

test('a meeting is over with three of four there and one signature; two are still to come', async () => {
  const first = season.clock.stops[0]!.at
  const events = await rows(
    `select starts_at < '${first}' as past, (select count(*)::int from csc.event_attendance t where t.event_id = e.id) as signed,
       (select count(checked_in_at)::int from csc.event_attendance t where t.event_id = e.id) as there
     from csc.service_event e order by starts_at`,
  )
  expect(events).toEqual([
    { past: true, signed: 4, there: 3 },
    { past: false, signed: 0, there: 0 },
    { past: false, signed: 0, there: 0 },
  ])
  expect(await rows('select amount, signed from csc.docking_outcome')).toEqual([
    { amount: 300, signed: true },
  ])
})
