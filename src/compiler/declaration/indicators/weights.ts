import type { Declaration } from '../declaration.ts';

/** Whether a declaration is scored: the form requires weights, or takes them and the author gives one. */
export function hasWeights({ form, indicators }: Pick<Declaration, 'form' | 'indicators'>): boolean {
  const use = form.columns.get('weight')?.use ?? 'absent';
  return (
    use === 'required' || (use === 'optional' && form.schema.weights !== null && indicators.some(({ weight }) => weight !== undefined))
  );
}
