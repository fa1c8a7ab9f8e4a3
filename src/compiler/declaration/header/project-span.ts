import type { Scalar } from '../../syntax/syntax-tree.ts';
import type { Interval } from '../../value/interval.ts';
import type { Declaration } from '../declaration.ts';

/** A date of the project with the field that it comes from. */
interface SpanEnd {
  readonly day: Interval;
  readonly node: Scalar;
  readonly label: string;
}

export interface ProjectSpan {
  readonly start: SpanEnd | undefined;
  readonly end: SpanEnd | undefined;
}

/** When the project begins and ends: 计划开始日期 and 计划完成日期, or the two ends of 项目期. */
export function projectSpan({ form, startDate, endDate, projectPeriod }: Declaration): ProjectSpan {
  const end = (day: Interval | undefined, node: Scalar | undefined, id: string): SpanEnd | undefined =>
    day && node && { day, node, label: form.fields.get(id)?.label ?? id };
  const period = projectPeriod?.value;
  return {
    start: end(startDate?.value, startDate?.node, 'startDate') ?? end(period?.start, projectPeriod?.node, 'projectPeriod'),
    end: end(endDate?.value, endDate?.node, 'endDate') ?? end(period?.end, projectPeriod?.node, 'projectPeriod'),
  };
}

/** Both ends certainly lie in one calendar year. */
export function isWithinOneYear(start: Interval, end: Interval): boolean {
  return start.first.slice(0, 4) === end.last.slice(0, 4);
}
