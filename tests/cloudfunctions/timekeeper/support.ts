import { dispatch } from '../../../cloudfunctions/shared/dispatch'
import type { Host } from '../../../cloudfunctions/shared/host'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { registryOf } from '../../../cloudfunctions/shared/registry'
import { operations } from '../../../cloudfunctions/timekeeper/operations'
import type { Output } from '../../../src/contract/operations'
import type { FreshDatabase } from '../../setup/database'

const registry = registryOf(operations)

/** One run of the timer at an instant. */
export async function tickAt(host: Host, at: string): Promise<Output<'timekeeper', 'tick'>> {
  const { reply } = await dispatch(host, registry, {
    function: 'timekeeper',
    operation: 'tick',
    input: {},
    credentials: { kind: 'timer' },
    receivedAt: new Date(at),
    ip: '',
    door: 'web',
  })
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
  return reply.data as Output<'timekeeper', 'tick'>
}

/** An application with nothing in its form; `createdAt` 1 June unless said otherwise. */
export async function insertApplication(
  db: FreshDatabase,
  owner: string,
  over: {
    state?: string
    createdAt?: string
    edition?: string
    officialNumber?: string
    county?: string
    group?: string
  } = {},
): Promise<string> {
  const id = newId('app')
  await db.pool.query(
    `insert into csc.application (id, edition, owner_id, state, project_name, subject_name, county, group_id,
       official_number, form, field_versions, version, created_at, updated_at)
     values ($1, $2, $3, $4, '演示项目', '演示·潞州智造科技有限公司', $5, $6, $7, '{}', '{}', 1, $8, $8)`,
    [
      id,
      over.edition ?? 'changzhi-2026',
      owner,
      over.state ?? 'draft',
      over.county ?? '140403',
      over.group ?? 'enterprise',
      over.officialNumber ?? null,
      over.createdAt ?? '2026-06-01T00:00:00Z',
    ],
  )
  return id
}

/** Lets WeChat send the person so many messages of a kind. */
export async function allow(
  db: FreshDatabase,
  person: string,
  template: string,
  remaining: number,
): Promise<void> {
  await db.pool.query('insert into csc.subscription_allowance values ($1, $2, $3)', [
    person,
    template,
    remaining,
  ])
}

/** What stands in the outbox, oldest first. */
export async function outboxRows(db: FreshDatabase) {
  const { rows } = await db.pool.query(
    'select channel, template, state, result, attempts, due_at, subject from csc.outbox order by dedupe, channel desc',
  )
  return rows as {
    channel: string
    template: string
    state: string
    result: string | null
    attempts: number
    due_at: Date
    subject: string | null
  }[]
}
