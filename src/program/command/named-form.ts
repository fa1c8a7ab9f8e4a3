import { catalogue } from '../../compiler/catalogue.ts';
import type { Text } from '../../compiler/diagnostic/problem.ts';
import { isFormPath } from '../../compiler/schema/is-form-path.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import { shippedForm, shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { complaintLines } from '../batch/complaint.ts';
import type { Host } from '../host/host.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** The form that a user names, by a shipped id or the path of a file; undefined for a faulty file, whose faults have been complained of. */
export async function formNamed(reference: string, host: Host, lang: CommonOptions['lang']): Promise<Form | undefined> {
  if (!isFormPath(reference)) {
    const form = shippedForm(reference);
    if (form === undefined) throw new UsageError(unknownForm(reference));
    return form;
  }
  const { readOwnForm } = await import('../workspace/own-form.ts');
  const own = await readOwnForm(host, host.resolve(reference.replaceAll('\\', '/')), new Set(Object.keys(catalogue)));
  if (own.kind === 'missing') throw new UsageError({ zh: `没有表样文件 ${reference}`, en: `there is no form schema ${reference}` });
  if (own.kind === 'form') return own.form;
  for (const finding of own.faults) host.stderr.write(complaintLines({ finding }, lang));
  return undefined;
}

function unknownForm(reference: string): Text {
  const guess = nearest(reference, shippedFormIds);
  return guess === undefined
    ? {
        zh: `没有表样“${reference}”，可用：${shippedFormIds.join('、')}`,
        en: `there is no form “${reference}”; there are ${shippedFormIds.join(', ')}`,
      }
    : { zh: `没有表样“${reference}”，您是否要写“${guess}”？`, en: `there is no form “${reference}”; did you mean “${guess}”?` };
}
