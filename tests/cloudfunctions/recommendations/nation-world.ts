import { operations } from '../../../cloudfunctions/recommendations/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import type { AnyOperation } from '../../../cloudfunctions/shared/operation'
import type { Role } from '../../../src/contract/roles'
import { libraryHeadings } from '../../../src/core/library-columns'
import { inventedCompanyCode } from '../../setup/applications'
import type { FreshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

export const edition = 'national-2024'
export const shanxi = '第九届“创客中国”山西省中小企业创新创业大赛'
/** 山西省 stands fourth in the plan. */
export const shanxiKey = 'regional-4'

export interface NationWorld extends World {
  officer: TestPerson
  approver: TestPerson
  second: TestPerson
  supervisor: TestPerson
  cityOfficer: TestPerson
}

/** Somebody with a role in the national edition since 2024. */
export async function nationPerson(
  db: FreshDatabase,
  role: Role,
  of: { name: string; edition?: string; unit?: string },
): Promise<TestPerson> {
  const person = await signedIn(db, { name: of.name })
  await db.pool.query(
    `insert into csc.role_grant (id, person_id, role, unit, edition, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, '2024-01-01', '2026-12-31')`,
    [newId('grt'), person.person, role, of.unit ?? '', of.edition ?? edition],
  )
  return person
}

/** The national secretariat in the summer of 2024, an empty library, and an officer of a city who has no business here. */
export async function nationWorld(
  db: FreshDatabase,
  also: readonly AnyOperation[] = [],
  over: Parameters<typeof worldOf>[2] = {},
): Promise<NationWorld> {
  const world = worldOf(db, [...operations, ...also], over)
  world.now = '2024-08-01T02:00:00.000Z'
  return {
    ...world,
    get now() {
      return world.now
    },
    set now(at: string) {
      world.now = at
    },
    officer: await nationPerson(db, 'operator', { name: '演示·国赛经办' }),
    approver: await nationPerson(db, 'approver', { name: '演示·国赛负责人' }),
    second: await nationPerson(db, 'approver', { name: '演示·国赛另一位负责人' }),
    supervisor: await nationPerson(db, 'supervisor', { name: '演示·国赛监督' }),
    cityOfficer: await nationPerson(db, 'operator', {
      ...{ name: '演示·市经办', edition: 'changzhi-2026', unit: '140400' },
    }),
  }
}

/** One line of a file; `over` changes cells. */
export function fileRow(
  number: string,
  over: Partial<Record<keyof typeof libraryHeadings, string>> = {},
): string {
  const cells = {
    ...{ contest: shanxi, externalNumber: number, registeredOn: '2024-07-31', group: '企业组' },
    ...{ projectName: `演示项目${number}`, subjectName: `演示${number}科技有限公司`, subjectType: '' },
    ...{ companyCode: inventedCompanyCode(), officialNumber: `CM2024${number}`, leader: '演示负责人' },
    ...{ contactName: '演示联系人', contactPhone: '13800000000', summary: `演示简介${number}` },
    ...{ members: '', identities: '' },
    ...over,
  }
  return Object.keys(libraryHeadings)
    .map(column => cells[column as keyof typeof cells])
    .join(',')
}

/** Sends a file of these lines below our headings in parts; answers its batch. */
export async function upload(
  world: NationWorld,
  rows: readonly string[],
  options: { who?: TestPerson; lateReason?: string; headings?: readonly string[]; partBytes?: number } = {},
): Promise<string> {
  const { who = world.officer, lateReason, partBytes = 1_800_000 } = options
  const headings = options.headings ?? Object.values(libraryHeadings)
  const bytes = Buffer.from([headings.join(','), ...rows].join('\n'))
  const parts = Math.max(1, Math.ceil(bytes.length / partBytes))
  const { batch } = await world.get(who, ['recommendations', 'startLibraryImport'], {
    ...{ edition, fileName: '演示导入.csv', bytes: bytes.length, parts, lateReason },
  })
  for (let part = 1; part <= parts; part++) {
    const base64 = bytes.subarray((part - 1) * partBytes, part * partBytes).toString('base64')
    await world.get(who, ['recommendations', 'putLibraryPart'], { batch, part, base64 })
  }
  return batch
}

/** What a file would do, its columns as recognised. */
export const previewOf = (world: NationWorld, batch: string) =>
  world.get(world.officer, ['recommendations', 'previewLibrary'], { batch, mapping: null })

/** Uploads, previews and imports; answers the batch and what came of it. */
export async function importRows(
  world: NationWorld,
  rows: readonly string[],
  withSuspected = true,
  options: Parameters<typeof upload>[2] = {},
) {
  const batch = await upload(world, rows, options)
  const { previewed, mapping } = await previewOf(world, batch)
  const input = { batch, mapping, previewed, withSuspected }
  const who = options.who ?? world.officer
  return { batch, ...(await world.get(who, ['recommendations', 'importLibrary'], input)) }
}

/** Ids of the library's projects by their number. */
export async function idsByNumber(db: FreshDatabase): Promise<Map<string, string>> {
  const { rows } = await db.pool.query(
    'select external_number as n, application_id as id from csc.entered_project',
  )
  return new Map(rows.map(({ n, id }) => [n, id]))
}
