import { shippedForm, shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import type { Host } from '../host/host.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { CommonOptions } from './options.ts';

/** Lists the forms that are shipped, with what they rest on. */
export async function forms({ lang }: CommonOptions, host: Host): Promise<ExitCode> {
  const words = { zh: { unit: '金额单位', basis: '依据' }, en: { unit: 'money in', basis: 'basis' } }[lang];
  for (const id of shippedFormIds) {
    const form = shippedForm(id);
    if (form === undefined) continue;
    const { title, unit, basis } = form.schema;
    host.stdout.write(`${id}  ${title}\n  ${words.unit}: ${unit}\n${basis.map(document => `  ${words.basis}: ${document}\n`).join('')}`);
  }
  return exitCode.clean;
}
