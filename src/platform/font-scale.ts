import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from './storage'

/** What the person chose in the settings. `follow`: as large as WeChat's own text. */
export type FontChoice = 'follow' | 'standard' | 'large'

const key = 'font-choice'
const largeFrom = 1.25
const listeners = new Set<() => void>()

/** The chosen text size, `follow` until one is chosen. */
export function fontChoice(): FontChoice {
  return readStored<FontChoice>(key) ?? 'follow'
}

/** Chooses the text size; every open page changes at once. */
export function chooseFont(choice: FontChoice): void {
  writeStored(key, choice)
  large = null
  for (const listener of listeners) listener()
}

function deviceScale(): number {
  const base = process.env.TARO_ENV === 'h5' ? {} : Taro.getAppBaseInfo()
  return (base as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1
}

let large: boolean | null = null

function isLarge(): boolean {
  if (large === null) {
    const choice = fontChoice()
    large = choice === 'large' || (choice === 'follow' && deviceScale() >= largeFrom)
  }
  return large
}

/** Whether this page is shown in 大字版: by choice, or because WeChat's text is set to 1.25 or larger. */
export function useLargeText(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isLarge,
    () => false,
  )
}
