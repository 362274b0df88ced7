import { checkCompanyCode } from '../../company-code'
import type { CheckParameters } from '../check-parameters'
import { type Answer, type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'

type Place = CheckParameters['registered-place']

/** 香港、澳门、台湾: whether 中国境内 means them is for a person to say. */
const BEYOND_CUSTOMS = ['71', '81', '82']

/**
 * The registered office lies in the region. The declared county decides; the issuing authority inside the company
 * code is only a hint, because it stays when a company moves (T-06). A country is also shown by the code itself, which
 * only registries in China give.
 */
export const registeredPlace: Criterion<'registered-place'> = (params, facts) => {
  const county = facts.company?.countyCode
  const authority = authorityOf(facts.company?.code)
  const where = placeWords(params)
  if (county === undefined) {
    if (params.scope !== 'country' || authority === null) {
      return unknown('还没有填写注册地。', ['company.countyCode'], '请按营业执照上的住所选择县区')
    }
    return pass(`注册地在${where}。`, {
      compared: [{ label: '统一社会信用代码', value: facts.company?.code ?? '', against: '由境内机关登记' }],
    })
  }
  if (params.scope === 'country' && BEYOND_CUSTOMS.includes(county.slice(0, 2))) {
    return manual('注册在港澳台，是否算境内由审核人确认。', { notice: TO_CONFIRM })
  }
  const declared = {
    label: '营业执照住所',
    value: inside(county, params) ? where : `${where}以外`,
    against: where,
  }
  if (!inside(county, params)) {
    return fail(`您填写的注册地不在${where}。`, {
      compared: [declared],
      nextStep: '请核对营业执照上的住所',
    })
  }
  return withHint(pass(`注册地在${where}。`, { compared: [declared] }), params, authority)
}

/** The authority inside the code beside the declared place, where the two do not agree. */
function withHint(answer: Answer, params: Place, authority: string | null): Answer {
  if (authority === null || params.scope === 'country' || inside(authority, params)) return answer
  return {
    ...answer,
    sentence: `注册地在${placeWords(params)}；信用代码由外地机关登记，审核人会核对住所。`,
    compared: [
      ...answer.compared,
      { label: '信用代码登记机关', value: authority, against: '仅作提示，不作判断' },
    ],
    notice: '核对住所',
  }
}

/** 长治市内, 山西省内, 中国境内. */
function placeWords({ scope, regionName }: Place): string {
  return scope === 'country' ? '中国境内' : `${regionName}内`
}

/** A province is the first two digits, a city the first four; a county directly under its province all six. */
function inside(code: string, { scope, regionCode }: Place): boolean {
  if (!/^[1-8]\d{5}$/.test(code)) return false
  if (scope === 'country') return true
  if (scope === 'province') return code.startsWith(regionCode.slice(0, 2))
  return code.startsWith(regionCode.endsWith('00') ? regionCode.slice(0, 4) : regionCode)
}

function authorityOf(code: string | undefined): string | null {
  const check = checkCompanyCode(code ?? '')
  return check.ok ? check.registrationAuthority : null
}
