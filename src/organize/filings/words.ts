import type { Status } from '../../components/status-chip'
import type { FilingPlace } from '../../contract/views/nation-filings'
import type { FilingState } from '../../core/filing-states'

/** How each state looks; none: nobody was asked to file yet. */
export const filingLooks: Readonly<Record<FilingState | 'none', Status>> = {
  none: 'idle',
  draft: 'idle',
  submitted: 'moving',
  accepted: 'pass',
  returned: 'need',
}

/** What the list can be narrowed to. */
export const filters = [
  { id: 'all', name: '全部' },
  { id: 'submitted', name: '待受理' },
  { id: 'open', name: '还没有提交' },
  { id: 'accepted', name: '已受理' },
] as const

/** Whether a place belongs to a filter. */
export function filterOf(id: string): (place: FilingPlace) => boolean {
  return ({ filing }) => {
    const state = filing?.state ?? 'none'
    if (id === 'all') return true
    return id === 'open' ? ['none', 'draft', 'returned'].includes(state) : state === id
  }
}
