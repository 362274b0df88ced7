import { consentVersions } from '../../src/contract/consents'
import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import { inventedPhone } from './invented'
import type { Player } from './player'
import type { Entrant } from './read-entrants'

/** Puts a person of the demonstration in, who can then act under the key. */
export type AddPerson = (person: { key: string; name: string; phone: string }) => Promise<unknown>

/** Teams of which one member has the link but has not answered yet. */
const waiting = ['m05', 'm09']

/** The leader invites the core members, and each confirms for himself with his own number. */
export async function confirmTeam(
  { player, add }: { player: Player; add: AddPerson },
  { key, place }: Entrant,
  { application, form, at }: { application: string; form: FormValues; at: (minutes: number) => Date },
): Promise<void> {
  const core = asMembers(form.members).filter(member => member.core)
  for (const { id } of core)
    await player.ask(key, at(19), ['applications', 'invite'], { application, member: id })
  const team = await player.ask(key, at(20), ['applications', 'team'], { application })
  const answering = waiting.includes(key) ? core.slice(0, -1) : core
  for (const [i, { id, name, identity = '' }] of answering.entries()) {
    const token = team.members.find(({ member }) => member === id)?.invitation?.token ?? ''
    const own = `${key}-${id}`
    const phone = inventedPhone(5000 + place * 10 + i)
    await add({ key: own, name: `演示成员${String(place).padStart(2, '0')}${i + 1}`, phone })
    await player.ask(own, at(21 + i), ['applications', 'answerInvitation'], {
      ...{ token, accept: true, name, consent: consentVersions.sensitive },
      identity: { type: 'resident', number: identity },
    })
  }
}
