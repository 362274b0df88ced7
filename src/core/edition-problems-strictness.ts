import type { Check, CheckName } from './eligibility/check-parameters'

const SIZES = ['micro', 'small', 'medium'] as const
const CREDIT = ['serious', 'any', 'bad'] as const
const DIGITS = { country: 0, province: 2, city: 4 } as const

type Params<N extends CheckName> = Check<N>['params']
type Looser<N extends CheckName> = (here: Params<N>, above: Params<N>) => string | null

/** In what way a check lets through what the one above refuses; null where it does not. */
const LOOSER: { [N in CheckName]?: Looser<N> } = {
  'subject-type': (here, above) => when(!within(here.allowed, above.allowed), '允许了上级不允许的申报主体'),
  'registered-place': (here, above) =>
    when(
      DIGITS[here.scope] < DIGITS[above.scope] ||
        here.regionCode.slice(0, DIGITS[above.scope]) !== above.regionCode.slice(0, DIGITS[above.scope]),
      `注册地超出了上级规定的${above.regionName}`,
    ),
  'enterprise-size': (here, above) =>
    when(SIZES.indexOf(here.largest) > SIZES.indexOf(above.largest), '允许了更大规模的企业'),
  'founded-since': (here, above) =>
    when(here.since < above.since, `注册日期可以早于上级规定的 ${above.since}`) ??
    when(here.underYears > above.underYears, `允许成立超过 ${above.underYears} 年`),
  'owns-ip': (here, above) => when(here.atLeast < above.atLeast, `少于上级要求的 ${above.atLeast} 项`),
  'ip-belongs': (here, above) => when(!within(here.to, above.to), '允许知识产权归属上级不允许的人'),
  'credit-record': (here, above) =>
    when(!within(above.subjects, here.subjects), '没有查上级要查的对象') ??
    when(CREDIT.indexOf(here.standard) < CREDIT.indexOf(above.standard), '失信标准比上级宽'),
  'core-member-once': (here, above) =>
    when(!within(above.acrossSubtypes, here.acrossSubtypes), '没有查上级要查的全部小类'),
  'core-member-count': (here, above) =>
    when(here.max > above.max, `人数上限多于上级的 ${above.max} 人`) ??
    when(here.min < above.min, `人数下限少于上级的 ${above.min} 人`),
  'certificate-names': (here, above) => when(here.max > above.max, `署名多于上级的 ${above.max} 人`),
  'past-winner': (here, above) =>
    when(!yearsCover(here.years, above.years), '没有查上级要查的全部年份') ??
    when(
      here.awards !== 'any' && (above.awards === 'any' || !within(above.awards, here.awards)),
      '没有查上级要查的全部奖项',
    ) ??
    when(here.effect === 'no-money' && above.effect === 'refuse', '上级规定不得参赛，这里只是不发奖金') ??
    when(here.level !== above.level || here.of !== above.of, '查的不是上级规定的获奖级别或对象'),
  'similar-project': (here, above) =>
    when(
      here.scope === 'same-company' && above.scope === 'across-contests',
      '只在本届内比对，没有和本年度其他赛事比对',
    ),
  'national-list': (here, above) =>
    when(!within(above.years, here.years), '没有查上级要查的全部年份') ??
    when(!within(above.named, [...here.named, ...here.related]), '没有查上级要查的全部榜单'),
}

/** Why `here` is looser than `above`, in words that end a sentence; null for as strict or stricter, or another check. */
export function looserThan(here: Check, above: Check): string | null {
  if (here.name !== above.name) return null
  const rule = LOOSER[above.name] as Looser<CheckName> | undefined
  return rule?.(here.params, above.params) ?? null
}

/** Whether two checks ask about the same thing, whatever their numbers. */
export function asksTheSame(here: Check, above: Check): boolean {
  if (here.name !== above.name) return false
  if (here.name === 'declaration' && above.name === 'declaration')
    return here.params.declaration === above.params.declaration
  return true
}

/** The checks that must all pass for one to pass: itself, or the parts of an all-of. */
export function necessaryChecks(check: Check): readonly Check[] {
  return check.name === 'all-of' ? check.params.of.flatMap(necessaryChecks) : [check]
}

function yearsCover(here: readonly number[] | 'all', above: readonly number[] | 'all'): boolean {
  return here === 'all' || (above !== 'all' && within(above, here))
}

function within<T>(few: readonly T[], many: readonly T[]): boolean {
  return few.every(one => many.includes(one))
}

function when(looser: boolean, words: string): string | null {
  return looser ? words : null
}
