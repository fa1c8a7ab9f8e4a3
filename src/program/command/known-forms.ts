import type { Form } from '../../compiler/schema/form.ts';
import { shippedForm, shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import type { Host } from '../host/host.ts';
import { nearestConfigurations, type SettingsFile } from '../workspace/configuration.ts';
import { formsOf } from '../workspace/forms.ts';

/** The configuration of the working directory, and the forms that are known by an id there: its own, then the shipped ones. */
export async function knownForms(host: Host): Promise<{ readonly configured: SettingsFile; readonly forms: readonly Form[] }> {
  const forms = formsOf(host);
  const configured = await nearestConfigurations(host, forms)(host.cwd);
  const paths = configured.kind === 'settings' ? [...configured.settings.forms.values()] : [];
  const own = await Promise.all(paths.map(({ value }) => forms.at(value)));
  return {
    configured,
    forms: [...own.flatMap(one => (one.kind === 'form' ? [one.form] : [])), ...shippedFormIds.flatMap(id => shippedForm(id) ?? [])],
  };
}
