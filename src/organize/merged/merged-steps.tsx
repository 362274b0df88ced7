import { View } from '@tarojs/components'
import type { MergedGroup } from '../../contract/views/merged'
import { useAction } from '../../platform/use-action'
import { ListSteps } from '../shared/list-steps'
import { PublishListSheet } from '../shared/publish-list-sheet'

interface Properties {
  place: { edition: string; group: string; expectedVersion: number }
  view: MergedGroup
  onDone: () => void
}

/** The steps of the merged list. */
export function MergedSteps({ place, view, onDone }: Properties) {
  const stage = useAction('recommendations', 'stageMerged')
  const lock = useAction('recommendations', 'lockMerged')
  return (
    <ListSteps
      testId="org.merged"
      view={view}
      stage={{ ...stage, run: () => stage.run(place) }}
      lock={{ ...lock, run: () => lock.run(place) }}
      onDone={onDone}
      sheet={close => <PublishSheet place={place} view={view} onDone={onDone} onClose={close} />}
    />
  )
}

function PublishSheet({ place, view, onDone, onClose }: Properties & { onClose: () => void }) {
  const { run, busy, failure } = useAction('recommendations', 'publishMerged')
  return (
    <PublishListSheet
      testId="org.merged"
      again={view.published !== null}
      {...{ busy, failure, onDone, onClose }}
      onPublish={async reason => (await run({ ...place, reason })).ok}
    >
      <View className="lead">{`${view.preview.sentence}发布后申报人会收到通知，名单只能更正、不能删除。`}</View>
    </PublishListSheet>
  )
}
