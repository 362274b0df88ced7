import type { EditionDocument } from '../../src/core/edition-document'
import { Failure } from '../shared/failure'
import { problemsOf } from './problems-of'

/** Refuses with EDITION_INCOMPLETE {fields} while a document has problems of severity error. */
export function refuseErrors(document: EditionDocument): void {
  const errors = problemsOf(document).filter(problem => problem.severity === 'error')
  if (errors.length === 0) return
  const fields = errors.map(({ path, place, message }) => ({ path, message: `${place}：${message}` }))
  throw new Failure('EDITION_INCOMPLETE', { fields }, `还有${errors.length}处错误，请逐项改好再继续`)
}
