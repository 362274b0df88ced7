export default definePageConfig({ navigationBarTitleText: '主控台' })
