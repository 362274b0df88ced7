import { effects as input } from '../../src/contract/schemas/editions'
import type { EditionEffects, EffectRow } from '../../src/contract/views/editions'
import { applicationStates } from '../../src/core/application-states'
import type { Finding } from '../../src/core/eligibility/criterion'
import { canonical } from '../../src/core/ledger'
import { Failure } from '../shared/failure'
import { outcomeLabel } from '../shared/finding-view'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { versionsOf } from '../shared/records/edition-versions'
import { editionScope } from '../shared/session-scope'
import { type ChangedApplication, changedVerdicts } from './changed-verdicts'
import { readable } from './problems-of'
import { belongsTo } from './reach'
import { drafters, publishers } from './roles'

const shownAtMost = 200

/** What a version would change in the verdicts of all applications, before → after; nothing is written. */
export const effects = defineOperation(['editions', 'effects'], {
  kind: 'read',
  summary: '补充通知会改变的资格结论',
  who: { may: [...drafters, ...publishers], scope: editionScope },
  input,
  async run({ edition: desk, slug, version }, { db, now }): Promise<EditionEffects> {
    const row = (await versionsOf(db, slug)).find(each => each.version === version)
    if (!row || !(await belongsTo(db, desk, row))) throw new Failure('NOT_FOUND')
    if (row.state === 'published' || row.state === 'dropped') throw new Failure('STATE_REFUSED')
    const document = readable(row.document)
    if (!document)
      throw new Failure('EDITION_INCOMPLETE', undefined, '届次还没有填完整，填好后才能算出会改变哪些结论')
    const { judged, changed } = await changedVerdicts(db, document, now)
    return {
      judged,
      applications: changed.length,
      verdicts: countVerdicts(changed),
      rows: changed.flatMap(rowsOf).slice(0, shownAtMost),
      effectsHash: effectsHash(changed),
    }
  },
})

/** How many verdicts change over all applications. */
export function countVerdicts(changed: readonly ChangedApplication[]): number {
  return changed.reduce((sum, { verdicts }) => sum + verdicts.length, 0)
}

/** Hash of which verdicts change and how: what the approver read is what is applied. */
export function effectsHash(changed: readonly ChangedApplication[]): string {
  const lines = changed.flatMap(({ row, verdicts }) =>
    verdicts.map(each => [
      ...[row.id, each.requirement],
      ...[each.before?.outcome ?? null, each.after?.outcome ?? null],
    ]),
  )
  return sha256(canonical(lines))
}

function rowsOf({ row, verdicts }: ChangedApplication): EffectRow[] {
  return verdicts.map(({ requirement, title, before, after }) => ({
    ...{ application: row.id, projectName: row.projectName, subjectName: row.subjectName },
    stateLabel: applicationStates.states[row.state].staff,
    ...{ requirement, title, before: side(before), after: side(after) },
  }))
}

function side(finding: Finding | null): EffectRow['before'] {
  if (finding === null) return null
  const { outcome, sentence } = finding
  return { outcome, label: outcomeLabel(outcome), sentence }
}
