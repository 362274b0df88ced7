import type { AddPerson } from './confirm-team'
import { playFilings } from './nation-filings'
import { importProjects, nominateProjects } from './nation-library'
import type { Player } from './player'
import { askAboutTwice, receiveLists } from './province-lists'
import { shareOutQuotas } from './province-quotas'
import { officeClock } from './season-clock'

/** The nation's season of 2024 at its own dates; then the province's afternoon of 12 June 2026. */
export async function playUpperOffices(player: Player, add: AddPerson): Promise<void> {
  const on = (from: string) => ({ player, now: officeClock(from) })
  await playFilings(on('2024-05-10T09:00:00+08:00'), add)
  await importProjects(on('2024-08-01T09:00:00+08:00'))
  await nominateProjects(on('2024-09-20T09:00:00+08:00'))
  const province = on('2026-06-12T14:30:00+08:00')
  await shareOutQuotas(province)
  await receiveLists(province)
  await askAboutTwice(province)
}
