import { useEffect, useSyncExternalStore } from 'react'
import { consentVersions } from '../contract/consents'
import type { Output } from '../contract/operations'
import type { FailureView } from '../contract/reply'
import { forgetAllPapers } from './kept-papers'
import { newRequestId } from './request-id'
import { keepSessionToken } from './session-token'
import { tellSignedOut } from './signed-out'
import { readStored, removeStored, storedKeys, writeStored } from './storage'
import { callFunction } from './transport'

type Me = Output<'session', 'me'>

/** Who uses this device: unknown until asked, then what the server said; the last answer stays while offline. */
export interface SessionState {
  me: Me | null
  asked: boolean
  failure: FailureView | null
}

let state: SessionState = { me: null, asked: false, failure: null }
const listeners = new Set<() => void>()
let asking: Promise<SessionState> | null = null

function become(next: SessionState): SessionState {
  state = next
  for (const listener of listeners) listener()
  return state
}

const lastPersonKey = 'session.person'
const againMs = [1_000, 3_000, 8_000, 20_000]
let unanswered = 0

async function ask(): Promise<SessionState> {
  const reply = await callFunction('session', 'me', {})
  if (reply.ok && reply.data.person) writeStored(lastPersonKey, reply.data.person.id)
  if (reply.ok) unanswered = 0
  else askLater()
  if (reply.ok) return become({ me: reply.data, asked: true, failure: null })
  return become({ me: state.me, asked: true, failure: reply.failure })
}

/** A page that waits to know whose it is has nothing to tap: the question repeats itself while anybody listens. */
function askLater(): void {
  const pause = againMs[Math.min(unanswered++, againMs.length - 1)]
  setTimeout(() => {
    if (state.failure && listeners.size > 0) void refreshSession()
  }, pause)
}

/** Asks the server again who this is; calls made at the same time share one question. */
export function refreshSession(): Promise<SessionState> {
  asking ??= ask().finally(() => {
    asking = null
  })
  return asking
}

/** After a sign-in: keeps the token where there is one (mini-program), then asks who this is. */
export function adoptSession(token: string | undefined): Promise<SessionState> {
  if (token) keepSessionToken(token)
  return refreshSession()
}

/** Whether somebody is signed in who has agreed to the privacy guide as it reads now. */
export function hasAgreed(me: Me | null): boolean {
  return (
    me?.consents.some(
      ({ document, version }) => document === 'privacy' && version === consentVersions.privacy,
    ) ?? false
  )
}

/** Signs out here and on the server; what waits in the outbox stays for its owner. Cached replies and papers are dropped. */
export async function leaveSession(): Promise<void> {
  tellSignedOut()
  await callFunction('session', 'signOut', {}, { requestId: newRequestId() })
  keepSessionToken(null)
  removeStored(lastPersonKey)
  for (const key of storedKeys('cache:')) removeStored(key)
  await forgetAllPapers()
  become({ me: null, asked: false, failure: null })
  await refreshSession()
}

/** Who uses this device; asks once when nobody has asked yet. */
export function useSession(): SessionState {
  const current = useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
    () => state,
  )
  useEffect(() => {
    if (!current.asked) void refreshSession()
  }, [current.asked])
  return current
}

/**
 * Whose drafts on this device are shown: who is signed in, or, while offline and after a session ran out, who was last
 * and has not signed out.
 */
export function useDraftOwner(): string | null {
  const { me } = useSession()
  return me?.person?.id ?? readStored<string>(lastPersonKey)
}
