/**
 * What `@tarojs/components` means in the browser: plain HTML elements with real roles, keyboard and focus, in place of
 * Taro's custom elements (which have none and weigh more). Events keep the mini-program's shape, `{ detail: { value } }`.
 */
import { createElement, isValidElement, type ReactNode, useEffect, useRef } from 'react'
import { ModalBox } from './browser-modal'

type Properties = { children?: ReactNode; className?: string } & Record<string, unknown>

const mobileOnly = new Set([
  'adjustPosition',
  'autoHeight',
  'catchMove',
  'confirmType',
  'cursorSpacing',
  'enhanced',
  'holdKeyboard',
  'hoverClass',
  'hoverStartTime',
  'hoverStayTime',
  'lazyLoad',
  'mode',
  'onGetPhoneNumber',
  'openType',
  'placeholderClass',
  'scrollIntoView',
  'scrollWithAnimation',
  'scrollX',
  'scrollY',
  'showConfirmBar',
  'showScrollbar',
  'userSelect',
])

function forBrowser(properties: Properties): Properties {
  const { 'aria-role': role, ...rest } = properties
  const kept = Object.entries(rest).filter(([name]) => !mobileOnly.has(name))
  return { ...Object.fromEntries(kept), ...(role ? { role } : {}) }
}

const plain = (tag: string) => (properties: Properties) => createElement(tag, forBrowser(properties))

/** A box; one that is `aria-modal` holds the keyboard and answers Escape with `onDismiss`. */
export function View({ onDismiss, ...rest }: Properties) {
  const own = forBrowser(rest)
  if (rest['aria-modal'] !== 'true') return createElement('div', own)
  return createElement(ModalBox, { ...own, onDismiss: onDismiss as () => void })
}

export const Text = plain('span')
export const Label = plain('label')

/** A scrolling box; `scrollY`/`scrollX` say which way, `scrollIntoView` which element must be in sight. */
export function ScrollView({ scrollX, scrollY, scrollIntoView, style, ...rest }: Properties) {
  const before = useRef<unknown>(undefined)
  useEffect(() => {
    if (before.current === scrollIntoView) return
    before.current = scrollIntoView
    document.getElementById(String(scrollIntoView))?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [scrollIntoView])
  const overflow = { overflowX: scrollX ? 'auto' : 'hidden', overflowY: scrollY ? 'auto' : 'hidden' }
  return createElement('div', { ...forBrowser(rest), style: { ...overflow, ...(style as object) } })
}

/** A picture; `mode` follows the mini-program's two common values. */
export function Image({ mode, style, ...rest }: Properties) {
  const objectFit = mode === 'aspectFill' ? 'cover' : 'contain'
  return createElement('img', { alt: '', ...forBrowser(rest), style: { objectFit, ...(style as object) } })
}

/** A native button; it never submits a form by accident. */
export function Button(properties: Properties) {
  return createElement('button', { ...forBrowser(properties), type: 'button' })
}

type Report = (event: { detail: { value: unknown } }) => void
type Typed = { target: { value: string }; key?: string }

const report = (handler: unknown) =>
  handler ? (event: Typed) => (handler as Report)({ detail: { value: event.target.value } }) : undefined

const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

function typingProperties({ onInput, onBlur, onFocus, onConfirm, maxlength, focus, ...rest }: Properties) {
  return {
    ...forBrowser(rest),
    maxLength: typeof maxlength === 'number' && maxlength >= 0 ? maxlength : undefined,
    onChange: report(onInput) ?? (() => undefined),
    onBlur: report(onBlur),
    onFocus: report(onFocus),
    onKeyDown: (event: Typed) => event.key === 'Enter' && report(onConfirm)?.(event),
  }
}

/** A line of text. `type` chooses the keyboard only: number boxes of browsers change values when scrolled. */
export function Input({ type = 'text', password, ...rest }: Properties) {
  const element = useRef<HTMLInputElement>(null)
  const { focus } = rest
  useEffect(() => {
    if (focus) element.current?.focus()
  }, [focus])
  return createElement('input', {
    ...typingProperties(rest),
    ref: element,
    type: password ? 'password' : 'text',
    inputMode: keyboards[type as string] ?? 'text',
  })
}

/** Several lines of text. */
export function Textarea(properties: Properties) {
  const { onConfirm: _, ...rest } = properties
  return createElement('textarea', typingProperties(rest))
}

/** One of several: a native select. `value` is the index chosen, below 0 for none yet; it looks as its child would. */
export function Picker({ range, rangeKey, value, onChange, children, placeholder, ...rest }: Properties) {
  const className = isValidElement<Properties>(children) ? children.props.className : undefined
  const options = (range as unknown[]).map((each, index) => {
    const text = rangeKey ? (each as Record<string, string>)[rangeKey as string] : String(each)
    return createElement('option', { key: text, value: index }, text)
  })
  const none = createElement('option', { key: '', value: -1, disabled: true }, placeholder as string)
  const choose = (event: Typed) => (onChange as Report)({ detail: { value: Number(event.target.value) } })
  return createElement(
    'select',
    { ...forBrowser(rest), className, value, onChange: choose },
    none,
    ...options,
  )
}

/** Taro's start-up asks for one; pages here refresh by a button instead. */
export function PullDownRefresh({ children }: Properties) {
  return children
}
