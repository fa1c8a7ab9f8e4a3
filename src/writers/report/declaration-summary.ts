import type { Declaration } from '../../compiler/declaration/declaration.ts';
import { converted } from '../../compiler/declaration/funding/money.ts';
import { type Decimal, grouped, withDecimals } from '../../compiler/value/decimal.ts';
import type { DeclarationSummary } from './file-report.ts';

export function summarizeDeclaration({ form, fields, fiscalYear, funding }: Declaration): DeclarationSummary {
  const { unit } = form.schema;
  const fieldOf = (...ids: readonly string[]): string | null => ids.flatMap(id => fields.get(id)?.value ?? []).at(0) ?? null;
  const totalOf = (group: string): Decimal | undefined => funding.get(group)?.parts.get('total')?.value;
  const inYuan = (number: Decimal): Decimal => withDecimals(converted(number, unit, '元'), 2);
  const [annual, project] = [totalOf('annual'), totalOf('projectTotal')];
  const number = annual ?? project;
  return {
    projectName: fieldOf('projectName'),
    projectCode: fieldOf('projectCode'),
    supervisingDepartment: fieldOf('supervisingDepartment'),
    implementingUnit: fieldOf('implementingUnit'),
    category: fieldOf('projectCategory', 'projectAttribute', 'projectType'),
    fiscalYear: fiscalYear?.value ?? null,
    annualFunds: annual === undefined ? null : inYuan(annual),
    projectFunds: project === undefined ? null : inYuan(project),
    amount: number === undefined ? null : { printed: `${grouped(withDecimals(number, 2))}${unit}`, inYuan: inYuan(number) },
  };
}
