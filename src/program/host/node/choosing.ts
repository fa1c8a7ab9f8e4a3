import type { Choice } from '../host.ts';

/** Asks on stderr, for stdout may be a file. */
export async function choose(question: string, choices: readonly Choice[]): Promise<string | null | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const { isCancel, select } = await import('@clack/prompts');
  const answer = await select({ message: question, options: [...choices], output: process.stderr, showInstructions: false });
  return isCancel(answer) ? null : answer;
}
