import type { Text } from '../../diagnostic/problem.ts';
import type { Identified } from '../../schema/form.ts';
import type { FieldSchema } from '../../schema/form-schema.ts';
import type { Entry, SyntaxNode } from '../../syntax/syntax-tree.ts';
import { wrongShape } from '../shape.ts';
import type { Interval } from '../../value/interval.ts';
import type { Binding } from '../binding.ts';
import { readDay, readYear } from './day.ts';
import type { Field, Paragraphs, PrintedText, ProjectPeriod } from '../declaration.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { noDate } from '../problems/date-invalid.ts';
import { tickedTerm } from './ticked-term.ts';
import { periodOfLength, readPeriod, readsAsLength } from './project-period.ts';
import { lineOf } from '../text/text.ts';

/** The header of a declaration: all fields that are texts. */
export interface Header {
  readonly fields: Map<string, Field<string>>;
  readonly goals: Map<string, Field<Paragraphs>>;
  readonly years: Map<string, Field<number>>;
  readonly dates: Map<string, Field<Interval>>;
  readonly periods: Map<string, Field<ProjectPeriod>>;
}

export function emptyHeader(): Header {
  return { fields: new Map(), goals: new Map(), years: new Map(), dates: new Map(), periods: new Map() };
}

/** Reads one field into the header, and gives its text; undefined where none could be read. */
export function bindField(
  binding: Binding,
  header: Header,
  field: Identified<FieldSchema>,
  { key, value }: Entry,
): PrintedText | undefined {
  const subject = { labels: [field.label] };
  if (field.kind === 'goal' && holdsIndicators(binding, value)) {
    binding.findings.push({ ...wrongShape(value, 'scalar', subject), help: areIndicators(binding) });
    binding.unread.push({ kind: 'set', set: 'annual' });
    return undefined;
  }
  const node = binding.expect(value, 'scalar', subject);
  if (node === undefined) return undefined;
  // The form's name is for the compiler; it is not printed.
  if (field.kind === 'form') {
    header.fields.set(field.id, { key, node, value: node.blank ? undefined : node.text.trim() });
    return undefined;
  }
  const written = binding.text(node, subject);
  const text = lineOf(written);
  header.fields.set(field.id, { key, node, value: text && termOf(binding, field, text) });
  if (written === undefined || text === undefined) return written;
  const date = <T>(expected: 'year' | 'date' | 'period', read: T | undefined): Field<T> => {
    if (read === undefined && !isPlaceholder(text, binding.form)) binding.findings.push(noDate(node, field.label, expected));
    return { key, node, value: read };
  };
  switch (field.kind) {
    case 'goal':
      header.goals.set(field.id, { key, node, value: written.paragraphs });
      break;
    case 'year':
      header.years.set(field.id, date('year', readYear(text)));
      break;
    case 'date':
      header.dates.set(field.id, date('date', readDay(text)));
      break;
    case 'period':
      header.periods.set(field.id, date('period', projectPeriod(binding, text)));
      break;
    case 'text':
    case 'term':
    case 'funding':
    case 'indicators':
    case 'unit':
      break;
  }
  return written;
}

/** The heading 绩效目标 of a printed form stands over the goals and, in some forms, over the indicators. */
function holdsIndicators({ form }: Binding, value: SyntaxNode): boolean {
  return value.kind === 'mapping' && value.entries.some(({ key }) => form.level1.find(key.text) !== undefined);
}

function areIndicators({ form }: Binding): Text {
  const label = form.fields.get('indicators')?.label ?? '';
  return { zh: `这里写的是指标：把键改写为“${label}”`, en: `these are indicators: write “${label}” for the key` };
}

/** The ticked term, where the author has left all terms of the vocabulary standing. */
function termOf({ form }: Binding, { vocabulary }: FieldSchema, text: string): string {
  const terms = form.schema.vocabularies[vocabulary ?? ''];
  return (terms && tickedTerm(text, terms)) ?? text;
}

function projectPeriod({ form }: Binding, text: string): ProjectPeriod | undefined {
  const period = readPeriod(text);
  if (period !== undefined) return { text, ...period };
  if (form.parseValue(text, {}).kind !== 'duration' && !readsAsLength(text)) return undefined;
  return { text, start: undefined, end: undefined, ...periodOfLength(text) };
}
