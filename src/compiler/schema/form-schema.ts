import type { Severity } from '../diagnostic/problem.ts';
import type { Decimal } from '../value/decimal.ts';
import type { ValueKind } from '../value/kinds.ts';
import type { NumberLayout } from '../value/value.ts';
import type { WordLists } from './word-lists.ts';

/**
 * A form as plain data: the contents of `schemas/<form>.yaml`, its `extends` chain resolved. Mappings keep their order, which is the form's.
 * Hashed for the fingerprint, cached, and shipped as JSON.
 */
export interface FormSchema {
  readonly id: string;
  readonly title: string;
  /** The documents that the form rests on, as 财预〔2015〕88号 or the published form that it was read from. */
  readonly basis: readonly string[];
  /** The unit in which the form prints money. */
  readonly unit: MoneyUnit;
  readonly fields: Readonly<Record<string, FieldSchema>>;
  readonly funding: Readonly<Record<string, FundingGroupSchema>>;
  readonly categories: Readonly<Record<string, Level1Schema>>;
  /** The terms that a field of kind `term` takes. */
  readonly vocabularies: Readonly<Record<string, readonly string[]>>;
  readonly values: ValuesSchema;
  readonly words: WordsSchema;
  readonly weights: WeightsSchema | null;
  readonly limits: Limits;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly layout: LayoutSchema;
}

export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

/**
 * `extra`: accepted because published forms print it; it stands in the JSON only where it is given. `absent`: a member of other forms, known
 * so that a declaration that has it gets a better message than for an unknown key.
 */
export type Use = 'required' | 'optional' | 'extra' | 'absent';

export interface Labelled {
  /** What the form prints. */
  readonly label: string;
  /** Other spellings that are accepted. */
  readonly labels: readonly string[];
  /** What belongs there, for editors and `init`; not part of the fingerprint. */
  readonly description?: string;
}

export const fieldKinds = ['form', 'year', 'text', 'term', 'date', 'period', 'funding', 'goal', 'indicators', 'unit'] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface FieldSchema extends Labelled {
  readonly kind: FieldKind;
  readonly use: Use;
  /** For kind `term`: the name of its vocabulary. */
  readonly vocabulary?: string;
  /** For kind `goal`: `missing-goal` reports it where it is blank and another goal is not. */
  readonly expected?: boolean;
  /** For kind `indicators`: the columns of an indicator and the sets that the form knows. */
  readonly columns?: ColumnsSchema;
  readonly sets?: { readonly overall: Labelled; readonly annual: Labelled };
}

/** An interface could not be read as a record. */
export type ColumnsSchema = {
  readonly name: ColumnSchema;
  readonly value: ColumnSchema;
  readonly unit?: ColumnSchema;
  readonly operator?: ColumnSchema;
  readonly weight?: ColumnSchema;
  readonly note?: ColumnSchema;
};

/** Which columns are printed is the layout's business. */
export interface ColumnSchema extends Labelled {
  readonly use: Use;
}

export interface FundingPartSchema extends Labelled {
  readonly use: Use;
}

export interface FundingGroupSchema extends Labelled {
  readonly use: Use;
  readonly parts: Readonly<Record<string, FundingPartSchema>>;
  /** For each part that is a sum, the parts that it sums. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
  /** The group that holds this one: its total is at most the other's. */
  readonly within?: string;
}

/** `expected`: `missing-cost` reports it where the level has no indicator; `required`: `missing-category`. */
export interface Level1Schema extends Labelled {
  readonly presence: 'required' | 'expected' | 'optional';
  readonly categories: Readonly<Record<string, Level2Schema>>;
}

export interface Level2Schema extends Labelled {
  /** The kinds of value that the category takes. */
  readonly kinds: readonly ValueKind[];
  /** True where a value must hold a number (数量): `quantity-not-numeric` reports it instead of `value-form`. */
  readonly numeric: boolean;
  /** True for 时效: its dates are compared with the end of the project. */
  readonly timed: boolean;
  /** True for 成本: its amounts are spending, so they have a ceiling. */
  readonly cost: boolean;
}

export interface ValuesSchema {
  /** How a quantity with sign, number and unit is printed; null: as written. */
  readonly layout: NumberLayout | null;
  /** Additions to the value grammar of `schemas/values.yaml`, merged into it by key. */
  readonly tables: Readonly<Record<string, unknown>>;
  readonly open: Readonly<Record<string, unknown>>;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly forms: Readonly<Record<string, unknown>>;
  readonly names: Readonly<Record<string, unknown>>;
}

export interface WordsSchema extends WordLists {
  /** By the id of a second level, the words by which a name belongs there: 及时率. Of several words in a name the last decides. */
  readonly categoryEndings: Readonly<Record<string, readonly string[]>>;
  /** By a name of one's own, units that do not fit indicators whose names end in these words: 人数 in 个. */
  readonly unitMisfit: Readonly<Record<string, { readonly names: readonly string[]; readonly units: readonly string[] }>>;
}

