import type { Host } from './host.ts';

/** Colour only where it is wanted: what the user says now, then NO_COLOR, FORCE_COLOR, and otherwise whether a terminal is there. */
export function wantsColor(environment: Host['environment'], isTerminal: boolean, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}
