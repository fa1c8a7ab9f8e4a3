import { operators, type ValueKind } from './value.ts';

type MemberType = 'key' | 'spelling' | 'written' | 'decimal' | 'day' | 'days' | 'true' | 'group' | 'list';

/** `null`: there without being read; `with number`: null if only the number was read; `default false`: a truth that nothing says is false. */
type Presence = 'required' | 'null' | 'optional' | 'with number' | 'default false';

export interface Member {
  readonly type: MemberType;
  readonly presence: Presence;
  /** The keys that a member of type `key` takes; any where absent. */
  readonly keys?: readonly string[];
  readonly members?: Members;
}

export type Members = Readonly<Record<string, Member>>;

const number: Member = { type: 'decimal', presence: 'required' };
const unit: Member = { type: 'spelling', presence: 'null' };
const operator: Member = { type: 'key', presence: 'null', keys: operators };
const word: Member = { type: 'written', presence: 'required' };

/** The members of each kind of value, in the order of the JSON: contract §5. */
export const kinds: Readonly<Record<ValueKind, Members>> = {
  quantity: {
    operator,
    number,
    unit,
    baseline: { type: 'group', presence: 'optional', members: { year: { type: 'key', presence: 'required' }, number, unit } },
    note: { type: 'written', presence: 'optional' },
  },
  range: { low: number, high: number, unit },
  comparison: {
    reference: { type: 'key', presence: 'null' },
    trend: { type: 'spelling', presence: 'null' },
    operator: { ...operator, presence: 'with number' },
    number: { type: 'decimal', presence: 'optional' },
    unit: { ...unit, presence: 'with number' },
  },
  frequency: {
    per: { type: 'key', presence: 'required', keys: ['year', 'half-year', 'quarter', 'month', 'week', 'day'] },
    operator,
    number,
    unit,
  },
  duration: { number, unit: { type: 'spelling', presence: 'required' } },
  deadline: { date: { type: 'days', presence: 'required' }, before: { type: 'true', presence: 'default false' } },
  period: { from: { type: 'day', presence: 'required' }, to: { type: 'days', presence: 'required' } },
  state: { word },
  trend: { word },
  graded: {
    levels: { type: 'list', presence: 'required', members: { level: { type: 'written', presence: 'required' }, number, unit } },
  },
  boolean: { word },
  none: { word },
  placeholder: {},
  text: {},
};

/** What a unit that stands by itself gives: 计量单位 比例 multiplies the number that it completes. */
export const unitParts: Members = {
  unit: { type: 'spelling', presence: 'required' },
  hundredfold: { type: 'true', presence: 'default false' },
};

/** The parts of a date, which `first`, `last` and `days` read. */
export const dateParts: Members = {
  year: { type: 'key', presence: 'optional' },
  month: { type: 'key', presence: 'optional' },
  day: { type: 'key', presence: 'optional' },
  months: { type: 'key', presence: 'optional' },
};
