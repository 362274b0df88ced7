import type { MergedGroup } from '../../contract/views/merged'
import { useAction } from '../../platform/use-action'
import { ListSteps } from '../shared/list-steps'

interface Properties {
  place: { edition: string; group: string; expectedVersion: number }
  view: MergedGroup
  onDone: () => void
}

/** The steps of the merged list. */
export function MergedSteps({ place, view, onDone }: Properties) {
  return (
    <ListSteps
      testId="org.merged"
      stage={useAction('recommendations', 'stageMerged')}
      lock={useAction('recommendations', 'lockMerged')}
      publish={useAction('recommendations', 'publishMerged')}
      lead={`${view.preview.sentence}发布后申报人会收到通知，名单只能更正、不能删除。`}
      {...{ view, place, onDone }}
    />
  )
}
