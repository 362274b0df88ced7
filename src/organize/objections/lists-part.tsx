import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { dayText, fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { StatusChip } from '../../components/status-chip'
import type { ListStandingView, PublicityBoard } from '../../contract/views/objections'
import { openPage } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { standingLooks } from './looks'

interface Properties {
  board: PublicityBoard
  mayFinalise: boolean
  onChanged: () => void
}

/** Every day of the period with what it counts as, make-up days included. */
function Days({ standing }: { standing: ListStandingView }) {
  const { publicity } = standing
  if (!publicity) return null
  return (
    <View data-testid={`org.objections.days.${standing.kind}`}>
      <View className="lead">{publicity.sentence}</View>
      {publicity.days.map(({ on, counts, label }) => (
        <View className={counts ? 'day-line day-line--counts' : 'day-line'} key={on}>
          <View className="digits">{dayText(on)}</View>
          <View>{label}</View>
        </View>
      ))}
    </View>
  )
}

function FinaliseSheet({
  edition,
  standing,
  onClose,
  onDone,
}: {
  edition: string
  standing: ListStandingView
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('results', 'finaliseList')
  const finalise = async () => {
    if ((await run({ edition, list: standing.list })).ok) onDone()
  }
  return (
    <Sheet
      open
      title="确认最终名单"
      testId="org.objections.final.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button busy={busy} onTap={() => void finalise()} testId="org.objections.final.confirm">
            确认为最终名单
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      <View className="lead">{`${standing.title} 第 ${standing.version} 版`}</View>
      <View>确认后不能撤销，并记入存证。发布名单的人不能自己确认。</View>
    </Sheet>
  )
}

function whyNot(standing: ListStandingView, mayFinalise: boolean, online: boolean): string | null {
  if (standing.state !== 'expired') return standing.sentence
  if (!mayFinalise) return '由负责人确认'
  return online ? null : '联网后再操作'
}

/** The newest lists: state, every day, and the act that makes one final once nothing stands in its way. */
export function ListsPart({ board, mayFinalise, onChanged }: Properties) {
  const online = useOnline()
  const [asked, setAsked] = useState<ListStandingView | null>(null)
  if (board.lists.length === 0)
    return (
      <EmptyState
        icon="list"
        title="还没有公布名单"
        action={<Button onTap={() => void openPage('organize/awards/index')}>去奖项</Button>}
      >
        名单公布后，这里显示它的期限和状态。
      </EmptyState>
    )
  const done = () => {
    setAsked(null)
    onChanged()
  }
  return (
    <View data-testid="org.objections.lists">
      {board.silence && <View className="notice-line tone-neutral">{board.silence}</View>}
      {board.lists.map(standing => (
        <View className="card" key={standing.list} data-testid={`org.objections.list.${standing.kind}`}>
          <View className="org-head">
            <View className="org-head__text">
              <View className="card__title">{standing.title}</View>
              <View className="note">{`第 ${standing.version} 版 · ${fullMomentText(standing.publishedAt)}`}</View>
            </View>
            <StatusChip status={standingLooks[standing.state]}>{standing.stateText}</StatusChip>
          </View>
          <View className="lead">{standing.sentence}</View>
          <Days standing={standing} />
          {standing.state === 'to-correct' && (
            <Button onTap={() => void openPage('organize/awards/index')} testId="org.objections.correct">
              去更正名单
            </Button>
          )}
          {standing.publicity && standing.state !== 'final' && (
            <Button
              disabledReason={whyNot(standing, mayFinalise, online)}
              onTap={() => setAsked(standing)}
              testId={`org.objections.final.${standing.kind}`}
            >
              确认为最终名单
            </Button>
          )}
        </View>
      ))}
      {asked && (
        <FinaliseSheet
          edition={board.edition}
          standing={asked}
          onClose={() => setAsked(null)}
          onDone={done}
        />
      )}
    </View>
  )
}
