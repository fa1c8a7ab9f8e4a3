import { readFileSync, writeFileSync } from 'node:fs';
import { refreshReadme } from './readme.ts';

/** Writes what the built program prints into the README. */
writeFileSync('README.md', refreshReadme(readFileSync('README.md', 'utf8')));
