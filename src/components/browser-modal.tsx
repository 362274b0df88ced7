import { createElement, type ReactNode, useEffect, useRef } from 'react'

type Properties = { children?: ReactNode; onDismiss?: () => void } & Record<string, unknown>

const reachable =
  'a[href],button:not([disabled]),input:not([disabled]),textarea:not([disabled]),select:not([disabled])'

/** The element Tab would leave the box from, and the one it goes to instead. */
function turnAround(box: HTMLElement, backwards: boolean): { edge?: HTMLElement; other?: HTMLElement } {
  const inside = Array.from(box.querySelectorAll<HTMLElement>(reachable))
  const [first, last] = [inside[0], inside[inside.length - 1]]
  return backwards ? { edge: first, other: last } : { edge: last, other: first }
}

/** A box the keyboard cannot leave while it is shown; Escape dismisses it, afterwards the focus is where it was. */
export function ModalBox({ onDismiss, ...rest }: Properties) {
  const box = useRef<HTMLDivElement>(null)
  const dismiss = useRef(onDismiss)
  dismiss.current = onDismiss
  useEffect(() => {
    const before = document.activeElement
    box.current?.querySelector<HTMLElement>(reachable)?.focus()
    const hold = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return dismiss.current?.()
      if (event.key !== 'Tab' || !box.current) return
      const { edge, other } = turnAround(box.current, event.shiftKey)
      if (document.activeElement !== edge) return
      event.preventDefault()
      other?.focus()
    }
    document.addEventListener('keydown', hold)
    return () => {
      document.removeEventListener('keydown', hold)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return createElement('div', { ...rest, ref: box })
}
