import { z } from 'zod';
import { decimal, isDecimal } from '../../value/decimal.ts';
import type { ValueKind } from '../../value/value.ts';
import type { FieldKind, FormSchema } from '../form-schema.ts';

// The only module of the compiler with zod: it is loaded for somebody's own form and at build time, never for a shipped form.

/** A mapping with these keys and no others; its message for another key is the list of those that it knows, from which the reader finds the nearest. */
const mapping = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, { error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) });

/** Keys that begin with a digit are refused: a JavaScript object does not keep the order of numbers. */
const named = <T extends z.core.SomeType>(member: T) => z.record(z.string().regex(/^(?!__proto__$)[^\d\s.][^\s.]*$/), member);

const text = z.string().min(1);
const texts = z.array(text);
const count = z.int().positive();
/** Places of the grid. */
const span = count.max(100);
const use = z.enum(['required', 'optional', 'extra', 'absent']);
const exact = z
  .union([z.number().transform(String), z.string()])
  .refine(isDecimal)
  .transform(decimal);

const labelled = { label: text, labels: texts.default([]), description: text.exactOptional() };

const fieldKinds = [
  'form',
  'year',
  'text',
  'term',
  'date',
  'period',
  'funding',
  'goal',
  'indicators',
  'unit',
] as const satisfies readonly FieldKind[];

const kinds = [
  'quantity',
  'range',
  'comparison',
  'frequency',
  'duration',
  'deadline',
  'period',
  'state',
  'trend',
  'graded',
  'boolean',
  'none',
  'placeholder',
  'text',
] as const satisfies readonly ValueKind[];

const column = mapping({ ...labelled, use: use.default('optional') });

const field = mapping({
  ...labelled,
  kind: z.enum(fieldKinds).default('text'),
  use: use.default('optional'),
  vocabulary: text.exactOptional(),
  expected: z.boolean().exactOptional(),
  columns: mapping({
    name: column,
    value: column,
    unit: column.exactOptional(),
    weight: column.exactOptional(),
    note: column.exactOptional(),
  }).exactOptional(),
  sets: mapping({ overall: mapping(labelled), annual: mapping(labelled) }).exactOptional(),
});

const fundingGroup = mapping({
  ...labelled,
  use: use.default('optional'),
  parts: named(mapping({ ...labelled, use: use.default('optional') })),
  sums: named(texts).default({}),
  within: text.exactOptional(),
});

const level1 = mapping({
  ...labelled,
  presence: z.enum(['required', 'expected', 'optional']).default('optional'),
  categories: named(
    mapping({ ...labelled, kinds: z.array(z.enum(kinds)), numeric: z.boolean().default(false), timed: z.boolean().default(false) }),
  ),
});

const cell = mapping({
  label: text.exactOptional(),
  field: text.exactOptional(),
  amount: text.exactOptional(),
  goal: text.exactOptional(),
  columns: span.default(1),
  rows: span.default(1),
  align: z.enum(['left', 'center', 'right']).exactOptional(),
  indent: z.int().nonnegative().default(0),
  heads: z.enum(['row', 'column']).default('row'),
});

const page = mapping({
  title: texts,
  widths: z.array(z.number().positive()).min(1),
  rows: named(mapping({ after: text.exactOptional(), when: texts.exactOptional(), cells: z.array(cell).min(1) })),
  indicators: mapping({
    side: mapping({ label: text, columns: span.default(1) })
      .nullable()
      .default(null),
    columns: z
      .array(
        mapping({
          label: text,
          content: z.enum(['level1', 'level2', 'name', 'value', 'weight', 'unit', 'note']),
          set: z.enum(['overall', 'annual']).default('annual'),
          when: z.literal('given').exactOptional(),
          columns: span.default(1),
        }),
      )
      .min(1),
  }),
  foot: texts.default([]),
});

const list = texts.default([]);

/** The words that rules look for. A list that is not named here is refused: a rule would not find it. */
const words = mapping({
  /** Texts that stand for something still to be written: 待填写. */
  placeholder: list,
  /** A text of nothing but these characters is a placeholder: **. */
  placeholderMark: list,
  /** Two or more of one of these characters are a placeholder within a text: 培训XX人次. */
  placeholderRun: list,
  /** With a number and a colon after it what a template leaves: 指标1：. */
  templatePrefix: list,
  /** Phrases that promise an effect without saying which: 有力保障. */
  vague: list,
  /** In the name of an indicator whose value is to be high: 合格率. Of several words in a name the last decides. */
  higherIsBetter: list,
  /** In the name of an indicator whose value is to be low: 投诉率. */
  lowerIsBetter: list,
  /** In the name of a percentage that cannot exceed 100: 覆盖率. */
  partOfWhole: list,
  /** In the clause of a goal whose amount is the budget: 预算. */
  budget: list,
  /** In the clause of a goal whose amount is not the budget, even beside a word of `budget`: 收入. */
  notBudget: list,
  /** By the id of a second level, the words by which a name belongs there: 及时率. Of several words in a name the last decides. */
  categoryEndings: named(texts).default({}),
});

export type WordsSchema = z.output<typeof words>;

/** The compiler of value grammars finds what is wrong in it. */
const grammar = z.record(z.string(), z.unknown()).default({});

export const schemaShape = mapping({
  id: z.string().regex(/^[\p{L}\p{N}_-]+$/u),
  title: text,
  basis: texts.default([]),
  unit: z.enum(['元', '万元', '亿元']),
  fields: named(field),
  funding: named(fundingGroup).default({}),
  categories: named(level1),
  vocabularies: named(texts).default({}),
  values: mapping({
    layout: mapping({ decimals: z.int().nonnegative().max(9), unit: z.enum(['bracketed', 'plain']) })
      .nullable()
      .default(null),
    tables: grammar,
    open: grammar,
    terms: grammar,
    forms: grammar,
    names: grammar,
  }).prefault({}),
  words: words.prefault({}),
  weights: mapping({ total: exact, bands: z.array(named(exact)).default([]), standIns: named(text).default({}) })
    .nullable()
    .default(null),
  limits: mapping({
    indicators: count,
    textLength: count,
    leastIndicators: z.int().nonnegative(),
    shortGoal: z.int().nonnegative(),
    longName: count,
    lowSatisfaction: z.number().min(0).max(100),
  }),
  severities: named(z.enum(['error', 'warning', 'info', 'off'])).default({}),
  layout: mapping({ annual: page, overall: page.nullable().default(null) }),
}) satisfies z.ZodType<FormSchema>;
