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

/** The form that an argument names; undefined for a faulty one, whose faults are written to stderr. `others` is what it may name besides. */
export async function formNamed(
  host: Host,
  reference: string,
  options: CommonOptions,
  others: readonly string[] = [],
): Promise<Form | undefined> {
  const forms = formsOf(host);
  const configured =
    isFormPath(reference) || shippedFormIds.includes(reference) ? undefined : await nearestConfigurations(host, forms)(host.cwd);
  if (configured?.kind === 'faulty') return printFaults(host, configured.faults, options);
  const own = configured?.kind === 'settings' ? configured.settings.forms : undefined;
  const known = own?.get(reference);
  const named = known ? await forms.at(known.value) : await forms.named(reference, '.');
  if (named.kind === 'form') return named.form;
  if (named.kind === 'missing') throw noForm(reference, [...others, ...(own?.keys() ?? []), ...shippedFormIds], others.length > 0);
  return printFaults(host, named.faults, options);
}

function noForm(reference: string, names: readonly string[], isSchema: boolean): UsageError {
  if (isFormPath(reference)) return new UsageError({ zh: `没有表样文件 ${reference}`, en: `there is no form schema ${reference}` });
  const none = isSchema
    ? { zh: `没有“${reference}”的 JSON Schema`, en: `there is no JSON Schema of “${reference}”` }
    : { zh: `没有表样“${reference}”`, en: `there is no form “${reference}”` };
  const guess = nearest(reference, names);
  if (guess !== undefined) return new UsageError(withSuggestion(none, guess));
  return new UsageError({ zh: `${none.zh}，可用：${names.join('、')}`, en: `${none.en}; there are ${names.join(', ')}` });
}
