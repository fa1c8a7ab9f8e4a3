import type { Finding } from '../../compiler/diagnostic/finding.ts';
import type { Outcome } from '../../compiler/diagnostic/finding.ts';
import { type Configuration, configurationFault } from '../../compiler/schema/own/read-configuration.ts';
import { didYouMean } from '../../compiler/schema/own/schema-fault.ts';
import { nearest } from '../../compiler/source/nearest.ts';
import { placeAt } from '../../compiler/syntax/place-at.ts';
import { isOutputId, outputIds } from '../../writers/output/outputs.ts';
import { fileReportFormats, isFileReportFormat } from '../../writers/report/reporters.ts';
import type { Host } from '../host/host.ts';
import type { OutputDefaults, Setting } from './configuration.ts';
import { slashed } from './path.ts';

/** The outputs that a configuration in this folder names, and the faults of names that mean none. */
export function configuredOutputs(host: Host, folder: string, { text, outputs }: Configuration): Outcome<OutputDefaults> {
  const { outDir, to, report } = outputs;
  const setting = <T>(value: T, key: string): Setting<T> => ({ value, place: placeAt(text.source, text.tree, ['outputs', key]) });
  const unknown = (key: string, names: readonly string[], known: readonly string[]): readonly Finding[] =>
    names.flatMap((name, index) =>
      known.includes(name) ? [] : configurationFault(text, unknownName(['outputs', key, index], name, known)),
    );
  return {
    value: {
      outDir: outDir === undefined ? undefined : setting(host.resolve(folder, slashed(outDir)), 'outDir'),
      to: to && setting(to.filter(isOutputId), 'to'),
      report: report && setting(report.filter(isFileReportFormat), 'report'),
    },
    findings: [...unknown('to', to ?? [], outputIds), ...unknown('report', report ?? [], fileReportFormats)],
  };
}

function unknownName(path: readonly (string | number)[], name: string, known: readonly string[]) {
  return {
    path,
    message: { zh: `没有“${name}”，可用：${known.join(' ')}`, en: `there is no “${name}”; there are ${known.join(' ')}` },
    ...didYouMean(nearest(name, known)),
  };
}
