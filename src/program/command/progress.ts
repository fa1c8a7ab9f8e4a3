import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { Plan } from '../batch/plan.ts';
import type { RunEvent } from '../batch/run.ts';
import type { Host, ProgressState } from '../host/host.ts';
import type { CheckOptions } from './options.ts';
import { stderrOf } from './stderr.ts';

type Options = Pick<CheckOptions, 'lang' | 'quiet' | 'detail'>;

/** Fewer files are done before anybody looks. */
const MANY = 20;

/** Whether a bar shows how far a run is, which then need not name every file that it writes. */
export function showsProgress({ stderr, environment }: Host, { quiet, detail }: Options, { jobs }: Plan): boolean {
  return stderr.isTerminal && environment['TERM'] !== 'dumb' && !quiet && detail !== 'full' && jobs.length >= MANY;
}

/** Passes on the events of a run, shows meanwhile how far it is, and at the end how much was written, or in detail how long it took. */
export async function* withProgress(host: Host, options: Options, plan: Plan, events: AsyncIterable<RunEvent>): AsyncIterable<RunEvent> {
  const { lang, detail } = options;
  const start = host.now();
  const showsBar = showsProgress(host, options, plan);
  const bar = showsBar ? await host.showProgress(plan.jobs.length, state => lineOf(state)[lang]) : undefined;
  const times: Timed[] = [];
  let written = 0;
  try {
    for await (const event of events) {
      yield event;
      if (event.kind === 'interrupted') return;
      if (event.kind !== 'result') continue;
      bar?.advance();
      const { source, took } = event.result;
      if (event.result.kind === 'declaration') written += event.result.written.length;
      if (took !== undefined) times.push({ shown: source.shown, took });
    }
  } finally {
    bar?.end();
  }
  const say = stderrOf(host, lang);
  if (showsBar && written > 0) say({ zh: `已写出 ${written} 个文件`, en: `wrote ${written} files` });
  if (detail === 'full' && plan.jobs.length >= MANY) for (const text of timesText(plan.jobs.length, host.now() - start, times)) say(text);
}

interface Timed {
  readonly shown: string;
  /** In milliseconds. */
  readonly took: number;
}

function lineOf({ bar, done, total, perSecond, secondsLeft }: ProgressState): Text {
  const rate = perSecond.toFixed(perSecond < 10 ? 1 : 0);
  const left = secondsLeft === undefined ? undefined : durationText(secondsLeft);
  return {
    zh: `[${bar}] ${done}/${total}，每秒 ${rate} 个${left ? `，还要 ${left.zh}` : ''}`,
    en: `[${bar}] ${done}/${total}, ${rate} files/s${left ? `, ${left.en} left` : ''}`,
  };
}

function durationText(left: number): Text {
  const [minutes, rest] = [Math.floor(left / 60), Math.ceil(left % 60)];
  return minutes === 0 ? { zh: `${rest} 秒`, en: `${rest} s` } : { zh: `${minutes} 分 ${rest} 秒`, en: `${minutes} min ${rest} s` };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

/** How many of the slowest files are named. */
const SLOWEST = 5;

function timesText(files: number, milliseconds: number, times: readonly Timed[]): readonly Text[] {
  const perSecond = ((files * 1000) / Math.max(milliseconds, 1)).toFixed(1);
  const slowest = times.toSorted((a, b) => b.took - a.took).slice(0, SLOWEST);
  return [
    {
      zh: `${files} 个文件，用时 ${seconds(milliseconds)} 秒，每秒 ${perSecond} 个`,
      en: `${files} files in ${seconds(milliseconds)} s, ${perSecond} a second`,
    },
    ...(slowest.length > 0 ? [{ zh: '最慢的文件：', en: 'the slowest files:' }] : []),
    ...slowest.map(({ shown, took }) => ({ zh: `  ${seconds(took)} 秒  ${shown}`, en: `  ${seconds(took)} s  ${shown}` })),
  ];
}
