import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { classNames } from '../../components/class-names'
import { fullMomentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { CrossCaseView, CrossSideView } from '../../contract/views/cross'
import type { CrossAct } from './cross-act'

type Pieces = CrossSideView['summary']
const plain = (text: string, shared = false): Pieces => [{ text, shared }]

const linesOf = (
  sides: CrossSideView[],
): { label: string; of: (side: CrossSideView) => Pieces; listed?: true }[] => {
  const codes = sides.map(({ companyCode }) => companyCode)
  const sameCode = codes.length === 2 && codes[0] !== '' && codes[0] === codes[1]
  return [
    { label: '推荐单位', of: side => plain(side.sourceName) },
    { label: '项目名称', of: side => side.projectName },
    { label: '参赛主体', of: side => plain(side.subjectName) },
    { label: '统一社会信用代码', of: side => plain(side.companyCode, sameCode) },
    { label: '组别', of: side => plain(side.groupName) },
    { label: '知识产权号', of: side => side.numbers, listed: true },
    { label: '核心成员', of: side => side.members, listed: true },
    { label: '项目简介', of: side => side.summary },
  ]
}

function Value({ pieces, listed }: { pieces: Pieces; listed?: boolean }) {
  if (pieces.every(({ text }) => text === '')) return <Text className="note">没有填写</Text>
  let from = 0
  return pieces.map(({ text, shared }) => {
    const at = from
    from += text.length + 1
    return (
      <Text key={at} className={classNames(shared && 'case__shared', listed && 'case__piece')}>
        {text}
      </Text>
    )
  })
}

function Opinions({ side }: { side: CrossSideView }) {
  if (side.statements.length === 0) return <Text className="note">还没有说明</Text>
  return side.statements.map(({ stanceText, text, ref, by, at, round }) => (
    <View key={at}>
      <View>{`${round === 'appeal' ? '申诉：' : ''}${stanceText}`}</View>
      <View>{text}</View>
      <View className="note">
        {[ref && `来函 ${ref}`, by, fullMomentText(at)].filter(Boolean).join(' · ')}
      </View>
    </View>
  ))
}

interface Properties {
  of: CrossCaseView
  online: boolean
  onAct: (act: CrossAct) => void
}

/** The records line by line, what agrees underlined, with what each unit said and what became of it. */
export function CrossSides({ of, online, onAct }: Properties) {
  const { sides, state } = of
  const hears = state === 'hearing' || state === 'appealed'
  const offline = online ? null : '联网后再操作'
  return (
    <View>
      {linesOf(sides).map(({ label, of: value, listed }) => (
        <View className="case__line" key={label}>
          <View className="case__label">{label}</View>
          {sides.map(side => (
            <View
              className="case__value"
              key={side.application}
              data-testid={`org.cross.${label}.${side.application}`}
            >
              <Value pieces={value(side)} listed={listed} />
            </View>
          ))}
        </View>
      ))}
      <View className="case__line">
        <View className="case__label">市里意见</View>
        {sides.map(side => (
          <View
            className="case__value"
            key={side.application}
            data-testid={`org.cross.said.${side.application}`}
          >
            <Opinions side={side} />
            {side.out && <StatusChip status="fail">裁定移出名单</StatusChip>}
            {side.seat && (
              <View className="note">{`空出名额${side.seat.mayFill ? '可补报' : '不补报'}，依据：${side.seat.basis}`}</View>
            )}
            {hears && of.blocked.propose === null && (
              <Button
                kind="quiet"
                disabledReason={offline}
                testId={`org.cross.letter.${side.application}`}
                onTap={() => onAct({ kind: 'letter', application: side.application })}
              >
                {side.here ? '登记来函' : '登记来函（该市不用本系统）'}
              </Button>
            )}
            {side.out && (
              <Button
                kind="quiet"
                disabledReason={offline}
                testId={`org.cross.seat.${side.application}`}
                onTap={() => onAct({ kind: 'seat', application: side.application })}
              >
                空出名额怎么办
              </Button>
            )}
          </View>
        ))}
      </View>
    </View>
  )
}
