import type * as z from 'zod'
import type * as schemas from '../schemas/editions'
import type { EditionConfigList, EditionEffects, EditionMoved, EditionVersionView } from '../views/editions'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked of the `editions` function: organisers write an edition, two persons publish it. */
export interface EditionsOperations {
  list: { input: Asked<'list'>; output: EditionConfigList }
  read: { input: Asked<'read'>; output: EditionVersionView }
  startDraft: { input: Asked<'startDraft'>; output: EditionMoved }
  importDraft: { input: Asked<'importDraft'>; output: EditionMoved }
  saveDraft: { input: Asked<'saveDraft'>; output: EditionMoved }
  propose: { input: Asked<'propose'>; output: EditionMoved }
  effects: { input: Asked<'effects'>; output: EditionEffects }
  publish: { input: Asked<'publish'>; output: EditionMoved & { applications: number; verdicts: number } }
  drop: { input: Asked<'drop'>; output: EditionMoved }
}
