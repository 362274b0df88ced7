import type { ArbitrationState } from '../../core/arbitration-states'
import type { RulingDecision } from '../../core/ruling'

/** A member who hears an arbitration. What he decided is told only once all have signed. */
export interface ArbitrationMember {
  person: string
  name: string
  signed: boolean
  decision: RulingDecision | null
  reasons: string | null
  /** Where the paper is kept that he signed on; '' when he signed here. */
  scan: string
}

export interface ArbitrationView {
  id: string
  state: ArbitrationState
  stateName: string
  version: number
  application: string | null
  projectName: string | null
  seat: number | null
  grounds: string
  sourceName: string
  openedByName: string
  openedAt: string
  members: ArbitrationMember[]
  /** 作废 2 号席的评分表, or null before the ruling. */
  decisionText: string | null
  rulingHash: string | null
  ruledAt: string | null
  appliedAt: string | null
  /** The first of the two officials who apply it. */
  proposedByName: string | null
  /** Seats whose revealed cards a ruling could void. */
  seats: { number: number; name: string; total: number }[]
  /** What this person may do now. */
  may: { assign: boolean; sign: boolean; enterPaper: boolean; apply: boolean }
}

export interface ArbitrationsView {
  session: { id: string; name: string; stateName: string }
  arbitrations: ArbitrationView[]
  /** Members of the expert committee; `problem` says why one may not hear a case of this session. */
  committee: { person: string; name: string; problem: string | null }[]
  /** Revealed projects a new arbitration can be about. */
  projects: { application: string; position: number | null; projectName: string }[]
  mayOpen: boolean
}
