import type { Stretch } from '../../source/place.ts';
import type { Text } from '../../diagnostic/problem.ts';

/** A fault of the YAML in words that need no knowledge of YAML. */
export interface Explanation {
  readonly message: Text;
  readonly help?: Text;
  /** The place of the cause, where it is known and differs from where the parser stopped. */
  readonly at?: Stretch;
}

const NO_KEY: Explanation = {
  message: { zh: '这一行没有“键: 值”', en: 'this line has no `key: value`' },
  help: {
    zh: '字段写成“键: 值”，冒号后有一个空格；正文则缩进在它的键下',
    en: 'write a field as `key: value`, with a space after the colon; indent a text under its key',
  },
};

const QUOTE_COLON: Explanation = {
  message: { zh: '一行里有两个“: ”', en: 'there are two `: ` on one line' },
  help: { zh: '值里有冒号就给值加引号', en: 'put a value with a colon in quotes' },
};

export const TOO_FAR: Explanation = {
  message: { zh: '下面一行多缩进了，被接在这一行的值后面', en: 'the line below is indented too far and continues the value of this one' },
  help: {
    zh: '同一层的键从同一列开始；这一行若是上一层，去掉它的值',
    en: 'begin keys of one level in one column; if this is the level above, take its value away',
  },
};

export const INDENT: Explanation = {
  message: { zh: '缩进与同级的各行对不齐', en: 'the indentation does not match the lines of the same level' },
  help: { zh: '同一层的键从同一列开始，每层两个半角空格', en: 'begin keys of one level in one column, two spaces for a level' },
};

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  MULTILINE_IMPLICIT_KEY: NO_KEY,
  MISSING_CHAR: NO_KEY,
  BLOCK_AS_IMPLICIT_KEY: QUOTE_COLON,
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: INDENT,
  BLOCK_IN_FLOW: {
    message: { zh: '方括号或花括号里不能再按行缩进', en: 'lines cannot be indented by levels inside brackets' },
    help: { zh: '去掉括号，逐行写', en: 'leave the brackets out and write line by line' },
  },
  BAD_DQ_ESCAPE: {
    message: { zh: '双引号里的反斜杠后不是 YAML 认得的字符', en: 'YAML does not know the escape after this backslash' },
    help: { zh: '反斜杠写成“\\\\”，或改用单引号', en: 'write the backslash twice, or use single quotes' },
  },
  BAD_SCALAR_START: {
    message: { zh: '值以 YAML 的记号开头', en: 'the value begins with a sign of YAML’s own' },
    help: { zh: '给整个值加引号', en: 'put the whole value in quotes' },
  },
  BAD_ALIAS: {
    message: { zh: '“*”或“&”在 YAML 里是引用的记号', en: 'YAML takes * and & for references' },
    help: { zh: '正文加引号', en: 'put a text in quotes' },
  },
  KEY_OVER_1024_CHARS: {
    message: {
      zh: '冒号前的文字超过 1024 个字符，不能作键',
      en: 'the text before the colon is longer than 1024 characters and cannot be a key',
    },
    help: { zh: '这段文字若是正文，给它加引号或写在“键: |”之下', en: 'if it is a text, quote it or write it under `key: |`' },
  },
  BAD_DIRECTIVE: {
    message: { zh: '以“%”开头的一行是 YAML 指令', en: 'a line that begins with % is a YAML directive' },
    help: { zh: '正文加引号，并写在键的后面', en: 'put a text in quotes, behind its key' },
  },
  COLLECTION_AS_KEY: {
    message: { zh: '键是一个列表或一组键，不是文字', en: 'the key is a list or a mapping, not a text' },
    help: { zh: '键若以“[”或“{”开头，给键加引号', en: 'put a key that begins with [ or { in quotes' },
  },
  MISSING_KEY: {
    message: { zh: '冒号前没有键', en: 'nothing stands before the colon' },
    help: { zh: '在冒号前写字段的名称', en: 'write the name of the field before the colon' },
  },
  CONTROL_CHARACTER: {
    message: { zh: '文字里有看不见的控制字符', en: 'the text has an invisible control character' },
    help: { zh: '删去它；多半是从别的软件复制时带来的', en: 'delete it; it mostly comes from copying out of other software' },
  },
};

export const UNCLOSED_QUOTE: Explanation = {
  message: { zh: '引号没有成对', en: 'a quotation mark is not closed' },
  help: { zh: '在值的末尾补上引号', en: 'close the quotation mark at the end of the value' },
};

export const UNCLOSED_BRACKET: Explanation = {
  message: { zh: '括号没有成对，或各项之间缺少逗号', en: 'a bracket is not closed, or a comma is missing' },
  help: { zh: '补上括号或逗号', en: 'add the bracket or the comma' },
};

const UNEXPECTED: Explanation = {
  message: { zh: '这里的内容不合 YAML 的写法', en: 'this is not what YAML expects here' },
  help: {
    zh: '值里有 YAML 的记号（如引号、括号、冒号）时，给整个值加引号',
    en: 'put the whole value in quotes if it has signs of YAML, such as quotes, brackets or colons',
  },
};

/** The explanation of a fault when nothing but its code is known. */
export function explainCode(code: string): Explanation {
  return EXPLANATIONS[code] ?? UNEXPECTED;
}
