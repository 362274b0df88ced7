import { advance } from './advance'
import { checkIn } from './check-in'
import { checkInCode } from './check-in-code'
import { checkInFor } from './check-in-for'
import { checkIns } from './check-ins'
import { chooseRubric } from './choose-rubric'
import { commitDraw } from './commit-draw'
import { confirmPaper } from './confirm-paper'
import { confirmProposal } from './confirm-proposal'
import { createSession } from './create-session'
import { decidePaper } from './decide-paper'
import { decideTie } from './decide-tie'
import { draw } from './draw'
import { enterPaper } from './enter-paper'
import { exportBundle } from './export-bundle'
import { finalists } from './finalists'
import { freeze } from './freeze'
import { handOverCard } from './hand-over-card'
import { incidents } from './incidents'
import { judges } from './judges'
import { live } from './live'
import { markAbsent } from './mark-absent'
import { myCheckIns } from './my-check-ins'
import { open } from './open'
import { openingCheck } from './opening-check'
import { pairScreen } from './pair-screen'
import { paper } from './paper'
import { propose } from './propose'
import { ranking } from './ranking'
import { receiptsCheck } from './receipts-check'
import { refuseProposal } from './refuse-proposal'
import { refuseReturn } from './refuse-return'
import { requestPairing } from './request-pairing'
import { resume } from './resume'
import { reveal } from './reveal'
import { revealDraw } from './reveal-draw'
import { rubricExamples } from './rubric-examples'
import { rubrics } from './rubrics'
import { saveRubric } from './save-rubric'
import { screen } from './screen'
import { screenScene } from './screen-scene'
import { sessions } from './sessions'
import { setPanel } from './set-panel'
import { signRubric } from './sign-rubric'
import { skip } from './skip'
import { spoilPaper } from './spoil-paper'
import { stepBack } from './step-back'
import { submitRubric } from './submit-rubric'
import { timer } from './timer'
import { trialRubric } from './trial-rubric'
import { withdrawProposal } from './withdraw-proposal'

/** Every operation of the `rounds` function. */
export const operations = [
  ...[rubrics, rubricExamples, saveRubric, trialRubric, submitRubric, signRubric],
  ...[sessions, finalists, createSession, chooseRubric, judges, setPanel, openingCheck, open],
  ...[draw, commitDraw, revealDraw],
  ...[live, advance, timer, skip, resume, stepBack, markAbsent, reveal],
  ...[requestPairing, pairScreen, screenScene, screen],
  ...[ranking, decideTie, freeze, exportBundle, receiptsCheck],
  ...[incidents, propose, confirmProposal, refuseProposal, withdrawProposal, refuseReturn, handOverCard],
  ...[paper, enterPaper, confirmPaper, decidePaper, spoilPaper],
  ...[checkIns, checkInCode, checkIn, checkInFor, myCheckIns],
]
