import { useEffect, useRef, useState } from 'react'
import { consentVersions } from '../contract/consents'
import { thisClient } from './environment'
import { newRequestId } from './request-id'
import { adoptSession, hasAgreed, refreshSession } from './session'
import { callFunction } from './transport'
import { fieldProblem, useAction } from './use-action'

/** Seconds until another code may be asked for, counted down; 0 when it may. */
function useWaiting() {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(() => Date.now())
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (seconds === 0) return
    const timer = setTimeout(() => setNow(Date.now()), 1000)
    return () => clearTimeout(timer)
  })
  const wait = (length: number) => {
    setNow(Date.now())
    setUntil(Date.now() + length * 1000)
  }
  return { seconds, wait }
}

/** Records the agreement to the privacy guide; true when it is on record. */
async function agree(): Promise<boolean> {
  const { me } = await refreshSession()
  if (hasAgreed(me)) return true
  const input = { document: 'privacy', version: consentVersions.privacy } as const
  const reply = await callFunction('session', 'consent', input, { requestId: newRequestId() })
  if (reply.ok) await refreshSession()
  return reply.ok
}

/**
 * Signing in by phone and code, and agreeing to the privacy guide; nothing is sent before the guide is ticked.
 * `onDone` when both are on record.
 */
export function useSignIn(onDone: () => void, agreedBefore = false) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [ticks, setTicks] = useState(false)
  const agreed = agreedBefore || ticks
  const [unticked, setUnticked] = useState(false)
  const [demoCode, setDemoCode] = useState<string | null>(null)
  const [unrecorded, setUnrecorded] = useState(false)
  const sending = useAction('session', 'sendCode')
  const signing = useAction('session', 'signIn')
  const binding = useAction('session', 'bindPhone')
  const { seconds, wait } = useWaiting()
  const signedIn = useRef(false)

  const ticked = () => {
    setUnticked(!agreed)
    return agreed
  }
  const finish = async () => {
    const recorded = await agree()
    setUnrecorded(!recorded)
    if (recorded) onDone()
  }
  const sendCode = async () => {
    if (!ticked()) return
    signing.clearFailure()
    const reply = await sending.run({ phone })
    if (!reply.ok) return
    wait(reply.data.resendAfterSeconds)
    setDemoCode(reply.data.demoCode ?? null)
  }
  const signIn = async () => {
    if (!ticked()) return
    if (!signedIn.current) {
      const reply = await signing.run({ phone, code, client: thisClient })
      if (!reply.ok) return
      signedIn.current = true
      await adoptSession(reply.data.token)
    }
    await finish()
  }
  const bindPhone = async (phoneCode: string) => {
    if (!ticked()) return
    const reply = await binding.run({ code: phoneCode })
    if (reply.ok) await finish()
  }
  const agreeOnly = async () => {
    if (ticked()) await finish()
  }
  const failure = signing.failure ?? sending.failure ?? binding.failure
  return {
    phone,
    setPhone,
    code,
    setCode,
    agreed,
    setAgreed: (value: boolean) => {
      setTicks(value)
      setUnticked(false)
    },
    unticked,
    unrecorded,
    demoCode,
    waitSeconds: seconds,
    sendCode,
    signIn,
    bindPhone,
    agreeOnly,
    sending: sending.busy,
    signing: signing.busy || binding.busy,
    phoneProblem: fieldProblem(sending.failure, 'phone') ?? fieldProblem(signing.failure, 'phone'),
    codeProblem: fieldProblem(signing.failure, 'code'),
    failure: failure?.details?.fields ? null : failure,
  }
}
