import type * as z from 'zod'
import type * as schemas from '../schemas/nation-nominations'
import type { NominationBoard, NominationsView } from '../views/nation-nominations'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked about nominations for the nation's lists. */
export interface NationNominationsOperations {
  nominationBoard: { input: Asked<'nominationBoard'>; output: NominationBoard }
  nominations: { input: Asked<'nominations'>; output: NominationsView }
  addUniversity: { input: Asked<'addUniversity'>; output: { university: string } }
  nominate: { input: Asked<'nominate'>; output: { nomination: string; version: number } }
  withdrawNomination: { input: Asked<'withdrawNomination'>; output: { version: number } }
  reviewNominations: { input: Asked<'reviewNominations'>; output: { decided: number } }
}
