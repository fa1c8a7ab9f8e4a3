/** The exit codes of the program. Of several, the highest wins. */
export const exitCode = {
  /** Nothing wrong; there may be warnings. */
  clean: 0,
  /** A declaration has errors, or more warnings than are allowed. */
  problems: 1,
  /** The command, a configuration or a form schema is wrong. */
  usage: 2,
  /** Something could not be read, written or checked. */
  failure: 3,
  /** Stopped by Ctrl-C: 128 and the signal’s number, as in shells. */
  interrupted: 130,
  /** Stopped by whoever runs the machine. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export function worst(codes: Iterable<ExitCode>): ExitCode {
  let highest: ExitCode = exitCode.clean;
  for (const code of codes) if (code > highest) highest = code;
  return highest;
}
