import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { Place } from '../../compiler/source/place.ts';
import { visible } from '../../writers/report/cells.ts';
import type { Host } from '../host/host.ts';
import { type FolderSettings, nearestConfigurations, type OutputDefaults, type Setting } from '../workspace/configuration.ts';
import { shownPath } from '../workspace/find-sources.ts';
import { formsOf } from '../workspace/forms.ts';
import { folderOf, slashed } from '../workspace/path.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './options.ts';
import { printFaults } from './stderr.ts';
import { UsageError } from './usage-error.ts';

export interface ConfigOptions extends CommonOptions {
  readonly format: 'terminal' | 'json';
}

/** Says what configuration holds for a file, and where each setting comes from. */
export async function config(host: Host, file: string, options: ConfigOptions): Promise<ExitCode> {
  const { lang, format } = options;
  const path = host.resolve(slashed(file));
  const entry = await host.stat(path);
  if (entry === undefined) throw new UsageError({ zh: `找不到 ${file}`, en: `there is no ${file}` });
  if (entry === 'folder')
    throw new UsageError({
      zh: `${file} 是文件夹；各文件的配置可以不同，请写一个文件`,
      en: `${file} is a folder; files of one can differ, so name a file`,
    });
  const found = await nearestConfigurations(host, formsOf(host))(folderOf(path));
  const said = found.kind === 'faulty' ? found.faults : found.kind === 'settings' ? found.remarks : [];
  printFaults(host, said, options);
  if (found.kind === 'faulty') return exitCode.usage;
  const holding = holdingFor(host, path, found.kind === 'settings' ? found.settings : undefined);
  host.stdout.write(format === 'json' ? `${JSON.stringify(holding, undefined, 2)}\n` : textOf(holding, lang));
  return exitCode.clean;
}

/** Where a setting is written. */
interface Origin {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

interface Held {
  readonly value: string;
  readonly from: Origin;
}

interface Holding {
  readonly format: 'perfdecl/settings@1';
  readonly path: string;
  readonly configuration: string | null;
  readonly defaultForm: Held | null;
  /** The paths of the forms that are known by an id. */
  readonly forms: Readonly<Record<string, Held>>;
  /** What `build` writes in this folder; lists with commas. */
  readonly outputs: Readonly<Record<string, Held>>;
  /** The words that are added to a list, with commas. */
  readonly words: Readonly<Record<string, Held>>;
  /** By code. */
  readonly severities: Readonly<Record<string, Held>>;
  /** Where it is said that the file is not looked at in a folder. */
  readonly ignored: Origin | null;
}

function holdingFor(host: Host, path: string, settings: FolderSettings | undefined): Holding {
  const ignored = settings?.ignoring(path);
  const severities = [...(settings?.severitiesOf(path) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    format: 'perfdecl/settings@1',
    path: shownPath(host, path),
    configuration: settings?.shown ?? null,
    defaultForm: settings?.defaultForm ? held(settings.defaultForm) : null,
    forms: Object.fromEntries(
      [...(settings?.forms ?? [])].map(([id, { value, place }]) => [id, held({ value: shownPath(host, value), place })]),
    ),
    outputs: settings ? heldOutputs(host, settings.outputs) : {},
    words: Object.fromEntries([...(settings?.words ?? [])].map(([list, setting]) => [list, heldList(setting)])),
    severities: Object.fromEntries(severities.map(([code, setting]) => [code, held(setting)])),
    ignored: ignored ? originOf(ignored) : null,
  };
}

function heldOutputs(host: Host, { outDir, to, report }: OutputDefaults): Holding['outputs'] {
  return {
    ...(outDir && { outDir: held({ ...outDir, value: shownPath(host, outDir.value) }) }),
    ...(to && { to: heldList(to) }),
    ...(report && { report: heldList(report) }),
  };
}

function heldList({ value, place }: Setting<readonly string[]>): Held {
  return held({ value: value.join(','), place });
}

function held({ value, place }: Setting<string>): Held {
  return { value, from: originOf(place) };
}

function originOf({ source, start }: Place): Origin {
  return { path: source.name, ...source.positionAt(start) };
}

function textOf({ path, configuration, defaultForm, forms, outputs, words: added, severities, ignored }: Holding, lang: Language): string {
  const words = {
    zh: { none: `${path} 没有配置文件`, all: `${path} 的配置：${configuration}`, ignored: '文件夹和通配符里不看这个文件' },
    en: { none: `no configuration holds for ${path}`, all: `${configuration} holds for ${path}`, ignored: 'ignored in folders and globs' },
  }[lang];
  if (configuration === null) return `${visible(words.none)}\n`;
  const lines = [
    words.all,
    ...(defaultForm ? [line(`defaultForm: ${defaultForm.value}`, defaultForm.from)] : []),
    ...Object.entries(forms).map(([id, { value, from }]) => line(`forms.${id}: ${value}`, from)),
    ...Object.entries(outputs).map(([id, { value, from }]) => line(`outputs.${id}: ${value}`, from)),
    ...Object.entries(added).map(([list, { value, from }]) => line(`words.${list}: ${value}`, from)),
    ...Object.entries(severities).map(([code, { value, from }]) => line(`severities.${code}: ${value}`, from)),
    ...(ignored ? [line(`ignore: ${words.ignored}`, ignored)] : []),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function line(text: string, { path, line: at }: Origin): string {
  return `  ${text}  ${path}:${at}`;
}
