import { afterEach, expect, test } from 'vitest'
import { consentVersions } from '../../src/contract/consents'
import type { Input } from '../../src/contract/operations'
import type { ApplicationView, SaveView } from '../../src/contract/views/applications'
import { formEditionOf } from '../../src/core/application-form/form-edition'
import { editionBySlug } from '../../src/editions/registry'
import { startMiniProgram } from './runtime/mini-program'
import type { Answer } from './runtime/wx'

const serverTime = '2026-06-20T02:00:00.000Z'
const me = {
  person: { id: 'psn_0000000000000001', name: '演示申报人', phoneMasked: null },
  grants: [],
  consents: [{ document: 'privacy', version: consentVersions.privacy, givenAt: serverTime }],
  demo: null,
}
const draft: ApplicationView = {
  id: 'app_0000000000000001',
  edition: formEditionOf(editionBySlug('changzhi-2026')!),
  editionName: '演示·2026年大赛',
  state: 'draft',
  stateLabel: '填写中',
  version: 1,
  form: { subject: 'company', group: 'enterprise' },
  fieldVersions: { subject: { version: 1, at: serverTime }, group: { version: 1, at: serverTime } },
  gaps: [],
  open: 'all',
  closedBecause: null,
  sensitiveConsent: false,
  deadline: { text: '2026年7月10日（周五）23:59', at: '2026-07-10T15:59:59.999Z', passed: false },
  serverTime,
  updatedAt: serverTime,
}

/** A server that keeps whatever it is sent; `kept`: the values, in order. */
function keepingServer() {
  const kept: { field: string; value: unknown }[] = []
  let version = draft.version
  const save = ({ patches }: Input<'applications', 'save'>): SaveView => {
    version += 1
    for (const { field, value } of patches) kept.push({ field, value })
    return {
      application: draft.id,
      version,
      savedAt: serverTime,
      saved: patches.map(({ field }) => ({ field: field as keyof ApplicationView['form'], version })),
      conflicts: [],
      refused: [],
      merged: [],
      gaps: [],
    }
  }
  const answer: Answer = (functionName, { operation, input }) => {
    const name = `${functionName}.${operation}`
    if (name === 'session.me') return { ok: true, serverTime, data: me }
    if (name === 'applications.read') return { ok: true, serverTime, data: draft }
    if (name === 'applications.companyProfiles')
      return { ok: true, serverTime, data: { profiles: [], places: [] } }
    if (name === 'applications.save')
      return { ok: true, serverTime, data: save(input as Input<'applications', 'save'>) }
    throw new Error(name)
  }
  return { answer, kept }
}

const label = '统一社会信用代码'
const mistyped = '91350100M000100Y4Z'
const right = '91350100M000100Y43'

let app: ReturnType<typeof startMiniProgram> | undefined
afterEach(() => app?.shutDown())

test('a company code that cannot be is told so at its field; the right one is kept and the sentence goes', async () => {
  const server = keepingServer()
  app = startMiniProgram(server.answer, `/apply/form/index?application=${draft.id}`)
  await app.tap('下一步')
  await app.shows(label)
  expect(app.screen()).not.toContain('不能用这个字符')

  await app.type(label, mistyped)
  await app.shows('第 18 位不能用这个字符（代码里没有 I、O、S、V、Z）。')
  expect(app.elements('.field--wrong')).toHaveLength(1)

  await app.type(label, right)
  await app.hides('不能用这个字符')
  expect(app.elements('.field--wrong')).toHaveLength(0)

  await app.shows('已自动保存')
  expect(server.kept.at(-1)).toEqual({ field: 'companyCode', value: right })
  expect(app.errors).toEqual([])
})

test('a wrong check digit keeps the person on the screen until it is corrected', async () => {
  app = startMiniProgram(keepingServer().answer, `/apply/form/index?application=${draft.id}`)
  await app.tap('下一步')
  await app.shows(label)
  await app.type(label, '91350100M000100Y44')
  await app.shows('代码对不上校验位，请对照营业执照逐位核对。')
  await app.tap('下一步')
  await app.shows('还有 1 处需要改')
  expect(app.elements('.field--wrong')).toHaveLength(1)
  await app.type(label, right)
  await app.tap('下一步')
  await app.hides(label)
})
