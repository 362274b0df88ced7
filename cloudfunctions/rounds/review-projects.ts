import type { ReviewProject } from '../../src/contract/views/reviews'
import { mayRead } from '../../src/core/assignment'
import type { AssignmentRow } from '../shared/records/reviews'
import type { Hall } from '../shared/records/sessions-hall'
import { loadsOf, type ReviewSituation } from '../shared/review-readers'

/** Every project of a review with its readers, who could take it over, and what it still lacks. */
export function projectViews(
  hall: Hall,
  situation: ReviewSituation,
  rows: readonly AssignmentRow[],
): ReviewProject[] {
  const assigned = rows.filter(row => row.state === 'assigned')
  const readers = new Map(
    hall.turns.map(({ application }) => [
      application,
      assigned.filter(row => row.applicationId === application).map(({ personId }) => personId),
    ]),
  )
  const least = hall.session.rules?.minCards ?? hall.session.rubric?.body.minCards ?? 1
  const seatOf = (person: string) => {
    const seat = hall.seats.find(each => each.person === person)
    return { person, number: seat?.number ?? 0, name: seat?.name ?? '' }
  }
  return hall.turns.map(({ application, projectName, subjectName, stage }) => {
    const own = readers.get(application)!
    const project = situation.projects.find(({ id }) => id === application)
    const load = loadsOf(situation, readers, project?.field ?? '')
    const able = project
      ? situation.readers.filter(reader => !own.includes(reader.id) && mayRead(reader, project))
      : []
    const others = able
      .map(({ id }) => ({ ...seatOf(id), ...load(id) }))
      .sort((a, b) => a.field - b.field || a.all - b.all || a.number - b.number)
    const short = own.length > 0 && own.length < least && stage !== 'skipped'
    return {
      ...{ application, projectName, subjectName, field: project?.field ?? '', stage: shownStage(stage) },
      readers: own.map(person => ({
        ...seatOf(person),
        submitted: submittedBy(hall, application, person),
        reason: assigned.find(r => r.applicationId === application && r.personId === person)?.reason ?? '',
      })),
      others: others.map(({ person, number, name }) => ({ person, number, name })),
      problem: short ? `只有${own.length}位评委，评分标准至少${least}位，请改派` : null,
    }
  })
}

function shownStage(stage: Hall['turns'][number]['stage']): ReviewProject['stage'] {
  if (stage === 'waiting' || stage === 'revealed' || stage === 'skipped') return stage
  return 'scoring'
}

/** Whether a judge's card for a project is in. */
export function submittedBy(hall: Hall, application: string, person: string): boolean {
  return hall.cards.some(
    card =>
      card.application === application &&
      card.person === person &&
      ['submitted', 'sealed', 'revealed'].includes(card.state),
  )
}
