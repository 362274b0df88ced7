import { checkCompanyCode } from '../../company-code'
import { type Criterion, fail, pass, unknown } from '../criterion'

/**
 * The registered office lies in the region. The declared county decides; the issuing authority inside the company
 * code is only a hint, because it stays when a company moves (T-06).
 */
export const registeredPlace: Criterion<'registered-place'> = (params, facts) => {
  const county = facts.company?.countyCode
  const where = params.regionName
  if (county === undefined) {
    return unknown('还没有填写注册地。', ['company.countyCode'], '请按营业执照上的住所选择县区')
  }
  const declared = {
    label: '营业执照住所',
    value: inside(county, params.regionCode) ? where : `${where}以外`,
    against: where,
  }
  if (!inside(county, params.regionCode)) {
    return fail(`您填写的注册地不在${where}内。`, {
      compared: [declared],
      nextStep: '请核对营业执照上的住所',
    })
  }
  const authority = authorityOf(facts.company?.code)
  if (authority === null || inside(authority, params.regionCode)) {
    return pass(`注册地在${where}内。`, { compared: [declared] })
  }
  return pass(`注册地在${where}内；信用代码由外地机关登记，审核人会核对住所。`, {
    compared: [declared, { label: '信用代码登记机关', value: authority, against: '仅作提示，不作判断' }],
    notice: '核对住所',
  })
}

/** Region codes nest by trailing zero pairs: 140400 holds 140403, 140000 holds both. */
function inside(code: string, region: string): boolean {
  return code.startsWith(region.replace(/(00)+$/, ''))
}

function authorityOf(code: string | undefined): string | null {
  const check = checkCompanyCode(code ?? '')
  return check.ok ? check.registrationAuthority : null
}
