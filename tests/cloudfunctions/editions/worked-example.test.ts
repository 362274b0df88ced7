import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EditionDocument } from '../../../src/core/edition-document'
import { applicant } from '../../setup/applications'
import { desk, type EditionsWorld, editionsWorld, publishAsRead, readVersion } from './editions-world'

const file = join(import.meta.dirname, '../../editions-document/example-city.json')
const json = readFileSync(file, 'utf8')
const { edition } = JSON.parse(json) as EditionDocument

let world: EditionsWorld
beforeAll(async () => {
  world = await editionsWorld()
})
afterAll(() => world.db.drop())

test('the worked example goes from its file to the applicants without a restart', async () => {
  const { slug } = edition
  const { version } = await world.get(world.first, ['editions', 'importDraft'], { edition: desk, json })
  const read = await readVersion(world, world.first, slug)
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(read.notStated).toEqual(edition.notStated)
  expect(read.dates.slice(0, 2).map(({ words }) => words)).toEqual([
    '2027年3月1日 0:00起',
    '2027年4月30日（周五）23:59（含当日）',
  ])
  const input = { edition: desk, slug, version, expectedRevision: read.revision }
  await world.get(world.first, ['editions', 'propose'], input)
  expect(await publishAsRead(world, world.approver, slug)).toMatchObject({ ok: true })

  world.now = `${edition.registration.deadline}T04:00:00.000Z`
  const home = await world.get(null, ['catalog', 'home'], { edition: slug })
  expect(home.edition).toMatchObject({ name: edition.name, phase: 'last-day' })
  const { segments } = await world.get(null, ['catalog', 'notice'], { edition: slug })
  expect(segments.map(({ text }) => text).join('')).toBe((JSON.parse(json) as EditionDocument).notice)
  const { questions } = await world.get(null, ['catalog', 'selfCheckQuestions'], { edition: slug })
  expect(questions.length).toBeGreaterThan(0)
  const check = await world.get(null, ['catalog', 'selfCheck'], { edition: slug, answers: {} })
  expect(check.groups.map(({ group }) => group).sort()).toEqual(edition.groups.map(({ id }) => id).sort())
  const who = await applicant(world)
  await world.db.pool.query(
    "update csc.sign_in_session set last_seen_at = $1, expires_at = '2027-12-31T15:59:59Z'",
    [world.now],
  )
  const started = await world.get(who, ['applications', 'start'], { edition: slug })
  expect(started.state).toBe('draft')
  await world.get(who, ['applications', 'read'], { application: started.application })
})
