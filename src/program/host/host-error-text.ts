import type { Text } from '../../compiler/diagnostic/problem.ts';
import { type HostError, type HostErrorReason, WriteError } from './host-error.ts';

const reasons: Readonly<Record<HostErrorReason, Text>> = {
  missing: { zh: '文件不存在', en: 'no such file' },
  denied: { zh: '没有权限', en: 'permission denied' },
  folder: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  'not-a-folder': { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  'not-a-file': { zh: '不是普通文件', en: 'it is no regular file' },
  'no-folder': { zh: '这里不能新建文件夹', en: 'no folder can be made there' },
  'no-reader': { zh: '没有程序在读这个管道', en: 'no program reads from the pipe' },
  'no-working-directory': { zh: '当前文件夹已不存在', en: 'the working directory does not exist any more' },
  name: { zh: '名称过长，或含有不允许的字符', en: 'the name is too long, or has characters that no name can have' },
  full: { zh: '磁盘已满', en: 'no space is left on the disk' },
  'too-many-open': { zh: '打开的文件过多', en: 'too many files are open' },
  interrupted: { zh: '已中断', en: 'interrupted' },
  other: { zh: '系统出错', en: 'the system failed' },
};

/** Why an operation of the host failed, for people. */
export function reasonText({ reason, message }: HostError): Text {
  const { zh, en } = reasons[reason];
  return reason === 'other' ? { zh: `${zh}（${message}）`, en: `${en} (${message})` } : { zh, en };
}

/** That a file, by the name that people know it by, was not read or not written, and why. */
export function hostErrorText(error: HostError, shown: string): Text {
  const { zh, en } = reasonText(error);
  return error instanceof WriteError
    ? { zh: `无法写出 ${shown}：${zh}`, en: `cannot write ${shown}: ${en}` }
    : { zh: `无法读取 ${shown}：${zh}`, en: `cannot read ${shown}: ${en}` };
}
