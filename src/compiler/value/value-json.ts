import { kinds, type ValueMembers } from './kinds.ts';
import type { Value } from './value.ts';

/** The object of contract §5: text, kind, the members of the kind in order, canonical. */
export function valueJson(value: Value): Readonly<Record<string, unknown>> {
  const { text, kind, canonical, ...rest } = value;
  return { text, kind, ...ordered(kinds[kind].members, rest), canonical };
}

function ordered(members: ValueMembers, from: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const present = Object.entries(members).filter(([name]) => from[name] !== undefined);
  return Object.fromEntries(present.map(([name, { type }]) => [name, type === 'days' ? lastDay(from[name]) : from[name]]));
}

function lastDay(days: unknown): unknown {
  return typeof days === 'object' && days !== null && 'last' in days ? days.last : days;
}
