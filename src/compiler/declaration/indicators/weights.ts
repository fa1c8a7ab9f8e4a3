import type { Form } from '../../schema/form.ts';
import type { Declaration, Indicator } from '../declaration.ts';

/** Whether a declaration is scored: the form requires weights, or takes them and the author gives one. */
export function hasWeights({ form, indicators }: Pick<Declaration, 'form' | 'indicators'>): boolean {
  const use = form.columns.get('weight')?.use ?? 'absent';
  return (
    use === 'required' || (use === 'optional' && form.schema.weights !== null && indicators.some(({ weight }) => weight !== undefined))
  );
}

/** 预算执行率 as an indicator of its own: it holds the points that the other indicators leave. */
export function isExecution({ name }: Indicator, { words }: Form): boolean {
  return words.execution.some(word => (name?.value ?? '').includes(word));
}
