import { ChoiceList } from '../../components/choice-list'
import { ChoiceSet } from '../../components/choice-set'
import { DateField } from '../../components/date-field'
import type { FieldTexts } from '../../components/field'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { FieldKind, FieldValue, ShownField } from '../../core/application-form/field'
import type { FieldControlProperties } from './field-control-properties'
import { MembersField } from './members-field'
import { PropertiesField } from './properties-field'
import { TickField } from './tick-field'

type Control = (properties: FieldControlProperties & { texts: FieldTexts }) => React.ReactNode

type SelectProperties = Pick<FieldControlProperties, 'field' | 'value' | 'onChange'> & { texts: FieldTexts }

const text = (value: FieldValue | undefined) => (typeof value === 'string' ? value : '')
const several = (value: FieldValue | undefined) => (Array.isArray(value) ? value.map(String) : [])
const orNull = (value: string) => (value === '' ? null : value)
const mostTyped = 200
const fitsHalf = 5
const mostSpreadOut = 12

/** How answers are laid out: two short ones side by side, four or more short ones in two columns. */
function layoutOf(options: ShownField['options']): { sideBySide: boolean; twoColumns: boolean } {
  const short = options.every(({ label }) => label.length <= fitsHalf)
  return { sideBySide: short && options.length === 2, twoColumns: short && options.length >= 4 }
}

const line =
  (keyboard: 'text' | 'number' | 'digit' | 'idcard'): Control =>
  ({ texts, value, onChange, onLeave }) => (
    <TextInput
      {...texts}
      keyboard={keyboard}
      maxLength={mostTyped}
      value={text(value)}
      onChange={typed => onChange(orNull(typed))}
      onLeave={onLeave}
    />
  )

const select = ({ texts, field, value, onChange }: SelectProperties) => (
  <SelectField {...texts} options={field.options} value={text(value) || null} onChange={onChange} />
)

const tick: Control = ({ field, value, problem, onChange }) => (
  <TickField field={field} checked={value === true} problem={problem} onChange={onChange} />
)

const controls: Record<FieldKind, Control> = {
  text: line('text'),
  'company-code': line('idcard'),
  phone: line('number'),
  count: line('number'),
  amount: line('digit'),
  // a number pad of a telephone has no minus sign
  profit: line('text'),
  percent: line('digit'),
  email: line('text'),
  county: select,
  industry: select,
  tick,
  paragraph: ({ texts, field, value, onChange, onLeave }) => (
    <TextArea
      {...texts}
      most={field.max ?? 500}
      value={text(value)}
      onChange={typed => onChange(orNull(typed))}
      onLeave={onLeave}
    />
  ),
  choice: ({ texts, field, value, onChange }) =>
    field.options.length > mostSpreadOut ? (
      select({ texts, field, value, onChange })
    ) : (
      <ChoiceList
        {...texts}
        choices={field.options}
        {...layoutOf(field.options)}
        value={text(value) || null}
        onChange={onChange}
      />
    ),
  choices: ({ texts, field, value, onChange }) => (
    <ChoiceSet
      {...texts}
      choices={field.options}
      alone="none"
      twoColumns={layoutOf(field.options).twoColumns}
      value={several(value)}
      onChange={chosen => onChange(chosen.length > 0 ? chosen : null)}
    />
  ),
  date: ({ texts, value, onChange, onLeave }) => (
    <DateField {...texts} value={text(value)} onChange={typed => onChange(orNull(typed))} onLeave={onLeave} />
  ),
  members: properties => <MembersField {...properties} />,
  properties: properties => <PropertiesField {...properties} />,
}

/** The control of one field of the form: its kind decides which. */
export function FieldControl(properties: FieldControlProperties) {
  const { field, problem, quietLabel } = properties
  const texts = {
    name: field.id,
    label: field.label,
    hint: field.example ?? undefined,
    why: field.why ?? undefined,
    optional: !field.required && field.kind !== 'tick',
    problem,
    quietLabel,
  }
  return controls[field.kind]({ ...properties, texts })
}
