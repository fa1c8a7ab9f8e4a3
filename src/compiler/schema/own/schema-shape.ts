import { z } from 'zod';
import { LETTERS } from '../../source/letters.ts';
import { decimal, isDecimal } from '../../value/decimal.ts';
import { valueKinds } from '../../value/kinds.ts';
import { fieldKinds, type FormSchema } from '../form-schema.ts';
import { wordLists, type WordLists } from '../word-lists.ts';

// With configuration-shape.ts the only module of the compiler with zod: it is loaded for somebody's own form and at build time, never for a shipped form.

/** The members of a type at every depth, whether they may be absent or not. */
type Members<T> = T extends string | number | boolean | null | undefined
  ? true
  : T extends readonly (infer Item)[]
    ? Members<Item>
    : { readonly [Key in keyof T]-?: Members<T[Key]> };

/** Holds a shape to the type that it gives: a member that only one of them has does not compile. */
const exactly =
  <T>() =>
  <Shape extends z.ZodType<T>>(
    shape: Shape & (Members<T> extends Members<z.output<Shape>> ? (Members<z.output<Shape>> extends Members<T> ? unknown : never) : never),
  ): z.ZodType<T> =>
    shape;

/** A mapping with these keys and no others; its message for another key is the list of those that it knows, from which the reader finds the nearest. */
export const mapping = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, { error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) });

/** Keys that begin with a digit are refused: a JavaScript object does not keep the order of numbers. */
const named = <T extends z.core.SomeType>(member: T) => z.record(z.string().regex(/^(?!__proto__$)[^\d\s.][^\s.]*$/), member);

export const text = z.string().min(1);
export const texts = z.array(text);
const count = z.int().positive();
/** Places of the grid. */
const span = count.max(100);
const use = z.enum(['required', 'optional', 'extra', 'absent']);
const exact = z
  .union([z.number().transform(String), z.string()])
  .refine(isDecimal)
  .transform(decimal);

export const severities = named(z.enum(['error', 'warning', 'info', 'off']));

const labelled = { label: text, labels: texts.default([]), description: text.exactOptional() };

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
    operator: column.exactOptional(),
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
    mapping({
      ...labelled,
      kinds: z.array(z.enum(valueKinds)),
      numeric: z.boolean().default(false),
      timed: z.boolean().default(false),
      cost: z.boolean().default(false),
    }),
  ),
});

const cell = mapping({
  label: text.exactOptional(),
  field: text.exactOptional(),
  amount: text.exactOptional(),
  goal: text.exactOptional(),
  when: texts.exactOptional(),
  columns: span.default(1),
  rows: span.default(1),
  align: z.enum(['left', 'center', 'right']).exactOptional(),
  indent: z.int().nonnegative().default(0),
  heads: z.enum(['row', 'column']).default('row'),
});

const length = z.number().positive().max(5000);
const textSize = mapping({ size: length, leading: length });

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
          set: text.default('annual'),
          when: z.literal('given').exactOptional(),
          columns: span.default(1),
        }),
      )
      .min(1),
  }),
  notes: texts.default([]),
  sign: z.array(mapping({ label: text, field: text.exactOptional(), blank: z.string().default('') })).default([]),
});

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets which keys these are
const lists = Object.fromEntries(Object.keys(wordLists).map(list => [list, texts.default([])])) as Record<
  keyof WordLists,
  z.ZodDefault<typeof texts>
>;

/** The compiler of value grammars finds what is wrong in it. */
const grammar = z.record(z.string(), z.unknown()).default({});

export const schemaShape = exactly<FormSchema>()(
  mapping({
    id: z.string().regex(new RegExp(`^[${LETTERS}\\d_-]+$`, 'u')),
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
    words: mapping({
      ...lists,
      categoryEndings: named(texts).default({}),
      unitMisfit: named(mapping({ names: texts, units: texts })).default({}),
    }).prefault({}),
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
    severities: severities.default({}),
    layout: mapping({
      paper: mapping({
        width: length,
        height: length,
        top: length,
        right: length,
        bottom: length,
        left: length,
        pageNumber: length,
      }),
      text: mapping({ title: textSize, subtitle: textSize, cell: textSize, notes: textSize, sign: textSize, pageNumber: textSize }),
      subject: text,
      headingWords: texts.default([]),
      annual: page,
      overall: page.nullable().default(null),
    }),
  }),
);
