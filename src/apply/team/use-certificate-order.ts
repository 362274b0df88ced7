import { useState } from 'react'
import type { TeamMemberView, TeamView } from '../../contract/views/team'
import { showToast } from '../../platform/dialogs'
import { fieldProblem, useAction } from '../../platform/use-action'

export type CertificateOrder = ReturnType<typeof useCertificateOrder>

/** The list with one entry a place up or down. */
function moved(list: readonly TeamMemberView[], place: number, by: -1 | 1): TeamMemberView[] {
  const next = [...list]
  const [entry] = next.splice(place, 1)
  if (entry) next.splice(place + by, 0, entry)
  return next
}

const asText = (members: readonly TeamMemberView[]) =>
  JSON.stringify(members.map(({ member, onCertificate }) => [member, onCertificate]))

/** The names on the certificate while they are put in order; an eighth is not taken where the limit is hard. */
export function useCertificateOrder(team: TeamView, onChanged: () => void) {
  const [members, setMembers] = useState<readonly TeamMemberView[]>(team.members)
  const [reason, setReason] = useState(team.certificate.reason)
  const [unexplained, setUnexplained] = useState(false)
  const { run, busy, failure } = useAction('applications', 'orderCertificate')
  const { limit } = team.certificate
  const count = members.filter(({ onCertificate }) => onCertificate).length
  const full = limit?.hard === true && count >= limit.max
  const needsReason = limit !== null && !limit.hard && count > limit.max
  const save = async () => {
    setUnexplained(needsReason && reason.trim() === '')
    if (needsReason && reason.trim() === '') return
    const reply = await run({
      ...{ application: team.application, expectedVersion: team.version },
      order: members.map(({ member }) => member),
      onCertificate: members.filter(each => each.onCertificate).map(({ member }) => member),
      ...(needsReason ? { reason } : {}),
    })
    if (reply.ok) showToast('署名已保存')
    if (reply.ok || reply.failure.code === 'VERSION_CONFLICT') onChanged()
  }
  return {
    members,
    count,
    max: limit?.max ?? null,
    full,
    needsReason,
    reason,
    setReason,
    reasonProblem: unexplained ? '请写明超过上限的理由' : (fieldProblem(failure, 'reason') ?? null),
    changed: asText(members) !== asText(team.members) || reason !== team.certificate.reason,
    busy,
    failure: fieldProblem(failure, 'reason') ? null : failure,
    save: () => void save(),
    move: (place: number, by: -1 | 1) => setMembers(moved(members, place, by)),
    sign: (place: number, on: boolean) => {
      if (on && full) return
      setMembers(members.map((each, at) => (at === place ? { ...each, onCertificate: on } : each)))
    },
  }
}
