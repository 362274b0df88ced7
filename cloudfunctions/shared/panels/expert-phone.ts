/** Where an expert's phone is sealed. */
export function phonePlace(expert: string): string {
  return `expert|phone|${expert}`
}
