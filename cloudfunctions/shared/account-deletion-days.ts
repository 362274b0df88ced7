/** Days between asking for 注销 and carrying it out: time to take it back (trust model §4). */
export const coolingDays = 7
export const coolingMs = coolingDays * 86_400_000
