import type { CandidatesView } from '../../src/contract/views/recommendations'
import type { RecommendationRow } from '../shared/records/recommendations'

type ListView = CandidatesView['list']

/** Where the list stands, in words; before anybody saved one it is a draft of version 0. */
export function listView(
  row: RecommendationRow | null,
  { scan, received }: Pick<ListView, 'scan' | 'received'>,
): ListView {
  const submitted = row?.state === 'submitted'
  return {
    state: submitted ? 'submitted' : 'drafting',
    stateLabel: stateLabel(row),
    version: row?.version ?? 0,
    documentNumber: submitted ? (row?.documentNumber ?? null) : null,
    submittedAt: submitted ? (row?.submittedAt?.toISOString() ?? null) : null,
    late: submitted && (row?.late ?? false),
    listHash: submitted ? (row?.listHash ?? null) : null,
    scan,
    returned: returnOf(row),
    received: submitted ? received : null,
  }
}

function returnOf(row: RecommendationRow | null): ListView['returned'] {
  if (!row?.returnedAt || row.state === 'submitted') return null
  return { reason: row.returnedReason ?? '', at: row.returnedAt.toISOString() }
}

function stateLabel(row: RecommendationRow | null): string {
  if (row?.state === 'submitted') return row.late ? '已报送（逾期）' : '已报送'
  return row?.returnedAt ? '已退回，待重新报送' : '起草中'
}
