import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ChoiceSet } from '../../components/choice-set'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { TextInput } from '../../components/text-input'
import type { OwnInstitutionView } from '../../contract/views/services'
import {
  candidateSentence,
  type InstitutionIntent,
  type InstitutionKind,
  institutionIntents,
  institutionKinds,
} from '../../core/service-words'
import { showToast } from '../../platform/dialogs'
import { useOnline } from '../../platform/network'
import { useSession } from '../../platform/session'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useDraft } from '../../platform/use-draft'
import {
  type InstitutionDraft,
  institutionDraft,
  institutionInput,
  institutionMissing,
} from './institution-draft'

const choices = <T extends string>(table: Record<T, string>) =>
  (Object.entries(table) as [T, string][]).map(([value, label]) => ({ value, label }))
const codeKinds = [
  { value: 'company-code', label: '统一社会信用代码' },
  { value: 'registration-number', label: '登记证号' },
] as const

interface Properties {
  edition: string
  own: OwnInstitutionView | null
  onDone: () => void
}

interface PartProperties {
  draft: InstitutionDraft
  change: (part: Partial<InstitutionDraft>) => void
  wrong: (path: string) => string | undefined
}

function Who({ draft, change, wrong }: PartProperties) {
  return (
    <View className="card">
      <TextInput
        name="institution-name"
        label="机构名称"
        hint="与证照一致"
        value={draft.name}
        onChange={name => change({ name })}
        problem={wrong('name')}
      />
      <SelectField
        name="institution-kind"
        label="机构类型"
        options={choices(institutionKinds)}
        value={draft.kind}
        onChange={kind => change({ kind: kind as InstitutionKind })}
        problem={wrong('kind')}
      />
      <ChoiceList
        name="institution-code-kind"
        label="证照类型"
        choices={codeKinds}
        value={draft.codeKind}
        onChange={codeKind => change({ codeKind })}
        problem={wrong('codeKind')}
      />
      <TextInput
        name="institution-code"
        label="证照号码"
        value={draft.code}
        onChange={code => change({ code })}
        problem={wrong('code')}
      />
      <TextInput
        name="institution-contact"
        label="联系人"
        value={draft.contactName}
        onChange={contactName => change({ contactName })}
        problem={wrong('contactName')}
      />
      <TextInput
        name="institution-phone"
        label="联系人手机号"
        why="核验时联系您；双方同意后，对方才能看到"
        keyboard="number"
        value={draft.contactPhone}
        onChange={contactPhone => change({ contactPhone })}
        problem={wrong('contactPhone')}
      />
    </View>
  )
}

function Intents({ draft, change, wrong }: PartProperties) {
  return (
    <View className="card">
      <ChoiceSet
        name="institution-intents"
        label="意向（可多选）"
        choices={choices(institutionIntents)}
        value={draft.intents}
        onChange={intents => change({ intents: intents as InstitutionIntent[] })}
        problem={wrong('intents')}
      />
      {draft.intents.includes('judge-candidate') && (
        <View>
          <View className="note" data-testid="institution.candidate-note">
            {candidateSentence}
          </View>
          <TextInput
            name="institution-candidate"
            label="候选人姓名"
            value={draft.candidateName}
            onChange={candidateName => change({ candidateName })}
            problem={wrong('candidate.name')}
          />
          <TextInput
            name="institution-candidate-field"
            label="专业领域"
            value={draft.candidateField}
            onChange={candidateField => change({ candidateField })}
            problem={wrong('candidate.field')}
          />
        </View>
      )}
    </View>
  )
}

/** 登记服务机构: who it is, whom to call, the three intents. What was typed is kept on the device until it is sent. */
export function Registration({ edition, own, onDone }: Properties) {
  const { me } = useSession()
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'saveInstitution')
  const version = own?.version ?? 0
  const name = `institution.${edition}.${version}`
  const { value: draft, change: write, clear } = useDraft(me?.person?.id ?? '', name, institutionDraft(own))
  const change = (part: Partial<InstitutionDraft>) => write({ ...draft, ...part })
  const wrong = (path: string) => fieldProblem(failure, path)
  const send = async () => {
    const reply = await run(institutionInput(draft, edition, version))
    if (!reply.ok) return
    clear()
    showToast(reply.data.sentence)
    onDone()
  }
  return (
    <View data-testid="institution.form">
      {failure && <ErrorState slim failure={failure} />}
      <Who draft={draft} change={change} wrong={wrong} />
      <Intents draft={draft} change={change} wrong={wrong} />
      <Button
        busy={busy}
        disabledReason={online ? institutionMissing(draft) : '联网后再操作，草稿已留在本机'}
        onTap={() => void send()}
        testId="institution.send"
      >
        {own ? '保存' : '提交登记'}
      </Button>
    </View>
  )
}
