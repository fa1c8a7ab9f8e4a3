import { catalogue } from '../../compiler/catalogue.ts';
import type { Host } from '../host/host.ts';
import type { OwnForm } from './own-form.ts';

/** The forms that the declarations of a run name by path, each read once. */
export interface OwnForms {
  read(path: string): Promise<OwnForm>;
}

export function ownForms(host: Host): OwnForms {
  const reading = new Map<string, Promise<OwnForm>>();
  return {
    read(path) {
      const known = reading.get(path);
      if (known !== undefined) return known;
      // zod is loaded for a form of somebody's own, never for a shipped one.
      const form = import('./own-form.ts').then(({ readOwnForm }) => readOwnForm(host, path, new Set(Object.keys(catalogue))));
      reading.set(path, form);
      return form;
    },
  };
}
