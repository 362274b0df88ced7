import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { FieldValue } from '../../../../src/core/application-form/field'
import type { FieldId } from '../../../../src/core/application-form/fields'
import { until } from '../until'
import type { Chance } from './chance'
import type { Device } from './device'
import { askServer } from './server-side'

export const typedFields = ['projectName', 'summary', 'legalRepresentative', 'contactName'] as const
export type TypedField = (typeof typedFields)[number]

/** One registration written on two phones, and what its author means it to say. */
export interface Lane {
  application: string
  base: string
  phones: readonly [Device, Device]
  /** What was typed and left last, or chosen where both phones had typed. */
  meant: Record<string, FieldValue>
  chance: Chance
  /** A text nobody typed before. */
  nextText(field: TypedField): string
  submissions: number
}

const ask = (lane: Lane) => lane.phones[0].context

/** The form as the server holds it. */
export const onServer = (lane: Lane) =>
  askServer(ask(lane), lane.base, ['applications', 'read'], { application: lane.application })

/** Writes a field and remembers it as meant. */
export async function write(lane: Lane, device: Device, field: TypedField): Promise<void> {
  const text = lane.nextText(field)
  await device.write(field, text)
  lane.meant[field] = text
}

/**
 * Where two versions came up side by side — a page had opened on what the phone kept because its reading was lost, or the
 * answer to an older text was lost and the other phone has gone on — the person takes the one typed last.
 */
async function chooseMeant({ phones, meant }: Lane): Promise<void> {
  for (const device of phones) {
    const mine = device.page().getByTestId('conflict.mine-text')
    if (!(await mine.isVisible())) continue
    const text = await mine
      .locator('.version__text')
      .textContent({ timeout: 2_000 })
      .catch(() => null)
    if (text === null) continue
    const whose = Object.values(meant).includes(text) ? 'mine' : 'theirs'
    await device
      .page()
      .getByTestId(`conflict.${whose}`)
      .click({ timeout: 2_000 })
      .catch(() => undefined)
  }
}

/** Waits until the server holds what was meant for one field. */
export async function arrived(lane: Lane, field: TypedField): Promise<void> {
  await until(async () => {
    await chooseMeant(lane)
    return (await onServer(lane)).form[field] === lane.meant[field]
  }, 120_000)
}

/** Waits until the server holds everything that was meant; nothing else may have changed. */
export async function everythingArrived(lane: Lane): Promise<void> {
  const fields = Object.keys(lane.meant)
  const matches = async () => {
    await chooseMeant(lane)
    const { form } = await onServer(lane)
    return fields.every(field => isDeepStrictEqual(form[field as FieldId], lane.meant[field]))
  }
  try {
    await until(matches, 120_000)
  } catch (cause) {
    const { form } = await onServer(lane)
    const held = Object.fromEntries(fields.map(field => [field, form[field as FieldId]]))
    if (isDeepStrictEqual(held, lane.meant)) return
    const shown = await Promise.all(lane.phones.map(device => device.shown()))
    throw new Error(
      `${fields.filter(field => !isDeepStrictEqual(held[field], lane.meant[field]))}\n${shown.join('\n')}`,
      {
        cause,
      },
    )
  }
}

/** No phone said 已提交 while the server holds a draft. */
export async function nobodyClaimsSubmission(lane: Lane): Promise<void> {
  const { state } = await onServer(lane)
  expect(state).toBe('draft')
  for (const device of lane.phones) expect(await device.saidSubmitted()).toBe(false)
}
