import { reportFormats } from '../../writers/report/reporters.ts';
import { baselineOf, countOf, filesFromOf, jobsOf, once, severityOf, shardOf, timeoutOf } from './option-values.ts';
import type { LocalizedCommand } from './localized-command.ts';

/** Declares what `check` takes, and `build` too. */
export function withCheckArguments(command: LocalizedCommand): LocalizedCommand {
  const { say } = command;
  // Paths may all stand in a list.
  command.hook('preAction', () => {
    if (command.args.length === 0 && command.getOptionValue('filesFrom') === undefined) command.missingArgument(say('路径', 'path'));
  });
  command.argument(say('[路径...]', '[path...]'), say('文件、文件夹或通配符；- 为标准输入', 'files, folders or globs; - is stdin'));
  withFormatOptions(command)
    .option(
      say('--stdin-path <路径>', '--stdin-path <path>'),
      say('标准输入的内容按这个路径处理', 'what stdin is called'),
      once('--stdin-path', String),
    )
    .option(
      say('--files-from <文件>', '--files-from <file>'),
      say('文件里每行一个路径；- 为标准输入', 'a file with a path a line; - is stdin'),
      once('--files-from', filesFromOf),
    )
    .option(
      say('--baseline <文件>', '--baseline <file>'),
      say('这个文件里记下的问题不再报告', 'do not report the findings that this file holds'),
      once('--baseline', baselineOf),
    )
    .option('--update-baseline', say('把现有的问题记入 --baseline 的文件', 'write what is found to the file of --baseline'))
    .option('--shard <i/n>', say('n 份中只做第 i 份，见 merge', 'do only the i-th of n parts, see merge'), once('--shard', shardOf))
    .option('--watch', say('文件有修改就重新运行，按 Ctrl-C 结束', 'run again when a file changes, until Ctrl-C'))
    .option(
      '--jobs <N>',
      say(
        '用 N 个线程，1 为不另开；默认文件多时才另开',
        'work in N threads, 1 for none besides its own; by default where there are many files',
      ),
      once('--jobs', jobsOf),
    )
    .option(
      say('--timeout <秒>', '--timeout <seconds>'),
      say('一个文件超过这么久就放弃，算检查失败', 'give up a file that takes longer: it is failed'),
      once('--timeout', timeoutOf),
    )
    .option(
      say('--face <字体>', '--face <font>'),
      say('自备的 TrueType 字体，随附字体没有的字用它印；可重复', 'a TrueType face for what the shipped ones lack; repeatable'),
      several,
    );
  return withTerminalOptions(command);
}

/** Declares in which formats a run is reported, and what it bears. */
export function withFormatOptions(command: LocalizedCommand): LocalizedCommand {
  const { say } = command;
  return command
    .option(
      say('--format <格式[=文件]>', '--format <format[=file]>'),
      say(`${reportFormats.join('、')}；可重复；带文件名则写入文件`, `${reportFormats.join(', ')}; repeatable; with a name to a file`),
      several,
    )
    .option('--max-warnings <N>', say('警告多于 N 条时退出码为 1', 'exit with 1 above N warnings'), once('--max-warnings', countOf));
}

/** Declares how much the terminal shows. */
export function withTerminalOptions(command: LocalizedCommand): LocalizedCommand {
  const { say } = command;
  return command
    .option('--quiet', say('终端里不显示提示、进度和总结', 'no infos, progress or summary in the terminal'))
    .option('--compact', say('终端里每个问题一行', 'a line a finding in the terminal'))
    .option('--verbose', say('终端里逐条列出，不合并', 'every finding in full in the terminal'))
    .option(
      say('--min-severity <级别>', '--min-severity <level>'),
      say('终端里只显示 error、warning 或 info 及以上的', 'show no findings below error, warning or info in the terminal'),
      once('--min-severity', severityOf),
    );
}

/** The values of an option that may be repeated. */
export function several(written: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), written];
}
