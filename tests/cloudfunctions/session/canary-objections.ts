import { newId } from '../../../cloudfunctions/shared/identifiers'
import type { FreshDatabase } from '../../setup/database'
import type { TestPerson } from '../../setup/people'
import { testKeys } from '../../setup/test-host'

/**
 * Objections of a person: one withdrawn, one open, one merged into the open one; one of somebody else's about his project
 * that he has answered, and a withdrawn one of theirs.
 */
export async function objectionsOf(
  db: FreshDatabase,
  { who, counterpart, project }: { who: TestPerson; counterpart: TestPerson; project: string },
) {
  let number = 0
  const filed = async (by: TestPerson, over: Record<string, string>) => {
    const id = newId('obj')
    const [name, contact] = by === who ? ['金丝雀异议人', '13712340004'] : ['金丝雀他人', '13712349999']
    const row = {
      ...{
        id,
        edition: 'changzhi-2026',
        number: ++number,
        kind: 'eligibility',
        state: 'withdrawn',
        version: 1,
      },
      ...{ person_id: by.person, project_name: '演示被提异议项目', facts: '演示事实', basis: '演示依据' },
      name_sealed: testKeys.seal(name!, `objection|name|${id}`),
      contact_sealed: testKeys.seal(contact!, `objection|contact|${id}`),
      ...{ filed_at: '2026-06-30', updated_at: '2026-06-30' },
      ...over,
    }
    const columns = Object.keys(row)
    await db.pool.query(
      `insert into csc.objection (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
    return id
  }
  await filed(who, { facts: '金丝雀异议事实' })
  const openObjection = await filed(who, { state: 'investigating' })
  const mergedObjection = await filed(who, { state: 'merged', merged_into: openObjection })
  await filed(counterpart, {
    ...{ state: 'investigating', application_id: project, heard_facts: '演示转告', heard_at: '2026-06-30' },
    ...{ answer: '金丝雀对方说明', answered_at: '2026-06-30', facts: '金丝雀他人所述' },
  })
  const livingObjection = await filed(counterpart, {})
  const withdrawn = await firstOf(db, who.person)
  for (const id of [withdrawn, openObjection]) await attached(db, id)
  return { openObjection, mergedObjection, livingObjection }
}

async function firstOf(db: FreshDatabase, person: string): Promise<string> {
  const { rows } = await db.pool.query(
    'select id from csc.objection where person_id = $1 order by number limit 1',
    [person],
  )
  return rows[0].id
}

/** A paper as evidence, of the ended case and of the open one. */
async function attached(db: FreshDatabase, objection: string): Promise<void> {
  const id = newId('oef')
  await db.pool.query(
    `insert into csc.objection_file (id, objection_id, name_sealed, kind, bytes, fingerprint, state, sha256,
       storage_key, upload_handle, secrecy_version, begun_at, taken_at)
     values ($1, $2, $3, 'pdf', 9, '演示指纹', 'ready', '演示摘要', $4, 'upl_x', '2026-07-01', '2026-06-30', '2026-06-30')`,
    [id, objection, testKeys.seal('金丝雀证据.pdf', `objection_file|name|${id}`), `objections/${id}`],
  )
}
