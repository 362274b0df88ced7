// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyEntry,
  isValid,
  lowLines,
  missingCount,
  pressKey,
  type ScoreCriterion,
  type ScoreEntry,
  type ScoreKey,
  scoreOf,
  totalOf,
} from '../../src/components/score-entry'

const line = (id: string, points: number, step = 100): ScoreCriterion => ({
  id,
  name: id,
  most: points * 100,
  step,
})
const five = [line('a', 25), line('b', 20), line('c', 25), line('d', 15), line('e', 15)]
const type = (criteria: ScoreCriterion[], keys: ScoreKey[], from = emptyEntry(criteria)): ScoreEntry =>
  keys.reduce((entry, key) => pressKey(criteria, entry, key), from)
const digits = (text: string) => Array.from(text) as ScoreKey[]

describe('the keypad', () => {
  test('five whole-point lines take ten keys and nothing else', () => {
    const entry = type(five, digits('2118221312'))
    expect(entry.texts).toEqual(['21', '18', '22', '13', '12'])
    expect(missingCount(five, entry)).toBe(0)
    expect(totalOf(five, entry)).toBe(8600)
  })
  test('the maximum is valid and hands over, one more is shown as typed and counts as missing', () => {
    const full = type(five, digits('25'))
    expect(full).toEqual({ texts: ['25', '', '', '', ''], active: 1 })
    const over = type(five, digits('26'))
    expect(over).toEqual({ texts: ['26', '', '', '', ''], active: 0 })
    expect(missingCount(five, over)).toBe(5)
    expect(totalOf(five, over)).toBeNull()
  })
  test('a digit after a wrong value starts the line over', () => {
    expect(type(five, digits('262')).texts[0]).toBe('2')
  })
  test('a digit that could still grow waits for the next', () => {
    expect(type(five, ['1']).active).toBe(0)
    expect(type(five, ['0']).active).toBe(0)
    expect(type([line('a', 15), line('b', 15)], ['2'])).toEqual({ texts: ['2', ''], active: 1 })
  })
  test('three digits fit a line of a hundred', () => {
    const hundred = [line('a', 100), line('b', 100)]
    expect(type(hundred, digits('100'))).toEqual({ texts: ['100', ''], active: 1 })
    expect(type(hundred, digits('10')).active).toBe(0)
  })
  test('after the last line it goes back to one that is missing, else it stays', () => {
    const gap = type(five, ['next', ...digits('18221312')])
    expect(gap.active).toBe(0)
    expect(type(five, digits('21'), gap).active).toBe(0)
  })
  test('half points: only where the step allows, only up to the maximum, and no handing over', () => {
    const halves = [line('a', 25, 50), line('b', 20, 50)]
    const typed = type(halves, [...digits('21'), '.5'])
    expect(typed).toEqual({ texts: ['21.5', ''], active: 0 })
    expect(scoreOf('21.5')).toBe(2150)
    expect(type(halves, [...digits('25'), '.5']).texts[0]).toBe('25')
    expect(type(halves, [...digits('24'), '.5', '.5']).texts[0]).toBe('24.5')
    expect(type(halves, [...digits('21'), '.5', 'back']).texts[0]).toBe('21')
    expect(type(five, ['1', '.5']).texts[0]).toBe('1')
    expect(type(halves, ['.5']).texts[0]).toBe('')
  })
  test('clear empties, back takes one digit, next walks round', () => {
    expect(type(five, ['2', 'clear']).texts[0]).toBe('')
    expect(type(five, [...digits('26'), 'back']).texts[0]).toBe('2')
    expect(type(five, ['next', 'next', 'next', 'next', 'next']).active).toBe(0)
  })
  test('below three tenths is asked about, three tenths are not', () => {
    const [a] = five
    expect(lowLines([a!], { texts: ['7'], active: 0 })).toEqual([a])
    expect(lowLines([line('a', 20)], { texts: ['6'], active: 0 })).toEqual([])
    expect(lowLines([a!], { texts: [''], active: 0 })).toEqual([])
  })
  test('whatever is pressed, what counts is valid and nothing is counted twice', () => {
    const keys: ScoreKey[] = [...digits('0123456789'), '.5', 'back', 'next', 'clear']
    const criteria = [line('a', 25, 50), line('b', 20), line('c', 100), line('d', 5, 50)]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 60 }), pressed => {
        const entry = type(criteria, pressed)
        const valid = criteria.filter((each, index) => isValid(each, entry.texts[index]!))
        expect(entry.active).toBeGreaterThanOrEqual(0)
        expect(entry.active).toBeLessThan(criteria.length)
        expect(missingCount(criteria, entry)).toBe(criteria.length - valid.length)
        expect(totalOf(criteria, entry) ?? 0).toBeLessThanOrEqual(
          valid.reduce((sum, each) => sum + each.most, 0),
        )
        for (const text of entry.texts) expect(text).toMatch(/^(\d{1,3}(\.5)?)?$/)
      }),
    )
  })
})
