import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { dayText, fullMomentText } from '../../components/date-text'
import { type Status, StatusChip } from '../../components/status-chip'
import type { CrossCaseView, CrossRulingView } from '../../contract/views/cross'
import type { CrossAct } from './cross-act'
import { CrossSides } from './cross-sides'

const looks: Record<CrossCaseView['state'], Status> = {
  ...{ found: 'need', dismissed: 'idle', hearing: 'soon', proposed: 'manual', ruled: 'sealed' },
  ...{ appealed: 'need', reproposed: 'manual', final: 'sealed' },
}

interface Properties {
  of: CrossCaseView
  online: boolean
  onAct: (act: CrossAct) => void
}

function Ruling({ ruling }: { ruling: CrossRulingView }) {
  const { state, number, sentence, reason, clause, proposedBy, decidedBy, decidedAt, decidedNote } = ruling
  const stand = { proposed: '待确认', confirmed: '已确认', 'sent-back': '已退回' }[state]
  return (
    <View className="case__value" data-testid={`org.cross.ruling.${number}`}>
      <View>{`第${number}次拟裁定（${stand}）：${sentence}`}</View>
      <View className="note">{reason}</View>
      {clause && <View className="note">{`依据 ${clause.source}`}</View>}
      <View className="note">
        {[`${proposedBy}拟出`, decidedBy && `${decidedBy}${stand}`, decidedAt && fullMomentText(decidedAt)]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {decidedNote && <View className="note">{`退回理由：${decidedNote}`}</View>}
    </View>
  )
}

/** Acts that belong to the state of a case; each tells why the caller cannot take it. */
function actsOf({ state }: CrossCaseView): { act: CrossAct; label: string; primary?: boolean }[] {
  switch (state) {
    case 'found':
      return [
        { act: { kind: 'ask' }, label: '请市里说明', primary: true },
        { act: { kind: 'dismiss' }, label: '排除' },
      ]
    case 'dismissed':
      return [{ act: { kind: 'reopen' }, label: '重新列入' }]
    case 'hearing':
    case 'appealed':
      return [{ act: { kind: 'propose' }, label: '拟出裁定', primary: true }]
    case 'proposed':
    case 'reproposed':
      return [{ act: { kind: 'confirm' }, label: '确认或退回', primary: true }]
    default:
      return []
  }
}

/** One case: how it was found, both records, what units said, what was ruled, and the next step. */
export function CrossCard({ of, online, onAct }: Properties) {
  const { blocked } = of
  const why = (act: CrossAct) => {
    if (!online) return '联网后再操作'
    return act.kind in blocked ? blocked[act.kind as keyof typeof blocked] : null
  }
  return (
    <View className="card" data-testid={`org.cross.case.${of.case}`}>
      <View className="case__head">
        <Text className="card__title">{of.kinds.map(({ name }) => name).join('、')}</Text>
        <StatusChip status={looks[of.state]}>{of.stateName}</StatusChip>
      </View>
      {of.hints.map(hint => (
        <View key={hint}>{hint}</View>
      ))}
      {of.compared.map(({ label, value, against }) => (
        <View className="note" key={`${label}${value}`}>{`${label}：${value}；${against}`}</View>
      ))}
      {of.question && (
        <View className="note">{`请市里说明：${of.question}${of.dueOn ? `（${dayText(of.dueOn)}前答复）` : ''}`}</View>
      )}
      {of.note && <View className="note">{`备注：${of.note}`}</View>}
      <CrossSides of={of} online={online} onAct={onAct} />
      {of.rulings.map(ruling => (
        <Ruling key={ruling.number} ruling={ruling} />
      ))}
      <View className="case__acts">
        {actsOf(of).map(({ act, label, primary }) => (
          <Button
            key={act.kind}
            kind={primary ? 'primary' : 'secondary'}
            disabledReason={why(act)}
            testId={`org.cross.${act.kind}.${of.case}`}
            onTap={() => onAct(act)}
          >
            {label}
          </Button>
        ))}
      </View>
    </View>
  )
}
