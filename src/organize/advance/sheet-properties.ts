import type { Input } from '../../contract/operations'
import type { FailureView } from '../../contract/reply'

export type Decided = Input<'results', 'saveAdvance'>['decided']

/** What every sheet of the list works with: what is decided so far, and keeping a change of it. */
export interface SheetProperties {
  decided: Decided
  busy: boolean
  failure: FailureView | null
  onKeep: (change: Partial<Decided>) => Promise<void>
  onClose: () => void
}
