import { newId } from '../../cloudfunctions/shared/identifiers'
import type { FreshDatabase } from './database'

/** Puts an application into a state as an officer's function does: the state, a version, an event with its reason. */
export async function putInState(
  db: FreshDatabase,
  application: string,
  toState: string,
  event: { kind: string; reason?: string; data?: unknown },
): Promise<void> {
  await db.pool.query('update csc.application set state = $2, version = version + 1 where id = $1', [
    application,
    toState,
  ])
  await db.pool.query(
    `insert into csc.application_event (id, application_id, at, actor_id, kind, from_state, to_state, reason, data)
     values ($1, $2, '2026-07-05T01:00:00Z', 'per_officer', $3, 'submitted', $4, $5, $6)`,
    [
      newId('evt'),
      application,
      event.kind,
      toState,
      event.reason ?? null,
      event.data === undefined ? null : JSON.stringify(event.data),
    ],
  )
}

/** Returns an application for amendment of these fields. */
export async function returnFor(
  db: FreshDatabase,
  application: string,
  fields: string[],
  dueAt = '2026-07-13T10:00:00.000Z',
): Promise<void> {
  await putInState(db, application, 'returned', { kind: 'return' })
  const items = fields.map(field => ({
    requirement: 'enterprise-ip-belongs',
    field,
    what: '请更换知识产权',
    why: '权利人与企业名称不一致',
  }))
  await db.pool.query(
    `insert into csc.amendment (id, application_id, items, due_at, created_at) values ($1, $2, $3, $4, '2026-07-05T01:00:00Z')`,
    [newId('amd'), application, JSON.stringify(items), dueAt],
  )
}
