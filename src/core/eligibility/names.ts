/**
 * A name as compared: full and half width, brackets, middle dots, spaces and letter case made alike. Nothing else is
 * dropped: 有限公司 and 有限责任公司 stay two names.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\uFEFF]/g, '')
    .replace(/[[{【〔〖「『]/g, '(')
    .replace(/[\]}】〕〗」』]/g, ')')
    .replace(/[•‧・●∙⋅]/g, '·')
    .toUpperCase()
}

/** Owners as printed on a certificate, one per name: '甲公司；乙公司' → two. */
export function splitOwners(printed: string): string[] {
  return printed
    .split(/[、；;，\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** True for a name that ends like a company's; schools, institutes and persons do not. Only ever a hint. */
export function looksLikeCompany(name: string): boolean {
  return /(公司|集团|企业|厂|合作社|合伙\)|事务所|商行|经营部)$/.test(comparableName(name))
}
