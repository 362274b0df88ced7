import type { ShownField } from '../../core/application-form/field'
import { type FieldId, STEPS, type StepId } from '../../core/application-form/fields'
import { evenParts } from '../shared/even-parts'

/** One screen of the form: a step, or a part of one where it has more fields than fit. */
export interface Screen {
  step: StepId
  /** The step's place among the six, from 0. */
  index: number
  title: string
  fields: readonly ShownField[]
  /** 更多（选填）: 下一步 passes it by; it is opened from the screen before it. */
  more: boolean
}

/** Where the person is: a step and which part of it; `more` counts the screens 更多（选填） of the step for themselves. */
export interface Place {
  step: StepId
  part: number
  more?: boolean
}

/**
 * The screens of the form: at most `most` fields each, parts of a step as even as can be, what nobody asks for last in
 * its step; a step without fields stays.
 */
export function screensOf(fields: readonly ShownField[], most: number): Screen[] {
  return STEPS.flatMap(({ id, title }, index) => {
    const own = fields.filter(field => field.step === id)
    const asked = evenParts(
      own.filter(field => !field.more),
      most,
    )
    const more = evenParts(
      own.filter(field => field.more),
      most,
    )
    return [
      ...(asked.length === 0 ? [[]] : asked).map((part, at) => ({
        ...{ step: id, index, fields: part, more: false },
        title: asked.length <= 1 ? title : `${title}（${at + 1}/${asked.length}）`,
      })),
      ...more.map((part, at) => ({
        ...{ step: id, index, fields: part, more: true },
        title: `${title} · 更多（选填${more.length === 1 ? '' : ` ${at + 1}/${more.length}`}）`,
      })),
    ]
  })
}

/** The screen for a place; the last part of its step when it has fewer parts now, the first screen when unknown. */
export function screenAt(screens: readonly Screen[], place: Place | null): number {
  if (place === null) return 0
  const places = screens.flatMap((screen, at) => (screen.step === place.step ? [{ screen, at }] : []))
  const alike = places.filter(({ screen }) => screen.more === (place.more === true))
  const own = alike.length > 0 ? alike : places
  return own[Math.min(place.part, own.length - 1)]?.at ?? 0
}

/** The place of a screen. */
export function placeOf(screens: readonly Screen[], at: number): Place {
  const { step = 'subject', more = false } = screens[at] ?? {}
  const before = screens.slice(0, at).filter(screen => screen.step === step && screen.more === more)
  return { step, part: before.length, ...(more ? { more } : {}) }
}

/** The screen a field is asked on, or null while it is not asked. */
export function screenOfField(screens: readonly Screen[], field: FieldId): number | null {
  const at = screens.findIndex(screen => screen.fields.some(({ id }) => id === field))
  return at < 0 ? null : at
}

/** The screen 下一步 leads to: from 更多 the one after it, else past every 更多; null on the last one. */
export function screenAfter(screens: readonly Screen[], at: number): number | null {
  const inMore = screens[at]?.more === true
  const after = screens.findIndex((screen, place) => place > at && (inMore || !screen.more))
  return after < 0 ? null : after
}

/** The screen 上一步 leads to: within 更多 the one before it, else the asked one before; null on the first one. */
export function screenBefore(screens: readonly Screen[], at: number): number | null {
  if (at <= 0) return null
  if (screens[at]?.more) return at - 1
  const before = screens
    .slice(0, at)
    .map(screen => screen.more)
    .lastIndexOf(false)
  return before < 0 ? null : before
}

/** The first screen 更多 of this screen's step, told on the last screen of what is asked there; null elsewhere. */
export function moreAfter(screens: readonly Screen[], at: number): number | null {
  return !screens[at]?.more && screens[at + 1]?.more ? at + 1 : null
}

/** The screen after all of 更多 of this step: where one tap passes the rest by. */
export function pastMore(screens: readonly Screen[], at: number): number | null {
  const after = screens.findIndex((screen, place) => place > at && !screen.more)
  return after < 0 ? null : after
}
