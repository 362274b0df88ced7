import { Button } from '../../components/button'
import type { SelfCheckView } from '../../contract/views/catalog-self-check'
import { answersForLink } from '../../core/self-check-link'
import { copyText, showToast } from '../../platform/dialogs'
import { useForwardCard } from '../../platform/forward-card'
import { pageAddress } from '../../platform/page-address'

const page = 'apply/quiz/index'

/** The result in words, with where the same answers are opened. */
export function resultText(
  { editionName, headline, groups, disclaimer }: SelfCheckView,
  address: string | null,
): string {
  const lines = groups.map(({ groupName, subtypeName, label }) =>
    [groupName, subtypeName].filter(Boolean).join(' · ').concat(`：${label}`),
  )
  return [editionName, headline, ...lines, disclaimer, ...(address ? [`看依据：${address}`] : [])].join('\n')
}

/** 发给同事: a card in WeChat, a copied link in a browser; the answers go with it, nothing about persons does. */
export function ShareButtons({ result }: { result: SelfCheckView }) {
  const parameters = { edition: result.edition, ...answersForLink(result.answers) }
  useForwardCard({ title: `${result.editionName}：看看能报哪个组`, path: page, parameters })
  const copy = async () => {
    const copied = await copyText(resultText(result, pageAddress(page, parameters)))
    showToast(copied ? '已复制结论，粘贴给同事就行' : '这台设备不允许复制，请截图')
  }
  return (
    <>
      {process.env.TARO_ENV !== 'h5' && (
        <Button kind="secondary" forwards testId="quiz.forward">
          发给同事
        </Button>
      )}
      <Button kind="secondary" icon="copy" onTap={copy} testId="quiz.copy">
        {process.env.TARO_ENV === 'h5' ? '复制链接，发给同事' : '复制结论'}
      </Button>
    </>
  )
}
