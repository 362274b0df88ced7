import * as z from 'zod'
import { id, smsCode } from './fields'

export const devices = z.strictObject({})
/** One of my devices, or every other one. */
export const endDevices = z.strictObject({ device: z.union([id('sis'), z.literal('others')]) })
export const accessLog = z.strictObject({})
export const consentHistory = z.strictObject({})
export const withdrawConsent = z.strictObject({ document: z.enum(['privacy', 'sensitive']) })
export const sendOwnCode = z.strictObject({})
export const confirmMyself = z.strictObject({ code: smsCode })
export const exportMyData = z.strictObject({})
export const accountDeletion = z.strictObject({})
export const deleteMyAccount = z.strictObject({
  /** Said yes to what becomes of registrations that are still under way. */
  leavesOpenOnes: z.boolean().optional(),
})
export const cancelDeletion = z.strictObject({})
