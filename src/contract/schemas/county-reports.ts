import * as z from 'zod'
import { editionSlug, id } from './fields'

const county = z.string({ error: '请选择县区' }).regex(/^\d{6}$/, '没有找到这个县区，请刷新后再选')

export const countyReports = z.strictObject({ edition: editionSlug })
export const fileCountyReport = z.strictObject({ edition: editionSlug, county })
export const exportCountyReport = z.strictObject({ edition: editionSlug, report: id('cre') })
