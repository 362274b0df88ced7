import { type FormEdition, formEditionOf } from '../../src/core/application-form/form-edition'
import type { Edition } from '../../src/core/edition'
import { contestsIn } from './contests-in'

/** The part of an edition the registration form is made from, with the contests listed above where it lists none. */
export function formEditionFor(edition: Edition): FormEdition {
  return formEditionOf(edition, contestsIn(edition))
}
