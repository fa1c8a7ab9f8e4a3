import type { OutputStream } from '../host.ts';

/** A stream of the process, listened to for its faults. While something stands at the foot of the terminal, that prints. */
export function outputStream(
  stream: NodeJS.WriteStream,
  instead: () => ((text: string) => void) | undefined = () => undefined,
): OutputStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream !== process.stderr) process.stderr.write(`perfdecl: ${error.message}\n`);
    // A later exit code of the program would otherwise hide the failure.
    process.once('exit', () => {
      process.exitCode = 3;
    });
  });
  return {
    write: text => (instead() ?? (written => void stream.write(written)))(text),
    drained: () => drained(stream),
    isTerminal: 'isTTY' in stream && stream.isTTY,
    columns: stream.columns ?? (Number.parseInt(process.env['COLUMNS'] ?? '', 10) || 80),
  };
}

/** A stream that has failed takes nothing any more, and nobody waits for it. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.writableNeedDrain || stream.destroyed) return Promise.resolve();
  return new Promise(resolve => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}
