import type { EditionDocument } from '../../core/edition-document'
import type { CheckName } from '../../core/eligibility/check-parameters'
import { CHECK_FORMS } from './check-forms'
import { type Path, valueAt } from './document-path'
import type { FormField } from './form-field'

const CHECKS = Object.entries(CHECK_FORMS).map(([value, { label }]) => ({ value, label }))

/** A check nobody has chosen yet. */
export const noCheck = { name: '', params: {} }

/**
 * The fields of the check at `at` of `item`: which one, then its own parameters; one that combines others holds a list
 * of checks, each asked in the same way.
 */
export function checkFields(at: Path, item: unknown): readonly FormField[] {
  const name = (valueAt(item, at) as { name?: string } | undefined)?.name
  const form = name && Object.hasOwn(CHECK_FORMS, name) ? CHECK_FORMS[name as CheckName] : undefined
  return [
    {
      kind: 'choice',
      at: [...at, 'name'],
      label: '怎样判断',
      choices: CHECKS,
      around: (next: string, _old: unknown, document: EditionDocument) => ({
        name: next,
        params: CHECK_FORMS[next as CheckName].blank(document),
      }),
    },
    ...(form?.fields === null
      ? [several([...at, 'params', 'of'])]
      : (form?.fields ?? []).map(field => ({ ...field, at: [...at, 'params', ...field.at] }))),
  ]
}

function several(at: Path): FormField {
  return {
    ...{ kind: 'list', at, label: '其中的条件', add: '加一项' },
    blank: () => noCheck,
    nameOf: item => labelOf((item as { name?: string }).name),
    fields: item => checkFields([], item),
  }
}

function labelOf(name: string | undefined): string {
  return CHECKS.find(({ value }) => value === name)?.label ?? ''
}
