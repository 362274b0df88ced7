import type { CrossCasesView } from '../../contract/views/cross'
import { AskSheet } from './ask-sheet'
import { ConfirmSheet } from './confirm-sheet'
import type { CrossAct, CrossSheetProperties } from './cross-act'
import { LetterSheet } from './letter-sheet'
import { ProposeSheet } from './propose-sheet'
import { ReasonedSheet } from './reasoned-sheet'
import { SeatSheet } from './seat-sheet'

/** What an act needs to be told before it is done. */
export function ActSheet({
  act,
  clauses,
  ...of
}: CrossSheetProperties & { act: CrossAct; clauses: CrossCasesView['clauses'] }) {
  switch (act.kind) {
    case 'ask':
      return <AskSheet {...of} />
    case 'propose':
      return <ProposeSheet {...of} clauses={clauses} />
    case 'confirm':
      return <ConfirmSheet {...of} />
    case 'letter':
      return <LetterSheet {...of} application={act.application} />
    case 'seat':
      return <SeatSheet {...of} application={act.application} />
    default:
      return <ReasonedSheet {...of} kind={act.kind as 'dismiss' | 'reopen'} />
  }
}
