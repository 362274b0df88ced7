import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { CallStates, SignInNeeded } from '../../platform/call-states'
import { openPage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { useShownAgain } from '../../platform/use-shown-again'
import { Messages, Todos } from './message-list'
import { Reminders } from './reminders'
import { useInbox } from './use-inbox'
import './index.scss'

/** A12 消息与我的: what to do, what was told, how one is reminded. */
export default function MessagesPage() {
  const { me, asked } = useSession()
  const signedIn = Boolean(me?.person)
  const inbox = useInbox(signedIn)
  const { call } = inbox
  useShownAgain(() => signedIn && void call.reload())
  return (
    <Page testId="messages" title="消息与我的" tab="pages/messages/index" shownAt={call.answeredAt}>
      {asked && !signedIn && <SignInNeeded />}
      {signedIn && <CallStates call={call} />}
      {signedIn && call.data && <Todos todo={call.data.todo} />}
      {signedIn && call.data && <Messages inbox={inbox} />}
      {signedIn && <Reminders />}
      <View className="section">我的</View>
      <View className="card card--rows">
        <Pressable
          className="link-row"
          onTap={() => void openPage('apply/settings/index')}
          testId="messages.settings"
        >
          <Icon name="text" />
          <View className="link-row__text">字号、隐私和退出登录</View>
          <Icon name="next" />
        </Pressable>
      </View>
    </Page>
  )
}
