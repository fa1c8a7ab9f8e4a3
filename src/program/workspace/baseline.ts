import { catalogue, isCode } from '../../compiler/catalogue.ts';
import { type Finding, findingOf } from '../../compiler/diagnostic/finding.ts';
import type { KnownFinding } from '../../compiler/diagnostic/known.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { configuration } from '../../compiler/schema/problems/configuration.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { parse } from '../../compiler/syntax/parse.ts';
import { type Path, placeAt } from '../../compiler/syntax/place-at.ts';

const BASELINE_FORMAT = 'perfdecl/baseline@1';

/** The known findings of each file, by its path relative to the baseline. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

interface Fault {
  readonly path: Path;
  readonly message: Text;
  readonly help?: Text;
}

/** A baseline from its text, with the faults that it has. */
export function readBaseline(shown: string, text: string): { readonly baseline: Baseline; readonly faults: readonly Finding[] } {
  const entries: Entry[] = [];
  const faults = [...faultsIn(text, entries)];
  const baseline = new Map<string, KnownFinding[]>();
  for (const { file, ...known } of entries) baseline.set(file, [...(baseline.get(file) ?? []), known]);
  if (faults.length === 0) return { baseline, faults: [] };
  const source = sourceFile(shown, text);
  // JSON is YAML, so its tree has the places.
  const tree = parse(source, 'settings').value;
  return {
    baseline,
    faults: faults.map(({ path, ...fault }) => findingOf(configuration, { place: placeAt(source, tree, path), ...fault })),
  };
}

/** One finding a line, in an order that no moved line changes, so that a difference shows what was found and what was mended. */
export function baselineText(baseline: Baseline): string {
  const lines = [...baseline]
    .flatMap(([file, found]) =>
      found.map(({ code, path, indicator, text, count }) => JSON.stringify({ file, code, path, indicator, text, count })),
    )
    .toSorted();
  const findings = lines.length === 0 ? '[]' : `[\n${lines.map(line => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n  "format": "${BASELINE_FORMAT}",\n  "findings": ${findings}\n}\n`;
}

interface Entry extends KnownFinding {
  readonly file: string;
}

function* faultsIn(text: string, entries: Entry[]): Generator<Fault> {
  const data = jsonOf(text);
  const { format, findings } = isObject(data) ? data : {};
  if (!isObject(data)) yield { path: [], message: { zh: '基线文件不是 JSON 对象', en: 'the baseline is no JSON object' } };
  else if (format !== BASELINE_FORMAT) yield otherFormat(format);
  else if (!Array.isArray(findings)) yield { path: ['findings'], message: { zh: '基线没有 findings', en: 'the baseline has no findings' } };
  else {
    for (const [index, entry] of findings.entries()) {
      const path = ['findings', index];
      if (isEntry(entry)) {
        yield* codeFault(entry.code, [...path, 'code']);
        entries.push(entry);
      } else
        yield { path, message: { zh: '这一条应有 file、code、path、text 和 count', en: 'an entry has file, code, path, text and count' } };
    }
  }
}

function otherFormat(format: unknown): Fault {
  const found = typeof format === 'string' ? format : '';
  return {
    path: ['format'],
    message: {
      zh: `基线的格式应为“${BASELINE_FORMAT}”，现为“${found}”`,
      en: `the baseline’s format is “${found}”, not “${BASELINE_FORMAT}”`,
    },
    help: { zh: '用 --update-baseline 写到一个新文件', en: 'write a new file with --update-baseline' },
  };
}

function* codeFault(code: string, path: Path): Generator<Fault> {
  if (!isCode(code)) {
    const near = nearest(code, Object.keys(catalogue));
    yield {
      path,
      message: { zh: `没有“${code}”这个代码`, en: `there is no code “${code}”` },
      ...(near !== undefined && { help: { zh: `您是否要写 ${near}？`, en: `did you mean ${near}?` } }),
    };
  } else if (catalogue[code].unconditional === true) {
    yield {
      path,
      message: { zh: `“${code}”是源文件的错误，不能记入基线`, en: `“${code}” is an error of the source; no baseline holds it` },
    };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isEntry(data: unknown): data is Entry {
  if (!isObject(data)) return false;
  const { file, code, path, indicator = '', text, count } = data;
  const isText = [file, code, indicator, text].every(each => typeof each === 'string');
  return isText && Array.isArray(path) && path.every(step => typeof step === 'string') && Number.isSafeInteger(count) && Number(count) > 0;
}
