/** Pages of editions above the cities, as paths below this sub-package's folder. */
export const upperPages: string[] = ['cross/index', 'merged/index']
