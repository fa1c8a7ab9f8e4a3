import type { Text } from '../diagnostic/problem.ts';

/** What a member holds: a key of a word table, a text in the form's spelling or as written, a number, a day, the days that a date can mean … */
type MemberType = 'key' | 'spelling' | 'written' | 'decimal' | 'day' | 'days' | 'true' | 'group' | 'list';

/** The value of a member that the text leaves out: null, absent (`optional`), null beside a number and absent without one (`with number`), or false. */
type Presence = 'required' | 'null' | 'optional' | 'with number' | 'default false';

export interface ValueMember {
  readonly type: MemberType;
  readonly presence: Presence;
  /** The keys that a member of type `key` takes; any where absent. */
  readonly keys?: readonly string[];
  /** Of a group, or of each item of a list. */
  readonly members?: ValueMembers;
}

export type ValueMembers = Readonly<Record<string, ValueMember>>;

interface Kind {
  readonly name: Text;
  /** A value of the kind, for editors; none where nobody should write one. */
  readonly example?: string;
  /** In the order of the JSON. */
  readonly members: ValueMembers;
}

const number = { type: 'decimal', presence: 'required' } as const;
const unit = { type: 'spelling', presence: 'null' } as const;
export const operators = ['ge', 'le', 'gt', 'lt', 'eq'] as const;
const operator = { type: 'key', presence: 'null', keys: operators } as const;
const word = { type: 'written', presence: 'required' } as const;

/** The kinds of value and their members: contract §5. Kinds are closed, the forms in which values are written are open. Begin here to add a kind. */
export const kinds = {
  quantity: {
    name: { zh: '数量', en: 'quantity' },
    example: '≥50场',
    members: {
      operator,
      number,
      unit,
      baseline: { type: 'group', presence: 'optional', members: { year: { type: 'key', presence: 'required' }, number, unit } },
      note: { type: 'written', presence: 'optional' },
    },
  },
  range: { name: { zh: '范围', en: 'range' }, example: '80%-90%', members: { low: number, high: number, unit } },
  comparison: {
    name: { zh: '与往年比较', en: 'comparison' },
    example: '较上年增长≥5%',
    members: {
      /** last-year, same-period, a year, or null. */
      reference: { type: 'key', presence: 'null' },
      trend: { type: 'spelling', presence: 'null' },
      operator: { type: 'key', presence: 'with number', keys: operators },
      number: { type: 'decimal', presence: 'optional' },
      unit: { type: 'spelling', presence: 'with number' },
    },
  },
  frequency: {
    name: { zh: '频次', en: 'frequency' },
    example: '每月不少于3次',
    members: {
      per: { type: 'key', presence: 'required', keys: ['year', 'half-year', 'quarter', 'month', 'week', 'day'] },
      operator,
      number,
      unit,
    },
  },
  duration: {
    name: { zh: '时长', en: 'duration' },
    example: '12个月',
    members: { number, unit: { type: 'spelling', presence: 'required' } },
  },
  deadline: {
    name: { zh: '期限', en: 'deadline' },
    example: '12月底前',
    members: {
      /** JSON prints its last day. */
      date: { type: 'days', presence: 'required' },
      /** For 前, which includes the day named. */
      before: { type: 'true', presence: 'default false' },
    },
  },
  period: {
    name: { zh: '起止时间', en: 'period' },
    example: '1月-12月',
    members: {
      from: { type: 'day', presence: 'required' },
      /** JSON prints its last day. */
      to: { type: 'days', presence: 'required' },
    },
  },
  state: { name: { zh: '状态', en: 'state' }, example: '健全', members: { word } },
  trend: { name: { zh: '变化趋势', en: 'trend' }, example: '逐步提高', members: { word } },
  graded: {
    name: { zh: '分档', en: 'grades' },
    example: '优100% 良90% 中85% 差85%',
    members: {
      levels: { type: 'list', presence: 'required', members: { level: { type: 'written', presence: 'required' }, number, unit } },
    },
  },
  boolean: { name: { zh: '是否', en: 'yes or no' }, example: '是', members: { word } },
  none: { name: { zh: '不适用', en: 'not applicable' }, example: '不适用', members: { word } },
  placeholder: { name: { zh: '占位符', en: 'placeholder' }, members: {} },
  /** What no form of value matches. */
  text: { name: { zh: '文字', en: 'text' }, members: {} },
} as const satisfies Readonly<Record<string, Kind>>;

export type ValueKind = keyof typeof kinds;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets which keys these are
export const valueKinds = Object.keys(kinds) as readonly ValueKind[];

/** How a value of a kind is written, for who has to write one. */
export function exampleOf(kind: ValueKind): string | undefined {
  const { example }: Kind = kinds[kind];
  return example;
}

export function isValueKind(name: unknown): name is ValueKind {
  return typeof name === 'string' && Object.hasOwn(kinds, name);
}

/** What a unit that stands by itself gives: 计量单位 比例 multiplies the number that it completes. */
export const unitParts: ValueMembers = {
  unit: { type: 'spelling', presence: 'required' },
  hundredfold: { type: 'true', presence: 'default false' },
};

/** The parts of a date, which `first`, `last` and `days` read. */
export const dateParts: ValueMembers = {
  year: { type: 'key', presence: 'optional' },
  month: { type: 'key', presence: 'optional' },
  day: { type: 'key', presence: 'optional' },
  months: { type: 'key', presence: 'optional' },
};
