import * as z from 'zod'
import { expectedVersion, whole } from './fields'
import { application, hex64, reason, session } from './rounds-fields'

export const live = z.strictObject({ session })

export const advance = z.strictObject({
  session,
  application,
  /** The step the person saw on the button; done already → the same answer again. */
  action: z.enum(['call', 'start-pitch', 'start-answer', 'open-scoring', 'seal'], {
    error: '请刷新后再点下一步',
  }),
  expectedVersion,
})

export const timer = z.discriminatedUnion('action', [
  z.strictObject({ session, application, expectedVersion, action: z.literal('pause'), reason }),
  z.strictObject({ session, application, expectedVersion, action: z.literal('resume') }),
  z.strictObject({
    session,
    application,
    expectedVersion,
    action: z.literal('extend'),
    seconds: whole('加时秒数', 10, 1800),
    reason,
  }),
])

export const skip = z.strictObject({ session, application, expectedVersion, reason })
export const resume = z.strictObject({ session, application, expectedVersion, reason })
export const stepBack = z.strictObject({ session, application, expectedVersion, reason })

export const reveal = z.strictObject({ session, application, expectedVersion })

export const requestPairing = z.strictObject({})
export const pairScreen = z.strictObject({
  session,
  code: z.string({ error: '请输入大屏上的6位配对码' }).regex(/^\d{6}$/, '请输入大屏上的6位配对码'),
})
export const screenScene = z.strictObject({
  session,
  scene: z.enum(['follow', 'standby', 'standings', 'final', 'pause'], { error: '请选择大屏画面' }),
})
export const screen = z.strictObject({ secret: hex64 })
