import type { Edition } from './edition'

/** A term a notice may be silent about: its word, the words a sentence about it uses, and which of its parts are silent. */
export interface Silence {
  topic: string
  words: readonly string[]
  /** One answer per place of the edition that holds the term; none where the term does not arise. */
  silent: (edition: Edition) => readonly boolean[]
}

const NOT_STATED = 'not-stated'

/** A term of stages that go on to a next one. */
const goingOn = (edition: Edition) => edition.stages.slice(0, -1).map(stage => stage.advance)
const advances = (edition: Edition) => goingOn(edition).flatMap(one => (one === NOT_STATED ? [] : one))
const panels = (edition: Edition) =>
  edition.stages.flatMap(({ panels }) => (panels === NOT_STATED ? [] : panels))
const prizes = ({ awards }: Edition) =>
  awards === NOT_STATED ? [] : awards.groups.flatMap(group => group.prizes)

/** The part of a term that is itself stated, as a list to ask on. */
const within = <T, R>(term: T | typeof NOT_STATED, ask: (term: T) => R): R[] =>
  term === NOT_STATED ? [] : [ask(term)]

/** Every term of an edition that may be 'not-stated', or null where null means the same. */
export const SILENCES: readonly Silence[] = [
  { topic: '报名开始', words: ['报名开始', '报名从'], silent: e => [e.registration.opensOn === null] },
  { topic: '收费', words: ['收费', '收取'], silent: e => [e.fee === null] },
  { topic: '附件材料', words: ['附件', '材料'], silent: e => [e.attachments === NOT_STATED] },
  {
    topic: '晋级数量',
    words: ['晋级', '决赛数量', '进入'],
    silent: e => goingOn(e).map(one => one === NOT_STATED),
  },
  {
    topic: '晋级线并列',
    words: ['并列'],
    silent: e => advances(e).map(one => one.tiesAtEdge === NOT_STATED),
  },
  {
    topic: '候补',
    words: ['候补', '递补'],
    silent: e => advances(e).map(one => one.reserves === NOT_STATED),
  },
  {
    topic: '展示时间',
    words: ['展示时间', '时长', '几分钟', '路演时间'],
    silent: e => e.stages.filter(stage => stage.kind === 'roadshow').map(stage => stage.times === NOT_STATED),
  },
  {
    topic: '评委人数',
    words: ['评委', '评审组'],
    silent: e => [
      ...e.stages.map(stage => stage.panels === NOT_STATED),
      ...panels(e).flatMap(panel => panel.juries.map(jury => jury.judges === NOT_STATED)),
    ],
  },
  {
    topic: '评分规则',
    words: ['评分规则', '评分标准'],
    silent: e => [e.scoring.rubrics === NOT_STATED],
  },
  {
    topic: '评审形式',
    words: ['评审形式', '评审方式', '评分规则'],
    silent: e => [e.scoring.form === NOT_STATED],
  },
  { topic: '成绩构成', words: ['成绩', '评分规则'], silent: e => [e.scoring.result === NOT_STATED] },
  { topic: '奖项', words: ['奖项'], silent: e => [e.awards === NOT_STATED] },
  { topic: '奖项名额', words: ['名额'], silent: e => prizes(e).map(prize => prize.count === NOT_STATED) },
  { topic: '奖金', words: ['奖金'], silent: e => prizes(e).map(prize => prize.money === NOT_STATED) },
  {
    topic: '奖金总额',
    words: ['奖金'],
    silent: e => within(e.awards, awards => awards.budget === NOT_STATED),
  },
  {
    topic: '重复奖励',
    words: ['重复奖励', '重复进行资金奖励'],
    silent: e => within(e.awards, awards => awards.doubleReward === NOT_STATED),
  },
  {
    topic: '取消资格后的顺延',
    words: ['顺延', '递补'],
    silent: e => within(e.awards, awards => awards.vacancy === NOT_STATED),
  },
  { topic: '公示', words: ['公示'], silent: e => [e.publicity === NOT_STATED] },
  { topic: '推荐', words: ['推荐'], silent: e => [e.recommendation === NOT_STATED] },
  {
    topic: '推荐截止',
    words: ['推荐截止', '报送截止', '推荐的日期', '推荐时间'],
    silent: e => within(e.recommendation, terms => terms.dueOn === NOT_STATED),
  },
  {
    topic: '推荐名额',
    words: ['推荐名额', '推荐总数', '推荐数'],
    silent: e => within(e.recommendation, terms => terms.quota === NOT_STATED),
  },
  {
    topic: '推荐占比',
    words: ['占比', '比例'],
    silent: e => within(e.recommendation, terms => terms.maxShare === NOT_STATED),
  },
  {
    topic: '推荐表',
    words: ['推荐表', '汇总表', '备案表', '表格'],
    silent: e => within(e.recommendation, terms => terms.form === NOT_STATED),
  },
  { topic: '证书署名', words: ['署名'], silent: e => [e.certificateNames === NOT_STATED] },
  { topic: '领域', words: ['领域'], silent: e => [e.industryFields === NOT_STATED] },
  { topic: '联系方式', words: ['联系'], silent: e => [e.contacts === NOT_STATED] },
]
