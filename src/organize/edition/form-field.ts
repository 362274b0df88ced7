import type { EditionDocument } from '../../core/edition-document'
import type { Path } from './document-path'

export interface FormChoice {
  value: string
  label: string
}

interface Common {
  /** Steps from what the field stands in: the document, or the item of a list. */
  at: Path
  label: string
  hint?: string
  /** What silence is written as (undefined: left out), what stands there once something is said, and the sentence ticked for silence. */
  silent?: { word: 'not-stated' | 'any' | null | undefined; blank: unknown; label?: string }
  /** Nothing chosen leaves the field out. */
  optional?: true
}

type Choices = readonly FormChoice[] | ((document: EditionDocument) => readonly FormChoice[])

/**
 * One field of the form as data: the form is drawn from such lists. `words` is a list of texts, one a line; `years`
 * whole numbers or 'all'; `points` are typed as points and kept as hundredths; `clause` cites a clause and shows its words; `part` holds fields of an object; `list` items.
 */
export type FormField = Common &
  (
    | { kind: 'text' | 'date' | 'number' | 'points' | 'tick' | 'words' | 'years' | 'clause' }
    | { kind: 'area'; most: number }
    | {
        kind: 'choice'
        choices: Choices
        /** Where the answer decides what else is asked: what the whole object becomes with it. */
        around?: (next: string, old: unknown, document: EditionDocument) => unknown
      }
    /** `json`: the answers are written as JSON and kept as what it says. */
    | { kind: 'choices'; choices: Choices; json?: true }
    | { kind: 'part'; fields: readonly FormField[] | ((value: unknown) => readonly FormField[]) }
    | {
        kind: 'list'
        fields: readonly FormField[] | ((item: unknown) => readonly FormField[])
        add: string
        blank: (document: EditionDocument) => unknown
        nameOf?: (item: unknown) => string
      }
  )

/** The answers a field offers for this document. */
export function choicesOf(choices: Choices, document: EditionDocument): readonly FormChoice[] {
  return typeof choices === 'function' ? choices(document) : choices
}

/** A fresh id `kind-n` that no item of the list has. */
export function freshId(kind: string, items: readonly { id?: unknown }[]): string {
  const taken = new Set(items.map(item => item.id))
  let n = items.length + 1
  while (taken.has(`${kind}-${n}`)) n += 1
  return `${kind}-${n}`
}
