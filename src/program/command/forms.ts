import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { shippedForm, shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { newDeclaration } from '../../writers/author/new-declaration.ts';
import type { Host } from '../host/host.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { formNamed } from './form-named.ts';
import type { CommonOptions } from './options.ts';

/** Lists the forms that are shipped, with what they rest on; for one that is named, shipped or of somebody's own, all that it asks for. */
export async function forms(host: Host, reference: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const { lang } = options;
  if (reference === undefined) {
    host.stdout.write(
      shippedFormIds
        .flatMap(id => shippedForm(id) ?? [])
        .map(form => heading(form, lang))
        .join(''),
    );
    return exitCode.clean;
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
