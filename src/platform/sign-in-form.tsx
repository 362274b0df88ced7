import { Text, View } from '@tarojs/components'
import { Button } from '../components/button'
import { CheckItem } from '../components/check-item'
import { ErrorState } from '../components/error-state'
import { Pressable } from '../components/pressable'
import { TextInput } from '../components/text-input'
import { cloudEnvironment } from './environment'
import { openPage } from './navigation'
import { hasAgreed, useSession } from './session'
import { useSignIn } from './use-sign-in'

type SignIn = ReturnType<typeof useSignIn>

function CodeFields({ form }: { form: SignIn }) {
  const resend = form.waitSeconds > 0 ? `${form.waitSeconds} 秒后可重新获取` : null
  return (
    <View>
      <TextInput
        name="phone"
        label="手机号"
        keyboard="number"
        maxLength={20}
        value={form.phone}
        onChange={form.setPhone}
        problem={form.phoneProblem}
      />
      <View className="code-line">
        <TextInput
          name="code"
          label="验证码"
          keyboard="number"
          maxLength={6}
          value={form.code}
          onChange={form.setCode}
          onConfirm={form.signIn}
          problem={form.codeProblem}
        />
        <View className="code-line__send">
          <Button
            kind="secondary"
            busy={form.sending}
            disabledReason={resend}
            onTap={form.sendCode}
            testId="login.send"
          >
            获取验证码
          </Button>
        </View>
      </View>
      {form.demoCode && (
        <View className="demo-code tone-manual" data-testid="login.demo-code">
          <Text className="demo-code__mark">演示</Text>
          <Text className="digits">{`验证码 ${form.demoCode}（不发短信，直接显示在这里）`}</Text>
        </View>
      )}
    </View>
  )
}

function Agreement({ form }: { form: SignIn }) {
  return (
    <View className="agreement">
      <CheckItem
        checked={form.agreed}
        onChange={form.setAgreed}
        label="我已阅读并同意《隐私保护指引》"
        testId="login.agree"
        problem={form.unticked ? '请先阅读《隐私保护指引》，同意后勾选' : null}
      />
      <Pressable
        className="agreement__open"
        onTap={() => void openPage('apply/privacy/index')}
        testId="login.privacy"
      >
        看《隐私保护指引》
      </Pressable>
    </View>
  )
}

/**
 * Phone, code and the tick under the privacy guide. Inside WeChat's cloud the person is known already: then WeChat's
 * own phone button takes the place of the code. `known`: signed in, only the agreement is missing.
 */
export function SignInForm({ known, onDone }: { known: boolean; onDone: () => void }) {
  const agreedBefore = hasAgreed(useSession().me)
  const form = useSignIn(onDone, agreedBefore)
  const byWechat = process.env.TARO_ENV !== 'h5' && cloudEnvironment !== ''
  const submit = known ? form.agreeOnly : form.signIn
  const wechatPhone = byWechat && form.agreed ? form.bindPhone : undefined
  return (
    <View data-testid="login.form">
      {form.failure && <ErrorState slim failure={form.failure} testId="login.error" />}
      {form.unrecorded && (
        <ErrorState
          slim
          failure={{ message: '同意记录没有存上，请再点一次登录', traceId: '' }}
          testId="login.unrecorded"
        />
      )}
      {!known && !byWechat && <CodeFields form={form} />}
      {!agreedBefore && <Agreement form={form} />}
      {byWechat && (
        <View className="stack">
          <Button
            busy={form.signing}
            onTap={form.agreed ? undefined : form.agreeOnly}
            onPhoneNumber={wechatPhone}
            testId="login.wechat"
          >
            {agreedBefore ? '绑定微信手机号' : '同意并绑定微信手机号'}
          </Button>
          {!agreedBefore && (
            <Button kind="quiet" onTap={form.agreeOnly} testId="login.without-phone">
              同意，暂不绑定手机号
            </Button>
          )}
        </View>
      )}
      {!byWechat && (
        <Button busy={form.signing} onTap={submit} testId="login.submit">
          {known ? '同意并继续' : '同意并登录'}
        </Button>
      )}
    </View>
  )
}
