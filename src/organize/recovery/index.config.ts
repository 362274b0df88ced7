export default definePageConfig({ navigationBarTitleText: '恢复与核对' })
