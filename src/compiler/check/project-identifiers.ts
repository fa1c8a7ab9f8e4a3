import type { Declaration, Field } from '../declaration/declaration.ts';
import { isPlaceholderWord } from '../declaration/text/placeholder.ts';
import { type Finding, findingOf } from '../diagnostic/finding.ts';
import type { Text } from '../diagnostic/problem.ts';
import { compact } from '../source/fold.ts';
import { duplicateProject } from './problems/duplicate-project.ts';
import { quote } from './quote.ts';

/** What tells a project from all others, and the finding that holds where an earlier file of the run has the same. */
export interface ProjectIdentifier<T = Finding> {
  readonly value: string;
  readonly finding: T;
}

/** A project is known by its code, and by its name, unit and year. */
export function projectIdentifiers(declaration: Declaration): readonly ProjectIdentifier[] {
  const { form, fields, fiscalYear } = declaration;
  const [code, name, unit] = ['projectCode', 'projectName', 'implementingUnit'].map(id => {
    const field = fields.get(id);
    const isFilledIn =
      field?.value !== undefined && !isPlaceholderWord(field.value, form) && form.parseValue(field.value, {}).kind !== 'none';
    return isFilledIn ? field : undefined;
  });
  return [
    ...identifier(code, [code?.value], text => ({ zh: `项目编码“${text}”重复`, en: `the project code “${text}” occurs twice` })),
    ...identifier(name, [name?.value, unit?.value, fiscalYear && String(fiscalYear.value)], text => ({
      zh: `项目“${text}”重复：名称、实施单位和年度都相同`,
      en: `the project “${text}” occurs twice: the same name, unit and year`,
    })),
  ];
}

function identifier(
  field: Field<string> | undefined,
  parts: readonly (string | undefined)[],
  message: (text: string) => Text,
): readonly ProjectIdentifier[] {
  if (field === undefined || parts.some(part => part === undefined)) return [];
  return [
    {
      value: [parts.length, ...parts.map(part => compact(part ?? ''))].join('\n'),
      finding: findingOf(duplicateProject, {
        place: field.node.place,
        message: message(quote(field.value ?? '')),
        help: {
          zh: '同一项目只留一份；确是两个项目的，改正编码或名称',
          en: 'keep one of them, or correct the code or name if they are two projects',
        },
        subject: { labels: [field.key.text] },
      }),
    },
  ];
}
