import type * as z from 'zod'
import type { ArbitrationState } from '../../core/arbitration-states'
import type * as arbitrations from '../schemas/arbitrations'
import type * as live from '../schemas/rounds-live'
import type * as rubrics from '../schemas/rounds-rubrics'
import type * as sessions from '../schemas/rounds-sessions'
import type { ArbitrationsView } from '../views/arbitrations'
import type { LiveView, ScreenView } from '../views/rounds-live'
import type { RubricExampleView, RubricState, RubricsView, TrialView } from '../views/rounds-rubrics'
import type {
  ChainLight,
  DrawView,
  FinalistView,
  JudgeView,
  OpeningView,
  RankingView,
  ReceiptsCheckView,
  SessionsView,
} from '../views/rounds-sessions'
import type { ExpertsOperations } from './experts'
import type { ReviewOperations } from './reviews'
import type { IncidentOperations } from './rounds-incidents'

interface RubricMoved {
  rubric: string
  version: number
  state: RubricState
}
interface SessionMoved {
  session: string
  version: number
}
interface TurnMoved {
  application: string
  stage: string
  version: number
}

/** Scoring rules: organisers draft, the committee signs. */
interface RubricOperations {
  rubrics: { input: z.input<typeof rubrics.rubrics>; output: RubricsView }
  rubricExamples: { input: z.input<typeof rubrics.rubricExamples>; output: { examples: RubricExampleView[] } }
  saveRubric: { input: z.input<typeof rubrics.saveRubric>; output: RubricMoved }
  trialRubric: { input: z.input<typeof rubrics.trialRubric>; output: TrialView }
  submitRubric: { input: z.input<typeof rubrics.submitRubric>; output: RubricMoved }
  signRubric: { input: z.input<typeof rubrics.signRubric>; output: RubricMoved & { signatures: number } }
}

/** Sessions before and after the stage: panel, draw, opening, ranking, freeze. */
interface SessionOperations {
  sessions: { input: z.input<typeof sessions.sessions>; output: SessionsView }
  finalists: { input: z.input<typeof sessions.finalists>; output: { finalists: FinalistView[] } }
  createSession: { input: z.input<typeof sessions.createSession>; output: SessionMoved }
  chooseRubric: { input: z.input<typeof sessions.chooseRubric>; output: SessionMoved }
  judges: { input: z.input<typeof sessions.judges>; output: { judges: JudgeView[] } }
  setPanel: { input: z.input<typeof sessions.setPanel>; output: SessionMoved }
  openingCheck: { input: z.input<typeof sessions.openingCheck>; output: OpeningView }
  open: { input: z.input<typeof sessions.open>; output: SessionMoved }
  draw: { input: z.input<typeof sessions.draw>; output: DrawView }
  commitDraw: {
    input: z.input<typeof sessions.commitDraw>
    output: SessionMoved & { draw: string; attempt: number; seedCommit: string }
  }
  redrawOrder: {
    input: z.input<typeof sessions.redrawOrder>
    output: SessionMoved & { draw: string; pending: boolean }
  }
  revealDraw: { input: z.input<typeof sessions.revealDraw>; output: SessionMoved & { order: string[] } }
  ranking: { input: z.input<typeof sessions.ranking>; output: RankingView }
  decideTie: { input: z.input<typeof sessions.decideTie>; output: SessionMoved }
  setEarlier: { input: z.input<typeof sessions.setEarlier>; output: SessionMoved }
  /** The first official enters it (`pending`), a second one confirms with the same call. */
  veto: { input: z.input<typeof sessions.veto>; output: SessionMoved & { pending: boolean } }
  dropVeto: { input: z.input<typeof sessions.dropVeto>; output: SessionMoved }
  freeze: { input: z.input<typeof sessions.freeze>; output: SessionMoved & { resultHash: string } }
  exportBundle: {
    input: z.input<typeof sessions.exportBundle>
    output: { fileName: string; base64: string; sha256: string; anchor: string; check: ChainLight }
  }
  /** A sheet of the session as PDF: 评分表, 汇总表 or 抽签表. */
  printSheets: {
    input: z.input<typeof sessions.printSheets>
    output: { fileName: string; base64: string; anchor: string }
  }
  receiptsCheck: { input: z.input<typeof sessions.receiptsCheck>; output: ReceiptsCheckView }
}

/** The host's desk and the big screen. */
interface LiveOperations {
  live: { input: z.input<typeof live.live>; output: LiveView }
  advance: { input: z.input<typeof live.advance>; output: TurnMoved }
  timer: { input: z.input<typeof live.timer>; output: TurnMoved }
  skip: { input: z.input<typeof live.skip>; output: TurnMoved }
  resume: { input: z.input<typeof live.resume>; output: TurnMoved }
  stepBack: { input: z.input<typeof live.stepBack>; output: TurnMoved }
  reveal: { input: z.input<typeof live.reveal>; output: TurnMoved & { seq: number; short: string } }
  requestPairing: {
    input: z.input<typeof live.requestPairing>
    output: { code: string; secret: string; expiresAt: string }
  }
  pairScreen: { input: z.input<typeof live.pairScreen>; output: { session: string } }
  screenScene: { input: z.input<typeof live.screenScene>; output: { session: string } }
  screen: { input: z.input<typeof live.screen>; output: ScreenView }
}

interface ArbitrationMoved {
  arbitration: string
  version: number
}

/** Disputes about revealed results: the committee rules in writing, two officials apply it. */
interface ArbitrationOperations {
  arbitrations: { input: z.input<typeof arbitrations.arbitrations>; output: ArbitrationsView }
  openArbitration: { input: z.input<typeof arbitrations.openArbitration>; output: ArbitrationMoved }
  assignArbitration: { input: z.input<typeof arbitrations.assignArbitration>; output: ArbitrationMoved }
  signRuling: {
    input: z.input<typeof arbitrations.signRuling>
    output: ArbitrationMoved & { state: ArbitrationState }
  }
  /** The first official proposes (`pending`), a second one confirms with the same call. */
  applyRuling: {
    input: z.input<typeof arbitrations.applyRuling>
    output: ArbitrationMoved & { pending: boolean }
  }
}

/** What may be asked of the `rounds` function. */
export type RoundsOperations = RubricOperations &
  SessionOperations &
  LiveOperations &
  ExpertsOperations &
  ReviewOperations &
  IncidentOperations &
  ArbitrationOperations
