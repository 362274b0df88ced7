import { advance } from './advance'
import { applyRuling } from './apply-ruling'
import { arbitrations } from './arbitrations'
import { assignArbitration } from './assign-arbitration'
import { assignReview } from './assign-review'
import { calibration } from './calibration'
import { checkIn } from './check-in'
import { checkInCode } from './check-in-code'
import { checkInFor } from './check-in-for'
import { checkIns } from './check-ins'
import { chooseRubric } from './choose-rubric'
import { commitDraw } from './commit-draw'
import { confirmPaper } from './confirm-paper'
import { confirmProposal } from './confirm-proposal'
import { createReview } from './create-review'
import { createSession } from './create-session'
import { decidePaper } from './decide-paper'
import { decideTie } from './decide-tie'
import { discussReview } from './discuss-review'
import { draw } from './draw'
import { enterPaper } from './enter-paper'
import { commitExpertDraw } from './experts/commit-expert-draw'
import { expertDraws } from './experts/expert-draws'
import { experts } from './experts/experts'
import { importExperts } from './experts/import-experts'
import { institutionCandidates } from './experts/institution-candidates'
import { inviteExperts } from './experts/invite-experts'
import { moveExpert } from './experts/move-expert'
import { nameExpert } from './experts/name-expert'
import { previewExperts } from './experts/preview-experts'
import { redrawExperts } from './experts/redraw-experts'
import { replaceExpert } from './experts/replace-expert'
import { revealExpertDraw } from './experts/reveal-expert-draw'
import { saveExpert } from './experts/save-expert'
import { exportBundle } from './export-bundle'
import { extendReview } from './extend-review'
import { finalists } from './finalists'
import { finishCalibration } from './finish-calibration'
import { freeze } from './freeze'
import { handOverCard } from './hand-over-card'
import { incidents } from './incidents'
import { judges } from './judges'
import { leaveOut } from './leave-out'
import { live } from './live'
import { myCheckIns } from './my-check-ins'
import { open } from './open'
import { openArbitration } from './open-arbitration'
import { openingCheck } from './opening-check'
import { pairScreen } from './pair-screen'
import { paper } from './paper'
import { beginPaperPhoto } from './photos/begin-paper-photo'
import { finishPaperPhoto } from './photos/finish-paper-photo'
import { openPaperPhoto } from './photos/open-paper-photo'
import { paperPhotoTickets } from './photos/paper-photo-tickets'
import { printSheets } from './print-sheets'
import { propose } from './propose'
import { publishReview } from './publish-review'
import { ranking } from './ranking'
import { reassign } from './reassign'
import { receiptsCheck } from './receipts-check'
import { redrawOrder } from './redraw-order'
import { refuseProposal } from './refuse-proposal'
import { refuseReturn } from './refuse-return'
import { requestPairing } from './request-pairing'
import { resume } from './resume'
import { reveal } from './reveal'
import { revealDraw } from './reveal-draw'
import { revealReview } from './reveal-review'
import { review } from './review'
import { rubricExamples } from './rubric-examples'
import { rubrics } from './rubrics'
import { saveRubric } from './save-rubric'
import { screen } from './screen'
import { screenScene } from './screen-scene'
import { sessions } from './sessions'
import { setEarlier } from './set-earlier'
import { setPanel } from './set-panel'
import { signRubric } from './sign-rubric'
import { signRuling } from './sign-ruling'
import { skip } from './skip'
import { spoilPaper } from './spoil-paper'
import { stepBack } from './step-back'
import { submitRubric } from './submit-rubric'
import { timer } from './timer'
import { trialRubric } from './trial-rubric'
import { dropVeto, veto } from './veto'
import { withdrawProposal } from './withdraw-proposal'

/** Every operation of the `rounds` function. */
export const operations = [
  ...[rubrics, rubricExamples, saveRubric, trialRubric, submitRubric, signRubric],
  ...[sessions, finalists, createSession, chooseRubric, judges, setPanel, openingCheck, open],
  ...[draw, commitDraw, revealDraw],
  ...[experts, saveExpert, moveExpert, previewExperts, importExperts],
  ...[expertDraws, commitExpertDraw, revealExpertDraw, redrawExperts],
  institutionCandidates,
  ...[inviteExperts, nameExpert, replaceExpert],
  redrawOrder,
  ...[live, advance, timer, skip, resume, stepBack, reveal],
  ...[createReview, review, assignReview, reassign, publishReview, extendReview, leaveOut],
  ...[revealReview, calibration, discussReview, finishCalibration],
  ...[requestPairing, pairScreen, screenScene, screen],
  ...[setEarlier, veto, dropVeto],
  ...[ranking, decideTie, freeze, exportBundle, receiptsCheck],
  ...[incidents, propose, confirmProposal, refuseProposal, withdrawProposal, refuseReturn, handOverCard],
  ...[paper, enterPaper, confirmPaper, decidePaper, spoilPaper],
  ...[beginPaperPhoto, paperPhotoTickets, finishPaperPhoto, openPaperPhoto],
  ...[checkIns, checkInCode, checkIn, checkInFor, myCheckIns],
  ...[arbitrations, openArbitration, assignArbitration, signRuling, applyRuling],
  printSheets,
]
