import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { QueueFilter } from '../../contract/views/screening'
import { keepInAddress } from '../../platform/address'
import { usePageParameters } from '../../platform/navigation'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { readers } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { filterFromAddress, queueAddress } from '../shared/queue-address'
import { useDesk } from '../shared/use-desk'
import { openReview, useNext } from '../shared/use-next'
import { BulkAccept } from './bulk-accept'
import { EmptyQueue } from './empty-queue'
import { Filters } from './filters'
import { QueueList } from './queue-list'
import { useQueue } from './use-queue'
import './queue.scss'

const place = 'organize/queue/index'

/** The filters, as the address says them; changing them changes the address. */
function useFilter() {
  const parameters = usePageParameters()
  const [filter, setFilter] = useState<QueueFilter>(() => filterFromAddress(parameters))
  const change = (asked: QueueFilter) => {
    setFilter(asked)
    keepInAddress(place, { edition: parameters.edition, ...queueAddress(asked) })
  }
  return [filter, change] as const
}

/** O2 审核队列: filters in the address, counts, accepting in bulk, the next one to look at. */
export default function QueuePage() {
  const desk = useDesk(readers)
  const [filter, setFilter] = useFilter()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [bulk, setBulk] = useState<readonly string[] | null>(null)
  const { edition } = desk
  const queue = useQueue(edition, filter, desk.state === 'ready')
  const { answeredAt, reload } = queue.first
  const { view } = queue
  const next = useNext(edition)
  useShownAgain(() => edition && void reload())

  const change = (asked: QueueFilter) => {
    setTicked(new Set())
    setFilter(asked)
  }
  const accepted = () => {
    setTicked(new Set())
    void reload()
  }
  const chosen = queue.rows.filter(row => ticked.has(row.application)).map(row => row.application)
  const actions = view?.may.decide && (
    <View className="page-actions">
      {chosen.length > 0 && (
        <Button kind="secondary" onTap={() => setBulk(chosen)} testId="org.queue.bulk-open">
          {`批量通过选中的 ${chosen.length} 件`}
        </Button>
      )}
      <Button busy={next.busy} onTap={next.open} testId="org.queue.next">
        开始下一件
      </Button>
    </View>
  )
  return (
    <OrgPage
      testId="org.queue"
      title="审核队列"
      current={place}
      roles={readers}
      shownAt={answeredAt}
      onSignedIn={() => void reload()}
      action={actions}
    >
      <CallState call={queue.first} />
      {next.failure && <ErrorState slim failure={next.failure} onRetry={next.open} />}
      {next.none && (
        <View className="notice-line tone-pass" data-testid="org.queue.none-left">
          都审完了，现在没有等待审核的报名。
        </View>
      )}
      {view && <Filters filter={filter} choices={view.choices} onChange={change} />}
      {view && !queue.stale && queue.rows.length === 0 && (
        <EmptyQueue filter={filter} onClear={() => change({})} />
      )}
      {view && queue.rows.length > 0 && (
        <QueueList
          queue={queue}
          total={view.total}
          mayTick={view.may.decide}
          ticked={ticked}
          onTick={setTicked}
          onOpen={row => openReview(edition, row.application)}
        />
      )}
      {bulk && (
        <BulkAccept edition={edition} applications={bulk} onClose={() => setBulk(null)} onDone={accepted} />
      )}
    </OrgPage>
  )
}
