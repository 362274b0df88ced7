import type { ApplicationsOperations } from './operations/applications'
import type { CatalogOperations } from './operations/catalog'
import type { EditionsOperations } from './operations/editions'
import type { JudgingOperations } from './operations/judging'
import type { MessagesOperations } from './operations/messages'
import type { RecommendationsOperations } from './operations/recommendations'
import type { ResultsOperations } from './operations/results'
import type { RoundsOperations } from './operations/rounds'
import type { ScreeningOperations } from './operations/screening'
import type { ServicesOperations } from './operations/services'
import type { SessionOperations } from './operations/session'
import type { TimekeeperOperations } from './operations/timekeeper'
import type { WitnessingOperations } from './operations/witnessing'

/** All that phone and cloud may say to each other: function → operation → input and output. */
export interface Operations {
  session: SessionOperations
  catalog: CatalogOperations
  applications: ApplicationsOperations
  screening: ScreeningOperations
  rounds: RoundsOperations
  judging: JudgingOperations
  results: ResultsOperations
  recommendations: RecommendationsOperations
  messages: MessagesOperations
  services: ServicesOperations
  editions: EditionsOperations
  timekeeper: TimekeeperOperations
  witnessing: WitnessingOperations
}

export type FunctionName = keyof Operations
export type OperationName<F extends FunctionName> = keyof Operations[F] & string
type Shape<F extends FunctionName, O extends OperationName<F>> = Operations[F][O] extends {
  input: infer I
  output: infer R
}
  ? { input: I; output: R }
  : never
export type Input<F extends FunctionName, O extends OperationName<F>> = Shape<F, O>['input']
export type Output<F extends FunctionName, O extends OperationName<F>> = Shape<F, O>['output']