interface WeightsSchema {
  /** What all weights sum to. */
  readonly total: Decimal;
  /** Points by first level; the first whose levels are those that the declaration uses holds. */
  readonly bands: readonly Readonly<Record<string, Decimal>>[];
  /** A first level that may be missing where the other carries its points as well. */
  readonly standIns: Readonly<Record<string, string>>;
}

interface Limits {
  readonly indicators: number;
  /** Characters of one text. */
  readonly textLength: number;
  /** `too-few-indicators` below it. */
  readonly leastIndicators: number;
  /** Characters; `short-goal` below it. */
  readonly shortGoal: number;
  /** Characters; `long-name` above it. */
  readonly longName: number;
  /** Per cent; `low-satisfaction` below it. */
  readonly lowSatisfaction: number;
}

/**
 * The printed form. `overall` is printed instead of `annual` where the declaration gives a part of the 中期: an amount of the funding group
 * midTerm, or an indicator of the set 总体.
 */
export interface LayoutSchema {
  readonly paper: PaperSchema;
  readonly text: TextSizesSchema;
  /** The field whose text stands first in the document's title. */
  readonly subject: string;
  /** Words that the lines of a heading do not divide. */
  readonly headingWords: readonly string[];
  readonly annual: PageSchema;
  readonly overall: PageSchema | null;
}

/** The page and its margins, in points. */
export interface PaperSchema {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the baseline of 第 x 页 共 y 页 to the lower edge. */
  readonly pageNumber: number;
}

/** Size and line height, in points. */
export interface TextSizeSchema {
  readonly size: number;
  readonly leading: number;
}

export interface TextSizesSchema {
  readonly title: TextSizeSchema;
  readonly subtitle: TextSizeSchema;
  readonly cell: TextSizeSchema;
  readonly notes: TextSizeSchema;
  readonly sign: TextSizeSchema;
  readonly pageNumber: TextSizeSchema;
}

/**
 * Texts may hold {title}, {unit}, {year}, {startYear}, {endYear}, and the label of a field {projectName}, of a column {indicators.value},
 * of a funding group {annual} or of one of its parts {annual.fiscal}. LF is a printed line break; a line whose year is not known is left out.
 */
export interface PageSchema {
  /** Lines above the grid. */
  readonly title: readonly string[];
  /** Relative widths of the columns of the grid. */
  readonly widths: readonly number[];
  /** The rows above the table of indicators, by name, so that a form that extends this one can replace or drop a row. */
  readonly rows: Readonly<Record<string, RowSchema>>;
  readonly indicators: IndicatorTableSchema;
  /** Lines below the grid, smaller than its text. */
  readonly notes: readonly string[];
  /** Below the notes, side by side, with room for a stamp: who signs, and when. */
  readonly sign: readonly SignSchema[];
}

export interface SignSchema {
  readonly label: string;
  /** The field that says it; what the declaration does not give is filled in by pen. */
  readonly field?: string;
  /** What stands in the place of the field where nothing is given: blanks for a day and a month. */
  readonly blank: string;
}

export interface RowSchema {
  /** The row that this one follows; without it a row of a form that extends another comes last. */
  readonly after?: string;
  /** Printed only if the declaration gives one of these fields. */
  readonly when?: readonly string[];
  /** Cells flow into the places that are free, from left to right, as in an HTML table. */
  readonly cells: readonly CellSchema[];
}

/** Exactly one of `label`, `field`, `amount` (as annual.total) and `goal` says what the cell holds. */
export interface CellSchema {
  readonly label?: string;
  readonly field?: string;
  readonly amount?: string;
  readonly goal?: string;
  /** Printed only if the declaration gives one of these fields; otherwise its place goes to its neighbour. */
  readonly when?: readonly string[];
  readonly columns: number;
  readonly rows: number;
  /** Without it labels are centred, amounts right and texts left. */
  readonly align?: Align;
  /** Characters. */
  readonly indent: number;
  /** What a label heads: what is right of it, or what is below. */
  readonly heads: 'row' | 'column';
}

type Align = 'left' | 'center' | 'right';

/** The table of indicators: a header row, then one row an indicator; 一级 and 二级 are merged over their rows. */
export interface IndicatorTableSchema {
  /** The label at the left, merged over header and rows; null where the form has none. */
  readonly side: { readonly label: string; readonly columns: number } | null;
  readonly columns: readonly IndicatorColumnSchema[];
}

export interface IndicatorColumnSchema {
  readonly label: string;
  readonly content: 'level1' | 'level2' | 'name' | 'value' | 'weight' | 'unit' | 'note';
  /** The set whose indicators the column shows; the first levels are common to both sets. */
  readonly set: string;
  /** Printed only where an indicator gives it. */
  readonly when?: 'given';
  readonly columns: number;
}
