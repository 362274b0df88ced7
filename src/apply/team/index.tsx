import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { EmptyState } from '../../components/empty-state'
import type { TeamView } from '../../contract/views/team'
import { CallStates } from '../../platform/call-states'
import { useForwardCard } from '../../platform/forward-card'
import { goBack, openLink, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CertificateCard } from './certificate-card'
import { InviteSheet } from './invite-sheet'
import { MemberCard } from './member-card'
import './index.scss'

const invitePage = 'apply/invite/index'

/** What this page is for, and the words of the notice it rests on. */
function Purpose({ team }: { team: TeamView }) {
  const { coreClause } = team
  return (
    <View className="card">
      <View className="card__title">{team.projectName || '还没有写项目名称'}</View>
      <View className="note">{team.editionName}</View>
      <View className="lead">把邀请发给每位成员，由本人确认加入。</View>
      {coreClause && (
        <ClauseQuote
          quote={coreClause.text}
          source={coreClause.source}
          onOpen={() => void openLink(coreClause.link)}
        />
      )}
    </View>
  )
}

function Members({ team, onOpen }: { team: TeamView; onOpen: (member: string) => void }) {
  const confirmed = team.members.filter(({ state }) => state === 'confirmed').length
  if (team.members.length === 0) {
    return (
      <EmptyState
        icon="people"
        title="还没有成员"
        testId="team.empty"
        action={<Button onTap={() => void goBack('pages/me/index')}>去报名表添加</Button>}
      >
        先在报名表的“团队”一步写上成员姓名，再来邀请。
      </EmptyState>
    )
  }
  return (
    <View>
      <View className="section">
        成员
        <Text className="note digits" data-testid="team.confirmed">
          {` 已确认 ${confirmed}/${team.members.length} 人`}
        </Text>
      </View>
      {team.members.map(member => (
        <MemberCard
          key={member.member}
          member={member}
          closedBecause={team.closedBecause}
          onOpen={() => onOpen(member.member)}
        />
      ))}
    </View>
  )
}

/** A6 团队成员邀请与确认: the leader's page: who has confirmed, inviting, and the names on the certificate in order. */
export default function TeamPage() {
  const { application = '' } = usePageParameters()
  const call = useCall('applications', 'team', { application }, { enabled: application !== '' })
  const [open, setOpen] = useState<string | null>(null)
  useShownAgain(() => void call.reload())
  const team = call.data
  const member = team?.members.find(each => each.member === open)
  const token = member?.invitation?.token
  useForwardCard(
    team && token
      ? { title: `邀请您加入“${team.projectName}”的团队`, path: invitePage, parameters: { t: token } }
      : null,
  )
  return (
    <Page testId="team" title="团队与署名" backTo="pages/me/index" shownAt={call.answeredAt}>
      {application === '' && <EmptyState title="没有指定哪一份报名" />}
      <CallStates call={call} rows={6} />
      {team && <Purpose team={team} />}
      {team && <Members team={team} onOpen={setOpen} />}
      {team && team.members.length > 0 && (
        <CertificateCard key={team.version} team={team} onChanged={() => void call.reload()} />
      )}
      {team && member && (
        <InviteSheet
          key={member.member}
          application={team.application}
          member={member}
          page={invitePage}
          onChanged={call.reload}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}
