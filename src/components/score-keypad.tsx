import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Pressable } from './pressable'
import type { ScoreKey } from './score-entry'

interface Properties {
  /** Whether .5 can be typed at all. */
  halfPoints: boolean
  missing: number
  blockedReason: string | null
  onKey: (key: ScoreKey) => void
  onSubmit: () => void
  testId: string
}

const rows: ScoreKey[] = ['1', '2', '3', 'back', '4', '5', '6', 'next', '7', '8', '9']
const lastRow: ScoreKey[] = ['clear', '0', '.5']
const words: Partial<Record<ScoreKey, string>> = { next: '下一项', clear: '清空' }
const spoken: Partial<Record<ScoreKey, string>> = { back: '退一格', '.5': '.5，加半分' }

/** The keypad on the page: keys of 48 px and more, always in the same place, no keyboard of the phone. */
export function ScoreKeypad({ halfPoints, missing, blockedReason, onKey, onSubmit, testId }: Properties) {
  const reason = missing > 0 ? `还差${missing}项` : blockedReason
  const key = (name: ScoreKey) => (
    <Pressable
      key={name}
      className={classNames('keypad__key', /^\d$/.test(name) ? 'digits' : 'keypad__key--word')}
      label={spoken[name]}
      disabled={name === '.5' && !halfPoints}
      testId={`${testId}.key.${name}`}
      onTap={() => onKey(name)}
    >
      {name === 'back' ? (
        <Icon name="backspace" />
      ) : name === '.5' && !halfPoints ? (
        ''
      ) : (
        (words[name] ?? name)
      )}
    </Pressable>
  )
  return (
    <View className="keypad">
      {rows.map(key)}
      <Pressable
        className={classNames('keypad__key', 'keypad__submit', reason && 'keypad__submit--waiting')}
        disabled={reason !== null}
        state={reason ? 'disabled' : 'ready'}
        testId={`${testId}.submit`}
        onTap={onSubmit}
      >
        {reason ?? '提交'}
      </Pressable>
      {lastRow.map(key)}
    </View>
  )
}
