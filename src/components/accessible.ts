/** What assistive technology is told about an element that cannot say it by its tag. */
export interface Accessible {
  role?: string
  label?: string
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  hidden?: boolean
  live?: 'polite' | 'assertive'
  /** The rank of a heading. */
  level?: number
  /** The id of the element that describes this one. */
  describedby?: string
  /** The value is refused as it stands. */
  invalid?: boolean
  /** This is where the person is in a list of places. */
  current?: boolean
  /** The rest of the page is out of reach. */
  modal?: boolean
}

/** Attributes for these facts, `aria-role` among them: the browser's elements turn it into `role`. */
export function accessible(facts: Accessible): Record<string, string> {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(told.map(([name, value]) => [`aria-${name}`, String(value)]))
}
