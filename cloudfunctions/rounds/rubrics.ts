import { rubrics as input } from '../../src/contract/schemas/rounds-rubrics'
import type { PrintedRubric, RubricState, RubricView } from '../../src/contract/views/rounds-rubrics'
import { canonical } from '../../src/core/ledger'
import { clauseById, editionBySlug } from '../shared/edition-catalog'
import { groupName } from '../shared/edition-of'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { type RubricRow, rubricSignatures, rubricsOf, rubricUses } from '../shared/records/rubrics'
import { editionScope, holds } from '../shared/session-scope'
import { roundsOf } from '../shared/session-words'
import { drafters, watchers } from './roles'
import { rubricDifferences } from './rubric-differences'
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
        stateName: isReplaced(rows, row) ? '被替代' : stateNames[row.state],
        version: row.version,
        body: row.body,
        summary: complete ? rubricSummary(complete) : [],
        problems: draftProblems(row.body),
        bodyHash,
        signatures: own.map(s => ({ name: s.name, signedAt: s.signedAt.toISOString() })),
        signaturesNeeded,
        approvedAt: row.approvedAt?.toISOString() ?? null,
        before: beforeOf(rows, row),
        replaced: isReplaced(rows, row),
        sessions: uses.filter(use => use.rubric === row.id).map(({ id, name }) => ({ id, name })),
        may: {
          edit: drafts && row.state === 'draft',
          submit: drafts && row.state === 'draft' && complete !== null,
          sign: signs && row.state === 'pending' && !own.some(s => s.person === caller.person),
          copy: drafts && row.state !== 'draft',
        },
      }
    }
    return {
      ...{ rubrics: rows.map(viewOf), notStated: silences(edition), printed: printed(edition) },
      ...{ stages: roundsOf(edition).slice(0, -1), mayCreate: drafts },
    }
  },
})

/** What the members sign: the hash of the rules' canonical text. */
export function rubricHash(row: Pick<RubricRow, 'body'>): string {
  return sha256(canonical(row.body))
}

function beforeOf(rows: readonly RubricRow[], { basedOn, body }: RubricRow): RubricView['before'] {
  const before = rows.find(({ id }) => id === basedOn)
  return before ? { name: before.name, changes: rubricDifferences(before.body, body) } : null
}

function isReplaced(rows: readonly RubricRow[], { id }: RubricRow): boolean {
  return rows.some(({ basedOn, state }) => basedOn === id && state === 'approved')
}

/** Scoring rules the notice prints, each named by its stage and groups. */
function printed(slug: string): PrintedRubric[] {
  const edition = editionBySlug(slug)
  const rubrics = edition?.scoring.rubrics ?? 'not-stated'
  if (!edition || rubrics === 'not-stated') return []
  return rubrics.map(({ stage, groups, rubric, clause }) => {
    const round = stage === null ? '各轮' : (edition.stages.find(({ id }) => id === stage)?.name ?? stage)
    const names = groups.map(group => groupName(edition, group)).join('、')
    return { name: `${round}评分标准（${names}）`, clause: clauseById(clause)?.heading ?? '', body: rubric }
  })
}

function silences(slug: string): string[] {
  const stated = editionBySlug(slug)?.notStated ?? []
  return stated.filter(({ topic }) => topic === '评分规则').map(({ sentence }) => sentence)
}
