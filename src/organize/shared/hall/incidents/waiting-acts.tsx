import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { clockText } from '../../../../components/date-text'
import { ErrorState } from '../../../../components/error-state'
import type { IncidentsView, ProposalView } from '../../../../contract/views/rounds-incidents'
import { ConfirmSheet } from '../../../../platform/confirm-sheet'
import { useAction } from '../../../../platform/use-action'
import { useConfirmed } from '../../../../platform/use-confirmed'
import { ReasonSheet } from '../reason-sheet'

interface Properties {
  view: IncidentsView
  onDone: () => Promise<void>
}

function Waiting({
  session,
  proposal,
  onDone,
}: {
  session: string
  proposal: ProposalView
  onDone: Properties['onDone']
}) {
  const confirm = useAction('rounds', 'confirmProposal')
  const refuse = useAction('rounds', 'refuseProposal')
  const withdraw = useAction('rounds', 'withdrawProposal')
  const stepUp = useConfirmed()
  const [refusing, setRefusing] = useState(false)
  const of = { session, proposal: proposal.id }
  const agree = () =>
    void stepUp.attempt(
      () => confirm.run({ ...of, inputHash: proposal.inputHash }),
      () => void onDone(),
    )
  const failure =
    confirm.failure?.code === 'CONFIRM_NEEDED' ? withdraw.failure : (confirm.failure ?? withdraw.failure)
  return (
    <View className="card" data-testid="incident.waiting" data-state={proposal.act}>
      <View className="hall-head__title">{proposal.title}</View>
      <View className="hall-line">{proposal.says}</View>
      <View className="hall-note">
        {`${proposal.byName}提出：${proposal.reason}。${clockText(Date.parse(proposal.expiresAt))}前有效`}
      </View>
      {failure && (
        <ErrorState slim failure={failure} onRetry={() => void onDone()} testId="incident.failure" />
      )}
      {proposal.mayConfirm && (
        <View className="hall-tools hall-tools--below">
          <Button kind="secondary" narrow onTap={() => setRefusing(true)} testId="incident.refuse">
            不同意
          </Button>
          <Button narrow busy={confirm.busy} onTap={agree} testId="incident.confirm">
            我确认执行
          </Button>
        </View>
      )}
      {proposal.mine && (
        <Button
          kind="quiet"
          busy={withdraw.busy}
          onTap={() => void withdraw.run(of).then(onDone)}
          testId="incident.withdraw"
        >
          撤回
        </Button>
      )}
      {!proposal.mayConfirm && (
        <View className="hall-note" data-testid="incident.second">
          需要经办人、负责人或监督员中的另一位确认。
        </View>
      )}
      <ReasonSheet
        open={refusing}
        title="不同意，请写明理由"
        verb="不同意"
        busy={refuse.busy}
        problem={refuse.failure?.message}
        onDo={reason =>
          void refuse
            .run({ ...of, reason })
            .then(() => setRefusing(false))
            .then(onDone)
        }
        onClose={() => setRefusing(false)}
      />
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </View>
  )
}

/** What waits for a second person, with what will happen in a sentence. */
export function WaitingActs({ view, onDone }: Properties) {
  return (
    <View>
      {view.proposals.map(proposal => (
        <Waiting session={view.session.id} proposal={proposal} onDone={onDone} key={proposal.id} />
      ))}
    </View>
  )
}
