import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Accessible, accessible } from './accessible'
import { classNames } from './class-names'

/** A tap as the platform hands it over; some phone functions may only be asked for while holding one. */
export interface Tap {
  type: string
}

interface Properties extends Accessible {
  children?: ReactNode
  className?: string
  id?: string
  testId?: string
  state?: string
  onTap?: (tap: Tap) => void
}

/** A bare button: whatever is drawn inside becomes one control with role, focus and keyboard. */
export function Pressable({ children, className, id, testId, state, onTap, disabled, ...facts }: Properties) {
  return (
    <Button
      id={id}
      className={classNames('pressable', className)}
      hoverClass="is-pressed"
      disabled={disabled}
      data-testid={testId}
      data-state={state}
      onClick={onTap}
      {...accessible(facts)}
    >
      {children}
    </Button>
  )
}
