import { type Finding, findingOf, type Outcome } from '../../diagnostic/finding.ts';
import type { SeveritySetting } from '../../diagnostic/judge.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { nearest } from '../../source/nearest.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { parse } from '../../syntax/parse.ts';
import { placeAt, placeOfKey } from '../../syntax/place-at.ts';
import { plainData } from '../../syntax/plain-data.ts';
import { configuration } from '../problems/configuration.ts';
import type { WordLists } from '../word-lists.ts';
import { configurationShape } from './configuration-shape.ts';
import { didYouMean, type SchemaFault } from './schema-fault.ts';
import type { Path, SchemaText } from './schema-layer.ts';
import { settingsFaults } from './settings-faults.ts';
import { shapeFaults } from './shape-fault.ts';

export type Severities = Readonly<Record<string, SeveritySetting>>;

/** What a configuration says, as it is written. */
export interface Configuration {
  readonly text: SchemaText;
  readonly defaultForm?: string;
  /** A folder of forms that are known by their ids. */
  readonly forms?: string;
  readonly severities: Severities;
  /** Severities of declarations at some paths; a later one goes before an earlier one. */
  readonly overrides: readonly { readonly paths: readonly string[]; readonly severities: Severities }[];
  readonly ignore: readonly string[];
  /** What `build` writes where the command line does not say. */
  readonly outputs: { readonly outDir?: string; readonly to?: readonly string[]; readonly report?: readonly string[] };
  /** Words that the lists of every form get besides their own. */
  readonly words: Partial<WordLists>;
}

const theConfiguration = { zh: '配置', en: 'the configuration' };

/** Reads a configuration; without a value where its shape is at fault. A finding that is a warning says what in it has no effect. Loads zod. */
export function readConfiguration(source: SourceFile, problems: Readonly<Record<string, Problem>>): Outcome<Configuration | undefined> {
  const parsed = parse(source, 'settings');
  const { value: tree } = parsed;
  const broken = settingsFaults(parsed, configuration);
  if (broken.length > 0) return { value: undefined, findings: broken };
  const text = { source, tree };
  // Every scalar is a text: 2019 is the name of a folder. An empty file sets nothing.
  const data = plainData(tree.root) ?? {};
  const { data: settings, error } = configurationShape.safeParse(data);
  if (settings === undefined) {
    const faults = error.issues.flatMap(issue => shapeFaults(issue, data, theConfiguration));
    return { value: undefined, findings: faults.map(fault => configurationFault(text, fault)) };
  }
  const entries = severityEntries(settings);
  const unknown = entries.flatMap(entry => unknownCode(entry, problems)).map(fault => configurationFault(text, fault));
  const idle = entries.flatMap(entry => withoutEffect(entry, problems)).map(fault => configurationFault(text, fault));
  const remarks = idle.map(finding => ({ ...finding, problem: { ...configuration, severity: 'warning' as const } }));
  return { value: { ...settings, text }, findings: [...unknown, ...remarks] };
}

/** A fault at its place in the configuration's file. */
export function configurationFault({ source, tree }: SchemaText, { path, key, ...objection }: SchemaFault): Finding {
  const place = key === undefined ? placeAt(source, tree, path) : placeOfKey(source, tree, [...path, key]);
  return findingOf(configuration, { place, ...objection });
}

interface SeverityEntry {
  readonly path: Path;
  readonly code: string;
  readonly severity: SeveritySetting;
}

function severityEntries({ severities, overrides }: Pick<Configuration, 'severities' | 'overrides'>): readonly SeverityEntry[] {
  return [
    ...entriesAt(severities, ['severities']),
    ...overrides.flatMap((override, index) => entriesAt(override.severities, ['overrides', index, 'severities'])),
  ];
}

function entriesAt(set: Severities, path: Path): readonly SeverityEntry[] {
  return Object.entries(set).map(([code, severity]) => ({ path, code, severity }));
}

function unknownCode({ path, code }: SeverityEntry, problems: Readonly<Record<string, Problem>>): readonly SchemaFault[] {
  if (Object.hasOwn(problems, code)) return [];
  const message = { zh: `没有“${code}”这个代码`, en: `there is no code “${code}”` };
  return [{ path, key: code, message, ...didYouMean(nearest(code, Object.keys(problems))) }];
}

function withoutEffect({ path, code, severity }: SeverityEntry, problems: Readonly<Record<string, Problem>>): readonly SchemaFault[] {
  if (problems[code]?.unconditional !== true || severity === 'error') return [];
  return [
    {
      path,
      key: code,
      message: {
        zh: `“${code}”是源文件的错误，不能降低，仍按 error 报告`,
        en: `“${code}” is an error of the source; it cannot be lowered and stays an error`,
      },
    },
  ];
}
