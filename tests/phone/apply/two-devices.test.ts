import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answered,
  choose,
  type DraftForm,
  openDraftForm,
  patchesOf,
  sending,
  typed,
} from '../../../src/apply/shared/draft-form'
import type { FieldId } from '../../../src/core/application-form/fields'
import { fieldServer } from './two-devices'

const fields: FieldId[] = ['projectName', 'summary', 'companyName']
const device = fc.constantFrom(0, 1)
const field = fc.constantFrom(...fields)

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      device,
      field,
      text: fc.constantFrom('甲', '乙', '丙', null),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('save', 'save-unanswered', 'reopen' as const),
      device,
      field,
      text: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('mine', 'theirs' as const),
      device,
      field,
      text: fc.constant(null),
    }),
  },
)

/** A person with a device: what he typed last, and which versions of each field he has had before his eyes. */
function person(read: Parameters<typeof openDraftForm>[0]) {
  let draft: DraftForm = openDraftForm(read, {})
  const last: Partial<Record<FieldId, string | null>> = {}
  const seen = new Set<string>()
  const sent = new Set<string>()
  const look = () => {
    for (const id of fields) {
      const shown = draft.changes[id] === undefined ? (draft.versions[id]?.version ?? 0) : undefined
      if (shown !== undefined) seen.add(`${id}@${shown}`)
    }
    for (const { field: id, theirVersion } of draft.conflicts) seen.add(`${id}@${theirVersion}`)
  }
  look()
  return {
    last,
    seen,
    sent,
    draft: () => draft,
    become(next: DraftForm) {
      draft = next
      look()
    },
  }
}

type Person = ReturnType<typeof person>
type Server = ReturnType<typeof fieldServer>

/** Sends what waits; whatever the server lost thereby, its person had seen or had sent himself. */
function save(server: Server, who: Person, isAnswered: boolean) {
  const patches = patchesOf(who.draft())
  for (const { field: id, value } of patches) who.sent.add(`${id}=${String(value)}`)
  const before = server.held()
  const since = who.draft().version
  who.become(sending(who.draft(), patches))
  const reply = server.save(patches, since)
  const overwritten = fields.filter(id => server.held().form[id] !== before.form[id])
  const unknown = overwritten.filter(
    id =>
      !who.seen.has(`${id}@${before.versions[id]?.version ?? 0}`) &&
      !who.sent.has(`${id}=${String(before.form[id] ?? null)}`),
  )
  expect(unknown).toEqual([])
  if (isAnswered) who.become(answered(who.draft(), patches, reply))
}

function decide(who: Person, id: FieldId, whose: 'mine' | 'theirs') {
  const inConflict = who.draft().conflicts.some(each => each.field === id)
  if (whose === 'theirs' && inConflict) delete who.last[id]
  who.become(choose(who.draft(), id, whose))
}

/** Fields only this person typed into whose last text is neither on the server nor kept beside it. */
function lostBy(server: Server, who: Person, other: Person): FieldId[] {
  return fields.filter(id => {
    const text = who.last[id]
    if (text === undefined || other.last[id] !== undefined) return false
    const isHeld = (server.held().form[id] ?? null) === text
    return !isHeld && !who.draft().conflicts.some(each => each.field === id)
  })
}

test('two devices: nothing is overwritten that its person has not seen, nothing typed is lost', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), acts => {
      const server = fieldServer()
      const people = [person(server.read()), person(server.read())] as const
      for (const step of acts) {
        const who = people[step.device as 0 | 1]
        if (step.do === 'type') {
          who.become(typed(who.draft(), step.field, step.text))
          who.last[step.field] = step.text
        } else if (step.do === 'reopen') who.become(openDraftForm(server.read(), who.draft().changes))
        else if (step.do === 'mine' || step.do === 'theirs') decide(who, step.field, step.do)
        else save(server, who, step.do === 'save')
      }
      // a second round: after a lost answer the first only tells which version one's own text has
      for (const who of [...people, ...people]) save(server, who, true)
      expect(lostBy(server, people[0], people[1])).toEqual([])
      expect(lostBy(server, people[1], people[0])).toEqual([])
    }),
    { numRuns: 400 },
  )
})
