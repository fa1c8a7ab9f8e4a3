import { Command, CommanderError, Option } from 'commander';
import type { Text } from './compiler/diagnostic/problem.ts';
import { nearest } from './compiler/source/nearest.ts';
import { type ExitCode, exitCode } from './program/command/exit-code.ts';
import {
  countOf,
  type DetailFlags,
  detailOf,
  formatsOf,
  langOf,
  once,
  outDirOf,
  outputsOf,
  pathsOf,
  reportOf,
  reportTargets,
  severityOf,
  widthOf,
} from './program/command/options.ts';
import type { OutputFormat } from './program/batch/outputs.ts';
import { UsageError } from './program/command/usage-error.ts';
import { hostErrorText } from './program/host/host-error-text.ts';
import { HostError } from './program/host/host-error.ts';
import type { Host } from './program/host/host.ts';
import { type ReportFormat, reportFormats } from './writers/report/reporters.ts';
import { cellsOf, visible } from './writers/report/cells.ts';
import { wrap } from './writers/report/wrap.ts';

export { nodeHost } from './program/host/node-host.ts';

/** That of package.json; a test holds them together. */
export const VERSION = '0.1.0';

/** The program: arguments in, exit code out; everything else goes through the host. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const lang = languageOf(args);
  let code: ExitCode = exitCode.clean;
  try {
    const program = declare(lang, host, async run => {
      code = await run();
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander throws for --help and --version as well, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
    const text = error instanceof UsageError ? error.text : failure(error);
    host.stderr.write(`perfdecl: ${visible(text[lang])}\n`);
    return error instanceof UsageError ? exitCode.usage : exitCode.failure;
  }
}

function failure(error: unknown): Text {
  if (error instanceof HostError) return hostErrorText(error, error.path);
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { zh: `程序出错：${reason}`, en: `internal error: ${reason}` };
}

/** Read before all else, so that help and usage errors are in the language too. */
function languageOf(args: readonly string[]): keyof Text {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const last = options.findLastIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
  const written = options[last]?.startsWith('--lang=') ? options[last].slice('--lang='.length) : options[last + 1];
  return last !== -1 && written === 'en' ? 'en' : 'zh';
}

type Perform = (run: () => Promise<ExitCode>) => Promise<void>;

interface GlobalValues {
  readonly lang?: keyof Text;
  readonly color?: boolean;
  readonly ambiguousWidth?: 1 | 2;
}

interface CheckValues extends GlobalValues, DetailFlags {
  readonly format?: readonly string[];
  readonly maxWarnings?: number;
  readonly stdinPath?: string;
}

interface BuildValues extends CheckValues {
  readonly outDir?: string;
  readonly to?: readonly OutputFormat[];
  readonly report?: readonly ReportFormat[];
}

