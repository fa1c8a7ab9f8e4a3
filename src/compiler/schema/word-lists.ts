/** The lists of words that rules look for, empty where a form gives none. A list that is not named here is refused: no rule would read it. */
export const wordLists = {
  /** Texts that stand for something still to be written: 待填写. */
  placeholder: [],
  /** A text of nothing but these characters is a placeholder: **. */
  placeholderMark: [],
  /** Two or more of one of these characters are a placeholder within a text: 培训XX人次. */
  placeholderRun: [],
  /** With a number and a colon after it what a template leaves: 指标1：. */
  templatePrefix: [],
  /** Phrases that promise an effect without saying which: 有力保障. */
  vague: [],
  /** In the name of an indicator whose value is to be high: 合格率. Of several words in a name the last decides. */
  higherIsBetter: [],
  /** In the name of an indicator whose value is to be low: 投诉率. */
  lowerIsBetter: [],
  /** In the name of a percentage that cannot exceed 100: 覆盖率. */
  partOfWhole: [],
  /** In the name of a rate that may exceed 100 % or be negative: 增长. Of these and those of `partOfWhole` the last in a name decides. */
  growth: [],
  /** What may follow a word of `higherIsBetter` or `lowerIsBetter` at the end of a name: 投诉 and 次数. */
  measure: [],
  /** Before a word of `lowerIsBetter` they turn its aim round: 减少投诉数. */
  reversing: [],
  /** In the name of an amount of money that is not spent: 增收. */
  notSpending: [],
  /** In the name of an amount of money that is saved, which may well be a floor: 节约. */
  saving: [],
  /** How the name of a rate ends: 率. */
  rate: [],
  /** How the names of other percentages end: 占比. */
  share: [],
  /** How names end that end like a rate and are none: 效率. */
  notRate: [],
  /** Beside a number that is not exact, so that no sign is missed: 约. */
  approximate: [],
  /** Before a number they say that it is reached and no more: 达到100%. */
  reaching: [],
  /** In 指标性质, where the value is no number: 定性. */
  qualitative: [],
  /** Units of money: 万元. */
  moneyUnit: [],
  /** Units of what may well be below 0: ℃. */
  signedUnit: [],
  /** Units of what is counted one by one: 人. */
  countUnit: [],
  /** In the name of an amount that holds others: 总成本. */
  total: [],
  /** In 项目性质 and 项目属性, of a project that is done within one year: 一次性. */
  oneOff: [],
  /** The same of one that runs over several years: 阶段性. */
  phased: [],
  /** The name of the indicator that holds the points which the others leave: 预算执行率. */
  execution: [],
  /** In the name of an indicator of satisfaction: 满意. */
  satisfaction: [],
  /** Words that hold one of `categoryEndings` and say nothing of the category: 标准化. */
  notCategory: [],
  /** In the clause of a goal whose amount is the budget: 预算. */
  budget: [],
  /** In the clause of a goal whose amount is not the budget, even beside a word of `budget`: 收入. */
  notBudget: [],
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets which keys these are
export const wordListNames = Object.keys(wordLists) as readonly (keyof WordLists)[];

export type WordLists = { readonly [List in keyof typeof wordLists]: readonly string[] };
