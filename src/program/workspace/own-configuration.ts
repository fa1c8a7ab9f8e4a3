import { catalogue, isCode } from '../../compiler/catalogue.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { type Configuration, configurationFault, readConfiguration } from '../../compiler/schema/own/read-configuration.ts';
import type { Path } from '../../compiler/schema/own/schema-layer.ts';
import { configuration } from '../../compiler/schema/problems/configuration.ts';
import { wordListNames } from '../../compiler/schema/word-lists.ts';
import { placeAt, placeOfKey } from '../../compiler/syntax/place-at.ts';
import type { Host } from '../host/host.ts';
import type { FolderSettings, OutputDefaults, SettingsFile } from './configuration.ts';
import { configuredOutputs } from './configured-outputs.ts';
import { defaultFormFaults, defaultFormReads, readLibrary } from './form-library.ts';
import type { Forms } from './forms.ts';
import { folderOf, relativePath } from './path.ts';
import { type PathPattern, readPathPattern } from './path-pattern.ts';
import { readSettings } from './settings-text.ts';

/** Reads a configuration. Loads zod, so this module is imported only where there is one. */
export async function readOwnConfiguration(host: Host, forms: Forms, path: string): Promise<SettingsFile> {
  const { read: own, text } = await readSettings(host, path, configuration, { zh: '配置文件', en: 'the configuration' });
  const reads = [own];
  if (text.value === undefined) return { kind: 'faulty', faults: text.findings, reads };
  const { value: read, findings } = readConfiguration(text.value, catalogue);
  if (read === undefined) return { kind: 'faulty', faults: findings, reads };
  const folder = folderOf(path);
  const patterns = await patternsOf(read);
  const outputs = configuredOutputs(host, folder, read);
  const library = await readLibrary(host, forms, folder, read);
  const faults = [
    ...findings.filter(({ problem }) => problem.severity === 'error'),
    ...patterns.flatMap(({ at, pattern }) =>
      typeof pattern === 'function' ? [] : configurationFault(read.text, { path: at, message: pattern }),
    ),
    ...outputs.findings,
    ...library.faults,
    ...(library.faults.length > 0 ? [] : await defaultFormFaults(host, folder, read, library.paths)),
  ];
  const all = [...reads, ...library.reads, ...(await defaultFormReads(host, folder, read))];
  if (faults.length > 0) return { kind: 'faulty', faults, reads: all };
  return {
    kind: 'settings',
    settings: settingsOf(folder, read, { patterns, forms: library.paths, outputs: outputs.value }),
    remarks: findings,
    reads: all,
  };
}

interface PlacedPattern {
  readonly at: Path;
  /** Made ready to match with, or why it cannot be. */
  readonly pattern: PathPattern | Text;
}

function patternsOf({ ignore, overrides }: Configuration): Promise<readonly PlacedPattern[]> {
  return Promise.all([
    ...placed(ignore, ['ignore']),
    ...overrides.flatMap(({ paths }, index) => placed(paths, ['overrides', index, 'paths'])),
  ]);
}

function placed(paths: readonly string[], at: Path): readonly Promise<PlacedPattern>[] {
  return paths.map(async (written, index) => ({ at: [...at, index], pattern: await readPathPattern(written) }));
}

/** The severity of an error of the source stays. */
function isSettable(code: string): boolean {
  return isCode(code) && catalogue[code].unconditional !== true;
}

/** What a configuration says, as far as it had to be looked up. */
interface ReadSettings {
  readonly patterns: readonly PlacedPattern[];
  /** The paths of the forms that are known by an id. */
  readonly forms: ReadonlyMap<string, string>;
  readonly outputs: OutputDefaults;
}

function settingsOf(folder: string, read: Configuration, { patterns, forms, outputs }: ReadSettings): FolderSettings {
  const { source, tree } = read.text;
  const matching = (path: string, ...at: Path): PlacedPattern | undefined =>
    patterns.find(
      ({ at: own, pattern }) => at.every((step, index) => own[index] === step) && typeof pattern === 'function' && pattern(path),
    );
  return {
    folder,
    shown: source.name,
    defaultForm: read.defaultForm === undefined ? undefined : { value: read.defaultForm, place: placeAt(source, tree, ['defaultForm']) },
    forms: new Map([...forms].map(([id, path]) => [id, { value: path, place: placeAt(source, tree, ['forms']) }])),
    outputs,
    words: new Map(
      wordListNames.flatMap(list => {
        const words = read.words[list];
        return words ? [[list, { value: words, place: placeAt(source, tree, ['words', list]) }]] : [];
      }),
    ),
    severitiesOf(path) {
      const relative = relativePath(folder, path);
      const sets = [
        { at: ['severities'], severities: read.severities },
        ...read.overrides.flatMap(({ severities }, index) =>
          matching(relative, 'overrides', index) ? [{ at: ['overrides', index, 'severities'], severities }] : [],
        ),
      ];
      return new Map(
        sets.flatMap(({ at, severities }) =>
          Object.entries(severities)
            .filter(([code]) => isSettable(code))
            .map(([code, value]) => [code, { value, place: placeOfKey(source, tree, [...at, code]) }] as const),
        ),
      );
    },
    ignoring(path) {
      const pattern = matching(relativePath(folder, path), 'ignore');
      return pattern && placeAt(source, tree, pattern.at);
    },
  };
}