function declare(lang: keyof Text, host: Host, perform: Perform): Command {
  const say = (zh: string, en: string): string => ({ zh, en })[lang];
  const common = ({ color, ambiguousWidth = 1 }: GlobalValues) => ({ lang, color, ambiguousWidth });
  const checking = ({ format = [], maxWarnings, stdinPath, ...rest }: CheckValues) => ({
    ...common(rest),
    formats: formatsOf(format),
    maxWarnings,
    stdinPath,
    ...detailOf(rest),
  });

  const program = new SpeakingCommand(lang, host, 'perfdecl')
    .description(say('财政项目支出绩效目标申报表的编译器', 'a compiler for Chinese budget performance declarations'))
    .usage(say('<命令> [选项] …', '<command> [options] …'))
    .version(VERSION, '-V, --version', say('显示版本', 'print the version'))
    .addOption(new Option('--lang <zh|en>', say('提示的语言，默认 zh', 'language of messages, zh by default')).argParser(langOf))
    .option('--color', say('使用颜色', 'use colour'))
    .option('--no-color', say('不使用颜色', 'use no colour'))
    .addOption(
      new Option(
        '--ambiguous-width <1|2>',
        say('≥、“ 这类字符在终端里占几格，默认 1', 'cells of characters such as ≥ and “, 1 by default'),
      ).argParser(widthOf),
    );

  const pathsHelp = say('文件、文件夹或通配符；- 为标准输入', 'files, folders or globs; - is stdin');
  const checkOptions = (command: Command): Command =>
    command
      .argument(say('<路径...>', '<path...>'), pathsHelp)
      .addOption(
        new Option(
          say('--format <格式[=文件]>', '--format <format[=file]>'),
          say(`${reportFormats.join('、')}；可重复；带文件名则写入文件`, `${reportFormats.join(', ')}; repeatable; with a name to a file`),
        ).argParser((value, earlier: readonly string[] | undefined) => [...(earlier ?? []), value]),
      )
      .option('--max-warnings <N>', say('警告多于 N 条时退出码为 1', 'exit with 1 above N warnings'), once('--max-warnings', countOf))
      .option(
        say('--stdin-path <路径>', '--stdin-path <path>'),
        say('标准输入的内容按这个路径处理', 'what stdin is called'),
        once('--stdin-path', String),
      )
      .option('--quiet', say('终端里不显示提示、进度和总结', 'no infos, progress or summary in the terminal'))
      .option('--compact', say('终端里每个问题一行', 'a line a finding in the terminal'))
      .option('--verbose', say('终端里逐条列出，不合并', 'every finding in full in the terminal'))
      .option(
        say('--min-severity <级别>', '--min-severity <level>'),
        say('终端里只显示 error、warning 或 info 及以上的', 'show no findings below error, warning or info in the terminal'),
        once('--min-severity', severityOf),
      );

  checkOptions(program.command('build'))
    .description(say('检查申报，生成 JSON、PDF 和检查报告', 'check declarations and write JSON, PDF and lint report'))
    .option(
      say('-o, --out-dir <文件夹>', '-o, --out-dir <folder>'),
      say('输出文件夹，默认 build', 'output folder, build by default'),
      once('--out-dir', outDirOf),
    )
    .option(
      say('--to <格式>', '--to <formats>'),
      say('生成哪些输出，默认 json,pdf', 'what to write, json,pdf by default'),
      once('--to', outputsOf),
    )
    .option(
      say('--report <格式>', '--report <formats>'),
      say(
        '写哪些检查报告，默认 html；html 每份申报一个，其余整次运行一个',
        'which lint reports, html by default; html beside each declaration, others once a run',
      ),
      once('--report', reportOf),
    )
    .option('--no-cache', say('全部重新生成', 'build everything anew'))
    .action((paths: readonly string[], _values: BuildValues, command: Command) =>
      perform(async () => {
        const { outDir = 'build', to = ['json', 'pdf'], report = ['html'], ...rest } = command.optsWithGlobals<BuildValues>();
        const { beside, run } = reportTargets(report, outDir);
        const check = checking(rest);
        const options = { ...check, outDir, to, report: beside, formats: [...check.formats, ...run] };
        return (await import('./program/command/build.ts')).build(pathsOf(paths, options.stdinPath), options, host);
      }),
    );

  checkOptions(program.command('check'))
    .description(say('只检查，不生成任何文件', 'check declarations, write nothing'))
    .action((paths: readonly string[], _values: CheckValues, command: Command) =>
      perform(async () => {
        const options = checking(command.optsWithGlobals<CheckValues>());
        return (await import('./program/command/check.ts')).check(pathsOf(paths, options.stdinPath), options, host);
      }),
    );

  program
    .command('value')
    .description(say('显示指标值怎样被理解', 'show how indicator values are read'))
    .argument(say('<文字...>', '<text...>'), say('指标值；以 - 开头的写在 -- 之后', 'indicator values; those that begin with - follow --'))
    .option(
      say('--form <表样>', '--form <form>'),
      say('按哪张表样读，默认 national-2021', 'by which form, national-2021 by default'),
      once('--form', String),
    )
    .option('--json', say('输出 JSON', 'print JSON'))
    .action((texts: readonly string[], _values: object, command: Command) =>
      perform(async () => {
        const {
          form = 'national-2021',
          json = false,
          ...rest
        } = command.optsWithGlobals<GlobalValues & { form?: string; json?: boolean }>();
        return (await import('./program/command/value.ts')).value(texts, { ...common(rest), form, json }, host);
      }),
    );

  program
    .command('explain')
    .description(say('说明一条检查；不给代码则列出全部', 'explain a problem code; without one, list them all'))
    .argument(say('[代码]', '[code]'), say('如 weight-total', 'as weight-total'))
    .action((code: string | undefined, _values: object, command: Command) =>
      perform(async () => {
        return (await import('./program/command/explain.ts')).explain(code, common(command.optsWithGlobals<GlobalValues>()), host);
      }),
    );

  program
    .command('forms')
    .description(say('列出随附的表样和依据；给出表样则列出它的栏目', 'list the forms and what they rest on; of one, what it asks for'))
    .argument(say('[表样]', '[form]'), say('如 shanghai-2026，或表样文件', 'as shanghai-2026, or a form file'))
    .action((form: string | undefined, _values: object, command: Command) =>
      perform(async () => {
        return (await import('./program/command/forms.ts')).forms(form, common(command.optsWithGlobals<GlobalValues>()), host);
      }),
    );

  return program;
}

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Global Options:': '通用选项:',
  'Commands:': '命令:',
  '[options]': '[选项]',
};

