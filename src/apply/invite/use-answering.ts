import { useRef, useState } from 'react'
import type { ClauseQuote } from '../../contract/views/applications-findings'
import type { InvitationAnswer, InvitationView } from '../../contract/views/team'
import { checkIdentityNumber } from '../../core/identity-number'
import { openPage } from '../../platform/navigation'
import { hasAgreed, useSession } from '../../platform/session'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useShownAgain } from '../../platform/use-shown-again'

interface Typed {
  name: string
  paper: string
  number: string
  agreed: boolean
}

type Problems = Partial<Record<'name' | 'number' | 'agreed', string>>

export type Answering = ReturnType<typeof useAnswering>

/** What is wrong with the typed answer, by field; nothing when it can be sent. */
function problemsOf({ name, paper, number, agreed }: Typed, { identity }: InvitationView): Problems {
  const check = paper === 'resident' && number.trim() !== '' ? checkIdentityNumber(number) : null
  const missing = identity === 'required' && number.trim() === ''
  return {
    ...(name.trim() === '' ? { name: '请填写您的姓名，与证件一致' } : {}),
    ...(missing ? { number: '请填写证件号，用于核对是否已在其他团队' } : {}),
    ...(identity !== null && check && !check.ok ? { number: check.message } : {}),
    ...(agreed ? {} : { agreed: '请阅读用途说明后勾选，再确认加入' }),
  }
}

/** Answering an invitation; who is not signed in signs in on 确认加入 and then goes on by himself. */
export function useAnswering(token: string, view: InvitationView) {
  const { me } = useSession()
  const [typed, setTyped] = useState<Typed>({ name: '', paper: 'resident', number: '', agreed: false })
  const [problems, setProblems] = useState<Problems>({})
  const [outcome, setOutcome] = useState<InvitationAnswer['outcome'] | null>(null)
  const [clause, setClause] = useState<ClauseQuote | null>(null)
  const { run, busy, failure } = useAction('applications', 'answerInvitation')
  const waiting = useRef(false)

  const taken = (answer: InvitationAnswer) => {
    setOutcome(answer.outcome)
    setClause(answer.clause)
    if (answer.outcome !== 'elsewhere') setTyped(now => ({ ...now, number: '' }))
  }
  const signIn = () => {
    waiting.current = true
    void openPage('pages/login/index')
  }
  const send = async () => {
    const { name, paper, number } = typed
    const type = paper as 'resident' | 'permit' | 'passport'
    const identity = view.identity !== null && number.trim() !== '' ? { type, number } : undefined
    const reply = await run({ token, accept: true, name, consent: view.consentVersion, identity })
    if (reply.ok) taken(reply.data)
    else if (reply.failure.code === 'SIGN_IN_REQUIRED') signIn()
  }
  const join = () => {
    const found = problemsOf(typed, view)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    if (hasAgreed(me)) void send()
    else signIn()
  }
  const decline = async () => {
    const reply = await run({ token, accept: false })
    if (reply.ok) taken(reply.data)
  }
  useShownAgain(() => {
    const goesOn = waiting.current && hasAgreed(me)
    waiting.current = false
    if (goesOn) void send()
  })
  return {
    typed,
    type: (change: Partial<Typed>) => {
      setTyped({ ...typed, ...change })
      setProblems({})
    },
    problems: {
      name: problems.name ?? fieldProblem(failure, 'name'),
      number: problems.number ?? fieldProblem(failure, 'identity.number'),
      agreed: problems.agreed ?? fieldProblem(failure, 'consent'),
    },
    failure: failure?.details?.fields || failure?.code === 'SIGN_IN_REQUIRED' ? null : failure,
    busy,
    outcome,
    clause,
    join,
    decline: () => void decline(),
  }
}
