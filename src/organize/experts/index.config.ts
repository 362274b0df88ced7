export default definePageConfig({ navigationBarTitleText: '专家库与抽取' })
