import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CountyReports } from '../../../src/organize/home/county-reports'
import { fakeServer } from './fake-server'

vi.mock('../../../src/platform/download', () => ({ saveFile: async () => true }))

const edition = 'jinzhong-2025'
const clause = { id: 'JZ25-17', source: '', text: '要确定一名联络员', inherited: false, link: '' }
const report = {
  id: 'cre_1',
  number: 1,
  total: 3,
  filedAt: '2025-07-01T02:00:00.000Z',
  filedBy: '演示联络员',
}
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))

async function open(view: object) {
  const server = await fakeServer(['liaison'], {
    'screening.countyReports': () => ({ edition, clause, counties: [], ...view }),
    'screening.fileCountyReport': () => ({ report: 'cre_2', number: 2, total: 4 }),
    'screening.exportCountyReport': () => ({ filename: 'x.xlsx', mediaType: 'x', base64: '', draft: false }),
  })
  await act(async () => void render(<CountyReports edition={edition} />))
  return server
}

afterEach(() => vi.unstubAllGlobals())

test('a liaison files the county and sees it, an officer of the city takes it out', async () => {
  const counties = [
    { id: '140702', name: '榆次区', mayFile: true, reports: [report] },
    { id: '140703', name: '太谷区', mayFile: false, reports: [] },
  ]
  const server = await open({ counties })
  await tap('org.home.file.140702')
  expect(server.of('screening.fileCountyReport')[0]!.input).toEqual({ edition, county: '140702' })
  expect(server.of('screening.countyReports')).toHaveLength(2)
  await tap('org.home.report.cre_1')
  expect(server.of('screening.exportCountyReport')[0]!.input).toEqual({ edition, report: 'cre_1' })
  expect(screen.queryByTestId('org.home.file.140703')).toBeNull()
  expect(at('org.home.county-report.140703').textContent).toContain('还没有提交')
})

test('nothing is shown where the notice asks for nothing', async () => {
  await open({ clause: null })
  expect(screen.queryByTestId('org.home.county-reports')).toBeNull()
})
