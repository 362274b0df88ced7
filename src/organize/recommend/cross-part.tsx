import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { CityCaseView } from '../../contract/views/cross'
import { useOnline } from '../../platform/network'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { CrossSaySheet } from './cross-say-sheet'

function Said({ of }: { of: CityCaseView }) {
  return of.statements.map(({ stanceText, text, ref, by, at, round }) => (
    <View key={at}>
      <View>{`${round === 'appeal' ? '申诉：' : '市里意见：'}${stanceText}。${text}`}</View>
      <View className="note">
        {[ref && `来函 ${ref}`, by, fullMomentText(at)].filter(Boolean).join(' · ')}
      </View>
    </View>
  ))
}

/** Where the own project agrees with another; its own members by name, the other side masked. */
function Found({ of }: { of: CityCaseView }) {
  const { own, other } = of
  const shared = own.members.filter(each => each.shared).map(({ name }) => name)
  return (
    <View>
      {other && (
        <View className="note">{`与${other.sourceName}${other.groupName}项目“${other.projectName}”相近`}</View>
      )}
      {of.hints.map(hint => (
        <View key={hint}>{hint}</View>
      ))}
      {of.compared.map(({ label, value, against }) => (
        <View className="note" key={`${label}${value}`}>{`${label}：${value}；${against}`}</View>
      ))}
      {shared.length > 0 && <View className="note">{`本市成员：${shared.join('、')}`}</View>}
    </View>
  )
}

function Case({
  of,
  online,
  onSay,
}: {
  of: CityCaseView
  online: boolean
  onSay: (round: 'state' | 'appeal') => void
}) {
  const { own, ruling, blocked } = of
  return (
    <View className="list-line" data-testid={`org.recommend.cross.${of.case}`}>
      <View className="org-head">
        <View className="org-head__text">{`${own.projectName}（${own.subjectName}）`}</View>
        <StatusChip status={own.out ? 'fail' : of.late ? 'need' : 'soon'}>{of.stateName}</StatusChip>
      </View>
      <Found of={of} />
      <View>{`请说明：${of.question}`}</View>
      {of.dueOn && (
        <View className={of.late ? 'notice-line tone-need' : 'note'}>
          {of.late ? `已过答复日期 ${of.dueOn}，请尽快说明` : `请在 ${of.dueOn} 前答复`}
        </View>
      )}
      <Said of={of} />
      {ruling && <View className="notice-line tone-need">{`裁定：${ruling.sentence}${ruling.reason}`}</View>}
      {own.seat && (
        <View className="note">{`空出名额${own.seat.mayFill ? '可以补报一个项目' : '不再补报'}，依据：${own.seat.basis}`}</View>
      )}
      <View className="submit-act">
        {blocked.state === null && (
          <Button
            kind="secondary"
            disabledReason={online ? null : '联网后再操作'}
            testId={`org.recommend.cross.state.${of.case}`}
            onTap={() => onSay('state')}
          >
            {of.statements.length === 0 ? '填写市里意见' : '补充意见'}
          </Button>
        )}
        {blocked.appeal === null && (
          <Button
            kind="secondary"
            disabledReason={online ? null : '联网后再操作'}
            testId={`org.recommend.cross.appeal.${of.case}`}
            onTap={() => onSay('appeal')}
          >
            提出申诉
          </Button>
        )}
      </View>
    </View>
  )
}

/** What the level above asks about projects of this list, and where the unit says what it has to say. */
export function CrossPart({ edition, enabled }: { edition: string; enabled: boolean }) {
  const online = useOnline()
  const call = useCall('recommendations', 'crossAsked', { edition }, { enabled })
  const [saying, setSaying] = useState<{ of: CityCaseView; round: 'state' | 'appeal' } | null>(null)
  const { data } = call
  const done = () => {
    setSaying(null)
    void call.reload()
  }
  if (data && data.cases.length === 0) return null
  return (
    <View>
      <CallState call={call} rows={2} />
      {data && (
        <View className="card" data-testid="org.recommend.cross">
          <View className="card__title">{`跨市查重：${data.aboveName}请本市说明`}</View>
          <View className="note">
            {data.waiting > 0 ? `还有 ${data.waiting} 条可以说明。` : '没有等候说明的。'}
            对方的名称和姓名不显示。
          </View>
          {data.cases.map(of => (
            <Case
              key={`${of.case}${of.own.application}`}
              of={of}
              online={online}
              onSay={round => setSaying({ of, round })}
            />
          ))}
        </View>
      )}
      {saying && (
        <CrossSaySheet
          key={`${saying.of.case}${saying.round}`}
          edition={edition}
          {...saying}
          onClose={() => setSaying(null)}
          onDone={done}
        />
      )}
    </View>
  )
}
