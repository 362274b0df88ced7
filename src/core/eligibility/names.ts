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
