import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { ReviewView } from '../../contract/views/screening'
import { useAction } from '../../platform/use-action'
import { stateLook } from '../shared/state-look'
import { Contact } from './contact'
import { OfficialNumber } from './official-number'
import type { Review } from './use-review'

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="facts__row">
      <Text className="facts__name">{name}</Text>
      <Text className="facts__value">{value}</Text>
    </View>
  )
}

/** A group correction: from where to where, whether the applicant knows, whether the official site has been changed. */
function Correction({ review, view }: { review: Review; view: ReviewView }) {
  const { run, busy, failure } = useAction('screening', 'markCorrectionSynced')
  const { correction } = view
  if (!correction) return null
  const sync = async () => {
    const { edition, application } = review.target
    const reply = await run({ edition, application, correction: correction.id })
    if (reply.ok) await review.reload()
  }
  const toDo = correction.officialSite === 'to-do'
  return (
    <View className="card" data-testid="org.review.correction">
      <View className="card__title">{`组别更正：${correction.from}改为${correction.to}`}</View>
      <View>{correction.reason}</View>
      <View className="note">
        {correction.acknowledgedAt
          ? `申报人已于${momentText(correction.acknowledgedAt)}确认知晓`
          : '已告知申报人，尚未确认'}
      </View>
      <View className={toDo ? 'note tone-text-need' : 'note'}>
        {toDo ? '大赛官网上的组别还没有改' : '大赛官网已同步'}
      </View>
      {toDo && view.may.decide && (
        <Button kind="secondary" busy={busy} onTap={() => void sync()} testId="org.review.correction.synced">
          官网已经改好了
        </Button>
      )}
      {failure && <View className="note tone-text-fail">{failure.message}</View>}
    </View>
  )
}

/** What application this is: project, subject, group, state, numbers, contact, and what was applied for or changed. */
export function Outline({ review, view }: { review: Review; view: ReviewView }) {
  const group = view.subtype ? `${view.group.name}（${view.subtype.name}）` : view.group.name
  return (
    <View>
      <View className="card">
        <View className="outline__head">
          <View className="outline__title">{view.projectName || '未填项目名称'}</View>
          <StatusChip status={stateLook(view.state.id)} testId="org.review.state">
            {view.state.name}
          </StatusChip>
        </View>
        <View className="outline__subject">{view.subjectName}</View>
        <Fact name="组别" value={group} />
        <Fact name="县区" value={view.county} />
        {view.submittedAt && (
          <Fact
            name="提交"
            value={
              view.submissions.length > 1
                ? `${momentText(view.submittedAt)}，第 ${view.submissions.length} 次`
                : momentText(view.submittedAt)
            }
          />
        )}
        <OfficialNumber review={review} view={view} />
        <Contact review={review} view={view} />
      </View>
      {view.manualReviewReason && (
        <View className="card" data-testid="org.review.manual">
          <StatusChip status="manual">申请人工复核</StatusChip>
          <View className="outline__reason">{view.manualReviewReason}</View>
        </View>
      )}
      <Correction review={review} view={view} />
      {view.amendment && (
        <View className="card" data-testid="org.review.amendment">
          <View className="card__title">
            {view.amendment.answeredAt
              ? `补正已于${momentText(view.amendment.answeredAt)}交回`
              : `补正期限 ${momentText(view.amendment.dueAt)}`}
          </View>
          {view.amendment.items.map(item => (
            <View className="list-line" key={`${item.requirement}${item.field}${item.what}`}>
              <View>{`${item.fieldLabel}：${item.what}`}</View>
              <View className="note">{item.why}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
