import { beijingMinute } from '../shared/beijing-text'
import type { Note } from '../shared/tell-people'

/** What a person is told of an event, with the way to it. */
export function eventNote(
  person: string,
  { edition, event, title, startsAt }: { edition: string; event: string; title: string; startsAt: Date },
  words: { title: string; body: string },
): Note {
  return {
    ...{ person, edition, kind: 'service', template: 'schedule' },
    ...words,
    link: `/apply/event/index?event=${event}`,
    words: { title, note: words.title, time: beijingMinute(startsAt) },
    subject: event,
  }
}
