import { newId } from '../../../cloudfunctions/shared/identifiers'
import type { FreshDatabase } from '../../setup/database'
import type { TestPerson } from '../../setup/people'
import { insertApplication } from '../timekeeper/support'

/** A published award of a person with its certificate, an answered request about it and a declaration of rewards. */
export async function publishedAward(db: FreshDatabase, { person }: TestPerson): Promise<void> {
  const application = await insertApplication(db, person, { state: 'accepted' })
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    return db.pool.query(
      `insert into csc.${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
  }
  const of = { edition: 'changzhi-2026', application_id: application }
  const at = '2026-06-30T02:00:00.000Z'
  const names = ['金丝雀署名人']
  const body = { subjectName: '演示单位', projectName: '演示获奖项目', names, level: '一等奖' }
  await db.pool.query('update csc.application set submission = 1 where id = $1', [application])
  await insert('team_member', {
    ...{ application_id: application, position: 0, name: '金丝雀署名人', core: true, on_certificate: true },
  })
  await insert('award', { ...of, group_id: 'enterprise', level: '一等奖', rank: 1 })
  await insert('published_list', {
    ...{
      id: newId('lst'),
      edition: of.edition,
      kind: 'awards',
      version: 1,
      title: '获奖名单',
      body: '{}',
      hash: 'x',
    },
    ...{ published_by: 'per_x', published_at: at },
  })
  await insert('certificate', {
    ...{ ...of, id: newId('crt'), number: 'CZ-2026-0001', list_version: 1, state: 'issued', hash: 'x' },
    ...{ body: JSON.stringify(body), issued_by: 'per_x', issued_at: at },
  })
  await insert('certificate_request', {
    ...{ ...of, id: newId('crq'), words: '金丝雀更正申请', asked_by: person, asked_at: at },
    ...{ answer: '已核对', answered_by: 'per_x', answered_at: at },
  })
  await insert('reward_declaration', {
    ...{ ...of, version: 1, rewarded: true, contest: '金丝雀奖励赛事', declared_by: person, declared_at: at },
  })
}
