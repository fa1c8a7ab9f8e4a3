import type { Declaration, SetId } from '../declaration/declaration.ts';
import type { Skip } from './rule.ts';

export const unreadIndicators: Skip = { skip: { zh: '有的指标没有读出', en: 'some indicators could not be read' } };

/** Whether rows of a set, or of one first level of it, could not be read: what seems to be missing may be among them. */
export function hasUnread({ unread }: Pick<Declaration, 'unread'>, set: SetId, level1?: string): boolean {
  return unread.some(
    part => part.kind !== 'funding' && part.set === set && (part.kind === 'set' || level1 === undefined || part.level1 === level1),
  );
}
