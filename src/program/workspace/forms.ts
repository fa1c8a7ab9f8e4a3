import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { isFormPath } from '../../compiler/schema/is-form-path.ts';
import { shippedForm } from '../../compiler/schema/shipped-forms.ts';
import type { Host } from '../host/host.ts';
import type { FileRead } from './file-read.ts';
import { slashed } from './path.ts';

/** What the name of a form leads to, with the files that were read for it. */
export type NamedForm =
  | { readonly kind: 'form'; readonly form: Form; readonly reads: readonly FileRead[] }
  | { readonly kind: 'missing'; readonly reads: readonly FileRead[] }
  | { readonly kind: 'faulty'; readonly faults: readonly Finding[]; readonly reads: readonly FileRead[] };

export interface Forms {
  /** The form that a name means to a file of this folder: a shipped one by its id, one of somebody's own by its path. */
  named(name: string, folder: string): Promise<NamedForm>;
  /** The form schema at a path. */
  at(path: string): Promise<NamedForm>;
}

/** Forms of somebody's own are read once a run. */
export function formsOf(host: Host): Forms {
  const reading = new Map<string, Promise<NamedForm>>();
  const at: Forms['at'] = path => {
    const form = reading.get(path) ?? import('./own-form.ts').then(({ readOwnForm }) => readOwnForm(host, path));
    reading.set(path, form);
    return form;
  };
  return {
    at,
    async named(name, folder) {
      if (isFormPath(name)) return at(host.resolve(folder, slashed(name)));
      const form = shippedForm(name);
      return form === undefined ? { kind: 'missing', reads: [] } : { kind: 'form', form, reads: [] };
    },
  };
}
