import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../../src/editions/registry'
import { checkFields } from '../../../src/organize/edition/check-fields'
import { CHECK_FORMS } from '../../../src/organize/edition/check-forms'
import { fieldName, type Path, valueAt, withValueAt } from '../../../src/organize/edition/document-path'
import { type FormField, freshId } from '../../../src/organize/edition/form-field'
import { asNumber, asPoints, asYears } from '../../../src/organize/edition/form-leaf'
import { fieldsOf, SECTIONS, sectionOf, stepsOf } from '../../../src/organize/edition/sections'
import { textBase64 } from '../../../src/organize/edition/text-base64'

describe('a path into a document', () => {
  const document = { edition: { groups: [{ name: '甲' }, { name: '乙' }] }, notice: '' }
  test('changes one place and leaves the rest as it was, the original too', () => {
    const next = withValueAt(document, ['edition', 'groups', 1, 'name'], '丙')
    expect(valueAt(next, ['edition', 'groups', 1, 'name'])).toBe('丙')
    expect(next.edition.groups[0]).toBe(document.edition.groups[0])
    expect(document.edition.groups[1]!.name).toBe('乙')
  })
  test('makes what is not there, and reads a broken way as nothing', () => {
    expect(withValueAt({}, ['a', 0, 'b'], 1)).toEqual({ a: [{ b: 1 }] })
    expect(valueAt(document, ['edition', 'awards', 'budget'])).toBeUndefined()
    expect(fieldName(['edition', 'groups', 1, 'name'])).toBe('edition-groups-1-name')
  })
})

describe('where a problem is put right', () => {
  test.each([
    ['edition.registration.deadline', 'timetable'],
    ['edition.requirements.3.check.params.since', 'requirements'],
    ['edition.recommendation.dueOn', 'scoring'],
    ['edition.recommendation.form.columns.0.heading', 'papers'],
    ['edition.city.code', 'basics'],
    ['edition.contests.0.contests.1.site', 'papers'],
    ['edition.stages.0.advance', 'timetable'],
    ['clauses.4.text', 'notice'],
    ['notice', 'notice'],
    ['edition.notStated.0.sentence', 'silences'],
    ['edition.scoring.rubrics.0.rubric', 'scoring'],
    ['edition.scoring.result.weights', 'scoring'],
    ['edition.registration.channels.0.url', 'timetable'],
    ['edition.stages.1.panels.0.juries', 'timetable'],
    ['edition.awards.vacancy', 'awards'],
  ])('%s → %s', (path, section) => expect(sectionOf(path)).toBe(section))

  test('steps of a path: numbers are places in a list', () => {
    expect(stepsOf('edition.groups.1.name')).toEqual(['edition', 'groups', 1, 'name'])
  })
  test('every field of every section leads into the document of a shipped edition', () => {
    for (const { id } of SECTIONS)
      for (const field of fieldsOf(id) ?? [])
        for (const edition of EDITIONS) {
          const parent = valueAt({ edition }, field.at.slice(0, -1))
          if (parent !== 'not-stated') expect(parent).toHaveProperty([String(field.at.at(-1))])
        }
  })
})

test('every check the shipped editions use can be filled in or combines checks that can', () => {
  for (const edition of EDITIONS)
    for (const { check } of edition.requirements) {
      const { fields, blank } = CHECK_FORMS[check.name]
      const document = { format: 'csc-edition-1', edition, clauses: [], notice: '' } as const
      if (fields !== null)
        expect(Object.keys(blank(document)).sort()).toEqual(Object.keys(check.params).sort())
    }
})

