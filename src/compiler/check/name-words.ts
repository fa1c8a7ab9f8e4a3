/** Where a word stands in a text. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

const BRACKET_AT_END = /[(（]([^()（）]*)[)）]$/;

/** A name without the bracket at its end, so that it ends with the words that say what is measured: 故障平均修复时间(MTTR). */
export function withoutBracket(name: string): string {
  return name.trim().replace(BRACKET_AT_END, '').trimEnd();
}

/** The text of the bracket at the end of a name, which can hold a unit: 营造林面积（亩）. Empty where there is none. */
export function bracketAtEnd(name: string): string {
  return BRACKET_AT_END.exec(name.trim())?.[1] ?? '';
}

/**
 * The word that ends last in a name, for the last word decides what is measured: 环境维护完成数 is a count. Of two that end there, the longer.
 * In a word such as 问题…比例 the dots stand for any text.
 */
export function lastWord(name: string, words: readonly string[]): WordPlace | undefined {
  return words.reduce<WordPlace | undefined>((last, word) => later(last, find(name, word)), undefined);
}

/** The list whose word decides, by its key. */
export function decidingList<Key extends string>(name: string, lists: Readonly<Record<Key, readonly string[]>>): Key | undefined {
  let decision: { readonly key: Key; readonly place: WordPlace } | undefined;
  for (const key in lists) {
    const place = lastWord(name, lists[key]);
    if (place !== undefined && later(decision?.place, place) === place) decision = { key, place };
  }
  return decision?.key;
}

function find(name: string, word: string): WordPlace | undefined {
  const gap = word.indexOf('…');
  const tail = gap < 0 ? word : word.slice(gap + 1);
  const at = name.lastIndexOf(tail);
  if (at < 0) return undefined;
  const start = gap < 0 ? at : name.slice(0, at).lastIndexOf(word.slice(0, gap));
  return start < 0 ? undefined : { start, end: at + tail.length };
}

function later(a: WordPlace | undefined, b: WordPlace | undefined): WordPlace | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.end > a.end || (b.end === a.end && b.start < a.start) ? b : a;
}
