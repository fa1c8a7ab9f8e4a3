import { findingOf, type Outcome } from '../../compiler/diagnostic/finding.ts';
import type { Problem, Text } from '../../compiler/diagnostic/problem.ts';
import { placeIn } from '../../compiler/source/place.ts';
import { type SourceFile, sourceFile } from '../../compiler/source/source-file.ts';
import { reasonText } from '../host/host-error-text.ts';
import { HostError, type HostErrorReason } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { decode, SOURCE_LIMIT } from './decode.ts';
import type { FileRead } from './file-read.ts';
import { shownPath } from './find-sources.ts';

/** The text of a form schema or configuration, or the finding that says why it has none. */
export interface SettingsText {
  readonly read: FileRead;
  /** Why the host could not read it. */
  readonly reason?: HostErrorReason;
  readonly text: Outcome<SourceFile | undefined>;
}

/** Reads a file of settings. The noun begins the messages of its faults. */
export async function readSettings(host: Host, path: string, problem: Problem, noun: Text): Promise<SettingsText> {
  const shown = shownPath(host, path);
  const unreadable = ({ zh, en }: Text): Outcome<undefined> => {
    const message = { zh: `${noun.zh}${zh}`, en: `${noun.en} ${en}` };
    return { value: undefined, findings: [findingOf(problem, { place: placeIn(sourceFile(shown, ''), 0, 0), message })] };
  };
  try {
    const bytes = await host.read(path, SOURCE_LIMIT);
    const { encoding, text } = decode(bytes);
    const isUtf8 = encoding === 'utf-8';
    return {
      read: { path, sha256: host.sha256(bytes) },
      text: isUtf8 ? { value: sourceFile(shown, text), findings: [] } : unreadable({ zh: '不是 UTF-8 编码', en: 'is not UTF-8' }),
    };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { zh, en } = reasonText(error);
    const text = unreadable({ zh: `无法读取：${zh}`, en: `cannot be read: ${en}` });
    return { read: { path, sha256: null }, reason: error.reason, text };
  }
}
