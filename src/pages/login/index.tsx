import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { goBack } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { SignInForm } from '../../platform/sign-in-form'

/** A4 登录: phone and code, the privacy guide unticked; or back to where one came from. */
export default function LoginPage() {
  const { me } = useSession()
  const known = Boolean(me?.person)
  return (
    <Page testId="login" title={known ? '同意隐私保护指引' : '登录'} backTo="pages/me/index">
      <View className="lead">
        {known
          ? '继续之前，请先看《隐私保护指引》。'
          : '登录后才能保存和提交报名，审核结果也会发给您。没有账号会自动建立。'}
      </View>
      <View className="card">
        <SignInForm known={known} onDone={() => void goBack('pages/me/index')} />
      </View>
      <Button kind="quiet" onTap={() => void goBack()} testId="login.later">
        暂不登录
      </Button>
    </Page>
  )
}
