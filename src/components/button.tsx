import { Button as PlainButton, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import type { Tap } from './pressable'

interface Properties {
  children: ReactNode
  onTap?: (tap: Tap) => void
  /** primary: the one thing to do here · secondary · quiet: a text link · danger: cannot be undone. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  icon?: IconName
  /** Why it cannot be pressed now, in words; shown under it. */
  disabledReason?: string | null
  busy?: boolean
  /** As wide as its text instead of its container. */
  narrow?: boolean
  testId?: string
  label?: string
  /** Mini-program only: ask WeChat for the phone number; the code arrives in `onPhoneNumber`. */
  onPhoneNumber?: (code: string) => void
  /** Mini-program only: WeChat sends this page's card on. */
  forwards?: boolean
}

/** A button. A disabled one always says why; a busy one keeps its place and its name. */
export function Button({
  children,
  onTap,
  kind = 'primary',
  icon,
  disabledReason,
  busy,
  narrow,
  testId,
  label,
  onPhoneNumber,
  forwards,
}: Properties) {
  const disabled = Boolean(disabledReason) || busy
  const askPhone = onPhoneNumber && {
    openType: 'getPhoneNumber' as const,
    onGetPhoneNumber: (event: { detail: { code?: string } }) =>
      event.detail.code && onPhoneNumber(event.detail.code),
  }
  return (
    <View className={classNames('button-place', narrow && 'button-place--narrow')}>
      <PlainButton
        className={classNames('pressable', 'button', `button--${kind}`, disabledReason && 'button--disabled')}
        hoverClass="is-pressed"
        disabled={disabled}
        data-testid={testId}
        data-state={busy ? 'busy' : disabledReason ? 'disabled' : 'ready'}
        onClick={onTap}
        {...askPhone}
        {...(forwards ? { openType: 'share' as const } : {})}
        {...accessible({ label, disabled: disabled || undefined })}
      >
        {busy ? (
          <View className="button__spinner" {...accessible({ hidden: true })} />
        ) : (
          icon && <Icon name={icon} />
        )}
        <Text className="button__text">{children}</Text>
      </PlainButton>
      {disabledReason && (
        <View className="button-place__reason" data-testid={testId && `${testId}.reason`}>
          {disabledReason}
        </View>
      )}
    </View>
  )
}
