import type { Text } from '../../diagnostic/problem.ts';
import { type Expression, parseExpression } from './expression.ts';
import { foldText } from '../fold.ts';
import type { CharacterClass, Row } from './grammar.ts';
import { isValueKind, type ValueKind } from '../kinds.ts';

/** What is wrong with a value grammar, and where in its data. */
export interface GrammarFault {
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

/** A word that its characters define; it takes the fewest with which the whole text can be read. */
export interface OpenWord {
  readonly characters: CharacterClass;
  readonly least: number;
  readonly most: number | null;
  readonly notLast: string;
}

interface ValueForm {
  readonly id: string;
  readonly kind: ValueKind;
  readonly name: Text;
  readonly expression: Expression;
}

/** A value grammar as written in YAML, each part well-formed by itself. */
export interface Notation {
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly open: ReadonlyMap<string, OpenWord>;
  readonly terms: ReadonlyMap<string, Expression>;
  readonly forms: readonly ValueForm[];
  readonly names: ReadonlyMap<string, Text>;
}

type Path = readonly (string | number)[];

/** Reads the data of `schemas/values.yaml`, with what a form merged into it by key. */
export function readNotation(data: unknown): { readonly notation: Notation; readonly faults: readonly GrammarFault[] } {
  const reader = new NotationReader();
  const sections = reader.mapping(data, [], ['tables', 'open', 'terms', 'forms', 'names']);
  const section = <T>(name: string, read: (value: unknown, path: Path) => T | undefined): ReadonlyMap<string, T> => {
    const entries = [...reader.mapping(sections.get(name) ?? {}, [name])].flatMap(([key, value]): [string, T][] => {
      const part = read(value, [name, key]);
      return part === undefined ? [] : [[key, part]];
    });
    return new Map(entries);
  };
  const notation: Notation = {
    tables: section('tables', (value, path) => reader.table(value, path)),
    open: section('open', (value, path) => reader.openWord(value, path)),
    terms: section('terms', (value, path) => reader.expression(value, path)),
    forms: ordered([...section('forms', (value, path) => reader.form(value, path))]),
    names: section('names', (value, path) => reader.name(reader.mapping(value, path, ['zh', 'en']), path)),
  };
  return { notation, faults: reader.faults };
}

function ordered(forms: readonly (readonly [string, { readonly before: unknown; readonly form: ValueForm }])[]): readonly ValueForm[] {
  const result = forms.filter(([, { before }]) => before === undefined).map(([, { form }]) => form);
  for (const [, { before, form }] of forms) {
    if (before === undefined) continue;
    const at = result.findIndex(({ id }) => id === before);
    result.splice(at < 0 ? result.length : at, 0, form);
  }
  return result;
}

class NotationReader {
  readonly faults: GrammarFault[] = [];

  fault(path: Path, message: Text): undefined {
    this.faults.push({ path, message });
    return undefined;
  }

  /** A mapping; with `known` keys, any other is a fault. */
  mapping(data: unknown, path: Path, known?: readonly string[]): ReadonlyMap<string, unknown> {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      this.fault(path, { zh: '应为键值对', en: 'a mapping belongs here' });
      return new Map();
    }
    const entries = Object.entries(data);
    for (const [key] of entries)
      if (known?.includes(key) === false) this.fault([...path, key], { zh: `没有“${key}”这一项`, en: `there is no “${key}” here` });
    return new Map(entries);
  }

  table(data: unknown, path: Path): readonly Row[] | undefined {
    const rows = [...this.mapping(data, path)].map(([key, row]) => this.#row(key, row, [...path, key]));
    return rows.length > 0 ? rows : this.fault(path, { zh: '词表中没有词', en: 'the table has no words' });
  }

  #row(key: string, data: unknown, path: Path): Row {
    const row = this.mapping(Array.isArray(data) ? { words: data } : data, path, ['write', 'words', 'keep', 'guess']);
    const [words = [], keep = [], guess = []] = ['words', 'keep', 'guess'].map(name => this.#words(row.get(name) ?? [], [...path, name]));
    const written = row.get('write') ?? words[0];
    const write = typeof written === 'string' ? written : null;
    if (write === null && guess.length > 0) this.fault(path, { zh: 'guess 需要 write 或 words', en: 'guess needs write or words' });
    if ([...words, ...keep, ...guess].some(word => foldText(word) === ''))
      this.fault(path, { zh: '词不能是空的', en: 'a word cannot be blank' });
    return { key, write, words, keep, guess };
  }

  #words(data: unknown, path: Path): readonly string[] {
    if (Array.isArray(data) && data.every(word => typeof word === 'string')) return data;
    this.fault(path, { zh: '应为一列文字', en: 'a list of texts belongs here' });
    return [];
  }

  openWord(data: unknown, path: Path): OpenWord | undefined {
    const word = this.mapping(data, path, ['letters', 'except', 'notLast', 'characters']);
    const { letters, except = '', notLast = '', characters = 'letters' } = Object.fromEntries(word);
    const [least, most]: readonly unknown[] = Array.isArray(letters) ? letters : [];
    const bounded =
      typeof least === 'number' &&
      least >= 0 &&
      least <= 100 &&
      (most === null || (typeof most === 'number' && most >= least && most > 0 && most <= 100));
    if (!bounded) return this.fault([...path, 'letters'], { zh: '应为 [最少, 最多]', en: '[least, most] belongs here' });
    if (typeof except !== 'string' || typeof notLast !== 'string' || (characters !== 'letters' && characters !== 'any'))
      return this.fault(path, {
        zh: 'except、notLast 应为文字，characters 应为 letters 或 any',
        en: 'except and notLast are texts, characters is letters or any',
      });
    return { characters: { of: characters, except }, least, most, notLast };
  }

  expression(data: unknown, path: Path): Expression | undefined {
    if (typeof data !== 'string') return this.fault(path, { zh: '应为文字', en: 'a text belongs here' });
    const parsed = parseExpression(data);
    return 'fault' in parsed ? this.fault(path, parsed.fault) : parsed.expression;
  }

  form(data: unknown, path: Path): { readonly before: unknown; readonly form: ValueForm } | undefined {
    const entries = this.mapping(data, path, ['kind', 'match', 'before', 'zh', 'en']);
    const { kind, match, before } = Object.fromEntries(entries);
    const name = this.name(entries, path);
    const expression = this.expression(match, [...path, 'match']);
    if (!isValueKind(kind) || kind === 'text')
      return this.fault([...path, 'kind'], { zh: `没有“${String(kind)}”这种指标值`, en: `there is no kind of value “${String(kind)}”` });
    return expression && name && { before, form: { id: String(path.at(-1)), kind, name, expression } };
  }

  name(entries: ReadonlyMap<string, unknown>, path: Path): Text | undefined {
    const [zh, en] = [entries.get('zh'), entries.get('en')];
    if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
    return this.fault(path, { zh: '应有 zh 和 en 两种名称', en: 'names in zh and en belong here' });
  }
}
