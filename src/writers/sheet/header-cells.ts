import type { Declaration } from '../../compiler/declaration/declaration.ts';
import type { CellSchema } from '../../compiler/schema/form-schema.ts';
import { grouped, withDecimals } from '../../compiler/value/decimal.ts';
import type { Arrangement } from './arrange.ts';
import { cell, label } from './cell.ts';
import { dateText } from './date-text.ts';
import { type LayoutValues, layoutText } from './layout-values.ts';
import type { Cell } from './sheet.ts';

/** The cells above the table of indicators, filled in. */
export function headerCells({ slots }: Arrangement, declaration: Declaration, values: LayoutValues): readonly Cell[] {
  return slots.map(({ cell: content, row, column, rows, columns }) => {
    const area = { row, column, rowSpan: rows, columnSpan: columns };
    return content ? headerCell(area, content, declaration, values) : cell(area, '');
  });
}

type Area = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

function headerCell(area: Area, content: CellSchema, declaration: Declaration, values: LayoutValues): Cell {
  const { schema } = declaration.form;
  const look = { indent: content.indent, ...(content.align ? { align: content.align } : {}) };
  if (content.label !== undefined) return label(area, layoutText(content.label, schema, values), { heads: content.heads, ...look });
  const { text, missing, role } = contentOf(content, declaration);
  const align = role === 'money' ? { align: 'right' as const } : {};
  return cell(area, text, { ...align, ...look, prose: content.goal !== undefined, role: missing ? 'missing' : role });
}

interface Content {
  readonly text: string;
  /** The form requires it, and it is not there: only a draft is printed so. */
  readonly missing: boolean;
  readonly role: 'text' | 'money';
}

function contentOf({ field, amount, goal }: CellSchema, declaration: Declaration): Content {
  const { schema } = declaration.form;
  if (amount !== undefined) {
    const [group = '', part = ''] = amount.split('.');
    const text = amountText(declaration, group, part);
    const required = schema.funding[group]?.use === 'required' && schema.funding[group]?.parts[part]?.use === 'required';
    return { text, missing: required && text === '', role: 'money' };
  }
  const id = field ?? goal ?? '';
  const text = goal === undefined ? fieldText(declaration, id) : (declaration.goals.get(id)?.value ?? []).join('\n');
  const required = schema.fields[id]?.use === 'required' || (goal !== undefined && !hasGoal(declaration));
  return { text, missing: required && text === '', role: 'text' };
}

/** One of the goals is required, whichever it is. */
function hasGoal({ goals }: Declaration): boolean {
  return [...goals.values()].some(({ value = [] }) => value.length > 0);
}

/** As the form prints amounts: thousands separated, two decimals or as many more as were written. An unreadable one stands as written. */
function amountText({ funding }: Declaration, group: string, part: string): string {
  const amount = funding.get(group)?.parts.get(part);
  if (amount === undefined) return '';
  if (amount.state === 'blank') return '';
  return amount.value === undefined ? (amount.node?.text.trim() ?? '') : grouped(withDecimals(amount.value, 2));
}

function fieldText({ fields, dates }: Declaration, id: string): string {
  const date = dates.get(id)?.value;
  return date ? dateText(date) : (fields.get(id)?.value ?? '');
}
