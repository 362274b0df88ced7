import { appealCross } from './appeal-cross'
import { askCross } from './ask-cross'
import { confirmCross } from './confirm-cross'
import { crossAsked } from './cross-asked'
import { crossCases } from './cross-cases'
import { decideSeat } from './decide-seat'
import { dismissCross } from './dismiss-cross'
import { enterCrossStatement } from './enter-cross-statement'
import { findCross } from './find-cross'
import { proposeCross } from './propose-cross'
import { reopenCross } from './reopen-cross'
import { stateCross } from './state-cross'

/** What concerns projects that several units recommended, or that stand on a list (P3). */
export const crossOperations = [
  ...[appealCross, askCross, confirmCross, crossAsked, crossCases, decideSeat, dismissCross],
  ...[enterCrossStatement, findCross, proposeCross, reopenCross, stateCross],
]
