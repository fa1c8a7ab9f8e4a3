import { allProblems } from '../../compiler/catalogue.ts';
import type { Language } from '../../compiler/diagnostic/problem.ts';
import { shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { formSchema } from '../../writers/editor/form-schema.ts';
import { schemaText } from '../../writers/editor/schema-text.ts';
import { declarationSchema } from '../../writers/shape/declaration-schema.ts';
import { reportSchema } from '../../writers/shape/report-schema.ts';
import type { Host } from '../host/host.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { formNamed } from './form-named.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** The schemas that are of no form; a name that is none of these names a form. */
const schemas: Readonly<Record<string, (lang: Language) => Promise<object>>> = {
  declaration: async lang => declarationSchema(lang),
  report: async lang => reportSchema(lang),
  configuration: async lang => {
    const { configurationSchema } = await import('../../compiler/schema/own/configuration-schema.ts');
    return configurationSchema(lang, allProblems);
  },
};

/** Prints the JSON Schema of what perfdecl writes, of its configuration, or of the declarations of a form. */
export async function schema(host: Host, name: string | undefined, options: CommonOptions): Promise<ExitCode> {
  if (name === undefined) throw whichSchema();
  const described = await schemaOf(host, name, options);
  if (described === undefined) return exitCode.usage;
  host.stdout.write(schemaText(described));
  return exitCode.clean;
}

async function schemaOf(host: Host, name: string, options: CommonOptions): Promise<object | undefined> {
  const { lang } = options;
  const known = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (known !== undefined) return known(lang);
  const form = await formNamed(host, name, options, Object.keys(schemas));
  return form && formSchema(form, lang);
}

function whichSchema(): UsageError {
  const names = [...Object.keys(schemas), ...shippedFormIds].join('|');
  return new UsageError({
    zh: `要写明是什么的 JSON Schema：perfdecl schema ${names}，或表样文件`,
    en: `name what the JSON Schema is of: perfdecl schema ${names}, or a form file`,
  });
}
