import { until } from '../until'
import type { Device } from './device'
import {
  arrived,
  everythingArrived,
  type Lane,
  nobodyClaimsSubmission,
  onServer,
  typedFields,
  write,
} from './lane'

/** Something that goes wrong while a registration is typed. It ends with everything meant on the server. */
export type Fault = (lane: Lane) => Promise<void>

async function opened(lane: Lane): Promise<{ device: Device; field: (typeof typedFields)[number] }> {
  const device = lane.chance.pick(lane.phones)
  const field = lane.chance.pick(typedFields)
  await device.openForm(lane.application, field)
  return { device, field }
}

async function settled(lane: Lane): Promise<void> {
  await everythingArrived(lane)
  await nobodyClaimsSubmission(lane)
}

const savedOnDevice = (device: Device) =>
  until(
    async () => (await device.page().getByTestId('form.save').textContent())?.includes('本机') ?? false,
    20_000,
  )

const killed: Fault = async lane => {
  const { device, field } = await opened(lane)
  await write(lane, device, field)
  await device.kill()
  await device.openForm(lane.application, field)
  await settled(lane)
}

const offlineForAWhile: Fault = async lane => {
  const { device, field } = await opened(lane)
  await device.online(false)
  await write(lane, device, field)
  await savedOnDevice(device)
  await device.online(true)
  await settled(lane)
}

const killedOffline: Fault = async lane => {
  const { device, field } = await opened(lane)
  await device.online(false)
  await write(lane, device, field)
  await savedOnDevice(device)
  await device.kill()
  await device.online(true)
  await device.openForm(lane.application, field)
  await settled(lane)
}

const lost =
  (loss: 'request' | 'answer', times: number): Fault =>
  async lane => {
    const { device, field } = await opened(lane)
    device.line.lose('save', loss, times)
    await write(lane, device, field)
    await settled(lane)
  }

/** Both phones type, one of them without network: in different fields both stay. */
const differentFields: Fault = async lane => {
  const [first, second] = lane.phones
  await first.openForm(lane.application, 'projectName')
  await first.online(false)
  await write(lane, first, 'projectName')
  await second.openForm(lane.application, 'contactName')
  await write(lane, second, 'contactName')
  await arrived(lane, 'contactName')
  await first.online(true)
  await settled(lane)
}

/** Both phones type in the same field: both versions are shown, and the one chosen stays. */
const sameField: Fault = async lane => {
  const [first, second] = lane.phones
  await first.openForm(lane.application, 'projectName')
  await first.online(false)
  await write(lane, first, 'projectName')
  const mine = lane.meant.projectName!
  await savedOnDevice(first)
  await second.openForm(lane.application, 'projectName')
  await write(lane, second, 'projectName')
  const theirs = lane.meant.projectName!
  await arrived(lane, 'projectName')
  await first.online(true)
  const page = first.page()
  await page.getByTestId('conflict').waitFor()
  if ((await onServer(lane)).form.projectName !== theirs) throw new Error('overwritten before a choice')
  const whose = lane.chance.pick(['mine', 'theirs'] as const)
  await page.getByTestId(`conflict.${whose}`).click()
  lane.meant.projectName = whose === 'mine' ? mine : theirs
  await settled(lane)
}

/** What goes wrong while a draft is written. */
export const writingFaults: Readonly<Record<string, Fault>> = {
  'page killed': killed,
  'network gone for a while': offlineForAWhile,
  'page killed without network': killedOffline,
  'request lost': lost('request', 1),
  'answer lost after the server has acted': lost('answer', 1),
  'several answers lost': lost('answer', 3),
  'second phone, other field': differentFields,
  'second phone, same field': sameField,
}
