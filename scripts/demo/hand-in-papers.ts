import type { FormValues } from '../../src/core/application-form/field'
import { paperPdf } from './paper-pdf'
import type { Entrant } from './read-entrants'
import { slidesPptx } from './slides-pptx'
import type { UploadPaper } from './upload-paper'

/** A draft with its plan in two versions, and a picture somebody only renamed: refused with the reason. */
const drafting = 'd01'
/** The first three of each final bring a plan; the very first also slides and a certificate. */
const bringing = ['f01', 'f02', 'f03', 's01', 's02', 'm01']

/** One plan has more pages than are shown as pictures at first. */
const longest = 'f01'
const chapters = [
  ['商业模式', 'businessModel'],
  ['融资用途', 'financingUse'],
  ['融资经历', 'financingHistory'],
  ['项目地址', 'address'],
] as const

/** Puts papers to an application that is still a draft, as the phone does. */
export async function handInPapers(
  upload: UploadPaper,
  { key, project, summary }: Entrant,
  { application, form, at }: { application: string; form: FormValues; at: (minutes: number) => Date },
): Promise<void> {
  const text = (field: keyof FormValues) => String(form[field] ?? summary)
  const plan = async (title: string, minutes: number) => ({
    slot: 'business-plan',
    name: '演示·商业计划书.pdf',
    bytes: await paperPdf(
      title,
      [
        { heading: project, text: summary },
        { heading: '核心技术', text: text('coreTechnology') },
        ...(key === longest ? chapters : []).map(([heading, field]) => ({ heading, text: text(field) })),
        { heading: '市场与竞争', text: `${text('marketAnalysis')}\n${text('advantages')}` },
      ],
      at(minutes),
    ),
  })
  const put = (minutes: number, paper: Parameters<UploadPaper>[3]) =>
    upload(key, at(minutes), application, paper)
  if (key === drafting) {
    await put(19, await plan(`${project} 商业计划书（初稿）`, 19))
    await put(26, await plan(`${project} 商业计划书`, 26))
    const renamed = new TextEncoder().encode('MZ 演示：改了后缀的程序')
    await put(27, { slot: 'market-evidence', name: '演示·检测报告.pdf', bytes: renamed })
  }
  if (!bringing.includes(key)) return
  await put(22, await plan(`${project} 商业计划书`, 22))
  if (key !== longest) return
  await put(23, { slot: 'pitch', name: '演示·路演.pptx', bytes: slidesPptx(project, summary) })
  const proof = [{ heading: '发明专利证书（演示）', text: `${project}方法\n专利权人：演示` }]
  await put(24, {
    slot: 'intellectual-property',
    name: '演示·发明专利证书.pdf',
    bytes: await paperPdf('发明专利证书', proof, at(24)),
  })
}
