import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { QrCode } from '../../components/qr-code'
import { Sheet } from '../../components/sheet'
import type { OpenInvitation, TeamMemberView } from '../../contract/views/team'
import { copyText, showToast } from '../../platform/dialogs'
import { canForward } from '../../platform/forward-card'
import { useOnline } from '../../platform/network'
import { pageAddress } from '../../platform/page-address'
import { useInviting } from './use-inviting'

interface Properties {
  application: string
  member: TeamMemberView
  /** The page the link opens. */
  page: string
  onChanged: () => Promise<void>
  onClose: () => void
}

/** The link of an invitation: as a code, as text to copy, and until when it holds. */
function Link({ name, page, invitation }: { name: string; page: string; invitation: OpenInvitation }) {
  const address = pageAddress(page, { t: invitation.token })
  const copy = async () => {
    const copied = address !== null && (await copyText(address))
    showToast(copied ? '链接已复制，请发给本人' : '这台设备不允许复制，请长按链接')
  }
  return (
    <View>
      <View className="lead">{`只给${name}一个人用，${fullMomentText(invitation.expiresAt)}前有效。`}</View>
      {address !== null && (
        <View>
          <QrCode text={address} label={`${name}的入队邀请二维码`} testId="invite.qr" />
          <View className="invite__address digits" data-testid="invite.address">
            {address}
          </View>
          <Button kind="secondary" icon="copy" onTap={() => void copy()} testId="invite.copy">
            复制链接
          </Button>
        </View>
      )}
      {canForward && (
        <Button forwards testId="invite.forward">
          转发给本人
        </Button>
      )}
    </View>
  )
}

/** Inviting one member, in a half screen: make the link, hand it on, send it again, take it back. */
export function InviteSheet({ application, member, page, onChanged, onClose }: Properties) {
  const { invitation, name } = member
  const inviting = useInviting({ application, member, onChanged })
  const offline = useOnline() ? null : '联网后再操作'
  return (
    <Sheet
      open
      title={`邀请${name}`}
      testId="invite"
      onClose={onClose}
      actions={
        invitation ? (
          <>
            <Button
              kind="danger"
              busy={inviting.revoking}
              onTap={inviting.revoke}
              disabledReason={offline}
              testId="invite.revoke"
            >
              撤回邀请
            </Button>
            <Button
              kind="secondary"
              busy={inviting.sending}
              onTap={inviting.resend}
              disabledReason={offline ?? inviting.wait}
              testId="invite.resend"
            >
              重新发送
            </Button>
          </>
        ) : (
          <Button
            busy={inviting.sending}
            onTap={inviting.invite}
            disabledReason={offline}
            testId="invite.send"
          >
            生成邀请链接
          </Button>
        )
      }
    >
      {inviting.failure && <ErrorState slim failure={inviting.failure} testId="invite.error" />}
      {invitation ? (
        <Link name={name} page={page} invitation={invitation} />
      ) : (
        <View className="lead">{`链接7天有效，只能由${name}本人确认，您可以随时撤回。`}</View>
      )}
    </Sheet>
  )
}
