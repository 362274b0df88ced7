import { View } from '@tarojs/components'
import { useContext, useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { Field, fieldId } from '../../components/field'
import { Pressable } from '../../components/pressable'
import { fieldName, type Path, valueAt } from './document-path'
import { TargetContext, useForm } from './form-context'
import type { FormField } from './form-field'
import { FormLeaf } from './form-leaf'

/** Fields one below the other; `base` is what their paths start from. */
export function FormFields({ fields, base = [] }: { fields: readonly FormField[]; base?: Path }) {
  return (
    <>
      {fields.map(field => (
        <OneField field={field} path={[...base, ...field.at]} key={field.at.join('-') + field.label} />
      ))}
    </>
  )
}

/** A field, below the tick that says the notice is silent where it may be. */
function OneField({ field, path }: { field: FormField; path: Path }) {
  const { document, change, readOnly } = useForm()
  const value = valueAt(document, path)
  const { silent } = field
  const around = valueAt(document, path.slice(0, -1))
  if (typeof around !== 'object' || around === null)
    return <View className="ed-note">{`${field.label}：${field.hint ?? '先写明上一项'}`}</View>
  const quiet = silent !== undefined && (value === silent.word || value === undefined)
  return (
    <View className="ed-field" id={quiet ? fieldId(fieldName(path)) : undefined}>
      {silent && (
        <CheckItem
          checked={quiet}
          label={`${field.label}：${silent.label ?? '本届通知未规定'}`}
          testId={`silent.${fieldName(path)}`}
          onChange={on => !readOnly && change(path, on ? silent.word : silent.blank)}
        />
      )}
      {!quiet && <Spoken field={field} path={path} />}
    </View>
  )
}

function Spoken({ field, path }: { field: FormField; path: Path }) {
  if (field.kind === 'list') return <FormItems field={field} path={path} />
  if (field.kind !== 'part') return <FormLeaf field={field} path={path} />
  return (
    <View className="ed-part" id={fieldId(fieldName(path))}>
      <View className="ed-part__title">{field.label}</View>
      {field.hint && <View className="field__hint">{field.hint}</View>}
      <PartFields field={field} path={path} />
    </View>
  )
}

/** The fields of a part; some depend on what stands in it. */
function PartFields({ field, path }: { field: Extract<FormField, { kind: 'part' }>; path: Path }) {
  const { document } = useForm()
  const { fields } = field
  return (
    <FormFields
      fields={typeof fields === 'function' ? fields(valueAt(document, path)) : fields}
      base={path}
    />
  )
}

type ListField = Extract<FormField, { kind: 'list' }>

/** The item of the list at `path` that `target` lies in; null where it lies elsewhere. */
function itemOnTheWay(path: Path, target: Path): number | null {
  const item = target[path.length]
  return typeof item === 'number' && path.every((step, i) => step === target[i]) ? item : null
}

/** Items of a list: each opens on a tap; add one, move one up, take one out. */
function FormItems({ field, path }: { field: ListField; path: Path }) {
  const { document, change, problemOf, readOnly } = useForm()
  const items = asList(valueAt(document, path))
  const target = useContext(TargetContext)
  const [opened, setOpened] = useState(() => itemOnTheWay(path, target))
  const put = (next: readonly unknown[]) => change(path, next)
  const add = () => {
    put([...items, field.blank(document)])
    setOpened(items.length)
  }
  const name = fieldName(path)
  return (
    <Field name={name} label={field.label} hint={field.hint} problem={problemOf(path)} group>
      {items.map((item, i) => (
        <View className="ed-item" id={fieldId(`${name}-${i}`)} key={keyOf(item, i)}>
          <Pressable
            className="ed-item__head"
            expanded={opened === i}
            testId={`item.${name}-${i}`}
            onTap={() => setOpened(opened === i ? null : i)}
          >
            <View className="ed-item__name">{nameOf(item, field) || `第${i + 1}项（还没有名称）`}</View>
            <ItemProblems path={[...path, i]} />
          </Pressable>
          {opened === i && (
            <View className="ed-item__body">
              <FormFields
                fields={typeof field.fields === 'function' ? field.fields(item) : field.fields}
                base={[...path, i]}
              />
              {!readOnly && (
                <View className="ed-tools">
                  <Button
                    kind="secondary"
                    narrow
                    disabledReason={i === 0 ? '已是第一项' : null}
                    onTap={() => {
                      put(moved(items, i))
                      setOpened(i - 1)
                    }}
                  >
                    上移
                  </Button>
                  <Button
                    kind="danger"
                    narrow
                    testId={`item.${name}-${i}.remove`}
                    onTap={() => {
                      put(items.filter((_, other) => other !== i))
                      setOpened(null)
                    }}
                  >
                    删去这一项
                  </Button>
                </View>
              )}
            </View>
          )}
        </View>
      ))}
      {!readOnly && (
        <Button kind="secondary" narrow icon="plus" testId={`item.${name}.add`} onTap={add}>
          {field.add}
        </Button>
      )}
    </Field>
  )
}

/** How many problems an item holds, said on its closed head. */
function ItemProblems({ path }: { path: Path }) {
  const { problemsWithin } = useForm()
  const count = problemsWithin(path)
  return count === 0 ? null : <View className="ed-item__wrong">{`${count}处要改`}</View>
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function moved(items: readonly unknown[], i: number): unknown[] {
  return [...items.slice(0, i - 1), items[i], items[i - 1], ...items.slice(i + 1)]
}

function nameOf(item: unknown, field: ListField): string {
  if (field.nameOf) return field.nameOf(item)
  const { name, heading, topic, id, group } = item as Record<string, unknown>
  return String(name || heading || topic || group || id || '')
}

function keyOf(item: unknown, i: number): string {
  const { id } = item as { id?: unknown }
  return typeof id === 'string' ? id : String(i)
}
