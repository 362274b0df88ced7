import { View } from '@tarojs/components'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names'
import {
  missingCount,
  pressKey,
  type ScoreCriterion,
  type ScoreEntry,
  type ScoreKey,
  totalOf,
} from './score-entry'
import { ScoreKeypad } from './score-keypad'
import { ScoreLines } from './score-lines'
import { ScoreSingle } from './score-single'
import { totalLabel } from './score-words'

const mostLinesAtOnce = 8

interface Properties {
  criteria: readonly ScoreCriterion[]
  entry: ScoreEntry
  onChange: (entry: ScoreEntry) => void
  onSubmit: () => void
  /** Why sealing must wait although all is filled in: 主持人开放后可提交. */
  blockedReason?: string | null
  /** The strip on top: network and where the draft lies. */
  status: ReactNode
  /** What is being scored: number, name, clock. */
  header: ReactNode
  /** Shows a criterion in full. */
  onExplain?: (criterion: ScoreCriterion) => void
  /** 大字版: one line at a time. More than eight lines are always shown so. */
  large?: boolean
  /** In place of the keypad once nothing may be typed any more. */
  locked?: ReactNode
  testId?: string
}

/**
 * The scoring page of a judge: all lines, the sum and a keypad of its own on one screen that never scrolls as a whole
 * (ux J4). The owner keeps the entry; nothing is sent from here.
 */
export function ScorePad(properties: Properties) {
  const {
    criteria,
    entry,
    onChange,
    onSubmit,
    blockedReason,
    status,
    header,
    onExplain,
    large,
    locked,
    testId = 'pad',
  } = properties
  const single = large || criteria.length > mostLinesAtOnce
  const missing = missingCount(criteria, entry)
  const total = totalLabel(totalOf(criteria, entry), missing)
  // keys may come faster than the page is drawn again: each goes on from what the one before it made
  const newest = useRef(entry)
  newest.current = entry
  const become = (next: ScoreEntry) => {
    newest.current = next
    onChange(next)
  }
  const choose = (active: number) => become({ ...newest.current, active })
  const press = (key: ScoreKey) => become(pressKey(criteria, newest.current, key))
  const shared = { criteria, entry, onChoose: choose, onExplain, readOnly: Boolean(locked), testId }
  return (
    <View className={classNames('pad', single && 'pad--single')} data-testid={testId}>
      <View className="pad__top">
        {status}
        <View className="pad__top-total digits">{`合计 ${total}`}</View>
      </View>
      <View className="pad__project">{header}</View>
      {single ? <ScoreSingle {...shared} /> : <ScoreLines {...shared} />}
      <View className="pad__total">
        <View className="pad__total-label">
          {single ? `合计 ${criteria.length - missing}/${criteria.length} 项` : '合计'}
        </View>
        <View className="pad__total-figure digits" data-testid={`${testId}.total`}>
          {total}
        </View>
      </View>
      {locked ?? (
        <ScoreKeypad
          halfPoints={criteria.some(criterion => criterion.step < 100)}
          missing={missing}
          blockedReason={blockedReason ?? null}
          onKey={press}
          onSubmit={onSubmit}
          testId={testId}
        />
      )}
    </View>
  )
}
