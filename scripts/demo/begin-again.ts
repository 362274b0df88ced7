import type { Player } from './player'
import { save } from './register-entrant'
import { demoEdition } from './stops'

/** The enterprise of w08 begins a second project: the form offers what it filled in the first time. */
export async function beginAgain(player: Player): Promise<void> {
  const at = new Date('2026-06-12T08:00:00+08:00')
  const { application } = await player.ask('w08', at, ['applications', 'start'], { edition: demoEdition })
  const form = { subject: 'company', group: 'enterprise' }
  await save(player, 'w08', new Date(at.getTime() + 60_000), application, form)
}
