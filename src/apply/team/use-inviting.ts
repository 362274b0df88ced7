import type { Reply } from '../../contract/reply'
import type { TeamMemberView } from '../../contract/views/team'
import { useServerNow } from '../../platform/clock'
import { useAction } from '../../platform/use-action'

interface Inviting {
  application: string
  member: TeamMemberView
  onChanged: () => Promise<void>
}

/** Inviting, sending again and taking back for one member; `wait` says why it cannot be sent again yet. */
export function useInviting({ application, member, onChanged }: Inviting) {
  const inviting = useAction('applications', 'invite')
  const resending = useAction('applications', 'resend')
  const revoking = useAction('applications', 'revokeInvitation')
  const now = useServerNow(1000)
  const target = { application, member: member.member }
  const after = async (acting: Promise<Reply<unknown>>) => {
    if ((await acting).ok) await onChanged()
  }
  const resendAt = member.invitation ? Date.parse(member.invitation.resendAt) : 0
  const seconds = now === null ? 0 : Math.ceil((resendAt - now) / 1000)
  return {
    invite: () => void after(inviting.run(target)),
    resend: () => void after(resending.run(target)),
    revoke: () => void after(revoking.run(target)),
    sending: inviting.busy || resending.busy,
    revoking: revoking.busy,
    failure: inviting.failure ?? resending.failure ?? revoking.failure,
    wait: seconds > 0 ? `${seconds} 秒后可重新发送` : null,
  }
}
