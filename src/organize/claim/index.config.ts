export default definePageConfig({ navigationBarTitleText: '设立首位组织者' })
