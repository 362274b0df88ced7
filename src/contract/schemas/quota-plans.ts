import * as z from 'zod'
import { civilDate, editionSlug, expectedVersion, line, whole } from './fields'

const edition = editionSlug
const unit = z.string({ error: '请选择推荐单位' }).regex(/^\d{6}$/, '没有这个推荐单位，请刷新后再填')
const version = whole('版本', 1, 1_000_000)

const claim = z.strictObject({
  unit,
  /** Typed by hand with where the number comes from: a unit without this software, or another count. */
  typed: z
    .strictObject({
      count: whole('报名数', 0, 100_000),
      /** Projects it could send at most; asked for where qualified projects are the cap. */
      qualified: whole('合格项目数', 0, 100_000).nullable(),
      basis: line('数字的来源', 100),
    })
    .nullable(),
  floor: whole('保底数', 0, 2000),
  cap: whole('封顶数', 0, 2000).nullable(),
})

/** What the seats are worked out from; the order of units is the edition's, whatever order they arrive in. */
const trial = {
  edition,
  seats: whole('总名额', 1, 2000),
  method: z.enum(['largest-remainder', 'sainte-lague'], { error: '请选择分配方法' }),
  denominator: z.enum(['accepted', 'submitted'], { error: '请选择按什么数分配' }),
  countedOn: civilDate('统计截止日'),
  caps: z.enum(['none', 'qualified', 'typed'], { error: '请选择是否封顶' }),
  units: z
    .array(claim)
    .min(1, '请填写各推荐单位')
    .max(100, '推荐单位最多100个')
    .refine(list => new Set(list.map(each => each.unit)).size === list.length, '同一个单位填了两次'),
}

/** `countedOn` null: the day the registration closes. */
export const quotaPlan = z.strictObject({ edition, countedOn: civilDate('统计截止日').nullable() })
export const computeQuotas = z.strictObject(trial)
export const saveQuotaPlan = z.strictObject({ ...trial, note: line('这一版的说明', 200), expectedVersion })
export const announceQuotas = z.strictObject({ edition, version, document: line('名额文件的文号', 80) })
export const proposeQuotaLock = z.strictObject({ edition, version })
/** `hash` as it was shown: what is locked is what was looked at. */
export const lockQuotas = z.strictObject({
  edition,
  version,
  hash: z.string().regex(/^[0-9a-f]{64}$/, '请刷新后再锁定'),
})
export const exportQuotaSheet = z.strictObject({ edition, version })
