import * as z from 'zod'

export const tick = z.strictObject({})
