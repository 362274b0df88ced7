import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { momentText } from '../../../components/date-text'
import { ErrorState } from '../../../components/error-state'
import { Icon } from '../../../components/icon'
import { Pressable } from '../../../components/pressable'
import { type Status, StatusChip } from '../../../components/status-chip'
import type { MatchView } from '../../../contract/views/services'
import { dial } from '../../../platform/dialogs'
import { useAction } from '../../../platform/use-action'

const looks: Record<MatchView['state'], Status> = {
  proposed: 'need',
  agreed: 'pass',
  declined: 'idle',
  withdrawn: 'idle',
}

function Contact({ match }: { match: MatchView }) {
  const { contact } = match
  if (!contact) return null
  if (contact.phone === '') return <View className="note">对方已注销账号，联系方式已删除。</View>
  return (
    <Pressable
      className="link-row"
      label={`拨打 ${contact.name} ${contact.phone}`}
      onTap={() => dial(contact.phone)}
      testId={`match.${match.id}.contact`}
    >
      <Icon name="phone" />
      <View className="link-row__text digits">{`${contact.name} ${contact.phone}`}</View>
    </Pressable>
  )
}

function Answers({ match, onChanged }: { match: MatchView; onChanged: () => void }) {
  const { run, busy, failure } = useAction('services', 'answerMatch')
  const give = async (answer: 'agree' | 'decline' | 'withdraw') => {
    const reply = await run({ match: match.id, answer, expectedVersion: match.version })
    if (reply.ok) onChanged()
  }
  if (match.state !== 'proposed') return null
  return (
    <View className="card__action">
      {failure && <ErrorState slim failure={failure} onRetry={onChanged} />}
      {match.proposedByMe ? (
        <Button
          kind="secondary"
          busy={busy}
          onTap={() => void give('withdraw')}
          testId={`match.${match.id}.withdraw`}
        >
          收回
        </Button>
      ) : (
        <View>
          <View className="note docking-note">同意后，双方会看到对方的联系人和电话。</View>
          <View className="pair">
            <Button
              kind="secondary"
              busy={busy}
              onTap={() => void give('decline')}
              testId={`match.${match.id}.decline`}
            >
              暂不对接
            </Button>
            <Button busy={busy} onTap={() => void give('agree')} testId={`match.${match.id}.agree`}>
              同意对接
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}

/** 对接记录: who wants to meet whom, the contacts once both agreed, and what came of it. Hidden while there is none. */
export function MatchList({ matches, onChanged }: { matches: readonly MatchView[]; onChanged: () => void }) {
  if (matches.length === 0) return null
  return (
    <View data-testid="docking.matches">
      <View className="section">对接记录</View>
      {matches.map(match => (
        <View className="card" key={match.id} data-testid={`match.${match.id}`} data-state={match.state}>
          <View className="card__title">{match.counterpart}</View>
          <View className="docking-line">
            <StatusChip status={looks[match.state]}>{match.stateLabel}</StatusChip>
            <View className="note">{`${match.proposedByMe ? '您' : '对方'}于${momentText(match.proposedAt)}提出`}</View>
          </View>
          <View className="docking-text">{match.needText}</View>
          <Contact match={match} />
          {match.outcomes.map(({ amount, signed, note }) => (
            <View className="note docking-outcome" key={`${amount}${signed}${note}`}>
              {`成果：意向金额${amount}万元，${signed ? '已签约' : '未签约'}${note && `，${note}`}`}
            </View>
          ))}
          <Answers match={match} onChanged={onChanged} />
        </View>
      ))}
    </View>
  )
}
