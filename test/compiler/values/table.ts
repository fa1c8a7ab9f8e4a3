import { readFileSync } from 'node:fs';
import { valueJson } from '../../../src/compiler/value/value-json.ts';
import type { Value } from '../../../src/compiler/value/value.ts';

/** What a text should be read as, written by hand; `members` is as `describeMembers` writes them. */
export interface Expectation {
  readonly text: string;
  readonly unit: string;
  readonly kind: string;
  readonly members: string;
  readonly national: string;
  readonly shanghai: string;
}

export function readTable(name: string): readonly Expectation[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .slice(1);
  return lines
    .filter(line => line !== '' && !line.startsWith('# '))
    .map(line => {
      const [text = '', unit = '', kind = '', members = '', national = '', shanghai = ''] = line.split('\t');
      return { text, unit, kind, members, national, shanghai };
    });
}

export function describeMembers(value: Value): string {
  const { text: _text, kind: _kind, canonical: _canonical, ...members } = valueJson(value);
  return [...flat(members, '')].join(', ');
}

function* flat(members: object, group: string): Iterable<string> {
  for (const [name, member] of Object.entries(members)) {
    const path = `${group}${Array.isArray(members) ? Number(name) + 1 : name}`;
    if (typeof member === 'object' && member !== null) yield* flat(member, `${path}.`);
    else yield `${path} ${member ?? '—'}`;
  }
}
