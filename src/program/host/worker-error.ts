import type { Text } from '../../compiler/diagnostic/problem.ts';

/** A worker ended before it had done its work, or was ended because it took too long. */
export class WorkerError extends Error {
  /** After how many seconds it was ended; undefined: it ended by itself. */
  readonly timeout: number | undefined;

  constructor(message: string, timeout: number | undefined) {
    super(message);
    this.name = 'WorkerError';
    this.timeout = timeout;
  }
}

/** What became of the check of a file. */
export function workerErrorText({ message, timeout }: WorkerError, shown: string): Text {
  return timeout === undefined
    ? { zh: `检查 ${shown} 的工作线程意外结束：${message}`, en: `the worker that checked ${shown} ended: ${message}` }
    : {
        zh: `检查 ${shown} 超过了 --timeout 的 ${timeout} 秒，已中止`,
        en: `checking ${shown} took more than the ${timeout} seconds of --timeout and was ended`,
      };
}
