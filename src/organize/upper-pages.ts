/** Pages above the cities: province and nation, as paths below this folder. */
export const upperPages: string[] = ['filings/index', 'library/index', 'shortlist/index']
