import { createContext, useContext } from 'react'
import type { EditionVersionView } from '../../contract/views/editions'
import type { EditionDocument } from '../../core/edition-document'
import type { Path } from './document-path'

/** What every field of the form needs: the document as it stands here, how to change it, and what is wrong with it. */
export interface FormState {
  document: EditionDocument
  change: (path: Path, value: unknown) => void
  /** Replaces the whole document: two places at once. */
  replace: (document: EditionDocument) => void
  problemOf: (path: Path) => string | null
  /** How many problems a field or anything inside it has. */
  problemsWithin: (path: Path) => number
  clausesAbove: EditionVersionView['clausesAbove']
  /** Own clauses whose text the pasted notice does not hold. */
  unfound: ReadonlySet<string>
  readOnly: boolean
}

/** The field a problem led to; what it stands in is drawn open. */
export const TargetContext = createContext<Path>([])

/** Shared by the fields of one page; drawn inside its provider only. */
export const FormContext = createContext<FormState | null>(null)

/** The form a field stands in. */
export function useForm(): FormState {
  const form = useContext(FormContext)
  if (!form) throw new Error('a field outside its form')
  return form
}
