import { desk as input } from '../../src/contract/schemas/services'
import type { DeskInstitution } from '../../src/contract/views/services-desk'
import { institutionStates } from '../../src/core/institution-states'
import { matchStates } from '../../src/core/match-states'
import { institutionIntents, institutionKinds } from '../../src/core/service-words'
import { knownEdition } from '../shared/edition-of'
import { openCandidate, openContact } from '../shared/institution-secrets'
import type { Keys } from '../shared/keys'
import { maskPhone } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import { eventsOf } from '../shared/records/services-events'
import { type InstitutionRow, institutionsOf } from '../shared/records/services-institutions'
import { allMatches } from '../shared/records/services-matches'
import { allNeeds } from '../shared/records/services-needs'
import { outcomesOf } from '../shared/records/services-outcomes'
import { dockingSentence } from '../shared/service-figures'
import { editionScope, holds } from '../shared/session-scope'
import { eventCard } from './event-card'
import { needView } from './need-view'
import { deciders, deskReaders } from './roles'

/** 对接服务 as the organisers see it: institutions with masked telephones, needs, matches without contacts, events, outcomes. */
export const desk = defineOperation(['services', 'desk'], {
  kind: 'read',
  summary: '对接服务工作台',
  who: { may: deskReaders, scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const events = await eventsOf(db, slug, caller.person!)
    return {
      edition: slug,
      institutions: (await institutionsOf(db, slug)).map(row => deskInstitution(host.keys, row)),
      needs: (await allNeeds(db, slug)).map(row => needView(edition, row)),
      matches: (await allMatches(db, slug)).map(({ match, state, project, institutionName }) => ({
        ...{ id: match.id, application: match.applicationId, institution: match.institutionId },
        ...{ project, institutionName, state },
        stateLabel: matchStates.states[state].staff,
        proposedAt: match.proposedAt.toISOString(),
      })),
      events: events.map(row => ({
        ...eventCard(row),
        checkedIn: row.checkedIn,
        version: row.event.version,
      })),
      outcomes: (await outcomesOf(db, slug)).map(({ outcome, project, institutionName }) => ({
        ...{ id: outcome.id, event: outcome.eventId, project, institutionName },
        ...{ application: outcome.applicationId, institution: outcome.institutionId },
        ...{ amount: outcome.amount, signed: outcome.signed, note: outcome.note, version: outcome.version },
        recordedAt: outcome.recordedAt.toISOString(),
        recordedBy: outcome.recordedByName,
      })),
      figures: await dockingSentence(db, edition, now),
      mayDecide: holds(caller, deciders, { edition: slug }),
    }
  },
})

function deskInstitution(keys: Keys, row: InstitutionRow): DeskInstitution {
  const { id, name, code, state, reason, version } = row
  const contact = openContact(keys, row)
  return {
    ...{ id, name, code, state, reason, version },
    kindName: institutionKinds[row.kind],
    codeName: row.codeKind === 'company-code' ? '统一社会信用代码' : '登记证号',
    intentNames: row.intents.map(intent => institutionIntents[intent]),
    candidate: openCandidate(keys, row),
    contactName: contact.name,
    phoneMasked: contact.phone === '' ? '' : maskPhone(contact.phone),
    stateLabel: institutionStates.states[state].staff,
    registeredAt: row.createdAt.toISOString(),
  }
}
