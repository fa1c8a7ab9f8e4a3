import type { Text } from '../../compiler/diagnostic/problem.ts';
import type { HostError, HostErrorReason } from './host.ts';

const reasons: Readonly<Record<HostErrorReason, Text>> = {
  missing: { zh: '文件不存在', en: 'no such file' },
  denied: { zh: '没有权限', en: 'permission denied' },
  folder: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  'not-a-folder': { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  'not-a-file': { zh: '不是普通文件', en: 'it is no regular file' },
  name: { zh: '名称过长，或含有不允许的字符', en: 'the name is too long, or has characters that no name can have' },
  full: { zh: '磁盘已满', en: 'no space is left on the disk' },
  other: { zh: '系统出错', en: 'the system failed' },
};

/** Why the machine did not do what it was asked, for people. */
export function hostErrorText({ reason, message }: HostError): Text {
  const { zh, en } = reasons[reason];
  return reason === 'other' ? { zh: `${zh}（${message}）`, en: `${en} (${message})` } : { zh, en };
}
