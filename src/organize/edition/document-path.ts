/** A field of a document as steps from its root. */
export type Path = readonly (string | number)[]

/** The value at a path; undefined where the way is broken. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    root,
  )
}

/** The same document with another value at a path; what was not there is made. Nothing is changed in place. */
export function withValueAt<T>(root: T, path: Path, value: unknown): T {
  const [step, ...rest] = path
  if (step === undefined) return value as T
  const old = typeof root === 'object' && root !== null ? root : typeof step === 'number' ? [] : {}
  const copy = (Array.isArray(old) ? [...old] : { ...old }) as Record<string | number, unknown>
  copy[step] = withValueAt(copy[step], rest, value)
  return copy as T
}

/** The name of a field on the page: its path, such as edition-registration-deadline. */
export function fieldName(path: Path): string {
  return path.join('-')
}
