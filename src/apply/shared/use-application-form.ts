import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ApplicationView } from '../../contract/views/applications'
import { type DraftState, openDraft, readDraft } from '../../platform/drafts'
import { followLeaving, followNetwork } from '../../platform/network'
import { callFunction } from '../../platform/transport'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import type { LocalChanges } from './draft-form'
import { changedFields } from './draft-form'
import { type FormSync, openFormSync } from './form-sync'
import { keepView, keptView } from './kept-view'

const tooLong = 12_000

function openOnDevice(owner: string, view: ApplicationView, onDevice: (state: DraftState) => void): FormSync {
  const name = `form:${view.id}`
  const stored = readDraft<LocalChanges>(owner, name)?.value ?? {}
  const writer = openDraft<LocalChanges>(owner, name, onDevice)
  return openFormSync(view, stored, {
    send: (patches, since) =>
      callFunction('applications', 'save', { application: view.id, patches, since }, { timeoutMs: tooLong }),
    keep: changes => (changedFields(changes).length > 0 ? writer.change(changes) : writer.clear()),
    flush: () => void writer.flush(),
    now: () => Date.now(),
    later(delayMs, work) {
      const timer = setTimeout(work, delayMs)
      return () => clearTimeout(timer)
    },
  })
}

/**
 * One application's form: read from the server (or as last read on this device while offline), with what was typed here
 * on top, kept on the device and sent on. `sync` is null until it can be shown. For another `owner` mount it anew.
 */
export function useApplicationForm(application: string, owner: string | null) {
  const call = useCall('applications', 'read', { application }, { enabled: application !== '' })
  const offline = call.failure?.code === 'NETWORK'
  const kept = useMemo(() => (offline ? keptView(owner, application) : null), [offline, owner, application])
  const view = call.data ?? kept
  const [sync, setSync] = useState<FormSync | null>(null)
  const [device, setDevice] = useState<DraftState | null>(null)
  const opened = useRef<FormSync | null>(null)

  useEffect(() => {
    if (!view || !owner) return
    keepView(owner, view)
    if (opened.current) return opened.current.reopen(view)
    opened.current = openOnDevice(owner, view, setDevice)
    setSync(opened.current)
  }, [view, owner])

  useEffect(() => {
    const settle = () => void opened.current?.settle()
    const stops = [followLeaving(settle), followNetwork(online => online && settle())]
    return () => {
      for (const stop of stops) stop()
      opened.current?.close()
    }
  }, [])
  useShownAgain(() => void call.reload())

  const subscribe = useCallback(
    (listener: () => void) => sync?.subscribe(listener) ?? (() => undefined),
    [sync],
  )
  const state = useSyncExternalStore(
    subscribe,
    () => sync?.state() ?? null,
    () => null,
  )
  return { view, call, sync, state, device }
}
