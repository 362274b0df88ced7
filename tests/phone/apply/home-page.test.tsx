import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import HomePage from '../../../src/pages/home/index'
import { journeys, route } from '../taro-api'
import { refuse, rest, startServer } from './fake-server'

const card = (slug: string, takesApplications = true) => ({
  slug,
  name: `演示赛事 ${slug}`,
  sponsorTitle: null,
  documentNumber: '演示〔2026〕1号',
  issuer: '演示局',
  year: 2026,
  level: 'city',
  takesApplications,
  phase: 'open',
  phaseName: '正在报名',
})
const home = ({ edition = 'city-one' }: { edition?: string }) => {
  if (edition === 'city-gone') return refuse('NOT_FOUND')
  return {
    edition: card(edition),
    serverTime: '2026-07-01T02:12:00.000Z',
    deadline: { at: '2026-07-10T15:59:59.999Z', on: '2026-07-10', passed: false, label: '' },
    deadlineClause: { id: 'X-1', source: '', text: '', inherited: false, link: '' },
    timetable: [],
    announcements: [],
    lists: [],
    office: null,
    fee: null,
    officialSite: '',
    hints: [],
    mine: [],
  }
}
const editions = () => ({ editions: [card('city-one'), card('city-two'), card('nation', false)] })

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

const open = async (params: Record<string, string> = {}) => {
  route.params = params
  const started = startServer({ 'catalog.home': home, 'catalog.editions': editions })
  const page = render(<HomePage />)
  await rest()
  const editionsAsked = () =>
    started.asked.filter(({ name }) => name === 'catalog.home').map(({ input }) => input.edition ?? null)
  return { ...started, page, editionsAsked }
}
const tap = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId))
  await rest()
}

describe('which edition the home page shows', () => {
  test('the server’s choice while nobody has chosen', async () => {
    const { editionsAsked } = await open()
    expect(editionsAsked()).toEqual([null])
    expect(screen.getByText('演示赛事 city-one')).toBeTruthy()
  })
  test('the one a poster’s code names, and the same again without the code', async () => {
    const first = await open({ e: 'city-two' })
    expect(first.editionsAsked()).toEqual(['city-two'])
    first.page.unmount()
    expect((await open()).editionsAsked()).toEqual(['city-two'])
  })
  test('the one tapped under 其他赛事; one above the cities is only read', async () => {
    const { editionsAsked } = await open()
    await tap('home.others')
    await tap('home.edition.city-two')
    expect(editionsAsked()).toEqual([null, 'city-two'])
    expect(screen.queryByTestId('home.editions')).toBeNull()
    await tap('home.others')
    await tap('home.edition.nation')
    expect(editionsAsked()).toEqual([null, 'city-two'])
    expect(journeys.map(({ url }) => url)).toEqual(['/pages/notice/index?edition=nation'])
  })
  test('an edition that is no longer there, or a code that is none, leads back to the server’s choice', async () => {
    expect((await open({ e: 'city-gone' })).editionsAsked()).toEqual(['city-gone', null])
    expect(screen.getByText('演示赛事 city-one')).toBeTruthy()
    document.body.innerHTML = ''
    localStorage.clear()
    expect((await open({ e: '<script>' })).editionsAsked()).toEqual([null])
  })
})
