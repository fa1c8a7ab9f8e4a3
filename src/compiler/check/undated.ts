import type { Declaration } from '../declaration/declaration.ts';
import type { Text } from '../diagnostic/problem.ts';
import { quote } from './quote.ts';

type DateField = 'startDate' | 'endDate';

/** Why a date of the project is not known, in the words of the form: its date fields, or its 项目期, which may be a length such as 3年. */
export function undated(declaration: Declaration, ...ids: readonly [DateField, ...DateField[]]): Text {
  const { form, projectPeriod } = declaration;
  const dates = ids.flatMap(id => form.fields.get(id) ?? []).filter(({ use }) => use !== 'absent');
  const period = form.fields.get('projectPeriod')?.label ?? '';
  if (dates.length === 0 && projectPeriod?.value !== undefined) {
    const { text, start } = projectPeriod.value;
    return start === undefined
      ? { zh: `${period}“${quote(text)}”没有起止日期`, en: `${period} “${quote(text)}” has no dates` }
      : { zh: `${period}“${quote(text)}”没有完成日期`, en: `${period} “${quote(text)}” has no end` };
  }
  const unknown = dates.filter(({ id }) => declaration[id === 'startDate' ? 'startDate' : 'endDate']?.value === undefined);
  const missing = dates.length === 0 ? form.fields.all.filter(({ id }) => id === 'projectPeriod') : unknown;
  const labels = missing.map(({ label }) => label);
  // What is given could not be read, and a finding says so.
  const isGiven = missing.every(({ id }) => declaration.keys.given.get(id)?.blank === false);
  return {
    zh: `${isGiven ? '没有读出' : '缺少'}${labels.join('、')}`,
    en: `${labels.join(', ')} ${isGiven ? 'could not be read' : 'is not known'}`,
  };
}
