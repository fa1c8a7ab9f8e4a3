import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { isFormPath } from '../../compiler/schema/is-form-path.ts';
import { type Configuration, configurationFault } from '../../compiler/schema/own/read-configuration.ts';
import { didYouMean } from '../../compiler/schema/own/schema-fault.ts';
import { shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import { reasonText } from '../host/host-error-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { isFile } from '../host/is-file.ts';
import { digestAt, type FileRead, namesDigestAt } from './file-read.ts';
import { shownPath } from './find-sources.ts';
import type { Forms } from './forms.ts';
import { slashed } from './path.ts';

/** The forms of a configuration's folder of forms. */
export interface FormLibrary {
  /** Their paths by their ids. */
  readonly paths: ReadonlyMap<string, string>;
  readonly faults: readonly Finding[];
  readonly reads: readonly FileRead[];
}

/** Reads every form of the folder that a configuration names, since a form's id stands inside it. */
export async function readLibrary(host: Host, forms: Forms, folder: string, { text, forms: written }: Configuration): Promise<FormLibrary> {
  if (written === undefined) return { paths: new Map(), faults: [], reads: [] };
  const fault = (message: Text): Finding => configurationFault(text, { path: ['forms'], message });
  const place = host.resolve(folder, slashed(written));
  const names = await yamlIn(host, place);
  if (!Array.isArray(names)) return { paths: new Map(), faults: [fault(unreadable(written, names))], reads: [] };
  const paths = new Map<string, string>();
  const faults: Finding[] = [];
  // A form that is added may be the one that a declaration lacked.
  const reads: FileRead[] = [{ path: place, sha256: await namesDigestAt(host, place) }];
  for (const path of names) {
    const form = await forms.at(path);
    reads.push(...form.reads);
    const shown = shownPath(host, path);
    if (form.kind === 'missing') faults.push(fault({ zh: `找不到 ${shown}`, en: `there is no ${shown}` }));
    if (form.kind === 'faulty')
      faults.push(fault({ zh: `表样文件 ${shown} 有误`, en: `the form schema ${shown} is faulty` }), ...form.faults);
    if (form.kind !== 'form') continue;
    const { id } = form.form.schema;
    const other = paths.get(id);
    if (other !== undefined) faults.push(fault(twice(id, shownPath(host, other), shown)));
    paths.set(id, path);
  }
  return { paths, faults, reads };
}

/** A default form is one that is known by its id, or a file that is there. */
export async function defaultFormFaults(
  host: Host,
  folder: string,
  { text, defaultForm: form }: Configuration,
  own: FormLibrary['paths'],
): Promise<readonly Finding[]> {
  const path = ['defaultForm'];
  if (form === undefined) return [];
  if (isFormPath(form)) {
    if (await isFile(host, host.resolve(folder, slashed(form)))) return [];
    return [configurationFault(text, { path, message: { zh: `没有表样文件“${form}”`, en: `there is no form file “${form}”` } })];
  }
  const ids = [...own.keys(), ...shippedFormIds];
  if (ids.includes(form)) return [];
  const known = ids.join(' ');
  const message = { zh: `没有表样“${form}”，可用：${known}`, en: `there is no form “${form}”; there are ${known}` };
  return [configurationFault(text, { path, message, ...didYouMean(nearest(form, ids)) })];
}

/** A default form that is gone would make the configuration faulty. */
export async function defaultFormReads(host: Host, folder: string, { defaultForm: form }: Configuration): Promise<readonly FileRead[]> {
  if (form === undefined || !isFormPath(form)) return [];
  const path = host.resolve(folder, slashed(form));
  return [{ path, sha256: await digestAt(host, path) }];
}

/** The paths of a folder's YAML files, or why it cannot be looked into. */
async function yamlIn(host: Host, folder: string): Promise<string[] | HostError> {
  try {
    const entries = await host.list(folder);
    return entries.filter(({ name, entry }) => entry === 'file' && /\.ya?ml$/i.test(name)).map(({ name }) => host.resolve(folder, name));
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

function unreadable(written: string, error: HostError): Text {
  const { zh, en } = reasonText(error);
  return { zh: `表样的文件夹“${written}”无法读取：${zh}`, en: `the folder of forms “${written}” cannot be read: ${en}` };
}

function twice(id: string, first: string, second: string): Text {
  return { zh: `${first} 和 ${second} 都叫“${id}”`, en: `${first} and ${second} are both called “${id}”` };
}
