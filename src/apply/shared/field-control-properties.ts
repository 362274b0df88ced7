import type { FieldValue, ShownField } from '../../core/application-form/field'

/** What every control of the registration form is given, whatever its kind. */
export interface FieldControlProperties {
  field: ShownField
  value: FieldValue | undefined
  problem: string | null
  onChange: (value: FieldValue | null) => void
  /** The field was left: check it, send it. */
  onLeave: () => void
  /** Consent to identity numbers is on record. */
  sensitiveConsent: boolean
  onConsented: () => void
  /** The label stands above already. */
  quietLabel?: boolean
}
