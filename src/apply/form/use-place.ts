import { useEffect, useRef, useState } from 'react'
import { fieldId } from '../../components/field'
import type { FieldId } from '../../core/application-form/fields'
import { scrollToElement, scrollToTop } from '../../platform/scroll-to'
import { readStored, writeStored } from '../../platform/storage'
import { type Place, placeOf, type Screen, screenAt, screenOfField } from './screens'

const afterDrawingMs = 60

/**
 * Which screen of the form is shown: the one asked for by a link, else where the person last was on this device.
 * `goTo` turns to a screen, `jump` to a field wherever it is asked.
 */
export function usePlace(application: string, screens: readonly Screen[], asked: string | undefined) {
  const key = `place:${application}`
  const [place, setPlace] = useState<Place | null>(() => readStored<Place>(key))
  const current = screenAt(screens, place)
  const wanted = useRef(asked)

  const goTo = (at: number) => {
    const next = placeOf(screens, at)
    setPlace(next)
    writeStored(key, next)
    scrollToTop()
  }
  const jump = (field: FieldId) => {
    const at = screenOfField(screens, field)
    if (at === null) return
    if (at !== current) goTo(at)
    setTimeout(() => scrollToElement(fieldId(field), { focus: true }), afterDrawingMs)
  }
  useEffect(() => {
    const field = wanted.current
    if (!field || screens.length === 0) return
    wanted.current = undefined
    jump(field as FieldId)
  })
  return { current, goTo, jump }
}
