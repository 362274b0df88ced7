import { checkFields, noCheck } from './check-fields'
import { GROUPS, INHERITANCE, SUBTYPES, TIMETABLE_KINDS, TRACKS } from './choices'
import { type FormField, freshId } from './form-field'

/** The fields of a requirement; the check's own parameters follow its name. */
function requirementFields(item: unknown): readonly FormField[] {
  return [
    { kind: 'text', at: ['title'], label: '条件', hint: '一句话，申报人看得懂' },
    { kind: 'clause', at: ['clause'], label: '依据条款' },
    { kind: 'choices', at: ['groups'], label: '适用组别', choices: GROUPS },
    {
      kind: 'choices',
      at: ['subtypes'],
      label: '只适用于小类',
      hint: '不选就是全组适用',
      optional: true,
      choices: SUBTYPES,
    },
    {
      kind: 'choices',
      at: ['tracks'],
      label: '只适用于赛道',
      hint: '不选就是不分赛道',
      optional: true,
      choices: TRACKS,
    },
    { kind: 'tick', at: ['hard'], label: '硬性：不符合就不能报（不勾选的由人判断）' },
    {
      kind: 'choice',
      at: ['inheritance'],
      label: '来源',
      choices: INHERITANCE,
    },
    {
      kind: 'choice',
      at: ['due'],
      label: '最迟在哪一步前补齐',
      optional: true,
      choices: [{ value: '', label: '提交时' }, ...TIMETABLE_KINDS],
    },
    {
      kind: 'part',
      at: ['when'],
      label: '只在这种情况下适用',
      silent: { word: undefined, blank: noCheck, label: '一律适用' },
      fields: value => checkFields([], value),
    },
    ...checkFields(['check'], item),
  ]
}

/** 参赛条件. */
export const REQUIREMENTS: readonly FormField[] = [
  {
    kind: 'list',
    at: ['edition', 'requirements'],
    label: '参赛条件',
    add: '加一条条件',
    blank: ({ edition }) => ({
      ...{ id: freshId('requirement', edition.requirements), title: '', clause: '', groups: [] },
      ...{ check: { name: '', params: {} }, hard: true, inheritance: 'own' },
    }),
    nameOf: item => String((item as { title?: unknown }).title ?? ''),
    fields: requirementFields,
  },
]