describe('what a notice can say, the form can say', () => {
  const document = JSON.parse(readFileSync('tests/editions-document/example-city.json', 'utf8'))
  /** Paths of everything that is written, one for each word or figure. */
  const leaves = (value: unknown, path: Path): Path[] => {
    if (typeof value !== 'object' || value === null) return [path]
    const inner = Object.entries(value).flatMap(([step, each]) =>
      leaves(each, [...path, Array.isArray(value) ? Number(step) : step]),
    )
    return inner.length > 0 ? inner : [path]
  }
  /** Paths the form draws a field for, in this document. */
  const drawn = (fields: readonly FormField[], base: Path): Path[] =>
    fields.flatMap(field => {
      const path = [...base, ...field.at]
      const value = valueAt(document, path)
      if (field.kind === 'part')
        return [
          path,
          ...drawn(typeof field.fields === 'function' ? field.fields(value ?? {}) : field.fields, path),
        ]
      if (field.kind !== 'list' || !Array.isArray(value)) return [path]
      const of = (item: unknown) => (typeof field.fields === 'function' ? field.fields(item) : field.fields)
      return [path, ...value.flatMap((item, i) => drawn(of(item), [...path, i]))]
    })
  const fields = SECTIONS.flatMap(({ id }) => fieldsOf(id) ?? [])
  const shown = new Set(drawn(fields, []).map(fieldName))
  const isDrawn = (path: Path) =>
    path.some((_, i) => shown.has(fieldName(path.slice(0, i + 1))) && isLast(path, i))
  /** A field that holds the rest of the path as one value: a list of words, of choices, of years. */
  const isLast = (path: Path, i: number) =>
    i === path.length - 1 || !drawnBelow.has(fieldName(path.slice(0, i + 1)))
  const drawnBelow = new Set(
    drawn(fields, []).flatMap(path => path.map((_, i) => fieldName(path.slice(0, i)))),
  )
  /** What the form writes itself: ids, names of groups and channels a check repeats, checks without parameters. */
  const ownId = (path: Path) =>
    path.at(-1) === 'id' ||
    path.at(-1) === 'params' ||
    /params-(groups|channels)-\d+-name$/.test(fieldName(path))

  test.each([
    'edition.requirements',
    'edition.scoring',
    'edition.recommendation',
    'edition.awards',
    'edition.stages',
    'edition.registration.channels',
    'edition.attachments',
  ])('%s of the worked example, word by word', way => {
    const base = way.split('.')
    const missing = leaves(valueAt(document, base), base)
      .filter(path => !ownId(path) && !isDrawn(path))
      .map(fieldName)
    expect(missing).toEqual([])
  })

  test('each of these rests on a clause that is asked for', () => {
    for (const path of [...shown].filter(path => /(doubleReward|vacancy|maxShare|result|veto)$/.test(path)))
      expect(shown).toContain(`${path}-clause`)
  })

  test('a check of several checks asks for each of them, and begins with none', () => {
    const item = { check: { name: 'any-of', params: { of: [{ name: 'owns-ip', params: { atLeast: 1 } }] } } }
    const [name, list] = checkFields(['check'], item)
    expect([name!.at, list!.at]).toEqual([
      ['check', 'name'],
      ['check', 'params', 'of'],
    ])
    const inner =
      list!.kind === 'list' && typeof list!.fields === 'function' ? list!.fields(item.check.params.of[0]) : []
    expect(inner.map(({ at }) => at.join('.'))).toEqual(['name', 'params.atLeast'])
    const around = name!.kind === 'choice' ? name!.around! : () => null
    expect(around('all-of', {}, document)).toEqual({ name: 'all-of', params: { of: [] } })
  })

  test('choosing how stages count brings weights, and takes them away again', () => {
    const result = fields.find(({ at }) => at.join('.') === 'edition.scoring.result')!
    const of = (value: object) =>
      result.kind === 'part' && typeof result.fields === 'function' ? result.fields(value) : []
    expect(of({ by: 'weighted' }).map(({ at }) => at[0])).toEqual(['by', 'weights', 'clause'])
    expect(of({ by: 'last-stage' }).map(({ at }) => at[0])).toEqual(['by', 'clause'])
    const [by] = of({ by: '' })
    const around = by!.kind === 'choice' ? by!.around! : () => null
    const old = { by: 'weighted', weights: [], clause: 'YS27-23' }
    expect(around('last-stage', old, document)).toEqual({ by: 'last-stage', clause: 'YS27-23' })
  })
})

describe('what is typed', () => {
  test.each([
    ['9.5', 950],
    ['100', 10_000],
    ['9.', '9.'],
    ['9.555', '9.555'],
    ['', ''],
  ])('points %s', (typed, kept) => expect(asPoints(typed)).toBe(kept))
  test.each([
    ['5', 5],
    ['', ''],
    ['5.5', '5.5'],
    ['五', '五'],
  ])('number %s', (typed, kept) => expect(asNumber(typed)).toBe(kept))
  test.each([
    ['2024、2025', [2024, 2025]],
    ['2024 2025', [2024, 2025]],
    ['全部', 'all'],
    ['2024、', '2024、'],
    ['202', '202'],
  ])('years %s', (typed, kept) => expect(asYears(typed)).toEqual(kept))
  test('a fresh id is one no item has', () => {
    expect(freshId('group', [{ id: 'group-2' }])).toBe('group-3')
    expect(freshId('group', [])).toBe('group-1')
  })
  test.each(['', 'a', 'ab', 'abc', '创客中国', '𠮷a，'])('base64 of %s reads back', text => {
    expect(Buffer.from(textBase64(text), 'base64').toString('utf8')).toBe(text)
  })
})
