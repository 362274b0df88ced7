/** Why an import cannot be taken back any more, as a sentence; null while nothing rests on it. */
export function inUseText(
  used: { nominated: number; competing: number; changed: number; ruled: number } | undefined,
): string | null {
  if (!used) return null
  const { nominated, competing, changed, ruled } = used
  if (nominated > 0) return `其中${nominated}个项目已被推荐，不能撤回`
  if (competing > 0) return `其中${competing}个项目已进入评审，不能撤回`
  if (ruled > 0) return `其中${ruled}个项目已有查重结论，不能撤回`
  return changed > 0 ? `其中${changed}个项目的状态已有变化，不能撤回` : null
}
