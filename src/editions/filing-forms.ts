import { FILING_FORM } from './national-2024/filing-form'

export type FilingForm = typeof FILING_FORM

/** The printed filing form (备案表) of an edition, undefined where its notice prints none. */
export function filingFormOf(slug: string): FilingForm | undefined {
  return slug === 'national-2024' ? FILING_FORM : undefined
}
