import { useRef } from 'react'
import type { Input } from '../contract/operations'
import { openPage } from './navigation'
import { sourceOf } from './poster-source'
import { hasAgreed, useSession } from './session'
import { useAction } from './use-action'
import { useShownAgain } from './use-shown-again'

/** Begins an application and opens its form; whoever is not signed in signs in first and then goes on by himself. */
export function useStartApplication() {
  const { me } = useSession()
  const { run, busy, failure, clearFailure } = useAction('applications', 'start')
  const waiting = useRef<Input<'applications', 'start'> | null>(null)

  const start = async (input: Input<'applications', 'start'>) => {
    const source = sourceOf(input.edition)
    const reply = await run({ ...input, ...(source && { source }) })
    if (reply.ok) await openPage('apply/form/index', { application: reply.data.application })
    else if (reply.failure.code === 'SIGN_IN_REQUIRED') askToSignIn(input)
  }
  const askToSignIn = (input: Input<'applications', 'start'>) => {
    waiting.current = input
    void openPage('pages/login/index')
  }
  const begin = (input: Input<'applications', 'start'>) => {
    if (hasAgreed(me)) void start(input)
    else askToSignIn(input)
  }
  useShownAgain(() => {
    const input = waiting.current
    waiting.current = null
    if (input && hasAgreed(me)) void start(input)
  })
  return { begin, busy, failure, clearFailure }
}
