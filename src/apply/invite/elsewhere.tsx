import { View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { StatusChip } from '../../components/status-chip'
import type { ClauseQuote as Clause } from '../../contract/views/applications-findings'
import { openLink, openTab } from '../../platform/navigation'

/** Told to the person himself only: he is in another team, what the notice says, and what he can do. */
export function Elsewhere({ clause }: { clause: Clause | null }) {
  return (
    <View className="card" data-testid="invite.elsewhere" {...accessible({ role: 'alert' })}>
      <StatusChip status="fail">不能加入</StatusChip>
      <View className="card__title">您已是另一个创客团队的核心成员</View>
      {clause && (
        <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
      )}
      <View className="lead">如需更换，请先退出原团队或与原负责人联系。</View>
      <Button kind="secondary" onTap={() => void openTab('pages/me/index')} testId="invite.mine">
        去“我的参赛”退出原团队
      </Button>
    </View>
  )
}
