/** The id of a place in the organisers' navigation, so that it can be scrolled into view. */
export function placeId(path: string): string {
  return `place-${path.replace(/[^\w-]/g, '-')}`
}
