import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { DateField } from '../../src/components/date-field'
import { dateProblem, joinDate, splitDate } from '../../src/components/date-parts'

describe('a date in three boxes', () => {
  test.each([
    ['2024-02-29', null],
    ['2023-02-29', '2023年2月只有 28 天，请核对日期'],
    ['1900-02-29', '1900年2月只有 28 天，请核对日期'],
    ['2000-02-29', null],
    ['2024-04-30', null],
    ['2024-04-31', '2024年4月只有 30 天，请核对日期'],
    ['2024-12-31', null],
    ['2024-13-01', '月份请填 1 到 12'],
    ['2024-00-01', '月份请填 1 到 12'],
    ['2024-1-', '请把年、月、日都填上'],
    ['24-1-1', '年份请填四位数字，例如 2024'],
    ['', '请把年、月、日都填上'],
  ])('%s: %s', (value, problem) => {
    expect(dateProblem(value)).toBe(problem)
  })
  test('half-typed dates survive, complete ones are padded', () => {
    expect(joinDate({ year: '2024', month: '1', day: '5' })).toBe('2024-01-05')
    expect(joinDate({ year: '2024', month: '', day: '' })).toBe('2024--')
    expect(joinDate({ year: '', month: '', day: '' })).toBe('')
    expect(splitDate('2024-01-05')).toEqual({ year: '2024', month: '1', day: '5' })
    expect(splitDate('2024--')).toEqual({ year: '2024', month: '', day: '' })
  })
})

function Founded() {
  const [value, setValue] = useState('')
  return (
    <>
      <DateField
        name="founded"
        label="成立日期"
        value={value}
        onChange={setValue}
        problem={dateProblem(value)}
      />
      <output>{value}</output>
    </>
  )
}

const box = (unit: string) => screen.getByLabelText(`成立日期 ${unit}`) as HTMLInputElement
const type = (unit: string, value: string) => fireEvent.change(box(unit), { target: { value } })

test('a full box hands the keyboard to the next; only digits are taken', () => {
  render(<Founded />)
  type('年', '20a24')
  expect(box('年').value).toBe('2024')
  expect(document.activeElement).toBe(box('月'))
  type('月', '1')
  expect(document.activeElement).toBe(box('月'))
  type('月', '12')
  expect(document.activeElement).toBe(box('日'))
  type('日', '31')
  expect(screen.getByRole('status').textContent).toBe('2024-12-31')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a month of one digit above 1 needs no second', () => {
  render(<Founded />)
  type('年', '2024')
  type('月', '7')
  expect(document.activeElement).toBe(box('日'))
})

test('what is wrong is said, and said of the boxes', () => {
  render(<Founded />)
  type('年', '2023')
  type('月', '2')
  type('日', '30')
  expect(screen.getByRole('alert').textContent).toBe('2023年2月只有 28 天，请核对日期')
  expect(box('日').getAttribute('aria-invalid')).toBe('true')
  expect(box('日').getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)
})
