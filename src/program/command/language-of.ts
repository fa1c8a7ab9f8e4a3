import type { Language } from '../../compiler/diagnostic/problem.ts';

/** The language of a command line, known before the rest of it is read, so that help and usage errors are in it too. */
export function languageOf(args: readonly string[]): Language {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const last = options.findLastIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
  const written = options[last]?.startsWith('--lang=') ? options[last].slice('--lang='.length) : options[last + 1];
  return last !== -1 && written === 'en' ? 'en' : 'zh';
}
