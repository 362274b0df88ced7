import { Text, View } from '@tarojs/components'
import { classNames } from '../../components/class-names'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { DuplicateCaseView, DuplicateSideView } from '../../contract/views/duplicates'

type Pieces = DuplicateSideView['summary']

interface Line {
  label: string
  of: (side: DuplicateSideView) => Pieces
  /** Each piece on a line of its own. */
  listed?: boolean
}

/** One value that agrees where both sides say the same. */
const whole = (text: string, other: string): Pieces => [{ text, shared: text !== '' && text === other }]

const linesOf = ([a, b]: DuplicateCaseView['sides']): Line[] => {
  const agreeing = (value: (side: DuplicateSideView) => string) => (side: DuplicateSideView) =>
    whole(value(side), value(side === a ? b : a))
  return [
    { label: '项目名称', of: side => side.projectName },
    { label: '参赛主体', of: agreeing(side => side.subjectName) },
    { label: '统一社会信用代码', of: agreeing(side => side.companyCode) },
    { label: '组别', of: agreeing(side => side.group) },
    { label: '知识产权号', of: side => side.numbers, listed: true },
    { label: '核心成员', of: side => side.members, listed: true },
    { label: '项目简介', of: side => side.summary },
    { label: '审核状态', of: side => [{ text: side.state, shared: false }] },
    {
      label: '提交时间',
      of: side => [{ text: side.submittedAt ? momentText(side.submittedAt) : '', shared: false }],
    },
  ]
}

/** Each piece with the place where it begins. */
function placed(pieces: Pieces) {
  let from = 0
  return pieces.map(piece => {
    const at = from
    from += piece.text.length + 1
    return { ...piece, at }
  })
}

function Value({ pieces, listed }: { pieces: Pieces; listed?: boolean }) {
  if (pieces.every(({ text }) => text === '')) return <Text className="note">没有填写</Text>
  return placed(pieces).map(({ text, shared, at }) => (
    <Text key={at} className={classNames(shared && 'case__shared', listed && 'case__piece')}>
      {text}
    </Text>
  ))
}

/** The two records line by line; what agrees is underlined. */
export function Sides({ of, testId }: { of: DuplicateCaseView; testId: string }) {
  const hidden = of.sides.find(side => !side.reached)
  return (
    <View data-testid={testId}>
      {hidden && <StatusChip status="excused">{`另一份属${hidden.county}，内容不显示`}</StatusChip>}
      {linesOf(of.sides).map(({ label, of: value, listed }) => (
        <View className="case__line" key={label}>
          <View className="case__label">{label}</View>
          {of.sides.map(
            side =>
              side.reached && (
                <View
                  className="case__value"
                  key={side.application}
                  data-testid={`${testId}.${side.application}.${label}`}
                >
                  <Value pieces={value(side)} listed={listed} />
                </View>
              ),
          )}
        </View>
      ))}
    </View>
  )
}
