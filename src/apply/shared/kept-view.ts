import type { ApplicationView } from '../../contract/views/applications'
import { readStored, writeStored } from '../../platform/storage'

interface Kept {
  person: string
  view: ApplicationView
}

// under cache: so that signing out removes it
const keyOf = (application: string) => `cache:form:${application}`

/** Keeps the form as last read, so that its owner can go on without a network. */
export function keepView(person: string, view: ApplicationView): void {
  writeStored(keyOf(view.id), { person, view } satisfies Kept)
}

/** The form as this person last read it on this device, or null. */
export function keptView(person: string | null, application: string): ApplicationView | null {
  const kept = readStored<Kept>(keyOf(application))
  return kept !== null && kept.person === person ? kept.view : null
}
