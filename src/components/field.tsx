import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Icon } from './icon'

/** What every form field tells the person: what it is, an example, why it is asked, and what is wrong with it. */
export interface FieldTexts {
  /** Also the id the error summary jumps to. */
  name: string
  label: string
  /** An example or the form expected, under the label. */
  hint?: string
  /** Why it is asked. */
  why?: string
  /** What to correct, ≤ 40 characters; null when fine. */
  problem?: string | null
  optional?: boolean
  /** The label is only spoken: the page's own title says it. */
  quietLabel?: boolean
}

interface Properties extends FieldTexts {
  children: ReactNode
  /** Under the control, at its right end: a character count. */
  aside?: ReactNode
  /** Fields of several boxes are a group of their own. */
  group?: boolean
}

/** The id of a field's element on the page. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '-')}`
}

/** The id of the line that says what is wrong with a field. */
export function problemId(name: string): string {
  return `${fieldId(name)}-problem`
}

/** Label above, example under it, control, then what is wrong. */
export function Field(properties: Properties) {
  const { name, label, hint, why, problem, optional, quietLabel, children, aside, group } = properties
  return (
    <View
      id={fieldId(name)}
      className={classNames('field', problem && 'field--wrong')}
      data-field={name}
      data-testid={`field.${name}`}
      {...(group ? accessible({ role: 'group', label }) : {})}
    >
      <View className={classNames('field__label', quietLabel && 'unseen')}>
        <Text>{label}</Text>
        {optional && <Text className="field__optional">选填</Text>}
      </View>
      {hint && <View className="field__hint">{hint}</View>}
      {children}
      {(problem || aside) && (
        <View className="field__below">
          <View
            id={problemId(name)}
            className="field__problem"
            {...accessible({ role: problem ? 'alert' : undefined })}
          >
            {problem && <Icon name="cross" />}
            {problem && <Text>{problem}</Text>}
          </View>
          {aside}
        </View>
      )}
      {why && <View className="field__why">{`为什么问：${why}`}</View>}
    </View>
  )
}
