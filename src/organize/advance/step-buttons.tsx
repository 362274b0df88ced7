import { View } from '@tarojs/components'
import type { AdvanceGroup } from '../../contract/views/advances'
import { useAction } from '../../platform/use-action'
import { ListSteps } from '../shared/list-steps'
import { PublishListSheet } from '../shared/publish-list-sheet'

interface Properties {
  place: { edition: string; stage: string; group: string; expectedVersion: number }
  view: AdvanceGroup
  onDone: () => void
}

/** The steps of a list of who goes on. */
export function StepButtons({ place, view, onDone }: Properties) {
  const stage = useAction('results', 'stageAdvance')
  const lock = useAction('results', 'lockAdvance')
  return (
    <ListSteps
      testId="org.advance"
      view={view}
      stage={{ ...stage, run: () => stage.run(place) }}
      lock={{ ...lock, run: () => lock.run(place) }}
      onDone={onDone}
      sheet={close => <PublishSheet place={place} view={view} onDone={onDone} onClose={close} />}
    />
  )
}

function PublishSheet({ place, view, onDone, onClose }: Properties & { onClose: () => void }) {
  const { run, busy, failure } = useAction('results', 'publishAdvance')
  return (
    <PublishListSheet
      testId="org.advance"
      again={view.published !== null}
      {...{ busy, failure, onDone, onClose }}
      onPublish={async reason => (await run({ ...place, reason })).ok}
    >
      <View className="lead">{view.preview.sentence}发布后参赛者会收到通知，名单只能更正、不能删除。</View>
    </PublishListSheet>
  )
}
