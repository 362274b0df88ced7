/**
 * Why an action cannot be done now: a value, never a bare boolean. `code` is stable and English, `message` is the
 * Chinese sentence a person reads (what to do next), `details` are plain JSON for the screen.
 */
export interface Refusal {
  code: string
  message: string
  details?: Readonly<Record<string, unknown>>
}
