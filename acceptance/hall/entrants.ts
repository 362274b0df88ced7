import { type Caller, signIn } from '../product/caller'
import type { Door } from '../product/door'
import { sideBySide } from '../side-by-side'

const edition = 'changzhi-2026'
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weigh = (text: string, weights: number[], alphabet: string) =>
  weights.reduce((sum, weight, i) => sum + weight * alphabet.indexOf(text[i]!), 0)

/** A company code with right check digits (GB 32100-2015) that nobody has: the organisation number begins XXXX. */
export function inventedCode(place: number): string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const body = `XXXX${String(place).padStart(4, '0')}`
  const rest = 11 - (weigh(body, [3, 7, 9, 10, 5, 8, 4, 2], letters) % 11)
  const first = `91140400${body}${rest === 11 ? '0' : rest === 10 ? 'X' : rest}`
  const places = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  return first + signs[(31 - (weigh(first, places, signs) % 31)) % 31]
}

/** A mobile number of the 169 segment, which no operator gives out. */
export const inventedPhone = (place: number) => `1691${String(place).padStart(7, '0')}`

const formOf = (place: number) => ({
  ...{ subject: 'company', group: 'enterprise', companyName: `演示·验收第${place}号有限公司` },
  ...{ companyCounty: '140403', legalRepresentative: '演示法人', companyCode: inventedCode(place) },
  ...{ industryCode: '35', headcount: '86', revenue: '1250.5', assets: '2000', specialised: 'yes' },
  ...{ onMarket: 'yes', marketEvidence: '演示：2025年已签订销售合同。', projectField: '高端装备' },
  ...{ projectName: `演示项目${place}`, stage: '量产', fourNew: ['新产品'] },
  summary: `演示项目${place}：${sha(place)}，只为验收而编造。`,
  ...{ contactName: '演示联系人', contactPhone: inventedPhone(place), hasProperties: 'yes' },
  properties: [
    {
      ...{ type: '发明专利', name: `方法${place}`, number: `演示-2026-${place}`, status: 'granted' },
      owners: `演示·验收第${place}号有限公司`,
    },
  ],
  ...{ noIpDispute: true, noPlagiarism: true, confidentialChecked: true, pastAwards: ['none'] },
  ...{ nationalLists: ['none'], thematicContest: 'no', dishonesty: 'none' },
})

/** Words that differ from project to project, so that the search for similar projects stays quiet. */
function sha(place: number): string {
  const words = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜'
  return Array.from(
    { length: 24 },
    (_, i) => words[(place * 7919 + i * (place + 13) * 31) % words.length],
  ).join('')
}

/** Somebody who registers one project; `as` may put another caller in his place. */
export async function register(
  door: Door,
  place: number,
  as = (caller: Caller) => caller,
): Promise<{ applicant: Caller; application: string }> {
  const applicant = as(await signIn(door, inventedPhone(place)))
  const { application } = await applicant.get<{ application: string }>('applications.start', { edition })
  const patches = Object.entries(formOf(place)).map(([field, value]) => ({ field, value, baseVersion: 0 }))
  const saved = await applicant.get<{ version: number; refused: object[] }>('applications.save', {
    application,
    patches,
  })
  if (saved.refused.length > 0) throw new Error(`the form refuses ${JSON.stringify(saved.refused)}`)
  await applicant.get('applications.submit', { application, expectedVersion: saved.version })
  return { applicant, application }
}

interface Screened {
  version: number
  credit: { subject: string }[]
  findings: { blocks: boolean; finding: { requirement: string } }[]
}

/** The officer looks everything up, judges what is open, accepts and notes the official number. */
export async function accept(operator: Caller, application: string, place: number): Promise<void> {
  const at = { edition, application }
  const read = () => operator.get<Screened>('screening.read', at)
  const act = async (name: string, expectedVersion: number, more: object) =>
    (await operator.get<{ version: number }>(name, { ...at, expectedVersion, ...more })).version
  const first = await read()
  let version = await act('screening.setOfficialNumber', first.version, {
    officialNumber: `YS2026${String(place).padStart(5, '0')}`,
  })
  const look = { source: '演示·信用信息平台', checkedOn: '2026-06-12', conclusion: 'clear' }
  for (const { subject } of first.credit)
    version = await act('screening.recordCreditCheck', version, { subject, ...look })
  const checked = await read()
  version = checked.version
  for (const { finding, blocks } of checked.findings)
    if (blocks)
      version = await act('screening.decide', version, {
        ...{ requirement: finding.requirement, outcome: 'pass', reason: '演示：已核对佐证材料' },
      })
  await act('screening.accept', version, {})
}

/** So many accepted projects of 企业组, each of its own applicant; answers their ids. */
export function acceptedProjects(door: Door, operator: Caller, count: number): Promise<string[]> {
  const places = Array.from({ length: count }, (_, i) => i + 1)
  return sideBySide(places, 8, async place => {
    const { application } = await register(door, place)
    await accept(operator, application, place)
    return application
  })
}
