import type { Field } from './field'
import { PROJECT_FIELDS } from './fields-project'
import { PROPERTY_FIELDS } from './fields-property'
import { SUBJECT_FIELDS } from './fields-subject'

/** The registration form as data, in the order of its pages: what is asked, of whom, with an example and the reason. */
export const FORM_FIELDS: readonly Field[] = [...SUBJECT_FIELDS, ...PROJECT_FIELDS, ...PROPERTY_FIELDS]
