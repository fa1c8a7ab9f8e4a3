import cliProgress from 'cli-progress';
import type { Progress, ProgressState } from '../host.ts';

interface ProgressBar extends Progress {
  /** Prints lines above the bar. */
  readonly print: (lines: string) => void;
}

/** A progress bar on a terminal. */
export function progressBar(stream: NodeJS.WriteStream, total: number, lineOf: (state: ProgressState) => string): ProgressBar {
  const format: cliProgress.GenericFormatter = (options, { progress, value, eta, startTime }) =>
    lineOf({
      bar: cliProgress.Format.BarFormat(progress, options),
      done: value,
      total,
      perSecond: (value * 1000) / Math.max(Date.now() - startTime, 1),
      // The library says NULL or INF where it cannot tell.
      secondsLeft: Number.isFinite(eta) ? eta : undefined,
    });
  const bars = new cliProgress.MultiBar({
    stream,
    format,
    barsize: 20,
    barCompleteChar: '=',
    barIncompleteChar: '-',
    etaBuffer: 50,
    // The line is short, and a terminal is left as it was whatever ends the program.
    linewrap: true,
    // What is printed takes the place of the bar.
    forceRedraw: true,
    clearOnComplete: true,
  });
  const bar = bars.create(total, 0);
  return {
    print: lines => bars.log(lines),
    advance: () => bar.increment(),
    end: () => {
      // Prints what is still to be printed.
      bars.update();
      bars.stop();
    },
  };
}
