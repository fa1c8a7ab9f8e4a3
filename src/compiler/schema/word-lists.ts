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
  /** In the clause of a goal whose amount is the budget: 预算. */
  budget: [],
  /** In the clause of a goal whose amount is not the budget, even beside a word of `budget`: 收入. */
  notBudget: [],
};

export type WordLists = { readonly [List in keyof typeof wordLists]: readonly string[] };
