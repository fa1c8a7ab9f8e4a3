import { z } from 'zod';
import { wordLists } from '../word-lists.ts';
import { mapping, severities, text, texts } from './schema-shape.ts';

const lists = Object.fromEntries(Object.keys(wordLists).map(list => [list, texts.exactOptional()]));

/** What a configuration holds, with what its keys mean, for editors. */
export const configurationShape = mapping({
  format: z.literal('perfdecl/config@1').exactOptional().meta({ zh: '配置的格式', en: 'the format of the configuration' }),
  defaultForm: text.exactOptional().meta({
    zh: '没有写“表样”的申报用哪张：表样的 id，或表样文件的路径',
    en: 'the form of declarations that name none: an id, or the path of a form schema',
  }),
  forms: text.exactOptional().meta({
    zh: '一个文件夹，里面每个 YAML 是一张自己的表样，可以按 id 写',
    en: 'a folder of form schemas of your own, which are known by their ids',
  }),
  severities: severities.default({}).meta({
    zh: '各检查的级别：error、warning、info，off 为不报告',
    en: 'severities by code; off reports nothing',
  }),
  overrides: z
    .array(
      mapping({
        paths: texts
          .min(1)
          .meta({ zh: '文件夹、文件，或带 *、?、**、{a,b} 的路径', en: 'folders, files, or paths with *, ?, ** and {a,b}' }),
        severities,
      }),
    )
    .default([])
    .meta({ zh: '某些路径的级别；后面的先于前面的', en: 'severities at some paths; a later entry goes before an earlier one' }),
  ignore: texts.default([]).meta({
    zh: '文件夹和通配符里不看的文件；直接点名的照样检查',
    en: 'what folders and globs leave out; a file that is named is checked all the same',
  }),
  outputs: mapping({
    outDir: text.exactOptional().meta({ zh: '输出文件夹，相对于配置文件', en: 'the output folder, relative to the configuration' }),
    to: texts.min(1).exactOptional().meta({ zh: '写哪些输出：json、pdf', en: 'what is written: json, pdf' }),
    report: texts.exactOptional().meta({ zh: '写哪些检查报告', en: 'which lint reports are written' }),
  })
    .default({})
    .meta({
      zh: 'build 写什么、写到哪里；命令行的选项先于它',
      en: 'what build writes, and where; options of the command line go before it',
    }),
  words: mapping(lists).default({}).meta({ zh: '给检查用的词表添词', en: 'words that rules look for besides those of the form' }),
});
