import { useState } from 'react'
import type { ApplicationView } from '../../contract/views/applications'
import type { FormValues } from '../../core/application-form/field'
import { type FieldId, STEPS } from '../../core/application-form/fields'
import { formGaps } from '../../core/application-form/form-gaps'
import { visibleFields } from '../../core/application-form/visible-fields'
import { useLargeText } from '../../platform/font-scale'
import { scrollToTop } from '../../platform/scroll-to'
import { formOf } from '../shared/draft-form'
import type { FormSync, SyncState } from '../shared/form-sync'
import { moreAfter, pastMore, type Screen, screenAfter, screenBefore, screensOf } from './screens'
import { shownProblems, wrongFields } from './shown-problems'
import { usePlace } from './use-place'

const most = { standard: 6, large: 4 }

/**
 * The way through the form: which screen, what is wrong on it, forwards and back. `asked` is a field a link leads to;
 * its screen says at once what is missing.
 */
export function useWizard(
  view: ApplicationView,
  sync: FormSync,
  state: SyncState,
  asked: string | undefined,
) {
  const large = useLargeText()
  const form = formOf(state.draft)
  const fields = visibleFields(form, view.edition)
  const screens = screensOf(fields, large ? most.large : most.standard)
  const { current, goTo, jump } = usePlace(view.id, screens, asked)
  const [visited, setVisited] = useState<ReadonlySet<FieldId>>(new Set())
  const [stopped, setStopped] = useState<number | null>(null)
  const own = screens[current]?.fields ?? []
  const gaps = formGaps(form, view.edition)
  const after = screenAfter(screens, current)
  const before = screenBefore(screens, current)
  const more = moreAfter(screens, current)
  const past = pastMore(screens, current)
  const isMore = screens[current]?.more === true
  const isLast = after === null
  const ledHere = own.some(({ id }) => id === asked)
  const wrong = wrongFields(own, form)

  const turn = (at: number) => {
    setStopped(null)
    void sync.settle()
    goTo(at)
  }
  const stop = () => {
    setStopped(current)
    scrollToTop()
  }
  return {
    form,
    fields,
    own,
    gaps,
    /** The screen asks who enters: what is known of the enterprise may be filled in here. */
    asksCompany: screens[current]?.index === 0 || screens[current]?.index === 1,
    isFirst: before === null,
    isLast,
    /** What may be added on further screens of this step, told where they begin; null elsewhere. */
    more: more === null ? null : moreIn(screens, more, form),
    /** The screens of 更多 can be left by one tap. */
    isMore,
    step: screens[current]?.index ?? 0,
    stepId: screens[current]?.step ?? 'subject',
    names: STEPS.map(({ title }, index) =>
      index === screens[current]?.index ? (screens[current]?.title ?? title) : title,
    ),
    /** What stopped the person from going on. */
    summary: stopped === current ? wrong : [],
    problems: shownProblems(own, form, {
      refused: state.draft.refused,
      visited,
      isChecked: stopped === current || ledHere,
      gaps: isLast || ledHere ? gaps : [],
    }),
    visit: (field: FieldId) => setVisited(before => new Set(before).add(field)),
    back: () => turn(before ?? 0),
    next: () => (wrong.length === 0 ? turn(after ?? current) : stop()),
    openMore: () => (wrong.length === 0 ? turn(more ?? current) : stop()),
    passMore: () => turn(past ?? current),
    jump,
    stop,
  }
}

/** The fields on the screens 更多 from one on, and how many of them say something already. */
function moreIn(screens: readonly Screen[], at: number, form: FormValues) {
  const { step } = screens[at] ?? {}
  const fields = screens
    .filter(screen => screen.more && screen.step === step)
    .flatMap(screen => screen.fields)
  const filled = fields.filter(({ id }) => form[id] !== undefined && form[id] !== '')
  return { labels: fields.map(({ label }) => label), filled: filled.length }
}
