import { View } from '@tarojs/components'
import { ChoiceList } from '../../components/choice-list'
import { ClauseQuote } from '../../components/clause-quote'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { FailureView } from '../../contract/reply'
import type { ObjectionFormView } from '../../contract/views/objections'
import { objectionKinds } from '../../core/objection-kinds'
import { openLink } from '../../platform/navigation'
import { fieldProblem } from '../../platform/use-action'
import { type AppealDraft, kindChoices, otherProject, procedureChoices } from './appeal-draft'

interface Properties {
  form: ObjectionFormView
  draft: AppealDraft
  failure: FailureView | null
  onChange: (change: Partial<AppealDraft>) => void
  onLeave: () => void
}

/** The projects that can be chosen: those of the list, one's own, or another one by its name. */
function projectOptions(form: ObjectionFormView, list: string) {
  const listed = form.projects.filter(each => !list || each.list === list).flatMap(each => each.projects)
  const seen = new Map([...form.own, ...listed].map(each => [each.application, each]))
  const known = [...seen.values()].map(({ application, projectName, subjectName }) => ({
    value: application,
    label: [projectName, subjectName].filter(Boolean).join(' · '),
  }))
  return [...known, { value: otherProject, label: '其他项目，自己填写名称' }]
}

/** Step 1: about what, which list, which project, which step of the judging. */
export function TargetStep({ form, draft, failure, onChange }: Properties) {
  const { kind } = draft
  return (
    <View>
      <ChoiceList
        name="kind"
        label="对什么提出"
        quietLabel
        choices={kindChoices}
        value={kind}
        onChange={next => onChange({ kind: next })}
        problem={fieldProblem(failure, 'kind')}
      />
      {kind !== null && form.lists.length > 0 && (
        <SelectField
          name="list"
          label="名单"
          optional={kind !== 'list'}
          options={form.lists.map(({ list, title, version }) => ({
            value: list,
            label: `${title} 第 ${version} 版`,
          }))}
          value={draft.list || null}
          onChange={list => onChange({ list, project: '' })}
          problem={fieldProblem(failure, 'list')}
        />
      )}
      {kind !== null && (
        <SelectField
          name="project"
          label="项目"
          optional={kind === 'list'}
          options={projectOptions(form, draft.list)}
          value={draft.project || null}
          onChange={project => onChange({ project })}
          problem={fieldProblem(failure, 'application')}
        />
      )}
      {draft.project === otherProject && (
        <TextInput
          name="projectName"
          label="项目名称"
          maxLength={60}
          value={draft.projectName}
          onChange={projectName => onChange({ projectName })}
          problem={fieldProblem(failure, 'projectName')}
        />
      )}
      {kind === 'procedure' && (
        <ChoiceList
          name="procedure"
          label="哪一步程序"
          hint="申诉针对程序和依据；原始分不改，由专家委员会裁决"
          choices={procedureChoices}
          twoColumns
          value={draft.procedure}
          onChange={procedure => onChange({ procedure })}
          problem={fieldProblem(failure, 'procedure')}
        />
      )}
    </View>
  )
}

/** Step 2: what happened, and what it rests on. */
export function FactsStep({ form, draft, failure, onChange, onLeave }: Properties) {
  const clause = form.clauses.find(({ id }) => id === draft.clause)
  return (
    <View>
      <TextArea
        name="facts"
        label="事实"
        hint="时间、地点、经过；请不要写涉密内容和自己的姓名"
        most={2000}
        value={draft.facts}
        onChange={facts => onChange({ facts })}
        onLeave={onLeave}
        problem={fieldProblem(failure, 'facts')}
      />
      <SelectField
        name="clause"
        label="依据的条款"
        optional
        options={form.clauses.map(({ id, label }) => ({ value: id, label }))}
        value={draft.clause || null}
        onChange={id => onChange({ clause: id })}
        problem={fieldProblem(failure, 'clause')}
      />
      {clause && (
        <ClauseQuote
          quote={clause.text}
          source={form.editionName}
          onOpen={() => void openLink(`/pages/notice/index?edition=${form.edition}&clause=${clause.id}`)}
        />
      )}
      <TextInput
        name="basis"
        label="其他依据"
        optional
        hint="通知里没有的，如法规名称"
        maxLength={200}
        value={draft.basis}
        onChange={basis => onChange({ basis })}
        onLeave={onLeave}
        problem={fieldProblem(failure, 'basis')}
      />
      <View className="note">{form.papers}</View>
    </View>
  )
}

/** Step 3: who says so, seen by the handler and the supervisor only, and everything once more. */
export function PersonStep({ form, draft, failure, onChange, onLeave }: Properties) {
  const project = projectOptions(form, draft.list).find(({ value }) => value === draft.project)
  const name = draft.project === otherProject ? draft.projectName : project?.label
  const clause = form.clauses.find(({ id }) => id === draft.clause)
  const lines = [
    ['对什么', draft.kind && objectionKinds[draft.kind]],
    ['名单', form.lists.find(({ list }) => list === draft.list)?.title],
    ['项目', name],
    [
      '程序',
      procedureChoices.find(({ value }) => value === draft.procedure && draft.kind === 'procedure')?.label,
    ],
    ['事实', draft.facts],
    ['依据', [clause?.label, draft.basis.trim()].filter(Boolean).join('；')],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []))
  return (
    <View>
      <View className="lead">姓名和电话加密保存。被异议方和公众看不到，只有受理人和监督员可见。</View>
      <TextInput
        name="realName"
        label="真实姓名"
        maxLength={20}
        value={draft.realName}
        onChange={realName => onChange({ realName })}
        onLeave={onLeave}
        problem={fieldProblem(failure, 'realName')}
      />
      <TextInput
        name="contact"
        label="联系电话"
        keyboard="number"
        maxLength={16}
        value={draft.contact}
        onChange={contact => onChange({ contact })}
        onLeave={onLeave}
        problem={fieldProblem(failure, 'contact')}
      />
      <View className="section">提交前再看一遍</View>
      <View className="card" data-testid="appeal.preview">
        {lines.map(({ label, value }) => (
          <View className="appeal-line" key={label}>
            <View className="note">{label}</View>
            <View>{value}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
