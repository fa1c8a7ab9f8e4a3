import { isFormPath } from '../../compiler/schema/is-form-path.ts';
import { shippedForm, shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import type { Form } from '../../compiler/schema/form.ts';
import type { Language } from '../../compiler/diagnostic/problem.ts';
import { newDeclaration } from '../../writers/author/new-declaration.ts';
import type { Choice, Host } from '../host/host.ts';
import { nearestConfigurations } from '../workspace/configuration.ts';
import { formsOf } from '../workspace/forms.ts';
import { folderOf, relativePath, slashed } from '../workspace/path.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { formNamed } from './form-named.ts';
import { modeline } from './modeline.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

export interface InitOptions extends CommonOptions {
  readonly form: string | undefined;
}

/** Writes a declaration to fill in: to a file that does not exist yet, or to stdout. */
export async function init(host: Host, file: string | undefined, options: InitOptions): Promise<ExitCode> {
  const { lang } = options;
  const path = file === undefined || file === '-' ? undefined : host.resolve(slashed(file));
  if (path !== undefined) await refuseOther(host, path, file ?? '');
  const reference = options.form ?? (await chooseForm(host, lang));
  if (reference === undefined) throw whichForm();
  if (reference === null) return exitCode.interrupted;
  const form = await formNamed(host, reference, options);
  if (form === undefined) return exitCode.usage;
  const text = newDeclaration(form, path === undefined ? reference : fromFile(host, path, reference), lang);
  if (path === undefined) {
    host.stdout.write(text);
    return exitCode.clean;
  }
  await host.write([{ path, content: (await modeline(host, folderOf(path), form.schema.id)) + text }]);
  host.stderr.write(
    {
      zh: `已写出 ${file ?? ''}；填好后运行 perfdecl build ${file ?? ''}\n`,
      en: `wrote ${file ?? ''}; fill it in, then run perfdecl build ${file ?? ''}\n`,
    }[lang],
  );
  return exitCode.clean;
}

/** A form file is named from the declaration, as 表样 reads it. */
function fromFile(host: Host, path: string, reference: string): string {
  if (!isFormPath(reference)) return reference;
  const relative = relativePath(folderOf(path), host.resolve(slashed(reference)));
  return relative.startsWith('../') || /^[A-Za-z]:/.test(relative) ? relative : `./${relative}`;
}

async function refuseOther(host: Host, path: string, file: string): Promise<void> {
  if (!/\.ya?ml$/i.test(path)) {
    throw new UsageError({ zh: `申报的文件名以 .yaml 结尾，如 ${file}.yaml`, en: `a declaration’s name ends in .yaml, as ${file}.yaml` });
  }
  if ((await host.stat(path)) !== undefined) {
    throw new UsageError({
      zh: `${file} 已经存在，没有改动它；换一个文件名`,
      en: `${file} exists and was left as it is; give another name`,
    });
  }
}

/** The default form of the configuration, or what somebody at the terminal chooses. */
async function chooseForm(host: Host, lang: Language): Promise<string | null | undefined> {
  const forms = formsOf(host);
  const configured = await nearestConfigurations(host, forms)(host.cwd);
  const settings = configured.kind === 'settings' ? configured.settings : undefined;
  if (settings?.defaultForm) return settings.defaultForm.value;
  const choices: Choice[] = [];
  for (const [id, { value: path }] of settings?.forms ?? []) {
    const own = await forms.at(path);
    if (own.kind === 'form') choices.push(choiceOf(id, own.form));
  }
  for (const id of shippedFormIds) {
    const form = shippedForm(id);
    if (form) choices.push(choiceOf(id, form));
  }
  const question = { zh: '用哪张表样？（↑↓ 选择，回车确定）', en: 'Which form? (↑↓ to choose, Enter to confirm)' };
  return host.choose(question[lang], choices);
}

function choiceOf(id: string, { schema: { title, unit, basis } }: Form): Choice {
  return { value: id, label: `${id}  ${title}`, hint: [unit, ...basis].join('；') };
}

function whichForm(): UsageError {
  const ids = shippedFormIds.join('|');
  return new UsageError({
    zh: `要写明表样：perfdecl init 新项目.yaml --form ${ids}；perfdecl forms 列出各表样的依据`,
    en: `name the form: perfdecl init project.yaml --form ${ids}; perfdecl forms says what each rests on`,
  });
}
