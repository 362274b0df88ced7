import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../../src/editions/registry'
import { CHECK_FORMS } from '../../../src/organize/edition/check-forms'
import { fieldName, valueAt, withValueAt } from '../../../src/organize/edition/document-path'
import { freshId } from '../../../src/organize/edition/form-field'
import { asNumber, asYears } from '../../../src/organize/edition/form-leaf'
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
    ['edition.scoring.rubrics.0.rubric', 'review'],
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

test('every check the shipped editions use can be filled in or is named as changed by import', () => {
  for (const edition of EDITIONS)
    for (const { check } of edition.requirements) {
      const { fields, blank } = CHECK_FORMS[check.name]
      const document = { format: 'csc-edition-1', edition, clauses: [], notice: '' } as const
      if (fields !== null)
        expect(Object.keys(blank(document)).sort()).toEqual(Object.keys(check.params).sort())
    }
})

describe('what is typed', () => {
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
