import { openingCheck as input } from '../../src/contract/schemas/rounds-sessions'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { rubricsOf } from '../shared/records/rubrics'
import { sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { openingItems } from './opening-items'
import { panelUnseen, unnamed } from './panel-unseen'
import { hosts } from './roles'

/** Everything the page before the start shows: items to tick off, panel, projects, rules to choose from (M1). */
export const openingCheck = defineOperation(['rounds', 'openingCheck'], {
  kind: 'read',
  summary: '开场检查',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session }, { db, caller, now }) {
    const hall = await hallOrFail(db, session, now)
    const unseen = panelUnseen(hall.session, caller, now)
    const items = openingItems(hall)
    const rubrics = await rubricsOf(db, hall.session.edition)
    return {
      session: summaryOf(hall),
      items,
      mayOpen: hall.session.state === 'drawn' && items.every(({ ok, hard }) => ok || !hard),
      seats: hall.seats.map(({ number, person, name, employer, promisedAt, declaredAt }) => ({
        ...(unseen ? { name: unnamed, employer: '' } : { name, employer }),
        ...{ number, person, promised: promisedAt !== null, declared: declaredAt !== null },
        recusals: hall.recusals.filter(r => r.person === person).length,
      })),
      turns: hall.turns.map(({ application, position, projectName, subjectName }) => ({
        ...{ application, position, projectName, subjectName },
      })),
      rubrics: rubrics.filter(({ state }) => state === 'approved').map(({ id, name }) => ({ id, name })),
    }
  },
})
