import { type Command, CommanderError } from 'commander';
import type { Language, Text } from './compiler/diagnostic/problem.ts';
import { several, withCheckArguments, withFormatOptions, withTerminalOptions } from './program/command/check-arguments.ts';
import { type ExitCode, exitCode } from './program/command/exit-code.ts';
import { languageOf } from './program/command/language-of.ts';
import * as read from './program/command/option-values.ts';
import {
  buildOptions,
  type BuildValues,
  checkOptions,
  type CheckValues,
  commonOptions,
  type CommonValues,
  fixOptions,
  type FixValues,
} from './program/command/options.ts';
import { LocalizedCommand } from './program/command/localized-command.ts';
import { UsageError } from './program/command/usage-error.ts';
import { HostError } from './program/host/host-error.ts';
import { hostErrorText } from './program/host/host-error-text.ts';
import type { Host } from './program/host/host.ts';
import { VERSION } from './writers/version.ts';
import { visible } from './writers/report/cells.ts';

export { nodeHost } from './program/host/node-host.ts';

interface VerifyValues extends CommonValues {
  readonly format?: 'terminal' | 'json';
  readonly face?: readonly string[];
}

/** The program: arguments in, exit code out; everything else goes through the host. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const lang = languageOf(args);
  let code: ExitCode = exitCode.clean;
  try {
    const program = declare(lang, host, async running => {
      code = await running;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander throws for --help and --version as well, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
    host.stderr.write(`perfdecl: ${visible(failure(error)[lang])}\n`);
    return error instanceof UsageError ? exitCode.usage : exitCode.failure;
  }
}

function failure(error: unknown): Text {
  if (error instanceof UsageError) return error.text;
  if (error instanceof HostError) return hostErrorText(error, error.path);
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { zh: `程序出错：${reason}`, en: `internal error: ${reason}` };
}

/** The commands with their arguments; `finish` is given the exit code of the one that runs. */
function declare(lang: Language, host: Host, finish: (running: Promise<ExitCode>) => Promise<void>): Command {
  const program = new LocalizedCommand(lang, host, 'perfdecl');
  const { say } = program;
  program
    .description(say('财政项目支出绩效目标申报表的编译器', 'a compiler for Chinese budget performance declarations'))
    .usage(say('<命令> [选项] …', '<command> [options] …'))
    .version(VERSION, '-V, --version', say('显示版本', 'print the version'))
    .option('--lang <zh|en>', say('提示的语言，默认 zh', 'language of messages, zh by default'), read.langOf)
    .option('--color', say('使用颜色', 'use colour'))
    .option('--no-color', say('不使用颜色', 'use no colour'))
    .option(
      '--ambiguous-width <1|2>',
      say('≥、“ 这类字符在终端里占几格，默认 1', 'cells of characters such as ≥ and “, 1 by default'),
      read.widthOf,
    );

  withCheckArguments(program.command('build'))
    .description(say('检查申报，生成 JSON、PDF 和检查报告', 'check declarations and write JSON, PDF and lint report'))
    .option(
      say('-o, --out-dir <文件夹>', '-o, --out-dir <folder>'),
      say('输出文件夹，默认 build', 'output folder, build by default'),
      read.once('--out-dir', read.outDirOf),
    )
    .option(
      say('--to <格式>', '--to <formats>'),
      say('生成哪些输出，默认 json,pdf', 'what to write, json,pdf by default'),
      read.once('--to', read.outputsOf),
    )
    .option('--draft', say('有错误也印 PDF，每一页有“草稿”水印', 'print the PDF in spite of errors, watermarked as a draft'))
    .option(
      say('--report <格式>', '--report <formats>'),
      say(
        '写哪些检查报告，默认 html；html 每份申报一个，其余整次运行一个',
        'which lint reports, html by default; html beside each declaration, others once a run',
      ),
      read.once('--report', read.reportsOf),
    )
    .option('--no-cache', say('全部重新生成，不沿用没有变化的', 'build everything anew, also what has not changed'))
    .option('--check', say('不写文件；输出缺少或不同则退出码为 1', 'write nothing, exit with 1 if an output is missing or differs'))
    .option('--dry-run', say('只显示会写出哪些文件，不写文件', 'print what would be written, write nothing'))
    .option('--prune', say('删去申报已不存在的输出', 'remove the outputs of declarations that are gone'))
    .action(async (paths: readonly string[], _values: object, command: Command) => {
      const options = buildOptions(lang, command.optsWithGlobals<BuildValues>());
      const { build } = await import('./program/command/build.ts');
      return finish(build(host, read.pathsOf(paths, options), options));
    });

  withCheckArguments(program.command('check'))
    .description(say('只检查，不生成任何文件', 'check declarations, write nothing'))
    .action(async (paths: readonly string[], _values: object, command: Command) => {
      const options = checkOptions(lang, command.optsWithGlobals<CheckValues>());
      const { check } = await import('./program/command/check.ts');
      return finish(check(host, read.pathsOf(paths, options), options));
    });

  const merge = program
    .command('merge')
    .description(say('把各分片的输出、报告和构建记录合成一次运行的', 'join the outputs, reports and manifests of shards'))
    .argument(say('<文件夹...>', '<folder...>'), say('各分片的输出文件夹', 'the output folders of the shards'))
    .option(
      say('-o, --out-dir <文件夹>', '-o, --out-dir <folder>'),
      say('输出文件夹，默认 build', 'output folder, build by default'),
      read.once('--out-dir', read.outDirOf),
    );
  withTerminalOptions(withFormatOptions(merge)).action(async (folders: readonly string[], _values: object, command: Command) => {
    const { outDir, ...values } = command.optsWithGlobals<CheckValues & { outDir?: string }>();
    const { merge: join } = await import('./program/command/merge.ts');
    return finish(join(host, read.pathsOf(folders, {}), { ...checkOptions(lang, values), outDir }));
  });

  program
    .command('fix')
    .description(say('把能自动改正的问题改正在原文件里', 'mend in the files themselves what can be mended by machine'))
    .argument(say('<路径...>', '<path...>'), say('文件、文件夹或通配符；- 为标准输入', 'files, folders or globs; - is stdin'))
    .option('--unsafe', say('也作可能改变原意的修改', 'also apply fixes that may change the meaning'))
    .option('--dry-run', say('只显示会怎样修改，不写文件', 'print the diff, write nothing'))
    .option('--check', say('不写文件；有可以改正的则退出码为 1', 'write nothing, exit with 1 if something can be fixed'))
    .option(
      say('--encoding <编码>', '--encoding <encoding>'),
      say(
        '不是 UTF-8 的文件按 gb18030、utf-16le 或 utf-16be 读，写成 UTF-8',
        'read what is not UTF-8 as gb18030, utf-16le or utf-16be; write UTF-8',
      ),
      read.once('--encoding', read.encodingOf),
    )
    .option(
      say('--stdin-path <路径>', '--stdin-path <path>'),
      say('标准输入的内容按这个路径处理', 'what stdin is called'),
      read.once('--stdin-path', String),
    )
    .action(async (paths: readonly string[], _values: object, command: Command) => {
      const options = fixOptions(lang, command.optsWithGlobals<FixValues>());
      const { fix } = await import('./program/command/fix.ts');
      return finish(fix(host, read.pathsOf(paths, options), options));
    });

  program
    .command('value')
    .description(say('显示指标值怎样被理解', 'show how indicator values are read'))
    .argument(say('<文字...>', '<text...>'), say('指标值；以 - 开头的写在 -- 之后', 'indicator values; those that begin with - follow --'))
    .option(
      say('--form <表样>', '--form <form>'),
      say('按哪张表样读，默认 national-2021', 'by which form, national-2021 by default'),
      read.once('--form', String),
    )
    .option('--json', say('输出 JSON', 'print JSON'))
    .action(async (texts: readonly string[], _values: object, command: Command) => {
      const { form = 'national-2021', json = false, ...rest } = command.optsWithGlobals<CommonValues & { form?: string; json?: boolean }>();
      const { value } = await import('./program/command/value.ts');
      return finish(value(host, texts, { ...commonOptions(lang, rest), form, json }));
    });

  program
    .command('explain')
    .description(say('说明一条检查；不给代码则列出全部', 'explain a problem code; without one, list them all'))
    .argument(say('[代码]', '[code]'), say('如 weight-total', 'as weight-total'))
    .action(async (code: string | undefined, _values: object, command: Command) => {
      const { explain } = await import('./program/command/explain.ts');
      return finish(explain(host, code, commonOptions(lang, command.optsWithGlobals<CommonValues>())));
    });

  program
    .command('init')
    .description(say('写出一份带说明的空白申报，照着填', 'write a declaration to fill in, with remarks'))
    .argument(say('[文件]', '[file]'), say('新文件；不给或写 - 则写到标准输出', 'a new file; stdout without it or for -'))
    .option(
      say('--form <表样>', '--form <form>'),
      say('如 shanghai-2026，或表样文件', 'as shanghai-2026, or a form file'),
      read.once('--form', String),
    )
    .action(async (file: string | undefined, _values: object, command: Command) => {
      const { form, ...rest } = command.optsWithGlobals<CommonValues & { form?: string }>();
      const { init } = await import('./program/command/init.ts');
      return finish(init(host, file, { ...commonOptions(lang, rest), form }));
    });

  program
    .command('forms')
    .description(say('列出随附的表样和依据；给出表样则列出它的栏目', 'list the forms and what they rest on; of one, what it asks for'))
    .argument(say('[表样]', '[form]'), say('如 shanghai-2026，或表样文件', 'as shanghai-2026, or a form file'))
    .action(async (form: string | undefined, _values: object, command: Command) => {
      const { forms } = await import('./program/command/forms.ts');
      return finish(forms(host, form, commonOptions(lang, command.optsWithGlobals<CommonValues>())));
    });

  program
    .command('schema')
    .description(
      say('输出 JSON Schema：给编辑器补全用，或给读 JSON 的程序用', 'print a JSON Schema, for editors or for readers of the JSON'),
    )
    .argument(
      say('[名称]', '[name]'),
      say('declaration、report、configuration，或一张表样', 'declaration, report, configuration, or a form'),
    )
    .action(async (name: string | undefined, _values: object, command: Command) => {
      const { schema } = await import('./program/command/schema.ts');
      return finish(schema(host, name, commonOptions(lang, command.optsWithGlobals<CommonValues>())));
    });

  program
    .command('verify')
    .description(say('核对 PDF 申报表是否仍是印出时的样子', 'say whether printed declarations are still as they were printed'))
    .argument(say('<路径...>', '<path...>'), say('PDF 文件、文件夹或通配符；- 为标准输入', 'PDF files, folders or globs; - is stdin'))
    .option(
      say('--format <格式>', '--format <format>'),
      say('terminal 或 json', 'terminal or json'),
      read.once('--format', read.plainFormatOf),
    )
    .option(
      say('--face <字体>', '--face <font>'),
      say('印的时候用过的自备字体；可重复', 'a face of your own that it was printed with; repeatable'),
      several,
    )
    .action(async (paths: readonly string[], _values: object, command: Command) => {
      const { format = 'terminal', face = [], ...rest } = command.optsWithGlobals<VerifyValues>();
      const { verify } = await import('./program/command/verify.ts');
      return finish(verify(host, read.pathsOf(paths, {}), { ...commonOptions(lang, rest), format, faces: face }));
    });

  program
    .command('config')
    .description(say('显示一个文件适用的配置和每一项的出处', 'show what configuration holds for a file, and where it comes from'))
    .argument(say('<文件>', '<file>'), say('一份申报', 'a declaration'))
    .option(
      say('--format <格式>', '--format <format>'),
      say('terminal 或 json', 'terminal or json'),
      read.once('--format', read.plainFormatOf),
    )
    .action(async (file: string, _values: object, command: Command) => {
      const { format = 'terminal', ...rest } = command.optsWithGlobals<CommonValues & { format?: 'terminal' | 'json' }>();
      const { config } = await import('./program/command/config.ts');
      return finish(config(host, file, { ...commonOptions(lang, rest), format }));
    });

  return program;
}
