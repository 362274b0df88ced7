import * as z from 'zod'
import { selfCheckAnswers } from './applications-fields'
import { editionSlug, id } from './fields'

/** Without an edition: the one that takes applications now, else the newest. */
export const home = z.strictObject({ edition: editionSlug.optional() })
export const editions = z.strictObject({})
export const notice = z.strictObject({ edition: editionSlug })
export const selfCheckQuestions = z.strictObject({ edition: editionSlug })
export const selfCheck = z.strictObject({ edition: editionSlug, answers: selfCheckAnswers })
export const announcement = z.strictObject({ announcement: id('ann') })
export const publishedList = z.strictObject({ list: id('lst') })
