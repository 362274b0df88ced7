import type * as z from 'zod'
import type * as schemas from '../schemas/duplicates'
import type { DuplicateRuling, DuplicatesView } from '../views/duplicates'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked about projects that may be the same. */
export interface DuplicatesOperations {
  duplicates: { input: Asked<'duplicates'>; output: DuplicatesView }
  /** `compared` live applications; `found` new cases. */
  findDuplicates: { input: Asked<'findDuplicates'>; output: { compared: number; found: number } }
  decideDuplicate: {
    input: Asked<'decideDuplicate'>
    output: { case: string; state: DuplicateRuling; revision: number }
  }
}
