import type { Host } from '../host/host.ts';
import { UsageError } from './usage-error.ts';

/** The last second of the year 9999: a PDF's dates have four digits for the year. */
const LAST_SECOND = 253_402_300_799;

/** The creation date of outputs, from SOURCE_DATE_EPOCH in seconds, as an ISO instant. */
export function sourceDateOf(environment: Host['environment']): string | undefined {
  const written = environment['SOURCE_DATE_EPOCH'];
  if (written === undefined || written === '') return undefined;
  const seconds = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
  if (seconds <= LAST_SECOND) return new Date(seconds * 1000).toISOString();
  throw new UsageError({
    zh: `环境变量 SOURCE_DATE_EPOCH 应为 0 至 ${LAST_SECOND} 的整数（秒），现为“${written}”`,
    en: `the environment variable SOURCE_DATE_EPOCH takes whole seconds from 0 to ${LAST_SECOND}, not “${written}”`,
  });
}
