import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import type { TrackView } from '../../contract/views/applications-track'
import { CallStates } from '../../platform/call-states'
import { openTab, replacePage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import './index.scss'

function Receipt({ track }: { track: TrackView }) {
  const last = track.submissions.at(-1)
  if (!last) {
    return (
      <EmptyState title="这份报名还没有提交" testId="submitted.none">
        填写的内容都在，请回到报名表继续。
      </EmptyState>
    )
  }
  return (
    <View>
      <View className="receipt">
        <View className="receipt__icon">
          <Icon name="check" />
        </View>
        <View className="receipt__title" data-testid="submitted.title">
          {`已提交（${momentText(last.submittedAt)}）`}
        </View>
        <View className="note">{track.projectName}</View>
      </View>
      <View className="card">
        <View className="card__title">接下来</View>
        <View className="next-line">
          <Text className="next-line__place">1</Text>
          <Text className="next-line__text">{`${track.office?.name ?? '审核单位'}审核，结果会在消息里告诉您`}</Text>
        </View>
        <View className="next-line">
          <Text className="next-line__place">2</Text>
          <Text className="next-line__text">
            {`请在大赛官网 ${track.officialNumber.site} 完成注册报名并回填报名号`}
          </Text>
        </View>
        <View className="note">审核通过后才算报名成功。</View>
      </View>
    </View>
  )
}

/** After submitting: the receipt of the server and what comes next. */
export default function SubmittedPage() {
  const { application = '' } = usePageParameters()
  const call = useCall('applications', 'track', { application }, { enabled: application !== '' })
  return (
    <Page
      testId="submitted"
      title={call.data?.submissions.length ? '已提交' : '提交结果'}
      backTo="pages/me/index"
      action={
        <View className="pair pair--row">
          <Button kind="secondary" onTap={() => void openTab('pages/home/index')} testId="submitted.home">
            回首页
          </Button>
          <Button
            onTap={() => void replacePage('apply/status/index', { application })}
            testId="submitted.status"
          >
            看进度
          </Button>
        </View>
      }
    >
      <CallStates call={call} />
      {call.data && <Receipt track={call.data} />}
    </Page>
  )
}
