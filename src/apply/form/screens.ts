import type { ShownField } from '../../core/application-form/field'
import { type FieldId, STEPS, type StepId } from '../../core/application-form/fields'

/** One screen of the form: a step, or a part of one where it has more fields than fit. */
export interface Screen {
  step: StepId
  /** The step's place among the six, from 0. */
  index: number
  title: string
  fields: readonly ShownField[]
}

/** Where the person is: a step and which part of it. */
export interface Place {
  step: StepId
  part: number
}

/** The screens of the form: at most `most` fields each, parts of a step as even as can be; a step without fields stays. */
export function screensOf(fields: readonly ShownField[], most: number): Screen[] {
  return STEPS.flatMap(({ id, title }, index) => {
    const own = fields.filter(field => field.step === id)
    const parts = Math.max(1, Math.ceil(own.length / most))
    const size = Math.ceil(own.length / parts)
    return Array.from({ length: parts }, (_, part) => ({
      step: id,
      index,
      title: parts === 1 ? title : `${title}（${part + 1}/${parts}）`,
      fields: own.slice(part * size, (part + 1) * size),
    }))
  })
}

/** The screen for a place; the last part of its step when it has fewer parts now, the first screen when unknown. */
export function screenAt(screens: readonly Screen[], place: Place | null): number {
  if (place === null) return 0
  const own = screens.flatMap((screen, at) => (screen.step === place.step ? [at] : []))
  return own[Math.min(place.part, own.length - 1)] ?? 0
}

/** The place of a screen. */
export function placeOf(screens: readonly Screen[], at: number): Place {
  const step = screens[at]?.step ?? 'subject'
  return { step, part: screens.slice(0, at).filter(screen => screen.step === step).length }
}

/** The screen a field is asked on, or null while it is not asked. */
export function screenOfField(screens: readonly Screen[], field: FieldId): number | null {
  const at = screens.findIndex(screen => screen.fields.some(({ id }) => id === field))
  return at < 0 ? null : at
}
