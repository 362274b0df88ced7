import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface Properties {
  checked: boolean
  onChange: (checked: boolean) => void
  /** The sentence agreed to, for those who hear it. */
  label: string
  children?: ReactNode
  testId?: string
  problem?: string | null
}

/** A sentence to tick; never ticked beforehand. `children` replaces the plain text where it needs links. */
export function CheckItem({ checked, onChange, label, children, testId, problem }: Properties) {
  return (
    <View className={classNames('check', problem && 'check--wrong')}>
      <Pressable
        className="check__row"
        role="checkbox"
        checked={checked}
        label={label}
        testId={testId}
        onTap={() => onChange(!checked)}
      >
        <View
          className={classNames('check__box', checked && 'check__box--on')}
          {...accessible({ hidden: true })}
        >
          {checked && <Icon name="check" />}
        </View>
        <View className="check__text">{children ?? label}</View>
      </Pressable>
      {problem && (
        <View className="field__problem" {...accessible({ role: 'alert' })}>
          <Icon name="cross" />
          {problem}
        </View>
      )}
    </View>
  )
}
