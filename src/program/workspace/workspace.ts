import type { CompileOptions } from '../../compiler/compile.ts';
import { isFieldLabel } from '../../compiler/schema/declaration-keys.ts';
import { formReference } from '../../compiler/declaration/form-reference.ts';
import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { SeveritySetting } from '../../compiler/diagnostic/judge.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Place } from '../../compiler/source/place.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { withWords } from '../../compiler/schema/make-form.ts';
import { shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { type SourceFile, sourceFile } from '../../compiler/source/source-file.ts';
import { withoutUnseen } from '../../compiler/source/unseen.ts';
import type { LegacyEncoding } from '../../compiler/syntax/problems/not-utf8.ts';
import { parse } from '../../compiler/syntax/parse.ts';
import type { SyntaxTree } from '../../compiler/syntax/syntax-tree.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { CONFIGURATION, type Configurations, type FolderSettings, nearestConfigurations, type SettingsFile } from './configuration.ts';
import { decode, type Encoding, SOURCE_LIMIT } from './decode.ts';
import type { FileRead } from './file-read.ts';
import type { SourcePath } from './find-sources.ts';
import { type Forms, formsOf, type NamedForm } from './forms.ts';
import { isDeclaration, isFormSchema, mayHoldKeys } from './is-declaration.ts';
import { folderOf, nameOf } from './path.ts';

/** All that a path means. */
export type Meaning =
  /** A declaration, with its tree, its form and the policy that holds for it, ready to compile. */
  | { readonly kind: 'declaration'; readonly source: SourceFile; readonly encoding: Encoding; readonly options: CompileOptions }
  /** A declaration whose text is not UTF-8. */
  | { readonly kind: 'undecodable'; readonly source: SourceFile; readonly encoding: Encoding }
  | { readonly kind: 'form-schema'; readonly form: Exclude<NamedForm, { readonly kind: 'missing' }> }
  /** Some other file of a folder. */
  | { readonly kind: 'other'; readonly reason: Text }
  | { readonly kind: 'unreadable'; readonly reason: Text }
  /** A declaration whose form has faults. */
  | { readonly kind: 'faulty-form'; readonly faults: readonly Finding[] }
  /** A declaration whose configuration has faults. */
  | { readonly kind: 'faulty-configuration'; readonly faults: readonly Finding[] };

export type Opened = Meaning & {
  /** What is to be said of the configuration that holds for it. */
  readonly remarks: readonly Finding[];
  /** Every file that was read for it, the source first. */
  readonly reads: readonly FileRead[];
};

/** The files of a run. Forms and configurations are read once for all the declarations that need them. */
export interface Workspace {
  open(source: SourcePath): Promise<Opened>;
  /** Whether a source is a declaration, or may be one, for those who ask before the run; what was opened for the answer is kept until it is opened. */
  isDeclaration(source: SourcePath): Promise<boolean>;
  /** The configuration that holds in a folder. */
  readonly configurationOf: Configurations;
  /** What holds for declarations and stands at a path, if anything. */
  settingsAt(path: string): Promise<'form-schema' | 'configuration' | undefined>;
}

export interface WorkspaceOptions {
  readonly forms?: Forms;
  /** The encoding of files that are not UTF-8. */
  readonly encoding?: LegacyEncoding | undefined;
  readonly readStdin?: Host['readStdin'];
}

export function workspaceOf(
  host: Host,
  { forms = formsOf(host), encoding: named, readStdin = limit => host.readStdin(limit) }: WorkspaceOptions = {},
): Workspace {
  const configurationOf = nearestConfigurations(host, forms);
  const kept = new Map<SourcePath, Opened>();

  async function open(source: SourcePath): Promise<Opened> {
    const already = kept.get(source);
    kept.delete(source);
    return already ?? openAnew(source);
  }

  async function openAnew(source: SourcePath): Promise<Opened> {
    const { origin, path } = source;
    const configured = await configurationOf(folderOf(path));
    if (origin !== 'stdin' && nameOf(path) === CONFIGURATION) return { ...configurationAt(origin, configured), reads: configured.reads };
    const settings = configured.kind === 'settings' ? configured.settings : undefined;
    const ignored = origin === 'collected' ? settings?.ignoring(path) : undefined;
    if (ignored) return { ...ignoredAt(ignored), reads: configured.reads, remarks: [] };

    const bytes = await readBytes(host, readStdin, source);
    if (!(bytes instanceof Uint8Array)) return { kind: 'unreadable', reason: bytes, reads: [{ path, sha256: null }], remarks: [] };
    const own: FileRead = { path, sha256: host.sha256(bytes) };
    const common = { reads: [own, ...configured.reads], remarks: remarksOn(configured) };
    const { encoding, text } = decode(bytes, named);
    // What was not read to its end is not converted: the rest would be lost.
    const isReadable = encoding === 'utf-8' || (encoding === named && bytes.length <= SOURCE_LIMIT.most);
    const file = sourceFile(nameOf(path), text);
    const mayCount = origin !== 'collected' || settings?.defaultForm !== undefined || mayHoldKeys(text);
    const parsed = isReadable && mayCount ? parse(file, 'declaration', isFieldLabel) : undefined;
    if (origin === 'collected' && !isDeclaration(text, parsed?.value) && !takesDefault(settings, parsed?.value))
      return { ...otherFile(parsed?.value), ...common };
    if (origin === 'named' && parsed && isFormSchema(parsed.value)) {
      const form = await forms.at(path);
      if (form.kind !== 'missing') return { kind: 'form-schema', form, reads: form.reads, remarks: [] };
    }
    if (configured.kind === 'faulty') return { kind: 'faulty-configuration', faults: configured.faults, ...common, remarks: [] };
    if (parsed === undefined) return { kind: 'undecodable', source: file, encoding, ...common };

    const reference = formReference(parsed.value);
    const name = reference ? withoutUnseen(reference.text).trim() : settings?.defaultForm?.value;
    const form = name === undefined ? undefined : await formOf(name, reference ? folderOf(path) : (settings?.folder ?? ''), settings);
    const reads = [...common.reads, ...(form?.reads ?? [])];
    if (form?.kind === 'faulty') return { kind: 'faulty-form', faults: form.faults, ...common, reads };
    const options: CompileOptions = {
      forms: () => (form?.kind === 'form' ? withConfiguredWords(form.form, settings) : undefined),
      formIds: [...(settings?.forms.keys() ?? []), ...shippedFormIds],
      defaultForm: settings?.defaultForm?.value,
      severities: severitiesIn(settings, path),
      parsed,
    };
    return { kind: 'declaration', source: file, encoding, options, ...common, reads };
  }

  /** Of a name that stands in a file of this folder. */
  function formOf(name: string, folder: string, settings: FolderSettings | undefined): Promise<NamedForm> {
    const known = settings?.forms.get(name);
    return known ? forms.at(known.value) : forms.named(name, folder);
  }

  return {
    open,
    configurationOf,
    async isDeclaration(source) {
      if (source.origin === 'stdin') return true;
      try {
        const opened = await open(source);
        kept.set(source, opened);
        return opened.kind !== 'other';
      } catch {
        // The run reports the fault when it opens the source.
        return true;
      }
    },
    async settingsAt(path) {
      const bytes = await readBytes(host, readStdin, { origin: 'named', path, shown: path });
      if (!(bytes instanceof Uint8Array)) return undefined;
      if (nameOf(path) === CONFIGURATION) return 'configuration';
      const { encoding, text } = decode(bytes);
      return encoding === 'utf-8' && isFormSchema(parse(sourceFile(path, text), 'settings').value) ? 'form-schema' : undefined;
    },
  };
}

/** One that is named is wanted checked; in a folder its faults are said of the declarations that it holds for. */
function configurationAt(origin: SourcePath['origin'], configured: SettingsFile): Meaning & Pick<Opened, 'remarks'> {
  if (origin === 'named' && configured.kind === 'faulty') return { kind: 'faulty-configuration', faults: configured.faults, remarks: [] };
  const remarks = origin === 'named' ? remarksOn(configured) : [];
  return { kind: 'other', reason: { zh: '是配置文件，不是申报', en: 'it is the configuration, no declaration' }, remarks };
}

function ignoredAt(place: Place): Meaning {
  const { name } = place.source;
  const at = `${name}:${place.source.positionAt(place.start).line}`;
  return { kind: 'other', reason: { zh: `${at} 要求忽略`, en: `${at} says to ignore it` } };
}

/** Faults are said of files that are skipped, too: with a sound configuration they might count. */
function remarksOn(configured: SettingsFile): readonly Finding[] {
  if (configured.kind === 'none') return [];
  return configured.kind === 'faulty' ? configured.faults : configured.remarks;
}

/** Whether a file of a folder that names no form has the default one. */
function takesDefault(settings: FolderSettings | undefined, tree: SyntaxTree | undefined): boolean {
  return settings?.defaultForm !== undefined && tree !== undefined && !isFormSchema(tree);
}

function withConfiguredWords(form: Form, settings: FolderSettings | undefined): Form {
  if (settings === undefined || settings.words.size === 0) return form;
  return withWords(form, Object.fromEntries([...settings.words].map(([list, { value }]) => [list, value])));
}

function severitiesIn(settings: FolderSettings | undefined, path: string): Readonly<Record<string, SeveritySetting>> {
  return Object.fromEntries([...(settings?.severitiesOf(path) ?? [])].map(([code, { value }]) => [code, value]));
}

function otherFile(tree: SyntaxTree | undefined): Meaning {
  const reason =
    tree && isFormSchema(tree)
      ? { zh: '是表样文件，不是申报', en: 'it is a form schema, no declaration' }
      : { zh: '没有“表样”，不是申报', en: 'it has no 表样, so it is no declaration' };
  return { kind: 'other', reason };
}

/** The bytes of a source, or why they could not be read. */
async function readBytes(
  host: Host,
  readStdin: Host['readStdin'],
  { origin, path, shown }: Pick<SourcePath, 'origin' | 'path' | 'shown'>,
): Promise<Uint8Array | Text> {
  try {
    return await (origin === 'stdin' ? readStdin(SOURCE_LIMIT) : host.read(path, SOURCE_LIMIT));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return hostErrorText(error, shown);
  }
}
