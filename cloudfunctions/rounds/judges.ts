import { roleNames } from '../../src/contract/roles'
import { judges as input } from '../../src/contract/schemas/rounds-sessions'
import type { JudgeView } from '../../src/contract/views/rounds-sessions'
import type { Database, Transaction } from '../shared/database/connect'
import { defineOperation } from '../shared/operation'
import { judgesOf } from '../shared/records/seats'
import { clashingRoles } from '../shared/require-judge'
import { editionScope } from '../shared/session-scope'
import { organisers } from './roles'

/** People with the judge's role in an edition, and why one may not sit (trust model §1.2). */
export const judges = defineOperation(['rounds', 'judges'], {
  kind: 'read',
  summary: '可以担任评委的人',
  who: { may: organisers, scope: editionScope },
  input,
  async run({ edition }, { db, now }) {
    return { judges: await judgesFor(db, edition, now) }
  },
})

/** See the operation. */
export async function judgesFor(
  db: Database | Transaction,
  edition: string,
  now: Date,
): Promise<JudgeView[]> {
  const rows = await judgesOf(db, edition, now)
  return rows.map(({ person, name, employer, roles, applicant, matched }) => {
    const clash = clashingRoles.find(role => roles.includes(role))
    const problem = applicant
      ? '本届有自己的报名，不能担任评委'
      : clash
        ? `同时是本届${roleNames[clash]}，不能担任评委`
        : matched
          ? '代表的服务机构已与本届项目对接，不能担任评委'
          : null
    return { person, name, employer, problem }
  })
}
