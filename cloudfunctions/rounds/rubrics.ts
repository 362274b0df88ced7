import { rubrics as input } from '../../src/contract/schemas/rounds-rubrics'
import type { RubricState, RubricView } from '../../src/contract/views/rounds-rubrics'
import { canonical } from '../../src/core/ledger'
import { editionBySlug } from '../shared/edition-catalog'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { type RubricRow, rubricSignatures, rubricsOf, rubricUses } from '../shared/records/rubrics'
import { editionScope, holds } from '../shared/session-scope'
import { drafters, watchers } from './roles'
import { completeRubric, draftProblems } from './rubric-draft'
import { rubricSummary } from './rubric-summary'

/** How many different members of the committee have to sign the same text (trust model §1.3). */
export const signaturesNeeded = 2

const stateNames: Record<RubricState, string> = {
  draft: '草稿',
  pending: '待专家委员会签署',
  approved: '已批准锁定',
}

/** All versions of an edition's scoring rules with their problems and signatures (O8, T-16). */
export const rubrics = defineOperation(['rounds', 'rubrics'], {
  kind: 'read',
  summary: '评分标准各版本',
  who: { may: watchers, scope: editionScope },
  input,
  async run({ edition }, { db, caller }) {
    const rows = await rubricsOf(db, edition)
    const signatures = await rubricSignatures(db, edition)
    const uses = await rubricUses(db, edition)
    const drafts = holds(caller, drafters, { edition })
    const signs = holds(caller, ['committee'], { edition })
    const viewOf = (row: RubricRow): RubricView => {
      const bodyHash = rubricHash(row)
      const own = signatures.filter(s => s.rubric === row.id && s.bodyHash === bodyHash)
      const complete = completeRubric(row.body)
      return {
        id: row.id,
        name: row.name,
        state: row.state,
        stateName: stateNames[row.state],
        version: row.version,
        body: row.body,
        summary: complete ? rubricSummary(complete) : [],
        problems: draftProblems(row.body),
        bodyHash,
        signatures: own.map(s => ({ name: s.name, signedAt: s.signedAt.toISOString() })),
        signaturesNeeded,
        approvedAt: row.approvedAt?.toISOString() ?? null,
        sessions: uses.filter(use => use.rubric === row.id).map(({ id, name }) => ({ id, name })),
        may: {
          edit: drafts && row.state === 'draft',
          submit: drafts && row.state === 'draft' && complete !== null,
          sign: signs && row.state === 'pending' && !own.some(s => s.person === caller.person),
        },
      }
    }
    return { rubrics: rows.map(viewOf), notStated: silences(edition), mayCreate: drafts }
  },
})

/** What the members sign: the hash of the rules' canonical text. */
export function rubricHash(row: Pick<RubricRow, 'body'>): string {
  return sha256(canonical(row.body))
}

function silences(slug: string): string[] {
  const stated = editionBySlug(slug)?.notStated ?? []
  return stated.filter(({ topic }) => topic === '评分规则').map(({ sentence }) => sentence)
}
