/** Pages of the levels above the cities, as paths below this folder. */
export const upperPages: string[] = ['quotas/index']
