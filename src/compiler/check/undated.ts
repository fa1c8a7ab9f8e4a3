import type { Declaration } from '../declaration/declaration.ts';
import type { FieldSchema } from '../schema/form-schema.ts';
import { quote } from './quote.ts';
import type { Skip } from './rule.ts';

type DateField = 'startDate' | 'endDate';

/** The skip of a rule that needs dates of the project which are not known. Names the form's date fields, or its 项目期 (which may be a length: 3年). */
export function undated(declaration: Declaration, ...ids: readonly [DateField, ...DateField[]]): Skip {
  const { form, projectPeriod } = declaration;
  const dates = ids.flatMap(id => form.fields.get(id) ?? []).filter(({ use }) => use !== 'absent');
  if (dates.length === 0) return withoutDates(projectPeriod, form.fields.get('projectPeriod'));
  const unknown = dates.filter(({ id }) => declaration[id === 'startDate' ? 'startDate' : 'endDate']?.value === undefined);
  const labels = unknown.map(({ label }) => label);
  return { skip: missing(labels), isOptional: unknown.every(({ id, use }) => use === 'optional' && !declaration.fields.has(id)) };
}

function withoutDates(period: Declaration['projectPeriod'], field: FieldSchema | undefined): Skip {
  const label = field?.label ?? '';
  if (period === undefined) return { skip: missing([label]), isOptional: field?.use !== 'required' };
  if (period.value === undefined) return { skip: missing([label]) };
  const { text, start } = period.value;
  const skip =
    start === undefined
      ? { zh: `${label}“${quote(text)}”没有起止日期`, en: `${label} “${quote(text)}” has no dates` }
      : { zh: `${label}“${quote(text)}”没有完成日期`, en: `${label} “${quote(text)}” has no end` };
  return { skip, isOptional: true };
}

function missing(labels: readonly string[]): Skip['skip'] {
  return { zh: `缺少${labels.join('、')}`, en: `${labels.join(', ')} is not known` };
}