/**
 * A command that speaks to its user in Chinese or English and measures Chinese in cells.
 * Commander calls the methods below where it finds a fault; its own say so in English only, and exit with 1.
 */
class SpeakingCommand extends Command {
  readonly #lang: keyof Text;
  readonly #host: Host;

  constructor(lang: keyof Text, host: Host, name?: string) {
    super(name);
    this.#lang = lang;
    this.#host = host;
    this.exitOverride().helpCommand(false);
    this.helpOption('-h, --help', lang === 'zh' ? '显示帮助' : 'print help');
    this.configureOutput({ writeOut: text => host.stdout.write(text), writeErr: text => host.stderr.write(text) });
    this.configureHelp({
      showGlobalOptions: true,
      helpWidth: host.stdout.columns,
      displayWidth: text => cellsOf(text, 1),
      boxWrap: (text, width) => wrap(text, width, 1).join('\n'),
      styleTitle: title => (lang === 'zh' ? (headings[title] ?? title) : title),
      styleOptionText: text => (lang === 'zh' ? (headings[text] ?? text) : text),
    });
  }

  override createCommand(name?: string): SpeakingCommand {
    return new SpeakingCommand(this.#lang, this.#host, name);
  }

  unknownOption(flag: string): never {
    const known = [...this.options, ...(this.parent?.options ?? [])].map(({ long }) => long ?? '');
    const text = { zh: `没有选项 ${flag}`, en: `there is no option ${flag}` };
    const guess = nearest(flag, known);
    // A negative value or a file's name can look like an option.
    if (!flag.startsWith('--') || (this.name() === 'value' && guess === undefined))
      throw new UsageError({ zh: `${text.zh}；以 - 开头的文字写在 -- 之后`, en: `${text.en}; a text that begins with - follows --` });
    throw new UsageError(withGuess(text, guess));
  }

  unknownCommand(): never {
    const [written = ''] = this.args;
    const known = this.commands.map(command => command.name());
    throw new UsageError(withGuess({ zh: `没有命令 ${written}`, en: `there is no command ${written}` }, nearest(written, known)));
  }

  missingArgument(name: string): never {
    throw new UsageError({ zh: `${this.name()} 缺少参数：${name}`, en: `${this.name()} lacks an argument: ${name}` });
  }

  optionMissingArgument({ flags }: Option): never {
    throw new UsageError({ zh: `选项 ${flags} 缺少值`, en: `the option ${flags} lacks its value` });
  }

  _excessArguments(received: readonly string[]): never {
    const first = received[this.registeredArguments.length] ?? '';
    throw new UsageError({ zh: `${this.name()} 不接受参数 ${first}`, en: `${this.name()} takes no argument ${first}` });
  }
}

function withGuess({ zh, en }: Text, guess: string | undefined): Text {
  if (guess === undefined) return { zh: `${zh}；perfdecl --help 列出全部用法`, en: `${en}; perfdecl --help lists all` };
  return { zh: `${zh}，您是否要写 ${guess}？`, en: `${en}; did you mean ${guess}?` };
}
