import { readEvent as input } from '../../src/contract/schemas/services'
import type { EventView } from '../../src/contract/views/services'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { readEvent } from '../shared/records/services-events'
import { institutionOfPerson } from '../shared/records/services-institutions'
import { checkInRefusal, eventCard, signUpRefusal } from './event-card'
import { mayAct } from './own-institution'
import { ownProjects } from './own-projects'

/** One event, and what the person can do with it. */
export const event = defineOperation(['services', 'event'], {
  kind: 'read',
  summary: '对接活动',
  who: { may: 'signed-in' },
  input,
  async run({ event: id }, { db, caller, now }) {
    const found = await readEvent(db, id, caller.person!)
    if (!found) throw new Failure('NOT_FOUND')
    const edition = knownEdition(found.event.edition)
    const own = await institutionOfPerson(db, edition.slug, caller.person!)
    const projects = await ownProjects(db, edition, caller.person!)
    const as: EventView['as'] = [
      ...projects.map(({ application, projectName: name }) => ({
        side: 'project' as const,
        application,
        name,
      })),
      ...(own && mayAct(own.state)
        ? [{ side: 'institution' as const, institution: own.id, name: own.name }]
        : []),
    ]
    const nobody = own ? '机构核验通过后才能报名，现在只能查看' : '提交报名或登记服务机构后，可以报名参加'
    return {
      ...eventCard(found),
      edition: edition.slug,
      mayCheckIn: found.mine === 'signed' && checkInRefusal(found.event, now) === null,
      refusal: signUpRefusal(found.event, found.signedUp, now) ?? (as.length === 0 ? nobody : null),
      as,
    }
  },
})
