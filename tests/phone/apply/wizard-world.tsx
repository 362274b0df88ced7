import { fireEvent, render, screen } from '@testing-library/react'
import { vi } from 'vitest'
import FormPage from '../../../src/apply/form/index'
import type { Patch } from '../../../src/apply/shared/draft-form'
import type { FormValues } from '../../../src/core/application-form/field'
import { refreshSession } from '../../../src/platform/session'
import { route } from '../taro-api'
import { draftView } from './application'
import { type Answers, rest, somebody, startServer } from './fake-server'
import { fieldServer } from './two-devices'

export const application = draftView().id

/** The registration form of one person over a server that merges fields as the real one does. */
export function wizardWorld(form: FormValues = { subject: 'company', group: 'enterprise' }) {
  vi.stubGlobal('scrollTo', () => undefined)
  route.params = { application }
  const server = fieldServer(form)
  const answers: Answers = {
    'session.me': () => somebody,
    'applications.read': () => server.read(),
    'applications.save': ({ patches, since }: { patches: Patch[]; since: number }) =>
      server.save(patches, since),
    'applications.companyProfiles': () => ({ profiles: [], places: [] }),
  }
  return {
    server,
    async open(change: Answers = {}, serverTime?: string) {
      const started = startServer({ ...answers, ...change }, serverTime)
      await refreshSession()
      render(<FormPage />)
      await rest()
      return started
    },
  }
}

export const box = (name: string) => screen.getByTestId(`input.${name}`) as HTMLInputElement
export const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } })
export const saveState = () => screen.getByTestId('form.save').getAttribute('data-state')

export async function tap(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId))
  await rest()
}

/** The fields shown now, by name. */
export function shownFields(): string[] {
  const list = screen.getByTestId('form.fields')
  return [...list.querySelectorAll('[data-field]')].map(field => field.getAttribute('data-field') ?? '')
}

/** What lies on this device of the form, by field. */
export function onDevice(): Record<string, { value: unknown }> {
  const key = Object.keys(localStorage).find(
    name => name.endsWith(`form:${application}`) && name.includes('draft'),
  )
  return key ? (JSON.parse(localStorage.getItem(key) ?? '{}').value ?? {}) : {}
}
