import type { AdvanceGroup } from '../../contract/views/advances'
import { useAction } from '../../platform/use-action'
import { ListSteps } from '../shared/list-steps'

interface Properties {
  place: { edition: string; stage: string; group: string; expectedVersion: number }
  view: AdvanceGroup
  onDone: () => void
}

/** The steps of a list of who goes on. */
export function StepButtons({ place, view, onDone }: Properties) {
  return (
    <ListSteps
      testId="org.advance"
      stage={useAction('results', 'stageAdvance')}
      lock={useAction('results', 'lockAdvance')}
      publish={useAction('results', 'publishAdvance')}
      lead={`${view.preview.sentence}发布后参赛者会收到通知，名单只能更正、不能删除。`}
      {...{ view, place, onDone }}
    />
  )
}
