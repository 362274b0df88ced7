import { sql } from 'drizzle-orm'
import type { Database } from '../../cloudfunctions/shared/database/connect'
import type { Host } from '../../cloudfunctions/shared/host'
import { addSetting, writeSetting } from '../../cloudfunctions/shared/records/settings'
import type { Registry } from '../../cloudfunctions/shared/registry'
import { announce } from './announce'
import { beginAgain } from './begin-again'
import type { AddPerson } from './confirm-team'
import { type Docking, openDocking, playDocking } from './docking'
import { fillExpertPool } from './expert-pool'
import { inventedPhone } from './invented'
import { enterPastWinners } from './past-winners'
import { addCast, addPerson, dropOpenIds } from './people'
import { playerOn } from './player'
import { readEntrants } from './read-entrants'
import { registerEntrant } from './register-entrant'
import { draftRubric } from './rubric'
import { screenEntrant } from './screen-entrant'
import { officeClock } from './season-clock'
import { demoEdition, demoStops } from './stops'
import { uploaderOn } from './upload-paper'
import { playUpperOffices } from './upper-offices'

/** The person behind an entrant signs in with this number; the place keeps it apart from the cast's. */
export const entrantPhone = (place: number) => inventedPhone(100 + place)

/**
 * Plays the season up to its first stop, once: people are put in, everything else happens through the operations. One
 * transaction: a start that is interrupted leaves nothing, and of two starts at once the second finds it done.
 */
export async function loadDemoSeason(host: Host, registry: Registry): Promise<void> {
  await host.database.transaction(async tx => {
    // A second start waits here until the first has finished; the usual limit is for calls.
    await tx.execute(sql`set local statement_timeout = '120s'`)
    if (!(await addSetting(tx, 'demo-season', { version: 1 }))) return
    const inside: Host = { ...host, database: tx as unknown as Database, log: quiet, demo: null }
    await play(inside, registry)
    await dropOpenIds(inside.database)
    const ahead = new Date(demoStops[0]!.at).getTime() - host.clock().getTime()
    await writeSetting(tx, 'demo-clock-offset', ahead)
  })
}

const quiet = () => undefined

async function play(host: Host, registry: Registry): Promise<void> {
  await addCast(host)
  const player = playerOn(host, registry)
  const office = { player, now: officeClock() }
  await enterPastWinners(player)
  const add: AddPerson = person => addPerson(host, person)
  const upload = uploaderOn(host, player)
  const registered = []
  let docking: Docking | null = null
  for (const entrant of readEntrants()) {
    // institutions come on the second morning, when the first sixteen have registered
    if (entrant.place === 17) docking = await openDocking(player, add)
    const name = `演示申报人${String(entrant.place).padStart(2, '0')}`
    await add({ key: entrant.key, name, phone: entrantPhone(entrant.place) })
    registered.push(await registerEntrant({ player, add, upload }, entrant))
  }
  await beginAgain(player)
  if (docking) await playDocking(player, host.keys, docking, registered)
  await draftRubric(player, office.now())
  for (const each of registered) await screenEntrant(office, each)
  // w04 and w05 describe the same machine in the same words
  await player.ask('operator', office.now(), ['screening', 'findDuplicates'], { edition: demoEdition })
  await announce(office)
  await fillExpertPool(office)
  await playUpperOffices(player, add)
}
