import { finalists as input } from '../../src/contract/schemas/rounds-sessions'
import type { FinalistView } from '../../src/contract/views/rounds-sessions'
import { listedBefore } from '../shared/advance-listed'
import type { Database, Transaction } from '../shared/database/connect'
import { defineOperation } from '../shared/operation'
import { candidatesOf } from '../shared/records/turns'
import { editionScope } from '../shared/session-scope'
import { organisers } from './roles'

/** Accepted applications of a group, each with the reason why it cannot enter a session of this round, if any. */
export const finalists = defineOperation(['rounds', 'finalists'], {
  kind: 'read',
  summary: '可以进入场次的项目',
  who: { may: organisers, scope: editionScope },
  input,
  async run(where, { db }) {
    return { finalists: await finalistsFor(db, where) }
  },
})

/** See the operation. An official number is due before the first round (T-12, CZ26-11). */
export async function finalistsFor(
  db: Database | Transaction,
  where: { edition: string; round: string; group: string },
): Promise<FinalistView[]> {
  const rows = await candidatesOf(db, where)
  const listed = await listedBefore(db, where)
  return rows.map(({ session, ...row }) => ({
    ...row,
    problem: session
      ? `已在本轮场次“${session}”里`
      : listed && !listed.projects.has(row.application)
        ? `不在${listed.list}里`
        : row.officialNumber
          ? null
          : '还没有官网报名号，请先补录',
  }))
}
