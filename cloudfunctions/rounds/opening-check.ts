import { openingCheck as input } from '../../src/contract/schemas/rounds-sessions'
import { percentText } from '../../src/core/rubric-weights'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { rubricsOf } from '../shared/records/rubrics'
import { sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { earlierItems, earlierScores, earlierView } from './earlier-scores'
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
    const earlier = await earlierScores(db, hall)
    const items = [...openingItems(hall), ...earlierItems(hall, earlier)]
    const rubrics = await rubricsOf(db, hall.session.edition)
    const replaced = new Set(rubrics.filter(each => each.state === 'approved').map(({ basedOn }) => basedOn))
    return {
      session: summaryOf(hall),
      items,
      mayOpen: hall.session.state === 'drawn' && items.every(({ ok, hard }) => ok || !hard),
      juries: (hall.session.rubric?.body.juries ?? []).map(({ id, name, weight, minCards }) => ({
        ...{ id, name, weight: percentText(weight), minCards },
      })),
      earlier: earlierView(hall, earlier),
      seats: hall.seats.map(({ number, person, name, employer, jury, promisedAt, declaredAt }) => ({
        ...(unseen ? { name: unnamed, employer: '' } : { name, employer }),
        ...{ number, person, jury, promised: promisedAt !== null, declared: declaredAt !== null },
        recusals: hall.recusals.filter(r => r.person === person).length,
      })),
      turns: hall.turns.map(({ application, position, projectName, subjectName }) => ({
        ...{ application, position, projectName, subjectName },
      })),
      rubrics: rubrics
        .filter(
          ({ id, state }) => state === 'approved' && (!replaced.has(id) || id === hall.session.rubric?.id),
        )
        .map(({ id, name }) => ({ id, name })),
    }
  },
})
