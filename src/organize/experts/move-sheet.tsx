import type { ExpertView } from '../../contract/views/experts'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ReasonSheet } from '../shared/hall/reason-sheet'
import { actionOf } from './words'

interface Properties {
  edition: string
  of: ExpertView
  onClose: () => void
  onDone: (said: string) => void
}

/** Admits, suspends or takes back one expert, with the reason that stays on record. */
export function MoveSheet({ edition, of, onClose, onDone }: Properties) {
  const move = useAction('rounds', 'moveExpert')
  const { action, word } = actionOf(of.state)
  const send = async (reason: string) => {
    const reply = await move.run({ edition, expert: of.id, expectedVersion: of.version, action, reason })
    if (reply.ok) onDone(`${of.name}已${word}。`)
  }
  return (
    <ReasonSheet
      open
      title={`${word}：${of.name}`}
      verb={word}
      danger={action === 'suspend'}
      busy={move.busy}
      problem={fieldProblem(move.failure, 'reason') ?? move.failure?.message}
      onDo={reason => void send(reason)}
      onClose={onClose}
    />
  )
}
