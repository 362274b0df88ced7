import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from '../../components/pressable'
import './pick-card.scss'

interface Properties {
  title: string
  /** Its state, at the right of the title. */
  chip: ReactNode
  chosen: boolean
  /** What it opens stands right below it, not beside the list. */
  opensBelow?: boolean
  onTap: () => void
  testId: string
  children?: ReactNode
}

/** One card of a list to choose from: the title with its state, and the facts below it. */
export function PickCard({ title, chip, chosen, opensBelow, onTap, testId, children }: Properties) {
  return (
    <Pressable
      className={chosen ? 'pick-card pick-card--on' : 'pick-card'}
      {...(opensBelow ? { expanded: chosen } : { selected: chosen })}
      onTap={onTap}
      testId={testId}
    >
      <View className="pick-card__head">
        <View className="pick-card__title">{title}</View>
        {chip}
      </View>
      {children}
    </Pressable>
  )
}
