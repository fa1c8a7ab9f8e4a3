import type { Declaration } from '../../compiler/declaration/declaration.ts';
import { converted } from '../../compiler/declaration/funding/money.ts';
import { grouped, withDecimals } from '../../compiler/value/decimal.ts';
import type { DeclarationSummary } from './file-report.ts';

export function summarizeDeclaration({ form, fields, fiscalYear, funding }: Declaration): DeclarationSummary {
  const { unit } = form.schema;
  const number = ['annual', 'projectTotal'].flatMap(group => funding.get(group)?.parts.get('total')?.value ?? []).at(0);
  return {
    projectName: fields.get('projectName')?.value ?? null,
    implementingUnit: fields.get('implementingUnit')?.value ?? null,
    fiscalYear: fiscalYear?.value ?? null,
    amount: number === undefined ? null : { printed: `${grouped(withDecimals(number, 2))}${unit}`, inYuan: converted(number, unit, '元') },
  };
}
