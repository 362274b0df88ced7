import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import type { CorrectionCard as Correction } from '../../contract/views/applications-track'
import { useAction } from '../../platform/use-action'

interface Properties {
  application: string
  correction: Correction
  onDone: () => void
}

/** 组别更正: from where to where and why; the applicant says he has seen it. */
export function CorrectionCard({ application, correction, onDone }: Properties) {
  const { id, from, to, reason, proposedAt, acknowledgedAt, officialSiteSynced } = correction
  const { run, busy, failure } = useAction('applications', 'acknowledgeCorrection')
  const acknowledge = async () => {
    const reply = await run({ application, correction: id })
    if (reply.ok) onDone()
  }
  return (
    <View
      id="group-correction"
      className="card"
      data-testid="status.correction"
      data-state={acknowledgedAt ? 'known' : 'waiting'}
    >
      <View className="card__title">参赛组别已更正</View>
      <View className="lead">{`您的项目已由${from}改为${to}（${momentText(proposedAt)}）。`}</View>
      <View className="fact__value">{`原因：${reason}`}</View>
      <View className="note">
        {officialSiteSynced
          ? '大赛官网上的组别也已改好。'
          : '大赛官网上的组别由工作人员同步修改，您不用重新报名。'}
      </View>
      {failure && <ErrorState slim failure={failure} />}
      {acknowledgedAt ? (
        <View
          className="note"
          data-testid="correction.known"
        >{`您已于 ${momentText(acknowledgedAt)} 确认知晓`}</View>
      ) : (
        <View className="card__action">
          <Button busy={busy} onTap={acknowledge} testId="correction.acknowledge">
            本人知晓
          </Button>
        </View>
      )}
    </View>
  )
}
