import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { tableRowId } from '../../components/data-table'
import { ErrorState } from '../../components/error-state'
import type { QueueRowView } from '../../contract/views/screening'
import { scrollToElement } from '../../platform/scroll-to'
import { useKeys } from '../../platform/use-keys'
import { useWide } from '../../platform/use-wide'
import { QueueCards } from './queue-cards'
import { QueueTable } from './queue-table'
import type { useQueue } from './use-queue'

interface Properties {
  queue: ReturnType<typeof useQueue>
  total: number
  mayTick: boolean
  ticked: ReadonlySet<string>
  onTick: (ticked: ReadonlySet<string>) => void
  onOpen: (row: QueueRowView) => void
}

/** J and K go down and up the rows, Enter opens the one reached. */
function useRowKeys(rows: readonly QueueRowView[], onOpen: (row: QueueRowView) => void) {
  const [selected, setSelected] = useState<string | null>(null)
  const at = rows.findIndex(row => row.application === selected)
  const go = (step: number) => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    if (!target) return
    setSelected(target.application)
    scrollToElement(tableRowId(target.application))
  }
  useKeys({ j: () => go(1), k: () => go(-1), Enter: () => rows[at] && onOpen(rows[at]) })
  return selected
}

function Count({ queue, total, mayTick, ticked, onTick }: Omit<Properties, 'onOpen'>) {
  const tickable = queue.rows.filter(row => row.state.id === 'submitted').map(row => row.application)
  const all = tickable.every(application => ticked.has(application))
  return (
    <View className="queue-count">
      <Text data-testid="org.queue.count">{`共 ${total} 件`}</Text>
      <Text className="note queue-count__keys">J 下一行，K 上一行，回车打开</Text>
      {mayTick && tickable.length > 0 && (
        <Button
          kind="quiet"
          narrow
          onTap={() => onTick(new Set(all ? [] : tickable))}
          testId="org.queue.tick-all"
        >
          {all ? '取消选择' : '选中本页待审核的'}
        </Button>
      )}
    </View>
  )
}

/** The rows of the queue: a table on a PC, cards on a phone; further pages below. */
export function QueueList(properties: Properties) {
  const { queue, total, mayTick, ticked, onTick, onOpen } = properties
  const wide = useWide()
  const selected = useRowKeys(queue.rows, onOpen)
  const toggle = (application: string) => {
    const others = [...ticked].filter(each => each !== application)
    onTick(new Set(ticked.has(application) ? others : [...others, application]))
  }
  return (
    <View className={queue.stale ? 'is-stale' : undefined}>
      <Count {...properties} mayTick={mayTick && wide} />
      {wide ? (
        <QueueTable
          rows={queue.rows}
          selected={selected}
          ticked={ticked}
          onTick={mayTick ? toggle : null}
          onOpen={onOpen}
        />
      ) : (
        <QueueCards rows={queue.rows} onOpen={onOpen} />
      )}
      {queue.moreFailure && <ErrorState slim failure={queue.moreFailure} onRetry={queue.loadMore} />}
      {queue.next && (
        <View className="queue-more">
          <Button kind="secondary" busy={queue.loadingMore} onTap={queue.loadMore} testId="org.queue.more">
            {`再看一些（还有 ${total - queue.rows.length} 件）`}
          </Button>
        </View>
      )}
    </View>
  )
}
