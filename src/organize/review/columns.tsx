import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { Timeline } from '../../components/timeline'
import type { ReviewView } from '../../contract/views/screening'
import { Credit } from './credit'
import { FilesCard } from './files-card'
import { Findings } from './findings'
import { Outline } from './outline'
import { Progress } from './progress'
import { RegroupSheet } from './regroup-sheet'
import { RejectSheet } from './reject-sheet'
import { ReturnPanel } from './return-panel'
import { SubmittedForm } from './submitted-form'
import type { Review } from './use-review'

/** What is being done with the application now. */
export type Mode = 'look' | 'return' | 'reject' | 'regroup'

function History({ view }: { view: ReviewView }) {
  if (view.timeline.length === 0) return null
  return (
    <View className="card">
      <View className="card__title">经过</View>
      <Timeline
        testId="org.review.timeline"
        items={view.timeline.map(({ at, title, by, reason }) => ({
          id: `${at}${title}`,
          title,
          time: `${momentText(at)} · ${by}`,
          state: 'done',
          ...(reason && { note: reason }),
        }))}
      />
    </View>
  )
}

/** What else may be done besides accepting and returning. */
function OtherActs({ view, onMode }: { view: ReviewView; onMode: (mode: Mode) => void }) {
  const mayCorrect = view.may.correct && view.correctionChoices.length > 0
  if (!view.may.reject && !mayCorrect) return null
  return (
    <View className="card">
      <View className="card__title">其他处理</View>
      <View className="other-acts">
        {mayCorrect && (
          <Button kind="secondary" onTap={() => onMode('regroup')} testId="org.review.regroup.open">
            更正组别
          </Button>
        )}
        {view.may.reject && (
          <Button kind="danger" onTap={() => onMode('reject')} testId="org.review.reject.open">
            不予通过
          </Button>
        )}
      </View>
    </View>
  )
}

/** The two columns: what was submitted, and what it is held against. */
export function Columns({
  review,
  view,
  mode,
  onMode,
  onDone,
}: {
  review: Review
  view: ReviewView
  mode: Mode
  onMode: (mode: Mode) => void
  onDone: (done: string) => void
}) {
  const close = () => onMode('look')
  const part = { review, view, onClose: close }
  return (
    <View className="review">
      <View className="review__outline">
        <Outline review={review} view={view} />
      </View>
      <View className="review__right">
        {mode === 'return' ? (
          <ReturnPanel {...part} onDone={() => onDone('已退回，申报人会收到要改的内容和期限。')} />
        ) : (
          <View>
            <Progress view={view} />
            <Findings review={review} view={view} />
            <Credit review={review} view={view} />
            <OtherActs view={view} onMode={onMode} />
          </View>
        )}
      </View>
      <View className="review__form">
        <FilesCard review={review} />
        <SubmittedForm view={view} />
        <History view={view} />
      </View>
      {mode === 'reject' && (
        <RejectSheet {...part} onDone={() => onDone('已判定不予通过，申报人会收到依据和理由。')} />
      )}
      {mode === 'regroup' && (
        <RegroupSheet {...part} onDone={() => onDone('已更正组别并告知申报人，请记得同步修改官网。')} />
      )}
    </View>
  )
}
