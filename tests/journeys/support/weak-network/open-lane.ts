import type { FieldValue, FormValues } from '../../../../src/core/application-form/field'
import type { FieldId } from '../../../../src/core/application-form/fields'
import type { DemoWorld } from '../demo-world'
import type { Chance } from './chance'
import { type Device, deviceOn } from './device'
import type { Lane } from './lane'
import { type Loss, lossyLine } from './lossy-line'
import { askServer, signInAs } from './server-side'

/** In the lanes with an even number a fifth of all calls is lost besides, half of them after the server has acted. */
function badLuck(chance: Chance, number: number): () => Loss {
  if (number % 2 === 1) return () => 'none'
  return () => (['request', 'answer'] as const)[chance.below(10)] ?? 'none'
}

/** A lane with two phones of one applicant, a complete draft on the server. Every second lane runs at 400 kbit/s. */
export async function openLane(
  world: DemoWorld,
  number: number,
  chance: Chance,
  form: FormValues,
): Promise<Lane & { close(): Promise<void> }> {
  const base = `http://127.0.0.1:${world.port}`
  const phoneNumber = `1690000010${number}`
  const open = async (): Promise<Device> => {
    const line = await lossyLine(world.port, badLuck(chance, number))
    const device = await deviceOn(world.browser, line, number % 4 < 2)
    await signInAs(device.context, base, phoneNumber)
    return device
  }
  const phones = [await open(), await open()] as const
  const asPerson = phones[0].context
  const { application } = await askServer(asPerson, base, ['applications', 'start'], {
    edition: 'changzhi-2026',
  })
  const patches = Object.entries(form).map(([field, value]) => ({
    field: field as FieldId,
    value: value as FieldValue,
    baseVersion: 0,
  }))
  await askServer(asPerson, base, ['applications', 'save'], { application, patches })
  let typed = 0
  return {
    application,
    base,
    phones,
    meant: { ...(form as Record<string, FieldValue>) },
    chance,
    nextText: field => `演示${field === 'summary' ? '简介' : ''}${number}第${++typed}次`,
    submissions: 0,
    async close() {
      for (const { context, line } of phones) {
        await context.close()
        await line.close()
      }
    },
  }
}
