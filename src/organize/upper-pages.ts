/** Pages of the editions above the cities, as paths below this folder. */
export const upperPages: string[] = ['inbox/index']
