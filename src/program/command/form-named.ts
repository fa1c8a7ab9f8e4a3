import { withSuggestion } from '../../compiler/diagnostic/suggestion.ts';
import { isFormPath } from '../../compiler/schema/is-form-path.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import { complaintLines, faultsOf } from '../batch/complaint.ts';
import type { Host } from '../host/host.ts';
import { formsOf } from '../workspace/forms.ts';
import type { CommonOptions } from './options.ts';
import { showOnStderr } from './stderr.ts';
import { UsageError } from './usage-error.ts';

/** The form that an argument names; undefined for a faulty one, whose faults are written to stderr. */
export async function formNamed(host: Host, reference: string, options: CommonOptions): Promise<Form | undefined> {
  const named = await formsOf(host).named(reference, '.');
  if (named.kind === 'form') return named.form;
  if (named.kind === 'missing') throw noForm(reference);
  for (const fault of faultsOf(named.faults)) host.stderr.write(complaintLines(fault, showOnStderr(host, options)));
  return undefined;
}

function noForm(reference: string): UsageError {
  if (isFormPath(reference)) return new UsageError({ zh: `没有表样文件 ${reference}`, en: `there is no form schema ${reference}` });
  const guess = nearest(reference, shippedFormIds);
  if (guess === undefined) {
    return new UsageError({
      zh: `没有表样“${reference}”，可用：${shippedFormIds.join('、')}`,
      en: `there is no form “${reference}”; there are ${shippedFormIds.join(', ')}`,
    });
  }
  return new UsageError(withSuggestion({ zh: `没有表样“${reference}”`, en: `there is no form “${reference}”` }, guess));
}
