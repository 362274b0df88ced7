import { tick } from './tick'

/** Every operation of the `timekeeper` function. */
export const operations = [tick]
