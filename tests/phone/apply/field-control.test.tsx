import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { FieldControl } from '../../../src/apply/shared/field-control'
import { visibleFields } from '../../../src/core/application-form/visible-fields'
import { draftView } from './application'

const form = { subject: 'company', group: 'enterprise', thematicContest: 'yes' }

/** The question for the thematic contest where a notice lists so many of them. */
function ask(many: number) {
  const thematicContests = Array.from({ length: many }, (_, i) => `演示专题赛${i + 1}`)
  const field = visibleFields(form, { ...draftView().edition, thematicContests }).find(
    ({ id }) => id === 'thematicName',
  )!
  const onChange = vi.fn()
  render(
    <FieldControl
      {...{ field, value: undefined, problem: null, onChange, onLeave: () => undefined }}
      {...{ sensitiveConsent: false, onConsented: () => undefined }}
    />,
  )
  return onChange
}

test('up to twelve answers are spread out to be tapped', () => {
  const onChange = ask(12)
  expect(screen.getAllByRole('radio')).toHaveLength(12)
  fireEvent.click(screen.getByTestId('choice.thematicName.演示专题赛3'))
  expect(onChange).toHaveBeenCalledWith('演示专题赛3')
})

test('more are picked from the platform’s own list', () => {
  const onChange = ask(17)
  expect(screen.queryAllByRole('radio')).toEqual([])
  fireEvent.change(screen.getByTestId('input.thematicName'), { target: { value: '16' } })
  expect(onChange).toHaveBeenCalledWith('演示专题赛17')
})

test('without a list the name is typed', () => {
  const onChange = ask(0)
  fireEvent.change(screen.getByTestId('input.thematicName'), { target: { value: '演示专题赛' } })
  expect(onChange).toHaveBeenCalledWith('演示专题赛')
})
