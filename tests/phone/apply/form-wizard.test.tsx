import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseFont } from '../../../src/platform/font-scale'
import { route } from '../taro-api'
import { refuse, rest } from './fake-server'
import { box, onDevice, saveState, shownFields, tap, type, wizardWorld } from './wizard-world'

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
})
afterEach(() => {
  cleanup()
  chooseFont('standard')
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

const company = { subject: 'company', group: 'enterprise', industryCode: '35', hasProperties: 'yes' }
const maker = { subject: 'university-team', group: 'startup', hasProperties: 'yes', thematicContest: 'yes' }
const startup = { ...company, group: 'startup' }

/** Walks the form by 下一步 alone, opening 更多 where `more` says so; answers the fields of each screen. */
async function walk(more: boolean): Promise<{ screens: string[][]; taps: number }> {
  const screens = [shownFields()]
  let taps = 0
  while (screen.queryByTestId('form.next')) {
    await tap(more && screen.queryByTestId('form.more') ? 'form.more' : 'form.next')
    taps += 1
    screens.push(shownFields())
  }
  return { screens, taps }
}

describe('A5 报名向导', () => {
  test.each([
    ['企业', company],
    ['初创企业', startup],
    ['创客', maker],
  ])('%s：六步每屏不超过6项，大字版不超过4项，选填屏也一样', async (_who, form) => {
    for (const [size, most] of [
      ['standard', 6],
      ['large', 4],
    ] as const) {
      localStorage.clear()
      chooseFont(size)
      await wizardWorld(form).open()
      const { screens } = await walk(true)
      expect(Math.max(...screens.map(fields => fields.length))).toBeLessThanOrEqual(most)
      expect(screens.flat()).toContain('coreTechnology')
      cleanup()
    }
  })

  test.each([
    ['企业', company],
    ['初创企业', startup],
    ['创客', maker],
  ])('%s：只填必填的，从第一步到最后一步仍是五次“下一步”', async (_who, form) => {
    await wizardWorld(form).open()
    const { screens, taps } = await walk(false)
    expect(taps).toBe(5)
    for (const more of ['coreTechnology', 'profit']) expect(screens.flat()).not.toContain(more)
  })

  test('更多（选填）写明有什么，打开能填，一下就能跳过', async () => {
    await wizardWorld(company).open()
    await tap('form.next')
    expect(screen.getByTestId('form.more').textContent).toMatch(/更多（选填）.*住所地址/)
    await tap('form.more')
    expect(shownFields()).toEqual(['address', 'registeredCapital', 'qualifications', 'priorRevenue'])
    type('registeredCapital', '500')
    await tap('form.more.skip')
    expect(shownFields()).toContain('projectName')
    await tap('form.back')
    expect(screen.getByTestId('form.more').textContent).toContain('已填1项')
  })

  test('选填屏里填错的，也不让悄悄过去', async () => {
    await wizardWorld(company).open()
    await tap('form.next')
    await tap('form.more')
    type('registeredCapital', '五百')
    await tap('form.next')
    expect(screen.getByTestId('form.problems.registeredCapital').textContent).toContain('注册资本')
  })
})

describe('A5 保存', () => {
  test('一秒内落本机，三秒内上云；没停手也一样', async () => {
    const { server, ...world } = wizardWorld()
    await world.open()
    type('companyName', '演示')
    expect(onDevice().companyName).toBeUndefined()
    await rest(999)
    expect(onDevice().companyName?.value).toBe('演示')
    expect(server.held().form.companyName).toBeUndefined()
    await rest(1)
    expect(server.held().form.companyName).toBe('演示')
    expect(saveState()).toBe('cloud')
    for (let key = 1; key <= 6; key++) {
      type('companyName', `演示${'字'.repeat(key)}`)
      await rest(500)
    }
    expect(String(server.held().form.companyName).length).toBeGreaterThan(2)
  })

  test('填一项，2秒后杀页重进，值还在', async () => {
    const world = wizardWorld()
    await world.open({ 'applications.save': () => refuse('offline') })
    type('companyName', '杀页之前写的')
    await rest(2_000)
    cleanup()
    await world.open({ 'applications.save': () => refuse('offline') })
    expect(box('companyName').value).toBe('杀页之前写的')
  })

  test('离开一项就存，不等一秒', async () => {
    const { server, ...world } = wizardWorld()
    await world.open()
    type('companyName', '离开之前写的')
    fireEvent.blur(box('companyName'))
    await rest()
    expect(server.held().form.companyName).toBe('离开之前写的')
  })

  test('切到后台就存', async () => {
    const { server, ...world } = wizardWorld()
    await world.open()
    type('companyName', '切走之前写的')
    window.dispatchEvent(new Event('pagehide'))
    await rest()
    expect(server.held().form.companyName).toBe('切走之前写的')
  })

  test('断网时填的写明在本机；联网5秒内上云且值一致', async () => {
    const { server, ...world } = wizardWorld()
    let online = false
    const save = ({ patches, since }: { patches: never[]; since: number }) =>
      online ? server.save(patches, since) : refuse('offline')
    await world.open({ 'applications.save': save })
    type('companyName', '断网写的')
    await rest(30_000)
    expect(saveState()).toBe('device')
    online = true
    window.dispatchEvent(new Event('online'))
    await rest(5_000)
    expect(server.held().form.companyName).toBe('断网写的')
    expect(saveState()).toBe('cloud')
  })

  test('登录过期，填的都在，重新登录后接着传', async () => {
    const { server, ...world } = wizardWorld()
    await world.open({ 'applications.save': () => refuse('SIGN_IN_REQUIRED') })
    type('companyName', '过期后写的')
    await rest(1_000)
    expect(screen.getByTestId('login.layer')).toBeTruthy()
    expect(onDevice().companyName?.value).toBe('过期后写的')
    cleanup()
    await world.open()
    await rest(1_000)
    expect(server.held().form.companyName).toBe('过期后写的')
  })
})

describe('A5 两台设备', () => {
  test('改了不同的项：自动合并，写明另一台设备和时间', async () => {
    const { server, ...world } = wizardWorld()
    await world.open()
    server.save([{ field: 'legalRepresentative', value: '演示甲', baseVersion: 0 }], 1)
    type('companyName', '这台写的')
    await rest(1_000)
    expect(screen.getByTestId('form.merged').textContent).toContain('已合并您在另一台设备 10:00 的修改')
    expect(server.held().form).toMatchObject({ companyName: '这台写的', legalRepresentative: '演示甲' })
  })

  test('改了同一项：并列两版，标设备和时间，稍后选则什么都不覆盖', async () => {
    const { server, ...world } = wizardWorld()
    await world.open()
    server.save([{ field: 'companyName', value: '另一台写的', baseVersion: 0 }], 1)
    type('companyName', '这台写的')
    await rest(1_000)
    expect(screen.getByTestId('conflict').textContent).toContain('两处都改了〈企业名称〉')
    expect(screen.getByTestId('conflict.mine-text').textContent).toBe('这台设备，7月1日 10:12这台写的')
    expect(screen.getByTestId('conflict.theirs-text').textContent).toBe('另一台设备，7月1日 10:00另一台写的')
    await tap('conflict.later')
    await rest(60_000)
    expect(server.held().form.companyName).toBe('另一台写的')
    expect(box('companyName').value).toBe('这台写的')
    expect(onDevice().companyName?.value).toBe('这台写的')
    await tap('form.save.choose')
    await tap('conflict.mine')
    await rest(1_000)
    expect(server.held().form.companyName).toBe('这台写的')
  })

  test('已在别处提交：转只读，没交上去的改动还看得到', async () => {
    const { server, ...world } = wizardWorld()
    let submitted = false
    await world.open({
      'applications.read': () => ({
        ...server.read(),
        ...(submitted && { state: 'submitted', open: 'none', closedBecause: '已提交，正在等待审核' }),
      }),
      'applications.save': ({ patches }: { patches: { field: string }[] }) => ({
        ...server.save([], 1),
        refused: patches.map(({ field }) => ({ field, message: '已提交，正在等待审核' })),
      }),
    })
    submitted = true
    type('companyName', '提交之后才写的')
    await rest(1_000)
    expect(screen.getByTestId('form.closed').textContent).toContain('已提交')
    expect(screen.queryAllByRole('textbox')).toEqual([])
    expect(screen.getByTestId('form.unsent').textContent).toContain('提交之后才写的')
  })
})

describe('A5 截止', () => {
  const strip = () => screen.queryByTestId('form.deadline')?.textContent ?? null
  const at = async (time: string) => {
    vi.setSystemTime(Date.parse(time))
    const world = wizardWorld()
    await world.open({}, time)
    return world
  }

  test('截止前31分钟没有黄条，30分钟起有，时间以服务器为准', async () => {
    await at('2026-07-10T15:28:59.000Z')
    expect(strip()).toBeNull()
    cleanup()
    await at('2026-07-10T15:30:00.000Z')
    expect(strip()).toBe('距截止还有 30 分钟，提交时间以服务器为准')
  })

  test('截止时在填：草稿还能存，按钮变成“已过截止，不能提交”', async () => {
    const { server } = await at('2026-07-10T15:59:45.000Z')
    for (let step = 0; step < 5; step++) await tap('form.next')
    expect(screen.getByTestId('form.check').textContent).toContain('预检并提交')
    await rest(20_000)
    expect(screen.getByTestId('form.check').textContent).toContain('已过截止，不能提交')
    expect(screen.getByTestId('form.check')).toHaveProperty('disabled', true)
    expect(strip()).toContain('填写的内容为您保留')
    for (let step = 0; step < 3; step++) await tap('form.back')
    type('summary', '截止之后写的')
    await rest(1_000)
    expect(server.held().form.summary).toBe('截止之后写的')
  })
})
