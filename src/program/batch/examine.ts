import { type Compilation, compile, reject } from '../../compiler/compile.ts';
import { formReference } from '../../compiler/declaration/form-reference.ts';
import { isFormPath } from '../../compiler/schema/is-form-path.ts';
import type { Finding, Outcome } from '../../compiler/diagnostic/finding.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { shippedForm, shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { type SourceFile, sourceFile } from '../../compiler/source/source-file.ts';
import { parse } from '../../compiler/syntax/parse.ts';
import { notUtf8Finding } from '../../compiler/syntax/problems/not-utf8.ts';
import type { SyntaxTree } from '../../compiler/syntax/syntax-tree.ts';
import type { StopCause } from '../../writers/report/file-report.ts';
import { hostErrorText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { nearestConfiguration } from '../workspace/configuration.ts';
import { isDeclaration, mayBeDeclaration } from '../workspace/is-declaration.ts';
import { decode, SOURCE_LIMIT } from '../workspace/decode.ts';
import { shownPath, type SourcePath } from '../workspace/find-sources.ts';
import { pathFrom } from '../workspace/form-path.ts';
import type { OwnForms } from '../workspace/forms.ts';
import type { OwnForm } from '../workspace/own-form.ts';
import { folderOf, nameOf } from '../workspace/relative-path.ts';
import type { Complaint } from './complaint.ts';

/** What was found out about a source. */
export type Examined =
  | { readonly kind: 'compiled'; readonly compilation: Compilation; readonly digest: Digest }
  /** No declaration, and not named on the command line. */
  | { readonly kind: 'skipped' }
  /** It could not be checked, for a fault of the machine or of a file that it needs. */
  | { readonly kind: 'failed'; readonly cause: StopCause; readonly reason: Text; readonly complaints: readonly Complaint[] };

/** The SHA-256 of a source's bytes, taken where an output asks for it. */
type Digest = () => string;

/** Reads and compiles a source. */
export async function examine(host: Host, forms: OwnForms, source: SourcePath): Promise<Examined> {
  const bytes = await readBytes(host, source);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { encoding, text } = decode(bytes);
  const file = sourceFile(nameOf(source.path), text);
  const parsed = encoding === 'utf-8' && (source.origin !== 'collected' || mayBeDeclaration(text)) ? parse(file) : undefined;
  if (source.origin === 'collected' && !isDeclaration(text, parsed?.value)) return { kind: 'skipped' };

  const configuration = await nearestConfiguration(host, folderOf(source.path));
  if (configuration !== undefined) return refusedConfiguration(shownPath(host, configuration));
  const digest: Digest = () => host.sha256(bytes);
  if (parsed === undefined) {
    return { kind: 'compiled', compilation: reject(file, notUtf8Finding(file, encoding === 'gb18030')), digest };
  }
  const own = await ownFormOf(host, forms, source, parsed.value);
  if (own?.kind === 'faulty') return faultyForm(own.faults);
  return { kind: 'compiled', compilation: compileWith(file, parsed, own), digest };
}

/** Whether a source is a declaration, for those who ask before anything is done. One that cannot be read is taken for one. */
export async function isSource(host: Host, source: SourcePath): Promise<boolean> {
  if (source.origin !== 'collected') return true;
  const bytes = await readBytes(host, source);
  if (!(bytes instanceof Uint8Array)) return true;
  const { encoding, text } = decode(bytes);
  const tree = encoding === 'utf-8' && mayBeDeclaration(text) ? parse(sourceFile('', text)).value : undefined;
  return isDeclaration(text, tree);
}

async function readBytes(
  host: Host,
  { origin, path, shown }: SourcePath,
): Promise<Uint8Array | Extract<Examined, { readonly kind: 'failed' }>> {
  try {
    return await (origin === 'stdin' ? host.readStdin(SOURCE_LIMIT) : host.read(path, SOURCE_LIMIT));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const reason = hostErrorText(error, shown);
    return { kind: 'failed', cause: 'source', reason, complaints: [reason] };
  }
}

/** The form that a declaration names by path. */
async function ownFormOf(host: Host, forms: OwnForms, { path }: SourcePath, tree: SyntaxTree): Promise<OwnForm | undefined> {
  const reference = formReference(tree)?.text.trim();
  return reference !== undefined && isFormPath(reference) ? forms.read(pathFrom(host, path, reference)) : undefined;
}

function compileWith(file: SourceFile, parsed: Outcome<SyntaxTree>, own: OwnForm | undefined): Compilation {
  const named = own?.kind === 'form' ? own.form : undefined;
  const forms = (reference: string) => (isFormPath(reference) ? named : shippedForm(reference));
  return compile(file, { forms, formIds: shippedFormIds, parsed });
}

function faultyForm(faults: readonly Finding[]): Examined {
  const name = faults[0]?.place.source.name ?? '';
  return {
    kind: 'failed',
    cause: 'form',
    reason: { zh: `表样文件 ${name} 有误`, en: `the form schema ${name} is faulty` },
    complaints: faults.toSorted(inFileOrder).map(finding => ({ finding })),
  };
}

function inFileOrder({ place: a }: Finding, { place: b }: Finding): number {
  return a.source.name === b.source.name ? a.start - b.start : a.source.name < b.source.name ? -1 : 1;
}

function refusedConfiguration(shown: string): Examined {
  const golden = `${shown}:1:1 error configuration`;
  const reason = { zh: '本版本还不支持配置文件', en: 'this version does not support configuration files yet' };
  return {
    kind: 'failed',
    cause: 'configuration',
    reason: { zh: `${shown}：${reason.zh}`, en: `${shown}: ${reason.en}` },
    complaints: [{ zh: `${golden} ${reason.zh}`, en: `${golden} ${reason.en}` }],
  };
}
