import { readFileSync } from 'node:fs';
import type { Example } from '../src/compiler/diagnostic/problem.ts';

/** The forms that there is a correct declaration of, in test/templates. */
export const templates = ['shanghai-2023', 'shanghai-2026', 'national-2015', 'national-2021'] as const;

/**
 * The lines of an example within a correct declaration: of shanghai-2023, or of the form that the example names. A line takes the place of
 * the one with the same key, keys below it are merged with those there, a list takes the place of the list. Two first levels or more under
 * 绩效指标 take the place of all indicators.
 */
export function around(example: Example): string {
  if (typeof example !== 'string') return example.file;
  const named = /^(?:表样|form)[:：]\s*(\S+)/m.exec(example)?.[1];
  return text(merge(blocks(lines(template(named ?? ''))), blocks(lines(example))));
}

/** A correct declaration, for a form that has none that of shanghai-2023. */
export function template(form: string): string {
  const known = templates.find(name => name === form) ?? 'shanghai-2023';
  return readFileSync(`test/templates/${known}.yaml`, 'utf8');
}

/** A key's line, with the comments above it and the lines below it. */
interface Block {
  readonly key: string;
  readonly head: readonly string[];
  readonly body: readonly string[];
}

function lines(source: string): readonly string[] {
  return source.replace(/\n$/, '').split('\n');
}

function blocks(source: readonly string[]): readonly Block[] {
  const found: { key: string; head: string[]; body: string[] }[] = [];
  const indent = indentOf(source.find(line => keyOf(line) !== undefined) ?? '');
  let comments: string[] = [];
  for (const line of source) {
    const key = indentOf(line) === indent ? keyOf(line) : undefined;
    const last = found.at(-1);
    if (key !== undefined) {
      found.push({ key, head: [...comments, line], body: [] });
      comments = [];
    } else if (line.startsWith(`${indent}#`) || last === undefined) comments.push(line);
    else {
      last.body.push(...comments, line);
      comments = [];
    }
  }
  found.at(-1)?.body.push(...comments);
  return found.length > 0 ? found : [{ key: '', head: [...source], body: [] }];
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}

/** What stands before the colon of a line; a list's item has no key of its own. */
function keyOf(line: string): string | undefined {
  const content = line.trimStart();
  if (/^\s*[\t\u3000\u00a0]/.test(line) || /^[-#]/.test(content)) return undefined;
  return /^(.+?)(?::\s|:$)/.exec(content)?.[1] ?? /^(.+?)[:：]/.exec(content)?.[1];
}

function merge(there: readonly Block[], given: readonly Block[]): readonly Block[] {
  const merged = [...there];
  const replaced = new Set<string>();
  for (const block of given) {
    const at = merged.findLastIndex(({ key }) => key === block.key);
    const known = merged[at];
    if (known === undefined) merged.push(block);
    else if (replaced.has(block.key)) merged.splice(at + 1, 0, block);
    else merged[at] = within(known, block);
    replaced.add(block.key);
  }
  return merged;
}

function within(known: Block, given: Block): Block {
  const isNested = (block: Block): boolean => block.body.length > 0 && keyOf(block.body[0] ?? '') !== undefined;
  if (!isNested(known) || !isNested(given)) return given;
  const inner = blocks(given.body);
  if (given.key === '绩效指标' && inner.length > 1) return given;
  return {
    ...given,
    body: text(merge(blocks(known.body), inner))
      .replace(/\n$/, '')
      .split('\n'),
  };
}

function text(parts: readonly Block[]): string {
  return `${parts.flatMap(({ head, body }) => [...head, ...body]).join('\n')}\n`;
}
