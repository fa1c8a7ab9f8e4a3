import type { Text } from '../../compiler/diagnostic/problem.ts';

/** The user asked for something that does not exist; it ends the run before anything is done. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
