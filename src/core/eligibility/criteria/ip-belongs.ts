import type { IpHolder } from '../check-parameters'
import { type Answer, type Criterion, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import type { EligibilityFacts, FactId, IntellectualProperty } from '../facts'
import { comparableName, splitOwners } from '../names'

const HOLDER_NAMES: Readonly<Record<IpHolder, string>> = { company: '报名企业', 'core-members': '核心成员' }

type Standing = 'held' | 'needs-transfer' | 'needs-consent' | 'licensed' | 'papers-given'

/**
 * Every piece belongs to a permitted holder (T-08): one of the owners suffices, other owners must consent, a licence
 * or a transfer paper goes to a person. Names are compared without width, spaces and kinds of brackets; what a company
 * was called before counts as its name.
 */
export const ipBelongs: Criterion<'ip-belongs'> = (params, facts) => {
  const list = facts.intellectualProperty
  const wanted = params.to.map(holder => HOLDER_NAMES[holder]).join('或')
  if (list === undefined) return byShortAnswer(params.to, facts, wanted)
  if (list.length === 0) return pass('您没有填写知识产权，没有归属需要核对。')
  const { names, missing } = holderNames(params.to, facts)
  const rows = list.map(ip => ({ ip, standing: standingOf(ip, names) }))
  const compared = list.map(ip => ({
    label: ip.name,
    value: [ip.owner, ...ip.coOwners].join('、') || '未填写',
    against: wanted,
  }))
  return { ...summary(rows, wanted, missing), compared }
}

function standingOf(ip: IntellectualProperty, holders: ReadonlySet<string>): Standing {
  if (ip.status === 'licensed') return 'licensed'
  const owners = [ip.owner, ...ip.coOwners].flatMap(splitOwners).map(comparableName)
  const permitted = owners.filter(owner => holders.has(owner)).length
  if (permitted === 0) return ip.papers?.includes('transfer') ? 'papers-given' : 'needs-transfer'
  if (permitted === owners.length || ip.papers?.includes('co-owner-consent')) return 'held'
  return 'needs-consent'
}

function summary(
  rows: readonly { ip: IntellectualProperty; standing: Standing }[],
  wanted: string,
  missing: readonly FactId[],
): Answer {
  const first = (standing: Standing) => rows.find(row => row.standing === standing)?.ip
  const foreign = first('needs-transfer') ?? first('needs-consent')
  if (foreign !== undefined && missing.length > 0) {
    return unknown(`还缺${wanted}的名称，无法核对权利人。`, missing, `请先填写${wanted}的名称`)
  }
  if (first('needs-transfer') !== undefined) return askTransfer(first('needs-transfer')?.owner ?? '', wanted)
  if (first('needs-consent') !== undefined) return askConsent(wanted)
  if (first('licensed') !== undefined) {
    return manual(`有知识产权是许可使用，是否算归属${wanted}由审核人核查。`, { notice: TO_CONFIRM })
  }
  if (first('papers-given') !== undefined)
    return manual('您已上传转让证明，由审核人核对。', { notice: TO_CONFIRM })
  return pass(`知识产权的权利人是${wanted}。`)
}

function askTransfer(owner: string, wanted: string): Answer {
  if (owner === '')
    return unknown('有知识产权没有填写权利人。', ['intellectualProperty'], '请按证书填写权利人')
  return unknown(
    `权利人写的是${owner}，不是${wanted}。`,
    ['intellectualProperty.papers'],
    '请上传转让证明，或更换知识产权',
  )
}

function askConsent(wanted: string): Answer {
  return unknown(
    `有知识产权由${wanted}与他人共有。`,
    ['intellectualProperty.papers'],
    '请上传共有人同意书，供审核人核对',
  )
}

function holderNames(
  to: readonly IpHolder[],
  facts: EligibilityFacts,
): { names: Set<string>; missing: FactId[] } {
  const former = facts.company?.formerNames ?? []
  const company = to.includes('company') ? [facts.company?.name, ...former] : []
  const members = to.includes('core-members') ? facts.coreMembers?.map(member => member.name) : []
  const missing: FactId[] = []
  if (company.includes(undefined)) missing.push('company.name')
  if (members === undefined) missing.push('coreMembers')
  const names = [...company, ...(members ?? [])].filter(name => name !== undefined)
  return { names: new Set(names.map(comparableName)), missing }
}

function byShortAnswer(to: readonly IpHolder[], facts: EligibilityFacts, wanted: string): Answer {
  const held = facts.ipHeldBy
  if (held === undefined)
    return unknown('还没有填写知识产权。', ['intellectualProperty'], '请填写知识产权和权利人')
  if (held.length === 0) return pass('您填写暂无知识产权，没有归属需要核对。')
  const permitted = held.filter(holder => holder !== 'others' && to.includes(holder)).length
  if (permitted === held.length) return pass(`知识产权的权利人是${wanted}。`)
  return permitted > 0 ? askConsent(wanted) : askTransfer('其他单位或个人', wanted)
}
