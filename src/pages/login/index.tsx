import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { goBack } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { hasAgreed, useSession } from '../../platform/session'
import { SignInForm } from '../../platform/sign-in-form'

const signingIn = {
  title: '登录',
  lead: '登录后才能保存和提交报名，审核结果也会发给您。没有账号会自动建立。',
}
const agreeing = { title: '同意隐私保护指引', lead: '继续之前，请先看《隐私保护指引》。' }
const binding = {
  title: '绑定手机号',
  lead: '绑定后，用这个手机号登记的报名、评委和工作身份都在这里。',
}

/** A4 登录: phone and code, the privacy guide unticked; or back to where one came from. */
export default function LoginPage() {
  const { me } = useSession()
  const known = Boolean(me?.person)
  const { title, lead } = known ? (hasAgreed(me) ? binding : agreeing) : signingIn
  return (
    <Page testId="login" title={title} backTo="pages/me/index">
      <View className="lead">{lead}</View>
      <View className="card">
        <SignInForm known={known} onDone={() => void goBack('pages/me/index')} />
      </View>
      <Button kind="quiet" onTap={() => void goBack()} testId="login.later">
        {known ? '以后再说' : '暂不登录'}
      </Button>
    </Page>
  )
}
