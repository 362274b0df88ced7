import type { CrossCaseView } from '../../contract/views/cross'

/** What can be done with a case; a letter and a seat concern one of its sides. */
export type CrossAct =
  | { kind: 'dismiss' | 'reopen' | 'ask' | 'propose' | 'confirm' }
  | { kind: 'letter' | 'seat'; application: string }

/** What every sheet of a case works with: the case as it was seen. */
export interface CrossSheetProperties {
  edition: string
  of: CrossCaseView
  onClose: () => void
  onDone: () => void
}
