/** Pages of the editions above the cities, as paths below this folder. */
export const upperPages: string[] = [
  'quotas/index',
  'inbox/index',
  'cross/index',
  'merged/index',
  'filings/index',
  'library/index',
  'shortlist/index',
]
