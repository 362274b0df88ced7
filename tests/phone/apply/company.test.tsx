import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CompanyPage from '../../../src/apply/company/index'
import { companyOffers } from '../../../src/apply/form/company-offer'
import type { CompanyProfileView } from '../../../src/contract/views/company-profiles'
import type { FormValues } from '../../../src/core/application-form/field'
import { refreshSession } from '../../../src/platform/session'
import { route } from '../taro-api'
import { draftView } from './application'
import { type Answers, refuse, rest, somebody, startServer } from './fake-server'
import { box, tap, type, wizardWorld } from './wizard-world'

const companyCode = '91350100M000100Y43'
const profile: CompanyProfileView = {
  companyCode,
  facts: {
    companyName: '长治演示机械有限公司',
    companyCounty: '140403',
    legalRepresentative: '演示法人',
    industryCode: '35',
    headcount: '86',
    revenue: '1250.5',
    profit: '-35.2',
  },
  version: 4,
  updatedAt: '2026-06-03T01:00:00.000Z',
}
const places = [{ value: '140403', label: '潞州区' }]

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

describe('A5 用上次填的企业信息', () => {
  const known = { 'applications.companyProfiles': () => ({ profiles: [profile], places }) }

  test('写明哪天填的；一下填好还空着的，填过的不动', async () => {
    const { server, ...world } = wizardWorld({ subject: 'company', group: 'enterprise' })
    await world.open(known)
    type('legalRepresentative', '刚换的法人')
    const offer = screen.getByTestId(`form.company.${companyCode}`)
    expect(offer.textContent).toContain('用上次填的企业信息（2026年6月3日）')
    expect(offer.textContent).toContain('长治演示机械有限公司')
    fireEvent.click(offer)
    await rest(1_000)
    expect(server.held().form).toMatchObject({
      ...{ companyCode, companyName: '长治演示机械有限公司', companyCounty: '140403' },
      ...{ headcount: '86', revenue: '1250.5', profit: '-35.2', legalRepresentative: '刚换的法人' },
    })
    expect(screen.queryByTestId('form.company')).toBeNull()
  })

  test('输入同一个信用代码时给出；“不用”就不再出现', async () => {
    const { server: _server, ...world } = wizardWorld({
      subject: 'company',
      group: 'enterprise',
      companyName: '别的写法',
    })
    await world.open(known)
    expect(screen.queryByTestId('form.company')).toBeNull()
    await tap('form.next')
    type('companyCode', companyCode)
    expect(screen.getByTestId('form.company')).toBeTruthy()
    await tap('form.company.decline')
    expect(screen.queryByTestId('form.company')).toBeNull()
    expect(box('companyCode').value).toBe(companyCode)
  })

  test('另一家企业、团队、还没选组时不给出', () => {
    const { edition } = draftView()
    const offered = (form: FormValues) => companyOffers(form, [profile], edition).length
    expect(offered({ subject: 'company', group: 'enterprise' })).toBe(1)
    expect(offered({ subject: 'company' })).toBe(0)
    expect(offered({ subject: 'team', group: 'startup' })).toBe(0)
    expect(offered({ subject: 'company', group: 'enterprise', companyCode: '91140400MA0ABCDE1F' })).toBe(0)
    expect(offered({ subject: 'company', group: 'enterprise', companyCode: '9135' })).toBe(0)
    expect(offered({ subject: 'company', group: 'enterprise', companyName: '另一家' })).toBe(0)
  })
})

describe('我的企业', () => {
  async function open(change: Answers = {}) {
    const started = startServer({
      'session.me': () => somebody,
      'applications.companyProfiles': () => ({ profiles: [profile], places }),
      'applications.saveCompanyProfile': () => ({ companyCode, version: 5 }),
      'applications.removeCompanyProfile': () => ({ companyCode, version: 4 }),
      ...change,
    })
    await refreshSession()
    render(<CompanyPage />)
    await rest()
    return started
  }
  const writes = (asked: Awaited<ReturnType<typeof open>>['asked']) =>
    asked.filter(({ name }) => /(save|remove)CompanyProfile/.test(name))

  test('没有填过：说原因', async () => {
    await open({ 'applications.companyProfiles': () => ({ profiles: [], places }) })
    expect(screen.getByTestId('company.none').textContent).toContain('还没有填过企业信息')
  })

  test('改一项，只交改过的，带着看到的版本', async () => {
    const { asked } = await open()
    expect(screen.getByTestId('company.list').textContent).toContain('2026年6月3日更新')
    await tap(`company.${companyCode}`)
    expect(screen.getByTestId('company.save')).toHaveProperty('disabled', true)
    type('headcount', '120')
    await tap('company.save')
    expect(writes(asked).map(({ input }) => input)).toEqual([
      { companyCode, expectedVersion: 4, changes: { headcount: '120' } },
    ])
    expect(screen.getByTestId('company.list')).toBeTruthy()
  })

  test('每屏不超过6项；填错的带去改，不交', async () => {
    const { asked } = await open()
    await tap(`company.${companyCode}`)
    const seen: number[] = []
    for (;;) {
      seen.push(screen.getByTestId('company.fields').querySelectorAll('[data-field]').length)
      if (screen.queryByTestId('input.profit')) type('profit', '很多')
      if (!screen.queryByTestId('company.next')) break
      await tap('company.next')
    }
    expect(Math.max(...seen)).toBeLessThanOrEqual(6)
    await tap('company.save')
    expect(writes(asked)).toEqual([])
    expect(screen.getByTestId('field.profit').textContent).toContain('请只填数字')
  })

  test('填了没保存，杀页重进还在；别处改过时说明，不覆盖', async () => {
    await open()
    await tap(`company.${companyCode}`)
    type('headcount', '120')
    await rest(1_000)
    cleanup()
    await open({ 'applications.saveCompanyProfile': () => refuse('VERSION_CONFLICT') })
    await tap(`company.${companyCode}`)
    expect(box('headcount').value).toBe('120')
    await tap('company.save')
    expect(screen.getByTestId('company.error').textContent).toContain('VERSION_CONFLICT')
    expect(box('headcount').value).toBe('120')
  })

  test('不再记住：先说后果，再确认', async () => {
    const { asked } = await open()
    await tap(`company.${companyCode}`)
    await tap('company.remove.open')
    expect(screen.getByTestId('company.remove').textContent).toContain('已经填好的报名不受影响')
    expect(writes(asked)).toEqual([])
    await tap('company.remove.confirm')
    expect(writes(asked).map(({ input }) => input)).toEqual([{ companyCode, expectedVersion: 4 }])
  })
})
