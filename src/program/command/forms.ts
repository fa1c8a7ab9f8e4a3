import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { newDeclaration } from '../../writers/author/new-declaration.ts';
import type { Host } from '../host/host.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { formNamed } from './form-named.ts';
import { knownForms } from './known-forms.ts';
import { printFaults } from './stderr.ts';
import type { CommonOptions } from './options.ts';

/** Lists the forms that are known, with what they rest on; for one that is named, shipped or of somebody's own, all that it asks for. */
export async function forms(host: Host, reference: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const { lang } = options;
  if (reference === undefined) {
    const { configured, forms: known } = await knownForms(host);
    host.stdout.write(known.map(form => heading(form, lang)).join(''));
    if (configured.kind !== 'faulty') return exitCode.clean;
    printFaults(host, configured.faults, options);
    return exitCode.usage;
  }
  const form = await formNamed(host, reference, options);
  if (form === undefined) return exitCode.usage;
  host.stdout.write(`${heading(form, lang).replace(/^/gm, '# ').trimEnd()}\n${newDeclaration(form, reference, lang)}`);
  return exitCode.clean;
}

function heading({ schema: { id, title, unit, basis } }: Form, lang: Language): string {
  const words = { zh: { unit: '金额单位', basis: '依据' }, en: { unit: 'money in', basis: 'basis' } }[lang];
  return `${id}  ${title}\n  ${words.unit}: ${unit}\n${basis.map(document => `  ${words.basis}: ${document}\n`).join('')}`;
}
