import type { Field } from './field'
import { STEPS } from './fields'
import { COMPANY_MORE_FIELDS } from './fields-company-more'
import { PROJECT_FIELDS } from './fields-project'
import { PROJECT_MORE_FIELDS } from './fields-project-more'
import { PROPERTY_FIELDS } from './fields-property'
import { SUBJECT_FIELDS } from './fields-subject'

const all: readonly Field[] = [
  ...SUBJECT_FIELDS,
  ...PROJECT_FIELDS,
  ...PROPERTY_FIELDS,
  ...COMPANY_MORE_FIELDS,
  ...PROJECT_MORE_FIELDS,
]

/**
 * The registration form as data, in the order of its pages: what is asked, of whom, with an example and the reason. What
 * no notice asks for (更多) comes last in its step.
 */
export const FORM_FIELDS: readonly Field[] = STEPS.flatMap(({ id }) => all.filter(field => field.step === id))
