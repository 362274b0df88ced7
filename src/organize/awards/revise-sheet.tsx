import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { CertificateLine } from '../../contract/views/certificates'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  line: CertificateLine
  onClose: () => void
  onDone: () => void
}

/** One name a line, in the order they stand on the paper. */
function namesIn(text: string): string[] {
  return text
    .split(/[\n、，,]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}

/** Names, their order and a wrong sign put right, with the reason; an issued certificate is replaced in the next batch. */
export function ReviseSheet({ edition, line, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('results', 'reviseCertificate')
  const [subjectName, setSubject] = useState(line.subjectName)
  const [projectName, setProject] = useState(line.projectName)
  const [names, setNames] = useState(line.names.join('\n'))
  const [reason, setReason] = useState('')
  const now = namesIn(names)
  const same =
    subjectName === line.subjectName && projectName === line.projectName && now.join() === line.names.join()
  const missing = same ? '还没有改动' : reason.trim() === '' ? '请写明更正理由' : null
  const save = async () => {
    const reply = await run({
      ...{ edition, application: line.application, subjectName, projectName, names: now, reason },
      expectedVersion: line.version,
    })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="更正证书"
      testId="org.awards.revise.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不更正
          </Button>
          <Button
            busy={busy}
            disabledReason={missing}
            onTap={() => void save()}
            testId="org.awards.revise.save"
          >
            保存更正
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">
        {line.issued ? '保存后由负责人换发新证，原编号作废。' : '保存后按更正的内容颁发。'}
      </View>
      <TextInput
        name="subjectName"
        label="获奖单位或团队"
        maxLength={60}
        value={subjectName}
        onChange={setSubject}
        problem={fieldProblem(failure, 'subjectName')}
      />
      <TextInput
        name="projectName"
        label="项目名称"
        maxLength={100}
        value={projectName}
        onChange={setProject}
        problem={fieldProblem(failure, 'projectName')}
      />
      <TextArea
        name="names"
        label={line.namesMax === null ? '署名' : `署名（${now.length}/${line.namesMax} 人）`}
        hint="一行一个姓名，按证书上的顺序"
        most={400}
        value={names}
        onChange={setNames}
        problem={fieldProblem(failure, 'names')}
      />
      <TextArea
        name="revise-reason"
        label="更正理由"
        hint="例如：申报人提出第二位姓名有误"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
