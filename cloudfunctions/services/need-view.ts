import type { NeedView } from '../../src/contract/views/services'
import type { Edition } from '../../src/core/edition'
import {
  type InstitutionKind,
  institutionKinds,
  needKinds,
  needVisibilities,
} from '../../src/core/service-words'
import { groupName } from '../shared/edition-of'
import type { NeedRow } from '../shared/records/services-needs'

/** A need as anybody who may see it sees it: the project or institution by its name, nobody's contact. */
export function needView(
  edition: Edition,
  { need, project, group, institutionName, institutionKind }: NeedRow,
): NeedView {
  const { id, side, kinds, amountFrom, amountTo, body, visibility, open, version, updatedAt } = need
  const amount = amountFrom === null || amountTo === null ? null : { from: amountFrom, to: amountTo }
  return {
    ...{ id, side, kinds, amount, visibility, open, version },
    from: (side === 'project' ? project : institutionName) ?? '',
    about:
      side === 'project' ? groupName(edition, group) : institutionKinds[institutionKind as InstitutionKind],
    kindNames: kinds.map(kind => needKinds[kind]),
    amountText: amount && amountText(amount),
    text: body,
    visibilityText: needVisibilities[side][visibility],
    updatedAt: updatedAt.toISOString(),
  }
}

function amountText({ from, to }: { from: number; to: number }): string {
  return from === to ? `融资${from}万元` : `融资${from}至${to}万元`
}
