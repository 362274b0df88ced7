import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import type { QueueFilter } from '../../contract/views/screening'

/** Why the list is empty: everything looked at, nobody there yet, or filtered away. */
export function EmptyQueue({ filter, onClear }: { filter: QueueFilter; onClear: () => void }) {
  if (Object.keys(filter).length === 0)
    return (
      <EmptyState icon="people" title="还没有人报名" testId="org.queue.empty">
        有人开始填报后会出现在这里。
      </EmptyState>
    )
  const all = (label: string) => (
    <Button kind="secondary" onTap={onClear} testId="org.queue.empty.clear">
      {label}
    </Button>
  )
  const onlyWaiting = filter.states?.join() === 'submitted' && Object.keys(filter).length === 1
  if (onlyWaiting)
    return (
      <EmptyState icon="check" title="都审完了" testId="org.queue.empty" action={all('看全部报名')}>
        现在没有等待审核的报名，有新提交的会出现在这里。
      </EmptyState>
    )
  return (
    <EmptyState
      icon="search"
      title="没有符合筛选条件的报名"
      testId="org.queue.empty"
      action={all('清除筛选')}
    />
  )
}
