import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { SeveritySetting } from '../../compiler/diagnostic/judge.ts';
import type { Place } from '../../compiler/source/place.ts';
import type { WordLists } from '../../compiler/schema/word-lists.ts';
import type { OutputId } from '../../writers/output/outputs.ts';
import type { ReportFormat } from '../../writers/report/reporters.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import type { FileRead } from './file-read.ts';
import type { Forms } from './forms.ts';
import { folderOf } from './path.ts';

export const CONFIGURATION = 'perfdecl.config.yaml';

/** A setting and the place that it comes from. */
export interface Setting<T> {
  readonly value: T;
  readonly place: Place;
}

/** What `build` writes where the command line does not say. */
export interface OutputDefaults {
  /** Absolute. */
  readonly outDir: Setting<string> | undefined;
  readonly to: Setting<readonly OutputId[]> | undefined;
  readonly report: Setting<readonly ReportFormat[]> | undefined;
}

/** What a configuration says for the declarations below its folder; paths are absolute. */
export interface FolderSettings {
  readonly folder: string;
  /** The configuration’s path as people are told it. */
  readonly shown: string;
  /** An id, or a path relative to the folder. */
  readonly defaultForm: Setting<string> | undefined;
  /** The paths of the forms of one’s own that are known by an id. */
  readonly forms: ReadonlyMap<string, Setting<string>>;
  readonly outputs: OutputDefaults;
  /** The words that the lists of every form get besides their own, by list. */
  readonly words: ReadonlyMap<keyof WordLists, Setting<readonly string[]>>;
  /** The severities that hold for a declaration, by code. */
  severitiesOf(path: string): ReadonlyMap<string, Setting<SeveritySetting>>;
  /** Where it is said that a file is not looked at; undefined: nowhere. */
  ignoring(path: string): Place | undefined;
}

/** What a configuration came to, with the files that were read for it. */
export type SettingsFile =
  | { readonly kind: 'none'; readonly reads: readonly FileRead[] }
  | { readonly kind: 'faulty'; readonly faults: readonly Finding[]; readonly reads: readonly FileRead[] }
  | {
      readonly kind: 'settings';
      readonly settings: FolderSettings;
      /** What in it has no effect. */
      readonly remarks: readonly Finding[];
      readonly reads: readonly FileRead[];
    };

/** The configuration that holds in a folder: the nearest one upward. */
export type Configurations = (folder: string) => Promise<SettingsFile>;

/** Where a configuration for a folder may stand, the nearest place first. */
export function configurationPaths(folder: string): readonly string[] {
  const above = folderOf(folder);
  return [configurationIn(folder), ...(above === folder || above === '.' ? [] : configurationPaths(above))];
}

function configurationIn(folder: string): string {
  return folder.endsWith('/') ? folder + CONFIGURATION : `${folder}/${CONFIGURATION}`;
}

/** Each folder is looked at, and each configuration read, once a run. */
export function nearestConfigurations(host: Host, forms: Forms): Configurations {
  const known = new Map<string, Promise<SettingsFile>>();
  const nearest: Configurations = folder => {
    const looked = known.get(folder) ?? lookUp(folder);
    known.set(folder, looked);
    return looked;
  };
  const lookUp: Configurations = async folder => {
    const path = configurationIn(folder);
    if (await isFile(host, path)) return (await import('./own-configuration.ts')).readOwnConfiguration(host, forms, path);
    const above = folderOf(folder);
    const found: SettingsFile = above === folder || above === '.' ? { kind: 'none', reads: [] } : await nearest(above);
    // One that appears nearer would hold instead.
    return { ...found, reads: [{ path, sha256: null }, ...found.reads] };
  };
  return nearest;
}
