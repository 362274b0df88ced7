export default definePageConfig({ navigationBarTitleText: '入队邀请' })
