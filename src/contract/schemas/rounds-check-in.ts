import * as z from 'zod'
import { line } from './fields'
import { application, instant, session } from './rounds-fields'

export const checkIns = z.strictObject({ session })
export const checkInCode = z.strictObject({ session })
export const myCheckIns = z.strictObject({})

export const checkIn = z.strictObject({
  session,
  code: z.string({ error: '请填写签到码' }).regex(/^\d{6}$/, '签到码是6位数字，请看现场屏幕'),
})

export const checkInFor = z.strictObject({
  session,
  application,
  /** Who came, as the document says. */
  name: line('到场人姓名', 40),
  documentChecked: z.literal(true, { error: '请先核对证件，再勾选' }),
  /** The staff member's own clock when it was noted: counts where it had to wait for a network. */
  notedAt: instant('签到时间'),
})
