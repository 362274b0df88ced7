import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { emptyEntry, type ScoreCriterion } from '../../src/components/score-entry'
import { ScorePad } from '../../src/components/score-pad'

const criteria: ScoreCriterion[] = [
  { id: 'a', name: '创新性', most: 2500, step: 100 },
  { id: 'b', name: '团队', most: 1500, step: 100 },
]

interface Shown {
  onSubmit?: () => void
  blockedReason?: string
  large?: boolean
  locked?: string
}

function Scoring({ onSubmit = () => undefined, ...rest }: Shown) {
  const [entry, setEntry] = useState(() => emptyEntry(criteria))
  return (
    <ScorePad
      criteria={criteria}
      entry={entry}
      onChange={setEntry}
      onSubmit={onSubmit}
      status="在线"
      header="3 号"
      {...rest}
    />
  )
}

const key = (name: string) => fireEvent.click(screen.getByTestId(`pad.key.${name}`))
const type = (keys: string) => Array.from(keys).forEach(key)
const submit = () => screen.getByTestId('pad.submit') as HTMLButtonElement

test('says what is missing until all is filled in, then submits once per tap', () => {
  const onSubmit = vi.fn()
  render(<Scoring onSubmit={onSubmit} />)
  expect(submit().textContent).toBe('还差2项')
  expect(submit().disabled).toBe(true)
  type('21')
  expect(submit().textContent).toBe('还差1项')
  expect(screen.getByTestId('pad.total').textContent).toBe('21 …')
  type('13')
  expect(submit().textContent).toBe('提交')
  expect(screen.getByTestId('pad.total').textContent).toBe('34')
  fireEvent.click(submit())
  expect(onSubmit).toHaveBeenCalledTimes(1)
})

test('26 of 25 stays on the line as typed, red and in words, and cannot be submitted', () => {
  render(<Scoring />)
  type('26')
  const line = screen.getByTestId('pad.line.a')
  expect(line.dataset.state).toBe('invalid')
  expect(line.textContent).toContain('26')
  expect(line.textContent).toContain('超过满分 25，请重打')
  expect(submit().disabled).toBe(true)
  expect(screen.getByTestId('pad.total').textContent).toBe('—')
})

test('each line is one button that says what it is and what stands there', () => {
  render(<Scoring />)
  type('21')
  expect(screen.getByRole('button', { name: '创新性，满分 25，21 分' })).toBeTruthy()
  fireEvent.click(screen.getByTestId('pad.line.a'))
  key('clear')
  expect(screen.getByRole('button', { name: '创新性，满分 25，未打分，正在打这一项' })).toBeTruthy()
})

test('waiting for the host: the button says so and does nothing', () => {
  const onSubmit = vi.fn()
  render(<Scoring onSubmit={onSubmit} blockedReason="主持人开放后可提交" />)
  type('2113')
  expect(submit().textContent).toBe('主持人开放后可提交')
  fireEvent.click(submit())
  expect(onSubmit).not.toHaveBeenCalled()
})

test('whole points leave no half key; a locked card leaves no keypad', () => {
  const { rerender } = render(<Scoring />)
  expect((screen.getByTestId('pad.key..5') as HTMLButtonElement).disabled).toBe(true)
  rerender(<Scoring locked="已封存，等待亮分" />)
  expect(screen.queryByTestId('pad.key.1')).toBeNull()
  expect((screen.getByTestId('pad.line.a') as HTMLButtonElement).disabled).toBe(true)
})

test('大字版 shows one line at a time and never mixes up a score with a place', () => {
  render(<Scoring large />)
  expect(screen.getByTestId('pad.line.a').textContent).toBe('第1项')
  type('21')
  expect(screen.getByTestId('pad.line.a').textContent).toBe('21分')
  expect(screen.getByTestId('pad.line.b').textContent).toBe('第2项')
  expect(screen.getByText('团队')).toBeTruthy()
  expect(screen.getByText('合计 1/2 项')).toBeTruthy()
})
