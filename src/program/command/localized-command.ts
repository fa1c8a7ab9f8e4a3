import { Command, type Option } from 'commander';
import type { Language, Text } from '../../compiler/diagnostic/problem.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import { cellsOf } from '../../writers/report/cells.ts';
import { wrap } from '../../writers/report/wrap.ts';
import type { Host } from '../host/host.ts';
import { UsageError } from './usage-error.ts';

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Global Options:': '通用选项:',
  'Commands:': '命令:',
  '[options]': '[选项]',
};

/**
 * A command with help and errors in Chinese or English, measured in terminal cells.
 * Commander calls the methods below on a usage error; its own are in English only and exit with 1.
 */
export class LocalizedCommand extends Command {
  readonly #lang: Language;
  readonly #host: Host;
  /** A text in the language of the command line. */
  readonly say: (zh: string, en: string) => string;

  constructor(lang: Language, host: Host, name?: string) {
    super(name);
    this.#lang = lang;
    this.#host = host;
    this.say = (zh, en) => ({ zh, en })[lang];
    this.exitOverride().helpCommand(false).allowExcessArguments();
    this.hook('preAction', (_, command) => refuseExcess(command));
    this.helpOption('-h, --help', this.say('显示帮助', 'print help'));
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

  override createCommand(name?: string): LocalizedCommand {
    return new LocalizedCommand(this.#lang, this.#host, name);
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
}

function refuseExcess(command: Command): void {
  const most = command.registeredArguments.some(({ variadic }) => variadic) ? Infinity : command.registeredArguments.length;
  const excess = command.args[most];
  if (excess === undefined) return;
  throw new UsageError({ zh: `${command.name()} 不接受参数 ${excess}`, en: `${command.name()} takes no argument ${excess}` });
}

function withGuess({ zh, en }: Text, guess: string | undefined): Text {
  if (guess === undefined) return { zh: `${zh}；perfdecl --help 列出全部用法`, en: `${en}; perfdecl --help lists all` };
  return { zh: `${zh}，您是否要写 ${guess}？`, en: `${en}; did you mean ${guess}?` };
}
