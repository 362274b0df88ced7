import { advance } from './advance'
import { chooseRubric } from './choose-rubric'
import { commitDraw } from './commit-draw'
import { createSession } from './create-session'
import { decideTie } from './decide-tie'
import { draw } from './draw'
import { exportBundle } from './export-bundle'
import { finalists } from './finalists'
import { freeze } from './freeze'
import { judges } from './judges'
import { live } from './live'
import { markAbsent } from './mark-absent'
import { open } from './open'
import { openingCheck } from './opening-check'
import { pairScreen } from './pair-screen'
import { ranking } from './ranking'
import { receiptsCheck } from './receipts-check'
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
import { setEarlier } from './set-earlier'
import { setPanel } from './set-panel'
import { signRubric } from './sign-rubric'
import { skip } from './skip'
import { stepBack } from './step-back'
import { submitRubric } from './submit-rubric'
import { timer } from './timer'
import { trialRubric } from './trial-rubric'
import { dropVeto, veto } from './veto'

/** Every operation of the `rounds` function. */
export const operations = [
  ...[rubrics, rubricExamples, saveRubric, trialRubric, submitRubric, signRubric],
  ...[sessions, finalists, createSession, chooseRubric, judges, setPanel, openingCheck, open],
  ...[draw, commitDraw, revealDraw],
  ...[live, advance, timer, skip, resume, stepBack, markAbsent, reveal],
  ...[requestPairing, pairScreen, screenScene, screen],
  ...[setEarlier, veto, dropVeto],
  ...[ranking, decideTie, freeze, exportBundle, receiptsCheck],
]
