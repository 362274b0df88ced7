import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/contract/roles'
import ServicesPage from '../../../src/organize/services/index'
import { edition, fakeServer, openedWith } from './fake-server'

const saved = vi.hoisted(() => [] as string[])
vi.mock('../../../src/platform/download', () => ({
  saveFile: async (name: string) => {
    saved.push(name)
    return true
  },
}))

const institution = {
  ...{ id: 'ins_1', name: '演示创投有限公司', kindName: '投资机构', code: '1', codeName: '登记证号' },
  ...{ intentNames: ['参加对接活动'], candidate: null, contactName: '演示', phoneMasked: '139****0077' },
  ...{ state: 'registered', stateLabel: '待核验', reason: '', version: 1 },
  registeredAt: '2026-07-01T02:00:00.000Z',
}
const event = {
  ...{ id: 'sev_1', title: '对接会', place: '会议中心', text: '', places: 2, signedUp: 1, checkedIn: 0 },
  ...{ startsAt: '2026-07-08T01:00:00.000Z', endsAt: '2026-07-08T04:00:00.000Z', cancelled: false },
  ...{ cancelReason: '', mine: 'none', version: 1 },
}
const row = {
  ...{ application: 'app_1', projectName: '项目甲', subjectName: '演示公司', groupName: '企业组' },
  ...{ countyName: '上党区', award: null, reports: 0, latest: null, mayReport: true },
}
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))

async function open(role: Role) {
  const server = await fakeServer([role], {
    'services.desk': () => ({
      ...{ edition, institutions: [institution], needs: [], matches: [], events: [event], outcomes: [] },
      ...{ figures: '对接活动1场、签约0项、意向金额0万元', mayDecide: role === 'operator' },
    }),
    'services.mine': () => ({ events: [event] }),
    'services.followUp': () => ({
      ...{ edition, term: { until: '2026-12-31', open: true, clause: null }, clause: null, rows: [row] },
      ...{ summary: '0个项目填报赛后进展', mayExport: role === 'operator' },
    }),
    'services.decideInstitution': () => ({ version: 2 }),
    'services.revealInstitution': () => ({ name: '演示', phone: '13900000077' }),
    'services.eventCode': () => ({
      ...{ event: 'sev_1', title: '对接会', code: '012345' },
      ...{ validTo: '2026-07-08T02:01:00.000Z', nextAt: '2026-07-08T02:00:30.000Z' },
    }),
    'services.exportFollowUp': () => ({ filename: '台账.xlsx', mediaType: 'x', base64: '', draft: false }),
  })
  await act(async () => void render(<ServicesPage />))
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

test('an operator verifies with a reason; the telephone is masked until looked at', async () => {
  const server = await open('operator')
  const card = at('org.services.institution.ins_1')
  expect(card.textContent).toContain('139****0077')
  await tap('org.services.phone.ins_1')
  expect(card.textContent).toContain('13900000077')
  await tap('org.services.decide.ins_1')
  expect(at('org.services.sheet.send')).toHaveProperty('disabled', true)
  await tap('choice.institution-action.verify')
  await type('institution-reason', '证照一致')
  await tap('org.services.sheet.send')
  expect(server.of('services.decideInstitution')[0]!.input).toEqual({
    ...{ edition, institution: 'ins_1', action: 'verify', reason: '证照一致', expectedVersion: 1 },
  })
})

test('the code is shown as digits and as a QR code that leads to the event with it', async () => {
  await open('operator')
  await tap('org.services.part.events')
  await tap('org.services.code.sev_1')
  expect(at('org.services.code.digits').textContent).toBe('012345')
  const qr = at('org.services.code.qr')
  expect(qr.getAttribute('role')).toBe('img')
  expect(qr.getAttribute('data-text')).toContain('/apply/event/index?event=sev_1&code=012345')
})

test('a contractor shows the code and changes nothing; a supervisor reads and decides nothing', async () => {
  const server = await open('contractor')
  expect(at('org.services.event.sev_1')).toBeTruthy()
  expect(at('org.services.code.sev_1')).toBeTruthy()
  expect(screen.queryByTestId('org.services.new-event')).toBeNull()
  expect(server.of('services.desk')).toEqual([])
})

test('a supervisor reads and decides nothing', async () => {
  await open('supervisor')
  expect(screen.queryByTestId('org.services.decide.ins_1')).toBeNull()
  expect(screen.queryByTestId('org.services.phone.ins_1')).toBeNull()
})

test('a liaison reports for his county and takes nothing out', async () => {
  await open('liaison')
  expect(at('org.services.follow-up').textContent).toContain('填报至2026年12月31日')
  expect(screen.queryByTestId('org.services.export')).toBeNull()
  await tap('org.services.report.app_1')
  expect(at('progress.sheet')).toBeTruthy()
})

test('an operator takes the follow-up table out', async () => {
  await open('operator')
  await tap('org.services.part.follow-up')
  await tap('org.services.export')
  expect(saved).toEqual(['台账.xlsx'])
})
