import type { Text } from '../../compiler/diagnostic/problem.ts';

/** An error in the command line. It ends the program before anything is done. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
