import { withSuggestion } from '../../compiler/diagnostic/suggestion.ts';
import { isFormPath } from '../../compiler/schema/is-form-path.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import type { Host } from '../host/host.ts';
import { nearestConfigurations } from '../workspace/configuration.ts';
import { formsOf } from '../workspace/forms.ts';
import type { CommonOptions } from './options.ts';
import { printFaults } from './stderr.ts';
import { UsageError } from './usage-error.ts';

/** The form that an argument names; undefined for a faulty one, whose faults are written to stderr. */
export async function formNamed(host: Host, reference: string, options: CommonOptions): Promise<Form | undefined> {
  const forms = formsOf(host);
  const configured =
    isFormPath(reference) || shippedFormIds.includes(reference) ? undefined : await nearestConfigurations(host, forms)(host.cwd);
  if (configured?.kind === 'faulty') return printFaults(host, configured.faults, options);
  const own = configured?.kind === 'settings' ? configured.settings.forms : undefined;
  const known = own?.get(reference);
  const named = known ? await forms.at(known.value) : await forms.named(reference, '.');
  if (named.kind === 'form') return named.form;
  if (named.kind === 'missing') throw noForm(reference, [...(own?.keys() ?? []), ...shippedFormIds]);
  return printFaults(host, named.faults, options);
}

function noForm(reference: string, ids: readonly string[]): UsageError {
  if (isFormPath(reference)) return new UsageError({ zh: `没有表样文件 ${reference}`, en: `there is no form schema ${reference}` });
  const guess = nearest(reference, ids);
  if (guess === undefined) {
    return new UsageError({
      zh: `没有表样“${reference}”，可用：${ids.join('、')}`,
      en: `there is no form “${reference}”; there are ${ids.join(', ')}`,
    });
  }
  return new UsageError(withSuggestion({ zh: `没有表样“${reference}”`, en: `there is no form “${reference}”` }, guess));
}
