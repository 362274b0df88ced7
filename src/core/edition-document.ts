import type { Clause, Edition } from './edition'

/** One edition as one JSON file: the notice verbatim, its clauses by id, and the data read from them. */
export interface EditionDocument {
  format: 'csc-edition-1'
  edition: Edition
  clauses: readonly Clause[]
  notice: string
}
