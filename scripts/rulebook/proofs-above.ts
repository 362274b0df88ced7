import type { Proof } from './row'

const cloud = (file: string, test: string): Proof => ({ file: `tests/cloudfunctions/${file}.test.ts`, test })
const province = (test: string) => cloud('chain/province', test)
const nation = (test: string) => cloud('chain/nation', test)

/** Tests of what the levels above the cities do: the province's quotas, lists and finals, the nation's lists. */
export const ABOVE = {
  planExported: cloud(
    'documents/contest-plan',
    'CN24-38: the plan is exported as the notice prints it, list by list, cell by cell',
  ),
  advance: province('takes to 总决赛 who scored best over all rooms, by decision of people (SX26-21)'),
  announced: province(
    'gives the prizes by 总决赛, keeps a struck-out place empty, and announces them (SX26-22, T-18)',
  ),
  arrivals: province('has then a list of every recommending unit, and every place is used (SX26-01)'),
  filed: cloud(
    'recommendations/nation-filing',
    'is exported as printed: eight lines in their order, the chosen type marked',
  ),
  filedInTime: cloud(
    'recommendations/nation-filing',
    '10 May 23:59:59.999 is in time; a millisecond later needs a special approval (CN24-06)',
  ),
  filedName: cloud(
    'recommendations/nation-filing',
    'a name that differs by one sign is refused with the name of the plan (CN24-05)',
  ),
  filedPlan: cloud(
    'recommendations/nation-filing',
    '500 characters pass and 501 do not, ends of lines not counted; dates are of the printed year',
  ),
  fifty: nation('publishes 50 and 10 of them (CN24-19)'),
  fiveHundred: nation(
    'publishes 500 and 100, each for five working days, final only when they are over (CN24-19, CN24-25)',
  ),
  handedUp: province('hands its best up to the nation under a number on record (SX26-06)'),
  honours: cloud(
    'results/honours',
    'is published by a second approver only; the list is immutable, public without reasons, and in the chain',
  ),
  honoursNamed: cloud(
    'results/honours',
    'are named as each notice names them: CZ23-23, CZ26-28, SX26-25 and CN24-28',
  ),
  imported: nation(
    'imports every contest’s projects; wrong rows stay out, the same file twice adds nothing (CN24-09)',
  ),
  importedInTime: cloud(
    'recommendations/nation-library',
    '10 August, a Saturday, is the last day to its end and does not move; later by special approval (CN24-09)',
  ),
  nationalFinal: nation('gives 5, 10, 15, 20 and 1, 2, 3, 4 prizes by the final (CN24-26, CN24-27)'),
  nominated: nation(
    'nominates 11 and 2 of each contest, never a twelfth, and says that 98 makers are not 100 (CN24-20)',
  ),
  nominatedInTime: cloud(
    'recommendations/nation-nominations',
    '30 September is in time to its end; later by special approval of somebody who may',
  ),
  nominatedByUniversity: nation('nominates 2 and 3 of a university of the ministry (CN24-21)'),
  ownPaper: cloud(
    'recommendations/papers',
    'belongs to its submission with its hash in the chain; while drafting the newest counts',
  ),
  pool: nation('lets into the pool what is reviewed and free of suspicion (CN24-22)'),
  quotasComputed: cloud(
    'recommendations/quota-plan',
    '各单位和=N, the same as by the second implementation, and nothing is kept',
  ),
  quotasLocked: province(
    'shares the places out by registrations and locks them by two; they add up (SX26-16)',
  ),
  rooms: province('holds 省级决赛 in parallel rooms with everybody on the list and nobody else (SX26-20)'),
  units: cloud(
    'recommendations/inbox',
    'lists the 12 recommending units in the order of the notice; nothing has come',
  ),
  upward: cloud(
    'recommendations/upward',
    'its number is not stated: it is typed with its basis, and without one nothing is handed up',
  ),
} as const satisfies Record<string, Proof>
