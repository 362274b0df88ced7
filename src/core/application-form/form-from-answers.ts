import { type SelfCheckAnswers, UNSURE } from '../self-check-questions'
import type { FormValues } from './field'

/**
 * What the self-check already fills of the form; `group` is the group the applicant goes on with. The industry is
 * asked again: the form needs the finer code.
 */
export function formFromAnswers(answers: SelfCheckAnswers, group?: string): FormValues {
  const { subject, place, registeredOn, size, onMarket, ip, past, dishonesty } = answers
  const figures = size === undefined || size === UNSURE ? null : size
  const values: Record<string, string | string[] | undefined> = {
    subject,
    group,
    companyCounty: place,
    registeredOn,
    headcount: figures?.employees?.toString(),
    revenue: inTenThousands(figures?.revenue),
    assets: inTenThousands(figures?.assets),
    onMarket,
    hasProperties: ip === undefined || ip === UNSURE ? undefined : ip === 'none' ? 'no' : 'yes',
    pastAwards: past === 'none' || past === 'national' ? ['none'] : undefined,
    nationalLists: past === 'none' || past === 'province' ? ['none'] : undefined,
    dishonesty,
  }
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== UNSURE && value !== ''),
  )
}

function inTenThousands(yuan: number | undefined): string | undefined {
  return yuan === undefined ? undefined : String(yuan / 10_000)
}
