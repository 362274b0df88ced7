import { useEffect } from 'react'
import type { JudgeTurn } from '../../contract/views/judging'
import { useCall } from '../../platform/use-call'
import type { CardState } from './card-state'

const asked: readonly CardState[] = ['submitted', 'sealed', 'revealed', 'voided']

/** The judge's own card with how his asking for it back stands; asked again whenever card or turn have moved. */
export function useOwnCard(session: string, turn: JudgeTurn, state: CardState) {
  const { application, cardVersion, stage } = turn
  const enabled = asked.includes(state)
  const call = useCall('judging', 'ownCard', { session, application }, { enabled })
  const { reload } = call
  const moved = `${state}|${cardVersion}|${stage}|${turn.state}`
  useEffect(() => {
    if (enabled && moved) void reload()
  }, [enabled, moved, reload])
  return call
}
