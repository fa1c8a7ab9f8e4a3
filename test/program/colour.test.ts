import { expect, test } from 'vitest';
import { wantsColor } from '../../src/program/host/wants-color.ts';

test.each([
  ['in a terminal', {}, true, undefined, true],
  ['in a pipe', {}, false, undefined, false],
  ['with NO_COLOR', { NO_COLOR: '1' }, true, undefined, false],
  ['with an empty NO_COLOR, which says nothing', { NO_COLOR: '' }, true, undefined, true],
  ['with FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, undefined, true],
  ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, undefined, false],
  ['with both', { FORCE_COLOR: '1', NO_COLOR: '1' }, true, undefined, false],
  ['in a terminal that has none', { TERM: 'dumb' }, true, undefined, false],
  ['with --color, whatever else', { NO_COLOR: '1' }, false, true, true],
  ['with --no-color, whatever else', { FORCE_COLOR: '1' }, true, false, false],
] as const)('colour is wanted or not %s', (_name, environment, isTerminal, flag, wanted) => {
  expect(wantsColor(environment, isTerminal, flag)).toBe(wanted);
});
