import type { Host } from './host.ts';

/** Whether to use colour: the option decides, then NO_COLOR, then FORCE_COLOR, and otherwise whether the stream is a terminal. */
export function wantsColor(environment: Host['environment'], isTerminal: boolean, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}
