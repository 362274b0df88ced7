import type { Reply } from '../../contract/reply'
import type { ApplicationView, SaveView } from '../../contract/views/applications'
import type { FieldValue } from '../../core/application-form/field'
import type { FieldId } from '../../core/application-form/fields'
import type { FormGap } from '../../core/application-form/form-gaps'
import {
  answered,
  changedFields,
  choose,
  type DraftForm,
  type LocalChanges,
  openDraftForm,
  type Patch,
  patchesOf,
  sending,
  typed,
} from './draft-form'
import { type MergeNotice, mergeNotice } from './merge-notice'
import { refusedFields } from './refused-fields'

const quietMs = 1_000
const longestMs = 2_500
const againMs = [3_000, 8_000, 20_000]

/** What the sync needs of the world. */
export interface SyncPorts {
  send(patches: Patch[], since: number): Promise<Reply<SaveView>>
  /** Keeps the changes on this device, within a second. */
  keep(changes: LocalChanges): void
  /** Keeps them at once. */
  flush(): void
  now(): number
  later(delayMs: number, work: () => void): () => void
}

/** Where the newest text lies, beyond what the device's own store says. */
export interface SyncState {
  draft: DraftForm
  sending: boolean
  /** When the server last took something, ISO-8601. */
  savedAt: string
  /** Why the last sending came to nothing; tried again by itself unless `halted`. */
  failure: { code: string; message: string; traceId: string } | null
  /** The server will not take more: sign in again, look what became of the application, or (looked already) stop. */
  halted: 'sign-in' | 'reload' | 'stopped' | null
  gaps: readonly FormGap[]
  merged: MergeNotice | null
}

export interface FormSync {
  state(): SyncState
  subscribe(listener: () => void): () => void
  type(field: FieldId, value: FieldValue | null): void
  choose(field: FieldId, whose: 'mine' | 'theirs'): void
  /** A field was left: on this device now, on the way to the server at once unless a try after a failure is planned. */
  leave(): void
  forgetMerged(): void
  /** Sends what waits, at once; true when the server then holds everything. */
  settle(): Promise<boolean>
  /** What the server says the form is now; changes made here stay on top. */
  reopen(view: ApplicationView): void
  close(): void
}

/**
 * Brings what is typed to the server: a second after the last key, at the latest 2.5 s after the first; again after 3, 8,
 * 20 s when there was no answer. One sending at a time; fields in conflict wait for the person.
 */
export function openFormSync(view: ApplicationView, changes: LocalChanges, ports: SyncPorts): FormSync {
  let state: SyncState = {
    draft: openDraftForm(view, changes),
    sending: false,
    savedAt: view.updatedAt,
    failure: null,
    halted: null,
    gaps: view.gaps,
    merged: null,
  }
  const listeners = new Set<() => void>()
  let cancel: (() => void) | null = null
  let firstChangeAt: number | null = null
  let attempts = 0
  let reloaded = false
  let underWay: Promise<void> | null = null
  let closed = false

  const become = (change: Partial<SyncState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const plan = (delayMs: number) => {
    cancel?.()
    cancel = closed ? null : ports.later(delayMs, () => void send())
  }
  const planSoon = () => {
    firstChangeAt ??= ports.now()
    plan(Math.max(0, Math.min(quietMs, firstChangeAt + longestMs - ports.now())))
  }
  const waits = () => patchesOf(state.draft).length > 0

  const hear = (sent: Patch[], reply: Reply<SaveView>) => {
    if (!reply.ok) return hearFailure(sent, reply.failure)
    attempts = 0
    const halted = isClosed(reply.data) && !reloaded ? 'reload' : null
    reloaded = halted !== null
    const draft = answered(state.draft, sent, reply.data)
    ports.keep(draft.changes)
    become({
      draft,
      failure: null,
      savedAt: reply.data.savedAt,
      gaps: reply.data.gaps,
      merged: mergeNotice(state.merged, reply.data.merged, draft),
      halted,
    })
  }
  const hearFailure = (sent: Patch[], failure: NonNullable<SyncState['failure']> & { details?: object }) => {
    const refused = failure.code === 'INPUT_INVALID' ? refusedFields(sent, failure) : {}
    const draft = { ...state.draft, refused: { ...state.draft.refused, ...refused } }
    const halted = haltOf(failure.code, reloaded)
    reloaded ||= halted === 'reload'
    become({ draft, failure, halted })
    const pause = againMs[Math.min(attempts++, againMs.length - 1)] ?? 0
    if (halted === null && waits()) plan(pause)
  }
  const send = async () => {
    cancel?.()
    cancel = null
    const patches = patchesOf(state.draft)
    if (underWay || patches.length === 0 || state.halted) return underWay ?? undefined
    firstChangeAt = null
    become({ sending: true, draft: sending(state.draft, patches) })
    ports.keep(state.draft.changes)
    underWay = ports.send(patches, state.draft.version).then(reply => {
      underWay = null
      hear(patches, reply)
      become({ sending: false })
    })
    await underWay
    if (waits() && !state.failure) planSoon()
  }

  if (changedFields(state.draft.changes).length > 0) planSoon()
  ports.keep(state.draft.changes)
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    type(field, value) {
      const draft = typed(state.draft, field, value, ports.now())
      become({ draft })
      ports.keep(draft.changes)
      // a try after a failure is planned already and not brought forward by every key
      if (!(state.failure && cancel)) planSoon()
    },
    choose(field, whose) {
      const draft = choose(state.draft, field, whose)
      become({ draft })
      ports.keep(draft.changes)
      plan(0)
    },
    leave() {
      ports.flush()
      if (waits() && !(state.failure && cancel)) plan(0)
    },
    forgetMerged: () => become({ merged: null }),
    async settle() {
      ports.flush()
      if (state.halted === null && state.failure) become({ failure: null })
      await underWay
      for (let round = 0; round < 3 && waits() && !state.failure && !state.halted; round++) await send()
      return changedFields(state.draft.changes).length === 0
    },
    reopen(next) {
      const heard = openDraftForm(next, state.draft.changes)
      const refused = Object.entries(state.draft.refused).filter(([field]) => field in heard.changes)
      const draft = { ...heard, refused: Object.fromEntries(refused) }
      become({ draft, failure: null, halted: null, gaps: next.gaps })
      ports.keep(draft.changes)
      if (waits()) planSoon()
    },
    close() {
      ports.flush()
      void send()
      closed = true
      cancel?.()
      listeners.clear()
    },
  }
}

const mayHaveChanged = ['NOT_FOUND', 'FORBIDDEN', 'STATE_REFUSED', 'EDITION_CLOSED', 'VERSION_CONFLICT']

function haltOf(code: string, reloaded: boolean): SyncState['halted'] {
  if (code === 'SIGN_IN_REQUIRED') return 'sign-in'
  if (!mayHaveChanged.includes(code)) return null
  return reloaded ? 'stopped' : 'reload'
}

/** A field was not kept at all: it may no longer be open. */
function isClosed({ refused, saved }: SaveView): boolean {
  return refused.some(({ field }) => !saved.some(each => each.field === field))
}
